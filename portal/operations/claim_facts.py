"""Takes what a school says of its courses, beside what its site says; its newer word takes the place of its older."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select

from portal.domain.claim_values import ClaimRefused, checked_value
from portal.domain.personal_traces import PersonalTrace, personal_trace
from portal.domain.school_claim import (
    MOST_LETTERS,
    OF_THE_SCHOOL,
    PUBLIC,
    ClaimField,
    ClaimState,
    SchoolClaim,
    contradicts,
    holds_until,
)
from portal.extensions import db
from portal.models.school import SchoolClaim as Row
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.audit import SCHOOL, Subject, note
from portal.operations.load_claims import as_claim
from portal.operations.report_fault import printable
from portal.operations.school_links import SchoolVisit
from portal.operations.show_own_page import OwnPage, show_own_page

# A school with two hundred courses corrects five facts of each (assumption).
MOST_A_DAY = 1000


class ClaimUnknown(LookupError):
    """No claim of this school that still holds goes by this number."""


class TooManyClaims(ValueError):
    """So much was said in the name of this school today that no more is taken."""


class WordsRefused(ValueError):
    """The words beside the value are too long, or seem to hold the number of a person."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a school fills in: a course's public id (None: the school), a value, words for us alone, and until when."""

    field: ClaimField
    value: Any
    offering: str | None = None
    words: str = ""
    until: date | None = None


def claim_fact(visit: SchoolVisit, said: Said, now: datetime, today: date) -> SchoolClaim:
    """Keep one fact as the school says it; the same value again only makes it hold for longer.

    Raises ClaimRefused, WordsRefused, TooManyClaims, or OfferingUnknown for a course that is none of this school's.
    """
    value, words = checked_value(said.field, said.value, today), checked_words(said.words)
    if (said.field in OF_THE_SCHOOL) != (said.offering is None) or (said.until and said.until < today):
        raise ClaimRefused(said.field)
    take_turn(db.session, "claims")
    if claims_of_a_day(visit.provider, today) >= MOST_A_DAY:
        raise TooManyClaims
    observed = observed_now(show_own_page(visit.provider, today), said.field, said.offering, today)
    before = step_aside(visit.provider, said.offering, said.field)
    row = put_claim(visit.provider, replace(said, value=value, words=words or ""), observed, today)
    note(SCHOOL, "claim", subject_of(row.id), now, before, recorded(row))
    raise_data_version(db.session)
    db.session.commit()
    return as_claim(row)


def put_claim(provider: int, said: Said, observed: Any, today: date) -> Row:
    """The row of a claim whose value and words were checked, in the caller's transaction."""
    against = contradicts(said.field, said.value, observed, today)
    row = Row(
        provider_id=provider,
        offering=said.offering,
        field=said.field.value,
        value=said.value,
        words=said.words or None,
        observed=observed,
        said_on=today,
        until=holds_until(said.field, said.value, today, said.until),
        state=(ClaimState.CONFLICT if against else ClaimState.SHOWN).value,
    )
    db.session.add(row)
    db.session.flush()
    return row


def checked_words(words: str) -> str | None:
    """Words without what cannot be kept; raises WordsRefused."""
    text = printable(words)
    if len(text) > MOST_LETTERS or personal_trace(text) == PersonalTrace.NUMBER:
        raise WordsRefused
    return text or None


def claims_of_a_day(provider: int, today: date) -> int:
    """How much a school said on a day."""
    query = select(func.count()).select_from(Row).filter_by(provider_id=provider, said_on=today)
    return db.session.scalar(query) or 0


def observed_now(page: OwnPage, field: ClaimField, offering: str | None, today: date) -> Any:
    """What is seen of the same fact; raises OfferingUnknown."""
    if offering is None:
        return page.observed(field)
    return page.offering(offering).observed(field, today)


def step_aside(provider: int, offering: str | None, field: ClaimField) -> dict[str, object] | None:
    """End what the school said of the same before, in the caller's transaction; gives what stood there."""
    same = select(Row).filter_by(provider_id=provider, offering=offering, field=field.value)
    before = None
    for row in db.session.scalars(same.where(Row.state.in_(PUBLIC))):
        before = recorded(row)
        row.state = ClaimState.WITHDRAWN.value
    return before


def withdraw_claim(visit: SchoolVisit, number: int, now: datetime) -> None:
    """Take back what the school said; raises ClaimUnknown."""
    take_turn(db.session, "claims")
    row = db.session.get(Row, number)
    if row is None or row.provider_id != visit.provider or row.state not in PUBLIC:
        raise ClaimUnknown(number)
    before = recorded(row)
    row.state = ClaimState.WITHDRAWN.value
    note(SCHOOL, "withdraw-claim", subject_of(number), now, before, recorded(row))
    raise_data_version(db.session)
    db.session.commit()


def subject_of(number: int) -> Subject:
    """A claim as the audit log names it."""
    return Subject("school_claim", number)


def recorded(row: Row) -> dict[str, object]:
    """What the audit log keeps of a claim."""
    return {"field": row.field, "offering": row.offering, "value": row.value, "state": row.state, "reason": row.reason}
