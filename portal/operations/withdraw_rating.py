"""Takes a published judgement back: it counts no more, but that it was there stays told, with the reason."""

from datetime import date, datetime

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.assessment import MOST_WORDS, State
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.audit import Subject, note
from portal.operations.begin_assessment import rating_of
from portal.operations.change_assessment import StepRefused, keep, required_words, school_ever, take_step


class RatingUnknown(LookupError):
    """The municipality published no judgement of this school over this quarter."""


def withdraw_rating(actor: Actor, slug: str, quarter: str, words: str, today: date, now: datetime) -> None:
    """Withdraw it; the words are published.

    Raises SchoolUnknown, RatingUnknown, StepRefused where it was withdrawn before, WordsRefused.
    """
    code, school = municipality_of(actor, Task.DECIDE), school_ever(slug)
    take_turn(db.session, "municipality", code)
    rating = rating_of(code, school.id, quarter)
    if rating is None:
        raise RatingUnknown(quarter)
    if rating.withdrawn_on:
        raise StepRefused(State.WITHDRAWN)
    rating.withdrawn_on, rating.withdrawn_words = today, required_words(words, MOST_WORDS)
    row = db.session.get(Assessment, rating.assessment_id) if rating.assessment_id else None
    if row:
        take_step(row, State.WITHDRAWN)
        row.withdrawn_on, row.withdrawn_words, row.changed_at = today, rating.withdrawn_words, now
    subject = Subject("rating", rating.id, code)
    told = {"provider": slug, "quarter": quarter, "withdrawn_words": rating.withdrawn_words}
    note(actor, "withdrew", subject, now, {"published_on": rating.published_on.isoformat()}, told)
    raise_data_version(db.session)
    keep()
