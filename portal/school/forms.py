"""Forms in which schools correct facts; what is left empty is not said."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import (
    DateField,
    Field,
    Form,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import Optional

from portal.domain.claim_values import ClaimRefused, checked_value
from portal.domain.course import Daypart, PriceUnit, WaitKind
from portal.domain.personal_traces import PersonalTrace, personal_trace
from portal.domain.school_claim import MOST_LETTERS, ClaimField
from portal.operations.claim_facts import Said
from portal.school.words import REFUSALS
from portal.web.current import today
from portal.web.form_words import OwnWords
from portal.web.words import DAYPARTS

UNITS = {
    PriceUnit.TOTAL: _("for the whole course"),
    PriceUnit.HOUR: _("an hour"),
    PriceUnit.LESSON: _("a lesson"),
    PriceUnit.WEEK: _("a week"),
    PriceUnit.MONTH: _("a month"),
    PriceUnit.MODULE: _("a module"),
}
CHOICES = {
    WaitKind.WEEKS: _("There is a wait of some weeks"),
    WaitKind.DATES: _("The course starts on these days"),
    WaitKind.CLOSED: _("The list is closed: nobody can sign up now"),
}
MOST_TYPED = 40


def number_in(typed: str | None) -> float | None:
    """The number that somebody typed, with a comma or a point; raises ClaimRefused where it is none."""
    text = (typed or "").strip()
    if not text:
        return None
    plain = text.replace(",", ".")
    if len(text) > MOST_TYPED or not plain.replace(".", "", 1).isascii() or not plain.replace(".", "", 1).isdigit():
        raise ClaimRefused
    return float(plain)


def refuse(field: ClaimField, value: Any) -> None:
    """Raise the form's fault where a school cannot state the value."""
    try:
        checked_value(field, value, today())
    except ClaimRefused as fault:
        raise ValidationError(REFUSALS[field]) from fault


def refuse_number(field: ClaimField, typed: str | None) -> None:
    """The same of a number that may be left out."""
    try:
        value = number_in(typed)
    except ClaimRefused as fault:
        raise ValidationError(REFUSALS[field]) from fault
    if value is not None:
        refuse(field, value)


class WithWords(Form):
    """A form with words that only maintainers read."""

    Meta = OwnWords

    words = TextAreaField(_("What else should we know? Only we read this."))

    def validate_words(self, field: TextAreaField) -> None:
        """Not too long, no number of a person."""
        text = (field.data or "").replace("\r\n", "\n").strip()
        if len(text) > MOST_LETTERS or personal_trace(text) == PersonalTrace.NUMBER:
            raise ValidationError(_("This is too long, or it holds a number of a person. Please shorten it."))


class FactsForm(WithWords):
    """What a course is like."""

    hours_per_week = StringField(_("Hours of lessons a week"))
    weeks = StringField(_("Weeks that the course takes"))
    group_size_max = StringField(_("Most people in a group"))
    dayparts = SelectMultipleField(
        _("When the lessons are"),
        choices=[SelectChoice(one.value, word) for one, word in DAYPARTS.items()],
        validate_choice=False,
    )
    price_amount = StringField(_("Price in euros"))
    price_unit = SelectField(
        _("The price is"), choices=[SelectChoice(one.value, word) for one, word in UNITS.items()], validate_choice=False
    )

    def validate_hours_per_week(self, field: StringField) -> None:
        """A number, or nothing."""
        refuse_number(ClaimField.HOURS, field.data)

    def validate_weeks(self, field: StringField) -> None:
        """A number, or nothing."""
        refuse_number(ClaimField.WEEKS, field.data)

    def validate_group_size_max(self, field: StringField) -> None:
        """A whole number, or nothing."""
        refuse_number(ClaimField.GROUP, field.data)

    def validate_dayparts(self, field: SelectMultipleField) -> None:
        """Parts of the week, or nothing."""
        if field.data:
            refuse(ClaimField.DAYPARTS, field.data)

    def validate_price_amount(self, field: StringField) -> None:
        """An amount with its unit, or nothing."""
        refuse_number_with_unit(field.data, self.price_unit.data)

    def said(self, offering: str) -> Iterator[Said]:
        """What was filled in, of a form that holds."""
        words = self.words.data or ""
        for name in (ClaimField.HOURS, ClaimField.WEEKS, ClaimField.GROUP):
            value = number_in(self[name.value].data)
            if value is not None:
                yield Said(name, value, offering, words)
        if self.dayparts.data:
            known = [one.value for one in Daypart if one in self.dayparts.data]
            yield Said(ClaimField.DAYPARTS, known, offering, words)
        amount = number_in(self.price_amount.data)
        if amount is not None:
            yield Said(ClaimField.PRICE, {"amount": amount, "unit": self.price_unit.data}, offering, words)


def refuse_number_with_unit(typed: str | None, unit: str | None) -> None:
    """Raise the form's fault for a price that is none."""
    try:
        amount = number_in(typed)
    except ClaimRefused as fault:
        raise ValidationError(REFUSALS[ClaimField.PRICE]) from fault
    if amount is not None:
        refuse(ClaimField.PRICE, {"amount": amount, "unit": unit})


class StartForm(WithWords):
    """When one can start: a closed list, days, or weeks."""

    kind = RadioField(
        _("When can somebody who signs up today start?"),
        choices=[SelectChoice(one.value, word) for one, word in CHOICES.items()],
        validate_choice=False,
    )
    weeks_min = StringField(_("At least so many weeks"))
    weeks_max = StringField(_("At most so many weeks"))
    first = DateField(_("First day"), [Optional()])
    second = DateField(_("The start after that"), [Optional()])
    third = DateField(_("And after that"), [Optional()])
    until = DateField(_("Closed until (you may leave this open)"), [Optional()])

    def validate_kind(self, field: RadioField) -> None:
        """One of the three, with what belongs to it."""
        if field.data not in {one.value for one in CHOICES}:
            raise ValidationError(_("Choose one of the answers."))
        try:
            refuse(ClaimField.START, self.value())
        except ClaimRefused as fault:
            raise ValidationError(REFUSALS[ClaimField.START]) from fault

    def validate_until(self, field: Field) -> None:
        """No day that has passed."""
        if field.data is not None and field.data < today():
            raise ValidationError(_("Choose a day from today on."))

    def value(self) -> dict[str, Any]:
        """What was filled in; raises ClaimRefused where a number is none."""
        if self.kind.data == WaitKind.WEEKS:
            low, high = number_in(self.weeks_min.data), number_in(self.weeks_max.data)
            return {
                "kind": self.kind.data,
                "weeks_min": high if low is None else low,
                "weeks_max": low if high is None else high,
            }
        days: list[date | None] = [self.first.data, self.second.data, self.third.data]
        return {"kind": self.kind.data, "start_dates": [one.isoformat() for one in days if one]}

    def said(self, offering: str) -> Iterator[Said]:
        """The one claim of a form that holds."""
        until = self.until.data if self.kind.data == WaitKind.CLOSED else None
        yield Said(ClaimField.START, self.value(), offering, self.words.data or "", until)


class SchoolForm(WithWords):
    """Where the school is, on the street and on the web."""

    address = StringField(_("Address of a place where you teach"))
    website = StringField(_("Address of your website"))

    def validate_address(self, field: StringField) -> None:
        """One line, or nothing."""
        if (field.data or "").strip():
            refuse(ClaimField.ADDRESS, field.data)

    def validate_website(self, field: StringField) -> None:
        """A web address, or nothing."""
        if (field.data or "").strip():
            refuse(ClaimField.WEBSITE, field.data)

    def said(self) -> Iterator[Said]:
        """What was filled in, of a form that holds."""
        for name in (ClaimField.ADDRESS, ClaimField.WEBSITE):
            typed = self[name.value].data or ""
            if typed.strip():
                yield Said(name, typed, None, self.words.data or "")
