"""Keeps what a helper or a municipality was told of a wait, once, and lets the very same people undo it that day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from sqlalchemy import Select, func, select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.offering import Offering
from portal.domain.one_time import digest, new_token
from portal.domain.wait_report import (
    MOST_A_DAY,
    WITNESS,
    Doubt,
    Outcome,
    ReportedWait,
    ReportKind,
    Teller,
    in_time,
    is_far_off,
)  # fmt: skip
from portal.extensions import db
from portal.models.helper import WaitReport
from portal.models.referral import raise_referral_number
from portal.models.turns import take_turn
from portal.operations.audit import Subject, note
from portal.operations.build_read_model import ReadModel
from portal.operations.helper_codes import Helper


class OfferingUnknown(LookupError):
    """No live offering goes by this id."""


class NotInTime(ValueError):
    """The day lies in the future, or more than a year back."""


class ReportedBefore(ValueError):
    """The same people reported on this offering today."""


class TooManyReports(ValueError):
    """The code was used for as many calls as one day can hold."""


class ReportUnknown(LookupError):
    """No report of today that this word, and these people, can undo."""


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who reports: a helper code's number or an account's, and the municipality behind it."""

    municipality: str
    code: int | None = None
    account: int | None = None

    @property
    def teller(self) -> Teller:
        """Whose word it is."""
        return Teller.MUNICIPALITY if self.code is None else Teller.HELPER


@dataclass(frozen=True, slots=True)
class Reported:
    """What was kept: the word that undoes it, about how many courses it is, and whether it waits for a second one."""

    word: str
    offering: Offering
    courses: int
    far_off: bool


def report_wait(
    model: ReadModel, by: Actor | Helper, offering_id: str, said: ReportedWait, now: datetime, today: date
) -> Reported:
    """Keep a report; raises OfferingUnknown, NotInTime, ReportedBefore or TooManyReports.

    What a school says on the telephone is about all its courses at that place on that route.
    """
    reporter = reporter_of(by)
    offering, about = courses_of(model, offering_id, said.kind)
    take_turn(db.session, "wait reports", reporter.municipality)
    check(reporter, offering_id, said, today)
    far = reporter.teller == Teller.HELPER and far_off(model, offering_id, reporter.teller, said)
    word = new_token()
    for one in about:
        db.session.add(row_of(reporter, one, said, digest(word), far=far, today=today))
    if isinstance(by, Actor):
        after = {"outcome": said.outcome.value, "weeks": said.weeks, "on": said.on.isoformat()}
        note(by, "reported", Subject("wait", offering_id, reporter.municipality), now, None, after)
    raise_referral_number(db.session)
    db.session.commit()
    return Reported(word, offering, len(about), far)


def reporter_of(by: Actor | Helper) -> Reporter:
    """Who reports; raises NotAllowed where the role does not reach so far."""
    if isinstance(by, Helper):
        return Reporter(by.municipality, code=by.code)
    return Reporter(municipality_of(by, Task.WRITE), account=by.account)


def courses_of(model: ReadModel, offering_id: str, kind: ReportKind) -> tuple[Offering, list[Offering]]:
    """The offering, and all that the report is about: of a learner's wait that one alone."""
    catalogue = model.catalogue
    row = catalogue.position.get(offering_id)
    if row is None:
        raise OfferingUnknown(offering_id)
    group = catalogue.group
    rows = np.flatnonzero(group == group[row]).tolist() if kind == ReportKind.TOLD else [row]
    return catalogue.offerings[row], [catalogue.offerings[one] for one in rows]


def check(reporter: Reporter, offering_id: str, said: ReportedWait, today: date) -> None:
    """Raises NotInTime, ReportedBefore or TooManyReports; after no answer one may try again."""
    if not in_time(said.on, today):
        raise NotInTime(said.on)
    table = WaitReport
    today_own = own(reporter).where(table.reported_on == today)
    same = today_own.where(table.offering == offering_id, table.kind == said.kind.value)
    if db.session.scalar(same.where(table.outcome != Outcome.NO_ANSWER.value).limit(1)) is not None:
        raise ReportedBefore(offering_id)
    calls = today_own.with_only_columns(func.count(table.call.distinct()))
    if (db.session.scalar(calls) or 0) >= MOST_A_DAY and reporter.teller == Teller.HELPER:
        raise TooManyReports


def own(reporter: Reporter) -> Select[WaitReport]:
    """All rows of the same code, or of the staff of the same municipality."""
    query = select(WaitReport).where(WaitReport.municipality_code == reporter.municipality)
    return query.where(WaitReport.helper_code_id.is_not_distinct_from(reporter.code))


def far_off(model: ReadModel, offering_id: str, teller: Teller, said: ReportedWait) -> bool:
    """Whether the weeks lie far outside what is known of this offering."""
    waits, row = model.catalogue.observed_waits, model.catalogue.position[offering_id]
    if said.weeks is None:
        return False
    return is_far_off(said.weeks, WITNESS[teller, said.kind], float(waits.low[row]), float(waits.high[row]))


def row_of(by: Reporter, about: Offering, said: ReportedWait, call: str, *, far: bool, today: date) -> WaitReport:
    """One row of a report."""
    return WaitReport(
        helper_code_id=by.code,
        account_id=by.account,
        municipality_code=by.municipality,
        provider=about.provider.slug,
        offering=about.id,
        call=call,
        kind=said.kind.value,
        outcome=said.outcome.value,
        weeks=said.weeks,
        happened_on=said.on,
        reported_on=today,
        set_aside=Doubt.FAR_OFF.value if far else None,
    )


def undo_report(word: str, now: datetime, today: date, by: Actor | None = None) -> str:
    """Take a report of today back and give the offering's id; staff only their own. Raises ReportUnknown."""
    if by is not None:
        municipality_of(by, Task.WRITE)
    take_turn(db.session, "wait report", word)
    account = by.account if by else None
    query = select(WaitReport).filter_by(call=digest(word), reported_on=today, account_id=account)
    rows: Sequence[WaitReport] = db.session.scalars(query.order_by(WaitReport.id)).all()
    if not rows:
        raise ReportUnknown
    offering, municipality = rows[0].offering, rows[0].municipality_code
    for row in rows:
        db.session.delete(row)
    if by is not None:
        note(by, "took back", Subject("wait", offering, municipality), now)
    raise_referral_number(db.session)
    db.session.commit()
    return offering
