"""Judgements to test with: a municipality with two raters and two approvers, and the way as far as a test needs it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from portal.domain.actor import Actor
from portal.domain.assessment import Answers
from portal.domain.letter import Letter
from portal.domain.rubric import Area, Basic
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.provider import Provider
from portal.operations.approve_assessment import Showing, Shown, approve_assessment
from portal.operations.begin_assessment import begin_assessment
from portal.operations.school_links import SchoolVisit, open_link
from portal.operations.submit_assessment import submit_assessment
from tests.make import TODAY, add_providers, add_towns
from tests.portal.staff import make_actor

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
QUARTER = "2026Q3"


@dataclass(frozen=True)
class Town:
    """The people of one municipality."""

    rater: Actor
    approver: Actor
    other_approver: Actor
    reader: Actor


def make_town(code: str = "GM9001") -> Town:
    """Four accounts of a municipality."""
    roles = ("rater", "approver", "approver", "reader")
    return Town(*(make_actor(role, code) for role in roles))


def add_schools(email: str | None = "post@de-brug.example") -> None:
    """Three municipalities and two schools, one of them with an address."""
    add_towns()
    add_providers("de-brug", email=email)
    add_providers("het-anker")


def make_answers(score: int = 4, **changes: Any) -> Answers:
    """Answers that can be handed in."""
    fields: dict[str, Any] = {
        "areas": {area: score for area in Area if area != Area.INTAKE} | {Area.INTAKE: None},
        "evidence": {area: "Lesbezoek in oktober." for area in Area if area != Area.INTAKE},
        "basics": {Basic.MARK_VALID: True, Basic.COMPLAINTS_PROCEDURE: None, Basic.CONTRACT_WITHOUT_PENALTY: False},
        "references": ("Rapportage derde kwartaal",),
        "contract": True,
        "conflict": False,
        **changes,
    }
    return Answers(**fields)


def write_letter(showing: Showing) -> Letter:
    """A letter that holds the code alone."""
    return Letter("rating-shown", showing.recipient, "nl", "Onderwerp", showing.code)


def row(number: int) -> Assessment:
    """The judgement as the database has it now."""
    db.session.expire_all()
    return db.session.get_one(Assessment, number)


def submitted(town: Town, answers: Answers | None = None, slug: str = "de-brug", quarter: str = QUARTER) -> int:
    """A judgement that the rater handed in."""
    number = begin_assessment(town.rater, slug, quarter, TODAY, NOON)
    submit_assessment(town.rater, number, row(number).version, answers or make_answers(), NOON)
    return number


def approve(town: Town, number: int, today: date = TODAY) -> Shown:
    """The approver approves what was handed in."""
    return approve_assessment(town.approver, number, row(number).version, today, NOON, write_letter)


def shown(town: Town, **changes: Any) -> tuple[int, SchoolVisit]:
    """A judgement of a school without an address that was approved, and the school's visit."""
    db.session.query(Provider).update({Provider.email: None})
    number = submitted(town, **changes)
    code = approve(town, number).code
    assert code
    return number, open_link(code, NOON)
