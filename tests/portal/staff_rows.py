"""One of everything that belongs to the first municipality or waits for a maintainer, each under the number 1."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from portal.domain.actor import Actor, Role
from portal.domain.one_time import digest
from portal.extensions import db
from portal.models.account import Invitation
from portal.models.course import CourseInstance
from portal.models.fault_report import FaultReport
from portal.models.helper import HelperCode
from portal.models.mail import Mail
from portal.models.observation import Observation
from portal.models.progress import ReviewPromise
from portal.models.provider import Provider
from portal.models.region import Contract, HelpPoint
from portal.models.school import SchoolClaim, SchoolLink
from portal.operations.begin_assessment import begin_assessment
from portal.operations.ingest_feed import ingest_feed
from tests.make import TODAY, add_providers, add_towns, make_listing_record, write_feed
from tests.portal.conftest import rating

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LINK = "a-link-to-a-school"
OWN = {"municipality_code": "GM9001"}
# What fills the gaps of the addresses; numbers are those of the rows below.
ARGUMENTS: dict[str, object] = {
    "language": "nl",
    "number": 1,
    "slug": "de-brug",
    "quarter": "2026Q2",
    "part": "waits",
    "what": "deactivate",
    "municipality": "GM9001",
    "token": "none",
    "code": LINK,
    "offering": "",
}
# What a form sends where an empty one would be refused before anybody asks who sends it.
FORMS: dict[str, dict[str, str]] = {
    "municipality.decide_judgement": {"act": "approve", "version": "1"},
    "municipality.change_published": {"act": "withdraw", "words": "Verkeerd kwartaal."},
    "municipality.settle": {"state": "kept"},
    "school.send": {"act": "reply", "reply": "Dank u."},
}


def add_reference(folder: Path) -> None:
    """Towns, a school and its course; the course's id goes into ARGUMENTS."""
    add_towns()
    add_providers("de-brug")
    ingest_feed(write_feed(folder / "feed.jsonl", [make_listing_record()]), TODAY)
    ARGUMENTS["offering"] = db.session.query(CourseInstance).one().public_id


def add_rows(people: Mapping[str, Actor]) -> None:
    """All rows; whoever writes one may do so."""
    school, approver = db.session.query(Provider).one().id, people["approver"].account
    later = NOON + timedelta(days=7_000)
    begin_assessment(people["rater"], "de-brug", "2026Q3", TODAY, NOON)
    db.session.add_all(
        [
            rating(school),
            Contract(provider_id=school, since=TODAY, **OWN),
            HelpPoint(kind="desk", name="Huis van de wijk", languages=["nl"], changed_at=NOON, **OWN),
            HelperCode(
                code="-", hint="ABCD", organisation="Buren", issued_by=approver, issued_at=NOON, expires_on=TODAY, **OWN
            ),
            ReviewPromise(
                provider_id=school,
                quarter="2026Q3",
                words="-",
                state="open",
                written_by=approver,
                changed_at=NOON,
                **OWN,
            ),
            Invitation(
                token="-",
                email="new@gemeente.example",
                role=Role.READER.value,
                language="nl",
                invited_at=NOON,
                expires_at=later,
                **OWN,
            ),
            Mail(
                kind="digest",
                recipient="a@b.example",
                language="nl",
                subject="-",
                text="-",
                queued_at=NOON,
                send_at=NOON,
            ),
            SchoolLink(token=digest(LINK), provider_id=school, assessment_id=1, sent_at=NOON, expires_at=later),
            SchoolClaim(provider_id=school, field="group_size_max", value=9, said_on=TODAY, state="conflict"),
            FaultReport(
                code=LINK[:12], provider="de-brug", subject="price", text="-", reported_on=TODAY, state="received"
            ),
            held_change(),
        ]
    )
    db.session.commit()


def held_change() -> Observation:
    """A price that changed too much."""
    course = db.session.query(CourseInstance).one()
    return Observation(
        course_instance_id=course.id,
        source="crawl",
        field="price_eur",
        value=9,
        source_url=course.source_url,
        observed_at=NOON,
        held=True,
    )
