"""How long one may go on: trying passwords, and being signed in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

TRIES = 5
FIRST_LOCK = timedelta(minutes=15)
LONGEST_LOCK = timedelta(hours=24)
# What was written down later than this from now was written while the clock was ahead of time.
CLOCK_TOLERANCE = timedelta(minutes=5)
HALF_MINUTE = 30


class Via(StrEnum):
    """How somebody signed in at a place."""

    PASSWORD = "password"  # noqa: S105  a word, no secret
    PASSKEY = "webauthn"
    # By the municipality's own identity provider.
    ISSUER = "oidc"
    INVITATION = "invitation"


def lock_after(failures: int) -> timedelta | None:
    """How long an account is locked once so many tries in a row have failed: at each fifth, twice as long as before."""
    rounds, rest = divmod(failures, TRIES)
    if failures <= 0 or rest:
        return None
    return min(FIRST_LOCK * (1 << min(rounds - 1, 10)), LONGEST_LOCK)


def locks(until: datetime | None, now: datetime) -> bool:
    """Whether a lock holds now; one that is longer than any lock was set by a clock that was ahead of time."""
    return until is not None and now < until <= now + LONGEST_LOCK + CLOCK_TOLERANCE


def latest_counter(now: datetime) -> int:
    """The last half minute that a clock may show that runs a little ahead."""
    return int((now + CLOCK_TOLERANCE).timestamp() // HALF_MINUTE)


def spent_counter(counter: int | None, now: datetime) -> int | None:
    """The half minute up to which codes are spent; None where it lies ahead, as no code of now could be taken then."""
    return counter if counter is not None and counter <= latest_counter(now) else None


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """How long somebody stays signed in without asking for a page, and at most."""

    idle: timedelta
    absolute: timedelta

    def alive(self, started: datetime, seen: datetime, now: datetime) -> bool:
        """Whether a session that began and was last used then still holds; none that is to begin only later does."""
        begun = started <= now + CLOCK_TOLERANCE
        return begun and now - seen < self.idle and now - started < self.absolute
