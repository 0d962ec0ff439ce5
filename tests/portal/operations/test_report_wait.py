"""Reports of waits: kept once, within limits, undone by who made them, and felt by the model at once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from portal.domain.actor import NotAllowed
from portal.domain.criteria import SearchCriteria
from portal.domain.referral import WayIn, way_in
from portal.domain.wait_observation import Witness
from portal.domain.wait_report import MOST_A_DAY, Outcome, ReportedWait, ReportKind, Teller, ToldClosed
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.helper import WaitReport
from portal.models.referral import referral_number
from portal.models.version import data_version
from portal.operations.build_read_model import ReadModel, with_newest_referrals
from portal.operations.find_offerings import find_offerings
from portal.operations.report_wait import (
    NotInTime,
    OfferingUnknown,
    ReportedBefore,
    ReportUnknown,
    TooManyReports,
    report_wait,
    undo_report,
)
from portal.operations.show_wait_history import show_wait_history
from tests.make import TODAY, add_towns, make_offering, make_provider, make_read_model, make_wait
from tests.portal.reporting import NOON, make_helper, model_of, offering_at, started, told
from tests.portal.staff import make_actor


@pytest.fixture
def model(app: Flask) -> ReadModel:
    """A school with two courses that are one choice, and one that says nothing of its waits."""
    add_towns()
    anchor = make_provider("het-anker")
    courses = [make_offering("a1"), make_offering("a2"), make_offering("b1", provider=anchor, start=make_wait())]
    return make_read_model(courses)


def wait_of(model: ReadModel, offering: str) -> float:
    return float(model.catalogue.waits.median[model.catalogue.position[offering]])


def rows() -> list[WaitReport]:
    return list(db.session.scalars(select(WaitReport).order_by(WaitReport.id)))


def test_a_municipal_call_moves_the_wait_without_a_new_catalogue(model: ReadModel) -> None:
    offering, version = offering_at(model, "het-anker"), data_version(db.session)
    before, number = wait_of(model, offering), referral_number(db.session)
    report_wait(model, make_actor("rater"), offering, told(26), NOON, TODAY)
    after = with_newest_referrals(model)
    shown = after.catalogue.shown_waits[after.catalogue.position[offering]]
    assert wait_of(after, offering) > before + 5
    assert shown.stated and Witness.MUNICIPALITY_TOLD in shown.kinds
    assert data_version(db.session) == version and referral_number(db.session) == number + 1
    assert after.index is model.index and after.catalogue.facets is model.catalogue.facets


def test_a_rebuilt_model_says_the_same_as_one_that_followed(town_portal: Flask) -> None:
    model = model_of(town_portal)
    report_wait(model, make_actor("rater"), offering_at(model, "het-anker"), told(26), NOON, TODAY)
    report_wait(model, make_actor("rater"), offering_at(model, "de-brug"), told(None), NOON, TODAY)
    followed, rebuilt = with_newest_referrals(model).catalogue, model_of(town_portal).catalogue
    assert followed.shown_waits == rebuilt.shown_waits
    assert followed.offerings == rebuilt.offerings
    assert followed.columns.closed.tolist() == rebuilt.columns.closed.tolist()


def test_one_helper_enters_the_model_and_three_are_shown(model: ReadModel) -> None:
    offering, actor = offering_at(model, "het-anker"), make_actor("approver")
    before = wait_of(model, offering)
    for number in range(1, 4):
        report_wait(model, make_helper(actor), offering, told(14), NOON, TODAY)
        seen = with_newest_referrals(model)
        wait = seen.catalogue.shown_waits[seen.catalogue.position[offering]]
        course = seen.catalogue.offerings[seen.catalogue.position[offering]]
        points = show_wait_history(course, TODAY, seen.reports.heard[offering]).points
        assert wait_of(seen, offering) > before
        assert wait.stated == (number == 3)
        assert [one.people for one in points if one.witness == Witness.HELPER_TOLD] == ([3] if number == 3 else [])


def test_a_learner_who_began_speaks_for_her_own_course_alone(model: ReadModel) -> None:
    offering = offering_at(model, "de-brug")
    kept = report_wait(model, make_helper(), offering, started(6), NOON, TODAY)
    assert kept.courses == 1 and [row.kind for row in rows()] == ["started"]


def test_a_call_is_about_all_courses_of_the_choice(model: ReadModel) -> None:
    catalogue = model.catalogue
    offering = offering_at(model, "de-brug")
    same = catalogue.group == catalogue.group[catalogue.position[offering]]
    kept = report_wait(model, make_helper(), offering, told(6), NOON, TODAY)
    assert kept.courses == int(same.sum()) == len(rows()) > 1
    assert len({row.call for row in rows()}) == 1


def test_what_is_far_off_waits_for_a_second_voice(model: ReadModel) -> None:
    offering, actor = offering_at(model, "de-brug"), make_actor("approver")
    before = wait_of(model, offering)
    assert report_wait(model, make_helper(actor), offering, told(100), NOON, TODAY).far_off
    assert wait_of(with_newest_referrals(model), offering) == pytest.approx(before)
    second = report_wait(model, make_helper(actor), offering, told(90), NOON, TODAY)
    assert wait_of(with_newest_referrals(model), offering) > 2 * before
    undo_report(second.word, NOON, TODAY)
    assert wait_of(with_newest_referrals(model), offering) == pytest.approx(before)


def test_a_closed_list_leaves_the_results_and_says_since_when(model: ReadModel) -> None:
    offering = offering_at(model, "de-brug")
    report_wait(model, make_actor("rater"), offering, told(None), NOON, TODAY)
    seen = with_newest_referrals(model)
    course = seen.catalogue.offerings[seen.catalogue.position[offering]]
    assert course.told_closed == ToldClosed(TODAY, Teller.MUNICIPALITY)
    assert way_in(course, TODAY) == WayIn.NONE
    found = find_offerings(seen, SearchCriteria())
    assert "de-brug" not in {one.offering.provider.slug for one in found.page.choices}
    assert found.left_out.closed == find_offerings(model, SearchCriteria()).left_out.closed + 1
    assert any(one.kind == "closed" for one in show_wait_history(course, TODAY, seen.reports.heard[offering]).points)


def test_after_a_closed_list_weeks_open_it_again(model: ReadModel) -> None:
    offering, actor = offering_at(model, "de-brug"), make_actor("rater")
    report_wait(model, actor, offering, told(None, TODAY - timedelta(days=2)), NOON, TODAY - timedelta(days=2))
    report_wait(model, actor, offering, told(7), NOON, TODAY)
    seen = with_newest_referrals(model).catalogue
    assert seen.offerings[seen.position[offering]].told_closed is None


def test_a_day_lies_in_the_last_year(model: ReadModel) -> None:
    for days in (-1, 366):
        with pytest.raises(NotInTime):
            report_wait(
                model, make_helper(), offering_at(model, "de-brug"), told(4, TODAY - timedelta(days=days)), NOON, TODAY
            )
    assert rows() == []


@pytest.mark.parametrize("offering", ["", "zz", "x" * 10_000, "a1' --"])
def test_only_courses_that_there_are_can_be_reported_on(model: ReadModel, offering: str) -> None:
    with pytest.raises(OfferingUnknown):
        report_wait(model, make_helper(), offering, told(), NOON, TODAY)


def test_each_voice_counts_once_a_course_and_day_but_may_try_again_after_no_answer(model: ReadModel) -> None:
    offering, helper = offering_at(model, "de-brug"), make_helper()
    nobody = ReportedWait(ReportKind.TOLD, Outcome.NO_ANSWER, None, TODAY)
    report_wait(model, helper, offering, nobody, NOON, TODAY)
    report_wait(model, helper, offering, told(5), NOON, TODAY)
    with pytest.raises(ReportedBefore):
        report_wait(model, helper, offering, told(6), NOON, TODAY)
    colleagues = make_actor("rater"), make_actor("approver")
    report_wait(model, colleagues[0], offering, told(5), NOON, TODAY)
    with pytest.raises(ReportedBefore):
        report_wait(model, colleagues[1], offering, told(6), NOON, TODAY)


def test_a_code_has_forty_calls_a_day(model: ReadModel) -> None:
    helper, offering = make_helper(), offering_at(model, "de-brug")
    fields = {"municipality_code": "GM9001", "provider": "x", "kind": "told", "outcome": "no_answer"}
    for number in range(MOST_A_DAY):
        days = {"happened_on": TODAY, "reported_on": TODAY}
        call = {"call": f"c{number}", "offering": f"o{number}", "helper_code_id": helper.code}
        db.session.add(WaitReport(**fields, **days, **call))
    db.session.commit()
    with pytest.raises(TooManyReports):
        report_wait(model, helper, offering, told(), NOON, TODAY)
    assert report_wait(model, helper, offering, told(), NOON, TODAY + timedelta(days=1))
    assert report_wait(model, make_actor("rater"), offering, told(), NOON, TODAY)


@pytest.mark.parametrize("role", ["reader", "maintainer"])
def test_roles_that_may_not_write_report_and_undo_nothing(model: ReadModel, role: str) -> None:
    offering, actor = offering_at(model, "de-brug"), make_actor(role)
    word = report_wait(model, make_actor("rater"), offering, told(), NOON, TODAY).word
    with pytest.raises(NotAllowed):
        report_wait(model, actor, offering, told(), NOON, TODAY)
    with pytest.raises(NotAllowed):
        undo_report(word, NOON, TODAY, actor)


def test_only_who_reported_takes_it_back_once_and_on_the_same_day(model: ReadModel) -> None:
    offering, actor = offering_at(model, "de-brug"), make_actor("rater")
    word = report_wait(model, actor, offering, told(9), NOON, TODAY).word
    others: tuple[Callable[[], str], ...] = (
        lambda: undo_report(word, NOON, TODAY),
        lambda: undo_report(word, NOON, TODAY, make_actor("approver")),
        lambda: undo_report(word, NOON, TODAY, make_actor("rater", "GM9002")),
        lambda: undo_report(word, NOON, TODAY + timedelta(days=1), actor),
        lambda: undo_report(word + "x", NOON, TODAY, actor),
    )
    for other in others:
        with pytest.raises(ReportUnknown):
            other()
    undo_report(word, NOON, TODAY, actor)
    assert rows() == []
    with pytest.raises(ReportUnknown):
        undo_report(word, NOON, TODAY, actor)
    actions = [one.action for one in db.session.scalars(select(AuditEntry).order_by(AuditEntry.id))]
    assert actions == ["reported", "took back"]
