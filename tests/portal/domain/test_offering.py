"""An offering's price, and the mark that holds now."""

from typing import Any

import pytest

from portal.domain.offering import Price, price_of
from tests.make import make_mark, make_provider


@pytest.mark.parametrize(
    ("values", "total"),
    [
        ({"price_unit": "total"}, 10.0),
        ({"price_unit": "total", "hours_total": 100.0}, 10.0),
        ({"price_unit": "hour", "hours_total": 100.0}, 1000.0),
        ({"price_unit": "hour", "weeks": 10.0, "hours_per_week": 6.0}, 600.0),
        ({"price_unit": "hour", "hours_total": 100.0, "weeks": 10.0, "hours_per_week": 6.0}, 1000.0),
        ({"price_unit": "hour", "weeks": 10.0}, None),
        ({"price_unit": "hour"}, None),
        ({"price_unit": "week", "weeks": 12.0}, 120.0),
        ({"price_unit": "week"}, None),
        ({"price_unit": "month", "weeks": 26.0}, 60.0),
        ({"price_unit": "month"}, None),
        ({"price_unit": "lesson", "weeks": 12.0}, None),
        ({"price_unit": "module", "weeks": 12.0}, None),
        ({}, None),
    ],
)
def test_the_total_is_reckoned_where_its_parts_are_stated_and_unknown_elsewhere(
    values: dict[str, Any], total: float | None
) -> None:
    price = price_of({"price_eur": 10.0, **values})
    assert price
    assert price.total_eur == (pytest.approx(total) if total is not None else None)
    assert (price.amount_eur, price.unit) == (10.0, values.get("price_unit"))


def test_free_is_a_price_and_silence_is_none() -> None:
    assert price_of({"price_eur": 0.0, "price_unit": "total"}) == Price(0.0, "total", False, 0.0)
    assert price_of({"price_unit": "total"}) is None
    assert price_of({}) is None


@pytest.mark.parametrize(("stated", "lower_bound"), [(True, True), (False, False), (None, False)])
def test_a_price_is_a_lower_bound_only_where_the_site_says_so(stated: bool | None, lower_bound: bool) -> None:
    price = price_of({"price_eur": 10.0, "price_unit": "total", "price_from": stated})
    assert price
    assert price.is_lower_bound is lower_bound


def test_the_newest_status_of_a_mark_holds() -> None:
    suspended, held = make_mark("suspended"), make_mark("held")
    assert make_provider(marks=(suspended, held)).mark == suspended
    assert make_provider().mark is None
