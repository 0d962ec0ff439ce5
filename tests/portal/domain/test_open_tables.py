"""Records as rows: every field has a column, and every value can be had back from its cell."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.open_data import Resource, fields_of
from portal.domain.open_dictionary import HEADER, dictionary
from portal.domain.open_rights import OTHERS, OURS
from portal.domain.open_schools import OfferingRecord
from portal.domain.open_tables import cell, columns_of
from portal.operations.load_open_records import KINDS


def test_columns_are_named_once_and_each_is_in_the_dictionary() -> None:
    entries = {(one.resource, one.name): one for one in dictionary(KINDS)}
    assert len(entries) == len(dictionary(KINDS))
    kinds: dict[Resource, type] = {kind.resource: kind for kind in KINDS}
    for resource, kind in kinds.items():
        columns = columns_of(kind)
        assert len({one.name for one in columns}) == len(columns)
        assert {one.name.partition(".")[0] for one in columns} == {one.public_name for one in fields_of(kind)}
        for one in columns:
            assert entries[resource, one.name].optional == one.optional


def test_a_part_that_can_be_null_makes_its_columns_empty() -> None:
    columns = {one.name: one for one in columns_of(OfferingRecord)}
    assert columns["price.amountEur"].optional and columns["location.id"].optional
    assert not columns["provider.slug"].optional and not columns["wait.median"].optional


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (0, "0"),
        (-5.5, "-5.5"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("+31 30 000 00 00", "'+31 30 000 00 00"),
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        (["morning"], '["morning"]'),
        ({"nl": "Bel ons."}, '{"nl":"Bel ons."}'),
    ],
)
def test_a_value_as_a_cell(value: Any, text: str) -> None:
    assert cell(value) == text


@given(st.text(min_size=1) | st.from_regex(r"\A'*[=+@-].*"))
def test_words_can_be_had_back_and_none_begins_a_formula(words: str) -> None:
    told = cell(words)
    assert told[0] not in "=+-@\t\r"
    assert (told[1:] if re.match("'+[=+\\-@\t\r]", told) else told) == words


@given(st.recursive(st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5).filter(lambda one: one != ""))
def test_all_that_is_no_word_is_json(value: Any) -> None:
    assert isinstance(value, str) or json.loads(cell(value)) == value


def test_rights_name_fields_that_there_are() -> None:
    known = {(one.resource, one.name): one for one in dictionary(KINDS)}
    for resource, fields in OTHERS.items():
        for name, rights in fields.items():
            assert known[resource, name].rights is rights
    assert known[Resource.OFFERINGS, "title"].rights is OURS
    assert {one.licence for one in (entry.rights for entry in known.values())} == {"CC0-1.0", "CC-BY-4.0", None}


def test_a_row_of_the_dictionary_is_as_long_as_its_header() -> None:
    rows = [one.as_row() for one in dictionary(KINDS)]
    assert {len(one) for one in rows} == {len(HEADER)}
    shown = {row[1]: row for row in rows if row[0] == "offerings"}
    assert shown["hoursPerWeek"][2:5] == ("number", "hours", "true")
    assert shown["facts{}.quote"][8:] == ("", "the school: The school's own words: quote them with its name and page.")
    assert shown["wait.median"][7] == "false" and shown["wait.freshness"][5].split()
