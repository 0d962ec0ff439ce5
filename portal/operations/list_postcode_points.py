"""The middle of each four-digit postcode, packed so tightly that a telephone can find the nearest one by itself."""

import json
from collections.abc import Iterable
from functools import lru_cache

from portal.operations.build_read_model import ReadModel
from portal.travel.gazetteer import Gazetteer

# Digits of a number with two places in base 64, which stand in JSON as they are.
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
BASE = len(DIGITS)
# The south-west corner of the Netherlands in Europe and the size of a step in degrees: about 90 m, and 75 m eastwards.
CORNER = (50.5, 3.2)
STEP = (0.0008, 0.0011)
FIRST_POSTCODE = 1000


def postcode_points(model: ReadModel) -> str:
    """JSON: `digits`, `corner` and `step` in degrees, and `points`, six digits a postcode.

    Two digits each: how much more than the postcode before (the first: than 1000), steps north, steps east.
    """
    return packed_points(model.gazetteer)


@lru_cache(1)
def packed_points(gazetteer: Gazetteer) -> str:
    """The points of one version of the postcodes."""
    document = {"digits": DIGITS, "corner": CORNER, "step": STEP, "points": packed(gazetteer.points())}
    return json.dumps(document, separators=(",", ":"))


def packed(points: Iterable[tuple[str, float, float]]) -> str:
    """Postcodes in order with latitude and longitude, six digits each; raises ValueError for what lies elsewhere."""
    before, pieces = FIRST_POSTCODE, []
    for pc4, latitude, longitude in points:
        north, east = round((latitude - CORNER[0]) / STEP[0]), round((longitude - CORNER[1]) / STEP[1])
        pieces += [two_digits(int(pc4) - before), two_digits(north), two_digits(east)]
        before = int(pc4)
    return "".join(pieces)


def two_digits(number: int) -> str:
    """A number from 0 to 4095."""
    if not 0 <= number < BASE * BASE:
        raise ValueError(f"{number} has no two digits of base {BASE}")
    return DIGITS[number // BASE] + DIGITS[number % BASE]
