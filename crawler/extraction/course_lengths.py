"""How long a course takes, in weeks: not how long a wait, a holiday or a notice takes."""

import re

from crawler.extraction.clauses import after, before
from crawler.extraction.numbers import NUMBER, number_of
from crawler.pages.phrases import Phrase

_SPAN = r"(weken|lesweken|week|maanden|mnd|maand|jaar|weeks|months|years?)"
_LENGTH = Phrase(
    rf"(?<![\d.,-])(?<!\d tot )({NUMBER}|een half|half|een|één|a)(?:\s*|-){_SPAN}(?!\w|\s(?:de tijd\s)?om\b(?! de))",
)
_LENGTH_CUE = re.compile(
    r"duur|duurt|duren|lang\b|cursus|lesweken|traject|periode|looptijd|doorlooptijd|reeks|module|blok|"
    r"takes|lasts|course|\bfor\b|"
    r"duration|long\b|\bx\b|bestaat uit|gedurende|verspreid over|in totaal|lessen|training|programma|\bin\b|"
    r"opleiding|bij elkaar|achter elkaar|na elkaar|achtereen|in a row|aaneen|\bloopt\b|\blopen\b",
    re.IGNORECASE,
)
_OF_LESSONS = re.compile(r"(?:lang )?(?:les(?:sen)?|taalles(?:sen)?|Nederlands(?:e taal|e les)?)\b", re.IGNORECASE)
_FROM_DAY = re.compile(r"(?:from|starting(?: on)?) (?:\w+day )?\d{1,2} [A-Z]")
_COURSE_OF = re.compile(
    r"\b(?:cursus|traject|training|module|programma|reeks|blok|course|programme) (?:van|of) (?:ongeveer |circa )?$",
    re.IGNORECASE,
)
_LENGTH_LABEL = Phrase(r"duur|weken|periode|looptijd|duration|length|weeks|lengte|aantal lessen")
_NO_LENGTH_LABEL = Phrase(
    r"wacht|waiting|intake|uitslag|examen|annul|opzeg|betaal|diploma|antwoord|reactie|certificaat|verblijf|\blen(?:en|ing)\b|"
    r"\bduo\b|keurmerk|termijn",
)
_NO_LENGTH = Phrase(
    r"wacht|geduld|vooraf|voor (?:u|je|ze|zij|er|we|wij|men)\b|voor (?:de|het|aan)|van tevoren|opzeg|"
    r"uitslag|vakantie|bewaar|proef|gratis|geldig|terug|annul|bedenktijd|uiterlijk|intake|examen(?!-?(?:train|cursus|groep|klas|voorber))|minimaal|"
    r"ervaring|before|advance|\bago\b|\bper\b|sneller|betaal|termijn|aan de beurt|mogelijk|oud\b|contract|"
    r"niet meer dan|"
    r"gemiddeld|wonen|voordat|vrijkomt|plaats vrij|plek vrij|\bduo\b|drie jaar de tijd|wait|queue|toelating|"
    r"holiday|year old|leeftijd|bezit|tot\s+(?!\d{1,2}[.:]\d\d|\d{1,2} uur)\d|"
    r"vanaf|inburgeringstermijn",
)
_OF_SOMETHING_ELSE = Phrase(
    r"\b(?:uitslag|resultaat van|antwoord|afspraak|reactie|terugbetal|herkansing)\b|\bbewaartermijn|exam results?\b",
)
_EACH_TIME = Phrase(
    (
        r"\b(?:na|over|binnen|elke|iedere|om de|every|within|sinds|al|per|vanaf|eerste|laatste|after|"
        r"in de)\s+(?:ongeveer |circa |ca\.? )?$"
    ),
)
_HOURS_A_WEEK = re.compile(
    r"\b(?:uur|uren|u\.?|keer|x|les\w*|avond\w*|ochtend\w*|middag\w*|dagd\w+|dag|dagen|hours?|times|lessons?|"
    r"evenings?|mornings?) (?:les )?(?:per|a|each|every) (?:les)?(?:week|dag|keer|day)\b",
    re.IGNORECASE,
)


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
        plain = bool(_COURSE_OF.search(text[: match.start()])) or not _NO_LENGTH.search(around)
        if cued and plain and not _is_range(text, match) and (weeks := _weeks(match.group(1), match.group(2))):
            return weeks
    return None


def _words_around(text: str, match: re.Match[str]) -> str:
    """What a span is said of: "10 weken lang" begins at its comma, "in 4 weken:" ends at its colon.

    How often a week there are lessons says nothing of the span behind it.
    """
    left, right = before(text, match.start())[-45:], after(text, match.end())[:18]
    left = _HOURS_A_WEEK.sub(" ", left)
    if re.match(r"\s*lang\b", right):
        left = re.split(r",\s", left)[-1]
    if re.search(r"\bin\s*$", left, re.IGNORECASE):
        right = right.split(":")[0]
    return f"{left}{match.group()}{right}"


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """A bare "(12 weken)", "12 weken les" or "30 weken" between commas says how long the course is."""
    left, right = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return bool(_OF_LESSONS.match(right)) or (
        (not left or left[-1] in "(,:;-/|")
        and (not right or right[0] in "),.;:|-" or _FROM_DAY.match(right) is not None)
    )


def _is_range(text: str, match: re.Match[str]) -> bool:
    return bool(re.search(r"\d\s*(?:-|tot|à|a|to|of)\s*$", text[: match.start()]))


def _weeks(amount: str, unit: str) -> float | None:
    value = {"een half": 0.5, "half": 0.5, "een": 1.0, "één": 1.0, "a": 1.0}.get(amount.lower())
    count = number_of(amount) if value is None else value
    short = unit.lower()[:2]
    weeks = count if short == "we" or short == "le" else count * 52 / 12 if short in ("ma", "mn", "mo") else count * 52
    return round(weeks) if 1 < weeks <= 210 else None
