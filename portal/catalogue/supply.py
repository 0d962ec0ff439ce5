"""What is on offer and what was seen of it, taken in part by part; the forecast of a catalogue is reckoned from it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TypeVar

import numpy as np

from portal.catalogue.columns import Columns, Floats, Whole, build_columns, floats, group_numbers, joined
from portal.catalogue.facets import Facets, build_facets
from portal.catalogue.keys import Layers, Positions, Rows, RowsBy, RowsOfSchools
from portal.catalogue.shelf import ROWS_A_PART, Packed, Shelf, pack
from portal.domain.counts import school_counts
from portal.domain.course import COURSE_MODES, CourseMode
from portal.domain.offering import Address, Offering, Provider
from portal.domain.own_words import signed_waits
from portal.domain.quality import Quality, estimate_quality
from portal.domain.severity import corrected_ratings
from portal.domain.wait_observation import WaitObservation
from portal.domain.waiting_time import SeenWaits, see_waits

Value = TypeVar("Value")
Reports = Mapping[str, Sequence[WaitObservation]]


@dataclass(frozen=True, slots=True)
class Supply:
    """Everything that does not follow from the waits, for one version of the data and one day.

    `offerings`, the columns, `group` and `seen` have one entry an offering; `latitude` and `longitude` one an address.
    `group` numbers the choices that people see: one school at one place on one route. Rows are found by school,
    address and group, and those of all groups in `layers`; `at_home` are those of lessons that are online only.
    """

    version: int
    today: date
    offerings: Shelf
    providers: tuple[Provider, ...]
    addresses: tuple[Address, ...]
    columns: Columns
    group: Whole
    quality: Quality
    seen: SeenWaits
    latitude: Floats
    longitude: Floats
    position: Mapping[str, int]
    by_provider: Mapping[str, tuple[int, ...]]
    of_school: RowsBy
    of_address: RowsBy
    of_group: RowsBy
    at_home: Rows
    layers: Layers
    facets: Facets
    demonstration: bool

    @property
    def region(self) -> Whole:
        """A number for each offering's province, -1 where it is not known."""
        provinces = [address.province for address in self.addresses]
        numbers = {name: number for number, name in enumerate(sorted({name for name in provinces if name}))}
        of_address = [numbers[name] if name else -1 for name in provinces]
        return np.array([*of_address, -1], dtype=np.int64)[self.columns.address]


@dataclass(slots=True)
class Intake:
    """What was taken in so far; addresses are numbered as they come."""

    today: date
    numbers: Mapping[str, int]
    reports: Reports
    addresses: dict[int, Address]
    places: dict[int, int]
    dictionary: bytes = b""

    def part(self, offerings: Sequence[Offering]) -> tuple[Packed, Columns, SeenWaits]:
        """Some offerings in all the forms in which they are kept."""
        school = np.array([self.numbers[one.provider.slug] for one in offerings], dtype=np.int64)
        address = np.array([self.place(one.address) for one in offerings], dtype=np.int64)
        packed = pack(offerings, school.tolist(), address.tolist(), self.dictionary)
        self.dictionary = packed.dictionary
        columns = build_columns(offerings, school, address, self.today)
        return packed, columns, see(offerings, school, self.reports, self.today)

    def place(self, address: Address | None) -> int:
        """An address's number, -1 without one."""
        if address is None:
            return -1
        self.addresses.setdefault(address.id, address)
        return self.places.setdefault(address.id, len(self.places))


def take_in(
    version: int, today: date, offerings: Iterable[Offering], providers: Sequence[Provider], reports: Reports
) -> Supply:
    """The supply of the given offerings, which are read once; their providers are among `providers`.

    `reports` are what others than the schools saw of the waits, by the offering's id.
    """
    numbers = {provider.slug: number for number, provider in enumerate(providers)}
    intake = Intake(today, numbers, reports, {}, {})
    packed, columns, seen = zip(*(intake.part(part) for part in parts_of(offerings)), strict=True)
    addresses, stated = tuple(intake.addresses.values()), joined(columns)
    group = group_numbers(stated.provider, stated.address, stated.route)
    of_school, of_group = RowsBy(stated.provider, len(providers)), RowsBy(group, int(group.max(initial=-1)) + 1)
    layers = Layers(of_group)
    return Supply(
        version=version,
        today=today,
        offerings=Shelf(packed, tuple(providers), addresses, {}),
        providers=tuple(providers),
        addresses=addresses,
        columns=stated,
        group=group,
        quality=provider_quality(providers, today),
        seen=seen[0].followed_by(seen[1:]),
        latitude=floats(address.latitude for address in addresses),
        longitude=floats(address.longitude for address in addresses),
        position=Positions(stated.ids),
        by_provider=RowsOfSchools(of_school, list(numbers)),
        of_school=of_school,
        of_address=RowsBy(stated.address, len(addresses)),
        of_group=of_group,
        at_home=np.flatnonzero(stated.mode == COURSE_MODES.index(CourseMode.ONLINE)),
        layers=layers,
        facets=build_facets(group, layers, stated.route, stated.level_to, stated.dayparts, stated.mode),
        demonstration=any(provider.demonstration for provider in providers),
    )


def parts_of(values: Iterable[Value]) -> Iterator[list[Value]]:
    """The values a part at a time, at least one part."""
    remaining = iter(values)
    part = list(islice(remaining, ROWS_A_PART))
    yield part
    while part := list(islice(remaining, ROWS_A_PART)):
        yield part


def see(offerings: Sequence[Offering], school: Whole, reports: Reports, today: date) -> SeenWaits:
    """What was seen of the waits: the schools' sites, what they told us themselves, and what others reported."""
    others = {row: (*reports.get(one.id, ()), *signed_waits(one, today)) for row, one in enumerate(offerings)}
    return see_waits([one.start for one in offerings], school, today, others)


def provider_quality(providers: Sequence[Provider], today: date) -> Quality:
    """Quality of all providers from their counts, their corrected ratings being what is expected beforehand."""
    counts = school_counts([provider.outcomes for provider in providers], today)
    return estimate_quality(counts, corrected_ratings([provider.ratings for provider in providers], today))


def with_told(supply: Supply, told: Mapping[int, Offering], reports: Reports) -> Supply:
    """The same after others than the schools told more of waits, and of lists that are closed.

    `told` are all offerings, by row, of which they say or said something, as the calls left them.
    """
    rows, offerings = np.array(list(told), dtype=np.int64), list(told.values())
    closed = supply.columns.closed.copy()
    closed[rows] = [one.closed for one in offerings]
    return replace(
        supply,
        offerings=supply.offerings.with_changed(told),
        columns=replace(supply.columns, closed=closed),
        seen=supply.seen.with_rows(rows, see(offerings, supply.columns.provider[rows], reports, supply.today)),
    )
