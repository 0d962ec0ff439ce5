"""From the school's reply to what newcomers read: publication, correction, withdrawal, and what is unchanged."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from portal.domain.actor import Actor, NotAllowed
from portal.domain.assessment import Lack, State
from portal.domain.rating import Withdrawal
from portal.domain.table import TableFaults
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.models.region import Contract
from portal.models.version import data_version
from portal.operations.begin_assessment import AlreadyRated, QuarterClosed, begin_assessment
from portal.operations.change_assessment import AssessmentUnknown, StepRefused, WordsRefused
from portal.operations.confirm_unchanged import NothingToConfirm, confirm_unchanged
from portal.operations.correct_rating import correct_rating
from portal.operations.due_ratings import due_ratings
from portal.operations.import_ratings import import_ratings
from portal.operations.list_assessments import list_assessments
from portal.operations.load_offerings import load_providers
from portal.operations.publish_assessments import publish, publish_assessments
from portal.operations.reply_to_assessment import TermOver, decline_reply, keep_reply, send_reply
from portal.operations.return_assessment import return_assessment
from portal.operations.school_links import SchoolVisit
from portal.operations.show_assessment import show_to_visitor
from portal.operations.show_rating_history import all_own_ratings, show_own_ratings, show_rating_history
from portal.operations.submit_assessment import submit_assessment
from portal.operations.withdraw_rating import RatingUnknown, withdraw_rating
from tests.make import TODAY
from tests.portal.operations.assessments import (
    NOON,
    QUARTER,
    Town,
    add_schools,
    approve,
    make_answers,
    make_town,
    row,
    shown,
    submitted,
)
from tests.portal.staff import make_actor

TERM = date(2026, 12, 4)
AFTER = TERM + timedelta(days=1)


@pytest.fixture
def town() -> Town:
    add_schools()
    return make_town()


def published(town: Town, **changes: Any) -> int:
    number, _ = shown(town, **changes)
    assert publish_assessments(AFTER, NOON) == 1
    return number


def ratings() -> list[Rating]:
    db.session.expire_all()
    return list(db.session.scalars(select(Rating).order_by(Rating.quarter)))


def add_rating(quarter: str = "2026Q2", **changes: Any) -> Rating:
    """A rating from a table."""
    fields = {"provider_id": 1, "municipality_code": "GM9001", "published_on": date(2026, 7, 9), **changes}
    rating = Rating(quarter=quarter, lessons=3, guidance=4, contract=True, **fields)
    db.session.add(rating)
    db.session.commit()
    return rating


def test_nothing_is_published_before_a_reply_or_the_end_of_the_term(town: Town) -> None:
    number, _ = shown(town)
    assert publish_assessments(TERM, NOON) == 0 and ratings() == []
    before = data_version(db.session)
    assert publish_assessments(AFTER, NOON) == 1
    (rating,) = ratings()
    assert (rating.lessons, rating.intake, rating.mark_valid, rating.complaints_procedure) == (4, None, True, None)
    assert (rating.contract, rating.conflict, rating.reply, rating.unchanged) == (True, False, None, False)
    assert (rating.published_on, rating.corrected_on, rating.assessment_id) == (AFTER, None, number)
    assert data_version(db.session) == before + 1 and row(number).state == State.PUBLISHED


def test_publishing_twice_changes_nothing(town: Town) -> None:
    number = published(town)
    version = data_version(db.session)
    assert publish_assessments(AFTER, NOON) == 0 and not publish(number, AFTER, NOON) and not publish(999, AFTER, NOON)
    assert data_version(db.session) == version and len(ratings()) == 1


def test_only_the_municipality_that_is_asked_for_is_published(town: Town) -> None:
    shown(town)
    assert publish_assessments(AFTER, NOON, "GM9002") == 0 and publish_assessments(AFTER, NOON, "GM9001") == 1


def test_a_reply_stands_beside_what_is_published_at_once(town: Town) -> None:
    number, visit = shown(town)
    send_reply(visit, "  Wij geven nu ook avondlessen.\n", TODAY, NOON)
    assert publish_assessments(TODAY, NOON) == 1
    assert [one.reply for one in ratings()] == ["Wij geven nu ook avondlessen."]
    send_reply(visit, "Sinds maart ook op zaterdag.", TERM, NOON)
    assert [one.reply for one in ratings()] == ["Sinds maart ook op zaterdag."]
    with pytest.raises(TermOver):
        send_reply(visit, "Te laat.", AFTER, NOON)
    assert row(number).reply == "Sinds maart ook op zaterdag."


def test_a_school_that_does_not_reply_need_not_wait(town: Town) -> None:
    _, visit = shown(town)
    decline_reply(visit, TODAY, NOON)
    assert publish_assessments(TODAY, NOON) == 1 and ratings()[0].reply is None


def test_a_reply_that_is_kept_for_later_is_shown_to_nobody_and_publishes_nothing(town: Town) -> None:
    number, visit = shown(town)
    keep_reply(visit, "nog niet af, bel 06 12345678", TODAY)
    assert row(number).reply_draft == "nog niet af, bel 06 12345678" and row(number).reply is None
    assert publish_assessments(TODAY, NOON) == 0
    assert publish_assessments(AFTER, NOON) == 1 and ratings()[0].reply is None


@pytest.mark.parametrize(
    ("text", "lack"),
    [("", None), ("x" * 2001, Lack.TOO_LONG), ("mail jan@x.nl", Lack.EMAIL), ("06-12345678", Lack.PHONE)],
)
def test_a_reply_that_cannot_stand_there_is_refused_and_kept(town: Town, text: str, lack: Lack | None) -> None:
    number, visit = shown(town)
    with pytest.raises(WordsRefused) as told:
        send_reply(visit, text, TODAY, NOON)
    assert told.value.args == (lack,) and (row(number).reply_draft or "") == text
    assert publish_assessments(TODAY, NOON) == 0


def test_a_link_opens_its_own_judgement_alone_and_nothing_that_was_taken_back(town: Town) -> None:
    number, visit = shown(town)
    foreign = SchoolVisit(visit.link, 2, "het-anker", "Het Anker", number)
    without = SchoolVisit(visit.link, visit.provider, visit.slug, visit.name, None)
    for other in (foreign, without):
        with pytest.raises(AssessmentUnknown):
            show_to_visitor(other, TODAY)
    assert show_to_visitor(visit, TODAY).may_reply and not show_to_visitor(visit, AFTER).may_reply
    return_assessment(town.approver, number, row(number).version, "Een fout.", NOON)
    for refused in (lambda: show_to_visitor(visit, TODAY), lambda: keep_reply(visit, "x", TODAY)):
        with pytest.raises(AssessmentUnknown):
            refused()


def test_a_withdrawn_rating_counts_no_more_but_its_trace_stays(town: Town) -> None:
    number = published(town)
    withdraw_rating(town.approver, "de-brug", QUARTER, "Verkeerde school beoordeeld.", AFTER, NOON)
    school = next(one for one in load_providers().values() if one.slug == "de-brug")
    assert school.ratings == ()
    assert school.withdrawals == (Withdrawal("Oosterdam", QUARTER, AFTER, "Verkeerde school beoordeeld."),)
    assert row(number).state == State.WITHDRAWN
    with pytest.raises(StepRefused):
        withdraw_rating(town.approver, "de-brug", QUARTER, "Nog eens.", AFTER, NOON)
    with pytest.raises(AlreadyRated):
        begin_assessment(town.rater, "de-brug", QUARTER, TODAY, NOON)


def test_a_withdrawal_needs_a_reason_that_can_be_published(town: Town) -> None:
    published(town)
    for words in ("", "x" * 1001, "vraag jan@gemeente.example"):
        with pytest.raises(WordsRefused):
            withdraw_rating(town.approver, "de-brug", QUARTER, words, AFTER, NOON)
        db.session.rollback()
    assert ratings()[0].withdrawn_on is None


def test_an_imported_rating_can_be_withdrawn_and_corrected_too(town: Town) -> None:
    add_rating()
    withdraw_rating(town.approver, "de-brug", "2026Q2", "Oude cijfers.", TODAY, NOON)
    number = correct_rating(town.rater, "de-brug", "2026Q2", NOON)
    assert row(number).areas == {"lessons": 3, "guidance": 4} and row(number).contract is True
    submit_assessment(town.rater, number, row(number).version, make_answers(2), NOON)
    approve(town, number)
    publish_assessments(AFTER, NOON)
    (rating,) = ratings()
    assert (rating.lessons, rating.withdrawn_on, rating.withdrawn_words) == (2, None, None)
    assert (rating.published_on, rating.corrected_on) == (date(2026, 7, 9), AFTER)


def test_a_correction_goes_the_same_way_and_takes_the_place_of_what_was_published(town: Town) -> None:
    first = published(town)
    number = correct_rating(town.rater, "de-brug", QUARTER, NOON)
    assert correct_rating(town.approver, "de-brug", QUARTER, NOON) == number != first
    assert row(number).evidence == row(first).evidence and row(number).corrects_id == first
    submit_assessment(town.rater, number, row(number).version, make_answers(1), NOON)
    approve(town, number, AFTER)
    assert ratings()[0].lessons == 4 and row(first).state == State.PUBLISHED
    later = AFTER + timedelta(days=30)
    publish_assessments(later, NOON)
    (rating,) = ratings()
    assert (rating.lessons, rating.published_on, rating.corrected_on) == (1, AFTER, later)
    assert [row(one).state for one in (first, number)] == [State.REPLACED, State.PUBLISHED]
    (told,) = show_rating_history("de-brug", later).ratings
    assert [(one.number, one.state) for one in told.versions] == [(number, "published"), (first, "replaced")]


def test_unchanged_is_one_step_that_two_people_and_the_school_still_see(town: Town) -> None:
    first = published(town)
    number = confirm_unchanged(town.rater, "de-brug", "2026Q4", TODAY, NOON)
    assert (row(number).state, row(number).repeats, row(number).areas) == ("submitted", QUARTER, row(first).areas)
    approve(town, number)
    publish_assessments(AFTER, NOON)
    assert [(one.quarter, one.unchanged, one.lessons) for one in ratings()] == [
        (QUARTER, False, 4),
        ("2026Q4", True, 4),
    ]
    school = next(one for one in load_providers().values() if one.slug == "de-brug")
    assert [one.unchanged for one in school.ratings] == [True, False]


def test_who_confirms_does_not_approve_it(town: Town) -> None:
    add_rating()
    number = confirm_unchanged(town.approver, "de-brug", QUARTER, TODAY, NOON)
    with pytest.raises(StepRefused):
        approve(town, number)


def test_what_was_confirmed_and_then_judged_anew_is_not_unchanged(town: Town) -> None:
    add_rating()
    number = confirm_unchanged(town.rater, "de-brug", QUARTER, TODAY, NOON)
    return_assessment(town.approver, number, row(number).version, "Er is wel iets veranderd.", NOON)
    submit_assessment(town.rater, number, row(number).version, make_answers(5), NOON)
    assert row(number).repeats is None


def test_only_what_counts_and_is_not_long_ago_can_be_confirmed(town: Town) -> None:
    add_rating("2025Q2")
    with pytest.raises(NothingToConfirm):
        confirm_unchanged(town.rater, "de-brug", "2026Q3", TODAY, NOON)
    add_rating("2026Q2", withdrawn_on=TODAY, withdrawn_words="Fout.")
    with pytest.raises(NothingToConfirm):
        confirm_unchanged(town.rater, "de-brug", "2026Q3", TODAY, NOON)
    add_rating("2026Q1")
    with pytest.raises(QuarterClosed):
        confirm_unchanged(town.rater, "de-brug", "2027Q1", TODAY, NOON)
    number = confirm_unchanged(town.rater, "de-brug", "2026Q3", TODAY, NOON)
    assert row(number).repeats == "2026Q1"
    assert confirm_unchanged(town.rater, "de-brug", "2026Q3", TODAY, NOON) == number
    with pytest.raises(AlreadyRated):
        confirm_unchanged(town.rater, "de-brug", "2026Q2", TODAY, NOON)


Operation = Callable[[Actor], Any]
GUARDED: tuple[tuple[tuple[str, ...], Operation], ...] = (
    (("rater", "reader"), lambda actor: withdraw_rating(actor, "de-brug", QUARTER, "Fout.", TODAY, NOON)),
    (("reader",), lambda actor: correct_rating(actor, "de-brug", QUARTER, NOON)),
    (("reader",), lambda actor: confirm_unchanged(actor, "de-brug", "2026Q4", TODAY, NOON)),
    ((), lambda actor: list_assessments(actor, QUARTER, "", TODAY)),
    ((), lambda actor: due_ratings(actor, TODAY)),
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


def test_what_is_due_is_told_to_whom_it_concerns(town: Town) -> None:
    handed_in, (with_school, visit) = submitted(town, quarter="2026Q4"), shown(town)
    begun = begin_assessment(town.rater, "het-anker", QUARTER, TODAY, NOON)
    due = due_ratings(town.approver, TODAY)
    assert [one.number for one in due.to_approve] == [handed_in] and due.with_others == ()
    assert [one.number for one in due_ratings(town.rater, TODAY).with_others] == [handed_in]
    assert [one.number for one in due.to_finish] == [begun] and [one.slug for one in due.to_give] == ["het-anker"]
    assert [one.number for one in due.with_schools] == [with_school] and due.ran_out == due.answered == ()
    assert [one.number for one in due_ratings(town.reader, AFTER).ran_out] == [with_school]
    decline_reply(visit, TODAY, NOON)
    assert [one.number for one in due_ratings(town.reader, AFTER).answered] == [with_school]


HEADER = (
    "provider,municipality,quarter,lessons,guidance,flexibility,intake,mark_valid,complaints_procedure,"
    "contract_without_penalty,contract,published_on\n"
)


def test_a_table_changes_imported_ratings_and_none_that_two_people_gave(town: Town, tmp_path: Path) -> None:
    published(town)
    table = tmp_path / "ratings.csv"
    table.write_text(f"{HEADER}de-brug,GM9001,2026Q1,5,5,5,5,yes,yes,yes,no,2026-05-01\n", encoding="utf-8")
    assert import_ratings(table).added == 1
    table.write_text(f"{HEADER}de-brug,GM9001,{QUARTER},5,5,5,5,yes,yes,yes,no,2026-12-08\n", encoding="utf-8")
    with pytest.raises(TableFaults, match="rated through the site"):
        import_ratings(table)
    assert [(one.quarter, one.lessons, one.assessment_id is None) for one in ratings()] == [
        ("2026Q1", 5, True),
        (QUARTER, 4, False),
    ]
