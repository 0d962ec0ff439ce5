"""Pages as blocks: what a reader sees, with its headings, labels and header cells."""

from datetime import UTC, date, datetime

import pytest
from fpdf import FPDF

from crawler.items import Page
from crawler.pages.blocks import Block, PageReading
from crawler.pages.languages import language_of
from crawler.pages.reading import read_page
from crawler.pages.roles import role_of
from crawler.pages.wording import decode, fold

FETCHED = datetime(2026, 11, 21, 9, tzinfo=UTC)


def read(html: str | bytes, kind: str = "text/html; charset=utf-8") -> PageReading:
    body = html if isinstance(html, bytes) else html.encode()
    return read_page(Page("https://voorbeeld.example/cursus", body, kind, FETCHED, date(2026, 11, 20)))


def texts(html: str) -> list[str]:
    return [block.text for block in read(html).blocks]


def pairs(html: str) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in read(html).blocks if block.kind == "pair"]


def rows(html: str) -> list[Block]:
    return [block for block in read(html).blocks if block.kind == "row"]


def test_headings_stand_above_what_follows_them() -> None:
    blocks = read("<h1>A</h1><p>een</p><h2>B</h2><p>twee</p><h2>C</h2><p>drie</p>").blocks
    paths = {block.text: [heading.text for heading in block.headings] for block in blocks if block.kind == "text"}
    assert paths == {"een": ["A"], "twee": ["A", "B"], "drie": ["A", "C"]}


def test_bold_words_alone_are_a_heading() -> None:
    (block,) = (block for block in read("<p><b>Avondgroep</b></p><p>dinsdag</p>").blocks if block.kind == "text")
    assert [heading.text for heading in block.headings] == ["Avondgroep"]


@pytest.mark.parametrize(
    "hidden",
    (
        "<!-- Start: 4 mei 2025 -->",
        "<p hidden>Start: 4 mei</p>",
        "<p style='display: none'>Start</p>",
        "<s>Was 100</s>",
        "<del>oud</del>",
        "<div class='cookie-bar'>cookies</div>",
        "<blockquote><p>Top!</p><cite>Ali</cite></blockquote>",
        "<div class='testimonial'>Top!</div>",
        "<script>var prijs = 1;</script>",
        "<template><p>later</p></template>",
        "<span class='sr-only'>meer</span>",
        "<noscript>aan</noscript>",
        "<div id='gdpr-consent'>ja</div>",
        "<div class='vacature-blok'>docent gezocht</div>",
        "<p style='text-decoration:line-through'>100</p>",
        "<style>.weg{display:none}</style><p class='weg'>niets</p>",
        "<nav><ul><li>Home</li></ul></nav>",
        "<div aria-hidden='true'>x</div>",
    ),
)
def test_what_a_reader_does_not_see_or_believe_is_left_out(hidden: str) -> None:
    assert texts(f"<h1>Cursus</h1>{hidden}<p>Zichtbaar.</p>") == ["Cursus", "Zichtbaar."]


def test_a_folded_answer_is_read_under_its_question() -> None:
    html = "<div class='accordion-item'><button class='accordion-button'>Wachtlijst?</button>"
    html += "<div class='accordion-collapse' hidden><p>Nee</p></div></div>"
    (block,) = (block for block in read(html).blocks if block.kind == "text")
    assert (block.text, block.headings[-1].text) == ("Nee", "Wachtlijst?")


def test_a_details_element_closes_its_question() -> None:
    blocks = read("<details><summary>Duur?</summary>10 weken</details><p>Los.</p>").blocks
    assert [block.headings for block in blocks if block.text == "Los."] == [()]


@pytest.mark.parametrize(
    "html",
    (
        "<dl><dt>Prijs</dt><dd>€ 10</dd></dl>",
        "<table><tr><th>Prijs</th><td>€ 10</td></tr><tr><th>Start</th><td>mei</td></tr></table>",
        "<ul><li><span class='label'>Prijs</span> <span class='value'>€ 10</span></li></ul>",
        "<div class='field'><div class='field__label'>Prijs:</div><div class='field__item'>€ 10</div></div>",
        "<table><tr><td>Prijs</td><td>€ 10</td></tr><tr><td>Duur</td><td>5 weken</td></tr></table>",
    ),
)
def test_labels_and_values_are_bound_in_every_markup(html: str) -> None:
    assert ("Prijs", "€ 10") in pairs(html)


def test_header_cells_are_bound_and_spans_resolved() -> None:
    found = rows(
        "<table><tr><th>Cursus</th><th>Plaats</th><th>Start</th><th>Kosten</th></tr>"
        "<tr><td rowspan=2>A1</td><td>Ede</td><td>mei</td>"
        "<td rowspan=2>€ 5</td></tr><tr><td>Epe</td><td>juni</td></tr>"
        "<tr><td>A2</td><td>Ede</td><td colspan=2>in overleg</td></tr></table>"
    )
    assert [[(cell.header, cell.text) for cell in row.cells] for row in found] == [
        [("Cursus", "A1"), ("Plaats", "Ede"), ("Start", "mei"), ("Kosten", "€ 5")],
        [("Cursus", "A1"), ("Plaats", "Epe"), ("Start", "juni"), ("Kosten", "€ 5")],
        [("Cursus", "A2"), ("Plaats", "Ede"), ("Start", "in overleg"), ("Kosten", "in overleg")],
    ]


def test_a_row_across_the_table_heads_the_rows_under_it() -> None:
    (row,) = rows(
        "<table><tr><th>Cursus</th><th>Prijs</th></tr><tr><td colspan=2>Ede</td></tr>"
        "<tr><td>A1</td><td>€ 5</td></tr></table>"
    )
    assert row.headings[-1].text == "Ede"


def test_a_layout_table_is_no_table() -> None:
    assert (
        rows(
            "<table><tr><td><a href=1>1</a><a href=2>2</a><a href=3>3</a></td>"
            "<td><h1>Cursus</h1><p>Tekst</p></td></tr></table>"
        )
        == []
    )


def test_footer_and_sidebar_are_told_apart_from_the_page() -> None:
    blocks = read("<main><h1>A</h1><p>b</p></main><aside><p>c</p></aside><footer><p>d</p></footer>").blocks
    assert {block.text: block.region for block in blocks} == {"A": "main", "b": "main", "c": "aside", "d": "footer"}


def test_where_is_a_css_path_that_counts_from_the_page_as_fetched() -> None:
    blocks = read("<body><p hidden>weg</p><p>hier</p></body>").blocks
    assert [block.where for block in blocks] == ["html > body > p:nth-of-type(2)"]


@pytest.mark.parametrize(
    ("body", "kind"),
    (
        ("€ 5 é".encode("cp1252"), "text/html"),
        ("€ 5 é".encode("cp1252"), "text/html; charset=utf-8"),
        ("€ 5 é".encode(), "text/html"),
        ("\ufeff€ 5 é".encode(), "text/html"),
        ("€ 5 é".encode("cp1252"), "text/html; charset=iso-8859-1"),
        ("€ 5 é".encode("utf-16"), "text/html"),
        (b'<meta charset="windows-1252">' + "€ 5 é".encode("cp1252"), "text/html"),
        ("€ 5 é".encode(), "text/html; charset=nonsense"),
    ),
)
def test_every_charset_gives_the_same_words(body: bytes, kind: str) -> None:
    assert decode(body, kind).endswith("€ 5 é")


def test_signs_have_one_spelling() -> None:
    assert fold("‘a’ –  b\u00a0c \u00ad½ ١٢") == "'a' - b c ,5 12"


def test_a_page_filled_in_by_scripts_needs_a_browser() -> None:
    assert "browser" in read("<div id=root></div><script src=app.js></script>").warnings[0]


def test_a_pdf_price_list_keeps_its_columns() -> None:
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=11)
    for line in (
        ("Cursus", "Particulier", "Zakelijk"),
        ("Nederlands A1", "EUR 500", "EUR 700"),
        ("Nederlands A2", "EUR 600", "EUR 800"),
    ):
        for place, word in enumerate(line):
            document.set_xy(
                10 + 60 * place,
                20 + 10 * len(document.pages) + 10 * ("Cursus", "Nederlands A1", "Nederlands A2").index(line[0]),
            )
            document.cell(50, 8, word)
    found = [block for block in read(bytes(document.output()), "application/pdf").blocks if block.kind == "row"]
    assert [(row.cells[1].header, row.cells[1].text) for row in found] == [
        ("Particulier", "EUR 500"),
        ("Particulier", "EUR 600"),
    ]
    assert {row.where for row in found} == {"page 1"}


@pytest.mark.parametrize(
    ("url", "title", "heading", "role"),
    (
        ("https://x.example/", "Welkom", "", "home"),
        ("https://x.example/tarieven/", "", "", "price"),
        ("https://x.example/veelgestelde-vragen", "", "", "faq"),
        ("https://x.example/vacatures/docent", "", "", "vacancy"),
        ("https://x.example/nieuws.htm", "", "", "news"),
        ("https://x.example/p?id=3", "Contact", "", "contact"),
        ("https://x.example/cursus/b1", "B1", "B1-route", "other"),
        ("https://x.example/algemene-voorwaarden", "", "", "terms"),
        ("https://x.example/open-dagen", "", "", "event"),
        ("https://x.example/over-mij", "", "", "about"),
    ),
)
def test_a_page_has_a_role(url: str, title: str, heading: str, role: str) -> None:
    assert role_of(url, title, heading) == role


def test_the_words_of_a_page_tell_its_language_whatever_it_declares() -> None:
    assert language_of("Wij geven les en u leert de taal met plezier", "ar") == "nl"
    assert language_of("The course is for you and we teach it", "nl") == "en"
    assert language_of("لا توجد قائمة انتظار", "nl") == "ar"
    assert language_of("", "en-GB") == "en"


def test_json_ld_is_kept_beside_the_text() -> None:
    html = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Course","name":"A1","offers":{"@type":"Offer","price":"5"}}</script>'
    assert [item["@type"] for item in read(html).structured] == ["Course", "Offer"]


FACTS = [("Locatie", "Tiel"), ("Startdatum", "8 februari 2027"), ("Prijs", "€ 395")]


@pytest.mark.parametrize(
    "shape",
    (
        "<dl>" + "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in FACTS) + "</dl>",
        "".join(f"<div><div>{name}</div><div>{value}</div></div>" for name, value in FACTS),
        "<h2>Cursus</h2>" + "".join(f"<p>{name}</p><p>{value}</p>" for name, value in FACTS) + "<p>Welkom bij ons.</p>",
        "<div class='x'>" + "".join(f"<span>{name}</span><span>{value}</span>" for name, value in FACTS) + "</div>",
    ),
)
def test_labels_and_values_in_turn_are_pairs_whatever_elements_they_are_made_of(shape: str) -> None:
    assert pairs(shape) == FACTS


def test_texts_that_only_begin_with_a_field_word_are_no_pairs() -> None:
    assert pairs("<p>De prijs is inclusief boeken.</p><p>Wij starten snel.</p><p>Kom langs.</p><p>Tot dan!</p>") == []


def test_a_cell_across_a_table_of_labels_and_values_is_the_title_of_what_follows() -> None:
    html = """<table><tr><td colspan=2>NT2 een</td></tr><tr><td>niveau</td><td>A1</td></tr><tr><td>prijs</td>
        <td>€ 5</td></tr><tr><td colspan=2>NT2 twee</td></tr><tr><td>niveau</td><td>A2</td></tr></table>"""
    blocks = [block for block in read(html).blocks if block.kind == "pair"]
    above = [(block.headings[-1].text, block.label, block.text) for block in blocks]
    assert above == [("NT2 een", "niveau", "A1"), ("NT2 een", "prijs", "€ 5"), ("NT2 twee", "niveau", "A2")]


def test_an_empty_row_at_the_head_of_a_table_does_no_harm() -> None:
    assert pairs("<table><tr></tr><tr><td>Prijs</td><td>€ 5</td></tr><tr><td>Duur</td><td>6 weken</td></tr></table>")


@pytest.mark.parametrize("tag", ("article", "li", "div class=card"))
def test_a_badge_in_front_of_a_cards_heading_stands_under_it(tag: str) -> None:
    name = tag.split()[0]
    blocks = read(f"<{tag}><span>VOL</span><h3>NT2 A1</h3><p>dinsdag</p></{name}>").blocks
    (badge,) = (block for block in blocks if block.text == "VOL")
    assert [heading.text for heading in badge.headings] == ["NT2 A1"]
