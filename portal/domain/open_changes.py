"""When two states of an open record differ: field by field, but for what moves by itself or by being looked at."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from hashlib import blake2b
from typing import Any

from portal.domain.open_data import Record, as_document, fields_of

MARK = 4


def marks_of(record: Record) -> bytes:
    """Four bytes for each field, in their order: a hash of what lasts of its value."""
    return b"".join(mark(lasting(getattr(record, one.name))) for one in noted_fields(type(record)))


def noted_names(kind: type) -> tuple[str, ...]:
    """The public names of the fields that `marks_of` looks at."""
    return tuple(one.public_name for one in noted_fields(kind))


def changed_fields(kind: type, before: bytes, after: bytes) -> tuple[str, ...]:
    """The public names of the fields that differ; all of them where an earlier version of the portal had others."""
    names = noted_names(kind)
    if len(before) != len(names) * MARK:
        return names
    places = range(0, len(after), MARK)
    return tuple(
        name for name, at in zip(names, places, strict=True) if before[at : at + MARK] != after[at : at + MARK]
    )


def noted_fields(kind: type) -> Iterator[Any]:
    """The fields whose change is a change of the record."""
    return (one for one in fields_of(kind) if not one.about.drifts)


def lasting(value: Any) -> Any:
    """A value as JSON has it, without the parts of it that drift."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.public_name: lasting(getattr(value, one.name)) for one in noted_fields(type(value))}
    if isinstance(value, Mapping):
        return {name: lasting(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return [lasting(one) for one in value]
    return as_document(value)


def mark(value: Any) -> bytes:
    """A short hash of a value."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return blake2b(text.encode(), digest_size=MARK).digest()
