"""The municipality's call list and helper codes: who may see them, three taps, undo, tables, a code shown once."""

import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from portal.domain.helper_code import plain_code
from portal.extensions import db
from portal.models.helper import HelperCode, WaitReport
from portal.models.provider import Provider
from portal.operations.helper_codes import known_helper
from portal.operations.ingest_feed import ingest_feed
from tests.make import TODAY, make_listing_record, write_feed
from tests.portal.conftest import NO_WAIT, count
from tests.portal.reporting import SECRET, make_code
from tests.portal.staff import browser_of, make_actor


@pytest.fixture
def portal(town_portal: Flask, tmp_path: Path) -> Flask:
    """Two schools about which the same is known, and nothing of their waits; one has a telephone number."""
    with town_portal.app_context():
        for slug in ("het-anker", "het-vuur"):
            row = db.session.scalars(select(Provider).filter_by(slug=slug)).one()
            row.phone = "030 123 45 67" if slug == "het-anker" else None
            db.session.add(count(row.id, "refugee_other", 60, 40))
        silent = {"wait_kind": "unknown", "hours_per_week": 12.0, **NO_WAIT}
        records = [make_listing_record(provider=slug, **silent) for slug in ("het-anker", "het-vuur")]
        ingest_feed(write_feed(tmp_path / "rivals.jsonl", records), TODAY)
    return town_portal


def browser(portal: Flask, role: str = "approver", municipality: str = "GM9001") -> FlaskClient:
    with portal.app_context():
        actor = make_actor(role, municipality)
    return browser_of(portal, actor)


def rows(portal: Flask) -> list[WaitReport]:
    with portal.app_context():
        return list(db.session.scalars(select(WaitReport)))


def to_call(text: str) -> str:
    found = re.search(r'name="offering" value="([^"]+)"', text)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("role", "calls", "codes"),
    [("approver", 200, 200), ("rater", 200, 403), ("reader", 403, 403), ("maintainer", 403, 403)],
)
def test_writers_call_and_deciders_hand_out_codes(portal: Flask, role: str, calls: int, codes: int) -> None:
    client = browser(portal, role)
    assert client.get("/en/municipality/calls").status_code == calls
    assert client.get("/en/municipality/helper-codes").status_code == codes
    if calls == 403:
        assert client.post("/en/municipality/calls", data={"offering": "x", "answer": "0-4"}).status_code == 403
    if codes == 403:
        assert client.post("/en/municipality/helper-codes", data={"organisation": "X"}).status_code == 403
        assert client.post("/en/municipality/helper-codes/1/end").status_code == 403


def test_three_taps_keep_a_call_and_bring_the_next_school(portal: Flask) -> None:
    client = browser(portal, "rater")
    first = client.get("/en/municipality/calls").text
    assert "Goedendag. Ik bel namens de gemeente Oosterdam." in first
    assert 'href="tel:0301234567"' in first or "Look up the number" in first
    answer = client.post("/en/municipality/calls", data={"offering": to_call(first), "answer": "9-13"})
    assert answer.status_code == 303
    assert {(row.weeks, row.helper_code_id) for row in rows(portal)} == {(11.0, None)}
    following = client.get(answer.headers["Location"]).text
    assert to_call(following) != to_call(first) and "</bdi>: 11 weeks" in following
    word = re.search(r'name="undo" value="([^"]+)"', following)
    assert word
    undone = client.post("/en/municipality/calls/undo", data={"undo": word[1]}, follow_redirects=True)
    assert "taken back" in undone.text and rows(portal) == []
    again = client.post("/en/municipality/calls/undo", data={"undo": word[1]}, follow_redirects=True)
    assert "cannot be taken back" in again.text


@pytest.mark.parametrize(
    ("answer", "weeks", "status"),
    [
        ("number", "7", 303), ("number", "", 400), ("number", "x" * 9999, 400), ("number", "105", 400),
        ("number", "-3", 400), ("no_answer", "", 303), ("closed", "", 303), ("", "", 400), ("weeks", "4", 400),
        ("27", "", 303), ("99-100", "", 400),
    ],
)  # fmt: skip
def test_answers_are_read_or_asked_again(portal: Flask, answer: str, weeks: str, status: int) -> None:
    client = browser(portal, "rater")
    offering = to_call(client.get("/en/municipality/calls").text)
    got = client.post("/en/municipality/calls", data={"offering": offering, "answer": answer, "weeks": weeks})
    assert got.status_code == status and bool(rows(portal)) == (status == 303)
    if status == 400 and weeks:
        assert f'value="{weeks}"' in got.text and 'class="fault"' in got.text


def test_a_course_that_is_gone_or_was_reported_is_told(portal: Flask) -> None:
    client = browser(portal, "rater")
    gone = client.post("/en/municipality/calls", data={"offering": "zz", "answer": "0-4"}, follow_redirects=True)
    assert "no longer in our list" in gone.text
    offering = to_call(client.get("/en/municipality/calls").text)
    client.post("/en/municipality/calls", data={"offering": offering, "answer": "0-4"})
    twice = client.post("/en/municipality/calls", data={"offering": offering, "answer": "5-8"}, follow_redirects=True)
    assert "reported on this course today already" in twice.text
    assert {row.weeks for row in rows(portal)} == {2.0}


def test_the_list_is_a_table_too(portal: Flask) -> None:
    answer = browser(portal).get("/en/municipality/calls?format=csv")
    lines = answer.text.lstrip("\ufeff").splitlines()
    assert answer.mimetype == "text/csv" and lines[0].startswith("place,school,course,town,phone")
    assert lines[1].startswith("1,") and lines[1].endswith(TODAY.isoformat()) and len(lines) >= 3


def test_a_code_is_shown_once_and_works(portal: Flask) -> None:
    client = browser(portal)
    made = client.post("/en/municipality/helper-codes", data={"organisation": "Samen Lezen", "until": ""})
    assert made.status_code == 200 and made.headers["Cache-Control"] == "no-store"
    shown = re.search(r'class="shown-code" dir="ltr"><strong>([^<]+)<', made.text)
    assert shown and plain_code(shown[1])
    with portal.app_context():
        assert known_helper(shown[1], TODAY, SECRET).organisation == "Samen Lezen"
    listed = client.get("/en/municipality/helper-codes").text
    assert shown[1] not in listed and "Samen Lezen" in listed and shown[1][:4] in listed
    table = client.get("/en/municipality/helper-codes?format=csv").text
    assert "Samen Lezen" in table and shown[1] not in table


@pytest.mark.parametrize(
    ("name", "until"),
    [("", ""), (" ", ""), ("x" * 121, ""), ("Samen", "2020-01-01"), ("Samen", "2031-01-01"), ("Samen", "soon")],
)
def test_a_form_that_cannot_be_read_keeps_what_was_typed(portal: Flask, name: str, until: str) -> None:
    answer = browser(portal).post("/en/municipality/helper-codes", data={"organisation": name, "until": until})
    assert answer.status_code == 400 and 'class="fault"' in answer.text
    assert f'value="{name}"' in answer.text and f'value="{until}"' in answer.text
    with portal.app_context():
        assert db.session.query(HelperCode).count() == 0


def test_a_name_is_no_formula_and_no_markup(portal: Flask) -> None:
    client = browser(portal)
    client.post("/en/municipality/helper-codes", data={"organisation": "=1+1<b>"})
    assert "'=1+1<b>" in client.get("/en/municipality/helper-codes?format=csv").text
    assert "=1+1&lt;b&gt;" in client.get("/en/municipality/helper-codes").text


def test_codes_of_another_municipality_are_not_there(portal: Flask) -> None:
    with portal.app_context():
        code = make_code(make_actor("approver"))
    other = browser(portal, municipality="GM9002")
    assert "Samen Lezen" not in other.get("/en/municipality/helper-codes").text
    for number in (1, 2, 10**12):
        assert other.post(f"/en/municipality/helper-codes/{number}/end").status_code == 404
    own = browser(portal)
    assert own.post("/en/municipality/helper-codes/1/end", data={"leave_out": "y"}).status_code == 303
    assert "Ended on" in own.get("/en/municipality/helper-codes").text
    assert portal.test_client().post(
        "/en/helper/calls", data={"code": code}, headers={"Sec-Fetch-Site": "same-origin"}
    ).status_code == 400  # fmt: skip
