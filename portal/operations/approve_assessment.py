"""The second person approves a judgement: from that moment the school sees it and its term to reply runs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from portal.domain.actor import Actor, Task
from portal.domain.assessment import State, reply_until
from portal.domain.letter import Letter
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.municipality import Municipality
from portal.models.provider import Provider
from portal.operations.change_assessment import StepRefused, keep, note_change, row_to_change, take_step
from portal.operations.queue_mail import queue_mail
from portal.operations.school_links import end_links, issue_link

# Days end where the schools are.
SCHOOLS_CLOCK = ZoneInfo("Europe/Amsterdam")
# After its term a school can still look at what was published, for so long.
LINK_LIVES_ON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Showing:
    """What the letter to the school tells; `code` opens its page, `recipient` is its address in the registry."""

    recipient: str
    code: str
    school: str
    municipality: str
    quarter: str
    reply_by: date


@dataclass(frozen=True, slots=True)
class Shown:
    """The school has until `reply_by`; `code` is there where no address is known and somebody must hand it over."""

    reply_by: date
    code: str | None


WriteLetter = Callable[[Showing], Letter]


def may_decide(row: Assessment, actor: Actor) -> bool:
    """Whether the actor is a second person: one who neither wrote in it nor handed it in."""
    return actor.may(Task.DECIDE) and actor.account not in (*row.writers, row.submitted_by)


def approve_assessment(
    actor: Actor, number: int, version: int, today: date, now: datetime, write: WriteLetter
) -> Shown:
    """Approve, and show it to the school by a link in a letter.

    Raises AssessmentUnknown, ChangedMeanwhile, or StepRefused where it is not handed in or the actor wrote it.
    """
    row = row_to_change(actor, Task.DECIDE, number, version)
    if not may_decide(row, actor):
        raise StepRefused(row.state)
    before = row.state
    take_step(row, State.SHOWN)
    row.approved_by, row.approved_at, row.changed_at = actor.account, now, now
    row.returned_words = row.reply = row.reply_draft = row.replied_at = None
    shown = show_to_school(row, today, now, write)
    note_change(row, actor, "approved", now, before)
    keep()
    return shown


def show_to_school(row: Assessment, today: date, now: datetime, write: WriteLetter) -> Shown:
    """A new link for the school and a term that begins today, in the caller's transaction."""
    school = db.session.get_one(Provider, row.provider_id)
    town = db.session.get_one(Municipality, row.municipality_code)
    row.reply_by = reply_until(today)
    over = datetime.combine(row.reply_by + timedelta(days=1), time(), SCHOOLS_CLOCK)
    end_links(school.id, now, row.id)
    code = issue_link(school.id, now, row.id, over - now + LINK_LIVES_ON)
    row.mailed = school.email is not None
    if school.email is None:
        return Shown(row.reply_by, code)
    queue_mail(write(Showing(school.email, code, school.name, town.name, row.quarter, row.reply_by)), now)
    return Shown(row.reply_by, None)
