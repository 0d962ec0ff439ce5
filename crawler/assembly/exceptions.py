"""Sentences that say one thing of all courses and another of the exception that they name."""

import re
from dataclasses import replace

from crawler.extraction.numbers import with_digits
from crawler.extraction.sentences import Sentence
from crawler.extraction.topics import topics_of
from crawler.pages.phrases import Phrase

_EXCEPTION = Phrase(
    (
        r"[,(;]?\s*\b(?:behalve|uitgezonderd|met uitzondering van|except(?: for)?|alleen voor|only for|"
        r"maar voor)\b(?P<rest>.*)$"
    ),
    re.IGNORECASE | re.DOTALL,
)
_ONLY = re.compile(r"[,(;]?\s*(?:alleen|only)\b", re.IGNORECASE)
_WOMEN = frozenset(("women",))
_CONTRAST = re.compile(
    r"(?:;\s+|,\s(?:maar|but|en)\s(?=(?:bij|voor|in|for)\s))(?P<rest>.+)$", re.IGNORECASE | re.DOTALL
)
# "Maximaal 15 deelnemers, in de Z-route maximaal 10": the same is said twice, of all and of one course.
_BOUND = r"\b(?:maximaal|max\b\.?|hooguit|hoogstens|ten hoogste|minimaal|niet meer dan|at most|up to|no more than)"
_SECOND_BOUND = Phrase(rf"(?<=\w),\s(?=(?:bij|voor|in|for|op)\s)(?P<rest>[^,;]*{_BOUND}[^,;]*)$")
_FIRST_BOUND = re.compile(rf"{_BOUND}[^,;]*$", re.IGNORECASE)
_ASKED = (
    ("wachtlijst", re.compile(r"wacht|waiting", re.IGNORECASE)),
    (
        "groepsgrootte",
        re.compile(r"\bgroep\w* .*(?:mensen|cursisten|deelnemers|personen)|groups? of|\bmax", re.IGNORECASE),
    ),
    ("prijs", re.compile(r"€|euro\b", re.IGNORECASE)),
)
_BUT = Phrase(r"(?<=meer)(?: aan)?,\s(?:maar |but )?wel\b.*$|(?<=no longer)(?P<x>)", re.IGNORECASE | re.DOTALL)


def _said_again(text: str) -> re.Match[str] | None:
    match = _SECOND_BOUND.search(text)
    return match if match is not None and _FIRST_BOUND.search(text[: match.start()]) else None


def _is_audience(words: str, topics: frozenset[str]) -> bool:
    """ "..., alleen voor vrouwen" says for whom all of it is."""
    return topics == _WOMEN and bool(_ONLY.match(words))


def parted(sentence: Sentence, language: str) -> list[tuple[Sentence, frozenset[str]]]:
    """A sentence and its exception: "geen wachtlijst, behalve voor alfabetisering (10 weken)" says two things."""
    plain = _BUT.sub("", sentence.plain)
    sentence = sentence if plain == sentence.plain else replace(sentence, plain=plain)
    match = _EXCEPTION.search(plain) or _CONTRAST.search(plain) or _said_again(plain)
    if match is None or not match.start():
        return [(sentence, frozenset())]
    topics = topics_of(match["rest"])
    main = replace(sentence, plain=sentence.plain[: match.start()])
    if not topics or topics & topics_of(main.plain) or _is_audience(match.group(), topics):
        return [(sentence, frozenset())]
    asks = next((label for label, words in _ASKED if words.search(main.plain)), sentence.label)
    value = with_digits(match["rest"].strip(), language)
    rest = Sentence(sentence.text, value, asks, value)
    return [(main, topics), (rest, frozenset())]
