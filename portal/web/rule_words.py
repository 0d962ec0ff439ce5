"""How rules of law are said: each amount with its unit, sentences whose gaps are named by rules, and their receipts."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from flask_babel import LazyString, ngettext

from portal.domain.law import RULES, Rule, is_due
from portal.domain.law_sources import Source, Unit
from portal.web.filters import shown_euros, shown_number

GAP = re.compile(r"%\((\w+)\)s")
COUNTED: Mapping[Unit, Callable[[int], str]] = {
    Unit.HOURS: lambda number: ngettext("%(num)s hour", "%(num)s hours", number),
    Unit.WEEKS: lambda number: ngettext("%(num)s week", "%(num)s weeks", number),
    Unit.MONTHS: lambda number: ngettext("%(num)s month", "%(num)s months", number),
    Unit.YEARS: lambda number: ngettext("%(num)s year", "%(num)s years", number),
    Unit.EXAMS: lambda number: ngettext("%(num)s exam", "%(num)s exams", number),
    Unit.ATTEMPTS: lambda number: ngettext("%(num)s attempt", "%(num)s attempts", number),
    Unit.YEAR: str,
}


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A sentence with gaps that are named after rules, and the rules that it rests on besides those of its gaps."""

    words: LazyString
    besides: tuple[str, ...] = ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules that the sentence rests on; raises KeyError for one that is not in the table."""
        return tuple(RULES[name] for name in (*GAP.findall(str(self.words)), *self.besides))

    def __str__(self) -> str:
        """The sentence in the reader's language, with the amounts that hold now."""
        words = str(self.words)
        return words % {name: shown_value(RULES[name]) for name in GAP.findall(words)}

    def is_due(self, today: date) -> bool:
        """Whether one of its rules had to be looked at again before today."""
        return any(is_due(rule, today) for rule in self.rules)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A source with when it was read and when to read it again: the earliest days of the rules that rest on it."""

    source: Source
    checked_on: date
    check_again_by: date
    due: bool


def shown_value(rule: Rule) -> str:
    """A rule's value with its unit, such as "6 weeks"; raises ValueError for a rule of words alone."""
    if rule.value is None:
        raise ValueError(f"{rule.name} has no value to show")
    if rule.unit == Unit.EURO:
        return f"€\u00a0{shown_euros(rule.value)}"
    counted = COUNTED.get(rule.unit)
    return counted(int(rule.value)) if counted else shown_number(rule.value)


def receipts(statements: Iterable[Statement], today: date) -> list[Receipt]:
    """Where all that is stated comes from, each source once, in the order of the statements."""
    by_source: dict[Source, dict[str, Rule]] = {}
    for statement in statements:
        for rule in statement.rules:
            by_source.setdefault(rule.source, {})[rule.name] = rule
    return [receipt(source, tuple(rules.values()), today) for source, rules in by_source.items()]


def receipt(source: Source, rules: tuple[Rule, ...], today: date) -> Receipt:
    """The receipt of one source for the rules that rest on it."""
    return Receipt(
        source=source,
        checked_on=min(rule.checked_on for rule in rules),
        check_again_by=min(rule.check_again_by for rule in rules),
        due=any(is_due(rule, today) for rule in rules),
    )
