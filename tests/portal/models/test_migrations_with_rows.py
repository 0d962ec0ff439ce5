"""Down to each version of the tables and up again with rows in every table: what is lost is what is written down."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import flask_migrate
import pytest
import sqlalchemy as sa
from alembic.operations import Operations
from flask import Flask
from sqlalchemy.exc import OperationalError

from portal.extensions import db
from portal.operations.schema_version import newest_revision, revisions
from tests.portal.models.full_tables import fill
from tests.portal.staff import browser_of, make_actor

pytestmark = pytest.mark.long
GUIDE = (Path(__file__).resolve().parents[3] / "docs" / "operations.md").read_text(encoding="utf-8")
Rows = dict[str, list[dict[str, object]]]


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
