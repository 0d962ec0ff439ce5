"""Every rule and amount of law is dated, has a source, and warns by itself when it has become old."""

from dataclasses import FrozenInstanceError
from datetime import date, timedelta

import pytest

from portal.domain.law import NEW_YEAR, RULES, Rule, is_due, value_of
from portal.domain.law_sources import Source, Unit

SOURCE = Source("Voorbeeld", "https://voorbeeld.example/")
CHECKED, AGAIN = date(2026, 3, 1), date(2026, 9, 1)


@pytest.mark.parametrize(("day", "due"), [(date(2026, 8, 31), False), (AGAIN, False), (date(2026, 9, 2), True)])
def test_a_rule_is_due_from_the_day_after_it_had_to_be_checked(day: date, due: bool) -> None:
    assert is_due(Rule("fine", 5, Unit.EURO, SOURCE, CHECKED, AGAIN), day) is due


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_source_and_a_later_day_to_look_again(name: str) -> None:
    rule = RULES[name]
    assert rule.name == name
    assert rule.source.title and rule.source.address.startswith("https://")
    assert timedelta(0) < rule.check_again_by - rule.checked_on <= timedelta(days=366)
    assert rule.valid_from is None or rule.valid_from <= rule.checked_on


@pytest.mark.parametrize(
    ("value", "unit", "again"), [(None, Unit.EURO, AGAIN), (5, Unit.WORDS, AGAIN), (5, Unit.EURO, CHECKED)]
)
def test_a_rule_that_contradicts_itself_is_refused(value: float | None, unit: Unit, again: date) -> None:
    with pytest.raises(ValueError, match="fine"):
        Rule("fine", value, unit, SOURCE, CHECKED, again)


def test_nobody_changes_the_table_while_it_is_in_use() -> None:
    with pytest.raises(FrozenInstanceError):
        RULES["wi2021_fine"].value = 0  # type: ignore[misc]
    with pytest.raises(TypeError):
        RULES["wi2021_fine"] = RULES["wi2013_fine"]  # type: ignore[index]


def test_amounts_that_are_indexed_each_year_are_checked_again_in_january() -> None:
    fines = {name for name, rule in RULES.items() if "_fine" in name and rule.unit == Unit.EURO}
    indexed = fines | {name for name in RULES if name.endswith("_fee")}
    assert len(indexed) > 8
    assert all(RULES[name].check_again_by == NEW_YEAR for name in indexed)


def test_no_maximum_of_a_loan_is_stated_under_the_law_of_2021() -> None:
    loans = {name for name, rule in RULES.items() if name.startswith("loan_") and rule.unit == Unit.EURO}
    assert loans and all("wi2013" in name for name in loans)
    assert "borrow" in RULES["loan_calculator"].source.address


def test_parts_add_up_to_what_all_exams_cost() -> None:
    part = value_of("exam_part_fee")
    assert value_of("wi2021_exams_fee") == value_of("wi2021_exam_parts") * part
    assert value_of("wi2013_exams_fee") == (value_of("wi2013_exam_parts") - 1) * part + value_of("wi2013_ona_fee")


def test_what_only_words_say_has_no_value() -> None:
    with pytest.raises(ValueError, match="loan_calculator"):
        value_of("loan_calculator")
