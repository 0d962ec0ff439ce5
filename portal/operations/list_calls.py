"""Which schools a municipality should telephone first: those whose wait, if known, would change most of the advice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
from sqlalchemy import select

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.prospects import USUAL, at_minutes, journeys
from portal.domain.congestion import long_list_factor
from portal.domain.offering import Offering
from portal.domain.outlook import outlook
from portal.domain.parameters import VALUES
from portal.domain.ranking import FAR_MINUTES
from portal.domain.routes import ROUTES, LearningRoute
from portal.domain.travel import Means
from portal.domain.uncertainty import wait_log_sd, with_wait
from portal.domain.value_of_knowing import after_answers, answered_weeks, learnt, value_of_knowing
from portal.domain.wait_observation import PLACE, SPREAD, Witness
from portal.domain.wait_report import Outcome
from portal.domain.waiting_time import Wait
from portal.extensions import db
from portal.models.helper import WaitReport
from portal.models.provider import Provider
from portal.operations.build_read_model import ReadModel
from portal.operations.weigh_journeys import row_values

Rows = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]

# Routes that residents of a municipality choose for, and how many of them each (assumption until they are counted).
RESIDENTS = {
    route: VALUES[f"resident_share_{route.value}"]
    for route in (LearningRoute.B1, LearningRoute.EDUCATION, LearningRoute.Z)
}
# Of a large town so many postcodes stand for all; each counts the same, as how many live there is not known.
MOST_POSTCODES = 24
MOST_SCHOOLS = 40
# Weeks at which the outlook is reckoned; between them it is a line over the logarithm.
WEEKS = np.geomspace(0.25, 156.0, 14)
# A hundredth of a month for a hundred people is not worth a call.
LEAST_VALUE = 0.01


@dataclass(frozen=True, slots=True)
class SchoolCall:
    """A school to telephone: what about, what is believed of the wait, and what an answer is worth.

    `value` is in months a hundred residents; `phone` is None where it has to be looked up on the school's site.
    """

    offering: Offering
    wait: Wait
    value: float
    phone: str | None


@dataclass(frozen=True, slots=True)
class CalledToday:
    """A school that the municipality or its helpers telephoned today, with what came out."""

    provider: str
    name: str
    outcome: Outcome
    weeks: float | None


@dataclass(frozen=True, slots=True)
class CallList:
    """The schools to telephone, the most worthwhile first, and those that were telephoned today."""

    day: date
    calls: tuple[SchoolCall, ...]
    called: tuple[CalledToday, ...]


def list_calls(model: ReadModel, municipality: str, today: date, witness: Witness) -> CallList:
    """The call list of a municipality for callers of a kind; schools that were telephoned today are left out."""
    called = called_today(model.catalogue, municipality, today)
    done = {one.provider for one in called}
    rows, values = worth_asking(model, municipality, SPREAD[PLACE[witness]])
    best: dict[str, tuple[int, float]] = {}
    for row, value in zip(rows.tolist(), values.tolist(), strict=True):
        best.setdefault(model.catalogue.offerings[row].provider.slug, (row, value))
    wanted = [(row, value) for slug, (row, value) in best.items() if slug not in done and value >= LEAST_VALUE]
    return CallList(today, with_phones(model.catalogue, wanted[:MOST_SCHOOLS]), called)


def worth_asking(model: ReadModel, municipality: str, answer_sd: float) -> tuple[Rows, Floats]:
    """Rows of the catalogue with what a call to their school is worth, the most first.

    Of one school the course stands first that its value comes from most.
    """
    catalogue = model.catalogue
    rows, minutes = within_reach(model, municipality)
    if not len(rows):
        return rows, np.zeros(0)
    after = masked(catalogue, rows, minutes, expected_utility(catalogue, rows, minutes, answer_sd))
    share = np.repeat(list(RESIDENTS.values()), minutes.shape[1]) / minutes.shape[1]
    _, school = np.unique(catalogue.columns.provider[rows], return_inverse=True)
    by_school = value_of_knowing(after, school, share)[school]
    alone = value_of_knowing(after, np.arange(len(rows)), share)
    order = np.lexsort((rows, -alone, school, -by_school))
    return rows[order], by_school[order]


def within_reach(model: ReadModel, municipality: str) -> tuple[Rows, Floats]:
    """Rows that some resident can choose, and minutes one way by public transport: (rows, postcodes)."""
    catalogue, columns = model.catalogue, model.catalogue.columns
    places = model.gazetteer.postcodes_of(municipality)
    places = places[:: -(-len(places) // MOST_POSTCODES) or 1]
    routes = [ROUTES.index(route) for route in RESIDENTS]
    rows = np.flatnonzero(columns.advised & ~columns.closed & np.isin(columns.route, routes))
    if not places:
        return rows[:0], np.zeros((0, 0))
    ways = [model.travel.from_origin(one.latitude, one.longitude, Means.TRANSIT).estimate for one in places]
    middles = (np.where(np.isnan(way.minutes), (way.low + way.high) / 2, way.minutes) for way in ways)
    minutes = np.stack([row_values(catalogue, middle)[rows] for middle in middles], axis=1)
    near = (minutes <= FAR_MINUTES).any(axis=1)
    return rows[near], minutes[near]


def expected_utility(catalogue: Catalogue, rows: Rows, minutes: Floats, answer_sd: float) -> Floats:
    """What each course brings after each answer that its school may give: (rows, answers, postcodes), in months."""
    prospects = catalogue.prospects
    courses = prospects.courses.rows(rows)
    weeks = answered_weeks(courses.wait_median, learnt(wait_log_sd(courses), answer_sd))
    grid = np.stack([utility_at(catalogue, rows, one) for one in WEEKS])
    place = np.clip(np.interp(np.log(weeks), np.log(WEEKS), np.arange(len(WEEKS))), 0, len(WEEKS) - 1)
    below = np.minimum(place.astype(np.intp), len(WEEKS) - 2)
    part = (place - below)[..., None]
    own = np.arange(len(rows))[:, None, None]
    by_journey = grid[below, own] * (1 - part) + grid[below + 1, own] * part
    by_journey = by_journey * long_list_factor(weeks, catalogue.market.share)[..., None]
    after = after_answers(by_journey)
    known = np.where(np.isnan(minutes), FAR_MINUTES, minutes)
    columns = [
        np.stack([at_minutes(own[:, 0, 0], one, after[:, answer])[0] for answer in range(after.shape[1])], axis=1)
        for one in known.T
    ]
    return np.stack(columns, axis=2)


def utility_at(catalogue: Catalogue, rows: Rows, weeks: float) -> Floats:
    """What the courses bring the usual learner over the grid of journeys if the wait is so long."""
    courses = catalogue.prospects.courses.rows(rows)
    sure = with_wait(courses, np.full(len(rows), weeks))
    return outlook(sure, catalogue.prospects.quality, USUAL, journeys(sure)).utility(USUAL.pass_value)


def masked(catalogue: Catalogue, rows: Rows, minutes: Floats, after: Floats) -> Floats:
    """The same for each route and postcode, (rows, answers, residents); -inf where a course cannot come first there.

    As in the advice: it must be on the route and within reach, and known well enough if any such course is.
    """
    near = minutes <= FAR_MINUTES
    known = ~catalogue.quality.unsure[catalogue.columns.provider[rows]]
    parts = []
    for route in RESIDENTS:
        fit = near & (catalogue.columns.route[rows] == ROUTES.index(route))[:, None]
        sure = fit & known[:, None]
        front = np.where(sure.any(axis=0), sure, fit)
        parts.append(np.where(front[:, None], after, -np.inf))
    return np.concatenate(parts, axis=2)


def with_phones(catalogue: Catalogue, wanted: Sequence[tuple[int, float]]) -> tuple[SchoolCall, ...]:
    """The calls with the numbers to dial."""
    offerings = [catalogue.offerings[row] for row, _ in wanted]
    phones = phones_of([one.provider.slug for one in offerings])
    return tuple(
        SchoolCall(one, catalogue.shown_waits[row], value, phones.get(one.provider.slug))
        for one, (row, value) in zip(offerings, wanted, strict=True)
    )


def phones_of(slugs: Sequence[str]) -> Mapping[str, str]:
    """The telephone numbers of schools, as far as they are known."""
    query = select(Provider.slug, Provider.phone).where(Provider.slug.in_(slugs), Provider.phone.is_not(None))
    return {slug: phone for slug, phone in db.session.execute(query) if phone}


def called_today(catalogue: Catalogue, municipality: str, today: date) -> tuple[CalledToday, ...]:
    """Each school that was telephoned today on behalf of the municipality, with the last outcome; the newest first."""
    table = WaitReport
    mine = (table.municipality_code == municipality, table.reported_on == today, table.kind == "told")
    names = {one.slug: one.name for one in catalogue.providers}
    found: dict[str, CalledToday] = {}
    for row in db.session.scalars(select(table).where(*mine).order_by(table.id.desc())):
        if row.provider in names and row.provider not in found:
            found[row.provider] = CalledToday(row.provider, names[row.provider], Outcome(row.outcome), row.weeks)
    return tuple(found.values())
