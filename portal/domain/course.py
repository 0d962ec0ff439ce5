"""Words for what a course offering is like: when, in which form, for which price, and how one can start."""

from enum import StrEnum


class Daypart(StrEnum):
    """Part of the week in which lessons are given (dagdeel)."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    WEEKEND = "weekend"


class CourseMode(StrEnum):
    """How lessons are given (schema.org courseMode)."""

    CLASSROOM = "classroom"
    ONLINE = "online"
    BLENDED = "blended"
    WORKPLACE = "workplace"


class PriceUnit(StrEnum):
    """What a stated price is for."""

    TOTAL = "total"
    HOUR = "hour"
    LESSON = "lesson"
    WEEK = "week"
    MONTH = "month"
    MODULE = "module"


class Component(StrEnum):
    """Parts of the integration exam that a course teaches."""

    LANGUAGE = "taal"
    KNM = "knm"
    ONA = "ona"
    MAP = "map"
    PVT = "pvt"


class WaitKind(StrEnum):
    """The strongest statement that a provider makes about starting; the order is its strength."""

    CLOSED = "closed"
    FULL = "full"
    WEEKS = "weeks"
    DATES = "dates"
    MONTHS = "months"
    PERIODIC = "periodic"
    ROLLING = "rolling"
    NO_WAITING_LIST = "no_waiting_list"
    WAITING_LIST = "waiting_list"
    MIN_PARTICIPANTS = "min_participants"
    VIA_MUNICIPALITY = "via_municipality"
    ON_REQUEST = "on_request"
    ANNOUNCED_LATER = "announced_later"
    UNKNOWN = "unknown"


DAYPARTS = tuple(Daypart)
COURSE_MODES = tuple(CourseMode)


def daypart_bits(dayparts: list[str] | tuple[str, ...]) -> int:
    """The dayparts as one number, a bit a daypart in the order of `DAYPARTS`; 0 where none is stated."""
    return sum(1 << DAYPARTS.index(Daypart(part)) for part in set(dayparts))
