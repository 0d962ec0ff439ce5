"""Dutch dates, times, amounts and enumerations are written as Dutch writes them."""

from datetime import date

import pytest

from portal.demo.advertising import Start
from portal.demo.wording.amounts import euro, price_cell
from portal.demo.wording.days import clock, lesson_times, long_date, written_dates
from portal.demo.wording.starts import start_cell, start_sentence
from portal.demo.wording.traps import MONEY, some
from portal.demo.wording.voice import Voice, join_words
from portal.demo.world import Price, Slot

VOICES = [Voice(f"voice {number}") for number in range(60)]
THREE_DATES = (date(2027, 1, 11), date(2027, 3, 8), date(2027, 5, 10))


def test_one_voice_always_says_the_same() -> None:
    for voice in VOICES:
        assert written_dates(voice, THREE_DATES) == written_dates(Voice(voice.key), THREE_DATES)


def test_voices_write_dates_in_many_ways_and_all_of_them_right() -> None:
    written = {written_dates(voice, THREE_DATES) for voice in VOICES}
    assert written == {
        "11 januari, 8 maart en 10 mei 2027",
        "maandag 11 januari 2027, maandag 8 maart 2027 en maandag 10 mei 2027",
        "maandag 11 januari, maandag 8 maart en maandag 10 mei",
        "11 jan., 8 mrt. en 10 mei 2027",
        "11-01-2027, 08-03-2027 en 10-05-2027",
        "11/1/2027, 8/3/2027 en 10/5/2027",
    }


def test_dates_of_two_years_each_have_their_year() -> None:
    days = (date(2026, 12, 14), date(2027, 2, 8))
    for voice in VOICES:
        text = written_dates(voice, days)
        assert ("2026" in text and "2027" in text) or "maandag 14 december en" in text


def test_amounts_have_a_point_for_thousands_and_a_comma_for_cents() -> None:
    assert {euro(voice, 1480) for voice in VOICES} >= {"€ 1.480,-", "€ 1480", "1.480 euro", "€1.480,="}
    assert {euro(voice, 13.75) for voice in VOICES} == {"€ 13,75", "€13,75", "13,75 euro"}
    assert {euro(voice, 9.05) for voice in VOICES} == {"€ 9,05", "€9,05", "9,05 euro"}


def test_next_years_price_and_instalments_stand_behind_the_price_of_today() -> None:
    hourly = [price_cell(voice, Price(13.75, "hour"), date(2026, 11, 21)) for voice in VOICES]
    raised = [text for text in hourly if "1 januari 2027" in text]
    assert raised and all(text.startswith("nu ") and text.index("13,75") < text.index("14,50") for text in raised)
    whole = [price_cell(voice, Price(1500.0, "total"), date(2026, 11, 21)) for voice in VOICES]
    assert any(" of 3 x " in text for text in whole)


@pytest.mark.parametrize(("minutes", "dotted", "colon"), [(555, "9.15", "09:15"), (1110, "18.30", "18:30")])
def test_clock_times(minutes: int, dotted: str, colon: str) -> None:
    assert (clock(minutes), clock(minutes, ":")) == (dotted, colon)


def test_lesson_times_in_a_sentence_name_the_days_in_full() -> None:
    slots = (Slot(0, 555, 735), Slot(2, 555, 735), Slot(3, 555, 735))
    texts = {lesson_times(voice, slots, False) for voice in VOICES}
    assert texts == {
        "op maandag, woensdag en donderdag van 9.15 tot 12.15 uur",
        "op maandag, woensdag en donderdag van 09:15 tot 12:15 uur",
    }


@pytest.mark.parametrize(
    ("words", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_enumerations(words: list[str], expected: str) -> None:
    assert join_words(words) == expected


@pytest.mark.parametrize("start", [Start("unknown"), Start("unknown", dates=())])
def test_silence_is_no_words(start: Start) -> None:
    for voice in VOICES:
        assert start_cell(voice, start, None) == ""
        assert start_sentence(voice, start) == ""


def test_a_full_group_keeps_its_dates() -> None:
    start = Start("full", dates=(date(2027, 1, 12),))
    for voice in VOICES:
        assert "12" in start_cell(voice, start, None)
        assert "12" in start_sentence(voice, start)
        assert any(word in start_sentence(voice, start) for word in ("vol.", "geen plaats", "volgeboekt", "bezet"))


def test_a_course_given_as_a_period_ends_after_its_weeks() -> None:
    cells = {start_cell(voice, Start("dates", dates=(date(2027, 1, 18),)), 12) for voice in VOICES}
    periods = {cell for cell in cells if "t/m" in cell}
    assert periods == {"18 januari 2027 t/m 9 april 2027", "18-01-2027 t/m 09-04-2027"}


def test_no_sentence_keeps_an_open_gap() -> None:
    for voice in VOICES:
        for sentence in some(voice, "money", MONEY, len(MONEY)):
            assert "{" not in sentence


def test_long_dates() -> None:
    assert long_date(date(2027, 3, 1)) == "1 maart 2027"
    assert long_date(date(2027, 3, 1), False) == "1 maart"
