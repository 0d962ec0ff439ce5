"""Hands a judgement in, so that a second person looks at it."""

from datetime import datetime

from portal.domain.actor import Actor, Task
from portal.domain.assessment import Answers, Missing, State, missing
from portal.operations.change_assessment import answers_of, keep, note_change, row_to_change, take_step
from portal.operations.write_assessment import fill_draft


class Incomplete(ValueError):
    """It was kept, as a draft of this version, but something is still missing."""

    def __init__(self, lacking: tuple[Missing, ...], version: int) -> None:
        super().__init__(", ".join(one.field for one in lacking))
        self.lacking = lacking
        self.version = version


def submit_assessment(actor: Actor, number: int, version: int, answers: Answers, now: datetime) -> None:
    """Keep the answers and hand them in, both or neither.

    Raises AssessmentUnknown, ChangedMeanwhile, StepRefused; Incomplete where only the draft was kept.
    """
    row = row_to_change(actor, Task.WRITE, number, version)
    fill_draft(row, actor, answers, now)
    lacking = missing(answers_of(row), repeats=row.repeats is not None)
    if lacking:
        keep()
        raise Incomplete(lacking, row.version)
    before = row.state
    take_step(row, State.SUBMITTED)
    row.submitted_by, row.submitted_at, row.changed_at = actor.account, now, now
    note_change(row, actor, "submitted", now, before)
    keep()
