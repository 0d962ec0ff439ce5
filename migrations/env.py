"""Runs migrations over the database of the application at hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import context
from flask import current_app
from flask_security.datastore import AsaList

from portal.cli.told import told_to_operators
from portal.extensions import db
from portal.models.columns import Moment


def as_written(kind: str, value: Any, autogenerate_context: Any) -> str | bool:
    """Write column types of libraries and our own as what they are in the database, so that old migrations need no code of ours."""
    if kind == "type" and isinstance(value, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(value, AsaList):
        return "sa.UnicodeText()"
    return False


def skip_when_empty(migration: Any, revision: Any, directives: Any) -> None:
    """Write no migration where models and tables agree."""
    if getattr(context.config.cmd_opts, "autogenerate", False) and directives[0].upgrade_ops.is_empty():
        directives[:] = []


@contextmanager
def in_one_piece(connection: Any) -> Iterator[None]:
    """On SQLite: all of it or nothing, and no reference followed while tables that others refer to are built anew."""
    if connection.dialect.name != "sqlite":
        yield
        return
    file = connection.connection.dbapi_connection
    usual, file.isolation_level = file.isolation_level, None
    file.execute("PRAGMA foreign_keys = OFF")
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        file.rollback()
        file.isolation_level = usual
        file.execute("PRAGMA foreign_keys = ON")


def wait_for_others(connection: Any) -> None:
    """Of several hosts that begin at once, one makes the tables and the others find them."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtextextended('migrations', 0))")


def refuse_orphans(connection: Any) -> None:
    """Raises where rows belong to rows that are gone; then nothing of it has happened."""
    if connection.dialect.name == "sqlite":
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if orphans:
            raise RuntimeError(f"rows of {', '.join(sorted({row[0] for row in orphans}))} would belong to nothing")


# `flask copy-database` makes tables elsewhere (portal/operations/copy_database.py).
engine = context.config.attributes.get("engine") or db.engine


def begin() -> None:
    """A new database: an empty file, which SQLite does not make by itself here (portal/sqlite_file.py)."""
    file = engine.url.database
    if engine.dialect.name == "sqlite" and file and Path(file).parent.is_dir():
        Path(file).touch()


with told_to_operators():
    begin()
with told_to_operators(), engine.connect() as connection, in_one_piece(connection):
    context.configure(
        connection=connection,
        target_metadata=db.metadata,
        render_as_batch=True,
        render_item=as_written,
        process_revision_directives=skip_when_empty,
        # SQLite can undo a change of tables, once it is told where it begins.
        transactional_ddl=True,
        **{
            key: value
            for key, value in current_app.extensions["migrate"].configure_args.items()
            if key == "compare_type"
        },
    )
    with context.begin_transaction():
        wait_for_others(connection)
        context.run_migrations()
        refuse_orphans(connection)
