"""Reading sites in processes of their own, so that pages that break or stall the reader cost that site only."""

import asyncio
import gc
import multiprocessing
import os
import pkgutil
import resource
from collections.abc import Callable, Sequence
from datetime import date
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext

from crawler.items import Page, SiteReading
from crawler.registry.schema import RegistryEntry

ReadSite = Callable[[RegistryEntry, Sequence[Page], date], SiteReading]
Task = tuple[RegistryEntry, Sequence[Page], date]

READING_SECONDS = 120
# Assumption: thirty pages never need more; a PDF that unfolds without end does.
READING_BYTES = 3 * 1024**3
# After so many sites a reader is replaced.
MOST_SITES = 100
# Objects made between two looks for rings among them; a site's blocks and notes are many and form next to none.
MADE_BETWEEN_LOOKS = 100_000


class ReadingFailed(Exception):
    """The reader broke off, stalled or died; the message says which."""


class Readers:
    """Reads sites apart from this process, as many at once as there are processors.

    A reader serves one site after another and keeps what it learned of words and sentences; one that breaks off is
    thrown away with its site, and one that served many is replaced, so that nothing grows.
    """

    def __init__(self, read_site: str, seconds: float = READING_SECONDS) -> None:
        """`read_site` names a `ReadSite` as "module:function": only the processes that read have to load it."""
        self.read_site = read_site
        self.seconds = seconds
        self.context = multiprocessing.get_context("forkserver")
        # The reader's modules are loaded once, in the process that all readers are copies of.
        self.context.set_forkserver_preload([read_site.partition(":")[0]])
        # It loads them while the first pages are on their way.
        forkserver.ensure_running()
        self.places = asyncio.Semaphore(os.cpu_count() or 1)
        self.idle: list[_Reader] = []

    async def read(self, entry: RegistryEntry, pages: Sequence[Page], as_of: date) -> SiteReading:
        """What the pages say; raises ReadingFailed."""
        async with self.places:
            return await asyncio.to_thread(self._read, entry, pages, as_of)

    def _read(self, entry: RegistryEntry, pages: Sequence[Page], as_of: date) -> SiteReading:
        reader = self.idle.pop() if self.idle else _Reader(self.context, self.read_site, self.seconds)
        try:
            result = reader.ask((entry, pages, as_of))
        except BaseException:
            reader.end()
            raise
        if reader.served < MOST_SITES:
            self.idle.append(reader)
        else:
            reader.end()
        if isinstance(result, SiteReading):
            return result
        raise ReadingFailed(result)


class _Reader:
    """One process that reads sites, and the pipe to it."""

    def __init__(self, context: ForkServerContext, read_site: str, seconds: float) -> None:
        self.seconds = seconds
        self.served = 0
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_read_apart, args=(theirs, read_site, int(seconds)), daemon=True)
        self.process.start()
        theirs.close()

    def ask(self, task: Task) -> SiteReading | str:
        """What a site's pages say, or what went wrong with them; raises ReadingFailed where no answer comes."""
        self.served += 1
        try:
            self.pipe.send(task)
            if not self.pipe.poll(self.seconds):
                raise ReadingFailed(f"no result after {self.seconds} seconds")
            result: SiteReading | str = self.pipe.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise ReadingFailed("the reader died") from None
        return result

    def end(self) -> None:
        """Close the pipe and end the process."""
        self.pipe.close()
        self.process.kill()
        self.process.join()


def _read_apart(pipe: Connection, name: str, seconds: int) -> None:
    read_site: ReadSite = pkgutil.resolve_name(name)
    resource.setrlimit(resource.RLIMIT_AS, (READING_BYTES, READING_BYTES))
    gc.freeze()
    gc.set_threshold(MADE_BETWEEN_LOOKS)
    while True:
        try:
            task: Task = pipe.recv()
        except EOFError:
            return
        _allow(seconds)
        try:
            pipe.send(read_site(*task))
        except BrokenPipeError:
            return
        except Exception as error:
            pipe.send(f"{type(error).__name__}: {error}")


def _allow(seconds: int) -> None:
    """Let the process use the processor for so long from now on; also ends a reader whose parent was killed."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
