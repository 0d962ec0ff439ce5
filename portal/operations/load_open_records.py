"""All records of the open data by resource, of one version of the data: what API, exports and changes are made of."""

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import TypeVar

from portal.domain.open_data import Record, Resource
from portal.domain.open_judgements import OutcomeRecord, QualityMarkRecord, RatingRecord, WaitRecord
from portal.domain.open_regions import (
    ContractRecord,
    DemandRecord,
    HelpPointRecord,
    MunicipalityRecord,
    MunicipalityWhole,
)
from portal.domain.open_schools import CourseRecord, LocationRecord, OfferingRecord, ProviderRecord
from portal.operations.build_read_model import ReadModel
from portal.operations.load_open_judgements import OpenJudgements
from portal.operations.load_open_regions import OpenRegions
from portal.operations.load_open_schools import OpenSchools

KINDS: tuple[type[Record], ...] = (
    ProviderRecord,
    LocationRecord,
    CourseRecord,
    OfferingRecord,
    WaitRecord,
    RatingRecord,
    OutcomeRecord,
    QualityMarkRecord,
    MunicipalityRecord,
    DemandRecord,
    ContractRecord,
    HelpPointRecord,
)
RECORDS: Mapping[Resource, type[Record]] = {kind.resource: kind for kind in KINDS}


Kind = TypeVar("Kind", bound=Record)


class OpenBook:
    """The records of one read model; each resource is read when it is first asked for, and kept.

    Needs an application context for the reading.
    """

    def __init__(self, model: ReadModel) -> None:
        self.model = model
        self.schools = OpenSchools(model)
        self._loaders = loaders(self.schools, OpenJudgements(model), OpenRegions(model))
        self._records: dict[Resource, Mapping[str, Record]] = {}
        self._reading = threading.Lock()

    def by_id(self, resource: Resource) -> Mapping[str, Record]:
        """All records of a resource by id, in the order of their ids."""
        with self._reading:
            if resource not in self._records:
                self._records[resource] = {one.id: one for one in self._loaders[resource]()}
            return self._records[resource]

    def read(self, resource: Resource) -> Iterator[Record]:
        """The same one by one, without keeping them: for who goes through all of them once."""
        return self._loaders[resource]()

    def records(self, resource: Resource) -> tuple[Record, ...]:
        """All records of a resource, in the order of their ids."""
        return tuple(self.by_id(resource).values())

    def find(self, resource: Resource, key: str) -> Record | None:
        """The record with this id."""
        return self.by_id(resource).get(key)


Loader = Callable[[], Iterator[Record]]


def loaders(schools: OpenSchools, judgements: OpenJudgements, regions: OpenRegions) -> Mapping[Resource, Loader]:
    """What reads each resource."""
    return {
        Resource.PROVIDERS: schools.providers,
        Resource.LOCATIONS: schools.locations,
        Resource.COURSES: schools.courses,
        Resource.OFFERINGS: schools.offerings,
        Resource.WAITS: judgements.waits,
        Resource.RATINGS: judgements.ratings,
        Resource.OUTCOMES: judgements.outcomes,
        Resource.QUALITY_MARKS: judgements.quality_marks,
        Resource.MUNICIPALITIES: regions.municipalities,
        Resource.DEMANDS: regions.demands,
        Resource.CONTRACTS: regions.contracts,
        Resource.HELP_POINTS: regions.help_points,
    }


def whole_record(book: OpenBook, resource: Resource, key: str) -> Record | None:
    """One record with all that is told of it alone: of a municipality also what it demands, buys and publishes."""
    found = book.find(resource, key)
    if not isinstance(found, MunicipalityRecord):
        return found
    told = {one.name: getattr(found, one.name) for one in fields(found)}
    return MunicipalityWhole(
        **told,
        demands=tuple(one for one in of_kind(book, DemandRecord) if one.municipality == key),
        contracts=tuple(one for one in of_kind(book, ContractRecord) if one.municipality == key),
        help_points=tuple(one for one in of_kind(book, HelpPointRecord) if one.municipality == key),
    )


def of_kind(book: OpenBook, kind: type[Kind]) -> Iterator[Kind]:
    """All records of a kind."""
    return (one for one in book.records(kind.resource) if isinstance(one, kind))
