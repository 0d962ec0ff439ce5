"""Whether two databases hold the same rows: read side by side in one order, each value against the other's."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from sqlalchemy import JSON, Connection, RowMapping, Select, String, Table, null, select

CHUNK = 1000
# So many differences of a table are told; one is enough to undo everything.
MOST_TOLD = 5
Row = RowMapping | None


@dataclass(frozen=True, slots=True)
class Compared:
    """One table of both: how many rows the first has, a digest of all their values, and what differs in the second."""

    table: str
    rows: int
    digest: str
    differences: tuple[str, ...]


def compare_databases(source: Connection, target: Connection, tables: Sequence[Table]) -> Iterator[Compared]:
    """Each table in turn."""
    for table in tables:
        digest, rows, differences = hashlib.sha256(), 0, list[str]()
        for one, other in zip_longest(rows_of(source, table), rows_of(target, table)):
            rows += one is not None
            digest.update(repr(tuple(one.values()) if one else ()).encode())
            if len(differences) < MOST_TOLD:
                differences += differences_of(table, one, other)
        yield Compared(table.name, rows, digest.hexdigest(), tuple(differences[:MOST_TOLD]))


def rows_of(connection: Connection, table: Table) -> Iterator[RowMapping]:
    """All rows by their key, in the same order on every database."""
    query = everything_of(table).order_by(*(in_bytes(connection, column) for column in table.primary_key))
    return iter(connection.execute(query, execution_options={"yield_per": CHUNK}).mappings())


def everything_of(table: Table) -> Select[Any]:
    """All columns; of JSON, whose own null reads like none, also whether there is none."""
    absent = (column.is_(null()).label(f"no {column.name}") for column in table.c if isinstance(column.type, JSON))
    return select(*table.c, *absent)


def in_bytes(connection: Connection, column: Any) -> Any:
    """A column to sort by: texts by their bytes, as SQLite does, whatever the language of the database."""
    by_language = connection.dialect.name == "postgresql" and isinstance(column.type, String)
    return column.collate("C") if by_language else column


def differences_of(table: Table, one: Row, other: Row) -> Iterator[str]:
    """What differs in one row, by key and column; no values, which may be secrets."""
    if one is None or other is None:
        yield f"{table.name}: a row is only in {'the target' if one is None else 'the source'}"
        return
    key = ", ".join(str(one[column.name]) for column in table.primary_key)
    for name, value in one.items():
        if value != other[name] or type(value) is not type(other[name]):
            yield f"{table.name} {key}: {name} is not the same"
