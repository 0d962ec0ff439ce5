"""Pages to say that a fact is not true: what is kept, what is refused, and what becomes of it."""

import logging
import re
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from portal.domain.fault_report import ReportState
from portal.extensions import db
from portal.models.fault_report import FaultReport
from portal.operations.report_fault import decide_report
from tests.databases import kept_in
from tests.make import TODAY

FORM = "/en/provider/de-brug/not-true"
OWN = {"Sec-Fetch-Site": "same-origin"}


def send(
    visitor: FlaskClient, text: str = "€ 900", about: str = "price", source: str = "203.0.113.7", **more: str
) -> TestResponse:
    sent = {"about": about, "text": text, **more}
    return visitor.post(FORM, data=sent, headers=OWN, environ_base={"REMOTE_ADDR": source}, follow_redirects=True)


def kept(app: Flask) -> list[tuple[str, str | None, str]]:
    with app.app_context():
        rows = db.session.scalars(select(FaultReport).order_by(FaultReport.reported_on, FaultReport.text))
        return [(row.subject, row.offering, row.text) for row in rows]


def code_of(answer: TestResponse) -> str:
    return answer.request.path.rsplit("/", 1)[1]


def test_the_form_and_the_report_answer_in_each_language(town_portal: Flask) -> None:
    for language in ("nl", "en", "ar"):
        answers_in(town_portal.test_client(), language)


def answers_in(visitor: FlaskClient, language: str) -> None:
    address = f"/{language}/provider/de-brug/not-true"
    for page in (address, f"/{language}/reports"):
        answer = visitor.get(page)
        assert (answer.status_code, answer.text.count("<h1")) == (200, 1)
        assert 'content="noindex"' in answer.text and "style=" not in answer.text
    sent = visitor.post(address, data={"about": "gone"}, headers=OWN, follow_redirects=True)
    assert (sent.status_code, sent.text.count("<h1")) == (200, 1)
    assert f"/{language}/reports/" in sent.request.path


def test_a_report_leads_to_its_own_page_with_code_and_term(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    answer = send(visitor, "De prijs is € 900.\r\nNiet € 1.200.")
    code = code_of(answer)
    assert answer.status_code == 200 and f"{code[:5]}-{code[5:]}" in answer.text
    assert "Nobody has looked at it yet." in answer.text
    assert "You get an answer by 4 December 2026 at the latest." in answer.text
    assert answer.headers["Cache-Control"] == "no-store" and "Set-Cookie" not in answer.headers
    assert kept(town_portal) == [("price", None, "De prijs is € 900.\nNiet € 1.200.")]


def test_a_report_may_be_about_one_course_and_another_schools_course_is_none(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    link = re.search(
        r'href="(/en/provider/de-brug/not-true\?offering=([^"]+))"', visitor.get("/en/provider/de-brug").text
    )
    assert link
    assert f'<input type="hidden" name="offering" value="{link[2]}">' in visitor.get(link[1]).text
    other = re.search(r'not-true\?offering=([^"]+)"', visitor.get("/en/provider/het-anker").text)
    assert other
    send(visitor, "a", offering=link[2])
    send(visitor, "b", offering=other[1])
    assert kept(town_portal) == [("price", link[2], "a"), ("price", None, "b")]


def test_what_it_is_about_is_filled_in_from_the_address(visitor: FlaskClient) -> None:
    assert re.search(r'<input checked[^>]*value="start"', visitor.get(f"{FORM}?about=start").text)
    assert "checked" not in visitor.get(f"{FORM}?about=nothing").text


REFUSED = (
    ("mail ik@voorbeeld.nl", "price", "looks like an e-mail address"),
    ("bel 06-12345678", "price", "looks like a phone number"),
    ("BSN 123456782", "start", "looks like the number of a person"),
    ("a" * 501, "price", "Use at most 500 letters."),
    ("a" * 10_000, "price", "Use at most 500 letters."),
    ("€ 900", "", "Choose what is not true."),
    ("€ 900", "everything", "Choose what is not true."),
    ("", "other", "Write what is not true, and what is true."),
)


def test_what_cannot_be_kept_is_explained_and_stays_in_the_field(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    for text, about, fault in REFUSED:
        answer = send(visitor, text, about)
        assert answer.status_code == 400
        assert fault in answer.text and f"\n{text}</textarea>" in answer.text
    assert kept(town_portal) == []


def test_500_letters_are_not_too_many_however_lines_end(town_portal: Flask) -> None:
    text = "\r\n".join(["a" * 99] * 5)
    assert send(town_portal.test_client(), text).status_code == 200
    assert len(kept(town_portal)[0][2]) == 499


def test_what_was_written_is_never_markup(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    answer = send(visitor, "<script>alert(1)</script>")
    assert "&lt;script&gt;alert(1)" in answer.text and "<script>alert" not in answer.text
    refused = send(visitor, "</textarea><b> ik@voorbeeld.nl")
    assert "&lt;/textarea&gt;&lt;b&gt;" in refused.text


def test_a_foreign_page_reports_nothing(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    foreign: tuple[dict[str, str], ...] = ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {})
    for headers in foreign:
        answer = visitor.post(FORM, data={"about": "price", "text": "mine"}, headers=headers)
        assert answer.status_code == 403 and "mine</textarea>" in answer.text
    assert kept(town_portal) == []


def test_one_source_reports_five_times_a_day_and_others_go_on(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    for number in range(5):
        assert send(visitor, f"€ {number}").status_code == 200
    answer = send(visitor, "€ 5")
    assert (answer.status_code, "Try again tomorrow." in answer.text) == (429, True)
    assert send(visitor, "€ 5", source="198.51.100.1").status_code == 200
    town_portal.config["TODAY"] = TODAY + timedelta(days=1)
    assert send(visitor, "€ 6").status_code == 200
    assert len(kept(town_portal)) == 7


def test_sending_twice_gives_the_same_report(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    assert code_of(send(visitor)) == code_of(send(visitor))
    assert len(kept(town_portal)) == 1


def test_a_flood_about_one_school_is_turned_away(town_portal: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.operations.report_fault.MOST_A_SCHOOL_A_DAY", 1)
    visitor = town_portal.test_client()
    send(visitor, "1")
    assert send(visitor, "2", source="198.51.100.1").status_code == 429


@pytest.mark.parametrize(
    ("state", "reason", "said"),
    [
        (ReportState.LOOKED_AT, None, "Somebody looks at it now."),
        (ReportState.CORRECTED, None, "You were right."),
        (ReportState.UNCHANGED, "De school schrijft <dit> zelf.", "De school schrijft &lt;dit&gt; zelf."),
    ],
)
def test_the_page_tells_what_became_of_it(
    town_portal: Flask, state: ReportState, reason: str | None, said: str
) -> None:
    visitor = town_portal.test_client()
    code = code_of(send(visitor))
    with town_portal.app_context():
        decide_report(code, state, reason, TODAY + timedelta(days=2))
    text = visitor.get(f"/en/reports/{code.lower()}").text
    assert said in text and "23 November 2026" in text
    assert ("You get an answer by" in text) is (state == ReportState.LOOKED_AT)


def test_who_waits_for_too_long_is_told_so(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    code = code_of(send(visitor))
    town_portal.config["TODAY"] = TODAY + timedelta(days=14)
    assert "We are late." in visitor.get(f"/en/reports/{code}").text


def test_a_code_can_be_typed_and_a_wrong_one_is_told_kindly(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    code = code_of(send(visitor))
    found = visitor.get(f"/en/reports?code={code[:5].lower()}-{code[5:]}")
    assert found.headers["Location"] == f"/en/reports/{code}"
    for wrong in ("AAAAAAAAAA", "x" * 5_000, "%00"):
        answer = visitor.get(f"/en/reports/{wrong}")
        assert (answer.status_code, "We do not know this code" in answer.text) == (404, True)
    assert visitor.get("/en/reports?code=%20--").status_code == 200


def test_a_school_that_does_not_exist_has_no_form(visitor: FlaskClient) -> None:
    assert visitor.get("/en/provider/nergens/not-true").status_code == 404
    assert visitor.post("/en/provider/nergens/not-true", headers=OWN).status_code == 404


def test_nothing_of_who_reports_is_kept_or_logged(
    town_portal: Flask, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    visitor = town_portal.test_client()
    personal = {"User-Agent": "Someone's phone", "Referer": "http://localhost/en/search?q=mine"}
    with caplog.at_level(logging.DEBUG):
        visitor.post(
            FORM,
            data={"about": "price", "text": "refused: ik@voorbeeld.nl"},
            headers={**OWN, **personal},
            environ_base={"REMOTE_ADDR": "203.0.113.77"},
        )
        visitor.post(
            FORM,
            data={"about": "price", "text": "€ 900"},
            headers={**OWN, **personal},
            environ_base={"REMOTE_ADDR": "203.0.113.77"},
        )
    said = caplog.text + "".join(capfd.readouterr())
    with town_portal.app_context():
        db.session.remove()
        db.engine.dispose()
    folder = Path(town_portal.config["INDEX_DIR"]).parent
    written = kept_in(folder)
    assert kept(town_portal) == [("price", None, "€ 900")]
    for trace in ("203.0.113", "Someone's phone", "q=mine", "ik@voorbeeld"):
        assert trace not in said and trace.encode() not in written


def test_how_soon_we_answer_stands_where_reports_are_looked_up(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    assert "Not known yet: nobody reported anything" in visitor.get("/en/reports").text
    code = code_of(send(visitor))
    waiting = visitor.get("/en/reports").text
    assert "we got 1 report." in waiting and "Time until an answer: not known." in waiting
    with town_portal.app_context():
        decide_report(code, ReportState.CORRECTED, None, TODAY + timedelta(days=2))
    answered = visitor.get("/en/reports").text
    assert "Half of the answers came within 1 working day." in answered and "No report waits too long." in answered
