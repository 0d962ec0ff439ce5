"""Down to each version of the tables and up again with rows in every table: what is lost is what is written down."""

import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import flask_migrate
import pytest
import sqlalchemy as sa
from alembic.operations import Operations
from flask import Flask
from sqlalchemy.exc import OperationalError

from portal.domain.actor import Actor
from portal.extensions import db
from portal.operations.schema_version import newest_revision, revisions
from tests.make import TODAY
from tests.portal.conftest import count, mark
from tests.portal.staff import browser_of, make_actor
from tests.portal.staff_rows import add_reference, add_rows

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
GUIDE = (Path(__file__).resolve().parents[3] / "docs" / "operations.md").read_text(encoding="utf-8")
Rows = dict[str, list[dict[str, object]]]
OWN = {"municipality_code": "GM9001", "changed_at": NOON, "demonstration": False}
OF_SCHOOL = {"municipality_code": "GM9001", "provider_id": 1}
CALLED = {"municipality_code": "GM9001", "provider": "de-brug", "offering": "a1", "call": "c", "reported_on": TODAY}
PASSKEY = {"user_id": 1, "credential_id": b"1", "public_key": b"2", "device_type": "single_device"}
# Tables that staff_rows.py does not fill: plain values, by column.
MORE: Mapping[str, Mapping[str, object]] = {
    "location": {"provider_id": 1, "key": "second"},
    "referral_count": {"day": TODAY, "offering": "a1", "people": 3, "projected_weeks": 4.5},
    "follow_up_count": {
        "day": TODAY,
        "offering": "a1",
        "answered_week": TODAY,
        "placed": True,
        "weeks": 2,
        "people": 1,
    },
    "used_follow_up_code": {"digest": "d" * 64, "day": TODAY},
    "first_place_count": {"day": TODAY, "provider": "de-brug", "times": 7},
    "referral_version": {"id": 1, "number": 5},
    "source_table": {"kind": "postcodes", "name": "-", "source": "-", "imported_on": TODAY, "digest": "d" * 64},
    "border": {"municipality_code": "GM9001", "rings": [[[5.0, 52.0]]], "table_id": 1},
    "country_outline": {"id": 1, "drawing": {"rings": []}, "table_id": 1},
    "postcode_share": {"pc4": "9001", "municipality_code": "GM9001", "addresses": 3, "table_id": 1},
    "open_change": {"at": NOON, "resource": "providers", "record": "de-brug", "kind": "added", "fields": []},
    "open_state": {"resource": "providers", "record": "de-brug", "marks": b"abcd"},
    "open_noted": {"id": 1, "version": 3, "day": TODAY},
    "timer_run": {"task": "mail", "succeeded_at": NOON},
    "demand": {**OWN, "kind": "mark", "most": 2},
    "residents_word": {**OWN, "language": "nl", "words": "-"},
    "school_policy": {**OWN, "names_preferred": True},
    "progress_count": {
        **OF_SCHOOL,
        "quarter": "2026Q3",
        "route": "b1",
        "reason": "-",
        "started": 3,
        "written_at": NOON,
    },
    "wait_report": {**CALLED, "kind": "call", "outcome": "weeks", "weeks": 3.5, "happened_on": TODAY},
    "web_authn": {**PASSKEY, "name": "key", "usage": "first", "lastuse_datetime": NOON, "backup_state": False},
}


RATED: Mapping[str, object] = {
    "unchanged": True,
    "conflict": True,
    "reply": "-",
    "corrected_on": TODAY,
    "withdrawn_on": TODAY,
    "withdrawn_words": "-",
    "assessment_id": 1,
}


def fill(folder: Path) -> None:
    """At least one row in each table."""
    add_reference(folder)
    people: dict[str, Actor] = {role: make_actor(role) for role in ("reader", "rater", "approver", "maintainer")}
    add_rows(people)
    db.session.add_all([mark(1, "held"), count(1, "family", 12, 11)])
    db.session.commit()
    for name, values in MORE.items():
        db.session.execute(sa.insert(db.metadata.tables[name]).values(values))
    db.session.execute(sa.update(db.metadata.tables["provider"]).values(email="post@de-brug.example", phone="0"))
    db.session.execute(sa.update(db.metadata.tables["rating"]).values(**RATED))
    for name in ("municipality", "postcode", "outcome_count", "quality_mark_status", "rating"):
        db.session.execute(sa.update(db.metadata.tables[name]).values(table_id=1))
    db.session.execute(sa.update(db.metadata.tables["municipality"]).values(ended_on=TODAY, successor_code="GM9001"))
    db.session.commit()


def rows() -> Rows:
    """All tables as they are in the database, each row a mapping, in a fixed order."""
    found = sa.MetaData()
    found.reflect(db.engine)
    with db.engine.connect() as connection:
        read = {name: connection.execute(sa.select(table)) for name, table in found.tables.items()}
        listed = {name: [dict(row) for row in result.mappings()] for name, result in read.items()}
    del listed["alembic_version"]
    return {name: sorted(there, key=repr) for name, there in listed.items()}


def lost(before: Rows, after: Rows) -> set[str]:
    """Tables and columns whose values are not what they were."""
    gone = set()
    for name, there in before.items():
        again = after[name]
        if there and not again:
            gone.add(name)
            continue
        columns = there[0] if there else ()
        gone |= {f"{name}.{column}" for column in columns if [r[column] for r in there] != [r[column] for r in again]}
    return gone


@pytest.fixture
def filled(app: Flask, tmp_path: Path) -> Flask:
    with app.app_context():
        fill(tmp_path)
        browser_of(app, make_actor("reader"))
    return app


def test_every_table_has_rows_to_lose(filled: Flask) -> None:
    with filled.app_context():
        found = rows()
    assert set(db.metadata.tables) == set(found)
    assert [name for name, there in found.items() if not there] == []


@pytest.mark.parametrize("revision", revisions()[1:])
def test_down_to_a_version_and_up_again_loses_what_the_guide_says_and_nothing_else(
    filled: Flask, revision: str
) -> None:
    with filled.app_context():
        before = rows()
        flask_migrate.downgrade(revision=revision)
        between = rows()
        flask_migrate.upgrade()
        after = rows()
    told = said_by_the_guide(revision)
    assert lost(before, after) == told
    # What the older tables could hold was there all the time.
    assert {name for name in told if "." not in name} == before.keys() - between.keys()


def said_by_the_guide(revision: str) -> set[str]:
    """What docs/operations.md says of going down to a version: all lines down to it."""
    steps = {line.split("|")[1].strip(): line.split("|")[2] for line in GUIDE.splitlines() if line.startswith("| 0")}
    below = revisions()[: revisions().index(revision)]
    return {name.strip(" `") for step in below for name in steps[step].split(",") if name.strip(" `-")}


def test_a_migration_that_breaks_off_leaves_everything_as_it_was(
    filled: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    with filled.app_context():
        before = rows()
        monkeypatch.setattr("alembic.operations.Operations.drop_table", breaks_at("provider"))
        with pytest.raises(OperationalError, match="disk full"):
            flask_migrate.downgrade(revision="base")
        monkeypatch.undo()
        assert rows() == before
        with db.engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == newest_revision()
            if connection.dialect.name == "sqlite":
                assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def breaks_at(name: str) -> object:
    """Drops tables until this one comes."""
    drop = Operations.drop_table

    def drop_table(self: Operations, table: str, **rest: Any) -> None:
        if table == name:
            raise OperationalError("DROP TABLE", {}, Exception("disk full"))
        drop(self, table, **rest)

    return drop_table


def test_a_migration_that_is_killed_leaves_everything_as_it_was(filled: Flask) -> None:
    with filled.app_context():
        before = rows()
        db.engine.dispose()
    killed = """
import os, signal, sys
import flask_migrate
from alembic.operations import Operations
from portal.app import create_app
drop = Operations.drop_table
def drop_table(self, table, **rest):
    if table == "location": os.kill(os.getpid(), signal.SIGKILL)
    return drop(self, table, **rest)
Operations.drop_table = drop_table
with create_app({"SQLALCHEMY_DATABASE_URI": sys.argv[1], "SECRET_KEY": "-"}).app_context():
    flask_migrate.downgrade(revision="base")
"""
    address = filled.config["SQLALCHEMY_DATABASE_URI"]
    done = subprocess.run([sys.executable, "-c", killed, address], check=False, capture_output=True)
    assert done.returncode == -9, done.stderr
    with filled.app_context():
        assert rows() == before
