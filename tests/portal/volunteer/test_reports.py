"""A helper with a code: the code leaves no trace, what was typed stays, and what is reported is soon shown."""

import logging
import re
import time
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from portal.domain.helper_code import in_groups
from portal.extensions import db
from portal.models.helper import WaitReport
from portal.models.provider import Provider
from portal.operations.ingest_feed import ingest_feed
from portal.web.limits import SHARES, WRONG_CODES
from tests.make import TODAY, make_listing_record, write_feed
from tests.portal.conftest import NO_WAIT, count
from tests.portal.reporting import make_code

OWN = {"Sec-Fetch-Site": "same-origin"}
STARTS = re.compile(r"Starts in about (\d+) weeks")


@pytest.fixture
def code(town_portal: Flask) -> str:
    with town_portal.app_context():
        return in_groups(make_code())


@pytest.fixture
def course(visitor: FlaskClient) -> str:
    """A course of a school that says nothing of its wait."""
    found = re.search(r'id="o-([^"]+)"', visitor.get("/en/provider/het-anker").text)
    assert found
    return found[1]


@pytest.fixture
def rivals(town_portal: Flask, tmp_path: Path) -> None:
    """Two schools about which the same is known, and nothing of their waits."""
    with town_portal.app_context():
        for slug in ("het-anker", "het-vuur"):
            number = db.session.scalars(select(Provider.id).filter_by(slug=slug)).one()
            db.session.add(count(number, "refugee_other", 60, 40))
        silent = {"wait_kind": "unknown", "hours_per_week": 12.0, **NO_WAIT}
        records = [make_listing_record(provider=slug, **silent) for slug in ("het-anker", "het-vuur")]
        ingest_feed(write_feed(tmp_path / "rivals.jsonl", records), TODAY)


def answers(code: str, how: str = "weeks", weeks: str = "26", on: str = TODAY.isoformat()) -> dict[str, str]:
    return {"code": code, "how": how, "weeks": weeks, "on": on}


def rows(app: Flask) -> list[WaitReport]:
    with app.app_context():
        return list(db.session.scalars(select(WaitReport)))


def undo_word(text: str) -> str:
    found = re.search(r'name="undo" value="([^"]+)"', text)
    assert found
    return found[1]


def test_a_report_is_kept_and_taken_back(town_portal: Flask, visitor: FlaskClient, code: str, course: str) -> None:
    answer = visitor.post(f"/en/helper/report/{course}", data=answers(code.lower()), headers=OWN)
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    assert "</bdi>: 26 weeks" in answer.text and code not in answer.text
    assert [(row.weeks, row.kind, row.account_id) for row in rows(town_portal)] == [(26.0, "told", None)]
    word = undo_word(answer.text)
    assert visitor.post("/en/helper/undo", data={"undo": word}, headers={}).status_code == 403
    assert visitor.post("/en/helper/undo", data={"undo": word}, headers=OWN).status_code == 200
    assert rows(town_portal) == []
    assert visitor.post("/en/helper/undo", data={"undo": word}, headers=OWN).status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        {"how": ""}, {"how": "guess"}, {"weeks": ""}, {"weeks": "many"}, {"weeks": "-1"}, {"weeks": "105"},
        {"weeks": "9" * 5000}, {"weeks": "٣"}, {"on": ""}, {"on": "soon"}, {"on": "2031-01-01"}, {"on": "1999-01-01"},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_asked_again_and_nothing_typed_is_lost(
    town_portal: Flask, visitor: FlaskClient, code: str, course: str, change: dict[str, str]
) -> None:
    sent = {**answers(code, weeks="17"), **change}
    answer = visitor.post(f"/en/helper/report/{course}", data=sent, headers=OWN)
    assert answer.status_code == 400 and rows(town_portal) == []
    assert 'class="fault"' in answer.text and code in answer.text
    typed = dict(re.findall(r'name="(weeks|on)"[^>]*? value="([^"]*)"', answer.text))
    assert typed["weeks"] == sent["weeks"] and typed["on"] == sent["on"]


def test_no_answer_and_a_closed_list_need_no_weeks(
    town_portal: Flask, visitor: FlaskClient, code: str, course: str
) -> None:
    for how in ("no_answer", "closed"):
        answer = visitor.post(f"/en/helper/report/{course}", data=answers(code, how, ""), headers=OWN)
        assert answer.status_code == 200
    assert [row.outcome for row in rows(town_portal)] == ["no_answer", "closed"]


def test_a_second_report_of_the_day_is_not_kept(
    town_portal: Flask, visitor: FlaskClient, code: str, course: str
) -> None:
    visitor.post(f"/en/helper/report/{course}", data=answers(code), headers=OWN)
    answer = visitor.post(f"/en/helper/report/{course}", data=answers(code, weeks="4"), headers=OWN)
    assert answer.status_code == 400 and "already" in answer.text
    assert len(rows(town_portal)) == 1


@pytest.mark.parametrize("path", ["report/{}", "calls"])
@pytest.mark.parametrize("foreign", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {}])
def test_a_form_of_another_site_is_not_believed(
    town_portal: Flask, visitor: FlaskClient, code: str, course: str, path: str, foreign: dict[str, str]
) -> None:
    answer = visitor.post(f"/en/helper/{path.format(course)}", data=answers(code), headers=foreign)
    assert answer.status_code == 403 and rows(town_portal) == []


def test_after_many_wrong_codes_a_network_waits_and_others_do_not(
    town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    for _ in range(SHARES[WRONG_CODES].most):
        answer = visitor.post("/en/helper/calls", data={"code": "ACDE-FGHJ-KLMN"}, headers=OWN)
        assert answer.status_code == 400 and "We do not know this code" in answer.text
    assert visitor.post("/en/helper/calls", data={"code": code}, headers=OWN).status_code == 429
    elsewhere = {"REMOTE_ADDR": "198.51.100.7"}
    assert (
        visitor.post("/en/helper/calls", data={"code": code}, headers=OWN, environ_overrides=elsewhere).status_code
        == 200
    )


def test_a_right_code_is_never_counted_as_a_wrong_one(visitor: FlaskClient, code: str) -> None:
    for _ in range(SHARES[WRONG_CODES].most + 2):
        assert visitor.post("/en/helper/calls", data={"code": code}, headers=OWN).status_code == 200


def test_the_code_leaves_no_trace(
    town_portal: Flask, visitor: FlaskClient, code: str, course: str,
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    with caplog.at_level(logging.DEBUG):
        calls = visitor.post("/en/helper/calls", data={"code": code}, headers=OWN)
        visitor.post(f"/en/helper/report/{course}", data=answers(code), headers=OWN)
    bare = code.replace("-", "")
    for letters in (code, bare):
        assert letters not in caplog.text + "".join(capfd.readouterr())
        assert not re.search(rf'(href|action)="[^"]*{letters}', calls.text)
    assert "Set-Cookie" not in calls.headers and calls.headers["Cache-Control"] == "no-store"
    with town_portal.app_context():
        kept = " ".join(map(str, db.session.connection().exec_driver_sql("select * from helper_code").all()))
    assert bare not in kept and bare[:4] in kept
    keeper = town_portal.jinja_env.globals["kept"]
    assert code not in str(vars(keeper.__self__))  # type: ignore[attr-defined]


@pytest.mark.parametrize("offering", ["nothing", "x" * 5000, "..%2f", "'"])
def test_a_course_that_is_not_there_has_no_form(visitor: FlaskClient, offering: str) -> None:
    assert visitor.get(f"/en/helper/report/{offering}").status_code == 404


def test_the_call_list_goes_on_with_the_next_school_and_undoes(
    town_portal: Flask, visitor: FlaskClient, code: str, rivals: None
) -> None:
    first = visitor.post("/ar/helper/calls", data={"code": code}, headers=OWN)
    assert first.status_code == 200
    to_call = re.search(r'name="offering" value="([^"]+)"', first.text)
    assert to_call
    assert 'class="to-say" lang="nl"' in first.text
    wrong = visitor.post(
        "/en/helper/calls",
        data={"code": code, "offering": to_call[1], "answer": "number", "weeks": "many"},
        headers=OWN,
    )
    assert wrong.status_code == 400 and 'value="many"' in wrong.text and rows(town_portal) == []
    kept = visitor.post("/en/helper/calls", data={"code": code, "offering": to_call[1], "answer": "5-8"}, headers=OWN)
    assert {row.weeks for row in rows(town_portal)} == {6.5}
    again = re.search(r'name="offering" value="([^"]+)"', kept.text)
    assert again and again[1] != to_call[1]
    data = {"code": code, "undo": undo_word(kept.text)}
    undone = visitor.post("/en/helper/calls", data=data, headers=OWN)
    assert "taken back" in undone.text and rows(town_portal) == []
    assert visitor.post("/en/helper/calls", data=data, headers=OWN).status_code == 404


def test_reported_waits_reach_the_results_without_a_restart(town_portal: Flask, course: str) -> None:
    town_portal.extensions["read_model"]._referral_seconds = 0.0
    visitor = town_portal.test_client()
    place = "/en/search?postcode=4021&route=alfabetisering"
    assert "not known" in wait_line(visitor.get(place).text)
    with town_portal.app_context():
        codes = [make_code(organisation=f"Organisation {number}") for number in range(3)]
    for code in codes:
        sent = visitor.post(f"/en/helper/report/{course}", data=answers(code, weeks="11"), headers=OWN)
        assert sent.status_code == 200
    deadline = time.monotonic() + 10
    while not (shown := STARTS.search(wait_line(visitor.get(place).text))) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert shown and 9 <= int(shown[1]) <= 14
    page = unescape(visitor.get("/en/provider/het-anker").text)
    assert "Helpers called the school in Nov 2026. The school said: 11 weeks." in page
    assert "The school, by telephone to helpers" in page and "3 calls" in page


def wait_line(text: str) -> str:
    """What the card of the school says of its start."""
    card = next(one for one in re.findall(r'<article class="card">.*?</article>', text, re.S) if "Het Anker" in one)
    return re.sub(r"<[^>]+>|\s+", " ", card)


def test_a_days_work_is_over_at_midnight(town_portal: Flask, visitor: FlaskClient, code: str, course: str) -> None:
    answer = visitor.post(f"/en/helper/report/{course}", data=answers(code), headers=OWN)
    town_portal.config["TODAY"] = TODAY + timedelta(days=1)
    assert visitor.post("/en/helper/undo", data={"undo": undo_word(answer.text)}, headers=OWN).status_code == 404
