"""Secrets that open a door by a link or a code: long enough that nobody guesses one, kept as a hash alone."""

from hashlib import sha256
from secrets import token_urlsafe

BYTES = 24


def new_token() -> str:
    """A secret of 192 bits, fit for an address."""
    return token_urlsafe(BYTES)


def digest(token: str) -> str:
    """What is kept of it, 64 letters; a secret this long needs no salt."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()
