"""What is said of the law: every amount comes from the table of rules, every sentence is short, and old rules warn."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from flask import Flask, g
from flask_babel import lazy_gettext

from portal.domain.law import RULES
from portal.domain.situation import Outcome, may_choose
from portal.web.outcome_words import OUTCOMES, Office, OutcomeWords
from portal.web.router_steps import router_steps
from portal.web.rule_words import GAP, Statement, receipts, shown_value
from portal.web.stories import STORIES
from tests.make import TODAY

LONGEST = 16
LONG_AGO, LATER = date(2026, 1, 1), date(2030, 1, 1)


@pytest.fixture(autouse=True)
def english(app: Flask) -> Iterator[None]:
    """A request in English."""
    with app.test_request_context():
        g.language = "en"
        yield


def gettext_of(words: str) -> Statement:
    """A statement of these words, which no catalogue knows."""
    return Statement(lazy_gettext(words))


def sentences(words: str) -> list[list[str]]:
    """The words of each sentence."""
    return [one.split() for one in re.split(r"[.?!:]\s+", words) if one]


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_says_who_chooses_what_to_do_and_whom_to_ask(outcome: Outcome) -> None:
    words = OUTCOMES[outcome]
    assert words.who_chooses and len(words.to_do) == 3
    assert Office.MUNICIPALITY in words.offices
    assert list(words) == [*(one for lines in words.topics.values() for one in lines), *words.to_do]


@pytest.mark.parametrize("outcome", [one for one in Outcome if one != Outcome.NOT_SURE])
def test_every_law_tells_who_pays_the_term_the_exams_and_the_fines(outcome: Outcome) -> None:
    assert list(OUTCOMES[outcome].topics) == ["who_chooses", "who_pays", "term", "exams", "fines"]


def test_who_is_not_sure_is_told_no_term_and_no_fine() -> None:
    assert list(OUTCOMES[Outcome.NOT_SURE].topics) == ["who_chooses"]
    assert set(OUTCOMES[Outcome.NOT_SURE].offices) == set(Office)


@pytest.mark.parametrize("words", OUTCOMES.values(), ids=OUTCOMES)
def test_every_number_in_the_words_comes_from_a_rule(words: OutcomeWords) -> None:
    for statement in words:
        bare = GAP.sub("", str(statement.words)).replace("A2", "").replace("B1", "")
        assert not re.search(r"\d", bare), bare
        assert "%(" not in str(statement)
        assert all(rule.name in RULES for rule in statement.rules)


def test_what_is_said_of_fines_follows_the_law_as_it_is_now() -> None:
    refugee = " ".join(map(str, OUTCOMES[Outcome.WI2021_ASYLUM].fines))
    family = " ".join(map(str, OUTCOMES[Outcome.WI2021_FAMILY].fines))
    older = " ".join(map(str, OUTCOMES[Outcome.WI2013].fines))
    assert "no fine" in refugee and "€" not in refugee
    assert "€\u00a01,000" in family and family.count("€\u00a0340") == 2 and "6 months to 2 years" in family
    assert "no fine" in older and "€\u00a01,250" in older


def test_a_refugee_under_the_law_of_2021_is_told_of_no_loan_and_of_no_choice() -> None:
    said = " ".join(map(str, OUTCOMES[Outcome.WI2021_ASYLUM]))
    assert "DUO does not lend" in said and "You choose" not in said and "Search" not in said


def test_no_maximum_of_the_loan_is_named_under_the_law_of_2021() -> None:
    said = " ".join(map(str, OUTCOMES[Outcome.WI2021_FAMILY].who_pays))
    assert "loan" in said and "€" not in said


def test_whom_the_words_let_choose_the_law_lets_choose_too() -> None:
    free = {outcome for outcome, words in OUTCOMES.items() if "You choose the school." in map(str, words.who_chooses)}
    assert free == {outcome for outcome in Outcome if may_choose(outcome)}


def test_sentences_are_short() -> None:
    told = [str(one) for words in OUTCOMES.values() for one in (words.title, *words)]
    stories = [story.tellings[code] for story in STORIES for code in ("en", "nl")]
    told += [one for story in stories for one in (story.title, *story.done, *story.known, *story.ask)]
    lengths = [len(words) for one in told for words in sentences(one)]
    assert max(lengths) <= LONGEST
    assert sum(lengths) / len(lengths) <= 10


def test_a_rule_changes_its_sentence_without_a_new_text(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = {**RULES, "wi2021_fine": replace(RULES["wi2021_fine"], value=1234.5)}
    monkeypatch.setattr("portal.web.rule_words.RULES", changed)
    assert "€\u00a01,234.50" in str(OUTCOMES[Outcome.WI2021_FAMILY].fines[0])


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("wi2021_fine", "€\u00a01,000"),
        ("map_fee", "€\u00a00"),
        ("exam_date", "6 weeks"),
        ("wi2021_term", "3 years"),
        ("wi2013_pvt_within", "1 year"),
        ("wi2021_asylum_paid_attempts", "2 attempts"),
        ("wi2013_runs_until", "2027"),
        ("wi2013_people_2022", "60,000"),
    ],
)
def test_a_value_is_shown_with_its_unit(name: str, shown: str) -> None:
    assert shown_value(RULES[name]) == shown


def test_words_alone_cannot_fill_a_gap() -> None:
    with pytest.raises(ValueError, match="loan_calculator"):
        shown_value(RULES["loan_calculator"])
    with pytest.raises(KeyError):
        str(gettext_of("The fine is %(no_such_rule)s."))


def test_receipts_name_each_source_once_with_its_earliest_days(monkeypatch: pytest.MonkeyPatch) -> None:
    fine = RULES["wi2021_fine"]
    older = replace(fine, name="older", checked_on=LONG_AGO, check_again_by=LATER)
    monkeypatch.setattr("portal.web.rule_words.RULES", {"wi2021_fine": fine, "older": older})
    [found] = receipts([gettext_of("%(wi2021_fine)s %(older)s"), gettext_of("%(older)s")], TODAY)
    assert (found.source, found.checked_on, found.check_again_by) == (fine.source, LONG_AGO, fine.check_again_by)


@pytest.mark.parametrize(("days", "due"), [(0, False), (1, True)])
def test_a_sentence_warns_as_soon_as_one_of_its_rules_is_due(days: int, due: bool) -> None:
    statement = OUTCOMES[Outcome.WI2021_FAMILY].fines[0]
    day = RULES["wi2021_fine"].check_again_by + timedelta(days=days)
    assert statement.is_due(day) is due
    assert [one.due for one in receipts([statement], day)] == [due]


def test_steps_name_nobodys_answers_and_lead_somewhere() -> None:
    steps = router_steps()
    names = {step.name for step in steps}
    ends = {f"end-{number}" for number in range(1, len(Outcome) + 1)}
    targets = {answer.target for step in steps for answer in step.answers}
    assert targets == (names | ends) - {"step-first"}
    assert steps[-1].name == "step-first" and steps[-1].back is None
    assert all(step.back in names for step in steps[:-1])
    assert not [name for name in names | targets if not re.fullmatch(r"(step|end)-(\d+|first)", name)]
