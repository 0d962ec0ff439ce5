"""Invented places to draw a country over, and the written country read back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.demo.writing import CountryFiles

AS_OF = date(2026, 11, 21)
TOWNS = 130


@dataclass(frozen=True, slots=True)
class Area:
    """A postcode area as the portal would hand it over."""

    pc4: str
    place: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Written:
    """The country's files with the listings, hidden truth and manifests read back."""

    files: CountryFiles
    truth: list[dict[str, Any]]
    hidden: dict[str, Any]
    manifests: Mapping[str, dict[str, Any]]
    reported: list[str]

    def read(self, slug: str, name: str) -> str:
        """The text of a site's file, whatever its charset."""
        body = (self.files.sites / slug / name).read_bytes()
        return body.decode("cp1252" if b"windows-1252" in body else "utf-8")


def invented_areas() -> tuple[list[Area], dict[str, str]]:
    """Towns on a grid, each with three to twelve postcode areas, and their municipalities."""
    areas, municipalities, number = [], {}, 1000
    for town in range(TOWNS):
        letters = chr(ord("A") + town // 26) + chr(ord("a") + town % 26)
        for _ in range(3 + 9 * (town < 12)):
            area = Area(str(number), f"Plaats {letters}", 51.3 + 0.15 * (town // 13), 4.2 + 0.2 * (town % 13))
            areas.append(area)
            municipalities[area.pc4] = f"GM{2000 + town:04d}"
            number += 1
    return areas, municipalities
