"""Language levels: where a course begins and where it leads."""

import re
from functools import lru_cache

from crawler.extraction.claims import Claim, Levels
from crawler.extraction.sentences import Sentence
from crawler.pages.phrases import Phrase

# A title is asked about once for every group of its course.
_REMEMBERED = 4096

_ORDER = ("alfa", "A0", "A1", "A2", "B1", "B2", "C1")
_LEVEL = (
    r"(?:niveau\s+)?(?:\(?(?P<{0}>(?:[AB][012]|C1)\b[+-]?|alfa\b(?:\s?[abc]\b)?|\b0\b(?!\s*[%.,:/]\d?)|"
    r"\bnul\b|niets\b|het begin|scratch|zero|geen kennis))"
)
_TO = (
    r"\s*\)?\s*(?:,?\s*(?:en|and) (?:we |wij |je |u |you )?(?:gaan|werken|gaat|werkt|ga|go|goes|work)\b"
    r"[^.;:\d]{0,25}?\b(?:door |on )?(?:naar|"
    r"tot(?: en met)?|to)|"
    r"naar|tot en met|t/m|tot(?: aan)?|>+|->|-|/|to|through|up to|en met|"
    r"tot en met niveau|as far as|all the way (?:up )?to|(?:door )?tot aan)\s*(?:het\s+|maximaal\s+)?"
)
_FROM_TO = re.compile(
    rf"(?:(?:van(?:af)?|from)\s+)?(?:helemaal\s+|absoluut\s+)?{_LEVEL.format('low')}{_TO}{_LEVEL.format('high')}",
    re.IGNORECASE,
)
_HAS = Phrase(
    (
        rf"(?:(?:heeft|hebt|heb|have|has|beheers\w*)(?: (?:je|u|you|jij))?(?: (?:nu al|nu|al|already|now|ongeveer))*|"
        rf"\b(?:have|has|having|you)(?: already)? (?:finished|completed|passed|reached|done|attained|mastered)|"
        rf"\b(?:hebt|heeft|hebben)(?: \w+)? (?=[ab][012] (?:afgerond|gehaald|behaald|achter de rug|op zak))|"
        rf"bezit|al op|minimaal|minstens|ten minste|tenminste|startniveau:?|"
        rf"instapniveau:?|beginniveau:?|instroomniveau:?|ingangseis:?|voorkennis:?|vanaf|instap op|"
        rf"entry level:?|from|at least|(?:begint|start) (?:op|bij|met|vanaf)|(?:starts?|begins?) (?:at|with)|"
        rf"instromen (?:op|vanaf)|"
        rf"kom(?:t|en)? binnen (?:met|op)|(?:zit|zitten)(?: (?:u|je))?(?: nu| al)*(?= op )|"
        rf"(?:you|we|who|learners|students|people) are(?: now| already)?(?= at )|"
        rf"(?:stapt|stap|stappen)(?: u| je)? in(?= op )|binnenkomen (?:met|op))\s+(?:u\s+|"
        rf"je\s+)?(?:(?:op|at)\s+)?{_LEVEL.format('low')}"
    ),
)
_HAS_REVERSED = Phrase(
    (
        r"(?:wie|als je|als u|cursisten die|mensen die|those who|"
        r"whoever)\b[^.]{0,20}\b(?P<low>[AB][012])\b\s+(?:(?:al )?(?:achter de rug|op zak|afgerond|gehaald|"
        r"onder de knie|in de vingers) )?(?:heeft|hebt|hebben|beheers\w*|have|al|bereikt|"
        r"gehaald|has|zit|zitten|bent)\b"
    ),
)
_WITH_LEVEL = Phrase(
    r"(?:cursisten|deelnemers|mensen|iedereen|studenten|people|students|learners|everyone)\s+(?:met|with)\s+"
    r"(?:minimaal\s+|minstens\s+|at least\s+)?(?:(?:taal)?niveau\s+|level\s+)?(?P<low>[AB][012])\b",
)
_MUST_HAVE = Phrase(
    (
        r"\b(?:moet|moeten|dient|dienen|must|need to|"
        r"should)\b[^.]{0,25}\b(?P<low>[AB][012])\b[^.]{0,12}\b(?:heb\w*|beheers\w*|zijn|have)\b"
    ),
)
_GOAL = Phrase(
    (
        rf"(?:\bnaar|\btot(?: en met| aan)?|t/m|richting|op weg naar|toe naar|eindniveau(?: is)?:?|"
        rf"doelniveau(?: is)?:?|het doel is|goal is|"
        rf"einddoel(?: is)?:?|streefniveau:?|uitstroomniveau:?|op niveau|tot niveau|niveau:?|level:?|\bto|towards|"
        rf"up to|bereik\w*(?: u| je)?|reach\w*|haal\w*(?: u| je)?|examen op|examens? (?:op )?niveau|goal:?|"
        rf"target(?: level)?:?|eindigt op|leidt (?:\w+ )?(?:op )?(?:tot|naar))\s+(?:het\s+|taalniveau\s+|"
        rf"niveau\s+|level\s+|ongeveer\s+)*{_LEVEL.format('high')}"
    ),
)
_LABELLED_ENTRY = Phrase(
    r"start-?niveau|instap|instroom(?:-?niveau)?\b|begin-?niveau|voorkennis|ingang|entry|toelating|vooropleiding",
)
_LABELLED_GOAL = re.compile(r"eind-?niveau|doel|niveau|level|uitstroom|goal|resultaat|naar", re.IGNORECASE)
_SINGLE = re.compile(_LEVEL.format("high"), re.IGNORECASE)
_OTHER_LEVEL = Phrase(
    (
        r"rijbewijs|engels\w* (?:op )?(?:niveau )?[abc][12]|lokaal|zaal|kamer|\blijn\b|buslijn|"
        r"mbo-?niveau|english (?:at )?level|gebouw|\broom\b|postbus|verhuisd|"
        r"staatsexamen (?:nt2 )?(?:op )?(?:programma )?$"
    ),
)
_NEGATED = re.compile(
    r"\b(?:niet|geen|not|no)\s+(?:voor |for |meer )?(?:mensen |cursisten )?(?:op |met |van |naar |"
    r"tot )?(?:niveau )?$",
    re.IGNORECASE,
)
_NO_GOAL_AFTER = re.compile(r"[- ](?:route|examen)|\s*(?:nodig|vereist|required)", re.IGNORECASE)
# What somebody has afterwards is what the course leads to.
_REACHED = re.compile(
    r"\b(?:na (?:deze|de|het|dit|afloop|onze)|aan het eind\w*|uiteindelijk|straks|after (?:this|the)|"
    r"at the end)\b[^.;]{0,45}$",
    re.IGNORECASE,
)
_VALUE_LONGEST = 40
_ASKS_SCHOOL = re.compile(
    r"^\W*(?:(?:en|maar|and|but) )?(?:hoe|wat|wie|wanneer|waar\w*|welke?|how|what|who|when|where|which|why)\b|"
    r"\b(?:ik|mijn|mij|i|my|jullie|examen\w*|exams?)\b",
    re.IGNORECASE,
)


def level_claims(sentence: Sentence) -> list[Claim]:
    """Entry and goal level that a sentence states."""
    levels = levels_in(sentence.plain, sentence.label)
    return [] if levels is None else [Claim("levels", levels, sentence.text, _strength(sentence.label, levels))]


def asked_levels(sentence: Sentence) -> tuple[Claim, ...]:
    """The levels of a question to the reader for whom a course is ("Heb je A2 en wil je naar B1?"); else none.

    What somebody asks the school ("Hoe lang duurt het van A2 naar B1?") states nothing.
    """
    if _ASKS_SCHOOL.search(sentence.text):
        return ()
    found = level_claims(sentence)
    return tuple(claim for claim in found if isinstance(claim.value, Levels) and claim.value.level_from)


def _strength(label: str, levels: Levels) -> int:
    labelled = bool(_LABELLED_GOAL.search(label) or _LABELLED_ENTRY.search(label))
    return (2 if labelled else 0) + (1 if levels.level_from and levels.level_to else 0)


def levels_in(text: str, label: str = "") -> Levels | None:
    """The levels of one sentence, None where it states none."""
    if _OTHER_LEVEL.search(text) or re.search(r"locatie|lokaal|adres|zaal", label, re.IGNORECASE):
        return None
    for match in _FROM_TO.finditer(text):
        low, high = level_of(match["low"]), level_of(match["high"])
        if _is_ladder(low, high) and not _is_dated_number(match["low"], match["high"]):
            return Levels(low, high)
    entry = _entry(text, label)
    goal = _goal(text, label)
    if entry and goal and not _is_ladder(entry, goal):
        goal = None
    return Levels(entry, goal) if entry or goal else None


def _entry(text: str, label: str) -> str | None:
    for pattern in (_HAS, _HAS_REVERSED, _WITH_LEVEL, _MUST_HAVE):
        match = pattern.search(text)
        if (
            match is not None
            and not _NEGATED.search(text[: match.start("low")])
            and not match["low"].startswith("niets")
            and not _REACHED.search(text[: match.start()])
        ):
            return level_of(match["low"])
    if _LABELLED_ENTRY.search(label) and (
        match := _SINGLE.search(text[len(label) :] if text.startswith(label) else text)
    ):
        return level_of(match["high"])
    return None


def _goal(text: str, label: str) -> str | None:
    if _LABELLED_ENTRY.search(label):
        return None
    reached = [match for match in _HAS.finditer(text) if _REACHED.search(text[: match.start()])]
    if reached:
        return level_of(reached[0]["low"])
    for match in _GOAL.finditer(text):
        denied = _NEGATED.search(text[: match.start("high")]) or _NO_GOAL_AFTER.match(text[match.end() :])
        if not denied and match["high"].lower() not in ("0", "nul", "niets"):
            return level_of(match["high"])
    if _LABELLED_GOAL.search(label) and len(text) < _VALUE_LONGEST:
        found = {level for match in _SINGLE.finditer(text) if (level := level_of(match["high"]))}
        return found.pop() if len(found) == 1 else None
    return None


def level_of(words: str) -> str | None:
    """The level in the contract's spelling: "nul" and "0" are A0, "alfa B" is alfa."""
    plain = words.strip().lower().rstrip("+-")
    if plain.startswith("alfa"):
        return "alfa"
    if plain in ("0", "nul", "niets", "het begin", "scratch", "zero", "geen kennis"):
        return "A0"
    return plain.upper() if plain.upper() in _ORDER else None


def _is_ladder(low: str | None, high: str | None) -> bool:
    return low is not None and high is not None and _ORDER.index(low) < _ORDER.index(high)


def _is_dated_number(low: str, high: str) -> bool:
    return low == "0" and high == "0"


@lru_cache(maxsize=_REMEMBERED)
def title_levels(title: str) -> Levels | None:
    """The levels in the name of a course; several named side by side span from the lowest to the highest."""
    levels = levels_in(title)
    if levels is not None:
        return levels
    plain = re.sub(r"\b[AB][12][- ]?(?:route|examen)\b", "", title, flags=re.IGNORECASE)
    found = re.findall(r"\b([AB][012]|C1)\b", plain)
    return Levels(None, found[0]) if len(set(found)) == 1 else None
