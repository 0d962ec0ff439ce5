"""What only a server of PostgreSQL can do to the portal: be slow, fall down, come back; and what the doctor says."""

import json
from threading import Thread

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import OperationalError

from portal.extensions import db
from portal.operations.examine_server import examine_programs
from tests.databases import on_postgres


def findings(app: Flask) -> list[str]:
    """What the doctor says of the server."""
    done = app.test_cli_runner().invoke(args=["doctor", "--json"])
    return [f"{one['state']}: {one['words']}" for one in json.loads(done.output) if one["part"] == "server"]


def test_the_portal_answers_again_when_its_server_is_back(town_portal: Flask) -> None:
    town_portal.testing = False
    visitor = town_portal.test_client()
    assert visitor.get("/nl/search?postcode=3011").status_code == 200
    assert visitor.get("/health/ready").status_code == 200
    server = on_postgres().server
    server.halt()
    try:
        assert visitor.get("/health/live").status_code == 200
        gone = visitor.get("/health/ready")
        assert gone.status_code == 503 and "cannot be reached (OperationalError)" in gone.text
        assert any(line.startswith("fault: could not be looked at") for line in findings(town_portal))
    finally:
        server.resume()
    assert visitor.get("/health/ready").status_code == 200
    assert "De Brug" in visitor.get("/nl/search?postcode=3011").text


def test_what_a_page_asks_is_broken_off_and_what_a_command_asks_is_not(town_portal: Flask) -> None:
    with town_portal.test_request_context():
        assert db.session.scalar(sa.text("SHOW statement_timeout")) == "15s"
        db.session.execute(sa.text("SET LOCAL statement_timeout = '50ms'"))
        with pytest.raises(OperationalError, match="statement timeout"):
            db.session.execute(sa.text("SELECT pg_sleep(5)"))
        db.session.rollback()
    with town_portal.app_context():
        # The same connection, out of the pool.
        assert db.session.scalar(sa.text("SHOW statement_timeout")) == "0"


def test_nobody_waits_for_a_connection_without_end(town_portal: Flask) -> None:
    with town_portal.app_context():
        held = [db.engine.connect() for _ in range(10)]
        done: list[str] = []
        waiting = Thread(target=lambda: done.append(refusal(town_portal)))
        waiting.start()
        waiting.join(30)
        assert done == ["TimeoutError"]
        for one in held:
            one.close()
        assert refusal(town_portal) == "none"


def refusal(app: Flask) -> str:
    """What keeps somebody from a connection."""
    with app.app_context():
        try:
            db.engine.connect().close()
        except sa.exc.TimeoutError as error:
            return type(error).__name__
        return "none"


@pytest.mark.parametrize("path", ["/nl/provider/de%00brug", "/nl/reports?code=%00", "/en/account/sign-in"])
def test_a_sign_that_no_table_keeps_is_no_fault_of_ours(town_portal: Flask, path: str) -> None:
    town_portal.testing = False
    answer = town_portal.test_client().post(
        path, data={"email": "a\x00@b.nl", "password": "x\x00"}, headers={"Sec-Fetch-Site": "same-origin"}
    )
    assert answer.status_code < 500
    assert town_portal.test_client().get(path).status_code < 500


def test_the_doctor_knows_the_server_and_not_its_password(town_portal: Flask) -> None:
    said = findings(town_portal)
    assert len(said) == 2 and "ok: PostgreSQL " in said[0] and "backups are taken by pg_dump" in said[1]
    assert examine_programs(99).state.value == "warning"
    assert "postgresql-client-99" in examine_programs(99).advice
