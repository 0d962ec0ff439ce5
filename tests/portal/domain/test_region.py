"""What a municipality says holds on its days and in its languages, and a help point holds nothing of a person."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.help_point import HelpFault, help_point_faults, is_phone, is_website
from portal.domain.personal_traces import PersonalTrace
from portal.domain.region import HelpKind, HelpPoint, Region, SchoolContract

TODAY = date(2026, 11, 21)
POINT = HelpPoint(0, "", HelpKind.DESK, "Taalpunt Bibliotheek", city="Oosterdam")


def contract(school: str = "de-brug", since: str = "2026-01-01", until: str | None = None) -> SchoolContract:
    """A contract that is preferred."""
    return SchoolContract(school, date.fromisoformat(since), date.fromisoformat(until) if until else None, True)


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        ("2026-11-21", None, True),
        ("2026-11-22", None, False),
        ("2026-01-01", "2026-11-21", True),
        ("2026-01-01", "2026-11-20", False),
    ],
)
def test_a_contract_holds_from_its_first_to_its_last_day(since: str, until: str | None, holds: bool) -> None:
    region = Region(contracts={"de-brug": contract(since=since, until=until)}, names_preferred=True)
    assert bool(region.contracted(TODAY)) is bool(region.preferred(TODAY)) is holds


@pytest.mark.parametrize("named", [False, None])
def test_no_school_is_preferred_where_the_municipality_names_none(named: bool | None) -> None:
    region = Region(contracts={"de-brug": contract()}, names_preferred=named)
    assert region.contracted(TODAY) == {"de-brug"} and region.preferred(TODAY) == frozenset()


@pytest.mark.parametrize(
    ("words", "language", "told"),
    [
        ({"nl": "Dag", "ar": "أهلا"}, "ar", ("ar", "أهلا")),
        ({"nl": "Dag"}, "ar", ("nl", "Dag")),
        ({}, "nl", None),
    ],
)
def test_a_reader_gets_their_own_language_or_dutch(
    words: dict[str, str], language: str, told: tuple[str, str] | None
) -> None:
    assert Region(words=words).word_for(language) == told


def test_a_whole_help_point_has_no_faults() -> None:
    whole = replace(
        POINT,
        street="Dorpsstraat 1",
        postcode="3011 AB",
        phone="030 - 123 45 67",
        website="https://taalpunt.example/open?dag=1",
        hours="ma t/m vr 9.00-17.00",
        languages=("nl", "ti"),
    )
    assert help_point_faults(POINT) == help_point_faults(whole) == {}


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("name", "", HelpFault.MISSING),
        ("name", "x" * 121, HelpFault.TOO_LONG),
        ("name", "bel jan@post.example", PersonalTrace.EMAIL),
        ("hours", "bel 06-12345678", PersonalTrace.PHONE),
        ("hours", "123456782", PersonalTrace.NUMBER),
        ("city", None, HelpFault.MISSING),
        ("postcode", "3011", HelpFault.POSTCODE),
        ("postcode", "0011 AB", HelpFault.POSTCODE),
        ("phone", "bel mij", HelpFault.PHONE),
        ("phone", "1", HelpFault.PHONE),
        ("website", "javascript:alert(1)", HelpFault.WEBSITE),
        ("languages", ("nl", "xx"), HelpFault.LANGUAGE),
    ],
)
def test_what_cannot_be_published_is_told_at_its_field(field: str, value: Any, fault: HelpFault) -> None:
    assert help_point_faults(replace(POINT, **{field: value})) == {field: fault}


def test_reasons_of_both_kinds_are_told_apart() -> None:
    assert not {one.value for one in HelpFault} & {one.value for one in PersonalTrace}


@pytest.mark.parametrize("number", ["14 030", "0800 1234", "+31 30 123 45 67", "(030) 123 45 67", "000 000 00 00"])
def test_numbers_that_can_be_rung_are_taken(number: str) -> None:
    assert is_phone(number)


@pytest.mark.parametrize(
    "address",
    [
        *("http://", "https://x", "ftp://taal.example", "//taal.example", "taal.example", "data:text/html,x"),
        *("https://bank@taal.example", "https://taal.example/ x", "https://taal.example:x", "https://taal.example/\n"),
        *("https://[::1]/", 'https://taal.example/"onclick', "https://taal.example\\@x.example", "JavaScript:alert(1)"),
    ],
)
def test_addresses_that_are_no_plain_page_of_the_web_are_refused(address: str) -> None:
    assert not is_website(address)


@given(st.text(max_size=60))
def test_no_text_breaks_the_checks(text: str) -> None:
    point = replace(POINT, name=text, phone=text, website=text, postcode=text, hours=text)
    assert isinstance(help_point_faults(point), dict)
