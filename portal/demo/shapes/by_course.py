"""Sites with a page for each course: prices elsewhere, page builder, structured data, questions that disagree."""

import json
from dataclasses import replace

from portal.demo.shapes import supporting
from portal.demo.shapes.site import Page, Site
from portal.demo.wording import traps
from portal.demo.wording.amounts import euro
from portal.demo.wording.words import Entry

COURSE_MODES = {"classroom": "onsite", "online": "online", "blended": "blended", "workplace": "onsite"}


def scattered(site: Site) -> tuple[Page, ...]:
    """Courses on pages of their own, all prices on the page of tariffs."""
    courses = _course_pages(site, with_price=False)
    prices = supporting.tariffs(site, rows=supporting.priced(site))
    return (supporting.home(site), *courses, prices, supporting.contact(site), *supporting.extras(site))


def builder(site: Site) -> tuple[Page, ...]:
    """A page builder's soup of divisions, with cookie bar, reviews and an old comment."""
    comment = traps.some(site.voice, "comment", traps.OLD_COMMENT, 1)[0]
    courses = _course_pages(site, soup=True, comment=comment)
    return (
        supporting.home(site, reviews=True),
        *courses,
        supporting.questions(site),
        supporting.contact(site),
        *supporting.extras(site),
    )


def structured(site: Site) -> tuple[Page, ...]:
    """Schema.org data beside the text; on a third of the sites its price is an old one."""
    pages = _course_pages(site)
    courses = [replace(page, values={**page.values, "json_ld": _json_ld(site, page.entries)}) for page in pages]
    return (supporting.home(site), *courses, supporting.contact(site), *supporting.extras(site))


def disagreeing(site: Site) -> tuple[Page, ...]:
    """Course pages that are right, and answers of long ago with another price and group size."""
    largest = max(entry.stated.programme.group_size for entry in site.entries)
    more = [("Hoe groot zijn de groepen?", f"Een groep heeft maximaal {largest + 4} cursisten.")]
    price = site.entries[0].stated.programme.price
    if price is not None and price.amount:
        unit = {"hour": "per uur", "lesson": "per les", "week": "per week", "month": "per maand"}.get(price.unit, "")
        old = f"{euro(site.voice, round(price.amount * 0.88, 1))} {unit}".strip()
        more.append(("Wat kost een cursus?", f"{site.entries[0].title} kost {old}."))
    return (
        supporting.home(site),
        *_course_pages(site),
        supporting.questions(site, more),
        supporting.contact(site),
    )


def _course_pages(site: Site, **values: object) -> tuple[Page, ...]:
    return tuple(
        Page(
            supporting.course_path(entry), "course_groups.html", entry.title, entry.title,
            site.of(entry.stated.programme),
            {"asides": supporting.asides(site, entry.title), **values},
        )
        for entry in supporting.first_entries(site)
    )  # fmt: skip


def _json_ld(site: Site, entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """One Course with its instances, as strings of JSON; says nothing that the text does not say as well."""
    entry = entries[0]
    course: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Course",
        "name": entry.title,
        "provider": {"@type": "EducationalOrganization", "name": site.provider.name},
        "hasCourseInstance": [_instance(entry) for entry in entries],
    }
    price = entry.stated.programme.price
    if price is not None and entry.cell.price:
        old = site.voice.number("old offer", 3) == 0
        amount = price.amount * (0.9 if old else 1.0)
        course["offers"] = {"@type": "Offer", "price": f"{amount:.2f}", "priceCurrency": "EUR"}
    return (json.dumps(course, ensure_ascii=False).replace("</", "<\\/"),)


def _instance(entry: Entry) -> dict[str, object]:
    stated = entry.stated
    instance: dict[str, object] = {"@type": "CourseInstance", "name": entry.group_name}
    if stated.programme.mode and "mode" in stated.fields:
        instance["courseMode"] = COURSE_MODES[stated.programme.mode]
    if stated.start.dates:
        instance["startDate"] = stated.start.dates[0].isoformat()
    branch = stated.offering.branch
    if branch is not None:
        address = {"@type": "PostalAddress", "streetAddress": branch.street,
                   "postalCode": branch.postcode, "addressLocality": branch.city}  # fmt: skip
        instance["location"] = {"@type": "Place", "address": address}
    return instance
