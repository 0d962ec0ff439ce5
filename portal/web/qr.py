"""An address as a picture that a phone's camera reads (QR code), drawn by us."""

from collections.abc import Iterable
from itertools import groupby

import segno
from markupsafe import Markup

from portal.web.drawing import tag

# Four empty squares around it, as the standard asks (ISO 18004); M mends what a fold in the paper spoils.
BORDER, MENDING = 4, "m"


def qr_code(address: str, title: str) -> Markup:
    """The drawing, dark on light in every scheme; `title` says what it leads to."""
    rows = list(segno.make(address, error=MENDING, micro=False).matrix_iter(border=BORDER))
    side = len(rows)
    squares = "".join(strokes(row, y) for y, row in enumerate(rows))
    pieces = (
        tag("title", title),
        tag("rect", width=side, height=side, fill="#fff"),
        tag("path", d=squares, fill="#000", shape_rendering="crispEdges"),
    )
    return tag("svg", Markup("").join(pieces), class_="qr", role="img", viewBox=f"0 0 {side} {side}", focusable="false")


def strokes(row: Iterable[int], y: int) -> str:
    """The dark squares of one row as a path, neighbours in one stroke."""
    pieces, x = [], 0
    for dark, run in groupby(row):
        width = len(list(run))
        if dark:
            pieces.append(f"M{x} {y}h{width}v1h-{width}z")
        x += width
    return "".join(pieces)
