"""Two to four courses side by side: what is known of each, on which points they differ, and what the model says."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from portal.domain.criteria import SearchCriteria
from portal.domain.drivers import Difference, Driver
from portal.domain.explanation import out_of_ten
from portal.domain.referral import WayIn
from portal.domain.side_by_side import Point, differing
from portal.domain.wait_statement import next_exact_start
from portal.operations.build_read_model import ReadModel
from portal.operations.explain_choice import explain_choice
from portal.operations.list_offerings import Listed, OfferingList, list_offerings

WEEKS_A_MONTH = 52 / 12


@dataclass(frozen=True, slots=True)
class Advice:
    """What the model makes of one course against the best of them; `against` is None for the best and for the closed.

    `advised` is False where nobody can sign up: registration closed, or a mark that was suspended or taken away.
    """

    advised: bool
    best: bool
    against: Difference | None = None

    @property
    def weeks(self) -> int:
        """Whole weeks that the best is worth more; below 0 where this one would be, if we knew more of its school."""
        return round(self.against.months * WEEKS_A_MONTH) if self.against else 0

    @property
    def driver(self) -> Driver | None:
        """What makes most of the difference; None where there is none to speak of."""
        if self.against is None or self.weeks == 0:
            return None
        parts, sign = self.against.parts, 1 if self.weeks > 0 else -1
        return max(parts, key=lambda one: sign * parts[one])


@dataclass(frozen=True, slots=True)
class OfferingComparison:
    """The courses, the points on which they differ, the best of them if any can be chosen, and an advice for each.

    `mixed` says that some end with an exam and some do not, so that their chances are not of the same thing.
    """

    listed: OfferingList
    different: frozenset[Point]
    best: Listed | None
    advice: tuple[Advice, ...]

    @property
    def mixed(self) -> bool:
        """True where chances of passing stand beside courses without an exam."""
        return len({one.offering.has_exam for one in self.listed.entries}) > 1


def compare_offerings(model: ReadModel, criteria: SearchCriteria, ids: Sequence[str]) -> OfferingComparison:
    """Compare offerings by their public ids; fewer than two that are still there are shown without a comparison."""
    listed = list_offerings(model, criteria, ids)
    today = model.catalogue.today
    best = best_of(model, criteria, listed.entries)
    return OfferingComparison(
        listed=listed,
        different=differing([told(one, today) for one in listed.entries]),
        best=best,
        advice=tuple(advice_on(model, criteria, one, best) for one in listed.entries),
    )


def best_of(model: ReadModel, criteria: SearchCriteria, entries: Sequence[Listed]) -> Listed | None:
    """The course worth most to this person; of a school that is hardly known only where all are (section 5.5)."""
    advised = [one for one in entries if one.way != WayIn.NONE]
    if not advised:
        return None
    first = advised[0].offering.id
    worth = {one.offering.id: months_more(model, criteria, one.offering.id, first) for one in advised}
    return max(advised, key=lambda one: (not one.unsure, worth[one.offering.id]))


def months_more(model: ReadModel, criteria: SearchCriteria, one: str, other: str) -> float:
    """How many months one course is worth more than another."""
    return explain_choice(model, criteria, one, other).difference.months if one != other else 0.0


def advice_on(model: ReadModel, criteria: SearchCriteria, one: Listed, best: Listed | None) -> Advice:
    """What the model says of a course beside the best."""
    if one.way == WayIn.NONE or best is None:
        return Advice(advised=False, best=False)
    if one is best:
        return Advice(advised=True, best=True)
    against = explain_choice(model, criteria, best.offering.id, one.offering.id).difference
    return Advice(advised=True, best=False, against=against)


def told(one: Listed, today: date) -> Mapping[Point, Hashable]:
    """What tells one course from another on each point, as the page shows it."""
    offering, wait, mark = one.offering, one.wait, one.offering.provider.mark
    exact = next_exact_start(offering.start, today)
    return {
        Point.PRICE: offering.known_price(today) or offering.price is None,
        Point.START: (wait.freshness, exact or (offering.start.kind, wait.stated, wait.median, wait.low, wait.high)),
        Point.HOURS: offering.hours_per_week,
        Point.GROUP: (offering.group_size_max, offering.level_from, offering.level_to),
        Point.OPINION: (one.verdict, one.areas),
        Point.CHANCE: shown_chance(one),
        Point.TRAVEL: one.journey or offering.mode,
        Point.MARK: mark.status if mark else None,
        Point.CHILDCARE: offering.childcare,
    }


def shown_chance(one: Listed) -> Hashable:
    """The chance as it is shown; None where it is not."""
    if not one.offering.has_exam or not one.quality_known:
        return one.offering.has_exam
    return tuple(map(out_of_ten, (one.chance, one.chance_low, one.chance_high)))
