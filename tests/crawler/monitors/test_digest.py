"""The digest: what a person must look at, and nothing else."""

import json
from typing import Any

import pytest

from crawler.monitors.digest import compare
from crawler.monitors.table import site_table, trouble_table
from tests.crawler.monitors.reports import GOOD, lost, record, report


@pytest.mark.parametrize(
    ("after", "before", "told"),
    [
        (report(a=GOOD, b=lost("dns")), None, "unreachable: b "),
        (report(a=GOOD, b=lost("robots forbidden")), report(a=GOOD, b=GOOD), "blocked: b "),
        (report(a=GOOD, b=lost("dns")), report(a=GOOD, b=lost("dns")), "gone: b "),
        (report(a=GOOD, b=record(0, kinds=("needs_browser",))), None, "needs_browser: b "),
        (report(a=GOOD, b=record(0, kinds=("reading",))), None, "crawler_fault: b "),
        (report(a=GOOD, b=record(0)), report(a=GOOD, b=GOOD), "layout_changed: b "),
        (report(a=record(0)), None, "no listing at all"),
        (report(a=record(price_eur=0.2)), report(a=record(price_eur=0.9)), "layout_changed: a "),
        (
            report(a=record(30, price_eur=0.6, city=1.0)),
            report(a=record(30, price_eur=0.9, city=1.0)),
            "price_eur: filled in 90% of all listings, now in 60%",
        ),
    ],
)
def test_what_needs_a_person_is_told(after: dict[str, Any], before: dict[str, Any] | None, told: str) -> None:
    digest = compare(after, [before] if before else [])
    assert digest.needs_person
    assert any(line.startswith(f"! {told}") for line in digest.lines)


@pytest.mark.parametrize(
    ("after", "before"),
    [
        (report(a=GOOD), None),
        (report(a=GOOD, b=record(0)), None),
        (report(a=GOOD, b=record(0)), report(a=GOOD, b=record(0))),
        (report(a=GOOD, b=record(kinds=("status 500", "timeout"), price_eur=1.0)), None),
        (report(a=GOOD, b=GOOD), report(a=GOOD)),
        (report(a=GOOD), report(a=GOOD, b=GOOD)),
        (report(a=record(2, price_eur=0.0)), report(a=record(2, price_eur=1.0))),
        (report(a=record(30, price_eur=0.8)), report(a=record(30, price_eur=0.9))),
        (report(a=record(30, price_eur=1.0)), report(a=record(30, price_eur=0.1))),
        (report(a=record(places_found=[])), None),
    ],
)
def test_ordinary_changes_need_nobody(after: dict[str, Any], before: dict[str, Any] | None) -> None:
    digest = compare(after, [before] if before else [])
    assert not digest.needs_person
    assert digest.lines[-1] == "nothing needs a person"


def test_a_site_that_was_lost_before_is_told_but_not_urgent() -> None:
    silent = report(a=GOOD, b=lost("timeout"))
    digest = compare(silent, [silent])
    assert not digest.needs_person
    assert "unreachable, still: b" in digest.lines
    assert "failures: timeout 1" in digest.lines


def test_earlier_runs_count_by_their_dates_and_later_ones_not_at_all() -> None:
    runs = [
        report("2026-11-14", a=GOOD, b=lost("dns")),
        report("2026-11-28", a=GOOD, b=record(90)),
        report("2026-11-07", a=GOOD, b=record(7)),
    ]
    digest = compare(report("2026-11-21", a=GOOD, b=lost("dns")), runs)
    (site,) = (site for site in digest.sites if site.provider == "b")
    assert (site.trouble, site.expected_listings, digest.earlier_runs) == ("gone", 7, 2)


def test_a_run_without_a_network_is_no_experience_of_the_sites() -> None:
    offline = report("2026-11-14", a=lost("dns"), b=lost("dns"))
    digest = compare(report(a=GOOD, b=lost("dns")), [report("2026-11-07", a=GOOD, b=GOOD), offline])
    assert {site.provider: site.trouble for site in digest.sites} == {"a": None, "b": "unreachable"}


def test_a_long_list_of_lost_sites_stays_short() -> None:
    silent = {f"s{number:02}": lost("timeout") for number in range(40)}
    digest = compare(report(a=GOOD, **silent))
    assert any("and 28 more" in line for line in digest.lines)
    assert len(digest.lines) < 6


def test_anything_but_a_report_is_refused() -> None:
    with pytest.raises(KeyError):
        compare({})


def test_the_digest_can_be_kept_as_json() -> None:
    digest = compare(report(a=record(0), b=GOOD), [report(a=GOOD, b=GOOD)])
    kept = json.loads(json.dumps(digest.as_record()))
    assert kept["needs_person"] and kept["earlier_runs"] == 1
    first, second = kept["sites"]
    assert (first["trouble"], first["listings"]) == ("layout_changed", {"found": 0, "expected": 5})
    assert first["action"] and first["differs"] and first["needs_person"]
    assert (second["trouble"], second["action"], second["differs"]) == (None, None, False)


def test_columns_stand_under_each_other() -> None:
    after = report(een=record(0, pages=12), een_langere_naam=lost("redirect leads to https://b.example/"), c=GOOD)
    before = report(een=record(8, pages=10), een_langere_naam=record(120, pages=30), c=GOOD)
    assert site_table(compare(after, [before]).sites) == [
        "provider          pages  listings  fields lost  trouble",
        "een               12/10       0/8  -            layout_changed",
        "een_langere_naam   0/30     0/120  -            moved (to https://b.example/)",
        "c                   3/3       5/5  -            -",
    ]


def test_what_went_wrong_is_one_line_a_kind() -> None:
    silent = {f"s{number}": lost("timeout") for number in range(5)}
    head, line = trouble_table(compare(report(a=GOOD, **silent)).sites)
    assert head.split() == ["trouble", "sites", "which", "what", "to", "do"]
    assert line.startswith("unreachable      5  s0, s1, s2 and 2 more  wait")
    assert trouble_table(compare(report(a=GOOD)).sites) == []
