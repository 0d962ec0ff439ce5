"""Writes down when something that runs by itself went well or broke off."""

from datetime import datetime

from portal.extensions import db
from portal.models.timer import TimerRun


def note_timer(task: str, at: datetime, fault: str | None = None) -> None:
    """The last run of a task, at once; a fault leaves the last success where it was."""
    row = db.session.get(TimerRun, task) or TimerRun(task=task)
    row.fault = fault and fault[:200]
    if fault is None:
        row.succeeded_at = at
    else:
        row.failed_at = at
    db.session.add(row)
    db.session.commit()
