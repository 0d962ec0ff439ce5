"""The data dictionary: every field of the open data with its type, unit, meaning and rights, from the declarations."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, get_args, get_origin

from portal.domain.open_data import Field, Record, Resource, fields_of
from portal.domain.open_rights import Rights, rights_of

TYPES: Mapping[Any, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    date: "day (YYYY-MM-DD)",
    datetime: "moment (UTC)",
    Any: "any value",
}
HEADER = ("resource", "field", "type", "unit", "canBeEmpty", "values", "meaning", "movesByItself", "licence", "rights")


@dataclass(frozen=True, slots=True)
class Entry:
    """One field. `[]` after a name stands for each of a list, `{}` for each of a mapping; these are JSON in a cell."""

    resource: Resource
    name: str
    kind: str
    unit: str | None
    optional: bool
    values: tuple[str, ...]
    meaning: str
    drifts: bool
    rights: Rights

    def as_row(self) -> tuple[str, ...]:
        """Its cells, under HEADER."""
        told = (self.resource.value, self.name, self.kind, self.unit or "", truth(self.optional))
        rights = f"{self.rights.holder}: {self.rights.words}"
        return (*told, " ".join(self.values), self.meaning, truth(self.drifts), self.rights.licence or "", rights)


def truth(value: bool) -> str:
    """As JSON writes it."""
    return "true" if value else "false"


def dictionary(kinds: Sequence[type[Record]]) -> tuple[Entry, ...]:
    """All fields of these records, in their order."""
    return tuple(entry for kind in kinds for entry in entries(kind.resource, kind))


def entries(resource: Resource, kind: type, before: str = "", *, empty: bool = False) -> Iterator[Entry]:
    """The fields of a record or of a part of one; what has parts is followed by them."""
    for field in fields_of(kind):
        name = f"{before}{field.public_name}"
        inner, mark = part_of(field.plain_kind)
        can_miss = field.optional or empty
        if mark != ".":
            yield entry(resource, name, field, can_miss)
        if inner is not None:
            yield from entries(resource, inner, f"{name}{mark.rstrip('.')}.", empty=can_miss and mark == ".")


def part_of(kind: Any) -> tuple[type | None, str]:
    """What a field is made of, where that has fields of its own, and the sign for it."""
    if is_dataclass(kind) and isinstance(kind, type):
        return kind, "."
    if get_origin(kind) is tuple:
        return dataclass_in(get_args(kind)[0]), "[]"
    if get_origin(kind) is Mapping:
        return dataclass_in(get_args(kind)[1]), "{}"
    return None, ""


def dataclass_in(kind: Any) -> type | None:
    """The kind where it has fields."""
    return kind if is_dataclass(kind) and isinstance(kind, type) else None


def entry(resource: Resource, name: str, field: Field, optional: bool) -> Entry:
    """One field in words."""
    return Entry(
        resource,
        name,
        kind_words(field.plain_kind),
        field.about.unit,
        optional,
        values_of(field.plain_kind),
        field.about.words,
        field.about.drifts,
        rights_of(resource, name),
    )


def kind_words(kind: Any) -> str:
    """What a type is called."""
    if get_origin(kind) is tuple:
        return f"list of {kind_words(get_args(kind)[0])} (JSON)"
    if get_origin(kind) is Mapping:
        return f"mapping to {kind_words(get_args(kind)[1])} (JSON)"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "word"
    return TYPES.get(kind, "parts")


def values_of(kind: Any) -> tuple[str, ...]:
    """All values that it can have, where they are a closed list."""
    inner = get_args(kind)[0] if get_origin(kind) is tuple else kind
    return tuple(one.value for one in inner) if isinstance(inner, type) and issubclass(inner, StrEnum) else ()
