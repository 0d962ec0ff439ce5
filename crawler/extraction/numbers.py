"""Dutch and English number words as digits, and digits as numbers."""

import re
from functools import lru_cache

from crawler.extraction.cues import Cue
from crawler.pages.phrases import Phrase

_UNITS = {
    "één": 1, "eén": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
_TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
_INFLECTED = {
    "tweeën": 2, "drieën": 3, "vieren": 4, "vijven": 5, "zessen": 6, "zevenen": 7, "achten": 8, "negenen": 9,
    "tienen": 10,
}  # fmt: skip
_ENGLISH = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18,
    "twenty": 20, "thirty": 30, "forty": 40,
}  # fmt: skip
_HALVES = {"anderhalf": "1,5", "anderhalve": "1,5", "tweeënhalf": "2,5", "tweeëneenhalf": "2,5", "drieënhalf": "3,5",
           "drieëneenhalf": "3,5", "vierenhalf": "4,5", "viereneenhalf": "4,5"}  # fmt: skip
_OTHER = {"dozijn": "12", "tweemaal": "2 maal", "driemaal": "3 maal", "viermaal": "4 maal", "vijfmaal": "5 maal"}


def _below_hundred() -> dict[str, int]:
    words = {**_UNITS, **_TENS}
    for ten, value in _TENS.items():
        for unit, one in (*_UNITS.items(), ("een", 1)):
            if one < 10:
                words[f"{unit}{'ën' if unit.endswith('e') else 'en'}{ten}"] = value + one
                words[f"{unit}en{ten}"] = value + one
    return words


def _all_words() -> dict[str, str]:
    small = _below_hundred()
    words = {word: str(value) for word, value in {**small, **_INFLECTED}.items()}
    for unit, hundreds in {"": 1, **{word: value for word, value in small.items() if 1 < value < 20}}.items():
        words[f"{unit}honderd"] = str(hundreds * 100)
        for rest, value in small.items():
            words[f"{unit}honderd{rest}"] = words[f"{unit}honderden{rest}"] = str(hundreds * 100 + value)
    for unit, thousands in {"": 1, **{word: value for word, value in small.items() if 1 < value < 13}}.items():
        words[f"{unit}duizend"] = str(thousands * 1000)
    return {**words, **_HALVES, **_OTHER}


_DUTCH_WORDS = _all_words()
_ENGLISH_WORDS = {word: str(value) for word, value in _ENGLISH.items()}
_DUTCH_FIRST = {**_ENGLISH_WORDS, **_DUTCH_WORDS}
_ENGLISH_FIRST = {**_DUTCH_WORDS, **_ENGLISH_WORDS, "ten": "10"}
_WORD = re.compile(r"[^\W\d_]+")
_LIKELY = Cue(
    r"één|eén|twee|drie|vier|vijf|zes|zev|acht|nege|tien|elf|twaalf|twint|dert|veert|zest|tacht|hond|duiz|hal[fv]|"
    r"dozijn|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twenty|thirty|forty"
)
_REMEMBERED = 8192
_THOUSANDS = re.compile(r"\b(\d+000) (\d{1,3})\b")
_ABOUT = Phrase(r"\been (week|maand|dag) of (\d+)\b(?! ?(?:week|weken|maand|maanden|dag|dagen)\b)")
_CLOCK_ONE = Phrase(
    r"\b(half|kwart over|kwart voor) (?:een|één)\b(?! (?:uur les|jaar))|\b(van) een(?= tot (?:half |kwart )?\d)|"
    r"\b(tot) een(?= uur\b)",
)
_ENGLISH_COMPOUND = re.compile(r"\b(20|30|40)[- ]([1-9])\b(?! ?(a|p)?m\b)")

_ARABIC = {
    "أسبوعين": "2 أسابيع", "أسبوعان": "2 أسابيع", "شهرين": "2 أشهر", "شهران": "2 أشهر", "ثلاثة": "3", "ثلاث": "3",
    "أربعة": "4", "أربع": "4", "خمسة": "5", "خمس": "5", "ستة": "6", "ست": "6", "سبعة": "7", "سبع": "7", "ثمانية": "8",
    "ثماني": "8", "تسعة": "9", "تسع": "9", "عشرة": "10", "عشر": "10",
}  # fmt: skip
_ARABIC_WORD = re.compile(r"[\u0600-\u06ff]+")
NUMBER = r"\d+(?:[.,]\d+)?"


@lru_cache(maxsize=_REMEMBERED)
def with_digits(text: str, language: str = "nl") -> str:
    """The text with its number words written as digits; "een" stays, being an article more often than a number.

    "Een week of zes" is about six weeks.
    """
    return _CLOCK_ONE.sub(
        lambda match: f"{match[1] or match[2] or match[3]} 1", _ABOUT.sub(r"\2 \1", _digits(text, language))
    )


def _digits(text: str, language: str) -> str:
    words = _ENGLISH_FIRST if language == "en" else _DUTCH_FIRST
    if language == "ar":
        text = _ARABIC_WORD.sub(lambda match: _ARABIC.get(match.group(), match.group()), text)
    if not _LIKELY.search(text):
        return text
    plain = _WORD.sub(lambda match: words.get(match.group().lower(), match.group()), text)
    if language == "en":
        return _ENGLISH_COMPOUND.sub(lambda match: str(int(match.group(1)) + int(match.group(2))), plain)
    return _THOUSANDS.sub(lambda match: str(int(match.group(1)) + int(match.group(2))), plain)


def number_of(digits: str) -> float:
    """A small decimal number in Dutch or English notation: "2,5" and "2.5" are the same."""
    return float(digits.replace(",", "."))


def as_whole(value: float) -> float:
    """The number without a useless ".0", so that it is written as people write it."""
    return int(value) if value == int(value) else round(value, 2)
