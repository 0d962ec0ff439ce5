"""Counts of progress to test with."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select

from portal.domain.progress import Counts, Group, Reason, Route, RowKey
from portal.domain.quarters import Quarter
from portal.extensions import db
from portal.models.progress import ProgressCount
from portal.models.provider import Provider
from portal.models.region import Contract

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SUMMER = Quarter(2026, 3)
B1_ASYLUM = Group(Route.B1, Reason.ASYLUM)
BRUG = RowKey("de-brug", B1_ASYLUM)
WHOLE = Counts(12, 45, 9, 5, 2, 7)


def provider_number(slug: str) -> int:
    """The number of a school."""
    return db.session.scalars(select(Provider.id).where(Provider.slug == slug)).one()


def add_contract(slug: str = "de-brug", municipality: str = "GM9001", **changes: Any) -> None:
    """A contract that runs on."""
    fields = {"since": date(2025, 1, 1), "until": None, **changes}
    db.session.add(Contract(municipality_code=municipality, provider_id=provider_number(slug), **fields))
    db.session.commit()


def add_counts(quarter: str = "2026Q2", slug: str = "de-brug", municipality: str = "GM9001", **figures: Any) -> None:
    """A row of counts, on the B1 route and of people who came for asylum unless told."""
    fields = {"route": "b1", "reason": "asylum", "written_at": NOON, **figures}
    school = provider_number(slug)
    db.session.add(ProgressCount(municipality_code=municipality, provider_id=school, quarter=quarter, **fields))
    db.session.commit()


def stored_counts() -> list[tuple[object, ...]]:
    """All rows: municipality, quarter, school, group and figures."""
    query = select(ProgressCount, Provider.slug).join(Provider, ProgressCount.provider_id == Provider.id)
    return [
        (
            *(row.municipality_code, row.quarter, slug, row.route, row.reason),
            *(row.started, row.attending, row.passed_parts, row.passed, row.stopped, row.waiting),
        )
        for row, slug in db.session.execute(query.order_by(ProgressCount.id))
    ]
