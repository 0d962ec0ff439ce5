"""Tariffs by audience, price lists with rows of dots, groups by any name, events beside: what listings say of them."""

import pytest

from tests.crawler.assembly.test_groups_and_places import listings, page
from tests.crawler.assembly.test_uncommon_layouts import fields, footed

ADDRESS = "Taalplein, Kade 5, 3071 AB Rotterdam"
COURSES = "<h2>NT2 A1</h2><p>Maandag 9.00-11.00 uur</p><h2>NT2 B1</h2><p>Dinsdag 19.00-21.00 uur</p>"


@pytest.mark.parametrize("cell", ("td", "th"))
@pytest.mark.parametrize(
    ("heads", "prices"),
    (
        (("Student", "Medewerker", "Extern"), ((300, 350, 400), (310, 360, 410))),
        (("Alumni", "Particulier"), ((300, 400), (310, 410))),
        (("Lid", "Niet-lid"), ((300, 400), (310, 410))),
        (("Standaard", "Met U-pas"), ((400, 100), (410, 110))),
    ),
)
def test_of_tariffs_by_audience_the_private_customers_is_the_price(
    cell: str, heads: tuple[str, ...], prices: tuple[tuple[int, ...], ...]
) -> None:
    top = "".join(f"<{cell}>{head}</{cell}>" for head in heads)
    rows = "".join(
        f"<tr><{cell}>{name}</{cell}>{''.join(f'<td>€ {amount}</td>' for amount in line)}</tr>"
        for name, line in zip(("NT2 A1", "NT2 B1"), prices, strict=True)
    )
    tariffs = f"<table><tr><td></td>{top}</tr>{rows}</table>"
    found = listings({"/cursussen": footed(COURSES, ADDRESS), "/tarieven": page("Tarieven", tariffs)})
    assert fields(found, "title", "price_eur") == [("NT2 A1", 400), ("NT2 B1", 410)]


@pytest.mark.parametrize(
    "tariffs",
    (
        "<pre>\nNT2 A1 ........ € 400\nNT2 B1 ........ € 410\nboekje ........ € 25\nkennismaken ... gratis\n</pre>",
        "<pre>\nNT2 A1          € 400\nNT2 B1          € 410\nte laat afgezegd     € 15\n</pre>",
        "<p>NT2 A1 ..... € 400<br>NT2 B1 ..... € 410<br>boekje ..... € 25</p>",
        "<ul><li>NT2 A1 . . . . . € 400</li><li>NT2 B1 . . . . . € 410</li><li>boekje . . . . . € 25</li></ul>",
    ),
)
def test_a_row_of_dots_parts_a_name_from_its_price(tariffs: str) -> None:
    found = listings({"/cursussen": footed(COURSES, ADDRESS), "/prijzen": page("Prijzen", tariffs)})
    assert fields(found, "title", "price_eur") == [("NT2 A1", 400), ("NT2 B1", 410)]


@pytest.mark.parametrize("other", ("Lunchklas", "Vroege vogels", "Tijdens de lunch"))
def test_a_part_beside_a_group_with_times_and_a_start_of_its_own_is_a_group(other: str) -> None:
    body = f"""<h2>NT2 A1</h2><p>€ 400</p>
        <h3>Avondgroep</h3><p>Maandag 18.30-20.30 uur</p><p>Start: 4 januari 2027</p>
        <h3>{other}</h3><p>Dinsdag 12.00-13.30 uur</p><p>Start: 5 januari 2027</p>"""
    found = listings({"/a1": footed(body, ADDRESS)})
    assert fields(found, "dayparts", "start_dates", "price_eur") == [
        (["afternoon"], ["2027-01-05"], 400),
        (["evening"], ["2027-01-04"], 400),
    ]


@pytest.mark.parametrize("event", ("Open avond", "Informatieavond", "Kom naar onze open dag", "Open day"))
def test_free_entrance_to_an_evening_is_no_price_and_its_day_no_start(event: str) -> None:
    aside = f"<aside><h2>{event}</h2><p>Dinsdag 2 februari 2027, 18.00 - 20.30 uur. Gratis toegang.</p></aside>"
    found = listings({"/a1": footed(f"<h1>NT2 A1</h1><p>Maandag 9.00-11.00 uur.</p>{aside}", ADDRESS)})
    assert fields(found, "price_eur", "start_dates", "dayparts") == [(None, [], ["morning"])]


@pytest.mark.parametrize(
    "answer",
    (
        "Nee, wij hebben geen wachtlijst, behalve voor alfabetisering. Daar wacht u nu zes tot acht weken.",
        "Er is geen wachtlijst, uitgezonderd alfabetisering. Daarvoor is de wachttijd 6 tot 8 weken.",
        "Wij hebben geen wachtlijst, behalve voor alfabetisering. Voor die cursus wacht u 6 tot 8 weken.",
    ),
)
def test_what_follows_an_exception_is_said_of_the_exception(answer: str) -> None:
    body = "<h2>Alfabetisering</h2><p>Maandag 9.00-11.00 uur</p><h2>NT2 B1</h2><p>Dinsdag 19.00-21.00 uur</p>"
    questions = page("Vragen", f"<h1>Veelgestelde vragen</h1><h2>Moet ik lang wachten?</h2><p>{answer}</p>")
    found = listings({"/cursussen": footed(body, ADDRESS), "/veelgestelde-vragen": questions})
    assert fields(found, "title", "wait_kind", "wait_weeks_max") == [
        ("Alfabetisering", "weeks", 8),
        ("NT2 B1", "no_waiting_list", None),
    ]


def test_lessons_are_free_but_for_the_one_that_is_left_out() -> None:
    body = """<h2>Beginnersles Nederlands</h2><p>Maandag 9.00-11.00 uur. Per les betaalt u 2 euro.</p>
        <h2>NT2 B1</h2><p>Dinsdag 19.00-21.00 uur</p>"""
    home = page("Welkom", "<h1>Welkom</h1><p>De lessen zijn gratis; alleen voor de beginnersles vragen we iets.</p>")
    found = listings({"/": home, "/lessen": footed(body, ADDRESS)})
    assert fields(found, "title", "price_eur") == [("Beginnersles Nederlands", 2), ("NT2 B1", 0)]


@pytest.mark.parametrize(
    "said",
    (
        "€ 495 for private customers. Is your employer paying? Then we invoice € 640 excl. VAT.",
        "€ 495. If your company pays, we charge € 640.",
        "De cursus kost € 495. Betaalt uw werkgever? Dan rekenen wij € 640.",
    ),
)
def test_what_an_employer_is_billed_is_not_the_price(said: str) -> None:
    found = listings({"/a1": footed(f"<h1>NT2 A1</h1><p>Maandag 9.00-11.00 uur.</p><p>{said}</p>", ADDRESS)})
    assert fields(found, "price_eur") == [(495,)]


@pytest.mark.parametrize("amount", ("from € 49", "vanaf € 49,-", "From 49 euro"))
def test_an_amount_above_its_unit_is_one_price(amount: str) -> None:
    body = f"""<h1>Private Dutch lessons</h1><p>You can start at any time.</p>
        <div class="stats"><div><span>{amount}</span> <span>per hour</span></div></div>"""
    found = listings({"/private": footed(body, ADDRESS)})
    assert fields(found, "price_eur", "price_unit", "price_from") == [(49, "hour", True)]


@pytest.mark.parametrize("corner", ("<td></td><td>Goes</td>", "<th></th><th>Goes</th>", "<th>Plaats</th><td>Goes</td>"))
def test_a_table_of_one_town_gives_the_course_its_address(corner: str) -> None:
    body = f"""<h2>NT2 A1</h2><table><tr>{corner}</tr><tr><th>Lestijd</th><td>di 13.00-16.00</td></tr>
        <tr><th>Cursusgeld</th><td>€ 400</td></tr></table>"""
    places = "<h2>Locaties</h2><p>Singelpad 5, 4461 RM Goes</p><p>Kade 61, 4331 KL Middelburg</p>"
    found = listings({"/a1": page("NT2 A1", body), "/contact": page("Contact", places)})
    assert fields(found, "street", "city", "price_eur") == [("Singelpad 5", "Goes", 400)]


@pytest.mark.parametrize("title", ("Lesgeven in de B1-route", "Nascholing KNM en MAP", "Tweedaagse B1-route"))
def test_what_teachers_learn_is_no_offer(title: str) -> None:
    body = f"""<h1>Aanbod</h1><h3>{title}</h3><p>Tweedaagse voor taaldocenten over KNM en MAP in de les.
        11 en 18 maart 2027, € 495,-.</p>"""
    assert listings({"/aanbod": footed(body, ADDRESS)}) == ()


@pytest.mark.parametrize(
    "said",
    (
        "Voor de avondgroep wacht u 5 weken.",
        "Wij hebben geen wachtlijst, behalve voor de avondgroep. Daar wacht u 5 weken.",
        "Wij hebben geen wachtlijst, behalve voor de avondgroep (5 weken).",
    ),
)
def test_the_wait_for_evenings_is_not_that_of_a_course_in_the_morning(said: str) -> None:
    questions = page("Vragen", f"<h1>Veelgestelde vragen</h1><h2>Moet ik lang wachten?</h2><p>{said}</p>")
    found = listings({"/cursussen": footed(COURSES, ADDRESS), "/veelgestelde-vragen": questions})
    assert fields(found, "title", "wait_weeks_max") == [("NT2 A1", None), ("NT2 B1", 5)]
