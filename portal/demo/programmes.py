"""Draws programmes and weekly groups: lengths, prices, group sizes, lesson times, true waits."""

import math
from random import Random

from portal.demo.curriculum import Course, draw_courses
from portal.demo.world import AFTERNOON, EVENING, MORNING, WEEKEND, Branch, Offering, Price, Programme, Slot

# Assumption: the figures of this module are plausible sizes for Dutch language courses, not measurements.
WAIT_MEDIAN_WEEKS = 8.0
WAIT_SD_PROVIDER, WAIT_SD_OFFERING, WAIT_PER_THETA = 0.42, 0.35, 0.12
WEEKDAYS = {1: ((2,), (4,)), 2: ((0, 2), (1, 3), (0, 3), (1, 4)), 3: ((0, 2, 3), (0, 1, 3), (1, 2, 4)),
            4: ((0, 1, 2, 3), (0, 1, 3, 4)), 5: ((0, 1, 2, 3, 4),)}  # fmt: skip
STARTS = {MORNING: (540, 555, 570), AFTERNOON: (750, 780, 795), EVENING: (1095, 1110, 1125)}
LESSON_MINUTES = 180
GROUPS = ((MORNING, 9), (MORNING, 12), (AFTERNOON, 9), (EVENING, 6), (EVENING, 9), (MORNING, 15), (WEEKEND, 6),
          (AFTERNOON, 6), ("day", 12), ("day", 15))  # fmt: skip
GROUP_WEIGHTS = (20, 14, 12, 22, 6, 6, 5, 6, 5, 4)
FREE_KINDS, UNPRICED_KINDS = ("welfare",), ("contractor",)
# Assumption: municipalities pay this part of the Z and education routes at schools that also ask prices.
PAID_SHARE = 0.4
SHORT_COURSES, MOST_PAID_HOURS = ("knm", "praten"), 320.0


def draw_programmes(kind: str, number: int, random: Random) -> tuple[Programme, ...]:
    """The school's programmes with their length, price and group size."""
    hourly = random.choice((11.5, 12.25, 12.75, 13.5, 14.25, 14.95, 15.5, 16.75))
    unit = _price_unit(kind, random)
    return tuple(draw_programme(kind, course, hourly, unit, random) for course in draw_courses(kind, number, random))


def draw_programme(kind: str, course: Course, hourly: float, unit: str, random: Random) -> Programme:
    """One programme; a third of the schools give lengths in months."""
    months = random.choice((None, None, 3, 6, 9, 12, 18)) if kind != "evening_school" else None
    weeks = round(months * 52 / 12) if months else random.choice((10, 12, 15, 20, 24, 30, 36, 40))
    if course.key == "knm":
        months, weeks = None, random.choice((6, 8, 10))
    women_only = course.key == "vrouwen"
    mode = random.choice(("classroom", "classroom", "blended", None, None, None))
    mode = "workplace" if course.key == "werk" else mode
    size = random.choice((4, 5, 6, 8) if kind == "practice" else (8, 10, 12, 12, 14, 15, 16))
    price = _price(kind, course, hourly, unit, weeks, random)
    return Programme(course, weeks, months, size, price, mode, women_only)


def _price_unit(kind: str, random: Random) -> str:
    if kind == "practice":
        return random.choice(("hour", "hour", "lesson"))
    if kind in ("evening_school", "university"):
        return "total"
    return random.choice(("hour", "hour", "total", "total", "total", "lesson", "week", "month", "module"))


def _price(kind: str, course: Course, hourly: float, unit: str, weeks: int, random: Random) -> Price | None:
    if kind in FREE_KINDS:
        return Price(0.0, "total")
    if kind in UNPRICED_KINDS or (course.key in ("z", "onderwijs") and random.random() < PAID_SHARE):
        return None
    dearer = random.choice((0.95, 1.0, 1.0, 1.1)) if unit != "hour" else 1.0
    rate = hourly * dearer * (2.6 if kind == "practice" else 1.0)
    hours = {"hour": 1.0, "lesson": 3.0, "week": 9.0, "month": 39.0, "module": 90.0}.get(unit)
    if hours is None:
        hours = 3.0 * weeks if kind == "evening_school" else min(7.0 * weeks, MOST_PAID_HOURS)
    if course.key in SHORT_COURSES and unit in ("total", "module"):
        hours = min(hours, 40.0)
    return Price(_rounded(rate * hours), unit, random.random() < 0.06)


def _rounded(amount: float) -> float:
    return round(amount * 4) / 4 if amount < 100 else float(round(amount / 5) * 5)


def draw_slots(daypart: str, hours: int, random: Random) -> tuple[Slot, ...]:
    """Weekly lessons of three hours that make up `hours`; `day` is mornings and afternoons."""
    if daypart == WEEKEND:
        start = random.choice((570, 600))
        return tuple(Slot(day, start, start + LESSON_MINUTES) for day in (5, 6)[: hours // 3])
    if daypart == "day":
        return _day_slots(hours)
    days = random.choice(WEEKDAYS[hours // 3])
    start = random.choice(STARTS[daypart])
    return tuple(Slot(day, start, start + LESSON_MINUTES) for day in days)


def _day_slots(hours: int) -> tuple[Slot, ...]:
    pairs = [(day, start) for day in (1, 3, 0) for start in (555, 780)][: hours // 3]
    return tuple(Slot(day, start, start + LESSON_MINUTES) for day, start in sorted(pairs))


def draw_groups(number: int, kind: str, random: Random) -> tuple[tuple[str, int], ...]:
    """Different combinations of daypart and weekly hours for groups of one programme."""
    if kind in ("practice", "evening_school"):
        options = [((MORNING, 3), 3), ((EVENING, 3), 5), ((AFTERNOON, 3), 2), ((WEEKEND, 3), 1)]
    else:
        options = list(zip(GROUPS, GROUP_WEIGHTS, strict=True))
    chosen: list[tuple[str, int]] = []
    while options and len(chosen) < number:
        group = random.choices([g for g, _ in options], [w for _, w in options])[0]
        chosen.append(group)
        options = [(g, w) for g, w in options if g[0] != group[0]]
    return tuple(chosen)


def draw_offering(
    programme: Programme, branch: Branch | None, slots: tuple[Slot, ...], log_wait: float, random: Random
) -> Offering:
    """A group with its own true wait around the school's `log_wait`; seats a month are settled later."""
    wait = math.exp(log_wait + random.gauss(0.0, WAIT_SD_OFFERING))
    seats = programme.group_size * random.uniform(0.6, 1.4)
    return Offering(programme, branch, slots, round(min(max(wait, 0.5), 60.0), 1), seats)


def draw_log_wait(theta: float, random: Random) -> float:
    """The school's own level of waiting, in log weeks: long lists go a little with quality (correlation about 0.13)."""
    return math.log(WAIT_MEDIAN_WEEKS) + WAIT_PER_THETA * theta + random.gauss(0.0, WAIT_SD_PROVIDER)
