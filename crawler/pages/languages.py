"""The language that a page is really written in; the declared one only where its words do not tell."""

import re

_WORDS = re.compile(r"[a-zà-ÿ]+|[\u0600-\u06ff]+")
_DUTCH_WORDS = "de het een en van voor met niet wij je uw u ons onze naar bij ook zijn wordt les op kunt cursus"
_ENGLISH_WORDS = "the and of for with not we you your our to at also are is lesson on can course will this"
_DUTCH = frozenset(_DUTCH_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())


def language_of(text: str, declared: str) -> str:
    """The ISO 639-1 code of a page's language: nl, en, ar, or what the page declares."""
    words = _WORDS.findall(text[:6000].lower())
    dutch = sum(map(_DUTCH.__contains__, words))
    english = sum(map(_ENGLISH.__contains__, words))
    arabic = 0 if text.isascii() else sum(word[0] >= "\u0600" for word in words)
    if words and arabic * 2 > len(words):
        return "ar"
    if dutch >= 3 and dutch > english:
        return "nl"
    if english >= 3 and english > dutch:
        return "en"
    return (declared or "nl").lower()[:2]
