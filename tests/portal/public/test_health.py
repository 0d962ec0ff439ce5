"""What machines ask: whether the portal lives, whether it can answer, and its figures."""

import json
import shutil
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.domain.letter import Letter
from portal.extensions import db
from portal.operations.note_timer import note_timer
from portal.operations.queue_mail import queue_mail
from tests.databases import FILE, sqlite_alone
from tests.make import moment
from tests.portal.web.listening import heard

KEY = {"Authorization": "Bearer figures please"}


def test_it_lives_without_a_database(town_portal: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.operations.refresh_catalogue.data_version", lambda session: 1 / 0)
    Path(town_portal.config["INDEX_DIR"]).with_name(FILE).unlink(missing_ok=True)
    answer = town_portal.test_client().get("/health/live")
    assert (answer.status_code, answer.json) == (200, {"live": True})
    assert "Set-Cookie" not in answer.headers and answer.headers["Cache-Control"] == "no-store"


def test_it_is_ready_when_every_part_is(visitor: FlaskClient) -> None:
    answer = visitor.get("/health/ready")
    assert answer.status_code == 200 and "Set-Cookie" not in answer.headers
    assert answer.json == {"ready": True, "parts": {"database": "ok", "catalogue": "ok", "index": "ok"}}


def parts(app: Flask) -> dict[str, str]:
    answer = app.test_client().get("/health/ready")
    assert answer.status_code == 503
    found: dict[str, str] = json.loads(answer.text)["parts"]
    return found


def test_it_says_that_the_index_is_gone_or_unreadable(town_portal: Flask) -> None:
    pointer = Path(town_portal.config["INDEX_DIR"]) / "current"
    pointer.write_text("no pointer", encoding="utf-8")
    assert "cannot be read" in parts(town_portal)["index"]
    shutil.rmtree(pointer.parent)
    assert parts(town_portal) == {"database": "ok", "catalogue": "ok", "index": "is not there: flask rebuild-index"}


def execute(app: Flask, statement: str) -> None:
    with app.app_context(), db.engine.begin() as connection:
        connection.exec_driver_sql(statement)


def test_it_says_that_the_tables_are_missing_or_old_and_goes_on_with_newer_ones(town_portal: Flask) -> None:
    execute(town_portal, "UPDATE alembic_version SET version_num = '0002'")
    assert parts(town_portal)["database"].startswith("has tables of version 0002 and needs ")
    execute(town_portal, "UPDATE alembic_version SET version_num = '9999'")
    assert town_portal.test_client().get("/health/ready").status_code == 200
    execute(town_portal, "DELETE FROM alembic_version")
    assert parts(town_portal)["database"] == "has no tables: flask db upgrade"


def test_a_database_that_is_none_is_told_by_its_kind(town_portal: Flask) -> None:
    sqlite_alone()
    file = Path(town_portal.config["INDEX_DIR"]).with_name(FILE)
    with town_portal.app_context():
        db.engine.dispose()
    for rest in file.parent.glob("portal.sqlite-*"):
        rest.unlink()
    file.write_bytes(b"this is no database" * 100)
    assert parts(town_portal)["database"] == "cannot be reached (DatabaseError)"


def test_machines_that_ask_do_not_fill_the_log(town_portal: Flask) -> None:
    town_portal.testing = False
    client = town_portal.test_client()
    shutil.move(town_portal.config["INDEX_DIR"], f"{town_portal.config['INDEX_DIR']}-away")
    with heard() as log:
        for _ in range(5):
            client.get("/health/live")
            client.get("/health/ready")
    said = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [line["says"] for line in said if "says" in line] == ["not ready to answer"]
    shutil.move(f"{town_portal.config['INDEX_DIR']}-away", town_portal.config["INDEX_DIR"])
    with heard() as log:
        for _ in range(5):
            client.get("/health/ready")
    assert [json.loads(line)["says"] for line in log.getvalue().splitlines()] == ["ready to answer again"]


def test_there_are_no_figures_without_a_key_and_for_nobody_without_it(town_portal: Flask) -> None:
    client = town_portal.test_client()
    assert client.get("/metrics", headers=KEY).status_code == 404
    town_portal.config["METRICS_TOKEN"] = "figures please"
    for wrong in ({}, {"Authorization": "Bearer figures"}, {"Authorization": "figures please"}, {"Authorization": "é"}):
        assert client.get("/metrics", headers=wrong).status_code == 404
    assert client.get("/metrics", headers=KEY).status_code == 200


def figures(app: Flask) -> dict[str, float]:
    app.config["METRICS_TOKEN"] = "figures please"
    text = app.test_client().get("/metrics", headers=KEY).text
    lines = [line.rpartition(" ") for line in text.splitlines() if not line.startswith("#")]
    return {name.removeprefix("taalschoolkiezer_"): float(value) for name, _, value in lines}


def test_the_figures_tell_requests_data_index_letters_and_timers(town_portal: Flask) -> None:
    client = town_portal.test_client()
    search = 'requests_total{method="GET",rule="/<language>/search",status="200"}'
    before = figures(town_portal).get(search, 0)
    client.get("/nl/search?postcode=3011")
    client.get("/ar/search?postcode=5031")
    with town_portal.app_context():
        queue_mail(Letter("digest", "a@b.example", "nl", "-", "-"), moment(1))
        db.session.commit()
        note_timer("mail", moment(20))
        note_timer("links", moment(20))
        note_timer("links", moment(21), "OSError in x.py, line 1")
    now = figures(town_portal)
    assert now[search] == before + 2
    assert now['request_seconds_bucket{le="+Inf",rule="/<language>/search"}'] >= 2
    assert (now["data_version"], now["index_version"], now["catalogue_version"], now["offerings_live"]) == (1, 1, 1, 5)
    assert (now["mail_waiting"], now["mail_overdue"], now["mail_given_up"]) == (1, 1, 0)
    assert now['timer_success_timestamp_seconds{task="links"}'] == moment(20).timestamp()
    assert (now['timer_failing{task="links"}'], now['timer_failing{task="mail"}']) == (1, 0)
    assert now["crawl_finished_timestamp_seconds"] > 1.7e9 and now["crawl_failed_sites"] == 0
    assert now["index_built_timestamp_seconds"] > 1.7e9


def test_figures_name_no_address_and_no_person(town_portal: Flask) -> None:
    town_portal.config["METRICS_TOKEN"] = "figures please"
    client = town_portal.test_client()
    client.open("/nl/signed-up/geheim?postcode=9876ZX", method="GEHEIM9876ZX")
    client.get("/9876ZX")
    # The numbers themselves may hold any figures.
    names = "\n".join(line.rpartition(" ")[0] for line in client.get("/metrics", headers=KEY).text.splitlines())
    assert "9876" not in names and "eheim" not in names.lower()


def test_faults_are_counted_by_their_kind(town_portal: Flask) -> None:
    town_portal.testing = False
    town_portal.view_functions["public.sources"] = lambda: str(1 / 0)
    counted = 'errors_total{kind="ZeroDivisionError",log="portal.app"}'
    before = figures(town_portal).get(counted, 0)
    assert town_portal.test_client().get("/nl/sources").status_code == 500
    assert figures(town_portal)[counted] == before + 1


def test_one_of_several_processes_says_nothing_rather_than_its_own_share(town_portal: Flask) -> None:
    town_portal.config["METRICS_TOKEN"] = "figures please"
    answer = town_portal.test_client().get("/metrics", headers=KEY, environ_overrides={"wsgi.multiprocess": True})
    assert answer.status_code == 503
