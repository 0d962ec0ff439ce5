"""The country has the sizes, the spread and the honesty that it is meant to have."""

import statistics
from collections import Counter
from datetime import timedelta
from random import Random

import pytest

from portal.demo.country import build_country, provider_sizes
from portal.demo.marks import STATUSES
from portal.demo.places import make_postcode, towns_of
from portal.demo.programmes import draw_slots
from portal.demo.shapes.assignment import SHAPES
from portal.demo.shapes.catalogue import BUILDERS
from portal.demo.world import Country
from tests.portal.demo.written_country import AS_OF, Area, invented_areas


def test_the_country_has_its_numbers_of_schools_places_and_groups(country: Country) -> None:
    assert len(country.providers) == 160
    assert 900 <= sum(len(provider.branches) for provider in country.providers) <= 1100
    assert 4000 <= country.offerings_count <= 6000


def test_a_tenth_of_the_schools_has_nearly_half_of_the_groups(country: Country) -> None:
    sizes = sorted((len(provider.offerings) for provider in country.providers), reverse=True)
    assert 0.35 <= sum(sizes[:16]) / sum(sizes) <= 0.6
    assert statistics.median(sizes) < statistics.mean(sizes) / 1.3


@pytest.mark.parametrize(("number", "locations"), [(160, 1000), (40, 200), (10, 30)])
def test_sizes_add_up_and_none_is_below_one(number: int, locations: int) -> None:
    sizes = provider_sizes(number, locations)
    assert len(sizes) == number
    assert min(sizes) >= 1
    assert sum(sizes) == pytest.approx(locations, rel=0.1)


def test_equal_seeds_give_equal_countries_and_others_do_not(country: Country) -> None:
    assert build_country(*invented_areas(), AS_OF) == country
    assert build_country(*invented_areas(), AS_OF, seed=7) != country


def test_slugs_and_names_are_different_and_every_shape_is_used(country: Country) -> None:
    assert len({provider.slug for provider in country.providers}) == 160
    assert len({provider.name for provider in country.providers}) == 160
    assert {provider.shape for provider in country.providers} == set(SHAPES) == set(BUILDERS)


def test_a_school_has_one_branch_a_town_and_postcodes_that_are_given_out(country: Country) -> None:
    for provider in country.providers:
        assert len({branch.city for branch in provider.branches}) == len(provider.branches)
        for branch in provider.branches:
            assert branch.postcode[-2:] not in {"SA", "SD", "SS"}
            assert branch.postcode[4] == " "
            assert branch.postcode[:4].isdigit()


def test_refused_letter_pairs_are_drawn_again() -> None:
    class Script:
        letters = iter("SASSSDKL")

        def choice(self, _: object) -> str:
            return next(self.letters)

    assert make_postcode("3511", Script()) == "3511 KL"  # type: ignore[arg-type]


def test_true_waits_have_a_median_of_two_months_and_a_long_tail(country: Country) -> None:
    waits = [offering.wait_weeks for provider in country.providers for offering in provider.offerings]
    assert 6.5 <= statistics.median(waits) <= 9.5
    assert statistics.quantiles(waits, n=10)[-1] > 1.6 * statistics.median(waits)


def test_quality_spreads_as_in_the_decision_model(country: Country) -> None:
    assert 0.45 <= statistics.stdev(provider.theta for provider in country.providers) <= 0.75
    assert 0.3 <= statistics.stdev(provider.low_literacy_skill for provider in country.providers) <= 0.5
    assert 0.35 <= statistics.stdev(country.severities.values()) <= 0.65


def test_there_is_a_tenth_more_room_than_newcomers(country: Country) -> None:
    seats = sum(offering.seats_per_month for provider in country.providers for offering in provider.offerings)
    assert seats == pytest.approx(1.1 * 36_100 / 12, rel=0.01)


def test_a_fifth_hides_waits_and_a_few_are_silent_or_out_of_order(country: Country) -> None:
    candours = Counter(provider.candour for provider in country.providers)
    assert candours["hiding"] == 32
    assert candours["silent"] == 8
    states = Counter(provider.site_state for provider in country.providers)
    assert {"error", "closed_by_robots", "script_shell"} <= set(states)
    assert states["works"] >= 150


def test_marks_run_forward_in_time_and_are_checked_after_they_began(country: Country) -> None:
    seen = set()
    for provider in country.providers:
        days = [mark.since for mark in provider.marks]
        assert days == sorted(set(days))
        for mark in provider.marks:
            assert mark.since <= mark.checked_on <= AS_OF
            seen.add(mark.status)
    assert seen == set(STATUSES)


def test_page_dates_are_past_and_some_are_stale(country: Country) -> None:
    ages = [AS_OF - provider.page_date for provider in country.providers]
    assert min(ages) >= timedelta(days=1)
    assert 5 <= sum(age > timedelta(days=300) for age in ages) <= 40


@pytest.mark.parametrize("daypart", ["morning", "afternoon", "evening", "day"])
@pytest.mark.parametrize("hours", [6, 9, 12, 15])
def test_lessons_add_up_to_the_hours_of_the_week(daypart: str, hours: int) -> None:
    slots = draw_slots(daypart, hours, Random(1))
    assert sum(slot.end - slot.start for slot in slots) == hours * 60
    assert len({(slot.weekday, slot.start) for slot in slots}) == len(slots)


def test_towns_keep_the_usual_name_and_leave_out_crooked_ones() -> None:
    areas = [
        Area("2511", "'s-Gravenhage", 52.0, 4.3),
        Area("1861", "Bergen (NH)", 52.6, 4.7),
        Area("2285", "Rijswijk", 52.0, 4.3),
        Area("2286", "Rijswijk", 52.0, 4.3),
        Area("4284", "Rijswijk", 51.8, 5.0),
    ]
    towns = towns_of(areas, {"2285": "GM0603", "2286": "GM0603", "4284": "GM1959", "2511": "GM0518"})
    assert [(town.name, town.municipality) for town in towns] == [("Rijswijk", "GM0603"), ("Den Haag", "GM0518")]


def test_a_country_without_places_is_refused() -> None:
    with pytest.raises(ValueError, match="postcode areas"):
        build_country([], {}, AS_OF)
