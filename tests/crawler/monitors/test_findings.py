"""One site against its own past: what is expected, and which trouble the difference is."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.monitors.expectation import RUNS, expect
from crawler.monitors.findings import judge
from tests.crawler.monitors.reports import GOOD, lost, record

STEADY = [record(8, pages=10, city=1.0, price_eur=0.9)] * 4


@pytest.mark.parametrize(
    ("found", "earlier", "trouble"),
    [
        (lost("dns"), [], "unreachable"),
        (lost("dns"), [GOOD], "unreachable"),
        (lost("dns"), [GOOD, lost("dns")], "gone"),
        (lost("refused"), [GOOD, lost("dns")], "gone"),
        (lost("status 404"), [GOOD, lost("status 410")], "gone"),
        (lost("dns"), [lost("dns"), GOOD], "unreachable"),
        (lost("dns"), [GOOD, lost("timeout")], "unreachable"),
        (lost("status 404", "timeout"), [lost("status 404")], "unreachable"),
        (lost("status 500"), [lost("status 500")], "unreachable"),
        (lost("timeout"), [GOOD], "unreachable"),
        (lost("tls"), [GOOD], "unreachable"),
        (lost("broken_off"), [], "unreachable"),
        (lost("robots robots.txt answers 503"), [], "unreachable"),
        (lost("robots robots.txt: TimeoutError"), [], "unreachable"),
        (lost("robots forbidden by robots.txt"), [], "blocked"),
        (lost("robots crawl-delay of 9000 seconds in robots.txt"), [], "blocked"),
        (lost("robots robots.txt answers 429"), [], "blocked"),
        (lost("status 403"), [], "blocked"),
        (lost("status 429"), [], "blocked"),
        (record(5, kinds=("status 403", "blocked left alone")), [], "blocked"),
        (lost("redirect leads to https://b.example/"), [], "moved"),
        (lost("robots robots.txt: leads to https://b.example/robots.txt"), [], "moved"),
        (lost("redirect max redirections reached"), [], "unreachable"),
        (record(0, kinds=("parked",)), [GOOD], "moved"),
        (lost("empty no page"), [], "empty"),
        (lost("content_type b'image/png'"), [], "empty"),
        (record(0, kinds=("empty",)), [], "empty"),
        (record(0, kinds=("needs_browser",)), [], "needs_browser"),
        (record(0, kinds=("reading KeyError",)), [], "crawler_fault"),
        (lost("crawler KeyError"), [], "crawler_fault"),
        (record(5, kinds=("status 404", "robots forbidden by robots.txt", "timeout")), [], None),
        (record(0, pages=10), STEADY, "layout_changed"),
        (record(3, pages=10, city=1.0, price_eur=0.9), STEADY, "layout_changed"),
        (record(8, pages=10, city=1.0, price_eur=0.1), STEADY, "layout_changed"),
        (record(0, pages=2), STEADY, "fewer_pages"),
        (record(8, pages=4, city=1.0, price_eur=0.9), STEADY, None),
        (record(5, pages=8, city=1.0, price_eur=0.6), STEADY, None),
        (record(30, pages=30, city=1.0, price_eur=1.0, weeks=1.0), STEADY, None),
        (record(0), [], None),
        (record(0), [record(0)], None),
        (record(5, places_found=[]), [], "places_missing"),
        (record(5, places_found=["Goes"]), [], None),
        (record(5, places_found=None), [], None),
        (record(0, pages=10, places_found=[]), STEADY, "layout_changed"),
    ],
)
def test_a_site_shows_its_trouble(found: dict[str, Any], earlier: list[dict[str, Any]], trouble: str | None) -> None:
    assert judge("school", found, earlier, online=True).trouble == trouble


def test_nobody_is_called_gone_where_our_own_network_is_down() -> None:
    assert judge("school", lost("dns"), [lost("dns")], online=False).trouble == "unreachable"


def test_one_bad_run_does_not_lower_what_is_expected() -> None:
    earlier = [*STEADY, record(0, pages=1), lost("timeout"), lost("timeout")]
    finding = judge("school", record(0, pages=10), earlier, online=True)
    assert (finding.runs, finding.expected_pages, finding.expected_listings) == (RUNS, 10, 8)
    assert finding.trouble == "layout_changed"


def test_only_the_last_runs_in_which_the_site_was_reached_count() -> None:
    earlier = [record(90, pages=30)] * 5 + [record(n, pages=n) for n in (4, 6, 5, 9)] + [lost("dns")] * 3
    finding = judge("school", record(5, pages=5), earlier, online=True)
    assert (finding.expected_pages, finding.expected_listings) == (5.5, 5.5)


def test_without_an_earlier_visit_nothing_is_expected() -> None:
    finding = judge("school", record(0), [lost("dns")], online=True)
    assert (finding.runs, finding.expected_pages, finding.expected_listings, finding.lost_fields) == (0, None, None, ())
    assert finding.as_record()["pages"] == {"found": 3, "expected": None}


def test_lost_fields_are_named() -> None:
    finding = judge("school", record(8, pages=10, city=0.0, price_eur=0.3, weeks=1.0), STEADY, online=True)
    assert finding.lost_fields == ("city", "price_eur")


@pytest.mark.parametrize(
    ("found", "earlier", "urgent"),
    [
        (lost("dns"), [GOOD], True),
        (lost("dns"), [lost("dns")], True),
        (lost("dns"), [lost("dns")] * 2, False),
        (lost("timeout"), [lost("timeout")], False),
        (lost("status 403"), [lost("timeout")], True),
        (record(0, kinds=("needs_browser",)), [record(0, kinds=("needs_browser",))], True),
        (record(0, pages=10), [*STEADY, record(0, pages=10)], True),
        (record(5, places_found=[]), [GOOD], False),
        (GOOD, [lost("dns")], False),
    ],
)
def test_what_is_known_of_a_lost_site_is_urgent_once(
    found: dict[str, Any], earlier: list[dict[str, Any]], urgent: bool
) -> None:
    assert judge("school", found, earlier, online=True).needs_person is urgent


def test_where_a_site_went_is_told() -> None:
    assert judge("school", lost("redirect leads to https://b.example/"), [], True).why == "to https://b.example/"
    assert judge("school", lost("status 500"), [], True).why == "status 500"
    assert judge("school", record(5, places_found=[]), [], True).why == "none of its known places found"


@given(pages=st.lists(st.integers(0, 30), min_size=1, max_size=12))
def test_the_expectation_lies_between_what_was_found(pages: list[int]) -> None:
    expected = expect([record(0, pages=number) for number in pages])
    assert expected.pages is not None
    assert min(pages[-RUNS:]) <= expected.pages <= max(pages[-RUNS:])
    assert expected.runs == min(RUNS, len(pages))
