"""From the school's reply to what newcomers read: publication, correction, withdrawal, and what is unchanged."""

from datetime import date, timedelta

import pytest

from portal.domain.assessment import Lack, State
from portal.domain.rating import Withdrawal
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.region import Contract
from portal.models.version import data_version
from portal.operations.begin_assessment import AlreadyRated, QuarterClosed, begin_assessment
from portal.operations.change_assessment import AssessmentUnknown, SchoolUnknown, StepRefused, WordsRefused
from portal.operations.confirm_unchanged import NothingToConfirm, confirm_unchanged
from portal.operations.correct_rating import correct_rating
from portal.operations.list_assessments import list_assessments
from portal.operations.load_offerings import load_providers
from portal.operations.publish_assessments import publish, publish_assessments
from portal.operations.reply_to_assessment import TermOver, decline_reply, keep_reply, send_reply
from portal.operations.return_assessment import return_assessment
from portal.operations.school_links import SchoolVisit
from portal.operations.show_assessment import show_to_visitor
from portal.operations.show_rating_history import show_own_ratings, show_rating_history
from portal.operations.submit_assessment import submit_assessment
from portal.operations.withdraw_rating import withdraw_rating
from tests.make import TODAY
from tests.portal.operations.assessments import (
    AFTER,
    NOON,
    QUARTER,
    TERM,
    Town,
    add_rating,
    add_schools,
    approve,
    make_answers,
    make_town,
    published,
    ratings,
    row,
    shown,
)


@pytest.fixture
def town() -> Town:
    add_schools()
    return make_town()


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


def test_a_rating_of_a_school_that_is_gone_can_be_withdrawn_but_not_corrected(town: Town) -> None:
    number = published(town)
    db.session.query(Provider).filter_by(slug="de-brug").update({"active": False})
    db.session.commit()
    (line,) = list_assessments(town.approver, QUARTER, "", AFTER).lines
    assert (line.slug, line.active, line.is_open, line.confirms) == ("de-brug", False, False, None)
    assert show_own_ratings(town.reader, "de-brug").ratings[0].withdrawn_on is None
    with pytest.raises(SchoolUnknown):
        show_rating_history("de-brug", AFTER)
    with pytest.raises(SchoolUnknown):
        correct_rating(town.rater, "de-brug", QUARTER, NOON)
    withdraw_rating(town.approver, "de-brug", QUARTER, "Verkeerde school beoordeeld.", AFTER, NOON)
    assert ratings()[0].withdrawn_on == AFTER and row(number).state == State.WITHDRAWN


def test_a_school_that_is_gone_and_was_never_rated_is_in_no_list(town: Town) -> None:
    db.session.add(Contract(provider_id=1, municipality_code="GM9001", since=TODAY))
    assert len(list_assessments(town.rater, QUARTER, "", TODAY).lines) == 1
    db.session.query(Provider).update({"active": False})
    db.session.commit()
    assert list_assessments(town.rater, QUARTER, "", TODAY).lines == ()
    assert list_assessments(town.rater, QUARTER, "brug", TODAY).lines == ()


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
