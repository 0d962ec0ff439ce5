"""The way from a person's place to each location of one school, by each means."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isnan

from portal.domain.choice import Journey
from portal.domain.offering import Address
from portal.domain.travel import Means, rounded_minutes
from portal.operations.refresh_catalogue import ReadModel
from portal.operations.understand_question import Placed
from portal.travel.estimate import Journeys
from portal.travel.gazetteer import Place, Resolution

MEANS = (Means.WALK, Means.BIKE, Means.TRANSIT, Means.CAR)


@dataclass(frozen=True, slots=True)
class LocationJourneys:
    """One location with the way there by each means; without journeys where either end is not known."""

    address: Address
    journeys: tuple[Journey, ...]


@dataclass(frozen=True, slots=True)
class WaysThere(Placed):
    """Where the person was understood to be (None: nothing asked), and the locations, nearest first."""

    place: Resolution | None
    locations: tuple[LocationJourneys, ...]


def show_journeys(
    model: ReadModel, addresses: Sequence[Address], asked: str, municipality: str | None = None
) -> WaysThere:
    """The ways from what was asked for (a place or postcode, or nothing) to these addresses of the catalogue."""
    place = model.gazetteer.resolve(asked, municipality) if asked else None
    if not isinstance(place, Place):
        return WaysThere(place, tuple(LocationJourneys(address, ()) for address in addresses))
    number = {address.id: number for number, address in enumerate(model.catalogue.addresses)}
    columns = {means: model.travel.from_origin(place.latitude, place.longitude, means) for means in MEANS}
    far = columns[Means.BIKE].kilometres
    rows = sorted((number[address.id] for address in addresses), key=lambda row: inf if isnan(far[row]) else far[row])
    return WaysThere(place, tuple(ways_to(model.catalogue.addresses[row], row, columns) for row in rows))


def ways_to(address: Address, row: int, columns: dict[Means, Journeys]) -> LocationJourneys:
    """The journeys to one address, as they may be shown."""
    return LocationJourneys(address, tuple(as_journey(means, row, column) for means, column in columns.items()))


def as_journey(means: Means, row: int, column: Journeys) -> Journey:
    """One journey in whole minutes; None where they are not known."""
    estimate = column.estimate
    minutes, low, high = (rounded_minutes(float(one[row])) for one in (estimate.minutes, estimate.low, estimate.high))
    return Journey(means, minutes, low, high, bool(estimate.nearby[row]), column.source)
