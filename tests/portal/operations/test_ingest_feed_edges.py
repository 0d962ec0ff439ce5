"""Feeds at the edges: schools not yet known, the same crawl read again, groups that look alike."""

from pathlib import Path
from typing import Any

import pytest

from portal.operations.ingest_feed import FeedFaults, ingest_feed
from tests.make import TODAY, add_providers, make_listing_record, write_feed

Record = dict[str, Any]


@pytest.fixture(autouse=True)
def school() -> None:
    add_providers("de-brug")


def seen_at(moment: str, **changes: Any) -> Record:
    return make_listing_record(fetched_at=f"2026-11-{moment}:00+00:00", **changes)


def test_a_feed_can_be_taken_in_again_once_its_unknown_school_is_known(tmp_path: Path) -> None:
    feed = write_feed(tmp_path / "feed.jsonl", [make_listing_record(provider="het-leerhuis")])
    assert ingest_feed(feed, TODAY).unknown_providers == ("het-leerhuis",)
    add_providers("het-leerhuis")
    assert ingest_feed(feed, TODAY).new_offerings == 1


def test_the_same_crawl_read_again_by_a_better_crawler_is_no_older_feed(tmp_path: Path) -> None:
    later = seen_at("20T09:05", title="NT2")
    ingest_feed(write_feed(tmp_path / "a.jsonl", [seen_at("20T09:00"), later]), TODAY)
    better = write_feed(tmp_path / "b.jsonl", [seen_at("20T09:00", price_eur=1100.0), later])
    assert ingest_feed(better, TODAY).new_observations == 1


def test_a_crawl_from_the_future_is_refused(tmp_path: Path) -> None:
    feed = write_feed(tmp_path / "feed.jsonl", [make_listing_record(fetched_at="2062-11-20T09:00:00+00:00")])
    with pytest.raises(FeedFaults, match="fetched_at"):
        ingest_feed(feed, TODAY)


def test_another_order_of_groups_that_look_alike_is_no_change(tmp_path: Path) -> None:
    january, february = ({"start_dates": [day]} for day in ("2027-01-11", "2027-02-08"))
    first = [seen_at("19T09:00", **january), seen_at("19T09:00", **february)]
    second = [seen_at("20T09:00", **february), seen_at("20T09:00", **january)]
    ingest_feed(write_feed(tmp_path / "a.jsonl", first), TODAY)
    assert ingest_feed(write_feed(tmp_path / "b.jsonl", second), TODAY).new_observations == 0


def test_an_empty_feed_is_named(tmp_path: Path) -> None:
    with pytest.raises(FeedFaults, match=r"empty\.jsonl"):
        ingest_feed(write_feed(tmp_path / "empty.jsonl", []), TODAY)
