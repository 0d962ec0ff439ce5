"""Which schools a municipality buys from follows from its list of contracts, else from its newest published rating."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from flask import Flask

from portal.domain.quality import Verdict
from portal.domain.rating import Rating
from portal.domain.region import Region, SchoolContract
from portal.operations.build_read_model import ReadModel
from portal.operations.show_contracted import find_contracted, show_contracted
from tests.make import TODAY, add_towns, make_mark, make_offering, make_provider, make_rating, make_read_model

OOSTERDAM, WESTERVEEN = "GM9001", "GM9002"


@pytest.fixture(autouse=True)
def towns(app: Flask) -> Iterator[None]:
    """The invented municipalities."""
    with app.app_context():
        add_towns()
        yield


def model_of(*ratings: Rating) -> ReadModel:
    """One school with these ratings."""
    return make_read_model([make_offering(provider=make_provider(ratings=ratings))])


def said(contract: bool | None, quarter: str = "2026Q2", **changes: object) -> Rating:
    """A municipality's word about its contract."""
    return make_rating(contract=contract, quarter=quarter, **changes)


@pytest.mark.parametrize(
    ("ratings", "found"),
    [
        ([said(True)], True),
        ([said(False)], False),
        ([said(None)], False),
        ([], False),
        ([said(True, municipality="Westerveen")], False),
        ([said(True, published_on=TODAY + timedelta(days=1))], False),
        ([said(True, "2025Q4"), said(False, "2026Q1")], False),
        ([said(False, "2025Q4"), said(True, "2026Q1")], True),
        ([said(True, "2025Q4"), said(None, "2026Q1")], True),
        ([said(True, published_on=date(2026, 5, 1)), said(False, published_on=date(2026, 6, 1))], False),
    ],
)
def test_the_newest_published_word_of_the_municipality_itself_decides(ratings: list[Rating], found: bool) -> None:
    assert bool(show_contracted(model_of(*ratings), OOSTERDAM)) is found


def test_a_school_comes_with_its_verdict_and_the_quarter() -> None:
    [school] = show_contracted(model_of(said(True, "2026Q2")), OOSTERDAM)
    assert (school.provider.slug, school.verdict, school.quarter) == ("de-brug", Verdict.TOO_LITTLE_KNOWN, "2026Q2")


def test_suspended_schools_are_shown_after_all_others() -> None:
    suspended = make_provider("aap", ratings=(said(True),), marks=(make_mark("suspended"),))
    good, other = make_provider("noot", ratings=(said(True),)), make_provider("mies", ratings=(said(True),))
    offerings = [make_offering(f"o{number}", provider=one) for number, one in enumerate((suspended, good, other))]
    found = show_contracted(make_read_model(offerings), OOSTERDAM)
    assert [one.provider.slug for one in found] == ["mies", "noot", "aap"]


@pytest.mark.parametrize("code", ["", "GM0000", "' OR 1=1 --", "GM9001 " * 2000])
def test_an_unknown_municipality_has_no_schools(code: str) -> None:
    assert show_contracted(model_of(said(True)), code) == ()


def test_a_postcode_and_a_name_lead_to_the_same_municipality() -> None:
    model = model_of(said(True))
    by_code, by_name = find_contracted(model, "3011"), find_contracted(model, "Oosterdam")
    assert by_code.municipality == by_name.municipality == "Oosterdam"
    assert by_code.schools == by_name.schools != ()


def test_namesakes_are_left_to_the_visitor_and_a_slip_of_the_pen_gets_suggestions() -> None:
    model = model_of(said(True))
    choices = find_contracted(model, "Tweelingdorp").choices
    assert {one.municipality_code for one in choices} == {WESTERVEEN, "GM9003"}
    assert find_contracted(model, "Tweelingdorp", WESTERVEEN).municipality == "Westerveen"
    assert find_contracted(model, "Oosterdan").suggestions == ("Oosterdam",)


def listed(model: ReadModel, until: date | None = None, **changes: bool) -> ReadModel:
    """The same with a contract in the municipality's list."""
    contract = SchoolContract("de-brug", date(2026, 1, 1), until, changes.get("preferred", False))
    return replace(model, regions={OOSTERDAM: Region({}, {"de-brug": contract}, changes.get("named"))})


@pytest.mark.parametrize("ratings", [(), (said(False),), (said(True),)])
def test_the_list_of_contracts_comes_before_ratings(ratings: tuple[Rating, ...]) -> None:
    [school] = show_contracted(listed(model_of(*ratings)), OOSTERDAM)
    assert (school.since, school.quarter) == (date(2026, 1, 1), None)


def test_a_contract_that_has_ended_outweighs_an_older_yes() -> None:
    assert show_contracted(listed(model_of(said(True)), until=TODAY - timedelta(days=1)), OOSTERDAM) == ()


@pytest.mark.parametrize(("named", "marked"), [(True, True), (False, False)])
def test_a_preferred_school_is_marked_only_where_the_municipality_names_one(named: bool, marked: bool) -> None:
    [school] = show_contracted(listed(model_of(), preferred=True, named=named), OOSTERDAM)
    assert school.preferred is marked
