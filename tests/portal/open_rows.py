"""One and more of everything that the open data tell of, and of what they must never tell."""

from datetime import timedelta

from sqlalchemy import select

from portal.domain.one_time import digest
from portal.extensions import db
from portal.models.account import Account
from portal.models.course import CourseInstance
from portal.models.helper import HelperCode, WaitReport
from portal.models.outcome import OutcomeCount
from portal.models.provider import Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.rating import Rating
from portal.models.referral import FollowUpCount, raise_referral_number
from portal.models.region import Contract, Demand, HelpPoint, ResidentsWord, SchoolPolicy
from portal.models.school import SchoolClaim
from portal.models.version import raise_data_version
from tests.make import TODAY, moment

# Words that stand in the tables and in no answer.
SECRETS = (
    "jansen@gemeente.example",
    "post@de-brug.example",
    "alleen voor ons",
    "Samen Lezen",
    "ABCD",
    "geweigerd",
)
NOON = moment(21, 12)


def add_open_rows() -> None:
    """Rows in the tables of the small portal with schools."""
    schools = {row.slug: row for row in db.session.scalars(select(Provider))}
    schools["de-brug"].email, schools["de-brug"].phone = "post@de-brug.example", "030 000 00 00"
    course = db.session.scalars(select(CourseInstance.public_id).order_by(CourseInstance.public_id)).first() or ""
    add_counts(schools["de-brug"].id, schools["de-haven"].id)
    add_region(schools["de-brug"].id, schools["de-haven"].id)
    add_told(course, schools["de-brug"].id)
    raise_data_version(db.session)
    raise_referral_number(db.session)
    db.session.commit()


def add_counts(first: int, second: int) -> None:
    """Ratings that were corrected, answered and taken back, counts of which some are small, an older mark."""
    areas = {"lessons": 2, "guidance": None, "flexibility": 3, "intake": 4}
    of_second = {"provider_id": second, "published_on": TODAY - timedelta(days=40), **areas}
    gone = {"withdrawn_on": TODAY, "withdrawn_words": "Verkeerd kwartaal."}
    answered = {"reply": "Wij doen ons best.", "corrected_on": TODAY}
    counted = {"cohort": 2022, "evidence": "municipal", "source": "gemeente", "measured_on": TODAY}
    db.session.add_all(
        [
            Rating(municipality_code="GM9002", quarter="2026Q1", **of_second, **answered),
            Rating(municipality_code="GM9003", quarter="2026Q1", **of_second, **gone),
            Rating(municipality_code="GM9001", quarter="2026Q3", provider_id=first, published_on=tomorrow(), **areas),
            OutcomeCount(provider_id=second, group="family", started=31, passed=20, **counted),
            OutcomeCount(provider_id=second, group="refugee_low_literate", started=9, passed=4, **counted),
            OutcomeCount(provider_id=second, group="refugee_other", started=40, passed=39, **counted),
            QualityMarkStatus(
                provider_id=second,
                status="held",
                since=TODAY.replace(year=2024),
                checked_on=TODAY,
                source="register",
            ),
        ]
    )


def tomorrow() -> object:
    """A day that has not come."""
    return TODAY + timedelta(days=1)


def add_region(first: int, second: int) -> None:
    """What municipalities demand, buy and say, one of a contract that has ended."""
    of_one = {"municipality_code": "GM9001", "changed_at": NOON}
    since = TODAY.replace(year=2025)
    db.session.add_all(
        [
            Demand(kind="evening", most=None, **of_one),
            Demand(kind="wait", most=8, demonstration=True, **of_one),
            SchoolPolicy(names_preferred=True, **of_one),
            ResidentsWord(language="nl", words="Bel ons eerst.", **of_one),
            Contract(municipality_code="GM9001", provider_id=first, since=since, preferred=True),
            Contract(municipality_code="GM9002", provider_id=first, since=since, preferred=True),
            Contract(municipality_code="GM9003", provider_id=second, since=since, until=TODAY - timedelta(days=1)),
            HelpPoint(kind="desk", name="Huis van de wijk", city="Oosterdam", languages=["nl", "ar"], **of_one),
        ]
    )


def add_told(course: str, school: int) -> None:
    """What a school, learners, a volunteer and a municipality said of one course, and one claim that was refused."""
    staff = Account(
        email="jansen@gemeente.example",
        fs_uniquifier="x",
        role="approver",
        municipality_code="GM9001",
        language="nl",
    )
    db.session.add(staff)
    db.session.flush()
    code = HelperCode(
        code="-",
        hint="ABCD",
        organisation="Samen Lezen",
        municipality_code="GM9001",
        issued_by=staff.id,
        issued_at=NOON,
        expires_on=TODAY,
    )
    db.session.add(code)
    db.session.flush()
    begun = TODAY.replace(month=9, day=3)
    db.session.add_all(
        [
            *claims(course, school),
            FollowUpCount(day=begun, offering=course, answered_week=TODAY, placed=True, weeks=7, people=4),
            FollowUpCount(day=begun, offering=course, answered_week=TODAY, placed=False, weeks=9, people=4),
            report(course, "call", account_id=staff.id, kind="told", outcome="weeks", weeks=6.0),
            report(course, "lone", helper_code_id=code.id, kind="told", outcome="weeks", weeks=5.0),
        ]
    )


def report(course: str, call: str, **changes: object) -> WaitReport:
    """What somebody was told or saw."""
    fields = {"municipality_code": "GM9001", "happened_on": TODAY, "reported_on": TODAY, "provider": "de-brug"}
    return WaitReport(offering=course, call=digest(call), **{**fields, **changes})


def claims(course: str, school: int) -> list[SchoolClaim]:
    """What the school says to us."""
    said = {"provider_id": school, "offering": course, "said_on": TODAY, "until": TODAY + timedelta(days=30)}
    size = {"field": "group_size_max", "value": 14, "words": "alleen voor ons", "state": "shown"}
    start = {"field": "start", "value": {"kind": "weeks", "weeks_min": 20, "weeks_max": 20}, "state": "shown"}
    refused = {"field": "weeks", "value": 3, "state": "refused", "reason": "geweigerd"}
    return [SchoolClaim(**said, **one) for one in (size, start, refused)]
