"""Why an offering stands where it stands: reasons as values; the page puts them into the reader's language."""

from enum import StrEnum
from math import ceil
from typing import NamedTuple

# Below these differences a reason is left out (decision model, section 5.6).
PEOPLE_THRESHOLD = 1
WEEKS_THRESHOLD = 2
LONG_LIST_WEEKS = 9
FEW_HOURS = 6


class ReasonKind(StrEnum):
    """What a reason says; `Reason.values` are the whole numbers in its sentence."""

    LATER_BUT_BETTER = "later_but_better"
    FASTEST = "fastest"
    NEAREST = "nearest"
    BETTER_CHANCE = "better_chance"
    LONG_LIST = "long_list"
    FEW_HOURS = "few_hours"
    QUALITY_UNKNOWN = "quality_unknown"
    WAIT_UNKNOWN = "wait_unknown"
    HOURS_UNKNOWN = "hours_unknown"
    ASK = "ask"


class Reason(NamedTuple):
    """One reason with the whole numbers it speaks of."""

    kind: ReasonKind
    values: tuple[int, ...] = ()


class Standing(NamedTuple):
    """The measures of one offering that its reasons rest on; None is not known."""

    chance: float
    wait_weeks: float
    wait_stated: bool
    minutes: float | None
    hours_per_week: float | None
    quality_known: bool
    has_exam: bool
    certain: bool

    @property
    def chance_known(self) -> bool:
        """True where a chance to pass means something and rests on what is known of the school."""
        return self.quality_known and self.has_exam


class Field(NamedTuple):
    """What an offering is compared with: the fastest start, shortest journey and usual chance in this search.

    The chances are of passing an exam: None where there is none.
    """

    fastest_weeks: float | None
    fastest_chance: float | None
    nearest_minutes: float | None
    usual_chance: float | None


def out_of_ten(chance: float) -> int:
    """A chance as so many people out of ten."""
    return round(chance * 10)


def reasons(own: Standing, field: Field) -> tuple[Reason, ...]:
    """The reasons for one offering, the most telling first."""
    return (*start_reasons(own, field), *other_reasons(own, field), *gaps(own))


def start_reasons(own: Standing, field: Field) -> list[Reason]:
    """How this start and chance compare with the fastest start."""
    if not own.wait_stated or field.fastest_weeks is None:
        return []
    later = round(own.wait_weeks) - round(field.fastest_weeks)
    if later == 0:
        return [Reason(ReasonKind.FASTEST)]
    if field.fastest_chance is None or not own.chance_known:
        return []
    more = out_of_ten(own.chance) - out_of_ten(field.fastest_chance)
    if later >= WEEKS_THRESHOLD and more >= PEOPLE_THRESHOLD:
        return [Reason(ReasonKind.LATER_BUT_BETTER, (later, more))]
    return []


def other_reasons(own: Standing, field: Field) -> list[Reason]:
    """Chance, journey, list and hours, each only where it makes a difference."""
    found = []
    if own.chance_known and field.usual_chance is not None:
        more = out_of_ten(own.chance) - out_of_ten(field.usual_chance)
        found += [Reason(ReasonKind.BETTER_CHANCE, (more,))] if more >= PEOPLE_THRESHOLD else []
    if own.minutes is not None and field.nearest_minutes is not None and own.minutes <= field.nearest_minutes:
        found.append(Reason(ReasonKind.NEAREST))
    if own.wait_stated and own.wait_weeks >= LONG_LIST_WEEKS:
        found.append(Reason(ReasonKind.LONG_LIST, (round(own.wait_weeks),)))
    if own.hours_per_week is not None and own.hours_per_week <= FEW_HOURS:
        found.append(Reason(ReasonKind.FEW_HOURS, (ceil(own.hours_per_week),)))
    return found


def gaps(own: Standing) -> list[Reason]:
    """What is not known and should be asked."""
    found = []
    if not own.certain:
        found.append(Reason(ReasonKind.ASK))
    if own.has_exam and not own.quality_known:
        found.append(Reason(ReasonKind.QUALITY_UNKNOWN))
    if not own.wait_stated:
        found.append(Reason(ReasonKind.WAIT_UNKNOWN))
    if own.hours_per_week is None:
        found.append(Reason(ReasonKind.HOURS_UNKNOWN))
    return found
