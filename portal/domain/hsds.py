"""Records of the open data as Open Referral's Human Services Data Specification (HSDS 3) has them.

A school is an organization, a course a service, and an offering that course at a location. Unknown is left out. What
HSDS has no field for stands in attributes, waits too: its own field for them is deprecated.
Source: the schemas of github.com/openreferral/specification, 3.0 to 3.2.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.domain.course import CourseMode, PriceUnit, WaitKind
from portal.domain.hsds_terms import (
    FACT_FIELDS,
    FACTS,
    OUR_ID,
    WAIT_FIELDS,
    Row,
    TableRow,
    attribute,
    hsds_id,
)
from portal.domain.open_data import Record, public_name
from portal.domain.open_regions import MunicipalityRecord
from portal.domain.open_schools import CourseRecord, LocationRecord, OfferingRecord, PriceTold, ProviderRecord

TABLES = (
    *("organization", "organization_identifier", "phone", "location", "address", "service", "service_at_location"),
    *("schedule", "cost_option", "language", "attribute", "taxonomy", "taxonomy_term"),
)
UNITS = {one: "for the whole course" if one == PriceUnit.TOTAL else f"per {one.value}" for one in PriceUnit}
MADE_UP = " Made up, to show how the portal works."


@dataclass(slots=True)
class ServiceState:
    """What a course's offerings say of it."""

    url: str
    seen: date
    closed: bool


class HsdsRows:
    """Makes the rows; municipalities must come before locations, and offerings before courses."""

    def __init__(self) -> None:
        self.provinces: dict[str, str] = {}
        self.services: dict[str, ServiceState] = {}
        self.said: set[str] = set()

    def of(self, record: Record) -> Iterator[TableRow]:
        """The rows of one record, without what is not known; none of a kind that HSDS does not tell of."""
        for table, row in self.raw(record):
            yield table, {name: value for name, value in row.items() if value is not None}

    def raw(self, record: Record) -> Iterator[TableRow]:
        """The same with None for what is not known."""
        if isinstance(record, MunicipalityRecord):
            self.provinces[record.id] = record.province
        elif isinstance(record, ProviderRecord):
            yield from organization(record)
        elif isinstance(record, LocationRecord):
            yield from location(record, record.province or self.provinces.get(record.municipality or ""))
        elif isinstance(record, OfferingRecord):
            self.note(record)
            yield from offering(record)
            yield from self.once([cost_option(record), *languages(record)])
        elif isinstance(record, CourseRecord):
            yield from service(record, self.services.pop(record.id))

    def note(self, record: OfferingRecord) -> None:
        """Keep what the course will need."""
        state = self.services.setdefault(record.course, ServiceState(record.source_url, record.last_seen, True))
        state.seen = max(state.seen, record.last_seen)
        state.closed = state.closed and record.closed

    def once(self, rows: list[TableRow | None]) -> Iterator[TableRow]:
        """Rows that several offerings of one course share, the first time."""
        for one in rows:
            if one is not None and one[1]["id"] not in self.said:
                self.said.add(one[1]["id"])
                yield one


def organization(record: ProviderRecord) -> Iterator[TableRow]:
    """A school with its telephone and quality mark."""
    own = hsds_id("organization", record.id)
    kind = "A language school (taalschool) in the Netherlands."
    yield (
        "organization",
        {
            "id": own,
            "name": record.name,
            "description": kind + MADE_UP if record.demonstration else kind,
            "website": record.website,
        },
    )
    named = {"identifier_type": "taalschoolkiezer", "identifier": record.id}
    yield (
        "organization_identifier",
        {"id": hsds_id("organization_identifier", record.id), "organization_id": own, **named},
    )
    if record.phone:
        row = {"id": hsds_id("phone", record.id), "organization_id": own, "number": record.phone, "type": "voice"}
        yield "phone", row
    if record.quality_mark:
        yield attribute("organization", own, "qualityMark", record.quality_mark, record.quality_mark_since)


def location(record: LocationRecord, province: str | None) -> Iterator[TableRow]:
    """A place; its address only where it is known whole, as HSDS asks for."""
    own = hsds_id("location", record.id)
    row: Row = {
        "id": own,
        "location_type": "physical",
        "organization_id": hsds_id("organization", record.provider),
        "name": ", ".join(part for part in (record.street, record.city) if part) or None,
        "latitude": record.latitude,
        "longitude": record.longitude,
    }
    yield "location", row
    yield attribute("location", own, FACTS, OUR_ID, record.id)
    if province and record.street and record.city and record.postcode:
        yield "address", address(record, own, province)


def address(record: LocationRecord, place: str, province: str) -> Row:
    """Where a place is; all of this must be known."""
    return {
        "id": hsds_id("address", record.id),
        "location_id": place,
        "address_1": record.street,
        "city": record.city,
        "state_province": province,
        "postal_code": record.postcode,
        "country": "NL",
        "address_type": "physical",
    }


def service(record: CourseRecord, state: ServiceState) -> Iterator[TableRow]:
    """A course."""
    own = hsds_id("service", record.id)
    yield (
        "service",
        {
            "id": own,
            "organization_id": hsds_id("organization", record.provider),
            "name": record.title,
            "url": state.url,
            "status": "temporarily closed" if state.closed else "active",
            "assured_date": state.seen.isoformat(),
        },
    )
    yield attribute("service", own, FACTS, OUR_ID, record.id)
    for taxonomy, code in (("route", record.route), ("levelFrom", record.level_from), ("levelTo", record.level_to)):
        if code:
            yield attribute("service", own, taxonomy, code)


def offering(record: OfferingRecord) -> Iterator[TableRow]:
    """A course at a location with what holds of it there; online, at a location that is a page."""
    course, own = hsds_id("service", record.course), hsds_id("service_at_location", record.id)
    place = hsds_id("location", record.location.id) if record.location else None
    if record.location is None and record.course_mode == CourseMode.ONLINE:
        place = hsds_id("virtual", record.id)
        yield "location", virtual(record, place)
    entity, link = ("service_at_location", own) if place else ("service", course)
    if place:
        yield "service_at_location", {"id": own, "service_id": course, "location_id": place}
    yield from schedules(record, {f"{entity}_id": link})
    if place:
        yield from facts(record, link)


def virtual(record: OfferingRecord, own: str) -> Row:
    """Where an online course is."""
    school = hsds_id("organization", record.provider.slug)
    return {"id": own, "location_type": "virtual", "organization_id": school, "url": record.source_url}


def schedules(record: OfferingRecord, link: Row) -> Iterator[TableRow]:
    """When lessons are, as far as it is said, and the days on which the course begins."""
    if record.dayparts:
        row = {"id": hsds_id("schedule", record.id), **link, "freq": "WEEKLY"}
        yield "schedule", {**row, "description": ", ".join(record.dayparts)}
    if record.start.kind == WaitKind.DATES and record.start.holds:
        for day in record.start.dates:
            row = {"id": hsds_id("schedule", f"{record.id}.{day}"), **link, "dtstart": day.isoformat()}
            yield "schedule", {**row, "description": "The course begins"}


def facts(record: OfferingRecord, link: str) -> Iterator[TableRow]:
    """What HSDS has no field for; a wait that nobody told of is left out."""
    entity = "service_at_location"
    yield attribute(entity, link, FACTS, OUR_ID, record.id)
    for taxonomy, codes in (("component", record.components), ("daypart", record.dayparts)):
        for code in codes:
            yield attribute(entity, link, taxonomy, code)
    if record.course_mode:
        yield attribute(entity, link, "courseMode", record.course_mode)
    for name in FACT_FIELDS:
        if (value := getattr(record, name)) is not None:
            yield attribute(entity, link, FACTS, public_name(name), value)
    if record.wait.stated:
        for name in WAIT_FIELDS:
            yield attribute(entity, link, FACTS, f"wait.{name}", getattr(record.wait, name))


def cost_option(record: OfferingRecord) -> TableRow | None:
    """What the course costs a private person, where it is stated."""
    price = record.price
    if price is None:
        return None
    key = f"{record.course}.{price.amount_eur}.{price.unit}.{price.is_lower_bound}"
    return "cost_option", {
        "id": hsds_id("cost_option", key),
        "service_id": hsds_id("service", record.course),
        "currency": "EUR",
        "amount": price.amount_eur,
        "amount_description": price_words(price),
    }


def price_words(price: PriceTold) -> str | None:
    """What the amount is for."""
    words = ("from this amount on" if price.is_lower_bound else "", UNITS[price.unit] if price.unit else "")
    return ", ".join(one for one in words if one) or None


def languages(record: OfferingRecord) -> Iterator[TableRow]:
    """Languages in which help is given."""
    for code in record.support_languages:
        key = hsds_id("language", f"{record.course}.{code}")
        yield "language", {"id": key, "service_id": hsds_id("service", record.course), "code": code}
