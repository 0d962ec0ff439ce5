"""What a municipality's first screen says of ratings: to give, to approve, to write better, replies that ran out."""

from dataclasses import dataclass
from datetime import date

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.assessment import State
from portal.domain.rating_quarter import quarter_of
from portal.extensions import db
from portal.models.provider import Provider
from portal.operations.approve_assessment import may_decide
from portal.operations.list_assessments import SchoolLine, list_assessments, ways_of


@dataclass(frozen=True, slots=True)
class DueRating:
    """One judgement that waits: its number, the school, the quarter, and until when the school may reply, if shown."""

    number: int
    slug: str
    school: str
    quarter: str
    state: State
    reply_by: date | None


@dataclass(frozen=True, slots=True)
class DueRatings:
    """What is due on a day. `to_give` are schools of which nothing is begun this quarter, those under contract first.

    `to_approve` leaves out what the actor wrote, which stands in `with_others`; `ran_out` and `answered` are published
    by the timer, or as soon as somebody opens the list of ratings.
    """

    quarter: str
    to_give: tuple[SchoolLine, ...]
    to_finish: tuple[DueRating, ...]
    to_approve: tuple[DueRating, ...]
    with_others: tuple[DueRating, ...]
    with_schools: tuple[DueRating, ...]
    answered: tuple[DueRating, ...]
    ran_out: tuple[DueRating, ...]


def due_ratings(actor: Actor, today: date) -> DueRatings:
    """What is due for the actor's municipality; raises NotAllowed."""
    code, quarter = municipality_of(actor, Task.READ), quarter_of(today)
    rows = sorted(ways_of(code).values(), key=lambda row: (row.quarter, row.id))
    named = {one.id: as_due(one.id, one.provider_id, one.quarter, one.state, one.reply_by) for one in rows}
    handed_in = [one for one in rows if one.state == State.SUBMITTED]
    shown = [one for one in rows if one.state == State.SHOWN]
    over = [one for one in shown if one.replied_at is None and one.reply_by is not None and one.reply_by < today]
    return DueRatings(
        quarter=quarter,
        to_give=tuple(one for one in list_assessments(actor, quarter, "", today).lines if one.is_open),
        to_finish=tuple(named[one.id] for one in rows if one.state in (State.DRAFT, State.RETURNED)),
        to_approve=tuple(named[one.id] for one in handed_in if may_decide(one, actor)),
        with_others=tuple(named[one.id] for one in handed_in if not may_decide(one, actor)),
        with_schools=tuple(named[one.id] for one in shown if one.replied_at is None and one not in over),
        answered=tuple(named[one.id] for one in shown if one.replied_at is not None),
        ran_out=tuple(named[one.id] for one in over),
    )


def as_due(number: int, provider: int, quarter: str, state: str, reply_by: date | None) -> DueRating:
    """The row as a value."""
    school = db.session.get_one(Provider, provider)
    return DueRating(number, school.slug, school.name, quarter, State(state), reply_by)
