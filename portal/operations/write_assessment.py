"""Keeps a draft as it was typed, also what cannot be published yet."""

from datetime import datetime

from portal.domain.actor import Actor, Task
from portal.domain.assessment import IN_WRITING, Answers, State
from portal.models.assessment import Assessment
from portal.operations.change_assessment import StepRefused, answers_of, fill, keep, row_to_change, wrote


def write_assessment(actor: Actor, number: int, version: int, answers: Answers, now: datetime) -> int:
    """Keep the answers in the draft; gives its version, which is the same where nothing changed.

    Raises AssessmentUnknown, ChangedMeanwhile, or StepRefused where it is no draft any more.
    """
    row = row_to_change(actor, Task.WRITE, number, version)
    fill_draft(row, actor, answers, now)
    keep()
    return row.version


def fill_draft(row: Assessment, actor: Actor, answers: Answers, now: datetime) -> None:
    """Write into the draft, in the caller's transaction; raises StepRefused."""
    if State(row.state) not in IN_WRITING:
        raise StepRefused(row.state)
    before = answers_of(row)
    fill(row, answers)
    if answers_of(row) != before:
        wrote(row, actor, now)
