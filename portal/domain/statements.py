"""When the statements on accessibility and privacy were last held against the site: the one place for these dates."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Statement:
    """The day on which every sentence was last checked against what the site does."""

    checked_on: date


ACCESSIBILITY = Statement(checked_on=date(2026, 11, 22))
PRIVACY = Statement(checked_on=date(2026, 11, 22))
