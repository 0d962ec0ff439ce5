"""Drawings are whole, safe and true to their numbers, whatever the words are."""

from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from portal.web.drawing import Axis, Level, Line, Span, Words, bar_chart, line_chart, span_chart

NASTY = 'a <b> & "c" \' ج'
WORDS = Words("key", f"title {NASTY}", f"description {NASTY}")
FORBIDDEN = {"style", "href", "script"}


def axis(*ticks: float) -> Axis:
    return Axis(f"axis {NASTY}", tuple((tick, f"{tick:g}") for tick in ticks))


def lines_of(*ys: Sequence[float]) -> Markup:
    lines = [Line(f"{NASTY} {number}", range(len(y)), y) for number, y in enumerate(ys)]
    return line_chart(WORDS, axis(0, 1, 2), axis(0, 50, 100), lines)


def spans_of(*values: float) -> Markup:
    spans = [Span(NASTY, value, value - 5, value + 5) for value in values]
    return span_chart(WORDS, NASTY, axis(0, 50, 100), spans, [Level(NASTY, 80)])


def bars_of(*values: float, mirrored: bool = False) -> Markup:
    bars = [Span(NASTY, value, value - 2, value + 2) for value in values]
    return bar_chart(WORDS, axis(-20, -10, 0, 10, 20), bars, mirrored=mirrored)


def parse(drawing: Markup) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)


def numbers(element: ElementTree.Element, *names: str) -> list[float]:
    return [float(element.attrib[name]) for name in names]


DRAWINGS = [lines_of([10, 20, 30], [30, 20, 10]), spans_of(10, 50), bars_of(-10, 10), bars_of(5, mirrored=True)]


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_drawing_is_well_formed_and_brings_neither_style_nor_script(drawing: Markup) -> None:
    for element in parse(drawing).iter():
        assert element.tag not in FORBIDDEN
        assert not [name for name in element.attrib if name in FORBIDDEN or name.startswith("on")]


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_drawing_tells_who_does_not_see_it_what_it_shows(drawing: Markup) -> None:
    picture = parse(drawing)
    title, description = picture[0], picture[1]
    assert picture.attrib["role"] == "img"
    assert (title.tag, title.text) == ("title", WORDS.title)
    assert (description.tag, description.text) == ("desc", WORDS.description)
    assert picture.attrib["aria-labelledby"] == title.attrib["id"]
    assert picture.attrib["aria-describedby"] == description.attrib["id"]


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_words_of_any_script_stay_whole_in_a_drawing_that_runs_from_left_to_right(drawing: Markup) -> None:
    picture = parse(drawing)
    assert picture.attrib["direction"] == "ltr"
    words = [element.text or "" for element in picture.iter("text") if "ج" in (element.text or "")]
    assert words and all(text[0] == "\u2068" and text[-1] == "\u2069" for text in words)


def test_a_line_rises_where_its_numbers_do() -> None:
    rising, falling = parse(lines_of([10, 20, 90], [90, 20, 10])).iter("polyline")
    for line, sign in ((rising, 1), (falling, -1)):
        points = [tuple(map(float, pair.split(","))) for pair in line.attrib["points"].split()]
        assert [x for x, _ in points] == sorted(x for x, _ in points)
        assert (points[0][1] - points[2][1]) * sign > 0


def test_lines_differ_by_more_than_colour() -> None:
    classes = [line.attrib["class"] for line in parse(lines_of([1, 2], [2, 1])).iter("polyline")]
    assert classes == ["line line-1", "line line-2"]


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=6))
def test_nothing_is_drawn_outside_the_picture(values: list[float]) -> None:
    for drawing in (lines_of(values), spans_of(*values), bars_of(*values)):
        picture = parse(drawing)
        _, _, width, height = map(float, picture.attrib["viewBox"].split())
        for line in picture.iter("line"):
            assert all(0 <= x <= width for x in numbers(line, "x1", "x2"))
            assert all(0 <= y <= height for y in numbers(line, "y1", "y2"))
        for dot in picture.iter("circle"):
            assert 0 <= float(dot.attrib["cx"]) <= width and 0 <= float(dot.attrib["cy"]) <= height


def test_bars_begin_at_zero_and_are_as_long_as_their_values() -> None:
    more, much_more, fewer = parse(bars_of(5, 10, -5)).iter("rect")
    zero, length = numbers(more, "x", "width")
    assert float(much_more.attrib["width"]) == pytest.approx(2 * length, abs=0.2)
    left, width = numbers(fewer, "x", "width")
    assert left < zero and left + width == pytest.approx(zero, abs=0.2) and width == pytest.approx(length, abs=0.2)


@pytest.mark.parametrize(("mirrored", "anchor", "x"), [(False, "start", 0), (True, "end", 304)])
def test_names_of_bars_stand_where_reading_begins(mirrored: bool, anchor: str, x: float) -> None:
    names = [one for one in parse(bars_of(5, mirrored=mirrored)).iter("text") if one.text == f"\u2068{NASTY}\u2069"]
    assert [(one.attrib["text-anchor"], float(one.attrib["x"])) for one in names] == [(anchor, x)]


def test_an_interval_runs_from_its_low_to_its_high_end() -> None:
    picture = parse(spans_of(50))
    ends = [numbers(line, "y1", "y2") for line in picture.iter("line") if line.attrib["class"] == "whisker"]
    dot = next(picture.iter("circle"))
    assert len(ends) == 1 and ends[0][0] > float(dot.attrib["cy"]) > ends[0][1]
