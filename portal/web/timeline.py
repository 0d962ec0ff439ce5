"""A timeline as accessible inline SVG: a row a step, months across, and the term's end as a band right through.

Time runs as the language is read: mirrored, it begins at the right.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from markupsafe import Markup

from portal.web.drawing import RIGHT, ROW, WIDTH, Words, picture, tag, text

BAR, STEP_ROW, HEAD = 14.0, 42.0, 26.0
TICK_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
# So wide is a month with its year, and the name of a limit.
LABEL, LIMIT_LABEL = 72.0, 150.0
SHORTEST = timedelta(days=150)
Ticks = Mapping[date, str]


@dataclass(frozen=True, slots=True)
class Bar:
    """A named step from a day to a day; where `end` is None it is not known how long it takes."""

    name: str
    start: date
    end: date | None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """The named days that all should be done by: from the first to the last of them."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days across a drawing."""

    first: date
    last: date
    mirrored: bool = False

    def x(self, day: date) -> float:
        """Where a day stands; what lies outside is drawn at the nearer end."""
        part = (day - self.first).days / max((self.last - self.first).days, 1)
        along = RIGHT + min(max(part, 0.0), 1.0) * (WIDTH - 2 * RIGHT)
        return WIDTH - along if self.mirrored else along

    def across(self, start: date, end: date, least: float) -> tuple[float, float]:
        """Where the days from one to another begin at the left, and how wide they are: at least so much."""
        left, right = sorted((self.x(start), self.x(end)))
        return left, max(right - left, least)

    def ticks(self) -> tuple[date, ...]:
        """First days of months, equally far apart, with room for their labels beside each other and at the ends."""
        first, last = (day.year * 12 + day.month - 1 for day in (self.first, self.last))
        for step in TICK_MONTHS:
            days = [
                date(number // 12, number % 12 + 1, 1) for number in range(-(-first // step) * step, last + 1, step)
            ]
            places = [self.x(day) for day in days]
            if all(after - before >= LABEL for before, after in pairwise(sorted(places))):
                return tuple(day for day, x in zip(days, places, strict=True) if LABEL / 2 <= x <= WIDTH - LABEL / 2)
        return ()


def timeline(words: Words, calendar: Calendar, bars: Sequence[Bar], limit: Limit | None, ticks: Ticks) -> Markup:
    """The drawing of the steps; `ticks` has a label for each of the calendar's."""
    height = HEAD + len(bars) * STEP_ROW
    pieces = [*tick_lines(calendar, ticks, height), *limit_band(calendar, limit, height)]
    for number, bar in enumerate(bars):
        pieces += drawn_bar(calendar, bar, HEAD + number * STEP_ROW + ROW)
    return picture(words, height + 1.4 * ROW, pieces)


def calendar_of(bars: Sequence[Bar], limit: Limit | None, *, mirrored: bool = False) -> Calendar:
    """From the first day of all to the last, with some room after it, and long enough to name months in it."""
    days = [bar.start for bar in bars] + [bar.end for bar in bars if bar.end]
    days += [limit.first, limit.last] if limit else []
    first, last = min(days), max(days)
    return Calendar(first, max(last + (last - first) / 20, first + SHORTEST), mirrored)


def tick_lines(calendar: Calendar, ticks: Ticks, height: float) -> Iterator[Markup]:
    """A line a tick with its month below it."""
    for day, label in ticks.items():
        x = calendar.x(day)
        yield tag("line", x1=x, x2=x, y1=HEAD, y2=height, class_="grid")
        yield text(label, x, height + ROW, "middle")


def limit_band(calendar: Calendar, limit: Limit | None, height: float) -> Iterator[Markup]:
    """The days of the limit as a band, never thinner than a line, with its name above it."""
    if limit is None:
        return
    left, width = calendar.across(limit.first, limit.last, 3.0)
    yield tag("rect", x=left, y=HEAD - 4, width=width, height=height - HEAD + 4, class_="limit")
    middle = left + width / 2
    yield text(limit.name, middle, HEAD - 12, anchor_at(middle, LIMIT_LABEL / 2))


def drawn_bar(calendar: Calendar, bar: Bar, y: float) -> Iterator[Markup]:
    """A step's name and below it the days that it takes, or a line of dots to the end where that is not known."""
    side, anchor = (WIDTH, "end") if calendar.mirrored else (0.0, "start")
    yield text(bar.name, side, y - 6, anchor)
    if bar.end is None:
        ends, middle = (calendar.x(bar.start), calendar.x(calendar.last)), y + BAR / 2
        yield tag("line", x1=ends[0], x2=ends[1], y1=middle, y2=middle, class_="line level-2")
        return
    left, width = calendar.across(bar.start, bar.end, 2.0)
    yield tag("rect", x=left, y=y, width=width, height=BAR, rx=2, class_="waiting" if bar.waiting else "bar-value")


def anchor_at(x: float, room: float) -> str:
    """How a word stands at a place so that it stays in the drawing."""
    return "start" if x < room else "end" if x > WIDTH - room else "middle"
