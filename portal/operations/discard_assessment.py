"""Throws a draft away; it stays in the tables, but nobody sees it any more."""

from datetime import datetime

from portal.domain.actor import Actor, Task
from portal.domain.assessment import State
from portal.operations.change_assessment import keep, note_change, row_to_change, take_step


def discard_assessment(actor: Actor, number: int, version: int, now: datetime) -> None:
    """Throw it away; raises AssessmentUnknown, ChangedMeanwhile or StepRefused."""
    row = row_to_change(actor, Task.WRITE, number, version)
    before = row.state
    take_step(row, State.DISCARDED)
    row.changed_at = now
    note_change(row, actor, "discarded", now, before)
    keep()
