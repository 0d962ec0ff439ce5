"""One school's way of writing: which phrase it prefers, how it addresses readers, how it writes numbers."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Choice = TypeVar("Choice")

FORMAL = {"u": "u", "U": "U", "uw": "uw", "Uw": "Uw", "kunt_u": "kunt u", "zich": "zich"}
INFORMAL = {"u": "je", "U": "Je", "uw": "je", "Uw": "Je", "kunt_u": "kun je", "zich": "je"}
NUMBER_WORDS = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voice:
    """Choices that stay the same all over a site: `key` names the school and the seed."""

    key: str

    @property
    def is_formal(self) -> bool:
        """Whether readers are called `u`."""
        return self.number("formal", 3) > 0

    def number(self, subject: str, options: int) -> int:
        """A fixed number from 0 to `options` - 1 for a subject."""
        return zlib.crc32(f"{self.key}|{subject}".encode()) % options

    def choose(self, subject: str, options: Sequence[Choice]) -> Choice:
        """The preferred one of several options."""
        return options[self.number(subject, len(options))]

    def say(self, subject: str, phrases: Sequence[str], **gaps: object) -> str:
        """The preferred phrase with its gaps filled and the reader addressed in the site's way."""
        return self.choose(subject, phrases).format(**gaps, **(FORMAL if self.is_formal else INFORMAL))

    def count(self, number: float, singular: str, plural: str) -> str:
        """A number with its noun; some sites spell numbers up to twelve out in words."""
        is_whole = float(number).is_integer()
        text = str(int(number)) if is_whole else f"{number:g}".replace(".", ",")
        if is_whole and 1 < number <= 12 and self.number("numbers in words", 4) == 0:
            text = NUMBER_WORDS[int(number)]
        return f"{text} {singular if number == 1 else plural}"


def join_words(words: Sequence[str], last: str = " en ") -> str:
    """The words as a Dutch enumeration."""
    return last.join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def as_sentence(text: str) -> str:
    """The text with a capital first."""
    return text[:1].upper() + text[1:]
