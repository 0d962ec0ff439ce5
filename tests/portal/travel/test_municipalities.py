"""The packaged municipalities, and the faults that a table of one's own may have."""

from pathlib import Path

import pytest

from portal.domain.table import TableFaults
from portal.travel.municipalities import municipality_by_postcode, read_municipalities

PROVINCES = {
    "Drenthe": 12,
    "Flevoland": 6,
    "Fryslân": 18,
    "Gelderland": 51,
    "Groningen": 10,
    "Limburg": 31,
    "Noord-Brabant": 56,
    "Noord-Holland": 44,
    "Overijssel": 25,
    "Utrecht": 26,
    "Zeeland": 13,
    "Zuid-Holland": 50,
}
HEADER = "code,name,province,postcodes\n"


def test_packaged_table_holds_every_municipality_by_province() -> None:
    rows = read_municipalities()
    assert len(rows) == 342
    assert {name: sum(row.province == name for row in rows) for name in PROVINCES} == PROVINCES


@pytest.mark.parametrize(
    ("postcode", "code"),
    [
        ("3511", "GM0344"),
        ("1012", "GM0363"),
        ("2511", "GM0518"),
        ("3231", "GM1992"),  # Voorne aan Zee, founded in 2023
        ("2324", "GM0546"),  # Leiden: GeoNames has a second row for it far away
        ("7571", "GM0173"),  # Oldenzaal: likewise
    ],
)
def test_postcode_belongs_to_its_municipality(postcode: str, code: str) -> None:
    assert municipality_by_postcode(read_municipalities())[postcode] == code


def test_own_table_is_read_to_ranges(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(HEADER + "GM9001,Waterdorp,Flevoland,1011-1013 1031\n", encoding="utf-8")
    assert read_municipalities(path)[0].postcodes == ("1011", "1012", "1013", "1031")


def test_all_faults_are_named_at_once_with_file_line_and_field(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    lines = ["X9001,Waterdorp,Flevoland,1011", "GM9002,,Flevoland,1012-1010", "GM9003,Hoogdorp,Drenthe,101"]
    path.write_text(HEADER + "\n".join(lines), encoding="utf-8")
    with pytest.raises(TableFaults) as raised:
        read_municipalities(path)
    assert [(fault.line, fault.field) for fault in raised.value.faults] == [
        (2, "code"),
        (3, "name"),
        (3, "postcodes"),
        (4, "postcodes"),
    ]
    assert all(line.startswith("own.csv, line ") for line in str(raised.value).splitlines())


@pytest.mark.parametrize(
    ("lines", "field"),
    [
        (["GM9001,Waterdorp,Flevoland,1011-1020", "GM9002,Hoogdorp,Drenthe,1015"], "postcodes"),
        (["GM9001,Waterdorp,Flevoland,1011", "GM9001,Hoogdorp,Drenthe,1015"], "code"),
    ],
)
def test_postcode_and_code_belong_to_one_municipality(tmp_path: Path, lines: list[str], field: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(HEADER + "\n".join(lines), encoding="utf-8")
    with pytest.raises(TableFaults) as raised:
        read_municipalities(path)
    assert [(fault.line, fault.field) for fault in raised.value.faults] == [(3, field)]
