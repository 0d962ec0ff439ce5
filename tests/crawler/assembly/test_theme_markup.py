"""Headings, headers, footers and lines of place as common themes write them: what is content, what is frame, where."""

import pytest

from tests.crawler.assembly.test_groups_and_places import listings

FACTS = "<p>12 weken, dinsdag 9.00-12.00 uur</p><p>€ 300</p>"
NAME = "Cursus Nederlands A0-A1"
MENU = '<nav><a href="/">Home</a><a href="/contact">Contact</a></nav>'

ONE_COURSE = {
    "entry header": f'<main><article><header class="entry-header"><h1>{NAME}</h1></header>'
    f'<div class="entry-content">{FACTS}</div></article></main>',
    "page header": f'<main><div class="page-header"><h1>{NAME}</h1></div><div>{FACTS}</div></main>',
    "page header with a second-level heading": f'<div class="page-header"><h2>{NAME}</h2></div><div>{FACTS}</div>',
    "heading that is itself the page header": f'<main><h1 class="page-header">{NAME}</h1><div>{FACTS}</div></main>',
    "bare header in an article": f"<article><header><h3>{NAME}</h3></header><div>{FACTS}</div></article>",
    "bare header in main": f"<main><header><h2>{NAME}</h2></header><div>{FACTS}</div></main>",
    "bare header in a section": f"<section><header><h4>{NAME}</h4></header>{FACTS}</section>",
    "card header": f'<h1>Aanbod</h1><div class="card"><div class="card-header"><h3>{NAME}</h3></div>'
    f'<div class="card-body">{FACTS}</div></div>',
    "card header without a heading": f'<h1>Aanbod</h1><div class="card"><div class="card-header">{NAME}</div>'
    f'<div class="card-body">{FACTS}</div></div>',
    "card title": f'<h1>Aanbod</h1><div class="card"><div class="card-body"><h5 class="card-title">{NAME}</h5>'
    f'<div class="card-text">{FACTS}</div></div></div>',
    "card with its price in the footer": f'<h1>Aanbod</h1><div class="card"><div class="card-header"><h3>{NAME}</h3>'
    '</div><div class="card-body"><p>12 weken, dinsdag 9.00-12.00 uur</p></div>'
    '<div class="card-footer">€ 300</div></div>',
    "panel heading": f'<h1>Aanbod</h1><div class="panel panel-default"><div class="panel-heading">'
    f'<h3 class="panel-title">{NAME}</h3></div><div class="panel-body">{FACTS}</div></div>',
    "panel heading without a heading": f'<h1>Aanbod</h1><div class="panel panel-default">'
    f'<div class="panel-heading">{NAME}</div><div class="panel-body">{FACTS}</div></div>',
    "builder's title container": f'<div class="et_pb_title_container"><h1>{NAME}</h1></div><div>{FACTS}</div>',
    "builder's title container beside its text": f'<div class="et_pb_post_title"><div class="et_pb_title_container">'
    f'<h1 class="entry-title">{NAME}</h1></div><div class="et_pb_text">{FACTS}</div></div>',
    "builder's toggle": f'<h1>Aanbod</h1><div class="et_pb_toggle"><h5 class="et_pb_toggle_title">{NAME}</h5>'
    f'<div class="et_pb_toggle_content">{FACTS}</div></div>',
    "price table": f'<h1>Aanbod</h1><div class="elementor-price-table"><div class="elementor-price-table__header">'
    f'<h3>{NAME}</h3></div><div class="elementor-price-table__price">€ 300</div>'
    "<ul><li>12 weken</li><li>dinsdag 9.00-12.00 uur</li></ul></div>",
    "accordion header": f'<h1>Aanbod</h1><div><h2 class="accordion-header">{NAME}</h2><div>{FACTS}</div></div>',
    "button in a heading": f"<h1>Aanbod</h1><div><h2><button>{NAME}</button></h2><div>{FACTS}</div></div>",
    "accordion of a framework": '<h1>Aanbod</h1><div class="accordion"><div class="accordion-item">'
    f'<h2 class="accordion-header"><button class="accordion-button collapsed" type="button">{NAME}</button></h2>'
    f'<div class="accordion-collapse collapse"><div class="accordion-body">{FACTS}</div></div></div></div>',
    "older accordion of a framework": '<h1>Aanbod</h1><div id="accordion"><div class="card"><div class="card-header">'
    f'<h5 class="mb-0"><button class="btn btn-link">{NAME}</button></h5></div>'
    f'<div class="collapse show"><div class="card-body">{FACTS}</div></div></div></div>',
    "button in a summary": f"<h1>Aanbod</h1><details><summary><button>{NAME}</button></summary>{FACTS}</details>",
}


@pytest.mark.parametrize("markup", ONE_COURSE.values(), ids=ONE_COURSE.keys())
@pytest.mark.parametrize("menu", ["", f"<header>{MENU}</header>"], ids=["alone", "with a menu"])
def test_a_box_that_is_named_header_or_title_loses_no_course(markup: str, menu: str) -> None:
    found = listings({"/aanbod": f"<html lang=nl><title>Voorbeeld</title><body>{menu}{markup}</body></html>"})
    facts = [(one.title, one.weeks, one.price_eur, one.hours_per_week) for one in found]
    assert facts == [(NAME, 12, 300, 3)]


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize(
    "card",
    [
        '<div class="card"><div class="card-header"><h3>{}</h3></div><div class="card-body"><p>{}</p></div></div>',
        '<div class="card"><div class="card-header">{}</div><div class="card-body"><p>{}</p></div></div>',
        '<div><h2 class="accordion-header">{}</h2><div><p>{}</p></div></div>',
        "<div><h2><button>{}</button></h2><div><p>{}</p></div></div>",
        "<section><header><h3>{}</h3></header><p>{}</p></section>",
    ],
)
def test_cards_are_read_however_many_there_are(card: str, count: int) -> None:
    offers = [("Z-route", "12 weken, € 350"), ("B1-route", "20 weken, € 700"), ("Onderwijsroute", "30 weken, € 900")]
    cards = "".join(card.format(*offer) for offer in offers[:count])
    found = listings({"/aanbod": f"<html lang=nl><title>School</title><body><h1>Aanbod</h1>{cards}</body></html>"})
    expected = [("Z-route", 12, 350), ("B1-route", 20, 700), ("Onderwijsroute", 30, 900)][:count]
    assert sorted((one.title, one.weeks, one.price_eur) for one in found) == sorted(expected)


@pytest.mark.parametrize(
    "frame",
    [
        f'<header class="site-header">{MENU}<p>Cursus Engels: € 99</p></header>',
        f'<div class="wrapper"><div class="site-header"><p>Inburgering: 99 weken, € 99</p>{MENU}</div></div>',
        f'<section class="top"><div class="site-header"><p>Cursus NT2: € 99</p>{MENU}</div></section>',
        f"<header><h3>Cursus Nederlands bij ons, 99 weken, € 99</h3>{MENU}</header>",
    ],
)
def test_the_header_that_frames_the_page_states_nothing_of_a_course(frame: str) -> None:
    found = listings({"/aanbod": f"<html lang=nl><body>{frame}<main><h1>{NAME}</h1>{FACTS}</main></body></html>"})
    assert [(one.title, one.weeks, one.price_eur) for one in found] == [(NAME, 12, 300)]


@pytest.mark.parametrize(
    "footer",
    [
        "<footer>{}</footer>",
        '<div class="site-footer"><section><h4>Contact</h4>{}</section></div>',
        '<section class="builder-section"><div class="footer"><h4>Contact</h4>{}</div></section>',
        '<footer class="builder-footer"><section><h3>Contact</h3>{}</section></footer>',
    ],
)
def test_the_footer_that_frames_the_page_gives_the_address_but_no_lesson_times(footer: str) -> None:
    footer = footer.format("<p>Singel 4, 4461 AB Goes</p><p>Geopend op maandag 18.00-22.00 uur</p>")
    found = listings({"/aanbod": f"<html lang=nl><body><main><h1>{NAME}</h1>{FACTS}</main>{footer}</body></html>"})
    assert [(one.street, one.dayparts, one.hours_per_week) for one in found] == [("Singel 4", ["morning"], 3)]


TOWNS = {
    "<p>Locatie: Utrecht</p>": ["Utrecht"],
    "<p>Lesplaats: Goes</p>": ["Goes"],
    "<ul><li>Locatie: Utrecht</li><li>Niveau: A1</li></ul>": ["Utrecht"],
    "<p><strong>Locatie:</strong> Utrecht</p>": ["Utrecht"],
    "<p>Deze cursus geven wij in Goes, Middelburg en Terneuzen.</p>": ["Goes", "Middelburg", "Terneuzen"],
    "<p>U kunt deze cursus volgen in Bergen op Zoom en Den Haag.</p>": ["Bergen op Zoom", "Den Haag"],
    "<h2>Locaties</h2><ul><li>Goes</li><li>Middelburg</li></ul>": ["Goes", "Middelburg"],
    "<p>Het examen is in Utrecht.</p>": [None],
    "<p>Locatie intake: Utrecht</p><p>Examenlocatie: Rotterdam</p>": [None],
    "<p>De cursus is voor mensen die in Goes of Middelburg wonen.</p>": [None],
    "<p>Wij geven geen lessen in Middelburg.</p>": [None],
    "<p>Deze cursus geven wij niet meer in Goes.</p>": [None],
    "<p>Onze docenten volgen elk jaar een cursus in Utrecht.</p>": [None],
}


@pytest.mark.parametrize(("line", "towns"), TOWNS.items(), ids=TOWNS.keys())
def test_a_course_is_in_the_towns_that_its_page_says_lessons_are_in(line: str, towns: list[str | None]) -> None:
    body = f"<main><h1>{NAME}</h1>{FACTS}{line}</main>"
    found = listings({"/aanbod": f"<html lang=nl><title>Voorbeeld</title><body>{body}</body></html>"})
    assert [one.city for one in found] == towns


@pytest.mark.parametrize(
    ("title", "city"),
    [
        ("Cursus Nederlands in Goes", "Goes"),
        ("Cursus Nederlands in Goes (avond)", "Goes"),
        ("Cursus Nederlands in Best tempo", None),
        ("Cursus Nederlands in de zomer", None),
    ],
)
def test_a_town_at_the_end_of_a_course_name_is_its_place(title: str, city: str | None) -> None:
    found = listings({"/aanbod": f"<html lang=nl><body><main><h1>{title}</h1>{FACTS}</main></body></html>"})
    assert [(one.city, one.street) for one in found] == [(city, None)]


def test_a_town_in_the_name_beats_the_only_address_of_the_site() -> None:
    body = f"<main><h1>Aanbod</h1><h2>Z-route in Goes</h2>{FACTS}<h2>B1-route in Middelburg</h2>{FACTS}</main>"
    footer = "<footer>Singel 4, 4461 AB Goes</footer>"
    found = listings({"/aanbod": f"<html lang=nl><body>{body}{footer}</body></html>"})
    assert [(one.city, one.street) for one in found] == [("Goes", "Singel 4"), ("Middelburg", None)]
