"""What one can ask in an address: each parameter is declared once, and read and described from that declaration."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any

from werkzeug.datastructures import MultiDict

Read = Callable[[str], Any]
# No leading zero: 7 and 07 would be two addresses of one answer. To JSON 7.0 is a whole number too.
WHOLE = re.compile(r"(0|[1-9][0-9]{0,8})(?:\.0+)?")
MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt]([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?"
)
FIRST_MOMENT = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its name and meaning, the schema of its value, and how its text is read (or ValueError).

    `several` says that it may stand in the address more than once; `commas` that it holds a list with commas.
    """

    name: str
    words: str
    schema: Mapping[str, Any]
    read: Read
    example: Any = None
    several: bool = False
    commas: bool = False

    def described(self) -> dict[str, Any]:
        """The parameter as OpenAPI has it."""
        listed = self.several or self.commas
        schema: dict[str, Any] = dict(self.schema)
        if listed:
            schema = {"type": "array", "items": schema, "minItems": 1}
        described: dict[str, Any] = {"name": self.name, "in": "query", "description": self.words, "schema": schema}
        if listed:
            described |= {"style": "form", "explode": self.several}
        if self.example is not None:
            described["example"] = self.example
        return described


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a parameter cannot be read."""

    name: str
    reason: str


@dataclass
class QueryFaults(ValueError):
    """An address that asks what it cannot ask."""

    faults: tuple[Fault, ...] = field(default_factory=tuple)


def read_query(declared: Iterable[Parameter], asked: MultiDict[str, str]) -> dict[str, Any]:
    """What is asked, by name; what is not asked is left out. Raises QueryFaults, which names every fault."""
    known = {one.name: one for one in declared}
    faults = [Fault(name, "There is no such parameter here.") for name in asked if name not in known]
    values: dict[str, Any] = {}
    for name in known.keys() & set(asked):
        try:
            values[name] = read_parameter(known[name], asked.getlist(name))
        except ValueError as error:
            faults.append(Fault(name, str(error)))
    if faults:
        raise QueryFaults(tuple(sorted(faults, key=lambda one: one.name)))
    return values


def read_parameter(declared: Parameter, texts: Sequence[str]) -> Any:
    """The value of one parameter; raises ValueError."""
    if declared.several:
        return [declared.read(one) for one in texts]
    if len(texts) > 1:
        message = "Ask this once."
        raise ValueError(message)
    if declared.commas:
        return [declared.read(one) for one in texts[0].split(",")]
    return declared.read(texts[0])


def text(name: str, words: str, most: int, least: int = 1, example: str | None = None) -> Parameter:
    """Any text of so many signs."""

    def read(given: str) -> str:
        if not least <= len(given) <= most:
            message = f"Give {least} to {most} signs."
            raise ValueError(message)
        return given

    return Parameter(name, words, {"type": "string", "minLength": least, "maxLength": most}, read, example)


def shaped(name: str, words: str, pattern: str, like: str, example: str | None = None) -> Parameter:
    """A text of one shape; the pattern holds from beginning to end."""
    shape = re.compile(pattern, re.ASCII)

    def read(given: str) -> str:
        if not shape.fullmatch(given):
            message = f"Give it like {like}."
            raise ValueError(message)
        return given

    return Parameter(name, words, {"type": "string", "pattern": f"^(?:{pattern})$"}, read, example)


def one_of(name: str, words: str, kinds: type[StrEnum] | Sequence[str], **more: Any) -> Parameter:
    """One of some words; those of an enumeration are read as such."""
    names = [one.value for one in kinds] if isinstance(kinds, type) else list(kinds)

    def read(given: str) -> str:
        if given not in names:
            message = f"Give one of: {', '.join(one or '(nothing)' for one in names)}."
            raise ValueError(message)
        return kinds(given) if isinstance(kinds, type) else given

    example = next(one for one in names if one)
    return Parameter(name, words, {"type": "string", "enum": names}, read, more.pop("example", example), **more)


def whole(name: str, words: str, low: int, high: int, example: int | None = None) -> Parameter:
    """A whole number."""

    def read(given: str) -> int:
        found = WHOLE.fullmatch(given)
        if not found or not low <= int(found[1]) <= high:
            message = f"Give a whole number from {low} to {high}."
            raise ValueError(message)
        return int(found[1])

    return Parameter(name, words, {"type": "integer", "minimum": low, "maximum": high}, read, example)


def flag(name: str, words: str) -> Parameter:
    """Yes or no."""

    def read(given: str) -> bool:
        if given not in ("true", "false"):
            message = "Give true or false."
            raise ValueError(message)
        return given == "true"

    return Parameter(name, words, {"type": "boolean"}, read, True)


def or_nothing(declared: Parameter) -> Parameter:
    """The same, or nothing: forms send what nobody filled in."""

    def read(given: str) -> Any:
        return declared.read(given) if given else None

    schema = {"anyOf": [dict(declared.schema), {"type": "string", "maxLength": 0}]}
    return replace(declared, schema=schema, read=read)


def moment(name: str, words: str) -> Parameter:
    """A day, or a moment with its time zone (RFC 3339)."""
    schema = {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}]}
    return Parameter(name, words, schema, read_moment, "2026-11-01T00:00:00Z")


def read_moment(given: str) -> datetime:
    """A day's first moment, or the moment itself, in UTC; raises ValueError."""
    found = MOMENT.fullmatch(given)
    if not found:
        message = "Give it like 2026-11-01T00:00:00Z or 2026-11-01."
        raise ValueError(message)
    day, clock, _, zone = found.groups()
    if clock is None:
        return datetime.combine(date.fromisoformat(day), time(), UTC)
    told = datetime.fromisoformat(f"{day}T{clock}{zone.upper()}")
    try:
        return told.astimezone(UTC)
    except OverflowError:
        return FIRST_MOMENT if told.year == 1 else datetime.max.replace(tzinfo=UTC)
