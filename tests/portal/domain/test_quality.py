"""Quality: what may be said of a school, how sure it is, and that nobody can talk himself up."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import expit

from portal.domain.counts import Counts, school_counts
from portal.domain.offering import Provider
from portal.domain.outcome import GROUPS, Evidence, LearnerGroup, Outcome
from portal.domain.parameters import VALUES
from portal.domain.pass_rate import middle_logits
from portal.domain.quality import (
    Quality,
    Verdict,
    estimate_quality,
    for_one_person,
    forecast_sd,
    interval,
    verdicts,
)
from portal.domain.rating import Rating
from portal.domain.severity import corrected_ratings
from tests.make import TODAY, make_outcome, make_provider, make_rating

SPREAD, LOW_SPREAD = VALUES["provider_spread"], VALUES["low_literacy_spread"]


def quality_of(schools: Sequence[Provider]) -> Quality:
    """The quality of these schools together."""
    counts = school_counts([school.outcomes for school in schools], TODAY)
    return estimate_quality(counts, corrected_ratings([school.ratings for school in schools], TODAY))


def one_school(ratings: Sequence[Rating] = (), *outcomes: Outcome) -> Quality:
    return quality_of([make_provider(ratings=tuple(ratings), outcomes=outcomes)])


def country(seed: int = 7, schools: int = 60, learners: int = 80) -> list[Provider]:
    """Schools that differ, with audited counts, each rated by two of six municipalities that see some of it."""
    random = np.random.default_rng(seed)
    found = []
    for number in range(schools):
        theta = SPREAD * random.normal()
        shares = expit(middle_logits() + theta)
        started = random.multinomial(learners, [0.2, 0.4, 0.4])
        outcomes = tuple(
            make_outcome(int(count), int(random.binomial(count, share)), group=group, cohort=2024)
            for group, count, share in zip(GROUPS, started, shares, strict=True)
        )
        towns = random.choice(6, 2, replace=False)
        scores = [int(np.clip(round(3 + 1.5 * theta + 0.5 * random.normal()), 1, 5)) for _ in towns]
        ratings = tuple(
            make_rating(*[score] * 4, municipality=f"town {town}") for town, score in zip(towns, scores, strict=True)
        )
        found.append(make_provider(f"school-{number}", outcomes=outcomes, ratings=ratings))
    return found


COUNTRY = country()


def test_a_school_of_which_nothing_is_known_is_in_the_middle_and_too_little_known() -> None:
    found = one_school()
    assert (found.theta[0], found.low[0], found.sd[0], found.forecast_sd[0]) == pytest.approx((0, 0, SPREAD, SPREAD))
    assert found.low_sd[0] == pytest.approx(LOW_SPREAD)
    assert not found.known[0]
    assert found.verdicts == (Verdict.TOO_LITTLE_KNOWN,)


def test_among_counted_and_rated_schools_the_unknown_one_has_the_middle_and_is_never_the_best() -> None:
    found = quality_of([*COUNTRY, make_provider("silent")])
    assert found.theta[-1] == pytest.approx(0)
    assert found.sd[-1] == pytest.approx(found.spread) == found.sd.max()
    assert (found.theta > 0).sum() >= 10
    assert found.verdicts[-1] == Verdict.TOO_LITTLE_KNOWN


def test_no_schools_have_no_quality() -> None:
    found = quality_of([])
    assert (len(found.theta), found.verdicts) == (0, ())


@settings(max_examples=15, deadline=None)
@given(
    st.integers(0, len(COUNTRY) - 1),
    st.integers(0, 5000),
    st.floats(0, 1),
    st.sampled_from([*GROUPS, None]),
    st.integers(2020, 2025),
    st.sampled_from([Evidence.CLAIM, Evidence.VOLUNTEER]),
)
def test_a_claim_of_any_value_changes_no_school(
    place: int, number: int, share: float, group: LearnerGroup | None, cohort: int, evidence: Evidence
) -> None:
    claim = make_outcome(number, round(share * number), group=group, cohort=cohort, evidence=evidence)
    boaster = COUNTRY[place]
    louder = make_provider(boaster.slug, ratings=boaster.ratings, outcomes=(claim, *boaster.outcomes))
    before, after = quality_of(COUNTRY), quality_of([*COUNTRY[:place], louder, *COUNTRY[place + 1 :]])
    assert (after.theta == before.theta).all()
    assert (after.low == before.low).all()
    assert (after.sd == before.sd).all()
    assert after.verdicts == before.verdicts


@settings(max_examples=10, deadline=None)
@given(st.permutations(range(len(COUNTRY))))
def test_another_order_of_schools_only_reorders_the_answer(order: list[int]) -> None:
    before, after = quality_of(COUNTRY), quality_of([COUNTRY[place] for place in order])
    assert np.allclose(after.theta, before.theta[order], atol=1e-5)
    assert np.allclose(after.sd, before.sd[order], atol=1e-5)


def test_ratings_that_agree_with_counts_raise_what_is_expected_of_uncounted_schools() -> None:
    praised = make_provider(
        "praised", ratings=tuple(make_rating(5, 5, 5, 5, municipality=f"town {n}") for n in range(6))
    )
    found = quality_of([*COUNTRY, praised])
    assert 0.2 < found.slope <= 1.5
    assert found.theta[-1] > 0.2
    assert not found.known[-1]


def test_in_too_small_a_country_ratings_are_worth_nothing_yet() -> None:
    assert quality_of(COUNTRY[:19]).slope == 0
    assert one_school([make_rating(5, 5, 5, 5)]).theta[0] == 0


def test_ratings_narrow_what_schools_still_differ_by() -> None:
    unrated = [make_provider(one.slug, outcomes=one.outcomes) for one in COUNTRY]
    assert quality_of(COUNTRY).spread < quality_of(unrated).spread


RATERS = [make_rating(municipality="A"), make_rating(municipality="B")]


@pytest.mark.parametrize(
    ("ratings", "started", "is_known"),
    [
        ([], 60, True),
        ([], 25, True),
        ([], 24, False),
        ([], 5, False),
        (RATERS, 20, True),
        (RATERS[:1], 20, False),
        ([make_rating(municipality="A"), make_rating(municipality="B", contract=True)], 20, False),
        (RATERS, 4, False),
        (RATERS, 0, False),
    ],
)
def test_enough_learners_or_two_independent_raters_make_a_school_known(
    ratings: list[Rating], started: int, is_known: bool
) -> None:
    assert one_school(ratings, make_outcome(started, started // 2, cohort=2024)).known[0] == is_known


@pytest.mark.parametrize(
    ("theta", "sd", "is_known", "vouched", "verdict"),
    [
        (0.5, 0.3, True, True, Verdict.BETTER),
        (0.45, 0.3, True, True, Verdict.AS_EXPECTED),
        (0.0, 0.1, True, True, Verdict.AS_EXPECTED),
        (-0.45, 0.3, True, True, Verdict.AS_EXPECTED),
        (-0.5, 0.3, True, True, Verdict.WEAKER),
        (-0.5, 0.3, True, False, Verdict.WEAKER),
        (0.5, 0.3, True, False, Verdict.TOO_LITTLE_KNOWN),
        (0.0, 0.1, True, False, Verdict.AS_EXPECTED),
        (2.0, 0.3, False, True, Verdict.TOO_LITTLE_KNOWN),
        (-2.0, 0.3, False, True, Verdict.TOO_LITTLE_KNOWN),
    ],
)
def test_the_word_follows_from_the_probabilities(
    theta: float, sd: float, is_known: bool, vouched: bool, verdict: Verdict
) -> None:
    flags = (np.array([is_known]), np.array([vouched]))
    (found,) = verdicts(np.array([theta]), np.array([sd]), *flags)
    assert found is verdict


@pytest.mark.parametrize(
    ("evidence", "ratings", "verdict"),
    [
        (Evidence.VERIFIED, [], Verdict.BETTER),
        (Evidence.MUNICIPAL, [], Verdict.TOO_LITTLE_KNOWN),
        (Evidence.MUNICIPAL, [make_rating(contract=True)], Verdict.TOO_LITTLE_KNOWN),
        (Evidence.MUNICIPAL, [make_rating(contract=None)], Verdict.TOO_LITTLE_KNOWN),
        (Evidence.MUNICIPAL, [make_rating(contract=False)], Verdict.BETTER),
        (Evidence.CLAIM, [make_rating(contract=False)], Verdict.TOO_LITTLE_KNOWN),
    ],
)
def test_better_needs_a_source_that_does_not_pay_the_school(
    evidence: Evidence, ratings: list[Rating], verdict: Verdict
) -> None:
    assert one_school(ratings, make_outcome(300, 240, cohort=2024, evidence=evidence)).verdicts == (verdict,)


def test_a_handful_of_audited_learners_vouches_for_nothing() -> None:
    municipal = make_outcome(300, 240, cohort=2024, evidence=Evidence.MUNICIPAL)
    few, enough = (make_outcome(number, number, cohort=2025) for number in (9, 10))
    assert one_school([], municipal, few).verdicts == (Verdict.TOO_LITTLE_KNOWN,)
    assert one_school([], municipal, enough).verdicts == (Verdict.BETTER,)


@given(st.floats(0.001, 1), st.floats(0, 30), st.floats(0.15, 1.4))
def test_a_forecast_is_never_surer_than_what_was_seen_nor_wider_than_knowing_nothing(
    part: float, years: float, spread: float
) -> None:
    variance = part * spread**2
    found = float(forecast_sd(np.array([variance]), np.array([years]), spread)[0])
    assert variance**0.5 - 1e-12 <= found <= spread + 1e-12
    assert found <= (variance + 0.15**2 * years) ** 0.5 + 1e-12


def test_of_a_well_known_school_each_year_adds_its_own_doubt() -> None:
    assert forecast_sd(np.array([0.0]), np.array([4.0]), 0.6)[0] == pytest.approx(0.3)


@pytest.mark.parametrize(("learners", "widening"), [(0, 1.1), (4, 1.1), (6, 1.1), (7, 1.0), (100, 1.0)])
def test_where_few_were_counted_the_interval_is_wider(learners: int, widening: float) -> None:
    found = one_school([], make_outcome(learners, learners // 2, cohort=2024))
    low, high = interval(found)
    assert high - low == pytest.approx(2 * 1.2816 * widening * found.sd)
    assert (low + high) / 2 == pytest.approx(found.theta)


def test_more_learners_never_widen_the_interval() -> None:
    widths = []
    for learners in range(0, 60, 2):
        low, high = interval(one_school([], make_outcome(learners, learners // 2, cohort=2024)))
        widths.append(float((high - low)[0]))
    assert widths == sorted(widths, reverse=True)


def test_for_one_person_differences_are_steeper_by_a_seventh() -> None:
    found = quality_of(COUNTRY)
    theta, sd, low, low_sd = for_one_person(found)
    scale = (1 + 0.346 * VALUES["ability_spread"] ** 2) ** 0.5
    assert theta == pytest.approx(scale * found.theta)
    assert sd == pytest.approx(scale * found.forecast_sd)
    assert low == pytest.approx(scale * found.low)
    assert np.hypot(sd, low_sd) == pytest.approx(scale * np.maximum(found.low_literate_forecast_sd, found.forecast_sd))


def test_low_literate_learners_who_fail_show_in_their_own_skill_and_its_doubt() -> None:
    outcomes = [make_outcome(200, 140, cohort=2024)]
    low = make_outcome(200, 10, cohort=2024, group=LearnerGroup.REFUGEE_LOW_LITERATE)
    without, found = one_school([], *outcomes), one_school([], *outcomes, low)
    assert found.low[0] < -0.3 < 0.3 < found.theta[0]
    assert found.low_literate_sd[0] < without.low_literate_sd[0]
    assert found.low_literate_sd[0] == pytest.approx(np.hypot(found.sd, found.low_sd)[0])


def test_what_the_counts_are_worth_is_told_in_learners() -> None:
    outcomes = [make_outcome(30, 12, cohort=2024), make_outcome(40, 12, cohort=2025, group=None)]
    assert one_school([], *outcomes).learners[0] == pytest.approx(50)


@pytest.mark.parametrize("mix", [(5000.0, 0.0, 0.0), (0.0, 5000.0, 0.0), (1500.0, 2000.0, 1500.0)])
def test_average_passes_of_any_mix_make_a_middle_school(mix: tuple[float, ...]) -> None:
    started = np.array([[*mix, 0.0]])
    passed = started * np.append(expit(middle_logits()), 0)
    found = estimate_quality(
        Counts(started, passed, started, passed, np.zeros(1), np.zeros(1)), corrected_ratings([[]], TODAY)
    )
    assert (found.theta[0], found.low[0]) == pytest.approx((0, 0), abs=1e-6)
