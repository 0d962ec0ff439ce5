"""Builds the tables of travel times for all postcodes and all places of lessons, by an engine or by the estimate."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.domain.travel import Means
from portal.domain.trip import travel_day
from portal.extensions import db
from portal.models.version import raise_data_version
from portal.operations.build_read_model import ReadModel
from portal.operations.find_region import all_addresses
from portal.travel.building import Built, Order, Progress, begun_day, build_table, in_words
from portal.travel.engine import Engine
from portal.travel.ruler import NAME as ESTIMATE
from portal.travel.table import Axes, rounded, table_path


class NothingToReach(ValueError):
    """There are no postcodes, or no places of lessons that are on the map."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: `means` (none: all that the engine can), and what to do with what is there."""

    engine: Engine
    means: Sequence[Means] = ()
    day: date | None = None
    resume: bool = False
    accept_gaps: bool = False


def build_travel_tables(
    model: ReadModel, folder: Path, wish: Wish, today: date, tell: Callable[[Progress], None]
) -> list[Built]:
    """A table for each of the means, one after the other; web processes read each as soon as it is there.

    Raises NothingToReach, and what portal.travel.building.build_table does.
    """
    axes = axes_of(model)
    built = []
    for means in wish.means or wish.engine.means():
        built.append(build_table(order_of(wish, means, axes, folder, today), tell))
        raise_data_version(db.session)
        db.session.commit()
    return built


def order_of(wish: Wish, means: Means, axes: Axes, folder: Path, today: date) -> Order:
    """One of the tables that are wished; what was begun keeps its travel day. The estimate has gaps by design."""
    begun = begun_day(folder, means) if wish.resume else None
    return Order(
        folder=folder,
        engine=wish.engine,
        means=means,
        axes=axes,
        today=today,
        travel_day=wish.day or begun or travel_day(today),
        most=wish.engine.at_once(means),
        resume=wish.resume,
        accept_gaps=wish.accept_gaps or wish.engine.name == ESTIMATE,
    )


def axes_of(model: ReadModel) -> Axes:
    """All postcodes, and all places where a school has or had lessons; raises NothingToReach."""
    points = list(model.gazetteer.points())
    addresses = all_addresses(model)
    places = {
        rounded(one.latitude, one.longitude)
        for one in addresses
        if one.latitude is not None and one.longitude is not None
    }
    if not points or not places:
        raise NothingToReach(f"{len(points)} postcodes and {len(places)} places")
    codes = tuple(code for code, _, _ in points)
    return Axes(codes, tuple(rounded(latitude, longitude) for _, latitude, longitude in points), tuple(sorted(places)))


def as_lines(built: Built, folder: Path) -> list[str]:
    """What came of one table, in words."""
    heading = built.heading
    path = table_path(folder, heading.means)
    pace = f"{built.pairs / max(built.seconds, 1e-9):,.0f} pairs a second"
    lines = [
        f"{path}: {built.pairs:,} values by {heading.engine} in {built.asked:,} questions, {built.seconds:.0f} s "
        f"({pace}), {path.stat().st_size / 1e6:.1f} MB.",
        f"  no way: {built.unknown:,}; farther than 253 minutes: {built.far:,}.",
    ]
    if heading.lost_postcodes or heading.lost_places:
        lines.append(f"  {in_words(heading)}: those stay estimated.")
    return lines
