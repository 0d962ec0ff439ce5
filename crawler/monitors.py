"""What a run should have found against what it found: a short digest for the person who looks after the crawler."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

# Assumptions: a field that loses a quarter of its coverage over all sites, or half on one, is a broken rule rather
# than news; below these numbers of listings a share says nothing.
OVERALL_DROP = 0.25
SITE_DROP = 0.5
LEAST_LISTINGS = 20
LEAST_SITE_LISTINGS = 3
MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Digest:
    """The lines to print, and whether one of them needs a person."""

    lines: tuple[str, ...]
    needs_person: bool


def compare(after: dict[str, Any], before: dict[str, Any] | None = None) -> Digest:
    """The digest of a run's report, against an earlier one's where there is one; KeyError for anything else."""
    urgent = [*_lost(after, before), *_faulty(after), *_nothing(after)]
    if before is not None:
        urgent += [*_fell_silent(after, before), *_overall_drops(after, before), *_site_drops(after, before)]
    lines = [*_summary(after, before), *(f"! {line}" for line in urgent)]
    if not urgent:
        lines.append("nothing needs a person")
    return Digest(tuple(lines), bool(urgent))


def _summary(report: dict[str, Any], before: dict[str, Any] | None) -> Iterator[str]:
    totals = report["totals"]
    yield (
        f"{report['as_of']}: {totals['providers']} providers, {totals['reached']} reached, {totals['pages']} pages, "
        f"{totals['listings']} listings, {totals['warnings']} warnings"
    )
    if totals["failures"]:
        yield "failures: " + ", ".join(f"{kind} {times}" for kind, times in sorted(totals["failures"].items()))
    still = sorted(_unreached(report) & _unreached(before)) if before else []
    if still:
        yield f"still not reached: {_named(still)}"


def _unreached(report: dict[str, Any]) -> set[str]:
    return {slug for slug, record in report["providers"].items() if not record["reached"]}


def _kinds(record: dict[str, Any]) -> set[str]:
    return {fault["kind"] for fault in record["failures"]}


def _named(slugs: list[str]) -> str:
    more = f" and {len(slugs) - MOST_NAMED} more" if len(slugs) > MOST_NAMED else ""
    return ", ".join(slugs[:MOST_NAMED]) + more


def _lost(after: dict[str, Any], before: dict[str, Any] | None) -> Iterator[str]:
    known = _unreached(before) if before else set()
    unreached: dict[str, list[str]] = {}
    for slug, record in after["providers"].items():
        if not record["reached"] and slug not in known:
            unreached.setdefault(" + ".join(sorted(_kinds(record))) or "no reason", []).append(slug)
    for kind, slugs in sorted(unreached.items()):
        yield f"not reached, {kind}: {_named(slugs)}"


def _faulty(report: dict[str, Any]) -> Iterator[str]:
    for kind in ("needs_browser", "reading", "crawler", "blocked"):
        if slugs := [slug for slug, record in report["providers"].items() if kind in _kinds(record)]:
            yield f"{kind}: {_named(slugs)}"


def _nothing(report: dict[str, Any]) -> Iterator[str]:
    if report["totals"]["providers"] and not report["totals"]["listings"]:
        yield "no listing at all"


def _fell_silent(after: dict[str, Any], before: dict[str, Any]) -> Iterator[str]:
    for slug, record in before["providers"].items():
        now = after["providers"].get(slug)
        if now and now["reached"] and record["listings"] and not now["listings"]:
            yield f"{slug}: had {record['listings']} listings, has none"


def _overall_drops(after: dict[str, Any], before: dict[str, Any]) -> Iterator[str]:
    old, new = _overall_coverage(before), _overall_coverage(after)
    for field, share in old.items():
        if share - new.get(field, share) > OVERALL_DROP * share:
            yield f"{field}: filled in {share:.0%} of all listings, now in {new[field]:.0%}"


def _overall_coverage(report: dict[str, Any]) -> dict[str, float]:
    records = [record for record in report["providers"].values() if record["listings"]]
    listings = sum(record["listings"] for record in records)
    if listings < LEAST_LISTINGS:
        return {}
    fields = {field for record in records for field in record["coverage"]}
    return {
        field: sum(record["coverage"].get(field, 0.0) * record["listings"] for record in records) / listings
        for field in sorted(fields)
    }


def _site_drops(after: dict[str, Any], before: dict[str, Any]) -> Iterator[str]:
    for slug, record in before["providers"].items():
        now = after["providers"].get(slug)
        if not now or min(record["listings"], now["listings"]) < LEAST_SITE_LISTINGS:
            continue
        lost = [
            field
            for field, share in record["coverage"].items()
            if share - now["coverage"].get(field, share) > SITE_DROP
        ]
        if lost:
            yield f"{slug}: no longer finds {', '.join(lost)}"
