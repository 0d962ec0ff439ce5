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
from crawler.pipelines.files import write_whole

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
        """Write down a finished site: its lines in order and its part of the report."""
        lines = [json.dumps(listing.as_record(), ensure_ascii=False) for listing in listings]
        part = {"as_of": self.as_of, "record": record, "lines": lines}
        write_whole(self._part(slug), json.dumps(part, ensure_ascii=False).encode())

    def finished(self, slug: str) -> dict[str, Any] | None:
        """The record of a site that was finished for this same date; None where it has to be read."""
        part = self._read(slug)
        return part["record"] if part and part["as_of"] == self.as_of else None

    def publish(self, slugs: Sequence[str]) -> int:
        """Put the feed in place, sites in the order of their slugs; returns the number of listings."""
        lines = [line for slug in sorted(slugs) if (part := self._read(slug)) for line in part["lines"]]
        write_whole(self.output, "".join(f"{line}\n" for line in lines).encode())
        self.start_over()
        return len(lines)

    def _part(self, slug: str) -> Path:
        return self.parts / f"{slug}.json"

    def _read(self, slug: str) -> dict[str, Any] | None:
        try:
            part: dict[str, Any] = json.loads(self._part(slug).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return part
