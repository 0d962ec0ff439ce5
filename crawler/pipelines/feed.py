"""The feed: listings as JSON Lines. A site's lines are kept beside the feed as soon as the site is done, so that a
run that is cut off loses the sites in hand only; the feed itself appears at the end, whole.
"""

import json
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from crawler.items import Listing
from crawler.pipelines.files import encoded, write_whole

PARTS = ".parts"


class Feed:
    """One feed file in the making, for one as-of date."""

    def __init__(self, output: Path, as_of: date) -> None:
        self.output = output
        self.parts = output.with_name(output.name + PARTS)
        self.as_of = as_of.isoformat()

    def start_over(self) -> None:
        """Forget what an earlier run that was cut off left."""
        shutil.rmtree(self.parts, ignore_errors=True)

    def keep_site(self, slug: str, listings: Sequence[Listing], record: dict[str, Any]) -> None:
        """Write down a finished site: a line with its part of the report, then its lines in order."""
        part = {"as_of": self.as_of, "record": record, "listings": len(listings)}
        lines = [json.dumps(line, ensure_ascii=False) for line in (part, *(one.as_record() for one in listings))]
        write_whole(self._part(slug), encoded("".join(f"{line}\n" for line in lines)))

    def finished(self, slug: str) -> dict[str, Any] | None:
        """The record of a site that was finished for this same date; None where it has to be read."""
        part, _ = self._read(slug)
        return part["record"] if part and part["as_of"] == self.as_of else None

    def publish(self, slugs: Sequence[str]) -> int:
        """Put the feed in place, sites in the order of their slugs; returns the number of listings."""
        lines = [line for slug in sorted(slugs) for line in self._read(slug)[1]]
        write_whole(self.output, b"".join(lines))
        self.start_over()
        return len(lines)

    def _part(self, slug: str) -> Path:
        return self.parts / f"{slug}.jsonl"

    def _read(self, slug: str) -> tuple[dict[str, Any], list[bytes]]:
        """A site's first line and its listings' lines; nothing where it is not there as a whole."""
        try:
            first, *lines = self._part(slug).read_bytes().splitlines(keepends=True)
            part = json.loads(first)
        except (OSError, ValueError, RecursionError):
            return {}, []
        if not isinstance(part, dict) or not isinstance(part.get("record"), dict) or "as_of" not in part:
            return {}, []
        is_whole = len(lines) == part.get("listings") and (lines or [first])[-1].endswith(b"\n")
        return (part, lines) if is_whole else ({}, [])
