"""Reading a site in a process of its own, so that pages that break or stall the reader cost that site only."""

import asyncio
import multiprocessing
import os
import resource
from collections.abc import Callable, Sequence
from datetime import date
from multiprocessing import forkserver
from multiprocessing.connection import Connection

from crawler.items import Page, SiteReading
from crawler.registry.schema import RegistryEntry

ReadSite = Callable[[RegistryEntry, Sequence[Page], date], SiteReading]

READING_SECONDS = 120
# Assumption: thirty pages never need more; a PDF that unfolds without end does.
READING_BYTES = 3 * 1024**3
READER = "crawler.assembly.site"


class ReadingFailed(Exception):
    """The reader broke off, stalled or died; the message says which."""


class Readers:
    """Reads sites apart from this process, as many at once as there are processors."""

    def __init__(self, read_site: ReadSite, seconds: float = READING_SECONDS) -> None:
        self.read_site = read_site
        self.seconds = seconds
        self.context = multiprocessing.get_context("forkserver")
        # The reader's modules are loaded once, in the process that all readers are copies of.
        self.context.set_forkserver_preload([READER])
        # It loads them while the first pages are on their way.
        forkserver.ensure_running()
        self.places = asyncio.Semaphore(os.cpu_count() or 1)

    async def read(self, entry: RegistryEntry, pages: Sequence[Page], as_of: date) -> SiteReading:
        """What the pages say; raises ReadingFailed."""
        async with self.places:
            return await asyncio.to_thread(self._read, entry, pages, as_of)

    def _read(self, entry: RegistryEntry, pages: Sequence[Page], as_of: date) -> SiteReading:
        receiver, sender = self.context.Pipe(duplex=False)
        task = (sender, self.read_site, entry, pages, as_of, int(self.seconds))
        reader = self.context.Process(target=_read_apart, args=task, daemon=True)
        reader.start()
        sender.close()
        try:
            return self._result(receiver)
        finally:
            receiver.close()
            reader.kill()
            reader.join()

    def _result(self, receiver: Connection) -> SiteReading:
        if not receiver.poll(self.seconds):
            raise ReadingFailed(f"no result after {self.seconds} seconds")
        try:
            result = receiver.recv()
        except EOFError:
            raise ReadingFailed("the reader died") from None
        if isinstance(result, SiteReading):
            return result
        raise ReadingFailed(str(result))


def _read_apart(
    sender: Connection,
    read_site: ReadSite,
    entry: RegistryEntry,
    pages: Sequence[Page],
    as_of: date,
    seconds: int,
) -> None:
    # Also ends a reader whose parent was killed.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds + 1, seconds + 2))
    resource.setrlimit(resource.RLIMIT_AS, (READING_BYTES, READING_BYTES))
    try:
        sender.send(read_site(entry, pages, as_of))
    except BrokenPipeError:
        pass
    except Exception as error:
        sender.send(f"{type(error).__name__}: {error}")
