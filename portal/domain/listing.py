"""The listing that the crawler hands over, read strictly: one fault is one named field and a reason."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from portal.domain.course import Component, CourseMode, Daypart, PriceUnit, WaitKind
from portal.domain.routes import LearningRoute, Level, level_rank

Check = Callable[[Any], Any]


class ListingFault(ValueError):
    """A feed line that breaks the contract: `field` is at fault, the text says why."""

    def __init__(self, field_name: str, reason: str) -> None:
        super().__init__(f"{field_name}: {reason}")
        self.field = field_name
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Proof:
    """The words on the page that a value rests on, and where they stand."""

    quote: str
    where: str


@dataclass(frozen=True, slots=True)
class Listing:
    """One course offering as a provider's site states it; `values` holds every contract field below the title."""

    provider: str
    source_url: str
    fetched_at: datetime
    title: str
    values: Mapping[str, Any]
    proofs: Mapping[str, Proof] = field(default_factory=dict)


def one_of(kinds: type[StrEnum]) -> Check:
    """A check that lets the values of an enumeration through, and None."""
    allowed = frozenset(kinds)

    def check(value: Any) -> str | None:
        if value is not None and value not in allowed:
            raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
        return value  # type: ignore[no-any-return]

    return check


def many_of(kinds: type[StrEnum]) -> Check:
    """A check for a list of an enumeration's values; its order is that of the enumeration."""
    check_one = one_of(kinds)

    def check(value: Any) -> list[str]:
        items = listed(value)
        for item in items:
            check_one(item)
        return [kind for kind in kinds if kind in items]

    return check


def listed(value: Any) -> list[Any]:
    """The value where it is a list of words."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError("not a list of words")
    return value


def text(value: Any) -> str | None:
    """A word or sentence without surrounding space, or None."""
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise ValueError("not a text")
    return " ".join(value.split()) if value is not None else None


def flag(value: Any) -> bool | None:
    """True, false or None."""
    if value is not None and not isinstance(value, bool):
        raise ValueError("not true, false or null")
    return value


def number(low: float, high: float) -> Check:
    """A check for a number from `low` up to `high`, or None."""

    def check(value: Any) -> float | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ValueError(f"{value!r} is no number from {low:g} to {high:g}")
        return float(value)

    return check


def count(low: int, high: int) -> Check:
    """A check for a whole number of people from `low` up to `high`, or None."""
    in_range = number(low, high)

    def check(value: Any) -> int | None:
        if in_range(value) is None:
            return None
        if value != int(value):
            raise ValueError(f"{value!r} is no whole number")
        return int(value)

    return check


def web_address(value: Any) -> str:
    """An http or https address."""
    if not isinstance(value, str) or not re.match(r"https?://[^\s/]+", value):
        raise ValueError(f"{value!r} is no web address")
    return value


def postcode(value: Any) -> str | None:
    """`1234 AB` or `1234`, or None."""
    if value is not None and not (isinstance(value, str) and re.fullmatch(r"[1-9]\d{3}( [A-Z]{2})?", value)):
        raise ValueError(f"{value!r} is no postcode")
    return value


def days(value: Any) -> list[str]:
    """ISO dates, ascending."""
    return sorted({date.fromisoformat(item).isoformat() for item in listed(value)})


def months(value: Any) -> list[str]:
    """Months as `YYYY-MM`, ascending."""
    return sorted({date.fromisoformat(f"{item}-01").isoformat()[:7] for item in listed(value)})


def codes(value: Any) -> list[str]:
    """ISO 639 codes of languages, in order of the alphabet."""
    if not all(re.fullmatch(r"[a-z]{2,3}", item) for item in listed(value)):
        raise ValueError(f"{value!r} are no language codes")
    return sorted(set(value))


CHECKS: Mapping[str, Check] = {
    "route": one_of(LearningRoute),
    "level_from": one_of(Level),
    "level_to": one_of(Level),
    "components": many_of(Component),
    "street": text,
    "postcode": postcode,
    "city": text,
    "mode": one_of(CourseMode),
    "dayparts": many_of(Daypart),
    "hours_per_week": number(0.25, 60),
    "weeks": number(0.1, 300),
    "hours_total": number(0.5, 5000),
    "group_size_max": count(1, 200),
    "price_eur": number(0, 100_000),
    "price_unit": one_of(PriceUnit),
    "price_from": flag,
    "wait_kind": one_of(WaitKind),
    "wait_weeks_min": number(0, 520),
    "wait_weeks_max": number(0, 520),
    "start_dates": days,
    "start_months": months,
    "min_participants": count(1, 200),
    "keurmerk_claimed": flag,
    "pass_rate_claimed": number(0, 1),
    "childcare": flag,
    "women_only": flag,
    "support_languages": codes,
}
REQUIRED = ("provider", "source_url", "fetched_at", "title")
UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def read_listing(record: Any) -> Listing:
    """A feed line's object as a Listing; raises ListingFault with the field at fault."""
    if not isinstance(record, dict):
        raise ListingFault("line", "is no object")
    unknown = set(record) - set(CHECKS) - set(REQUIRED) - {"evidence"}
    if unknown:
        raise ListingFault(min(unknown), "is no field of a listing")
    for name, value in record.items():
        refuse_unwritable(name, value)
    values = {name: checked(name, CHECKS[name], record) for name in CHECKS}
    refuse_contradictions(values)
    return Listing(
        provider=required_text(record, "provider"),
        source_url=checked("source_url", web_address, record),
        fetched_at=moment(record),
        title=required_text(record, "title"),
        values=values,
        proofs=proofs(record.get("evidence") or {}),
    )


def refuse_unwritable(name: str, value: Any) -> None:
    """Raise ListingFault for a sign that no database keeps: NUL, or half of a pair of UTF-16."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            refuse_unwritable(name, key)
            refuse_unwritable(name, inner)
    elif isinstance(value, list):
        for inner in value:
            refuse_unwritable(name, inner)
    elif isinstance(value, str) and UNWRITABLE.search(value):
        raise ListingFault(name, "holds a sign that cannot be kept")


def refuse_contradictions(values: Mapping[str, Any]) -> None:
    """Raise ListingFault where fields that are right by themselves cannot stand together."""
    shortest, longest = values["wait_weeks_min"], values["wait_weeks_max"]
    if shortest is not None and longest is not None and shortest > longest:
        raise ListingFault("wait_weeks_min", "is more than wait_weeks_max")
    if values["level_to"] and level_rank(values["level_from"]) > level_rank(values["level_to"]):
        raise ListingFault("level_from", "is higher than level_to")
    if values["price_eur"] is not None and values["price_unit"] is None:
        raise ListingFault("price_unit", "is missing beside a price")
    for kind, field_name in ((WaitKind.DATES, "start_dates"), (WaitKind.MONTHS, "start_months")):
        if values["wait_kind"] == kind and not values[field_name]:
            raise ListingFault(field_name, f"is empty though wait_kind is {kind}")


def required_text(record: Mapping[str, Any], name: str) -> str:
    """The text of a field that may not be empty."""
    value = record.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ListingFault(name, "is missing")
    return " ".join(value.split())


def moment(record: Mapping[str, Any]) -> datetime:
    """`fetched_at` as an aware moment."""
    try:
        when = datetime.fromisoformat(required_text(record, "fetched_at"))
    except ValueError as error:
        raise ListingFault("fetched_at", str(error)) from error
    if when.tzinfo is None:
        raise ListingFault("fetched_at", "has no time zone")
    if not date(2000, 1, 1) <= when.date() <= date(9000, 1, 1):
        raise ListingFault("fetched_at", "is no moment at which a page was read")
    return when


def checked(name: str, check: Check, record: Mapping[str, Any]) -> Any:
    """One field's value in its normal form; a missing field is a fault, since the contract writes every field."""
    if name not in record:
        raise ListingFault(name, "is missing")
    try:
        return check(record[name])
    except (ValueError, TypeError) as error:
        raise ListingFault(name, str(error)) from error


def proofs(evidence: Any) -> dict[str, Proof]:
    """Field name to the words it rests on."""
    try:
        return {name: Proof(str(proof["text"]), str(proof["where"])) for name, proof in evidence.items()}
    except (AttributeError, KeyError, TypeError) as error:
        raise ListingFault("evidence", "is no object of field to text and where") from error


def is_stated(value: Any) -> bool:
    """True where a site says something: not None, not an empty list, not the wait that is unknown."""
    return value is not None and value != [] and value != WaitKind.UNKNOWN
