"""What becomes of some of the fictional ratings: replied to, corrected, withdrawn, confirmed as unchanged."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import pairwise
from random import Random

from sqlalchemy import select

from portal.domain.assessment import quarters_before
from portal.domain.rubric import Area
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.models.version import raise_data_version

# Shares of the fictional ratings (assumptions: nobody has counted what schools would do).
SHARES: Mapping[str, float] = {"replied": 0.18, "withdrawn": 0.02, "corrected": 0.04}
REPLIES = (
    "Wij herkennen dit beeld. Sinds september geven wij ook avondlessen.",
    "De uitval van lessen kwam door ziekte van twee docenten. Er is nu vaste vervanging.",
    "Wij zijn blij met dit oordeel en bedanken de gemeente voor het overleg.",
    "Wij zijn het niet eens met het cijfer voor de intake: iedereen krijgt binnen drie weken een toets.",
    "Kinderopvang regelen wij samen met de bibliotheek; dat stond nog niet in het gesprek.",
)
REASONS = (
    "Het oordeel ging over een andere vestiging van de school.",
    "De cijfers waren van het verkeerde kwartaal.",
)


def add_traces(seed: int) -> int:
    """Change ratings of fictional schools in place; the same seed changes the same ones. Gives how many."""
    query = select(Rating, Provider.slug).join(Provider, Provider.id == Rating.provider_id)
    rows = db.session.execute(query.where(Provider.demonstration, Rating.assessment_id.is_(None))).all()
    touched = sum(trace(row.Rating, Random(f"{seed}:trace:{row.slug}:{key_of(row.Rating)}")) for row in rows)
    touched += confirm_some([row.Rating for row in rows])
    if touched:
        raise_data_version(db.session)
    db.session.commit()
    return touched


def key_of(rating: Rating) -> str:
    """Which of a school's ratings it is."""
    return f"{rating.municipality_code}:{rating.quarter}"


def trace(rating: Rating, random: Random) -> bool:
    """What happened to one rating; true where anything did."""
    chance = random.random()
    for what, share in SHARES.items():
        if chance < share:
            HAPPENED[what](rating, random)
            return True
        chance -= share
    return False


def replied(rating: Rating, random: Random) -> None:
    """The school answered."""
    rating.reply = random.choice(REPLIES)


def withdrawn(rating: Rating, random: Random) -> None:
    """The municipality took it back."""
    rating.withdrawn_on = rating.published_on + timedelta(days=random.randint(0, 20))
    rating.withdrawn_words = random.choice(REASONS)


def corrected(rating: Rating, random: Random) -> None:
    """The municipality corrected it."""
    rating.corrected_on = rating.published_on + timedelta(days=random.randint(0, 20))


HAPPENED: Mapping[str, Callable[[Rating, Random], None]] = {
    "replied": replied,
    "withdrawn": withdrawn,
    "corrected": corrected,
}


def confirm_some(ratings: list[Rating]) -> int:
    """Make every third rating that follows another within a year the same as that one, confirmed as unchanged."""
    by_pair: dict[tuple[int, str], list[Rating]] = {}
    for one in sorted(ratings, key=lambda one: (one.provider_id, one.municipality_code, one.quarter)):
        if one.withdrawn_on is None:
            by_pair.setdefault((one.provider_id, one.municipality_code), []).append(one)
    pairs = [
        (before, after)
        for own in by_pair.values()
        for before, after in pairwise(own)
        if before.quarter in quarters_before(after.quarter)
    ]
    for before, after in pairs[::3]:
        after.unchanged = True
        for area in Area:
            setattr(after, area, getattr(before, area))
    return len(pairs[::3])
