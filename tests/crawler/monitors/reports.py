"""Invented reports of runs, as small as the comparison allows."""

from typing import Any


def record(
    listings: int = 5,
    reached: bool = True,
    kinds: tuple[str, ...] = (),
    pages: int | None = None,
    places_found: list[str] | None = None,
    **coverage: float,
) -> dict[str, Any]:
    """One provider's part; a kind of failure may have particulars behind a space: `status 404`."""
    failures = [kind.partition(" ") for kind in kinds]
    return {
        "reached": reached,
        "pages": pages if pages is not None else 3 if reached else 0,
        "listings": listings,
        "warnings": [],
        "failures": [{"kind": kind, "url": "https://a.example/", "detail": detail} for kind, _, detail in failures],
        "coverage": coverage if listings else {},
        "places_found": places_found,
    }


def lost(*kinds: str) -> dict[str, Any]:
    """A site that was not reached."""
    return record(0, reached=False, kinds=kinds)


def report(as_of: str = "2026-11-21", /, **records: dict[str, Any]) -> dict[str, Any]:
    """A run over the sites."""
    kinds = [fault["kind"] for found in records.values() for fault in found["failures"]]
    totals = {
        "providers": len(records),
        "reached": sum(found["reached"] for found in records.values()),
        "pages": sum(found["pages"] for found in records.values()),
        "listings": sum(found["listings"] for found in records.values()),
        "warnings": 0,
        "failures": {kind: kinds.count(kind) for kind in kinds},
    }
    return {"as_of": as_of, "totals": totals, "providers": records}


GOOD = record(price_eur=1.0)
