"""Closes the lists of all of a school's courses in one step, and opens them again."""

from datetime import date, datetime

from sqlalchemy import select

from portal.domain.claim_values import ClaimRefused
from portal.domain.course import WaitKind
from portal.domain.school_claim import PUBLIC, ClaimField, ClaimState
from portal.extensions import db
from portal.models.school import SchoolClaim as Row
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.audit import SCHOOL, Subject, note
from portal.operations.claim_facts import MOST_A_DAY, Said, TooManyClaims, claims_of_a_day, put_claim, step_aside
from portal.operations.school_links import SchoolVisit
from portal.operations.show_own_page import show_own_page


def close_all(visit: SchoolVisit, until: date | None, now: datetime, today: date) -> int:
    """Say of every course that its list is closed, until a day where one is named; gives how many courses.

    Raises ClaimRefused for a day that has passed, TooManyClaims.
    """
    if until is not None and until < today:
        raise ClaimRefused(ClaimField.START)
    take_turn(db.session, "claims")
    page = show_own_page(visit.provider, today)
    if claims_of_a_day(visit.provider, today) + len(page.offerings) > MOST_A_DAY:
        raise TooManyClaims
    for one in page.offerings:
        said = Said(ClaimField.START, {"kind": WaitKind.CLOSED.value}, one.offering.id, until=until)
        step_aside(visit.provider, said.offering, said.field)
        put_claim(visit.provider, said, one.observed(ClaimField.START, today), today)
    finish(visit, "close-lists", len(page.offerings), now)
    return len(page.offerings)


def open_all(visit: SchoolVisit, now: datetime) -> int:
    """Take back every word of the school that a list is closed; gives how many there were."""
    take_turn(db.session, "claims")
    query = select(Row).filter_by(provider_id=visit.provider, field=ClaimField.START.value)
    rows = [
        row for row in db.session.scalars(query.where(Row.state.in_(PUBLIC))) if row.value["kind"] == WaitKind.CLOSED
    ]
    for row in rows:
        row.state = ClaimState.WITHDRAWN.value
    finish(visit, "open-lists", len(rows), now)
    return len(rows)


def finish(visit: SchoolVisit, action: str, courses: int, now: datetime) -> None:
    """Note it, and let web processes read it."""
    note(SCHOOL, action, Subject("provider", visit.slug), now, None, {"courses": courses})
    raise_data_version(db.session)
    db.session.commit()
