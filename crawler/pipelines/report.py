"""A run's figures: per provider what was fetched, read and missed, and the totals over all."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from crawler.items import Listing, SiteReading
from crawler.pipelines.contract import UNKNOWN, is_filled
from crawler.pipelines.files import encoded, write_whole

# A quarter of weekly runs: enough for what is expected of a site that did not answer for two months.
MOST_EARLIER = 13
# What runs are compared by.
REPORT_FORM: dict[str, type] = {"as_of": str, "totals": dict, "providers": dict}
COUNTS = ("providers", "reached", "pages", "listings", "warnings")
TOTALS_FORM: dict[str, type] = {**dict.fromkeys(COUNTS, int), "failures": dict}
RECORD_FORM: dict[str, type] = {"reached": bool, "pages": int, "listings": int, "failures": list, "coverage": dict}
FAILURE_FORM: dict[str, type] = {"kind": str, "detail": str}
COVERED = tuple(name for name in UNKNOWN if name != "evidence")


def coverage(listings: Sequence[Listing]) -> dict[str, float]:
    """For each field the share of listings in which it states something; empty where there is no listing."""
    if not listings:
        return {}
    filled = Counter(name for listing in listings for name in COVERED if is_filled(listing, name))
    return {name: round(filled[name] / len(listings), 3) for name in COVERED}


class NotAReport(ValueError):
    """A file that is no report of a run; the message names it."""


def site_record(fetched: dict[str, Any], reading: SiteReading, places: Sequence[str] = ()) -> dict[str, Any]:
    """One provider's part of the report: what the visit counted, what was read, and which known places were found."""
    return fetched | {
        "listings": len(reading.listings),
        "warnings": list(reading.warnings),
        "coverage": coverage(reading.listings),
        "places_found": found_places(reading.listings, places) if fetched["reached"] else None,
    }


def found_places(listings: Sequence[Listing], places: Sequence[str]) -> list[str] | None:
    """Those of the provider's known places in which a listing is given; None where no place is known."""
    cities = {listing.city.casefold() for listing in listings if listing.city}
    return [place for place in places if place.casefold() in cities] if places else None


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
    write_whole(path, encoded(json.dumps(report, ensure_ascii=False, indent=1) + "\n"))


def read_report(path: Path) -> dict[str, Any]:
    """The report in a file; raises NotAReport, also where it lacks what runs are compared by."""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NotAReport(f"{path}: {error}") from None
    if not _is_report(report):
        raise NotAReport(f"{path}: is no report of a run")
    return dict(report)


def _is_report(report: Any) -> bool:
    whole = _has(report, REPORT_FORM) and _has(report["totals"], TOTALS_FORM)
    return whole and all(map(_is_record, report["providers"].values()))


def _is_record(record: Any) -> bool:
    return _has(record, RECORD_FORM) and all(_has(failure, FAILURE_FORM) for failure in record["failures"])


def _has(value: Any, form: Mapping[str, type]) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(key), kind) for key, kind in form.items())


def read_newest(paths: Iterable[Path], refused: Callable[[NotAReport], None]) -> list[dict[str, Any]]:
    """The newest of several runs' reports, oldest first; what is no report is told to `refused`."""
    newest: list[dict[str, Any]] = []
    for path in paths:
        try:
            newest.append(read_report(path))
        except NotAReport as error:
            refused(error)
        newest.sort(key=_as_of)
        del newest[:-MOST_EARLIER]
    return newest


def _as_of(report: dict[str, Any]) -> str:
    return str(report["as_of"])
