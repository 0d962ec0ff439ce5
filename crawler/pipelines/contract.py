"""The contract of a listing, field by field: what each may hold, and what it holds where the site is silent."""

import math
import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from crawler.items import (
    COMPONENTS,
    DAYPARTS,
    LEVELS,
    MODES,
    PRICE_UNITS,
    ROUTES,
    WAIT_KINDS,
    Listing,
)

LONGEST_TEXT = 300
# Dutch postcodes never begin with 0, and SA, SD and SS are not given out.
POSTCODE = re.compile(r"[1-9]\d{3}( (?!SA|SD|SS)[A-Z]{2})?")
LANGUAGE = re.compile(r"[a-z]{2,3}")
UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
MONTH = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])")
ROOTS = ("provider", "source_url", "fetched_at", "title")

Check = Callable[[Any], bool]


def _text(value: Any) -> bool:
    whole = isinstance(value, str) and 0 < len(value) <= LONGEST_TEXT and value == " ".join(value.split())
    return whole and is_writable(value)


def is_writable(text: str) -> bool:
    """Whether a file and a database keep the text: no NUL, and no half of a pair of UTF-16, which JSON can spell."""
    return (text.isascii() and "\0" not in text) or UNWRITABLE.search(text) is None


def _one_of(allowed: tuple[str, ...]) -> Check:
    return lambda value: isinstance(value, str) and value in allowed


def _like(pattern: re.Pattern[str]) -> Check:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _number(low: float, high: float) -> Check:
    def check(value: Any) -> bool:
        plain = isinstance(value, int | float) and not isinstance(value, bool)
        return plain and math.isfinite(value) and low <= value <= high

    return check


def _whole(low: int, high: int) -> Check:
    in_range = _number(low, high)
    return lambda value: isinstance(value, int) and in_range(value)


def _truth(value: Any) -> bool:
    return isinstance(value, bool)


def _list_of(check: Check, ascending: bool = False) -> Check:
    def check_list(value: Any) -> bool:
        if not isinstance(value, list) or not all(check(item) for item in value):
            return False
        return len(set(value)) == len(value) and (not ascending or value == sorted(value))

    return check_list


def _day(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _moment(value: Any) -> bool:
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return moment.utcoffset() == timedelta(0) and moment.microsecond == 0


def _address(value: Any) -> bool:
    if not isinstance(value, str) or re.search(r"\s|#", value) or not is_writable(value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


# The ranges are assumptions: wide enough for every offer, narrow enough to catch a loan, a year or a telephone number.
CHECKS: dict[str, Check] = {
    "source_url": _address,
    "fetched_at": _moment,
    "title": _text,
    "route": _one_of(ROUTES),
    "level_from": _one_of(LEVELS),
    "level_to": _one_of(LEVELS),
    "components": _list_of(_one_of(COMPONENTS)),
    "street": _text,
    "postcode": _like(POSTCODE),
    "city": _text,
    "mode": _one_of(MODES),
    "dayparts": _list_of(_one_of(DAYPARTS)),
    "hours_per_week": _number(0.25, 60),
    "weeks": _number(0.1, 260),
    "hours_total": _number(0.5, 4000),
    "group_size_max": _whole(1, 200),
    "price_eur": _number(0, 50_000),
    "price_unit": _one_of(PRICE_UNITS),
    "price_from": _truth,
    "wait_kind": _one_of(WAIT_KINDS),
    "wait_weeks_min": _number(0, 260),
    "wait_weeks_max": _number(0, 260),
    "start_dates": _list_of(_day, ascending=True),
    "start_months": _list_of(_like(MONTH), ascending=True),
    "min_participants": _whole(1, 100),
    "keurmerk_claimed": _truth,
    "pass_rate_claimed": _number(0, 1),
    "childcare": _truth,
    "women_only": _truth,
    "support_languages": _list_of(_like(LANGUAGE)),
}
# What a field holds where the site does not state it.
UNKNOWN: dict[str, Any] = {
    item.name: getattr(Listing("", "", "", ""), item.name) for item in fields(Listing) if item.name not in ROOTS
}


def is_filled(listing: Listing, name: str) -> bool:
    """Whether a field states something: not None, not an empty list, not `unknown`."""
    return bool(getattr(listing, name) != UNKNOWN[name])
