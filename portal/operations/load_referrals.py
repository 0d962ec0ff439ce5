"""Reads the counted referrals into what the market needs of them, and follow-ups into waits that people really had."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from sqlalchemy import func, select

from portal.catalogue.supply import Supply
from portal.domain.offering import Offering
from portal.domain.referral import FOUR_WEEKS, Referrals, believed, provinces_fallen_back, schools_held_back
from portal.extensions import db
from portal.models.municipality import Municipality
from portal.models.referral import FirstPlaceCount, FollowUpCount, ReferralCount, referral_number
from portal.travel.gazetteer import Gazetteer, Place


@dataclass(frozen=True, slots=True)
class LearnerWait:
    """Weeks that one person waited from saying so, on `day`, to the first lesson."""

    offering: str
    weeks: float
    day: date


def load_referrals(supply: Supply, gazetteer: Gazetteer, today: date) -> Referrals:
    """All referrals that are kept, floods cut off, and what follows from four weeks of first places and follow-ups."""
    # First the number: what is counted while the rest is read shows as a higher one next time.
    number = referral_number(db.session)
    seats, position = supply.columns.seats, supply.position
    counted = {one: days for one, days in people_by_day().items() if one in position}
    return Referrals(
        number=number,
        by_day={one: believed(days, float(seats[position[one]])) for one, days in counted.items()},
        held_back=schools_held_back(first_places(today), seats_by_school(supply)),
        fallen_back=provinces_fallen_back(waits_by_province(supply, gazetteer, today)),
    )


def seats_by_school(supply: Supply) -> dict[str, float]:
    """School's slug to the places that open in a month, of those that have an offering."""
    own = np.bincount(supply.columns.provider, supply.columns.seats, minlength=len(supply.providers)).tolist()
    return {one.slug: seats for one, seats in zip(supply.providers, own, strict=True) if one.slug in supply.by_provider}


def people_by_day() -> dict[str, dict[date, int]]:
    """Offering's id to day to people, as they were counted."""
    people: dict[str, dict[date, int]] = defaultdict(dict)
    for row in db.session.execute(select(ReferralCount.offering, ReferralCount.day, ReferralCount.people)):
        people[row.offering][row.day] = row.people
    return people


def first_places(today: date) -> dict[str, int]:
    """School's slug to how often it stood first in the four weeks before today.

    Whole days alone: who is held back is the same all day, on every host, and no page is made anew for it.
    """
    table = FirstPlaceCount
    query = select(table.provider, func.sum(table.times)).where(today - FOUR_WEEKS <= table.day, table.day < today)
    return {slug: int(times) for slug, times in db.session.execute(query.group_by(table.provider))}


def waits_by_province(supply: Supply, gazetteer: Gazetteer, today: date) -> dict[str, list[tuple[float, float]]]:
    """Province to projected and realised weeks of each person who told in the last four weeks of having a place."""
    provinces = {row.code: row.province for row in db.session.scalars(select(Municipality))}
    waits: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for offering, projected, realised in placed_waits(today):
        row = supply.position.get(offering)
        place = municipality_of(None if row is None else supply.offerings[row], gazetteer)
        province = provinces.get(place or "")
        if province:
            waits[province].append((projected, realised))
    return waits


def placed_waits(today: date) -> Iterator[tuple[str, float, float]]:
    """Offering's id, weeks as projected and as realised, for each person placed who told of it in four weeks."""
    told, said = FollowUpCount, ReferralCount
    same = (told.day == said.day) & (told.offering == said.offering)
    projected = (said.projected_weeks / said.people).label("projected")
    query = select(told.offering, told.weeks, told.people, projected).join(said, same)
    for row in db.session.execute(query.where(told.placed, told.answered_week > today - FOUR_WEEKS)):
        yield from [(row.offering, row.projected, float(row.weeks))] * row.people


def municipality_of(offering: Offering | None, gazetteer: Gazetteer) -> str | None:
    """The code of the municipality where lessons are given; None where it is not known."""
    address = offering.address if offering else None
    text = (address.postcode or address.city) if address else None
    place = gazetteer.resolve(text) if text else None
    return place.municipality_code if isinstance(place, Place) else None


def learner_waits() -> list[LearnerWait]:
    """Each person's realised wait that is kept, oldest first; who got no place is not among them."""
    table = FollowUpCount
    query = select(table.offering, table.weeks, table.day, table.people).where(table.placed)
    rows = db.session.execute(query.order_by(table.day, table.offering, table.weeks))
    return [LearnerWait(row.offering, float(row.weeks), row.day) for row in rows for _ in range(row.people)]
