"""Who is asked to make an account, and for how long the asking holds."""

import re
from dataclasses import dataclass
from datetime import timedelta

from portal.domain.actor import MUNICIPAL, Role

HOLDS = timedelta(days=7)
# Something, an at sign, and a domain with a dot; whether it exists is shown by the letter that arrives.
ADDRESS = re.compile(r"[^@\s<>,;:\"()\[\]\\]+@[^@\s<>,;:\"()\[\]\\.]+(\.[^@\s<>,;:\"()\[\]\\.]+)+")
LONGEST_ADDRESS = 254


def plain_address(typed: str) -> str:
    """An e-mail address as it is kept: without blanks around it, in small letters. Raises ValueError for others."""
    address = typed.strip().casefold()
    if len(address) > LONGEST_ADDRESS or not ADDRESS.fullmatch(address):
        raise ValueError(typed)
    return address


@dataclass(frozen=True, slots=True)
class Guest:
    """Whom a maintainer asks in, as what, and in which language.

    Raises ValueError where role and municipality do not go together, or where the address is none.
    """

    email: str
    role: Role
    municipality: str | None
    language: str

    def __post_init__(self) -> None:
        if (self.role in MUNICIPAL) != (self.municipality is not None):
            message = f"{self.role} and municipality {self.municipality} do not go together"
            raise ValueError(message)
        if plain_address(self.email) != self.email:
            raise ValueError(self.email)
