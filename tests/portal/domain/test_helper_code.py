"""Helper codes: typed from paper, kept as a keyed hash."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.helper_code import LENGTH, SIGNS, in_groups, keyed_digest, last_day, new_code, plain_code
from tests.make import TODAY

CODES = st.text(alphabet=SIGNS, min_size=LENGTH, max_size=LENGTH)


@given(CODES)
def test_a_code_is_read_back_however_it_is_typed(code: str) -> None:
    shown = in_groups(code)
    assert shown.count("-") == 2
    for typed in (code, shown, shown.lower(), f"  {shown.replace('-', ' ')} ", shown.replace("-", ".")):
        assert plain_code(typed) == code


@pytest.mark.parametrize(
    "typed",
    ["", "ACDE", "ACDE-FGHJ-KLM", "ACDE-FGHJ-KLMN-P", "ACDE-FGHJ-KLM5", "x" * 10_000, "ＡCDE-FGHJ-KLMÑ", "\x00"],
)
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert plain_code(typed) is None


def test_signs_that_look_alike_are_taken_for_ours() -> None:
    assert plain_code("1CDE-FGHJ-K2M0") == plain_code("LCDE-FGHJ-KZMD")
    assert not set(SIGNS) & set("O0I1S258")


def test_codes_differ_and_hold_57_bits() -> None:
    assert len({new_code() for _ in range(200)}) == 200
    assert len(set(SIGNS)) ** LENGTH > 2**57


@given(CODES, CODES)
def test_a_digest_depends_on_code_and_key_and_tells_neither(code: str, other: str) -> None:
    digest = keyed_digest(code, "key")
    assert len(digest) == 64 and code not in digest
    assert (digest == keyed_digest(other, "key")) == (code == other)
    assert digest != keyed_digest(code, "another key")


def test_a_code_lives_half_a_year_and_at_most_a_year() -> None:
    assert (last_day(TODAY) - TODAY).days == 183
    assert last_day(TODAY, TODAY) == TODAY
    for days in (-1, 400):
        with pytest.raises(ValueError):
            last_day(TODAY, TODAY + timedelta(days=days))
