"""What the fictional schools' sites said earlier in the year, as feeds of crawls that were never made.

They hold what tells a course from another and when it started then, all of it made up from the country's seed, so that
plots over time have a past. Nothing else is said in them: prices and hours stay as young as the real crawl makes them.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from math import exp
from pathlib import Path
from random import Random
from typing import Any

# Days before the country's own crawl; each of them has a part of the courses (assumptions).
CRAWLS_BACK = (300, 210, 120, 45)
SHARE = 0.4
MEDIAN_WEEKS, SPREAD = 7.0, 0.5
# How much shorter waits were at the first of these crawls.
GROWTH = 0.7
STARTS, MOST_APART = 8, 120
MOST_BEFORE, MOST_AFTER = 250, 300
# Schools that only the own crawl found, schools that only the last two did, and courses that were given in summer.
NEW_SCHOOLS, YOUNG_SCHOOLS, GONE_COURSES = 3, 4, 40
GONE = " (zomergroep)"
KEPT = ("provider", "source_url", "title", "route", "level_from", "level_to", "street", "postcode", "city", "mode")
LISTS = ("components", "start_months", "support_languages")
NAMED = ("weeks", "dates", "months")
Record = dict[str, Any]


def write_earlier_feeds(feed: Path, directory: Path, today: date, seed: int) -> list[tuple[Path, date]]:
    """Write a feed for each earlier crawl, oldest first; gives their paths and days."""
    records = [json.loads(line) for line in feed.read_text(encoding="utf-8").splitlines() if line.strip()]
    chosen = list(sampled(records, seed))
    return [
        (write_feed(directory / f"earlier-{back}.jsonl", earlier(chosen, number, today, seed)), day_of(today, number))
        for number, back in enumerate(CRAWLS_BACK)
    ]


def day_of(today: date, number: int) -> date:
    """The day of an earlier crawl."""
    return today - timedelta(days=CRAWLS_BACK[number])


def write_feed(path: Path, records: Iterable[Record]) -> Path:
    """The records as lines of JSON."""
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), encoding="utf-8")
    return path


def sampled(records: Iterable[Record], seed: int) -> Iterator[Record]:
    """The first course of each location, and a part of the others."""
    random, places = Random(f"{seed}:earlier"), set()
    for record in records:
        place = (record["provider"], record["postcode"])
        if place not in places or random.random() < SHARE:
            places.add(place)
            yield record


def earlier(records: list[Record], number: int, today: date, seed: int) -> Iterator[Record]:
    """What one of the earlier crawls found."""
    schools = sorted({record["provider"] for record in records})
    latecomers = Random(f"{seed}:new").sample(schools, min(NEW_SCHOOLS + YOUNG_SCHOOLS, len(schools) // 2))
    late = set(latecomers if number < len(CRAWLS_BACK) - 2 else latecomers[:NEW_SCHOOLS])
    gone = set(Random(f"{seed}:gone").sample(range(len(records)), min(GONE_COURSES, len(records))))
    for place, record in enumerate(records):
        if record["provider"] not in late:
            random = Random(f"{seed}:{number}:{place}")
            yield as_then(record, number, today, random)
            if place in gone and number < len(CRAWLS_BACK) - 2:
                yield as_then(record, number, today, random) | {"title": record["title"] + GONE}


def as_then(record: Record, number: int, today: date, random: Random) -> Record:
    """A course as its site showed it then; one that names no wait today named none then."""
    day = day_of(today, number)
    starts = starts_after(day, number, random) if has_past(record, today) else []
    said = {name: record[name] for name in KEPT} | {"dayparts": record["dayparts"], "start_dates": starts}
    said |= {"wait_kind": "dates" if starts else None, "fetched_at": f"{day.isoformat()}T04:00:00+00:00"}
    empty = dict.fromkeys(record.keys() - said.keys(), None) | {"evidence": evidence_of(starts)}
    lists: Record = {name: [] for name in LISTS}
    return empty | lists | said


def has_past(record: Record, today: date) -> bool:
    """Whether a course that names a wait can have named one before, without a jump that a person has to look at."""
    first = date.fromisoformat(min(record["start_dates"], default=today.isoformat()))
    return record["wait_kind"] in NAMED and -MOST_BEFORE <= (first - today).days <= MOST_AFTER


def starts_after(day: date, number: int, random: Random) -> list[str]:
    """The starts that were named then: one after the other, twice as far apart as people waited on average."""
    growth = GROWTH + (1 - GROWTH) * number / len(CRAWLS_BACK)
    days = min(MOST_APART, max(21, round(14 * growth * MEDIAN_WEEKS * exp(random.gauss(0.0, SPREAD)))))
    first = day + timedelta(days=random.randint(3, days))
    return [(first + timedelta(days=days * step)).isoformat() for step in range(STARTS)]


def evidence_of(starts: list[str]) -> dict[str, dict[str, str]]:
    """The words for the starts."""
    proof = {"text": f"Demonstratie: toen begon de cursus op {', '.join(starts)}.", "where": "demonstratie"}
    return {"start_dates": proof, "wait_kind": proof} if starts else {}
