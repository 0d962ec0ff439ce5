"""Visitors for benches: pages asked as fast as they come or at a steady pace, each answer looked at and timed."""

import gc
import http.client
import queue
import random
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

from tests.bench.web_addresses import plain_addresses, word_addresses

PATIENCE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Page:
    """What is asked, of which kind it is, and what must stand in the answer."""

    kind: str
    address: str
    words: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """When it was due (seconds of the monotonic clock), how long it took from then, and what was wrong with it."""

    kind: str
    due: float
    seconds: float
    fault: str | None = None


def pages(seed: int = 5) -> list[Page]:
    """A mixture as of a day: searches with and without words in several languages, first pages, open data."""
    chance = random.Random(seed)
    asked = [
        *(Page("search", one, (b'id="results-title"', b"</html>")) for one in plain_addresses()),
        *(Page("words", one, (b'id="results-title"', b"</html>")) for one in word_addresses()),
        *(
            Page("home", f"/{code}/", (f'lang="{code}"'.encode(), b"</html>"))
            for code in ("nl", "en", "ar", "uk", "ti") * 20
        ),
        *(Page("open data", f"/api/v1/offerings?page={page}", (b'"pageSize"',)) for page in range(1, 41)),
    ]
    chance.shuffle(asked)
    return [translated(page, chance) for page in asked]


def translated(page: Page, chance: random.Random) -> Page:
    """Half of the pages in another language than Dutch."""
    code = chance.choice(("nl", "nl", "nl", "en", "ar", "uk"))
    return Page(page.kind, page.address.replace("/nl/search", f"/{code}/search"), page.words)


def ask(port: int, page: Page, due: float) -> Answer:
    """One request on a connection of its own, as a proxy makes them."""
    fault = None
    try:
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)) as connection:
            connection.request("GET", page.address)
            answer = connection.getresponse()
            body = answer.read()
        if answer.status != 200:
            fault = f"status {answer.status}"
        elif missing := [word for word in page.words if word not in body]:
            fault = f"without {missing[0].decode()}"
    except (OSError, http.client.HTTPException) as error:
        fault = type(error).__name__
    return Answer(page.kind, due, time.monotonic() - due, fault)


def hurried(port: int, asked: Sequence[Page], seconds: float, askers: int = 8) -> list[Answer]:
    """As many as get answered in so many seconds, each asker with the next page as soon as one came."""
    until, answers = time.monotonic() + seconds, queue.SimpleQueue[Answer]()

    def go_on(turn: int) -> None:
        for page in endless(asked, turn * len(asked) // askers):
            if time.monotonic() >= until:
                return
            answers.put(ask(port, page, time.monotonic()))

    with uncollected():
        together([threading.Thread(target=go_on, args=(turn,)) for turn in range(askers)])
    return emptied(answers)


def paced(port: int, asked: Sequence[Page], seconds: float, rate: float, askers: int = 32) -> list[Answer]:
    """So many a second, due evenly, whatever became of those before; who waits for an asker waits in its time."""
    due, answers = queue.Queue[tuple[float, Page] | None](), queue.SimpleQueue[Answer]()

    def go_on() -> None:
        while (next_one := due.get()) is not None:
            answers.put(ask(port, next_one[1], next_one[0]))

    threads = [threading.Thread(target=go_on) for _ in range(askers)]
    with uncollected():
        for thread in threads:
            thread.start()
        began = time.monotonic()
        for number, page in enumerate(endless(asked, 0)):
            moment = began + number / rate
            if moment >= began + seconds:
                break
            time.sleep(max(moment - time.monotonic(), 0.0))
            due.put((moment, page))
        for _ in threads:
            due.put(None)
        for thread in threads:
            thread.join()
    return emptied(answers)


@contextmanager
def uncollected() -> Iterator[None]:
    """Looking through half a million answers takes Python half a second, in which all pages would seem late."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def endless(asked: Sequence[Page], start: int) -> Iterator[Page]:
    """The pages over and over."""
    while True:
        yield from asked[start:]
        start = 0


def together(threads: Sequence[threading.Thread]) -> None:
    """Until all have ended."""
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def emptied(answers: "queue.SimpleQueue[Answer]") -> list[Answer]:
    """All that came, in the order in which they were due."""
    return sorted((answers.get() for _ in range(answers.qsize())), key=lambda one: one.due)
