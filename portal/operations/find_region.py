"""The schools that a municipality's people can go to: those within reach of its postcodes, and those it contracts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
from sqlalchemy import func, select

from portal.domain.offering import Address
from portal.domain.travel import Means
from portal.extensions import db
from portal.models.municipality import Postcode
from portal.models.provider import Location, Provider
from portal.models.region import Contract
from portal.operations.build_read_model import ReadModel
from portal.operations.list_municipalities import municipality_name
from portal.operations.place_offerings import placed
from portal.operations.show_contracted import show_contracted

# By bus, tram or train, from the middle of one of the municipality's postcode areas.
REACH_MINUTES = 45.0
REACH_MEANS = Means.TRANSIT
Rows = npt.NDArray[np.intp]
Point = tuple[float, float]


class MunicipalityUnknown(LookupError):
    """No municipality goes by this code."""


@dataclass(frozen=True, slots=True)
class RegionSchool:
    """A school of a region; `near` where it has lessons within reach, else it is there by contract alone."""

    slug: str
    name: str
    active: bool
    near: bool
    contracted: bool


@dataclass(frozen=True, slots=True)
class Region:
    """A municipality's region: schools by row id, the locations within reach, the middles of its own postcodes.

    `reckoned_on` is the day of the table by which they are within reach; None where that is estimated.
    """

    code: str
    name: str
    schools: Mapping[int, RegionSchool]
    locations: frozenset[int]
    points: tuple[Point, ...]
    reckoned_on: date | None = None

    @property
    def slugs(self) -> frozenset[str]:
        """The schools by slug."""
        return frozenset(one.slug for one in self.schools.values())

    def holds(self, school: int, location: int | None) -> bool:
        """Whether a course belongs to the region: within reach, or anywhere of a school there by contract alone."""
        known = self.schools.get(school)
        return known is not None and (location in self.locations if known.near else True)


def find_region(model: ReadModel, code: str, today: date) -> Region:
    """The region of a municipality; raises MunicipalityUnknown. A school that is no longer active still belongs to it.

    Contracts are those that hold today: the municipality's own list, and what its published ratings say.
    """
    name = municipality_name(code)
    if name is None:
        raise MunicipalityUnknown(code)
    points = own_points(code)
    locations = near_locations(model, points)
    rows = db.session.execute(select(Location.id, Location.provider_id))
    near = {row.provider_id for row in rows if row.id in locations}
    contracted = contracts(model, code, today)
    table = model.travel.known.tables.get(REACH_MEANS)
    reckoned_on = table.heading.built_on if table else None
    return Region(code, name, schools_of(near, contracted), locations, points, reckoned_on)


def own_points(code: str) -> tuple[Point, ...]:
    """The middles of the municipality's postcode areas, in degrees."""
    query = select(Postcode.latitude, Postcode.longitude).where(Postcode.municipality_code == code)
    return tuple((row.latitude, row.longitude) for row in db.session.execute(query.order_by(Postcode.pc4)))


def near_locations(model: ReadModel, points: Iterable[Point]) -> frozenset[int]:
    """Row ids of locations within reach of one of the points; those without a known point are left out."""
    addresses = all_addresses(model)
    if not addresses:
        return frozenset()
    columns = (as_column(getattr(one, axis) for one in addresses) for axis in ("latitude", "longitude"))
    travel = model.travel.to_others(*columns)
    within = np.zeros(len(addresses), dtype=bool)
    for latitude, longitude in points:
        within |= travel.from_origin(latitude, longitude, REACH_MEANS).estimate.minutes <= REACH_MINUTES
    return frozenset(one.id for one, near in zip(addresses, within.tolist(), strict=True) if near)


def all_addresses(model: ReadModel) -> list[Address]:
    """Every location that a school has or had, on the map where that can be told."""
    known = {one.id for one in model.catalogue.addresses}
    columns = (Location.id, Location.postcode, Location.city, Postcode.latitude, Postcode.longitude)
    same = func.substr(Location.postcode, 1, 4) == Postcode.pc4
    others = [
        Address(row.id, None, row.postcode, row.city, row.latitude, row.longitude)
        for row in db.session.execute(select(*columns).outerjoin(Postcode, same))
        if row.id not in known
    ]
    return [*model.catalogue.addresses, *placed(others, model.gazetteer).values()]


def as_column(values: Iterable[float | None]) -> npt.NDArray[np.float64]:
    """Degrees with nan where they are not known."""
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def contracts(model: ReadModel, code: str, today: date) -> frozenset[int]:
    """Row ids of the schools that the municipality buys from today."""
    running = (Contract.until.is_(None)) | (Contract.until >= today)
    own = select(Contract.provider_id).where(Contract.municipality_code == code, Contract.since <= today, running)
    slugs = [one.provider.slug for one in show_contracted(model, code)]
    said = select(Provider.id).where(Provider.slug.in_(slugs))
    return frozenset(db.session.scalars(own)) | frozenset(db.session.scalars(said))


def schools_of(near: set[int], contracted: frozenset[int]) -> dict[int, RegionSchool]:
    """The region's schools in the order of their names."""
    query = select(Provider).where(Provider.id.in_(near | contracted)).order_by(Provider.name, Provider.id)
    return {
        row.id: RegionSchool(row.slug, row.name, row.active, row.id in near, row.id in contracted)
        for row in db.session.scalars(query)
    }


def region_rows(model: ReadModel, region: Region) -> Rows:
    """Rows of the catalogue whose courses belong to the region."""
    number = {one.slug: key for key, one in region.schools.items()}
    return np.array(
        [
            row
            for row, one in enumerate(model.catalogue.offerings)
            if one.provider.slug in number
            and region.holds(number[one.provider.slug], one.address.id if one.address else None)
        ],
        dtype=np.intp,
    )
