"""Gives the school another link to a judgement that waits for its reply, where the first one got lost."""

from datetime import date, datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Task
from portal.domain.assessment import State
from portal.extensions import db
from portal.models.school import SchoolLink
from portal.operations.approve_assessment import Shown, WriteLetter, show_to_school
from portal.operations.change_assessment import StepRefused, keep, note_change, row_to_change


def send_link_again(actor: Actor, number: int, version: int, today: date, now: datetime, write: WriteLetter) -> Shown:
    """End the old link, make a new one. The term begins anew only if nobody has opened the old one.

    Raises AssessmentUnknown, ChangedMeanwhile, or StepRefused where it is not with the school.
    """
    row = row_to_change(actor, Task.DECIDE, number, version)
    if row.state != State.SHOWN:
        raise StepRefused(row.state)
    opened = select(SchoolLink.id).filter_by(assessment_id=row.id).where(SchoolLink.opened_at.is_not(None))
    term = row.reply_by if db.session.scalar(opened.limit(1)) is not None else None
    shown = show_to_school(row, today, now, write)
    row.reply_by = term or shown.reply_by
    row.changed_at = now
    note_change(row, actor, "sent-again", now)
    keep()
    return Shown(row.reply_by, shown.code)
