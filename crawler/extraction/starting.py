"""Start days and months: a date counts only where the words around it speak of beginning a course."""

import re
from itertools import pairwise

from crawler.extraction.claims import Claim, Starts
from crawler.extraction.dates import Calendar, Moment, day_of, moments_in, month_of
from crawler.extraction.sentences import Sentence
from crawler.extraction.start_traps import ends_a_span_of_months, is_called_off, is_of_another_event
from crawler.pages.phrases import Phrase

_CUE = Phrase(
    r"\bstart|gestart|begin|\bterecht\b|(?:groep|training|cursus|ronde) van \d|"
    r"nog (?:\w+ )?(?:plek|plaats)|aanvang|eerste (?:les|keer(?! dat)|(?:cursus)?(?:avond|ochtend|middag)|bijeenkomst)|"
    r"\b(?:volgende|nieuwe) (?:keren|rondes?|reeks(?:en)?) (?:is|zijn|staan|beginn?en)\b|"
    r"\bnext (?:ones|rounds?) (?:is|are)\b|"
    r"van start|instroom|instromen|nieuwe (?:groep|cursus|"
    r"ronde|klas)|next intake|"
    r"(?:zien|komen) (?:we|wij)\b[^.;]{0,25}\bvoor het eerst|(?:we|wij) (?:zien|komen)\b[^.;]{0,25}\bvoor het eerst|"
    r"voor het eerst (?:bij elkaar|samen)|"
    r"first (?:lesson|class|meeting|session)|intakes? in|lesperiode|lesweken|\bcommenc|opstart|instap|aftrap|"
    r"aan de slag|trapt af|gaat .*los|\b(?:duurt|duren|loopt|lopen) van\b|"
    r"(?:lessen|bijeenkomsten|weken|weeks|lessons|sessions|evenings|"
    r"\d[.:]\d\d(?: uur)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*),? "
    r"(?:vanaf|from) (?:\w+dag )?\d{1,2} [a-z]",
)
_LABEL = Phrase(
    r"start|eerste (?:les|(?:les|cursus)?(?:avond|ochtend|middag)|bijeenkomst|keer)\b|^van$|^from$|begin|aanvang|"
    r"lesweken|periode|data\b|datum|wanneer|instroom|when|eerste lesdag|"
    r"first|dates?\b|lesdata|van - tot|"
    r"(?:volgende|nieuwe|next|new) (?:ronde|groep|cursus|reeks|round|course|group)|"
    r"(?:najaars|voorjaars|zomer|winter|herfst|lente)(?:ronde|groep|cursus|reeks)|"
    r"^(?:\w+ )?(?:ronde|round)(?: \d)?$|"
    r"^(?:next|volgende|eerstvolgende)$|looptijd|instap|intake(?:s| moments?)$",
)
_NO_START_LABEL = Phrase(
    r"open (?:dag|avond|middag|huis)|inschrijv|aanmeld|deadline|examen|toets|bijgewerkt|gewijzigd|vakantie|"
    r"geen les|informatie|geldig|"
    r"kennismak|apply|^t/m$|^tot(?: en met)?$|^until$|^to$|^eind|laatste|einde|gesloten|sluit|"
    r"publicat|geplaatst|register|uiterlijk|lesvrij|dicht",
)
_ONE_LESSON = re.compile(
    r"(?:les|week|bijeenkomst|lesson|session|class|dag|avond|deel|nr\.?|thema)\s*\d|\d{1,2}[.)]?$|"
    r"(?:tweede|derde|vierde|laatste|second|third|last) (?:les|bijeenkomst|avond|lesson|class)\b|"
    r"\w*(?:feest|diploma\w*|uitreiking|excursie|vergadering|intake|proefles)\b",
    re.IGNORECASE,
)
# A season is a holiday, unless what stands behind it begins: "Voorjaar: eerste les 2 februari".
_HOLIDAY_LABEL = Phrase(
    r"^(?!\w*(?:ronde|groep|cursus|reeks|blok)$)(?:kerst|herfst|pasen|zomer|mei|hemelvaart|pinksteren|voorjaar)\w*$",
)
_NO_START = Phrase(
    r"open dag|open huis|open avond|inschrijven (?:kan )?(?:tot|voor|vóór)|aanmelden (?:kan )?(?:tot|"
    r"voor|vóór)|uiterlijk|"
    r"deadline|sluit\b|sluiten|opgeven (?:tot|voor|vóór)|(?:tarie\w+|prij\w+|geldig|geldt|gelden|"
    r"kost\w*) (?:\w+ ){0,3}(?:per|vanaf|tot|t/m|sinds)|wet (?:inburgering )?van|"
    r"(?:inschrijving|aanmelding|verkoop|registration|enrolment)\w*\b[^.,;]{0,40}\b(?:start|begint|opent|opens|"
    r"starts)\b|"
    r"opgericht|bijgewerkt|gewijzigd|update|geen les|(?<!\bna de )\b\w*vakantie|gesloten|\bdicht\b|\bvorige\b|"
    r"\bprevious\b|examen|toets\b|"
    r"informatie(?:avond|bijeenkomst|middag)|"
    r"kennismaking|\bsinds\b|since|founded|\bexam|no (?:class|lesson)|holiday|closed|register (?:by|"
    r"before)|apply (?:by|before)|"
    r"diploma|certifica|geslaagd|afgelopen|gefeliciteerd|jubileum|feest|proefles|\bintake\b(?! moments)|©|copyright|"
    r"(?:gratis|korting|actie) (?:tot|t/m)|in werking|inburgeringsplichtig|verhuis|kvk|telefonisch|bereikbaar|before|"
    r"until|vóór|uitslag|statushouders die|lening|duo\b|leerjaar|rooster volgt|nieuwsbrief",
)
_PAST = Phrase(
    r"\b(?:is|zijn|ben|bent|heb|hebt|heeft|hebben|was|waren|had|hadden|ging|gingen|has|have)\b[^.]{0,60}\b"
    r"(?:(?:op)?gestart|begonnen|van start gegaan|afgerond|started|begun|finished|afgesloten|geëindigd|geopend|"
    r"(?:kunnen|mogen) (?:starten|beginnen|openen))\b|\b(?:was|waren|vond)\b[^.,;]{0,30}\b(?:eerste les|start|"
    r"aftrap)\b|"
    r"\b(?:eerste (?:les|keer|bijeenkomst)|start|aftrap)\b[^.,;]{0,40}\b(?:was|waren|vond)\b|"
    r"\bverbouw|\brenov|\b(?:kregen|haalden|behaalden|slaagden|vierden|ontvingen|rondden|namen afscheid)\b|"
    r"\b(?:ging|gingen)\b[^.]{0,60}\bvan start\b|"
    r"\b(?:startte|begon|begonnen|started)\b(?! met de inschrijving)",
)
_LAST = re.compile(
    (
        r"(?:t/m|tot en met|tot|until|till|through|\bto\b|-|einde:?|eind:|eindigt(?: op)?|"
        r"laatste les(?: is)?(?: op)?:?|"
        r"ends?(?: on)?:?|t\.m\.)\s*(?:\w+dag\s+)?$"
    ),
    re.IGNORECASE,
)
_SERIES = Phrase(r"lesdata|lesdagen|data van de lessen|lessen op|bijeenkomsten(?: op)?:|lesson dates|class dates")
_EXCEPTION = Phrase(
    r"(?:geen les|niet op|\b(?:niet|not)\s*$|behalve|vakantie|gesloten|m\.u\.v\.|uitgezonderd|no class)"
)
# "Aanmelden kan tot 14 dagen voor de start op 1 maart" names the start all the same.
_OF_THE_START = Phrase(r"\b(?:de |the )(?:start|eerste les|first lesson)(?: is)?(?: op| on)?:?\s+(?:\w+dag\s+)?$")
_STARTS_BEHIND = Phrase(
    r"\s*(?:start|begint|van start gaat|starts|begins)\b(?!\s+(?:de|het|the) (?:inschrijv|aanmeld|verkoop|"
    r"vakantie|reg))",
)
# The end of a period whose first day is written in a way that is not read: "12-01 t/m 30-03-2027".
_BEHIND_UNREAD_DAY = re.compile(
    r"\d[-/]\d{1,2}\s*(?:t/m|tot en met|tot|until|to|-|\u2013)\s*(?:\w+dag\s+)?$", re.IGNORECASE
)
_SHORT = 60
_CLAUSE_BREAK = re.compile(r"[;.(]\s|;|\b(?:aanmelden|inschrijven|opgeven|informatie|maar)\b", re.IGNORECASE)


def start_claims(sentence: Sentence, calendar: Calendar, *, in_course: bool) -> list[Claim]:
    """The start days and months that a sentence states; `in_course` says that it stands in a course's own part."""
    text = sentence.plain
    moments = tuple(moment for moment in moments_in(text) if not moment.week or _is_week_of_start(sentence, moment))
    if (
        not moments
        or _is_no_start(sentence)
        or (_EXCEPTION.search(text) and not _CUE.search(f"{sentence.label} {text}"))
    ):
        return []
    strength = _strength(sentence, moments, in_course=in_course)
    if not strength:
        return []
    chosen = [moment for place, moment in enumerate(moments) if _begins_something(text, moments, place)]
    if _SERIES.search(f"{sentence.label} {text}") or _is_weekly(chosen, calendar):
        chosen = chosen[:1]
    return _claim(sentence, chosen, calendar, strength)


def names_no_start(name: str) -> bool:
    """Whether a name is of an exam, a holiday, a deadline or the like, so that the day beside it starts no course."""
    return bool(_NO_START_LABEL.search(name))


def is_of_one_lesson(name: str) -> bool:
    """Whether the name of a line in a table is that of one lesson or gathering among several."""
    return bool(_ONE_LESSON.match(name.strip()))


def _is_week_of_start(sentence: Sentence, moment: Moment) -> bool:
    """Weeks number lessons too: only one that words of starting lead to is a week of the year."""
    left, right = sentence.plain[: moment.start], sentence.plain[moment.end :]
    return bool(_CUE.search(f"{sentence.label} {left}")) or "van start" in right


def _is_no_start(sentence: Sentence) -> bool:
    if _NO_START_LABEL.search(sentence.label) and not re.search(r"\bstart", sentence.label, re.IGNORECASE):
        return True
    if _HOLIDAY_LABEL.search(sentence.label) and not _CUE.search(sentence.plain):
        return True
    begun_round = (
        _LABEL.search(sentence.label)
        and len(sentence.plain) < _SHORT
        and not re.search(r"\bis\b|\bwas\b", sentence.plain)
    )
    return bool(_PAST.search(sentence.plain)) and not begun_round


def _strength(sentence: Sentence, moments: tuple[Moment, ...], *, in_course: bool) -> int:
    if _LABEL.search(sentence.label) and not sentence.label.endswith("?"):
        return 3
    if _CUE.search(sentence.plain) or _CUE.search(sentence.label):
        return 2
    is_period = len(moments) == 2 and all(moment.day for moment in moments) and _is_last(sentence.plain, moments, 1)
    return 1 if in_course and is_period else 0


def _begins_something(text: str, moments: tuple[Moment, ...], place: int) -> bool:
    moment = moments[place]
    previous_end = moments[place - 1].end if place else 0
    if place and moments[place - 1].start == moment.start:
        previous_end = 0
    gap = text[min(previous_end, moment.start) : moment.start]
    left = text[: moment.start]
    breaks = list(_CLAUSE_BREAK.finditer(left))
    clause = left[breaks[-1].start() :] if breaks else left
    tail = text[moment.end : moment.end + 45].split(",")[0].split(" en ")[0]
    if is_called_off(text, moment.start, moment.end) or is_of_another_event(text, moment.start, moment.end):
        return False
    if _OF_THE_START.search(left) or _STARTS_BEHIND.match(text[moment.end :]):
        return True
    if moment.day is None and ends_a_span_of_months(text, moment.start):
        return False
    if not place and _BEHIND_UNREAD_DAY.search(left):
        return False
    if (
        _NO_START.search(clause)
        or _EXCEPTION.search(gap)
        or re.search(r"^\W*(?:is er )?(?:geen les|gesloten|open dag|examen)", tail)
    ):
        return False
    return not (place and _is_last(text, moments, place)) and not _ends(gap)


def _ends(gap: str) -> bool:
    return bool(
        re.search(
            (
                r"(?:einde:?|eind:|eindigt(?: op)?|laatste les(?: is)?(?: op)?:?|ends?(?: on)?:?|"
                r"duurt tot(?: en met)?|"
                r"loopt tot(?: en met)?)\s*(?:\w+dag\s+)?$"
            ),
            gap,
            re.IGNORECASE,
        )
    )


def _is_last(text: str, moments: tuple[Moment, ...], place: int) -> bool:
    earlier = [moment for moment in moments[:place] if moment.start != moments[place].start]
    if not earlier:
        return False
    gap = text[earlier[-1].end : moments[place].start]
    return bool(_LAST.search(gap)) and len(gap) < 30


def _is_weekly(chosen: list[Moment], calendar: Calendar) -> bool:
    """Three or more days a week apart are the lessons of one course."""
    days = [day for moment in chosen if (day := day_of(moment, calendar)) is not None]
    gaps = {(later - earlier).days for earlier, later in pairwise(days)}
    return len(days) >= 3 and gaps <= {7, 14, 21} and 7 in gaps


def _claim(sentence: Sentence, chosen: list[Moment], calendar: Calendar, strength: int) -> list[Claim]:
    days = {day.isoformat() for moment in chosen if (day := day_of(moment, calendar)) is not None}
    months = {month for moment in chosen if moment.day is None and (month := month_of(moment, calendar)) is not None}
    if not days and not months:
        return []
    return [Claim("starts", Starts(tuple(sorted(days)), tuple(sorted(months))), sentence.text, strength)]
