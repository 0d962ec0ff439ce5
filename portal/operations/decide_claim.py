"""A maintainer looks at what schools say against their own sites: accepts it, refuses it, or opens it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Task, require
from portal.domain.personal_traces import personal_trace
from portal.domain.school_claim import ENDED, MOST_LETTERS, ClaimState, SchoolClaim, judged
from portal.extensions import db
from portal.models.course import Course, CourseInstance
from portal.models.provider import Provider
from portal.models.school import SchoolClaim as Row
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.audit import note
from portal.operations.claim_facts import ClaimUnknown, observed_now, recorded, subject_of
from portal.operations.load_claims import as_claim
from portal.operations.report_fault import ReasonMissing, TextRefused, printable
from portal.operations.show_own_page import OfferingUnknown, show_own_page

MOST_SHOWN = 500


@dataclass(frozen=True, slots=True)
class ClaimCase:
    """A claim with the school and course that it is about; `title` is None where it is about the school."""

    claim: SchoolClaim
    slug: str
    school: str
    title: str | None
    source_url: str


def claim_cases(actor: Actor, today: date, *, waiting: bool = True) -> list[ClaimCase]:
    """What waits for a maintainer, the oldest first; else all that schools said, the newest first."""
    require(actor, Task.MAINTAIN)
    query = (
        select(Row, Provider.slug, Provider.name, Course.title, CourseInstance.source_url, Provider.base_url)
        .join(Provider, Provider.id == Row.provider_id)
        .outerjoin(CourseInstance, CourseInstance.public_id == Row.offering)
        .outerjoin(Course, Course.id == CourseInstance.course_id)
    )
    if waiting:
        query = query.where(Row.state == ClaimState.CONFLICT.value, Row.until >= today).order_by(Row.id)
    else:
        query = query.order_by(Row.id.desc()).limit(MOST_SHOWN)
    return [
        ClaimCase(as_claim(row), slug, name, title, page or site)
        for row, slug, name, title, page, site in db.session.execute(query)
    ]


def decide_claim(actor: Actor, number: int, state: ClaimState, reason: str, now: datetime, today: date) -> None:
    """Accept (against what the site says today) or refuse a claim, with a reason for the school.

    Raises ClaimUnknown for one that is gone, ReasonMissing for a refusal without one, TextRefused.
    """
    require(actor, Task.MAINTAIN)
    if state not in (ClaimState.ACCEPTED, ClaimState.REFUSED):
        raise ClaimUnknown(number)
    words = printable(reason)
    if state == ClaimState.REFUSED and not words:
        raise ReasonMissing
    if len(words) > MOST_LETTERS or personal_trace(words):
        raise TextRefused
    row = open_row(number, today)
    before = recorded(row)
    row.state, row.reason, row.decided_by, row.decided_on = state.value, words or None, actor.account, today
    finish(actor, "decide-claim", row, before, now)


def reopen_claim(actor: Actor, number: int, now: datetime, today: date) -> None:
    """Take a decision back: the claim stands again as its site lets it; raises ClaimUnknown."""
    require(actor, Task.MAINTAIN)
    row = open_row(number, today)
    before = recorded(row)
    row.state, row.reason, row.decided_by, row.decided_on = ClaimState.SHOWN.value, None, None, None
    row.state = judged(as_claim(row), row.observed).state.value
    finish(actor, "reopen-claim", row, before, now)


def open_row(number: int, today: date) -> Row:
    """The row of a claim that is not over, beside what its site says today; raises ClaimUnknown."""
    take_turn(db.session, "claims")
    row = db.session.get(Row, number)
    if row is None or row.state in ENDED or as_claim(row).until < today or newer_word(row):
        raise ClaimUnknown(number)
    claim = as_claim(row)
    try:
        row.observed = observed_now(show_own_page(row.provider_id, today), claim.field, claim.offering, today)
    except OfferingUnknown as error:
        raise ClaimUnknown(number) from error
    return row


def newer_word(row: Row) -> bool:
    """Whether the school has said something else of the same since."""
    same = select(Row.id).filter_by(provider_id=row.provider_id, offering=row.offering, field=row.field)
    return db.session.scalar(same.where(Row.id > row.id).limit(1)) is not None


def finish(actor: Actor, action: str, row: Row, before: dict[str, object], now: datetime) -> None:
    """Note the decision, and let web processes read it."""
    note(actor, action, subject_of(row.id), now, before, recorded(row))
    raise_data_version(db.session)
    db.session.commit()


def count_conflicts(today: date) -> int:
    """How many claims wait for a maintainer."""
    waiting: Sequence[int] = db.session.scalars(
        select(Row.id).where(Row.state == ClaimState.CONFLICT.value, Row.until >= today)
    ).all()
    return len(waiting)
