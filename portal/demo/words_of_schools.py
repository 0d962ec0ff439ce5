"""What fictional schools say of their courses, and what fictional visitors report: drawn from the country's seed."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import delete, select

from portal.domain.fault_report import FaultSubject, ReportState
from portal.domain.offering import Offering
from portal.domain.own_words import observed_value
from portal.domain.school_claim import ClaimField, ClaimState, contradicts, holds_until
from portal.domain.working_days import after_working_days
from portal.extensions import db
from portal.models.fault_report import FaultReport
from portal.models.provider import Provider
from portal.models.school import SchoolClaim, SchoolLink
from portal.models.version import raise_data_version
from portal.operations.load_offerings import load_offerings, load_providers
from portal.operations.report_fault import new_code

# One course in so many has a word of its school, one school in so many a report: invented, so that both are seen.
COURSES_A_WORD, SCHOOLS_A_REPORT = 60, 6
LAST_DAYS = 14
# Reports of the last so many days; some are answered within so many working days, some are not.
REPORT_DAYS, LONGEST_ANSWER = 120, 9
TEXTS = {
    FaultSubject.PRICE: "De prijs op de site is hoger.",
    FaultSubject.START: "Er is nu geen plaats in deze groep.",
    FaultSubject.ADDRESS: "De lessen zijn in een ander gebouw.",
    FaultSubject.GONE: "",
    FaultSubject.OTHER: "De les is op dinsdag en niet op maandag.",
}


def add_words_of_schools(today: date, seed: int) -> int:
    """Write claims and reports of the fictional schools in the place of earlier ones; gives how many claims."""
    forget_words()
    chance = Random(f"{seed} words of schools")
    providers = {key: one for key, one in load_providers().items() if one.demonstration}
    number_of = {one.slug: key for key, one in providers.items()}
    claims = [
        as_row(number_of[one.provider.slug], one, chance, today)
        for one in load_offerings(providers)
        if not chance.randrange(COURSES_A_WORD)
    ]
    db.session.add_all(claims)
    db.session.add_all(drawn_reports(sorted(number_of), chance, today))
    raise_data_version(db.session)
    db.session.commit()
    return len(claims)


def as_row(provider: int, offering: Offering, chance: Random, today: date) -> SchoolClaim:
    """One thing that a school says of one course."""
    said_on = today - timedelta(days=chance.randrange(LAST_DAYS))
    field = chance.choice((ClaimField.START, ClaimField.START, ClaimField.HOURS, ClaimField.GROUP, ClaimField.PRICE))
    observed = observed_value(offering, field, today)
    value = drawn_value(field, observed, chance, said_on)
    against = contradicts(field, value, observed, said_on)
    return SchoolClaim(
        provider_id=provider,
        offering=offering.id,
        field=field.value,
        value=value,
        observed=observed,
        said_on=said_on,
        until=holds_until(field, value, said_on),
        state=(ClaimState.CONFLICT if against else ClaimState.SHOWN).value,
    )


def drawn_value(field: ClaimField, observed: Any, chance: Random, said_on: date) -> Any:
    """A value that a school could name: what was observed or a little beside it."""
    if field == ClaimField.HOURS:
        return chance.choice((observed or 9.0, 7.5, 12.0))
    if field == ClaimField.GROUP:
        return chance.choice((observed or 14, 12, 15))
    if field == ClaimField.PRICE:
        usual = observed or {"amount": 1400.0, "unit": "total"}
        return {"amount": round(usual["amount"] * chance.choice((1.0, 1.1)), 2), "unit": usual["unit"] or "total"}
    weeks = float(chance.randrange(2, 18))
    start = (said_on + timedelta(days=chance.randrange(21, 90))).isoformat()
    return chance.choice(
        (
            {"kind": "closed"},
            {"kind": "weeks", "weeks_min": weeks, "weeks_max": weeks + 2},
            {"kind": "dates", "start_dates": [start]},
        )
    )


def drawn_reports(slugs: list[str], chance: Random, today: date) -> Iterator[FaultReport]:
    """Reports of the last months: most are answered, a few wait."""
    for slug in slugs:
        if chance.randrange(SCHOOLS_A_REPORT):
            continue
        subject = chance.choice(tuple(TEXTS))
        came = today - timedelta(days=chance.randrange(1, REPORT_DAYS))
        answered = after_working_days(came, chance.randrange(1, LONGEST_ANSWER))
        done = answered <= today and chance.random() < 0.9
        corrected = chance.random() < 0.7
        reason = None if corrected or not done else "Op de site staat nu hetzelfde als hier."
        decided = ReportState.CORRECTED if corrected else ReportState.UNCHANGED
        yield FaultReport(
            code=new_code(),
            provider=slug,
            offering=None,
            subject=subject.value,
            text=TEXTS[subject],
            reported_on=came,
            state=(decided if done else ReportState.RECEIVED).value,
            decided_on=answered if done else None,
            reason=reason,
        )


def forget_words() -> None:
    """Take out what fictional schools said and what was reported of them, in the caller's transaction."""
    mine = select(Provider.id).where(Provider.demonstration)
    slugs = select(Provider.slug).where(Provider.demonstration)
    db.session.execute(delete(SchoolClaim).where(SchoolClaim.provider_id.in_(mine)))
    db.session.execute(delete(FaultReport).where(FaultReport.provider.in_(slugs)))


def remove_words_of_schools() -> None:
    """Take out that and the links that fictional schools were sent, in the caller's transaction."""
    forget_words()
    mine = select(Provider.id).where(Provider.demonstration)
    db.session.execute(delete(SchoolLink).where(SchoolLink.provider_id.in_(mine)))
