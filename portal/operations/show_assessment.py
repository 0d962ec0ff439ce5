"""One judgement as staff and the school see it, with what may be done now; names of people are in none of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select

from portal.domain.actor import Actor, Task
from portal.domain.assessment import IN_WRITING, ON_THEIR_WAY, WERE_PUBLISHED, Answers, Missing, State, missing
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.municipality import Municipality
from portal.models.provider import Provider
from portal.operations.approve_assessment import may_decide
from portal.operations.begin_assessment import rating_of
from portal.operations.change_assessment import answers_of, row_of
from portal.operations.reply_to_assessment import may_reply, shown_row
from portal.operations.school_links import SchoolVisit


class Act(StrEnum):
    """What a reader of the page may do with it."""

    WRITE = "write"
    DECIDE = "decide"
    # Handed in by the actor, or with words of the actor's own in it: somebody else decides.
    WAIT_FOR_OTHER = "wait_for_other"
    TAKE_BACK = "take_back"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One version of a judgement: where it stands, and when it was handed in, approved, answered and so on.

    `corrects` says that something was published for the quarter before; `repeats` is the quarter that it confirms.
    """

    number: int
    version: int
    slug: str
    school: str
    has_address: bool
    municipality: str
    quarter: str
    state: State
    answers: Answers
    corrects: bool
    repeats: str | None
    changed_at: datetime
    submitted_at: datetime | None
    approved_at: datetime | None
    returned_words: str | None
    reply_by: date | None
    mailed: bool | None
    reply_draft: str | None
    reply: str | None
    replied_at: datetime | None
    published_on: date | None
    withdrawn_on: date | None
    withdrawn_words: str | None


@dataclass(frozen=True, slots=True)
class AssessmentPage:
    """A judgement with what the actor may do, what is still missing, and the other versions of it, newest first."""

    judgement: Judgement
    may: frozenset[Act]
    lacking: tuple[Missing, ...]
    versions: tuple[Judgement, ...]


def show_assessment(actor: Actor, number: int) -> AssessmentPage:
    """The page of one judgement; raises NotAllowed or AssessmentUnknown."""
    row = row_of(actor, Task.READ, number)
    return AssessmentPage(
        judgement=as_judgement(row),
        may=acts(row, actor),
        lacking=missing(answers_of(row), repeats=row.repeats is not None),
        versions=tuple(one for one in versions_of(row) if one.number != number),
    )


def acts(row: Assessment, actor: Actor) -> frozenset[Act]:
    """What the actor may do now."""
    state, may = State(row.state), set()
    if state in IN_WRITING and actor.may(Task.WRITE):
        may.add(Act.WRITE)
    if state == State.SUBMITTED and actor.may(Task.WRITE):
        may.add(Act.DECIDE if may_decide(row, actor) else Act.WAIT_FOR_OTHER)
    if state == State.SHOWN and actor.may(Task.DECIDE):
        may.add(Act.TAKE_BACK)
    return frozenset(may)


def versions_of(row: Assessment) -> Sequence[Judgement]:
    """All that the municipality wrote of this school over this quarter, newest first, drafts thrown away left out."""
    key = {"municipality_code": row.municipality_code, "provider_id": row.provider_id, "quarter": row.quarter}
    query = select(Assessment).filter_by(**key).where(Assessment.state != State.DISCARDED.value)
    return [as_judgement(one) for one in db.session.scalars(query.order_by(Assessment.id.desc()))]


def as_judgement(row: Assessment) -> Judgement:
    """The row as a value."""
    school = db.session.get_one(Provider, row.provider_id)
    same = {name: getattr(row, name) for name in SAME_NAME}
    return Judgement(
        number=row.id,
        slug=school.slug,
        school=school.name,
        has_address=school.email is not None,
        municipality=db.session.get_one(Municipality, row.municipality_code).name,
        state=State(row.state),
        answers=answers_of(row),
        corrects=row.corrects_id is not None or stands_published(row),
        **same,
    )


def stands_published(row: Assessment) -> bool:
    """Whether what is on its way would take the place of a rating, which may have come from a table."""
    return row.state in ON_THEIR_WAY and rating_of(row.municipality_code, row.provider_id, row.quarter) is not None


SAME_NAME = (
    *("version", "quarter", "repeats", "changed_at", "submitted_at", "approved_at", "returned_words", "reply_by"),
    *("mailed", "reply_draft", "reply", "replied_at", "published_on", "withdrawn_on", "withdrawn_words"),
)


@dataclass(frozen=True, slots=True)
class SchoolsView:
    """What a school sees by its link: the judgement, and whether it may still reply."""

    judgement: Judgement
    may_reply: bool


def show_to_visitor(visit: SchoolVisit, today: date) -> SchoolsView:
    """The judgement that the link is for; raises AssessmentUnknown, also while it is not (any more) for its eyes."""
    row = shown_row(visit)
    return SchoolsView(as_judgement(row), may_reply(row, today))


def published_versions(code: str, provider: int) -> Sequence[Judgement]:
    """All that a municipality ever published of a school through the site, newest quarter and version first."""
    states = [one.value for one in WERE_PUBLISHED]
    query = select(Assessment).filter_by(municipality_code=code, provider_id=provider)
    query = query.where(Assessment.state.in_(states)).order_by(Assessment.quarter.desc(), Assessment.id.desc())
    return [as_judgement(one) for one in db.session.scalars(query)]
