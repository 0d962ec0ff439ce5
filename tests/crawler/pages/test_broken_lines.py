"""Lines and boxes that a page breaks for its looks: what belongs together is read so, the rest stays apart."""

import pytest

from crawler.pages.broken_lines import joined_lines
from tests.crawler.pages.test_reading import pairs, read, rows, texts


@pytest.mark.parametrize(
    "text",
    (
        "dinsdag 19.00\ntot 21.00 uur",
        "dinsdag 19.00 -\n21.00 uur",
        "Mondays 18:45\n- 20:45",
        "12 uur\nper week",
        "€ 13,40\nper uur",
        "van half tien\ntot half twaalf",
        "dinsdag en\ndonderdag",
        "maandag en woensdag\n18.30 - 21.00 uur",
        "donderdagavond\nvan zeven\ntot negen",
        "start op\n12 januari",
        "maandagavond\nvan half acht\ntot half tien",
        "vanaf 12\njanuari 2027",
        "donderdag 14 januari\n2027",
        "198,-\neuro",
        "de cursus duurt twaalf\nweken",
        "groepen van 10 tot 14\ncursisten",
        "Wij geven al tien jaar les aan mensen die\nhier zijn komen wonen.",
    ),
)
def test_a_line_that_is_broken_in_the_middle_of_a_phrase_goes_on(text: str) -> None:
    assert joined_lines(text) == text.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    (
        "ochtend\navond",
        "dinsdag\ndonderdag",
        "Kade 5\n3071 AB Rotterdam",
        "Groep A\nGroep B",
        "Schrijf je in\nMaximaal 8 deelnemers",
        "Prijs: € 400\nStart: 4 januari 2027",
        "Lessen: 24\nweken: 12",
        "Het is vol.\ntot ziens",
        "€ 300\nof 3 x € 100",
    ),
)
def test_lines_that_each_say_something_stay_apart(text: str) -> None:
    assert joined_lines(text) == text


@pytest.mark.parametrize(
    ("html", "title"),
    (
        ("<p><b>Snelcursus<br>Nederlands</b></p><p>maandag</p>", "Snelcursus Nederlands"),
        (
            "<div><strong>Inburgering B1,<br>avond en zaterdag</strong></div><p>maandag</p>",
            "Inburgering B1, avond en zaterdag",
        ),
        ("<p><b>Nederlands voor<br>gevorderden</b><br>maandag</p>", "Nederlands voor gevorderden"),
        ("<p><font size=4><b>Taal en thee,<br>voor vrouwen</b></font></p><p>maandag</p>", "Taal en thee, voor vrouwen"),
        ("<p><b>Kade 5<br>3071 AB Rotterdam</b></p><p>maandag</p>", ""),
        ("<p><b>Maandag<br>Dinsdag</b></p><p>maandag</p>", ""),
        ("<p><b>Let op!<br>Geen les</b></p><p>maandag</p>", ""),
    ),
)
def test_a_bold_name_may_be_broken_over_lines_and_facts_may_not(html: str, title: str) -> None:
    block = next(block for block in read(html).blocks if block.text == "maandag")
    assert [heading.text for heading in block.headings] == ([title] if title else [])


def test_boxes_made_alike_are_labels_and_values_though_one_names_no_known_field() -> None:
    box = '<div class="s"><div class="k">{}</div><div class="v">{}</div></div>'
    told = (("Voor wie het aandurft", "A2"), ("Duur", "20 weken"), ("Prijs", "€ 300"), ("Lesuren", "6 uur<br>per week"))
    html = "<div>" + "".join(box.format(*pair) for pair in told) + "</div>"
    assert pairs(html) == [*told[:3], ("Lesuren", "6 uur per week")]


@pytest.mark.parametrize(
    "html",
    (
        "<div><span>Lange Kade</span> <span>12-A</span></div>",
        "<p><span>Kerkstraat</span> <span>5</span></p>",
        "<div><span>3071</span> <span>AB</span></div>",
        "<p><span>3071 AB</span> <span>Rotterdam</span></p>",
        "<p><b>10</b> <span>weken</span></p>",
    ),
)
def test_the_parts_of_an_address_or_of_a_phrase_are_no_label_and_value(html: str) -> None:
    assert pairs(html) == []
    assert len(texts(html)) == 1


def test_a_first_row_that_states_a_price_is_no_head() -> None:
    html = """<table><tr><td>Groepsles, alle cursussen</td><td>€ 12,50</td><td>per uur</td></tr>
        <tr><td>Intake</td><td>€ 50</td><td>eenmalig</td></tr></table>"""
    assert [[cell.header for cell in row.cells] for row in rows(html)] == [["", "", ""], ["", "", ""]]


def test_a_head_of_two_rows_is_told_by_its_spans_where_no_cell_is_marked_as_one() -> None:
    head = """<tr><td rowspan=2>Cursus</td><td colspan=2>Voor wie hier werkt</td></tr>
        <tr><td>Studenten</td><td>Overig</td></tr>"""
    told = "<tr><td>B1-route</td><td>€ 300</td><td>€ 400</td></tr>" * 2
    heads = [[cell.header for cell in row.cells] for row in rows(f"<table>{head}{told}</table>")]
    assert heads == [["Cursus", "Voor wie hier werkt Studenten", "Voor wie hier werkt Overig"]] * 2
