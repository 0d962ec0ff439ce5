"""What a person typed goes before what the school says, and what nobody says stays open."""

from datetime import timedelta
from typing import Any

import pytest

from portal.domain.law import value_of
from portal.domain.term_plan import ExamLevel, StepKind, term_ending
from portal.operations.explain_choice import OfferingUnknown
from portal.operations.plan_term import TermAnswer, TermQuestion, lead_times, plan_for
from tests.make import TODAY, make_offering, make_read_model, make_wait


def answer(question: TermQuestion | None = None, **offering: Any) -> TermAnswer:
    """The plan for one offering with these facts."""
    model = make_read_model([make_offering("a1", **{"weeks": 40.0, "level_to": "B1", **offering})])
    return plan_for(model, question or TermQuestion(), "a1", TODAY)


def test_the_weeks_of_exams_are_those_of_the_dated_table() -> None:
    lead = lead_times()
    expected = (value_of("exam_date"), value_of("exam_result"), value_of("exam_result_a2_speaking_writing"))
    assert (lead.exam_date, lead.result, lead.slow_result) == expected


def test_wait_and_length_come_from_the_catalogue() -> None:
    found = answer()
    assert found.wait and found.wait_weeks == found.wait.median
    weeks = found.wait.median + 40 + lead_times().exam_date + lead_times().result
    assert found.plan.done == TODAY + timedelta(weeks=weeks)


def test_what_was_typed_goes_before_what_the_school_says() -> None:
    found = answer(TermQuestion(wait_weeks=0, course_weeks=10, level=ExamLevel.NONE))
    assert found.plan.done == TODAY + timedelta(weeks=10)
    assert found.late is None


def test_the_longest_likely_wait_ends_later() -> None:
    found = answer()
    assert found.late and found.late.done and found.plan.done and found.late.done > found.plan.done


def test_a_guess_of_ours_is_no_wait_that_is_known() -> None:
    found = answer(start=make_wait())
    assert found.wait and not found.wait.stated
    assert (found.plan.done, found.plan.unknown) == (None, (StepKind.WAIT,))


def test_a_course_without_a_length_has_no_end() -> None:
    assert answer(weeks=None).plan.unknown == (StepKind.COURSE,)


@pytest.mark.parametrize(
    ("facts", "level"),
    [
        ({"route": "z", "level_to": "A2"}, ExamLevel.NONE),
        ({"level_to": "A2"}, ExamLevel.A2),
        ({"level_to": "B2"}, ExamLevel.B1),
        ({"level_to": None}, None),
        ({"level_to": "A1"}, None),
    ],
)
def test_the_exams_are_those_that_the_course_leads_to(facts: dict[str, Any], level: ExamLevel | None) -> None:
    assert answer(**facts).level == level


@pytest.mark.parametrize(
    ("facts", "first"),
    [({"route": "alfabetisering"}, True), ({"level_to": "A1"}, True), ({"level_to": "B1"}, False)],
)
def test_a_first_course_is_told(facts: dict[str, Any], first: bool) -> None:
    assert answer(**facts).is_first_course is first


def test_a_term_is_reckoned_from_its_start_only_where_its_end_is_not_typed() -> None:
    years = int(value_of("wi2021_term"))
    begun = answer(TermQuestion(term_start="2025-Q1")).plan.term
    assert begun == term_ending(f"{2025 + years}-Q1")
    assert answer(TermQuestion(term_start="2025-Q1", term_end="2030-Q2")).plan.term == term_ending("2030-Q2")


def test_without_an_offering_only_what_was_typed_counts() -> None:
    found = plan_for(make_read_model([make_offering()]), TermQuestion(course_weeks=10), None, TODAY)
    assert (found.offering, found.plan.unknown, found.is_first_course) == (None, (StepKind.WAIT,), False)


@pytest.mark.parametrize("number", ["nergens", "x" * 10_000])
def test_an_offering_that_is_gone_is_named_an_error(number: str) -> None:
    with pytest.raises(OfferingUnknown):
        plan_for(make_read_model([make_offering()]), TermQuestion(), number, TODAY)
