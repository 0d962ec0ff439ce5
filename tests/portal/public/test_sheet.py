"""The sheet: Dutch beside the reader's language, on the screen and as a PDF that one can read."""

import re
from html import unescape
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pypdf import PdfReader

from portal.extensions import db
from portal.models.course import CourseInstance
from portal.web import paper
from portal.web.limits import PAPER, SHARES

ASKED = "postcode=4021&mode=bike"
# Where WeasyPrint finds no Pango there is nothing to test but the page that says so.
needs_press = pytest.mark.skipif(not paper.can_print(), reason="no Pango on this machine")
# Letters that PDFs join or turn: the plain forms stand between these marks.
PRESENTATION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")


@pytest.fixture
def ids(town_portal: Flask) -> list[str]:
    """The public ids of all courses, the one on the B1 route first."""
    with town_portal.app_context():
        rows = sorted(db.session.query(CourseInstance), key=lambda row: row.course.title != "Inburgering B1")
        return [row.public_id for row in rows]


def query(ids: list[str]) -> str:
    """An address' question with these courses and a place."""
    return "&".join([ASKED, *(f"o={one}" for one in ids)])


def text_of(made: bytes) -> str:
    """The words of a PDF, on one line."""
    pages = PdfReader(BytesIO(made)).pages
    return " ".join(PRESENTATION.sub("", " ".join(page.extract_text() for page in pages)).split())


def test_each_line_stands_in_dutch_and_in_the_readers_language(visitor: FlaskClient, ids: list[str]) -> None:
    text = visitor.get(f"/ar/sheet?{query(ids[:1])}").text
    pairs = re.findall(
        r'<div class="pair"><p lang="nl" dir="ltr">(.*?)</p><p lang="(\w+)" dir="(\w+)">(.*?)</p>', text, re.DOTALL
    )
    assert len(pairs) >= 15
    assert {(language, direction) for _, language, direction, _ in pairs} == {("ar", "rtl")}
    beside = {unescape(dutch).strip(): own.strip() for dutch, _, _, own in pairs}
    assert beside["Wanneer kan ik beginnen?"] == "متى يمكنني أن أبدأ؟"


def test_dutch_readers_get_one_column(visitor: FlaskClient, ids: list[str]) -> None:
    text = visitor.get(f"/nl/sheet?{query(ids[:1])}").text
    assert 'class="sheet one-tongue"' in text
    assert text.count("Wanneer kan ik beginnen?") == 2
    assert "Hebt u een plaats voor mij? Wanneer kan ik beginnen?" in text


def test_the_page_goes_on_in_its_own_language_after_the_dutch(visitor: FlaskClient, ids: list[str]) -> None:
    text = visitor.get(f"/ar/sheet?{query(ids[:1])}").text
    foot = text[text.index('<footer class="foot">') :]
    assert 'href="/ar/method"' in foot and "كيف نحسب" in foot


def test_no_more_than_three_schools_stand_on_the_sheet(visitor: FlaskClient, ids: list[str]) -> None:
    text = visitor.get(f"/en/sheet?{query(ids)}").text
    assert text.count('<section class="school">') == 3
    assert "2 courses are left out: there is no room for more." in text


def test_the_sheet_has_its_day_and_a_warning(visitor: FlaskClient, ids: list[str]) -> None:
    text = visitor.get(f"/en/sheet?{query(ids[:1])}").text
    assert "Made on 21 November 2026. This can have changed." in text


@needs_press
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ("De Brug", "3011 AB Oosterdam", "Wanneer kan ik beginnen?", "Fiets: ongeveer", "21 november 2026")),
        ("ar", ("De Brug", "Wanneer kan ik beginnen?", "Goedendag. Mijn naam is", "نوفمبر", "الدراجة", "أبدأ")),
    ],
)
def test_the_pdf_can_be_read(visitor: FlaskClient, ids: list[str], language: str, words: tuple[str, ...]) -> None:
    answer = visitor.get(f"/{language}/sheet.pdf?{query(ids[:3])}")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    text = text_of(answer.data)
    assert [one for one in words if one not in text] == []
    assert len(answer.data) < 200_000


@needs_press
def test_the_pdf_is_a4_and_brings_its_own_letters(visitor: FlaskClient, ids: list[str]) -> None:
    pages = PdfReader(BytesIO(visitor.get(f"/ar/sheet.pdf?{query(ids[:2])}").data)).pages
    assert 1 <= len(pages) <= 3
    for page in pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert inner.keys() & {"/FontFile2", "/FontFile3"}


@needs_press
def test_one_source_cannot_have_pdfs_without_end(
    visitor: FlaskClient, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper.Press, "make", lambda self, html: b"%PDF-")
    address = f"/en/sheet.pdf?{query(ids[:1])}"
    said = [visitor.get(address).status_code for _ in range(SHARES[PAPER].most + 2)]
    assert said == [200] * SHARES[PAPER].most + [429] * 2
    refusal = visitor.get(address).text
    assert "Try again in an hour, or print the page." in refusal and "/en/sheet?" in refusal
    assert visitor.get(address, environ_base={"REMOTE_ADDR": "198.51.100.7"}).status_code == 200


@needs_press
def test_while_one_pdf_is_made_the_next_is_told_to_wait(
    visitor: FlaskClient, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(self: paper.Press, html: str) -> bytes:
        raise paper.PressBusy

    monkeypatch.setattr(paper.Press, "make", busy)
    answer = visitor.get(f"/en/sheet.pdf?{query(ids[:1])}")
    assert answer.status_code == 503
    assert "Try again in a minute, or print the page." in answer.text


def test_without_pango_the_page_to_print_is_offered_and_no_link_to_a_pdf(
    visitor: FlaskClient, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = query(ids[:1])
    monkeypatch.setattr(paper, "weasyprint", None)
    answer = visitor.get(f"/en/sheet.pdf?{asked}")
    assert answer.status_code == 503
    assert "Print this page instead" in answer.text and "/en/sheet?" in answer.text
    page = visitor.get(f"/en/sheet?{asked}")
    assert page.status_code == 200 and "sheet.pdf" not in re.sub(r"<header.*?</header>", "", page.text, flags=re.DOTALL)


def test_there_is_no_pdf_of_an_empty_list(visitor: FlaskClient) -> None:
    for asked in ("", "?o=weg"):
        answer = visitor.get(f"/en/sheet.pdf{asked}")
        assert answer.status_code in (404, 503)
        assert "Your list is empty." in answer.text
