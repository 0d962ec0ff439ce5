"""Moves all rows of one database into an empty one of another kind: all of them, the same ones, or none."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import (
    Connection,
    Engine,
    MetaData,
    Table,
    UnicodeText,
    create_engine,
    func,
    inspect,
    make_url,
    select,
    text,
)
from sqlalchemy.exc import SQLAlchemyError

from portal.extensions import db
from portal.models.columns import Texts
from portal.operations.compare_databases import CHUNK, Compared, compare_databases
from portal.operations.schema_version import MIGRATIONS, newest_revision


class CopyRefused(RuntimeError):
    """Nothing was copied; the words say why and hold no value of a row."""


def copy_database(source: str, target: str) -> list[Compared]:
    """Copy all tables and compare them afterwards; what is told holds. Raises CopyRefused, with the target empty.

    Tables are made where the target has none. What is written into the source meanwhile is not copied.
    """
    begin(target)
    with opened(source) as read, opened(target) as written, refusing("what was begun is undone"):
        return copied(read, written, as_they_lie())


def copied(read: Engine, written: Engine, tables: Sequence[Table]) -> list[Compared]:
    """The same, in one transaction of each; raises what a database that breaks off meanwhile raises."""
    with read.connect() as from_one, in_one_moment(from_one):
        require_tables(from_one, "source")
        prepare_target(written)
        with written.begin() as to_other, references_later(to_other, tables):
            for table in tables:
                copy_rows(from_one, to_other, table)
            go_on_counting(to_other, tables)
            return agreed(list(compare_databases(from_one, to_other, tables)))


def as_they_lie() -> list[Table]:
    """All tables but those that are made anew of others, in an order in which rows can come.

    Lists of texts are the one text that is kept, or none.
    """
    there = MetaData()
    for table in (one for one in db.metadata.sorted_tables if "made_anew" not in one.info):
        for column in table.to_metadata(there).c:
            column.type = UnicodeText() if isinstance(column.type, Texts) else column.type
    return there.sorted_tables


def begin(target: str) -> None:
    """A new SQLite file is empty before anything is written: it is not made by who opens it (portal/sqlite_file.py)."""
    url = make_url(target)
    if url.get_backend_name() == "sqlite" and url.database and Path(url.database).parent.is_dir():
        Path(url.database).touch()


@contextmanager
def opened(address: str) -> Iterator[Engine]:
    """An engine for this work alone; raises CopyRefused where the database cannot be used."""
    url = make_url(address)
    if url.get_backend_name() == "sqlite" and not (url.database and Path(url.database).parent.is_dir()):
        raise CopyRefused(f"{url.render_as_string()}: there is no such folder")
    engine = create_engine(url)
    try:
        with refusing(url.render_as_string()), engine.connect():
            pass
        yield engine
    finally:
        engine.dispose()


@contextmanager
def refusing(what: str) -> Iterator[None]:
    """Raises CopyRefused for every error of a database; its first line is its own, what follows may quote rows."""
    try:
        yield
    except SQLAlchemyError as error:
        raise CopyRefused(f"{what}: {str(getattr(error, 'orig', error)).splitlines()[0]}") from error


@contextmanager
def in_one_moment(connection: Connection) -> Iterator[None]:
    """All that is read is of one moment, while others write on."""
    if connection.dialect.name == "postgresql":
        connection.execution_options(isolation_level="REPEATABLE READ")
    else:
        connection.exec_driver_sql("BEGIN")
    yield
    connection.rollback()


def require_tables(connection: Connection, which: str) -> None:
    """Raises CopyRefused where the tables are not those of this program."""
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision != newest_revision():
        words = f"has tables of version {revision}" if revision else "has no tables"
        raise CopyRefused(f"the {which} {words}, this program needs {newest_revision()}: flask db upgrade")


def prepare_target(engine: Engine) -> None:
    """Tables without a row; raises CopyRefused."""
    if not inspect(engine).get_table_names():
        make_tables(engine)
    with engine.connect() as connection:
        require_tables(connection, "target")
        full = [
            table.name
            for table in db.metadata.sorted_tables
            if connection.scalar(select(table).limit(1).exists().select())
        ]
    if full:
        raise CopyRefused(f"the target is not empty: there are rows in {', '.join(full)}")


def make_tables(engine: Engine) -> None:
    """The tables as the migrations make them."""
    settings = Config(attributes={"engine": engine})
    settings.set_main_option("script_location", str(MIGRATIONS))
    command.upgrade(settings, "head")


@contextmanager
def references_later(connection: Connection, tables: Sequence[Table]) -> Iterator[None]:
    """Rows may come before those that they refer to; at the end all must be there."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        yield
        return
    alter_references(connection, tables, "DEFERRABLE INITIALLY DEFERRED")
    yield
    connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
    alter_references(connection, tables, "NOT DEFERRABLE")


def alter_references(connection: Connection, tables: Sequence[Table], how: str) -> None:
    """When each reference is looked at."""
    quoted = connection.dialect.identifier_preparer.quote
    for table in tables:
        for one in table.foreign_key_constraints:
            name = quoted(str(one.name))
            connection.exec_driver_sql(f"ALTER TABLE {quoted(table.name)} ALTER CONSTRAINT {name} {how}")


def copy_rows(source: Connection, target: Connection, table: Table) -> None:
    """All rows of a table."""
    for some in source.execute(select(table), execution_options={"yield_per": CHUNK}).mappings().partitions():
        with refusing(f"the target does not take rows of {table.name}"):
            target.execute(table.insert(), [dict(row) for row in some])


def go_on_counting(connection: Connection, tables: Sequence[Table]) -> None:
    """New rows get numbers beyond those that are there; SQLite sees to that by itself."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables:
        column: Any = table.autoincrement_column
        if column is not None:
            sequence = func.pg_get_serial_sequence(table.name, column.name)
            last = select(func.max(column)).scalar_subquery()
            connection.execute(select(func.setval(sequence, func.coalesce(last, 1), last.is_not(None))))


def agreed(compared: list[Compared]) -> list[Compared]:
    """The same; raises CopyRefused where anything differs."""
    differences = [line for one in compared for line in one.differences]
    if differences:
        raise CopyRefused("\n".join(["what was copied is not what was there:", *differences]))
    return compared
