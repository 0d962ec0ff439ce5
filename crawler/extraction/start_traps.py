"""Days that words call off, move or give to something else, so that no course begins on them."""

import re

from crawler.pages.phrases import Phrase

_DAY_WORDS = (
    r"(?:\d{1,2} )?(?:jan|feb|mrt|maart|march|apr|mei\b|may\b|jun|jul|aug|sep|okt|oct|nov|dec)\w*\.?(?: 20\d\d)?"
)
_CALLED_OFF = Phrase(
    r"\b(?:gaat|gaan|ging)\b[^.;]{0,25}\bniet (?:door|van start)\b|\b(?:is|zijn|wordt|worden|"
    r"was) (?:helaas )?(?:geannuleerd|"
    r"afgelast|vervallen|geschrapt)|\bkomt\b[^.;]{0,15}\bte vervallen|\bvervalt\b|\b(?:is|was|been) cancell?ed\b",
)
_MOVED = Phrase(
    r"\b(?:verplaatst|verschoven|uitgesteld|verzet|opgeschoven|moved|postponed|"
    r"rescheduled)\b[^.;]{0,30}?\b(?:naar|tot|to|until)\b",
)
_CLOSES_ENROLMENT = Phrase(r"\b(?:tot(?: en met)?|t/m|vóór|voor|uiterlijk|until|before|by)\s+(?:\w+dag\s+)?$")
_ENROLS = re.compile(
    r"^[^.,;]{0,12}\b(?:inschrijven|aanmelden|opgeven|ingeschreven|aangemeld|register|enrol|apply|sign up)\b", re.I
)
_OTHER_DAY = Phrase(
    r"^\s*(?:om [\d.:]+ (?:uur )?)?(?:is|vindt|vond|was|zijn|houden (?:we|wij)|organiseren (?:we|wij))\b[^.;,]{0,25}?"
    r"\b(?:diploma\w*|uitreiking|open \w+|feest|informatie\w*|intake\w*|toets\w*|examen\w*|proefles\w*|kennismaking\w*|"
    r"graduation|exam|open day)\b",
)
_MONTHS_FROM = re.compile(rf"\b{_DAY_WORDS}\s*(?:t/m|tot en met|tot|until|to|-)\s*$", re.IGNORECASE)


def is_called_off(text: str, start: int, end: int) -> bool:
    """Whether a day between two places of a text is of a round that is called off, or moved to a later day."""
    begin = max(text.rfind(";", 0, start), text.rfind(", ", 0, start) if _CALLED_OFF.search(text[:start]) else -1) + 1
    clause = re.split(r";|,\s(?=(?:maar|de|but|the)\b)", text[end:])[0]
    moved = _MOVED.search(text)
    if moved is not None:
        return start < moved.end()
    return bool(_CALLED_OFF.search(text[begin:start]) or _CALLED_OFF.search(clause))


def is_of_another_event(text: str, start: int, end: int) -> bool:
    """Whether a day is the last to enrol on, or that of a ceremony, an exam or an open house."""
    if _CLOSES_ENROLMENT.search(text[:start]) and _ENROLS.match(text[end:]):
        return True
    return bool(_OTHER_DAY.match(text[end:]))


def ends_a_span_of_months(text: str, start: int) -> bool:
    """Whether a month is the last of a period whose first month stands in front of it: "jan - mrt 2027"."""
    return bool(_MONTHS_FROM.search(text[:start]))
