"""What sentences state, wherever they stand: the claims of their parts, and of which courses the words speak."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.assembly.exceptions import parted
from crawler.extraction.claims import Claim
from crawler.extraction.contents import childcare_claims, component_claims, mode_claims, women_claims
from crawler.extraction.dates import Calendar, season_in
from crawler.extraction.durations import duration_claims
from crawler.extraction.groups import size_claims
from crawler.extraction.help_languages import language_claims
from crawler.extraction.hints import may_speak_of, words_of
from crawler.extraction.levels import asked_levels, level_claims
from crawler.extraction.marks import mark_claims, pass_claims
from crawler.extraction.neighbours import still_about_another
from crawler.extraction.prices import price_claims, without_extras
from crawler.extraction.schedules import schedule_claims
from crawler.extraction.sentences import Sentence, sentences_of
from crawler.extraction.starting import start_claims
from crawler.extraction.topics import is_out_of_scope, leaves_out_private, named_topics, names_dutch, speaks_of_all
from crawler.extraction.waiting import waiting_claims, without_waits_elsewhere
from crawler.pages.phrases import Phrase

# Pages of one site, each with a day of its own, repeat their words a lot.
_REMEMBERED = 8192

# "Vervolg op de beginnerscursus: van A1 naar A2" is said of the course behind that one.
_AFTER_ANOTHER = Phrase(
    r"\b(?:vervolg|aansluit\w*|sluit aan|follow-?up) (?:op|van|to|of|aan) (?:de |het |onze |the |our )?[^.:;,]{3,40}",
)

# "Geen wachtlijst, behalve voor alfabetisering. Daar wacht u zes weken" goes on about what was left out.
_OF_EXCEPTION = Phrase(
    r"(?:(?:en|maar|and|but) )?(?:daar(?:voor|bij|van)?\b|there\b(?! (?:is|are|will)\b)|"
    r"(?:voor |bij |for )(?:die|deze|dat|that|those|these)\b|(?:die|deze|that|those) (?:groep|cursus|klas|les|lessen|"
    r"group|course|class)\b|for (?:it|that one)\b)",
)

# "De lessen zijn gratis, alleen voor de beginnersles ..." speaks of all others.
_MANY = re.compile(
    r"\b(?:de|onze|the|our) (?:\w+ )?(?:lessen|cursussen|groepen|trajecten|trainingen|courses|lessons|classes|"
    r"groups)\b",
    re.IGNORECASE,
)

_READERS: tuple[tuple[str, Callable[[Sentence], list[Claim]]], ...] = (
    ("levels", level_claims),
    ("schedule", schedule_claims),
    ("duration", duration_claims),
    ("waiting", waiting_claims),
    ("components", component_claims),
    ("mode", mode_claims),
    ("childcare", childcare_claims),
    ("women", women_claims),
    ("languages", language_claims),
    ("size", size_claims),
    ("mark", mark_claims),
    ("pass", pass_claims),
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A part of a sentence that claims something, or does so on a page with a date.

    `topics` are what it names, `excluded` what it leaves out, `previous` the sentence before its own; `of_another` and
    `out_of_scope` say that it speaks of something else than Dutch, by what went before or by itself.
    """

    sentence: Sentence
    excluded: frozenset[str]
    previous: str
    of_another: bool
    topics: frozenset[str]
    said: str
    everyone: bool
    group_lessons: bool
    out_of_scope: bool

    def claims(self, calendar: Calendar, *, in_course: bool) -> tuple[Claim, ...]:
        """Everything that it claims on a page of that day."""
        claims = claims_of(self.sentence, _in_season(self.sentence, calendar), in_course=in_course)
        claims = without_extras(claims, self.previous, self.sentence.plain)
        return without_waits_elsewhere(claims, self.previous, self.sentence.plain)


@lru_cache(maxsize=_REMEMBERED)
def statements_in(text: str, label: str, language: str) -> tuple[Statement, ...]:
    """The statements of a text that answers a label, in order; a question states at most levels."""
    found: list[Statement] = []
    another, previous = False, ""
    left_out: frozenset[str] = frozenset()
    for sentence in sentences_of(text, label, language):
        another = still_about_another(sentence.text, before=another)
        of_exception = left_out if _OF_EXCEPTION.match(sentence.plain) else frozenset()
        left_out = of_exception
        for part, excluded in parted(sentence, language):
            left_out |= excluded
            if _may_state(part):
                found.append(_statement(part, excluded, previous, another, of_exception))
        previous = sentence.plain
    return tuple(found)


def _may_state(part: Sentence) -> bool:
    claims, is_dated = _undated_claims(part)
    return bool(asked_levels(part)) if part.text.endswith("?") else is_dated or bool(claims)


def _statement(
    part: Sentence, excluded: frozenset[str], previous: str, another: bool, of_exception: frozenset[str]
) -> Statement:
    said = f"{part.subject} | {part.plain}" if part.subject else part.plain
    return Statement(
        part,
        excluded,
        previous,
        another,
        topics=named_topics(_AFTER_ANOTHER.sub(" ", part.plain)) | named_topics(part.subject) | of_exception,
        said=said,
        everyone=speaks_of_all(said) or bool(excluded and _MANY.search(part.plain)),
        group_lessons=leaves_out_private(said),
        out_of_scope=is_out_of_scope(part.text) and not names_dutch(part.text),
    )


def _in_season(sentence: Sentence, calendar: Calendar) -> Calendar:
    """ "Voorjaar 2027: van 1 februari" dates what follows it."""
    season = season_in(sentence.label)
    return calendar if season is None else replace(calendar, season=season)


def claims_of(sentence: Sentence, calendar: Calendar, *, in_course: bool) -> tuple[Claim, ...]:
    """Everything that the grammars read in one sentence; a question states at most for whom a course is."""
    if sentence.text.endswith("?"):
        return asked_levels(sentence)
    undated, is_dated = _undated_claims(sentence)
    return undated + _dated_claims(sentence, calendar, in_course=in_course) if is_dated else undated


@lru_cache(maxsize=_REMEMBERED)
def _undated_claims(sentence: Sentence) -> tuple[tuple[Claim, ...], bool]:
    """What a sentence says whatever the day of its page, and whether it may state a price or a start beside that.

    Pages of one site, each with a day of its own, repeat their words a lot.
    """
    words = words_of(sentence)
    claims = tuple(claim for subject, read in _READERS if may_speak_of(subject, words) for claim in read(sentence))
    return claims, may_speak_of("price", words) or may_speak_of("start", words)


@lru_cache(maxsize=_REMEMBERED)
def _dated_claims(sentence: Sentence, calendar: Calendar, *, in_course: bool) -> tuple[Claim, ...]:
    words = words_of(sentence)
    prices = price_claims(sentence, calendar) if may_speak_of("price", words) else []
    starts = start_claims(sentence, calendar, in_course=in_course) if may_speak_of("start", words) else []
    return (*prices, *starts)
