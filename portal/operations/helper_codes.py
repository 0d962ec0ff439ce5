"""Codes for organisations of volunteers: handed out and taken back by a municipality, and who comes in with one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select, update

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.helper_code import HINT, keyed_digest, last_day, new_code, plain_code
from portal.domain.wait_report import Doubt, Teller, unreliable
from portal.extensions import db
from portal.models.helper import HelperCode, WaitReport
from portal.models.referral import raise_referral_number
from portal.models.turns import take_turn
from portal.operations.audit import Subject, note
from portal.operations.load_wait_reports import all_heard, source_of

LONGEST_NAME = 120
# More open codes than this are not handed out any more but copied (assumption).
MOST_OPEN = 200


class CodeUnknown(LookupError):
    """No code that opens anything today; or, for staff, none of their municipality's."""


class NameMissing(ValueError):
    """An organisation needs a name of at most 120 letters."""


class TooManyCodes(ValueError):
    """The municipality has as many open codes as anybody can keep an eye on."""


@dataclass(frozen=True, slots=True)
class Helper:
    """Who comes in with a code: its number, the municipality that gave it, the organisation it was given to."""

    code: int
    municipality: str
    organisation: str


@dataclass(frozen=True, slots=True)
class ListedCode:
    """A code as the municipality sees it; `calls` came with it, and `doubted` says that none of them is used."""

    number: int
    hint: str
    organisation: str
    issued_on: date
    expires_on: date
    revoked_on: date | None
    calls: int
    doubted: bool

    def is_open(self, today: date) -> bool:
        """True while it can be used."""
        return self.revoked_on is None and today <= self.expires_on


def issue_helper_code(actor: Actor, organisation: str, now: datetime, secret: str, until: date | None = None) -> str:
    """A new code for an organisation, told here once; raises NameMissing, TooManyCodes, or ValueError for `until`."""
    municipality = municipality_of(actor, Task.DECIDE)
    name = " ".join(organisation.split())
    if not name or len(name) > LONGEST_NAME:
        raise NameMissing(organisation)
    take_turn(db.session, "municipality", municipality)
    day = now.date()
    if sum(one.is_open(day) for one in list_helper_codes(actor, day)) >= MOST_OPEN:
        raise TooManyCodes
    code = new_code()
    row = HelperCode(
        code=keyed_digest(code, secret),
        hint=code[:HINT],
        municipality_code=municipality,
        organisation=name,
        issued_by=actor.account,
        issued_at=now,
        expires_on=last_day(day, until),
    )
    db.session.add(row)
    db.session.flush()
    after = {"organisation": name, "expires_on": row.expires_on.isoformat()}
    note(actor, "issued", Subject("helper_code", row.id, municipality), now, None, after)
    db.session.commit()
    return code


def revoke_helper_code(actor: Actor, number: int, now: datetime, *, leave_out: bool = False) -> None:
    """End a code at once; `leave_out` also takes what was reported with it out of the model. Raises CodeUnknown."""
    municipality = municipality_of(actor, Task.DECIDE)
    take_turn(db.session, "municipality", municipality)
    row = db.session.get(HelperCode, number)
    if row is None or row.municipality_code != municipality:
        raise CodeUnknown(number)
    row.revoked_at = row.revoked_at or now
    if leave_out:
        reported = update(WaitReport).where(WaitReport.helper_code_id == number)
        db.session.execute(reported.values(set_aside=Doubt.REVOKED.value))
        raise_referral_number(db.session)
    note(actor, "revoked", Subject("helper_code", number, municipality), now, None, {"reports_left_out": leave_out})
    db.session.commit()


def list_helper_codes(actor: Actor, today: date) -> tuple[ListedCode, ...]:
    """The municipality's codes, the newest first, with how many calls came in with each."""
    municipality = municipality_of(actor, Task.DECIDE)
    counted = select(WaitReport.helper_code_id, func.count(WaitReport.call.distinct()))
    calls = {row[0]: row[1] for row in db.session.execute(counted.group_by(WaitReport.helper_code_id))}
    rows = db.session.scalars(
        select(HelperCode).filter_by(municipality_code=municipality).order_by(HelperCode.id.desc())
    )
    doubted = doubted_sources(today)
    return tuple(as_listed(row, calls.get(row.id, 0), doubted) for row in rows)


def doubted_sources(today: date) -> frozenset[str]:
    """Helper codes whose calls are mostly far off."""
    reports = all_heard(today)
    about = {one.offering: [two for two in reports if two.offering == one.offering] for one in reports}
    return unreliable((one for one in reports if one.teller == Teller.HELPER), about)


def as_listed(row: HelperCode, calls: int, doubted: Iterable[str]) -> ListedCode:
    """One code as a value."""
    return ListedCode(
        number=row.id,
        hint=row.hint,
        organisation=row.organisation,
        issued_on=row.issued_at.date(),
        expires_on=row.expires_on,
        revoked_on=row.revoked_at.date() if row.revoked_at else None,
        calls=calls,
        doubted=source_of(row.id, row.municipality_code) in doubted,
    )


def known_helper(typed: str, today: date, secret: str) -> Helper:
    """Who comes in with the code that was typed; raises CodeUnknown, also where it has ended."""
    code = plain_code(typed)
    digest = keyed_digest(code, secret) if code else ""
    row = db.session.scalar(select(HelperCode).filter_by(code=digest)) if digest else None
    if row is None or row.revoked_at is not None or today > row.expires_on:
        raise CodeUnknown
    return Helper(row.id, row.municipality_code, row.organisation)
