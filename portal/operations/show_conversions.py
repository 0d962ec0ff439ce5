"""What became of people who said that they sign up at a school of the region: counts, small ones hidden.

Only months that are over, and only answers given before the present one: from day to day nothing can be subtracted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Row, select

from portal.domain.small_counts import Shown, shown_chain, shown_totals
from portal.extensions import db
from portal.models.referral import FollowUpCount, ReferralCount
from portal.operations.build_read_model import ReadModel
from portal.operations.find_region import Region, region_rows

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day up to, not including, the last."""

    first: date
    end: date


@dataclass(frozen=True, slots=True)
class Conversion:
    """One school: people who said they sign up, answered later, had a place; None where too few for that.

    `weeks_said` is the mean wait that was projected for all who signed up, `weeks_waited` that of who had a place.
    """

    slug: str
    school: str
    said: int | None
    answered: int | None
    placed: int | None
    weeks_said: float | None
    weeks_waited: float | None


@dataclass(frozen=True, slots=True)
class Conversions:
    """Schools by name, and what can be told of all of them together."""

    period: Period
    schools: tuple[Conversion, ...]
    totals: Shown


@dataclass(slots=True)
class Sums:
    """What is added up for a school."""

    said: int = 0
    projected: float = 0.0
    answered: int = 0
    placed: int = 0
    waited: float = 0.0

    @property
    def chain(self) -> tuple[int, ...]:
        """The counts, each a part of the one before; who answered twice is not counted above who said it."""
        answered = min(self.answered, self.said)
        return (self.said, answered, min(self.placed, answered))


def period_of(today: date) -> Period:
    """The last twelve months that are over."""
    index = today.year * 12 + today.month - 1 - MONTHS
    return Period(date(index // 12, index % 12 + 1, 1), today.replace(day=1))


def show_conversions(model: ReadModel, region: Region, today: date) -> Conversions:
    """The region's conversions of the last twelve whole months; courses that are gone by now do not count."""
    period = period_of(today)
    sums = {slug: own for slug, own in sums_by_school(model, region, period).items() if own.said}
    names = {one.slug: one.name for one in region.schools.values()}
    slugs = sorted(sums, key=lambda slug: (names[slug].casefold(), slug))
    chains = [sums[slug].chain for slug in slugs]
    shown = [shown_chain(chain) for chain in chains]
    rows = tuple(as_shown(slug, names[slug], sums[slug], own) for slug, own in zip(slugs, shown, strict=True))
    return Conversions(period, rows, shown_totals(chains, shown))


def as_shown(slug: str, name: str, sums: Sums, shown: Shown) -> Conversion:
    """A school's line; the means only of people who may be counted."""
    said, answered, placed = shown
    return Conversion(
        slug=slug,
        school=name,
        said=said,
        answered=answered,
        placed=placed,
        weeks_said=sums.projected / sums.said if said is not None else None,
        weeks_waited=sums.waited / sums.placed if placed else None,
    )


def sums_by_school(model: ReadModel, region: Region, period: Period) -> Mapping[str, Sums]:
    """School's slug to what was counted."""
    offerings = model.catalogue.offerings
    school = {offerings[row].id: offerings[row].provider.slug for row in region_rows(model, region).tolist()}
    sums: dict[str, Sums] = {slug: Sums() for slug in set(school.values())}
    said = ReferralCount
    chosen = select(said.offering, said.people, said.projected_weeks)
    for one in db.session.execute(chosen.where(said.day >= period.first, said.day < period.end)):
        if one.offering in school:
            own = sums[school[one.offering]]
            own.said, own.projected = own.said + one.people, own.projected + one.projected_weeks
    told = FollowUpCount
    within = told.day >= period.first, told.day < period.end, told.answered_week < period.end
    answers = select(told.offering, told.placed, told.weeks, told.people)
    for answer in db.session.execute(answers.where(*within)).all():
        if answer.offering in school:
            add_answer(sums[school[answer.offering]], answer)
    return sums


def add_answer(own: Sums, answer: Row[str, bool, int, int]) -> None:
    """Count what some people answered."""
    own.answered += answer.people
    if answer.placed:
        own.placed += answer.people
        own.waited += answer.people * answer.weeks
