"""A school's page: small numbers stay hidden, claims are left out, and nothing that is shown is lost."""

from datetime import timedelta
from typing import Any

import pytest

from portal.domain.outcome import Evidence, LearnerGroup, Outcome
from portal.domain.pass_rate import NATIONAL
from portal.operations.show_provider import ProviderPage, ProviderUnknown, show_provider
from tests.make import (
    TODAY,
    make_address,
    make_offering,
    make_outcome,
    make_provider,
    make_rating,
    make_read_model,
    make_wait,
)


def page_of(*outcomes: Outcome, **changes: Any) -> ProviderPage:
    provider = make_provider(outcomes=outcomes, **changes)
    return show_provider(make_read_model([make_offering(provider=provider)]), "de-brug")


def test_an_unknown_school_has_no_page() -> None:
    with pytest.raises(ProviderUnknown, match="onbekend"):
        show_provider(make_read_model([make_offering()]), "onbekend")


@pytest.mark.parametrize(
    ("started", "passed", "shown"),
    [(10, 3, True), (10, 7, True), (9, 4, False), (10, 2, False), (10, 8, False), (100, 2, False), (100, 98, False)],
)
def test_a_count_is_shown_only_where_no_learner_can_be_recognised(started: int, passed: int, shown: bool) -> None:
    page = page_of(make_outcome(started, passed))
    (count,) = page.pass_counts
    assert count.count == ((started, passed) if shown else None)
    assert (count.expected is not None) is shown
    assert page.too_few_counted is not shown


def test_years_of_one_group_are_added_and_groups_stand_apart() -> None:
    family = LearnerGroup.FAMILY
    page = page_of(
        make_outcome(6, 3, cohort=2021, source="b"),
        make_outcome(8, 4, cohort=2023, source="a"),
        make_outcome(50, 30, group=family),
    )
    refugees, families = page.pass_counts
    assert (refugees.count, refugees.cohorts, refugees.sources) == ((14, 7), (2021, 2023), ("a", "b"))
    assert (families.group, families.count) == (family, (50, 30))
    assert families.expected == round(50 * NATIONAL[2])
    assert not page.too_few_counted


def test_a_group_that_is_too_small_keeps_its_line_between_those_that_are_not() -> None:
    page = page_of(
        make_outcome(12, 11),
        make_outcome(50, 30, group=LearnerGroup.FAMILY),
        make_outcome(20, 9, group=None, cohort=2020),
    )
    assert [(one.group, one.count) for one in page.pass_counts] == [
        (LearnerGroup.REFUGEE_OTHER, None),
        (LearnerGroup.FAMILY, (50, 30)),
        (None, (20, 9)),
    ]


def test_all_learners_of_a_year_are_not_shown_beside_its_groups_who_could_be_reckoned_from_them() -> None:
    page = page_of(make_outcome(40, 20), make_outcome(46, 21, group=None))
    assert [(one.group, one.count) for one in page.pass_counts] == [(LearnerGroup.REFUGEE_OTHER, (40, 20))]


def test_what_a_school_claims_is_neither_shown_nor_hidden() -> None:
    page = page_of(make_outcome(100, 90, evidence=Evidence.CLAIM))
    assert (page.pass_counts, page.too_few_counted) == ((), False)


def test_a_school_of_which_nothing_is_known_has_an_empty_page() -> None:
    page = page_of()
    assert (page.areas, page.pass_counts, page.too_few_counted) == ((), (), False)


def test_offerings_stand_by_place_and_those_without_an_address_last() -> None:
    offerings = [
        make_offering("thuis", address=None, title="Online"),
        make_offering("w", address=make_address("4021"), start=make_wait()),
        make_offering("o2", title="NT2"),
        make_offering("o1", title="Alfabetisering"),
    ]
    page = show_provider(make_read_model(offerings), "de-brug")
    assert [place.address.city if place.address else None for place in page.locations] == [
        "Oosterdam",
        "Westerveen",
        None,
    ]
    assert [line.offering.id for line in page.locations[0].lines] == ["o1", "o2"]
    assert [line.wait.stated for place in page.locations for line in place.lines] == [True, True, False, True]
    assert sum(len(place.lines) for place in page.locations) == 4


def test_ratings_are_summed_up_by_area() -> None:
    page = page_of(ratings=(make_rating(5, 3, None, 4), make_rating(4, None, None, 4)))
    assert [(one.area, one.mean, one.ratings) for one in page.areas] == [
        ("lessons", 4.5, 2),
        ("guidance", 3.0, 1),
        ("flexibility", None, 0),
        ("intake", 4.0, 2),
    ]


def test_learners_counted_by_two_witnesses_are_shown_once() -> None:
    page = page_of(make_outcome(40, 20), make_outcome(40, 20, evidence=Evidence.MUNICIPAL))
    assert [one.count for one in page.pass_counts] == [(40, 20)]


def test_a_rating_is_shown_from_the_day_on_which_it_is_published() -> None:
    later = make_rating(1, 1, 1, 1, published_on=TODAY + timedelta(days=1))
    page = show_provider(make_read_model([make_offering(provider=make_provider(ratings=(later,)))]), "de-brug")
    assert page.ratings == () and page.areas == ()
