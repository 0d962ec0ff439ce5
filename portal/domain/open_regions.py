"""The open data's records of municipalities: what they say, demand and buy, and where people find help; and changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, ClassVar

from portal.domain.demand import DemandKind
from portal.domain.open_data import About, Record, Resource
from portal.domain.region import HelpKind


@dataclass(frozen=True, slots=True)
class MunicipalityRecord(Record):
    """A municipality (gemeente); its id is the CBS code."""

    resource: ClassVar[Resource] = Resource.MUNICIPALITIES

    name: Annotated[str, About("The municipality's name")]
    province: Annotated[str, About("Province")]
    names_preferred: Annotated[
        bool | None, About("Whether it tells residents which school it prefers; null: it has not said")
    ]
    words_to_residents: Annotated[Mapping[str, str], About("What it tells its residents, by language (ISO 639-1)")]
    locations: Annotated[int, About("Places in it where lessons are given", "locations")]


@dataclass(frozen=True, slots=True)
class DemandRecord(Record):
    """One thing that a municipality demands of schools (eis)."""

    resource: ClassVar[Resource] = Resource.DEMANDS

    municipality: Annotated[str, About("The municipality's CBS code")]
    kind: Annotated[DemandKind, About("What is demanded")]
    most: Annotated[int | None, About("The number that may not be passed, for the kinds that have one")]
    unit: Annotated[str | None, About("What that number counts: weeks, minutes or people")]


@dataclass(frozen=True, slots=True)
class ContractRecord(Record):
    """A school that a municipality buys lessons from today, as its own list says."""

    resource: ClassVar[Resource] = Resource.CONTRACTS

    municipality: Annotated[str, About("The municipality's CBS code")]
    provider: Annotated[str, About("The school's id")]
    since: Annotated[date, About("The first day of the contract")]
    until: Annotated[date | None, About("Its last day; null: it runs on")]
    preferred: Annotated[bool | None, About("Whether it prefers this school; null: it does not name any")]


@dataclass(frozen=True, slots=True)
class HelpPointRecord(Record):
    """A desk or an organisation of volunteers where people find help, as the municipality publishes it."""

    resource: ClassVar[Resource] = Resource.HELP_POINTS

    municipality: Annotated[str, About("The municipality's CBS code")]
    kind: Annotated[HelpKind, About("Who helps")]
    name: Annotated[str, About("The organisation's name")]
    street: Annotated[str | None, About("Street and number")]
    postcode: Annotated[str | None, About("Postcode")]
    city: Annotated[str | None, About("Town")]
    phone: Annotated[str | None, About("The desk's number")]
    website: Annotated[str | None, About("Its site")]
    hours: Annotated[str | None, About("When it is open, in words")]
    languages: Annotated[tuple[str, ...], About("Languages spoken there (ISO 639-1); empty: not said")]
    latitude: Annotated[float | None, About("The middle of the postcode area or town (WGS 84)", "degrees")]
    longitude: Annotated[float | None, About("The middle of the postcode area or town (WGS 84)", "degrees")]


@dataclass(frozen=True, slots=True)
class MunicipalityWhole(MunicipalityRecord):
    """A municipality with all that it demands, buys and publishes."""

    resource: ClassVar[Resource] = Resource.MUNICIPALITIES

    demands: Annotated[tuple[DemandRecord, ...], About("What it demands of schools")]
    contracts: Annotated[tuple[ContractRecord, ...], About("The schools that it buys lessons from today")]
    help_points: Annotated[tuple[HelpPointRecord, ...], About("Where people find help")]


class ChangeKind(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """That a record came, changed or went; its newest state is found under its id."""

    id: Annotated[str, About("Rises with each change: what comes after it is asked for with `after`")]
    at: Annotated[datetime, About("When the portal noticed it")]
    resource: Annotated[Resource, About("The kind of record")]
    record: Annotated[str, About("The record's id")]
    kind: Annotated[ChangeKind, About("What happened")]
    fields: Annotated[tuple[str, ...], About("The fields that changed; empty where it came or went")]
    provider: Annotated[str | None, About("The id of the school that it is about")]
    municipality: Annotated[str | None, About("The CBS code of the municipality that it is about")]
