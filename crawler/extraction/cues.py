"""Words that are looked for whatever their case."""

import re

_NOT_LETTERS = re.compile(r"\\.")


class Cue:
    """A pattern in lower case, looked for in the text in lower case: the answer is that of ignoring the case, several
    times sooner, for the engine skips only over letters of one form. `pattern` is for text that is in lower case.
    """

    def __init__(self, words: str) -> None:
        if _NOT_LETTERS.sub("", words) != _NOT_LETTERS.sub("", words).lower():
            raise ValueError(f"a cue is written in lower case: {words}")
        self.pattern = re.compile(words)

    def search(self, text: str) -> bool:
        """Whether the words stand anywhere in a text."""
        return self.pattern.search(text.lower()) is not None
