"""Says in one step that nothing changed since an earlier quarter; a second person and the school still see it."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.assessment import State, quarters_before, quarters_open
from portal.extensions import db
from portal.models.rating import Rating
from portal.operations.begin_assessment import AlreadyRated, QuarterClosed, keep_new, new_draft, rating_of
from portal.operations.change_assessment import on_its_way, school_of
from portal.operations.correct_rating import former_answers


class NothingToConfirm(ValueError):
    """No published judgement of the year before this quarter still counts."""


def confirm_unchanged(actor: Actor, slug: str, quarter: str, today: date, now: datetime) -> int:
    """The number of a judgement with the answers of the last one, handed in at once; or of what is on its way.

    Raises SchoolUnknown, QuarterClosed, AlreadyRated or NothingToConfirm.
    """
    code, school = municipality_of(actor, Task.WRITE), school_of(slug)
    if quarter not in quarters_open(today):
        raise QuarterClosed(quarter)
    if there := on_its_way(code, school.id, quarter):
        return there.id
    if rating_of(code, school.id, quarter):
        raise AlreadyRated(quarter)
    query = select(Rating).filter_by(municipality_code=code, provider_id=school.id, withdrawn_on=None)
    last = last_before(quarter, db.session.scalars(query))
    if last is None:
        raise NothingToConfirm(quarter)
    handed_in = {"state": State.SUBMITTED.value, "submitted_by": actor.account, "submitted_at": now}
    row = new_draft(actor, code, school.id, quarter, now, repeats=last.quarter, **former_answers(last), **handed_in)
    return keep_new(row, actor, "confirmed")


def last_before(quarter: str, ratings: Iterable[Rating]) -> Rating | None:
    """The newest of them that a confirmation for this quarter could rest on."""
    near = quarters_before(quarter)
    return max((one for one in ratings if one.quarter in near), key=lambda one: one.quarter, default=None)
