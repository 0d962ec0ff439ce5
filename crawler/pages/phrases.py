"""Patterns of words that cost next to nothing where none of their letters stand: nearly everywhere."""

import re
from collections.abc import Callable, Iterator

from crawler.pages.letters import needed_letters

Replacement = str | Callable[[re.Match[str]], str]


class Phrase:
    """A pattern with the methods of a compiled one; its letters may be of either case if nothing else is said."""

    def __init__(self, words: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        self.pattern = words
        self.flags = flags
        self._compiled = re.compile(words, flags)
        self._needed = needed_letters(words)

    def may_stand_in(self, text: str) -> bool:
        """Whether a text holds any of the letters that every match has to hold."""
        if not self._needed:
            return True
        lower = text.lower()
        # Asked some thousand times a page, where a generator costs as much as the look.
        for letters in self._needed:
            if letters in lower:
                return True
        return not lower.isascii() and _is_folded(lower)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self._compiled.search(text) if self.may_stand_in(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match at a place."""
        return self._compiled.match(text, start) if self.may_stand_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text."""
        return self._compiled.fullmatch(text) if self.may_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in order."""
        return self._compiled.finditer(text) if self.may_stand_in(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """The words of every match of a pattern with at most one group."""
        return self._compiled.findall(text) if self.may_stand_in(text) else []

    def sub(self, replacement: Replacement, text: str) -> str:
        """The text with every match replaced."""
        return self._compiled.sub(replacement, text) if self.may_stand_in(text) else text


def _is_folded(lower: str) -> bool:
    """Whether a text holds a dotless i, a long s or a dotted capital I: the engine takes them for an i or an s."""
    return "\u0131" in lower or "\u017f" in lower or "\u0307" in lower
