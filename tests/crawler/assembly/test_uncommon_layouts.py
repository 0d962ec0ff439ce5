"""Courses, places and times where sites lay them out unlike most: which listings that makes and what they say."""

from typing import Any

import pytest

from crawler.items import Listing
from tests.crawler.assembly.test_groups_and_places import listings, page

LESSONS = "<h2>NT2 A1-A2</h2><p>dinsdag 9.00-11.30 uur, 15 weken, € 495</p>"


def footed(body: str, footer: str) -> str:
    return f"<title>Cursussen</title><body><main><h1>Cursussen</h1>{body}</main><footer>{footer}</footer>"


def fields(found: tuple[Listing, ...], *names: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(getattr(one, name) for name in names) for one in found), key=str)


@pytest.mark.parametrize(
    "footer",
    (
        "Taalplein, Kade 5, 3071 AB Rotterdam | Blik op Werk Keurmerk: ja | KvK 1",
        "Kade 5 | 3071 AB Rotterdam | partner van de gemeente",
        "<p>Taalplein</p><p>Kade 5</p><p>3071 AB Rotterdam</p>",
    ),
)
def test_an_address_is_read_whatever_stands_behind_the_next_bar_or_on_the_next_line(footer: str) -> None:
    found = listings({"/cursussen": footed(LESSONS, footer)})
    assert fields(found, "street", "postcode", "city") == [("Kade 5", "3071 AB", "Rotterdam")]


def test_an_examination_place_between_bars_stays_none_of_ours() -> None:
    found = listings({"/cursussen": footed(LESSONS, "Examenlocatie: Weg 9, 1012 AB Amsterdam | tel. 020")})
    assert fields(found, "street", "city") == [(None, None)]


def test_an_address_that_another_page_tells_without_its_postcode_is_one_address() -> None:
    other = page("Contact", "<p>Kade 5, Rotterdam</p>")
    found = listings({"/cursussen": footed(LESSONS, "Kade 5, 3071 AB Rotterdam"), "/contact": other})
    assert fields(found, "street", "postcode") == [("Kade 5", "3071 AB")]


def test_a_row_whose_cell_is_a_town_is_given_there_whatever_else_the_row_says() -> None:
    body = """<h2>B1-route</h2><table><tr><th scope=row>Goes</th><td>ma en do 9.30-12.00</td><td></td></tr>
        <tr><th scope=row>Hulst</th><td>di en vr 19.00-21.30</td><td>vol</td></tr></table>"""
    contact = page("Contact", "<p>Markt 1, 4461 AB Goes</p><p>Plein 2, 4561 CD Hulst</p>")
    found = listings({"/b1": page("Routes", body), "/contact": contact})
    assert fields(found, "city", "street", "wait_kind") == [
        ("Goes", "Markt 1", "unknown"),
        ("Hulst", "Plein 2", "full"),
    ]


def test_a_town_in_front_of_a_bracket_belongs_to_the_address_in_it() -> None:
    home = page("Taalschool", "<p>Wij geven les in Heerlen (Laan 5, 6411 AB) en Sittard (Markt 20, 6131 CD).</p>")
    body = "<h2>NT2 A2</h2><p>Alleen in Heerlen, maandag 18.30-21.00 uur. € 525.</p>"
    found = listings({"/": home, "/nt2": page("Aanbod", body)})
    assert fields(found, "street", "city") == [("Laan 5", "Heerlen")]


@pytest.mark.parametrize(
    ("lines", "hours"),
    (
        ("<li>maandag 9.00-11.00 uur</li><li>woensdag 9.00-11.00 uur</li>", 4),
        ("<li>ma 9.00-11.00<br>wo 13.00-15.00</li>", 4),
        ("<li>maandag 9.00-11.00 uur</li><li>of woensdag 9.00-11.00 uur</li>", 2),
        ("<li>maandag 9.00-11.30 uur of dinsdag 19.00-21.30 uur</li>", 2.5),
        ("<li>3 ochtenden per week (9 uur)</li>", 9),
    ),
)
def test_lesson_times_on_several_lines_add_up_unless_there_is_a_choice(lines: str, hours: float) -> None:
    (one,) = listings({"/nt2": page("Cursus NT2 A1", f"<ul>{lines}</ul><p>€ 200 per cursus</p>")})
    assert one.hours_per_week == hours


def test_one_sentence_about_two_courses_says_of_each_what_is_its_own() -> None:
    body = "<h2>NT2 beginners</h2><p>ma 9.00-11.00</p><h2>NT2 gevorderden</h2><p>ma 19.00-21.00</p>"
    said = """<p>Beginners starten op 11 januari 2027, gevorderden op 12 januari 2027.</p>
        <p>Beginners betalen € 200, gevorderden € 250.</p>"""
    found = listings({"/nt2": page("Cursussen", body), "/kosten": page("Kosten en data", said)})
    assert fields(found, "title", "price_eur", "start_dates") == [
        ("NT2 beginners", 200, ["2027-01-11"]),
        ("NT2 gevorderden", 250, ["2027-01-12"]),
    ]


def test_what_is_said_of_every_course_does_not_hold_for_lessons_alone() -> None:
    groups = "<p>Elke cursus duurt 10 weken, in groepen van maximaal 8 personen.</p>"
    pages = {
        "/groep": page("Groepscursussen", f"{groups}<h2>NT2 A1</h2><p>ma 9.00-11.00 uur, € 300</p>"),
        "/alleen": page("Privéles Nederlands", "<p>De prijs is € 58 per uur.</p>"),
    }
    assert fields(listings(pages), "title", "weeks", "group_size_max") == [
        ("NT2 A1", 10, 8),
        ("Privéles Nederlands", None, 1),
    ]


def test_an_exception_for_one_group_leaves_the_other_group_its_claim() -> None:
    body = """<h2>Inburgering B1-route</h2><h3>Ochtendgroep</h3><p>ma en di 9.00-12.00 uur</p>
        <h3>Avondgroep</h3><p>ma en di 18.30-21.00 uur</p>"""
    asked = "<h3>Is er een wachtlijst?</h3><p>Geen wachtlijst, behalve voor de avondgroep (6 tot 8 weken).</p>"
    found = listings({"/b1": page("Routes", body), "/vragen": page("Veelgestelde vragen", asked)})
    assert fields(found, "dayparts", "wait_kind") == [(["evening"], "weeks"), (["morning"], "no_waiting_list")]


def test_lessons_of_dutch_are_a_course_under_any_name_and_their_neighbours_are_not() -> None:
    body = """<h2>Taalontmoeting</h2><p>Samen Nederlands oefenen, elke dinsdag van 10.00 tot 12.00 uur. Gratis.</p>
        <h2>Naaiclub</h2><p>Woensdag 13.00-15.00 uur, € 2.</p><h2>Wandelen</h2><p>Vrijdag 10-11 uur, gratis.</p>"""
    assert fields(listings({"/programma": page("Programma", body)}), "title") == [("Taalontmoeting",)]


@pytest.mark.parametrize(
    ("words", "count"),
    (
        ("U leert bij ons op uw eigen tempo. De gemeente betaalt.", 1),
        ("Deze route geven wij niet; ga naar een ander.", 0),
    ),
)
def test_a_page_for_one_route_offers_it_unless_it_denies_that(words: str, count: int) -> None:
    assert len(listings({"/z": page("Z-route", f"<p>{words}</p>")})) == count


def test_a_line_that_only_tells_of_its_heading_is_no_course_of_its_own() -> None:
    body = """<h2>Inburgering (Wet 2021)</h2><p>B1-route, 4 ochtenden per week. € 13,80 per uur.</p>
        <h2>NT2 voor hoogopgeleiden</h2><p>Van A2 naar B2 in 40 weken, € 2.400.</p>"""
    found = listings({"/aanbod": page("Aanbod", body)})
    assert fields(found, "title") == [("Inburgering (Wet 2021)",), ("NT2 voor hoogopgeleiden",)]


def test_a_course_of_last_seasons_list_that_the_price_list_names_is_still_on_offer() -> None:
    head = "<tr><th>Cursus</th><th>Tijd</th><th>Start</th></tr>"
    body = f"""<h2>Seizoen 2026-2027</h2><table>{head}<tr><td>NT2 basis</td><td>ma 9.00-11.00</td><td>7 september</td>
        </tr></table><h2>Seizoen 2025-2026</h2><table>{head}<tr><td>NT2 schrijven</td><td>wo 19.00-21.00</td>
        <td>3 september</td></tr></table><p>Alle groepen tellen maximaal 14 personen.</p>"""
    prices = "<ul><li>NT2 basis: € 200</li><li>NT2 schrijven: € 90</li></ul>"
    found = listings({"/nt2": page("Lessen", body), "/kosten": page("Kosten", prices)})
    assert fields(found, "title", "start_dates", "price_eur", "group_size_max") == [
        ("NT2 basis", ["2026-09-07"], 200, 14),
        ("NT2 schrijven", ["2025-09-03"], 90, 14),
    ]


def test_another_courses_start_on_a_page_without_dutch_is_not_that_of_the_only_course() -> None:
    pages = {
        "/nederlands": page("Nederlands voor anderstaligen", "<p>ma 9.30-11.30 uur, € 30 voor 20 weken</p>"),
        "/mantelzorg": page("Mantelzorg", "<p>Onze cursus Balans start 4 februari 2027, zes avonden, € 15.</p>"),
    }
    assert fields(listings(pages), "title", "start_dates") == [("Nederlands voor anderstaligen", [])]


def test_a_courses_facts_in_the_side_column_of_its_page_are_its_own_and_those_of_the_frame_are_not() -> None:
    aside = "<aside><h3>{}</h3><ul><li>Start: 9 februari 2027</li><li>Di 18.30-21.30</li><li>€ 695</li></ul></aside>"
    main = "<main><h1>Voorbereiding Staatsexamen NT2</h1><p>U oefent alle onderdelen.</p></main>"
    (one,) = listings({"/staatsexamen": main + aside.format("In het kort")})
    assert (one.start_dates, one.hours_per_week, one.price_eur) == (["2027-02-09"], 3, 695)
    assert listings({"/staatsexamen": main + aside.format("Open dag")}) == ()
