"""Words that are looked for whatever their case."""

import re

from crawler.pages.letters import needed_letters

_NOT_LETTERS = re.compile(r"\\.")


class Cue:
    """A pattern in lower case, looked for in the text in lower case: the answer is that of ignoring the case, several
    times sooner, for the engine skips only over letters of one form, and starts only where letters of it stand at all.
    `pattern` is for text that is in lower case.
    """

    def __init__(self, words: str) -> None:
        if _NOT_LETTERS.sub("", words) != _NOT_LETTERS.sub("", words).lower():
            raise ValueError(f"a cue is written in lower case: {words}")
        self.pattern = re.compile(words)
        self._needed = needed_letters(words)

    def search(self, text: str) -> bool:
        """Whether the words stand anywhere in a text."""
        return self.stands_in(text.lower())

    def stands_in(self, lower: str) -> bool:
        """Whether the words stand anywhere in a text that is in lower case."""
        for letters in self._needed:
            if letters in lower:
                return self.pattern.search(lower) is not None
        return not self._needed and self.pattern.search(lower) is not None
