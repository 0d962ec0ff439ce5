"""What the grammars hand on: a claim is one field, the value read, and the words it was read from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Levels:
    """Entry and goal level; None where only the other is said."""

    level_from: str | None
    level_to: str | None


@dataclass(frozen=True, slots=True)
class Slot:
    """Lesson days (0 is Monday) with start and end in minutes after midnight; -1 where no time is given."""

    days: tuple[int, ...]
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Price:
    """An amount for a private customer; `audience` is private where the words say so, `holds_from` a first day.

    `season` is the first day of the year or season that the price is said to be of.
    """

    amount: float
    unit: str | None
    is_from: bool = False
    audience: str = ""
    holds_from: date | None = None
    holds_until: date | None = None
    cued: bool = False
    season: date | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """A statement about starting: one of the kinds of the contract, with weeks for kind `weeks`."""

    kind: str
    weeks_min: float | None = None
    weeks_max: float | None = None


@dataclass(frozen=True, slots=True)
class Starts:
    """Start days and start months, as stated."""

    dates: tuple[str, ...] = ()
    months: tuple[str, ...] = ()


Value = Levels | Slot | Price | Wait | Starts | str | float | bool | tuple[str, ...] | tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """`strength` orders claims of one field within the same scope: higher wins."""

    field: str
    value: Value
    words: str
    strength: int = 1
