"""Where lessons are missing: which level at which time of day is not near enough, as table, map and CSV."""

from collections.abc import Iterator

from flask import Response, abort, render_template, request
from flask_babel import gettext

from portal.domain.course import Daypart
from portal.domain.routes import LearningRoute, Level
from portal.domain.supply_gap import SHOWN_LEVELS, SUBJECTS, TIMES, WITHIN_MINUTES
from portal.domain.travel import Means, rounded_minutes
from portal.municipality.views import blueprint
from portal.operations.show_supply_gap import Cell, SupplyGap, show_supply_gap
from portal.web.current import read_model
from portal.web.staff import current_actor
from portal.web.staff_csv import csv_answer
from portal.web.staff_gap_map import gap_map
from portal.web.words import DAYPARTS, LEVELS, MEANS, ROUTES

__all__ = ["blueprint"]

NO_TIME = "none"


def subject_word(subject: Level | LearningRoute) -> str:
    """A level or a route in words."""
    return str(LEVELS[subject] if isinstance(subject, Level) else ROUTES[subject])


def time_word(time: Daypart | None) -> str:
    """A time of day in words."""
    return str(DAYPARTS[time]) if time else gettext("Time not given")


blueprint.add_app_template_filter(subject_word, "subject_of_gap")
blueprint.add_app_template_filter(time_word, "time_of_gap")


@blueprint.get("/supply")
def supply() -> str | Response:
    """The table, and the map of one of its cells."""
    means, online = request.args.get("means", Means.TRANSIT.value), "online" in request.args
    if means not in set(Means):
        abort(404)
    gap = show_supply_gap(read_model(), current_actor(), Means(means), online=online)
    cell = asked_cell(gap)
    if request.args.get("format") == "csv":
        return postcode_table(gap) if request.args.get("list") == "postcodes" else cell_table(gap)
    areas = gap.areas(cell.subject, cell.time)
    return render_template(
        "municipality/supply.html",
        gap=gap,
        cell=cell,
        areas=areas,
        lacking=[one for one in areas if one.own and not one.within],
        map=gap_map(gap, areas, subject_word(cell.subject), time_word(cell.time)),
        means=MEANS,
        levels=len(SHOWN_LEVELS),
        times=TIMES,
        within=round(WITHIN_MINUTES),
    )


def asked_cell(gap: SupplyGap) -> Cell:
    """The cell that the address names; without one, the one of the levels that most areas lack at some time of day."""
    subject, time = request.args.get("subject"), request.args.get("time")
    if subject is None and time is None:
        cells = [cell for row in gap.rows()[: len(SHOWN_LEVELS)] for cell in row if cell.time]
        return max(cells, key=lambda cell: cell.lacking)
    subjects = {one.value: number for number, one in enumerate(SUBJECTS)}
    times = {one.value if one else NO_TIME: number for number, one in enumerate(TIMES)}
    if subject not in subjects or time not in times:
        abort(404)
    return gap.cell(subjects[subject], times[time])


def cell_table(gap: SupplyGap) -> Response:
    """The table as CSV."""
    header = (
        gettext("Level or route"),
        gettext("Time of day"),
        gettext("Postcodes with lessons within %(num)s minutes", num=round(WITHIN_MINUTES)),
        gettext("Postcodes"),
        gettext("Minutes to the nearest (middle postcode)"),
        gettext("Means of travel"),
        gettext("Day"),
    )
    about = (str(MEANS[gap.means]), gap.today.isoformat())
    rows = [
        (subject_word(one.subject), time_word(one.time), one.within, one.areas, minutes(one.minutes), *about)
        for row in gap.rows()
        for one in row
    ]
    return csv_answer("supply", header, rows)


def postcode_table(gap: SupplyGap) -> Response:
    """Every postcode area with the way to the nearest lessons, as CSV."""
    header = (
        gettext("Level or route"),
        gettext("Time of day"),
        gettext("Postcode"),
        gettext("Municipality"),
        gettext("Minutes to the nearest"),
        gettext("Within %(num)s minutes", num=round(WITHIN_MINUTES)),
        gettext("Means of travel"),
        gettext("Day"),
    )
    return csv_answer("supply-by-postcode", header, postcode_rows(gap))


def postcode_rows(gap: SupplyGap) -> Iterator[tuple[object, ...]]:
    """A row for each subject, time of day and area; lessons that give no time fill no gap and are left out."""
    yes, no = gettext("yes"), gettext("no")
    about = (str(MEANS[gap.means]), gap.today.isoformat())
    for subject in SUBJECTS:
        for time in filter(None, TIMES):
            words = subject_word(subject), time_word(time)
            for one in gap.areas(subject, time):
                told = (one.place.pc4, one.municipality, minutes(one.minutes), yes if one.within else no)
                yield (*words, *told, *about)


def minutes(value: float | None) -> int | None:
    """Minutes as they may be shown; None is not known."""
    return None if value is None else rounded_minutes(value)
