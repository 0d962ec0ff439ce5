"""Writes down when something that runs by itself went well or broke off."""

from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from portal.extensions import db
from portal.models.timer import TimerRun


def note_timer(task: str, at: datetime, fault: str | None = None) -> None:
    """The last run of a task, at once; a fault leaves the last success where it was.

    What cannot be written down is left out: a note must not break what it is about, and `flask doctor` misses it.
    """
    try:
        write(task, at, fault)
        db.session.commit()
    except SQLAlchemyError:
        db.session.rollback()


def write(task: str, at: datetime, fault: str | None) -> None:
    """The row of the task."""
    row = db.session.get(TimerRun, task) or TimerRun(task=task)
    row.fault = fault[:200] if fault else None
    if fault is None:
        row.succeeded_at = at
    else:
        row.failed_at = at
    db.session.add(row)
