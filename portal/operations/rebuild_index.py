"""Builds the word index anew from the tables, beside the one in use."""

from collections.abc import Callable, Iterator

from portal.domain.offering import Offering
from portal.extensions import db
from portal.models.version import data_version
from portal.operations.load_offerings import load_offerings, load_providers
from portal.search.index import IndexPlace, SearchDocument, build_index

# Words that people type for what a listing holds as a code.
ROUTE_WORDS = {
    "b1": "inburgering B1-route",
    "onderwijs": "inburgering onderwijsroute schakeljaar",
    "z": "inburgering Z-route zelfredzaamheid",
    "wi2013": "inburgering 2013",
    "staatsexamen": "staatsexamen NT2",
    "alfabetisering": "alfabetisering lezen schrijven",
    "nt2": "NT2 Nederlands",
}
# At which level those begin who know nothing yet.
BEGINNING = "A0"
DAYPART_WORDS = {"morning": "ochtend", "afternoon": "middag", "evening": "avond", "weekend": "weekend zaterdag"}
MODE_WORDS = {"online": "online", "blended": "online", "workplace": "werkvloer werk", "classroom": "klas"}


def rebuild_index(place: IndexPlace, report: Callable[[str], None]) -> int:
    """Index all live offerings and swap; returns how many."""
    documents = [as_document(one) for one in load_offerings(load_providers())]
    build_index(place, documents, str(data_version(db.session)), report)
    return len(documents)


def as_document(offering: Offering) -> SearchDocument:
    """The words by which an offering can be found."""
    address = offering.address
    return SearchDocument(
        key=offering.id,
        title=offering.title,
        provider=offering.provider.name,
        place=" ".join(filter(None, (address.city, address.street))) if address else "",
        words=" ".join(described(offering)),
    )


def described(offering: Offering) -> Iterator[str]:
    """Words for the coded facts of an offering."""
    yield ROUTE_WORDS.get(offering.route or "", "")
    yield from (level for level in (offering.level_from, offering.level_to) if level)
    yield "beginners" if offering.level_from == BEGINNING else ""
    yield from offering.components
    yield from (DAYPART_WORDS[part] for part in offering.dayparts)
    yield MODE_WORDS.get(offering.mode or "", "")
    yield "kinderopvang" if offering.childcare else ""
    yield "vrouwen" if offering.women_only else ""
