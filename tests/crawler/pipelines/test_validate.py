"""Every field of a listing against the contract."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.items import Evidence, Listing, SiteReading
from crawler.pipelines.contract import CHECKS, ROOTS, UNKNOWN
from crawler.pipelines.validate import validate

FULL: dict[str, Any] = {
    "route": "b1",
    "level_from": "A0",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "street": "Kanaalweg 3",
    "postcode": "3521 AB",
    "city": "Utrecht",
    "mode": "classroom",
    "dayparts": ["evening"],
    "hours_per_week": 7.5,
    "weeks": 40,
    "hours_total": 300,
    "group_size_max": 12,
    "price_eur": 1202.0,
    "price_unit": "total",
    "price_from": True,
    "wait_kind": "weeks",
    "wait_weeks_min": 2,
    "wait_weeks_max": 4.3,
    "start_dates": ["2026-12-01", "2027-01-12"],
    "start_months": ["2027-03"],
    "min_participants": 6,
    "keurmerk_claimed": False,
    "pass_rate_claimed": 0.87,
    "childcare": True,
    "women_only": False,
    "support_languages": ["ar", "tir"],
}


def listing(**changes: Any) -> Listing:
    values: dict[str, Any] = {
        "provider": "school",
        "source_url": "https://school.example/b1",
        "fetched_at": "2026-11-21T09:00:00+00:00",
    }
    values |= {"title": "Inburgering B1", **changes}
    evidence = {name: Evidence("de woorden", "p") for name in changes if name not in ROOTS}
    return Listing(evidence=evidence, **values)


def checked(subject: Listing) -> tuple[Listing | None, tuple[str, ...]]:
    reading = validate("school", SiteReading((subject,)))
    return (reading.listings[0] if reading.listings else None), reading.warnings


def test_a_full_sound_listing_passes_unchanged() -> None:
    assert set(FULL) == set(UNKNOWN) - {"evidence"}
    assert checked(listing(**FULL)) == (listing(**FULL), ())


def test_a_listing_with_a_title_only_passes_unchanged() -> None:
    assert checked(listing()) == (listing(), ())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("route", "B1"),
        ("level_from", "B3"),
        ("components", ["taal", "taal"]),
        ("components", ["lezen"]),
        ("components", "taal"),
        ("street", ""),
        ("street", "Kanaalweg  3"),
        ("postcode", "3521AB"),
        ("postcode", "0521 AB"),
        ("postcode", "3521 SS"),
        ("city", 3),
        ("mode", "thuis"),
        ("dayparts", ["overdag"]),
        ("hours_per_week", 0),
        ("hours_per_week", 168),
        ("hours_per_week", "7,5"),
        ("hours_per_week", float("nan")),
        ("weeks", -4),
        ("hours_total", float("inf")),
        ("group_size_max", 12.0),
        ("group_size_max", True),
        ("price_unit", "year"),
        ("price_from", 1),
        ("wait_weeks_min", -1),
        ("start_dates", ["2027-01-12", "2026-12-01"]),
        ("start_dates", ["2026-02-30"]),
        ("start_dates", ["20261201"]),
        ("start_dates", ["2026-12-01", "2026-12-01"]),
        ("start_months", ["2027-13"]),
        ("start_months", ["2027-03-01"]),
        ("min_participants", 0),
        ("keurmerk_claimed", "ja"),
        ("pass_rate_claimed", 87),
        ("childcare", 0),
        ("women_only", "yes"),
        ("support_languages", ["Arabisch"]),
    ],
)
def test_an_invalid_value_becomes_unknown_with_a_warning(name: str, value: Any) -> None:
    found, warnings = checked(listing(**{name: value}))
    assert found is not None
    assert getattr(found, name) == UNKNOWN[name]
    assert name not in found.evidence
    assert len(warnings) == 1 and name in warnings[0] and "https://school.example/b1" in warnings[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("provider", "ander"),
        ("source_url", "/b1"),
        ("source_url", "https://school.example/b1#prijs"),
        ("source_url", "javascript:x"),
        ("source_url", "http://[::1"),
        ("fetched_at", "2026-11-21"),
        ("fetched_at", "2026-11-21T09:00:00"),
        ("fetched_at", "2026-11-21T09:00:00.5+00:00"),
        ("fetched_at", "2026-11-21T09:00:00+01:00"),
        ("title", ""),
        ("title", "Inburgering\nB1"),
        ("title", "x" * 301),
    ],
)
def test_a_listing_without_a_root_is_dropped_with_a_warning(name: str, value: str) -> None:
    found, warnings = checked(listing(**{name: value}))
    assert found is None
    assert len(warnings) == 1 and warnings[0].startswith(f"listing dropped: {name}")


@pytest.mark.parametrize("proof", [None, Evidence(" ", "p")])
def test_a_value_without_evidence_becomes_unknown(proof: Evidence | None) -> None:
    subject = listing(city="Utrecht", mode="online")
    del subject.evidence["city"]
    if proof:
        subject.evidence["city"] = proof
    found, warnings = checked(subject)
    assert found is not None
    assert (found.city, found.mode) == (None, "online")
    assert "has no evidence" in warnings[0]


@pytest.mark.parametrize(
    ("changes", "emptied"),
    [
        ({"level_from": "B1", "level_to": "A2"}, {"level_from", "level_to"}),
        ({"wait_weeks_min": 6, "wait_weeks_max": 2}, {"wait_weeks_min", "wait_weeks_max"}),
        (
            {"wait_kind": "weeks", "wait_weeks_min": 6, "wait_weeks_max": 2},
            {"wait_kind", "wait_weeks_min", "wait_weeks_max"},
        ),
        ({"price_eur": 10.0}, {"price_eur"}),
        ({"price_unit": "hour"}, {"price_unit"}),
        ({"price_from": True}, {"price_from"}),
        ({"price_eur": 1e6, "price_unit": "total", "price_from": False}, {"price_eur", "price_unit", "price_from"}),
        ({"wait_kind": "dates"}, {"wait_kind"}),
        ({"wait_kind": "months"}, {"wait_kind"}),
        ({"wait_kind": "weeks"}, {"wait_kind"}),
        ({"wait_kind": "dates", "start_dates": ["2026-13-01"]}, {"wait_kind", "start_dates"}),
        ({"wait_kind": "full", "start_dates": ["2026-12-01"]}, set()),
        ({"price_eur": 0, "price_unit": "total"}, set()),
    ],
)
def test_values_that_contradict_each_other_become_unknown(changes: dict[str, Any], emptied: set[str]) -> None:
    found, warnings = checked(listing(**changes))
    assert found is not None
    assert {name for name in changes if getattr(found, name) == UNKNOWN[name]} == emptied
    assert len(warnings) == len(emptied)


def test_listings_come_once_and_in_a_fixed_order() -> None:
    one, two = listing(title="A"), listing(title="B")
    assert validate("school", SiteReading((two, one, two))).listings == (one, two)


def test_the_readers_own_warnings_are_kept() -> None:
    assert validate("school", SiteReading((), ("twee prijzen",))).warnings == ("twee prijzen",)


anything = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.lists(st.text(max_size=9))
)


@given(name=st.sampled_from(sorted(FULL)), value=anything)
def test_whatever_comes_out_keeps_the_contract(name: str, value: Any) -> None:
    found, _ = checked(replace(listing(**FULL), **{name: value}))
    assert found is not None
    for field in FULL:
        kept = getattr(found, field)
        assert kept == UNKNOWN[field] or (CHECKS[field](kept) and field in found.evidence)
    assert checked(found) == (found, ())


@pytest.mark.parametrize("sign", ["\x00", "\ud800"])
def test_a_sign_that_no_database_keeps_goes_with_its_value_and_no_other(sign: str) -> None:
    kept, warnings = checked(listing(**FULL | {"city": f"Utrecht{sign}"}))
    assert kept is not None and kept.city is None and kept.street == FULL["street"]
    assert len(warnings) == 1 and "city dropped" in warnings[0]
    quoted = {**listing(**FULL).evidence, "city": Evidence(f"in Utrecht{sign}", "p")}
    kept, _ = checked(replace(listing(**FULL), evidence=quoted))
    assert kept is not None and kept.city is None
    assert checked(listing(title=f"B1{sign}"))[0] is None
