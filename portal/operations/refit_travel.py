"""Fits the estimate of travel times to tables that an engine made, so that it holds where the portal is used."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from portal.domain.travel import Floats, Formula, Means, great_circle_km
from portal.domain.travel_fit import BANDS, BandError, band_errors, fit_formula, with_errors
from portal.domain.trip import trip_to
from portal.travel.constants import Constants, as_text, read_constants, write_constants
from portal.travel.engines import Known
from portal.travel.ruler import Ruler
from portal.travel.table import FAR, Table, open_table

# So many pairs a table at most, the same number of each band of distance; one half is fitted, the other one judges.
MOST_PAIRS = 60_000
FEWEST_IN_ALL = 200
SEED = 2026


class TooLittleToFit(ValueError):
    """A table has too few known minutes, or was made by the estimate itself."""


@dataclass(frozen=True, slots=True)
class Refit:
    """One table's formula before and after, with the errors of each on pairs that were not fitted."""

    means: Means
    engine: str
    formula: Formula
    before: list[BandError]
    after: list[BandError]


def refit_travel(tables: Sequence[Path], today: date, folder: Path, *, write: bool) -> Iterator[str]:
    """What is told line by line; with `write` the constants of `folder` are set. Raises TooLittleToFit, TableFault."""
    constants = read_constants(folder)
    found = [refit(open_table(path), Known(constants=constants).formulas) for path in tables]
    for one in found:
        yield from report(one)
    formulas = {**constants.formulas, **{one.means: one.formula for one in found}}
    fitted = Constants(formulas, ", ".join(sorted({one.engine for one in found})), today)
    if write:
        yield f"Written to {write_constants(folder, fitted)}; the portal reads it with the next change of its data."
    else:
        yield f"To use these put them into {folder}/constants.json, or say --write:"
        yield as_text(fitted)


def refit(table: Table, formulas: Mapping[Means, Formula]) -> Refit:
    """The formula of one table's means, fitted on one half of its postcodes and judged by the other."""
    heading = table.heading
    if heading.engine == Ruler().describe(heading.means):
        raise TooLittleToFit("a table that the estimate made says nothing of its errors")
    before = formulas[heading.means]
    halves = [known_pairs(table, half, before.range_until) for half in (0, 1)]
    if min(len(kilometres) for kilometres, _ in halves) < FEWEST_IN_ALL:
        raise TooLittleToFit(f"{heading.means.value}: fewer than {2 * FEWEST_IN_ALL} known minutes to fit")
    fitted = fit_formula(*halves[0], before)
    after = band_errors(*halves[1], fitted)
    return Refit(heading.means, heading.engine, with_errors(fitted, after), band_errors(*halves[1], before), after)


def known_pairs(table: Table, half: int, furthest: float) -> tuple[Floats, Floats]:
    """Distances and minutes of every second postcode (0 or 1), the same number of each band; always the same ones."""
    axes, trip = table.heading.axes, trip_to(table.heading.means)
    latitudes, longitudes = np.array(axes.places, dtype=np.float64).reshape(-1, 2).T
    kilometres, minutes = [], []
    for row in range(half, len(axes.origins), 2):
        away, found = great_circle_km(*axes.origins[row], latitudes, longitudes), table.minutes(row, trip)
        usable = (found < FAR) & (away >= BANDS[0]) & (away < furthest)
        kilometres.append(away[usable])
        minutes.append(found[usable])
    return sample(np.concatenate(kilometres or [np.empty(0)]), np.concatenate(minutes or [np.empty(0)]))


def sample(kilometres: Floats, minutes: Floats) -> tuple[Floats, Floats]:
    """At most so many pairs, no band with more than its share."""
    chance, most = np.random.default_rng(SEED), MOST_PAIRS // (len(BANDS) - 1)
    chosen = []
    for band in range(len(BANDS) - 1):
        inside = np.flatnonzero((kilometres >= BANDS[band]) & (kilometres < BANDS[band + 1]))
        chosen.append(chance.permutation(inside)[:most])
    rows = np.concatenate(chosen)
    return kilometres[rows], minutes[rows]


def report(one: Refit) -> Iterator[str]:
    """The errors of one means in minutes, before and after."""
    yield f"{one.means.value}, by {one.engine} (minutes; estimate less engine, on postcodes that were not fitted)"
    yield f"{'km':>10} {'pairs':>8} {'bias':>14} {'median off':>14} {'p90 off':>14}"
    for before, after in zip(one.before, one.after, strict=True):
        band = f"{before.low:g}-{before.high:g}"
        told = ((before.bias, after.bias), (before.median, after.median), (before.p90, after.p90))
        yield f"{band:>10} {before.pairs:>8,} " + " ".join(f"{was:+6.1f} > {now:+5.1f}" for was, now in told)
