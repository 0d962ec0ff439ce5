"""A fictional country over invented places, drawn and written once for all tests of the demonstration."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from portal.demo.country import build_country
from portal.demo.world import Country
from portal.demo.writing import CountryFiles, write_country

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


@pytest.fixture(scope="session")
def country() -> Country:
    return build_country(*invented_areas(), AS_OF)


@pytest.fixture(scope="session")
def written(country: Country, tmp_path_factory: pytest.TempPathFactory) -> Written:
    reported: list[str] = []
    files = write_country(country, tmp_path_factory.mktemp("country"), reported.append)
    lines = files.truth.read_text(encoding="utf-8").splitlines()
    manifests = {
        provider.slug: json.loads((files.sites / provider.slug / "manifest.json").read_text(encoding="utf-8"))["paths"]
        for provider in country.providers
    }
    hidden = json.loads(files.hidden.read_text(encoding="utf-8"))
    return Written(files, [json.loads(line) for line in lines], hidden, manifests, reported)
