"""What a person asks of a search, as one value."""

from dataclasses import dataclass
from enum import StrEnum

from portal.domain.course import CourseMode, Daypart
from portal.domain.routes import LearningRoute, Level
from portal.domain.travel import Means

# So many choices stand on a page.
PER_PAGE = 20


class SortOrder(StrEnum):
    """In which order offerings are shown."""

    ADVICE = "advice"
    WAIT = "wait"
    TRAVEL = "travel"
    QUALITY = "quality"


class Hardest(StrEnum):
    """What is hardest for a person: it says what the advice should spare."""

    WAITING = "waiting"
    TRAVELLING = "travelling"
    EXAM = "exam"


@dataclass(frozen=True, slots=True)
class SearchCriteria:
    """A search; None and empty mean that the person did not ask for it. `place` is never more than four digits.

    `term_end` is a quarter such as 2028-Q1; `balance` runs from 1 (start soon) to 9 (more chance to pass); `turn` is
    the number that near-equals are drawn with.
    """

    place: str = ""
    municipality: str | None = None
    means: Means = Means.TRANSIT
    words: str = ""
    route: LearningRoute | None = None
    level: Level | None = None
    dayparts: tuple[Daypart, ...] = ()
    course_mode: CourseMode | None = None
    childcare: bool = False
    women_only: bool = False
    max_travel_minutes: int | None = None
    max_wait_weeks: int | None = None
    max_price_eur: int | None = None
    term_end: str | None = None
    hardest: Hardest | None = None
    balance: int | None = None
    sort: SortOrder = SortOrder.ADVICE
    turn: int = 0
    page: int = 1
    per_page: int = PER_PAGE
