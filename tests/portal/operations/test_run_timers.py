"""What the portal does by itself can be done at any time, twice, and after something broke."""

import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import select

from portal.domain.letter import Letter
from portal.domain.sign_in import SessionLimits
from portal.extensions import db
from portal.models.account import StaffSession
from portal.models.mail import Mail
from portal.models.provider import Provider
from portal.models.school import SchoolClaim, SchoolLink
from portal.operations.compose_mail import Sender
from portal.operations.deliver_mail import FileOutbox
from portal.operations.queue_mail import queue_mail
from portal.operations.run_timers import ELSEWHERE, Outcome, Own, run_timers, tasks
from portal.operations.school_links import issue_link
from portal.operations.staff_sessions import forget_sessions
from tests.databases import served_address_in
from tests.make import TODAY, add_providers, add_towns, moment
from tests.portal.staff import make_actor

NOW = moment(21)
# Another program that has the turn of the letters and does not end.
HOLDER = """
import sys, time
from flask import Flask
from portal.extensions import db
from portal.operations.hold_lock import exclusive
app = Flask("holder")
app.config["SQLALCHEMY_DATABASE_URI"] = sys.argv[1]
db.init_app(app)
with app.app_context(), exclusive("mail") as mine:
    print(mine, flush=True)
    time.sleep(60)
"""
LIMITS = SessionLimits(timedelta(minutes=30), timedelta(hours=12))
SENDER = Sender("Taalschoolkiezer", "post@portal.example", "post@portal.example")


def something_of_each() -> None:
    add_providers("de-brug")
    school = db.session.query(Provider).one()
    issue_link(school.id, NOW - timedelta(days=30))
    issue_link(school.id, NOW)
    queue_mail(Letter("school_link", "post@de-brug.example", "nl", "Uw link", "tekst"), NOW)
    old = {"provider_id": school.id, "offering": None, "field": "website", "value": "https://de-brug.example/"}
    db.session.add(SchoolClaim(**old, said_on=TODAY, until=TODAY - timedelta(days=1), state="shown"))
    db.session.commit()


def no_digest() -> str:
    return "0 written"


def nothing_noted() -> str:
    return "0 changes noted"


def nothing_exported() -> str:
    return "0 written"


OWN = Own(nothing_noted, nothing_exported, no_digest)


def done(outcomes: list[Outcome]) -> dict[str, str]:
    return {one.task: one.words for one in outcomes}


def test_everything_is_done_once_however_often_it_runs(tmp_path: Path) -> None:
    something_of_each()
    listed = tasks(NOW, TODAY, LIMITS, FileOutbox(tmp_path / "outbox"), SENDER, OWN)
    first, second = run_timers(listed, NOW), run_timers(listed, NOW)
    assert done(first) == {
        "claims": "1 changed",
        "ratings": "0 published",
        "links": "1 ended",
        "sign-ins": "0 forgotten",
        "old mail": "0 forgotten",
        "open data": "0 changes noted",
        "exports": "0 written",
        "digests": "0 written",
        "mail": "1 sent, 0 to try again, 0 given up.",
    }
    assert [words[0] for words in done(second).values()] == ["0"] * 9
    assert len(list((tmp_path / "outbox").iterdir())) == 1
    assert len(db.session.scalars(select(SchoolLink.id).where(SchoolLink.ended_at.is_(None))).all()) == 1


def test_a_task_that_breaks_off_keeps_no_other_from_its_turn_and_names_nobody(tmp_path: Path) -> None:
    something_of_each()

    def breaks() -> str:
        queue_mail(Letter("x", "anna@de-brug.example", "nl", "s", "t"), NOW)
        raise RuntimeError("anna@de-brug.example")

    listed = [("breaks", breaks), *tasks(NOW, TODAY, LIMITS, FileOutbox(tmp_path / "outbox"), SENDER, OWN)]
    outcomes = run_timers(listed, NOW)
    assert outcomes[0].failed and "RuntimeError in test_run_timers.py" in outcomes[0].words
    assert "anna" not in outcomes[0].words
    assert outcomes[-1] == Outcome("mail", "1 sent, 0 to try again, 0 given up.")
    assert len(db.session.scalars(select(Mail.id)).all()) == 1


def test_a_task_that_another_run_is_at_is_left_to_it_and_is_free_again_afterwards(app: Flask) -> None:
    ran: list[str] = []
    under_way, finish = threading.Event(), threading.Event()

    def slow() -> str:
        under_way.set()
        finish.wait(30)
        return "1 done"

    def elsewhere() -> None:
        with app.app_context():
            ran.extend(one.words for one in run_timers([("open data", slow)], NOW))

    other = threading.Thread(target=elsewhere)
    other.start()
    under_way.wait(30)
    meanwhile = run_timers([("open data", lambda: "2 done"), ("mail", lambda: "sent")], NOW)
    finish.set()
    other.join()
    assert [one.words for one in meanwhile] == [ELSEWHERE, "sent"] and ran == ["1 done"]
    assert [one.words for one in run_timers([("open data", lambda: "2 done")], NOW)] == ["2 done"]


def test_a_run_that_is_killed_gives_its_turn_back(app: Flask) -> None:
    where = served_address_in(Path(app.config["INDEX_DIR"]).parent)
    with subprocess.Popen([sys.executable, "-c", HOLDER, where], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None and holder.stdout.readline() == "True\n"
        assert [one.words for one in run_timers([("mail", lambda: "sent")], NOW)] == [ELSEWHERE]
        holder.kill()
    until = time.monotonic() + 30
    while run_timers([("mail", lambda: "sent")], NOW)[0].words == ELSEWHERE and time.monotonic() < until:
        time.sleep(0.1)
    assert [one.words for one in run_timers([("mail", lambda: "sent")], NOW)] == ["sent"]


def test_the_commands_write_letters_into_files_where_there_is_no_server(
    app: Flask, runner: FlaskCliRunner, tmp_path: Path
) -> None:
    queue_mail(Letter("school_link", "post@de-brug.example", "nl", "Uw link", "tekst"), NOW)
    db.session.commit()
    assert runner.invoke(args=["send-mail"]).output == "1 sent, 0 to try again, 0 given up.\n"
    (written,) = Path(app.config["MAIL_OUTBOX"]).iterdir()
    assert b"To: post@de-brug.example" in written.read_bytes()
    again = runner.invoke(args=["run-timers"])
    assert (again.exit_code, again.output.splitlines()[-1]) == (0, "mail: 0 sent, 0 to try again, 0 given up.")


def test_places_where_nobody_is_signed_in_any_more_are_forgotten_and_no_others() -> None:
    add_towns()
    account = make_actor().account
    ages = {
        "here": (1, 0, None),
        "idle": (1, 31, None),
        "old": (13, 1, None),
        "ended": (1, 0, NOW),
        "long": (11, 29, None),
    }
    for device, (hours, minutes, ended) in ages.items():
        started, seen = NOW - timedelta(hours=hours), NOW - timedelta(minutes=minutes)
        place = {"device": device, "via": "webauthn", "started_at": started, "seen_at": seen, "ended_at": ended}
        db.session.add(StaffSession(account_id=account, token=device, **place))
    db.session.commit()
    assert (forget_sessions(NOW, LIMITS), forget_sessions(NOW, LIMITS)) == (3, 0)
    assert set(db.session.scalars(select(StaffSession.device))) == {"here", "long"}
