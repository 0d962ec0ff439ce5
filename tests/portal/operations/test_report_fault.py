"""Reports that something is not true: kept without anything of a person, answered, and forgotten."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from portal.domain.fault_report import REPORTS_LIVE, FaultReport, FaultSubject, ReportState
from portal.extensions import db
from portal.models.fault_report import FaultReport as Row
from portal.operations import report_fault as module
from portal.operations.report_fault import ReasonMissing, TextRefused, TooManyReports, decide_report, report_fault
from portal.operations.show_report import ReportUnknown, all_reports, show_report
from tests.make import TODAY


def report(**changes: Any) -> FaultReport:
    fields: dict[str, Any] = {"provider": "de-brug", "offering": "a1", "subject": FaultSubject.PRICE, "text": "€ 900"}
    return report_fault(**{**fields, "today": TODAY, **changes})


def test_a_report_is_kept_with_a_code_that_leads_to_it(app: Flask) -> None:
    with app.app_context():
        made = report()
        assert re.fullmatch(r"[A-HJKMNP-Z2-9]{10}", made.code)
        assert made == show_report(made.code) == show_report(f" {made.code[:5].lower()}-{made.code[5:]} ")
        assert (made.state, made.decided_on, made.reason) == (ReportState.RECEIVED, None, None)


def test_nothing_of_a_person_and_no_time_of_day_has_a_place_in_the_table(app: Flask) -> None:
    columns = {column.name: str(column.type) for column in Row.__table__.columns}
    assert columns.keys() == {
        *("code", "provider", "offering", "subject", "text", "reported_on", "state", "decided_on", "reason"),
    }
    assert {columns["reported_on"], columns["decided_on"]} == {"DATE"}


def test_the_same_words_on_one_day_are_one_report(app: Flask) -> None:
    with app.app_context():
        first = report()
        assert report().code == first.code
        others = (report(text="€ 950"), report(offering=None), report(today=TODAY + timedelta(days=1)))
        assert len({first.code, *(one.code for one in others)}) == 4


@pytest.mark.parametrize("text", ["bel 06-12345678", "ik@voorbeeld.nl", "BSN 123456782", "x" * 501])
def test_a_text_with_something_of_a_person_or_too_long_is_not_kept(app: Flask, text: str) -> None:
    with app.app_context():
        with pytest.raises(TextRefused):
            report(text=text)
        assert all_reports() == []


def test_what_steers_a_terminal_is_taken_out(app: Flask) -> None:
    with app.app_context():
        assert report(text=" a\x1b[2J\0b\r\nc\ud800 ").text == "a[2Jb\nc"


def test_a_flood_about_one_school_ends_and_leaves_others_alone(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_A_SCHOOL_A_DAY", 2)
    with app.app_context():
        report(text="1"), report(text="2")
        with pytest.raises(TooManyReports):
            report(text="3")
        assert report(text="1").text == "1"
        assert report(provider="de-haven", text="3").provider == "de-haven"
        assert report(text="3", today=TODAY + timedelta(days=1)).text == "3"


def test_old_reports_are_forgotten(app: Flask) -> None:
    with app.app_context():
        old = report()
        report(today=TODAY + REPORTS_LIVE)
        assert show_report(old.code) == old
        report(today=TODAY + REPORTS_LIVE + timedelta(days=1))
        with pytest.raises(ReportUnknown):
            show_report(old.code)


@pytest.mark.parametrize("code", ["", "x" * 10_000, "'; --", "AAAAAAAAAA", "\0"])
def test_a_code_that_is_none_is_unknown(app: Flask, code: str) -> None:
    with app.app_context(), pytest.raises(ReportUnknown):
        show_report(code)


def test_a_decision_has_its_day_and_its_reason(app: Flask) -> None:
    with app.app_context():
        made = report()
        later = TODAY + timedelta(days=3)
        with pytest.raises(ReasonMissing):
            decide_report(made.code, ReportState.UNCHANGED, "  ", later)
        with pytest.raises(TextRefused):
            decide_report(made.code, ReportState.UNCHANGED, "bel 0612345678", later)
        decided = decide_report(made.code, ReportState.UNCHANGED, "Het staat zo op de site.", later)
        assert (decided.state, decided.decided_on) == (ReportState.UNCHANGED, later)
        assert show_report(made.code) == decided
        with pytest.raises(ReportUnknown):
            decide_report("AAAAAAAAAA", ReportState.CORRECTED, None, later)


def test_maintainers_see_what_waits_first_and_what_is_late(app: Flask, runner: FlaskCliRunner) -> None:
    with app.app_context():
        done, late = report(text="een"), report(text="twee\nregels", today=TODAY - timedelta(days=60))
        db.session.commit()
    decided = runner.invoke(args=["decide-report", done.code, "corrected"])
    assert (decided.exit_code, decided.output) == (0, f"{done.code} is corrected.\n")
    lines = runner.invoke(args=["show-reports"]).output.splitlines()
    assert lines[0].startswith(late.code) and "LATE, by 2026-10-06" in lines[0] and lines[1] == "    twee regels"
    assert lines[2].startswith(done.code) and "answered 2026-11-21" in lines[2]
    assert lines[-1].startswith("1 reports wait for an answer, 1 of them too long")
    records = json.loads(runner.invoke(args=["show-reports", "--json"]).output)
    assert [(one["code"], one["state"]) for one in records] == [(late.code, "received"), (done.code, "corrected")]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["AAAAAAAAAA", "corrected"], "no report goes by the code"),
        (["{code}", "unchanged"], "say why nothing changes"),
        (["{code}", "unchanged", "--reason", "x" * 501], "longer than 500"),
        (["{code}", "received"], "Invalid value"),
    ],
)
def test_a_wrong_decision_is_explained(app: Flask, runner: FlaskCliRunner, args: list[str], said: str) -> None:
    with app.app_context():
        code = report().code
    answer = runner.invoke(args=["decide-report", *(one.format(code=code) for one in args)])
    assert answer.exit_code != 0 and said in answer.output
    with app.app_context():
        assert show_report(code).state == ReportState.RECEIVED
