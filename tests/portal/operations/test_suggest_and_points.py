"""Names while one types, and postcodes for a telephone that looks for the nearest one itself."""

import json
from pathlib import Path

import pytest

from portal.operations.list_postcode_points import CORNER, STEP, packed, postcode_points
from portal.operations.suggest_places import MOST, suggest_places, suggest_words
from portal.travel.gazetteer import Gazetteer
from portal.travel.postcodes import packaged_postcodes
from tests.make import TOWNS, make_offering, make_read_model

LARGEST = 40_000


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ()),
        ("o", ()),
        (" O ", ()),
        ("oo", ("Oosterdam",)),
        ("  OOST", ("Oosterdam",)),
        ("oosterdan", ("Oosterdam",)),
        ("30", ("3011 Oosterdam", "3012 Oosterdam")),
        ("3011 AB", ("3011 Oosterdam",)),
        ("qqqq", ()),
        ("x" * 10_000, ()),
    ],
)
def test_places_are_suggested_in_any_spelling(typed: str, expected: tuple[str, ...]) -> None:
    assert suggest_places(make_read_model([]), typed) == expected


def test_namesakes_are_both_suggested() -> None:
    found = suggest_places(make_read_model([]), "tweel")
    assert len(found) == 2 and all(name.startswith("Tweelingdorp (") for name in found)


def test_words_come_from_the_index_and_without_one_there_are_none(tmp_path: Path) -> None:
    offerings = [make_offering(f"c{number}", title="Inburgering overdag") for number in range(2)]
    assert suggest_words(make_read_model(offerings), "inb") == ()
    found = suggest_words(make_read_model(offerings, tmp_path), "inb")
    assert "inburgering" in found and len(found) <= MOST


def unpacked(text: str) -> list[tuple[str, float, float]]:
    """The points as a browser reads them."""
    read = json.loads(text)
    digit, points, code = {one: place for place, one in enumerate(read["digits"])}, read["points"], 1000
    found = []
    for at in range(0, len(points), 6):
        step, north, east = (
            digit[points[pair]] * len(digit) + digit[points[pair + 1]] for pair in (at, at + 2, at + 4)
        )
        code += step
        south_west, steps = read["corner"], read["step"]
        found.append((str(code), south_west[0] + north * steps[0], south_west[1] + east * steps[1]))
    return found


def test_every_postcode_is_there_at_its_place() -> None:
    found = {code: point for code, *point in unpacked(postcode_points(make_read_model([])))}
    assert sorted(found) == sorted(TOWNS)
    for code, (_, latitude, longitude, _) in TOWNS.items():
        assert found[code][0] == pytest.approx(latitude, abs=STEP[0])
        assert found[code][1] == pytest.approx(longitude, abs=STEP[1])


def test_all_postcodes_of_the_country_fit_in_forty_kilobytes() -> None:
    points = list(Gazetteer(packaged_postcodes(), {}).points())
    assert len(points) > 4000
    assert len(packed(points)) < LARGEST - 500


@pytest.mark.parametrize("point", [("1011", CORNER[0] - 1, 5.0), ("1011", 52.0, 12.0), ("0999", 52.0, 5.0)])
def test_a_point_elsewhere_is_refused(point: tuple[str, float, float]) -> None:
    with pytest.raises(ValueError, match="two digits"):
        packed([point])
