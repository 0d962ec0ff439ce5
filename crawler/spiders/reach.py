"""Keeps the crawler on the open internet: what a name leads to is looked at when it is connected to, not before."""

import logging
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy import Request
from scrapy.exceptions import CannotResolveHostError
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler.registry.reach import may_connect, out_of_reach
from crawler.spiders.visit import OutOfReach

logger = logging.getLogger(__name__)


class LeadsInside(DNSLookupError):
    """A name leads to a machine that is none of the open internet."""


class OpenInternetResolver(CachingThreadedResolver):
    """Finds machines by their names, and gives none out that must not be asked.

    What it gives out is what Scrapy connects to, so that a name cannot lead elsewhere a moment later.
    """

    def __init__(self, reactor: Any, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        # A proxy of our own, which may well stand inside.
        self._proxies = {urlsplit(address).hostname for address in getproxies().values()}

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> "Deferred[str]":  # noqa: N802
        """Twisted's hook: the address of a name, kept ones looked at too."""
        return super().getHostByName(name, timeout).addCallback(self._looked_at, name)

    def _looked_at(self, address: str, name: str) -> str:
        if name in self._proxies or may_connect(name, address):
            return address
        INSIDE.add(name)
        logger.warning("%s leads to %s, which is not asked", name, address)
        raise LeadsInside(name)


# Names that led inside in this run, so that the report can tell them from names that lead nowhere.
INSIDE: set[str] = set()


class OpenInternetOnly:
    """Lets no request through whose address tells by itself that it leads elsewhere than to a website."""

    def process_request(self, request: Request) -> None:
        """Scrapy's hook: scheme, port and address, for redirects too."""
        if why := out_of_reach(request.url):
            raise OutOfReach(f"{request.url} {why}")

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Scrapy's hook: a name that led inside is no name that cannot be found, and is not tried again."""
        host = urlsplit(request.url).hostname
        if isinstance(exception, CannotResolveHostError) and host in INSIDE:
            raise OutOfReach(f"{host} leads to a machine that is not on the open internet")
