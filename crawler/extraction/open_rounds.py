"""Sentences about several rounds of a course of which some are full and others are not."""

import re

from crawler.extraction import waiting_words as words

_PIECES = re.compile(r";\s|,\s|\s(?:en|maar|and|but)\s", re.IGNORECASE)
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mrt|maart|march|apr|mei\b|may\b|jun|jul|aug|sep|okt|oct|nov|dec)|"
    r"\b\d{1,2}[-/]\d{1,2}\b",
    re.IGNORECASE,
)
_NO_ROUND = re.compile(
    r"\b(?:tot|t/m|until|till|einde?|eindigt|laatste|"
    r"inschrijv\w*|aanmeld\w*|intake\w*|sinds|since|vakantie|geen les)\b",
    re.IGNORECASE,
)
# "13 januari en 24 maart (volgeboekt)" marks the whole row of days; "12 maart is vol" speaks of its own day.
_OF_ITS_OWN = re.compile(r"\b(?:is|was|zit|raakt|staat|groep|ronde|cursus|start|round|group)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^)]*\)\W*$")
_ALL_FULL = re.compile(r"\b(?:zijn|zitten|allebei|beide|alle|are|both|all)\b", re.IGNORECASE)


def has_open_round(text: str) -> bool:
    """Whether words about a full round name another that is not: "11 januari; de groep van 12 oktober is vol"."""
    if words.OPEN_BESIDE.search(text):
        return True
    rounds = [piece for piece in _PIECES.split(text) if _DAY.search(piece) and not _NO_ROUND.search(piece)]
    full = [piece for piece in rounds if words.FULL.search(piece)]
    if full and full == rounds[-1:] and not _OF_ITS_OWN.search(_ASIDE.sub("", full[0])):
        return False
    return bool(full) and len(full) < len(rounds) and not any(map(_ALL_FULL.search, full))
