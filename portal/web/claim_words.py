"""The words for what schools say to us: the fact, its value, and where it stands."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from flask import Flask
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _

from portal.domain.course import Daypart, PriceUnit, WaitKind
from portal.domain.offering import Price
from portal.domain.school_claim import ClaimField, SchoolClaim
from portal.web.filters import shown_day, shown_list, shown_number, shown_price
from portal.web.words import DAYPARTS, WAIT_KINDS

FIELDS = {
    ClaimField.START: _("Start"),
    ClaimField.DAYPARTS: _("When"),
    ClaimField.HOURS: _("Hours a week"),
    ClaimField.WEEKS: _("How long"),
    ClaimField.GROUP: _("Group"),
    ClaimField.PRICE: _("Price"),
    ClaimField.ADDRESS: _("Address"),
    ClaimField.WEBSITE: _("Website"),
}


def init_app(app: Flask) -> None:
    """Make the words known to the templates."""
    app.jinja_env.filters.update(
        claim_words=claim_words, observed_words=observed_words, claim_field=field_word, value_words=value_words_of
    )


def claim_words(claim: SchoolClaim) -> str:
    """What the school says, in words."""
    return value_words(claim.field, claim.value)


def observed_words(claim: SchoolClaim) -> str:
    """What its site or the registry says of the same."""
    return value_words(claim.field, claim.observed)


def value_words(field: ClaimField, value: Any) -> str:
    """A value in words; None: not known."""
    if value is None:
        return str(gettext("not known"))
    return WORDS[field](value)


def start_words(value: Mapping[str, Any]) -> str:
    """A closed list, dates or weeks; of a site also what names neither."""
    if value["kind"] == WaitKind.DATES:
        days = shown_list(shown_day(date.fromisoformat(one)) for one in value["start_dates"])
        return str(gettext("the course starts on %(days)s", days=days))
    if value["kind"] == WaitKind.WEEKS:
        return weeks_words(value.get("weeks_min"), value.get("weeks_max"))
    return str(WAIT_KINDS[WaitKind(value["kind"])])


def weeks_words(low: float | None, high: float | None) -> str:
    """Weeks of waiting from the shortest to the longest."""
    if high is None:
        return str(gettext("a wait of at least %(weeks)s weeks", weeks=shown_number(low or 0.0)))
    if low is None or low == high:
        return str(
            ngettext("a wait of %(weeks)s week", "a wait of %(weeks)s weeks", int(high), weeks=shown_number(high))
        )
    return str(gettext("a wait of %(low)s to %(high)s weeks", low=shown_number(low), high=shown_number(high)))


def price_words(value: Mapping[str, Any]) -> str:
    """An amount and what it is for."""
    unit = value["unit"]
    return shown_price(Price(value["amount"], PriceUnit(unit) if unit else None, False, None))


def group_words(value: int) -> str:
    """The largest group."""
    return str(ngettext("at most %(num)s person", "at most %(num)s people", value))


WORDS: Mapping[ClaimField, Callable[[Any], str]] = {
    ClaimField.START: start_words,
    ClaimField.DAYPARTS: lambda value: shown_list(DAYPARTS[Daypart(one)] for one in value),
    ClaimField.HOURS: shown_number,
    ClaimField.WEEKS: lambda value: str(ngettext("%(num)s week", "%(num)s weeks", round(value))),
    ClaimField.GROUP: group_words,
    ClaimField.PRICE: price_words,
    ClaimField.ADDRESS: lambda value: value if isinstance(value, str) else shown_list(value),
    ClaimField.WEBSITE: str,
}


def field_word(field: ClaimField | str) -> str:
    """What a claim is about."""
    return str(FIELDS[ClaimField(field)])


def value_words_of(value: Any, field: ClaimField | str) -> str:
    """A value of a field in words, for templates."""
    return value_words(ClaimField(field), value)
