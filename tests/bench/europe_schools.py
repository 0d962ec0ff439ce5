"""The schools of a generated Europe: each a sister of a school of the demonstration country, in a region of its own.

What a sister says differs from what her model says by chance: prices, waits, dates, ratings and counts are drawn anew
around hers, so that all kinds of fields come as often, and as often not, as in the demonstration country.
"""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from portal.demo.names import invented_words, street_address
from portal.demo.places import make_postcode
from portal.demo.writing import CountryFiles
from tests.bench.europe_ground import Area

PRICE_SPREAD, WAIT_SPREAD = 0.15, 0.3
PLACED = ("street", "postcode", "city")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Model:
    """A school of the demonstration country: its name, listings, ratings, pass counts and marks as they are told."""

    name: str
    listings: Sequence[Row]
    ratings: Sequence[Row]
    outcomes: Sequence[Row]
    marks: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Sister:
    """A generated school: slug, name, its ground, and the model that it takes after."""

    slug: str
    name: str
    areas: Sequence[Area]
    model: Model


def read_models(files: CountryFiles) -> list[Model]:
    """The schools of the demonstration country that have listings, in the order of the files."""
    listings: dict[str, list[Row]] = defaultdict(list)
    for line in files.truth.read_text(encoding="utf-8").splitlines():
        listing = json.loads(line)
        listings[listing["provider"]].append(listing)
    tables = [by_provider(path) for path in (files.ratings, files.outcomes, files.quality_marks)]
    return [Model(slug, own, *(table.get(slug, ()) for table in tables)) for slug, own in listings.items()]


def by_provider(path: Path) -> Mapping[str, Sequence[Row]]:
    """A table's rows by the school that they are of."""
    rows: dict[str, list[Row]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            rows[row["provider"]].append(row)
    return rows


def draw_sisters(
    models: Sequence[Model], regions: Sequence[Sequence[Area]], offerings: int, random: Random
) -> Iterator[Sister]:
    """Sisters of every model in turn, in regions drawn by chance, until they have so many offerings together."""
    words = invented_words(random)
    drawn = number = 0
    while drawn < offerings:
        model = models[number % len(models)]
        name = f"Taalschool {words[number % len(words)]} {number + 1}"
        yield Sister(f"europa-{number + 1}", name, random.choice(regions), model)
        drawn, number = drawn + len(model.listings), number + 1


def listings_of(sister: Sister, random: Random) -> Iterator[Row]:
    """What the sister states: one new address for each of her model's, and her own figures."""
    places: dict[tuple[Any, ...], Row] = {}
    for listing in sister.model.listings:
        before = tuple(listing[name] for name in PLACED)
        if before not in places:
            places[before] = draw_place(random.choice(sister.areas), random) if any(before) else {}
        yield {**listing, **places[before], **own_figures(listing, random)}


def draw_place(area: Area, random: Random) -> Row:
    """An address in an area."""
    return {"street": street_address(random), "postcode": make_postcode(area.pc4, random), "city": area.town}


def own_figures(listing: Row, random: Random) -> Row:
    """Prices, waits and dates around those of the model."""
    price, shift = listing["price_eur"], timedelta(days=random.randrange(-20, 21))
    low, high = listing["wait_weeks_min"], listing["wait_weeks_max"]
    longer = random.lognormvariate(0, WAIT_SPREAD)
    return {
        "price_eur": price and round(price * random.lognormvariate(0, PRICE_SPREAD), 2),
        "wait_weeks_min": low and max(1, round(low * longer)),
        "wait_weeks_max": high and max(1, round(low or 0), round(high * longer), round((low or 0) * longer)),
        "start_dates": [(date.fromisoformat(day) + shift).isoformat() for day in listing["start_dates"]],
    }


def ratings_of(sister: Sister, random: Random) -> Iterator[Row]:
    """The model's ratings, each point drawn anew, by authorities of the sister's region."""
    authorities = sorted({area.authority for area in sister.areas})
    renamed: dict[str, str] = {}
    for row in sister.model.ratings:
        left = [one for one in authorities if one not in renamed.values()]
        if row["municipality"] not in renamed and left:
            renamed[row["municipality"]] = random.choice(left)
        if row["municipality"] in renamed:
            points = {name: moved_point(row[name], random) for name in ("lessons", "guidance", "flexibility", "intake")}
            yield {**row, **points, "municipality": renamed[row["municipality"]]}


def moved_point(point: str, random: Random) -> int | None:
    """A point of the scale near the model's; None where it is empty."""
    return min(5, max(1, int(point) + random.choice((-1, 0, 0, 1)))) if point else None


def outcomes_of(sister: Sister, random: Random) -> Iterator[Row]:
    """The model's counts with passes drawn anew around its share."""
    for row in sister.model.outcomes:
        started = int(row["started"])
        share = (int(row["passed"]) + 1) / (started + 2)
        drawn = random.gauss(started * share, (started * share * (1 - share)) ** 0.5)
        yield {**row, "started": started, "passed": min(started, max(0, round(drawn)))}
