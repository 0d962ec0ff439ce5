"""The truth file keeps to the contract that crawler and portal share."""

from collections import Counter
from dataclasses import fields
from datetime import date

import pytest

from crawler import items
from portal.demo.advertising import WAIT_KINDS, Claims, Start
from portal.demo.curriculum import LEVELS, ROUTES, TEMPLATES
from portal.demo.records import _strongest
from portal.demo.world import Country
from tests.portal.demo.written_country import Written


def test_codes_are_those_of_the_contract() -> None:
    assert WAIT_KINDS == items.WAIT_KINDS
    assert ROUTES == items.ROUTES
    assert LEVELS == items.LEVELS
    for template in TEMPLATES:
        assert template.route in items.ROUTES
        assert {level for level in (*template.entries, *template.goals) if level} <= set(items.LEVELS)
        assert {part for parts in template.components for part in parts} <= set(items.COMPONENTS)


def test_every_listing_has_the_fields_of_the_contract_in_their_order(written: Written) -> None:
    expected = [item.name for item in fields(items.Listing) if item.name not in ("fetched_at", "evidence")]
    for row in written.truth:
        assert list(row) == expected


def test_values_are_of_the_contracts_lists(written: Written) -> None:
    for row in written.truth:
        assert row["route"] in items.ROUTES
        assert row["level_from"] in (None, *items.LEVELS)
        assert row["level_to"] in (None, *items.LEVELS)
        assert set(row["components"]) <= set(items.COMPONENTS)
        assert row["mode"] in (None, *items.MODES)
        assert set(row["dayparts"]) <= set(items.DAYPARTS)
        assert row["price_unit"] in (None, *items.PRICE_UNITS)
        assert row["wait_kind"] in items.WAIT_KINDS
        assert (row["price_eur"] is None) == (row["price_unit"] is None)


def test_waits_carry_the_figures_of_their_kind_only(written: Written) -> None:
    for row in written.truth:
        assert (row["wait_kind"] == "weeks") == (row["wait_weeks_min"] is not None)
        if row["wait_kind"] == "weeks":
            assert 0 <= row["wait_weeks_min"] <= row["wait_weeks_max"]
        assert row["wait_kind"] != "dates" or row["start_dates"]
        assert row["wait_kind"] != "months" or row["start_months"]
        assert row["start_dates"] == sorted(set(row["start_dates"]))
        assert all(date.fromisoformat(day) for day in row["start_dates"])


def test_every_kind_of_waiting_every_route_and_every_mode_occurs(written: Written) -> None:
    assert {row["wait_kind"] for row in written.truth} == set(items.WAIT_KINDS)
    assert {row["route"] for row in written.truth} == set(items.ROUTES)
    assert {row["mode"] for row in written.truth} == {None, *items.MODES}
    assert {row["price_unit"] for row in written.truth} == {None, *items.PRICE_UNITS}
    assert {part for row in written.truth for part in row["dayparts"]} == set(items.DAYPARTS)


def test_silent_schools_state_nothing_of_waiting_and_broken_sites_nothing_at_all(
    country: Country, written: Written
) -> None:
    kinds = Counter((row["provider"], row["wait_kind"]) for row in written.truth)
    for provider in country.providers:
        stated = {kind for slug, kind in kinds if slug == provider.slug}
        if provider.site_state != "works":
            assert not stated
        elif provider.candour == "silent":
            assert stated == {"unknown"}


def test_adverts_are_shorter_than_the_truth_on_the_whole(country: Country, written: Written) -> None:
    said = [row["wait_weeks_max"] for row in written.truth if row["wait_kind"] == "weeks"]
    true = [offering.wait_weeks for provider in country.providers for offering in provider.offerings]
    assert sum(said) / len(said) < sum(true) / len(true)


def test_listings_of_working_sites_are_as_many_as_their_groups(country: Country, written: Written) -> None:
    counted = Counter(row["provider"] for row in written.truth)
    for provider in country.providers:
        assert counted[provider.slug] == (len(provider.offerings) if provider.site_state == "works" else 0)


@pytest.mark.parametrize(
    ("kind", "claims", "expected"),
    [
        ("dates", Claims(without_list=True), "dates"),
        ("unknown", Claims(without_list=True), "no_waiting_list"),
        ("unknown", Claims(minimum=6), "min_participants"),
        ("on_request", Claims(minimum=6), "min_participants"),
        ("rolling", Claims(minimum=6, without_list=True), "rolling"),
        ("unknown", Claims(), "unknown"),
    ],
)
def test_the_strongest_statement_wins(kind: str, claims: Claims, expected: str) -> None:
    assert _strongest(Start(kind), claims) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (Start("weeks", (4, 6)), (4.0, 6.0)),
        (Start("weeks", (0, 3)), (0.0, 3.0)),
        (Start("weeks", (2, 3), "month"), (8.7, 13.0)),
        (Start("rolling"), None),
    ],
)
def test_terms_are_counted_in_weeks(start: Start, expected: tuple[float, float] | None) -> None:
    assert start.term_weeks == expected


def test_the_hidden_truth_knows_every_group_and_every_school(country: Country, written: Written) -> None:
    assert written.hidden["as_of"] == country.as_of.isoformat()
    assert [row["provider"] for row in written.hidden["providers"]] == [p.slug for p in country.providers]
    assert sum(len(row["offerings"]) for row in written.hidden["providers"]) == country.offerings_count
