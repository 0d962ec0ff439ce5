"""Colours of other sites: read as they are written, and taken only where people can read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.colours import READABLE, Colour, Palette, Unreadable, colour, contrast

COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)
WHITE, BLACK = Colour(255, 255, 255), Colour(0, 0, 0)


@given(COLOURS)
def test_a_colour_is_read_as_it_is_written(one: Colour) -> None:
    assert colour(str(one)) == colour(str(one).removeprefix("#").upper()) == one


@pytest.mark.parametrize(
    "text", ["", "red", "#fff", "12345g", "#1234567", "+12345", "１２３４５６", "0x1234", "url(x)"]
)
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        colour(text)


@pytest.mark.parametrize(
    ("one", "two", "told_apart"),
    [(WHITE, BLACK, 21.0), (WHITE, WHITE, 1.0), (colour("767676"), WHITE, 4.54), (colour("0000ff"), WHITE, 8.59)],
)
def test_contrast_is_that_of_wcag(one: Colour, two: Colour, told_apart: float) -> None:
    assert contrast(one, two) == contrast(two, one) == pytest.approx(told_apart, abs=0.01)


@given(COLOURS, COLOURS, COLOURS)
def test_all_that_a_palette_writes_can_be_read(ground: Colour, ink: Colour, accent: Colour) -> None:
    try:
        tokens = {name: colour(value) for name, value in Palette(ground, ink, accent).tokens().items()}
    except Unreadable as fault:
        too_close = {"ink": ink, "accent": accent}[fault.name]
        assert contrast(too_close, ground) < READABLE
        return
    pairs = [("ink", "ground"), ("ink", "panel"), ("ink", "note"), ("ink", "accent-soft"), ("soft", "ground")]
    for letters, below in [*pairs, ("accent", "ground"), ("accent-ink", "accent")]:
        assert contrast(tokens[letters], tokens[below]) >= READABLE, (letters, below)


@pytest.mark.parametrize(("ground", "dark"), [("ffffff", False), ("10181d", True)])
def test_a_dark_ground_is_known_as_one(ground: str, dark: bool) -> None:
    ink, accent = ("ffffff", "7fd0e4") if dark else ("000000", "0b4f63")
    assert Palette(colour(ground), colour(ink), colour(accent)).dark is dark
