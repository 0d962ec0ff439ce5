"""The packaged postcodes, read once for all tests of this folder."""

import pytest

from portal.travel.gazetteer import Gazetteer
from portal.travel.municipalities import read_municipalities
from portal.travel.postcodes import PostcodeArea, packaged_postcodes


@pytest.fixture(scope="session")
def areas() -> dict[str, PostcodeArea]:
    return {area.pc4: area for area in packaged_postcodes()}


@pytest.fixture(scope="session")
def gazetteer(areas: dict[str, PostcodeArea]) -> Gazetteer:
    rows = read_municipalities()
    return Gazetteer(areas.values(), {row.code: row.name for row in rows}, {row.code: row.province for row in rows})
