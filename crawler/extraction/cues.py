"""Words that are looked for whatever their case."""

import re
from collections.abc import Mapping

from crawler.pages.letters import needed_letters

_NOT_LETTERS = re.compile(r"\\.")
_GROUP = 3


class Cue:
    """A pattern in lower case, looked for in the text in lower case: the answer is that of ignoring the case, several
    times sooner, for the engine skips only over letters of one form, and starts only where letters of it stand at all.
    `pattern` is for text that is in lower case.
    """

    def __init__(self, words: str) -> None:
        if _NOT_LETTERS.sub("", words) != _NOT_LETTERS.sub("", words).lower():
            raise ValueError(f"a cue is written in lower case: {words}")
        self.pattern = re.compile(words)
        self.needed = needed_letters(words)

    def search(self, text: str) -> bool:
        """Whether the words stand anywhere in a text."""
        return self.stands_in(text.lower())

    def stands_in(self, lower: str) -> bool:
        """Whether the words stand anywhere in a text that is in lower case."""
        for letters in self.needed:
            if letters in lower:
                return self.pattern.search(lower) is not None
        return not self.needed and self.pattern.search(lower) is not None


class Cues:
    """Many cues that are asked about one text together: its groups of three letters say which may stand in it."""

    def __init__(self, cues: Mapping[str, Cue]) -> None:
        self._cues = cues
        self._always = [name for name, cue in cues.items() if not cue.needed or min(map(len, cue.needed)) < _GROUP]
        self._by_group: dict[str, list[tuple[str, str]]] = {}
        for name in cues.keys() - self._always:
            for letters in cues[name].needed:
                self._by_group.setdefault(letters[:_GROUP], []).append((letters, name))

    def standing_in(self, lower: str) -> set[str]:
        """The names of the cues whose words stand in a text that is in lower case."""
        groups = {lower[place : place + _GROUP] for place in range(len(lower) - _GROUP + 1)}
        may_stand = {
            name
            for group in self._by_group.keys() & groups
            for letters, name in self._by_group[group]
            if letters in lower
        }
        return {name for name in (*may_stand, *self._always) if self._cues[name].pattern.search(lower)}
