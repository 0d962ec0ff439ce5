"""Maintainers see what waits, decide with a reason, and can take every decision back."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from portal.domain.actor import Actor, NotAllowed
from portal.domain.fault_report import FaultSubject, ReportState
from portal.domain.letter import Letter
from portal.domain.school_claim import ClaimField, ClaimState
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.course import Course, CourseInstance
from portal.models.fault_report import FaultReport
from portal.models.mail import Mail
from portal.models.provider import Provider
from portal.models.school import SchoolClaim
from portal.operations.claim_facts import ClaimUnknown, Said, claim_fact
from portal.operations.decide_claim import claim_cases, decide_claim, reopen_claim
from portal.operations.ingest_feed import ingest_feed
from portal.operations.load_claims import load_claims
from portal.operations.moderate_reports import moderate_report, one_report, report_queue
from portal.operations.queue_mail import queue_mail
from portal.operations.report_fault import report_fault
from portal.operations.review_held import NotHeld
from portal.operations.school_links import SchoolVisit
from portal.operations.settle_claims import settle_claims
from portal.operations.watch_mail import MailUnknown, try_again, waiting_letters
from portal.operations.what_waits import changes_held, crawls, let_through, what_waits, without_contact
from portal.web.current import READ_MODEL
from tests.make import TODAY, make_listing_record, moment, write_feed
from tests.portal.staff import browser_of, make_actor

NOW = moment(21)
PAGES = ("", "claims", "claims?all=yes", "reports", "held", "crawls", "mail", "schools")
HOURS = "Inburgering B1"


def brug() -> SchoolVisit:
    row = db.session.query(Provider).filter_by(slug="de-brug").one()
    return SchoolVisit(1, row.id, row.slug, row.name, None)


def course_of(title: str = HOURS) -> str:
    rows = db.session.query(CourseInstance).join(Course).join(Provider)
    return rows.filter(Provider.slug == "de-brug", Course.title == title).one().public_id


def against_its_site(value: float = 20.0, words: str = "") -> int:
    """A claim of 20 hours where the site says 12."""
    return claim_fact(brug(), Said(ClaimField.HOURS, value, course_of(), words), NOW, TODAY).number


def state_of(number: int) -> str:
    db.session.expire_all()
    return db.session.get_one(SchoolClaim, number).state


def hours_shown(app: Flask) -> str:
    app.extensions[READ_MODEL]._model = None
    page = app.test_client().get("/en/provider/de-brug").text
    article = page.partition(f">{HOURS}<")[2]
    found = re.search(r"Hours a week</dt><dd>([\d.,]+)", article)
    return found[1] if found else ""


def actions() -> list[str]:
    return list(
        db.session.scalars(select(AuditEntry.action).where(AuditEntry.actor.is_not(None)).order_by(AuditEntry.id))
    )


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there_for_maintainers_alone(page: str, town_portal: Flask, maintainer: FlaskClient) -> None:
    address = f"/en/maintainer/{page}"
    answer = maintainer.get(address)
    assert (answer.status_code, answer.text.count("<h1"), "style=" in answer.text) == (200, 1, False)
    for role in ("approver", "rater", "reader"):
        with town_portal.app_context():
            other = make_actor(role)
        assert browser_of(town_portal, other).get(address).status_code == 403


@pytest.mark.parametrize("path", ["claims/1", "reports/ABCDE", "held/1", "mail/1"])
def test_nobody_else_changes_anything(path: str, town_portal: Flask, maintainer: FlaskClient) -> None:
    with town_portal.app_context():
        others = [make_actor(role) for role in ("approver", "rater", "reader")]
    for other in others:
        sent = browser_of(town_portal, other).post(f"/en/maintainer/{path}", data={"answer": "accepted"})
        assert sent.status_code == 403
    sent = maintainer.post(f"/en/maintainer/{path}", data={"answer": "corrected" if "reports" in path else "accepted"})
    assert sent.status_code == 404


@pytest.mark.parametrize("role", ["approver", "rater", "reader"])
def test_every_operation_asks_who_acts(role: str, town_portal: Flask) -> None:
    with town_portal.app_context():
        other = make_actor(role)
        calls = (
            lambda: what_waits(other, TODAY),
            lambda: claim_cases(other, TODAY),
            lambda: decide_claim(other, 1, ClaimState.ACCEPTED, "", NOW, TODAY),
            lambda: reopen_claim(other, 1, NOW, TODAY),
            lambda: report_queue(other),
            lambda: one_report(other, "A"),
            lambda: moderate_report(other, "A", ReportState.CORRECTED, None, NOW, TODAY),
            lambda: changes_held(other),
            lambda: let_through(other, 1, NOW),
            lambda: crawls(other),
            lambda: waiting_letters(other),
            lambda: try_again(other, 1, NOW),
            lambda: without_contact(other),
        )
        for call in calls:
            with pytest.raises(NotAllowed):
                call()


def test_the_first_screen_counts_what_waits(
    town_portal: Flask, maintainer: FlaskClient, actor: Actor, tmp_path: Path
) -> None:
    with town_portal.app_context():
        against_its_site()
        report_fault("de-brug", None, FaultSubject.PRICE, "", TODAY - timedelta(days=40))
        report_fault("de-brug", None, FaultSubject.OTHER, "Nieuw adres.", TODAY)
        queue_mail(Letter("school_link", "x", "nl", "s", "t"), NOW)
        db.session.flush()
        db.session.query(Mail).one().given_up_at = NOW
        db.session.commit()
        jump = make_listing_record(fetched_at=moment(21).isoformat(), price_eur=12000.0, hours_per_week=12.0)
        ingest_feed(
            write_feed(
                tmp_path / "jump.jsonl", [{**jump, "dayparts": ["morning"], "level_to": "B1", "mode": "classroom"}]
            ),
            TODAY,
        )
        found = what_waits(actor, TODAY)
    assert (found.conflicts, found.reports, found.late_reports, found.held, found.failed_mail) == (1, 2, 1, 1, 1)
    assert (found.crawl_alarms, found.unreachable) == (None, 4)
    page = maintainer.get("/en/maintainer/").text
    assert page.count('class="urgent"') == 5 and "1 is late" in page and "<strong>?</strong>" in page


def test_an_accepted_claim_takes_the_place_and_the_way_back_is_open(
    town_portal: Flask, maintainer: FlaskClient
) -> None:
    with town_portal.app_context():
        number = against_its_site(words="Our site is old.")
    assert hours_shown(town_portal) == "12"
    assert "Our site is old." in maintainer.get("/en/maintainer/claims").text
    send = {"answer": "accepted", "reason": "Seen on paper."}
    assert maintainer.post(f"/en/maintainer/claims/{number}", data=send).status_code == 303
    assert hours_shown(town_portal) == "20"
    assert "Its own site says: 12." in town_portal.test_client().get("/en/provider/de-brug").text
    maintainer.post(f"/en/maintainer/claims/{number}", data={"answer": "reopen"})
    assert hours_shown(town_portal) == "12"
    with town_portal.app_context():
        assert (state_of(number), actions()) == ("conflict", ["decide-claim", "reopen-claim"])


def test_a_refusal_needs_a_reason_and_what_was_typed_stays(town_portal: Flask, maintainer: FlaskClient) -> None:
    with town_portal.app_context():
        number = against_its_site()
    address = f"/en/maintainer/claims/{number}"
    assert maintainer.post(address, data={"answer": "refused", "reason": "  "}).status_code == 400
    hostile = maintainer.post(address, data={"answer": "refused", "reason": "Call anna@school.example"})
    assert hostile.status_code == 400 and "Call anna@school.example" in hostile.text
    assert maintainer.post(address, data={"answer": "hide", "reason": "x"}).status_code == 400
    assert maintainer.post(address, data={"answer": "refused", "reason": "The page says 12."}).status_code == 303
    with town_portal.app_context():
        assert state_of(number) == "refused"
        assert load_claims(TODAY) == {}


def test_what_the_school_replaced_or_took_back_is_decided_by_nobody(town_portal: Flask, actor: Actor) -> None:
    with town_portal.app_context():
        first, second = against_its_site(20.0), against_its_site(22.0)
        with pytest.raises(ClaimUnknown):
            decide_claim(actor, first, ClaimState.ACCEPTED, "", NOW, TODAY)
        with pytest.raises(ClaimUnknown):
            decide_claim(actor, second, ClaimState.WITHDRAWN, "", NOW, TODAY)
        with pytest.raises(ClaimUnknown):
            decide_claim(actor, second, ClaimState.ACCEPTED, "", NOW, TODAY + timedelta(days=400))
        assert [case.claim.number for case in claim_cases(actor, TODAY)] == [second]


def test_claims_lapse_and_follow_their_sites_and_a_second_time_changes_nothing(
    town_portal: Flask, actor: Actor, tmp_path: Path
) -> None:
    with town_portal.app_context():
        number = against_its_site()
        assert settle_claims(NOW, TODAY) == 0
        told = make_listing_record(fetched_at=moment(21).isoformat(), hours_per_week=20.0, dayparts=["morning"])
        ingest_feed(write_feed(tmp_path / "new.jsonl", [{**told, "level_to": "B1", "mode": "classroom"}]), TODAY)
        assert (settle_claims(NOW, TODAY), state_of(number)) == (1, "shown")
        later = TODAY + timedelta(days=181)
        assert (settle_claims(NOW, later), state_of(number), settle_claims(NOW, later)) == (1, "lapsed", 0)


def test_what_is_said_of_a_course_that_is_gone_lapses(town_portal: Flask) -> None:
    with town_portal.app_context():
        number = against_its_site()
        db.session.query(CourseInstance).filter_by(public_id=course_of()).one().vanished_at = NOW
        db.session.commit()
        assert (settle_claims(NOW, TODAY), state_of(number)) == (1, "lapsed")


def test_what_was_accepted_waits_again_once_the_site_says_something_new(
    town_portal: Flask, actor: Actor, tmp_path: Path
) -> None:
    with town_portal.app_context():
        number = against_its_site()
        decide_claim(actor, number, ClaimState.ACCEPTED, "", NOW, TODAY)
        assert (settle_claims(NOW, TODAY), state_of(number)) == (0, "accepted")
        told = make_listing_record(fetched_at=moment(21).isoformat(), hours_per_week=16.0, dayparts=["morning"])
        ingest_feed(write_feed(tmp_path / "new.jsonl", [{**told, "level_to": "B1", "mode": "classroom"}]), TODAY)
        assert (settle_claims(NOW, TODAY), state_of(number)) == (1, "conflict")


def test_a_report_is_answered_and_opened_again(town_portal: Flask, maintainer: FlaskClient, actor: Actor) -> None:
    with town_portal.app_context():
        code = report_fault("de-brug", None, FaultSubject.PRICE, "€ 900", TODAY - timedelta(days=3)).code
    address = f"/en/maintainer/reports/{code}"
    assert maintainer.post(address, data={"answer": "unchanged"}).status_code == 400
    assert maintainer.post(address, data={"answer": "away"}).status_code == 400
    assert maintainer.post(address, data={"answer": "unchanged", "reason": "The site says € 1,200."}).status_code == 303
    assert "The site says € 1,200." in town_portal.test_client().get(f"/en/reports/{code}").text
    assert maintainer.post(address, data={"answer": "received"}).status_code == 303
    with town_portal.app_context():
        row = db.session.get_one(FaultReport, code)
        assert (row.state, row.decided_on, row.reason) == ("received", None, None)
        entries = list(db.session.scalars(select(AuditEntry).order_by(AuditEntry.id)))
    assert [one.actor for one in entries] == [actor.account] * 2
    assert entries[0].after == {"state": "unchanged", "decided_on": str(TODAY), "reason": "The site says € 1,200."}
    assert "€ 900" not in str([one.before for one in entries])


def test_a_held_change_is_let_through_once(
    town_portal: Flask, maintainer: FlaskClient, actor: Actor, tmp_path: Path
) -> None:
    jump = make_listing_record(fetched_at=moment(21).isoformat(), price_eur=12000.0, dayparts=["morning"])
    with town_portal.app_context():
        ingest_feed(write_feed(tmp_path / "jump.jsonl", [{**jump, "level_to": "B1", "mode": "classroom"}]), TODAY)
        (change,) = changes_held(actor)
    assert "12000" in maintainer.get("/en/maintainer/held").text
    assert maintainer.post(f"/en/maintainer/held/{change.number}").status_code == 303
    assert maintainer.post(f"/en/maintainer/held/{change.number}").status_code == 404
    with town_portal.app_context():
        assert actions() == ["let-through"]
        with pytest.raises(NotHeld):
            let_through(actor, change.number, NOW)


def test_a_letter_that_was_given_up_is_tried_again(town_portal: Flask, maintainer: FlaskClient, actor: Actor) -> None:
    with town_portal.app_context():
        for recipient in ("post@de-brug.example", "post@de-haven.example"):
            queue_mail(Letter("school_link", recipient, "nl", "Uw link", "geheim"), NOW)
        db.session.flush()
        row = db.session.query(Mail).filter_by(recipient="post@de-brug.example").one()
        row.given_up_at, row.attempts, row.fault = NOW, 8, "the mail server answered 451"
        db.session.commit()
        number = row.id
    page = maintainer.get("/en/maintainer/mail").text
    assert "the mail server answered 451" in page and "geheim" not in page and page.count("Try again") == 1
    table = maintainer.get("/en/maintainer/mail?format=csv").text
    assert "451" in table and "@" not in table
    assert maintainer.post(f"/en/maintainer/mail/{number}").status_code == 303
    with town_portal.app_context():
        row = db.session.get_one(Mail, number)
        assert (row.given_up_at, row.attempts) == (None, 0)
        with pytest.raises(MailUnknown):
            try_again(actor, number, NOW)


@pytest.mark.parametrize("table", ["claims", "reports", "held", "crawls", "mail", "schools"])
def test_every_table_is_there_as_a_file(table: str, town_portal: Flask, maintainer: FlaskClient) -> None:
    with town_portal.app_context():
        against_its_site()
        report_fault("de-brug", None, FaultSubject.OTHER, "=1+1 is fout", date(2026, 11, 20))
    answer = maintainer.get(f"/en/maintainer/{table}?format=csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert f'filename="{table}.csv"' in answer.headers["Content-Disposition"]
    if table == "reports":
        assert "'=1+1 is fout" in answer.text


def test_forms_of_maintainers_carry_a_token_that_is_asked_for(town_portal: Flask, maintainer: FlaskClient) -> None:
    with town_portal.app_context():
        number = against_its_site()
    town_portal.config["WTF_CSRF_ENABLED"] = True
    page = maintainer.get("/en/maintainer/claims").text
    assert maintainer.post(f"/en/maintainer/claims/{number}", data={"answer": "accepted"}).status_code == 400
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert token is not None
    sent = maintainer.post(f"/en/maintainer/claims/{number}", data={"answer": "accepted", "csrf_token": token[1]})
    assert sent.status_code == 303
