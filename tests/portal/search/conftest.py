"""A small index that several tests only read."""

from pathlib import Path

import pytest

from portal.search.index import SearchDocument, SearchIndex, build_index, open_index

DOCUMENTS = [
    SearchDocument("a", "Inburgeringscursus B1", "Taalschool De Brug", "Utrecht", "overdag klassikaal"),
    SearchDocument("b", "Cursus Nederlands B1", "Het Leerhuis", "Den Haag", "avond online kinderopvang"),
    SearchDocument("c", "Staatsexamen NT2 programma II", "Het Leerhuis", "Utrecht", "avondlessen"),
    SearchDocument("d", "Alfabetisering", "Taalschool De Brug", "IJsselstein", "vrouwengroep ochtend gratis"),
    SearchDocument("e", "Z-route", "Wereldtaal", "Zwolle", "zelfredzaamheid begeleiding bij inburgeren"),
    SearchDocument("f", "Conversatie", "Wereldtaal", "Zwolle", "een bijeenkomst over Utrecht en examens ትግርኛ"),
]


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    directory: Path = tmp_path_factory.mktemp("index")
    build_index(directory, DOCUMENTS, "v1", lambda line: None)
    opened = open_index(directory)
    assert opened
    return opened
