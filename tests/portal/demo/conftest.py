"""A fictional country over invented places, drawn and written once for all tests of the demonstration."""

import json

import pytest

from portal.demo.country import build_country
from portal.demo.world import Country
from portal.demo.writing import write_country
from tests.portal.demo.written_country import AS_OF, Written, invented_areas


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
