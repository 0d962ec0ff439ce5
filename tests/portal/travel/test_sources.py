"""What journeys rest on, place by place: a table, an engine that is asked meanwhile, else the estimate."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from portal.domain.travel import Floats, Means
from portal.domain.trip import LessonTime, Way, travel_day, trip_to
from portal.travel.building import build_table
from portal.travel.engine import EngineDown, Point, Question
from portal.travel.engines import Known, TravelSettings, known_journeys, live_engine, open_tables
from portal.travel.estimate import ESTIMATE, Basis, TravelTimes
from portal.travel.live import FAILURES, MOST_PLACES, REST_SECONDS, LiveEngine
from portal.travel.ruler import Ruler
from portal.travel.table import LONGEST, Axes, table_path
from tests.portal.travel.build_town import FIELD, TODAY, order, silent

HOME = FIELD.origins[0]
LATITUDES = [one.latitude for one in FIELD.places]
LONGITUDES = [one.longitude for one in FIELD.places]
NEW = Point(52.03, 5.03)


class Steady:
    """An engine that says the same of every way, or what it is told to."""

    name = "valhalla"

    def __init__(self, minutes: float = 33.0, each: Callable[[Question], Floats] | None = None) -> None:
        self.asked: list[Question] = []
        self._minutes, self._each = minutes, each

    def means(self) -> tuple[Means, ...]:
        return tuple(Means)

    def at_once(self, means: Means) -> int:
        return 100

    def describe(self, means: Means) -> str:
        return "Valhalla 3.9.1"

    def minutes(self, question: Question) -> Floats:
        self.asked.append(question)
        return self._each(question) if self._each else np.full(len(question.many), self._minutes)


def times(known: Known, *more: Point) -> TravelTimes:
    points = [*FIELD.places, *more]
    return TravelTimes([one.latitude for one in points], [one.longitude for one in points], known)


def with_tables(folder: Path, engine: Steady, *means: Means) -> Known:
    for one in means:
        build_table(order(folder, engine, one, accept_gaps=True), silent)
    return known_journeys(TravelSettings(folder), TODAY)


def live(engine: Steady, seconds: float = 5.0, clock: Callable[[], float] = lambda: 0.0) -> LiveEngine:
    return LiveEngine(engine, seconds, clock)


def test_a_table_is_read_first_and_says_who_made_it_and_when(tmp_path: Path) -> None:
    found = times(with_tables(tmp_path, Steady(33), Means.CAR)).from_origin(*HOME, Means.CAR)
    assert found.estimate.minutes.tolist() == found.estimate.low.tolist() == found.estimate.high.tolist() == [33] * 3
    assert found.basis(1) == Basis("table", "Valhalla 3.9.1", TODAY)


def test_a_place_that_moved_or_is_new_is_not_in_the_table(tmp_path: Path) -> None:
    known = with_tables(tmp_path, Steady(33), Means.CAR)
    found = times(known, NEW).from_origin(*HOME, Means.CAR)
    assert found.basis(3) == ESTIMATE and found.basis(2).source == "table"
    assert found.estimate.low[3] < found.estimate.minutes[3] < found.estimate.high[3]


def test_other_means_than_the_tables_are_estimated(tmp_path: Path) -> None:
    found = times(with_tables(tmp_path, Steady(33), Means.CAR)).from_origin(*HOME, Means.BIKE)
    assert [found.basis(row) for row in range(3)] == [ESTIMATE] * 3


def test_the_middle_of_a_town_reads_the_postcode_next_to_it_and_the_sea_reads_none(tmp_path: Path) -> None:
    travel = times(with_tables(tmp_path, Steady(33), Means.CAR))
    assert travel.from_origin(52.011, 5.001, Means.CAR).basis(0).source == "table"
    assert travel.from_origin(52.5, 4.0, Means.CAR).basis(0) == ESTIMATE


def test_what_an_engine_found_no_way_to_stays_unknown(tmp_path: Path) -> None:
    gone = Steady(each=lambda question: np.where([one == HOME for one in question.many], np.nan, 20.0))
    known = with_tables(tmp_path, replace_place(gone), Means.CAR)
    found = times(known).from_origin(*HOME, Means.CAR)
    assert np.isnan(found.estimate.minutes[0]) and np.isnan(found.estimate.low[0])
    assert found.basis(0).source == "table" and found.estimate.minutes[1] == 20


def replace_place(engine: Steady) -> Steady:
    """The same, but that all postcodes reach the places other than the first."""
    each = engine._each
    assert each
    return Steady(each=lambda one: each(one) if one.one == FIELD.places[0] else np.full(len(one.many), 20.0))


def test_what_the_engines_map_does_not_have_is_estimated(tmp_path: Path) -> None:
    gone = Steady(each=lambda question: np.where([one == HOME for one in question.many], np.nan, 20.0))
    travel = times(with_tables(tmp_path, gone, Means.CAR))
    assert travel.from_origin(*HOME, Means.CAR).basis(0) == ESTIMATE


def test_very_long_ways_are_longer_than_any_other(tmp_path: Path) -> None:
    found = times(with_tables(tmp_path, Steady(4000), Means.CAR)).from_origin(*HOME, Means.CAR)
    assert (found.estimate.minutes > LONGEST).all() and (found.estimate.low > LONGEST).all()


def test_lessons_in_the_evening_have_their_own_way_there_and_back(tmp_path: Path) -> None:
    hours = Steady(each=lambda question: np.full(len(question.many), float(question.at.hour if question.at else 0)))
    travel = times(with_tables(tmp_path, hours, Means.TRANSIT))
    found = {
        (lesson, way): travel.from_origin(*HOME, Means.TRANSIT, trip_to(Means.TRANSIT, lesson, way)).estimate.minutes[0]
        for lesson in LessonTime
        for way in Way
    }
    assert [int(one) for one in found.values()] == [9, 12, 13, 16, 19, 21]


def test_the_engine_is_asked_for_what_no_table_has_and_the_answer_is_kept(tmp_path: Path) -> None:
    engine = Steady(17)
    known = replace(with_tables(tmp_path, Steady(33), Means.CAR), live=live(engine))
    travel = times(known, NEW)
    found = travel.from_visitor(*HOME, Means.CAR)
    assert [found.basis(row).source for row in range(4)] == ["table", "table", "table", "engine"]
    assert found.estimate.minutes.tolist() == [33, 33, 33, 17]
    travel.from_visitor(*HOME, Means.CAR)
    assert [question.many for question in engine.asked] == [(NEW,)]
    assert engine.asked[0].one == HOME and not engine.asked[0].towards


def test_without_a_table_the_engine_is_asked_and_by_timetable_for_an_hour_before_the_lesson() -> None:
    engine = Steady(17)
    known = Known(live=live(engine), day=travel_day(TODAY))
    found = times(known).from_visitor(*HOME, Means.TRANSIT, trip_to(Means.TRANSIT, LessonTime.EVENING))
    assert {found.basis(row).source for row in range(3)} == {"engine"}
    assert [str(question.at) for question in engine.asked] == ["2026-11-24 18:00:00+01:00"]


def test_staff_pages_that_ask_for_many_postcodes_do_not_ask_the_engine() -> None:
    engine = Steady(17)
    assert times(Known(live=live(engine), day=TODAY)).from_origin(*HOME, Means.CAR).basis(0) == ESTIMATE
    assert not engine.asked


def test_only_the_nearest_places_are_asked() -> None:
    engine = Steady(17)
    points = [Point(round(52 + number / 1000, 5), 5.0) for number in range(400)]
    latitudes, longitudes = np.transpose(points)
    travel = TravelTimes(latitudes, longitudes, Known(live=live(engine), day=TODAY))
    found = travel.from_visitor(*HOME, Means.CAR)
    assert engine.asked[0].many == tuple(points[:MOST_PLACES])
    assert found.basis(0).source == "engine" and found.basis(MOST_PLACES) == ESTIMATE


def test_where_the_engine_finds_no_way_the_estimate_stays() -> None:
    found = times(Known(live=live(Steady(float("nan"))), day=TODAY)).from_visitor(*HOME, Means.CAR)
    assert found.basis(0) == ESTIMATE and not np.isnan(found.estimate.minutes).any()


def failing(question: Question) -> Floats:
    raise EngineDown("gone")


def test_a_failing_engine_is_left_in_peace_and_the_estimate_is_shown() -> None:
    now = [0.0]
    engine = Steady(each=failing)
    travel = times(Known(live=live(engine, clock=lambda: now[0]), day=TODAY))
    for _ in range(FAILURES + 4):
        assert travel.from_visitor(*HOME, Means.CAR).basis(0) == ESTIMATE
    assert len(engine.asked) == FAILURES
    now[0] = REST_SECONDS + 1
    travel.from_visitor(*HOME, Means.CAR)
    assert len(engine.asked) == FAILURES + 1


def test_a_slow_engine_is_not_waited_for() -> None:
    gate = threading.Event()

    def slow(question: Question) -> Floats:
        gate.wait(20)
        return np.zeros(len(question.many))

    travel = times(Known(live=live(Steady(each=slow), seconds=0.05), day=TODAY))
    assert travel.from_visitor(*HOME, Means.CAR).basis(0) == ESTIMATE
    gate.set()


def test_a_table_by_the_estimate_or_a_spoiled_one_is_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    build_table(order(tmp_path, Ruler(), Means.CAR), silent)
    build_table(order(tmp_path, Ruler(), Means.BIKE), silent)
    path = table_path(tmp_path, Means.BIKE)
    path.write_bytes(path.read_bytes()[:-1])
    assert open_tables(tmp_path) == {}
    assert "travel table left out (TableFault)" in caplog.text


def test_a_new_table_does_not_disturb_who_reads_the_old_one(tmp_path: Path) -> None:
    travel = times(with_tables(tmp_path, Steady(33), Means.CAR))
    moved = Axes(FIELD.postcodes, FIELD.origins, (NEW,))
    build_table(order(tmp_path, Steady(44), Means.CAR, moved), silent)
    assert travel.from_origin(*HOME, Means.CAR).estimate.minutes.tolist() == [33] * 3
    newest = times(known_journeys(TravelSettings(tmp_path), TODAY), NEW).from_origin(*HOME, Means.CAR)
    assert newest.estimate.minutes[3] == 44 and newest.basis(0) == ESTIMATE


@pytest.mark.parametrize(
    ("name", "addresses"), [("graphhopper", "http://127.0.0.1:1"), ("valhalla", None), ("motis", "127.0.0.1:8080")]
)
def test_wrong_settings_are_told_at_the_start(name: str, addresses: str | None) -> None:
    with pytest.raises(ValueError, match=r"TRAVEL_ENGINE|address"):
        live_engine(name, addresses, 0.8)
    assert live_engine(None, addresses, 0.8) is None


@pytest.mark.parametrize("today", [date(2026, 11, 17), date(2026, 11, 18), date(2026, 11, 22), date(2026, 11, 23)])
def test_timetables_are_reckoned_for_the_next_tuesday(today: date) -> None:
    assert travel_day(today) == date(2026, 11, 24)
