"""The history of one wait as a drawing, a sentence and a table of the same facts, in the language of the request."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from flask_babel import gettext, ngettext
from markupsafe import Markup

from portal.domain.wait_history import Stretch, WaitHistory, WaitPoint
from portal.domain.waiting_time import Wait
from portal.web.drawing import (
    LEFT,
    PLOT_HEIGHT,
    ROW,
    Axis,
    Words,
    across_x,
    frame,
    picture,
    plot_top,
    tag,
    text,
    up_y,
)  # fmt: skip
from portal.web.filters import shown_number
from portal.web.method_figures import Figure
from portal.web.wait_table import table_rows
from portal.web.wait_words import group_of, month_name, speaker

# Months before today's at which the axis has a tick.
TICK_MONTHS = (11, 8, 5, 2)
STEPS = (1.0, 2.0, 4.0, 8.0, 13.0, 26.0, 52.0, 104.0)
MARKS = {
    "school": "circle",
    "municipality": "square",
    "learner": "triangle",
    "municipality_told": "diamond",
    "helper_told": "cross",
    "helper_started": "dart",
}
# Corners of a mark around its middle.
SHAPES = {
    "triangle": ((0, -6), (-6, 5), (6, 5)),
    "dart": ((0, 6), (-6, -5), (6, -5)),
    "diamond": ((0, -7), (7, 0), (0, 7), (-7, 0)),
    "cross": ((-5, -6), (0, -2), (5, -6), (6, -5), (2, 0), (6, 5), (5, 6), (0, 2), (-5, 6), (-6, 5), (-2, 0), (-6, -5)),
}
SIZE = 5.0
# A gap that is wider than its word gets the word.
WORD_WIDTH = 70.0


def wait_figure(history: WaitHistory, wait: Wait, key: str) -> Figure:
    """The figure of one offering; `key` makes its ids unique on the page."""
    return Figure(
        drawing=drawing(history, wait, key),
        sentence=sentence(history, wait),
        head=(gettext("Day"), gettext("Who said it"), gettext("What was said"), gettext("Weeks of waiting")),
        rows=tuple(table_rows(history, wait)),
    )


def sentence(history: WaitHistory, wait: Wait) -> str:
    """What the drawing shows, in words."""
    estimate = ngettext(
        "We reckon today with about %(num)s week (%(low)s to %(high)s).",
        "We reckon today with about %(num)s weeks (%(low)s to %(high)s).",
        wait.median,
        low=wait.low,
        high=wait.high,
    )
    return f"{estimate} {gettext('Grey parts: nobody told us a wait that still holds.') if history.unknown else ''}"


def drawing(history: WaitHistory, wait: Wait, key: str) -> Markup:
    """Weeks against the last twelve months: what was said, how long it held, gaps, and today's estimate."""
    across, up = time_axis(history), week_axis(history, wait)
    kinds = [*dict.fromkeys(group_of(one) for one in history.points if one.weeks is not None)]
    worded = any(one.assumed for one in history.points)
    top = plot_top(len(kinds) + 1 + worded + bool(history.unknown))
    ticks = [(across_x(across, value), label) for value, label in month_ticks(history)]
    pieces = chain(
        gap_marks(history.unknown, across, top),
        [frame(gettext("Month"), ticks, up, top)],
        legend(kinds, worded=worded, gaps=bool(history.unknown)),
        estimate_marks(wait, history.last, across, up, top),
        *(point_marks(one, across, up, top) for one in history.points),
    )
    words = Words(key, gettext("The wait in the last twelve months"), sentence(history, wait))
    return picture(words, top + PLOT_HEIGHT + 2.4 * ROW, pieces)


def time_axis(history: WaitHistory) -> Axis:
    """Days as numbers, from the first to the last."""
    return Axis("", ((history.first.toordinal(), ""), (history.last.toordinal(), "")))


def month_ticks(history: WaitHistory) -> Iterator[tuple[float, str]]:
    """The first days of some months with their names, the earliest with its year, and today."""
    for number, back in enumerate(TICK_MONTHS):
        months = history.last.year * 12 + history.last.month - 1 - back
        first = date(months // 12, months % 12 + 1, 1)
        yield first.toordinal(), month_name(first, with_year=number == 0)
    yield history.last.toordinal(), gettext("today")


def week_axis(history: WaitHistory, wait: Wait) -> Axis:
    """Weeks from none to a little more than the longest."""
    said = [one.high or one.weeks or 0.0 for one in history.points]
    longest = max([*said, float(wait.high), 4.0])
    step = next((one for one in STEPS if 4 * one >= longest), STEPS[-1])
    return Axis(gettext("Weeks of waiting"), tuple((step * number, shown_number(step * number)) for number in range(5)))


def legend(kinds: Iterable[str], *, worded: bool, gaps: bool) -> Iterator[Markup]:
    """Each mark before its name, one below the other."""
    names = [(mark(MARKS[kind], 14, 0), speaker(kind)) for kind in kinds]
    names.append((estimate_sample(), gettext("What we reckon with today")))
    if worded:
        names.append((mark("circle", 14, 0, "assumed"), gettext("The school, without a number")))
    if gaps:
        names.append((tag("rect", x=0, y=-6, width=28, height=12, class_="gap"), gettext("Not known")))
    for number, (sample, name) in enumerate(names):
        y = number * ROW + 12
        yield tag("g", sample, transform=f"translate(0 {y - 4:g})")
        yield text(name, LEFT, y, "start")


def estimate_sample() -> Markup:
    """The estimate's mark as the legend shows it."""
    band = tag("rect", x=8, y=-7, width=12, height=14, class_="band")
    return band + tag("line", x1=8, x2=20, y1=0, y2=0, class_="middle")


def mark(shape: str, x: float, y: float, kind: str = "said") -> Markup:
    """A point's mark: shapes tell apart who said it."""
    if shape == "square":
        return tag("rect", x=x - SIZE, y=y - SIZE, width=2 * SIZE, height=2 * SIZE, class_=kind)
    if shape in SHAPES:
        corners = " ".join(f"{x + right:.1f},{y + down:.1f}" for right, down in SHAPES[shape])
        return tag("polygon", points=corners, class_=kind)
    return tag("circle", cx=x, cy=y, r=SIZE, class_=kind)


def gap_marks(gaps: Iterable[Stretch], across: Axis, top: float) -> Iterator[Markup]:
    """A grey ground where no words held, with its word where there is room."""
    for gap in gaps:
        start, end = (across_x(across, day.toordinal()) for day in (gap.first, gap.last))
        yield tag("rect", x=start, y=top, width=max(end - start, 1.0), height=PLOT_HEIGHT, class_="gap")
        if end - start > WORD_WIDTH:
            yield text(gettext("Not known"), (start + end) / 2, top + PLOT_HEIGHT / 2, "middle")


def estimate_marks(wait: Wait, today: date, across: Axis, up: Axis, top: float) -> Iterator[Markup]:
    """The model's band and middle at today."""
    x = across_x(across, today.toordinal())
    low, middle, high = (up_y(up, float(one), top) for one in (wait.low, wait.median, wait.high))
    yield tag("rect", x=x - 6, y=high, width=12, height=max(low - high, 2.0), class_="band")
    yield tag("line", x1=x - 6, x2=x + 6, y1=middle, y2=middle, class_="middle")


def point_marks(point: WaitPoint, across: Axis, up: Axis, top: float) -> Iterator[Markup]:
    """The line of how long words held, the range that they name, and the point itself; nothing without weeks."""
    if point.weeks is None:
        return
    x, y = across_x(across, point.on.toordinal()), up_y(up, point.weeks, top)
    if len(point.path) > 1:
        corners = ((across_x(across, day.toordinal()), up_y(up, weeks, top)) for day, weeks in point.path)
        yield tag("polyline", points=" ".join(f"{one:.1f},{other:.1f}" for one, other in corners), class_="held")
    if point.low != point.high and point.low is not None and point.high is not None:
        ends = up_y(up, point.low, top), up_y(up, point.high, top)
        yield tag("line", x1=x, x2=x, y1=ends[0], y2=ends[1], class_="whisker")
    if point.at_least:
        yield tag("path", d=f"M{x:.1f} {y:.1f}v-18m-4 5 4-5 4 5", class_="whisker")
    yield mark(MARKS[group_of(point)], x, y, "assumed" if point.assumed else "said")
