"""Claims that a provider makes about itself: the quality mark and its pass rate."""

import re

from crawler.extraction.claims import Claim
from crawler.extraction.numbers import number_of
from crawler.extraction.sentences import Sentence

_MARK = re.compile(r"blik[- ]op[- ]werk|\bbow\b[- ]?keurmerk|keurmerk inburgeren|\bkeurmerk\b", re.IGNORECASE)
_REAL_MARK = re.compile(r"blik[- ]op[- ]werk|keurmerk inburger", re.IGNORECASE)
_NOT_HELD = re.compile(
    (
        r"aspirant|aangevraagd|in aanvraag|aanvragen|nog (?:geen|niet)|\bgeen\b|\bniet\b|streven|"
        r"in voorbereiding|onderweg naar|bezig met|applied|\bno\b|\bnot\b|pending|candidate|verwachten|"
        r"ingetrokken|geschorst|verlopen|hadden|tot \d{4}|hopen|werken toe|traject naar"
    ),
    re.IGNORECASE,
)
_HELD = re.compile(
    (
        r"\b(?:heeft|hebben|heb|bezit\w*|draagt|dragen|voert|voeren|gecertificeerd|erkend|houder|beschikt|"
        r"beschikken|voldoe\w*|verkregen|gekregen|behaald|toegekend|met het|in het bezit|has|have|hold|"
        r"holds|certified|awarded|accredited|carry|carries|ons|onze|wij zijn|is|zijn)\b|^keurmerk|"
        r"keurmerkhouder"
    ),
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:hebben|heeft|heb|have|has|is|zijn)\b[^.,;]{0,20}\b(?:geen|niet|no|"
    r"not)\b[^.,;]{0,30}keurmerk|"
    r"\b(?:do|does) not (?:hold|have|carry)\b[^.,;]{0,25}(?:blik op werk|keurmerk|quality mark)|"
    r"\b(?:do|does) not (?:hold|have|carry) (?:that|this|such a|the|any|a) (?:quality )?mark\b|"
    r"\b(?:dat|dit|zo'n|het) (?:keur)?merk (?:hebben|heeft|heb|voeren|dragen) "
    r"(?:wij|we|ik|onze \w+)[^.,;]{0,15}\bniet\b|"
    r"\b(?:wij|we|ik) (?:hebben|heb|voeren|dragen) (?:dat|dit|het)(?: keurmerk)?(?: zelf| nog)? niet\b|"
    r"\b(?:hold|have|has|carry) no\b[^.,;]{0,15}(?:blik op werk|keurmerk|quality mark)",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    (
        r"kies|let op|alleen (?:een |bij |voor )?(?:school|scholen|cursus|taalscholen|aanbieders)|"
        r"scholen met|een school met|school (?:moet|die)|lenen|lening|\bloan|moet (?:u|je)|zoek|"
        r"vraag (?:altijd|de school)|controleer|\bof (?:uw|je|de|een) school|partner|samenwerk|gastschool|"
        r"only schools|choose|wat is het|betekent|"
        r"bij een andere|zoals"
    ),
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d)?)\s?(?:%|procent|percent)", re.IGNORECASE)
_ONE_IN = re.compile(
    (
        r"\b(\d{1,3})\s+(?:van|op|out of|of|in)\s+(?:de|elke|onze|every|the|"
        r"our)?\s*(\d{1,3})\s+(?:\w+ ){0,4}?(?:cursist|kandidat|deelnemer|leerling|student|inburgeraar|"
        r"slaag|slagen|geslaagd|learner|candidat|pass)"
    ),
    re.IGNORECASE,
)
_ONE_IN_ALONE = re.compile(r"\b(\d{1,2})\s+(?:van|op|out of)\s+(?:de|elke|every)\s+(\d{1,3})\W*$", re.IGNORECASE)
_PASS = re.compile(r"slaag|slag(?:en|ing)|geslaagd|behaal|haalt|halen|haalde|\bpass|succe", re.IGNORECASE)
_OTHERS_PASS = re.compile(
    (
        r"\bmbo|\bhbo|landelijk|gemiddeld in nederland|nationaal|national|in heel nederland|alle scholen|"
        r"havo|vwo|rijexamen|theorie|gemiddelde van|\bduo\b|tevreden|satisf|nodig om|cesuur|punten|"
        r"aanwezig|antwoorden|answers|stapt|norm\b|werkgelegenheid|baan|korting"
    ),
    re.IGNORECASE,
)


def mark_claims(sentence: Sentence) -> list[Claim]:
    """What a sentence says of the quality mark."""
    held = mark_in(sentence.plain, sentence.label)
    return [] if held is None else [Claim("keurmerk_claimed", held, sentence.text)]


def pass_claims(sentence: Sentence) -> list[Claim]:
    """What a sentence says of the school's pass rate."""
    rate = pass_rate_in(sentence.plain, sentence.label)
    return [] if rate is None else [Claim("pass_rate_claimed", rate, sentence.text)]


def mark_in(text: str, label: str = "") -> bool | None:
    """Whether a sentence says that the school holds the mark; a mark asked for is not held."""
    about = f"{label} {text}"
    if not _MARK.search(about) or not (_REAL_MARK.search(about) or _NOT_HELD.search(about)):
        return None
    answer = re.match(r"^\W*(ja|nee|neen|yes|no)\b", text, re.IGNORECASE)
    if answer is not None and _MARK.search(label):
        return answer.group(1).lower() in ("ja", "yes")
    if _DENIED.search(text):
        return False
    if _ADVICE.search(text):
        return None
    if _NOT_HELD.search(text):
        return False
    return True if _HELD.search(text) or re.search("keurmerk", label, re.IGNORECASE) else None


def pass_rate_in(text: str, label: str = "") -> float | None:
    """The share of its students that a provider says pass, 0 to 1."""
    about = f"{label} {text}"
    if not _PASS.search(about) or _OTHERS_PASS.search(about):
        return None
    if match := _PERCENT.search(text):
        value = number_of(match.group(1)) / 100
        return round(value, 4) if 0 < value <= 1 else None
    if match := _ONE_IN.search(text) or _ONE_IN_ALONE.search(text):
        passed, all_of_them = int(match.group(1)), int(match.group(2))
        return round(passed / all_of_them, 4) if 0 < passed <= all_of_them else None
    return None
