"""What learning costs: by the school's price, by the law's table, and by what the person typed."""

from datetime import timedelta
from typing import Any

import pytest

from portal.domain.law import value_of
from portal.domain.offering import Fact
from portal.domain.situation import Outcome
from portal.domain.total_cost import UNKNOWN, Amount, Basis, PartKind, Payer
from portal.domain.travel import Means
from portal.operations.explain_choice import OfferingUnknown
from portal.operations.reckon_cost import CostAnswer, CostQuestion, reckon_cost
from tests.make import TODAY, make_offering, make_read_model

PRICE = {"price_eur": 12.5, "price_unit": "hour"}


def answer(question: CostQuestion | None = None, **offering: Any) -> CostAnswer:
    """The cost of one offering with these facts."""
    model = make_read_model(
        [make_offering("a1", **{"weeks": 40.0, "hours_per_week": 12.0, "price": PRICE, **offering})]
    )
    return reckon_cost(model, question or CostQuestion(), "a1", TODAY)


def cost(found: CostAnswer, kind: PartKind) -> Amount:
    """What one part costs."""
    return next(part.cost for part in found.parts if part.kind == kind)


@pytest.mark.parametrize(
    ("facts", "low"),
    [
        ({}, 12.5 * 12 * 40),
        ({"hours_total": 400.0}, 12.5 * 400),
        ({"weeks": None}, None),
        ({"hours_per_week": None}, None),
        ({"price": None}, None),
        ({"price": {"price_eur": 1500.0, "price_unit": "total"}, "weeks": None}, 1500),
        ({"price": {"price_eur": 100.0, "price_unit": "week"}}, 4000),
        ({"price": {"price_eur": 30.0, "price_unit": "lesson"}}, None),
    ],
)
def test_the_course_costs_its_price_times_its_length_or_it_is_not_known(facts: dict[str, Any], low: float) -> None:
    assert cost(answer(**facts), PartKind.COURSE).low == low


def test_a_price_from_is_a_sum_of_at_least() -> None:
    found = answer(CostQuestion(trip=0, material=0), price={**PRICE, "price_from": True})
    assert found.whole.at_least and found.whole.missing == ()


def test_a_price_that_is_too_old_is_not_known_any_more() -> None:
    old = Fact(12.5, "€ 12,50", "https://de-brug.example/b1", "crawl", TODAY - timedelta(days=200))
    assert cost(answer(facts={"price_eur": old}), PartKind.COURSE) == UNKNOWN


def test_what_was_typed_goes_before_what_the_school_says() -> None:
    found = answer(CostQuestion(price=900, unit="total"))
    assert cost(found, PartKind.COURSE) == Amount(900, 900, Basis.OWN)
    assert cost(answer(CostQuestion(hours=100)), PartKind.COURSE).low == 1250
    assert cost(answer(CostQuestion(weeks=10), hours_total=400.0), PartKind.COURSE).low == 12.5 * 12 * 10


@pytest.mark.parametrize(
    ("outcome", "low", "high"),
    [
        (Outcome.WI2021_FAMILY, "wi2021_exams_fee", "wi2021_exams_fee"),
        (Outcome.WI2021_ASYLUM, "wi2021_exams_fee", "wi2021_exams_fee"),
        (Outcome.WI2013, "wi2013_exams_fee", "wi2013_exams_fee"),
        (Outcome.NOT_SURE, "wi2021_exams_fee", "wi2013_exams_fee"),
        (Outcome.NATURALISATION, "wi2021_exams_fee", "wi2013_exams_fee"),
    ],
)
def test_exams_cost_what_the_table_says(outcome: Outcome, low: str, high: str) -> None:
    exams = cost(answer(CostQuestion(outcome, exams_again=2)), PartKind.EXAMS)
    again = 2 * value_of("exam_part_fee")
    assert (exams.low, exams.high) == (value_of(low) + again, value_of(high) + again)


def test_the_z_route_has_no_exams_to_pay_and_the_state_exam_is_not_in_the_table() -> None:
    assert cost(answer(route="z"), PartKind.EXAMS).high == 0
    assert cost(answer(route="staatsexamen"), PartKind.EXAMS) == UNKNOWN


def test_only_the_older_act_asks_money_for_the_statement() -> None:
    old = cost(answer(CostQuestion(Outcome.WI2013)), PartKind.STATEMENT)
    assert (old.low, old.high) == (0, value_of("wi2013_pvt_fee_not_asylum"))
    newer = answer(CostQuestion(Outcome.WI2021_FAMILY))
    assert PartKind.STATEMENT not in {part.kind for part in newer.parts}


def test_material_is_a_range_of_the_table_until_it_is_typed() -> None:
    guess = cost(answer(), PartKind.MATERIAL)
    assert (guess.low, guess.basis) == (value_of("material_price_least"), Basis.ASSUMED)
    assert cost(answer(CostQuestion(material=80)), PartKind.MATERIAL) == Amount(80, 80, Basis.OWN)


@pytest.mark.parametrize(
    ("question", "facts", "low", "high"),
    [
        (CostQuestion(), {}, None, None),
        (CostQuestion(), {"mode": "online"}, 0, 0),
        (CostQuestion(means=Means.BIKE), {}, 0, 0),
        (CostQuestion(trip=5, days=3), {}, 600, 600),
        (CostQuestion(trip=5, days=3, km=90), {}, 600, 600),
        (CostQuestion(trip=5, days=3), {"weeks": None}, None, None),
        (CostQuestion(trip=5), {}, 5 * 120, 5 * 192),
    ],
)
def test_travel_is_the_price_of_a_journey_times_the_journeys(
    question: CostQuestion, facts: dict[str, Any], low: float | None, high: float | None
) -> None:
    travel = cost(answer(question, **facts), PartKind.TRAVEL)
    assert (travel.low, travel.high) == (low, high)


def test_kilometres_give_a_range_that_is_marked_as_assumed() -> None:
    travel = cost(answer(CostQuestion(km=8, days=3)), PartKind.TRAVEL)
    assert travel.basis == Basis.ASSUMED
    assert travel.low and travel.high and 0 < travel.low < travel.high


def test_nobody_is_told_to_pay_what_the_municipality_pays() -> None:
    found = answer(CostQuestion(Outcome.WI2021_ASYLUM))
    assert found.paid_by(Payer.SELF) is None
    assert {part.kind for part in found.parts if part.payer == Payer.MUNICIPALITY} == {PartKind.COURSE, PartKind.EXAMS}


def test_an_unknown_course_is_missing_in_the_sum_and_not_zero() -> None:
    found = answer(CostQuestion(Outcome.WI2021_FAMILY), price=None)
    total = found.paid_by(Payer.SELF)
    assert total and total.at_least and PartKind.COURSE in total.missing


def test_an_offering_that_is_gone_is_named_an_error() -> None:
    with pytest.raises(OfferingUnknown):
        reckon_cost(make_read_model([make_offering()]), CostQuestion(), "nergens", TODAY)
