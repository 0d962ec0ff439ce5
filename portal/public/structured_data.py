"""schema.org JSON-LD of a school's page, made from the values that fill it; what is not known is left out."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from statistics import fmean
from typing import Any

from portal.domain.course import CourseMode, PriceUnit
from portal.domain.offering import Address, Offering, Price
from portal.domain.wait_statement import next_exact_start
from portal.operations.show_provider import ProviderPage

Thing = dict[str, Any]
SCHOOL = "#school"
MODES = {
    CourseMode.CLASSROOM: "onsite",
    CourseMode.ONLINE: "online",
    CourseMode.BLENDED: "blended",
    CourseMode.WORKPLACE: "onsite",
}
RATING_ENDS = {"worstRating": 1, "bestRating": 5}


def structured_data(page: ProviderPage, today: date) -> Thing:
    """The school, its places, courses and their instances as one graph; its own ids are fragments of the page."""
    offerings = [line.offering for line in page.lines]
    return {"@context": "https://schema.org", "@graph": [school_of(page), *courses_of(offerings, today)]}


def known(**values: Any) -> Thing:
    """The values that are known."""
    return {name: value for name, value in values.items() if value not in (None, "", (), [], {})}


def typed(kind: str, **values: Any) -> Thing:
    """A thing of a schema.org type."""
    return {"@type": kind, **known(**values)}


def school_of(page: ProviderPage) -> Thing:
    """The school with its places; a fictional one says so and has no rating."""
    school = page.provider
    return {
        "@id": SCHOOL,
        **typed(
            "EducationalOrganization",
            name=school.name,
            url=school.base_url,
            telephone=None if school.demonstration else school.phone,
            location=[place_of(address) for address in page.addresses],
            aggregateRating=None if school.demonstration else rating_of(page),
            disambiguatingDescription="Fictional school of a demonstration." if school.demonstration else None,
        ),
    }


def rating_of(page: ProviderPage) -> Thing | None:
    """The mean of the municipalities' published ratings; None where there is none."""
    means = [rating.mean for rating in page.ratings if rating.mean is not None]
    if not means:
        return None
    return typed("AggregateRating", ratingValue=round(fmean(means), 1), ratingCount=len(means), **RATING_ENDS)


def place_of(address: Address) -> Thing:
    """One location."""
    written = typed(
        "PostalAddress",
        streetAddress=address.street,
        postalCode=address.postcode,
        addressLocality=address.city,
        addressCountry="NL",
    )
    return {"@id": place_id(address), **typed("Place", address=written)}


def place_id(address: Address) -> str:
    """How instances name a location."""
    return f"#place-{address.id}"


def courses_of(offerings: Sequence[Offering], today: date) -> list[Thing]:
    """What is taught under one title, route and level, each with where and when."""
    ordered = sorted(offerings, key=course_key)
    return [course_of(list(instances), today) for _, instances in groupby(ordered, key=course_key)]


def course_key(offering: Offering) -> tuple[str, str, str, str]:
    """What offerings of one course have in common."""
    return (offering.title, offering.route or "", offering.level_from or "", offering.level_to or "")


def course_of(instances: Sequence[Offering], today: date) -> Thing:
    """One course with its instances."""
    first = instances[0]
    return typed(
        "Course",
        name=first.title,
        provider={"@id": SCHOOL},
        url=first.source_url,
        teaches="Dutch (Nederlands)",
        educationalLevel=first.level_to,
        coursePrerequisites=first.level_from,
        hasCourseInstance=[instance_of(one, today) for one in instances],
    )


def instance_of(offering: Offering, today: date) -> Thing:
    """One course at one location."""
    start = next_exact_start(offering.start, today)
    price = offering.known_price(today)
    return {
        "@id": f"#o-{offering.id}",
        **typed(
            "CourseInstance",
            courseMode=MODES[CourseMode(offering.mode)] if offering.mode else None,
            location={"@id": place_id(offering.address)} if offering.address else None,
            startDate=start.isoformat() if start else None,
            courseSchedule=schedule_of(offering),
            maximumAttendeeCapacity=offering.group_size_max,
            offers=offer_of(price) if price else None,
        ),
    }


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


def offer_of(price: Price) -> Thing | None:
    """What the course costs; None where the school does not say what an amount is for."""
    if price.unit is None:
        return None
    amount: Mapping[str, float] = {"minPrice" if price.is_lower_bound else "price": whole_euros(price.amount_eur)}
    if price.unit == PriceUnit.TOTAL and not price.is_lower_bound:
        return typed("Offer", category="Paid", priceCurrency="EUR", **amount)
    unit = None if price.unit == PriceUnit.TOTAL else price.unit
    kind = "UnitPriceSpecification" if unit else "PriceSpecification"
    return typed("Offer", category="Paid", priceSpecification=typed(kind, priceCurrency="EUR", unitText=unit, **amount))


def whole_euros(amount: float) -> float:
    """An amount without cents where it has none."""
    return int(amount) if amount == int(amount) else amount
