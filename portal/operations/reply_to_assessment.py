"""A school replies to what a municipality says of it, keeps a reply for later, or says that it has none."""

from datetime import date, datetime

from sqlalchemy import select

from portal.domain.assessment import MOST_REPLY, WERE_PUBLISHED, State
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.rating import Rating
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.audit import SCHOOL
from portal.operations.change_assessment import AssessmentUnknown, WordsRefused, keep, note_change, required_words
from portal.operations.report_fault import printable
from portal.operations.school_links import SchoolVisit

# A reply that is kept for later may be too long; but no book.
MOST_KEPT = 10 * MOST_REPLY


class TermOver(ValueError):
    """The term to reply has run out, or the judgement was taken back."""


def shown_row(visit: SchoolVisit) -> Assessment:
    """The judgement that the school's link is for; raises AssessmentUnknown, also before and after it is shown."""
    row = db.session.get(Assessment, visit.assessment) if visit.assessment else None
    if row is None or row.provider_id != visit.provider or row.state not in (State.SHOWN, *WERE_PUBLISHED):
        raise AssessmentUnknown(visit.assessment)
    return row


def may_reply(row: Assessment, today: date) -> bool:
    """Until the last day of the term, also when the reply is published already."""
    return row.state in (State.SHOWN, State.PUBLISHED) and row.reply_by is not None and today <= row.reply_by


def row_to_answer(visit: SchoolVisit, today: date) -> Assessment:
    """The judgement, if the school may still answer, in its municipality's turn.

    Raises AssessmentUnknown or TermOver.
    """
    row = shown_row(visit)
    take_turn(db.session, "municipality", row.municipality_code)
    if not may_reply(row, today):
        raise TermOver(row.id)
    return row


def keep_reply(visit: SchoolVisit, text: str, today: date) -> None:
    """Keep what was typed, whatever it is; nobody else sees it. Raises AssessmentUnknown or TermOver."""
    row = row_to_answer(visit, today)
    row.reply_draft = printable(text)[:MOST_KEPT] or None
    keep()


def send_reply(visit: SchoolVisit, text: str, today: date, now: datetime) -> None:
    """Take the reply, to stand beside the judgement; with that it can be published.

    Raises AssessmentUnknown or TermOver; WordsRefused where the text is none, with what was typed kept.
    """
    row = row_to_answer(visit, today)
    try:
        words = required_words(text, MOST_REPLY)
    except WordsRefused:
        row.reply_draft = printable(text)[:MOST_KEPT] or None
        keep()
        raise
    answer(row, words, "replied", now)


def decline_reply(visit: SchoolVisit, today: date, now: datetime) -> None:
    """The school does not want to reply; raises AssessmentUnknown or TermOver."""
    answer(row_to_answer(visit, today), None, "no-reply", now)


def answer(row: Assessment, words: str | None, action: str, now: datetime) -> None:
    """Keep the school's answer, and publish it where the judgement is published already."""
    row.reply, row.reply_draft, row.replied_at = words, None, now
    rating = db.session.scalar(select(Rating).filter_by(assessment_id=row.id))
    if rating and row.state == State.PUBLISHED:
        rating.reply = words
        raise_data_version(db.session)
    note_change(row, SCHOOL, action, now)
    keep()
