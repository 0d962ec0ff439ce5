"""Reasons: each number is the rounded measure it speaks of, and none is given below its threshold."""

from math import ceil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.explanation import Field, Reason, ReasonKind, Standing, out_of_ten, reasons

FIELD = Field(fastest_weeks=2.0, fastest_chance=0.5, nearest_minutes=10.0, usual_chance=0.5)


def standing(**changes: Any) -> Standing:
    """A school of which all is known and nothing stands out."""
    usual: dict[str, Any] = {
        "chance": 0.5,
        "wait_weeks": 4.0,
        "wait_stated": True,
        "minutes": 30.0,
        "hours_per_week": 12.0,
        "quality_known": True,
        "has_exam": True,
        "certain": True,
        **changes,
    }
    return Standing(**usual)


def kinds(own: Standing, field: Field = FIELD) -> list[ReasonKind]:
    return [reason.kind for reason in reasons(own, field)]


STANDINGS = st.builds(
    standing,
    chance=st.floats(0, 1),
    wait_weeks=st.floats(0.5, 60),
    wait_stated=st.booleans(),
    minutes=st.none() | st.floats(0, 240),
    hours_per_week=st.none() | st.floats(0.5, 40),
    quality_known=st.booleans(),
    has_exam=st.booleans(),
    certain=st.booleans(),
)
FIELDS = st.builds(
    Field,
    fastest_weeks=st.none() | st.floats(0.5, 60),
    fastest_chance=st.none() | st.floats(0, 1),
    nearest_minutes=st.none() | st.floats(0, 240),
    usual_chance=st.floats(0, 1),
)


@pytest.mark.parametrize(
    ("chance", "people"), [(0, 0), (0.04, 0), (0.06, 1), (0.449, 4), (0.451, 5), (0.96, 10), (1, 10)]
)
def test_a_chance_is_told_as_people_out_of_ten(chance: float, people: int) -> None:
    assert out_of_ten(chance) == people


def test_a_school_that_does_not_stand_out_gets_no_reason() -> None:
    assert reasons(standing(), FIELD) == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"wait_weeks": 2.3}, [Reason(ReasonKind.FASTEST)]),
        ({"wait_weeks": 2.6}, []),
        ({"wait_weeks": 2.0, "wait_stated": False}, [Reason(ReasonKind.WAIT_UNKNOWN)]),
        (
            {"wait_weeks": 6.2, "chance": 0.71},
            [Reason(ReasonKind.LATER_BUT_BETTER, (4, 2)), Reason(ReasonKind.BETTER_CHANCE, (2,))],
        ),
        ({"wait_weeks": 3.0, "chance": 0.71}, [Reason(ReasonKind.BETTER_CHANCE, (2,))]),
        ({"wait_weeks": 6.2, "chance": 0.71, "quality_known": False}, [Reason(ReasonKind.QUALITY_UNKNOWN)]),
        ({"wait_weeks": 6.2, "chance": 0.71, "has_exam": False}, []),
        ({"quality_known": False, "has_exam": False}, []),
        ({"minutes": 10.0}, [Reason(ReasonKind.NEAREST)]),
        ({"minutes": None}, []),
        ({"wait_weeks": 8.9}, []),
        ({"wait_weeks": 11.6}, [Reason(ReasonKind.LONG_LIST, (12,))]),
        ({"wait_weeks": 11.6, "wait_stated": False}, [Reason(ReasonKind.WAIT_UNKNOWN)]),
        ({"hours_per_week": 6.0}, [Reason(ReasonKind.FEW_HOURS, (6,))]),
        ({"hours_per_week": 6.5}, []),
        ({"hours_per_week": None}, [Reason(ReasonKind.HOURS_UNKNOWN)]),
        ({"certain": False}, [Reason(ReasonKind.ASK)]),
    ],
)
def test_a_reason_is_given_from_its_threshold_on(changes: dict[str, Any], expected: list[Reason]) -> None:
    assert list(reasons(standing(**changes), FIELD)) == expected


def test_nothing_is_compared_with_what_is_not_known() -> None:
    nothing = Field(fastest_weeks=None, fastest_chance=None, nearest_minutes=None, usual_chance=0.5)
    assert kinds(standing(wait_weeks=1, minutes=0), nothing) == []


@given(STANDINGS, FIELDS)
def test_every_number_is_the_rounded_measure_it_speaks_of(own: Standing, field: Field) -> None:
    for reason in reasons(own, field):
        match reason.kind:
            case ReasonKind.LATER_BUT_BETTER:
                weeks, people = reason.values
                assert weeks == round(own.wait_weeks) - round(field.fastest_weeks or 0) >= 2
                assert people == out_of_ten(own.chance) - out_of_ten(field.fastest_chance or 0) >= 1
            case ReasonKind.BETTER_CHANCE:
                assert reason.values == (out_of_ten(own.chance) - out_of_ten(field.usual_chance or 0),)
                assert reason.values[0] >= 1
            case ReasonKind.LONG_LIST:
                assert reason.values == (round(own.wait_weeks),)
                assert reason.values[0] >= 9
            case ReasonKind.FEW_HOURS:
                assert reason.values == (ceil(own.hours_per_week or 0),)
            case _:
                assert reason.values == ()


@given(STANDINGS, FIELDS)
def test_no_reason_is_given_twice_or_speaks_of_what_is_not_known(own: Standing, field: Field) -> None:
    found = kinds(own, field)
    assert len(found) == len(set(found))
    if not (own.quality_known and own.has_exam):
        assert not {ReasonKind.LATER_BUT_BETTER, ReasonKind.BETTER_CHANCE} & set(found)
    if not own.wait_stated:
        assert not {ReasonKind.LATER_BUT_BETTER, ReasonKind.FASTEST, ReasonKind.LONG_LIST} & set(found)


@given(STANDINGS, FIELDS)
def test_all_that_is_not_known_is_named(own: Standing, field: Field) -> None:
    gaps = {
        ReasonKind.ASK: not own.certain,
        ReasonKind.QUALITY_UNKNOWN: own.has_exam and not own.quality_known,
        ReasonKind.WAIT_UNKNOWN: not own.wait_stated,
        ReasonKind.HOURS_UNKNOWN: own.hours_per_week is None,
    }
    assert {kind for kind in kinds(own, field) if kind in gaps} == {kind for kind, missing in gaps.items() if missing}


def test_few_hours_are_never_told_as_none() -> None:
    assert reasons(standing(hours_per_week=0.5), FIELD)[0].values != (0,)
