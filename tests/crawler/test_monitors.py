"""The digest: what a person must look at, and nothing else."""

from typing import Any

import pytest

from crawler.monitors import compare


def record(listings: int = 5, reached: bool = True, kinds: tuple[str, ...] = (), **coverage: float) -> dict[str, Any]:
    return {
        "reached": reached,
        "pages": 3 if reached else 0,
        "listings": listings,
        "warnings": [],
        "failures": [{"kind": kind, "url": "https://a.example/", "detail": ""} for kind in kinds],
        "coverage": coverage if listings else {},
    }


def report(**records: dict[str, Any]) -> dict[str, Any]:
    kinds = [fault["kind"] for found in records.values() for fault in found["failures"]]
    totals = {
        "providers": len(records),
        "reached": sum(found["reached"] for found in records.values()),
        "pages": sum(found["pages"] for found in records.values()),
        "listings": sum(found["listings"] for found in records.values()),
        "warnings": 0,
        "failures": {kind: kinds.count(kind) for kind in kinds},
    }
    return {"as_of": "2026-11-21", "totals": totals, "providers": records}


GOOD = record(price_eur=1.0)


@pytest.mark.parametrize(
    ("after", "before", "told"),
    [
        (report(a=GOOD, b=record(0, reached=False, kinds=("dns",))), None, "not reached, dns: b"),
        (report(a=GOOD, b=record(0, False, ("robots",))), report(a=GOOD, b=GOOD), "not reached, robots: b"),
        (report(a=GOOD, b=record(0, kinds=("needs_browser",))), None, "needs_browser: b"),
        (report(a=GOOD, b=record(0, kinds=("reading",))), None, "reading: b"),
        (report(a=GOOD, b=record(kinds=("blocked",), price_eur=1.0)), None, "blocked: b"),
        (report(a=GOOD, b=record(0)), report(a=GOOD, b=GOOD), "b: had 5 listings, has none"),
        (report(a=record(0)), None, "no listing at all"),
        (report(a=record(price_eur=0.2)), report(a=record(price_eur=0.9)), "a: no longer finds price_eur"),
        (
            report(a=record(30, price_eur=0.6, city=1.0)),
            report(a=record(30, price_eur=0.9, city=1.0)),
            "price_eur: filled in 90% of all listings, now in 60%",
        ),
    ],
)
def test_what_needs_a_person_is_told(after: dict[str, Any], before: dict[str, Any] | None, told: str) -> None:
    digest = compare(after, before)
    assert digest.needs_person
    assert f"! {told}" in digest.lines


@pytest.mark.parametrize(
    ("after", "before"),
    [
        (report(a=GOOD), None),
        (report(a=GOOD, b=record(0)), None),
        (report(a=GOOD, b=record(0)), report(a=GOOD, b=record(0))),
        (report(a=GOOD, b=record(kinds=("status", "timeout"), price_eur=1.0)), None),
        (report(a=GOOD, b=GOOD), report(a=GOOD)),
        (report(a=GOOD), report(a=GOOD, b=GOOD)),
        (report(a=record(2, price_eur=0.0)), report(a=record(2, price_eur=1.0))),
        (report(a=record(30, price_eur=0.8)), report(a=record(30, price_eur=0.9))),
        (report(a=record(30, price_eur=1.0)), report(a=record(30, price_eur=0.1))),
    ],
)
def test_ordinary_changes_need_nobody(after: dict[str, Any], before: dict[str, Any] | None) -> None:
    digest = compare(after, before)
    assert not digest.needs_person
    assert digest.lines[-1] == "nothing needs a person"


def test_a_site_that_was_lost_before_is_told_but_not_urgent() -> None:
    lost = record(0, reached=False, kinds=("dns",))
    digest = compare(report(a=GOOD, b=lost), report(a=GOOD, b=lost))
    assert not digest.needs_person
    assert "still not reached: b" in digest.lines
    assert "failures: dns 1" in digest.lines


def test_a_long_list_of_lost_sites_stays_short() -> None:
    lost = {f"s{number:02}": record(0, reached=False, kinds=("timeout",)) for number in range(40)}
    digest = compare(report(a=GOOD, **lost))
    assert any(line.endswith("and 28 more") for line in digest.lines)
    assert len(digest.lines) < 6


def test_anything_but_a_report_is_refused() -> None:
    with pytest.raises(KeyError):
        compare({})
