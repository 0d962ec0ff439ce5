"""How people move through a school, quarter by quarter: waiting, started, in lessons, passed a part, passed or stopped.

One row of bars below the other over the same quarters. What is not known is hatched, and said in words below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from portal.domain.progress import Amount, Amounts, Figure
from portal.web.drawing import WIDTH, Words, picture, tag, text

BAR_TOP, BARS, PANEL = 40.0, 56.0, 108.0
HATCH = 7.0
# Where nothing is known a hatched block of this height stands, however many it may be.
BLOCK = 26.0
# From above to below; the last row stacks two figures.
PANELS: tuple[tuple[Figure, ...], ...] = (
    (Figure.WAITING,),
    (Figure.STARTED,),
    (Figure.ATTENDING,),
    (Figure.PASSED_PARTS,),
    (Figure.PASSED, Figure.STOPPED),
)
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
    panels = [panel for panel in (tuple(f for f in row if f in figures) for row in PANELS) if panel]
    for number, panel in enumerate(panels):
        pieces += panel_marks(panel, flow, said, number * PANEL, hatch)
    bottom = len(panels) * PANEL
    for column, (first, second) in enumerate(said.quarters):
        x = middle(column, len(flow))
        pieces += [text(first, x, bottom + 8, "middle"), text(second, x, bottom + 26, "middle")]
    pieces += unknown_key(flow, said, figures, bottom + 50, hatch)
    return picture(said.words, bottom + 58, pieces)


def pattern(name: str) -> Markup:
    """Slanting lines for what is not known."""
    line = tag("path", d=f"M0 {HATCH:g}L{HATCH:g} 0", class_="hatch-line", stroke="currentColor")
    return tag("defs", tag("pattern", line, id=name, width=HATCH, height=HATCH, patternUnits="userSpaceOnUse"))


def panel_marks(
    panel: tuple[Figure, ...], flow: Sequence[Amounts], said: FlowWords, top: float, hatch: str
) -> Iterator[Markup]:
    """One row of bars with its names and its ground line."""
    yield from names(panel, said, top)
    ground = top + BAR_TOP + BARS
    scale = BARS / max(largest(panel, flow), 1)
    for column, amounts in enumerate(flow):
        yield from bar(panel, amounts, (middle(column, len(flow)), ground, width(len(flow))), scale, said, hatch)
    yield tag("line", x1=0, x2=WIDTH, y1=ground, y2=ground, class_="axis", stroke="currentColor")


def names(panel: tuple[Figure, ...], said: FlowWords, top: float) -> Iterator[Markup]:
    """The row's names; where two figures are stacked, each behind a sample of its bar."""
    if len(panel) == 1:
        yield text(said.figures[panel[0]], 0, top + 14, "start")
        return
    for number, figure in enumerate(panel):
        x = number * WIDTH / 2
        yield tag("rect", x=x, y=top + 3, width=14, height=12, class_=kind(figure))
        yield text(said.figures[figure], x + 20, top + 14, "start")


def kind(figure: Figure) -> str:
    """The class of a figure's bars: who stopped is outlined, all others are filled."""
    return "flow-stopped" if figure == Figure.STOPPED else "flow-bar"


def largest(panel: tuple[Figure, ...], flow: Sequence[Amounts]) -> int:
    """The largest sum among all rows that share this row's scale."""
    alike = [row for row in PANELS if (row[0] in STOCKS) == (panel[0] in STOCKS)]
    return max((known(row, amounts) for row in alike for amounts in flow), default=0)


def known(panel: tuple[Figure, ...], amounts: Amounts) -> int:
    """What is known of a row's figures together."""
    return sum(amount.known for figure in panel if (amount := amounts.get(figure)))


def bar(
    panel: tuple[Figure, ...],
    amounts: Amounts,
    place: tuple[float, float, float],
    scale: float,
    said: FlowWords,
    hatch: str,
) -> Iterator[Markup]:
    """A quarter's bar, its figures stacked, with the numbers above; hatched where something is not known."""
    x, y, wide = place
    for figure in panel:
        amount = amounts.get(figure)
        height = amount.known * scale if amount else 0.0
        if height:
            y -= height
            yield tag("rect", x=x - wide / 2, y=y, width=wide, height=height, class_=kind(figure))
    if any(not is_whole(amounts.get(figure)) for figure in panel):
        high = BLOCK if not known(panel, amounts) else HATCH
        y -= high
        box = {"x": x - wide / 2, "y": y, "width": wide, "height": high}
        yield tag("rect", **box, fill=f"url(#{hatch})", stroke="currentColor", class_="unknown-block")
    yield text("+".join(label(amounts.get(figure), said) for figure in panel), x, y - 5, "middle")


def is_whole(amount: Amount | None) -> bool:
    """Whether all of a figure is known."""
    return amount is not None and amount.complete


def label(amount: Amount | None, said: FlowWords) -> str:
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
    box = {"x": 0.0, "y": y - 11, "width": 14.0, "height": 12.0}
    yield tag("rect", **box, fill=f"url(#{hatch})", stroke="currentColor", class_="unknown-block")
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
