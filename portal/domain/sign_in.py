"""How long one may go on: trying passwords, and being signed in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

TRIES = 5
FIRST_LOCK = timedelta(minutes=15)
LONGEST_LOCK = timedelta(hours=24)


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


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """How long somebody stays signed in without asking for a page, and at most."""

    idle: timedelta
    absolute: timedelta

    def alive(self, started: datetime, seen: datetime, now: datetime) -> bool:
        """Whether a session that began and was last used then still holds."""
        return now - seen < self.idle and now - started < self.absolute
