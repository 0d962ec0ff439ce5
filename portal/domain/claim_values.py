"""The values that a school can state to us: each checked and brought into one form."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlsplit

from portal.domain import listing
from portal.domain.course import Daypart, PriceUnit, WaitKind
from portal.domain.school_claim import ClaimField

# Starts that lie further away are a slip of the pen.
FURTHEST_START = timedelta(days=730)
MOST_DATES = 12
ADDRESS = re.compile(r"[^\W\d][^\d,;:!?<>]{1,60} \d{1,5}[\w/-]{0,8}, [1-9]\d{3} ?[A-Za-z]{2} [^\W\d][^\d,;:!?<>]{1,40}")
LONGEST_ADDRESS = 200


class ClaimRefused(ValueError):
    """The value is none that a school can state; the text says why, in a word for the page."""


def checked_value(field: ClaimField, value: Any, today: date) -> Any:
    """The value in its normal form; raises ClaimRefused."""
    try:
        return CHECKS[field](value, today)
    except (KeyError, TypeError, ValueError) as fault:
        raise ClaimRefused(field.value) from fault


def start(value: Any, today: date) -> dict[str, Any]:
    """A closed list, one to twelve dates to come, or weeks from the shortest to the longest."""
    if value["kind"] == WaitKind.CLOSED:
        return {"kind": WaitKind.CLOSED.value}
    if value["kind"] == WaitKind.DATES:
        days = listing.days(value["start_dates"])
        if not 1 <= len(days) <= MOST_DATES or any(not is_near(date.fromisoformat(one), today) for one in days):
            raise ValueError("dates")
        return {"kind": WaitKind.DATES.value, "start_dates": days}
    if value["kind"] != WaitKind.WEEKS:
        raise ValueError("kind")
    low, high = (listing.CHECKS[name](value[name[5:]]) for name in ("wait_weeks_min", "wait_weeks_max"))
    if low is None or high is None or low > high:
        raise ValueError("weeks")
    return {"kind": WaitKind.WEEKS.value, "weeks_min": low, "weeks_max": high}


def is_near(day: date, today: date) -> bool:
    """Whether a start lies ahead, but not further than anybody plans."""
    return today <= day <= today + FURTHEST_START


def price(value: Any, today: date) -> dict[str, Any]:
    """An amount in euros and what it is for."""
    amount = listing.CHECKS["price_eur"](value["amount"])
    if amount is None:
        raise ValueError("amount")
    return {"amount": amount, "unit": PriceUnit(value["unit"]).value}


def dayparts(value: Any, today: date) -> list[str]:
    """At least one part of the week, in its usual order."""
    said: list[str] = listing.many_of(Daypart)(value)
    if not said:
        raise ValueError("dayparts")
    return said


def stated(name: str) -> Callable[[Any, date], Any]:
    """The check of a listing's field of this name, which may not be empty here."""

    def check(value: Any, today: date) -> Any:
        found = listing.CHECKS[name](value)
        if found is None:
            raise ValueError(name)
        return found

    return check


def address(value: Any, today: date) -> str:
    """Street, number, postcode and town in one line: there is no room for praise in it."""
    text = " ".join(str(value).split())
    if len(text) > LONGEST_ADDRESS or not ADDRESS.fullmatch(text):
        raise ValueError("address")
    return text


def website(value: Any, today: date) -> str:
    """An address of the web without user name, query or fragment."""
    text = listing.web_address(str(value).strip())
    parts = urlsplit(text)
    if len(text) > LONGEST_ADDRESS or parts.username or parts.query or parts.fragment or not parts.hostname:
        raise ValueError("website")
    return text


CHECKS: Mapping[ClaimField, Callable[[Any, date], Any]] = {
    ClaimField.START: start,
    ClaimField.DAYPARTS: dayparts,
    ClaimField.HOURS: stated("hours_per_week"),
    ClaimField.WEEKS: stated("weeks"),
    ClaimField.GROUP: stated("group_size_max"),
    ClaimField.PRICE: price,
    ClaimField.ADDRESS: address,
    ClaimField.WEBSITE: website,
}
