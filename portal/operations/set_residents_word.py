"""Keeps what a municipality tells its residents above their results, in one or more languages."""

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.personal_traces import PersonalTrace, personal_trace
from portal.domain.region import FIRST_LANGUAGE, MOST_WORDS
from portal.extensions import db
from portal.models.region import ResidentsWord
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.region_changes import Part, Snapshot, put_back, write_change

PARTS = (Part.WORDS,)


class WordFault(StrEnum):
    """Why words in a language are not taken."""

    FIRST_MISSING = "first-missing"
    TOO_LONG = "too-long"
    LANGUAGE = "language"


class WordsRefused(ValueError):
    """Words that are not taken; `faults` says why, by language."""

    def __init__(self, faults: Mapping[str, WordFault | PersonalTrace]) -> None:
        super().__init__(", ".join(f"{language}: {fault}" for language, fault in faults.items()))
        self.faults = faults


def residents_words(actor: Actor) -> Mapping[str, str]:
    """The municipality's words by language."""
    return kept_words(municipality_of(actor, Task.READ))


def kept_words(municipality: str) -> dict[str, str]:
    """The words of any municipality by language."""
    rows = db.session.scalars(select(ResidentsWord).filter_by(municipality_code=municipality))
    return {row.language: row.words for row in rows}


def set_residents_word(actor: Actor, words: Mapping[str, str], languages: frozenset[str], now: datetime) -> None:
    """Replace all words; empty ones are taken out, and without any residents read none. Raises WordsRefused.

    `languages` are those that the site speaks.
    """
    code = municipality_of(actor, Task.DECIDE)
    given = {language: text for language, text in ((one, plain(said)) for one, said in words.items()) if text}
    faults = {one: fault for one, text in given.items() if (fault := fault_of(one, text, languages))}
    if given and FIRST_LANGUAGE not in given:
        faults[FIRST_LANGUAGE] = WordFault.FIRST_MISSING
    if faults:
        raise WordsRefused(faults)
    take_turn(db.session, "municipality", code)
    before = kept_words(code)
    if before == given:
        return
    restore_words(code, code, given, now)
    write_change(actor, Part.WORDS, code, now, (before, given))
    db.session.commit()


def plain(text: str) -> str:
    """A text without what steers where letters stand; lines stay, with at most one empty one between two."""
    letters = (one for one in text.replace("\r\n", "\n") if one == "\n" or not steers(one))
    lines = [line.strip() for line in "".join(letters).strip().split("\n")]
    return "\n".join(line for number, line in enumerate(lines) if line or lines[number - 1])


def steers(letter: str) -> bool:
    """True for control signs, halves of letters, and signs that turn the direction of what follows."""
    return unicodedata.category(letter) in ("Cc", "Cs", "Co") or unicodedata.bidirectional(letter) in TURNING


# Embeddings, overrides and isolates; the joiners of Arabic and Persian are none of them.
TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def fault_of(language: str, text: str, languages: frozenset[str]) -> WordFault | PersonalTrace | None:
    """Why words are not taken; None where they are."""
    if language not in languages:
        return WordFault.LANGUAGE
    if len(text) > MOST_WORDS:
        return WordFault.TOO_LONG
    return personal_trace(text)


def restore_words(municipality: str, key: str, state: Snapshot | None, now: datetime) -> None:
    """Replace all words by kept ones, in the caller's transaction."""
    db.session.execute(delete(ResidentsWord).filter_by(municipality_code=municipality))
    for language, text in (state or {}).items():
        row = ResidentsWord(municipality_code=municipality, language=language, words=str(text), changed_at=now)
        db.session.add(row)
    raise_data_version(db.session)


def put_words_back(actor: Actor, entry: int, now: datetime) -> None:
    """Undo the last change; raises NothingToPutBack."""
    put_back(actor, {Part.WORDS: restore_words}, entry, now)
