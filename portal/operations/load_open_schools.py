"""Reads the open data's records of schools, locations, courses and offerings: as the pages show them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from portal.domain.course import Component, CourseMode, Daypart, PriceUnit
from portal.domain.offering import Address, Fact, Offering, Price
from portal.domain.open_data import Source, SourceKind, public_name
from portal.domain.open_schools import (
    CourseRecord,
    FactTold,
    LocationRecord,
    Named,
    OfferingRecord,
    Place,
    PriceTold,
    ProviderRecord,
    SaidBySchool,
    StartTold,
    WaitReckoned,
)
from portal.domain.rating import published
from portal.domain.routes import LearningRoute, Level
from portal.domain.school_claim import SchoolClaim
from portal.domain.wait_statement import WaitStatement, is_live
from portal.domain.waiting_time import Wait
from portal.operations.build_read_model import ReadModel
from portal.travel.namesakes import Place as KnownPlace


class OpenSchools:
    """The records of one read model, in the order of their ids."""

    def __init__(self, model: ReadModel) -> None:
        self.model = model
        self.catalogue = model.catalogue
        self.today = model.catalogue.today

    def providers(self) -> Iterator[ProviderRecord]:
        """Every active school."""
        verdicts = dict(zip(self.catalogue.providers, self.catalogue.quality.verdicts, strict=True))
        for school in sorted(self.catalogue.providers, key=lambda one: one.slug):
            offerings = [self.catalogue.offerings[row] for row in self.catalogue.by_provider.get(school.slug, ())]
            yield ProviderRecord(
                id=school.slug,
                source=Source(SourceKind.REGISTRY, url=school.base_url),
                demonstration=school.demonstration,
                name=school.name,
                website=school.base_url,
                phone=school.phone,
                quality_mark=school.mark.status if school.mark else None,
                quality_mark_since=school.mark.since if school.mark else None,
                verdict=verdicts[school],
                offerings=len(offerings),
                locations=len({one.address for one in offerings if one.address}),
                ratings=len(published(school.ratings, self.today)),
                last_read=max((one.seen for one in offerings), default=None),
                school_says=said_by_school(school.claims),
            )

    def locations(self) -> Iterator[LocationRecord]:
        """Every place at which something is offered."""
        offered: dict[str, list[Offering]] = defaultdict(list)
        for one in self.catalogue.offerings:
            if one.address and one.address.public_id:
                offered[one.address.public_id].append(one)
        for name, offerings in sorted(offered.items()):
            address = offerings[0].address
            if address is not None:
                yield self.location(name, address, offerings)

    def location(self, name: str, address: Address, offerings: list[Offering]) -> LocationRecord:
        """One of them."""
        found = self.model.gazetteer.resolve(address.postcode or address.city or "")
        return LocationRecord(
            id=name,
            source=newest_source(offerings),
            demonstration=offerings[0].provider.demonstration,
            provider=offerings[0].provider.slug,
            street=address.street,
            postcode=address.postcode,
            city=address.city,
            municipality=found.municipality_code if isinstance(found, KnownPlace) else None,
            province=address.province,
            latitude=address.latitude,
            longitude=address.longitude,
            offerings=tuple(one.id for one in offerings),
        )

    def courses(self) -> Iterator[CourseRecord]:
        """Every course that is offered somewhere."""
        offered: dict[str, list[Offering]] = defaultdict(list)
        for one in self.catalogue.offerings:
            offered[one.course].append(one)
        for name, offerings in sorted(offered.items()):
            first = offerings[0]
            yield CourseRecord(
                id=name,
                source=newest_source(offerings),
                demonstration=first.provider.demonstration,
                provider=first.provider.slug,
                title=first.title,
                route=LearningRoute(first.route) if first.route else None,
                level_from=Level(first.level_from) if first.level_from else None,
                level_to=Level(first.level_to) if first.level_to else None,
                offerings=tuple(one.id for one in offerings),
            )

    def offerings(self) -> Iterator[OfferingRecord]:
        """Every offering."""
        for one in self.catalogue.offerings:
            yield self.offering(one)

    def offering(self, one: Offering) -> OfferingRecord:
        """One of them."""
        price = one.known_price(self.today)
        return OfferingRecord(
            id=one.id,
            source=site_source(one),
            demonstration=one.provider.demonstration,
            provider=Named(one.provider.slug, one.provider.name),
            course=one.course,
            location=place_told(one.address) if one.address else None,
            title=one.title,
            route=LearningRoute(one.route) if one.route else None,
            level_from=Level(one.level_from) if one.level_from else None,
            level_to=Level(one.level_to) if one.level_to else None,
            components=tuple(Component(part) for part in one.components),
            course_mode=CourseMode(one.mode) if one.mode else None,
            dayparts=tuple(Daypart(part) for part in one.dayparts),
            price=price_told(price) if price else None,
            start=start_told(one.start, is_live(one.start, self.today)),
            wait=wait_reckoned(self.catalogue.shown_waits[self.catalogue.position[one.id]]),
            last_seen=one.seen,
            facts={public_name(name): fact_told(fact) for name, fact in one.facts.items()},
            school_says=said_by_school(one.claims),
            **{name: getattr(one, name) for name in SAME_NAME},
        )


SAME_NAME = (
    *("hours_per_week", "weeks", "hours_total", "group_size_max", "min_participants", "closed"),
    *("childcare", "women_only", "support_languages", "source_url"),
)


def site_source(offering: Offering) -> Source:
    """The page that an offering was last read on."""
    return Source(SourceKind.SITE, offering.provider.name, offering.source_url, offering.seen)


def newest_source(offerings: Sequence[Offering]) -> Source:
    """The page of the first of several offerings, with the day on which any of them was read last."""
    return replace(site_source(offerings[0]), on=max(one.seen for one in offerings))


def said_by_school(claims: Iterable[SchoolClaim]) -> tuple[SaidBySchool, ...]:
    """What a school says to us, without the words that it wrote for us alone."""
    return tuple(
        SaidBySchool(one.field, one.value, one.said_on, one.until, one.is_against, one.fills) for one in claims
    )


def place_told(address: Address) -> Place | None:
    """Where an offering is."""
    if address.public_id is None:
        return None
    return Place(address.public_id, address.street, address.postcode, address.city, address.latitude, address.longitude)


def price_told(price: Price) -> PriceTold:
    """A price as it is told."""
    unit = PriceUnit(price.unit) if price.unit else None
    return PriceTold(price.amount_eur, unit, price.is_lower_bound, price.total_eur)


def start_told(start: WaitStatement, holds: bool) -> StartTold:
    """What a school says about starting."""
    return StartTold(
        start.kind, start.weeks_min, start.weeks_max, start.start_dates, start.start_months, start.since, holds
    )


def wait_reckoned(wait: Wait) -> WaitReckoned:
    """The estimate that the page shows."""
    return WaitReckoned(wait.median, wait.low, wait.high, wait.stated, wait.freshness, wait.newest, wait.kinds)


def fact_told(fact: Fact) -> FactTold:
    """A value with its proof."""
    return FactTold(fact.value, fact.quote, fact.source_url, fact.source, fact.since)
