"""When what is known of a school or a course changed last; that somebody looked again is no change."""

from collections.abc import Iterable
from datetime import date
from itertools import chain

from portal.domain.offering import Offering, Provider


def course_changed(offering: Offering) -> date | None:
    """The day since which the newest of its facts stands; None where no fact has a day."""
    days = chain((fact.since for fact in offering.facts.values()), (claim.said_on for claim in offering.claims))
    return max(days, default=None)


def school_changed(provider: Provider, offerings: Iterable[Offering], today: date) -> date | None:
    """The newest day of its courses, ratings, counts, mark and what it says itself; None where there is none."""
    own = chain(
        (rating.published_on for rating in provider.ratings if rating.published_on <= today),
        (outcome.measured_on for outcome in provider.outcomes),
        (mark.since for mark in provider.marks),
        (claim.said_on for claim in provider.claims),
        (day for offering in offerings if (day := course_changed(offering))),
    )
    return max(own, default=None)
