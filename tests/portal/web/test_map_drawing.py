"""A drawn map: the outline from the package, and marks with their names."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from flask import Flask

from portal.domain.drawn_country import DrawnCountry
from portal.domain.map_marks import Mark
from portal.domain.web_mercator import COUNTRY, Region, point_of, region_of
from portal.web import map_drawing
from portal.web.drawing import Words
from portal.web.map_drawing import HEIGHT, SHAPE, WIDTH, Frame, draw_map, packaged
from tests.make import make_read_model

WORDS = Words("map", "A map", "Numbers")
UTRECHT, ZEIST = point_of(52.09, 5.12), point_of(52.09, 5.23)


def test_the_outline_is_small_names_its_source_and_lies_in_the_country() -> None:
    drawn = packaged()
    assert len(drawn.land) + len(drawn.borders) < 6_200
    assert all(point in COUNTRY for _, point in drawn.towns)
    # Absolute corners and steps from them; rings are closed.
    assert re.fullmatch(r"(M\d+,\d+l[-\d, ]+z)+", drawn.land)
    assert re.fullmatch(r"(M\d+,\d+l[-\d, ]+)+", drawn.borders)


@pytest.mark.parametrize("region", [COUNTRY, region_of([UTRECHT, ZEIST], SHAPE)])
def test_the_middle_of_a_region_is_the_middle_of_the_drawing(region: Region) -> None:
    low, high = region.south_west, region.north_east
    middle = type(low)((low.x + high.x) / 2, (low.y + high.y) / 2)
    assert Frame(region).place(middle) == pytest.approx((WIDTH / 2, HEIGHT / 2))


def test_north_is_up_and_east_is_right() -> None:
    frame = Frame(COUNTRY)
    (x, y), (east, _), (_, north) = map(frame.place, (UTRECHT, ZEIST, point_of(53.2, 5.12)))
    assert east > x and north < y


def test_a_drawing_is_well_formed_and_a_name_in_it_is_never_markup(app: Flask) -> None:
    marks = [Mark("1", "1", '1. <script>"School" & co', UTRECHT), Mark("2", "2", "2. Far", point_of(53.2, 6.5))]
    with app.test_request_context("/en/"):
        text = str(draw_map(WORDS, region_of([UTRECHT, ZEIST], SHAPE), marks, ZEIST))
    root = ElementTree.fromstring(text)
    links = [one for one in root.iter() if one.tag == "a"]
    assert [one.get("aria-label") for one in links] == ['1. <script>"School" & co']
    assert "<script" not in text and root.get("role") == "group"


def test_each_drawing_has_a_scale_of_a_readable_length(app: Flask) -> None:
    with app.test_request_context("/en/"):
        near, far = (str(draw_map(WORDS, region, [])) for region in (region_of([UTRECHT], SHAPE), COUNTRY))
    assert "2 km" in near and "50 km" in far


def test_a_map_takes_the_outline_of_boundaries_that_were_taken_in(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    country = DrawnCountry(3.3, 53.6, "M0,0l5,5 5,-5z", "")
    monkeypatch.setattr(map_drawing, "read_model", lambda: replace(make_read_model([]), country=country))
    with app.test_request_context("/en/"):
        text = str(draw_map(WORDS, COUNTRY, []))
    assert "M0,0l5,5 5,-5z" in text and packaged().land not in text
