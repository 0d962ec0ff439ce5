"""What a visitor types as "where I live" -> a place on the map: a postcode, a town in any spelling, or a choice."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from types import MappingProxyType

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from portal.travel.namesakes import KnownPlace, Place, known_places
from portal.travel.place_names import ALIASES, PROVINCE_LETTERS, bare_key, name_key, shown_name
from portal.travel.postcodes import PostcodeArea

__all__ = ["Ambiguous", "Gazetteer", "Place", "Resolution", "Unknown"]

_POSTCODE = re.compile(r"(?<!\w)([1-9][0-9]{3})\s*(?:[A-Za-z]{2})?(?!\w)")
_LONGEST_TEXT = 80
_MOST_SUGGESTIONS = 5
_END = "\U0010ffff"
_NO_PROVINCES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several places go by the name; the visitor chooses."""

    choices: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No such place; labels of places that are spelled nearly so."""

    suggestions: tuple[str, ...]


Resolution = Place | Ambiguous | Unknown


class Gazetteer:
    """All postcodes and place names in memory, built once and never changed."""

    def __init__(
        self,
        areas: Iterable[PostcodeArea],
        municipality_names: Mapping[str, str],
        province_names: Mapping[str, str] = _NO_PROVINCES,
    ) -> None:
        """`municipality_names` and `province_names` go by municipality code; choices are labelled with both."""
        areas = list(areas)
        self._provinces = province_names
        self._municipalities = municipality_names
        self._postcodes = {area.pc4: _postcode_place(area) for area in areas}
        self._codes = sorted(self._postcodes)
        self._places: dict[str, list[KnownPlace]] = {}
        for key, namesakes in known_places(areas, municipality_names).items():
            self._places[key] = _told_apart(namesakes, municipality_names, province_names)
        primary = dict(self._places)
        self._add_other_names(primary)
        self._spellings = sorted(self._places)
        self._add_qualified(primary, municipality_names, province_names)

    def resolve(self, text: str, municipality: str | None = None) -> Resolution:
        """The place meant by a postcode or name; `municipality` (a code) settles a choice offered before.

        A postcode is cut to its four digits at once: no value returned holds the letters or the text itself.
        """
        text = _ascii_digits(text[:_LONGEST_TEXT])
        found = _POSTCODE.search(text)
        if not found:
            return self._resolve_name(text, municipality)
        place = self._postcodes.get(found[1])
        if place:
            return place
        rest = text[: found.start()] + " " + text[found.end() :]
        return self._resolve_name(rest, municipality) if name_key(rest) else Unknown(())

    def province_of(self, place: Resolution) -> str | None:
        """The province that a place lies in; None where that is not known or the place is not one."""
        code = place.municipality_code if isinstance(place, Place) else None
        return self._provinces.get(code) if code else None

    def municipality_name(self, code: str | None) -> str | None:
        """The name of a municipality by its code; None where there is none."""
        return self._municipalities.get(code) if code else None

    def areas(self) -> tuple[Place, ...]:
        """All four-digit postcode areas in order."""
        return tuple(self._postcodes[code] for code in self._codes)

    def points(self) -> Iterator[tuple[str, float, float]]:
        """All four-digit postcodes in order, with latitude and longitude of their middle."""
        for code in self._codes:
            yield code, self._postcodes[code].latitude, self._postcodes[code].longitude

    def suggest(self, prefix: str, limit: int = 8) -> tuple[str, ...]:
        """Labels of at most `limit` places that begin so, largest first; two digits or more give postcodes."""
        digits = _ascii_digits(prefix.strip())
        if digits.isdigit():
            return self._suggest_postcodes(digits, limit) if len(digits) > 1 else ()
        key = name_key(prefix[:_LONGEST_TEXT])
        if not key:
            return ()
        first, last = bisect_left(self._spellings, key), bisect_left(self._spellings, key + _END)
        found = {known.place.label: known for name in self._spellings[first:last] for known in self._places[name]}
        return tuple(nsmallest(limit, found, key=lambda label: (-found[label].size, label)))

    def _resolve_name(self, text: str, municipality: str | None) -> Resolution:
        key = name_key(text)
        namesakes = self._places.get(key)
        if not namesakes:
            return Unknown(self._spelled_nearly(key))
        inside = [known for known in namesakes if municipality and municipality in known.municipalities]
        choices = tuple(known.place for known in inside or namesakes)
        return choices[0] if len(choices) == 1 else Ambiguous(choices)

    def _spelled_nearly(self, key: str) -> tuple[str, ...]:
        if len(key) < 4:
            return ()
        most = 1 if len(key) < 8 else 2
        near = extract(key, self._spellings, scorer=OSA.distance, score_cutoff=most, limit=4 * _MOST_SUGGESTIONS)
        ranked = sorted(
            (distance, -known.size, known.place.label) for name, distance, _ in near for known in self._places[name]
        )
        return tuple(islice(dict.fromkeys(label for _, _, label in ranked), _MOST_SUGGESTIONS))

    def _suggest_postcodes(self, digits: str, limit: int) -> tuple[str, ...]:
        first = bisect_left(self._codes, digits)
        following = islice(self._codes, first, first + limit)
        return tuple(self._postcodes[code].label for code in following if code.startswith(digits))

    def _add_other_names(self, primary: Mapping[str, list[KnownPlace]]) -> None:
        """Aliases, and names without their article; never over a name that is a place's own."""
        for usual, aliases in ALIASES.items():
            for alias in aliases:
                if name_key(usual) in primary:
                    self._places.setdefault(name_key(alias), primary[name_key(usual)])
        for namesakes in primary.values():
            bare = bare_key(namesakes[0].name)
            if bare:
                self._places.setdefault(bare, namesakes)

    def _add_qualified(
        self,
        primary: Mapping[str, list[KnownPlace]],
        municipality_names: Mapping[str, str],
        province_names: Mapping[str, str],
    ) -> None:
        """Namesakes also by their label and by name with municipality or province: "Hengelo Gld"."""
        qualified: dict[str, list[KnownPlace]] = defaultdict(list)
        for namesakes in primary.values():
            for known in namesakes if len(namesakes) > 1 else ():
                code = known.place.municipality_code or ""
                province = province_names.get(code, "")
                endings = [municipality_names.get(code, ""), province, *PROVINCE_LETTERS.get(province, ())]
                for key in {known.place.label, *(f"{known.name} {ending}" for ending in endings if ending)}:
                    qualified[name_key(key)].append(known)
        self._places = {**qualified, **self._places}


def _told_apart(
    namesakes: list[KnownPlace], municipality_names: Mapping[str, str], province_names: Mapping[str, str]
) -> list[KnownPlace]:
    if len(namesakes) == 1:
        return namesakes
    return [known.labelled(_label(known, municipality_names, province_names) or known.name) for known in namesakes]


def _label(known: KnownPlace, municipality_names: Mapping[str, str], province_names: Mapping[str, str]) -> str:
    code = known.place.municipality_code or ""
    around = [names[code] for names in (municipality_names, province_names) if code in names]
    return f"{known.name} ({', '.join(around)})" if around else ""


def _postcode_place(area: PostcodeArea) -> Place:
    label = f"{area.pc4} {shown_name(area.place)}"
    return Place(label, area.latitude, area.longitude, area.pc4, area.municipality_code)


def _ascii_digits(text: str) -> str:
    """Digits of any script as 0 to 9: a phone set to Arabic types its own."""
    return "".join(str(unicodedata.digit(letter, letter)) for letter in text)
