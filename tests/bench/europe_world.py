"""A generated, fictional Europe in the portal's own tables, put there as rows in bulk and read as any other rows."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import count, islice
from random import Random
from typing import Any

from sqlalchemy import insert

from portal.demo.writing import CountryFiles
from portal.domain.listing import CHECKS, is_stated
from portal.extensions import Base, db
from portal.models.course import Course, CourseInstance
from portal.models.municipality import Municipality, Postcode
from portal.models.observation import Observation
from portal.models.outcome import OutcomeCount
from portal.models.provider import Location, Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.rating import Rating
from portal.models.version import raise_data_version
from tests.bench.europe_ground import Area, draw_ground
from tests.bench.europe_schools import (
    PLACED,
    Row,
    Sister,
    draw_sisters,
    listings_of,
    outcomes_of,
    ratings_of,
    read_models,
)

SCHOOLS_AT_ONCE = 200
OFFERINGS_AN_AREA = 20
YES_OR_NO = {"yes": True, "no": False, "": None}
COURSE = ("title", "route", "level_from", "level_to")


def fill_europe(files: CountryFiles, today: date, offerings: int, seed: int, report: Callable[[str], None]) -> int:
    """Put a Europe of at least so many offerings into empty tables; gives how many. `files` are its model's."""
    random = Random(f"{seed}:europe")
    regions = draw_ground(max(offerings // OFFERINGS_AN_AREA, 400), random)
    put_ground(regions)
    sisters = draw_sisters(read_models(files), regions, offerings, random)
    rows = SchoolRows(today, random)
    while several := list(islice(sisters, SCHOOLS_AT_ONCE)):
        rows.put(several)
        report(f"{rows.offerings} of {offerings} offerings")
    raise_data_version(db.session)
    db.session.commit()
    return rows.offerings


def put_ground(regions: Iterable[Sequence[Area]]) -> None:
    """Authorities and postcode areas."""
    areas = [area for region in regions for area in region]
    authorities = {area.authority: area.region for area in areas}
    put(Municipality, ({"code": code, "name": f"Authority {code}", "province": of} for code, of in authorities.items()))
    put(Postcode, map(area_row, areas))


def area_row(area: Area) -> Row:
    """A postcode area's columns."""
    return {
        "pc4": area.pc4,
        "place": area.town,
        "other_places": [],
        "municipality_code": area.authority,
        "latitude": area.latitude,
        "longitude": area.longitude,
    }


def put(model: type[Base], rows: Iterable[Row]) -> None:
    """Insert rows in one statement."""
    listed = list(rows)
    if listed:
        db.session.execute(insert(model), listed)


class SchoolRows:
    """Writes schools into the tables, several at a time, and numbers what it writes."""

    def __init__(self, today: date, random: Random) -> None:
        self.offerings = 0
        self._today, self._random = today, random
        self._seen = datetime(today.year, today.month, today.day, 9, tzinfo=UTC)
        numbered: tuple[type[Base], ...] = (Provider, Location, Course, CourseInstance)
        self._numbers = {model: count(1) for model in numbered}
        self._rows: dict[type[Base], list[Row]] = {}

    def put(self, sisters: Iterable[Sister]) -> None:
        """The schools with all that is known of them."""
        order = (Provider, Location, Course, CourseInstance, Observation, Rating, OutcomeCount, QualityMarkStatus)
        self._rows = {model: [] for model in order}
        for sister in sisters:
            self._add_school(sister)
        for model, rows in self._rows.items():
            put(model, rows)
        db.session.commit()

    def _add(self, model: type[Base], **row: Any) -> int:
        """Keep a row for the next statement; its number."""
        number = next(self._numbers[model])
        self._rows[model].append({"id": number, **row})
        return number

    def _add_school(self, sister: Sister) -> None:
        base = f"http://{sister.slug}.localhost/"
        school = self._add(Provider, slug=sister.slug, name=sister.name, base_url=base, demonstration=True)
        places: dict[Any, int] = {}
        courses: dict[Any, int] = {}
        for listing in listings_of(sister, self._random):
            self._add_offering(school, sister, listing, places, courses)
        self._rows[Rating] += [rating_row(school, row) for row in ratings_of(sister, self._random)]
        self._rows[OutcomeCount] += [outcome_row(school, row) for row in outcomes_of(sister, self._random)]
        self._rows[QualityMarkStatus] += [mark_row(school, row) for row in sister.model.marks]

    def _add_offering(
        self, school: int, sister: Sister, listing: Row, places: dict[Any, int], courses: dict[Any, int]
    ) -> None:
        place, course = (tuple(listing[name] for name in names) for names in (PLACED, COURSE))
        if any(place) and place not in places:
            key, named = "|".join(place), {name: listing[name] for name in PLACED}
            places[place] = self._add(Location, provider_id=school, key=key, **named)
        if course not in courses:
            key = "|".join(part or "" for part in course)
            courses[course] = self._add(Course, provider_id=school, key=key, title=listing["title"])
        self.offerings += 1
        url = listing["source_url"].replace(sister.model.name, sister.slug)
        number = self._add(
            CourseInstance,
            public_id=hashlib.sha256(f"{sister.slug}|{self.offerings}".encode()).hexdigest()[:12],
            course_id=courses[course],
            location_id=places.get(place),
            key=str(self.offerings),
            source_url=url,
            first_seen_at=self._seen,
            last_seen_at=self._seen,
        )
        self._rows[Observation] += list(self._observations(number, listing, url))

    def _observations(self, number: int, listing: Row, url: str) -> Iterator[Row]:
        """One for each stated field; each value's evidence is the value itself."""
        for field in CHECKS:
            if is_stated(listing[field]):
                yield {
                    "course_instance_id": number,
                    "source": "site",
                    "field": field,
                    "value": listing[field],
                    "quote": str(listing[field]),
                    "where": "body",
                    "source_url": url,
                    "observed_at": self._seen,
                }


def rating_row(school: int, row: Row) -> Row:
    """A rating's columns."""
    told = ("mark_valid", "complaints_procedure", "contract_without_penalty", "contract")
    return {
        "provider_id": school,
        "municipality_code": row["municipality"],
        "published_on": date.fromisoformat(row["published_on"]),
        **{name: row[name] for name in ("quarter", "lessons", "guidance", "flexibility", "intake")},
        **{name: YES_OR_NO[row[name]] for name in told},
    }


def outcome_row(school: int, row: Row) -> Row:
    """A count's columns."""
    return {
        "provider_id": school,
        "measured_on": date.fromisoformat(row["measured_on"]),
        **{name: row[name] for name in ("cohort", "group", "started", "passed", "evidence", "source")},
    }


def mark_row(school: int, row: Row) -> Row:
    """A mark's columns."""
    days = {name: date.fromisoformat(row[name]) for name in ("since", "checked_on")}
    return {"provider_id": school, "status": row["status"], "source": row["source"], **days}
