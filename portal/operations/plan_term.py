"""The way to the last exam against a person's term: what the person typed goes before what the school says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from portal.domain.law import value_of
from portal.domain.offering import Offering
from portal.domain.routes import LearningRoute, Level
from portal.domain.term_plan import ExamLevel, LeadTimes, Term, TermPlan, plan_term, plan_weeks, term_begun, term_ending
from portal.domain.waiting_time import Wait
from portal.operations.build_read_model import ReadModel
from portal.operations.explain_choice import rows_of

# The rules that the page shows with their sources.
LEAD_RULES = ("exam_date", "exam_result", "exam_result_a2_speaking_writing")
RULES_USED = ("wi2021_term", "wi2013_term", *LEAD_RULES)
# After these a further course is needed before the exams of the law.
FIRST_COURSES = frozenset({LearningRoute.LITERACY, LearningRoute.NT2})
FIRST_LEVELS = frozenset({Level.ALFA, Level.A0, Level.A1})
LEVEL_OF: Mapping[str, ExamLevel] = MappingProxyType(
    {Level.A2: ExamLevel.A2, Level.B1: ExamLevel.B1, Level.B2: ExamLevel.B1, Level.C1: ExamLevel.B1}
)


@dataclass(frozen=True, slots=True)
class TermQuestion:
    """What a person typed; None is not typed. Quarters are such as 2028-Q1; the term's end goes before its start."""

    term_end: str | None = None
    term_start: str | None = None
    wait_weeks: float | None = None
    course_weeks: float | None = None
    level: ExamLevel | None = None
    second_try: bool = False


@dataclass(frozen=True, slots=True)
class TermAnswer:
    """The plan, the same with the longest likely wait where that ends later, and what the school says of itself."""

    plan: TermPlan
    late: TermPlan | None
    wait_weeks: float | None
    course_weeks: float | None
    level: ExamLevel | None
    offering: Offering | None = None
    wait: Wait | None = None

    @property
    def is_first_course(self) -> bool:
        """True where the course does not lead to the exams of the law by itself."""
        one = self.offering
        return one is not None and (one.route in FIRST_COURSES or one.level_to in FIRST_LEVELS)


def lead_times() -> LeadTimes:
    """The weeks for exams as the dated table has them."""
    return LeadTimes(*(value_of(name) for name in LEAD_RULES))


def plan_for(model: ReadModel, question: TermQuestion, offering_id: str | None, today: date) -> TermAnswer:
    """Plan a person's way, for one offering where one is named; raises OfferingUnknown (explain_choice)."""
    row = int(rows_of(model.catalogue, offering_id)[0]) if offering_id else None
    offering = None if row is None else model.catalogue.offerings[row]
    wait = None if row is None else model.catalogue.shown_waits[row]
    said = wait if wait and wait.stated and question.wait_weeks is None else None
    weeks = float(said.median) if said else question.wait_weeks
    length = question.course_weeks if question.course_weeks is not None else offering.weeks if offering else None
    level = question.level or level_of(offering)
    term = term_of(question)
    plan, late = (
        plan_term(today, plan_weeks(one, length, lead_times(), level, second_try=question.second_try), term)
        for one in (weeks, float(said.high) if said else weeks)
    )
    return TermAnswer(plan, late if late != plan else None, weeks, length, level, offering, wait)


def level_of(offering: Offering | None) -> ExamLevel | None:
    """The exams that a course leads to, as far as it says so; the Z-route has none."""
    if offering is None:
        return None
    if offering.route == LearningRoute.Z:
        return ExamLevel.NONE
    return LEVEL_OF.get(offering.level_to or "")


def term_of(question: TermQuestion) -> Term | None:
    """When the term ends: as typed, or reckoned from its start without time that was added."""
    if question.term_end:
        return term_ending(question.term_end)
    years = int(value_of("wi2021_term"))
    return term_begun(question.term_start, years) if question.term_start else None
