"""The forms of the planning pages; both send with GET, and nothing of them is kept."""

from datetime import date
from decimal import Decimal
from typing import Any

from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, DecimalField, Form, SelectField, widgets
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import Optional

from portal.domain.answers import coming_quarters
from portal.domain.course import PriceUnit
from portal.domain.situation import Outcome
from portal.domain.term_plan import ExamLevel, past_quarters
from portal.domain.travel import Means
from portal.operations.plan_term import TermQuestion
from portal.operations.reckon_cost import CostQuestion
from portal.web.form_words import OwnWords
from portal.web.planning_words import EXAM_LEVELS, PAYING
from portal.web.search_form import MOST_DIGITS, QUARTERS, UNSURE, WholeNumber, choices
from portal.web.words import MEANS, quarter_words

# A price is typed for one of these; of the other units nobody says how many there are in a course.
TYPED_UNITS = {
    PriceUnit.HOUR: _("for one hour"),
    PriceUnit.TOTAL: _("for the whole course"),
    PriceUnit.MONTH: _("for one month"),
    PriceUnit.WEEK: _("for one week"),
}

PAYING_WORDS = {value: words for value, (_outcome, words) in PAYING.items()}


class Euros(DecimalField):
    """An amount of money with a comma or a point; the fault keeps what was typed."""

    widget = widgets.TextInput()

    def __init__(self, label: str, most: int, **more: Any) -> None:
        self.most = most
        self.fault = _("Type an amount from 0 to %(high)s, for example 12.50.", high=most)
        super().__init__(label, [Optional()], render_kw={"inputmode": "decimal", "size": 8}, **more)

    @property
    def euros(self) -> float | None:
        """What was typed, as the rest of the portal counts money."""
        return None if self.data is None else float(self.data)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read digits with at most one comma or point."""
        typed = valuelist[0].strip().replace(",", ".") if valuelist else ""
        plain = typed.isascii() and len(typed) <= MOST_DIGITS and typed.replace(".", "", 1).isdigit()
        if typed and not (plain and float(typed) <= self.most):
            self.data = None
            raise ValueError(self.fault)
        self.data = Decimal(typed) if typed else None


class PlanningForm(Form):
    """What both forms share: faults in the visitor's language."""

    Meta = OwnWords

    @property
    def asks(self) -> bool:
        """True where anything was filled in."""
        return any(field.raw_data and field.raw_data[0] for field in self)


class TermForm(PlanningForm):
    """When a term ends, and what lies between now and the last result."""

    term_end = SelectField(_("When does your term to integrate end?"), name="termEnd", default="")
    term_start = SelectField(_("Or: when did your term start?"), name="termStart", default="")
    wait = WholeNumber(_("How many weeks do you wait for a place?"), 0, 104)
    weeks = WholeNumber(_("How many weeks is the course?"), 1, 260)
    exam = SelectField(_("At which level are your exams?"), choices=[UNSURE, *choices(EXAM_LEVELS)], default="")
    again = BooleanField(_("I need time to do an exam a second time"))

    def __init__(self, args: MultiDict[str, str] | None = None, *, today: date) -> None:
        super().__init__(args)
        self.term_end.choices = quarter_choices(coming_quarters(today, QUARTERS))
        self.term_start.choices = quarter_choices(past_quarters(today, QUARTERS))

    def question(self) -> TermQuestion:
        """What was typed; the form is valid."""
        return TermQuestion(
            term_end=self.term_end.data or None,
            term_start=self.term_start.data or None,
            wait_weeks=self.wait.data,
            course_weeks=self.weeks.data,
            level=ExamLevel(self.exam.data) if self.exam.data else None,
            second_try=self.again.data,
        )


class CostForm(PlanningForm):
    """What a course costs and how one gets there."""

    pays = SelectField(_("Who pays the course?"), choices=[UNSURE, *choices(PAYING_WORDS)], default="")
    price = Euros(_("What does the course cost? (euro)"), 50_000)
    unit = SelectField(_("The price is"), choices=choices(TYPED_UNITS), default=PriceUnit.HOUR)
    hours = WholeNumber(_("How many hours of lessons in all?"), 1, 3000)
    weeks = WholeNumber(_("How many weeks is the course?"), 1, 260)
    material = Euros(_("What do the books cost? (euro)"), 5000)
    again = WholeNumber(_("How many exams do you do a second time?"), 0, 6)
    mode = SelectField(_("How do you travel?"), choices=choices(MEANS), default=Means.TRANSIT)
    trip = Euros(_("What does one trip cost, there and back? (euro)"), 200)
    km = WholeNumber(_("Or: how many kilometres is it, one way?"), 0, 250)
    days = WholeNumber(_("How many days a week do you go?"), 1, 7)

    def question(self) -> CostQuestion:
        """What was typed; the form is valid."""
        return CostQuestion(
            outcome=PAYING[self.pays.data][0] if self.pays.data else Outcome.NOT_SURE,
            price=self.price.euros,
            unit=self.unit.data,
            hours=self.hours.data,
            weeks=self.weeks.data,
            material=self.material.euros,
            exams_again=self.again.data or 0,
            trip=self.trip.euros,
            km=self.km.data,
            means=Means(self.mode.data),
            days=self.days.data,
        )


def quarter_choices(quarters: tuple[str, ...]) -> list[SelectChoice]:
    """The quarters to choose from, in words."""
    return [UNSURE, *(SelectChoice(one, quarter_words(one)) for one in quarters)]
