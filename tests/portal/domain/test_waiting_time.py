"""The wait: what was seen is worth something, silence is never zero, and hiding a short list does not pay."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.course import WaitKind
from portal.domain.parameters import VALUES
from portal.domain.wait_observation import BIAS, OWN, WITNESSES, WaitObservation, Witness
from portal.domain.wait_statement import SaidBefore, WaitStatement, least_weeks, observation_of, remembered
from portal.domain.waiting_time import WaitFreshness, WaitingTimes, estimate_waits
from tests.make import TODAY, make_wait

USUAL = VALUES["wait_prior_median"]
WEIGHT = VALUES["wait_usual_weight"]
BUMP = VALUES["wait_hidden_bump"]


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def weeks(low: float, high: float | None = None, *, days_old: int = 0) -> WaitStatement:
    return make_wait("weeks", low, low if high is None else high, since=in_days(-days_old))


def seen_by(kind: str, said: float, *, days_old: int = 0, at_least: bool = False) -> WaitObservation:
    return WaitObservation(Witness(kind), said, in_days(-days_old), at_least=at_least)


def waits_of(listed: Sequence[WaitStatement], **changes: Any) -> WaitingTimes:
    """Each statement that of a school of its own."""
    return estimate_waits(listed, range(len(listed)), TODAY, **changes)


def median(statement: WaitStatement, *others: WaitStatement, **changes: Any) -> float:
    return float(waits_of([statement, *others], **changes).median[0])


@st.composite
def statements(draw: st.DrawFn) -> WaitStatement:
    low = draw(st.floats(0, 60))
    seen = draw(st.integers(0, 90))
    return make_wait(
        draw(st.sampled_from(list(WaitKind))),
        low,
        low + draw(st.floats(0, 20)),
        start_dates=tuple(sorted(in_days(day) for day in draw(st.lists(st.integers(-200, 400), max_size=3)))),
        start_months=tuple(draw(st.lists(st.sampled_from(["2026-10", "2026-11", "2026-12", "2027-09"]), max_size=2))),
        seen=in_days(-seen),
        since=in_days(-seen - draw(st.integers(0, 700))),
    )


any_words = st.builds(
    WaitObservation, kind=st.sampled_from(WITNESSES), weeks=st.floats(0, 80), on=st.integers(-700, 0).map(in_days)
)


def real_weeks(one: WaitObservation) -> float:
    """What an observation comes to once the bias of its kind is taken off."""
    return float(max(one.weeks, 0.5) * np.exp(BIAS[WITNESSES.index(one.kind)]))


def test_the_estimate_is_the_published_weighted_mean() -> None:
    precision, prior_precision = 1 / 0.45**2, 1 / 0.55**2
    expected = (np.log(10) + 0.29) * precision + np.log(8) * prior_precision
    assert median(weeks(10)) == pytest.approx(np.exp(expected / (precision + prior_precision)))
    waits = waits_of([weeks(10)])
    width = 1.2816 / np.sqrt(precision + prior_precision)
    assert np.log(waits.high / waits.median)[0] == pytest.approx(width)
    assert np.log(waits.median / waits.low)[0] == pytest.approx(width)


def test_silence_is_the_usual_wait_and_more() -> None:
    waits = waits_of([make_wait()])
    assert waits.median[0] == pytest.approx(USUAL * np.exp(BUMP))
    assert waits.low[0] > 4
    assert waits.silent[0] and not waits.stated[0]


@given(st.lists(statements(), max_size=25))
def test_a_wait_is_never_zero_and_lies_between_what_is_usual_and_what_was_observed(given_: list[WaitStatement]) -> None:
    waits = waits_of(given_)
    for one, found, low, high in zip(given_, waits.median, waits.low, waits.high, strict=True):
        floor = least_weeks(one, TODAY)
        assert 0 < low <= found <= high and found >= floor
    exact = [one for one in given_ if one.kind != WaitKind.FULL and remembered(one, TODAY) is None]
    waits, seen = waits_of(exact), [observation_of(one, TODAY) for one in exact]
    for row, (one, words, found) in enumerate(zip(exact, seen, waits.median, strict=True)):
        others = [real_weeks(other) for place, other in enumerate(seen) if other and place != row]
        share = len(others) / (len(others) + WEIGHT)
        usual = np.log(USUAL) * (1 - share) + (float(np.median(np.log(others))) * share if others else 0)
        believed = max(USUAL, float(np.exp(usual + BUMP))) if words is None else float(np.exp(usual))
        ends = (believed, *((real_weeks(words),) if words else ()))
        assert min(ends) - 1e-9 <= found <= max(*ends, least_weeks(one, TODAY)) + 1e-9


@given(st.lists(statements(), min_size=1, max_size=12), st.data(), st.randoms(use_true_random=False))
def test_the_order_of_offerings_changes_no_wait(given_: list[WaitStatement], data: st.DataObject, rnd: Random) -> None:
    size = len(given_)
    extra = {row: data.draw(st.lists(any_words, max_size=2)) for row in range(size)}
    regions = data.draw(st.lists(st.integers(-1, 2), min_size=size, max_size=size))
    places = list(range(size))
    rnd.shuffle(places)
    straight = waits_of(given_, observations=extra, regions=regions)
    shuffled = waits_of(
        [given_[place] for place in places],
        observations={row: extra[place][::-1] for row, place in enumerate(places)},
        regions=[regions[place] for place in places],
    )
    assert straight.median[places] == pytest.approx(shuffled.median)
    assert straight.share[places] == pytest.approx(shuffled.share)
    assert (straight.stated[places] == shuffled.stated).all()


@given(st.floats(0, 6), st.integers(0, 21), st.lists(statements(), max_size=15))
def test_keeping_silent_never_gives_a_shorter_wait_than_stating_a_short_one(
    said: float, days_old: int, others: list[WaitStatement]
) -> None:
    holding = [one for one in others if remembered(one, TODAY) is None]
    assert median(weeks(said, days_old=days_old), *holding) < median(make_wait(), *holding)


@st.composite
def ordinary_words(draw: st.DrawFn) -> WaitObservation:
    """What a school may truly say whose list is no longer than is assumed of any: on its site, by a date, or signed."""
    kind, real = draw(st.sampled_from(sorted(OWN))), draw(st.floats(1, USUAL))
    said = real / float(np.exp(BIAS[WITNESSES.index(kind)]))
    return WaitObservation(kind, said, in_days(-draw(st.integers(0, 365))))


@st.composite
def neighbours(draw: st.DrawFn) -> list[WaitStatement]:
    """Many that say about the same, so that lists are short or long all around, and some that say anything."""
    alike = [weeks(draw(st.floats(0, 30)))] * draw(st.integers(0, 40))
    return alike + draw(st.lists(statements(), max_size=5))


@given(ordinary_words(), neighbours(), st.booleans(), st.data())
def test_keeping_silent_never_pays_for_a_school_with_an_ordinary_list(
    words: WaitObservation, others: list[WaitStatement], refused: bool, data: st.DataObject
) -> None:
    size = 1 + len(others)
    apart = data.draw(st.integers(1, 3))
    regions = [number % apart - (apart > 1) for number in range(size)]
    seen = dict(enumerate(data.draw(st.lists(st.lists(any_words, max_size=2), max_size=len(others))), start=1))
    country, marks = [make_wait(), *others], [refused] + [False] * len(others)
    hiding = waits_of(country, observations=seen, regions=regions, refused=marks)
    speaking = waits_of(country, observations={**seen, 0: [words]}, regions=regions, refused=marks)
    assert hiding.median[0] >= speaking.median[0] - 1e-9
    assert hiding.reckoned[0] >= speaking.reckoned[0] - 1e-9
    assert hiding.high[0] >= speaking.high[0]


@pytest.mark.parametrize("count", [1, 3, 15, 60])
@pytest.mark.parametrize("elsewhere", [make_wait("closed"), make_wait("full"), weeks(0)])
def test_where_all_others_start_at_once_or_take_nobody_six_weeks_are_not_worth_hiding(
    count: int, elsewhere: WaitStatement
) -> None:
    country = [*[weeks(0)] * count, elsewhere]
    assert median(weeks(6), *country) < median(make_wait(), *country)
    assert median(make_wait(), *country) == pytest.approx(USUAL)


def test_a_silent_school_of_which_a_short_wait_was_seen_is_believed_to_have_one() -> None:
    waits = waits_of([make_wait()] + [weeks(0)] * 15, observations={0: [seen_by("municipality", 2)]})
    assert waits.stated[0] and waits.median[0] < 3


def test_weeks_that_have_stood_too_long_still_say_more_than_silence() -> None:
    old = make_wait("weeks", 30, 30, since=in_days(-60))
    waits = waits_of([old, make_wait(), weeks(30)])
    assert waits.stated.tolist() == [False, False, True]
    assert waits.silent.tolist() == [True, True, False]
    assert waits.median[1] < waits.median[0] < waits.median[2]
    assert waits.share[0] < waits.share[2]


@pytest.mark.parametrize(("before", "counts"), [(4.0, True), (9.0, False), (20.0, False), (30.0, True)])
def test_after_a_jump_the_weeks_before_it_count_too(before: float, counts: bool) -> None:
    said = SaidBefore(before, before, in_days(-40))
    jumped, plain = (make_wait("weeks", 12, 12, before=one) for one in (said, None))
    drawn = median(jumped) - median(plain)
    assert (abs(drawn) > 0.1) == counts
    assert drawn * (before - 12) >= 0


def shorter_than(limit: float, parts: list[tuple[Witness, float, int]]) -> list[WaitObservation]:
    """A school's own words that come to these parts of the limit."""
    shares = [(kind, part * limit / np.exp(BIAS[WITNESSES.index(kind)]), age) for kind, part, age in parts]
    return [WaitObservation(kind, float(said), in_days(-age)) for kind, said, age in shares if said >= 0.5]


parts_of_a_limit = st.lists(
    st.tuples(st.sampled_from(sorted(OWN)), st.floats(0.1, 1), st.integers(0, 700)), min_size=1, max_size=4
)


@given(parts_of_a_limit, st.lists(st.floats(1, 40), max_size=20), st.booleans())
def test_hiding_all_that_is_shorter_than_usual_never_shortens_the_wait(
    parts: list[tuple[Witness, float, int]], neighbours: list[float], refused: bool
) -> None:
    country = [make_wait(), *(weeks(said) for said in neighbours)]
    marks = [refused] + [False] * len(neighbours)
    hiding = waits_of(country, refused=marks)
    own = shorter_than(hiding.median[0], parts)
    speaking = waits_of(country, observations={0: own}, refused=marks)
    assert hiding.median[0] >= speaking.median[0] - 1e-9
    assert hiding.reckoned[0] >= speaking.reckoned[0] - 1e-9
    assert hiding.high[0] >= speaking.high[0]


@given(st.lists(any_words, max_size=4), st.floats(1, 60))
def test_refusing_to_say_is_reckoned_longer_and_shown_the_same(seen: list[WaitObservation], said: float) -> None:
    country = [make_wait(), weeks(said)]
    asked, refused = (waits_of(country, observations={0: seen}, refused=[no, no]) for no in (False, True))
    silent = not any(one.kind in OWN for one in seen)
    assert bool(refused.reckoned[0] > asked.reckoned[0]) is silent
    assert refused.reckoned[1] == asked.reckoned[1] == asked.median[1]
    assert refused.median == pytest.approx(asked.median)


def test_the_refused_quantile_is_the_65th_percentile() -> None:
    waits = waits_of([make_wait()], refused=[True])
    assert np.log(waits.reckoned / waits.median)[0] == pytest.approx(0.38532 * 0.55, rel=1e-4)


@given(st.floats(0, 100), st.floats(0, 50), st.integers(0, 21))
def test_stating_a_longer_wait_never_gives_a_shorter_one(said: float, more: float, days_old: int) -> None:
    assert median(weeks(said, days_old=days_old)) <= median(weeks(said + more, days_old=days_old))


@given(st.floats(0, 60), st.integers(0, 10), st.integers(1, 11))
def test_older_words_count_less_and_widen_the_range(said: float, days_old: int, more: int) -> None:
    newer, older = (waits_of([weeks(said, days_old=days)]) for days in (days_old, days_old + more))
    assert abs(np.log(older.median / USUAL))[0] <= abs(np.log(newer.median / USUAL))[0] + 1e-9
    assert (older.high / older.low)[0] > (newer.high / newer.low)[0]


def test_what_twenty_statements_say_becomes_what_is_usual() -> None:
    country = [weeks(30)] * 20
    share = 20 / (20 + WEIGHT)
    usual = np.exp(share * (np.log(30) + 0.29) + (1 - share) * np.log(USUAL))
    assert median(make_wait(), *country) == pytest.approx(usual * np.exp(BUMP))


def test_what_is_usual_in_a_region_is_believed_of_its_silent_schools() -> None:
    country = [make_wait(), make_wait(), *[weeks(30)] * 20, *[weeks(3)] * 20]
    waits = waits_of(country, regions=[4, 5] + [4] * 20 + [5] * 20)
    assert waits.median[0] > 2 * waits.median[1]
    assert waits_of(country).median[0] == waits_of(country).median[1]


def test_the_bump_for_silence_is_measured_once_twenty_silent_schools_were_seen() -> None:
    country = [make_wait()] * 21 + [weeks(8)] * 20
    witnessed = {row: [seen_by("municipality", 16 if row < 21 else 8)] for row in range(1, 41)}
    measured = waits_of(country, observations=witnessed)
    assert measured.median[0] > 1.5 * median(make_wait(), *[weeks(8)] * 20)


def test_no_offerings_give_no_waits() -> None:
    waits = waits_of([])
    assert len(waits.median) == 0
    assert waits.in_weeks() == ()


def test_the_twentieth_statement_does_not_pay_for_being_hidden() -> None:
    country = [weeks(30)] * 19
    assert median(weeks(20), *country) <= median(make_wait(), *country)


def test_a_lower_bound_is_no_silence() -> None:
    assert median(make_wait("weeks", 26, None)) >= median(weeks(20))


def test_a_full_group_waits_a_quarter_or_more() -> None:
    waits = waits_of([make_wait("full")])
    assert waits.low[0] == 13 <= waits.median[0] < waits.high[0]
    assert waits.stated[0] and not waits.silent[0]


@pytest.mark.parametrize("days", [140, 210, 300])
def test_nobody_is_told_to_start_before_the_first_stated_start(days: int) -> None:
    assert median(make_wait("dates", start_dates=(in_days(days),))) >= days / 7


def test_a_school_whose_words_are_off_is_corrected_and_its_learners_are_not() -> None:
    learner = {0: [seen_by("learner", 6)], 1: [seen_by("learner", 6)]}
    plain, corrected = (waits_of([weeks(6), make_wait()], observations=learner, biases=bias) for bias in ({}, {0: 0.4}))
    assert corrected.median[0] > plain.median[0]
    # The other school's wait moves only as far as what is usual does.
    assert corrected.median[1] == pytest.approx(plain.median[1], rel=0.02)


def test_what_a_municipality_saw_is_known_though_the_school_keeps_silent() -> None:
    waits = waits_of([make_wait(), make_wait()], observations={0: [seen_by("municipality", 10, days_old=30)]})
    assert waits.stated.tolist() == [True, False]
    assert waits.silent.tolist() == [True, True]
    known, unknown = waits.in_weeks()
    assert (known.newest, known.kinds, known.freshness) == (
        in_days(-30),
        (Witness.MUNICIPALITY,),
        WaitFreshness.FRESH,
    )
    assert (unknown.newest, unknown.kinds, unknown.freshness) == (None, (), WaitFreshness.GUESS)


def test_a_report_of_years_ago_is_a_guess_and_not_known() -> None:
    waits = waits_of([make_wait()], observations={0: [seen_by("learner", 2, days_old=1500)]})
    assert not waits.stated[0]
    assert waits.in_weeks()[0].freshness == WaitFreshness.GUESS


@pytest.mark.parametrize(
    ("seen", "share", "freshness"),
    [
        ([], 0.0, "guess"),
        ([seen_by("advert", 8)], 0.5990, "older"),
        ([seen_by("signed", 8)], 0.7118, "fresh"),
        ([seen_by("municipality", 8)], 0.8288, "fresh"),
        ([seen_by("municipality", 8, days_old=365)], 0.4506, "older"),
        ([seen_by("advert", 8, days_old=730)], 0.2703, "guess"),
        ([seen_by("advert", 8), seen_by("start_date", 8)], 0.7719, "fresh"),
    ],
)
def test_freshness_is_the_share_of_what_is_known_that_was_observed(
    seen: list[WaitObservation], share: float, freshness: str
) -> None:
    waits = waits_of([make_wait()], observations={0: seen})
    assert waits.share[0] == pytest.approx(share, abs=5e-4)
    assert waits.in_weeks()[0].freshness == freshness


def test_the_newest_information_and_all_its_kinds_are_named() -> None:
    others = [seen_by("learner", 5, days_old=3), seen_by("municipality", 9, days_old=90)]
    wait = waits_of([weeks(6, days_old=8)], observations={0: others}).in_weeks()[0]
    assert wait.newest == in_days(-3)
    assert wait.kinds == (Witness.ADVERT, Witness.MUNICIPALITY, Witness.LEARNER)


def test_a_sentence_that_is_handed_in_once_more_is_one_observation() -> None:
    said = weeks(6, 8, days_old=10)
    words = observation_of(said, TODAY)
    assert words is not None
    again = waits_of([said], observations={0: [words, replace(words, on=TODAY)]})
    assert again.share == pytest.approx(waits_of([said]).share)
    assert again.median == pytest.approx(waits_of([said]).median)


def test_moved_waits_keep_their_ratios() -> None:
    waits = waits_of([make_wait()], refused=[True])
    moved = waits.moved(waits.median * 2)
    assert moved.high / moved.low == pytest.approx(waits.high / waits.low)
    assert moved.reckoned == pytest.approx(2 * waits.reckoned)
    assert moved.newest is waits.newest


@pytest.mark.parametrize(("ages", "shown"), [([1, 30], False), ([1, 30, 180], True), ([1, 30, 200], False)])
def test_what_learners_tell_is_shown_from_three_in_half_a_year(ages: list[int], shown: bool) -> None:
    told = [WaitObservation(Witness.LEARNER, 20.0, in_days(-age)) for age in ages]
    waits = waits_of([make_wait()], observations={0: told})
    assert bool(waits.stated[0]) is shown
    assert waits.median[0] > waits_of([make_wait()]).median[0] + 1
