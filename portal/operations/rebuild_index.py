"""Builds the word index anew from the tables, beside the one in use; one build at a time in a folder."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from portal.domain.offering import Offering
from portal.extensions import db
from portal.models.version import data_version
from portal.operations.hold_lock import exclusive, in_file
from portal.operations.load_offerings import load_offerings, load_providers
from portal.search.index import IndexPlace, IndexUnreadable, SearchDocument, build_index, open_index

LOCK = "lock"

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
    """Index all live offerings and swap; returns how many. Waits for another build there."""
    with building(place):
        return build(place, report)


def index_what_is_new(place: IndexPlace, report: Callable[[str], None]) -> None:
    """Build the word index where there is none for the data as they are, or where it is damaged."""
    with building(place) as mine:
        if mine and not is_whole(place, str(data_version(db.session))):
            report("Word index: building it ...")
            build(place, report)


def building(place: IndexPlace) -> AbstractContextManager[bool]:
    """One build at a time in a folder, others wait; in a database, whether this host is the one that builds."""
    if not isinstance(place, Path):
        return exclusive("word index")
    place.mkdir(parents=True, exist_ok=True)
    return in_file(place / LOCK, wait=True)


def is_whole(place: IndexPlace, version: str) -> bool:
    """Whether there is an index of this version of the data, every byte as it was written."""
    try:
        index = open_index(place)
    except IndexUnreadable:
        return False
    return index is not None and index.version == version


def build(place: IndexPlace, report: Callable[[str], None]) -> int:
    """Index and swap, under the version that the data had before they were read: what comes meanwhile is yet to do."""
    version = data_version(db.session)
    documents = [as_document(one) for one in load_offerings(load_providers())]
    build_index(place, documents, str(version), report)
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
