"""What nothing beats in both wait and chance, and what waiting brings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.waiting_front import Offer, Trade, beats, best_trade, front

offers = st.lists(st.builds(Offer, st.integers(0, 60), st.floats(0, 1)), max_size=20)


@pytest.mark.parametrize(
    ("given_offers", "expected"),
    [
        ([], ()),
        ([(3, 0.5)], (True,)),
        ([(3, 0.5), (3, 0.5)], (True, True)),
        ([(3, 0.5), (3, 0.6)], (False, True)),
        ([(3, 0.5), (9, 0.8), (10, 0.7)], (True, True, False)),
    ],
)
def test_the_front_holds_what_nothing_beats(given_offers: list[tuple[int, float]], expected: tuple[bool, ...]) -> None:
    assert front([Offer(*one) for one in given_offers]) == expected


@given(offers)
def test_everything_off_the_front_is_beaten_by_something_on_it(found: list[Offer]) -> None:
    on = front(found)
    kept = [one for one, flag in zip(found, on, strict=True) if flag]
    assert bool(kept) == bool(found)
    for one, flag in zip(found, on, strict=True):
        assert flag != any(beats(other, one) for other in kept)


@pytest.mark.parametrize(
    ("given_offers", "expected"),
    [
        ([], None),
        ([(3, 0.5)], None),
        ([(3, 0.51), (9, 0.54)], None),
        ([(3, 0.3), (9, 0.5), (20, 0.52)], Trade(6, 2)),
        ([(3, 0.8), (9, 0.5)], None),
    ],
)
def test_waiting_is_told_in_the_numbers_that_are_shown(
    given_offers: list[tuple[int, float]], expected: Trade | None
) -> None:
    assert best_trade([Offer(*one) for one in given_offers]) == expected
