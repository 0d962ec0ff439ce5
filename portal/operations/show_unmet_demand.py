"""Unmet demand per good school: how often its long list alone keeps it from being the first advice in the region.

Who asked what is never kept, so the questions are made: from the middle of each of the municipality's postcode areas,
by public transport, for each route that is taught within reach, one learner as most are. For each question the advice
is reckoned twice: with all waits as they are, and with the school's own list no longer than two months, from where the
long-list rule takes nothing off (decision model, 3.5 and 6.7). The portal does count which school stood first in real
lists, by day, without the place that they were made for: of each school's the part is taken that its courses in the
region are of all its courses. Of these lists of the last whole month, the share that the made questions give is what a
school's wait turned away. Near-equals, who take turns in real lists, are not drawn here.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt
from sqlalchemy import func, select

from portal.catalogue.prospects import USUAL, at_minutes, journeys
from portal.domain.congestion import long_list_factor
from portal.domain.outlook import CourseColumns, outlook
from portal.domain.parameters import VALUES
from portal.domain.quality import Verdict
from portal.domain.ranking import reachable
from portal.domain.unmet_demand import Column, FirstPlaces, Tally, turned_away
from portal.extensions import db
from portal.models.referral import FirstPlaceCount
from portal.operations.build_read_model import ReadModel
from portal.operations.find_region import REACH_MEANS, Region, Rows, region_rows
from portal.operations.weigh_journeys import own_minutes

WEEKS_A_MONTH = 52 / 12
SHORT_WEEKS = VALUES["long_list_from"] * WEEKS_A_MONTH
# Fewer lists than this say nothing of a month, and are not shown.
FEWEST_LISTS = int(VALUES["fewest_started"])
SHOWN_MONTHS = 3
Lists = list[tuple[date, dict[str, int]]]


@dataclass(frozen=True, slots=True)
class MonthLists:
    """How many real lists a school stood first in over a month that is over; None where fewer than ten."""

    first: date
    times: int | None


@dataclass(frozen=True, slots=True)
class SchoolDemand:
    """A school: the middle of its waits, questions in which it stands first as it is and with a short list.

    `turned_away` are requests of the last whole month that its wait cost it, None where too few lists were made.
    """

    slug: str
    school: str
    verdict: Verdict
    wait_weeks: float
    first_now: int
    first_short: int
    months: tuple[MonthLists, ...]
    turned_away: int | None

    @property
    def gained(self) -> int:
        """Questions in which only its wait stands in the way."""
        return self.first_short - self.first_now


@dataclass(frozen=True, slots=True)
class UnmetDemand:
    """Schools, most unmet demand first; so many questions and real lists of the last whole month."""

    schools: tuple[SchoolDemand, ...]
    questions: int
    lists: int | None
    month: date

    def wanting(self) -> "UnmetDemand":
        """The same with those schools alone that only their wait keeps from the first place."""
        return replace(self, schools=tuple(one for one in self.schools if one.gained))


def show_unmet_demand(model: ReadModel, region: Region, today: date) -> UnmetDemand:
    """The table of a region; schools that would never stand first are left out, and those known to be weaker."""
    rows = region_rows(model, region)
    found, lists = ask_all(model, region, rows), monthly_lists(today)
    last, newest = lists[-1]
    times = round(sum(newest.get(slug, 0) * part for slug, part in parts_here(model, rows).items()))
    enough = times if times >= FEWEST_LISTS else None
    present = np.zeros(len(model.catalogue.providers), dtype=bool)
    present[model.catalogue.columns.provider[rows]] = True
    chosen = np.flatnonzero((found.short > 0) & present & good(model)).tolist()
    schools = [demand_of(model, rows, found, number, lists, enough) for number in chosen]
    schools.sort(key=lambda one: (-one.gained, -one.first_short, one.school.casefold()))
    return UnmetDemand(tuple(schools), found.questions, enough, last)


def parts_here(model: ReadModel, rows: Rows) -> dict[str, float]:
    """School's slug to the part of its courses that the region's rows hold."""
    here = Counter(model.catalogue.offerings[row].provider.slug for row in rows.tolist())
    return {slug: number / len(model.catalogue.by_provider[slug]) for slug, number in here.items()}


def demand_of(
    model: ReadModel, rows: Rows, found: FirstPlaces, number: int, lists: Lists, enough: int | None
) -> SchoolDemand:
    """The line of one school, by its number in the catalogue; `enough` are the region's lists of the last month."""
    catalogue = model.catalogue
    provider, own = catalogue.providers[number], rows[catalogue.columns.provider[rows] == number]
    now, short = int(found.now[number]), int(found.short[number])
    return SchoolDemand(
        slug=provider.slug,
        school=provider.name,
        verdict=catalogue.quality.verdicts[number],
        wait_weeks=float(np.median(catalogue.waits.median[own])),
        first_now=now,
        first_short=short,
        months=tuple(MonthLists(first, as_told(times.get(provider.slug, 0))) for first, times in lists),
        turned_away=None if enough is None else round(turned_away(enough, now, short, found.questions)),
    )


def monthly_lists(today: date) -> Lists:
    """For each of the last whole months, oldest first: its first day, and how often each school stood first."""
    return [(first, first_places(first, end)) for first, end in whole_months(today)]


def good(model: ReadModel) -> npt.NDArray[np.bool_]:
    """The schools of which it is not known that fewer pass there than elsewhere with the same learners."""
    return np.array([verdict != Verdict.WEAKER for verdict in model.catalogue.quality.verdicts], dtype=bool)


def as_told(times: int) -> int | None:
    """Numbers of lists below ten are not told."""
    return times if times >= FEWEST_LISTS else None


def whole_months(today: date) -> list[tuple[date, date]]:
    """The last months that are over, oldest first: first day, and first day after."""
    ends = [today.replace(day=1)]
    for _ in range(SHOWN_MONTHS):
        ends.append((ends[-1] - timedelta(days=1)).replace(day=1))
    return [(ends[number + 1], ends[number]) for number in range(SHOWN_MONTHS - 1, -1, -1)]


def first_places(first: date, end: date) -> dict[str, int]:
    """School's slug to how often it stood first in real lists."""
    table = FirstPlaceCount
    query = select(table.provider, func.sum(table.times)).where(table.day >= first, table.day < end)
    return {slug: int(times) for slug, times in db.session.execute(query.group_by(table.provider))}


def ask_all(model: ReadModel, region: Region, rows: Rows) -> FirstPlaces:
    """All made questions, answered by every course that can be reached, also those beyond the region."""
    catalogue, tally = model.catalogue, Tally(len(model.catalogue.providers))
    open_rows = eligible(model)
    routes = np.unique(catalogue.columns.route[rows])
    short_grid = short_list_advice(model, open_rows)
    place = np.full(len(catalogue.offerings), -1)
    place[open_rows] = np.arange(len(open_rows))
    for minutes in minutes_from(model, region):
        near = open_rows[reachable(minutes[open_rows])]
        now = advice_now(model, near, minutes[near])
        short = at_minutes(place[near], minutes[near], short_grid)[0]
        for route in routes[routes >= 0]:
            asked = catalogue.columns.route[near] == route
            tally.ask(catalogue.columns.provider[near][asked], now[asked], short[asked])
    return tally.result()


def eligible(model: ReadModel) -> Rows:
    """Courses that may stand first: advised, open, with an address, of schools of which enough is known."""
    columns, quality = model.catalogue.columns, model.catalogue.quality
    known = ~quality.unsure[columns.provider]
    return np.flatnonzero(columns.advised & ~columns.closed & known & (columns.address >= 0))


def minutes_from(model: ReadModel, region: Region) -> Iterator[Column]:
    """Minutes to each course of the catalogue, from one postcode area after the other."""
    for latitude, longitude in region.points:
        yield own_minutes(model.catalogue, model.travel.from_origin(latitude, longitude, REACH_MEANS))


def advice_now(model: ReadModel, rows: Rows, minutes: Column) -> Column:
    """What the advice orders the courses by, in months, with their waits as they are."""
    catalogue = model.catalogue
    found = catalogue.prospects.at(rows, minutes, np.zeros(len(rows), dtype=bool), USUAL)
    return found.utility(USUAL.pass_value) * catalogue.market.long_list[rows]


def short_list_advice(model: ReadModel, rows: Rows) -> Column:
    """The same over (courses, grid of minutes), each with a list that is no longer than two months."""
    prospects = model.catalogue.prospects
    courses = shortened(prospects.courses.rows(rows))
    grid = outlook(courses, prospects.quality, USUAL, journeys(courses)).utility(USUAL.pass_value)
    return grid * long_list_factor(courses.wait_median, model.catalogue.market.share)[:, None]


def shortened(courses: CourseColumns) -> CourseColumns:
    """The same courses, none with a longer wait than two months."""
    weeks = np.minimum(courses.wait_median, SHORT_WEEKS)
    factor = weeks / courses.wait_median
    return replace(courses, wait_median=weeks, wait_low=courses.wait_low * factor, wait_high=courses.wait_high * factor)
