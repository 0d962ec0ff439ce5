"""Tables of counts as people bring them: any spreadsheet's, and nothing of a person in or out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.progress import Counts, Figure, Group, Reason, Route, RowKey
from portal.domain.progress_checks import Finding
from portal.domain.progress_table import (
    COLUMNS,
    LARGEST_FILE,
    FileFault,
    TableRefused,
    letter_of,
    read_progress_table,
    table_rows,
)
from portal.domain.quarters import Quarter

QUARTER = Quarter(2026, 3)
SCHOOLS = {"de-brug": "De Brug", "het-anker": "Het Anker & Zn, café"}
HEADER = ",".join(COLUMNS)
KEY = RowKey("de-brug", Group(Route.B1, Reason.ASYLUM))
WHOLE = Counts(12, 45, 9, 5, 2, 7)
LINE = "2026Q3,de-brug,De Brug,b1,asylum,12,45,9,5,2,7"


def read(text: str, encoding: str = "utf-8") -> dict[RowKey, Counts]:
    return read_progress_table(text.encode(encoding), QUARTER, SCHOOLS)


def faults(text: str) -> list[tuple[int, str, object]]:
    with pytest.raises(TableRefused) as refused:
        read(text)
    return [(one.line, one.column, one.fault) for one in refused.value.faults]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_any_spreadsheets_way_of_writing_is_read(sign: str, ending: str, encoding: str) -> None:
    cells = ["2026Q3", "het-anker", f'"{SCHOOLS["het-anker"]}"', "z", "unknown", "3", "", "", "0", "", " 4 "]
    text = ending.join([sign.join(COLUMNS), LINE.replace(",", sign), sign.join(cells), sign * 10, "", ""])
    other = RowKey("het-anker", Group(Route.Z, Reason.UNKNOWN))
    assert read(text, encoding) == {KEY: WHOLE, other: Counts(started=3, passed=0, waiting=4)}


def test_columns_may_stand_in_any_order_without_the_name_below_a_spreadsheets_own_line() -> None:
    columns = [name for name in reversed(COLUMNS) if name != "name"]
    assert read(f"sep=;\n{';'.join(columns).upper()}\n7;2;5;9;45;12;asylum;b1;de-brug;2026Q3") == {KEY: WHOLE}


def test_what_is_written_is_read_again() -> None:
    sheet = {KEY: WHOLE, RowKey("het-anker", Group(Route.UNKNOWN, Reason.FAMILY)): Counts()}
    lines = [["" if cell is None else f'"{cell}"' for cell in row] for row in table_rows(sheet, QUARTER, SCHOOLS)]
    assert read("\n".join([HEADER, *(",".join(line) for line in lines)])) == sheet


@pytest.mark.parametrize(
    ("line", "column", "fault"),
    [
        ("2026Q2,de-brug,,b1,asylum,,,,,,", "quarter", FileFault.OTHER_QUARTER),
        ("2026Q3,de-burg,,b1,asylum,,,,,,", "school", FileFault.UNKNOWN_SCHOOL),
        ("2026Q3,de-brug,Fatima K,b1,asylum,,,,,,", "name", FileFault.OTHER_NAME),
        ("2026Q3,de-brug,12-03-1984,b1,asylum,,,,,,", "name", Finding.PERSONAL),
        ("2026Q3,a@b.nl,,b1,asylum,,,,,,", "school", Finding.PERSONAL),
        ("2026Q3,de-brug,,b2,asylum,,,,,,", "route", FileFault.UNKNOWN_ROUTE),
        ("2026Q3,de-brug,,b1,work,,,,,,", "reason", FileFault.UNKNOWN_REASON),
        ("2026Q3,de-brug,,b1,asylum,-1,,,,,", "started", Finding.NEGATIVE),
        ("2026Q3,de-brug,,b1,asylum,,,1.5,,,", "passed_parts", Finding.NOT_WHOLE),
        ("2026Q3,de-brug,,b1,asylum,,,,123456782,,", "passed", Finding.PERSONAL),
        ("2026Q3,de-brug,,b1,asylum,,,,,,99999", "waiting", Finding.TOO_LARGE),
        ("2026Q3,de-brug,,b1,asylum,,,,,", "waiting", FileFault.TOO_MANY_CELLS),
    ],
)
def test_a_fault_names_line_and_column(line: str, column: str, fault: object) -> None:
    assert faults(f"{HEADER}\n{LINE}\n\n{line}".replace("de-brug,De Brug", "het-anker,")) == [(4, column, fault)]


def test_all_faults_are_told_at_once_and_a_row_twice_is_one() -> None:
    text = f"{HEADER}\n{LINE}\n{LINE}\n2026Q3,de-brug,,z,family,x,y,,,,"
    assert faults(text) == [
        (3, "school", FileFault.TWICE),
        (4, "started", Finding.PERSONAL),
        (4, "attending", Finding.PERSONAL),
    ]


def test_figures_that_do_not_fit_are_told_with_the_other_faults_by_line_and_column() -> None:
    text = f"{HEADER}\n{LINE.replace(',5,2,7', ',10,2,7')}\n2026Q3,de-brug,,z,family,x,,,,,"
    assert faults(text) == [
        (2, "passed", Finding.MORE_PASSED_THAN_PARTS),
        (3, "started", Finding.PERSONAL),
    ]


@pytest.mark.parametrize(("kept", "is_told"), [({}, True), ({KEY: WHOLE}, False)])
def test_what_is_odd_is_told_with_the_faults_unless_it_stood_there_before(
    kept: dict[RowKey, Counts], is_told: bool
) -> None:
    before = {KEY: Counts(waiting=20)}
    odd, wrong = f"{HEADER}\n{LINE}", f"{HEADER}\n{LINE}\n2026Q3,de-brug,,z,family,x,,,,,"
    assert read_progress_table(odd.encode(), QUARTER, SCHOOLS, before) == {KEY: WHOLE}
    with pytest.raises(TableRefused) as refused:
        read_progress_table(wrong.encode(), QUARTER, SCHOOLS, before, kept)
    told = [(one.line, one.column, one.fault) for one in refused.value.faults if one.is_warning]
    assert told == ([(2, "waiting", Finding.FELL)] if is_told else [])
    assert sum(not one.is_warning for one in refused.value.faults) == 1


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (HEADER + ",naam", [("L", FileFault.PERSONAL_COLUMN)]),
        (HEADER + ",Geboorte datum,BSN", [("L", FileFault.PERSONAL_COLUMN), ("M", FileFault.PERSONAL_COLUMN)]),
        (HEADER + ",e-mail", [("L", FileFault.PERSONAL_COLUMN)]),
        (HEADER + ",06 12345678", [("L", FileFault.PERSONAL_COLUMN)]),
        (HEADER + ",opmerking", [("L", FileFault.UNKNOWN_COLUMN)]),
        (HEADER + ",", [("L", FileFault.UNKNOWN_COLUMN)]),
        (HEADER + ",passed", [("passed", FileFault.DOUBLE_COLUMN)]),
        (HEADER.replace(",passed,", ","), [("passed", FileFault.MISSING_COLUMN)]),
    ],
)
def test_columns_that_are_not_ours_are_refused_by_their_letter(header: str, found: list[tuple[str, object]]) -> None:
    assert [(column, fault) for _, column, fault in faults(header)] == found


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", FileFault.EMPTY),
        (b"\r\n \r\n;;\r\n", FileFault.EMPTY),
        (b"a" * (LARGEST_FILE + 1), FileFault.TOO_LARGE),
        (b";\n" + b"1;2\n" * 5001, FileFault.TOO_LARGE),
        (HEADER.encode("utf-16"), FileFault.NO_TEXT),
        (b"PK\x03\x04\x00\x81", FileFault.NO_TEXT),
        (HEADER.encode() + b'\n"2026Q3', FileFault.NO_TABLE),
    ],
)
def test_what_is_no_table_is_refused(content: bytes, fault: FileFault) -> None:
    with pytest.raises(TableRefused) as refused:
        read_progress_table(content, QUARTER, SCHOOLS)
    assert [one.fault for one in refused.value.faults] == [fault]


@given(st.binary(max_size=300))
def test_no_bytes_are_too_strange_to_be_refused(content: bytes) -> None:
    with pytest.raises(TableRefused):
        read_progress_table(content, QUARTER, SCHOOLS)


@given(st.text(st.characters(codec="utf-8", exclude_characters='",\r\n\0'), min_size=4, max_size=30))
def test_nothing_of_a_refused_cell_stands_in_what_is_told(text: str) -> None:
    words = f"qzj{text}qzj"
    for header, line in ((HEADER, f"2026Q3,de-brug,,b1,asylum,{words},,,,,"), (f"{HEADER},{words}", LINE)):
        with pytest.raises(TableRefused) as refused:
            read(f"{header}\n{line}")
        assert "qzj" not in f"{refused.value} {refused.value.faults} {refused.value.args}"


def test_columns_have_a_spreadsheets_letters() -> None:
    assert [letter_of(number) for number in (0, 25, 26, 51, 52, 702)] == ["A", "Z", "AA", "AZ", "BA", "AAA"]


def test_figures_are_the_last_columns() -> None:
    assert COLUMNS[-len(Figure) :] == tuple(Figure)
