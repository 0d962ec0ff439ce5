"""Puts what a school says to us beside, or where nobody else says anything in the place of, what was observed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from portal.domain.course import WaitKind
from portal.domain.offering import Address, Fact, Offering, Provider, price_of
from portal.domain.school_claim import ClaimField, SchoolClaim, as_statement, judged, observed_start
from portal.domain.wait_observation import WaitObservation
from portal.domain.wait_statement import observation_of

# The source of facts that a school told us: an evidence of its own kind (decision model, section 2.2, kind D).
SCHOOL = "school"
PLAIN = (ClaimField.DAYPARTS, ClaimField.HOURS, ClaimField.WEEKS, ClaimField.GROUP)


def observed_value(offering: Offering, field: ClaimField, today: date) -> Any:
    """What the offering's site says, in the form of a claim; None where it says nothing that holds."""
    if field == ClaimField.START:
        return observed_start(offering.start, today)
    if field == ClaimField.PRICE:
        known = offering.known_price(today)
        return {"amount": known.amount_eur, "unit": known.unit} if known else None
    value = getattr(offering, field.value)
    return list(value) or None if isinstance(value, tuple) else value


def observed_of_school(provider: Provider, addresses: Iterable[Address], field: ClaimField) -> Any:
    """What registry and site say of the whole school, in the form of a claim."""
    if field == ClaimField.WEBSITE:
        return provider.base_url
    return [written(one) for one in addresses] or None


def written(address: Address) -> str:
    """An address in one line."""
    return ", ".join(filter(None, (address.street, " ".join(filter(None, (address.postcode, address.city))))))


def with_claims(offering: Offering, claims: Iterable[SchoolClaim], today: date) -> Offering:
    """The offering with the claims that are live today, each judged by what its site says now."""
    now = [judged(one, observed_value(offering, one.field, today)) for one in claims if one.is_live(today)]
    told = replace(offering, claims=tuple(sorted(now, key=lambda one: one.field)))
    for claim in told.claims:
        told = with_start(told, claim, today) if claim.field == ClaimField.START else with_value(told, claim)
    return told


def with_value(offering: Offering, claim: SchoolClaim) -> Offering:
    """The claim's value in its place, where it fills it."""
    if not claim.fills:
        return offering
    if claim.field in PLAIN:
        value = tuple(claim.value) if isinstance(claim.value, list) else claim.value
        filled: dict[str, Any] = {claim.field.value: value}
        return replace(offering, facts=facts_with(offering, claim, claim.field.value), **filled)
    values = {"price_eur": claim.value["amount"], "price_unit": claim.value["unit"]}
    lengths = {"hours_total": offering.hours_total, "weeks": offering.weeks, "hours_per_week": offering.hours_per_week}
    return replace(offering, price=price_of(values | lengths), facts=facts_with(offering, claim, "price_eur"))


def with_start(offering: Offering, claim: SchoolClaim, today: date) -> Offering:
    """The claim in the place of the site's words about starting, where it may stand there.

    A course that one only gets into through the municipality stays one, whatever the wait.
    """
    closed = claim.value["kind"] == WaitKind.CLOSED
    if not claim.counts or not (claim.fills or closed) or offering.start.kind == WaitKind.VIA_MUNICIPALITY:
        return offering
    statement = as_statement(claim.value, claim.said_on, today, signed=True)
    return replace(offering, start=statement, facts=facts_with(offering, claim, "wait_kind"))


def facts_with(offering: Offering, claim: SchoolClaim, name: str) -> dict[str, Fact]:
    """The offering's facts with the claim's, which rests on no page."""
    value = claim.value["kind"] if claim.field == ClaimField.START else claim.value
    value = value["amount"] if claim.field == ClaimField.PRICE else value
    return {**offering.facts, name: Fact(value, None, offering.provider.base_url, SCHOOL, claim.said_on)}


def signed_waits(offering: Offering, today: date) -> tuple[WaitObservation, ...]:
    """What the school told us of the wait beside words of its site; what stands in their place is reckoned there."""
    claim = offering.says(ClaimField.START)
    if claim is None or not claim.counts or offering.start.signed:
        return ()
    said = observation_of(as_statement(claim.value, claim.said_on, today, signed=True), today)
    return () if said is None else (said,)


def school_with_claims(
    provider: Provider, claims: Iterable[SchoolClaim], addresses: Iterable[Address], today: date
) -> Provider:
    """The school with what it says of itself as a whole."""
    known = tuple(addresses)
    now = [judged(one, observed_of_school(provider, known, one.field)) for one in claims if one.is_live(today)]
    return replace(provider, claims=tuple(sorted(now, key=lambda one: one.field)))
