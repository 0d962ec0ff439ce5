"""The grid that searches read: between two points, for the usual learner and for one with answers of his own."""

import numpy as np
import pytest

from portal.catalogue.prospects import TRAVEL_GRID, at_minutes
from portal.domain.outlook import Learner, outlook
from tests.make import make_catalogue, make_offering, make_wait

HERE = np.array([0, 1])


def test_between_two_points_of_the_grid_the_value_lies_between_theirs() -> None:
    grid = np.array([TRAVEL_GRID, TRAVEL_GRID * 10])
    minutes = np.array([0.0, 25, 45, 75, 500])
    assert at_minutes(np.zeros(5, dtype=np.intp), minutes, grid)[0].tolist() == [20, 25, 45, 75, 120]
    assert at_minutes(np.ones(5, dtype=np.intp), minutes, grid)[0].tolist() == [200, 250, 450, 750, 1200]


@pytest.mark.parametrize("learner", [Learner(), Learner(months_left=20, travel_factor=1.5)])
@pytest.mark.parametrize("misfit", [[False, False], [True, False], [True, True]])
def test_the_grid_says_what_the_model_says(learner: Learner, misfit: list[bool]) -> None:
    catalogue = make_catalogue([make_offering("a"), make_offering("b", start=make_wait("weeks", 30, 30))])
    prospects, minutes, flags = catalogue.prospects, np.array([37.0, 66.0]), np.array(misfit)
    found = prospects.at(HERE, minutes, flags, learner)
    exact = outlook(prospects.courses, prospects.quality, learner, minutes[:, None], flags[:, None].astype(float))
    assert found.chance == pytest.approx(exact.chance[:, 0], abs=0.004)
    assert found.months_gained == pytest.approx(exact.months_gained[:, 0], abs=0.05)


@pytest.mark.parametrize("learner", [Learner(), Learner(months_left=20)])
def test_hours_that_are_not_stated_are_the_same_for_one_course_as_for_all(learner: Learner) -> None:
    stated = [make_offering(f"a{hours}", hours_per_week=float(hours)) for hours in (4, 5, 16, 20)]
    prospects = make_catalogue([*stated, make_offering("b", hours_per_week=None)]).prospects
    of_all = prospects.sway_at(np.arange(5), np.full(5, 30.0), learner).chances
    alone = prospects.sway_at(np.array([4]), np.array([30.0]), learner).chances
    assert [part[4] for part in of_all] == pytest.approx([part[0] for part in alone])


@pytest.mark.parametrize("learner", [Learner(), Learner(months_left=20)])
def test_a_long_wait_that_is_uncertain_sways_the_outlook_most(learner: Learner) -> None:
    catalogue = make_catalogue([make_offering("a"), make_offering("b", start=make_wait("weeks", 40, 40))])
    moves = catalogue.prospects.sway_at(HERE, np.array([30.0, 30.0]), learner)
    by_wait = moves.wait.utility(12)
    assert by_wait[1] < by_wait[0] < 0
    assert (moves.quality.chance > 0).all()
