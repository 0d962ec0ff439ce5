"""Amounts beside a price that are none: fees of exam parts, single lessons, fines, rhythms."""

import re

from crawler.extraction.amounts import Amount
from crawler.extraction.price_words import OF_LESSONS
from crawler.pages.phrases import Phrase

# "Lezen kost dan € 50 en spreken € 60": two or more parts of an exam, each with its fee.
_FEE_OF_PART = Phrase(
    r"\b(?:lezen|luisteren|schrijven|spreken|knm|ona|reading|listening|writing|speaking)"
    r"(?: (?:en|and) (?:lezen|luisteren|schrijven|spreken|knm|ona|reading|listening|writing|speaking))?"
    r"(?: (?:kost(?:en)?|costs?|is|zijn))?(?: (?:dan|elk|ieder|each|then))*\s*[:(-]?\s*(?:€|eur)\s?\d",
)
_SINGLE = re.compile(
    r"\b(?:losse?|single|extra|inhaal) ?(?:les(?:sen)?|uur|uren|lessons?|hours?|class)\b[^€]{0,25}$", re.IGNORECASE
)
_SINGLE_BEHIND = re.compile(r"^\s*(?:per|voor een|a|for a) (?:losse les|single (?:lesson|class))\b", re.IGNORECASE)
_OF_ABSENCE = Phrase(
    r"\b(?:eerder|tussentijds|voortijdig) (?:stop\w*|opzeg\w*|be\w*indig\w*)|\bafwezig\w*|\babsent|"
    r"\b(?:voor de|de|voor een) zaal\b|\bzaalhuur\b|\bafmeld\w*",
)
_FOR_SOME = re.compile(
    r"^\s*\(\s*(?:(?:met|voor|with|for) )?(?:(?:een|de|a) )?(?:minima|\w*pas|lage inkomens|low incomes?|reduced|"
    r"student\w*|medewerkers?|werkgevers?|bedrijven|zakelijk|leden|lid|alumni|staff|members?|employers?|companies|"
    r"korting)\s*\)",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    r"\b\d+(?:[.,]\d+)?\s*(?:x|×|keer|maal|\w*les(?:sen)?|\w*u(?:ur|ren)|dagdelen|dagen|\w*ochtenden|"
    r"\w*middagen|\w*avonden|"
    r"hours?|lessons|classes|times|mornings|evenings|afternoons|days)(?: (?:les|nederlands|taalles))?\s*(?:per|"
    r"in de|a|each) "
    r"(?:week|maand|month)\b",
    re.IGNORECASE,
)
_COURSE_OF = re.compile(
    r"\b(?:cursus|traject|training|blok|module|reeks|serie|course|series) (?:van|of) \d+\s*(?:lessen|keer|uur|"
    r"lessons|hours)"
    r"\s*kost\w*\s*$",
    re.IGNORECASE,
)
_AN_EXTRA = Phrase(r"\b(?:een |elk(?:e)? |an? )?extra (?:uur|uren|les|lessen|begeleiding|hour|lesson)\b[^€]{0,20}$")


def is_of_something_else(text: str, amount: Amount) -> bool:
    """Whether an amount of a sentence is an exam's, a single lesson's beside the course's, or a fine."""
    left, right = text[: amount.start], text[amount.end :]
    if _is_fee_of_parts(text) or _AN_EXTRA.search(left) or _FOR_SOME.match(right) or _OF_ABSENCE.search(left):
        return True
    others = text.count("€") > 1
    return others and bool(_SINGLE.search(left) or _SINGLE_BEHIND.match(right))


def _is_fee_of_parts(text: str) -> bool:
    """Whether a sentence without a word of lessons gives the parts of an exam a fee each."""
    return len(_FEE_OF_PART.findall(text)) > 1 and not OF_LESSONS.search(text)


def names_a_course_of(left: str) -> bool:
    """Whether "Een cursus van 10 lessen kost" in front of an amount names the whole course, not a bundle beside it."""
    return bool(_COURSE_OF.search(left))


def without_rhythm(words: str) -> str:
    """Words beside an amount without "2 lessen per week", which say how often and not what the amount is for."""
    return _RHYTHM.sub(" ", words)
