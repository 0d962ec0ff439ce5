"""Records of the open data as rows of a table: columns made from the declarations, what has parts spread out."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from typing import Any

from portal.domain.open_data import Field, fields_of

# What a spreadsheet would take for the start of a formula; words that look so get a sign before them, one more where
# they have some already, so that whoever takes one off has the words as they were.
FORMULA = re.compile("'*[=+\\-@\t\r]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, with dots where it is a part of something, the way to its value, and its field.

    `optional` where a cell can be empty: the field, or what it is a part of, can be null.
    """

    path: tuple[str, ...]
    field: Field
    optional: bool

    @property
    def name(self) -> str:
        """As it stands above the column."""
        return ".".join(self.path)


def columns_of(kind: type) -> tuple[Column, ...]:
    """The columns of a kind of record, in the order of its declarations."""
    return tuple(spread(kind, (), optional=False))


def spread(kind: type, path: tuple[str, ...], *, optional: bool) -> Iterator[Column]:
    """The columns of a record, or of a part that stands in the record once at most."""
    for field in fields_of(kind):
        here, can_miss = (*path, field.public_name), optional or field.optional
        if isinstance(field.plain_kind, type) and is_dataclass(field.plain_kind):
            yield from spread(field.plain_kind, here, optional=can_miss)
        else:
            yield Column(here, field, can_miss)


def row_of(columns: Sequence[Column], document: Mapping[str, Any]) -> list[str]:
    """The cells of a record, given as JSON has it."""
    return [cell(value_at(document, one.path)) for one in columns]


def value_at(document: Mapping[str, Any] | None, path: Sequence[str]) -> Any:
    """What stands at the end of the way; None where it breaks off."""
    value: Any = document
    for name in path:
        if value is None:
            return None
        value = value[name]
    return value


def cell(value: Any) -> str:
    """A value as text: null is empty, words are themselves, and all else is written as in JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if FORMULA.match(value) else value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
