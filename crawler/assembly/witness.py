"""Structured data as one more witness: it may add what the visible text leaves open, and nothing once it disagrees."""

import re
from collections.abc import Iterator
from datetime import date

from crawler.assembly.naming import overlap
from crawler.assembly.site_pages import SitePage
from crawler.extraction.places import Address, city_name
from crawler.items import Evidence, Listing

_MODES = {"onsite": "classroom", "offline": "classroom", "online": "online", "blended": "blended", "mixed": "blended"}
_SAME_COURSE = 0.75


def structured_addresses(pages: tuple[SitePage, ...]) -> list[tuple[Address, str]]:
    """The addresses of a site's structured data, each with its path."""
    found: dict[str, tuple[Address, str]] = {}
    for page in pages:
        for item in () if page.silent else page.reading.structured:
            if item.get("@type") == "PostalAddress" and (address := _address(item)) is not None:
                found.setdefault(address.postcode or "", (address, str(item["@where"])))
    return list(found.values())


def _address(item: dict[str, object]) -> Address | None:
    street, city = _text(item, "streetAddress"), city_name(_text(item, "addressLocality"))
    match = re.match(r"^\s*(\d{4})\s?([A-Za-z]{2})\s*$", _text(item, "postalCode"))
    if match is None or not street:
        return None
    postcode = f"{match.group(1)} {match.group(2).upper()}"
    return Address(street, postcode, city, f"{street}, {postcode} {city or ''}".strip())


def add_from_markup(listing: Listing, page: SitePage) -> None:
    """Add price, start day and mode of a page's `Course` of the same name, unless any of them contradicts the text."""
    course = next((item for item in page.reading.structured if _is_same(item, listing.title)), None)
    if course is None:
        return
    price, days, mode = _price(course), _days(course), _mode(course)
    if _contradicts(listing, price, days, mode):
        return
    where = str(course["@where"])
    if listing.price_eur is None and price is not None:
        listing.price_eur, listing.price_unit = price, "total"
        listing.evidence["price_eur"] = listing.evidence["price_unit"] = Evidence(f"price {price}", f"{where}.offers")
    if (
        days
        and not listing.start_dates
        and not listing.start_months
        and listing.wait_kind in ("unknown", "no_waiting_list")
    ):
        listing.start_dates, listing.wait_kind = days, "dates"
        proof = Evidence(f"startDate {', '.join(days)}", f"{where}.hasCourseInstance")
        listing.evidence["start_dates"] = listing.evidence["wait_kind"] = proof
    if mode is not None and listing.mode is None:
        listing.mode = mode
        listing.evidence["mode"] = Evidence(f"courseMode {mode}", f"{where}.hasCourseInstance")


def _is_same(item: dict[str, object], title: str) -> bool:
    return item.get("@type") == "Course" and overlap(_text(item, "name"), title) >= _SAME_COURSE


def _contradicts(listing: Listing, price: float | None, days: list[str], mode: str | None) -> bool:
    if price is not None and listing.price_eur is not None and price != listing.price_eur:
        return True
    stated = {*listing.start_dates, *listing.start_months}
    if stated and any(day not in stated and day[:7] not in stated for day in days):
        return True
    return mode is not None and listing.mode is not None and mode != listing.mode


def _price(course: dict[str, object]) -> float | None:
    for offer in _objects(course.get("offers")):
        match = re.match(r"^\d+(?:\.\d+)?$", _text(offer, "price"))
        if match is not None and _text(offer, "priceCurrency") in ("EUR", ""):
            return float(match.group())
    return None


def _days(course: dict[str, object]) -> list[str]:
    days = (_text(instance, "startDate")[:10] for instance in _objects(course.get("hasCourseInstance")))
    return sorted({day for day in days if _is_day(day)})


def _mode(course: dict[str, object]) -> str | None:
    modes = {_MODES.get(_text(one, "courseMode").lower()) for one in _objects(course.get("hasCourseInstance"))}
    return modes.pop() if len(modes) == 1 else None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10


def _objects(value: object) -> Iterator[dict[str, object]]:
    for part in value if isinstance(value, list) else [value]:
        if isinstance(part, dict):
            yield part


def _text(item: dict[str, object], name: str) -> str:
    value = item.get(name)
    return str(value).strip() if isinstance(value, str | int | float) else ""
