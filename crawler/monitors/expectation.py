"""What a site's visit should bring: the medians of its last visits that reached it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

# Assumptions: a month of weekly runs; below three listings a share of them says nothing.
RUNS = 4
LEAST_SITE_LISTINGS = 3


@dataclass(frozen=True, slots=True)
class Expectation:
    """Medians over `runs` visits; None and empty where the site was never reached."""

    runs: int
    pages: float | None
    listings: float | None
    coverage: Mapping[str, float]


def expect(records: Sequence[dict[str, Any]]) -> Expectation:
    """What the next visit should bring, by a site's records of earlier runs, oldest first."""
    reached = [record for record in records if record["reached"]][-RUNS:]
    if not reached:
        return Expectation(0, None, None, {})
    return Expectation(
        runs=len(reached),
        pages=median(record["pages"] for record in reached),
        listings=median(record["listings"] for record in reached),
        coverage=median_shares([record["coverage"] for record in reached if record["listings"] >= LEAST_SITE_LISTINGS]),
    )


def median_shares(coverages: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Field to the median of its shares, 0 to 1, over the runs that know the field."""
    fields = sorted({field for coverage in coverages for field in coverage})
    return {field: median(coverage[field] for coverage in coverages if field in coverage) for field in fields}
