"""What maintainers see of the crawls: the crawler's own comparison, as the report has it that came with a feed."""

import json
from pathlib import Path
from typing import Any

from flask.testing import FlaskCliRunner

from crawler.monitors.digest import compare
from portal.operations.ingest_feed import ingest_feed
from portal.operations.show_crawls import crawl_history, crawl_summaries
from tests.crawler.monitors.reports import GOOD, lost, record, report
from tests.make import TODAY, add_providers, make_listing_record, write_feed


def take_in(folder: Path, crawled: dict[str, Any]) -> None:
    add_providers("de-brug")
    path = folder / "report.json"
    path.write_text(json.dumps(crawled), encoding="utf-8")
    ingest_feed(write_feed(folder / "feed.jsonl", [make_listing_record()]), TODAY, path)


def compared() -> dict[str, Any]:
    """A run's report with the comparison that the crawler writes into it."""
    before = report("2026-11-14", brug=GOOD, anker=record(8, pages=10, price_eur=1.0), haven=lost("dns"))
    after = report("2026-11-21", brug=GOOD, anker=record(4, pages=9, price_eur=0.25), haven=lost("dns"))
    return after | {"digest": compare(after, [before]).as_record()}


def test_each_school_that_differs_is_shown_with_what_was_expected(tmp_path: Path) -> None:
    take_in(tmp_path, compared())
    head, counts, *rest = crawl_history(5)
    assert head == "2026-11-20 09:30 1 listings of 1 schools"
    assert counts == "    1 schools as expected, 2 not"
    assert rest[0].startswith("    ! gone: haven (") and rest[1].startswith("    ! layout_changed: anker (")
    assert rest[2:] == [
        "    anker     9 of   10 pages     4 of    8 listings  layout_changed; lost: price_eur",
        "    haven     0 of    ? pages     0 of    ? listings  gone (dns)",
    ]


def test_a_page_for_maintainers_has_the_same_as_json(tmp_path: Path, runner: FlaskCliRunner) -> None:
    take_in(tmp_path, compared())
    done = runner.invoke(args=["show-crawls", "--json"])
    assert done.exit_code == 0
    (run,) = json.loads(done.output)
    assert (run["needs_person"], run["as_expected"], run["failures"]) == (True, 1, {"dns": ["haven"]})
    assert [site["trouble"] for site in run["sites"]] == ["layout_changed", "gone"]
    assert (run["sites"][0]["listings"], run["sites"][0]["expected_listings"]) == (4, 8)
    assert run["sites"][1]["expected_pages"] is None
    assert all(site["action"] for site in run["sites"])
    assert run["finished_at"].startswith("2026-11-20T09:30")


def test_a_report_without_a_comparison_says_that_nothing_is_known(tmp_path: Path) -> None:
    take_in(tmp_path, report(anker=lost("dns")))
    (summary,) = crawl_summaries(5)
    assert (summary.needs_person, summary.as_expected, summary.sites) == (None, None, ())
    assert list(crawl_history(5))[1:] == ["    dns: anker"]


def test_no_more_runs_than_asked_for_are_shown(tmp_path: Path) -> None:
    take_in(tmp_path, compared())
    assert crawl_summaries(0) == []
    assert len(crawl_summaries(5)) == 1
