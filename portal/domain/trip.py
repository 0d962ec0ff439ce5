"""Which journeys are reckoned: by means, and by public transport for lessons in the morning, afternoon and evening."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from portal.domain.course import Daypart
from portal.domain.travel import Means

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TUESDAY = 1  # a day on which lessons are given and no timetable is out of the ordinary


class LessonTime(StrEnum):
    """When lessons are: it decides which buses and trains run."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Way(StrEnum):
    """From home to the lesson, or from there home again."""

    THERE = "there"
    BACK = "back"


# When one has to be there and when one leaves: lessons of two and a half to three hours (assumption).
HOURS: Mapping[LessonTime, tuple[time, time]] = MappingProxyType(
    {
        LessonTime.MORNING: (time(9), time(12)),
        LessonTime.AFTERNOON: (time(13), time(16)),
        LessonTime.EVENING: (time(19), time(21, 30)),
    }
)


@dataclass(frozen=True, slots=True)
class Trip:
    """One kind of journey; `lesson` matters by public transport alone, else it is None and the way there is meant."""

    means: Means
    lesson: LessonTime | None = None
    way: Way = Way.THERE

    def moment(self, day: date) -> datetime | None:
        """When to be there, or when to leave from there; None where it does not matter."""
        if self.lesson is None:
            return None
        return datetime.combine(day, HOURS[self.lesson][self.way == Way.BACK], AMSTERDAM)

    def departure(self, day: date) -> datetime | None:
        """When to leave home, an hour before, for an engine that reckons from there to many places at once."""
        there = self.moment(day)
        return there - timedelta(hours=1) if there and self.way == Way.THERE else there


TRIPS: Mapping[Means, tuple[Trip, ...]] = MappingProxyType(
    {
        **{means: (Trip(means),) for means in (Means.WALK, Means.BIKE, Means.CAR)},
        Means.TRANSIT: tuple(Trip(Means.TRANSIT, lesson, way) for lesson in LessonTime for way in Way),
    }
)


def trip_to(means: Means, lesson: LessonTime = LessonTime.MORNING, way: Way = Way.THERE) -> Trip:
    """The journey by these means; on foot, by bicycle and by car the time of day makes no difference."""
    return Trip(means, lesson, way) if means == Means.TRANSIT else Trip(means)


def lesson_time(dayparts: Collection[Daypart]) -> LessonTime:
    """When somebody travels who asked for lessons at these times: in the morning, unless one other alone was asked."""
    asked = {LessonTime(part.value) for part in dayparts if part != Daypart.WEEKEND}
    return asked.pop() if len(asked) == 1 else LessonTime.MORNING


def travel_day(today: date) -> date:
    """The next Tuesday after today: timetables are reckoned for it."""
    return today + timedelta(days=(TUESDAY - today.weekday() - 1) % 7 + 1)
