"""Hours a week and a stated total of lesson hours, with the course's length beside them."""

import re

from crawler.extraction.claims import Claim, Slot
from crawler.extraction.clauses import after, before
from crawler.extraction.course_lengths import weeks_in
from crawler.extraction.numbers import NUMBER, as_whole, number_of
from crawler.extraction.schedules import is_no_lesson, slots_in
from crawler.extraction.sentences import Sentence
from crawler.pages.phrases import Phrase

_HOUR = (
    r"(?:les|klok|contact|(?:lesson|class|contact|teaching|clock) )?(?:uren|uur|uurtjes|hours?|hrs?)"
    r"(?:\s*(?:les|lessen|nederlands|taalles|of lessons?|of class(?:es)?|onderwijs))?"
)
_PER_WEEK = (
    r"(?:per week|p\.?\s?/?w\.?(?=[\s,.;)]|$)|in de week|elke week|iedere week|/\s?week|a week|each week|every week|"
    r"weekly|wekelijks|per lesweek)"
)
_TIMES = r"(?:x|keer|maal|times)"
_UNIT = (
    r"(?:dagdelen|dagdeel|ochtenden|middagen|avonden|lessen|bijeenkomsten|dagen|mornings|afternoons|evenings|lessons|"
    r"classes|sessions|lesdagen|lesavonden)"
)
_WHEN = (
    r"(?:(?:overdag|in het weekend|'s (?:ochtends|morgens|middags|avonds)|doordeweeks|in de (?:ochtend|middag|avond)|"
    r"op (?:zaterdag|zondag))\s+)?"
)
_STATED = Phrase(rf"(?<![\d.,-])({NUMBER})\s*{_HOUR}\s*{_PER_WEEK}")
_STATED_FIRST = Phrase(
    rf"\b(?:per week|wekelijks|weekly|elke week)\s*:?\s*(?:krijg\w* (?:u|je)\s*|les\s*|"
    rf"is dat\s*)?({NUMBER})\s*{_HOUR}",
)
_PRODUCTS = tuple(
    Phrase(pattern)
    for pattern in (
        rf"(?<![\d.,])(\d{{1,2}})\s*{_TIMES}\s*(?:{_PER_WEEK}\s*,?\s*)?({NUMBER})\s*(?:{_HOUR}|u\b)(?!\s*per dag\b)",
        (
            rf"(?<![\d.,])(\d{{1,2}})\s*{_UNIT}\s*(?:les\s*)?{_WHEN}(?:{_PER_WEEK})?\s*(?:les)?,?\s*"
            rf"(?:en )?\(?(?:telkens|steeds|van|à|a|"
            rf"of)?\s*(?:elk\w*|"
            rf"ieder\w*|each)?\s*(?:ochtend|middag|avond|les|keer|dagdeel|"
            rf"dag)?\s*(?:van|is|duurt)?\s*({NUMBER})\s*(?:{_HOUR}|u\b)"
        ),
        (
            rf"(?<![\d.,])(\d{{1,2}})\s*{_TIMES}\s*{_PER_WEEK}\s*(?:een |1 |a )?(?:les\w*\s*|bijeenkomst\s*)?(?:van|"
            rf",|à|"
            rf"gedurende)\s*({NUMBER})\s*(?:{_HOUR}|u\b)"
        ),
    )
)
_MINUTES_EACH = Phrase(
    rf"(?<![\d.,])(\d)\s*(?:{_TIMES}|{_UNIT}|les|avond|ochtend|middag|lesson|class)\s*(?:{_PER_WEEK}\s*)?(?:van|of|"
    rf"à)?\s*"
    r"(\d{2,3})\s*min",
)
_REVERSED = Phrase(
    (
        rf"(?<![\d.,])({NUMBER})\s*{_HOUR}\s*(?:per keer|per les|per dagdeel)?,?\s*(\d)\s*(?:{_TIMES}|"
        rf"{_UNIT}|dagen)\s*{_PER_WEEK}"
    ),
)
_WEEKS_TIMES_HOURS = Phrase(rf"\d\s*weken\s*(?:x|maal|van|à)\s*({NUMBER})\s*{_HOUR}")
_EACH_DAY = Phrase(
    r"\b(?:elke|iedere|every|each) (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:ochtend|middag|avond|morgen| morning| afternoon| evening)?"
    r"(?: (?:van|for))?,? ([1-8](?:[.,]5)?) (?:uur|hours?)\b(?!\s*(?:tot|-|to\b|'s|per))",
)
_ONE_A_WEEK = Phrase(
    rf"(?<!\d )\b(?:(?:elke|iedere|every|each) week|eens (?:per|in de) week|wekelijkse?|weekly)\s+(?:krijg\w* (?:je|"
    rf"u) )?(?:een |1 |a |one )?"
    rf"(?:\w+ ){{0,2}}?(?:les|bijeenkomst|sessie|avond|ochtend|middag|lesson|class|session|meeting)\s*(?:van|,|of|"
    rf"duurt|à)\s*"
    rf"(?P<hours>{NUMBER}|een|één|an|one) (?:les)?(?:uur|hours?)\b",
)
_ONE = 1.0
# "24 lessen van 2 uur, elke donderdagmiddag" is two hours a week.
_LESSONS_OF = Phrase(
    rf"\b(?:lessen|bijeenkomsten|avonden|ochtenden|middagen|lessons|sessions|classes) (?:van|à|"
    rf"of) (?P<hours>{NUMBER}) (?:les)?(?:uur|hours?)\b",
)
_EVERY = re.compile(r"\b(?:elke|iedere|every|each|wekelijks|weekly)\b", re.IGNORECASE)
_HOURS_LABEL = Phrase(r"(?:uren|uur) per week|hours (?:per|a) week|lesuren p|(?:uren|uur)\s?(?:p\.?\s?w\b|/\s?w)")
_NO_HOURS_LABEL = Phrase(r"zelfstudie|huiswerk|self-?study|homework")
_BARE_HOURS = re.compile(rf"^\D*({NUMBER})\s*(?:uur|uren)?\D*$")
# "3 ochtenden per week (9 uur)" sums up; fewer hours than these are those of one lesson.
_A_WEEK_AT_LEAST = 4
_BRACKETED_HOURS = re.compile(rf"\(({NUMBER})\s*uur\)")
_WEEKLY_CUE = re.compile(rf"{_PER_WEEK}|wekelijks|weekly", re.IGNORECASE)
_COUNT_OF_DAYS = re.compile(rf"(?<![\d.,])(\d)\s*(?:{_TIMES}|{_UNIT})\s*{_PER_WEEK}", re.IGNORECASE)
_NO_LESSONS = Phrase(
    r"huiswerk|zelfstudie|zelf\b|thuis\b|homework|self-?study|at home|voorbereid|wettelijk|\bde wet\b|"
    r"verplicht aantal|"
    r"kantoor|werkt|werken|stage|vacature|bereikbaar|oefen\w* zelf|zelfstandig|per dag\b|taalmaatje|"
    r"met een vrijwilliger|intake|taalcoach|\b(?:op|bij) een (?:roc|school|taalschool)\b|in loondienst|fulltime|"
    r"parttime",
)
# "15 uur per week, inclusief 5 uur zelfstudie" leaves open how many are lessons.
_WITH_HOMEWORK = re.compile(
    r"\s*[,(]?\s*(?:inclusief|incl\.?|waarvan|including|of which)\b[^.;)]{0,25}(?:zelfstudie|huiswerk|thuis|"
    r"self-?study|homework)",
    re.IGNORECASE,
)
_FORMER_JOB = Phrase(
    r"\b(?:stond|werkte|gaf) (?:ik|zij|hij)\b|\b(?:ik|zij|hij) (?:stond|werkte|gaf)\b|\bstond\b.{0,20}\bvoor de klas",
)
_MINUTES = re.compile(r"lesu(?:ur|ren)\s*\(?(?:van|=|à)?\s*(45|50|40)\s*min", re.IGNORECASE)
_WHOLE = r"\d\.\d{3}|\d+(?:[.,]\d+)?"
_TOTALS = tuple(
    Phrase(pattern)
    for pattern in (
        (
            rf"(?:in totaal|totaal|totale omvang|omvang|in total|total of|altogether)\s*:?\s*(?:van\s*|"
            rf"krijgt? (?:u|je)\s*|(?:is|zijn|wordt|worden) dat\s*|gaat het om\s*|komt dat (?:neer )?op\s*|"
            rf"dus\s*|ongeveer\s*)?({_WHOLE})\s*{_HOUR}"
        ),
        rf"({_WHOLE})\s*{_HOUR}\s*(?:in totaal|totaal|in total|altogether)",
        (
            rf"(?:cursus|traject|training|module|pakket|course|programma) (?:van|"
            rf"of)\s*({NUMBER})\s*{_HOUR}(?!\s*{_PER_WEEK})"
        ),
        (
            rf"({NUMBER})\s*{_HOUR}\s*(?:verdeeld over|verspreid over|in|over|spread over)\s*(?:{NUMBER}|"
            rf"een|anderhalf)\s*(?:half )?(?:weken|maanden|jaar|weeks|months)"
        ),
        rf"\b(?:omvat|beslaat|bestaat uit|comprises|consists of)\s+({_WHOLE})\s*{_HOUR}(?!\s*{_PER_WEEK})",
        # Fewer are as often those of a week: "Dat zijn negen lesuren."
        rf"(?<![\d.,])(2[5-9]|[3-9]\d|\d{{3}}|\d\.\d{{3}})\s*(?:lesuren|lesuur|klokuren)(?!\s*(?:van|à|{_PER_WEEK}))\b"
        r"(?!.*per week)",
    )
)
_TOTAL_LABEL = Phrase(r"totaal|omvang|aantal (?:les)?uren|lesuren|total hours|aantal uur")
_BARE_TOTAL = re.compile(rf"^\D{{0,45}}({_WHOLE})\s*(?:{_HOUR})?\s*(?:in totaal)?\s*(?:\([^)]*\))?\W*$", re.IGNORECASE)
_STATUTORY = Phrase(
    r"\bde wet\b|wettelijk|verplicht|\bona\b|z-route|praktijkuren|zelfstudie|vrijwilligers|huiswerk|stage",
)


def duration_claims(sentence: Sentence) -> list[Claim]:
    """Claims of hours a week, weeks and total hours in one sentence."""
    text = sentence.plain
    if not re.search(r"\d|half|een ", text) or _FORMER_JOB.search(re.split(r";\s", text)[0]):
        return []
    found = [
        ("hours_per_week", *_weekly(sentence)),
        ("weeks", weeks_in(text, sentence.label), 1),
        ("hours_total", hours_total(text, sentence.label), 1),
    ]
    return [Claim(field, value, sentence.text, strength) for field, value, strength in found if value is not None]


def _weekly(sentence: Sentence) -> tuple[float | None, int]:
    value, strength = hours_per_week(sentence.plain, sentence.label)
    return (None, 0) if value is None or (strength < 3 and is_no_lesson(sentence)) else (value, strength)


def hours_per_week(text: str, label: str = "") -> tuple[float | None, int]:
    """Lesson hours a week and how plainly they are said: 3 stated, 2 a product, 1 by lesson times."""
    if _NO_HOURS_LABEL.search(label):
        return None, 0
    summed = _BRACKETED_HOURS.search(text) if _COUNT_OF_DAYS.search(text) else None
    if summed is not None and number_of(summed.group(1)) >= _A_WEEK_AT_LEAST:
        return _counted(number_of(summed.group(1)), text), 3
    if (product := _product(text, label)) is not None:
        return _counted(product, text), 2
    for pattern in (_STATED, _STATED_FIRST, _WEEKS_TIMES_HOURS, _EACH_DAY):
        for match in pattern.finditer(text):
            if not _is_homework(text, match):
                return _counted(number_of(match.group(1)), text), 3
    if (once := _ONE_A_WEEK.search(text)) is not None and not _is_homework(text, once):
        return number_of(once["hours"]) if once["hours"][0].isdigit() else _ONE, 2
    if (each := _LESSONS_OF.search(text)) is not None and _EVERY.search(text) and _names_one_day(text):
        return _counted(number_of(each["hours"]), text), 2
    bare = _BARE_HOURS.match(text) if _HOURS_LABEL.search(label) else None
    bare = bare or (_BRACKETED_HOURS.search(text) if slots_in(text) or _COUNT_OF_DAYS.search(text) else None)
    if bare is not None:
        return as_whole(number_of(bare.group(1))), 3
    return _by_lesson_times(text), 1


def _names_one_day(text: str) -> bool:
    return len({day for slot in slots_in(text) for day in slot.days}) == 1


def _is_homework(text: str, match: re.Match[str]) -> bool:
    left = re.split(r",\s", before(text, match.start()))[-1]
    right = re.split(r"\d", after(text, match.end())[:40])[0]
    if _WITH_HOMEWORK.match(text[match.end() :]):
        return True
    return bool(_NO_LESSONS.search(f"{left}{match.group()}{right}"))


def _counted(hours: float, text: str) -> float | None:
    """Lesson hours of less than sixty minutes as hours."""
    short = _MINUTES.search(text)
    value = hours * int(short.group(1)) / 60 if short else hours
    return as_whole(value) if 0 < value <= 40 else None


def _product(text: str, label: str) -> float | None:
    for pattern in _PRODUCTS:
        for match in pattern.finditer(text):
            weekly = _WEEKLY_CUE.search(text) or _WEEKLY_CUE.search(label) or int(match.group(1)) <= 4
            if weekly and int(match.group(1)) <= 6 and not _is_homework(text, match):
                return int(match.group(1)) * number_of(match.group(2))
    each = _MINUTES_EACH.search(text)
    if each is not None and _WEEKLY_CUE.search(f"{label} {text}"):
        return int(each.group(1)) * int(each.group(2)) / 60
    reversed_order = _REVERSED.search(text)
    if reversed_order is None or _is_homework(text, reversed_order):
        return None
    return number_of(reversed_order.group(1)) * int(reversed_order.group(2))


def _by_lesson_times(text: str) -> float | None:
    slots = [slot for slot in slots_in(text) if slot.start >= 0]
    if not slots:
        return None
    if re.search(r"\b(of|or)\b", text) and len(slots) > 1:
        return _of_each_choice(slots)
    minutes = sum((slot.end - slot.start) * len(slot.days) for slot in slots)
    if not all(slot.days for slot in slots):
        count = _COUNT_OF_DAYS.search(text)
        if count is None or len(slots) != 1:
            return None
        minutes = (slots[0].end - slots[0].start) * int(count.group(1))
    if re.search(r"om de (?:week|2 weken)|tweewekelijks|1 keer per 2 weken|every other week", text):
        minutes //= 2
    return as_whole(minutes / 60) if 0 < minutes <= 40 * 60 else None


def _of_each_choice(slots: list[Slot]) -> float | None:
    """Lesson times to choose from that are equally long make as many hours, whichever is chosen."""
    lengths = {(slot.end - slot.start) * len(slot.days) for slot in slots}
    return as_whole(lengths.pop() / 60) if len(lengths) == 1 and all(slot.days for slot in slots) else None


def hours_total(text: str, label: str = "") -> float | None:
    """A stated total of lesson hours; the law's own numbers are none."""
    if _STATUTORY.search(text) or _STATUTORY.search(label):
        return None
    if _TOTAL_LABEL.search(label) and "week" not in label and (match := _BARE_TOTAL.match(text)):
        return as_whole(_total(match.group(1)))
    for pattern in _TOTALS:
        for match in pattern.finditer(text):
            if (value := _total(match.group(1))) > 7:
                return as_whole(value)
    return None


def _total(digits: str) -> float:
    """A count of hours: "1.170" is a thousand and more."""
    return float(digits.replace(".", "")) if re.fullmatch(r"\d\.\d{3}", digits) else number_of(digits)


def hours_of_slots(slots: list[Slot]) -> float | None:
    """Weekly hours where days and a single lesson time stand apart."""
    days = {day for slot in slots for day in slot.days}
    times = {(slot.start, slot.end) for slot in slots if slot.start >= 0}
    if not days or len(times) != 1 or any(slot.start >= 0 and slot.days for slot in slots):
        return None
    ((start, end),) = times
    return as_whole((end - start) * len(days) / 60)
