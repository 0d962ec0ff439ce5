"""A judgement's way to publication: which step may follow which, and what must be filled in before."""

from datetime import date
from typing import Any

import pytest

from portal.domain.assessment import (
    MOST_EVIDENCE,
    ON_THEIR_WAY,
    STEPS,
    Answers,
    Lack,
    Missing,
    State,
    may_become,
    missing,
    quarters_before,
    quarters_open,
    reply_until,
)
from portal.domain.rubric import Area, Basic


def answers(**changes: Any) -> Answers:
    """Everything filled in well, but for what is changed."""
    fields: dict[str, Any] = {
        "areas": {Area.LESSONS: 4, Area.GUIDANCE: 3, Area.FLEXIBILITY: 2, Area.INTAKE: None},
        "evidence": {area: "Lesbezoek in oktober." for area in Area if area != Area.INTAKE},
        "basics": {Basic.MARK_VALID: True, Basic.COMPLAINTS_PROCEDURE: None, Basic.CONTRACT_WITHOUT_PENALTY: False},
        "references": ("Rapportage derde kwartaal",),
        "contract": True,
        "conflict": False,
        **changes,
    }
    return Answers(**fields)


ALLOWED = {
    ("draft", "submitted"),
    ("draft", "discarded"),
    ("submitted", "returned"),
    ("submitted", "shown"),
    ("returned", "submitted"),
    ("returned", "discarded"),
    ("shown", "returned"),
    ("shown", "published"),
    ("published", "withdrawn"),
    ("published", "replaced"),
    ("withdrawn", "replaced"),
}


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("wanted", list(State))
def test_only_the_allowed_steps_can_be_taken(state: State, wanted: State) -> None:
    assert may_become(state, wanted) == ((state.value, wanted.value) in ALLOWED)


def test_nothing_is_published_without_having_been_shown_to_the_school() -> None:
    assert [state for state, next_ones in STEPS.items() if State.PUBLISHED in next_ones] == [State.SHOWN]
    assert {state for state in STEPS if State.SHOWN in STEPS[state]} == {State.SUBMITTED}
    assert State.PUBLISHED not in ON_THEIR_WAY


def test_a_complete_judgement_lacks_nothing() -> None:
    assert missing(answers()) == ()


def test_an_empty_draft_lacks_every_answer() -> None:
    lacking = {one.field for one in missing(Answers())}
    assert lacking == {
        *(f"area_{area}" for area in Area),
        *(f"basic_{basic}" for basic in Basic),
        "contract",
        "conflict",
    }
    assert {one.lack for one in missing(Answers())} == {Lack.ANSWER}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"evidence": {}}, [(f"evidence_{area}", Lack.WORDS) for area in list(Area)[:3]]),
        ({"evidence": dict.fromkeys(Area, " \n ")}, [(f"evidence_{area}", Lack.WORDS) for area in list(Area)[:3]]),
        ({"areas": dict.fromkeys(Area), "evidence": {}}, [("area_lessons", Lack.NOTHING_JUDGED)]),
        ({"conflict": True}, [("conflict_words", Lack.WORDS)]),
        ({"conflict": True, "conflict_words": "Bestuurslid is wethouder."}, []),
        ({"conflict_words": "mail naar jan@school.example"}, [("conflict_words", Lack.EMAIL)]),
        ({"references": ("Bel 06 12345678",)}, [("references", Lack.PHONE)]),
        ({"references": ("goed", "x" * 301)}, [("references", Lack.TOO_LONG)]),
        ({"references": tuple(f"bron {number}" for number in range(11))}, [("references", Lack.TOO_MANY)]),
        ({"contract": None}, [("contract", Lack.ANSWER)]),
        ({"basics": {Basic.MARK_VALID: None}}, [(f"basic_{basic}", Lack.ANSWER) for basic in list(Basic)[1:]]),
    ],
)
def test_what_is_missing_is_named_by_its_field(changes: dict[str, Any], expected: list[tuple[str, Lack]]) -> None:
    assert missing(answers(**changes)) == tuple(Missing(name, lack) for name, lack in expected)


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("x" * (MOST_EVIDENCE + 1), Lack.TOO_LONG),
        ("De docent: a.b@school.example", Lack.EMAIL),
        ("cursist 123456782 kwam niet", Lack.NUMBER),
        ("x" * MOST_EVIDENCE, None),
    ],
)
def test_evidence_holds_nothing_of_a_person_also_where_the_area_is_not_judged(text: str, lack: Lack | None) -> None:
    found = [one.lack for one in missing(answers(evidence={**answers().evidence, Area.INTAKE: text}))]
    assert found == ([lack] if lack else [])


@pytest.mark.parametrize("score", [0, 6, -1])
def test_a_score_outside_the_scale_cannot_be_made(score: int) -> None:
    with pytest.raises(ValueError, match="1 to 5"):
        answers(areas={Area.LESSONS: score})


def test_quarters_that_have_begun_and_the_four_before_may_be_judged() -> None:
    assert quarters_open(date(2026, 11, 22)) == ("2026Q4", "2026Q3", "2026Q2", "2026Q1", "2025Q4")
    assert quarters_open(date(2027, 1, 1))[:2] == ("2027Q1", "2026Q4")
    assert quarters_before("2026Q1") == ("2025Q4", "2025Q3", "2025Q2", "2025Q1")


def test_the_school_has_ten_working_days_over_holidays_too() -> None:
    assert reply_until(date(2026, 11, 23)) == date(2026, 12, 7)
    # Both days of Christmas and New Year's Day count for nothing.
    assert reply_until(date(2026, 12, 21)) == date(2027, 1, 6)


def test_a_confirmation_need_say_no_more_than_before_but_nothing_of_a_person_either() -> None:
    assert missing(Answers(areas={Area.LESSONS: 4}), repeats=True) == ()
    told = Answers(areas={Area.LESSONS: 4}, evidence={Area.LESSONS: "bel 06 12345678"})
    assert missing(told, repeats=True) == (Missing("evidence_lessons", Lack.PHONE),)
