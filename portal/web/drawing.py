"""Drawings as accessible inline SVG: columns of numbers and words in, markup out; colours come from the style sheet.

A plot's x axis runs from left to right in every language; words keep their own direction inside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, sin, tau

from markupsafe import Markup, escape

WIDTH = 304.0
LEFT, RIGHT = 34.0, 12.0
PLOT_HEIGHT, ROW = 160.0, 20.0
BAR_HEIGHT, BAR_ROW = 16.0, 46.0
DOT, MOST_RINGS = 10.0, 5
# Unicode's first strong isolate: a label in any script stays whole among numbers.
ISOLATE, END_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Words:
    """What a reader who does not see the drawing is told; `key` makes its ids unique on the page."""

    key: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from its first tick to its last, each tick with its written label."""

    title: str
    ticks: tuple[tuple[float, str], ...]

    def part(self, value: float) -> float:
        """Where a value lies between the ends, 0 to 1; what lies outside is drawn at the nearer end."""
        low, high = self.ticks[0][0], self.ticks[-1][0]
        return min(max((value - low) / (high - low), 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Line:
    """A named line through points."""

    name: str
    x: Sequence[float]
    y: Sequence[float]


@dataclass(frozen=True, slots=True)
class Span:
    """A named value with its interval."""

    name: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Level:
    """A named value that is drawn as a line right across."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A point with a short label inside it; `marked` fills it."""

    label: str
    x: float
    y: float
    marked: bool


def dot_chart(words: Words, across: Axis, up: Axis, dots: Sequence[Dot], front: Line) -> Markup:
    """Labelled dots, those that would cover each other moved apart, and a named line through some of them."""
    top = plot_top(1)
    ticks = ((across_x(across, value), label) for value, label in across.ticks)
    pieces = [frame(across.title, ticks, up, top), legend([(front.name, "line line-1")])]
    pieces.append(tag("polyline", points=points(across, up, front, top), class_="line line-1"))
    taken: list[tuple[float, float]] = []
    for dot in dots:
        x, y = free_spot((across_x(across, dot.x), up_y(up, dot.y, top)), taken)
        taken.append((x, y))
        kind = "school school-marked" if dot.marked else "school"
        label = tag("text", dot.label, x=x, y=y + 4.5, text_anchor="middle")
        pieces.append(tag("g", tag("circle", cx=x, cy=y, r=DOT) + label, class_=kind))
    return picture(words, top + PLOT_HEIGHT + 2.4 * ROW, pieces)


def free_spot(wanted: tuple[float, float], taken: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The nearest spot round the wanted one where a dot covers none that is there; the wanted one where all are."""
    for ring in range(MOST_RINGS):
        for step in range(max(1, 6 * ring)):
            angle = tau * step / max(1, 6 * ring)
            x, y = wanted[0] + ring * DOT * cos(angle), wanted[1] + ring * DOT * sin(angle)
            if all(hypot(x - other[0], y - other[1]) >= 1.8 * DOT for other in taken):
                return x, y
    return wanted


def line_chart(words: Words, across: Axis, up: Axis, lines: Sequence[Line]) -> Markup:
    """Lines over a number, each in a pattern of its own."""
    top = plot_top(len(lines))
    drawn = (
        tag("polyline", points=points(across, up, line, top), class_=f"line line-{number}")
        for number, line in enumerate(lines, 1)
    )
    ticks = ((across_x(across, value), label) for value, label in across.ticks)
    names = legend((line.name, f"line line-{number}") for number, line in enumerate(lines, 1))
    return picture(words, top + PLOT_HEIGHT + 2.4 * ROW, [frame(across.title, ticks, up, top), names, *drawn])


def span_chart(words: Words, across: str, up: Axis, spans: Sequence[Span], levels: Sequence[Level]) -> Markup:
    """Values with their intervals side by side, against levels that run right across."""
    top = plot_top(len(levels))
    step = (WIDTH - LEFT - RIGHT) / len(spans)
    middles = [LEFT + (number + 0.5) * step for number in range(len(spans))]
    ticks = zip(middles, (span.name for span in spans), strict=True)
    pieces = [frame(across, ticks, up, top), legend((one.name, f"line level-{n}") for n, one in enumerate(levels, 1))]
    for number, level in enumerate(levels, 1):
        y = up_y(up, level.value, top)
        pieces.append(tag("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, class_=f"line level-{number}"))
    for x, span in zip(middles, spans, strict=True):
        low, value, high = (up_y(up, one, top) for one in (span.low, span.value, span.high))
        pieces += whisker(x1=x, x2=x, y1=low, y2=high)
        pieces.append(tag("circle", cx=x, cy=value, r=5, class_="dot"))
    return picture(words, top + PLOT_HEIGHT + 2.4 * ROW, pieces)


def bar_chart(words: Words, across: Axis, bars: Sequence[Span], *, mirrored: bool) -> Markup:
    """Bars from zero with their intervals, one below the other; the axis has a tick at zero.

    `mirrored` puts the names at the right, for languages that are read from there.
    """
    height = len(bars) * BAR_ROW
    side, anchor = (WIDTH, "end") if mirrored else (0.0, "start")
    pieces = [bar_grid(across, height)]
    for number, bar in enumerate(bars):
        y = number * BAR_ROW + ROW
        zero, value, low, high = (bar_x(across, one) for one in (0.0, bar.value, bar.low, bar.high))
        pieces.append(text(bar.name, side, y - 6, anchor))
        pieces.append(
            tag("rect", x=min(zero, value), y=y, width=abs(value - zero), height=BAR_HEIGHT, class_="bar-value")
        )
        middle = y + BAR_HEIGHT / 2
        pieces += whisker(x1=low, x2=high, y1=middle, y2=middle)
    return picture(words, height + 2.4 * ROW, pieces)


def bar_grid(across: Axis, height: float) -> Markup:
    """Ticks below the bars and their lines upwards; the one at zero is strong."""
    pieces = [text(across.title, WIDTH / 2, height + 2.1 * ROW, "middle")]
    for value, label in across.ticks:
        x = bar_x(across, value)
        pieces.append(tag("line", x1=x, x2=x, y1=0, y2=height, class_="axis" if value == 0 else "grid"))
        pieces.append(text(label, x, height + ROW, "middle"))
    return Markup("").join(pieces)


def bar_x(across: Axis, value: float) -> float:
    """Where a value stands in a chart of bars, which has no labels beside it."""
    return RIGHT + across.part(value) * (WIDTH - 2 * RIGHT)


def whisker(**ends: float) -> list[Markup]:
    """The line of an interval, on a lighter one so that it stands out from what it crosses."""
    return [tag("line", **ends, class_=kind) for kind in ("whisker-ground", "whisker")]


def plot_top(names: int) -> float:
    """Where a plot begins below so many names and the title of its upward axis."""
    return (names + 1) * ROW + 12


def across_x(axis: Axis, value: float) -> float:
    """Where a value stands from left to right."""
    return LEFT + axis.part(value) * (WIDTH - LEFT - RIGHT)


def up_y(axis: Axis, value: float, top: float) -> float:
    """Where a value stands from top to bottom."""
    return top + (1 - axis.part(value)) * PLOT_HEIGHT


def points(across: Axis, up: Axis, line: Line, top: float) -> str:
    """The points of a line as SVG writes them."""
    pairs = zip(line.x, line.y, strict=True)
    return " ".join(f"{across_x(across, x):.1f},{up_y(up, y, top):.1f}" for x, y in pairs)


def legend(names: Iterable[tuple[str, str]]) -> Markup:
    """A sample of each line before its name, one below the other."""
    pieces = []
    for number, (name, kind) in enumerate(names):
        y = number * ROW + 12
        pieces += [tag("line", x1=0, x2=28, y1=y - 4, y2=y - 4, class_=kind), text(name, LEFT, y, "start")]
    return Markup("").join(pieces)


def frame(across: str, ticks: Iterable[tuple[float, str]], up: Axis, top: float) -> Markup:
    """Lines across for the ticks upwards, labels, and the titles of both axes."""
    bottom = top + PLOT_HEIGHT
    pieces = [text(up.title, 0, top - 14, "start")]
    for number, (value, label) in enumerate(up.ticks):
        y = up_y(up, value, top)
        pieces.append(tag("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, class_="grid" if number else "axis"))
        pieces.append(text(label, LEFT - 6, y + 4, "end"))
    pieces += [text(label, x, bottom + 18, "middle") for x, label in ticks]
    pieces.append(text(across, (LEFT + WIDTH - RIGHT) / 2, bottom + 2 * ROW, "middle"))
    return Markup("").join(pieces)


def picture(words: Words, height: float, pieces: Iterable[Markup]) -> Markup:
    """The whole drawing with its name and description for those who do not see it."""
    title, description = f"{words.key}-title", f"{words.key}-description"
    inner = Markup("").join(
        (tag("title", words.title, id=title), tag("desc", words.description, id=description), *pieces)
    )
    box = f"0 0 {WIDTH:.0f} {height:.0f}"
    return tag(
        "svg", inner, class_="plot", role="img", aria_labelledby=title, aria_describedby=description, viewBox=box,
        direction="ltr", focusable="false",
    )  # fmt: skip


def text(words: str, x: float, y: float, anchor: str) -> Markup:
    """Words at a place, kept whole whatever script they are in."""
    return tag("text", f"{ISOLATE}{words}{END_ISOLATE}", x=x, y=y, text_anchor=anchor)


def tag(name: str, inner: str = "", /, **attributes: str | float) -> Markup:
    """One element with everything escaped; underscores in names of attributes are hyphens."""
    written = "".join(f' {hyphened(key)}="{worded(value)}"' for key, value in attributes.items())
    # Names are our own, and all else is escaped: Markup's own format takes five times as long.
    return Markup(f"<{name}{written}>{escape(inner)}</{name}>")  # noqa: S704


@lru_cache(200)
def hyphened(key: str) -> str:
    """The name of an attribute."""
    return key.strip("_").replace("_", "-")


def worded(value: str | float) -> str:
    """An attribute's value, numbers to one decimal."""
    return escape(value) if isinstance(value, str) else f"{round(value, 1):g}"
