"""How long words hold, and which changes a person looks at first."""

from datetime import date, timedelta
from typing import Any

import pytest

from portal.domain.freshness import month_end, price_lives, start_in_month
from portal.domain.offering import Fact
from portal.domain.plausibility import needs_review
from tests.make import TODAY, make_catalogue, make_offering


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(("since", "seen", "lives"), [(180, 0, True), (181, 0, False), (30, 30, True), (31, 31, False)])
def test_a_price_lives_half_a_year_from_when_its_words_were_first_seen(since: int, seen: int, lives: bool) -> None:
    assert price_lives(days_ago(since), days_ago(seen), TODAY) is lives


def test_an_old_price_is_not_known_any_more_and_no_filter_trusts_it() -> None:
    fact = Fact(1200.0, "1200 euro", "https://de-brug.example/", "site", days_ago(200))
    old = make_offering(price={"price_eur": 1200.0, "price_unit": "total"}, facts={"price_eur": fact})
    assert old.price is not None and old.known_price(TODAY) is None
    assert str(make_catalogue([old]).columns.price_total[0]) == "nan"


@pytest.mark.parametrize(
    ("month", "end"), [("2027-02", date(2027, 2, 28)), ("2028-02", date(2028, 2, 29)), ("2026-12", date(2026, 12, 31))]
)
def test_a_month_ends_on_its_last_day(month: str, end: date) -> None:
    assert month_end(month) == end


@pytest.mark.parametrize(
    ("today", "start"),
    [
        (date(2027, 1, 2), date(2027, 1, 15)),
        (date(2027, 1, 20), date(2027, 1, 20)),
        (date(2027, 1, 31), date(2027, 1, 31)),
        (date(2027, 2, 1), None),
    ],
)
def test_a_start_in_a_month_is_reckoned_from_its_middle_until_it_is_over(today: date, start: date | None) -> None:
    assert start_in_month("2027-01", today) == start


@pytest.mark.parametrize(
    ("field", "before", "after", "held"),
    [
        ("price_eur", 1000.0, 1401.0, True),
        ("price_eur", 1000.0, 1400.0, False),
        ("price_eur", 1000.0, 599.0, True),
        ("price_eur", None, 9000.0, False),
        ("price_eur", 1000.0, None, False),
        ("start_dates", ["2027-01-11"], ["2028-02-01"], True),
        ("start_dates", ["2027-01-11"], ["2027-12-01"], False),
        ("start_dates", [], ["2029-01-01"], False),
        ("hours_per_week", 3.0, 30.0, False),
    ],
)
def test_only_large_jumps_of_price_and_start_wait_for_a_person(field: str, before: Any, after: Any, held: bool) -> None:
    assert needs_review(field, before, after) is held
