"""Small multiples: plots of one size and one scale beside each other, each with the same facts in words and a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from flask_babel import gettext, ngettext
from markupsafe import Markup

from portal.domain.region_ratings import AreaPanel, AreaQuarter
from portal.domain.region_waits import ReckonedWaits, StatedWaits, WaitPanel
from portal.web.drawing import PLOT_HEIGHT, RIGHT, ROW, Axis, Words, across_x, frame, picture, plot_top, tag, text, up_y
from portal.web.filters import shown_day, shown_number
from portal.web.method_figures import Figure
from portal.web.wait_drawing import STEPS, estimate_sample
from portal.web.wait_words import month_name

# Every so many of the days, the last before today left free.
TICK_EVERY, TICKS_UNTIL = 3, 3
SCORES = Axis("", tuple((score, str(score)) for score in range(1, 6)))
TOP = plot_top(0)
HEIGHT = TOP + PLOT_HEIGHT + 1.4 * ROW


@dataclass(frozen=True, slots=True)
class Panel:
    """A named plot; what is said below it has the same facts."""

    key: str
    name: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Corner:
    """A value with its spread, and where it stands across."""

    x: float
    middle: float
    low: float | None
    high: float | None


def week_axis(panels: Iterable[WaitPanel]) -> Axis:
    """One axis of weeks for all plots, a little beyond the longest wait."""
    ends = [one.high if one.high is not None else one.middle for panel in panels for one in panel.stated]
    ends += [panel.now.high for panel in panels if panel.now]
    longest = max([4.0, *(one for one in ends if one is not None)])
    step = next((one for one in STEPS if 4 * one >= longest), STEPS[-1])
    return Axis(gettext("Weeks of waiting"), tuple((step * number, shown_number(step * number)) for number in range(5)))


def wait_panel(panel: WaitPanel, name: str, up: Axis, prefix: str) -> Panel:
    """The waits of one route or school over a year; `prefix` makes ids unique on the page."""
    days = [one.day for one in panel.stated]
    across = Axis("", ((days[0].toordinal(), ""), (days[-1].toordinal(), "")))
    corners = [
        None if one.middle is None else Corner(across_x(across, one.day.toordinal()), one.middle, one.low, one.high)
        for one in panel.stated
    ]
    pieces = [frame("", month_ticks(days, across), up, TOP), *spread(corners, up), *trace(corners, up)]
    if panel.now:
        pieces += reckoned(panel.now, across_x(across, days[-1].toordinal()), up)
    words = Words(f"{prefix}-{panel.key}", gettext("Waits: %(name)s", name=name), wait_sentence(panel))
    head = (
        gettext("Day"),
        gettext("Middle wait, weeks"),
        gettext("Middle half of courses"),
        gettext("Courses that name a wait"),
    )
    rows = tuple(wait_row(one) for one in reversed(panel.stated))
    return Panel(panel.key, name, Figure(picture(words, HEIGHT, pieces), wait_sentence(panel), head, rows))


def wait_sentence(panel: WaitPanel) -> str:
    """What the plot shows of today."""
    last = panel.stated[-1]
    said = (
        gettext("No site names a wait now.")
        if last.middle is None
        else ngettext(
            "Now %(num)s of %(courses)s courses names a wait; the middle one is %(weeks)s weeks.",
            "Now %(num)s of %(courses)s courses name a wait; the middle one is %(weeks)s weeks.",
            last.named,
            courses=last.courses,
            weeks=shown_number(round(last.middle, 1)),
        )
    )
    return f"{said} {reckoned_words(panel.now)}".strip()


def reckoned_words(now: ReckonedWaits | None) -> str:
    """What the model makes of today."""
    if now is None:
        return ""
    return str(
        gettext(
            "We reckon with about %(weeks)s weeks (%(low)s to %(high)s).",
            weeks=shown_number(round(now.middle)),
            low=shown_number(round(now.low)),
            high=shown_number(round(now.high)),
        )
    )


def wait_row(one: StatedWaits) -> tuple[str, ...]:
    """One day in the table."""
    unknown = str(gettext("not known"))
    half = unknown
    if one.low is not None and one.high is not None:
        half = gettext("%(low)s to %(high)s", low=weeks(one.low), high=weeks(one.high))
    middle = unknown if one.middle is None else weeks(one.middle)
    named = gettext("%(part)s of %(whole)s", part=one.named, whole=one.courses)
    return (shown_day(one.day), middle, half, named)


def weeks(value: float) -> str:
    """Weeks with one decimal."""
    return shown_number(round(value, 1))


def month_ticks(days: Sequence[date], across: Axis) -> list[tuple[float, str]]:
    """Some of the days by their months, the first with its year, and today."""
    ticked = days[1 : len(days) - TICKS_UNTIL : TICK_EVERY]
    labels = [
        (across_x(across, day.toordinal()), month_name(day, with_year=not number)) for number, day in enumerate(ticked)
    ]
    return [*labels, (across_x(across, days[-1].toordinal()) - 12, gettext("today"))]


def area_panel(panel: AreaPanel, name: str, prefix: str) -> Panel:
    """One area of the ratings over two years."""
    last = len(panel.quarters) - 1
    across = Axis("", ((-0.5, ""), (last + 0.5, "")))
    corners = [
        None if one.mean is None else Corner(across_x(across, number), one.mean, one.low, one.high)
        for number, one in enumerate(panel.quarters)
    ]
    ticks = [
        (across_x(across, number), short_quarter(one.quarter))
        for number, one in enumerate(panel.quarters)
        if (last - number) % 2 == 0
    ]
    up = Axis(gettext("Score, 1 to 5"), SCORES.ticks)
    pieces = [frame("", ticks, up, TOP), *spread(corners, up), *trace(corners, up)]
    words = Words(f"{prefix}-{panel.area}", gettext("Ratings: %(name)s", name=name), area_sentence(panel))
    head = (gettext("Quarter"), gettext("Mean"), gettext("Middle half"), gettext("Ratings"))
    rows = tuple(area_row(one) for one in reversed(panel.quarters))
    return Panel(panel.area, name, Figure(picture(words, HEIGHT, pieces), area_sentence(panel), head, rows))


def short_quarter(quarter: str) -> str:
    """2026Q3 in few letters."""
    return f"{quarter[:4]}-{quarter[-1]}"


def area_sentence(panel: AreaPanel) -> str:
    """The last quarter that has ratings."""
    found = next((one for one in reversed(panel.quarters) if one.mean is not None), None)
    if found is None or found.mean is None:
        return str(gettext("No ratings in these two years."))
    return str(
        ngettext(
            "Last: %(mean)s on average over %(num)s rating, quarter %(quarter)s.",
            "Last: %(mean)s on average over %(num)s ratings, quarter %(quarter)s.",
            found.ratings,
            mean=weeks(found.mean),
            quarter=short_quarter(found.quarter),
        )
    )


def area_row(one: AreaQuarter) -> tuple[str, ...]:
    """One quarter in the table."""
    unknown = str(gettext("not known"))
    ends = unknown
    if one.low is not None and one.high is not None:
        ends = gettext("%(low)s to %(high)s", low=weeks(one.low), high=weeks(one.high))
    return (short_quarter(one.quarter), unknown if one.mean is None else weeks(one.mean), ends, str(one.ratings))


def runs(corners: Iterable[Corner | None]) -> Iterator[list[Corner]]:
    """Stretches of neighbours that are known: nothing is drawn across what is not."""
    for known, run in groupby(corners, key=lambda one: one is not None):
        if known:
            yield [one for one in run if one is not None]


def trace(corners: Sequence[Corner | None], up: Axis) -> Iterator[Markup]:
    """The middles as dots, and a line through neighbours."""
    for run in runs(corners):
        if len(run) > 1:
            yield tag("polyline", points=path((one.x, up_y(up, one.middle, TOP)) for one in run), class_="line line-1")
        for one in run:
            yield tag("circle", cx=one.x, cy=up_y(up, one.middle, TOP), r=3.5, class_="dot")


def spread(corners: Sequence[Corner | None], up: Axis) -> Iterator[Markup]:
    """The middle half as a ground behind the line."""
    for run in runs(one if one and one.low is not None else None for one in corners):
        if len(run) > 1:
            top = [(one.x, up_y(up, one.high or 0.0, TOP)) for one in run]
            bottom = [(one.x, up_y(up, one.low or 0.0, TOP)) for one in reversed(run)]
            yield tag("polygon", points=path([*top, *bottom]), class_="spread")


def reckoned(now: ReckonedWaits, x: float, up: Axis) -> Iterator[Markup]:
    """The model's band and middle, beside today so that no dot is covered."""
    x += RIGHT / 2
    low, middle, high = (up_y(up, one, TOP) for one in (now.low, now.middle, now.high))
    yield tag("rect", x=x - 6, y=high, width=12, height=max(low - high, 2.0), class_="band")
    yield tag("line", x1=x - 6, x2=x + 6, y1=middle, y2=middle, class_="middle")


def path(points: Iterable[tuple[float, float]]) -> str:
    """Points as SVG writes them."""
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def wait_legend() -> Markup:
    """What the marks of the plots of waits mean, once for all of them."""
    line = tag("line", x1=0, x2=28, y1=0, y2=0, class_="line line-1") + tag("circle", cx=14, cy=0, r=3.5, class_="dot")
    ground = tag("rect", x=0, y=-6, width=28, height=12, class_="spread")
    names = (
        (line, gettext("Middle of what sites say")),
        (ground, gettext("Middle half of the courses")),
        (estimate_sample(), gettext("What we reckon with today")),
    )
    pieces = []
    for number, (sample, name) in enumerate(names):
        y = number * ROW + 12
        pieces += [tag("g", sample, transform=f"translate(0 {y - 4:g})"), text(name, 36.0, y, "start")]
    words = Words("wait-legend", gettext("What the marks mean"), "; ".join(str(name) for _, name in names))
    return picture(words, len(names) * ROW + 4, pieces)
