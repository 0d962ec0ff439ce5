"""Things to test with, each whole and valid by default; a test names only what matters to it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np

from portal.catalogue.catalogue import Catalogue, build_catalogue
from portal.domain.course import WaitKind
from portal.domain.offering import Address, MarkStatus, Offering, Provider, price_of
from portal.domain.outcome import Evidence, LearnerGroup, Outcome
from portal.domain.quality_mark import QualityMark
from portal.domain.rating import Rating
from portal.domain.wait_statement import WaitStatement
from portal.extensions import db
from portal.models.municipality import Municipality, Postcode
from portal.models.provider import Provider as ProviderRow
from portal.operations.build_read_model import ReadModel
from portal.operations.rebuild_index import as_document
from portal.search.index import build_index, open_index
from portal.travel.estimate import TravelTimes
from portal.travel.gazetteer import Gazetteer
from portal.travel.postcodes import PostcodeArea

TODAY = date(2026, 11, 21)
# Three towns on a line, 10 and 60 km apart, and a name that two villages share; all invented.
TOWNS = {
    "3011": ("Oosterdam", 52.00, 5.00, "GM9001"),
    "3012": ("Oosterdam", 52.01, 5.00, "GM9001"),
    "4021": ("Westerveen", 52.00, 5.146, "GM9002"),
    "5031": ("Noordhuizen", 52.54, 5.00, "GM9003"),
    "6041": ("Tweelingdorp", 52.10, 5.60, "GM9002"),
    "7051": ("Tweelingdorp", 51.60, 5.90, "GM9003"),
}
MUNICIPALITIES = {"GM9001": "Oosterdam", "GM9002": "Westerveen", "GM9003": "Noordhuizen"}


def make_mark(status: str = "held", since: date = date(2024, 1, 1), **changes: Any) -> MarkStatus:
    """A status of a quality mark."""
    fields: dict[str, Any] = {"checked_on": date(2026, 11, 1), "source": "register", **changes}
    return MarkStatus(QualityMark(status), since, **fields)


def make_rating(*areas: int | None, **changes: Any) -> Rating:
    """A rating published half a year ago; without areas, 4 in each."""
    fields: dict[str, Any] = {
        "municipality": "Oosterdam",
        "quarter": "2026Q2",
        "contract": False,
        "published_on": date(2026, 5, 21),
        **changes,
    }
    return Rating(areas=areas or (4, 4, 4, 4), **fields)


def make_outcome(started: int = 40, passed: int = 20, **changes: Any) -> Outcome:
    """A verified count of refugees, measured today."""
    fields: dict[str, Any] = {
        "cohort": 2023,
        "group": LearnerGroup.REFUGEE_OTHER,
        "evidence": Evidence.VERIFIED,
        "source": "register",
        "measured_on": TODAY,
        **changes,
    }
    return Outcome(started=started, passed=passed, **fields)


def make_provider(slug: str = "de-brug", **changes: Any) -> Provider:
    """A school of which nothing is known but its name."""
    fields: dict[str, Any] = {
        "name": slug.replace("-", " ").title(),
        "base_url": f"https://{slug}.example/",
        "demonstration": False,
        **changes,
    }
    return Provider(slug=slug, **fields)


def make_address(pc4: str = "3011", **changes: Any) -> Address:
    """An address in the middle of one of the invented postcode areas."""
    place, latitude, longitude, _ = TOWNS[pc4]
    fields: dict[str, Any] = {
        "id": int(pc4),
        "street": "Dorpsstraat 1",
        "postcode": f"{pc4} AB",
        "city": place,
        "latitude": latitude,
        "longitude": longitude,
        **changes,
    }
    return Address(**fields)


def make_wait(
    kind: str = "unknown", low: float | None = None, high: float | None = None, **changes: Any
) -> WaitStatement:
    """What a site says about starting, first and last seen today."""
    fields: dict[str, Any] = {"weeks_min": low, "weeks_max": high, "since": TODAY, "seen": TODAY, **changes}
    return WaitStatement(kind=WaitKind(kind), **fields)


def make_offering(id: str = "a1", **changes: Any) -> Offering:
    """A course on the B1 route in Oosterdam that states its hours and a wait; `price` values go through the rule."""
    fields: dict[str, Any] = {
        "provider": make_provider(),
        "address": make_address(),
        "course": "c0ffee000001",
        "title": "Inburgering B1",
        "source_url": "https://de-brug.example/b1",
        "seen": TODAY,
        "route": "b1",
        "hours_per_week": 12.0,
        "start": make_wait("weeks", 4, 4),
        **changes,
    }
    if isinstance(fields.get("price"), Mapping):
        fields["price"] = price_of(fields["price"])
    return Offering(id=id, **fields)


def make_catalogue(offerings: Iterable[Offering], today: date = TODAY, version: int = 1) -> Catalogue:
    """The catalogue of these offerings and their schools."""
    listed = list(offerings)
    return build_catalogue(version, today, listed, list({one.provider.slug: one.provider for one in listed}.values()))


def make_gazetteer() -> Gazetteer:
    """The invented towns as a visitor can name them."""
    areas = [PostcodeArea(pc4, place, lat, lon, code) for pc4, (place, lat, lon, code) in TOWNS.items()]
    return Gazetteer(areas, MUNICIPALITIES)


def make_read_model(offerings: Iterable[Offering], index_dir: Path | None = None, today: date = TODAY) -> ReadModel:
    """What a request reads; with a folder also an index of the offerings' words."""
    catalogue = make_catalogue(offerings, today)
    if index_dir:
        build_index(index_dir, [as_document(one) for one in catalogue.offerings], "1", lambda line: None)
    index = open_index(index_dir) if index_dir else None
    keys = index.keys if index else ()
    return ReadModel(
        catalogue=catalogue,
        index=index,
        index_name=None,
        row_of_document=np.array([catalogue.position[key] for key in keys], dtype=np.int64),
        travel=TravelTimes(catalogue.latitude, catalogue.longitude),
        gazetteer=make_gazetteer(),
    )


def make_listing_record(**changes: Any) -> dict[str, Any]:
    """A line of the feed as an object: title, route, place, price and wait are stated, the rest is not."""
    stated: dict[str, Any] = {
        "provider": "de-brug",
        "source_url": "https://de-brug.example/b1",
        "fetched_at": "2026-11-20T09:30:00+00:00",
        "title": "Inburgering B1",
        "route": "b1",
        "postcode": "3011 AB",
        "city": "Oosterdam",
        "price_eur": 1200.0,
        "price_unit": "total",
        "price_from": False,
        "wait_kind": "weeks",
        "wait_weeks_min": 4.0,
        "wait_weeks_max": 4.0,
        **changes,
    }
    record: dict[str, Any] = {**dict.fromkeys(UNSTATED), **{name: [] for name in LISTS}, **stated}
    silent = {name for name, value in record.items() if value is None or value in ([], "unknown")}
    said = record.keys() - silent - {"provider", "source_url", "fetched_at", "title", "evidence"}
    return {"evidence": {name: {"text": f"over {name}", "where": "main > p"} for name in sorted(said)}, **record}


LISTS = ("components", "dayparts", "start_dates", "start_months", "support_languages")
UNSTATED = (
    *("level_from", "level_to", "street", "mode", "hours_per_week", "weeks", "hours_total", "group_size_max"),
    *("min_participants", "keurmerk_claimed", "pass_rate_claimed", "childcare", "women_only"),
)


def write_feed(path: Path, records: Sequence[Mapping[str, Any] | str]) -> Path:
    """A feed file of these objects, or of lines as they stand."""
    lines = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in records]
    path.write_bytes("".join(f"{line}\n" for line in lines).encode())
    return path


def add_providers(*slugs: str, **changes: Any) -> None:
    """Rows for schools with these slugs, real ones unless changed."""
    for slug in slugs:
        fields = {"name": slug.replace("-", " ").title(), "base_url": f"https://{slug}.example/", **changes}
        db.session.add(ProviderRow(slug=slug, **fields))
    db.session.commit()


def add_towns() -> None:
    """Rows for the invented municipalities and their postcode areas."""
    for code, name in MUNICIPALITIES.items():
        db.session.add(Municipality(code=code, name=name, province="Utrecht"))
    db.session.flush()
    for pc4, (place, latitude, longitude, code) in TOWNS.items():
        db.session.add(
            Postcode(
                pc4=pc4,
                place=place,
                other_places=[],
                municipality_code=code,
                latitude=latitude,
                longitude=longitude,
            )
        )
    db.session.commit()


def moment(day: int, hour: int = 9) -> datetime:
    """An aware moment in November 2026."""
    return datetime(2026, 11, day, hour, tzinfo=UTC)
