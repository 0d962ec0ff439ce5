"""A change that is too large waits, and is shown once a person has let it through."""

from pathlib import Path
from typing import Any

import pytest

from portal.operations.ingest_feed import FeedFaults, ingest_feed
from portal.operations.load_offerings import load_offerings, load_providers
from portal.operations.review_held import NotHeld, accept_held, held_changes
from portal.operations.show_crawls import crawl_history
from tests.make import TODAY, add_providers, make_listing_record, moment, write_feed


def take_in(folder: Path, day: int, **changes: Any) -> Any:
    record = make_listing_record(fetched_at=moment(day).isoformat(), **changes)
    return ingest_feed(write_feed(folder / f"{day}.jsonl", [record]), TODAY)


def shown_price() -> float | None:
    (offering,) = load_offerings(load_providers())
    return offering.price.amount_eur if offering.price else None


def test_a_jump_waits_until_a_person_lets_it_through(tmp_path: Path) -> None:
    add_providers("de-brug")
    take_in(tmp_path, 10, price_eur=1200.0)
    assert take_in(tmp_path, 12, price_eur=12000.0).held == 1
    assert shown_price() == 1200.0
    (change,) = held_changes()
    assert (change.field, change.before, change.after) == ("price_eur", 1200.0, 12000.0)
    assert take_in(tmp_path, 14, price_eur=12000.0).new_observations == 0
    accept_held(change.number, moment(15))
    assert shown_price() == 12000.0
    assert list(held_changes()) == []


def test_only_what_waits_can_be_let_through(tmp_path: Path) -> None:
    add_providers("de-brug")
    take_in(tmp_path, 10)
    with pytest.raises(NotHeld):
        accept_held(1, moment(11))
    with pytest.raises(NotHeld):
        accept_held(999, moment(11))


def test_the_report_of_a_crawl_is_kept_and_its_failures_are_told(tmp_path: Path) -> None:
    add_providers("de-brug")
    report = tmp_path / "report.json"
    report.write_text('{"totals": {}, "providers": {"het-anker": {"failures": [{"kind": "dns"}]}}}', encoding="utf-8")
    feed = write_feed(tmp_path / "feed.jsonl", [make_listing_record()])
    ingest_feed(feed, TODAY, report)
    assert list(crawl_history(5)) == ["2026-11-20 09:30 1 listings of 1 schools", "    dns: het-anker"]


def test_a_report_that_is_none_changes_nothing(tmp_path: Path) -> None:
    add_providers("de-brug")
    report = tmp_path / "report.json"
    report.write_text("[]", encoding="utf-8")
    with pytest.raises(FeedFaults, match="no report of the crawler"):
        ingest_feed(write_feed(tmp_path / "feed.jsonl", [make_listing_record()]), TODAY, report)
    assert list(crawl_history(5)) == ["No crawl has been taken in yet."]
