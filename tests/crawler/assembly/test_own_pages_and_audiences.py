"""A course on a list and on a page of its own, trainings for those who teach, and the waits and fees of others."""

import pytest

from tests.crawler.assembly.test_groups_and_places import listings, page
from tests.crawler.assembly.test_uncommon_layouts import fields

HOME = page("Taalschool Zee: Nederlands leren", "<p>Markt 1, 4461 AB Goes</p>")
PLACES = page("Contact", "<p>Markt 1, 4461 AB Goes</p><p>Plein 2, 4561 CD Hulst</p>")
LESSONS = "<p>Maandag 19.00-21.30 uur. € 500.</p>"


@pytest.mark.parametrize(
    "tile",
    (
        "<a href=/nt2/z><h2>B1-route</h2><p>Avondcursus</p></a><a href=/nt2/y><h2>Z-route</h2><p>Overdag</p></a>",
        "<h2>B1-route</h2><p>Vanaf € 400</p><h2>Z-route</h2><p>Vanaf € 10 per uur</p>",
        "<ul><li>B1-route: 1 avond per week, 20 weken</li><li>Z-route: overdag, 12 weken</li></ul>",
    ),
)
def test_a_page_of_a_courses_own_tells_price_and_place_before_a_list_of_courses(tile: str) -> None:
    pages = {
        "/nt2": page("Aanbod", tile),
        "/nt2/z": page("B1-route", f"<p>Locatie: Goes</p>{LESSONS}"),
        "/nt2/y": page("Z-route", "<dl><dt>Waar</dt><dd>Hulst</dd><dt>Kosten</dt><dd>€ 11 per uur</dd></dl>"),
        "/contact": PLACES,
    }
    assert fields(listings(pages), "title", "city", "price_eur") == [
        ("B1-route", "Goes", 500),
        ("Z-route", "Hulst", 11),
    ]


@pytest.mark.parametrize(
    "training",
    (
        """<table><tr><th>Training</th><th>Doelgroep</th><th>Kosten</th><th>Start</th></tr>
        <tr><td>Taalbewust inburgeren</td><td>consulenten</td><td>€ 400</td><td>4 februari 2027</td></tr></table>""",
        """<h2>Inburgering in de praktijk</h2><dl><dt>Voor wie</dt><dd>klantmanagers</dd><dt>Start</dt>
        <dd>4 februari 2027</dd><dt>Kosten</dt><dd>€ 400</dd></dl>""",
        "<h2>Werken met de wet</h2><p>Eendaagse training voor gemeenteambtenaren. 4 februari 2027, € 400.</p>",
        "<ul><li>Workshop NT2 voor docenten: 4 februari 2027, € 400</li><li>NT2 voor taalcoaches: € 90</li></ul>",
    ),
)
def test_a_training_for_those_who_teach_or_guide_is_no_course(training: str) -> None:
    found = listings({"/": HOME, "/b1": page("B1-route", LESSONS), "/trainingen": page("Trainingen", training)})
    assert [one.title for one in found] == ["B1-route"]


@pytest.mark.parametrize(
    ("words", "kind"),
    (
        ("<p>Het examen vraagt u aan bij DUO. De wachttijd is nu ongeveer drie maanden.</p>", "unknown"),
        ("<p>Het examen vraagt u aan bij DUO.</p><p>Houd rekening met drie maanden wachttijd.</p>", "unknown"),
        ("<h3>Inburgeringsexamen</h3><p>Er is nu een wachttijd van 10 weken.</p>", "unknown"),
        ("<p>U boekt zelf uw examen. Reken op 8 tot 10 weken wachten.</p>", "unknown"),
        ("<p>De wachttijd is nu 6 weken. Het examen doet u bij DUO.</p>", "weeks"),
        ("<p>Voor het examen gaat u naar DUO. Voor deze cursus wacht u nu 6 weken.</p>", "weeks"),
    ),
)
def test_a_term_told_behind_the_exam_is_that_of_the_exam(words: str, kind: str) -> None:
    found = listings({"/": HOME, "/b1": page("B1-route", LESSONS + words)})
    assert [one.wait_kind for one in found] == [kind]


@pytest.mark.parametrize(
    "rows",
    (
        "<tr><td><b>{}</b></td><td></td></tr><tr><td>per uur</td><td>€ {}</td></tr>",
        "<tr><td><strong>{}</strong></td><td>&nbsp;</td></tr><tr><td>Prijs per uur</td><td>€ {}</td></tr>",
        "<tr><th>{}</th><td></td></tr><tr><td>tot en met 31 december 2026</td><td>€ {} per uur</td></tr>"
        "<tr><td>vanaf 1 januari 2027</td><td>€ 99 per uur</td></tr>",
    ),
)
def test_a_name_in_bold_above_empty_cells_says_whose_the_prices_below_are(rows: str) -> None:
    table = f"<table>{rows.format('B1-route', 12)}{rows.format('Z-route', 10)}</table>"
    pages = {
        "/b1": page("B1-route", "<p>Maandag 19.00-21.30 uur.</p>"),
        "/z": page("Z-route", "<p>Dinsdag 9.00-11.30 uur.</p>"),
        "/tarieven": page("Tarieven", table),
    }
    assert fields(listings(pages), "title", "price_eur", "price_unit") == [
        ("B1-route", 12, "hour"),
        ("Z-route", 10, "hour"),
    ]


def test_labels_in_bold_with_plain_cells_behind_them_are_labels_whatever_the_first_says() -> None:
    table = """<table><tr><td><b>Dag en tijd</b></td><td>avond, dag nader te bepalen</td></tr>
        <tr><td><b>Eerste les</b></td><td>n.t.b.</td></tr><tr><td><b>Duur</b></td><td>12 weken</td></tr></table>"""
    found = listings({"/": HOME, "/nt2": page("Staatsexamen NT2 programma I", table)})
    assert fields(found, "wait_kind", "weeks") == [("announced_later", 12)]


@pytest.mark.parametrize("heading", ("Cancellation", "Annuleren", "Afmelden of annuleren"))
def test_what_one_pays_for_staying_away_is_no_price(heading: str) -> None:
    rules = page("Praktisch", f"<h2>{heading}</h2><p>Tot 14 dagen voor de start betaalt u € 75, daarna alles.</p>")
    found = listings({"/": HOME, "/b1": page("B1-route", "<p>Maandag 19.00-21.30 uur.</p>"), "/praktisch": rules})
    assert [one.price_eur for one in found] == [None]


@pytest.mark.parametrize("words", ("Vervolg op de beginnerscursus", "Sluit aan op de beginnersgroep"))
def test_what_a_course_follows_is_not_what_its_levels_are_said_of(words: str) -> None:
    pages = {
        "/a": page("Nederlands voor beginners", f"<p>Van 0 naar A1.</p>{LESSONS}"),
        "/b": page("Nederlands voor halfgevorderden", f"<p>{words}: van A1 naar A2.</p>{LESSONS}"),
    }
    assert fields(listings(pages), "level_from", "level_to") == [("A0", "A1"), ("A1", "A2")]
