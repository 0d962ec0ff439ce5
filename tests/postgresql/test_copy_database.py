"""Moving from SQLite to PostgreSQL and back: every row as it was, or nothing at all."""

from collections.abc import Iterator
from pathlib import Path

import flask_migrate
import psycopg
import pytest
import sqlalchemy as sa
from click.testing import Result
from flask import Flask

from portal.extensions import db
from portal.models.account import AuditEntry
from portal.operations.audit import COMMAND, Subject, note
from portal.operations.copy_database import CopyRefused, copy_database
from portal.web.database import with_driver
from tests.conftest import close, portal_in
from tests.databases import address_in, on_postgres, using
from tests.portal.models.full_tables import NOON, fill
from tests.portal.models.test_migrations_with_rows import Rows, rows

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A portal on SQLite with rows in every table."""
    folder = tmp_path_factory.mktemp("full")
    with using(postgresql=False):
        app = portal_in(folder)
    with app.app_context():
        flask_migrate.upgrade()
        fill(folder)
    yield app
    close(app)


def source(app: Flask) -> str:
    """Where its rows are."""
    return str(app.config["SQLALCHEMY_DATABASE_URI"])


def held(app: Flask) -> Rows:
    """All that it holds but the word index, which is made anew."""
    with app.app_context():
        return {name: found for name, found in rows().items() if name not in ("search_version", "search_document")}


def copied(app: Flask, target: str, origin: str | None = None) -> Result:
    """What the command says."""
    return app.test_cli_runner().invoke(args=["copy-database", origin or source(app), target])


def test_every_row_comes_over_and_goes_back_as_it_was(full: Flask, tmp_path: Path) -> None:
    done = copied(full, address_in(tmp_path))
    assert done.exit_code == 0, done.output
    there = portal_in(tmp_path)
    before, after = held(full), held(there)
    assert {name: len(found) for name, found in before.items()} == {name: len(found) for name, found in after.items()}
    back = tmp_path / "back.sqlite"
    again = copied(full, f"sqlite:///{back}", source(there))
    assert again.exit_code == 0, again.output
    # The same digests, so the same values.
    assert again.output == done.output
    with using(postgresql=False):
        returned = portal_in(tmp_path, SQLALCHEMY_DATABASE_URI=f"sqlite:///{back}")
    assert held(returned) == before
    close(there)
    close(returned)


def test_new_rows_get_new_numbers_and_references_are_looked_at_at_once(full: Flask, tmp_path: Path) -> None:
    assert copied(full, address_in(tmp_path)).exit_code == 0
    there = portal_in(tmp_path)
    with there.app_context():
        last = db.session.scalar(sa.select(sa.func.max(AuditEntry.id))) or 0
        note(COMMAND, "looked", Subject("copy", 1), NOON)
        db.session.commit()
        assert db.session.scalar(sa.select(sa.func.max(AuditEntry.id))) == last + 1
        with pytest.raises(sa.exc.IntegrityError):
            db.session.execute(sa.text("UPDATE course SET provider_id = 99"))
        db.session.rollback()
        with pytest.raises(sa.exc.DBAPIError, match="only grows"):
            db.session.execute(sa.text("DELETE FROM audit_entry"))
        db.session.rollback()
    close(there)


def test_a_target_with_rows_is_refused_and_stays_as_it_is(full: Flask, tmp_path: Path) -> None:
    there = portal_in(tmp_path)
    with there.app_context():
        flask_migrate.upgrade()
        db.session.execute(sa.text("INSERT INTO timer_run (task) VALUES ('mail')"))
        db.session.commit()
    done = copied(full, address_in(tmp_path))
    assert done.exit_code == 1 and "not empty: there are rows in timer_run" in done.output
    assert {name for name, found in held(there).items() if found} == {"timer_run"}
    close(there)


def test_what_the_target_cannot_hold_leaves_it_empty_and_no_value_is_told(full: Flask, tmp_path: Path) -> None:
    with full.app_context():
        db.session.execute(sa.text("UPDATE mail SET subject = :long"), {"long": "geheim" * 200})
        db.session.commit()
    done = copied(full, address_in(tmp_path))
    with full.app_context():
        db.session.execute(sa.text("UPDATE mail SET subject = '-'"))
        db.session.commit()
    assert done.exit_code == 1 and "does not take rows of mail" in done.output and "geheim" not in done.output
    with psycopg.connect(address_in(tmp_path)) as there:
        assert there.execute("SELECT count(*) FROM provider").fetchone() == (0,)
    # The same target takes them once that is mended.
    assert copied(full, address_in(tmp_path)).exit_code == 0


def test_a_value_that_is_not_the_same_afterwards_undoes_all(
    full: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(connection: sa.Connection, tables: object) -> None:
        connection.execute(sa.text("UPDATE referral_count SET people = people + 1"))
        connection.execute(sa.text("DELETE FROM used_follow_up_code"))

    monkeypatch.setattr("portal.operations.copy_database.go_on_counting", spoil)
    with full.app_context(), pytest.raises(CopyRefused) as refused:
        copy_database(source(full), with_driver(address_in(tmp_path)))
    assert "referral_count 2026-11-21, a1: people is not the same" in str(refused.value)
    assert "used_follow_up_code: a row is only in the source" in str(refused.value)
    with psycopg.connect(address_in(tmp_path)) as there:
        assert there.execute("SELECT count(*) FROM referral_count").fetchone() == (0,)


def test_a_server_that_ends_meanwhile_is_told_in_one_line(
    full: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(connection: sa.Connection, tables: object) -> None:
        on_postgres().server.cut_off(connection.scalar(sa.text("SELECT current_database()")))
        connection.execute(sa.text("SELECT 1"))

    monkeypatch.setattr("portal.operations.copy_database.go_on_counting", end)
    done = copied(full, address_in(tmp_path))
    assert done.exit_code == 1 and "Error: nothing was copied.\nwhat was begun is undone: " in done.output


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("sqlite:////nowhere/portal.sqlite", "there is no such folder"),
        ("postgresql://anna:geheim@127.0.0.1:9/portal", "postgresql+psycopg://anna:***@127.0.0.1:9/portal"),
        ("NO_SUCH_VARIABLE", "is no address of a database"),
    ],
)
def test_what_cannot_be_read_is_told_without_its_password(full: Flask, tmp_path: Path, origin: str, words: str) -> None:
    done = copied(full, address_in(tmp_path), origin)
    assert done.exit_code != 0 and words in done.output and "geheim" not in done.output


def test_an_address_can_stand_in_the_environment(full: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEW_DATABASE", address_in(tmp_path))
    assert "each the same in both" in copied(full, "NEW_DATABASE").output
