"""The doctor opens tables and constants of travel, and names those that are left out."""

import json
from datetime import date
from pathlib import Path

import pytest
from flask import Flask

from portal.domain.travel import Means
from portal.travel.constants import FILE
from portal.travel.engine import Point
from portal.travel.table import Axes, Heading, table_path


@pytest.fixture
def folder(town_portal: Flask) -> Path:
    """Where tables lie."""
    found = Path(town_portal.config["TRAVEL_DIR"])
    found.mkdir()
    return found


def told(app: Flask, state: str) -> list[str]:
    """What the doctor says of travel times that is in this state."""
    said = json.loads(app.test_cli_runner().invoke(args=["doctor", "--json"]).output)
    return [one["words"] for one in said if (one["part"], one["state"]) == ("travel times", state)]


def test_every_file_that_cannot_be_read_is_named(town_portal: Flask, folder: Path) -> None:
    files = [folder / FILE, *(table_path(folder, means) for means in Means)]
    for file in files:
        file.write_bytes(b"[]")
    assert [words.split()[0] for words in told(town_portal, "warning")] == list(map(str, files))
    assert not told(town_portal, "ok")


def test_a_table_that_is_cut_off_is_told_from_one_that_can_be_read(town_portal: Flask, folder: Path) -> None:
    axes = Axes(("3011",), (Point(51.92, 4.48),), (Point(51.93, 4.49),))
    for means in (Means.WALK, Means.BIKE):
        heading = Heading(means, axes, "an engine", date(2026, 11, 1), None)
        table_path(folder, means).write_bytes(heading.as_line() + b"\x05" * len(heading.trips))
    cut_off = table_path(folder, Means.BIKE)
    cut_off.write_bytes(cut_off.read_bytes()[:-1])
    assert told(town_portal, "ok") == [f"{table_path(folder, Means.WALK)} can be read"]
    (words,) = told(town_portal, "warning")
    assert str(cut_off) in words and "cut off" in words


def test_without_tables_journeys_are_estimated(town_portal: Flask) -> None:
    assert told(town_portal, "ok") == ["there is no table: journeys are estimated from the distance"]
