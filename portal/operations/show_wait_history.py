"""Reads what was said of one offering's wait in a year: by the school, by a municipality, by learners."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import Row, select

from portal.domain.course import WaitKind
from portal.domain.offering import Offering
from portal.domain.parameters import VALUES
from portal.domain.school_claim import ClaimField, ClaimState
from portal.domain.school_claim import as_statement as as_statement_said
from portal.domain.wait_history import A_YEAR, WaitHistory, WaitPoint, heard_points, own_point, wait_history
from portal.domain.wait_observation import OWN, Witness
from portal.domain.wait_report import Heard
from portal.domain.wait_statement import WaitStatement
from portal.extensions import db
from portal.models.course import CourseInstance
from portal.models.observation import Observation
from portal.models.referral import FollowUpCount
from portal.models.school import SchoolClaim

FIELDS = ("wait_kind", "wait_weeks_min", "wait_weeks_max", "start_dates", "start_months")
# Sources of observations that are not the school's own words.
OTHERS = {one.value: one for one in Witness if one not in OWN}


def show_wait_history(offering: Offering, today: date, heard: Sequence[Heard] = ()) -> WaitHistory:
    """All that was said of an offering's wait in the last twelve months, and when nothing was known.

    `heard` is what municipalities and helpers reported of it.
    """
    rows = observed(offering.id)
    own = [row for row in rows if row.source not in OTHERS]
    told = [point for row in rows if (point := told_point(row)) is not None]
    others = [*told, *learners_told(offering.id, today), *schools_told(offering.id), *heard_points(heard, today)]
    return wait_history(statements(own), others, offering.seen, today)


def schools_told(offering_id: str) -> list[WaitPoint]:
    """What the school told us of this wait itself, but for what a maintainer refused."""
    mine = (SchoolClaim.offering == offering_id, SchoolClaim.field == ClaimField.START.value)
    rows = db.session.scalars(select(SchoolClaim).where(*mine, SchoolClaim.state != ClaimState.REFUSED.value))
    return [signed_point(row) for row in rows]


def signed_point(row: SchoolClaim) -> WaitPoint:
    """What the school told us."""
    return replace(own_point(as_statement_said(row.value, row.said_on), ()), witness=Witness.SIGNED)


def observed(offering_id: str) -> Sequence[Row[Any]]:
    """What was seen of an offering's start, oldest first, without what waits for a person."""
    columns = (Observation.source, Observation.field, Observation.value, Observation.observed_at)
    query = select(*columns).join(CourseInstance, Observation.course_instance_id == CourseInstance.id)
    mine = (CourseInstance.public_id == offering_id, Observation.field.in_(FIELDS), ~Observation.held)
    return db.session.execute(query.where(*mine).order_by(Observation.id)).all()


def statements(rows: Iterable[Row[Any]]) -> list[WaitStatement]:
    """What the site said from each day on which one of its words about starting changed."""
    values: dict[str, Any] = {}
    said = []
    for day, changed in groupby(rows, key=lambda row: row.observed_at.date()):
        values.update({row.field: row.value for row in changed})
        said.append(as_statement(values, day))
    return said


def as_statement(values: dict[str, Any], since: date) -> WaitStatement:
    """The words about starting that stood there since a day; null and missing: not stated."""
    return WaitStatement(
        kind=WaitKind(values.get("wait_kind") or WaitKind.UNKNOWN),
        weeks_min=values.get("wait_weeks_min"),
        weeks_max=values.get("wait_weeks_max"),
        start_dates=tuple(date.fromisoformat(day) for day in values.get("start_dates") or ()),
        start_months=tuple(values.get("start_months") or ()),
        since=since,
        seen=since,
    )


def told_point(row: Row[Any]) -> WaitPoint | None:
    """Weeks that another than the school stated; None for anything else."""
    if row.source not in OTHERS or row.field != "wait_weeks_max" or row.value is None:
        return None
    weeks = float(row.value)
    return WaitPoint(row.observed_at.date(), OTHERS[row.source], weeks, weeks, weeks)


def learners_told(offering_id: str, today: date) -> list[WaitPoint]:
    """Waits that learners had, by the month in which they began to wait; nothing where too few told of it."""
    table = FollowUpCount
    mine = (table.offering == offering_id, table.placed, table.day >= today - A_YEAR)
    return learner_points(db.session.execute(select(table.day, table.weeks, table.people).where(*mine)).all(), today)


def learner_points(rows: Iterable[Any], today: date) -> list[WaitPoint]:
    """The same from one offering's counts (day, weeks, people) of a year."""
    rows = tuple(rows)
    if sum(row.people for row in rows) < VALUES["fewest_reports"]:
        return []
    people: dict[tuple[date, int], int] = {}
    for row in rows:
        key = (max(row.day.replace(day=1), today - A_YEAR), row.weeks)
        people[key] = people.get(key, 0) + row.people
    return [WaitPoint(on, Witness.LEARNER, weeks, weeks, weeks, people=n) for (on, weeks), n in sorted(people.items())]
