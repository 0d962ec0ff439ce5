"""A run's figures: per provider what was fetched, read and missed, and the totals over all."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from crawler.items import Listing, SiteReading
from crawler.pipelines.contract import UNKNOWN, is_filled
from crawler.pipelines.files import write_whole

COVERED = tuple(name for name in UNKNOWN if name != "evidence")


def coverage(listings: Sequence[Listing]) -> dict[str, float]:
    """For each field the share of listings in which it states something; empty where there is no listing."""
    if not listings:
        return {}
    filled = Counter(name for listing in listings for name in COVERED if is_filled(listing, name))
    return {name: round(filled[name] / len(listings), 3) for name in COVERED}


def site_record(fetched: dict[str, Any], reading: SiteReading) -> dict[str, Any]:
    """One provider's part of the report: what the visit counted, and what was read from it."""
    return fetched | {
        "listings": len(reading.listings),
        "warnings": list(reading.warnings),
        "coverage": coverage(reading.listings),
    }


def run_report(
    records: Mapping[str, dict[str, Any]], as_of: date, user_agent: str, seconds: float, fetched_pages: int
) -> dict[str, Any]:
    """The report of one run; `fetched_pages` and `seconds` are of this run alone, without resumed parts."""
    failures = Counter(fault["kind"] for record in records.values() for fault in record["failures"])
    totals = {
        "providers": len(records),
        "reached": sum(record["reached"] for record in records.values()),
        "pages": sum(record["pages"] for record in records.values()),
        "bytes": sum(record["bytes"] for record in records.values()),
        "listings": sum(record["listings"] for record in records.values()),
        "warnings": sum(len(record["warnings"]) for record in records.values()),
        "failures": dict(sorted(failures.items())),
        "seconds": round(seconds, 3),
        "pages_per_second": round(fetched_pages / seconds, 1) if seconds else 0.0,
    }
    return {
        "as_of": as_of.isoformat(),
        "user_agent": user_agent,
        "totals": totals,
        "providers": dict(sorted(records.items())),
    }


def write_report(path: Path, report: dict[str, Any]) -> None:
    """Write the report as readable JSON, whole or not at all."""
    write_whole(path, (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode())
