"""Fictional organisations of volunteers, and what they and their municipalities were told of waits by telephone."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random

from sqlalchemy import delete, select

from portal.domain.helper_code import HINT, SIGNS, USUAL_LIFE
from portal.domain.wait_report import Outcome, ReportKind
from portal.extensions import db
from portal.models.account import Account
from portal.models.course import Course, CourseInstance
from portal.models.helper import HelperCode, WaitReport
from portal.models.municipality import Municipality
from portal.models.provider import Location, Provider
from portal.models.referral import raise_referral_number

# Accounts and organisations that were made up are told by these, and nobody can sign in with or type them.
EMAIL = "@hulp.demonstratie.example"
NAMES = (
    "Taalmaatjes Zonnehoek",
    "Vertelhuis De Kade",
    "Buurttaal Lindeplein",
    "Samen aan Tafel",
    "Taaltuin Noorderlicht",
)
MADE_UP = "(voorbeeld)"
COURSES, DAYS_BACK = 150, 120
# What a school says on the telephone lies below the truth, as in the model; a learner's wait scatters around it.
SAID, SCATTER = 0.85, 0.3
OUTCOMES = {Outcome.WEEKS: 80, Outcome.NO_ANSWER: 14, Outcome.CLOSED: 6}
Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """A course of the country as the portal knows it, its municipality, and how long one really waits."""

    offering: str
    provider: str
    municipality: str
    weeks: float


def add_helper_reports(hidden: Path, today: date, seed: int) -> int:
    """Add codes and reports of the last months; gives how many reports."""
    random = Random(f"{seed}:helper reports")
    courses = list(known_courses(true_waits(hidden)))
    drawn = sorted(random.sample(courses, min(COURSES, len(courses))), key=lambda one: one.offering)
    codes = {
        code: code_of(code, today, number) for number, code in enumerate(sorted({one.municipality for one in drawn}))
    }
    reports = [row for one in drawn for row in reports_of(one, codes[one.municipality], today, random)]
    db.session.add_all(reports)
    raise_referral_number(db.session)
    db.session.commit()
    return len(reports)


def true_waits(hidden: Path) -> Mapping[Place, tuple[str, float]]:
    """School, title and postcode of each course to its municipality and its true wait."""
    country = json.loads(hidden.read_text(encoding="utf-8"))
    return {
        (school["provider"], one["title"], one["postcode"]): (one["municipality"], float(one["wait_weeks"]))
        for school in country["providers"]
        for one in school["offerings"]
        if one["municipality"]
    }


def known_courses(waits: Mapping[Place, tuple[str, float]]) -> Iterator[Told]:
    """The courses that the portal shows, of which the truth is known, in a municipality that it knows."""
    known = set(db.session.scalars(select(Municipality.code)))
    columns = (CourseInstance.public_id, Provider.slug, Course.title, Location.postcode)
    query = select(*columns).join(Course, CourseInstance.course_id == Course.id).join(CourseInstance.location)
    query = query.join(Provider, Course.provider_id == Provider.id).where(Provider.demonstration)
    for row in db.session.execute(query.where(CourseInstance.vanished_at.is_(None)).order_by(CourseInstance.public_id)):
        municipality, weeks = waits.get((row.slug, row.title, row.postcode), ("", 0.0))
        if municipality in known:
            yield Told(row.public_id, row.slug, municipality, weeks)


def code_of(municipality: str, today: date, number: int) -> HelperCode:
    """A code that nobody can type, of an organisation and an account that are not there."""
    account = Account(
        email=f"{municipality.lower()}{EMAIL}",
        active=False,
        fs_uniquifier=sha256(f"demonstration {municipality}".encode()).hexdigest(),
        role="approver",
        municipality_code=municipality,
    )
    db.session.add(account)
    db.session.flush()
    issued = datetime.combine(today - timedelta(days=DAYS_BACK), time(9), UTC)
    row = HelperCode(
        code=sha256(f"no code {municipality}".encode()).hexdigest(),
        hint=SIGNS[:HINT],
        municipality_code=municipality,
        organisation=f"{NAMES[number % len(NAMES)]} {MADE_UP}",
        issued_by=account.id,
        issued_at=issued,
        expires_on=issued.date() + USUAL_LIFE,
    )
    db.session.add(row)
    db.session.flush()
    return row


def reports_of(course: Told, code: HelperCode, today: date, random: Random) -> Iterator[WaitReport]:
    """One to four reports of a course, one of three by the municipality itself."""
    for _ in range(random.randint(1, 4)):
        began = random.random() < 0.25
        outcome = Outcome.WEEKS if began else random.choices(list(OUTCOMES), list(OUTCOMES.values()))[0]
        by_town = random.random() < 1 / 3 or outcome == Outcome.CLOSED
        said = course.weeks * random.lognormvariate(0, SCATTER) * (1 if began else SAID)
        on = today - timedelta(days=random.randrange(DAYS_BACK))
        yield WaitReport(
            helper_code_id=None if by_town else code.id,
            account_id=code.issued_by if by_town else None,
            municipality_code=course.municipality,
            provider=course.provider,
            offering=course.offering,
            call=sha256(f"demonstration {course.offering} {random.random()}".encode()).hexdigest(),
            kind=(ReportKind.STARTED if began else ReportKind.TOLD).value,
            outcome=outcome.value,
            weeks=float(max(1, min(104, round(said)))) if outcome == Outcome.WEEKS else None,
            happened_on=on,
            reported_on=on,
        )


def remove_helper_reports(schools: Sequence[str]) -> None:
    """Take out what was reported on fictional schools, and what was made up for it; the caller commits."""
    db.session.execute(delete(WaitReport).where(WaitReport.provider.in_(schools)))
    accounts = select(Account.id).where(Account.email.endswith(EMAIL))
    codes = select(HelperCode.id).where(HelperCode.issued_by.in_(accounts))
    db.session.execute(delete(WaitReport).where(WaitReport.helper_code_id.in_(codes)))
    db.session.execute(delete(HelperCode).where(HelperCode.issued_by.in_(accounts)))
    db.session.execute(delete(Account).where(Account.email.endswith(EMAIL)))
    raise_referral_number(db.session)
