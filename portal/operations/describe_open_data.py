"""Describes an export for catalogues of data such as data.overheid.nl: DCAT-AP-NL 3.0, as Turtle, JSON-LD, RDF/XML.

Source of what must be said: Geonovum, DCAT-AP-NL 3.0 (shapes/300 of github.com/Geonovum/DCAT-AP-NL30) on DCAT-AP 3.0.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
AUTHORITY = "http://publications.europa.eu/resource/authority/"
MEDIA = "https://www.iana.org/assignments/media-types/"
# Newer than the names that rdflib knows.
VERSION = URIRef(f"{DCAT}version")
PROFILE = URIRef("https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/")
FILE_TYPES = {"application/json": "JSON", "text/csv": "CSV", "application/zip": "ZIP"}
FORMS = {"dcat.ttl": "turtle", "dcat.jsonld": "json-ld", "dcat.rdf": "pretty-xml"}
# By folder or archive: what is in it.
TITLES = {"json": "JSON", "csv": "CSV", "hsds": "HSDS 3 (Open Referral)"}
TITLE = {"nl": "Taalscholen in Nederland", "en": "Language schools in the Netherlands"}
ABOUT = {
    "nl": "Scholen voor Nederlands als tweede taal: cursussen, plaatsen, prijzen, wachttijden, slagingscijfers, "
    "oordelen van gemeenten en keurmerken, elk met bron en dag.",
    "en": "Schools of Dutch as a second language: courses, places, prices, waits, pass counts, ratings by "
    "municipalities and quality marks, each with its source and day.",
}
MADE_UP = {"nl": " Alles hierin is verzonnen, als voorbeeld.", "en": " All of it is made up, as an example."}
API_TITLE = {"nl": "Open data van Taalschoolkiezer: de API", "en": "Open data of Taalschoolkiezer: the API"}
KEYWORDS = {"nl": ("taalschool", "inburgering", "NT2", "wachttijd"), "en": ("language school", "civic integration")}


@dataclass(frozen=True, slots=True)
class Described:
    """An export: its day, when it was made, the day of the one before, and under which address people find it."""

    day: date
    made: datetime
    before: date | None
    demonstration: bool
    address: str
    contact: str


def write_descriptions(folder: Path, described: Described, files: Iterable[Mapping[str, Any]]) -> None:
    """The description in each form."""
    graph = description(described, files)
    for name, form in FORMS.items():
        graph.serialize(folder / name, format=form, encoding="utf-8")


def description(described: Described, files: Iterable[Mapping[str, Any]]) -> Graph:
    """A catalogue with one dataset, the files that it can be had in, and the API that serves it."""
    graph, about = Graph(), Describing(described)
    for prefix, space in (("dcat", DCAT), ("dcterms", DCTERMS), ("foaf", FOAF), ("spdx", SPDX), ("vcard", VCARD)):
        graph.bind(prefix, space)
    for part in (about.catalogue, about.dataset, about.service):
        part(graph)
    for one in files:
        if (form := one["name"].partition("/")[0].removesuffix(".zip")) in TITLES:
            about.distribution(graph, one, TITLES[form])
    return graph


class Describing:
    """Puts the parts of a description into a graph."""

    def __init__(self, described: Described) -> None:
        self.described = described
        self.base = f"{described.address.rstrip('/')}/open-data"
        self.catalogue_name, self.dataset_name = URIRef(f"{self.base}#catalogue"), URIRef(f"{self.base}#dataset")
        self.api = f"{described.address.rstrip('/')}/api/v1"
        self.publisher = URIRef(f"{self.base}#publisher")
        self.contact = URIRef(f"{self.base}#contact")

    def catalogue(self, graph: Graph) -> None:
        """The catalogue, its publisher and whom to ask."""
        name = self.catalogue_name
        graph.add((name, RDF.type, DCAT.Catalog))
        self.tell(graph, name, {"nl": "Open data van Taalschoolkiezer", "en": "Open data of Taalschoolkiezer"}, ABOUT)
        graph.add((name, DCAT.dataset, self.dataset_name))
        graph.add((name, DCAT.service, URIRef(self.api)))
        graph.add((self.publisher, RDF.type, FOAF.Agent))
        graph.add((self.publisher, FOAF.name, Literal("Taalschoolkiezer", lang="nl")))
        graph.add((self.contact, RDF.type, VCARD.Kind))
        graph.add((self.contact, RDF.type, VCARD.Organization))
        graph.add((self.contact, VCARD.fn, Literal("Taalschoolkiezer", lang="nl")))
        graph.add((self.contact, VCARD.hasEmail, URIRef(f"mailto:{self.described.contact}")))

    def tell(self, graph: Graph, name: URIRef, title: Mapping[str, str], about: Mapping[str, str]) -> None:
        """What catalogue, dataset and service all must say."""
        made_up = MADE_UP if self.described.demonstration else dict.fromkeys(about, "")
        for language, words in title.items():
            graph.add((name, DCTERMS.title, Literal(words, lang=language)))
            graph.add((name, DCTERMS.description, Literal(about[language] + made_up[language], lang=language)))
        graph.add((name, DCTERMS.publisher, self.publisher))
        graph.add((name, DCAT.contactPoint, self.contact))
        graph.add((name, DCTERMS.license, named("licence/CC0")))
        for language in ("NLD", "ENG"):
            graph.add((name, DCTERMS.language, named(f"language/{language}")))
        graph.add((name, DCTERMS.modified, Literal(self.described.day)))

    def resource(self, graph: Graph, name: URIRef) -> None:
        """What dataset and service both must say."""
        graph.add((name, DCTERMS.identifier, Literal(str(name))))
        graph.add((name, DCTERMS.creator, self.publisher))
        graph.add((name, DCTERMS.accessRights, named("access-right/PUBLIC")))
        for theme in ("EDUC", "SOCI"):
            graph.add((name, DCAT.theme, named(f"data-theme/{theme}")))
        for language, words in KEYWORDS.items():
            for word in words:
                graph.add((name, DCAT.keyword, Literal(word, lang=language)))

    def dataset(self, graph: Graph) -> None:
        """All records, as one set that is made anew each night."""
        name = self.dataset_name
        graph.add((name, RDF.type, DCAT.Dataset))
        self.tell(graph, name, TITLE, ABOUT)
        self.resource(graph, name)
        graph.add((name, DCTERMS.accrualPeriodicity, named("frequency/DAILY")))
        graph.add((name, DCTERMS.spatial, named("country/NLD")))
        graph.add((name, DCTERMS.conformsTo, PROFILE))
        graph.add((name, VERSION, Literal(self.described.day.isoformat())))
        graph.add((name, DCAT.landingPage, URIRef(f"{self.described.address.rstrip('/')}/nl/open-data")))

    def service(self, graph: Graph) -> None:
        """The API."""
        name = URIRef(self.api)
        graph.add((name, RDF.type, DCAT.DataService))
        self.tell(graph, name, API_TITLE, ABOUT)
        self.resource(graph, name)
        graph.add((name, DCAT.endpointURL, URIRef(self.api)))
        graph.add((name, DCAT.endpointDescription, URIRef(f"{self.api}/openapi.json")))
        graph.add((name, DCAT.servesDataset, self.dataset_name))

    def distribution(self, graph: Graph, file: Mapping[str, Any], form: str) -> None:
        """One file with its hash."""
        address = URIRef(f"{self.base}/{self.described.day}/{file['name']}")
        checksum = BNode()
        told: dict[URIRef, Node] = {
            RDF.type: DCAT.Distribution,
            DCTERMS.title: Literal(f"{form}: {file['name']}", lang="en"),
            DCTERMS.license: named("licence/CC0"),
            DCTERMS.issued: Literal(self.described.day),
            DCTERMS["format"]: named(f"file-type/{FILE_TYPES[file['mediaType']]}"),
            DCAT.accessURL: address,
            DCAT.downloadURL: address,
            DCAT.mediaType: URIRef(MEDIA + file["mediaType"]),
            DCAT.byteSize: Literal(file["bytes"], datatype=XSD.nonNegativeInteger),
            SPDX.checksum: checksum,
        }
        graph.add((self.dataset_name, DCAT.distribution, address))
        for predicate, value in told.items():
            graph.add((address, predicate, value))
        graph.add((checksum, RDF.type, SPDX.Checksum))
        graph.add((checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256))
        graph.add((checksum, SPDX.checksumValue, Literal(file["sha256"], datatype=XSD.hexBinary)))


def named(name: str) -> URIRef:
    """A word of the EU's lists of names."""
    return URIRef(AUTHORITY + name)
