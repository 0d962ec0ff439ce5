"""What one visit to one site brought: pages, faults and figures."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    StopDownload,
)

from crawler.items import Page
from crawler.spiders.answers import is_parked

MOST_FAILURES = 40
# A name that is for sale has a page or two about that; a site with more pages is a site.
MOST_PARKED_PAGES = 3
KINDS: tuple[tuple[type[Exception], str], ...] = (
    (CannotResolveHostError, "dns"),
    (DownloadConnectionRefusedError, "refused"),
    (DownloadTimeoutError, "timeout"),
    (DownloadCancelledError, "too_large"),
    (ResponseDataLossError, "broken_off"),
    (DownloadFailedError, "broken_off"),
    (StopDownload, "content_type"),
)


class RobotsClosed(IgnoreRequest):
    """The site's robots.txt forbids the address, or could not be read, which counts as forbidding everything."""

    def __init__(self, reason: str, cause: Exception | None = None) -> None:
        super().__init__(reason)
        self.cause = cause


class LeavesSite(IgnoreRequest):
    """A redirect leads to another site; `args[0]` says where."""


class OutOfReach(IgnoreRequest):
    """An address leads to a machine that is not on the open internet; `args[0]` says how."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One address that gave no page, why (a word that can be counted), and the particulars."""

    kind: str
    url: str
    detail: str


@dataclass(slots=True)
class Visit:
    """The record of one visit; `headers` has for each page's address the answer's headers that matter."""

    pages: list[Page] = field(default_factory=list)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    requests: int = 0
    bytes: int = 0
    unchanged: int = 0
    refusals: int = 0
    readable: bool = False
    scripted: bool = False
    seconds: float = 0.0

    def fail(self, kind: str, url: str, detail: str) -> None:
        """Record a fault; a site with very many of them keeps the first ones."""
        if len(self.failures) < MOST_FAILURES:
            self.failures.append(Failure(kind, url, " ".join(detail.split())[:200]))

    def figures(self) -> dict[str, Any]:
        """The visit as plain values for the run's report."""
        failures = [*self.failures, *self._parked()]
        return {
            "reached": bool(self.pages),
            "pages": len(self.pages),
            "unchanged": self.unchanged,
            "requests": self.requests,
            "bytes": self.bytes,
            "failures": [{"kind": fault.kind, "url": fault.url, "detail": fault.detail} for fault in failures],
            "seconds": round(self.seconds, 3),
        }

    def _parked(self) -> Iterator[Failure]:
        if 0 < len(self.pages) <= MOST_PARKED_PAGES and is_parked(self.pages[0]):
            yield Failure("parked", self.pages[0].url, "the name is for sale or only registered")


def failure_kind(error: Exception) -> str:
    """The word under which a failed request is counted."""
    if isinstance(error, RobotsClosed):
        cause = failure_kind(error.cause) if error.cause else "robots"
        return cause if cause in ("dns", "refused", "tls", "out_of_reach") else "robots"
    if isinstance(error, OutOfReach):
        return "out_of_reach"
    if isinstance(error, LeavesSite):
        return "redirect"
    if isinstance(error, IgnoreRequest):
        return "redirect" if "redirect" in str(error) else "too_large" if "MAXSIZE" in str(error) else "ignored"
    if "SSL" in repr(error) or "certificate" in repr(error):
        return "tls"
    return next((kind for cls, kind in KINDS if isinstance(error, cls)), "other")
