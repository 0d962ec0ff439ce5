"""Codes that organisations of volunteers get from a municipality: short enough to type, kept as a keyed hash alone."""

import hmac
from datetime import date, timedelta
from hashlib import sha256
from secrets import choice

# Letters and digits that nobody takes for another one in print: 28 of them, so that twelve are worth 57 bits.
SIGNS = "ACDEFGHJKLMNPQRTUVWXYZ34679B"
LENGTH, GROUP = 12, 4
HINT = 4
# What people read where the sign on paper is one of ours.
TAKEN_FOR = str.maketrans({"1": "L", "I": "L", "2": "Z", "8": "B", "0": "D", "O": "D"})
PURPOSE = "helper code"
USUAL_LIFE = timedelta(days=183)
LONGEST_LIFE = timedelta(days=366)


def new_code() -> str:
    """A code that nobody guesses, without its hyphens."""
    return "".join(choice(SIGNS) for _ in range(LENGTH))


def in_groups(code: str) -> str:
    """The code as it is shown and read aloud: three groups of four signs."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def plain_code(typed: str) -> str | None:
    """What was typed as a code without spaces and hyphens; None where it cannot be one."""
    signs = "".join(sign for sign in typed[: 4 * LENGTH].upper() if sign.isalnum()).translate(TAKEN_FOR)
    return signs if len(signs) == LENGTH and set(signs) <= set(SIGNS) else None


def keyed_digest(code: str, secret: str) -> str:
    """What is kept of a code, 64 letters: without the application's key nobody finds the code by trying all."""
    return hmac.new(f"{PURPOSE} {secret}".encode(), code.encode(), sha256).hexdigest()


def last_day(issued: date, asked: date | None = None) -> date:
    """The last day on which a code issued on a day may be used; raises ValueError for one that is over or too far."""
    day = asked or issued + USUAL_LIFE
    if not issued <= day <= issued + LONGEST_LIFE:
        raise ValueError(day)
    return day
