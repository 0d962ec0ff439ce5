"""From draft to approval: who may do what, two writers at once, and that nothing is lost or skipped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from portal.domain.actor import Actor, NotAllowed
from portal.domain.assessment import Lack, State
from portal.domain.rubric import Area
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.assessment import Assessment
from portal.models.mail import Mail
from portal.models.provider import Provider
from portal.models.region import Contract
from portal.models.school import SchoolLink
from portal.operations.approve_assessment import approve_assessment
from portal.operations.begin_assessment import QuarterClosed, begin_assessment
from portal.operations.change_assessment import (
    AssessmentUnknown,
    ChangedMeanwhile,
    SchoolUnknown,
    StepRefused,
    WordsRefused,
    answers_of,
)
from portal.operations.discard_assessment import discard_assessment
from portal.operations.return_assessment import return_assessment
from portal.operations.school_links import LinkUnknown, open_link
from portal.operations.send_link_again import send_link_again
from portal.operations.show_assessment import Act, show_assessment
from portal.operations.submit_assessment import Incomplete, submit_assessment
from portal.operations.write_assessment import write_assessment
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
    write_letter,
)
from tests.portal.staff import make_actor


@pytest.fixture
def town() -> Town:
    add_schools()
    return make_town()


def begun(town: Town) -> int:
    return begin_assessment(town.rater, "de-brug", QUARTER, TODAY, NOON)


def test_a_draft_is_begun_once_and_found_again(town: Town) -> None:
    assert begun(town) == begun(town) == begin_assessment(town.approver, "de-brug", QUARTER, TODAY, NOON)
    assert begin_assessment(town.rater, "de-brug", "2026Q4", TODAY, NOON) != begun(town)
    assert begin_assessment(make_town("GM9002").rater, "de-brug", QUARTER, TODAY, NOON) != begun(town)


def test_a_contract_that_runs_is_filled_in_and_one_that_ended_is_not(town: Town) -> None:
    for provider, until in ((1, None), (2, TODAY - timedelta(days=1))):
        db.session.add(Contract(municipality_code="GM9001", provider_id=provider, since=TODAY, until=until))
    db.session.commit()
    found = [
        row(begin_assessment(town.rater, slug, QUARTER, TODAY, NOON)).contract for slug in ("de-brug", "het-anker")
    ]
    assert found == [True, None]


@pytest.mark.parametrize("quarter", ["2027Q1", "2025Q3", "", "x", "2026Q9", "../.."])
def test_a_quarter_that_has_not_begun_or_is_long_ago_is_refused(town: Town, quarter: str) -> None:
    with pytest.raises(QuarterClosed):
        begin_assessment(town.rater, "de-brug", quarter, TODAY, NOON)


def test_an_unknown_school_and_one_that_is_gone_cannot_be_judged(town: Town) -> None:
    db.session.execute(update(Provider).where(Provider.slug == "het-anker").values(active=False))
    for slug in ("het-anker", "nergens"):
        with pytest.raises(SchoolUnknown):
            begin_assessment(town.rater, slug, QUARTER, TODAY, NOON)


def test_a_draft_keeps_what_cannot_be_published_yet(town: Town) -> None:
    number = begun(town)
    typed = make_answers(areas={Area.LESSONS: 2}, evidence={Area.LESSONS: "x" * 9000, Area.INTAKE: "mail a@b.nl"})
    version = write_assessment(town.rater, number, 1, typed, NOON)
    assert answers_of(row(number)) == typed and version == row(number).version == 2
    assert write_assessment(town.rater, number, version, typed, NOON) == version


def test_a_second_writer_is_told_and_changes_nothing(town: Town) -> None:
    number = begun(town)
    write_assessment(town.rater, number, 1, make_answers(2), NOON)
    with pytest.raises(ChangedMeanwhile):
        write_assessment(town.approver, number, 1, make_answers(5), NOON)
    with pytest.raises(ChangedMeanwhile):
        submit_assessment(town.approver, number, 1, make_answers(5), NOON)
    assert row(number).areas["lessons"] == 2 and row(number).state == State.DRAFT


def test_of_two_writers_at_the_same_moment_one_is_told(town: Town) -> None:
    number = begun(town)
    stale = row(number)
    _ = stale.areas
    # Another process writes between this one's reading and its commit.
    with db.engine.begin() as other:
        other.execute(update(Assessment).where(Assessment.id == number).values(version=2, contract=True))
    with pytest.raises(ChangedMeanwhile):
        write_assessment(town.rater, number, 1, make_answers(5), NOON)
    assert row(number).contract is True and row(number).areas == {}


def test_what_is_incomplete_stays_a_draft_with_everything_in_it(town: Town) -> None:
    number = begun(town)
    typed = make_answers(contract=None, evidence={})
    with pytest.raises(Incomplete) as told:
        submit_assessment(town.rater, number, 1, typed, NOON)
    assert {one.lack for one in told.value.lacking} == {Lack.ANSWER, Lack.WORDS}
    assert row(number).state == State.DRAFT and answers_of(row(number)) == typed
    assert told.value.version == row(number).version


def test_approval_shows_the_school_its_judgement_by_mail_and_at_that_moment_only(town: Town) -> None:
    number = submitted(town)
    assert db.session.query(Mail).count() == db.session.query(SchoolLink).count() == 0
    done = approve(town, number)
    mail = db.session.scalars(select(Mail)).one()
    assert (mail.recipient, done.code, done.reply_by) == ("post@de-brug.example", None, date(2026, 12, 4))
    visit = open_link(str(mail.text), NOON)
    assert (visit.assessment, visit.slug) == (number, "de-brug")
    assert (row(number).state, row(number).mailed, row(number).approved_by) == ("shown", True, town.approver.account)


def test_a_school_without_an_address_gets_its_link_by_hand(town: Town) -> None:
    number, visit = shown(town)
    assert visit.assessment == number and row(number).mailed is False
    assert db.session.query(Mail).count() == 0


def test_nobody_approves_or_returns_what_they_wrote_or_handed_in(town: Town) -> None:
    number = begun(town)
    version = write_assessment(town.approver, number, 1, make_answers(3), NOON)
    submit_assessment(town.rater, number, version, make_answers(4), NOON)
    version = row(number).version
    for refused in (town.approver, replace(town.rater, role=town.approver.role)):
        with pytest.raises(StepRefused):
            approve_assessment(refused, number, version, TODAY, NOON, write_letter)
        with pytest.raises(StepRefused):
            return_assessment(refused, number, version, "Anders.", NOON)
    assert show_assessment(town.approver, number).may == {Act.WAIT_FOR_OTHER}
    assert show_assessment(town.other_approver, number).may == {Act.DECIDE}
    approve_assessment(town.other_approver, number, version, TODAY, NOON, write_letter)
    assert row(number).state == State.SHOWN


def test_what_is_given_back_says_why_and_goes_the_way_again(town: Town) -> None:
    number = submitted(town)
    for words, lack in (("", None), ("   ", None), ("x" * 1001, Lack.TOO_LONG), ("bel 06 12345678", Lack.PHONE)):
        with pytest.raises(WordsRefused) as told:
            return_assessment(town.approver, number, row(number).version, words, NOON)
        assert told.value.args == (lack,)
    return_assessment(town.approver, number, row(number).version, "Noem het bezoek.", NOON)
    assert (row(number).state, row(number).returned_words) == ("returned", "Noem het bezoek.")
    assert show_assessment(town.rater, number).may == {Act.WRITE}
    submit_assessment(town.rater, number, row(number).version, make_answers(3), NOON)
    approve(town, number)
    assert row(number).returned_words is None


def test_what_the_school_reads_can_be_taken_back_and_its_link_ends(town: Town) -> None:
    number = submitted(town)
    approve(town, number)
    code = str(db.session.scalars(select(Mail)).one().text)
    return_assessment(town.approver, number, row(number).version, "Een fout in het jaar.", NOON)
    assert row(number).reply_by is None
    with pytest.raises(LinkUnknown):
        open_link(code, NOON)


def test_a_lost_link_is_replaced_and_the_term_begins_anew_only_if_nobody_saw_it(town: Town) -> None:
    number, later = submitted(town), TODAY + timedelta(days=3)
    first = approve(town, number)
    again = send_link_again(town.approver, number, row(number).version, later, NOON, write_letter)
    assert again.reply_by > first.reply_by
    codes = [str(one.text) for one in db.session.scalars(select(Mail).order_by(Mail.id))]
    with pytest.raises(LinkUnknown):
        open_link(codes[0], NOON)
    open_link(codes[1], NOON)
    last = send_link_again(town.approver, number, row(number).version, later + timedelta(days=3), NOON, write_letter)
    assert last.reply_by == again.reply_by == row(number).reply_by


def test_a_draft_can_be_thrown_away_and_begun_anew(town: Town) -> None:
    number = begun(town)
    discard_assessment(town.rater, number, row(number).version, NOON)
    assert begun(town) != number
    with pytest.raises(StepRefused):
        write_assessment(town.rater, number, row(number).version, make_answers(), NOON)


def test_what_was_handed_in_is_written_in_no_more(town: Town) -> None:
    number = submitted(town)
    version = row(number).version
    for refused in (
        lambda: write_assessment(town.rater, number, version, make_answers(1), NOON),
        lambda: submit_assessment(town.rater, number, version, make_answers(1), NOON),
        lambda: discard_assessment(town.rater, number, version, NOON),
        lambda: send_link_again(town.approver, number, version, TODAY, NOON, write_letter),
    ):
        with pytest.raises(StepRefused):
            refused()
        db.session.rollback()
    assert row(number).areas["lessons"] == 4


Operation = Callable[[Actor, int], Any]
ON_DRAFTS: tuple[tuple[str, Operation], ...] = (
    ("rater", lambda actor, number: write_assessment(actor, number, 1, make_answers(), NOON)),
    ("rater", lambda actor, number: submit_assessment(actor, number, 1, make_answers(), NOON)),
    ("rater", lambda actor, number: discard_assessment(actor, number, 1, NOON)),
    ("reader", show_assessment),
    ("approver", lambda actor, number: approve_assessment(actor, number, 1, TODAY, NOON, write_letter)),
    ("approver", lambda actor, number: return_assessment(actor, number, 1, "Nee.", NOON)),
    ("approver", lambda actor, number: send_link_again(actor, number, 1, TODAY, NOON, write_letter)),
)
BELOW = {"rater": ("reader", "maintainer"), "reader": ("maintainer",), "approver": ("reader", "rater", "maintainer")}


@pytest.mark.parametrize(("least", "operation"), ON_DRAFTS)
def test_roles_below_and_other_municipalities_are_refused(town: Town, least: str, operation: Operation) -> None:
    number = begun(town)
    for role in BELOW[least]:
        with pytest.raises(NotAllowed):
            operation(make_actor(role), number)
    stranger = make_actor("approver", "GM9002")
    for missing in (number, 999, -1):
        with pytest.raises(AssessmentUnknown):
            operation(stranger, missing)
    assert row(number).state == State.DRAFT and row(number).version == 1


def test_readers_and_maintainers_begin_nothing(town: Town) -> None:
    for role in ("reader", "maintainer"):
        with pytest.raises(NotAllowed):
            begin_assessment(make_actor(role), "de-brug", QUARTER, TODAY, NOON)


def test_each_step_is_noted_once_with_who_took_it_and_no_free_words(town: Town) -> None:
    number = submitted(town)
    approve(town, number)
    noted = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    who = [(one.action, one.actor, one.subject_id, one.municipality_code) for one in noted]
    assert who == [
        ("began", town.rater.account, str(number), "GM9001"),
        ("wrote", town.rater.account, str(number), "GM9001"),
        ("submitted", town.rater.account, str(number), "GM9001"),
        ("approved", town.approver.account, str(number), "GM9001"),
    ]
    assert noted[-1].before == {"state": "submitted"} and (noted[-1].after or {})["state"] == "shown"
    assert "Lesbezoek" not in str([one.after for one in noted])


def test_saving_as_one_types_is_noted_once_a_sitting(town: Town) -> None:
    number = begun(town)
    version = 1
    for minute in range(10):
        typed = make_answers(evidence={Area.LESSONS: "x" * (minute + 1)})
        version = write_assessment(town.rater, number, version, typed, NOON + timedelta(minutes=minute))
    write_assessment(town.rater, number, version, make_answers(2), NOON + timedelta(hours=5))
    assert [one.action for one in db.session.scalars(select(AuditEntry))] == ["began", "wrote", "wrote"]
