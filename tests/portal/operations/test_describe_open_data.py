"""The description for catalogues: the same in each form, and all that DCAT-AP-NL asks for."""

from pathlib import Path

import pytest
from flask import Flask
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from portal.operations.describe_open_data import FORMS
from portal.operations.keep_exports import Export
from tests.portal.exporting import ADDRESS, CONTACT, export
from tests.portal.open_rows import add_open_rows

SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
MANY = 1000
# Of each class, how often a property must stand there: at least, at most. Source: Geonovum, DCAT-AP-NL 3.0,
# shapes/300/dcat-ap-nl-SHACL.ttl at dc95277, and DCAT-AP 3.0 (title, description, publisher, accessURL, endpointURL).
MUST: dict[URIRef, dict[URIRef, tuple[int, int]]] = {
    DCAT.Catalog: {
        DCTERMS.title: (1, MANY),
        DCTERMS.description: (1, MANY),
        DCTERMS.publisher: (1, 1),
        DCAT.contactPoint: (1, 1),
        DCAT.dataset: (1, MANY),
    },
    DCAT.Dataset: {
        DCTERMS.title: (1, MANY),
        DCTERMS.description: (1, MANY),
        DCTERMS.accessRights: (1, 1),
        DCAT.contactPoint: (1, 1),
        DCTERMS.creator: (1, MANY),
        DCTERMS.identifier: (1, 1),
        DCTERMS.publisher: (1, 1),
        DCAT.theme: (1, MANY),
        DCTERMS.accrualPeriodicity: (1, 1),
        URIRef(f"{DCAT}version"): (0, 1),
    },
    DCAT.Distribution: {
        DCAT.accessURL: (1, 1),
        DCAT.downloadURL: (1, 1),
        DCTERMS.license: (1, 1),
        DCAT.mediaType: (1, 1),
        DCAT.byteSize: (1, 1),
        SPDX.checksum: (1, 1),
    },
    DCAT.DataService: {
        DCTERMS.title: (1, MANY),
        DCTERMS.description: (1, MANY),
        DCTERMS.accessRights: (1, 1),
        DCAT.contactPoint: (1, 1),
        DCTERMS.creator: (0, 1),
        DCAT.endpointDescription: (1, 1),
        DCAT.endpointURL: (1, 1),
        DCTERMS.identifier: (1, 1),
        DCTERMS.license: (1, 1),
        DCTERMS.publisher: (1, 1),
        DCAT.theme: (1, MANY),
        DCTERMS.modified: (0, 1),
    },
    FOAF.Agent: {FOAF.name: (1, MANY)},
    VCARD.Organization: {VCARD.fn: (1, 1), VCARD.hasEmail: (1, 1)},
}
LITERALS = {
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.identifier,
    DCTERMS.modified,
    DCAT.byteSize,
    FOAF.name,
    VCARD.fn,
}
LITERALS |= {URIRef(f"{DCAT}version")}


@pytest.fixture
def made(town_portal: Flask) -> Export:
    """An export of a portal with something of everything."""
    add_open_rows()
    return export(town_portal)


def graph_of(folder: Path, name: str) -> Graph:
    return Graph().parse(folder / name, format=FORMS[name].removeprefix("pretty-"))


def test_all_that_the_profile_asks_for_is_there(made: Export) -> None:
    graph = graph_of(made.folder, "dcat.ttl")
    for kind, properties in MUST.items():
        subjects = list(graph.subjects(RDF.type, kind))
        assert subjects, kind
        for subject in subjects:
            for predicate, (least, most) in properties.items():
                values = list(graph.objects(subject, predicate))
                assert least <= len(values) <= most, (kind, predicate)
                assert {isinstance(one, Literal) for one in values} <= {predicate in LITERALS}, (kind, predicate)


def test_what_is_referred_to_is_described(made: Export) -> None:
    graph = graph_of(made.folder, "dcat.ttl")
    for predicate, kind in ((DCTERMS.publisher, FOAF.Agent), (DCAT.contactPoint, VCARD.Organization)):
        for one in graph.objects(None, predicate):
            assert (one, RDF.type, kind) in graph
    assert URIRef(f"mailto:{CONTACT}") in set(graph.objects(None, VCARD.hasEmail))
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert set(graph.objects(dataset, DCAT.distribution)) == set(graph.subjects(RDF.type, DCAT.Distribution))
    (service,) = graph.subjects(RDF.type, DCAT.DataService)
    assert (service, DCAT.servesDataset, dataset) in graph and service == URIRef(f"{ADDRESS}/api/v1")


def test_each_file_has_its_size_and_hash(made: Export) -> None:
    graph = graph_of(made.folder, "dcat.ttl")
    told = {}
    for one in graph.subjects(RDF.type, DCAT.Distribution):
        checksum = graph.value(one, SPDX.checksum)
        assert (checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256) in graph
        value = graph.value(checksum, SPDX.checksumValue)
        size = graph.value(one, DCAT.byteSize)
        assert isinstance(value, Literal) and value.datatype == XSD.hexBinary and isinstance(size, Literal)
        told[str(one).removeprefix(f"{ADDRESS}/open-data/{made.day}/")] = (str(value).lower(), int(size))
    kinds = ("json", "csv", "hsds")
    listed = [one for one in made.manifest["files"] if one["name"].partition("/")[0].removesuffix(".zip") in kinds]
    assert told == {one["name"]: (one["sha256"], one["bytes"]) for one in listed}
    assert len(told) == 3 + 12 + 12 + 13


# The reader of JSON-LD uses what rdflib itself has put aside.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_the_three_forms_say_the_same(made: Export) -> None:
    first, *others = (graph_of(made.folder, name) for name in FORMS)
    assert len(first) > 100
    assert all(isomorphic(first, one) for one in others)


def test_what_is_made_up_says_so(made: Export, town_portal: Flask) -> None:
    assert made.manifest["demonstration"] is True
    assert "made up" in (made.folder / "dcat.ttl").read_text(encoding="utf-8")
