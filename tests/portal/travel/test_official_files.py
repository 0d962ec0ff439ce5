"""The official files as they come: CBS's addresses, table 33, and boundaries."""

import json
import tracemalloc
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import shapely

from portal.domain.table import TableFaults
from portal.travel.address_counts import SOURCE, counts_addresses, read_address_counts
from portal.travel.boundaries import read_boundaries
from portal.travel.municipalities import read_municipalities
from portal.travel.successions import Succession, follow, read_successions

HEADING = "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025\n"
SQUARE = [[5.0, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.0]]


def write(folder: Path, content: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return path


def faults_of(path: Path, reader: Any) -> list[tuple[int, str]]:
    with pytest.raises(TableFaults) as caught:
        reader(path)
    assert str(caught.value).startswith(f"{path.name}, line ")
    return [(fault.line, fault.field) for fault in caught.value.faults]


@pytest.mark.parametrize(
    "content",
    [
        HEADING + "3011AB;1;90010000;900100;9001\n3011AB;3;90010000;900100;9001\n3011AC;5;90020000;900200;9002\n",
        "postcode,gemeentecode,aantal\n3011,GM9001,2\n3011,GM9002,1\n",
        '"PC6","Gemeente2019"\r\n"3011 AB","9001"\r\n"3011AC","9001"\r\n"3011ZZ","9002"\r\n',
    ],
)
def test_addresses_are_counted_in_each_form(content: str, tmp_path: Path) -> None:
    counts = read_address_counts(write(tmp_path, content))
    assert dict(counts.addresses) == {("3011", "GM9001"): 2, ("3011", "GM9002"): 1}


def test_old_codes_get_their_zeros(tmp_path: Path) -> None:
    table = "PC6;Huisnummer;Buurt2019;Wijk2019;Gemeente2019\n9711AA;1;140000;1400;14\n"
    counts = read_address_counts(write(tmp_path, table))
    assert dict(counts.addresses) == {("9711", "GM0014"): 1} and counts.source == SOURCE


def test_a_fault_in_a_late_line_is_named_and_no_address_is_repeated(tmp_path: Path) -> None:
    lines = "3011AB;1;1;1;9001\n" * 3000
    path = write(tmp_path, HEADING + lines + "30A1QZ;1;1;1;9001\n3011AB;1;1;1;Utrecht\n")
    assert faults_of(path, read_address_counts) == [(3002, "pc6"), (3003, "gemeente2025")]
    with pytest.raises(TableFaults) as caught:
        read_address_counts(path)
    assert "30A1QZ" not in str(caught.value)


def test_a_table_that_is_wrong_throughout_tells_a_hundred_faults(tmp_path: Path) -> None:
    path = write(tmp_path, HEADING + "nothing;1;1;1;9001\n" * 5000)
    assert len(faults_of(path, read_address_counts)) == 100


def peak_of(path: Path) -> int:
    tracemalloc.start()
    read_address_counts(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_a_longer_table_takes_no_more_memory(tmp_path: Path) -> None:
    # Both are longer than what is read at once (a megabyte).
    short_peak = peak_of(write(tmp_path, HEADING + "3011AB;1;90010000;900100;9001\n" * 40_000, "short.csv"))
    long_peak = peak_of(write(tmp_path, HEADING + "3011AB;1;90010000;900100;9001\n" * 80_000, "long.csv"))
    assert long_peak < 1.2 * short_peak


@pytest.mark.parametrize(
    ("heading", "counted"),
    [("pc4,place,latitude,longitude", False), (HEADING, True), ("PC4,Gemeente", True), ("", True)],
)
def test_a_table_with_points_is_told_from_one_of_addresses(heading: str, counted: bool, tmp_path: Path) -> None:
    assert counts_addresses(write(tmp_path, heading)) is counted


def test_cbs_list_of_municipalities_is_read_as_it_comes(tmp_path: Path) -> None:
    content = (
        "Gemeentecode;GemeentecodeGM;Gemeentenaam;Provinciecode;ProvinciecodePV;Provincienaam\r\n"
        "1900;GM1900;Súdwest-Fryslân;21;PV21;Friesland\r\n"
    )
    (row,) = read_municipalities(write(tmp_path, content, encoding="cp1252"))
    assert (row.code, row.name, row.province, row.postcodes) == ("GM1900", "Súdwest-Fryslân", "Fryslân", None)


TABLE_33 = '"92.10 Gemeentecode","92.11 Omschrijving","92.12 Nieuwe code","99.98 Datum ingang","99.99 Datum einde"\n'


def test_table_33_tells_who_follows_whom(tmp_path: Path) -> None:
    lines = '"0000","Onbekend","","",""\n"9001","Oosterdam","","",""\n"9002","Westerveen","9001","","20260101"\n'
    said = read_successions(write(tmp_path, TABLE_33 + lines, encoding="utf-16"))
    assert said == {"GM9002": (Succession("GM9002", "GM9001", date(2026, 1, 1)),)}


@pytest.mark.parametrize(
    ("lines", "faults"),
    [
        ("GM9002,GM9001,", [(2, "ended_on")]),
        ("GM9002,GM9002,2026-01-01", [(2, "successor")]),
        ("GM9002,Oosterdam,2026-01-01", [(2, "successor")]),
        ("GM9002,GM9001,2026-13-01", [(2, "ended_on")]),
    ],
)
def test_a_succession_that_cannot_be_is_a_fault(lines: str, faults: list[tuple[int, str]], tmp_path: Path) -> None:
    path = write(tmp_path, f"code,successor,ended_on\n{lines}\n")
    assert faults_of(path, read_successions) == faults


@pytest.mark.parametrize(
    ("pairs", "successor"),
    [
        ([("GM9002", "GM9003")], "GM9003"),
        ([("GM9002", "GM9001"), ("GM9001", "GM9003")], "GM9003"),
        ([("GM9002", "GM9003"), ("GM9002", "GM9004")], None),
        ([("GM9002", None)], None),
        ([("GM9002", "GM9001"), ("GM9001", "GM9002")], None),
        ([], None),
    ],
)
def test_one_successor_is_followed_and_no_choice_is_made(
    pairs: Sequence[tuple[str, str | None]], successor: str | None
) -> None:
    said: dict[str, list[Succession]] = {}
    for code, follower in pairs:
        said.setdefault(code, []).append(Succession(code, follower, date(2026, 1, 1)))
    assert follow("GM9002", said, frozenset({"GM9003", "GM9004"})) == successor


def feature(code: str, ring: Sequence[Any], **properties: Any) -> dict[str, Any]:
    told = {"statcode": code, "statnaam": "Oosterdam", "jrstatcode": f"2026{code}", **properties}
    return {"type": "Feature", "properties": told, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def collection(folder: Path, *features: Any, **more: Any) -> Path:
    lines = ",\n".join(json.dumps(one) for one in features)
    rest = "".join(f', "{key}": {json.dumps(value)}' for key, value in more.items())
    return write(folder, f'{{"type": "FeatureCollection", "features": [\n{lines}\n]{rest}}}', "borders.geojson")


def test_boundaries_are_read_in_degrees_and_in_metres_alike(tmp_path: Path) -> None:
    metres = [[155_000, 463_000], [165_000, 463_000], [165_000, 473_000], [155_000, 463_000]]
    (in_metres,) = read_boundaries(collection(tmp_path, feature("GM9001", metres))).by_code.values()
    degrees = shapely.get_coordinates(in_metres.area).tolist()
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    read = read_boundaries(collection(tmp_path, feature("GM9001", degrees), crs=crs))
    assert read.by_code["GM9001"] == in_metres and read.year == 2026
    assert degrees[0] == [5.387206, 52.155174]


def test_the_sea_is_no_municipality(tmp_path: Path) -> None:
    path = collection(
        tmp_path, feature("GM0998", SQUARE), feature("GM9001", SQUARE), feature("GM9002", SQUARE, water="JA")
    )
    assert list(read_boundaries(path).by_code) == ["GM9001"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (feature("Oosterdam", SQUARE), "properties"),
        (feature("GM9001", SQUARE), "properties"),
        (feature("GM9002", SQUARE[:-1]), "geometry"),
        (feature("GM9002", [[52.0, 5.0], [52.0, 5.1], [52.1, 5.1], [52.0, 5.0]]), "geometry"),
        (feature("GM9002", [["a", "b"]]), "geometry"),
        (feature("GM9002", [[5.0, 52.0], [5.1, 52.1], [5.1, 52.0], [5.0, 52.1], [5.0, 52.0]]), "geometry"),
        ({"type": "Feature", "properties": {"statcode": "GM9002"}, "geometry": {}}, "statnaam"),
        ({"type": "Feature", "properties": {"statcode": "GM9002", "statnaam": "x"}}, "geometry"),
        ({"type": "Feature", "properties": {"statcode": "GM9002", "statnaam": "x"}, "geometry": None}, "geometry"),
    ],
)
def test_a_wrong_boundary_is_named_by_line_and_field(wrong: Any, field: str, tmp_path: Path) -> None:
    path = collection(tmp_path, feature("GM9001", SQUARE), wrong)
    assert faults_of(path, read_boundaries) == [(3, field)]


@pytest.mark.parametrize(
    ("content", "field"),
    [("{", "file"), ("[]", "features"), ('{"features": []}', "features"), ('{"features": 3}', "features")],
)
def test_what_is_no_collection_is_a_fault(content: str, field: str, tmp_path: Path) -> None:
    assert faults_of(write(tmp_path, content, "borders.geojson"), read_boundaries)[0][1] == field
