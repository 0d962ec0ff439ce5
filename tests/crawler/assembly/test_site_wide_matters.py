"""What holds for a whole site and what stands beside its courses: overviews, slogans, other activities."""

from typing import Any

import pytest

from crawler.items import Listing
from tests.crawler.assembly.test_groups_and_places import listings, page
from tests.crawler.assembly.test_uncommon_layouts import fields, footed

A2 = page("NT2 cursus A1-A2", "<p>dinsdag 9.00-11.30 uur, 15 weken, € 495, start 12 januari 2027</p>")
B1 = page("Inburgeren B1-route", "<p>maandag 19.00-21.00 uur, € 12 per uur, start 11 januari 2027</p>")
CARDS = "<h3>NT2 cursus A1-A2</h3><p>Voor beginners.</p><h3>Inburgeren B1-route</h3><p>Voor wie werkt.</p>"


def titles(found: tuple[Listing, ...]) -> list[str]:
    return sorted(one.title for one in found)


@pytest.mark.parametrize(
    "below",
    (
        "<h2>Hoe gaat het verder?</h2><p>U maakt een intake. Anders betaalt u € 60. Een klas heeft 16 mensen.</p>",
        "<h2>Winkel</h2><p>Op zaterdag van 9.00 tot 16.00 uur. Boeken vanaf € 22,50!</p>",
        "<h2>Open huis</h2><p>Start op 4 februari 2027, gratis toegang.</p>",
    ),
)
def test_a_page_of_cards_is_a_list_whatever_stands_below_them(below: str) -> None:
    found = listings({"/aanbod/": page("Nederlands leren", CARDS + below), "/a2/": A2, "/b1/": B1})
    assert titles(found) == ["Inburgeren B1-route", "NT2 cursus A1-A2"]


@pytest.mark.parametrize("slogan", ("Werk en taal dicht bij huis", "Speak Dutch. From your sofa.", "Taal is alles"))
def test_what_a_home_page_calls_out_is_no_course_beside_courses(slogan: str) -> None:
    shop = "<h2>Kwekerij</h2><p>Elke zaterdag van 9.00 tot 16.00 uur, bomen vanaf € 22,50. Start 1 maart 2027.</p>"
    found = listings({"/": page(slogan, shop), "/a2/": A2})
    assert titles(found) == ["NT2 cursus A1-A2"]


def test_a_home_page_that_is_a_course_stays_one() -> None:
    body = "<p>Dinsdag 9.00-11.30 uur, start 12 januari 2027.</p><h2>Kosten</h2><p>€ 495</p>"
    found = listings({"/": page("Nederlands leren in Assen", body), "/b1/": B1})
    assert titles(found) == ["Inburgeren B1-route", "Nederlands leren in Assen"]


@pytest.mark.parametrize(
    "said",
    (
        "Er is nu een wachtlijst.",
        "Wachttijd: 6 weken.",
        "De groep is vol.",
        "Gaat door bij 6 deelnemers, met maximaal 10 mensen.",
    ),
)
@pytest.mark.parametrize("matter", ("Eetpunt", "Yoga", "Fietsles voor vrouwen", "Repair café"))
def test_another_activity_says_nothing_of_a_course(said: str, matter: str) -> None:
    other = page("Activiteiten", f"<h2>{matter}</h2><p>{said}</p><h2>Huiswerkklas</h2><p>Ook Nederlandse taal.</p>")
    (one,) = listings({"/activiteiten": other, "/cursus": page("Nederlands voor vrouwen", "<p>Dinsdag 9.00-11.00</p>")})
    assert (one.wait_kind, one.group_size_max, one.min_participants) == ("unknown", None, None)


@pytest.mark.parametrize(
    ("said", "mode", "street"),
    (
        ("Al onze cursussen zijn online.", "online", None),
        ("We have no school building: all our courses are online.", "online", None),
        ("Alle lessen volgt u online via Zoom.", "online", None),
        ("U kunt zich online inschrijven voor alle cursussen.", None, "Kade 5"),
        ("Bij elke cursus hoort een online lesomgeving.", None, "Kade 5"),
        ("Alle lessen zijn ook online te volgen.", None, "Kade 5"),
    ),
)
def test_where_all_courses_are_online_the_office_is_no_lesson_address(
    said: str, mode: str | None, street: str | None
) -> None:
    course = footed("<h2>NT2 A1-A2</h2><p>dinsdag 19.00-21.00 uur</p>", "Kade 5, 3071 AB Rotterdam")
    (one,) = listings({"/": page("Taalschool", f"<p>{said}</p>"), "/cursussen": course})
    assert (one.mode, one.street) == (mode, street)


@pytest.mark.parametrize(
    "footer",
    (
        "Taalvliet B.V., registered office (post only): Kade 5, 3071 AB Rotterdam",
        "Kade 5, 3071 AB Rotterdam. No lessons are given there.",
        "Statutair adres: Kade 5, 3071 AB Rotterdam",
    ),
)
def test_an_address_for_the_post_is_no_lesson_address(footer: str) -> None:
    found = listings({"/cursussen": footed("<h2>NT2 A1</h2><p>dinsdag 9.00-11.30 uur, € 495</p>", footer)})
    assert fields(found, "street", "city") == [(None, None)]


@pytest.mark.parametrize(
    "said", ("Er is geen les in de kerstvakantie.", "No classes are given in August.", "Dit is vlak bij het station.")
)
def test_holidays_behind_an_address_leave_it_a_lesson_address(said: str) -> None:
    footer = f"Kade 5, 3071 AB Rotterdam. {said}"
    found = listings({"/cursussen": footed("<h2>NT2 A1</h2><p>dinsdag 9.00-11.30 uur, € 495</p>", footer)})
    assert fields(found, "street", "city") == [("Kade 5", "Rotterdam")]


def test_a_price_of_all_group_lessons_holds_for_each_though_one_is_named() -> None:
    prices = page("Tarieven", "<p>Alle groepslessen, ook de alfagroep: € 14,25 per uur.</p>")
    alpha = page("Alfabetisering", "<p>dinsdag 9.00-11.00 uur, van alfa naar A1</p>")
    b1 = page("Inburgeren B1-route", "<p>maandag 19.00-21.00 uur</p>")
    found = listings({"/tarieven": prices, "/alfa": alpha, "/b1": b1})
    assert fields(found, "price_eur", "price_unit") == [(14.25, "hour"), (14.25, "hour")]


@pytest.mark.parametrize("price", ("Prijs volgt", "De kosten zijn nog niet bekend.", "Prijs op aanvraag"))
def test_a_price_that_is_still_to_come_is_not_taken_from_elsewhere(price: str) -> None:
    about = page("Prijzen", "<p>Een cursus kost vanaf € 200.</p>")
    (one,) = listings({"/nt2": page("Cursus NT2 A1", f"<p>dinsdag 9.00-11.00</p><p>{price}</p>"), "/prijzen": about})
    assert one.price_eur is None


@pytest.mark.parametrize(
    "said",
    (
        "Betalen in drie termijnen is mogelijk vanaf € 200.",
        "Gespreid betalen kan bij bedragen boven € 150.",
        "Met een strippenkaart bespaart u € 30.",
    ),
)
def test_where_instalments_begin_and_what_is_saved_is_no_price(said: str) -> None:
    (one,) = listings({"/nt2": page("Cursus NT2 A1", f"<p>dinsdag 9.00-11.00. {said}</p>")})
    assert one.price_eur is None


@pytest.mark.parametrize(
    "where",
    (
        "<dl><dt>Waar en wanneer</dt><dd>Goes: maandagochtend<br>Hulst: dinsdagavond</dd></dl>",
        "<p>Goes: maandag 9.00-11.00 uur<br>Hulst: dinsdag 19.00-21.00 uur</p>",
        "<table><tr><th>Lestijden</th><td>Goes: op maandagochtend<br>Hulst: op dinsdagavond</td></tr></table>",
    ),
)
def test_lines_that_open_with_a_town_are_of_that_town(where: str) -> None:
    contact = page("Contact", "<p>Markt 1, 4461 AB Goes</p><p>Plein 2, 4561 CD Hulst</p>")
    body = f"<p>€ 495, start 11 januari 2027</p>{where}"
    found = listings({"/b1": page("B1-route", body), "/contact": contact})
    assert fields(found, "city", "street", "dayparts") == [
        ("Goes", "Markt 1", ["morning"]),
        ("Hulst", "Plein 2", ["evening"]),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    (
        (
            "<tr><th>Dag en tijd</th><td>avond, dag volgt</td></tr><tr><th>Prijs</th><td>€ 90</td></tr>",
            (90, ["evening"]),
        ),
        ("<tr><th>Plaats</th><td>Locatie Noord</td></tr><tr><th>Kosten</th><td>€ 90</td></tr>", (90, [])),
        (
            "<tr><th>Cursus</th><td>groep op dinsdagavond</td></tr><tr><th>Kosten</th><td>€ 90</td></tr>",
            (90, ["evening"]),
        ),
    ),
)
def test_header_cells_in_front_are_labels_whatever_the_values_look_like(rows: str, expected: tuple[Any, ...]) -> None:
    (one,) = listings({"/nt2": page("Staatsexamen NT2 programma I", f"<table>{rows}</table>")})
    assert (one.price_eur, one.dayparts) == expected


@pytest.mark.parametrize(
    ("name", "said", "wait"),
    (
        (
            "Zaterdagklas",
            "Elke zaterdag van tien tot twaalf, is helaas gestopt. Aanmelden is niet meer mogelijk.",
            "closed",
        ),
        ("Dinsdagavondgroep", "Van 19.00 tot 21.00 uur. De groep is vol.", "full"),
        ("De zomercursus", "Op maandag van 9.00 tot 12.00 uur, start 5 juli 2027.", "dates"),
    ),
)
def test_a_group_under_the_name_of_dutch_is_a_course_of_it(name: str, said: str, wait: str) -> None:
    beside = "<h2>Beginnersgroep</h2><p>Van A0 naar A1, woensdag van 13.15 tot 14.45 uur, € 25.</p>"
    found = listings({"/taal": page("Nederlands leren in de wijk", f"{beside}<h2>{name}</h2><p>{said}</p>")})
    assert {one.title: (one.wait_kind, one.group_size_max) for one in found}.get(name) == (wait, None)


def test_a_group_under_another_name_is_none() -> None:
    body = "<h2>Zaterdagklas</h2><p>Elke zaterdag van 10.00 tot 12.00 uur, € 25.</p>"
    assert not listings({"/koken": page("Koken in de wijk", body), "/": page("Buurthuis", "<p>Welkom</p>")})


@pytest.mark.parametrize("quote", ("Ervaring van een deelnemer", "Het verhaal van Amina", "Een cursist vertelt"))
def test_what_a_learner_tells_makes_no_group(quote: str) -> None:
    told = f"<h2>{quote}</h2><p>Na drie weken kon ik al in de middaggroep. Nu werk ik 32 uur per week.</p>"
    body = f"<p>In onze avondgroep leert u op maandag van 18.45 tot 21.15 uur Nederlands. € 200.</p>{told}"
    found = listings({"/b1": page("B1-route", body)})
    assert fields(found, "dayparts", "hours_per_week") == [(["evening"], 2.5)]


@pytest.mark.parametrize(
    ("said", "weeks"),
    (
        ("Alle cursussen duren twaalf weken, behalve de Staatsexamentraining: die duurt acht weken.", (12, 8)),
        ("Alle cursussen duren 12 weken. De Staatsexamentraining duurt 8 weken.", (12, 8)),
        ("Alle cursussen duren 12 weken, met uitzondering van de Staatsexamentraining (8 weken).", (12, 8)),
    ),
)
def test_all_courses_but_one_are_as_long_as_is_said(said: str, weeks: tuple[float, float]) -> None:
    rows = """<table><tr><th>Cursus</th><th>Tijd</th></tr><tr><td>Nederlands 1</td><td>ma 9.00-11.00</td></tr>
        <tr><td>Staatsexamentraining programma II</td><td>za 10.00-13.00</td></tr></table>"""
    found = listings({"/nederlands": page("Nederlands voor anderstaligen", f"{rows}<p>{said}</p>")})
    assert [one.weeks for one in sorted(found, key=lambda one: one.title)] == list(weeks)


def test_groups_of_a_least_size_say_nothing_of_lessons_alone_with_a_teacher() -> None:
    body = """<section><h2>Uitspraaktraining NT2</h2><p>Woensdag 19.00-21.00 uur, € 210.</p></section>
        <section><h2>Privéles</h2><p>Een uur kost € 52. Wanneer? Dat spreken we samen af.</p></section>"""
    home = page("Studio", "<p>Onze groepen hebben hooguit zes mensen en starten vanaf vier deelnemers.</p>")
    found = listings({"/": home, "/lessen": page("Lessen Nederlands", body)})
    assert fields(found, "title", "wait_kind", "min_participants") == [
        ("Privéles", "on_request", None),
        ("Uitspraaktraining NT2", "min_participants", 4),
    ]


def test_a_bundle_beside_the_price_of_a_lesson_is_no_total() -> None:
    said = "Een les duurt anderhalf uur en kost veertig euro. Tien lessen voor 375 euro."
    (one,) = listings({"/": page("Nederlands leren met Karin", f"<p>Ik geef les aan huis. {said}</p>")})
    assert (one.price_eur, one.price_unit) == (40, "lesson")


def test_a_single_lesson_beside_the_price_of_a_course_leaves_it_the_total() -> None:
    said = "Dinsdag 9.00-11.00 uur. Tien lessen voor € 375. Een losse les kost € 45."
    (one,) = listings({"/nt2": page("Cursus NT2 A1", f"<p>{said}</p>")})
    assert (one.price_eur, one.price_unit) == (375, "total")


def test_a_teacher_who_helps_with_dutch_offers_lessons_though_no_heading_says_so() -> None:
    said = "Ik ben Rita en ik help je met Nederlands, bij mij thuis in Zwolle of via Teams. Een les kost € 45."
    (one,) = listings({"/": page("Welkom", f"<p>{said}</p>")})
    assert (one.title, one.route, one.price_eur, one.mode) == ("Nederlands", "nt2", 45, None)


def test_who_pays_is_said_of_the_course_that_is_named() -> None:
    body = """<h2>B1-route</h2><p>Dinsdag en donderdag van 9.00 tot 11.30 uur.</p><h2>Z-route</h2>
        <p>Maandag 13.00-16.00 uur.</p><h2>Zelf betalen</h2><p>Particulieren betalen voor de B1-route € 13,75 per uur,
        werkgevers € 17,50. Een intake kost € 95.</p>"""
    found = listings({"/aanbod": page("Ons aanbod", body)})
    assert fields(found, "title", "price_eur") == [("B1-route", 13.75), ("Z-route", None)]
