"""schema.org JSON-LD of one course at one place: how, where, when, for whom and at what price."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from portal.domain.course import CourseMode, PriceUnit, WaitKind
from portal.domain.offering import Address, Offering, Price
from portal.domain.wait_statement import is_live, next_exact_start

Thing = dict[str, Any]
MODES = {
    CourseMode.CLASSROOM: "onsite",
    CourseMode.ONLINE: "online",
    CourseMode.BLENDED: "blended",
    CourseMode.WORKPLACE: "onsite",
}


def known(**values: Any) -> Thing:
    """The values that are known."""
    return {name: value for name, value in values.items() if value not in (None, "", (), [], {})}


def typed(kind: str, **values: Any) -> Thing:
    """A thing of a schema.org type."""
    return {"@type": kind, **known(**values)}


def place_id(school: str, address: Address) -> str:
    """How instances name a location; `school` is the address of the school's page, empty on that page."""
    return f"{school}#place-{address.id}"


def instance_of(offering: Offering, today: date, school: str) -> Thing:
    """One course at one location."""
    start = next_exact_start(offering.start, today)
    price = offering.known_price(today)
    return {
        "@id": f"{school}#o-{offering.id}",
        **typed(
            "CourseInstance",
            courseMode=MODES[CourseMode(offering.mode)] if offering.mode else None,
            location={"@id": place_id(school, offering.address)} if offering.address else None,
            startDate=start.isoformat() if start else None,
            courseSchedule=schedule_of(offering),
            courseWorkload=duration(offering.hours_total) if offering.hours_total else None,
            maximumAttendeeCapacity=offering.group_size_max,
            audience=typed("PeopleAudience", suggestedGender="female") if offering.women_only else None,
            offers=offer_of(price, is_full(offering, today)) if price else None,
        ),
    }


def is_full(offering: Offering, today: date) -> bool:
    """True where the school says so, and what it said still holds; of others it is not known."""
    return offering.closed or (offering.start.kind == WaitKind.FULL and is_live(offering.start, today))


def schedule_of(offering: Offering) -> Thing | None:
    """Lesson hours a week and for how many weeks; None where the hours are not known."""
    if not offering.hours_per_week:
        return None
    weeks = round(offering.weeks) if offering.weeks else None
    return typed("Schedule", repeatFrequency="P1W", duration=duration(offering.hours_per_week), repeatCount=weeks)


def duration(hours: float) -> str:
    """Hours as ISO 8601 writes them: 7.5 is PT7H30M."""
    whole, minutes = divmod(round(hours * 60), 60)
    return "PT" + (f"{whole}H" if whole else "") + (f"{minutes}M" if minutes else "")


def offer_of(price: Price, full: bool) -> Thing | None:
    """What the course costs; None where the school does not say what an amount is for."""
    if price.unit is None:
        return None
    amount: Mapping[str, float] = {"minPrice" if price.is_lower_bound else "price": whole_euros(price.amount_eur)}
    said: Thing = {
        "category": "Paid" if price.amount_eur or price.is_lower_bound else "Free",
        "availability": "https://schema.org/SoldOut" if full else None,
    }
    if price.unit == PriceUnit.TOTAL and not price.is_lower_bound:
        return typed("Offer", **said, priceCurrency="EUR", **amount)
    unit = None if price.unit == PriceUnit.TOTAL else price.unit
    kind = "UnitPriceSpecification" if unit else "PriceSpecification"
    return typed("Offer", **said, priceSpecification=typed(kind, priceCurrency="EUR", unitText=unit, **amount))


def whole_euros(amount: float) -> float:
    """An amount without cents where it has none."""
    return int(amount) if amount == int(amount) else amount
