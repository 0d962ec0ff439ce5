"""Who reads and changes published ratings, what the list tells, and what a table may change."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from portal.domain.actor import Actor, NotAllowed
from portal.domain.table import TableFaults
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.region import Contract
from portal.operations.confirm_unchanged import NothingToConfirm, confirm_unchanged
from portal.operations.correct_rating import correct_rating
from portal.operations.import_ratings import import_ratings
from portal.operations.import_table import Brought
from portal.operations.list_assessments import list_assessments
from portal.operations.publish_assessments import publish_assessments
from portal.operations.show_rating_history import all_own_ratings, show_own_ratings
from portal.operations.withdraw_rating import RatingUnknown, withdraw_rating
from tests.make import TODAY
from tests.portal.operations.assessments import (
    AFTER,
    NOON,
    QUARTER,
    TERM,
    Town,
    add_rating,
    add_schools,
    make_town,
    published,
    ratings,
    shown,
)
from tests.portal.staff import make_actor


@pytest.fixture
def town() -> Town:
    add_schools()
    return make_town()


Operation = Callable[[Actor], Any]
GUARDED: tuple[tuple[tuple[str, ...], Operation], ...] = (
    (("rater", "reader"), lambda actor: withdraw_rating(actor, "de-brug", QUARTER, "Fout.", TODAY, NOON)),
    (("reader",), lambda actor: correct_rating(actor, "de-brug", QUARTER, NOON)),
    (("reader",), lambda actor: confirm_unchanged(actor, "de-brug", "2026Q4", TODAY, NOON)),
    ((), lambda actor: list_assessments(actor, QUARTER, "", TODAY)),
    ((), lambda actor: show_own_ratings(actor, "de-brug")),
    ((), all_own_ratings),
)


@pytest.mark.parametrize(("below", "operation"), GUARDED)
def test_roles_that_do_not_reach_so_far_are_refused(town: Town, below: tuple[str, ...], operation: Operation) -> None:
    published(town)
    for role in (*below, "maintainer"):
        with pytest.raises(NotAllowed):
            operation(make_actor(role))


def test_another_municipality_finds_nothing_of_ours(town: Town) -> None:
    published(town)
    stranger = make_actor("approver", "GM9002")
    for operation in (
        lambda: withdraw_rating(stranger, "de-brug", QUARTER, "Fout.", TODAY, NOON),
        lambda: correct_rating(stranger, "de-brug", QUARTER, NOON),
    ):
        with pytest.raises(RatingUnknown):
            operation()
    with pytest.raises(NothingToConfirm):
        confirm_unchanged(stranger, "de-brug", "2026Q4", TODAY, NOON)
    assert list_assessments(stranger, QUARTER, "", TODAY).lines == ()
    assert all_own_ratings(stranger) == show_own_ratings(stranger, "de-brug").ratings == ()


def test_schools_under_contract_stand_first_then_those_judged_before_and_search_finds_all(town: Town) -> None:
    db.session.add(Provider(slug="de-boot", name="De Boot 100%", base_url="https://de-boot.example/"))
    db.session.add(Contract(municipality_code="GM9001", provider_id=2, since=TODAY))
    db.session.commit()
    add_rating()
    lines = list_assessments(town.reader, QUARTER, "", TODAY).lines
    assert [(one.slug, one.contract, one.confirms) for one in lines] == [
        ("het-anker", True, None),
        ("de-brug", False, "2026Q2"),
    ]
    for search, found in (("boot", ["de-boot"]), ("100%", ["de-boot"]), ("de b", ["de-boot", "de-brug"]), ("_", [])):
        assert [one.slug for one in list_assessments(town.reader, QUARTER, search, TODAY).lines] == found


def test_the_line_of_a_school_tells_where_its_judgement_stands(town: Town) -> None:
    number, _ = shown(town)
    (line,) = list_assessments(town.reader, QUARTER, "", TODAY).lines
    assert (line.number, line.state, line.reply_by, line.is_open) == (number, "shown", TERM, False)
    publish_assessments(AFTER, NOON)
    (line,) = list_assessments(town.reader, QUARTER, "", TODAY).lines
    assert (line.number, line.state, line.mean, line.published_on) == (None, None, 4.0, AFTER)
    (line,) = list_assessments(town.reader, "2026Q4", "", TODAY).lines
    assert line.is_open and line.confirms == QUARTER


HEADER = (
    "provider,municipality,quarter,lessons,guidance,flexibility,intake,mark_valid,complaints_procedure,"
    "contract_without_penalty,contract,published_on\n"
)


def test_a_table_changes_imported_ratings_and_none_that_two_people_gave(town: Town, tmp_path: Path) -> None:
    published(town)
    table = tmp_path / "ratings.csv"
    table.write_text(f"{HEADER}de-brug,GM9001,2026Q1,5,5,5,5,yes,yes,yes,no,2026-05-01\n", encoding="utf-8")
    assert import_ratings(table, Brought(TODAY)).added == 1
    table.write_text(f"{HEADER}de-brug,GM9001,{QUARTER},5,5,5,5,yes,yes,yes,no,2026-12-08\n", encoding="utf-8")
    with pytest.raises(TableFaults, match="rated through the site"):
        import_ratings(table, Brought(TODAY))
    assert [(one.quarter, one.lessons, one.assessment_id is None) for one in ratings()] == [
        ("2026Q1", 5, True),
        (QUARTER, 4, False),
    ]
