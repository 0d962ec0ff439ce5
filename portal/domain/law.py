"""The dated table of rules and amounts that the pages show: each with its source and the day to look again.

Law and case law on civic integration change; text in a template would not know that it has become old.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from portal.domain import law_sources as at
from portal.domain.law_sources import Source, Unit

# The day on which DUO's pages were compared with these amounts, and the day on which all other sources were read.
AT_DUO, READ = date(2026, 8, 20), date(2026, 11, 22)
# When to look again (our own choice): amounts after the indexation of January, cases half a year after they were read,
# rules after half a year, and what has been counted once after a year.
NEW_YEAR, CASES, RULE, COUNTED = date(2027, 1, 15), date(2027, 2, 20), date(2027, 5, 22), date(2027, 11, 22)
WI2013_BEGAN, WI2021_BEGAN = date(2013, 1, 1), date(2022, 1, 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule or amount; `value` is None where only words hold, and `valid_from` the first day that it held."""

    name: str
    value: float | None
    unit: Unit
    source: Source
    checked_on: date
    check_again_by: date
    valid_from: date | None = None

    def __post_init__(self) -> None:
        """A rule without a later day to look again, or an amount without a unit, is a mistake in the table."""
        if self.check_again_by <= self.checked_on:
            raise ValueError(f"{self.name}: to be checked again before it was checked")
        if (self.value is None) != (self.unit == Unit.WORDS):
            raise ValueError(f"{self.name}: a value needs a unit, and words have none")


def is_due(rule: Rule, today: date) -> bool:
    """Whether the day to look at a rule again has passed, so that every page that shows it must say so."""
    return today > rule.check_again_by


def _words(name: str, source: Source, again: date = RULE, since: date | None = None) -> Rule:
    return Rule(name, None, Unit.WORDS, source, AT_DUO if source.at_duo_2026 else READ, again, since)


def _value(name: str, value: float, unit: Unit, source: Source, again: date = RULE, since: date | None = None) -> Rule:
    return Rule(name, value, unit, source, AT_DUO if source.at_duo_2026 else READ, again, since)


WHO_CHOOSES = (
    _words("wi2013", at.LETTER, since=WI2013_BEGAN),
    _words("wi2021", at.LETTER, since=WI2021_BEGAN),
    _words("letter_tells_law", at.LETTER),
    _value("wi2013_runs_until", 2027, Unit.YEAR, at.TRANSITION, COUNTED),
    _value("wi2013_people_2022", 60_000, Unit.PEOPLE, at.LETTER_380, COUNTED),
    _words("wi2021_asylum_municipality_chooses", at.CHOOSING, since=WI2021_BEGAN),
    _words("wi2021_asylum_municipality_pays", at.PAYING, since=WI2021_BEGAN),
    _words("wi2021_family_chooses", at.ADVICE_NT2, since=WI2021_BEGAN),
    _words("wi2021_family_pays", at.PAYING, since=WI2021_BEGAN),
    _words("wi2013_person_chooses", at.CHOOSING, since=WI2013_BEGAN),
    _words("wi2013_person_pays", at.BORROWING, since=WI2013_BEGAN),
    _words("naturalisation_chooses", at.CHOOSING),
    _words("wi2021_municipality_may_advise", at.ADVICE_TILBURG, since=WI2021_BEGAN),
    _words("joining_relative_may_count_as_asylum", at.COURT_2025, CASES),
    _words("travel_money_differs", at.TROUW_2023),
    _words("childcare_allowance", at.DUO_PAYING),
    _value("official_questions", 7, Unit.QUESTIONS, at.CHOOSING),
)

TERMS = (
    _value("wi2013_term", 3, Unit.YEARS, at.DUO_TERM),
    _value("wi2021_term", 3, Unit.YEARS, at.DUO_TERM, since=WI2021_BEGAN),
    _value("wi2021_more_time", 6, Unit.MONTHS, at.DUO_MORE_TIME, since=WI2021_BEGAN),
    _value("wi2021_more_time_hours", 450, Unit.HOURS, at.DUO_MORE_TIME, since=WI2021_BEGAN),
    _value("wi2013_pvt_within", 1, Unit.YEARS, at.DUO_TERM),
)

FINES = (
    _words("asylum_no_fine", at.COUNCIL_2025, CASES, date(2025, 7, 9)),
    _words("asylum_no_fine_old_decisions", at.COUNCIL_2026, CASES, date(2026, 2, 18)),
    _words("asylum_no_fine_at_duo", at.DUO_FINE, CASES),
    _value("wi2021_fine", 1000, Unit.EURO, at.DUO_FINE, NEW_YEAR),
    _value("wi2021_fine_pvt", 340, Unit.EURO, at.DUO_FINE, NEW_YEAR),
    _value("wi2021_fine_map", 340, Unit.EURO, at.DUO_FINE, NEW_YEAR),
    _value("wi2021_fine_more_time_least", 6, Unit.MONTHS, at.DUO_FINE),
    _value("wi2021_fine_more_time_most", 2, Unit.YEARS, at.DUO_FINE),
    _value("wi2013_fine", 1250, Unit.EURO, at.DUO_FINE, NEW_YEAR),
    _value("wi2013_fine_pvt", 340, Unit.EURO, at.DUO_FINE, NEW_YEAR),
    _value("wi2013_fine_more_time", 2, Unit.YEARS, at.DUO_FINE),
)

# How much a family or other migrant under Wi2021 can borrow stands nowhere here: DUO gives a calculator, not a maximum.
LOAN = (
    _words("loan_calculator", at.BORROWING),
    _words("loan_wi2021_asylum_none", at.BORROWING, since=WI2021_BEGAN),
    _words("loan_income_tested", at.BORROWING),
    _value("loan_income_years_back", 2, Unit.YEARS, at.BORROWING),
    _value("loan_wi2013_asylum_most", 10_000, Unit.EURO, at.BORROWING, NEW_YEAR),
    _words("loan_wi2013_asylum_gift", at.BORROWING, CASES),
    _value("loan_wi2013_quarter_most", 1250, Unit.EURO, at.REFUGEE_HELP, NEW_YEAR),
    _value("loan_wi2013_usual_week", 9, Unit.HOURS, at.REFUGEE_HELP),
    _value("loan_repaid_within", 10, Unit.YEARS, at.REFUGEE_HELP),
    _words("loan_goes_to_school", at.DUO_PAYING),
    _words("loan_not_for_laptop_books_travel", at.DUO_PAYING),
)

EXAMS = (
    _value("exam_part_fee", 50, Unit.EURO, at.DUO_PAYING, NEW_YEAR),
    _value("wi2021_exams_fee", 250, Unit.EURO, at.DUO_PAYING, NEW_YEAR),
    _value("wi2021_exam_parts", 5, Unit.EXAMS, at.DUO_EXAMS),
    _value("wi2021_pvt_fee", 0, Unit.EURO, at.DUO_PAYING, NEW_YEAR),
    _value("map_fee", 0, Unit.EURO, at.DUO_PAYING, NEW_YEAR),
    _value("wi2013_ona_fee", 40, Unit.EURO, at.DUO_PAYING, NEW_YEAR),
    _value("wi2013_exams_fee", 290, Unit.EURO, at.DUO_PAYING, NEW_YEAR),
    _value("wi2013_exam_parts", 6, Unit.EXAMS, at.DUO_EXAMS),
    _words("wi2013_exam_level_a2", at.DUO_EXAMS),
    _value("wi2013_pvt_fee_not_asylum", 150, Unit.EURO, at.DUO_PAYING, NEW_YEAR),
    _value("wi2021_asylum_paid_attempts", 2, Unit.ATTEMPTS, at.PAYING, since=WI2021_BEGAN),
    _value("exam_date", 6, Unit.WEEKS, at.DUO_EXAMS, CASES),
    _value("exam_result", 8, Unit.WEEKS, at.DUO_EXAMS, CASES),
    _value("exam_result_a2_speaking_writing", 16, Unit.WEEKS, at.DUO_EXAMS, CASES),
    _value("ona_portfolio_check", 6, Unit.WEEKS, at.DUO_EXAMS, CASES),
    _value("ona_talk", 6, Unit.WEEKS, at.DUO_EXAMS, CASES),
    _value("ona_result", 8, Unit.WEEKS, at.DUO_EXAMS, CASES),
    _value("ona_course_instead_of_talk", 64, Unit.HOURS, at.ONA_2018, since=date(2018, 1, 1)),
)

ROUTES = (
    _words("b1_hours_not_set", at.ROUTES_NT2),
    _value("b1_down_to_a2_after", 600, Unit.HOURS, at.DUO_ROUTES),
    _value("education_route_hours", 1500, Unit.HOURS, at.DUO_ROUTES),
    _value("education_route_language_hours", 1000, Unit.HOURS, at.DUO_ROUTES),
    _value("education_route_most", 2, Unit.YEARS, at.DUO_ROUTES),
    _words("education_route_inspectorate", at.MARK),
    _value("z_route_language_hours", 800, Unit.HOURS, at.Z_TILBURG),
    _value("z_route_practice_hours", 800, Unit.HOURS, at.Z_TILBURG),
    _words("z_route_no_exam", at.DUO_ROUTES),
    _words("z_route_not_for_naturalisation", at.DUO_ROUTES),
    _words("municipality_fixes_route", at.PIP),
    _words("wi2013_online_hours_not_counted", at.ONLINE_2019, since=date(2019, 1, 1)),
)

MARK = (
    _words("mark_needed_for_loan", at.MARK),
    _words("mark_needed_for_municipality", at.MARK),
    _words("mark_not_needed_for_own_money", at.MARK),
    _words("mark_aspirant_may_teach", at.ASPIRANT),
    _words("mark_suspended_no_new_students", at.SUSPENDED),
    _words("student_may_leave", at.LETTER),
    _value("mark_take_over_most", 15, Unit.PEOPLE, at.LETTER),
    _value("mark_pillars", 4, Unit.AREAS, at.PILLARS),
    _value("mark_visits_least", 6, Unit.VISITS, at.VISITS),
    _value("mark_visits_most", 8, Unit.VISITS, at.VISITS),
    _value("mark_certified_lessons", 80, Unit.PERCENT, at.TEACHERS),
    _value("mark_stars_most", 4, Unit.STARS, at.STARS),
)

# What is not allowed, what one can do about a contract, and who takes reports.
SIGNING = (
    _words("gifts_forbidden", at.GIFTS),
    _words("photos_of_documents", at.OFFERED_MONEY, COUNTED),
    _words("hours_not_given", at.OFFERED_MONEY, COUNTED),
    _words("lessons_not_in_dutch", at.LESSONS_NOT_IN_DUTCH, COUNTED),
    _words("digid_is_personal", at.DIGID),
    _value("thinking_time", 14, Unit.DAYS, at.THINKING_TIME),
    _words("report_to_blik_op_werk", at.COMPLAINTS),
    _words("report_to_inspectorate", at.INSPECTORATE),
)

FIGURES = (
    _value("lesson_price", 12.50, Unit.EURO, at.PRICE_2023, COUNTED),
    _value("lesson_price_high", 16, Unit.EURO, at.PRICE_TAALTAFELS, COUNTED),
    _value("material_price_least", 152, Unit.EURO, at.PRICE_TAALTAFELS, COUNTED),
    _value("material_price_most", 350, Unit.EURO, at.PRICE_TAALTAFELS, COUNTED),
    _value("school_test_price", 10, Unit.EURO, at.PRICE_TAALTAFELS, COUNTED),
    _value("recruiter_premium", 250, Unit.EURO, at.RECRUITERS, COUNTED),
    _value("schools_reported_2018", 87, Unit.SCHOOLS, at.FRAUD_2018, COUNTED),
    _value("schools_2018", 227, Unit.SCHOOLS, at.FRAUD_2018, COUNTED),
)

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.name: rule for rule in (*WHO_CHOOSES, *TERMS, *FINES, *LOAN, *EXAMS, *ROUTES, *MARK, *SIGNING, *FIGURES)}
)


def value_of(name: str) -> float:
    """The value of a rule; raises ValueError where only words hold."""
    value = RULES[name].value
    if value is None:
        raise ValueError(f"{name} has no value")
    return value
