"""The QR code holds the address, square by square."""

import re

import segno

from portal.web.qr import qr_code, strokes

ADDRESS = "https://taalschoolkiezer.example/ar/list?postcode=3511&o=000090f44f37&o=0a1b2c3d4e5f"


def test_every_dark_square_of_the_code_is_drawn_and_no_other() -> None:
    drawn = set()
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1", qr_code(ADDRESS, "De lijst")):
        drawn |= {(int(x) + step, int(y)) for step in range(int(width))}
    rows = list(segno.make(ADDRESS, error="m", micro=False).matrix)
    dark = {(x + 4, y + 4) for y, row in enumerate(rows) for x, one in enumerate(row) if one}
    assert drawn == dark


def test_the_drawing_has_a_name_and_nothing_of_it_is_markup() -> None:
    drawing = qr_code(ADDRESS, "<b>")
    assert "<title>&lt;b&gt;</title>" in drawing and 'role="img"' in drawing
    assert "style" not in drawing and "xlink" not in drawing


def test_neighbours_share_a_stroke() -> None:
    assert strokes([1, 1, 0, 1], 7) == "M0 7h2v1h-2zM3 7h1v1h-1z"
    assert strokes([0, 0], 7) == ""
