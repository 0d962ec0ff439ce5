"""Helper codes: handed out and ended by approvers alone, told once, of no use after their day."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from portal.domain.actor import NotAllowed
from portal.domain.helper_code import in_groups
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.helper import HelperCode, WaitReport
from portal.operations.build_read_model import ReadModel
from portal.operations.helper_codes import (
    MOST_OPEN,
    CodeUnknown,
    NameMissing,
    TooManyCodes,
    issue_helper_code,
    known_helper,
    list_helper_codes,
    revoke_helper_code,
)
from portal.operations.load_wait_reports import load_reports
from portal.operations.report_wait import report_wait
from tests.make import TODAY, add_towns, make_offering, make_read_model
from tests.portal.reporting import NOON, SECRET, make_code, make_helper, told
from tests.portal.staff import make_actor


@pytest.fixture(autouse=True)
def towns(app: Flask) -> None:
    add_towns()


@pytest.fixture
def model() -> ReadModel:
    return make_read_model([make_offering()])


def test_a_code_lets_in_until_its_last_day_and_nothing_of_it_is_kept() -> None:
    actor = make_actor("approver")
    code = issue_helper_code(actor, "  Samen   Lezen ", NOON, SECRET, TODAY + timedelta(days=30))
    helper = known_helper(in_groups(code).lower(), TODAY + timedelta(days=30), SECRET)
    assert (helper.municipality, helper.organisation) == ("GM9001", "Samen Lezen")
    with pytest.raises(CodeUnknown):
        known_helper(code, TODAY + timedelta(days=31), SECRET)
    with pytest.raises(CodeUnknown):
        known_helper(code, TODAY, "another key")
    kept = db.session.scalars(select(HelperCode)).one()
    written = db.session.scalars(select(AuditEntry)).all()
    assert kept.code != code and kept.hint == code[:4]
    assert code not in str([(one.before, one.after) for one in written])
    assert [(one.action, one.subject) for one in written] == [("issued", "helper_code")]


@pytest.mark.parametrize("typed", ["", "x", "ACDE-FGHJ-KLMN", "' OR 1=1 --", "A" * 10_000, "\ud800"])
def test_what_is_no_code_opens_nothing(typed: str) -> None:
    make_code()
    with pytest.raises(CodeUnknown):
        known_helper(typed, TODAY, SECRET)


@pytest.mark.parametrize("role", ["rater", "reader", "maintainer"])
def test_other_roles_neither_see_nor_make_nor_end_codes(role: str) -> None:
    make_code()
    actor = make_actor(role)
    with pytest.raises(NotAllowed):
        issue_helper_code(actor, "Samen", NOON, SECRET)
    with pytest.raises(NotAllowed):
        list_helper_codes(actor, TODAY)
    with pytest.raises(NotAllowed):
        revoke_helper_code(actor, 1, NOON)


def test_another_municipality_sees_and_ends_nothing() -> None:
    code = make_code()
    other = make_actor("approver", "GM9002")
    assert list_helper_codes(other, TODAY) == ()
    for number in (1, 999):
        with pytest.raises(CodeUnknown):
            revoke_helper_code(other, number, NOON)
    assert known_helper(code, TODAY, SECRET).code == 1


def test_an_ended_code_opens_nothing_and_its_reports_may_stay_or_go(model: ReadModel) -> None:
    actor = make_actor("approver")
    code = make_code(actor)
    helper = known_helper(code, TODAY, SECRET)
    report_wait(model, helper, "a1", told(5), NOON, TODAY)
    revoke_helper_code(actor, helper.code, NOON)
    with pytest.raises(CodeUnknown):
        known_helper(code, TODAY, SECRET)
    (listed,) = list_helper_codes(actor, TODAY)
    assert (listed.calls, listed.revoked_on, listed.doubted) == (1, TODAY, False)
    assert load_reports(TODAY).heard
    revoke_helper_code(actor, helper.code, NOON, leave_out=True)
    assert not load_reports(TODAY).heard
    assert {row.set_aside for row in db.session.scalars(select(WaitReport))} == {"revoked"}


@pytest.mark.parametrize("name", ["", "   ", "x" * 121])
def test_an_organisation_has_a_name(name: str) -> None:
    with pytest.raises(NameMissing):
        issue_helper_code(make_actor("approver"), name, NOON, SECRET)


def test_there_is_an_end_to_open_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.operations.helper_codes.MOST_OPEN", 2)
    actor = make_actor("approver")
    codes = [make_code(actor) for _ in range(2)]
    with pytest.raises(TooManyCodes):
        make_code(actor)
    revoke_helper_code(actor, known_helper(codes[0], TODAY, SECRET).code, NOON)
    assert make_code(actor) and MOST_OPEN == 200


def test_a_code_that_is_mostly_wrong_is_shown_to_its_municipality() -> None:
    actor = make_actor("approver")
    helper = make_helper(actor)
    for number in range(4):
        db.session.add(
            WaitReport(
                helper_code_id=helper.code, municipality_code="GM9001", provider="de-brug", offering=f"o{number}",
                call=f"call {number}", kind="told", outcome="weeks", weeks=90.0, happened_on=TODAY, reported_on=TODAY,
                set_aside="far_off" if number else None,
            )
        )  # fmt: skip
    db.session.commit()
    assert list_helper_codes(actor, TODAY)[0].doubted
    assert not load_reports(TODAY).heard
