"""Referrals: how many people said at the portal that they sign up for an offering, counted by day and nothing else.

What of the counts is believed, and what follows from them: who is held back, and where the advice must be simpler.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from statistics import median_low

import numpy as np

from portal.domain.congestion import falls_back
from portal.domain.course import WaitKind
from portal.domain.offering import Offering
from portal.domain.parameters import VALUES
from portal.domain.quality_mark import NOT_TO_BE_ADVISED
from portal.domain.wait_statement import is_live

A_MONTH = timedelta(days=30)
FOUR_WEEKS = timedelta(days=28)
# A code that asks what became of an intent is answered for half a year; no count is kept for longer than 400 days.
FOLLOW_UP_LIVES = timedelta(days=180)
COUNTS_LIVE = timedelta(days=400)
# So many people a day are believed of any offering, and so many times its usual day; beyond that it is a flood
# (assumptions).
BELIEVED_PEOPLE = 3
BELIEVED_TIMES = 3
# Fewer first places than this say nothing of who has too many of them (assumption).
FEWEST_FIRST_PLACES = 50


@dataclass(frozen=True, slots=True)
class Referrals:
    """Counts by offering and day, schools (slugs) that stood first too often, and the provinces to keep simple in.

    `number` rises with every change.
    """

    number: int = 0
    by_day: Mapping[str, Mapping[date, int]] = field(default_factory=dict)
    held_back: frozenset[str] = frozenset()
    fallen_back: frozenset[str] = frozenset()

    def since(self, offering: str, day: date) -> int:
        """People referred to an offering on or after a day."""
        return sum(count for on, count in self.by_day.get(offering, {}).items() if on >= day)


NO_REFERRALS = Referrals()


class WayIn(StrEnum):
    """How a newcomer gets into a course: at the school, only through the municipality (Wi2021), or not now."""

    SCHOOL = "school"
    MUNICIPALITY = "municipality"
    NONE = "none"


def way_in(offering: Offering, today: date) -> WayIn:
    """Where one signs up for an offering, as far as the school's words about it still hold."""
    mark = offering.provider.mark
    if (mark and mark.status in NOT_TO_BE_ADVISED) or offering.told_closed:
        return WayIn.NONE
    if not is_live(offering.start, today):
        return WayIn.SCHOOL
    ways = {WaitKind.CLOSED: WayIn.NONE, WaitKind.VIA_MUNICIPALITY: WayIn.MUNICIPALITY}
    return ways.get(offering.start.kind, WayIn.SCHOOL)


def believed(people: Mapping[date, int], seats: float) -> dict[date, int]:
    """Each day's people with floods cut off (winsorised), so that nobody can make a list look long in a day.

    A day counts for no more than 3 people or three times its usual day, whichever is more, and for no more than the
    seats of a month (at least one). Its usual day is the median of the four weeks before it, empty days included.
    """
    places = max(1, int(seats))
    return {day: min(count, places, most_believed(people, day)) for day, count in people.items()}


def most_believed(people: Mapping[date, int], day: date) -> int:
    """The people that one day counts for at most, for all one knows from the days before it."""
    if people[day] <= BELIEVED_PEOPLE:
        return BELIEVED_PEOPLE
    before = (people.get(day - timedelta(days=back), 0) for back in range(1, FOUR_WEEKS.days + 1))
    return max(BELIEVED_PEOPLE, BELIEVED_TIMES * median_low(before))


def schools_held_back(first_places: Mapping[str, int], seats: Mapping[str, float]) -> frozenset[str]:
    """Schools with more of the first places than their share of the seats allows; both by slug, over four weeks.

    Too few first places say nothing (decision model, 6.7).
    """
    times, places = sum(first_places.values()), sum(seats.values())
    if times < FEWEST_FIRST_PLACES or not places:
        return frozenset()
    most = {slug: VALUES["first_place_excess"] * own / places for slug, own in seats.items()}
    return frozenset(slug for slug, own in first_places.items() if slug in most and own / times > most[slug])


def provinces_fallen_back(waits: Mapping[str, Sequence[tuple[float, float]]]) -> frozenset[str]:
    """Provinces where people waited so much longer than projected that the advice must be simpler.

    `waits` has projected and realised weeks, one pair a person, of the last four weeks' follow-ups by province.
    """
    columns = {province: np.array(pairs, dtype=float).reshape(-1, 2) for province, pairs in waits.items()}
    return frozenset(one for one, pairs in columns.items() if falls_back(pairs[:, 0], pairs[:, 1]))
