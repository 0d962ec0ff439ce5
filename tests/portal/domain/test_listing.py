"""The feed's contract as the portal reads it: what each field may hold, and that a fault names the field."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.listing import CHECKS, ListingFault, Proof, is_stated, read_listing
from tests.make import make_listing_record

NUMBERS = {
    "hours_per_week": (0.25, 60),
    "weeks": (0.1, 300),
    "hours_total": (0.5, 5000),
    "group_size_max": (1, 200),
    "price_eur": (0, 100_000),
    "wait_weeks_min": (0, 520),
    "wait_weeks_max": (0, 520),
    "min_participants": (1, 200),
    "pass_rate_claimed": (0, 1),
}
# Nothing that the field under test could contradict.
ALONE = {"wait_kind": "unknown", "wait_weeks_min": None, "wait_weeks_max": None, "price_eur": None}
FLAGS = ("price_from", "keurmerk_claimed", "childcare", "women_only")
TEXTS = ("street", "city")
LISTS = ("components", "dayparts", "start_dates", "start_months", "support_languages")


def fault_in(**changes: Any) -> ListingFault:
    with pytest.raises(ListingFault) as caught:
        read_listing(make_listing_record(**changes))
    return caught.value


def value_of(field: str, value: Any) -> Any:
    return read_listing(make_listing_record(**(ALONE | {field: value}))).values[field]


@pytest.mark.parametrize(
    ("field", "given_value", "kept"),
    [
        ("route", "staatsexamen", "staatsexamen"),
        ("level_from", "alfa", "alfa"),
        ("components", ["knm", "taal", "knm"], ["taal", "knm"]),
        ("dayparts", ["weekend", "morning"], ["morning", "weekend"]),
        ("street", "  Lange \n Straat 3 ", "Lange Straat 3"),
        ("postcode", "3011", "3011"),
        ("postcode", "3011 AB", "3011 AB"),
        ("hours_per_week", 7.5, 7.5),
        ("price_eur", 0, 0.0),
        ("start_dates", ["2027-01-04", "2025-01-06"], ["2025-01-06", "2027-01-04"]),
        ("start_months", ["2027-02", "2026-12", "2027-02"], ["2026-12", "2027-02"]),
        ("support_languages", ["ti", "ar", "ckb"], ["ar", "ckb", "ti"]),
        ("childcare", False, False),
        ("wait_kind", "no_waiting_list", "no_waiting_list"),
    ],
)
def test_a_value_is_kept_in_its_normal_form(field: str, given_value: Any, kept: Any) -> None:
    assert value_of(field, given_value) == kept


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("route", "B1"),
        ("route", ["b1"]),
        ("level_to", "D1"),
        ("components", "taal"),
        ("components", ["schrijven"]),
        ("components", None),
        ("mode", "klassikaal"),
        ("dayparts", ["night"]),
        ("dayparts", [1]),
        ("postcode", "0123 AB"),
        ("postcode", "3011AB"),
        ("postcode", "3011 ab"),
        ("postcode", 3011),
        ("price_unit", "year"),
        ("wait_kind", "soon"),
        ("start_dates", ["4 januari 2027"]),
        ("start_dates", ["2027-02-30"]),
        ("start_dates", "2027-01-04"),
        ("start_months", ["2027-13"]),
        ("start_months", ["2027-01-04"]),
        ("start_months", ["2027"]),
        ("support_languages", ["Arabisch"]),
        ("support_languages", ["AR"]),
        *((field, value) for field in FLAGS for value in ("yes", 1, 0)),
        *((field, value) for field in TEXTS for value in ("", "  ", 3)),
    ],
)
def test_a_value_outside_the_contract_is_a_fault_that_names_its_field(field: str, value: Any) -> None:
    assert fault_in(**{field: value}).field == field


@pytest.mark.parametrize(("field", "bounds"), NUMBERS.items())
def test_a_number_stays_within_its_bounds(field: str, bounds: tuple[float, float]) -> None:
    low, high = bounds
    assert [value_of(field, low), value_of(field, high)] == [low, high]
    for outside in (low - 0.01, high * 1.01, -1, float("nan"), float("inf"), True, str(high)):
        assert fault_in(**{field: outside}).field == field


@pytest.mark.parametrize("field", sorted(set(CHECKS) - set(LISTS)))
def test_what_a_site_does_not_state_is_none_and_not_stated(field: str) -> None:
    assert value_of(field, None) is None
    assert not is_stated(value_of(field, None))


@pytest.mark.parametrize("field", LISTS)
def test_an_empty_list_is_not_stated(field: str) -> None:
    assert value_of(field, []) == []
    assert not is_stated(value_of(field, []))


@pytest.mark.parametrize("value", [0.0, False, "no_waiting_list", ["taal"]])
def test_zero_no_and_a_claim_are_statements(value: Any) -> None:
    assert is_stated(value)


@pytest.mark.parametrize("field", [*CHECKS, "provider", "source_url", "fetched_at", "title"])
def test_a_field_that_is_missing_is_a_fault(field: str) -> None:
    record = make_listing_record()
    del record[field]
    with pytest.raises(ListingFault) as caught:
        read_listing(record)
    assert caught.value.field == field


@pytest.mark.parametrize("moment", ["2026-11-20T09:30:00", "yesterday", "", None, 20261120])
def test_a_moment_without_a_zone_is_a_fault(moment: Any) -> None:
    assert fault_in(fetched_at=moment).field == "fetched_at"


def test_a_field_that_the_contract_does_not_know_is_a_fault() -> None:
    assert fault_in(stars=5).field == "stars"


@pytest.mark.parametrize("line", [None, 3, "listing", [], [make_listing_record()]])
def test_a_line_that_is_no_object_is_a_fault(line: Any) -> None:
    with pytest.raises(ListingFault) as caught:
        read_listing(line)
    assert caught.value.field == "line"


@pytest.mark.parametrize("evidence", [["text"], {"route": "B1"}, {"route": {"text": "B1"}}, "words"])
def test_evidence_of_another_shape_is_a_fault(evidence: Any) -> None:
    assert fault_in(evidence=evidence).field == "evidence"


def test_evidence_keeps_words_and_where_they_stand() -> None:
    listing = read_listing(make_listing_record(evidence={"route": {"text": "B1-route", "where": "h1"}}))
    assert listing.proofs == {"route": Proof("B1-route", "h1")}


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@given(field=st.sampled_from(sorted(make_listing_record())), value=JSON_VALUES)
def test_whatever_stands_in_a_field_is_read_or_is_a_fault_of_that_field(field: str, value: Any) -> None:
    try:
        listing = read_listing(make_listing_record(**{field: value}))
    except ListingFault as fault:
        assert fault.field == field
    else:
        json.dumps(dict(listing.values), allow_nan=False)


@pytest.mark.parametrize("field", ["group_size_max", "min_participants"])
def test_people_are_counted_in_whole_numbers(field: str) -> None:
    assert isinstance(value_of(field, 12), int)
    assert fault_in(**{field: 12.5}).field == field


@pytest.mark.parametrize(
    "changes",
    [
        {"wait_weeks_min": 8.0, "wait_weeks_max": 2.0},
        {"level_from": "B1", "level_to": "A1"},
        {"wait_kind": "dates", "start_dates": []},
        {"price_unit": None},
    ],
)
def test_fields_that_contradict_each_other_are_a_fault(changes: dict[str, Any]) -> None:
    assert fault_in(**changes).field in changes


@pytest.mark.parametrize("address", ["javascript:alert(1)", "de-brug.example/b1", "file:///etc/passwd"])
def test_a_source_that_is_no_web_address_is_a_fault(address: str) -> None:
    assert fault_in(source_url=address).field == "source_url"
