"""What a visit says of a name without a site behind it."""

from datetime import UTC, datetime

import pytest

from crawler.items import Page
from crawler.spiders.answers import is_parked
from crawler.spiders.visit import Visit

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def a_page(body: str) -> Page:
    return Page("https://school.example/", body.encode(), "text/html", NOW)


@pytest.mark.parametrize(
    ("body", "parked"),
    [
        ("<h1>This domain is for sale!</h1>", True),
        ("<p>The domain name\n may be <b>for sale</b></p>", True),
        ("<a href='/offer'>Buy this domain</a>", True),
        ("<p>Deze domeinnaam is geregistreerd voor een klant</p>", True),
        ("<p>Dit domein staat te koop</p>", True),
        ("<p>Dit domein is gereserveerd</p>", True),
        ("<script src='https://img.sedoparking.com/x.js'></script>", True),
        ("<p>Diese Domain steht zum Verkauf</p>", True),
        ("<p>De cursus Domein Klinkers is te koop als boek</p>", False),
        ("<p>Boeken voor alle lessen zijn te koop in de winkel</p>", False),
        ("<p>Examenonderdeel: de domeinen wonen en werken</p>", False),
        ("<p>Gratis parkeren bij de leslocatie</p>", False),
        ("", False),
    ],
)
def test_a_name_that_is_for_sale_is_told_from_a_school(body: str, parked: bool) -> None:
    assert is_parked(a_page(body)) is parked


def test_only_a_site_of_hardly_any_pages_can_be_for_sale() -> None:
    said = "<p>Deze domeinnaam is te koop</p>"
    few, many = Visit(pages=[a_page(said)]), Visit(pages=[a_page(said)] * 4)
    assert [fault["kind"] for fault in few.figures()["failures"]] == ["parked"]
    assert few.figures() == few.figures()
    assert many.figures()["failures"] == []
