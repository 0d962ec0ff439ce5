"""The gains of all policies as a picture: one panel a group, one line a policy, with 95 % intervals; plain SVG."""

from xml.sax.saxutils import escape

import numpy as np

from tests.bench.market_summary import BASELINE, OURS, SHOWN_GROUPS, Interval, Runs, gain

PANEL, LEFT, TOP, LINE = 240, 190, 64, 24
GOOD, BAD, PLAIN, FAINT = "#1a6b3c", "#a8321f", "#222222", "#d5d5d5"


def picture(runs: Runs, note: str) -> str:
    """The whole picture; policies that part of the people use are left to the table."""
    names = [name for name in runs if name != BASELINE and not name.rsplit("_", 1)[-1].isdigit()]
    gains = {group: [gain(runs, name, group) for name in names] for group in SHOWN_GROUPS}
    scale = Scale([one for found in gains.values() for one in found])
    height = TOP + LINE * len(names) + 48
    width = LEFT + PANEL * len(SHOWN_GROUPS) + 16
    parts = [words(12, 24, "Gain over today in people who pass within the term, percentage points", 16)]
    parts += [words(12, height - 10, note, 11)]
    parts += [words(12, y_of(place) + 4, label(name), 13) for place, name in enumerate(names)]
    for place, group in enumerate(SHOWN_GROUPS):
        parts += panel(LEFT + PANEL * place, label(group), gains[group], names, scale)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif">'
    return "\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *parts, "</svg>", ""])


class Scale:
    """Points to pixels of a panel, the same for all of them; always with the zero."""

    def __init__(self, gains: list[Interval]) -> None:
        ends = [end for one in gains for end in (one.mean, one.low, one.high) if not np.isnan(end)]
        self.least = 5 * np.floor(min([0.0, *ends]) / 5)
        self.most = 5 * np.ceil(max([0.0, *ends]) / 5 + 0.01)

    def x(self, points: float) -> float:
        """Pixels from the panel's left."""
        return float(12 + (PANEL - 32) * (points - self.least) / (self.most - self.least))

    def ticks(self) -> list[float]:
        """Round numbers to mark, at most about six."""
        step = 5 * np.ceil((self.most - self.least) / 30)
        return [float(one) for one in np.arange(step * np.ceil(self.least / step), self.most + 1, step)]


def panel(left: float, title: str, gains: list[Interval], names: list[str], scale: Scale) -> list[str]:
    """One group's gains."""
    bottom = y_of(len(names)) - LINE / 2
    parts = [words(left + 12, TOP - 16, title, 13)]
    for tick in scale.ticks():
        x, colour = left + scale.x(tick), PLAIN if tick == 0 else FAINT
        parts += [stroke(x, TOP, x, bottom, colour, 1), words(x, bottom + 14, f"{tick:+.0f}", 10, "middle")]
    for place, (one, name) in enumerate(zip(gains, names, strict=True)):
        parts += mark(left, y_of(place), one, scale, name == OURS)
    return parts


def mark(left: float, y: float, one: Interval, scale: Scale, ours: bool) -> list[str]:
    """A bar for the interval and a point in it, ours larger; a narrow bar is a sure gain."""
    colour = GOOD if one.mean >= 0 else BAD
    x = left + scale.x(one.mean)
    point = f'<circle cx="{x:.1f}" cy="{y:.1f}" fill="{PLAIN}" r="{3.5 if ours else 2}"/>'
    if np.isnan(one.low):
        return [point]
    return [stroke(left + scale.x(one.low), y, left + scale.x(one.high), y, colour, 8 if ours else 6), point]


def y_of(place: int) -> float:
    """The height of a line."""
    return TOP + LINE * (place + 0.5)


def label(name: str) -> str:
    """A name in words."""
    return "everybody" if name == "all" else name.replace("_", " ")


def words(x: float, y: float, text: str, size: int, anchor: str = "start") -> str:
    """A line of text."""
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text {place} fill="{PLAIN}">{escape(text)}</text>'


def stroke(x: float, y: float, to_x: float, to_y: float, colour: str, width: int) -> str:
    """A straight line."""
    ends = f'x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"/>'
