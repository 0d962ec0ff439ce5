"""How people move through a school, quarter by quarter: waiting, started, in lessons, passed a part, passed or stopped.

One row of bars below the other over the same quarters. What is not known is hatched, and said in words below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from portal.domain.progress import Amount, Amounts, Figure
from portal.web.drawing import WIDTH, Words, picture, tag, text

BAR_TOP, BARS, PANEL = 40.0, 42.0, 90.0
HATCH = 7.0
# Where nothing is known a hatched block of this height stands, however many it may be.
BLOCK = 26.0
# From above to below: how people move through.
ROWS = (Figure.WAITING, Figure.STARTED, Figure.ATTENDING, Figure.PASSED_PARTS, Figure.PASSED, Figure.STOPPED)
# Who is there on one day is measured by one scale, who comes and goes in a quarter by another.
STOCKS = frozenset({Figure.WAITING, Figure.ATTENDING})


@dataclass(frozen=True, slots=True)
class FlowWords:
    """Names of the figures, the quarters' labels (two short lines each), and words for the unknown."""

    words: Words
    figures: dict[Figure, str]
    quarters: tuple[tuple[str, str], ...]
    not_known: str
    at_least: str


def flow_drawing(flow: Sequence[Amounts], said: FlowWords, figures: Sequence[Figure]) -> Markup:
    """The drawing of consecutive quarters, for the figures that are there."""
    hatch = f"{said.words.key}-hatch"
    pieces = [pattern(hatch)]
    rows = [figure for figure in ROWS if figure in figures]
    for number, figure in enumerate(rows):
        pieces += row_marks(figure, flow, said, number * PANEL, hatch)
    bottom = len(rows) * PANEL
    for column, (first, second) in enumerate(said.quarters):
        x = middle(column, len(flow))
        pieces += [text(first, x, bottom + 8, "middle"), text(second, x, bottom + 26, "middle")]
    pieces += unknown_key(flow, said, figures, bottom + 50, hatch)
    return picture(said.words, bottom + 58, pieces)


def pattern(name: str) -> Markup:
    """Slanting lines for what is not known."""
    line = tag("path", d=f"M0 {HATCH:g}L{HATCH:g} 0", class_="hatch-line", stroke="currentColor")
    return tag("defs", tag("pattern", line, id=name, width=HATCH, height=HATCH, patternUnits="userSpaceOnUse"))


def row_marks(figure: Figure, flow: Sequence[Amounts], said: FlowWords, top: float, hatch: str) -> Iterator[Markup]:
    """One row of bars with its name and its ground line."""
    yield text(said.figures[figure], 0, top + 14, "start")
    ground = top + BAR_TOP + BARS
    scale = BARS / max(largest(figure, flow), 1)
    for column, amounts in enumerate(flow):
        spot = Spot(middle(column, len(flow)), ground, width(len(flow)))
        yield from bar(figure, amounts.get(figure), spot, scale, hatch)
    yield tag("line", x1=0, x2=WIDTH, y1=ground, y2=ground, class_="axis", stroke="currentColor")


def largest(figure: Figure, flow: Sequence[Amounts]) -> int:
    """The largest number among all rows that share this row's scale."""
    alike = [one for one in ROWS if (one in STOCKS) == (figure in STOCKS)]
    return max((amount.known for one in alike for amounts in flow if (amount := amounts.get(one))), default=0)


class Spot(NamedTuple):
    """Where a bar stands: its middle, its ground, and how wide it is."""

    x: float
    ground: float
    width: float


def bar(figure: Figure, amount: Amount | None, spot: Spot, scale: float, hatch: str) -> Iterator[Markup]:
    """A quarter's bar with its number above; hatched where it is not known, or not in full."""
    height = amount.known * scale if amount else 0.0
    top = spot.ground - height
    if height:
        # The maker of PDFs knows no style sheet inside drawings: what matters stands at the bar too.
        kind, fill = ("flow-stopped", "none") if figure == Figure.STOPPED else ("flow-bar", "currentColor")
        box = {"x": spot.x - spot.width / 2, "y": top, "width": spot.width, "height": height}
        yield tag("rect", **box, class_=kind, fill=fill, stroke="currentColor")
    if amount is None or not amount.complete:
        high = BLOCK if amount is None else HATCH
        top -= high
        yield hatched(spot.x - spot.width / 2, top, spot.width, high, hatch)
    yield text(label(amount), spot.x, top - 5, "middle")


def hatched(x: float, y: float, wide: float, high: float, hatch: str) -> Markup:
    """A block for what is not known."""
    box = {"x": x, "y": y, "width": wide, "height": high}
    return tag("rect", **box, fill=f"url(#{hatch})", stroke="currentColor", class_="unknown-block")


def is_whole(amount: Amount | None) -> bool:
    """Whether all of a figure is known."""
    return amount is not None and amount.complete


def label(amount: Amount | None) -> str:
    """A number as it stands at its bar."""
    if amount is None:
        return "?"
    return str(amount.known) if amount.complete else f"≥{amount.known}"


def unknown_key(
    flow: Sequence[Amounts], said: FlowWords, figures: Sequence[Figure], y: float, hatch: str
) -> Iterator[Markup]:
    """What the hatched bars mean, where there are any."""
    amounts = [one.get(figure) for one in flow for figure in figures]
    if all(map(is_whole, amounts)):
        return
    yield hatched(0.0, y - 11, 14.0, 12.0, hatch)
    words = [f"?: {said.not_known}"] if None in amounts else []
    if any(one is not None and not one.complete for one in amounts):
        words.append(f"≥: {said.at_least}")
    yield text("   ".join(words), 20, y, "start")


def middle(column: int, columns: int) -> float:
    """Where a quarter's bar has its middle."""
    return (column + 0.5) * WIDTH / columns


def width(columns: int) -> float:
    """How wide a bar is."""
    return min(WIDTH / columns * 0.6, 34.0)
