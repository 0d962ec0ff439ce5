"""What stands beside a course of Dutch and is not about it: lessons in something else, teacher's pay, other towns."""

from typing import Any

import pytest

from crawler.items import Listing
from tests.crawler.assembly.test_groups_and_places import listings

TITLE = "<h1>Cursus Nederlands A1-A2</h1>"


def read(body: str) -> tuple[Listing, ...]:
    return listings({"/cursus/": f"<html lang=nl><title>Cursus</title><body><main>{TITLE}{body}</main></body></html>"})


def price_and_start(body: str) -> tuple[Any, ...]:
    """Price, unit, start days and start months of the one course on a page."""
    (one,) = read(body)
    return one.price_eur, one.price_unit, tuple(one.start_dates), tuple(one.start_months)


NOTHING = (None, None, (), ())


@pytest.mark.parametrize(
    ("body", "expected"),
    (
        ("<p>€ 300</p><p>Zoekt u pianoles? Die kost € 30 per les.</p>", (300, "total", (), ())),
        ("<p>dinsdag 19.00-21.00</p><h2>Cursus Spaans</h2><p>€ 99, start 3 februari 2027</p>", NOTHING),
        ("<p>dinsdag 19.00-21.00</p><h2>Spaans voor beginners</h2><p>€ 99, start 3 februari 2027</p>", NOTHING),
        ("<p>Ik geef ook pianoles. Daarvoor vraag ik € 30 per les; daarmee kun je in december beginnen.</p>", NOTHING),
        ("<p>Wij geven ook Spaans. De prijs is € 80, en die groep start op 3 februari 2027.</p>", NOTHING),
        ("<p>€ 300</p><table><tr><th>Cursus<th>Prijs<tr><td>Spaans A1<td>€ 99</table>", (300, "total", (), ())),
        ("<p>dinsdag 19.00-21.00</p><ul><li><b>Rijles</b> € 60 per uur, start 3 februari 2027</li></ul>", NOTHING),
    ),
)
def test_what_is_said_of_lessons_in_something_else_is_not_taken_over(body: str, expected: tuple[Any, ...]) -> None:
    assert price_and_start(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    (
        ("<p>Start 3 februari 2027</p><h2>Kosten</h2><p>€ 99</p>", (99, "total", ("2027-02-03",), ())),
        ("<p>Ik geef ook pianoles. De Nederlandse les kost € 40 per keer.</p>", (40, "lesson", (), ())),
        ("<p>Ik speel graag piano. Een les kost € 40.</p>", (40, "lesson", (), ())),
        ("<p>U hebt geen rijbewijs nodig. De prijs is € 300.</p>", (300, "total", (), ())),
        ("<h2>Engels</h2><p>€ 99</p><h2>Kosten cursus Nederlands</h2><p>€ 310</p>", (310, "total", (), ())),
    ),
)
def test_the_own_price_beside_other_lessons_stays(body: str, expected: tuple[Any, ...]) -> None:
    assert price_and_start(body) == expected


@pytest.mark.parametrize(
    "body",
    ("<p>Op 11 januari was de eerste les van groep 3.</p>", "<p>Onze docent verdient € 28 per uur.</p>"),
)
def test_a_past_first_lesson_and_a_teachers_pay_are_no_offer(body: str) -> None:
    assert price_and_start(body) == NOTHING


def test_towns_in_one_sentence_have_each_their_own_start() -> None:
    found = read(
        "<p>In Goes starten we op 11 januari 2027, in Middelburg op 18 januari 2027; in Terneuzen is de groep vol.</p>"
    )
    assert [(one.city, one.wait_kind, one.start_dates) for one in found] == [
        ("Goes", "dates", ["2027-01-11"]),
        ("Middelburg", "dates", ["2027-01-18"]),
        ("Terneuzen", "full", []),
    ]


def test_towns_that_share_one_statement_are_not_taken_apart() -> None:
    (one,) = read("<p>De lessen in Goes en in Hulst beginnen op 11 januari 2027.</p>")
    assert (one.wait_kind, one.start_dates) == ("dates", ["2027-01-11"])
