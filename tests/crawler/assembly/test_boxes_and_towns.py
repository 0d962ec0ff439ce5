"""Boxes side by side, groups under the name of a town, parts that others teach: whose each statement is."""

import pytest

from tests.crawler.assembly.test_groups_and_places import listings
from tests.crawler.assembly.test_uncommon_layouts import fields, footed

ADDRESS = "Taalplein, Kade 5, 3071 AB Rotterdam"
PLACES = """<h1>Locaties</h1><table><tr><td><b>Zwolle</b><br>Veerkade 3<br>8011 AB Zwolle</td>
    <td><b>Kampen</b><br>Havenpad 4<br>8261 CD Kampen</td></tr></table>"""


@pytest.mark.parametrize(
    ("box", "head", "body"),
    (
        ("panel panel-info", "panel-heading", "panel-body"),
        ("card", "card-header", "card-body"),
        ("accordion-item", "accordion-header", "accordion-body"),
    ),
)
def test_a_wait_in_the_box_of_one_town_is_not_that_of_the_next(box: str, head: str, body: str) -> None:
    def boxed(town: str, said: str) -> str:
        title = f'<div class="{head}"><h3 class="panel-title">{town}</h3></div>'
        return f'<div class="{box}">{title}<div class="{body}">{said}</div></div>'

    towns = boxed("Zwolle", "Wachttijd: 3 tot 5 weken") + boxed("Kampen", "Start: donderdag 14 januari 2027")
    found = listings({"/b1": f"<h1>Inburgering B1-route</h1><p>Van A2 naar B1.</p>{towns}", "/locaties": PLACES})
    assert fields(found, "city", "street", "wait_kind", "wait_weeks_max") == [
        ("Kampen", "Havenpad 4", "dates", None),
        ("Zwolle", "Veerkade 3", "weeks", 5),
    ]


def test_two_groups_under_the_name_of_a_town_are_two_groups_there() -> None:
    body = """<h1>NT2 A2</h1><h2>Zwolle</h2><p>Maandag 9.00 - 11.00 uur</p><h2>Kampen</h2>
        <h3>Avondgroep</h3><p>Dinsdag 19.00 - 21.00 uur</p><h3>Zaterdaggroep</h3><p>Zaterdag 10.00 - 13.00 uur</p>"""
    found = listings({"/a2": body, "/locaties": PLACES})
    assert fields(found, "city", "dayparts", "hours_per_week") == [
        ("Kampen", ["evening"], 2),
        ("Kampen", ["weekend"], 3),
        ("Zwolle", ["morning"], 2),
    ]


@pytest.mark.parametrize("name", ("wp-block-column", "col-md-4", "plan"))
def test_words_below_a_row_of_boxes_are_not_of_the_last_box(name: str) -> None:
    def plan(title: str, price: int) -> str:
        return f'<div class="{name}"><h3>{title}</h3><p>€ {price} per maand, in een groep van 6</p></div>'

    row = f'<div class="rij">{plan("Basis", 99)}{plan("Intensief", 249)}</div>'
    found = listings({"/nl": footed(f"<h1>Nederlands leren</h1>{row}<p>Er is geen wachtlijst.</p>", ADDRESS)})
    assert fields(found, "title", "wait_kind") == [("Basis", "no_waiting_list"), ("Intensief", "no_waiting_list")]


@pytest.mark.parametrize(
    ("unit", "amount", "expected"),
    (
        ("per uur", "€ 12,75", (12.75, "hour")),
        ("per les", "€ 24", (24, "lesson")),
        ("per maand", "€ 96", (96, "month")),
    ),
)
def test_a_unit_in_front_of_its_amount_is_the_unit(unit: str, amount: str, expected: tuple[float, str]) -> None:
    body = f"""<table><tr><th>Cursus</th><th>Berekening</th><th>Prijs</th></tr>
        <tr><td>NT2 A1</td><td>{unit}</td><td>{amount}</td></tr></table>"""
    assert fields(listings({"/nt2": footed(body, ADDRESS)}), "price_eur", "price_unit") == [expected]


@pytest.mark.parametrize(
    "said",
    (
        "De onderwijsroute wordt verzorgd door het Alfa-college in de stad.",
        "De onderwijsroute wordt aangeboden door het roc in de stad.",
        "De lessen van de onderwijsroute volgt u bij het roc in de stad.",
    ),
)
def test_a_route_that_others_teach_is_no_listing(said: str) -> None:
    body = f"<h1>Inburgering</h1><h2>B1-route</h2><p>15 uur per week.</p><h2>Onderwijsroute</h2><p>{said}</p>"
    assert fields(listings({"/inburgering": footed(body, ADDRESS)}), "title") == [("B1-route",)]


def test_dutch_by_any_name_with_a_price_stands_beside_courses_and_its_mode_is_its_own() -> None:
    body = """<h1>Onze lessen</h1><h2>Groepsles A1</h2><p>Maandag 19.00 - 21.00 uur, 12 weken, € 260</p>
        <h2>Nederlands op maat</h2><p>Online, op uw eigen tempo, voor € 45 per uur.</p>"""
    found = listings({"/lessen": footed(body, ADDRESS)})
    assert fields(found, "title", "mode", "price_eur") == [
        ("Groepsles A1", None, 260),
        ("Nederlands op maat", "online", 45),
    ]
