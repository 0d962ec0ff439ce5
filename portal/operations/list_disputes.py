"""What is in dispute in a region: ratings with a reply, open reports of faults, schools' claims in conflict."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select

from portal.domain.fault_report import WORKING_DAYS, ReportState
from portal.domain.working_days import after_working_days
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.course import Course, CourseInstance
from portal.models.fault_report import FaultReport
from portal.models.municipality import Municipality
from portal.models.rating import Rating
from portal.models.school import SchoolClaim
from portal.operations.find_region import Region

OPEN_REPORTS = (ReportState.RECEIVED, ReportState.LOOKED_AT)
CONFLICT = "conflict"


class DisputeKind(StrEnum):
    """What is in dispute."""

    REPLY_WAITS = "reply_waits"
    REPLIED = "replied"
    REPORT = "report"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Dispute:
    """One of them, since a day; `about` is a quarter, a subject of a report or a field of a claim.

    `by` names the municipality of a rating; `answer_by` is until when a report has to be answered.
    """

    kind: DisputeKind
    slug: str
    school: str
    day: date
    about: str
    by: str | None = None
    answer_by: date | None = None


def list_disputes(region: Region, today: date) -> tuple[Dispute, ...]:
    """All of them, what waits for somebody first, then the newest first.

    Words of reports and claims are left out: nobody has looked yet whether they name a person.
    """
    found = [*waiting_replies(region), *open_reports(region), *claims(region), *published_replies(region)]
    past = (one for one in found if one.day <= today)
    return tuple(sorted(past, key=lambda one: (one.kind == DisputeKind.REPLIED, -one.day.toordinal(), one.school)))


def waiting_replies(region: Region) -> Iterator[Dispute]:
    """Replies to the municipality's own judgements that are not published yet."""
    table = Assessment
    waits = table.published_on.is_(None), table.withdrawn_on.is_(None), table.replied_at.is_not(None)
    for row in db.session.scalars(select(table).where(table.municipality_code == region.code, *waits)):
        school = region.schools.get(row.provider_id)
        if school and row.replied_at:
            day = row.replied_at.date()
            yield Dispute(DisputeKind.REPLY_WAITS, school.slug, school.name, day, row.quarter, region.name)


def published_replies(region: Region) -> Iterator[Dispute]:
    """Published ratings that have a reply of the school beside them."""
    query = (
        select(Rating, Municipality.name)
        .join(Municipality, Rating.municipality_code == Municipality.code)
        .where(Rating.provider_id.in_(region.schools), Rating.withdrawn_on.is_(None), Rating.reply.is_not(None))
    )
    for row, name in db.session.execute(query):
        school = region.schools[row.provider_id]
        yield Dispute(DisputeKind.REPLIED, school.slug, school.name, row.published_on, row.quarter, name)


def open_reports(region: Region) -> Iterator[Dispute]:
    """Reports that something is not true which nobody has decided on."""
    names = {one.slug: one.name for one in region.schools.values()}
    query = select(FaultReport).where(FaultReport.provider.in_(names), FaultReport.state.in_(OPEN_REPORTS))
    rows = db.session.scalars(query).all()
    elsewhere = courses_elsewhere(region, {row.offering for row in rows if row.offering})
    for row in rows:
        if row.offering not in elsewhere:
            until = after_working_days(row.reported_on, WORKING_DAYS)
            yield Dispute(
                DisputeKind.REPORT, row.provider, names[row.provider], row.reported_on, row.subject, answer_by=until
            )


def claims(region: Region) -> Iterator[Dispute]:
    """What a school says of itself against what its own site says: each thing once, since it was last said."""
    query = select(SchoolClaim).where(SchoolClaim.provider_id.in_(region.schools), SchoolClaim.state == CONFLICT)
    rows = db.session.scalars(query).all()
    elsewhere = courses_elsewhere(region, {row.offering for row in rows if row.offering})
    last: dict[tuple[int, str], date] = {}
    for row in rows:
        if row.offering not in elsewhere:
            key = row.provider_id, row.field
            last[key] = max(last.get(key, row.said_on), row.said_on)
    for (number, field), day in last.items():
        school = region.schools[number]
        yield Dispute(DisputeKind.CLAIM, school.slug, school.name, day, field)


def courses_elsewhere(region: Region, offerings: Collection[str]) -> frozenset[str]:
    """Those of the offerings (public ids) that are not in the region; of one that is not known nothing is said."""
    columns = (CourseInstance.public_id, CourseInstance.location_id, Course.provider_id)
    query = select(*columns).join(Course, CourseInstance.course_id == Course.id)
    rows = db.session.execute(query.where(CourseInstance.public_id.in_(offerings)))
    return frozenset(row.public_id for row in rows if not region.holds(row.provider_id, row.location_id))
