"""Words to offerings by both engines over the same documents: queries a second, the first ask of each, and building.

The documents are drawn from the judged supply and the names of many more schools, towns and streets, as a large country
has them. Both engines are asked in turns. Processor time is this process's and, for PostgreSQL, its server's too.
"""

import itertools
import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import create_engine

from portal.extensions import db
from portal.search.index import IndexPlace, SearchDocument, SearchIndex, build_index, open_index
from portal.web.database import with_driver
from tests.bench.result import publish
from tests.portal.search.judgements import average, documents, judgements
from tests.postgres import Server, programs
from tests.processes import children, processor_seconds

SIZES = (5_000, 100_000)
ROUNDS, ASKED = 5, 400
SYLLABLES = ("bos", "dijk", "duin", "eik", "hof", "kade", "kamp", "linde", "meer", "molen", "oever", "poort", "veld")
Figures = dict[str, Any]


def main() -> None:
    """Measure and publish."""
    found = programs()
    if found is None:
        raise SystemExit("This bench needs PostgreSQL (Debian: apt install postgresql).")
    server = Server(found)
    try:
        figures: Figures = {f"documents_{size}": measured(server, size) for size in SIZES}
        figures["judged"] = judged(server)
    finally:
        server.stop()
    publish("search", figures)


def measured(server: Server, size: int) -> Figures:
    """Both engines over so many documents."""
    drawn = draw(size)
    with places(server) as there:
        built = {name: built_in(server, place, drawn) for name, place in there.items()}
        cold = {name: cost(server, opened(place), texts(1), 1) for name, place in there.items()}
        indexes = {name: opened(place) for name, place in there.items()}
        warmed = {name: seconds(server, index.warm) for name, index in indexes.items()}
        rounds = [
            {name: cost(server, index, texts(number), ASKED) for name, index in indexes.items()}
            for number in range(ROUNDS)
        ]
    milliseconds = {name: statistics.median(one[name] for one in rounds) for name in indexes}
    return {
        "build_seconds": built,
        "warm_seconds": warmed,
        "first_query_ms": cold,
        "query_ms": {name: round(found, 4) for name, found in milliseconds.items()},
        "queries_a_second": {name: round(1000 / found) for name, found in milliseconds.items()},
        "ratio_postgresql_to_whoosh": round(statistics.median(one["whoosh"] / one["postgresql"] for one in rounds), 2),
    }


def judged(server: Server) -> dict[str, dict[str, float]]:
    """What the answers of each engine to the judged queries are worth."""
    with places(server) as there:
        worths = {}
        for name, place in there.items():
            build_index(place, documents(), "1", lambda line: None)
            worths[name] = average(opened(place))
    names = ("ndcg", "recall", "precision")
    return {engine: {name: round(getattr(one, name), 3) for name in names} for engine, one in worths.items()}


def draw(count: int) -> list[SearchDocument]:
    """So many documents: what is taught is the judged supply's, who teaches it and where is drawn."""
    chance = random.Random(7)
    towns, schools = ([name(chance) for _ in range(some)] for some in (count // 20, count // 5))
    return [
        replace(
            like,
            key=str(number),
            provider=f"Taalschool {chance.choice(schools)}",
            place=f"{chance.choice(towns)} {name(chance)}straat {chance.randrange(200)}",
        )
        for number, like in zip(range(count), itertools.cycle(documents()))
    ]


def name(chance: random.Random) -> str:
    """A name of three syllables."""
    return "".join(chance.choices(SYLLABLES, k=3)).title()


def texts(seed: int) -> Iterator[str]:
    """Judged queries, in another order each time, without end."""
    chance = random.Random(seed)
    asked = [one.query for one in judgements()]
    while True:
        yield chance.choice(asked)


@contextmanager
def places(server: Server) -> Iterator[dict[str, IndexPlace]]:
    """An empty place for each engine."""
    server.make("search")
    engine = create_engine(with_driver(server.address("search")))
    db.metadata.create_all(engine, [db.metadata.tables[table] for table in ("search_version", "search_document")])
    with TemporaryDirectory() as folder:
        yield {"whoosh": Path(folder), "postgresql": engine}
    engine.dispose()
    server.drop("search")


def opened(place: IndexPlace) -> SearchIndex:
    """The index there, which has kept nothing yet."""
    index = open_index(place)
    assert index
    return index


def built_in(server: Server, place: IndexPlace, drawn: list[SearchDocument]) -> float:
    """Processor seconds of a build."""
    return seconds(server, lambda: build_index(place, drawn, "1", lambda line: None))


def cost(server: Server, index: SearchIndex, asked: Iterator[str], count: int) -> float:
    """Processor milliseconds a query."""
    batch = list(itertools.islice(asked, count))
    return seconds(server, lambda: [index.match(one) for one in batch]) * 1000 / count


def seconds(server: Server, work: Callable[[], object]) -> float:
    """Processor seconds of this process and of the server's that work for it."""
    before = time.process_time() + server_seconds(server)
    work()
    return round(time.process_time() + server_seconds(server) - before, 6)


def server_seconds(server: Server) -> float:
    """What the server's processes have used of the processor so far (Linux)."""
    return sum(map(processor_seconds, children(server.process.pid)))


if __name__ == "__main__":
    main()
