"""The estimate's constants, fitted to a table of an engine."""

import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from flask.testing import FlaskCliRunner
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.travel import FORMULAS, Floats, Formula, Means, formula_minutes, great_circle_km
from portal.domain.travel_fit import band_errors, fit_formula
from portal.operations.refit_travel import TooLittleToFit, refit, refit_travel
from portal.travel.building import build_table
from portal.travel.constants import FILE, ConstantsFault, read_constants
from portal.travel.engine import Point, Question
from portal.travel.engines import TravelSettings, known_journeys
from portal.travel.estimate import TravelTimes
from portal.travel.ruler import Ruler
from portal.travel.table import Axes, open_table, table_path
from tests.portal.travel.build_town import TODAY, order, silent

CHANCE = np.random.default_rng(5)
SPREAD = Axes(
    tuple(str(1000 + number) for number in range(120)),
    tuple(Point(round(51.8 + y, 5), round(4.5 + x, 5)) for y, x in CHANCE.uniform(0, 0.9, (120, 2)).tolist()),
    tuple(Point(round(51.8 + y, 5), round(4.5 + x, 5)) for y, x in CHANCE.uniform(0, 0.9, (60, 2)).tolist()),
)
TRUTH = Formula(
    intercept=5.0,
    slopes=((0, 3.0), (3, -1.0), (10, -0.8), (40, -0.2)),
    errors=FORMULAS[Means.CAR].errors,
    range_until=200,
)


class Country(Ruler):
    """An engine of a country with its own formula, some noise, and a river that nobody sees from above."""

    name = "country"

    def describe(self, means: Means) -> str:
        return "Country 1"

    def minutes(self, question: Question) -> Floats:
        kilometres = great_circle_km(*question.one, *np.transpose(question.many))
        noise = np.array([(one.latitude * 1e5 % 7 - 3) for one in question.many])
        behind = np.array([one.longitude > 5.35 for one in question.many]) * 60.0
        factor = FORMULAS[question.means].factor
        return np.asarray(np.maximum((formula_minutes(kilometres, TRUTH) + noise) * factor + behind, 0))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for means in (Means.BIKE, Means.CAR):
        build_table(order(tmp_path, Country(), means, SPREAD), silent)
    return tmp_path


def test_a_fit_finds_the_country_and_a_river_does_not_bend_it(folder: Path) -> None:
    found = refit(open_table(table_path(folder, Means.CAR)), FORMULAS)
    kilometres = np.array([2.0, 8.0, 25.0, 60.0])
    assert formula_minutes(kilometres, found.formula) == pytest.approx(formula_minutes(kilometres, TRUTH), abs=2.5)
    assert sum(one.median for one in found.after) < sum(one.median for one in found.before) / 2
    assert [one.pairs for one in found.before] == [one.pairs for one in found.after]


def test_the_report_shows_before_and_after_and_what_was_written_is_read(folder: Path) -> None:
    lines = list(
        refit_travel([table_path(folder, Means.CAR), table_path(folder, Means.BIKE)], TODAY, folder, write=True)
    )
    assert lines[0].startswith("car, by Country 1") and "p90" in lines[1] and "3-7.5" in "\n".join(lines)
    constants = read_constants(folder)
    assert set(constants.formulas) == {Means.CAR, Means.BIKE}
    assert constants.engine == "Country 1" and constants.fitted_on == TODAY
    # The table itself is not what is looked at here.
    for means in (Means.BIKE, Means.CAR):
        table_path(folder, means).unlink()
    known = known_journeys(TravelSettings(folder), TODAY)
    there = TravelTimes([52.2], [5.0], known).from_origin(52.2, 4.4, Means.CAR)
    usual = TravelTimes([52.2], [5.0]).from_origin(52.2, 4.4, Means.CAR)
    wanted = formula_minutes(there.kilometres, TRUTH)
    assert abs(there.estimate.minutes[0] - wanted[0]) < 2.5 < abs(usual.estimate.minutes[0] - wanted[0])
    assert known.formulas[Means.WALK] == FORMULAS[Means.WALK]


def test_a_cyclist_keeps_the_average_riders_factor(folder: Path) -> None:
    found = refit(open_table(table_path(folder, Means.BIKE)), FORMULAS)
    assert found.formula.factor == FORMULAS[Means.BIKE].factor
    near = formula_minutes(np.array([5.0]), found.formula)
    assert near == pytest.approx(formula_minutes(np.array([5.0]), TRUTH), abs=2.5)


def test_without_writing_the_constants_are_only_shown(folder: Path) -> None:
    *_, shown = refit_travel([table_path(folder, Means.CAR)], TODAY, folder, write=False)
    assert not (folder / FILE).exists()
    (folder / FILE).write_text(shown, encoding="utf-8")
    assert set(read_constants(folder).formulas) == {Means.CAR}


def test_a_table_that_the_estimate_made_is_no_measure_of_it(tmp_path: Path) -> None:
    build_table(order(tmp_path, Ruler(), Means.CAR, SPREAD), silent)
    with pytest.raises(TooLittleToFit, match="estimate"):
        refit(open_table(table_path(tmp_path, Means.CAR)), FORMULAS)


def test_a_small_table_is_not_fitted(tmp_path: Path) -> None:
    build_table(order(tmp_path, Country()), silent)
    with pytest.raises(TooLittleToFit, match="fewer than"):
        refit(open_table(table_path(tmp_path, Means.CAR)), FORMULAS)


@given(
    st.lists(st.tuples(st.floats(0.2, 190), st.floats(0, 253)), min_size=40, max_size=200), st.sampled_from(list(Means))
)
def test_whatever_is_fitted_minutes_never_fall_with_the_distance(
    pairs: list[tuple[float, float]], means: Means
) -> None:
    kilometres, minutes = np.array(pairs).T
    formula = fit_formula(kilometres, minutes, FORMULAS[means])
    grown = formula_minutes(np.linspace(0, 200, 400), formula)
    assert (np.diff(grown) >= -0.01).all() and grown[0] >= 0


def test_errors_are_told_as_estimate_less_known() -> None:
    formula = Formula(intercept=0, slopes=((0, 2.0),), errors=((1, 1),), range_until=10)
    (band,) = band_errors(np.array([2.0, 2.0, 2.0]), np.array([3.0, 5.0, 6.0]), formula)
    assert (band.low, band.high, band.pairs) == (1, 3, 3)
    assert band.bias == pytest.approx(-2 / 3) and band.median == 1 and band.p90 == pytest.approx(1.8)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        json.dumps({"version": 2, "engine": "x", "fitted_on": "2026-01-01", "formulas": {}}),
        json.dumps({"version": 1, "engine": "x", "fitted_on": "2026-01-01", "formulas": {"boat": {}}}),
        json.dumps(
            {
                "version": 1,
                "engine": "x",
                "fitted_on": "2026-01-01",
                "formulas": {"car": {"intercept": 1, "slopes": [[0, 2], [5, -3]], "errors": [[1, 1]]}},
            }
        ),
    ],
)
def test_a_spoiled_file_of_constants_is_told_by_name(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(ConstantsFault, match=FILE):
        read_constants(tmp_path)


def test_the_command_fits_and_writes(runner: FlaskCliRunner, folder: Path) -> None:
    portal = Path(runner.app.config["TRAVEL_DIR"])
    portal.mkdir()
    done = runner.invoke(args=["refit-travel", str(table_path(folder, Means.CAR)), "--write"])
    assert done.exit_code == 0 and "Written to" in done.output, done.output
    assert read_constants(portal).fitted_on == date(2026, 11, 21)
    wrong = runner.invoke(args=["refit-travel", str(portal / FILE)])
    assert wrong.exit_code == 1 and "no travel table" in wrong.output
