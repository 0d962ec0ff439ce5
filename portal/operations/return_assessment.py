"""The second person gives a judgement back to be written better, also while the school already reads it."""

from datetime import datetime

from portal.domain.actor import Actor, Task
from portal.domain.assessment import MOST_WORDS, State
from portal.operations.approve_assessment import may_decide
from portal.operations.change_assessment import (
    StepRefused,
    keep,
    note_change,
    required_words,
    row_to_change,
    take_step,
)
from portal.operations.school_links import end_links


def return_assessment(actor: Actor, number: int, version: int, words: str, now: datetime) -> None:
    """Give it back with words; the school's link ends.

    Raises AssessmentUnknown, ChangedMeanwhile, WordsRefused; StepRefused where it cannot be, or the actor wrote it and
    nobody approved it yet.
    """
    row = row_to_change(actor, Task.DECIDE, number, version)
    if row.state == State.SUBMITTED and not may_decide(row, actor):
        raise StepRefused(row.state)
    said, before = required_words(words, MOST_WORDS), row.state
    take_step(row, State.RETURNED)
    row.returned_words, row.changed_at, row.reply_by = said, now, None
    end_links(row.provider_id, now, row.id)
    note_change(row, actor, "returned", now, before)
    keep()
