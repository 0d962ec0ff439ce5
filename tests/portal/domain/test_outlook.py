"""The outlook against the decision model's printed figures, and the properties that any course must keep."""

from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import truncnorm

from portal.domain import outlook as module
from portal.domain.answers import LEAST_MONTHS, MOST_MONTHS
from portal.domain.outcome import GROUPS, LearnerGroup
from portal.domain.outlook import CourseColumns, Learner, Outlook, SchoolQuality, outlook
from portal.domain.parameters import VALUES

LOW_LITERATE, REFUGEE, FAMILY = GROUPS
ROUNDING = 1e-12
GRID = np.array([[20.0, 30, 40, 50, 60, 75, 90, 120]])


@dataclass(frozen=True)
class Offer:
    """One course at one school."""

    courses: CourseColumns
    quality: SchoolQuality

    def seen(self, learner: Learner, minutes: float = 30.0, mismatch: float = 0.0) -> tuple[float, float]:
        """Chance and months gained of one learner."""
        found = outlook(self.courses, self.quality, learner, np.array([[minutes]]), np.array([[mismatch]]))
        return float(found.chance[0, 0]), float(found.months_gained[0, 0])

    def over_grid(self, months_left: float) -> Outlook:
        """The usual mixture of learners over all travel times."""
        return self.over_grid_of(Learner(months_left))

    def over_grid_of(self, learner: Learner, mismatch: float = 0.0) -> Outlook:
        """One learner over all travel times."""
        return outlook(self.courses, self.quality, learner, GRID, mismatch)


def column(value: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array([value])


def course(
    hours_per_week: float = 12.0,
    wait_weeks: float = 2 * module.WEEKS_A_MONTH,
    wait_spread: float = 0.0,
    has_exam: bool = True,
    **quality: float,
) -> Offer:
    """Twelve hours a week, two months of waiting, an average school."""
    courses = CourseColumns(
        school=np.array([0]),
        hours_per_week=column(hours_per_week),
        wait_median=column(wait_weeks),
        wait_low=column(max(wait_weeks - wait_spread, 0)),
        wait_high=column(wait_weeks + wait_spread),
        has_exam=np.array([has_exam]),
    )
    usual = {"theta": 0.0, "theta_sd": 0.0, "low": 0.0, "low_sd": 0.0, **quality}
    return Offer(courses, SchoolQuality(**{name: column(value) for name, value in usual.items()}))


def only(group: LearnerGroup) -> tuple[float, ...]:
    return tuple(float(one == group) for one in GROUPS)


def one_group(
    group: LearnerGroup, months_left: float, minutes: float = 30, mismatch: float = 0.0, **changes: float
) -> tuple[float, float]:
    """Chance and months gained of one group at one course."""
    return course(**changes).seen(Learner(months_left, shares=only(group)), minutes, mismatch)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("group", "months_left", "chance", "changes"),
    [
        (REFUGEE, 34, 0.79, (-0.02, 0.07, -0.05, 0.03, -0.11, -0.10)),
        (REFUGEE, 24, 0.56, (-0.18, 0.08, -0.13, 0.16, -0.32, -0.17)),
        (LOW_LITERATE, 34, 0.33, (-0.10, 0.09, -0.11, 0.19, -0.22, -0.14)),
        (FAMILY, 34, 0.86, (-0.01, 0.04, -0.04, 0.02, -0.05, -0.08)),
        (FAMILY, 24, 0.77, (-0.13, 0.06, -0.09, 0.08, -0.27, -0.14)),
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
        one_group(group, months_left, mismatch=1.0)[0],
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
def courses(draw: st.DrawFn) -> Offer:
    return course(
        hours_per_week=draw(st.floats(0.25, 40)),
        wait_weeks=draw(st.floats(0.5, 150)),
        wait_spread=draw(st.floats(0, 40)),
        has_exam=draw(st.booleans()),
        theta=draw(st.floats(-2.5, 2.5)),
        theta_sd=draw(st.floats(0.05, 0.6)),
        low=draw(st.floats(-1, 1)),
        low_sd=draw(st.floats(0.05, 0.4)),
    )


MONTHS_LEFT = st.floats(LEAST_MONTHS, MOST_MONTHS)


@st.composite
def learners(draw: st.DrawFn) -> Learner:
    """Anybody: all terms that can be asked for, groups mixed or alone, travel harder than to most or not at all."""
    return Learner(
        months_left=draw(MONTHS_LEFT),
        travel_factor=draw(st.floats(0, 3)),
        shares=draw(st.sampled_from([module.SHARES, *map(only, GROUPS)])),
    )


def never_worse(better: Outlook, worse: Outlook) -> bool:
    chance, gained = better.chance - worse.chance, better.months_gained - worse.months_gained
    return bool((chance >= -ROUNDING).all() and (gained >= -ROUNDING).all())


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT)
def test_a_chance_is_a_chance_and_nobody_gains_more_months_than_are_left(offer: Offer, months_left: float) -> None:
    found = offer.over_grid(months_left)
    assert ((found.chance >= 0) & (found.chance <= 1)).all()
    assert ((found.months_gained >= 0) & (found.months_gained <= months_left)).all()


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT)
def test_farther_is_never_better(offer: Offer, months_left: float) -> None:
    found = offer.over_grid(months_left)
    near, far = (
        Outlook(found.chance[:, part], found.months_gained[:, part]) for part in (slice(0, -1), slice(1, None))
    )
    assert never_worse(near, far)


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT, st.floats(0, 30))
def test_waiting_longer_is_never_better(offer: Offer, months_left: float, more: float) -> None:
    waits = {name: getattr(offer.courses, name) + more for name in ("wait_median", "wait_low", "wait_high")}
    later = replace(offer, courses=replace(offer.courses, **waits))
    assert never_worse(offer.over_grid(months_left), later.over_grid(months_left))


@settings(max_examples=100)
@given(courses(), learners(), st.floats(0, 40), st.sampled_from([0.0, 0.5, 1.0]))
def test_more_hours_a_week_are_never_worse(offer: Offer, learner: Learner, more: float, mismatch: float) -> None:
    busier = replace(offer, courses=replace(offer.courses, hours_per_week=offer.courses.hours_per_week + more))
    assert never_worse(busier.over_grid_of(learner, mismatch), offer.over_grid_of(learner, mismatch))


@pytest.mark.parametrize("has_exam", [True, False])
@pytest.mark.parametrize("wait_spread", [0.0, 0.4, 10.0, 40.0])
@pytest.mark.parametrize("group", GROUPS)
def test_more_hours_are_never_worse_in_any_term(group: LearnerGroup, wait_spread: float, has_exam: bool) -> None:
    hours, months = np.arange(1, 40.5, 0.5), np.linspace(LEAST_MONTHS, MOST_MONTHS, 60)
    lasting = course(wait_weeks=60.0, wait_spread=wait_spread, has_exam=has_exam, theta_sd=0.4)
    rows = np.zeros(len(hours), dtype=np.intp)
    offer = replace(lasting, courses=replace(lasting.courses.rows(rows), hours_per_week=hours))
    left = np.broadcast_to(months, (len(hours), len(months)))
    found = outlook(offer.courses, offer.quality, Learner(left, shares=only(group)), np.full_like(left, 30.0))
    assert (np.diff(found.chance, axis=0) >= -ROUNDING).all()
    assert (np.diff(found.months_gained, axis=0) >= -ROUNDING).all()


@pytest.mark.parametrize("slack", [-60.0, -8.1, -8.0, -7.9, -3.0, 0.0, 1.0, 7.0, 40.0])
def test_no_course_ends_more_than_four_sd_early(slack: float) -> None:
    inside, months = module.time_left(column(slack), column(2.0))
    finish = truncnorm(-4, np.inf, scale=2.0)
    assert inside[0] == pytest.approx(finish.cdf(slack), abs=1e-12)
    days = np.linspace(min(-8.0, slack), slack, 20_001)
    assert months[0] == pytest.approx(np.trapezoid(finish.cdf(days), days), abs=1e-6)


def test_where_a_chance_begins_rounding_takes_nothing_below_zero() -> None:
    slack = -4 + np.logspace(-14, 1, 2_000)
    for inside, months in (module.time_left(slack * spread, np.full(2_000, spread)) for spread in (0.1, 1.0, 30.0)):
        assert (inside >= 0).all() and (inside <= 1).all() and (months >= 0).all()


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT, st.floats(0, 2))
def test_better_teaching_is_never_worse(offer: Offer, months_left: float, more: float) -> None:
    better = replace(offer, quality=replace(offer.quality, theta=offer.quality.theta + more))
    assert never_worse(better.over_grid(months_left), offer.over_grid(months_left))


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT, st.floats(0, 24))
def test_more_months_left_are_never_worse(offer: Offer, months_left: float, more: float) -> None:
    assert never_worse(offer.over_grid(months_left + more), offer.over_grid(months_left))


@settings(max_examples=40)
@given(courses(), MONTHS_LEFT)
def test_lesson_times_that_do_not_fit_are_never_better(offer: Offer, months_left: float) -> None:
    learner = Learner(months_left)
    fitting, misfit = offer.seen(learner), offer.seen(learner, mismatch=1.0)
    assert all(better >= worse - ROUNDING for better, worse in zip(fitting, misfit, strict=True))


def test_the_mixture_is_the_shares_of_the_groups() -> None:
    offer = course(theta_sd=0.4, low_sd=0.3)
    parts = [offer.seen(Learner(32, shares=only(group)))[0] for group in GROUPS]
    assert offer.seen(Learner(32))[0] == pytest.approx(np.average(parts, weights=module.SHARES))


def test_an_uncertain_school_is_the_mean_of_seven_equally_likely_ones() -> None:
    learner = Learner(32, shares=only(REFUGEE))
    schools = [course(theta=0.5 * step).seen(learner)[0] for step in module.QUALITY_STEPS]
    assert course(theta_sd=0.5).seen(learner)[0] == pytest.approx(np.mean(schools))


def test_skill_with_new_readers_helps_only_them() -> None:
    assert one_group(LOW_LITERATE, 34, low=0.5)[0] > one_group(LOW_LITERATE, 34)[0] + 0.02
    assert one_group(FAMILY, 34, low=0.5) == one_group(FAMILY, 34)


def test_a_course_without_an_exam_is_judged_by_completing_it() -> None:
    route_z = course(has_exam=False)
    finished = np.exp(-VALUES["dropout"] * VALUES["hours_z"] / (12 * VALUES["teaching_weeks"] * 0.873) * np.exp(0.1))
    assert route_z.seen(Learner(60))[0] == pytest.approx(finished + (1 - finished) / 2, abs=0.01)
    assert route_z.seen(Learner(12))[0] < 0.05


def test_several_learners_are_reckoned_side_by_side() -> None:
    offer, minutes = course(), np.array([[10.0, 50.0]])
    together = outlook(offer.courses, offer.quality, Learner(np.array([[20.0, 34.0]])), minutes)
    apart = [offer.seen(Learner(20.0), 10.0)[0], offer.seen(Learner(34.0), 50.0)[0]]
    assert together.chance[0].tolist() == pytest.approx(apart)


def test_hours_that_are_not_stated_count_as_the_low_quarter_of_those_that_are() -> None:
    hours = np.array([6.0, 8, 10, 12, np.nan])
    assert module.usable_hours(hours).tolist() == [6, 8, 10, 12, 7.5]
    assert module.usable_hours(np.array([np.nan])).tolist() == [6.0]
    assert len(module.usable_hours(np.array([]))) == 0
