"""Words for coded values: nothing that can be shown is without them."""

from portal.domain.rubric import Area, Basic
from portal.web.words import ANCHORS, AREAS, BASICS


def test_every_area_has_five_described_steps_and_all_differ() -> None:
    assert set(ANCHORS) == set(Area) == set(AREAS)
    steps = [str(step) for area in Area for step in ANCHORS[area]]
    assert len(set(steps)) == len(steps) == 5 * len(Area)
    assert set(BASICS) == set(Basic)
