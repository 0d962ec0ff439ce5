"""An offering (a course at a location) as people compare it, with what each of its facts rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from portal.domain.course import WaitKind
from portal.domain.freshness import price_lives
from portal.domain.outcome import Outcome
from portal.domain.quality_mark import QualityMark
from portal.domain.rating import Rating, Withdrawal
from portal.domain.routes import ROUTES_WITH_EXAM
from portal.domain.school_claim import ClaimField, SchoolClaim
from portal.domain.wait_report import ToldClosed
from portal.domain.wait_statement import WaitStatement

WEEKS_A_MONTH = 52 / 12


@dataclass(frozen=True, slots=True)
class Fact:
    """One stated value: `value` in the contract's normal form, the words, the page, and since when they stood there."""

    value: object
    quote: str | None
    source_url: str
    source: str
    since: date


@dataclass(frozen=True, slots=True)
class Address:
    """Where lessons are given; None is not known. `public_id` lasts as long as the school teaches there."""

    id: int
    street: str | None = None
    postcode: str | None = None
    city: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    province: str | None = None
    public_id: str | None = None


@dataclass(frozen=True, slots=True)
class MarkStatus:
    """The mark's status since a day, as last checked in the register."""

    status: QualityMark
    since: date
    checked_on: date
    source: str


@dataclass(frozen=True, slots=True)
class Provider:
    """A school and what others say of it; `marks` newest first. `withdrawals` are ratings that count no more.

    `claims` is what it says of itself to us, live ones.
    """

    slug: str
    name: str
    base_url: str
    demonstration: bool
    marks: tuple[MarkStatus, ...] = ()
    ratings: tuple[Rating, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    phone: str | None = None
    claims: tuple[SchoolClaim, ...] = ()

    @property
    def mark(self) -> MarkStatus | None:
        """The status that holds now; None where the register says nothing."""
        return self.marks[0] if self.marks else None


@dataclass(frozen=True, slots=True)
class Price:
    """What the course costs a private person; `total_eur` is reckoned from hours or weeks where both are stated."""

    amount_eur: float
    unit: str | None
    is_lower_bound: bool
    total_eur: float | None


@dataclass(frozen=True, slots=True)
class Offering:
    """One course at one location for one group; None and empty mean that the school does not say.

    `course` is the lasting id of the course.
    """

    id: str
    provider: Provider
    address: Address | None
    course: str
    title: str
    source_url: str
    seen: date
    route: str | None = None
    level_from: str | None = None
    level_to: str | None = None
    components: tuple[str, ...] = ()
    mode: str | None = None
    dayparts: tuple[str, ...] = ()
    hours_per_week: float | None = None
    weeks: float | None = None
    hours_total: float | None = None
    group_size_max: int | None = None
    price: Price | None = None
    start: WaitStatement = field(default_factory=WaitStatement)
    min_participants: int | None = None
    childcare: bool | None = None
    women_only: bool | None = None
    support_languages: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    claims: tuple[SchoolClaim, ...] = ()

    def says(self, about: str) -> SchoolClaim | None:
        """What the school told us about this field and still holds; None where it told nothing."""
        return next((one for one in self.claims if one.field == ClaimField(about)), None)

    # What was said by telephone, where it holds and the site does not say so.
    told_closed: ToldClosed | None = None

    @property
    def closed(self) -> bool:
        """True where the list takes nobody in, by the school's site or as it said on the telephone."""
        return self.start.kind == WaitKind.CLOSED or self.told_closed is not None

    def known_price(self, today: date) -> Price | None:
        """The price while its words hold."""
        fact = self.facts.get("price_eur")
        return self.price if fact is None or price_lives(fact.since, self.seen, today) else None

    @property
    def has_exam(self) -> bool:
        """True where the course leads to an exam, so that a chance to pass means something."""
        return self.route in ROUTES_WITH_EXAM


def price_of(values: Mapping[str, object]) -> Price | None:
    """The price among an offering's stated values, its total reckoned where the parts for it are stated."""
    amount = as_number(values.get("price_eur"))
    if amount is None:
        return None
    unit = values.get("price_unit")
    hours, weeks = as_number(values.get("hours_total")), as_number(values.get("weeks"))
    weekly = as_number(values.get("hours_per_week"))
    if hours is None and weeks is not None and weekly is not None:
        hours = weeks * weekly
    times = {
        "total": 1.0,
        "hour": hours,
        "week": weeks,
        "month": weeks / WEEKS_A_MONTH if weeks is not None else None,
    }.get(str(unit))
    total = amount * times if times is not None else None
    return Price(amount, str(unit) if unit else None, values.get("price_from") is True, total)


def as_number(value: object) -> float | None:
    """A stated number, or None."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
