"""Lesson days and times, and the dayparts they make."""

import re
from functools import lru_cache

from crawler.extraction.claims import Claim, Slot, Value
from crawler.extraction.cues import Cue
from crawler.extraction.sentences import Sentence
from crawler.pages.phrases import Phrase

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_SHORT_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_NUMBER = {
    name: place for names in (_DAYS, _ENGLISH_DAYS, _SHORT_DAYS, _SHORT_ENGLISH) for place, name in enumerate(names)
}
_NOON, _EVENING = 12 * 60, 17 * 60
_WEEKEND = (5, 6)
# Hours, weeks and dayparts ask for the lesson times of the same sentence.
_REMEMBERED = 1024

_LONG = "|".join((*_DAYS, *_ENGLISH_DAYS))
_SHORT = r"(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)"
_DAY = Phrase(rf"\b(?P<long>{_LONG})(?P<plural>s|en)?(?P<part>ochtend|morgen|middag|avond)?(?:en|s)?\b")
_SHORT_CHAIN = Phrase(rf"\b{_SHORT}\b[.-]?(?:\s*(?:,|\+|&|/|-|en|and|of)\s*{_SHORT}\b\.?)*")
_AFTER_SHORT_DAY = re.compile(
    r"\s*[,:(-]?\s*(?:van\s*)?(?:\d{1,2}[.:u]\d\d|\d{1,2}\s?(?:-|tot)\s?\d|\d{1,2} uur|ochtend|middag|avond)",
    re.IGNORECASE,
)
_WORKING_DAYS = Phrase(
    r"(?:elke|iedere|alle|every|each) (?:werkdag|doordeweekse dag|weekday)\w*|\bweekdays\b|"
    r"\bdagelijks\b(?= van \d)|\bdaily\b(?= from \d)|"
    r"5 dagen per week",
)
_BUT_DAY = Phrase(
    rf"\b(?:behalve|uitgezonderd|niet|except|not)(?: (?:op|on))? "
    rf"(?P<days>(?:{_LONG})(?:s|en)?(?:(?:, | en | and )(?:{_LONG}))*)",
)
_RANGE_OF_DAYS = Phrase(
    rf"\b({_LONG}|{_SHORT[3:-1]})\.?\s*(?:t/m|tot en met|t\.m\.|through|to|-)\s*({_LONG}|{_SHORT[3:-1]})\b",
)
_CLOCK = (
    r"(?:(kwart over|kwart voor|half|quarter past|quarter to|half past)\s+)?(\d{1,2})(?:[.:u](\d\d))?\s?"
    r"(?:uur|u\b|h\b)?\s?(a\.?m\.?|p\.?m\.?)?"
)
_TIMES = re.compile(rf"(?<![\d.,€])\b{_CLOCK}\s*(?:-|tot|to|until|till)\s*{_CLOCK}(?![\d%])(\s*uur)?", re.IGNORECASE)
# "Maandag 12-01-2027" is no lesson from twelve to one.
_DATE = re.compile(r"(?<![\d.:])\d{1,2}([-/.])\d{1,2}\1(?:20\d\d|2\d)(?!\d|[.:]\d)")
_AT_NOON = Phrase(r"\b(?<!after )(?:12 )?noon\b")
_NO_LESSON = Cue(
    r"\b(?:loop|wandel|kom|lopen) (?:\w+ )?(?:binnen|langs) (?:bij|in|op|aan) (?:het|de|ons|onze) \w*(?:punt|loket|"
    r"balie|desk|kantoor|centrum|bureau)\b|\b(?:drop in|walk in|come by)\b[^.;]{0,20}\b(?:desk|office)\b|"
    r"kantoor|telefoni|bereikbaar|geopend|openingstijd|inloopspreek|spreekuur|opening hours|office|receptie|open dag|"
    r"open (?:huis|middag|ochtend|les(?:dag|avond)?)\b|open (?:house|day|evening)|rondleiding|"
    r"open avond|\bopen (?:van|vanaf|tussen|from|between|tot) (?:half |kwart )?\d|"
    r"informatie-?(avond|bijeenkomst|middag)|kennismaking|pauze|bellen|gesloten|we are open|proefles|"
    r"\bopen (?:op |on )?(?:maandag|dinsdag|monday|tuesday|ma\b|di\b|mon\b)|reception\b|servicepunt|\bbalie\b|"
    r"front desk|"
    r"\b(?:intake\w*|toets|examens?|exam) (?:is|zijn|kan|kunnen|op|vindt|vinden|on|are)\b"
)
_HOURS_NOT_CLOCK = re.compile(
    r"^\s*(?:les|lessen)?\s*(?:per|in de|p\.|a) ?(?:week|w\b|maand)|^\s*(?:les|huiswerk|per les)\b"
)
_PART_WORDS = (
    ("morning", r"ochtend(?!humeur)|'s morgens|\bmorgens\b|\w+dagmorgens?|\bmornings?\b|voormiddag"),
    ("afternoon", r"(?<!na)(?<!voor)middag(?!pauze)|'s middags|namiddag|\bafternoons?\b"),
    ("evening", r"avond|'s avonds|\bevenings?\b"),
    ("weekend", r"\bweekend|zaterdag|zondag|saturday|sunday|\bza\b(?=\.? ?\d)"),
    (
        "day",
        (
            r"\boverdag\b|\(dag\)|\bdagcursus|\bdaggroep|\bdaglessen|\bdagles\b|\bdagtraject|\bdag-(?=\s)|"
            r"\bdaytime\b|"
            r"\bday (group|course|class)"
        ),
    ),
)
_COMPILED_PARTS = tuple((name, Phrase(words)) for name, words in _PART_WORDS)
_WEEKEND_PART = Phrase(
    r"\b(zaterdag|zondag|saturday|sunday)s?[ -]?(?:ochtend|morgen|middag|avond|morning|afternoon|evening)(?:en|s)?",
)
_PART_OF_WEEK = re.compile(
    r"(?:ochtend|middag|avond|morgen|morning|afternoon|evening)(?:en|s)?"
    r"(?: (?:per|in de|a|each) week)?,? (?:van |from )$",
    re.IGNORECASE,
)
# "Elke woensdagavond bij elkaar, van 7 tot 9".
_DAY_THEN_FROM = re.compile(
    rf"\b(?:{_LONG})(?:s|en)?(?:ochtend|morgen|middag|avond)?(?:en|s)?\b[^\d.;]{{0,40}}\b(?:van|from) $", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\s*(?:\w+ )?(?:cursist|deelnemer|persoon|personen|mensen|leerling|student|week|weken|jaar|€|euro)"
)
_NEGATED = Phrase(r"\b(geen|niet|no|not|nooit|behalve|zonder)\b[^,.;]{0,25}$")
# "Je werkt overdag" is said of a job, not of lessons.
_AT_WORK = Phrase(
    r"\b(?:werkt?|werken|werkend|work(?:s|ing)?|baan|job)\b(?: (?:je|jij|u|you|veel|vaak|al|fulltime|in|during|"
    r"the|een))*\s*$",
)
_WORKS_BEHIND = re.compile(r"^(?:en|s)?\s+(?:werk(?:t|en)?|een baan|moet(?:en)? werken|work)\b", re.IGNORECASE)
_ORDER = ("morning", "afternoon", "evening", "weekend")


def schedule_claims(sentence: Sentence) -> list[Claim]:
    """Dayparts and lesson slots of one sentence."""
    text = sentence.plain
    slots = slots_in(text)
    parts = dayparts_of(text, slots)
    # Most sentences name no time, which is sooner known than whether it would be that of an office.
    if not (slots or parts) or is_no_lesson(sentence):
        return []
    claims: list[Claim] = []
    if parts:
        value: Value = parts
        claims.append(Claim("dayparts", value, sentence.text))
    if any(slot.start >= 0 or slot.days for slot in slots):
        claims.append(Claim("slots", slots, sentence.text))
    return claims


def is_no_lesson(sentence: Sentence) -> bool:
    """Whether days and times are those of an office, an open day or a talk rather than of lessons."""
    return bool(_NO_LESSON.search(sentence.plain) or _NO_LESSON.search(sentence.label))


@lru_cache(maxsize=_REMEMBERED)
def slots_in(text: str) -> tuple[Slot, ...]:
    """Lesson slots: each time range with the days named since the one before it, or the days alone."""
    text = _DATE.sub(" | ", _AT_NOON.sub("12:00 pm", text))
    ranges = [(match, times) for match in _TIMES.finditer(text) if (times := _times(match, text)) is not None]
    days = _days_in(text)
    if not ranges:
        return (Slot(tuple(sorted({day for _, day in days}))),) if days else ()
    slots, previous = [], 0
    for match, (start, end) in ranges:
        own = {day for place, day in days if previous <= place < match.start()}
        slots.append(Slot(tuple(sorted(own)), start, end))
        previous = match.end()
    trailing = {day for place, day in days if place >= previous}
    if trailing and not slots[-1].days:
        slots[-1] = Slot(tuple(sorted(trailing)), slots[-1].start, slots[-1].end)
    return tuple(slots)


def _days_in(text: str) -> list[tuple[int, int]]:
    found = [(match.start(), _DAY_NUMBER[match["long"].lower()]) for match in _DAY.finditer(text)]
    if match := _WORKING_DAYS.search(text):
        found.extend((match.start(), day) for day in range(5))
    for chain in _SHORT_CHAIN.finditer(text):
        names = re.findall(rf"\b{_SHORT}\b", chain.group(), re.IGNORECASE)
        alone = len(text) <= 12 and chain.end() == len(text)
        if len(names) > 1 or alone or _AFTER_SHORT_DAY.match(text[chain.end() :]):
            found.extend((chain.start(), _DAY_NUMBER[name.lower()]) for name in names)
    for match in _RANGE_OF_DAYS.finditer(text):
        first, last = (_DAY_NUMBER[match.group(place).lower()] for place in (1, 2))
        found.extend((match.start(), day) for day in range(first, last + 1))
    left_out = {
        _DAY_NUMBER[day.lower()]
        for match in _BUT_DAY.finditer(text)
        for day in re.findall(_LONG, match[1], re.IGNORECASE)
    }
    return sorted({(place, day) for place, day in found if day not in left_out})


def _times(match: re.Match[str], text: str) -> tuple[int, int] | None:
    has_minutes = match[3] or match[7] or match[1] or match[5] or match[4] or match[8]
    says_hour = "uur" in match.group().lower()
    if not has_minutes and not says_hour and not _is_of_lessons(text, match):
        return None
    if _HOURS_NOT_CLOCK.match(text[match.end() :]) and not has_minutes:
        return None
    late = bool(re.search(r"avond|evening", text, re.IGNORECASE))
    start = _minutes(match[1], match[2], match[3], match[4] or match[8], late)
    end = _minutes(match[5], match[6], match[7], match[8], late)
    if start is None or end is None:
        return None
    if start >= end and match[8] and not match[4]:
        # "9.30 to 12.30 pm" begins in the morning.
        start -= _NOON if start >= _NOON else 0
    if end <= start and end + 720 <= 1440:
        end += 720
    if _NOON - 240 <= start < end < _NOON and _is_said_of_evening(text, match):
        start, end = start + _NOON, end + _NOON
    return (start, end) if 20 <= end - start <= 600 else None


def _is_said_of_evening(text: str, match: re.Match[str]) -> bool:
    """ "Woensdag van acht tot half tien 's avonds" is said of the evening, unless a morning is named there too."""
    near = f"{text[max(0, match.start() - 25) : match.start()]} | {text[match.end() : match.end() + 14]}"
    return bool(re.search(r"avond|evening", near, re.IGNORECASE)) and not re.search(
        r"ochtend|morgen|middag|overdag|morning|noon", near, re.IGNORECASE
    )


def _is_of_lessons(text: str, match: re.Match[str]) -> bool:
    """Bare numbers are a lesson time behind a day, or behind "drie ochtenden per week, van" if nothing is counted."""
    if _DAY.search(text[max(0, match.start() - 25) : match.start()]):
        return True
    if _DAY_THEN_FROM.search(text[: match.start()]) and not _COUNTED.match(text[match.end() :]):
        return True
    leads = _PART_OF_WEEK.search(text[: match.start()])
    return leads is not None and not _COUNTED.match(text[match.end() :])


def _minutes(words: str | None, hour: str, minute: str | None, half: str | None, late: bool) -> int | None:
    value = int(hour) * 60 + int(minute or 0)
    if words:
        shift = {
            "kwart over": 15,
            "quarter past": 15,
            "kwart voor": -15,
            "quarter to": -15,
            "half past": 30,
            "half": -30,
        }
        value += shift[words.lower()]
    if (half and half.lower().startswith("p") and value < _NOON) or (
        not half and value < 8 * 60 and (late or value <= 5 * 60)
    ):
        value += _NOON
    return value if 0 <= value < 1440 and int(minute or 0) < 60 else None


def daypart_of(slot: Slot) -> tuple[str, ...]:
    """The dayparts of a slot: the weekend, or what its start says."""
    if slot.days and all(day in _WEEKEND for day in slot.days):
        return ("weekend",)
    own = () if slot.start < 0 else (_part_of_time(slot.start),)
    return (*own, "weekend") if any(day in _WEEKEND for day in slot.days) else own


def _part_of_time(start: int) -> str:
    if start < _NOON:
        return "morning"
    return "afternoon" if start < _EVENING else "evening"


def dayparts_of(text: str, slots: tuple[Slot, ...]) -> tuple[str, ...]:
    """Dayparts by lesson times where there are any, else by words; Saturday and Sunday are the weekend alone."""
    timed = [slot for slot in slots if slot.start >= 0]
    found = {part for slot in timed for part in daypart_of(slot)} if timed else _by_words(text)
    return tuple(part for part in _ORDER if part in found)


def _by_words(text: str) -> set[str]:
    found: set[str] = set()
    plain = _WEEKEND_PART.sub(r"\1", text)
    for name, words in _COMPILED_PARTS:
        for match in words.finditer(plain):
            if not _NEGATED.search(plain[: match.start()]) and not _is_of_a_job(plain, match):
                found.update(("morning", "afternoon") if name == "day" else (name,))
    return found


def _is_of_a_job(text: str, match: re.Match[str]) -> bool:
    """Whether a part of the day is that of somebody's work: "voor wie overdag werkt"."""
    left, behind = text[: match.start()], text[match.end() :]
    return bool(_AT_WORK.search(left) or _WORKS_BEHIND.match(behind))
