"""The records of the open data: whole, typed, in order, and no more than what the pages show."""

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.disclosure import Count, Hidden, too_few
from portal.domain.open_data import Record, Resource, as_document, fields_of, parts_of
from portal.domain.outcome import Evidence, LearnerGroup
from portal.operations.build_read_model import build_read_model
from portal.operations.load_open_judgements import outcome_record
from portal.operations.load_open_records import KINDS, RECORDS, OpenBook
from portal.operations.show_provider import pass_counts
from tests.make import TODAY, make_outcome, make_provider
from tests.portal.open_rows import SECRETS, add_open_rows


@pytest.fixture
def book(town_portal: Flask) -> OpenBook:
    """All records of the small portal."""
    add_open_rows()
    return OpenBook(build_read_model(Path(town_portal.config["INDEX_DIR"]), TODAY))


def faults(value: Any, kind: Any) -> list[str]:
    """Where a value is not of its declared type."""
    if type(None) in get_args(kind):
        kind = next(one for one in get_args(kind) if one is not type(None))
        return [] if value is None else faults(value, kind)
    if is_dataclass(kind):
        named = [(one, getattr(value, one.name)) for one in fields_of(kind)]  # type: ignore[arg-type]
        return [f"{one.name}: {fault}" for one, inner in named for fault in faults(inner, one.kind)]
    if get_origin(kind) is tuple:
        return [fault for inner in value for fault in faults(inner, get_args(kind)[0])]
    if get_origin(kind) is Mapping:
        return [fault for inner in value.values() for fault in faults(inner, get_args(kind)[1])]
    accepted: Any = (int, float) if kind is float else kind
    bad_truth = isinstance(value, bool) and kind is not bool
    return [] if kind is Any or (isinstance(value, accepted) and not bad_truth) else [f"{value!r} is no {kind}"]


@pytest.mark.parametrize("resource", Resource)
def test_records_are_what_they_are_declared_to_be(book: OpenBook, resource: Resource) -> None:
    records = book.records(resource)
    assert records
    assert [fault for one in records for fault in faults(one, RECORDS[resource])] == []
    ids = [one.id for one in records]
    assert ids == sorted(set(ids))
    assert [book.find(resource, key) for key in ids] == list(records)
    assert book.find(resource, "nothing") is None


@pytest.mark.parametrize("kind", KINDS)
def test_each_field_says_what_it_means(kind: type[Record]) -> None:
    for part in parts_of(kind):
        for one in fields_of(part):
            assert one.about.words and "_" not in one.public_name


def test_ids_of_one_resource_lead_to_records_of_another(book: OpenBook) -> None:
    known = {resource: set(book.by_id(resource)) for resource in Resource}
    for one in book.records(Resource.OFFERINGS):
        assert one.course in known[Resource.COURSES] and one.provider.slug in known[Resource.PROVIDERS]  # type: ignore[attr-defined]
        assert one.location is None or one.location.id in known[Resource.LOCATIONS]  # type: ignore[attr-defined]
    for resource in (Resource.WAITS, Resource.RATINGS, Resource.OUTCOMES, Resource.QUALITY_MARKS, Resource.CONTRACTS):
        assert {one.provider for one in book.records(resource)} <= known[Resource.PROVIDERS]  # type: ignore[attr-defined]
    for place in (*book.records(Resource.COURSES), *book.records(Resource.LOCATIONS)):
        assert set(place.offerings) <= known[Resource.OFFERINGS]  # type: ignore[attr-defined]


def test_nothing_of_staff_helpers_or_what_schools_say_to_us_alone_is_told(book: OpenBook) -> None:
    told = json.dumps([as_document(one) for resource in Resource for one in book.records(resource)])
    assert "Huis van de wijk" in told
    assert [secret for secret in (*SECRETS, "@") if secret in told] == []


def test_a_rating_of_tomorrow_is_not_told_and_one_taken_back_leaves_its_trace(book: OpenBook) -> None:
    ratings = {key: as_document(one) for key, one in book.by_id(Resource.RATINGS).items()}
    assert "de-brug.GM9001.2026Q3" not in ratings
    assert ratings["de-haven.GM9003.2026Q1"]["withdrawnWords"] == "Verkeerd kwartaal."
    assert ratings["de-haven.GM9002.2026Q1"]["reply"] == "Wij doen ons best."
    assert ratings["de-haven.GM9002.2026Q1"]["correctedOn"] == TODAY.isoformat()


def test_contracts_that_hold_are_told_and_whom_a_municipality_prefers_only_where_it_says_so(book: OpenBook) -> None:
    told = {key: as_document(one)["preferred"] for key, one in book.by_id(Resource.CONTRACTS).items()}
    assert told == {"GM9001.de-brug": True, "GM9002.de-brug": None}


def test_waits_have_every_witness_that_the_page_shows_and_no_other(book: OpenBook) -> None:
    waits = [as_document(one) for one in book.records(Resource.WAITS)]
    by_witness = {one["witness"]: one for one in waits if one["witness"] not in ("advert", "start_date")}
    assert by_witness.keys() == {"learner", "municipality_told", "signed"}
    assert (by_witness["learner"]["people"], by_witness["learner"]["on"]) == (4, "2026-09-01")
    assert by_witness["signed"]["weeks"] == 20 and by_witness["signed"]["source"]["kind"] == "school"
    assert by_witness["municipality_told"]["source"]["kind"] == "municipality"


def test_small_counts_are_null_with_the_reason(book: OpenBook) -> None:
    told = {key: as_document(one) for key, one in book.by_id(Resource.OUTCOMES).items()}
    shown = told["de-haven.family"]
    assert (shown["started"], shown["passed"], shown["hidden"]) == (31, 20, None)
    for key in ("de-haven.refugee_low_literate", "de-haven.refugee_other", "de-brug.family"):
        hidden = told[key]
        assert (hidden["started"], hidden["passed"], hidden["expected"]) == (None, None, None)
        assert hidden["hidden"] == "too_few"


@given(
    st.lists(
        st.tuples(st.sampled_from([*LearnerGroup, None]), st.sampled_from(Evidence), st.integers(0, 40)), max_size=8
    ),
    st.randoms(),
)
def test_no_count_of_people_in_the_open_data_is_small_or_adds_up_to_one(
    drawn: list[tuple[LearnerGroup | None, Evidence, int]], random: Any
) -> None:
    outcomes = tuple(
        make_outcome(started, random.randint(0, started), group=group, evidence=evidence, cohort=2020 + place % 3)
        for place, (group, evidence, started) in enumerate(drawn)
    )
    school = make_provider(outcomes=outcomes)
    records = [outcome_record(school, one) for one in pass_counts(school)]
    for one in records:
        if one.started is None or one.passed is None:
            assert one.hidden == Hidden.TOO_FEW and one.expected is None
        else:
            assert not too_few(Count(one.started, one.passed))
    # Each learner counts in one record at most, and no record is a sum of others: nothing can be subtracted.
    assert len({one.group for one in records}) == len(records)


def test_enums_are_told_by_their_values(book: OpenBook) -> None:
    told = as_document(book.records(Resource.QUALITY_MARKS)[0])
    assert type(told["status"]) is str and not isinstance(told["status"], StrEnum)
