"""Questions for the talk with a school: made from what is known, none from what is not."""

import pytest

from portal.domain.progress import Amount, Figure
from portal.domain.review_questions import Asked, Question, asked_of_flow, asked_of_waits


def flow(**figures: list[int | None]) -> list[dict[Figure, Amount | None]]:
    """Quarters in which these figures are known, and no others."""
    length = max(map(len, figures.values()))
    quarters: list[dict[Figure, Amount | None]] = [dict.fromkeys(Figure) for _ in range(length)]
    for name, numbers in figures.items():
        for quarter, number in zip(quarters, numbers, strict=True):
            quarter[Figure(name)] = None if number is None else Amount(number, True)
    return quarters


@pytest.mark.parametrize(
    ("figures", "asked"),
    [
        ({"waiting": [None, None]}, [Asked(Question.NOT_COUNTED)]),
        ({"waiting": [10, 16]}, [Asked(Question.WAITING_GREW, 16, 10)]),
        ({"waiting": [10, 14]}, []),
        (
            {"waiting": [0, 5], "started": [2, 0]},
            [Asked(Question.WAITING_GREW, 5, 0), Asked(Question.NOBODY_STARTED, 5)],
        ),
        ({"waiting": [None, 50]}, []),
        ({"attending": [30, 19]}, [Asked(Question.FEWER_ATTEND, 19, 30)]),
        ({"passed": [4, 2], "stopped": [2, 2]}, [Asked(Question.MANY_STOPPED, 4, 10)]),
        ({"passed": [4, 4], "stopped": [2, 2]}, []),
        ({"passed": [4, None], "stopped": [9, 9]}, []),
        ({"passed": [0, 0], "stopped": [3, 2]}, [Asked(Question.NOBODY_PASSED, 5)]),
        ({"passed": [0, 0], "stopped": [2, 2]}, []),
    ],
)
def test_questions_are_made_from_what_is_known(figures: dict[str, list[int | None]], asked: list[Asked]) -> None:
    assert list(asked_of_flow(flow(**figures))) == asked


def test_a_sum_that_is_not_whole_asks_nothing() -> None:
    quarters = flow(waiting=[10, 16])
    quarters[1][Figure.WAITING] = Amount(16, complete=False)
    assert list(asked_of_flow(quarters)) == []
    assert list(asked_of_flow([])) == []


def test_a_wait_that_is_not_told_or_was_longer_is_asked_about() -> None:
    assert list(asked_of_waits(2, 4.0, 5.9)) == [Asked(Question.WAIT_NOT_TOLD, 2)]
    assert list(asked_of_waits(0, 4.0, 6.4)) == [Asked(Question.WAITED_LONGER, 6, 4)]
    assert list(asked_of_waits(0, None, 6.0)) == []
