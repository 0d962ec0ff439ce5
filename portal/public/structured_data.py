"""schema.org JSON-LD of a school's and of a course's page, made from the values that fill them.

What is not known is left out, as schema.org has no word for it; it is never zero.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from statistics import fmean
from typing import Any

from portal.domain.last_change import course_changed, school_changed
from portal.domain.offering import Address, MarkStatus, Offering
from portal.domain.quality_mark import NOT_TO_BE_ADVISED, QualityMark
from portal.operations.show_course import CoursePage
from portal.operations.show_provider import ProviderPage
from portal.public.structured_course import instance_of, place_id, typed

Thing = dict[str, Any]
SCHOOL = "#school"
RATING_ENDS = {"worstRating": 1, "bestRating": 5}
EXPLANATION = "Mean of the ratings that municipalities gave and published."
MARK_STATES = {QualityMark.HELD: "CertificationActive", **dict.fromkeys(NOT_TO_BE_ADVISED, "CertificationInactive")}


@dataclass(frozen=True, slots=True)
class Writing:
    """How a page's data are written: of which day, in which language, and what a course is in words of the page.

    `school` is the address of the school's page, empty on that page itself.
    """

    today: date
    language: str
    description: Callable[[Offering], str]
    school: str = ""


def structured_data(page: ProviderPage, writing: Writing) -> Thing:
    """The school, its places, courses and their instances as one graph; its own ids are fragments of its page."""
    offerings = [line.offering for line in page.lines]
    changed = school_changed(page.provider, offerings, writing.today)
    return graph(
        webpage(writing, f"{writing.school}{SCHOOL}", changed, page.seen),
        school_of(page, writing),
        *courses_of(offerings, writing),
    )


def structured_course(found: CoursePage, writing: Writing) -> Thing:
    """One course with its one instance, and the school that gives it, by the names of the school's page."""
    offering = found.line.offering
    course = {"@id": "#course", **course_of([offering], writing)}
    about = webpage(writing, course["@id"], course_changed(offering), offering.seen)
    return graph(about, course, school_of(found.school, writing))


def graph(*things: Thing) -> Thing:
    """A page's document."""
    return {"@context": "https://schema.org", "@graph": list(things)}


def webpage(writing: Writing, about: str, changed: date | None, seen: date | None) -> Thing:
    """The page itself: what it is about, when that changed, and when somebody looked last."""
    return typed(
        "WebPage",
        inLanguage=writing.language,
        dateModified=changed.isoformat() if changed else None,
        lastReviewed=seen.isoformat() if seen else None,
        mainEntity={"@id": about},
    )


def school_of(page: ProviderPage, writing: Writing) -> Thing:
    """The school with its places; a fictional one says so and has no telephone, no mark and no rating."""
    school = page.provider
    real = not school.demonstration
    return {
        "@id": f"{writing.school}{SCHOOL}",
        **typed(
            "EducationalOrganization",
            name=school.name,
            url=school.base_url,
            telephone=school.phone if real else None,
            location=[place_of(address, writing) for address in page.addresses],
            hasCertification=certification_of(school.mark) if real and school.mark else None,
            aggregateRating=rating_of(page) if real else None,
            disambiguatingDescription=None if real else "Fictional school of a demonstration.",
        ),
    }


def certification_of(mark: MarkStatus) -> Thing:
    """The quality mark; whether it is in force is left out for who has still to earn it."""
    return typed(
        "Certification",
        name="Blik op Werk Keurmerk Inburgeren",
        certificationStatus=MARK_STATES.get(mark.status),
        validFrom=mark.since.isoformat() if mark.status == QualityMark.HELD else None,
        auditDate=mark.checked_on.isoformat(),
    )


def rating_of(page: ProviderPage) -> Thing | None:
    """The mean of the municipalities' published ratings; None where there is none."""
    means = [rating.mean for rating in page.ratings if rating.mean is not None]
    if not means:
        return None
    value = {"ratingValue": round(fmean(means), 1), "ratingCount": len(means), "ratingExplanation": EXPLANATION}
    return typed("AggregateRating", **value, **RATING_ENDS)


def place_of(address: Address, writing: Writing) -> Thing:
    """One location."""
    written = typed(
        "PostalAddress",
        streetAddress=address.street,
        postalCode=address.postcode,
        addressLocality=address.city,
        addressCountry="NL",
    )
    point = address.latitude is not None and address.longitude is not None
    geo = typed("GeoCoordinates", latitude=address.latitude, longitude=address.longitude) if point else None
    return {"@id": place_id(writing.school, address), **typed("Place", address=written, geo=geo)}


def courses_of(offerings: Sequence[Offering], writing: Writing) -> list[Thing]:
    """What is taught under one title, route and level, each with where and when."""
    ordered = sorted(offerings, key=course_key)
    return [course_of(list(instances), writing) for _, instances in groupby(ordered, key=course_key)]


def course_key(offering: Offering) -> tuple[str, str, str, str]:
    """What offerings of one course have in common."""
    return (offering.title, offering.route or "", offering.level_from or "", offering.level_to or "")


def course_of(instances: Sequence[Offering], writing: Writing) -> Thing:
    """One course with its instances."""
    first = instances[0]
    return typed(
        "Course",
        name=first.title,
        description=writing.description(first),
        provider={"@id": f"{writing.school}{SCHOOL}"},
        url=first.source_url,
        teaches="Dutch (Nederlands)",
        educationalLevel=first.level_to,
        coursePrerequisites=first.level_from,
        hasCourseInstance=[instance_of(one, writing.today, writing.school) for one in instances],
    )
