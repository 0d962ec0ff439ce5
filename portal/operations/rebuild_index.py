"""Builds the word index anew from the tables, beside the one in use; one build at a time in a folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.domain.offering import Offering
from portal.extensions import db
from portal.models.version import data_version
from portal.operations.load_offerings import load_offerings, load_providers
from portal.operations.take_turn import in_file
from portal.search.index import SearchDocument, build_index, current_index

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
DAYPART_WORDS = {"morning": "ochtend", "afternoon": "middag", "evening": "avond", "weekend": "weekend zaterdag"}
MODE_WORDS = {"online": "online", "blended": "online", "workplace": "werkvloer werk", "classroom": "klas"}


def rebuild_index(directory: Path, report: Callable[[str], None]) -> int:
    """Index all live offerings and swap; returns how many. Waits for another build of this folder."""
    with building(directory):
        return build(directory, report)


def index_what_is_new(directory: Path, report: Callable[[str], None]) -> None:
    """Build the word index where there is none for the data as they are."""
    with building(directory):
        index = current_index(directory)
        if index is None or index.version != str(data_version(db.session)):
            report("Word index: building it ...")
            build(directory, report)


@contextmanager
def building(directory: Path) -> Iterator[None]:
    """Nobody else builds in this folder until the block ends; who is killed frees it."""
    directory.mkdir(parents=True, exist_ok=True)
    with in_file(directory / LOCK, wait=True):
        yield


def build(directory: Path, report: Callable[[str], None]) -> int:
    """Index and swap, under the version that the data had before they were read: what comes meanwhile is yet to do."""
    version = data_version(db.session)
    documents = [as_document(one) for one in load_offerings(load_providers())]
    build_index(directory, documents, str(version), report)
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
    yield from offering.components
    yield from (DAYPART_WORDS[part] for part in offering.dayparts)
    yield MODE_WORDS.get(offering.mode or "", "")
    yield "kinderopvang" if offering.childcare else ""
    yield "vrouwen" if offering.women_only else ""
