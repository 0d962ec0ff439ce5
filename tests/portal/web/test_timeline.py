"""A timeline holds all its steps, in either direction of reading, whatever the dates."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.web.drawing import WIDTH, Words
from portal.web.timeline import LABEL, Bar, Limit, calendar_of, timeline

TODAY = date(2026, 11, 22)
WORDS = Words("term", "Name", "Description")
DAYS = st.integers(min_value=0, max_value=4000)


def bars_of(*days: int) -> list[Bar]:
    """Steps of so many days, one after the other."""
    bars, start = [], TODAY
    for number, length in enumerate(days):
        bars.append(Bar(f"Step {number}", start, start + timedelta(days=length), number % 2 == 0))
        start = bars[-1].end or start
    return bars


@given(st.lists(DAYS, min_size=1, max_size=6), st.none() | DAYS, st.booleans())
def test_nothing_is_drawn_outside_the_drawing(lengths: list[int], ends: int | None, mirrored: bool) -> None:
    bars = bars_of(*lengths)
    limit = None if ends is None else Limit("End", TODAY + timedelta(days=ends), TODAY + timedelta(days=ends + 90))
    calendar = calendar_of(bars, limit, mirrored=mirrored)
    drawn = str(timeline(WORDS, calendar, bars, limit, {day: str(day) for day in calendar.ticks()}))
    for left, width in re.findall(r'<rect x="([-\d.]+)" y="[-\d.]+" width="([-\d.]+)"', drawn):
        assert float(left) >= 0 and float(left) + float(width) <= WIDTH
    assert drawn.count("<rect") == len(bars) + (limit is not None)


@given(st.lists(DAYS, min_size=1, max_size=6), st.booleans())
def test_labels_never_stand_on_each_other(lengths: list[int], mirrored: bool) -> None:
    calendar = calendar_of(bars_of(*lengths), None, mirrored=mirrored)
    places = sorted(calendar.x(day) for day in calendar.ticks())
    assert places
    assert all(after - before >= LABEL for before, after in pairwise(places))


def test_time_runs_as_the_language_is_read() -> None:
    bars = bars_of(100, 100)
    early, late = TODAY, TODAY + timedelta(days=200)
    plain, mirrored = calendar_of(bars, None), calendar_of(bars, None, mirrored=True)
    assert plain.x(early) < plain.x(late) and mirrored.x(early) > mirrored.x(late)


def test_a_step_that_is_not_known_is_a_line_and_never_a_bar() -> None:
    bars = [Bar("Wait", TODAY, None)]
    drawn = str(timeline(WORDS, calendar_of(bars, None), bars, None, {}))
    assert "<rect" not in drawn and 'class="line level-2"' in drawn


@pytest.mark.parametrize("name", ["<script>", "a & b"])
def test_names_are_never_markup(name: str) -> None:
    bars = [Bar(name, TODAY, TODAY + timedelta(days=9))]
    assert name not in str(timeline(WORDS, calendar_of(bars, None), bars, None, {}))
