"""Reads what schools say to us, and puts it into what a request reads: no page asks the tables for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, select

from portal.domain.offering import Address, Offering, Provider
from portal.domain.own_words import school_with_claims, with_claims
from portal.domain.school_claim import OF_THE_SCHOOL, PUBLIC, ClaimField, ClaimState, SchoolClaim
from portal.extensions import db
from portal.models.provider import Location
from portal.models.school import SchoolClaim as Row

# By the provider's row id.
Claims = Mapping[int, Sequence[SchoolClaim]]


def as_claim(row: Row) -> SchoolClaim:
    """The row as a value."""
    return SchoolClaim(
        number=row.id,
        offering=row.offering,
        field=ClaimField(row.field),
        value=row.value,
        said_on=row.said_on,
        until=row.until or date.max,
        state=ClaimState(row.state),
        observed=row.observed,
        words=row.words,
        decided_on=row.decided_on,
        reason=row.reason,
    )


def load_claims(today: date, *where: ColumnElement[bool]) -> Claims:
    """The claims that are live today, each school's in the order in which it said them."""
    claims: dict[int, list[SchoolClaim]] = defaultdict(list)
    live = (Row.state.in_(PUBLIC), Row.until >= today)
    for row in db.session.scalars(select(Row).where(*live, *where).order_by(Row.id)):
        claims[row.provider_id].append(as_claim(row))
    return claims


def schools_told(providers: Mapping[int, Provider], claims: Claims, today: date) -> dict[int, Provider]:
    """The schools with what each says of itself as a whole."""
    told = dict(providers)
    of_schools = {key: [one for one in said if one.field in OF_THE_SCHOOL] for key, said in claims.items()}
    places = addresses_of([key for key, said in of_schools.items() if said])
    for key, said in of_schools.items():
        if said and key in told:
            told[key] = school_with_claims(told[key], said, places[key], today)
    return told


def addresses_of(providers: Sequence[int]) -> Mapping[int, Sequence[Address]]:
    """Where the schools' sites say that they teach."""
    found: dict[int, list[Address]] = defaultdict(list)
    for row in db.session.scalars(select(Location).where(Location.provider_id.in_(providers)).order_by(Location.id)):
        found[row.provider_id].append(Address(row.id, row.street, row.postcode, row.city))
    return found


def offerings_told(offerings: Iterable[Offering], claims: Claims, today: date) -> Iterator[Offering]:
    """The offerings with what their schools say of each."""
    said: dict[str, list[SchoolClaim]] = defaultdict(list)
    for one in (one for of_school in claims.values() for one in of_school):
        if one.offering is not None:
            said[one.offering].append(one)
    return (with_claims(one, said[one.id], today) if one.id in said else one for one in offerings)
