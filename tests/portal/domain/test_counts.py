"""Counts: faded by age, weighed by witness, each learner once, and nobody vouches for himself."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.counts import school_counts
from portal.domain.outcome import GROUPS, Evidence, LearnerGroup, Outcome, best_witnesses, counted
from tests.make import TODAY, make_outcome

UNBELIEVED = st.sampled_from([Evidence.CLAIM, Evidence.VOLUNTEER])
ANY_GROUP = st.sampled_from([*GROUPS, None])


def of_school(*outcomes: Outcome) -> tuple[list[float], list[float]]:
    """Starters and passes by stratum."""
    counts = school_counts([outcomes], TODAY)
    return counts.started[0].tolist(), counts.passed[0].tolist()


@pytest.mark.parametrize(
    ("months", "evidence", "weight"),
    [
        (0, Evidence.VERIFIED, 1.0),
        (18, Evidence.VERIFIED, 0.5),
        (36, Evidence.VERIFIED, 0.25),
        (48, Evidence.VERIFIED, 0.0),
        (120, Evidence.VERIFIED, 0.0),
        (0, Evidence.MUNICIPAL, 0.8),
        (18, Evidence.MUNICIPAL, 0.4),
        (0, Evidence.VOLUNTEER, 0.0),
        (0, Evidence.CLAIM, 0.0),
    ],
)
def test_counts_weigh_by_age_and_by_who_vouches_for_them(months: int, evidence: Evidence, weight: float) -> None:
    day = TODAY - timedelta(days=round(months * 30.44 + (months == 48)))
    started, passed = of_school(make_outcome(100, 40, cohort=2024, evidence=evidence, measured_on=day))
    assert started == pytest.approx([0, 100 * weight, 0, 0], abs=0.1)
    assert passed == pytest.approx([0, 40 * weight, 0, 0], abs=0.1)


@given(st.integers(0, 500), st.integers(0, 500), ANY_GROUP, st.integers(2019, 2025), UNBELIEVED)
def test_a_claim_and_an_old_count_change_nothing(
    passed: int, failed: int, group: LearnerGroup | None, cohort: int, evidence: Evidence
) -> None:
    number = passed + failed
    claim = make_outcome(number, passed, group=group, cohort=cohort, evidence=evidence)
    old = make_outcome(number, passed, group=group, cohort=2019, measured_on=date(2022, 11, 20))
    assert of_school(make_outcome(), claim, old) == of_school(make_outcome())


@pytest.mark.parametrize("group", [*GROUPS, None])
def test_an_empty_count_changes_nothing(group: LearnerGroup | None) -> None:
    assert of_school(make_outcome(), make_outcome(0, 0, cohort=2022, group=group)) == of_school(make_outcome())


def test_counts_of_several_years_and_groups_are_added_by_group() -> None:
    started, passed = of_school(
        make_outcome(10, 5, cohort=2025),
        make_outcome(30, 9, cohort=2024),
        make_outcome(20, 1, cohort=2024, group=LearnerGroup.FAMILY),
    )
    assert (started, passed) == ([0, 40, 20, 0], [0, 14, 1, 0])


def test_learners_of_long_ago_count_less_than_those_of_late_however_lately_they_were_counted() -> None:
    assert of_school(make_outcome(cohort=2022))[0][1] < of_school(make_outcome(cohort=2023))[0][1]


def test_the_same_learners_counted_by_two_witnesses_count_once() -> None:
    audited, municipal = make_outcome(40, 20), make_outcome(40, 20, evidence=Evidence.MUNICIPAL)
    assert of_school(municipal, audited) == of_school(audited)
    assert best_witnesses([municipal, audited]) == (audited,)


def test_only_audits_and_municipalities_are_believed() -> None:
    outcomes = [make_outcome(evidence=evidence) for evidence in Evidence]
    assert [one.evidence for one in counted(outcomes)] == [Evidence.VERIFIED, Evidence.MUNICIPAL]


FEW, MANY = make_outcome(5, 2, cohort=2024), make_outcome(60, 30, cohort=2024, group=LearnerGroup.FAMILY)
TOTAL = make_outcome(100, 50, cohort=2024, group=None)


@pytest.mark.parametrize(
    ("outcomes", "started"),
    [
        ([TOTAL], [0, 0, 0, 100]),
        ([TOTAL, MANY], [0, 0, 60, 0]),
        ([TOTAL, FEW], [0, 0, 0, 100]),
        ([TOTAL, FEW, MANY], [0, 5, 60, 0]),
        ([TOTAL, make_outcome(60, 30, cohort=2025)], [0, 60, 0, 100]),
        ([TOTAL, make_outcome(90, 90, cohort=2024, evidence=Evidence.CLAIM)], [0, 0, 0, 100]),
    ],
)
def test_of_a_year_the_groups_or_the_total_count_but_never_both(
    outcomes: Sequence[Outcome], started: list[float]
) -> None:
    assert of_school(*outcomes)[0] == started


def test_schools_are_counted_apart_with_audited_learners_and_years_since_they_began() -> None:
    municipal = make_outcome(10, 3, cohort=2024, evidence=Evidence.MUNICIPAL)
    counts = school_counts(
        [[], [make_outcome(40, 20, cohort=2024)], [municipal, make_outcome(12, 4, cohort=2025)]], TODAY
    )
    assert counts.verified.tolist() == [0, 40, 12]
    assert counts.years == pytest.approx([0, 2.39, (8 * 2.39 + 12 * 1.39) / 20], abs=0.01)


def test_the_same_learners_are_also_told_as_they_were_counted_but_for_unknown_and_outdated_ones() -> None:
    municipal = make_outcome(50, 20, cohort=2023, evidence=Evidence.MUNICIPAL)
    counts = school_counts([[municipal, make_outcome(70, 30, cohort=2019, measured_on=date(2022, 1, 1)), TOTAL]], TODAY)
    assert counts.plain_started[0].tolist() == [0, 50, 0, 0]
    assert counts.plain_passed[0].tolist() == [0, 20, 0, 0]
    assert 0 < counts.started[0, 1] < 50
    assert counts.started[0, 3] == 100


def test_no_schools_give_no_counts() -> None:
    assert school_counts([], TODAY).started.shape == (0, 4)
    assert np.array_equal(school_counts([[]], TODAY).years, [0.0])
