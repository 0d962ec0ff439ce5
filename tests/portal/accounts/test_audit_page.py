"""The log as a page: whose it is, by day and action, as a table for a spreadsheet."""

from datetime import UTC, datetime

import pytest
from flask import Flask

from portal.extensions import db
from portal.operations.audit import Subject, note
from tests.portal.staff import browser_of, make_actor

PAGE = "/en/account/audit"
LATE = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def written(office: Flask) -> Flask:
    """Two entries of one municipality, one of another."""
    with office.app_context():
        actor, other = make_actor("rater"), make_actor("rater", "GM9002")
        note(actor, "set", Subject("demands", 1, "GM9001"), NOON, {"most": 4}, {"most": 6})
        note(actor, "approved", Subject("rating", 2, "GM9001"), LATE, None, {"note": "=1+1"})
        note(other, "elsewhere", Subject("rating", 3, "GM9002"), NOON)
        db.session.commit()
    return office


def text_of(app: Flask, address: str = PAGE, role: str = "approver") -> str:
    """A page of the log as somebody of GM9001 sees it."""
    with app.app_context():
        actor = make_actor(role)
    return browser_of(app, actor).get(address).text


def test_an_approver_sees_who_changed_what_in_the_own_municipality(written: Flask) -> None:
    page = text_of(written)
    assert (
        "changed a setting of the region" in page
        and "demands 1" in page
        and "most: 4" in page
        and "most: 6" in page
        and "account-1@gemeente.example" in page
    )
    assert "elsewhere" not in page


def test_a_day_is_a_dutch_one(written: Flask) -> None:
    assert "<td" in text_of(written, f"{PAGE}?day=2026-11-21")
    assert "approved" in text_of(written, f"{PAGE}?day=2026-11-21").split("<tbody>")[1]
    assert "approved" not in text_of(written, f"{PAGE}?day=2026-11-20").split("<tbody>")[1]


def test_one_kind_of_action_can_be_asked_for(written: Flask) -> None:
    body = text_of(written, f"{PAGE}?action=approved").split("<tbody>")[1]
    assert "approved" in body and "changed a setting" not in body


@pytest.mark.parametrize(
    "asked", ["day=x", "day=9999-12-31", "day=0001-01-01", "action=" + "x" * 10_000, "day=&action="]
)
def test_strange_questions_are_answered(written: Flask, asked: str) -> None:
    with written.app_context():
        actor = make_actor("approver")
    assert browser_of(written, actor).get(f"{PAGE}?{asked}").status_code == 200


def test_nothing_found_is_said(written: Flask) -> None:
    assert "Nothing was changed then" in text_of(written, f"{PAGE}?day=2020-01-01")


def test_the_log_is_a_table_for_a_spreadsheet_too(written: Flask) -> None:
    with written.app_context():
        actor = make_actor("approver")
    answer = browser_of(written, actor).get(f"{PAGE}?format=csv&action=approved")
    assert answer.mimetype == "text/csv" and "attachment" in answer.headers["Content-Disposition"]
    lines = answer.text.splitlines()
    assert len(lines) == 2 and lines[1].startswith(
        "2026-11-21 00:30:00,account-1@gemeente.example,Rater,approved a rating and showed it to the school,"
    )


@pytest.mark.parametrize("role", ["rater", "reader"])
def test_others_do_not_read_the_log(written: Flask, role: str) -> None:
    with written.app_context():
        actor = make_actor(role)
    assert browser_of(written, actor).get(PAGE).status_code == 403
