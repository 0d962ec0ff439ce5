"""The values that the fictional country is made of; everything in them is hidden truth, not what sites say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from portal.demo.curriculum import Course

MORNING, AFTERNOON, EVENING, WEEKEND = "morning", "afternoon", "evening", "weekend"


@dataclass(frozen=True, slots=True)
class Branch:
    """A place where a school teaches; `city` in its usual form, `municipality` as a code such as GM0344."""

    street: str
    postcode: str
    city: str
    municipality: str | None
    latitude: float
    longitude: float

    @property
    def address(self) -> str:
        """Street, postcode and city on one line."""
        return f"{self.street}, {self.postcode} {self.city}"


@dataclass(frozen=True, slots=True)
class Slot:
    """One weekly lesson: weekday (Monday is 0), start and end in minutes after midnight."""

    weekday: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Price:
    """A price for a private customer in euro, with the contract's unit."""

    amount: float
    unit: str
    is_lower_bound: bool = False


@dataclass(frozen=True, slots=True)
class Programme:
    """A course as one school runs it everywhere; `weeks` long, `price` None where a municipality pays."""

    course: Course
    weeks: int
    length_in_months: int | None
    group_size: int
    price: Price | None
    mode: str | None
    women_only: bool = False


@dataclass(frozen=True, slots=True)
class Offering:
    """One group of a programme at a branch; `branch` is None where it is given online only."""

    programme: Programme
    branch: Branch | None
    slots: tuple[Slot, ...]
    wait_weeks: float
    seats_per_month: float

    @property
    def hours_per_week(self) -> float:
        """Lesson hours a week."""
        return sum(slot.end - slot.start for slot in self.slots) / 60

    @property
    def dayparts(self) -> tuple[str, ...]:
        """Parts of the day by the start of the lessons, in the contract's order."""
        found = {daypart_of(slot) for slot in self.slots}
        return tuple(part for part in (MORNING, AFTERNOON, EVENING, WEEKEND) if part in found)


def daypart_of(slot: Slot) -> str:
    """A lesson counts by its start: before 12.00, 12.00 to 16.59, from 17.00; Saturday and Sunday apart."""
    if slot.weekday >= 5:
        return WEEKEND
    return MORNING if slot.start < 720 else AFTERNOON if slot.start < 1020 else EVENING


@dataclass(frozen=True, slots=True)
class MarkChange:
    """A step in the history of a school's quality mark, with the day on which the register was last checked."""

    status: str
    since: date
    checked_on: date


@dataclass(frozen=True, slots=True)
class Provider:
    """A school with its hidden truth: qualities on the logit scale, honesty of its adverts, contracts."""

    slug: str
    name: str
    kind: str
    shape: str
    site_state: str
    candour: str
    page_date: date
    branches: tuple[Branch, ...]
    offerings: tuple[Offering, ...]
    theta: float
    low_literacy_skill: float
    wait_log_bias: float
    learners_per_year: float
    marks: tuple[MarkChange, ...]
    contracts: tuple[str, ...]

    @property
    def municipalities(self) -> tuple[str, ...]:
        """Codes of the municipalities that the school teaches in, without repetition."""
        return tuple(dict.fromkeys(b.municipality for b in self.branches if b.municipality))

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """The school's programmes in their order of first appearance."""
        return tuple(dict.fromkeys(offering.programme for offering in self.offerings))

    def mark_on(self, day: date) -> str | None:
        """Status of the quality mark on a day, None before the first."""
        return next((mark.status for mark in reversed(self.marks) if mark.since <= day), None)


@dataclass(frozen=True, slots=True)
class Country:
    """The whole fictional world; `severities` are municipalities' strictness as raters, on a scale of 1 to 5."""

    seed: int
    as_of: date
    providers: tuple[Provider, ...]
    severities: Mapping[str, float]

    @property
    def offerings_count(self) -> int:
        """Number of offerings over all providers."""
        return sum(len(provider.offerings) for provider in self.providers)
