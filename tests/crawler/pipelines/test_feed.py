"""The feed and the report: whole or not at all, the same bytes for the same pages, and resumable."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crawler.items import Evidence, Listing, SiteReading
from crawler.pipelines.feed import Feed
from crawler.pipelines.report import (
    MOST_EARLIER,
    NotAReport,
    coverage,
    read_newest,
    read_report,
    run_report,
    site_record,
    write_report,
)

AS_OF = date(2026, 11, 21)
FETCHED: dict[str, Any] = {"reached": True, "pages": 2, "bytes": 100, "failures": [], "seconds": 1.0}


def listing(slug: str, title: str = "Les", **values: Any) -> Listing:
    proof = {name: Evidence("woorden", "p") for name in sorted(values, reverse=True)}
    return Listing(slug, f"https://{slug}.example/", "2026-11-21T09:00:00+00:00", title, evidence=proof, **values)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_sites_stand_in_the_order_of_their_names_however_they_finished(tmp_path: Path) -> None:
    written = []
    for order in (["b", "a"], ["a", "b"]):
        feed = Feed(tmp_path / "-".join(order), AS_OF)
        for slug in order:
            feed.keep_site(slug, [listing(slug, "Één", city="Utrecht", mode="online")], FETCHED)
        assert feed.publish(order) == 2
        written.append(feed.output.read_bytes())
    assert written[0] == written[1]
    assert [line["provider"] for line in lines(tmp_path / "a-b")] == ["a", "b"]
    assert lines(tmp_path / "a-b")[0]["title"] == "Één"


def test_the_feed_stays_as_it_was_until_the_run_is_done(tmp_path: Path) -> None:
    output = tmp_path / "feed.jsonl"
    output.write_text("oud\n")
    feed = Feed(output, AS_OF)
    feed.keep_site("a", [listing("a")], FETCHED)
    assert output.read_text() == "oud\n"
    feed.publish(["a"])
    assert len(lines(output)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["feed.jsonl"]


def test_a_run_that_was_cut_off_can_go_on_for_the_same_day_only(tmp_path: Path) -> None:
    Feed(tmp_path / "feed.jsonl", AS_OF).keep_site("a", [listing("a")], FETCHED)
    again = Feed(tmp_path / "feed.jsonl", AS_OF)
    assert again.finished("a") == FETCHED
    assert again.finished("b") is None
    assert Feed(tmp_path / "feed.jsonl", date(2026, 11, 22)).finished("a") is None
    again.start_over()
    assert again.finished("a") is None


def test_a_part_that_is_cut_short_anywhere_counts_as_not_finished(tmp_path: Path) -> None:
    feed = Feed(tmp_path / "feed.jsonl", AS_OF)
    for listings in ([], [listing("a")], [listing("a"), listing("a", "Regel\u2028einde")]):
        feed.keep_site("a", listings, FETCHED)
        assert feed.finished("a") == FETCHED
        part = tmp_path / "feed.jsonl.parts" / "a.jsonl"
        whole = part.read_bytes()
        for length in range(len(whole)):
            part.write_bytes(whole[:length])
            assert feed.finished("a") is None


def test_a_run_without_listings_writes_an_empty_feed(tmp_path: Path) -> None:
    assert Feed(tmp_path / "feed.jsonl", AS_OF).publish(["a"]) == 0
    assert (tmp_path / "feed.jsonl").read_bytes() == b""


def test_coverage_is_the_share_of_listings_that_state_a_field() -> None:
    found = coverage([listing("a", price_eur=0, childcare=False), listing("a", price_eur=3.0), listing("a")])
    assert (found["price_eur"], found["childcare"], found["city"], found["wait_kind"]) == (0.667, 0.333, 0.0, 0.0)
    assert coverage([]) == {}


def test_totals_add_up() -> None:
    fault = {"kind": "dns", "url": "https://b.example/", "detail": ""}
    lost = {"reached": False, "pages": 0, "bytes": 0, "failures": [fault], "seconds": 0.1}
    records = {
        "b": site_record(lost, SiteReading()),
        "a": site_record(FETCHED, SiteReading((listing("a"),), ("let op",))),
    }
    report = run_report(records, AS_OF, "Naam (+adres)", 4.0, 2)
    assert list(report["providers"]) == ["a", "b"]
    assert report["totals"] == {
        "providers": 2,
        "reached": 1,
        "pages": 2,
        "bytes": 100,
        "listings": 1,
        "warnings": 1,
        "failures": {"dns": 1},
        "seconds": 4.0,
        "pages_per_second": 0.5,
    }


def a_report(day: int) -> dict[str, Any]:
    records = {"a": site_record(FETCHED, SiteReading((listing("a", city="Den Bosch"),)), ("Goes", "den bosch"))}
    return run_report(records, date(2026, 11, day), "Naam (+adres)", 4.0, 2)


def test_known_places_that_were_found_are_told() -> None:
    assert a_report(1)["providers"]["a"]["places_found"] == ["den bosch"]
    assert site_record(FETCHED, SiteReading())["places_found"] is None
    assert site_record(FETCHED, SiteReading(), ("Goes",))["places_found"] == []
    assert site_record({**FETCHED, "reached": False}, SiteReading(), ("Goes",))["places_found"] is None


def test_the_newest_reports_are_read_and_what_is_none_is_told(tmp_path: Path) -> None:
    paths = [tmp_path / f"{day}.json" for day in range(20, 1, -1)]
    for path in paths:
        write_report(path, a_report(int(path.stem)))
    refused: list[NotAReport] = []
    (tmp_path / "half.json").write_bytes(paths[0].read_bytes()[:-9])
    found = read_newest([*paths, tmp_path / "half.json", tmp_path / "none.json"], refused.append)
    assert [report["as_of"] for report in found] == [f"2026-11-{day:02}" for day in range(20 - MOST_EARLIER + 1, 21)]
    assert [str(error).split(":")[0] for error in refused] == [
        str(tmp_path / name) for name in ("half.json", "none.json")
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"totals": {}},
        {"totals": None},
        {"as_of": 20261121},
        {"providers": []},
        {"providers": {"a": {"reached": True}}},
        {"providers": {"a": {**FETCHED, "listings": 0, "coverage": {}, "failures": ["dns"]}}},
    ],
)
def test_a_report_that_lacks_what_runs_are_compared_by_is_none(tmp_path: Path, change: dict[str, Any]) -> None:
    path = tmp_path / "report.json"
    write_report(path, a_report(1) | change)
    with pytest.raises(NotAReport, match=r"report\.json: is no report of a run"):
        read_report(path)


def test_a_warning_with_half_a_sign_keeps_no_site_from_being_written(tmp_path: Path) -> None:
    feed = Feed(tmp_path / "feed.jsonl", date(2026, 11, 21))
    feed.keep_site("school", (), {"warnings": ["\ud800"]})
    assert feed.finished("school") == {"warnings": ["\ud800"]}


@pytest.mark.parametrize(
    "damaged", ["[]\n", "{}\n", "\x00\x00", '{"as_of": "2026-11-21", "record": 5}\n', "[" * 10_000]
)
def test_a_damaged_part_is_read_from_the_site_again(damaged: str, tmp_path: Path) -> None:
    feed = Feed(tmp_path / "feed.jsonl", date(2026, 11, 21))
    feed.keep_site("school", (), {})
    (feed.parts / "school.jsonl").write_text(damaged)
    assert feed.finished("school") is None
