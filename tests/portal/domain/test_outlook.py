"""The outlook against the decision model's printed figures, and the properties that any course must keep."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain import outlook as module
from portal.domain.outcome import GROUPS, LearnerGroup
from portal.domain.outlook import TRAVEL_GRID, CourseColumns, Outlook, at_minutes, discounted, group_outlook, outlook
from portal.domain.parameters import VALUES

LOW_LITERATE, REFUGEE, FAMILY = GROUPS
# Below this a rise is no more than the blur of a normal distribution around a course that cannot end in time.
BLUR = 2e-4
ROW = np.array([0])


def course(**changes: float) -> CourseColumns:
    """Twelve hours a week, two months of waiting, an average school."""
    wait = changes.pop("wait_weeks", 2 * module.WEEKS_A_MONTH)
    spread = changes.pop("wait_spread", 0.0)
    values = {"hours_per_week": 12.0, "theta": 0.0, "theta_sd": 0.0, **changes}
    columns = {name: np.array([value]) for name, value in values.items()}
    waits = {"wait_median": wait, "wait_low": max(wait - spread, 0), "wait_high": wait + spread}
    return CourseColumns(**columns, **{name: np.array([value]) for name, value in waits.items()})


def one_group(group: LearnerGroup, months_left: float, minutes: float = 30, **changes: float) -> tuple[float, float]:
    """Chance and months gained of one group at one course."""
    columns, number = course(**changes), GROUPS.index(group)
    found = group_outlook(columns, months_left, module.HOURS_NEEDED[number], module.ALPHA[number], columns.theta)
    values = at_minutes(ROW, np.array([minutes]), found.chance, found.months_gained)
    chance, gained = (value[0] for value in values)
    return float(chance), float(gained)


@pytest.mark.parametrize(
    ("group", "months_left", "chance", "changes"),
    [
        (REFUGEE, 34, 0.79, (-0.02, 0.07, -0.05, 0.03, -0.11)),
        (REFUGEE, 24, 0.56, (-0.18, 0.08, -0.13, 0.16, -0.32)),
        (LOW_LITERATE, 34, 0.33, (-0.10, 0.09, -0.11, 0.19, -0.22)),
        (FAMILY, 34, 0.86, (-0.01, 0.04, -0.04, 0.02, -0.05)),
        (FAMILY, 24, 0.77, (-0.13, 0.06, -0.09, 0.08, -0.27)),
    ],
)
def test_chances_agree_with_the_simulated_ones(
    group: LearnerGroup, months_left: float, chance: float, changes: tuple[float, ...]
) -> None:
    usual = one_group(group, months_left)[0]
    assert usual == pytest.approx(chance, abs=0.03)
    found = [
        one_group(group, months_left, wait_weeks=5 * module.WEEKS_A_MONTH)[0],
        one_group(group, months_left, theta=VALUES["provider_spread"])[0],
        one_group(group, months_left, 60)[0],
        one_group(group, months_left, hours_per_week=15.0)[0],
        one_group(group, months_left, hours_per_week=9.0)[0],
    ]
    assert [one - usual for one in found] == pytest.approx(changes, abs=0.03)


@pytest.mark.parametrize(
    ("minutes", "chance", "gained"),
    [(10, 0.79, 9.0), (30, 0.78, 8.5), (45, 0.75, 7.6), (60, 0.71, 6.8), (75, 0.67, 5.9), (90, 0.61, 4.9)],
)
def test_travel_costs_what_the_simulation_says(minutes: float, chance: float, gained: float) -> None:
    found = one_group(REFUGEE, 32, minutes)
    assert found[0] == pytest.approx(chance, abs=0.03)
    assert found[1] == pytest.approx(gained, abs=0.3)


@pytest.mark.parametrize(
    ("group", "months_left", "worth"),
    [(REFUGEE, 34, 2.3), (REFUGEE, 24, 1.1), (LOW_LITERATE, 34, 1.9), (FAMILY, 34, 1.8), (FAMILY, 24, 1.1)],
)
def test_better_teaching_is_worth_as_many_months_of_waiting(
    group: LearnerGroup, months_left: float, worth: float
) -> None:
    def utility(**changes: float) -> float:
        chance, gained = one_group(group, months_left, **changes)
        return gained + VALUES["pass_value"] * chance

    a_month_later = utility(wait_weeks=3 * module.WEEKS_A_MONTH)
    better = utility(theta=VALUES["provider_spread"])
    assert (better - utility()) / (utility() - a_month_later) == pytest.approx(worth, abs=0.5)


@st.composite
def courses(draw: st.DrawFn) -> CourseColumns:
    return course(
        hours_per_week=draw(st.floats(0.25, 40)),
        wait_weeks=draw(st.floats(0.5, 150)),
        wait_spread=draw(st.floats(0, 40)),
        theta=draw(st.floats(-2.5, 2.5)),
        theta_sd=draw(st.floats(0.05, 0.6)),
    )


MONTHS_LEFT = st.floats(1, 60)


def never_worse(better: Outlook, worse: Outlook) -> bool:
    chance, gained = better.chance - worse.chance, better.months_gained - worse.months_gained
    return bool((chance >= -BLUR).all() and (gained >= -BLUR).all())


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT)
def test_a_chance_is_a_chance_and_nobody_gains_more_months_than_are_left(
    columns: CourseColumns, months_left: float
) -> None:
    found = outlook(columns, months_left)
    assert ((found.chance >= 0) & (found.chance <= 1)).all()
    assert ((found.months_gained >= 0) & (found.months_gained <= months_left)).all()


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT)
def test_farther_is_never_better(columns: CourseColumns, months_left: float) -> None:
    found = outlook(columns, months_left)
    near, far = (
        Outlook(found.chance[:, part], found.months_gained[:, part]) for part in (slice(0, -1), slice(1, None))
    )
    assert never_worse(near, far)


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT, st.floats(0, 30))
def test_waiting_longer_is_never_better(columns: CourseColumns, months_left: float, more: float) -> None:
    later = replace(
        columns,
        wait_median=columns.wait_median + more,
        wait_low=columns.wait_low + more,
        wait_high=columns.wait_high + more,
    )
    assert never_worse(outlook(columns, months_left), outlook(later, months_left))


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT, st.floats(0, 10))
def test_more_hours_a_week_are_never_worse(columns: CourseColumns, months_left: float, more: float) -> None:
    busier = replace(columns, hours_per_week=columns.hours_per_week + more)
    assert never_worse(outlook(busier, months_left), outlook(columns, months_left))


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT, st.floats(0, 2))
def test_better_teaching_is_never_worse(columns: CourseColumns, months_left: float, more: float) -> None:
    better = replace(columns, theta=columns.theta + more)
    assert never_worse(outlook(better, months_left), outlook(columns, months_left))


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT, st.floats(0, 24))
def test_more_months_left_are_never_worse(columns: CourseColumns, months_left: float, more: float) -> None:
    assert never_worse(outlook(columns, months_left + more), outlook(columns, months_left))


def test_the_mixture_is_the_shares_of_the_groups() -> None:
    columns = course(theta_sd=0.4)
    mixed = at_minutes(ROW, np.array([30.0]), outlook(columns, 32).chance)[0][0]
    parts = 0.0
    for group, share in zip(GROUPS, module.SHARES, strict=True):
        for node, weight in ((-np.sqrt(3), 1 / 6), (0.0, 2 / 3), (np.sqrt(3), 1 / 6)):
            parts += share * weight * one_group(group, 32, theta=0.4 * node)[0]
    assert mixed == pytest.approx(parts / module.SHARES.sum())


def test_hours_that_are_not_stated_count_as_the_low_quarter_of_those_that_are() -> None:
    hours = np.array([6.0, 8, 10, 12, np.nan])
    assert module.usable_hours(hours).tolist() == [6, 8, 10, 12, 7.5]
    assert module.usable_hours(np.array([np.nan])).tolist() == [6.0]
    assert len(module.usable_hours(np.array([]))) == 0


def test_between_two_points_of_the_grid_the_value_lies_between_theirs() -> None:
    grid = np.array([TRAVEL_GRID, TRAVEL_GRID * 10])
    minutes = np.array([0.0, 25, 45, 75, 500])
    assert at_minutes(np.zeros(5, dtype=np.intp), minutes, grid)[0].tolist() == [20, 25, 45, 75, 120]
    assert at_minutes(np.ones(5, dtype=np.intp), minutes, grid)[0].tolist() == [200, 250, 450, 750, 1200]


def test_a_long_list_is_advised_less_in_proportion_and_a_short_one_is_not() -> None:
    utility = np.array([10.0, 20.0, 10.0, 10.0])
    weeks = np.array([1, 6, 4, 12]) * module.WEEKS_A_MONTH
    rate = 0.5 * 0.1 / 0.6
    assert discounted(utility, weeks) == pytest.approx(
        [10, 20 * np.exp(-4 * rate), 10 * np.exp(-2 * rate), 10 * np.exp(-10 * rate)]
    )
