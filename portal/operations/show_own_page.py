"""What a school sees behind its link: what its site was seen to say, on which day, and what it told us itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from portal.domain.offering import Address, Offering, Provider
from portal.domain.own_words import observed_of_school, observed_value
from portal.domain.school_claim import OF_THE_SCHOOL, ClaimField, SchoolClaim, judged
from portal.extensions import db
from portal.models import provider as tables
from portal.models.course import Course, CourseInstance
from portal.models.school import SchoolClaim as Row
from portal.operations.load_claims import addresses_of, as_claim
from portal.operations.load_offerings import as_offering, load_addresses, load_facts, load_weeks_before

# A school that says more than this in a day is no school any more (assumption).
MOST_SHOWN = 300


class OfferingUnknown(LookupError):
    """No course of this school that stands on its site goes by this id."""


@dataclass(frozen=True, slots=True)
class OwnOffering:
    """One course as its site states it; `claims` are what the school says of it, the newest first, gone ones too."""

    offering: Offering
    claims: tuple[SchoolClaim, ...]

    def live(self, field: ClaimField, today: date) -> SchoolClaim | None:
        """What holds now of what the school said about a field, judged by its site."""
        return live_claim(self.claims, field, observed_value(self.offering, field, today), today)

    def observed(self, field: ClaimField, today: date) -> Any:
        """What the site says about a field; None where nothing that holds."""
        return observed_value(self.offering, field, today)


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A school with its courses; `claims` are about the school as a whole, `addresses` those of its site."""

    provider: Provider
    email: str | None
    addresses: tuple[Address, ...]
    offerings: tuple[OwnOffering, ...]
    claims: tuple[SchoolClaim, ...]

    @property
    def places(self) -> tuple[tuple[str | None, tuple[OwnOffering, ...]], ...]:
        """The courses by town, in the order of the alphabet; None is courses without a stated address."""
        towns: dict[str | None, list[OwnOffering]] = {}
        for one in self.offerings:
            place = one.offering.address
            town = (place.city or place.postcode or place.street) if place else None
            towns.setdefault(town, []).append(one)
        return tuple((town, tuple(listed)) for town, listed in sorted(towns.items(), key=lambda pair: pair[0] or "~"))

    def offering(self, key: str) -> OwnOffering:
        """One of its courses; raises OfferingUnknown."""
        for one in self.offerings:
            if one.offering.id == key:
                return one
        raise OfferingUnknown(key)

    def live(self, field: ClaimField, today: date) -> SchoolClaim | None:
        """What holds now of what the school said of itself."""
        return live_claim(self.claims, field, self.observed(field), today)

    def observed(self, field: ClaimField) -> Any:
        """What registry and site say of the school."""
        return observed_of_school(self.provider, self.addresses, field)


def live_claim(claims: Sequence[SchoolClaim], field: ClaimField, observed: Any, today: date) -> SchoolClaim | None:
    """The claim about a field that is live, beside what is observed now."""
    found = next((one for one in claims if one.field == field and one.is_live(today)), None)
    return judged(found, observed) if found else None


def show_own_page(provider: int, today: date) -> OwnPage:
    """Everything that the school of this row id may see and correct."""
    row = db.session.get_one(tables.Provider, provider)
    school = Provider(row.slug, row.name, row.base_url, row.demonstration, phone=row.phone)
    claims = own_claims(provider)
    return OwnPage(
        provider=school,
        email=row.email,
        addresses=tuple(addresses_of([provider])[provider]),
        offerings=tuple(
            OwnOffering(one, tuple(said for said in claims if said.offering == one.id))
            for one in observed_offerings(provider, school)
        ),
        claims=tuple(said for said in claims if said.field in OF_THE_SCHOOL),
    )


def own_claims(provider: int) -> list[SchoolClaim]:
    """The newest things that a school said, the newest first."""
    query = select(Row).filter_by(provider_id=provider).order_by(Row.id.desc()).limit(MOST_SHOWN)
    return [as_claim(row) for row in db.session.scalars(query)]


def observed_offerings(provider: int, school: Provider) -> list[Offering]:
    """The courses that stand on the school's site, as it states them, by title and place."""
    query = (
        select(CourseInstance, Course.key, Course.title)
        .join(Course)
        .where(Course.provider_id == provider, CourseInstance.vanished_at.is_(None))
        .order_by(Course.title, CourseInstance.public_id)
    )
    rows = db.session.execute(query).all()
    ids = [row.CourseInstance.id for row in rows]
    facts, before, addresses = load_facts(ids), load_weeks_before(ids), load_addresses(provider)
    return [
        as_offering(one, key, title, school, addresses.get(one.location_id), facts[one.id], before.get(one.id))
        for one, key, title in rows
    ]
