"""Days of the week that stand above lesson times: as the head of a column, a title row or a heading."""

import re
from functools import lru_cache

from crawler.pages.phrases import Phrase

_DAY = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
    r"(?:ochtend|morgen|middag|avond)?(?:en)?|\b(?:ma|di|wo|do|vr|za|zo)\b"
)
_DAYS_ALONE = Phrase(rf"\W*(?:{_DAY})(?:(?:\s*[,/&+-]\s*|\s+(?:en\s+)?)(?:{_DAY}))*\W*")
_ANY_DAY = re.compile(rf"\b(?:{_DAY})", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\d.,€])\d{1,2}(?:[.:]\d\d)?\s*(?:uur\s*)?(?:-|\u2013|tot|to|until)\s*(?:half )?\d", re.IGNORECASE
)
_LONGEST = 60
# Headings are asked about once for every block under them.
_REMEMBERED = 8192


@lru_cache(maxsize=_REMEMBERED)
def _is_of_days(name: str) -> bool:
    return 0 < len(name) <= _LONGEST and _DAYS_ALONE.fullmatch(name) is not None


def with_day(text: str, *above: str) -> str:
    """A lesson time that names no day, with the day that the nearest head or heading consists of in front of it."""
    name = next((one for one in above if _is_of_days(one)), None)
    if name is None or not (time := _TIME.search(text)) or _ANY_DAY.search(text):
        return text
    return f"{text[: time.start()]}{', '.join(_ANY_DAY.findall(name))} {text[time.start() :]}"
