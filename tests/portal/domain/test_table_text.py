"""Encodings and separators of tables as people save them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.table import TableFaults, decoded, read_table, text
from portal.domain.table_text import NoText, encoding_of, lines_of, separator_of

COLUMNS = {"name": text, "town": text}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_table_is_read_however_it_was_saved(encoding: str, separator: str, ending: str) -> None:
    lines = [separator.join(cells) for cells in (("name", "town"), ("De Brug", "Súdwest-Fryslân"), ("€ 5", "’t Goy"))]
    rows = read_table("table.csv", decoded("table.csv", ending.join(lines).encode(encoding)), COLUMNS)
    assert [(row["name"], row["town"]) for row in rows] == [("De Brug", "Súdwest-Fryslân"), ("€ 5", "’t Goy")]


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.integers(1, 9))
def test_utf8_is_known_wherever_the_file_is_cut(content: str, size: int) -> None:
    encoded = content.encode()
    chunks = [encoded[place : place + size] for place in range(0, len(encoded), size)]
    if not encoded.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert encoding_of(chunks) == "utf-8-sig"


@pytest.mark.parametrize("wrong", [b"\x81", b"Frysl\xc3\xa2n and Frysl\xe2n"])
def test_what_is_no_text_is_told_by_line(wrong: bytes) -> None:
    with pytest.raises(NoText) as caught:
        lines_of(b"name\nfirst\n" + wrong + b"\xff\nlast")
    assert caught.value.line == 3


def test_a_wrong_byte_in_the_last_line_of_a_long_file_is_found() -> None:
    with pytest.raises(TableFaults, match=r"table\.csv, line 50001, file: is neither UTF-8 nor cp1252"):
        decoded("table.csv", b"a line\n" * 50_000 + b"\x8d")


@pytest.mark.parametrize(
    ("heading", "separator"),
    [("a,b", ","), ("a;b", ";"), ("a\tb", "\t"), ('"a, b, c";d', ";"), ("alone", ","), ("", ",")],
)
def test_the_separator_is_that_of_the_heading(heading: str, separator: str) -> None:
    assert separator_of(heading) == separator
