"""The mailbox between the two programs: what the crawler may write, the portal reads, with the same values."""

import json
from dataclasses import fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from crawler import items
from crawler.items import Evidence, Listing, SiteReading
from crawler.pipelines import contract
from crawler.pipelines.feed import Feed
from crawler.pipelines.validate import validate
from portal.domain.course import Component, CourseMode, Daypart, PriceUnit, WaitKind
from portal.domain.listing import CHECKS, REQUIRED, ListingFault, Proof, read_listing
from portal.domain.routes import LearningRoute, Level
from portal.operations.ingest_feed import read_feed
from tests.make import TODAY

STATED: dict[str, Any] = {
    "route": "staatsexamen",
    "level_from": "A2",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "street": "Kanaalstraat 12",
    "postcode": "3011 AB",
    "city": "Oosterdam",
    "mode": "blended",
    "dayparts": ["evening", "weekend"],
    "hours_per_week": 7.5,
    "weeks": 26.0,
    "hours_total": 195.0,
    "group_size_max": 14,
    "price_eur": 1250.5,
    "price_unit": "total",
    "price_from": True,
    "wait_kind": "weeks",
    "wait_weeks_min": 2.0,
    "wait_weeks_max": 6.5,
    "start_dates": ["2027-01-11", "2027-02-08"],
    "start_months": ["2027-03"],
    "min_participants": 6,
    "keurmerk_claimed": False,
    "pass_rate_claimed": 0.85,
    "childcare": True,
    "women_only": False,
    "support_languages": ["ar", "ti"],
}
PAIRS: list[tuple[type[StrEnum], tuple[str, ...]]] = [
    (LearningRoute, items.ROUTES),
    (Level, items.LEVELS),
    (Component, items.COMPONENTS),
    (CourseMode, items.MODES),
    (Daypart, items.DAYPARTS),
    (PriceUnit, items.PRICE_UNITS),
    (WaitKind, items.WAIT_KINDS),
]


def full_listing(**changes: Any) -> Listing:
    """A listing in which every field is stated."""
    proofs = {name: Evidence(f"the words of {name}", f"main > p#{name}") for name in STATED}
    address = "https://de-brug.example/staatsexamen"
    listing = Listing("de-brug", address, "2026-11-20T09:30:00+00:00", "Staatsexamen I", **STATED, evidence=proofs)
    return replace(listing, **changes)


def written(listing: Listing, folder: Path) -> bytes:
    """The feed of one site with one listing, as the crawler leaves it."""
    reading = validate("de-brug", SiteReading((listing,)))
    assert reading.warnings == ()
    feed = Feed(folder / "feed.jsonl", TODAY)
    feed.keep_site("de-brug", reading.listings, {})
    feed.publish(["de-brug"])
    return feed.output.read_bytes()


@pytest.mark.parametrize(("kinds", "words"), PAIRS)
def test_both_programs_know_the_same_words_in_the_same_order(kinds: type[StrEnum], words: tuple[str, ...]) -> None:
    assert tuple(kinds) == words


def test_both_programs_know_the_same_fields() -> None:
    written_fields = {item.name for item in fields(Listing)}
    assert written_fields == {*CHECKS, *REQUIRED, "evidence"}
    assert set(STATED) == set(CHECKS)


def test_a_listing_with_everything_stated_arrives_as_it_was_sent(tmp_path: Path) -> None:
    (listing,) = read_feed("feed.jsonl", written(full_listing(), tmp_path), TODAY)
    assert dict(listing.values) == STATED
    assert (listing.provider, listing.title) == ("de-brug", "Staatsexamen I")
    assert listing.source_url == "https://de-brug.example/staatsexamen"
    assert listing.fetched_at.isoformat() == "2026-11-20T09:30:00+00:00"
    assert listing.proofs == {name: Proof(f"the words of {name}", f"main > p#{name}") for name in STATED}


def test_a_listing_with_nothing_stated_arrives_with_nothing_stated(tmp_path: Path) -> None:
    silent = Listing("de-brug", "https://de-brug.example/", "2026-11-20T09:30:00+00:00", "Nederlands")
    (listing,) = read_feed("feed.jsonl", written(silent, tmp_path), TODAY)
    unknown = {**contract.UNKNOWN}
    unknown.pop("evidence")
    assert dict(listing.values) == unknown
    assert listing.proofs == {}


@pytest.mark.parametrize(
    ("field", "values"),
    [
        (f, w)
        for f, w in zip(
            ("route", "level_to", "components", "mode", "dayparts", "price_unit", "wait_kind"),
            (words for _, words in PAIRS),
            strict=True,
        )
    ],
)
def test_every_word_of_the_contract_arrives(field: str, values: tuple[str, ...], tmp_path: Path) -> None:
    many = field in ("components", "dayparts")
    for value in values:
        sent = full_listing(level_from=None, **{field: [value] if many else value})
        record = json.loads(json.dumps(sent.as_record()))
        assert read_listing(record).values[field] == ([value] if many else value)


@pytest.mark.parametrize(
    "field",
    [
        *("hours_per_week", "weeks", "hours_total", "group_size_max", "min_participants"),
        *("price_eur", "wait_weeks_min", "wait_weeks_max", "pass_rate_claimed"),
    ],
)
def test_the_portal_takes_every_number_that_the_crawler_lets_through(field: str) -> None:
    for number in (0, 0.1, 0.2, 0.25, 0.5, 1, 30, 60, 100, 200, 260, 300, 4000, 5000, 50_000, 100_000):
        if contract.CHECKS[field](number):
            alone = {"wait_weeks_min": None, "wait_weeks_max": None, field: number}
            assert read_listing(full_listing(**alone).as_record()).values[field] == number


def test_the_portal_refuses_what_the_crawler_would_have_dropped() -> None:
    with pytest.raises(ListingFault, match="route"):
        read_listing(full_listing(route="onbekend").as_record())


@pytest.mark.parametrize("sign", ["\x0c", "\x1e", "\t", "\u2028", "\u2029", "\x85"])
def test_no_sign_in_the_words_of_a_page_breaks_the_line(sign: str, tmp_path: Path) -> None:
    proof = {**full_listing().evidence, "route": Evidence(f"B1{sign}route", "h1")}
    (listing,) = read_feed("feed.jsonl", written(full_listing(evidence=proof), tmp_path), TODAY)
    assert listing.proofs["route"].quote == f"B1{sign}route"
