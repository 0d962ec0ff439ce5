"""The state of each language: how many messages it has, and whether a reader who grew up with it has looked at them."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

TRANSLATIONS = Path(__file__).resolve().parent.parent / "translations"
GLOSSARY = TRANSLATIONS / "glossary"
# The words of the code and the templates themselves.
ORIGINAL = "en"


@dataclass(frozen=True, slots=True)
class LanguageState:
    """Messages with a translation, of all, and the day on which a native reader had reviewed them; None: not yet."""

    code: str
    translated: int
    messages: int
    reviewed_on: date | None


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the glossary: the English term, what it means, and its translation by language."""

    term: str
    meaning: str
    translations: Mapping[str, str]


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table with tabs between the columns; none where there is no such file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def language_states(codes: tuple[str, ...]) -> tuple[LanguageState, ...]:
    """The state of these languages."""
    reviewed = {
        row["language"]: date.fromisoformat(row["reviewed_on"]) for row in rows_of(TRANSLATIONS / "reviews.tsv")
    }
    return tuple(state_of(code, reviewed.get(code)) for code in codes if code != ORIGINAL)


def state_of(code: str, reviewed_on: date | None) -> LanguageState:
    """Counted in the file that translators work on."""
    path = TRANSLATIONS / code / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        return LanguageState(code, 0, 0, None)
    with path.open("rb") as file:
        messages = [message for message in read_po(file, locale=code) if message.id]
    done = [message for message in messages if not message.fuzzy and is_whole(message)]
    return LanguageState(code, len(done), len(messages), reviewed_on)


def is_whole(message: Message) -> bool:
    """True where the message has a translation in all of its forms."""
    forms = message.string
    return bool(forms) if isinstance(forms, str) else all(forms or ("",))


@cache
def glossary(codes: tuple[str, ...]) -> tuple[Term, ...]:
    """All terms with their translations."""
    by_language = {
        code: {row["term"]: row["translation"] for row in rows_of(GLOSSARY / f"{code}.tsv")} for code in codes
    }
    return tuple(
        Term(
            row["term"],
            row["meaning"],
            {code: words[row["term"]] for code, words in by_language.items() if row["term"] in words},
        )
        for row in rows_of(GLOSSARY / "terms.tsv")
    )
