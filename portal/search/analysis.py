"""Text -> index terms: folded words of any script, Dutch stems, and compounds taken apart into their words."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache, partial
from threading import Lock
from weakref import proxy

import snowballstemmer

from portal.search.field_words import BEGINNINGS, ENDINGS, HEADS, IRREGULAR, LINKS, STOP_WORDS, WHOLE

_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[a-z]{3,}", re.ASCII)
_ARABIC = str.maketrans({"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": None, "ı": "i"})
# The article, also after "for", "with" and "and", which are written on to it.
_ARABIC_ARTICLE = re.compile(r"^(?:[وب]?ال|لل)(?=\w{3})")

_PLURAL = ("s", "en", "je", "jes")
_TELLING_LETTERS = 6  # a head as long as "cursus" is one after any word; "les" and "taal" end other words too

_stemmer = snowballstemmer.stemmer("dutch")  # Kraaij-Pohlmann
_stemmer_lock = Lock()  # the stemmer keeps the word that it works on in itself


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case without accents; ĳ is ij, and letters that Arabic script writes in two ways are one."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_ARABIC)


_STOPPED = frozenset(map(fold, STOP_WORDS))


def words(text: str) -> list[str]:
    """The folded words of a text without stop words, in order; Arabic ones without their article."""
    found = (_ARABIC_ARTICLE.sub("", word) for word in _WORD.findall(fold(text)))
    return [word for word in found if word not in _STOPPED]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Dutch stem of a folded word, y for ij; short words, numbers and other scripts stay as they are."""
    if not _LATIN.fullmatch(word):
        return word
    dutch = word.replace("y", "ij")
    if dutch in IRREGULAR:
        return IRREGULAR[dutch].replace("ij", "y")
    with _stemmer_lock:
        return str(_stemmer.stemWord(dutch)).replace("ij", "y")


class Analyzer:
    """Terms of words, with the words known to the documents as the measure of what a compound may consist of."""

    def __init__(self, vocabulary: Collection[str] = ()) -> None:
        """`vocabulary` holds folded words; the list of this field is always known."""
        self._known = frozenset(vocabulary) | HEADS | BEGINNINGS
        # What stands before a long head in one compound is known in others too.
        self._known |= {part for word in vocabulary for part in self._split(word)}
        # By a weak reference: in a circle with its own cache, an old one would wait for the garbage collector.
        self._cached = lru_cache(maxsize=50_000)(partial(Analyzer._split, proxy(self)))

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a folded compound is made of, itself alone where it is none."""
        return self._cached(word)

    def term(self, word: str) -> str:
        """The one term of a folded word: of a compound the stems of its parts joined, whatever links them."""
        return "".join(stem(part) for part in self.parts(word))

    def terms(self, text: str) -> Iterator[str]:
        """All terms under which a text is indexed: of each word its term and, of a compound, those of its parts."""
        for word in words(text):
            yield from self.terms_of(word)

    def terms_of(self, word: str) -> Iterator[str]:
        """The same of one folded word."""
        yield self.term(word)
        parts = self.parts(word)
        if len(parts) > 1:
            yield from (stem(part) for part in parts)

    def _split(self, word: str) -> tuple[str, ...]:
        if len(word) < 6 or word in WHOLE or word in IRREGULAR or not _LATIN.fullmatch(word):
            return (word,)
        return self._known_parts(word) or self._before_telling_head(word) or (word,)

    def _known_parts(self, word: str) -> tuple[str, ...]:
        """The parts where each is a known word and the last a head, or the first a beginning; else nothing."""
        for cut in range(3, len(word) - 2):
            begin, end = word[:cut], word[cut:]
            for start in _without_link(begin):
                first = self._beginning(start) if end not in ENDINGS else ()
                last = first and self._ending(end, start)
                if last:
                    return first + last
        return ()

    def _beginning(self, start: str) -> tuple[str, ...]:
        if start in BEGINNINGS or (len(start) > 3 and start in self._known):
            return (start,)
        return self._known_parts(start) if len(start) > 5 else ()

    def _ending(self, end: str, start: str) -> tuple[str, ...]:
        if _head(end) or (start in BEGINNINGS and len(end) > 3 and end in self._known):
            return (end,)
        return self._known_parts(end) if len(end) > 5 else ()

    def _before_telling_head(self, word: str) -> tuple[str, ...]:
        """The parts of an unknown word before a long head."""
        for cut in range(4, len(word) - _TELLING_LETTERS + 1):
            head = _head(word[cut:])
            if head and len(head) >= _TELLING_LETTERS:
                start = word[:cut].removesuffix("s")
                return (*(self._known_parts(start) or (start,)), word[cut:])
        return ()


def _without_link(begin: str) -> list[str]:
    """A beginning as it stands, and without the s, en or e that may link it."""
    starts = [begin.removesuffix(link) for link in LINKS if begin.endswith(link)]
    return [start for start in starts if len(start) > 2]


_HEAD_BY_STEM = {stem(head): head for head in HEADS}


def _head(end: str) -> str | None:
    """The head of which `end` is the singular, plural or diminutive."""
    head = _HEAD_BY_STEM.get(stem(end))
    return head if head and (end == head or (end[:3] == head[:3] and end.endswith(_PLURAL))) else None
