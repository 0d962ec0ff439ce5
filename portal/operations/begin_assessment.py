"""Begins a judgement of a school over a quarter, as an empty draft."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.exc import IntegrityError

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.assessment import State, quarters_open
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.rating import Rating
from portal.models.region import Contract
from portal.operations.change_assessment import note_change, on_its_way, school_of


class QuarterClosed(ValueError):
    """The quarter has not begun, or is too long ago."""


class AlreadyRated(ValueError):
    """There is a published judgement of this quarter, or was one: it can be corrected."""


def begin_assessment(actor: Actor, slug: str, quarter: str, today: date, now: datetime) -> int:
    """The number of a new draft, or of what is on its way already; whether we buy there is filled in where known.

    Raises SchoolUnknown, QuarterClosed or AlreadyRated.
    """
    code, school = municipality_of(actor, Task.WRITE), school_of(slug)
    if quarter not in quarters_open(today):
        raise QuarterClosed(quarter)
    if there := on_its_way(code, school.id, quarter):
        return there.id
    if rating_of(code, school.id, quarter):
        raise AlreadyRated(quarter)
    return keep_new(
        new_draft(actor, code, school.id, quarter, now, contract=contract_with(code, school.id, today)), actor
    )


def rating_of(code: str, provider: int, quarter: str) -> Rating | None:
    """The published judgement, also one that was withdrawn."""
    key = {"municipality_code": code, "provider_id": provider, "quarter": quarter}
    return db.session.scalar(select(Rating).filter_by(**key))


def contract_with(code: str, provider: int, today: date) -> bool | None:
    """True where the municipality has a contract with the school now; it may have one that is not written down here."""
    runs = or_(Contract.until.is_(None), Contract.until >= today)
    query = select(Contract.id).filter_by(municipality_code=code, provider_id=provider).where(runs)
    return True if db.session.scalar(query) is not None else None


def new_draft(actor: Actor, code: str, provider: int, quarter: str, now: datetime, **changes: Any) -> Assessment:
    """An empty draft of the actor, not yet in the session."""
    fields: dict[str, Any] = {
        "state": State.DRAFT.value,
        "areas": {},
        "basics": {},
        "evidence": {},
        "references": [],
        "writers": [actor.account],
        "written_by": actor.account,
        **changes,
    }
    return Assessment(municipality_code=code, provider_id=provider, quarter=quarter, changed_at=now, **fields)


def keep_new(row: Assessment, actor: Actor, action: str = "began") -> int:
    """Commit a new row and give its number; where another began at the same moment, that one's."""
    code, provider, quarter, at = row.municipality_code, row.provider_id, row.quarter, row.changed_at
    try:
        db.session.add(row)
        db.session.flush()
        note_change(row, actor, action, at)
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        other = on_its_way(code, provider, quarter)
        if other is None:
            raise
        return other.id
    return row.id
