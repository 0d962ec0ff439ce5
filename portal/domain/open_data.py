"""What the open data are made of: records that say of each field what it means, in which unit, and on what it rests.

The JSON, the OpenAPI document, the columns of tables and the data dictionary are all made from these declarations.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class About:
    """What a field means, for people; its unit where it has one.

    `drifts` is told of what moves by itself or by being looked at, such as an estimate or the day of the last reading:
    that it moved is no change of the record.
    """

    words: str
    unit: str | None = None
    drifts: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record: its name here and in the open data, its type, and what it means."""

    name: str
    public_name: str
    kind: Any
    about: About

    @property
    def optional(self) -> bool:
        """True where it can be null: not known, or not so."""
        return NoneType in get_args(self.kind)

    @property
    def plain_kind(self) -> Any:
        """The type without null."""
        if not self.optional:
            return self.kind
        (kind,) = (one for one in get_args(self.kind) if one is not NoneType)
        return kind


class SourceKind(StrEnum):
    """Who says something."""

    SITE = "site"
    SCHOOL = "school"
    REVIEW = "review"
    REGISTRY = "registry"
    REGISTER = "register"
    MUNICIPALITY = "municipality"
    HELPER = "helper"
    LEARNER = "learner"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Source:
    """What a record rests on."""

    kind: Annotated[
        SourceKind,
        About(
            "Who says so: the school's own site, the school to us, a person who looked at the site, our list of "
            "schools, an official register, a municipality, volunteers, learners, or a reference table"
        ),
    ]
    name: Annotated[str | None, About("The source's name, where it has one")] = None
    url: Annotated[str | None, About("The page it stands on")] = None
    on: Annotated[date | None, About("The day it was said, measured or last read", drifts=True)] = None


class Resource(StrEnum):
    """Everything that there are records of; the values stand in addresses and names of files."""

    PROVIDERS = "providers"
    LOCATIONS = "locations"
    COURSES = "courses"
    OFFERINGS = "offerings"
    WAITS = "waits"
    RATINGS = "ratings"
    OUTCOMES = "outcomes"
    QUALITY_MARKS = "quality-marks"
    MUNICIPALITIES = "municipalities"
    DEMANDS = "demands"
    CONTRACTS = "contracts"
    HELP_POINTS = "help-points"


@dataclass(frozen=True, slots=True)
class Record:
    """What every record has; `resource` is the kind of it."""

    resource: ClassVar[Resource]

    id: Annotated[str, About("Stays the same as long as there is such a record")]
    source: Annotated[Source, About("What the record rests on, and its day")]
    demonstration: Annotated[bool, About("True where what it says is made up, to show how the portal works")]


# What JSON has as it is; most values are, so that they are asked for first.
PLAIN = frozenset({str, int, float, bool, NoneType})


@cache
def fields_of(kind: type) -> tuple[Field, ...]:
    """The fields of a record, or of a part of one, in their order."""
    hints = get_type_hints(kind, include_extras=True)
    found = []
    for one in fields(kind):
        declared, about = get_args(hints[one.name])[:2]
        found.append(Field(one.name, public_name(one.name), declared, about))
    return tuple(found)


@cache
def public_name(name: str) -> str:
    """A name in lower camel case, as the NL API Design Rules ask for."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def parts_of(kind: type) -> Iterator[type]:
    """The dataclasses that a record is made of, itself first, each once."""
    seen: dict[type, None] = {}
    waiting = [kind]
    while waiting:
        one = waiting.pop(0)
        if one not in seen:
            seen[one] = None
            waiting += [inner for field in fields_of(one) for inner in dataclasses_in(field.kind)]
    yield from seen


def dataclasses_in(kind: Any) -> Iterator[type]:
    """The dataclasses in a type."""
    if isinstance(kind, type) and is_dataclass(kind):
        yield kind
    elif get_origin(kind) in (Union, UnionType, tuple, Mapping, get_origin(Mapping[str, str])):
        for inner in get_args(kind):
            yield from dataclasses_in(inner)


def as_document(value: Any) -> Any:
    """A record as JSON has it: lower camel case, days and moments as text; what is not known is null."""
    kind: type = type(value)
    return value if kind in PLAIN else writer_of(kind)(value)


@cache
def writer_of(kind: type) -> Callable[[Any], Any]:
    """What writes values of a kind as JSON has them."""
    if is_dataclass(kind):
        names = [(one.public_name, one.name) for one in fields_of(kind)]
        return lambda record: {public: as_document(getattr(record, name)) for public, name in names}
    if issubclass(kind, datetime):
        return lambda moment: moment.isoformat().replace("+00:00", "Z")
    if issubclass(kind, date):
        return date.isoformat
    if issubclass(kind, StrEnum):
        return attrgetter("value")
    if issubclass(kind, Mapping):
        return lambda told: {str(name): as_document(one) for name, one in told.items()}
    if issubclass(kind, tuple | list | frozenset):
        return lambda told: list(map(as_document, told))
    return lambda value: value
