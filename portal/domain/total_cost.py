"""What learning Dutch costs in all, and who pays which part: ranges where something is assumed, None where unknown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from portal.domain.offering import Price
from portal.domain.situation import Outcome
from portal.domain.travel import Means


class PartKind(StrEnum):
    """What one pays for."""

    COURSE = "course"
    MATERIAL = "material"
    EXAMS = "exams"
    STATEMENT = "statement"
    TRAVEL = "travel"


class Payer(StrEnum):
    """Who pays a part; ASK where it differs from town to town or the situation is not known."""

    SELF = "self"
    MUNICIPALITY = "municipality"
    ASK = "ask"


class Basis(StrEnum):
    """What an amount rests on."""

    SCHOOL = "school"
    LAW = "law"
    OWN = "own"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Amount:
    """Euros (or journeys) from `low` to `high`; no `high` says "at least", and neither says that it is not known."""

    low: float | None = None
    high: float | None = None
    basis: Basis = Basis.UNKNOWN

    def __post_init__(self) -> None:
        """What costs less than nothing, or has its ends the wrong way round, is a mistake."""
        if self.low is None and self.high is not None:
            raise ValueError("an upper end without a lower one")
        if (self.low is not None and self.low < 0) or (self.high is not None and self.high < (self.low or 0)):
            raise ValueError(f"from {self.low} to {self.high}")

    @property
    def exact(self) -> bool:
        """True where one amount is known."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is paid for, and by whom."""

    kind: PartKind
    cost: Amount
    payer: Payer


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of what is known, and what is missing in it: with anything missing or open it is a sum of "at least"."""

    cost: Amount
    missing: tuple[PartKind, ...]

    @property
    def at_least(self) -> bool:
        """True where the true sum may be higher."""
        return self.cost.high is None


@dataclass(frozen=True, slots=True)
class Assumption:
    """A figure nobody told us, as a range; the reader's own figure takes its place."""

    low: float
    high: float


UNKNOWN = Amount()
NOTHING = Amount(0, 0, Basis.LAW)
# Our own assumptions, until a table of fares replaces them: full fares of 2026 for a ride by bus, tram or train, fuel
# of a car, and the lesson hours of one coming (half a day, dagdeel).
RIDE_EUR, RIDE_KM_EUR, CAR_KM_EUR, HOURS_A_DAY = (
    Assumption(1.00, 1.30),
    Assumption(0.15, 0.30),
    Assumption(0.10, 0.25),
    Assumption(2.5, 4.0),
)
MUNICIPALITY_PAYS: Mapping[PartKind, Payer] = MappingProxyType(
    {
        PartKind.COURSE: Payer.MUNICIPALITY,
        PartKind.EXAMS: Payer.MUNICIPALITY,
        PartKind.STATEMENT: Payer.MUNICIPALITY,
        PartKind.MATERIAL: Payer.ASK,
        PartKind.TRAVEL: Payer.ASK,
    }
)


def payer_of(kind: PartKind, outcome: Outcome) -> Payer:
    """Who pays a part: under Wi2021 the municipality for asylum status holders, else oneself (or DUO's loan)."""
    if outcome == Outcome.NOT_SURE:
        return Payer.ASK
    return MUNICIPALITY_PAYS[kind] if outcome == Outcome.WI2021_ASYLUM else Payer.SELF


def course_cost(price: Price | None, basis: Basis) -> Amount:
    """What the whole course costs; not known where its price or its length is not."""
    if price is None or price.total_eur is None:
        return UNKNOWN
    return Amount(price.total_eur, None if price.is_lower_bound else price.total_eur, basis)


def own_or_assumed(own: float | None, low: float, high: float) -> Amount:
    """The reader's own figure, or a range that is assumed."""
    return Amount(low, high, Basis.ASSUMED) if own is None else Amount(own, own, Basis.OWN)


def trip_cost(km: float, means: Means) -> Amount:
    """There and back once, over so many kilometres each way."""
    if means in (Means.BIKE, Means.WALK):
        return Amount(0, 0, Basis.ASSUMED)
    start, rate = (RIDE_EUR, RIDE_KM_EUR) if means == Means.TRANSIT else (Assumption(0, 0), CAR_KM_EUR)
    return Amount(2 * (start.low + km * rate.low), 2 * (start.high + km * rate.high), Basis.ASSUMED)


def trips(days: float | None, hours_per_week: float | None, weeks: float | None) -> Amount:
    """How often one goes there: days a week as typed, else by the lesson hours; counted in journeys, not euros."""
    if weeks is None or (days is None and hours_per_week is None):
        return UNKNOWN
    if days is not None:
        return Amount(days * weeks, days * weeks, Basis.OWN)
    hours = hours_per_week or 0.0
    return Amount(hours / HOURS_A_DAY.high * weeks, hours / HOURS_A_DAY.low * weeks, Basis.ASSUMED)


def travel_cost(trip: Amount, journeys: Amount) -> Amount:
    """All journeys there and back; not known where either is not, but for a journey that costs nothing."""
    if trip.high == 0:
        return trip
    if trip.low is None or trip.high is None or journeys.low is None or journeys.high is None:
        return UNKNOWN
    assumed = Basis.ASSUMED in (trip.basis, journeys.basis)
    return Amount(trip.low * journeys.low, trip.high * journeys.high, Basis.ASSUMED if assumed else Basis.OWN)


def total_of(parts: Iterable[Part], *payers: Payer) -> Total:
    """The sum of the parts that one of the payers pays; without payers, of all.

    Not known where something is missing and all that is known costs nothing.
    """
    chosen = [part for part in parts if not payers or part.payer in payers]
    missing = tuple(part.kind for part in chosen if part.cost.low is None)
    low = sum(part.cost.low for part in chosen if part.cost.low is not None)
    if missing and not low:
        return Total(UNKNOWN, missing)
    ends = [part.cost.high for part in chosen]
    high = None if None in ends else sum(end for end in ends if end is not None)
    assumed = any(part.cost.basis == Basis.ASSUMED for part in chosen)
    return Total(Amount(low, high, Basis.ASSUMED if assumed else Basis.OWN), missing)
