"""A clock that was ahead of time and is set right, or falls behind: nobody stays in, or is kept out, for it."""

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from portal.domain.sign_in import LONGEST_LOCK, SessionLimits, locks, spent_counter
from portal.extensions import db
from portal.models.account import Account
from portal.web.allowance import Allowance, Share
from portal.web.counts import OwnCounts
from tests.portal.accounts.people import enrolled, sign_in, type_code

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
YEAR, HOUR, MINUTE = timedelta(days=365), timedelta(hours=1), timedelta(minutes=1)
LIMITS = SessionLimits(idle=30 * MINUTE, absolute=12 * HOUR)


@pytest.mark.parametrize(
    ("started", "seen", "alive"),
    [
        (NOW - HOUR, NOW - MINUTE, True),
        (NOW + MINUTE, NOW + MINUTE, True),
        # Begun by a clock that was a year ahead: it would hold for a year.
        (NOW + YEAR, NOW + YEAR, False),
        (NOW + HOUR, NOW + HOUR, False),
        # Begun in time, seen while the clock was ahead: it ends with its twelve hours.
        (NOW - HOUR, NOW + YEAR, True),
        (NOW - 13 * HOUR, NOW + YEAR, False),
    ],
)
def test_a_session_of_a_clock_ahead_of_time_does_not_outlive_its_hours(
    started: datetime, seen: datetime, alive: bool
) -> None:
    assert LIMITS.alive(started, seen, NOW) == alive


def test_a_lock_of_a_clock_ahead_of_time_ends_when_the_clock_is_right() -> None:
    assert locks(NOW + LONGEST_LOCK, NOW) and locks(NOW + MINUTE, NOW)
    assert not locks(NOW + YEAR, NOW) and not locks(NOW, NOW) and not locks(None, NOW)


def test_codes_that_were_spent_ahead_of_time_keep_nobody_out() -> None:
    present = int(NOW.timestamp()) // 30
    assert spent_counter(present, NOW) == present and spent_counter(present + 1, NOW) == present + 1
    assert spent_counter(present + 2_000, NOW) is None and spent_counter(None, NOW) is None


def test_who_signed_in_while_the_clock_was_ahead_signs_in_again_when_it_is_right(office: Flask) -> None:
    _, codes = enrolled(office)
    with office.app_context():
        db.session.query(Account).one().totp_counter = int((datetime.now(UTC) + YEAR).timestamp()) // 30
        db.session.commit()
    browser = office.test_client()
    sign_in(browser)
    code = codes.generate(datetime.now(UTC)).token
    assert type_code(browser, code).status_code == 302
    browser = office.test_client()
    sign_in(browser)
    assert type_code(browser, code).status_code == 200, "a code counts once"


def test_a_network_that_had_its_share_has_no_more_of_it_for_a_clock_that_stands_still_and_goes_on_after_a_jump() -> (
    None
):
    share = Allowance("pages", Share(2, 60), OwnCounts())
    assert [share.admit("n", NOW) for _ in range(3)] == [True, True, False]
    for jump in (YEAR, -YEAR):
        assert share.admit("n", NOW + jump) and 0 < share.seconds_left(NOW + jump) <= 60


def test_exports_go_on_after_a_day_to_come_was_exported(town_portal: Flask) -> None:
    def exported(day: str) -> str:
        town_portal.config["TODAY"] = day
        town_portal.extensions["read_model"]._model = None
        runner: FlaskCliRunner = town_portal.test_cli_runner()
        return runner.invoke(args=["run-timers"]).output

    assert "export of 2030-01-01" in exported("2030-01-01")
    assert "export of 2026-11-22" in exported("2026-11-22")
    assert "exports: 0 written" in exported("2026-11-22")
    with town_portal.test_client().get("/open-data/latest/manifest.json") as latest:
        assert latest.json is not None and latest.json["day"] == "2026-11-22"
    with town_portal.test_client().get("/open-data/2030-01-01/manifest.json") as gone:
        assert gone.status_code == 404


@pytest.mark.parametrize("day", ["2020-02-29", "2031-12-31"])
def test_pages_are_reckoned_anew_for_the_day_that_the_clock_says(town_portal: Flask, day: str) -> None:
    read = town_portal.extensions["read_model"]
    read._seconds = 0.0
    visitor = town_portal.test_client()
    assert visitor.get("/nl/search?postcode=3011").status_code == 200
    for told in (day, "2026-11-21"):
        # The look that the last page began comes to its end first: while it lasts no other begins.
        with read._building:
            town_portal.config["TODAY"] = told
        visitor.get("/nl/")
        with read._building:
            assert read.serving.catalogue.today.isoformat() == told
        assert visitor.get("/nl/search?postcode=3011").status_code == 200
