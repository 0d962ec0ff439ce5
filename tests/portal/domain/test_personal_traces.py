"""What points at a person is refused, in any script; what one writes about courses is not."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.personal_traces import PersonalTrace, holds_day, passes_elevens, personal_trace

EMAIL, PHONE, NUMBER = PersonalTrace


@pytest.mark.parametrize(
    ("text", "trace"),
    [
        ("mail mij: fatima.k@voorbeeld.nl", EMAIL),
        ("fatima @ voorbeeld.nl", EMAIL),
        ("ik@school", EMAIL),
        ("ＡＢ＠voorbeeld．nl", EMAIL),
        ("bel 06 12345678", PHONE),
        ("06-12 34 56 78", PHONE),
        ("0\u200b612345678", PHONE),
        ("+31 (0)6 12345678", PHONE),
        ("0031612345678", PHONE),
        ("(030) 123 45 67", PHONE),
        ("٠٦١٢٣٤٥٦٧٨", PHONE),
        ("۰۶ ۱۲۳۴ ۵۶۷۸", PHONE),
        ("mijn nummer is 123456782", NUMBER),
        ("1234.56.782", NUMBER),
        ("V-nummer 2891234567", NUMBER),
        ("10000008", NUMBER),
    ],
)
def test_what_points_at_a_person_is_seen(text: str, trace: PersonalTrace) -> None:
    assert personal_trace(text) == trace


@pytest.mark.parametrize(
    "text",
    [
        "",
        "De prijs is € 1.250, niet € 1.100.",
        "€ 1.250,00 of 2.300,00",
        "De cursus begint op 11-01-2027 om 09.30 uur.",
        "Van 8 januari 2027 tot 20 februari 2027",
        "ma en wo 09.00-12.00, do 13.00-16.00",
        "11/01/2027 - 20/02/2027",
        "01-09-2026 10-12-2026",
        "2027-01-11",
        "Het adres is Dorpsstraat 14, 3511 AB Utrecht.",
        "groepen van 12, 15 of 25 mensen",
        "الدورة تبدأ في ١١ يناير",
    ],
)
def test_what_one_writes_of_a_course_is_let_through(text: str) -> None:
    assert personal_trace(text) is None


def with_check_digit(eight: int) -> int:
    """Eight digits and the ninth that makes them pass the test of eleven; ten where no digit does."""
    return eight * 10 + sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), str(eight), strict=True)) % 11


NUMBERS = st.integers(10**7, 10**8 - 2).map(with_check_digit).filter(lambda number: passes_elevens(str(number)))


@given(NUMBERS, st.text(max_size=20))
def test_no_bsn_gets_through_with_blanks_around_it(number: int, around: str) -> None:
    words = "".join(one for one in around if not one.isdecimal())
    assert personal_trace(f"{words} ; {number} ; {words}") is not None


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert personal_trace(text) in {None, *PersonalTrace}


@pytest.mark.parametrize("text", ["a" * 200_000, "1 " * 100_000, "@" * 200_000, "12-" * 60_000, "1.2" * 60_000])
def test_a_long_text_is_looked_at_in_no_time(text: str) -> None:
    start = perf_counter()
    personal_trace(text)
    assert perf_counter() - start < 2


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("12-03-1984", True),
        ("geb. 1984/03/12", True),
        ("١٢-٠٣-١٩٨٤", True),
        ("12 maart", False),
        ("2026Q3", False),
        ("", False),
    ],
)
def test_a_day_with_its_year_is_seen(text: str, holds: bool) -> None:
    assert holds_day(text) is holds
