"""One title in several towns, at several times or on several pages: which listings that makes, and where they are."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest

from crawler.assembly.site import read_site
from crawler.items import Listing, Page
from crawler.registry.schema import RegistryEntry

AS_OF = date(2026, 11, 21)
FETCHED = datetime(2026, 11, 21, 9, tzinfo=UTC)


def listings(pages: Mapping[str, str], *, hints: dict[str, list[str]] | None = None) -> tuple[Listing, ...]:
    entry = RegistryEntry(
        slug="voorbeeld", name="Voorbeeld", base_url="https://voorbeeld.example/", hints=dict(hints or {})
    )
    fetched = [
        Page(f"https://voorbeeld.example{path}", html.encode(), "text/html; charset=utf-8", FETCHED, date(2026, 11, 20))
        for path, html in pages.items()
    ]
    return read_site(entry, fetched, AS_OF).listings


def page(title: str, body: str, language: str = "nl") -> str:
    return f"<html lang={language}><title>{title}</title><body><main><h1>{title}</h1>{body}</main></body></html>"


def summary(found: tuple[Listing, ...]) -> list[tuple[str, str | None, str, str]]:
    """Title, street, first daypart and wait of each listing, in order."""
    rows = [(one.title, one.street, (*one.dayparts, "-")[0], one.wait_kind) for one in found]
    return sorted(rows, key=str)


TOWN_LIST = page(
    "Aanbod Oost",
    """<h2>Almelo</h2><p>Grotestraat 3, 7607 AB Almelo</p><ul>
    <li><b>NT2 halfgevorderden</b> – A2 naar B1; drie middagen per week; € 12 per uur. Start: 11-01-2027</li>
    <li><b>NT2 halfgevorderden</b> – A2 naar B1; twee avonden per week; € 12 per uur. Start: vol</li></ul>
    <h2>Hengelo</h2><p>Marktstraat 8, 7551 CD Hengelo</p><ul>
    <li><b>NT2 halfgevorderden</b> – A2 naar B1; drie ochtenden per week; € 12 per uur. Start: op aanvraag</li></ul>""",
)


def test_courses_listed_under_a_town_are_given_there() -> None:
    assert summary(listings({"/aanbod/": TOWN_LIST})) == [
        ("NT2 halfgevorderden", "Grotestraat 3", "afternoon", "dates"),
        ("NT2 halfgevorderden", "Grotestraat 3", "evening", "full"),
        ("NT2 halfgevorderden", "Marktstraat 8", "morning", "on_request"),
    ]


def test_the_same_title_on_pages_of_two_towns_is_two_offerings() -> None:
    row = "<h2>Nederlands basiscursus</h2><p>Niveau A1 naar A2, 6 uur per week, {}. € 540. Start: 12 januari 2027.</p>"
    found = listings(
        {
            "/zeist/": page("Cursussen in Zeist", "<p>Slotlaan 4, 3701 GA Zeist</p>" + row.format("'s avonds")),
            "/soest/": page("Cursussen in Soest", "<p>Kerkstraat 9, 3764 CR Soest</p>" + row.format("'s avonds")),
        }
    )
    assert summary(found) == [
        ("Nederlands basiscursus", "Kerkstraat 9", "evening", "dates"),
        ("Nederlands basiscursus", "Slotlaan 4", "evening", "dates"),
    ]


def test_a_shop_with_a_page_for_each_group_offers_each_group() -> None:
    body = "<p>A0 naar A1. {} (3 uur per week). € 410. Start: {}.</p>"
    found = listings(
        {
            "/": page("Volksuniversiteit", "<p>Brink 2, 7411 BS Deventer</p>"),
            "/cursus/1": page("NT2 beginners", body.format("Maandag 18.30-21.30 uur", "18 januari 2027")),
            "/cursus/2": page("NT2 beginners", body.format("Vrijdag 9.30-12.30 uur", "in overleg")),
        }
    )
    assert summary(found) == [
        ("NT2 beginners", "Brink 2", "evening", "dates"),
        ("NT2 beginners", "Brink 2", "morning", "on_request"),
    ]


def test_an_overview_does_not_double_the_courses_that_have_pages() -> None:
    found = listings(
        {
            "/cursussen/": page("Cursussen", "<h3>Nederlands A1</h3><p>Overdag of 's avonds, vanaf € 600.</p>"),
            "/a1/": page("Nederlands A1", "<p>Van A0 naar A1, dinsdag 19.00-21.00 uur. € 640. Start in februari.</p>"),
        }
    )
    assert [(one.title, one.price_eur) for one in found] == [("Nederlands A1", 640)]


def test_each_address_with_lesson_times_of_its_own_is_a_listing() -> None:
    found = listings(
        {
            "/z-route/": page(
                "Z-route",
                """<p>U werkt naar niveau A1.</p><h2>Leslocaties</h2><ul>
                <li>Dorpsweg 1, 3011 AB Rotterdam: 3 middagen van 3 uur per week (via de gemeente)</li>
                <li>Dorpsweg 1, 3011 AB Rotterdam: 2 avonden van 3 uur per week (via de gemeente)</li>
                <li>Haven 12, 3111 CD Schiedam: 4 ochtenden van 3 uur per week (op aanvraag)</li></ul>""",
            )
        }
    )
    assert summary(found) == [
        ("Z-route", "Dorpsweg 1", "afternoon", "via_municipality"),
        ("Z-route", "Dorpsweg 1", "evening", "via_municipality"),
        ("Z-route", "Haven 12", "morning", "on_request"),
    ]


def test_a_cell_of_a_table_holds_town_and_street_for_all_its_rows() -> None:
    table = """<table><tr><th>Plaats</th><th>Cursus</th><th>Tijd</th><th>Start</th></tr>
    <tr><td rowspan=2><b>Landgraaf</b><br>Kanaaldijk 51<br>6374 ZT Landgraaf</td><td>NT2 beginners</td>
    <td>ma 18.30-21.00</td><td>11-01-2027</td></tr>
    <tr><td>NT2 beginners</td><td>di 9.30-12.00</td><td>vol</td></tr>
    <tr><td><b>Nuenen</b><br>Park 3<br>5671 GA Nuenen</td><td>NT2 beginners</td><td>di 9.30-12.00</td>
    <td>n.n.b.</td></tr></table>"""
    assert summary(listings({"/rooster/": page("Rooster", table)})) == [
        ("NT2 beginners", "Kanaaldijk 51", "evening", "dates"),
        ("NT2 beginners", "Kanaaldijk 51", "morning", "full"),
        ("NT2 beginners", "Park 3", "morning", "announced_later"),
    ]


def test_a_timetable_tells_the_groups_of_courses_that_have_pages() -> None:
    found = listings(
        {
            "/": page("Taalhuis", "<p>Kerkweg 5, 7411 AB Deventer</p><p>Prinsenstraat 3, 8011 CD Zwolle</p>"),
            "/b1/": page("Inburgering B1-route", "<p>Van A1 naar B1, maximaal 10 cursisten, € 12,50 per uur.</p>"),
            "/rooster/": page(
                "Rooster",
                """<table><tr><th>Cursus</th><th>Locatie</th><th>Dagen</th><th>Tijd</th><th>Start</th></tr>
                <tr><td>Inburgering B1-route</td><td>Deventer</td><td>ma en wo</td><td>9.00 - 12.00</td>
                <td>vol</td></tr>
                <tr><td>Inburgering B1-route</td><td>Zwolle</td><td>di en do</td><td>18.30 - 21.00</td>
                <td>doorlopend</td></tr></table>""",
            ),
        }
    )
    assert [(one.street, one.price_eur, one.group_size_max, one.wait_kind) for one in found] == [
        ("Kerkweg 5", 12.5, 10, "full"),
        ("Prinsenstraat 3", 12.5, 10, "rolling"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    (
        ("Nederlands als tweede taal, beginners", "Nederlands als tweede taal, vervolg"),
        ("NT2 beginners", "NT2 basiscursus"),
        ("NT2 halfgevorderden", "NT2 gevorderden"),
        ("Conversatielessen NT2", "Conversatielessen NT2 online"),
    ),
)
def test_courses_with_similar_names_stay_apart(one: str, other: str) -> None:
    body = "<p>Les op {} van 19.00 tot 21.00 uur. € {}. Start: 12 januari 2027.</p>"
    found = listings(
        {"/een/": page(one, body.format("maandag", 300)), "/twee/": page(other, body.format("maandag", 400))}
    )
    assert {one.title: one.price_eur for one in found} == {one: 300, other: 400}


def test_answers_that_name_their_course_hold_for_that_course_alone() -> None:
    course = "<p>Les op {} van 19.00 tot 21.00 uur. Start: 12 januari 2027.</p>"
    found = listings(
        {
            "/a/": page("Staatsexamen NT2 programma II", course.format("maandag")),
            "/b/": page("NT2 basiscursus", course.format("dinsdag")),
            "/faq/": page(
                "Veelgestelde vragen",
                """<h3>Wat kost een cursus?</h3><p>Staatsexamen NT2 programma II: € 15 per uur. NT2 basiscursus:
                € 11 per uur.</p><h3>Hoe lang duurt een cursus?</h3><p>Staatsexamen NT2 programma II: 36 weken.</p>""",
            ),
        }
    )
    assert {one.title: (one.price_eur, one.weeks) for one in found} == {
        "Staatsexamen NT2 programma II": (15, 36),
        "NT2 basiscursus": (11, None),
    }


def test_an_old_page_in_english_adds_nothing() -> None:
    found = listings(
        {
            "/b1/": page("Inburgering B1-route", "<p>Van A1 naar B1, 9 uur per week. Starten gaat in overleg.</p>"),
            "/en/": page(
                "Dutch courses",
                """<p>Last updated: 12 March 2024.</p><p>Inburgering B1-route: next start 9 September 2024, € 1,150.
                The waiting time for our courses is about 12 weeks.</p>""",
                "en",
            ),
        }
    )
    ((one,),) = (found,)
    assert (one.price_eur, one.start_dates, one.wait_kind, one.wait_weeks_min) == (None, [], "on_request", None)


def test_last_seasons_list_adds_days_to_the_groups_that_go_on_and_no_group() -> None:
    head = "<tr><th>Cursus</th><th>Tijd</th><th>Start</th><th>Prijs</th></tr>"
    found = listings(
        {
            "/nt2/": page(
                "Nederlands voor anderstaligen",
                f"""<h2>Seizoen 2026-2027</h2><table>{head}<tr><td>Nederlands 1</td><td>ma 19.00-21.00</td>
                <td>14 september 2026</td><td>€ 260</td></tr></table>
                <h2>Seizoen 2025-2026 (afgelopen)</h2><table>{head}<tr><td>Nederlands 1</td><td>ma 19.00-21.00</td>
                <td>15 september 2025</td><td>€ 240</td></tr><tr><td>Nederlands 4</td><td>wo 19.00-21.00</td>
                <td>17 september 2025</td><td>€ 240</td></tr></table>""",
            )
        }
    )
    assert [(one.title, one.price_eur, one.start_dates) for one in found] == [
        ("Nederlands 1", 260, ["2025-09-15", "2026-09-14"])
    ]


def test_words_of_a_course_that_stand_on_many_pages_are_no_frame() -> None:
    course = "<h2>Inburgering B1-route</h2><dl><dt>Inhoud</dt><dd>taal en KNM</dd><dt>Tijden</dt><dd>{}</dd></dl>"
    pages = {
        f"/{town.lower()}/": page(
            f"Cursussen in {town}", f"<p>Plein 1, 1234 A{town[0]} {town}</p>" + course.format(time)
        )
        for town, time in (("Almelo", "ma 9.00-12.00"), ("Borne", "di 9.00-12.00"), ("Hengelo", "wo 9.00-12.00"))
    }
    assert [one.components for one in listings(pages)] == [["taal", "knm"]] * 3


def test_what_the_law_says_of_a_route_makes_no_course_that_route() -> None:
    body = """<p>Van A0 naar A1, 6 uur per week. € 12 per uur.</p>
    <p>De wet noemt voor de Z-route 800 uur taal.</p>"""
    (one,) = listings({"/nt2/": page("NT2 beginners", body)})
    assert one.route == "nt2"
    (two,) = listings({"/nt2/": page("NT2 beginners", "<p>Deze cursus past bij de Z-route. € 12 per uur.</p>")})
    assert (two.route, two.evidence["route"].text) == ("z", "Deze cursus past bij de Z-route.")


def test_the_mark_at_the_foot_of_a_single_page_is_the_schools() -> None:
    found = listings(
        {
            "/": page(
                "Taalpraktijk",
                """<h2>NT2 beginners</h2><p>Van A0 naar A1. € 30 per uur.</p>
                <h2>NT2 gevorderden</h2><p>Van B1 naar B2. € 35 per uur.</p>
                <p>Onze school heeft het keurmerk van Blik op Werk.</p>
                <p>Onze docenten helpen u ook in het Turks.</p>""",
            )
        }
    )
    assert [(one.keurmerk_claimed, one.support_languages) for one in found] == [(True, ["tr"])] * 2


def test_a_page_without_headings_or_paragraphs_is_read_by_its_empty_lines() -> None:
    html = """<html><title>Aanbod</title><body><b>Aanbod</b><br><br><b>Nederlands voor beginners</b><br>
    Niveau: 0 - A1<br>Dagen: maandag<br>Tijd: 19.00 - 21.30 uur<br>Prijs: € 675,-<br><br>
    <b>Nederlands voor gevorderden</b><br>Dagen: dinsdag<br>Tijd: 9.30 - 12.00 uur<br>Prijs: € 395,-</body></html>"""
    assert [(one.title, one.dayparts, one.price_eur) for one in listings({"/aanbod.html": html})] == [
        ("Nederlands voor beginners", ["evening"], 675),
        ("Nederlands voor gevorderden", ["morning"], 395),
    ]


def test_one_teachers_prose_without_a_course_in_a_heading_is_a_listing() -> None:
    body = """<p>Ik geef Nederlandse les in Haarlem, op dinsdagavond van 19.30 tot 21.30 uur. De groep heeft hooguit
    acht deelnemers. Tien lessen kosten € 180.</p>"""
    (one,) = listings({"/": page("Taalpraktijk Anna", body)})
    assert (one.title, one.route, one.dayparts, one.group_size_max) == ("Nederlandse les", "nt2", ["evening"], 8)


def test_a_price_under_the_name_of_a_daypart_is_that_groups() -> None:
    body = """<p>Van A0 naar A1.</p><h3>Overdag</h3><p>di en do 9.30-12.00, start 12 januari 2027</p>
    <h3>Avond</h3><p>ma en wo 18.30-21.00, start 11 januari 2027</p>"""
    prices = """<table><tr><th>Niveau</th><th>Overdag</th><th>Avond</th></tr>
    <tr><td>Nederlands A1</td><td>€ 450</td><td>€ 495</td></tr></table>"""
    found = listings({"/a1/": page("Nederlands A1", body), "/tarieven/": page("Tarieven", prices)})
    assert [(one.dayparts, one.price_eur) for one in found] == [(["morning"], 450), (["evening"], 495)]


def test_private_and_group_lessons_have_prices_of_their_own() -> None:
    body = """<h2>Privéles</h2><p>Overdag of 's avonds. € 48 per uur.</p>
    <h2>Groepsles</h2><p>Donderdagavond 19.30-21.00 uur, maximaal 5 personen, € 19,50 per uur.</p>"""
    found = listings({"/les/": page("Nederlandse les", body)})
    assert {one.title: one.price_eur for one in found} == {"Privéles": 48, "Groepsles": 19.5}


def test_parts_that_a_hint_names_are_ignored_and_a_broken_hint_warns() -> None:
    body = "<p>Van A0 naar A1. € 300.</p><div id=oud class=x><p>Start: 5 januari 2024. € 99.</p></div>"
    (plain,) = listings({"/nt2/": page("NT2 beginners", body)}, hints={"ignore": ["#oud"]})
    assert (plain.price_eur, plain.start_dates) == (300, [])
    entry = RegistryEntry(
        slug="voorbeeld", name="Voorbeeld", base_url="https://voorbeeld.example/", hints={"ignore": ["]["]}
    )
    fetched = [Page("https://voorbeeld.example/nt2", page("NT2", body).encode(), "text/html", FETCHED)]
    assert any("no CSS selector" in warning for warning in read_site(entry, fetched, AS_OF).warnings)


def test_a_division_with_the_class_of_a_title_is_a_heading() -> None:
    card = """<div class=course><div class=title>{}</div><div class=row><div class=label>Start</div>
    <div class=value>{}</div></div><div class=row><div class=label>Prijs</div><div class=value>{}</div></div></div>"""
    cards = card.format("Nederlands voor beginners", "12 januari 2027", "€ 595,-")
    cards += card.format("Nederlands voor gevorderden", "op aanvraag", "€ 395,-")
    html = f"<html lang=nl><title>Cursusaanbod</title><body><div class=wrap>{cards}</div></body></html>"
    assert [(one.title, one.wait_kind, one.price_eur) for one in listings({"/c": html})] == [
        ("Nederlands voor beginners", "dates", 595),
        ("Nederlands voor gevorderden", "on_request", 395),
    ]


def test_a_towns_page_with_one_course_in_a_sentence_offers_it_there() -> None:
    found = listings(
        {
            "/assen": page("Inburgering Assen", "<p>Plein 4, 9401 KX Assen</p><p>B1-route: di 9.00-12.00, vol.</p>"),
            "/emmen": page("Inburgering Emmen", "<p>Laan 9, 7811 EP Emmen</p><p>B1-route: ma 18.30-21.30, vol.</p>"),
        }
    )
    assert summary(found) == [("B1-route", "Laan 9", "evening", "full"), ("B1-route", "Plein 4", "morning", "full")]


def places_of(found: tuple[Listing, ...]) -> list[tuple[str, str | None, str | None]]:
    """Title, street and town of each listing, in order."""
    return [(one.title, one.street, one.city) for one in found]


def test_an_address_without_postcode_on_another_page_is_the_sites_place() -> None:
    course = page("B1-route avond", "<p>Dinsdag van 19.00 tot 21.30 uur. Kosten: € 1.850,-.</p>")
    found = listings({"/cursus/": course, "/contact/": page("Contact", "<p>Taalschool Ster, Parklaan 5, Meppel</p>")})
    assert places_of(found) == [("B1-route avond", "Parklaan 5", "Meppel")]


def test_a_teachers_prose_names_the_lessons_and_the_town() -> None:
    prose = "<p>Ik geef Nederlandse les aan beginners in Hoorn. Een les van een uur kost € 35.</p>"
    assert places_of(listings({"/": page("Marleen", prose)})) == [("Nederlandse les", None, "Hoorn")]


def test_a_heading_with_a_box_inside_is_a_heading() -> None:
    body = "<h2><div>Z-route</div></h2><p>12 uur per week.</p><h2><div>B1-route</div></h2><p>9 uur per week.</p>"
    found = listings({"/aanbod/": page("Inburgering", body)})
    assert [(one.title, one.hours_per_week) for one in found] == [("Z-route", 12), ("B1-route", 9)]
