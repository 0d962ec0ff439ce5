"""Hours a week, length of the course in weeks, and a stated total of lesson hours."""

import re

from crawler.extraction.claims import Claim, Slot
from crawler.extraction.clauses import after, before
from crawler.extraction.numbers import NUMBER, as_whole, number_of
from crawler.extraction.schedules import is_no_lesson, slots_in
from crawler.extraction.sentences import Sentence

_HOUR = (
    r"(?:les|klok|contact)?(?:uren|uur|uurtjes|hours?|hrs?)"
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
_STATED = re.compile(rf"(?<![\d.,-])({NUMBER})\s*{_HOUR}\s*{_PER_WEEK}", re.IGNORECASE)
_STATED_FIRST = re.compile(
    rf"\b(?:per week|wekelijks|weekly|elke week)\s*:?\s*(?:krijg\w* (?:u|je)\s*|les\s*|"
    rf"is dat\s*)?({NUMBER})\s*{_HOUR}",
    re.IGNORECASE,
)
_PRODUCTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d.,])(\d{{1,2}})\s*{_TIMES}\s*(?:{_PER_WEEK}\s*,?\s*)?({NUMBER})\s*(?:{_HOUR}|u\b)(?!\s*per dag\b)",
        (
            rf"(?<![\d.,])(\d{{1,2}})\s*{_UNIT}\s*{_WHEN}(?:{_PER_WEEK})?\s*,?\s*\(?(?:van|à|a|of|elk\w*|"
            rf"ieder\w*)?\s*(?:ochtend|middag|avond|les|keer|dagdeel|"
            rf"dag)?\s*(?:van)?\s*({NUMBER})\s*(?:{_HOUR}|u\b)"
        ),
        (
            rf"(?<![\d.,])(\d{{1,2}})\s*{_TIMES}\s*{_PER_WEEK}\s*(?:les\w*\s*)?(?:van|,|à|"
            rf"gedurende)\s*({NUMBER})\s*(?:{_HOUR}|u\b)"
        ),
    )
)
_REVERSED = re.compile(
    (
        rf"(?<![\d.,])({NUMBER})\s*{_HOUR}\s*(?:per keer|per les|per dagdeel)?,?\s*(\d)\s*(?:{_TIMES}|"
        rf"{_UNIT}|dagen)\s*{_PER_WEEK}"
    ),
    re.IGNORECASE,
)
_WEEKS_TIMES_HOURS = re.compile(rf"\d\s*weken\s*(?:x|maal|van|à)\s*({NUMBER})\s*{_HOUR}", re.IGNORECASE)
_HOURS_LABEL = re.compile(r"(?:uren|uur) per week|hours (?:per|a) week|lesuren p|uren p\.?w", re.IGNORECASE)
_BARE_HOURS = re.compile(rf"^\D*({NUMBER})\s*(?:uur|uren)?\D*$")
_BRACKETED_HOURS = re.compile(rf"\(({NUMBER})\s*uur\)")
_WEEKLY_CUE = re.compile(rf"{_PER_WEEK}|wekelijks|weekly", re.IGNORECASE)
_COUNT_OF_DAYS = re.compile(rf"(?<![\d.,])(\d)\s*(?:{_TIMES}|{_UNIT})\s*{_PER_WEEK}", re.IGNORECASE)
_NO_LESSONS = re.compile(
    r"huiswerk|zelfstudie|zelf\b|thuis\b|homework|self-?study|at home|voorbereid|wettelijk|\bde wet\b|"
    r"verplicht aantal|"
    r"kantoor|werkt|werken|stage|vacature|bereikbaar|oefen\w* zelf|zelfstandig|per dag\b|taalmaatje|intake|taalcoach",
    re.IGNORECASE,
)
_FORMER_JOB = re.compile(
    r"\b(?:stond|werkte|gaf) (?:ik|zij|hij)\b|\b(?:ik|zij|hij) (?:stond|werkte|gaf)\b|\bstond\b.{0,20}\bvoor de klas",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"lesu(?:ur|ren)\s*\(?(?:van|=|à)?\s*(45|50|40)\s*min", re.IGNORECASE)

_SPAN = r"(weken|lesweken|week|maanden|mnd|maand|jaar|weeks|months|years?)"
_LENGTH = re.compile(rf"(?<![\d.,-])(?<!\d tot )({NUMBER}|een half|half|een|één|a)\s*{_SPAN}(?!\w)", re.IGNORECASE)
_LENGTH_CUE = re.compile(
    r"duur|duurt|duren|lang\b|cursus|lesweken|traject|periode|looptijd|doorlooptijd|reeks|module|blok|"
    r"takes|lasts|course|\bfor\b|"
    r"duration|long\b|\bx\b|bestaat uit|gedurende|verspreid over|in totaal|lessen|training|programma|\bin\b|"
    r"opleiding",
    re.IGNORECASE,
)
_OF_LESSONS = re.compile(r"(?:lang )?les(?:sen)?\b", re.IGNORECASE)
_LENGTH_LABEL = re.compile(r"duur|weken|periode|looptijd|duration|length|weeks|lengte|aantal lessen", re.IGNORECASE)
_NO_LENGTH_LABEL = re.compile(r"wacht|waiting|intake|uitslag|examen|annul|opzeg|betaal", re.IGNORECASE)
_NO_LENGTH = re.compile(
    r"wacht|geduld|vooraf|voor (?:de|het|aan)|van tevoren|opzeg|"
    r"uitslag|vakantie|bewaar|proef|gratis|geldig|terug|annul|bedenktijd|uiterlijk|intake|examen|minimaal|"
    r"ervaring|before|advance|ago|\bper\b|sneller|betaal|termijn|aan de beurt|mogelijk|oud\b|contract|niet meer dan|"
    r"gemiddeld|wonen|voordat|vrijkomt|plaats vrij|plek vrij|\bduo\b|drie jaar de tijd|wait|queue|toelating|"
    r"holiday|year old|leeftijd|bezit|tot\s+\d|"
    r"vanaf|inburgeringstermijn",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:uitslag|resultaat van|antwoord|afspraak|reactie|terugbetal|herkansing)\b|\bbewaartermijn|exam results?\b",
    re.IGNORECASE,
)
_EACH_TIME = re.compile(
    (
        r"\b(?:na|over|binnen|elke|iedere|om de|every|within|sinds|al|per|vanaf|eerste|laatste|after|"
        r"in de)\s+(?:ongeveer |circa |ca\.? )?$"
    ),
    re.IGNORECASE,
)
_WHOLE = r"\d\.\d{3}|\d+(?:[.,]\d+)?"
_TOTALS = tuple(
    re.compile(pattern, re.IGNORECASE)
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
        rf"({NUMBER})\s*(?:lesuren|lesuur|klokuren)(?!\s*(?:van|à|{_PER_WEEK}))\b(?!.*per week)",
    )
)
_TOTAL_LABEL = re.compile(r"totaal|omvang|aantal (?:les)?uren|lesuren|total hours|aantal uur", re.IGNORECASE)
_BARE_TOTAL = re.compile(rf"^\D{{0,45}}({_WHOLE})\s*(?:{_HOUR})?\s*(?:in totaal)?\s*(?:\([^)]*\))?\W*$", re.IGNORECASE)
_STATUTORY = re.compile(
    r"\bde wet\b|wettelijk|verplicht|\bona\b|z-route|praktijkuren|zelfstudie|vrijwilligers|huiswerk|stage",
    re.IGNORECASE,
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
    return (None, 0) if strength < 3 and is_no_lesson(sentence) else (value, strength)


def hours_per_week(text: str, label: str = "") -> tuple[float | None, int]:
    """Lesson hours a week and how plainly they are said: 3 stated, 2 a product, 1 by lesson times."""
    if (product := _product(text, label)) is not None:
        return _counted(product, text), 2
    for pattern in (_STATED, _STATED_FIRST, _WEEKS_TIMES_HOURS):
        for match in pattern.finditer(text):
            if not _is_homework(text, match):
                return _counted(number_of(match.group(1)), text), 3
    bare = _BARE_HOURS.match(text) if _HOURS_LABEL.search(label) else None
    bare = bare or (_BRACKETED_HOURS.search(text) if slots_in(text) else None)
    if bare is not None:
        return as_whole(number_of(bare.group(1))), 3
    return _by_lesson_times(text), 1


def _is_homework(text: str, match: re.Match[str]) -> bool:
    left = re.split(r",\s", before(text, match.start()))[-1]
    return bool(_NO_LESSONS.search(f"{left}{match.group()}{after(text, match.end())[:40]}"))


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
    reversed_order = _REVERSED.search(text)
    if reversed_order is None or _is_homework(text, reversed_order):
        return None
    return number_of(reversed_order.group(1)) * int(reversed_order.group(2))


def _by_lesson_times(text: str) -> float | None:
    slots = [slot for slot in slots_in(text) if slot.start >= 0]
    if not slots or (re.search(r"\b(of|or)\b", text) and len(slots) > 1):
        return None
    minutes = sum((slot.end - slot.start) * len(slot.days) for slot in slots)
    if not all(slot.days for slot in slots):
        count = _COUNT_OF_DAYS.search(text)
        if count is None or len(slots) != 1:
            return None
        minutes = (slots[0].end - slots[0].start) * int(count.group(1))
    if re.search(r"om de (?:week|2 weken)|tweewekelijks|1 keer per 2 weken|every other week", text):
        minutes //= 2
    return as_whole(minutes / 60) if 0 < minutes <= 40 * 60 else None


def weeks_in(text: str, label: str = "") -> float | None:
    """Length of the course in weeks; months count 52/12 weeks, rounded."""
    if _NO_LENGTH_LABEL.search(label) or _OF_SOMETHING_ELSE.search(text):
        return None
    labelled = bool(_LENGTH_LABEL.search(label))
    if labelled and (match := re.match(r"^\D{0,30}?(\d{1,2})\s*$", text)) and re.search(r"weken|weeks", label, re.I):
        return int(match.group(1))
    for match in _LENGTH.finditer(text):
        around = _words_around(text, match)
        cued = labelled or _LENGTH_CUE.search(around) or _stands_alone(text, match)
        if _EACH_TIME.search(text[: match.start()]):
            continue
        if cued and not _NO_LENGTH.search(around) and not _is_range(text, match):
            return _weeks(match.group(1), match.group(2))
    return None


def _words_around(text: str, match: re.Match[str]) -> str:
    """What a span is said of: "10 weken lang" begins at its comma, and "in 4 weken:" ends at its colon."""
    left, right = before(text, match.start())[-45:], after(text, match.end())[:18]
    if re.match(r"\s*lang\b", right):
        left = re.split(r",\s", left)[-1]
    if re.search(r"\bin\s*$", left, re.IGNORECASE):
        right = right.split(":")[0]
    return f"{left}{match.group()}{right}"


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """A bare "(12 weken)", "12 weken les" or "30 weken" between commas says how long the course is."""
    left, right = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return bool(_OF_LESSONS.match(right)) or (
        (not left or left[-1] in "(,:;-/|") and (not right or right[0] in "),.;:|-")
    )


def _is_range(text: str, match: re.Match[str]) -> bool:
    return bool(re.search(r"\d\s*(?:-|tot|à|a|to|of)\s*$", text[: match.start()]))


def _weeks(amount: str, unit: str) -> float | None:
    value = {"een half": 0.5, "half": 0.5, "een": 1.0, "één": 1.0, "a": 1.0}.get(amount.lower())
    count = number_of(amount) if value is None else value
    short = unit.lower()[:2]
    weeks = count if short == "we" or short == "le" else count * 52 / 12 if short in ("ma", "mn", "mo") else count * 52
    return round(weeks) if 1 < weeks <= 210 else None


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
