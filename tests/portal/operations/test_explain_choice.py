"""Why one course stands above another: the page reckons with what the list reckoned with."""

import pytest

from portal.domain.course import Daypart
from portal.domain.criteria import SearchCriteria
from portal.domain.drivers import Driver
from portal.operations.explain_choice import OfferingUnknown, explain_choice
from portal.operations.find_offerings import find_offerings
from tests.make import make_offering, make_outcome, make_provider, make_read_model

KNOWN = make_provider("bekend", outcomes=(make_outcome(400, 240),))
EVENING = SearchCriteria(dayparts=(Daypart.EVENING,))


def test_the_chance_is_the_one_of_the_list_also_where_no_lesson_time_is_stated() -> None:
    offerings = (make_offering("avond", dayparts=("evening",)), make_offering("stil", provider=KNOWN))
    model = make_read_model(offerings)
    listed = {one.offering.id: one.chance for one in find_offerings(model, EVENING).page.choices}
    found = explain_choice(model, EVENING, "avond", "stil")
    assert (found.chosen.chance, found.other.chance) == pytest.approx((listed["avond"], listed["stil"]))
    assert found.difference.parts[Driver.HOURS] > 0.3


def test_hours_that_are_not_stated_are_taken_from_all_schools_and_not_from_the_two() -> None:
    offerings = [make_offering(f"k{number}", hours_per_week=4.0) for number in range(4)]
    offerings += [make_offering("veel", hours_per_week=16.0), make_offering("stil", hours_per_week=None)]
    found = explain_choice(make_read_model(offerings), SearchCriteria(), "veel", "stil")
    assert found.difference.parts[Driver.HOURS] > 1


def test_a_school_gives_way_while_it_is_unsure_and_not_for_its_silence() -> None:
    found = explain_choice(
        make_read_model([make_offering("a", provider=KNOWN), make_offering("b")]), SearchCriteria(), "a", "b"
    )
    assert (found.chosen.unsure, found.other.unsure) == (False, True)


def test_a_course_that_is_gone_is_not_compared() -> None:
    with pytest.raises(OfferingUnknown):
        explain_choice(make_read_model([make_offering("a")]), SearchCriteria(), "a", "weg")
