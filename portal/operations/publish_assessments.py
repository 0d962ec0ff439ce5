"""Publishes the judgements to which the school replied, or whose term to reply has run out."""

from datetime import date, datetime

from sqlalchemy import or_, select

from portal.domain.assessment import State
from portal.domain.rubric import Area, Basic
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.rating import Rating
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.audit import COMMAND
from portal.operations.begin_assessment import rating_of
from portal.operations.change_assessment import ChangedMeanwhile, keep, note_change, take_step


def publish_assessments(today: date, now: datetime, municipality: str | None = None) -> int:
    """Publish all that is due, or one municipality's; gives how many. Each is a change of its own."""
    due = or_(Assessment.replied_at.is_not(None), Assessment.reply_by < today)
    query = select(Assessment.id).where(Assessment.state == State.SHOWN.value, due).order_by(Assessment.id)
    if municipality:
        query = query.filter_by(municipality_code=municipality)
    return sum(publish(number, today, now) for number in db.session.scalars(query).all())


def publish(number: int, today: date, now: datetime) -> bool:
    """Publish one; false where somebody else did so at the same moment."""
    row = db.session.get(Assessment, number)
    take_turn(db.session, "municipality", row.municipality_code if row else None)
    if row is None or row.state != State.SHOWN:
        db.session.rollback()
        return False
    take_step(row, State.PUBLISHED)
    row.published_on, row.changed_at = today, now
    put_in_catalogue(row, today)
    raise_data_version(db.session)
    note_change(row, COMMAND, "published", now, State.SHOWN.value)
    try:
        keep()
    except ChangedMeanwhile:
        return False
    return True


def put_in_catalogue(row: Assessment, today: date) -> None:
    """Write the judgement where newcomers' pages read it; what stood there before was corrected."""
    rating = rating_of(row.municipality_code, row.provider_id, row.quarter)
    if rating is None:
        key = {"municipality_code": row.municipality_code, "provider_id": row.provider_id, "quarter": row.quarter}
        rating = Rating(published_on=today, **key)
        db.session.add(rating)
    else:
        rating.corrected_on = today
        replace_former(rating.assessment_id)
    for name in (*Area, *Basic):
        setattr(rating, name, row.areas.get(name) if name in Area else row.basics.get(name))
    rating.contract, rating.conflict, rating.reply = row.contract, row.conflict, row.reply
    rating.unchanged, rating.assessment_id = row.repeats is not None, row.id
    rating.withdrawn_on = rating.withdrawn_words = None


def replace_former(number: int | None) -> None:
    """What a correction takes the place of; an imported rating has no judgement behind it."""
    former = db.session.get(Assessment, number) if number else None
    if former:
        take_step(former, State.REPLACED)
