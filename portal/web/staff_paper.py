"""Drawings for paper: their colours stand in them, as the maker of PDFs does not look into the page's own sheet."""

from markupsafe import Markup

STYLE = Markup(
    "<style>"
    "text { font: 13px 'Paper Latin', 'Noto Sans', sans-serif; fill: #000 }"
    ".grid { stroke: #bbb; stroke-width: 1 } .axis { stroke: #000; stroke-width: 1.5 }"
    ".line { fill: none; stroke: #0b4f63; stroke-width: 2.5 } .dot { fill: #0b4f63 }"
    ".spread { fill: #d3e6eb } .whisker { stroke: #000; stroke-width: 1.5 }"
    ".band { fill: #fff; stroke: #000; stroke-width: 1.2 } .middle { stroke: #000; stroke-width: 3 }"
    "</style>"
)


def on_paper(drawing: Markup) -> Markup:
    """The drawing with its own colours."""
    head, mark, rest = drawing.partition(">")
    return head + mark + STYLE + rest
