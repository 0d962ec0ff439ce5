"""First places with and without the wait."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.unmet_demand import Tally, turned_away


def ask(*courses: tuple[int, float, float], schools: int = 3) -> tuple[list[int], list[int], int]:
    """Courses as school, advice now, advice with a short list."""
    tally = Tally(schools)
    numbers, now, short = np.array(courses, dtype=float).reshape(-1, 3).T
    tally.ask(numbers.astype(np.int64), now, short)
    found = tally.result()
    return found.now.tolist(), found.short.tolist(), found.questions


def test_a_long_list_alone_keeps_the_better_school_from_the_first_place() -> None:
    assert ask((0, 10, 10), (1, 7, 14)) == ([1, 0, 0], [1, 1, 0], 1)


def test_one_list_is_shortened_at_a_time() -> None:
    # Both would pass the first; each is compared with the other as it is.
    assert ask((0, 10, 10), (1, 7, 12), (2, 6, 15)) == ([1, 0, 0], [1, 1, 1], 1)


def test_a_weaker_school_gains_nothing_by_a_short_list() -> None:
    assert ask((0, 10, 10), (1, 5, 8)) == ([1, 0, 0], [1, 0, 0], 1)


def test_of_a_school_its_best_course_counts() -> None:
    assert ask((0, 3, 3), (0, 9, 9), (1, 8, 8)) == ([1, 0, 0], [1, 0, 0], 1)


def test_a_school_alone_stands_first_either_way_and_nobody_is_no_question() -> None:
    assert ask((2, 1, 1)) == ([0, 0, 1], [0, 0, 1], 1)
    assert ask() == ([0, 0, 0], [0, 0, 0], 0)


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.floats(-50, 50), st.floats(0, 30)),
        min_size=1,
        max_size=12,
    )
)
def test_a_short_list_never_costs_a_first_place(courses: list[tuple[int, float, float]]) -> None:
    now, short, questions = ask(*((one, value, value + more) for one, value, more in courses), schools=5)
    assert sum(now) == questions == 1
    assert all(first <= could for first, could in zip(now, short, strict=True))


def test_requests_turned_away_are_the_lists_share() -> None:
    assert turned_away(200, 10, 30, 100) == 40
    assert turned_away(200, 30, 10, 100) == 0
    assert turned_away(200, 0, 0, 0) == 0
