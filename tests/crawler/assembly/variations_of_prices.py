"""Prices that are those of another product, of an extra, or of another year."""

from tests.crawler.assembly.variations import Variation, alone, page

_TITLE = "<h1>Cursus Nederlands A1</h1><p>Dinsdagavond van 19.00 tot 21.00 uur, van 0 naar A1.</p>"
_NAME = "Cursus Nederlands A1"
_STAYS = {"title": _NAME, "price_eur": 345, "price_unit": "total"}
_NO_PRICE = {"title": _NAME, "price_eur": None, "price_unit": None}


def _shop(name: str, beside: str) -> Variation:
    return alone(f"shop: {name}", f"{_TITLE}{beside}", _NO_PRICE)


def _course(name: str, words: str, price: float | None = 345, unit: str | None = "total") -> Variation:
    return alone(name, f"{_TITLE}{words}", {"title": _NAME, "price_eur": price, "price_unit": unit})


SHOPS = (
    _shop("related products", "<h2>Gerelateerde producten</h2><h2>Woordenboek</h2><p>€ 29,95</p>"),
    _shop("bought together", "<h2>Vaak samen gekocht</h2><ul><li>Oefenschrift A1 € 24,95</li></ul>"),
    _shop(
        "you may like", "<h2>Dit vind je misschien ook leuk</h2><h3>Spellendoos</h3><span class=price>€ 35,00</span>"
    ),
    _shop("others looked at", "<h3>Klanten bekeken ook</h3><div><h4>Luisterpakket</h4><p>€ 19,-</p></div>"),
    _shop("a gift card", "<h2>Cadeaukaart</h2><p>Vanaf € 25,00</p>"),
    _shop("a voucher", "<div class=product><h3>Giftcard</h3><p>€ 50</p></div>"),
    _shop(
        "upsells by class alone",
        "<section class='up-sells upsells products'><ul><li><h2>Taalspel</h2><p>€ 22,50</p></li></ul></section>",
    ),
    _shop("cross-sells", "<div class='cross-sells'><h3>Leesbundel</h3><p>€ 17,50</p></div>"),
    _shop("a textbook", "<h2>Lesboek De Opmaat</h2><p>€ 64,90</p>"),
    _shop("from our web shop", "<h2>Uit onze webwinkel</h2><h3>Flitskaarten</h3><p>€ 12,95</p>"),
    _shop("recommended", "<h2>Aanbevolen voor jou</h2><h2>Verbkaarten</h2><p>€ 9,95</p>"),
    alone(
        "shop: English",
        "<h1>Dutch A1</h1><p>Tuesday evening, 19:00-21:00, from zero to A1. € 345 in total.</p>"
        "<h2>You may also like</h2><h2>Workbook</h2><p>€ 29.95</p>",
        {"title": "Dutch A1", "price_eur": 345, "price_unit": "total"},
        language="en",
    ),
    Variation(
        "shop: another course of the same shop",
        {
            "/a1/": page(
                "A1", f"{_TITLE}<p>€ 345,00</p><h2>Anderen bekeken ook</h2><h3>Cursus Nederlands B1</h3><p>€ 445</p>"
            ),
            "/b1/": page(
                "B1",
                "<h1>Cursus Nederlands B1</h1><p>Maandagavond van 19.00 tot 21.00 uur.</p><p>€ 445,00</p>"
                "<h2>Anderen bekeken ook</h2><h3>Cursus Nederlands A1</h3><p>€ 345</p>",
            ),
        },
        (_STAYS, {"title": "Cursus Nederlands B1", "price_eur": 445, "price_unit": "total"}),
    ),
    alone(
        "shop: a price a month wins over a book in full",
        f"{_TITLE}<p>Vanaf: € 39,00 / maand</p><h2>Extra</h2><h3>Werkschrift</h3><p>€ 34,95</p>",
        {"title": _NAME, "price_eur": 39, "price_unit": "month", "price_from": True},
    ),
)

EXTRAS = (
    _course("an exam named before", "<p>€ 345,-</p><p>De prijs is zonder staatsexamen. Dat kost € 240.</p>"),
    _course("a book named before", "<p>Je hebt het boek Welkom nodig. Dit kost € 38,50.</p>", None, None),
    _course("a test named before", "<p>Vooraf doe je een instaptoets. Die kost € 35.</p>", None, None),
    _course("an exam at DUO", "<p>Examen doe je bij DUO. Reken op € 192 voor vier onderdelen.</p>", None, None),
    _course("the workbook", "<p>€ 345,-</p><p>Het werkboek koop je zelf. Het kost € 41.</p>"),
    _course("a fine", "<p>€ 345,-</p><p>Kom je niet zonder afmelding? Dan betaal je een boete. Die bedraagt € 15.</p>"),
    _course("an intake before", "<p>Eerst is er een intake. Hiervoor rekenen wij € 40.</p>", None, None),
    _course("travel to the company", "<p>€ 345,-</p><p>Wij komen ook bij bedrijven. Reiskosten: € 0,35 per km.</p>"),
    _course("the course itself", "<p>De cursus duurt tien weken. Dat kost € 345.</p>"),
    _course("the course with its book", "<p>Je krijgt het boek cadeau. De cursus kost € 345.</p>"),
    alone(
        "a book in English",
        "<h1>Dutch A1</h1><p>Tuesday evening, 19:00-21:00, from zero to A1.</p><p>You need a book. It costs € 41.</p>",
        {"title": "Dutch A1", "price_eur": None},
        language="en",
    ),
)

YEARS = (
    _course("last year's", "<p>Vorig jaar was de prijs € 310, nu is dat € 345.</p>"),
    _course("raised from January", "<p>De prijs gaat per 1 januari 2027 van € 345 naar € 360.</p>"),
    _course("two years side by side", "<p>Prijs 2026: € 345. Prijs 2027: € 360.</p>"),
    _course("still the old one", "<p>Tot en met 31 december 2026 betaal je € 345, daarna € 360.</p>"),
    _course("was until summer", "<p>Tot 1 september 2026 kostte de cursus € 310. Sindsdien is het € 345.</p>"),
    _course("before and now", "<p>Voorheen € 310, vanaf heden € 345.</p>"),
    _course("a price behind us in brackets", "<p>Prijs: € 345 (in 2025 nog € 310)</p>"),
)

VARIATIONS = (*SHOPS, *EXTRAS, *YEARS)
