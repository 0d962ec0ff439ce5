"""The price list of a language centre as a PDF with a text layer, the same bytes each time."""

from datetime import UTC, datetime, time

from fpdf import FPDF

from portal.demo.shapes.site import Site
from portal.demo.wording.amounts import euro

WIDTHS = (100, 40, 40)
STUDENT_SHARE = 0.62


def price_list_bytes(site: Site) -> bytes:
    """A table of courses and prices; half of the centres have a lower price for students beside the general one."""
    document = FPDF()
    document.set_creation_date(datetime.combine(site.provider.page_date, time(9), tzinfo=UTC))
    document.set_title(f"Prijslijst {site.provider.name}")
    document.add_page()
    document.set_font("Helvetica", size=14)
    document.cell(0, 10, f"Prijslijst {site.provider.name}", new_x="LMARGIN", new_y="NEXT")
    document.set_font("Helvetica", size=10)
    for row in _rows(site):
        for text, width in zip(row, WIDTHS, strict=False):
            document.cell(width, 8, _latin(text), border=1)
        document.ln(8)
    document.ln(4)
    document.cell(0, 8, "Lesmateriaal en examens zijn niet inbegrepen.", new_x="LMARGIN", new_y="NEXT")
    document.cell(0, 8, site.notice, new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


def _rows(site: Site) -> list[tuple[str, ...]]:
    has_students = site.voice.number("student price", 2) == 0
    rows: list[tuple[str, ...]] = [("Cursus", "Studenten", "Overig") if has_students else ("Cursus", "Prijs")]
    for programme in site.provider.programmes:
        price = programme.price
        if price is None:
            continue
        general = euro(site.voice, price.amount)
        lower = euro(site.voice, float(round(price.amount * STUDENT_SHARE / 5) * 5))
        rows.append((programme.course.title, lower, general) if has_students else (programme.course.title, general))
    return rows


def _latin(text: str) -> str:
    """The euro sign is not in the built-in fonts' charset: the code EUR stands for it."""
    return text.replace("€ ", "EUR ").replace("€", "EUR ")
