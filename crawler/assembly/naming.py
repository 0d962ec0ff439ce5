"""The names of courses as words, so that a sentence can be asked which of them it names."""

import re
from functools import lru_cache

from crawler.extraction.topics import names_a_course, names_dutch
from crawler.pages.phrases import Phrase

_STOPS = frozenset(
    [
        "de",
        "het",
        "een",
        "en",
        "van",
        "voor",
        "in",
        "op",
        "naar",
        "met",
        "the",
        "a",
        "of",
        "to",
        "for",
        "and",
        "cursus",
        "course",
        "nt2",
    ]
)
_GROUP_NAME = Phrase(
    r"\s*[(\[,-]\s*(?:(?:de|the)\s+)?(?:ochtend|middag|avond|dag|weekend|zaterdag|overdag|morning|afternoon|evening|"
    r"day(?:time)?|saturday)[ -]?(?:groep|klas|cursus|lessen|les|group|class|course)?(?:\s+(?:[a-h]|"
    r"\d))?\s*[)\]]?\s*$",
)
_BARE_GROUP = re.compile(
    r"\s(?:(?:ochtend|middag|avond|dag|weekend|zaterdag)(?:groep|klas|cursus|lessen|les)|"
    r"(?:morning|afternoon|evening|daytime|weekend|saturday) (?:group|class|course))(?:\s+(?:[a-h]|\d))?$",
    re.IGNORECASE,
)
_ONE_NUMBER = r"(?:\d|I{1,3}V?|IV|[ABC][012])\b"
_NUMBER = re.compile(_ONE_NUMBER)
_SHORTENED = Phrase(
    rf"(?P<name>[A-Za-zÀ-ÿ]\w+(?: programm[ae]| [Nn]iveau| [Mm]odule)?) {_ONE_NUMBER}"
    rf"(?P<more>(?:, {_ONE_NUMBER})*(?: en| and| &| of| or|, en) {_ONE_NUMBER})(?!\s*(?:jan|feb|m|apr|jun|jul|aug|"
    rf"sep|okt|nov|dec|uur|weken))",
    re.NOFLAG,
)
_REMEMBERED = 8192
_TRIM = Phrase(
    (
        r"\s*(?:\((?:vol|volgeboekt|uitverkocht|nieuw|new|full|gesloten)!?\)|[-:]\s*(?:vol|volgeboekt|"
        r"uitverkocht|nieuw)!?)\s*$"
    ),
)
_HEAVY = re.compile(r"^\s*(?:\d+[.)]\s+|cursus:\s*|course:\s*)", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def without_group(title: str) -> str:
    """A course's name without the group behind it: "NT2 beginners (avondgroep)" is "NT2 beginners"."""
    plain = _GROUP_NAME.sub("", title).strip(" :-|")
    return plain or title


@lru_cache(maxsize=_REMEMBERED)
def words_in_order(text: str) -> str:
    """The words of a text in lower case with single spaces, one before and one behind."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    return f" {words} "


def spelled_out(text: str) -> str:
    """A text with the names that it shortens behind it: "Nederlands 1 en 2" names "Nederlands 2" too."""
    shortened = [
        f"{match['name']} {number}" for match in _SHORTENED.finditer(text) for number in _NUMBER.findall(match["more"])
    ]
    return " | ".join((text, *shortened)) if shortened else text


@lru_cache(maxsize=_REMEMBERED)
def title_words(title: str) -> frozenset[str]:
    """The words that tell one name from another; small words left out."""
    return frozenset(re.findall(r"\w+", _BARE_GROUP.sub("", without_group(title)).casefold())) - _STOPS


def overlap(one: str, other: str) -> float:
    """Share of the words that two titles have in common, small words left out."""
    words, others = title_words(one), title_words(other)
    return len(words & others) / max(len(words), len(others)) if words and others else 0.0


@lru_cache(maxsize=_REMEMBERED)
def clean_title(text: str) -> str:
    """A course's name without "(vol)", numbering and the name of one group."""
    return without_group(_HEAVY.sub("", _TRIM.sub("", " ".join(text.split()))).strip(" :-|"))


@lru_cache(maxsize=_REMEMBERED)
def opening_of(text: str) -> str:
    """The words in front of a colon on a block's first line, or a course's name in front of a comma or a bracket."""
    if match := re.match(r"^([^:.\n€]{3,60}):\s", text):
        return match.group(1)
    match = re.match(r"^([^:.\n€,;(]{3,60}?)(?:,\s|;\s|\s[-(])", text)
    if match is None or not (names_a_course(match.group(1)) or names_dutch(match.group(1))):
        return ""
    return match.group(1)
