"""Lines that a page breaks for its looks alone: a time, an amount or a phrase goes on behind the break."""

import re

from crawler.pages.phrases import Phrase

_NUMBER_WORD = (
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|half|kwart|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|noon)\b"
)
_CLOCK = (
    r"(?:(?:half|kwart (?:over|voor)|half past|quarter (?:past|to)) )?(?:\d{1,2}(?:[.:u]\d\d)?(?!\d)|"
    + _NUMBER_WORD
    + ")"
)
_DAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
# "19.30 -", "van A1 naar", "dinsdag en": what stands here is not finished.
_UNFINISHED = re.compile(
    r"\d(?:\s?uur)?\s?[-\u2013\u2014]$|\b(?:van|tot|naar|vanaf|en|of|from|until|and|or)$|(?:t/m|\+|&)$|\btot en met$"
)
# "Schrijf je in" is finished, "start op" in front of a day is not.
_MAY_GO_ON = re.compile(r"\b(?:de|het|een|op|in|om|bij|voor|met|aan|per|the|an?|to|for|at|on|of)$")
_NUMBER_LAST = re.compile(rf"(?:\b\d{{1,3}}(?:[.,]\d)?(?:,[-=]|,\d\d)?|\b{_NUMBER_WORD})$", re.IGNORECASE)
_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|"
    r"march|may|june|july|august|october)"
)
_MONTH_LAST = Phrase(rf"\b{_MONTH}$")
_YEAR_FIRST = re.compile(r"20\d\d\b")
_UNIT_FIRST = re.compile(
    rf"(?:(?i:{_MONTH})|weken|week|maanden|maand|uur|uren|lesuren|lessen|deelnemers|cursisten|personen|mensen|"
    r"euro|weeks|months|hours|lessons|people|students|participants)\b"
)
# "Lessen: 24" above "weken: 12" are two labels with their values.
_LABELLED = re.compile(r"[\w ]{2,30}:\s")
_NAMES_VALUE = re.compile(r"\w+\s*[:|]")
# A line as long as this, without an end, was broken by hand in the middle of its sentence.
_LONG = 40
_OPEN_END = re.compile(r"[a-zà-ÿ],?$")
# "- 20:45", "tot 12.00 uur", "per week": what begins here goes on.
_GOES_ON = re.compile(
    rf"[-\u2013\u2014]\s?\d{{1,2}}[.:u]\d\d|(?:tot|until|till|to)\s+{_CLOCK}|t/m\s+(?:\d|{_DAY})|"
    r"(?:per|a|in de)\s+(?:week|maand|uur|les|lesuur|keer|month|hour|lesson|persoon)\b|p/?w\b",
    re.IGNORECASE,
)
# "maandag en woensdag" above "18.30 - 21.00 uur".
_ENDS_IN_DAY = Phrase(
    rf"\b{_DAY}(?:s|en)?(?: ?(?:ochtend|morgen|middag|avond|morning|afternoon|evening))?(?:en|s)?,?$",
)
_TIME_FIRST = re.compile(
    rf"(?:(?:van|from)\s+{_CLOCK}|\d{{1,2}}[.:u]\d\d)\s?(?:uur\s?|u\s?)?(?:[-\u2013\u2014]|tot|to\b|until|$)",
    re.IGNORECASE,
)
_NOT_OPEN = re.compile(r"[.!?:;]$")


def joined_lines(text: str) -> str:
    """The text with each line that its page broke in the middle of a phrase made one again."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    joined = lines[:1]
    for line in lines[1:]:
        if _belongs_to(joined[-1], line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _belongs_to(before: str, line: str) -> bool:
    before, line = before.rstrip(), line.lstrip()
    if _UNFINISHED.search(before) or (_NUMBER_LAST.search(before) and _counts(before, line)):
        return True
    if _ENDS_IN_DAY.search(before) and _TIME_FIRST.match(line):
        return True
    if _MONTH_LAST.search(before) and _YEAR_FIRST.match(line):
        return True
    goes_on = line[:1].islower() or line[:1].isdigit()
    if goes_on and (_MAY_GO_ON.search(before) or _is_broken_by_hand(before, line)):
        return True
    return bool(_GOES_ON.match(line)) and not _NOT_OPEN.search(before)


def _counts(before: str, line: str) -> bool:
    """Whether a line opens with what the number at the end of the one before counts, not with a label."""
    is_label = _LABELLED.match(before) and _NAMES_VALUE.match(line)
    return bool(_UNIT_FIRST.match(line)) and not is_label


def _is_broken_by_hand(before: str, line: str) -> bool:
    is_sentence = before[:1].isupper() and len(before) >= _LONG
    return is_sentence and bool(_OPEN_END.search(before)) and line[:1].islower()
