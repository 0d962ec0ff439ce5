"""Sends a school a way in when somebody asks for it: to the address in the registry alone, whoever asks."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import func, select

from portal.domain.letter import Letter
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.school import SchoolLink
from portal.models.turns import take_turn
from portal.operations.queue_mail import queue_mail
from portal.operations.school_links import issue_link

# More letters than that in a day are no help to a school but a plague.
MOST_A_DAY = 3
A_DAY = timedelta(days=1)
# A link that was asked for is used soon, or asked for again.
LIVES = timedelta(days=3)

# Writes the letter to an address, about a school of this name, with the code of its link.
Write = Callable[[str, str, str], Letter]


def request_link(slug: str, now: datetime, write: Write) -> bool:
    """Queue a letter with a new link; False where the school is unknown, has no address, or had enough for the day.

    Whoever asked is to be told the same in each case.
    """
    take_turn(db.session, "school links", slug)
    school = db.session.scalar(select(Provider).filter_by(slug=slug, active=True))
    if school is None or school.email is None or asked_lately(school.id, now) >= MOST_A_DAY:
        return False
    code = issue_link(school.id, now, lives=LIVES)
    queue_mail(write(school.email, school.name, code), now)
    db.session.commit()
    return True


def asked_lately(provider: int, now: datetime) -> int:
    """How many links the school was sent in the last day, but for those to answer a judgement."""
    query = select(func.count()).select_from(SchoolLink).filter_by(provider_id=provider, assessment_id=None)
    return db.session.scalar(query.where(SchoolLink.sent_at > now - A_DAY)) or 0
