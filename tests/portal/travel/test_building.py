"""Tables that are built batch by batch, ended on the way and gone on with."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from portal.domain.travel import Floats, Means, estimate_minutes, great_circle_km
from portal.domain.trip import TRIPS, Way
from portal.travel.building import MapTooSmall, Progress, build_table
from portal.travel.engine import EngineDown, Point, Question
from portal.travel.ruler import Ruler
from portal.travel.table import FAR, UNKNOWN, Axes, TableFault, as_bytes, open_table, table_path
from portal.travel.unfinished import OtherPlan, journal_path, part_path
from tests.portal.travel.build_town import FIELD, TODAY, TUESDAY, order, silent, table_of


class Fake:
    """An engine whose minutes tell who asked for what; it can fail at a question."""

    name = "fake"

    def __init__(self, fail_at: int | None = None) -> None:
        self.asked: list[Question] = []
        self._fail_at = fail_at

    def means(self) -> tuple[Means, ...]:
        return tuple(Means)

    def at_once(self, means: Means) -> int:
        return 2

    def describe(self, means: Means) -> str:
        return "Fake 1"

    def minutes(self, question: Question) -> Floats:
        if self._fail_at is not None and len(self.asked) >= self._fail_at:
            raise EngineDown("gone")
        self.asked.append(question)
        hour = question.at.hour if question.at else 0
        return np.array([round(one.longitude * 10 + question.one.latitude % 1 * 100) + hour for one in question.many])


def test_every_pair_is_asked_once_and_stands_where_it_belongs(tmp_path: Path) -> None:
    engine = Fake()
    built = build_table(order(tmp_path, engine), silent)
    table = table_of(tmp_path)
    assert table.values[0].tolist() == [[50, 55, 60], [50, 55, 60], [50, 55, 60], [68, 73, 78]]
    assert built.asked == len(engine.asked) == 6 and built.pairs == 12 and built.unknown == built.far == 0
    assert table.heading == built.heading and table.heading.engine == "Fake 1"
    assert table.heading.built_on == TODAY and table.heading.travel_day is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["car.table"]


def test_public_transport_is_asked_there_and_back_at_three_hours(tmp_path: Path) -> None:
    engine = Fake()
    build_table(order(tmp_path, engine, Means.TRANSIT), silent)
    asked = {(question.towards, str(question.at)) for question in engine.asked}
    assert {(towards, at[11:16]) for towards, at in asked} == {
        (True, "09:00"),
        (False, "12:00"),
        (True, "13:00"),
        (False, "16:00"),
        (True, "19:00"),
        (False, "21:30"),
    }
    table = table_of(tmp_path, Means.TRANSIT)
    by_trip = {trip: table.minutes(0, trip)[0] for trip in TRIPS[Means.TRANSIT]}
    assert [by_trip[trip] - 50 for trip in by_trip] == [9, 12, 13, 16, 19, 21]
    assert [trip.way for trip in by_trip] == [Way.THERE, Way.BACK] * 3
    assert table.heading.travel_day == TUESDAY


def test_what_is_too_far_to_walk_is_not_asked_and_is_not_unknown(tmp_path: Path) -> None:
    engine = Fake()
    built = build_table(order(tmp_path, engine, Means.WALK), silent)
    assert table_of(tmp_path, Means.WALK).values[0, 3].tolist() == [FAR] * 3
    assert built.far == 3 and all(Point(53.4, 6.8) not in question.many for question in engine.asked)


@pytest.mark.parametrize(
    ("minutes", "byte"), [(0.0, 0), (0.4, 0), (12.6, 13), (253.4, 253), (253.6, FAR), (9e9, FAR), (np.nan, UNKNOWN)]
)
def test_minutes_fit_into_a_byte_and_unknown_is_never_zero(minutes: float, byte: int) -> None:
    assert as_bytes(np.array([minutes])).tolist() == [byte]


def test_a_journey_takes_no_negative_time() -> None:
    with pytest.raises(ValueError, match="negative"):
        as_bytes(np.array([5.0, -1.0]))


@pytest.mark.parametrize("fail_at", range(6))
def test_what_an_engine_answered_before_it_failed_is_not_asked_again(tmp_path: Path, fail_at: int) -> None:
    whole, failing, healthy = Fake(), Fake(fail_at), Fake()
    build_table(order(tmp_path / "whole", whole), silent)
    with pytest.raises(EngineDown):
        build_table(order(tmp_path, failing), silent)
    assert not table_path(tmp_path, Means.CAR).exists()
    build_table(order(tmp_path, healthy, resume=True), silent)
    assert failing.asked + healthy.asked == whole.asked
    assert table_path(tmp_path, Means.CAR).read_bytes() == table_path(tmp_path / "whole", Means.CAR).read_bytes()


def test_without_resume_it_is_begun_anew(tmp_path: Path) -> None:
    with pytest.raises(EngineDown):
        build_table(order(tmp_path, Fake(4)), silent)
    engine = Fake()
    build_table(order(tmp_path, engine), silent)
    assert len(engine.asked) == 6


def test_a_table_stays_until_the_next_one_is_whole(tmp_path: Path) -> None:
    build_table(order(tmp_path, Fake()), silent)
    before = table_path(tmp_path, Means.CAR).read_bytes()
    with pytest.raises(EngineDown):
        build_table(order(tmp_path, Fake(3)), silent)
    assert table_path(tmp_path, Means.CAR).read_bytes() == before


def test_other_places_are_not_mixed_with_what_was_begun(tmp_path: Path) -> None:
    with pytest.raises(EngineDown):
        build_table(order(tmp_path, Fake(3)), silent)
    moved = Axes(FIELD.postcodes, FIELD.origins, (*FIELD.places[:2], Point(52.2, 5.2)))
    with pytest.raises(OtherPlan, match="places and postcodes"):
        build_table(order(tmp_path, Fake(), axes=moved, resume=True), silent)


@pytest.mark.parametrize("torn", [b"4 12", b"4", b"\xff"])
def test_a_last_line_that_was_cut_off_counts_for_nothing(tmp_path: Path, torn: bytes) -> None:
    with pytest.raises(EngineDown):
        build_table(order(tmp_path, Fake(3)), silent)
    with journal_path(table_path(tmp_path, Means.CAR)).open("ab") as journal:
        journal.write(torn)
    engine = Fake()
    build_table(order(tmp_path, engine, resume=True), silent)
    assert len(engine.asked) == 3


def test_values_that_did_not_reach_the_disk_are_asked_again(tmp_path: Path) -> None:
    with pytest.raises(EngineDown):
        build_table(order(tmp_path, Fake(3)), silent)
    part = part_path(table_path(tmp_path, Means.CAR))
    part.write_bytes(bytes([UNKNOWN]) * 4 + part.read_bytes()[4:])
    engine = Fake()
    build_table(order(tmp_path, engine, resume=True), silent)
    assert len(engine.asked) == 5
    assert UNKNOWN not in table_of(tmp_path).values


class Partial(Fake):
    """An engine over a map that ends before the last postcode."""

    def __init__(self, ends_at: float) -> None:
        super().__init__()
        self._ends_at = ends_at

    def minutes(self, question: Question) -> Floats:
        found = super().minutes(question)
        return np.where([one.latitude > self._ends_at for one in question.many], np.nan, found)


def test_a_map_that_covers_little_is_not_taken_unless_somebody_wants_it(tmp_path: Path) -> None:
    with pytest.raises(MapTooSmall, match=r"none from 1 of 4 postcodes \(9999\)"):
        build_table(order(tmp_path, Partial(53.0)), silent)
    assert not table_path(tmp_path, Means.CAR).exists()
    engine = Partial(53.0)
    built = build_table(order(tmp_path, engine, resume=True, accept_gaps=True), silent)
    assert not engine.asked and built.unknown == 3 and built.heading.lost_postcodes == (3,)
    table = table_of(tmp_path)
    assert table.row_near(53.4, 6.8) is None and table.row_near(52.0, 5.0) == 0


def test_progress_says_how_long_the_rest_takes(tmp_path: Path) -> None:
    told: list[Progress] = []
    build_table(order(tmp_path, Fake()), told.append)
    assert [one.done for one in told] == [0, 2, 4, 6, 8, 10, 12] and {one.of for one in told} == {12}
    assert told[0].seconds_left is None and told[-1].seconds_left == 0
    assert all(one.seconds_left is not None and one.seconds_left >= 0 for one in told[1:])


def test_the_estimate_can_stand_in_for_an_engine(tmp_path: Path) -> None:
    build_table(order(tmp_path, Ruler(), Means.BIKE), silent)
    kilometres = great_circle_km(*FIELD.origins[1], *np.transpose(FIELD.places))
    wanted = np.rint(estimate_minutes(kilometres, Means.BIKE).minutes)
    assert table_of(tmp_path, Means.BIKE).values[0, 1].tolist() == wanted.tolist()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: whole[:-1],
        lambda whole: whole[:100],
        lambda whole: b"",
        lambda whole: b"{}" + whole[2:],
        lambda whole: whole.replace(b'"version":1', b'"version":9'),
        lambda whole: whole.replace(b'"car"', b'"cat"'),
    ],
)
def test_a_spoiled_table_is_told_and_never_read(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    build_table(order(tmp_path, Fake()), silent)
    path = table_path(tmp_path, Means.CAR)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(TableFault):
        open_table(path)
