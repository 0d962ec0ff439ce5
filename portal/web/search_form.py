"""The search form: one for the pages and for the open data, so that both read an address in the same way."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, ClassVar

from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, Field, Form, IntegerField, SelectField, SelectMultipleField, StringField, widgets
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import Length, NumberRange, Optional, Regexp

from portal.domain.answers import BALANCE_STEPS, QUARTER, coming_quarters
from portal.domain.course import CourseMode, Daypart
from portal.domain.criteria import PER_PAGE, Hardest, SearchCriteria, SortOrder
from portal.domain.routes import LearningRoute, Level
from portal.domain.travel import Means
from portal.web.form_words import OwnWords
from portal.web.words import COURSE_MODES, DAYPARTS, HARDEST, LEVELS, MEANS, ROUTES, SORT_ORDERS, quarter_words

# Four digits, and the two letters of a full postcode that are cut off and never kept.
POSTCODE = re.compile(r"\s*([1-9][0-9]{3})\s*[A-Za-z]{0,2}\s*", re.ASCII)
ANY = SelectChoice("", _("It does not matter"))
UNSURE = SelectChoice("", _("I do not know"))
# Terms of three years and their extensions end within so many quarters.
QUARTERS = 17
# Near-equals are drawn in so many different orders: enough to spread people, too few to tell them apart.
TURNS = 50
# No number of this form is longer; Python refuses to read much longer ones.
MOST_DIGITS = 9
# The slider's middle is where it stands untouched: it says nothing.
MIDDLE = (BALANCE_STEPS + 1) // 2


class WholeNumber(IntegerField):
    """A whole number whose fault is told in the visitor's language."""

    def __init__(self, label: str, low: int, high: int, **more: Any) -> None:
        message = _("Type a number from %(low)s to %(high)s, without letters.", low=low, high=high)
        self.fault = message
        super().__init__(label, [Optional(), NumberRange(low, high, message)], **more)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read digits only; the fault keeps what was typed in the field."""
        typed = valuelist[0].strip() if valuelist else ""
        if typed and not (typed.isascii() and typed.isdigit() and len(typed) <= MOST_DIGITS):
            self.data = None
            raise ValueError(self.fault)
        self.data = int(typed) if typed else None


def choices(words: Mapping[Any, Any]) -> list[SelectChoice]:
    """The choices of a field."""
    return [SelectChoice(str(value), label) for value, label in words.items()]


class CopiedFields(OwnWords):
    """Makes each field once, without an answer, and copies it for every later form: most of what a form takes else."""

    made: ClassVar[dict[str, Field]] = {}

    def bind_field(self, form: Form, unbound: Any, options: dict[str, Any]) -> Field:
        """WTForms' hook."""
        first = self.made.get(options["name"]) or self._make(form, unbound, options)
        field: Field = object.__new__(type(first))
        field.__dict__.update(first.__dict__, _form=form, meta=form.meta)
        return field

    def _make(self, form: Form, unbound: Any, options: dict[str, Any]) -> Field:
        """The field of which nothing was asked."""
        field: Field = unbound.bind(form=form, **options)
        field.process(MultiDict())
        return self.made.setdefault(options["name"], field)


class SearchForm(Form):
    """What one can ask; the names are those of the address (lower camel case, as in the open data)."""

    Meta = CopiedFields

    place = StringField(_("Place or postcode"), [Length(max=80)])
    postcode = StringField(validators=[Optional(), Regexp(r"^[1-9]\d{3}$")])
    municipality = StringField(validators=[Optional(), Regexp(r"^GM\d{4}$")])
    mode = SelectField(_("How do you travel?"), choices=choices(MEANS), default=Means.TRANSIT)
    q = StringField(_("Words, for example the name of a school"), [Length(max=100)])
    route = SelectField(_("Route or course"), choices=[ANY, *choices(ROUTES)], default="")
    level = SelectField(_("Level that you want to reach"), choices=[ANY, *choices(LEVELS)], default="")
    daypart = SelectMultipleField(
        _("When can you come to lessons?"),
        choices=choices(DAYPARTS),
        option_widget=widgets.CheckboxInput(),
        widget=widgets.ListWidget(prefix_label=False),
    )
    course_mode = SelectField(
        _("Where are the lessons?"), choices=[ANY, *choices(COURSE_MODES)], default="", name="courseMode"
    )
    childcare = BooleanField(_("With childcare"))
    women_only = BooleanField(_("For women only"), name="womenOnly")
    max_travel = WholeNumber(_("Travel at most (minutes)"), 5, 240, name="maxTravel")
    max_wait = WholeNumber(_("Wait at most (weeks)"), 0, 104, name="maxWait")
    max_price = WholeNumber(_("Cost at most (euro)"), 0, 50_000, name="maxPrice")
    term_end = SelectField(
        _("When does your term to integrate end?"), [Optional(), Regexp(QUARTER)], name="termEnd", validate_choice=False
    )
    hardest = SelectField(_("What is hardest for you?"), choices=[ANY, *choices(HARDEST)], default="")
    balance = IntegerField(
        _("What matters more?"), [Optional(), NumberRange(1, BALANCE_STEPS)], widget=widgets.RangeInput()
    )
    turn = IntegerField(validators=[Optional(), NumberRange(0, TURNS - 1)], widget=widgets.HiddenInput())
    sort = SelectField(_("Order"), choices=choices(SORT_ORDERS), default=SortOrder.ADVICE)
    page = IntegerField(validators=[Optional(), NumberRange(1, 100_000)])

    def __init__(self, args: MultiDict[str, str] | None = None, *, today: date) -> None:
        super().__init__(args)
        known, asked = coming_choices(today), self.term_end.data
        others = () if not asked or asked in {one.value for one in known} else (quarter_choice(asked),)
        self.term_end.choices = [UNSURE, *others, *known]
        self.week = today.isocalendar().week

    def process(self, formdata: Any = None, *rest: Any, **more: Any) -> None:
        """Read the answers (a MultiDict); a field without one is as it was made."""
        self.answered = [field for field in self if formdata and field.name in formdata]
        for field in self.answered:
            field.process(formdata)

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether all answers can be read; nothing has to be answered."""
        faulty = [field for field in self.answered if not field.validate(self)]
        return not faulty

    @property
    def shown_place(self) -> str:
        """What the visible field shows: the four digits that were kept, or what was typed."""
        return str(self.postcode.data or self.place.data or "")

    @property
    def asks_more(self) -> bool:
        """True where one of the questions behind "more questions" was answered."""
        behind = (
            self.level,
            self.daypart,
            self.course_mode,
            self.q,
            self.childcare,
            self.women_only,
            self.max_travel,
            self.max_wait,
            self.max_price,
            self.term_end,
            self.hardest,
        )
        moved = self.balance.data not in (None, MIDDLE)
        return moved or any(any(field.raw_data or ()) for field in behind)

    def criteria(self, per_page: int = PER_PAGE) -> SearchCriteria:
        """The question as a domain value; the form is valid."""
        return SearchCriteria(
            place=(self.postcode.data or self.place.data or "").strip(),
            municipality=self.municipality.data or None,
            means=Means(self.mode.data),
            words=(self.q.data or "").strip(),
            route=LearningRoute(self.route.data) if self.route.data else None,
            level=Level(self.level.data) if self.level.data else None,
            dayparts=tuple(Daypart(part) for part in self.daypart.data or ()),
            course_mode=CourseMode(self.course_mode.data) if self.course_mode.data else None,
            childcare=self.childcare.data,
            women_only=self.women_only.data,
            max_travel_minutes=self.max_travel.data,
            max_wait_weeks=self.max_wait.data,
            max_price_eur=self.max_price.data,
            term_end=self.term_end.data or None,
            hardest=Hardest(self.hardest.data) if self.hardest.data else None,
            balance=self.balance.data if self.balance.data != MIDDLE else None,
            sort=SortOrder(self.sort.data),
            turn=self.turn.data if self.turn.data is not None else self.week % TURNS,
            page=self.page.data or 1,
            per_page=per_page,
        )


@lru_cache(2)
def coming_choices(today: date) -> tuple[SelectChoice, ...]:
    """The quarters in which a term may end, as choices."""
    return tuple(map(quarter_choice, coming_quarters(today, QUARTERS)))


def quarter_choice(quarter: str) -> SelectChoice:
    """A quarter as a choice."""
    return SelectChoice(quarter, quarter_words(quarter))


def cut_postcode(args: MultiDict[str, str]) -> MultiDict[str, str] | None:
    """The same question with a postcode cut to four digits; None where there is nothing to cut or to move."""
    typed = args.get("place", "")
    found = POSTCODE.fullmatch(typed) or POSTCODE.fullmatch(args.get("postcode", ""))
    if not found or (not typed and args.get("postcode") == found[1]):
        return None
    rest = MultiDict((name, value) for name, value in args.items(multi=True) if name not in ("place", "postcode"))
    rest["postcode"] = found[1]
    return rest
