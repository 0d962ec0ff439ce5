"""The law router: one combination of answers leads to each outcome, and every other one to "not sure"."""

from collections import Counter
from itertools import product

import pytest

from portal.domain.situation import (
    Letter,
    Outcome,
    Question,
    Reason,
    Since,
    Situation,
    after,
    may_choose,
    situations_after,
)

BOTH, DUO, NONE = Letter.DUO_AND_MUNICIPALITY, Letter.DUO_ALONE, Letter.NONE_OR_NOT_SURE
ALL = [Situation(*answers) for answers in product(Letter, Since, Reason)]


@pytest.mark.parametrize(
    ("situation", "expected"),
    [
        (Situation(), Question.LETTER),
        (Situation(DUO), Question.SINCE),
        (Situation(DUO, Since.UNDER_WI2013), Outcome.WI2013),
        (Situation(DUO, Since.UNDER_WI2021), Outcome.NOT_SURE),
        (Situation(DUO, Since.BEFORE_WI2013), Outcome.NOT_SURE),
        (Situation(BOTH), Question.SINCE),
        (Situation(BOTH, Since.UNDER_WI2013), Outcome.NOT_SURE),
        (Situation(BOTH, Since.UNDER_WI2021), Question.REASON),
        (Situation(BOTH, Since.UNDER_WI2021, Reason.ASYLUM), Outcome.WI2021_ASYLUM),
        (Situation(BOTH, Since.UNDER_WI2021, Reason.FAMILY_OR_OTHER), Outcome.WI2021_FAMILY),
        (Situation(BOTH, Since.UNDER_WI2021, Reason.RELATIVE_OF_REFUGEE), Outcome.NOT_SURE),
        (Situation(BOTH, Since.UNDER_WI2021, Reason.NATURALISATION), Outcome.NOT_SURE),
        (Situation(NONE), Question.REASON),
        (Situation(NONE, None, Reason.NATURALISATION), Outcome.NATURALISATION),
        (Situation(NONE, None, Reason.NOT_SURE), Outcome.NOT_SURE),
    ],
)
def test_answers_lead_where_the_law_says(situation: Situation, expected: Question | Outcome) -> None:
    assert after(situation) == expected


@pytest.mark.parametrize("unsure", [one for one in ALL if one.letter != NONE and one.since == Since.NOT_SURE])
def test_who_does_not_know_since_when_is_never_told_a_law(unsure: Situation) -> None:
    assert after(unsure) == Outcome.NOT_SURE


@pytest.mark.parametrize("situation", [one for one in ALL if one.letter == NONE])
def test_without_a_letter_nobody_is_told_that_a_duty_holds(situation: Situation) -> None:
    assert after(situation) in (Outcome.NATURALISATION, Outcome.NOT_SURE)


def test_a_refugee_under_the_law_of_2021_never_may_choose() -> None:
    refugees = [one for one in ALL if one.reason == Reason.ASYLUM and one.since == Since.UNDER_WI2021]
    ends = [after(one) for one in refugees]
    assert Outcome.WI2021_ASYLUM in ends
    assert not any(may_choose(end) for end in ends if isinstance(end, Outcome))


def test_only_a_sure_answer_may_choose() -> None:
    assert {end for end in Outcome if may_choose(end)} == {
        Outcome.WI2013,
        Outcome.WI2021_FAMILY,
        Outcome.NATURALISATION,
    }


def test_every_walk_ends_and_every_outcome_is_reached() -> None:
    ends: Counter[Outcome] = Counter()
    waiting = [Situation()]
    while waiting:
        situation = waiting.pop()
        end = after(situation)
        following = situations_after(situation)
        if isinstance(end, Outcome):
            assert following == ()
            ends[end] += 1
        else:
            assert len(following) == len(set(following)) >= 2
            waiting += following
    assert set(ends) == set(Outcome)
    assert all(number == 1 for end, number in ends.items() if end != Outcome.NOT_SURE)
