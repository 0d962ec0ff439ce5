"""JSON schemas of the open data's records, from their declarations."""

from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from datetime import date, datetime
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin

from portal.domain.open_data import Field, fields_of, parts_of

Schema = dict[str, Any]
PLAIN: Mapping[type, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
}


def schema_name(kind: type) -> str:
    """What a record is called in the document, in upper camel case."""
    return kind.__name__.removesuffix("Record")


def reference(name: str) -> Schema:
    """A schema by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


def schemas_of(kinds: Iterable[type]) -> dict[str, Schema]:
    """The schemas of records and of all that they are made of, by name."""
    return {schema_name(part): whole(part) for kind in kinds for part in parts_of(kind)}


def whole(kind: type) -> Schema:
    """A record: every field is there, null where it is not known."""
    properties = properties_of(kind)
    return {
        "type": "object",
        "description": (kind.__doc__ or "").strip(),
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def selection(kind: type) -> Schema:
    """A record of which only the fields that were asked for are there."""
    return {
        "type": "object",
        "description": f"{schema_name(kind)} with the fields that were asked for.",
        "properties": properties_of(kind),
        "minProperties": 1,
        "additionalProperties": False,
    }


def properties_of(kind: type) -> dict[str, Schema]:
    """The fields by their public names."""
    return {one.public_name: described(one) for one in fields_of(kind)}


def described(field: Field) -> Schema:
    """A field's schema with what it means."""
    schema = schema_of(field.plain_kind)
    schema = nullable(schema) if field.optional else schema
    unit = f" Unit: {field.about.unit}." if field.about.unit else ""
    return {**schema, "description": f"{field.about.words}.{unit}"}


def nullable(schema: Schema) -> Schema:
    """The same, or null."""
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    more = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **more}


def schema_of(kind: Any) -> Schema:
    """The schema of a type."""
    if kind is Any:
        return {}
    if kind in PLAIN:
        return dict(PLAIN[kind])
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"type": "string", "enum": [one.value for one in kind]}
    if isinstance(kind, type) and is_dataclass(kind):
        return reference(schema_name(kind))
    inner = get_args(kind)
    if get_origin(kind) is tuple:
        return {"type": "array", "items": schema_of(inner[0])}
    if NoneType in inner:
        return nullable(schema_of(next(one for one in inner if one is not NoneType)))
    return {"type": "object", "additionalProperties": schema_of(inner[1])}
