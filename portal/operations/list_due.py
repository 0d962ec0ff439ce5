"""What is due at a municipality: judgements and counts that wait for its people, the oldest term first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.due import Due, DueKind, due_after
from portal.domain.quarters import Quarter, last_full
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.progress import ProgressCount, ReviewPromise
from portal.models.region import Contract, Demand
from portal.operations.due_progress import due_progress

# States of an assessment that say that somebody is at work on a quarter, or was.
AT_WORK = ("draft", "returned", "submitted", "shown", "published")
OPEN_PROMISE = "open"


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """Whether a municipality has begun: schools under contract, demands set, a school rated, people counted."""

    contracts: bool
    demands: bool
    ratings: bool
    counts: bool

    @property
    def begun(self) -> bool:
        """True once any of it is there."""
        return self.contracts or self.demands or self.ratings or self.counts


def list_due(actor: Actor, today: date) -> tuple[Due, ...]:
    """What waits for people with the actor's role; a reader sees what waits for colleagues."""
    code = municipality_of(actor, Task.READ)
    return tuple(due_of(code, today, actor))


def due_of(code: str, today: date, actor: Actor | None = None) -> Iterator[Due]:
    """What waits at a municipality; whoever wrote a judgement cannot approve it."""
    yield from counted(DueKind.REPLY_RAN_OUT, replies_ran_out(code, today))
    yield from counted(DueKind.TO_APPROVE, to_approve(code, actor))
    yield from counted(DueKind.RETURNED, in_state(code, "returned"))
    yield from counted(DueKind.DRAFT, in_state(code, "draft"))
    yield from to_rate(code, today)
    yield from to_count(code, today)
    yield from promises(code, today)


def counted(kind: DueKind, days: list[date]) -> Iterator[Due]:
    """One line where there is anything, with the earliest of the days."""
    if days:
        yield Due(kind, len(days), min(days))


def replies_ran_out(code: str, today: date) -> list[date]:
    """Until when the schools might reply whose time is over."""
    query = select(Assessment.reply_by).where(Assessment.municipality_code == code, Assessment.state == "shown")
    return [day for day in db.session.scalars(query) if day is not None and day < today]


def to_approve(code: str, actor: Actor | None) -> list[date]:
    """Since when judgements wait for a second person."""
    own = None if actor is None else actor.account
    query = select(Assessment).where(Assessment.municipality_code == code, Assessment.state == "submitted")
    rows = [row for row in db.session.scalars(query) if own not in (row.written_by, row.submitted_by, *row.writers)]
    return [(row.submitted_at or row.changed_at).date() for row in rows]


def in_state(code: str, state: str) -> list[date]:
    """When the municipality's judgements in a state were last touched."""
    query = select(Assessment.changed_at).where(Assessment.municipality_code == code, Assessment.state == state)
    return [moment.date() for moment in db.session.scalars(query)]


def to_rate(code: str, today: date) -> Iterator[Due]:
    """Contracted schools of which nobody began to judge the last quarter that is over."""
    quarter = last_full(today)
    rated = select(Assessment.provider_id).where(
        Assessment.municipality_code == code, Assessment.quarter == str(quarter), Assessment.state.in_(AT_WORK)
    )
    missing = contracted_today(code, today) - set(db.session.scalars(rated))
    if missing:
        yield Due(DueKind.TO_RATE, len(missing), due_after(quarter), str(quarter))


def to_count(code: str, today: date) -> Iterator[Due]:
    """Schools without counts of that quarter, the same ones that the page of counts names."""
    due = due_progress(code, today)
    if due.missing:
        yield Due(DueKind.PROGRESS, len(due.missing), due.due_on, str(due.quarter))


def contracted_today(code: str, today: date) -> set[int]:
    """Row ids of the schools that the municipality says it buys from."""
    running = (Contract.until.is_(None)) | (Contract.until >= today)
    query = select(Contract.provider_id).where(Contract.municipality_code == code, Contract.since <= today, running)
    return set(db.session.scalars(query))


def promises(code: str, today: date) -> Iterator[Due]:
    """Open promises of schools whose quarter is over."""
    table, last = ReviewPromise, last_full(today)
    query = select(table.due_quarter).where(table.municipality_code == code, table.state == OPEN_PROMISE)
    late = [one for one in map(Quarter.parse, filter(None, db.session.scalars(query))) if one <= last]
    if late:
        yield Due(DueKind.PROMISE, len(late), min(late).first_day_after, str(min(late)))


def first_steps(code: str) -> FirstSteps:
    """What a municipality has begun with."""

    def there(table: type[Contract] | type[Demand] | type[Assessment] | type[ProgressCount]) -> bool:
        return db.session.scalar(select(table.id).where(table.municipality_code == code).limit(1)) is not None

    return FirstSteps(there(Contract), there(Demand), there(Assessment), there(ProgressCount))
