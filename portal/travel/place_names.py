"""The spellings of one place name brought together: a key for comparing, a name for showing, and other names in use."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

_TOKEN = re.compile(r"[^\W_]+")
_ARTICLES = frozenset({"de", "het", "t", "s", "the"})
# Endings by which GeoNames and the municipalities tell namesakes apart: "Hengelo (Gld)", "Well L", "Bergen (NH.)".
_ENDING = re.compile(r"\s*\((?:GLD|NB|NH|ZH|L|O)\.?\)$|\s+(?:GLD|NB|NH|ZH|L|gem\.? [\w -]+)$", re.IGNORECASE)

PROVINCE_LETTERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Drenthe": ("dr",),
        "Flevoland": ("fl",),
        "Fryslân": ("fr", "friesland"),
        "Gelderland": ("gld", "gd"),
        "Groningen": ("gr", "gn"),
        "Limburg": ("l", "lb"),
        "Noord-Brabant": ("nb", "brabant"),
        "Noord-Holland": ("nh",),
        "Overijssel": ("o", "ov"),
        "Utrecht": ("ut",),
        "Zeeland": ("z", "zld"),
        "Zuid-Holland": ("zh",),
    }
)

USUAL_NAMES: Mapping[str, str] = MappingProxyType(
    {"'s-Gravenhage": "Den Haag", "'s-Hertogenbosch": "Den Bosch", "'s Gravenmoer": "'s-Gravenmoer"}
)

# Other names that people type: official, Frisian, and the largest cities in English, Turkish, Arabic and Ukrainian.
ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Den Haag": ("'s-Gravenhage", "Gravenhage", "Denhaag", "The Hague", "Lahey", "La Haye", "لاهاي", "Гаага"),
        "Den Bosch": ("'s-Hertogenbosch", "Denbosch", "Hertogenbosch"),
        "Amsterdam": ("أمستردام", "امستردام", "Амстердам", "Adam"),
        "Rotterdam": ("روتردام", "Роттердам", "Rdam"),
        "Utrecht": ("أوتريخت", "أوترخت", "Утрехт"),
        "Eindhoven": ("آيندهوفن", "أيندهوفن", "Ейндговен"),
        "Groningen": ("خرونينجن", "غرونينغن", "Гронінген", "Grunn"),
        "Vlissingen": ("Flushing",),
        "Leeuwarden": ("Ljouwert",),
        "Sneek": ("Snits",),
        "Heerenveen": ("It Hearrenfean", "Hearrenfean"),
        "Franeker": ("Frjentsjer",),
        "Harlingen": ("Harns",),
        "Bolsward": ("Boalsert",),
        "Burgum": ("Bergum",),
        "Súdwest-Fryslân": ("Zuidwest-Friesland",),
        "Noardeast-Fryslân": ("Noordoost-Friesland",),
        "De Fryske Marren": ("De Friese Meren",),
        "Sint Jacobiparochie": ("Sint-Jabik",),
    }
)


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """One key for all spellings: case, accents, hyphens, spaces, ij and y, Den and De, St. and Sint, a/d and aan de."""
    plain = unicodedata.normalize("NFKD", name.lower())
    words = _TOKEN.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))
    last = len(words) - 1
    return "".join(
        _usual_word(word, words[place + 1 : place + 2], words[place - 1 : place]) if place < last else word
        for place, word in enumerate(words)
    ).replace("ij", "y")


def _usual_word(word: str, following: list[str], preceding: list[str]) -> str:
    if word == "st":
        return "sint"
    if word in ("den", "der") or (word == "d" and preceding == ["a"]):
        return "de"
    return "aan" if word == "a" and following == ["d"] else word


def bare_key(name: str) -> str | None:
    """The key without a leading article ("Helder" for Den Helder), or None where there is none to leave out."""
    words = _TOKEN.findall(name.lower())
    if len(words) > 1 and (words[0] in _ARTICLES or words[0] == "den"):
        return name_key(" ".join(words[1:]))
    return None


@lru_cache(maxsize=8192)
def shown_name(name: str) -> str:
    """The name as people use it: without the ending that tells namesakes apart, Den Haag for 's-Gravenhage."""
    name = _ENDING.sub("", name)
    return USUAL_NAMES.get(name, name)
