"""Fictional people who chose fictional schools: who said they sign up, what became of it, who stood first in lists.

Counts alone, older than a month, so that nobody is held back or sent elsewhere by them. What people told of their waits
is the country's truth, and the model learns from it as it would from real ones.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from math import exp
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import delete, select

from portal.domain.fault_report import FaultSubject, ReportState
from portal.extensions import db
from portal.models.course import Course, CourseInstance
from portal.models.fault_report import FaultReport
from portal.models.provider import Location, Provider
from portal.models.referral import FirstPlaceCount, FollowUpCount, ReferralCount, raise_referral_number

# Days before today between which people chose, and on which lists were made (assumptions, as all shares here).
FIRST_BACK, LAST_BACK = 270, 32
SHARE_SCHOOLS, SHARE_CHOSEN, MOST_PEOPLE = 0.25, 0.7, 9
SHARE_ANSWERED, SHARE_PLACED = 0.6, 0.75
WEEKS_TO_ANSWER = 12
ERROR = 0.35
LISTS_A_COURSE = 2.0
LIST_EVERY = 7
REPORTS = 24
UNKNOWN_WEEKS = 8.0
WORDS = "Demonstratie: dit klopt volgens een verzonnen lezer niet."
Waits = dict[tuple[str, str | None, str | None], float]


def add_choices(hidden: Path, today: date, seed: int) -> None:
    """Add the counts and reports of all fictional schools, and commit."""
    waits = true_waits(json.loads(hidden.read_text(encoding="utf-8")))
    random, courses = Random(f"{seed}:choices"), list(demonstration_courses())
    schools = sorted({slug for _, slug, _, _ in courses})
    known = set(random.sample(schools, round(SHARE_SCHOOLS * len(schools))))
    for public_id, slug, title, postcode in courses:
        if slug in known and random.random() < SHARE_CHOSEN:
            weeks = waits.get((slug, title, postcode), UNKNOWN_WEEKS)
            db.session.add_all(choice_of(public_id, weeks, today, random))
    db.session.add_all(lists_of([slug for _, slug, _, _ in courses], today, random))
    db.session.add_all(reports_of(schools, today, random))
    raise_referral_number(db.session)
    db.session.commit()


def true_waits(country: dict[str, Any]) -> Waits:
    """The waits that the country really has, by school, title and postcode."""
    return {
        (school["provider"], offering["title"], offering["postcode"]): float(offering["wait_weeks"])
        for school in country["providers"]
        for offering in school["offerings"]
    }


def demonstration_courses() -> Iterator[tuple[str, str, str, str | None]]:
    """Public id, school, title and postcode of each live fictional course, in order of the ids."""
    query = (
        select(CourseInstance.public_id, Provider.slug, Course.title, Location.postcode)
        .join(Course, CourseInstance.course_id == Course.id)
        .join(Provider, Course.provider_id == Provider.id)
        .outerjoin(Location, CourseInstance.location_id == Location.id)
        .where(Provider.demonstration, CourseInstance.vanished_at.is_(None))
    )
    for row in db.session.execute(query.order_by(CourseInstance.public_id)):
        yield row.public_id, row.slug, row.title, row.postcode


def choice_of(public_id: str, weeks: float, today: date, random: Random) -> Iterator[ReferralCount | FollowUpCount]:
    """People who chose a course on one day, and what some of them told later."""
    day, people = today - timedelta(days=random.randint(LAST_BACK, FIRST_BACK)), random.randint(1, MOST_PEOPLE)
    projected = weeks * exp(random.gauss(0.0, ERROR))
    yield ReferralCount(day=day, offering=public_id, people=people, projected_weeks=people * projected)
    answered = sum(random.random() < SHARE_ANSWERED for _ in range(people))
    told = day + timedelta(weeks=min(WEEKS_TO_ANSWER, max(1, (today - day).days // 7 - 1)))
    monday = min(told, today - timedelta(days=LAST_BACK)) - timedelta(days=told.weekday())
    placed = sum(random.random() < SHARE_PLACED for _ in range(answered))
    for has_place, number in ((True, placed), (False, answered - placed)):
        if number:
            waited = round(weeks if has_place else (monday - day).days / 7)
            yield FollowUpCount(
                day=day, offering=public_id, answered_week=monday, placed=has_place, weeks=max(waited, 0), people=number
            )


def lists_of(schools: list[str], today: date, random: Random) -> Iterator[FirstPlaceCount]:
    """How often schools stood first, once a week; `schools` names each as often as it has courses."""
    courses: dict[str, int] = defaultdict(int)
    for slug in schools:
        courses[slug] += 1
    for back in range(LAST_BACK - 1, FIRST_BACK, LIST_EVERY):
        for slug, number in courses.items():
            times = round(LISTS_A_COURSE * number**0.5 * random.random())
            if times:
                yield FirstPlaceCount(day=today - timedelta(days=back), provider=slug, times=times)


def reports_of(schools: list[str], today: date, random: Random) -> Iterator[FaultReport]:
    """Some open reports that something is not true."""
    for number, slug in enumerate(random.sample(schools, min(REPORTS, len(schools)))):
        yield FaultReport(
            code=f"demo-{number:04d}",
            provider=slug,
            offering=None,
            subject=random.choice(list(FaultSubject)),
            text=WORDS,
            reported_on=today - timedelta(days=random.randint(1, 12)),
            state=random.choice((ReportState.RECEIVED, ReportState.LOOKED_AT)),
        )


def remove_choices() -> None:
    """Delete all counts and reports of fictional schools, in the caller's transaction."""
    schools = select(Provider.slug).where(Provider.demonstration)
    courses = (
        select(CourseInstance.public_id)
        .join(Course, CourseInstance.course_id == Course.id)
        .join(Provider, Course.provider_id == Provider.id)
        .where(Provider.demonstration)
    )
    for table in (ReferralCount, FollowUpCount):
        db.session.execute(delete(table).where(table.offering.in_(courses)))
    for named in (FirstPlaceCount, FaultReport):
        db.session.execute(delete(named).where(named.provider.in_(schools)))
