"""Severity: strict municipalities move no school, who pays is no witness, and what cannot be known widens the doubt."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.parameters import VALUES
from portal.domain.rating import Rating
from portal.domain.severity import CorrectedRatings, RatingColumns, correct, corrected_ratings
from tests.make import TODAY, make_rating

SEEDS = st.integers(0, 2**32 - 1)
UNSEEN = VALUES["rating_variance"] ** 0.5


def rate(municipality: str, score: int, contract: bool | None = False, **changes: object) -> Rating:
    """A rating of today with one score in all areas."""
    return make_rating(*[score] * 4, municipality=municipality, contract=contract, published_on=TODAY, **changes)


def judged(*schools: Sequence[Rating]) -> CorrectedRatings:
    return corrected_ratings(schools, TODAY)


def names(number: int) -> tuple[str, ...]:
    return tuple(f"town {one:02}" for one in range(number))


def random_ratings(seed: int, schools: int = 30, municipalities: int = 6, raters: int = 3) -> RatingColumns:
    """Every school rated by `raters` different municipalities; scores, contracts and ages at random."""
    random = np.random.default_rng(seed)
    chosen = np.argsort(random.random((schools, municipalities)), axis=1)[:, :raters]
    number = chosen.size
    return RatingColumns(
        school=np.repeat(np.arange(schools), raters),
        municipality=chosen.ravel(),
        score=random.uniform(1, 5, number),
        contract=random.choice([0.0, 0.5, 1.0], number),
        weight=random.uniform(0.5, 1, number),
    )


def without(columns: RatingColumns, chosen: npt.NDArray[np.bool_], change: Callable[[float], float]) -> RatingColumns:
    """The same ratings with the chosen scores changed."""
    return replace(columns, score=np.where(chosen, [change(one) for one in columns.score], columns.score))


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(0, 5), st.floats(-0.8, 0.8))
def test_a_municipality_that_turns_stricter_moves_no_school_by_more_than_a_tenth(
    seed: int, town: int, shift: float
) -> None:
    columns = random_ratings(seed)
    before = correct(columns, 30, names(6))
    after = correct(without(columns, columns.municipality == town, lambda score: score + shift), 30, names(6))
    if (before.misfit == after.misfit).all():
        assert np.abs(after.quality - before.quality).max() <= 0.1 * abs(shift) + 1e-9
    assert (after.severity[town] - before.severity[town]) * shift <= 1e-9


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.floats(-2, 2))
def test_stricter_municipalities_everywhere_move_no_school(seed: int, shift: float) -> None:
    columns = random_ratings(seed)
    moved = replace(columns, score=columns.score + shift)
    assert np.allclose(correct(moved, 30, names(6)).quality, correct(columns, 30, names(6)).quality, atol=1e-4)


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_new_numbers_for_schools_and_municipalities_and_another_order_change_nothing_else(seed: int) -> None:
    columns, random = random_ratings(seed), np.random.default_rng(seed)
    school, town, order = random.permutation(30), random.permutation(6), random.permutation(90)
    moved = RatingColumns(
        school=school[columns.school][order],
        municipality=town[columns.municipality][order],
        score=columns.score[order],
        contract=columns.contract[order],
        weight=columns.weight[order],
    )
    one, other = correct(columns, 30, names(6)), correct(moved, 30, names(6))
    assert np.allclose(other.quality[school], one.quality, atol=1e-8)
    assert np.allclose(other.se[school], one.se, atol=1e-8)
    assert np.allclose(other.severity[town], one.severity, atol=1e-8)
    assert (other.independent[school] == one.independent).all()
    assert (other.misfit[town] == one.misfit).all()
    assert other.contract_effect == pytest.approx(one.contract_effect, abs=1e-8)


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(0, 89), st.floats(0, 2))
def test_a_higher_score_never_lowers_the_school_that_gets_it(seed: int, place: int, more: float) -> None:
    columns = replace(random_ratings(seed), contract=np.zeros(90))
    raised = without(columns, np.arange(90) == place, lambda score: score + more)
    before, after = correct(columns, 30, names(6)), correct(raised, 30, names(6))
    if (before.misfit == after.misfit).all():
        own = columns.school[place]
        assert after.quality[own] >= before.quality[own] - 1e-9


def test_a_school_without_ratings_stands_in_the_middle_with_all_doubt() -> None:
    found = judged([], [rate("A", 5)], [rate("A", 2)])
    assert found.quality[0] == pytest.approx(0)
    assert found.se[0] == pytest.approx(UNSEEN)
    assert (found.ratings.tolist(), found.independent.tolist()) == ([0, 1, 1], [0, 1, 1])


@pytest.mark.parametrize("schools", [0, 3])
def test_without_any_ratings_there_is_nothing_to_tell(schools: int) -> None:
    found = judged(*[[] for _ in range(schools)])
    assert found.quality.tolist() == [0.0] * schools
    assert found.se.tolist() == pytest.approx([UNSEEN] * schools)
    assert (found.municipalities, found.contract_effect) == ((), 0.0)
    assert not found.only_contracted.any()


def test_two_ratings_are_weighed_as_by_hand() -> None:
    """Without a link severity is 0: with middle and two schools the difference shrinks by .36 / (.36 + .25)."""
    found = judged([rate("A", 4)], [rate("A", 2)])
    share = 0.36 / (0.36 + 0.25)
    assert found.quality.tolist() == pytest.approx([share, -share], abs=1e-4)
    assert found.severity.tolist() == [0.0]


def test_a_strict_municipality_is_found_out_where_others_rate_the_same_schools() -> None:
    scores = ((5, 3), (4, 2), (3, 1), (5, 3), (4, 2), (4, 2))
    both = [[rate("mild", high), rate("strict", low)] for high, low in scores]
    found = judged(*both, [rate("mild", 3)], [rate("strict", 3)])
    strictness = dict(zip(found.municipalities, found.severity, strict=True))
    assert strictness["strict"] > 0.5 > -0.5 > strictness["mild"]
    assert found.quality[-1] > 0.3 > -0.3 > found.quality[-2]


def test_a_municipality_that_shares_no_school_is_not_corrected_and_its_schools_are_in_more_doubt() -> None:
    linked = [[rate("A", 4), rate("B", 3)], [rate("A", 3), rate("B", 2)]]
    found = judged(*linked, [rate("C", 5)])
    assert found.severity[2] == 0 != found.severity[0]
    without_link = judged(*linked, [rate("C", 5), rate("A", 4)])
    assert found.se[2] > 0.6 > without_link.se[2]
    alone = judged([rate("C", 5)]).se[0] ** 2 - VALUES["severity_variance"]
    assert 0 < alone < VALUES["rating_variance"]


def test_what_a_contract_adds_is_measured_and_taken_off() -> None:
    bought = [[rate("A", 5, contract=True), rate("B", 4)] for _ in range(12)]
    free = [[rate("A", 4), rate("B", 5, contract=True)] for _ in range(12)]
    found = judged(*bought, *free)
    assert found.contract_effect == pytest.approx(1, abs=0.1)
    assert np.allclose(found.quality, 0, atol=0.05)


@pytest.mark.parametrize("contract", [True, False, None])
def test_where_all_ratings_are_of_one_kind_a_contract_has_no_measured_effect(contract: bool | None) -> None:
    schools = [[rate("A", score, contract), rate("B", score - 1, contract)] for score in (5, 4, 3)]
    assert judged(*schools).contract_effect == 0


@pytest.mark.parametrize(
    ("ratings", "independent", "only_contracted"),
    [
        ([], 0, False),
        ([rate("A", 4, True)], 0, True),
        ([rate("A", 4, True), rate("B", 4, True)], 0, True),
        ([rate("A", 4, None)], 0, False),
        ([rate("A", 4, False)], 1, False),
        ([rate("A", 4, False), rate("A", 3, False)], 1, False),
        ([rate("A", 4, False), rate("A", 3, True)], 0, False),
        ([rate("A", 4, True), rate("B", 4, False), rate("C", 2, False)], 2, False),
    ],
)
def test_who_buys_from_a_school_is_no_independent_rater(
    ratings: list[Rating], independent: int, only_contracted: bool
) -> None:
    found = judged(ratings, [rate("Z", 3)])
    assert (found.independent[0], found.only_contracted[0]) == (independent, only_contracted)


def test_a_municipality_at_odds_with_all_others_is_named_and_counts_half(monkeypatch: pytest.MonkeyPatch) -> None:
    levels = (2, 2, 3, 3, 3, 4, 4)
    others = [[rate(town, level) for town in "ABCDEFGH"] for level in levels]
    contrary = [[*own, rate("X", 9 - 2 * level)] for own, level in zip(others, levels, strict=True)]
    found = judged(*contrary)
    assert [town for town, odd in zip(found.municipalities, found.misfit, strict=True) if odd] == ["X"]
    monkeypatch.setitem(VALUES, "misfit_from", 99)
    halved = [[*own, replace(of_x, unchanged=True)] for *own, of_x in contrary]
    assert found.quality.tolist() == pytest.approx(judged(*halved).quality.tolist())
    assert found.quality[-1] > judged(*contrary).quality[-1] + 0.1


def test_four_odd_ratings_are_too_few_to_name_a_municipality() -> None:
    levels = (1, 5, 1, 5)
    found = judged(*[[*(rate(town, level) for town in "ABC"), rate("X", 6 - level)] for level in levels])
    assert not found.misfit.any()


@pytest.mark.parametrize(
    "silent",
    [
        make_rating(None, None, None, None, municipality="A"),
        make_rating(1, 1, 1, 1, municipality="B", published_on=TODAY - timedelta(days=1462)),
        make_rating(1, 1, 1, 1, municipality="B", published_on=TODAY + timedelta(days=1)),
    ],
)
def test_ratings_that_say_nothing_change_nothing(silent: Rating) -> None:
    schools = [[rate("A", 5)], [rate("A", 3)]]
    found, same = judged([*schools[0], silent], schools[1]), judged(*schools)
    assert found.quality.tolist() == same.quality.tolist()
    assert found.municipalities == same.municipalities
