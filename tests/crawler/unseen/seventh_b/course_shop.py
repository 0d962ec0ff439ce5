"""A volksuniversiteit as a web shop: a product a course, two rounds a season, an old price struck through."""

from tests.crawler.unseen.site import UnseenSite

_FRAME = """<!DOCTYPE html>
<html lang="nl-NL"><head><meta charset="UTF-8"><title>{title} - Volksuniversiteit De Merwede</title>
<meta name="generator" content="WooCommerce 9.1.4"></head><body class="woocommerce woocommerce-page storefront">
<header id="masthead"><a class="site-title" href="/">Volksuniversiteit De Merwede</a><ul class="nav-menu">
<li><a href="/product-categorie/nederlands/">Nederlands</a></li><li><a
href="/product/italiaans-voor-beginners/">Italiaans</a>
</li><li><a href="/veelgestelde-vragen/">Vragen</a></li></ul><span class="cart-contents">&euro; 0,00 - 0
cursussen</span></header>
<div id="content" class="site-content">{body}</div>
<footer class="site-footer"><p>Volksuniversiteit De Merwede - Lindeboomhof 22 - 4205 KB Gorinchem</p><p>ANBI - RSIN
0000.00.000</p>
</footer></body></html>
"""

_HOME = """<h1>Nooit te oud om te leren</h1><p>Van aquarel tot Zweeds: ons programma voor seizoen 2026-2027 staat
online. In het
voorjaar zijn er ruim negentig cursussen. Docenten zijn vakmensen uit de streek.</p><p>Het programmaboekje ligt ook bij
de
bibliotheek, Groenmarkt 1 in Gorinchem.</p>
"""

_CATEGORY = """<h1 class="woocommerce-products-header__title">Nederlands</h1><p class="woocommerce-result-count">3
resultaten</p>
<ul class="products columns-3">
<li class="product instock"><a href="/product/nederlands-voor-beginners/">Nederlands voor beginners</a></li>
<li class="product outofstock"><a href="/product/nederlands-halfgevorderden/">Nederlands voor halfgevorderden</a></li>
<li class="product instock"><a href="/product/spreken-en-verstaan/">Spreken en verstaan</a></li></ul>
"""

_BEGINNERS = """<div class="product type-product"><div class="summary entry-summary"><h1
class="product_title">Nederlands voor
beginners</h1><p class="price"><del aria-hidden="true">&euro;&nbsp;249,00</del> <ins>&euro;&nbsp;229,00</ins></p>
<div class="woocommerce-product-details__short-description"><p>U leert de eerste beginselen van de Nederlandse taal, van
0
naar A1.</p></div><button class="single_add_to_cart_button">In winkelmand</button></div>
<div class="woocommerce-Tabs-panel"><h2>Seizoen 2026-2027</h2><p>Najaarsronde: vanaf dinsdag 22 september.
Voorjaarsronde:
vanaf dinsdag 19 januari.</p><p>Veertien weken lang op dinsdagavond, van 19.00 tot 21.00 uur.</p>
<table class="woocommerce-product-attributes shop_attributes"><tr><th>Docent</th><td>Wilma de Kreek</td></tr>
<tr><th>Lesvorm</th><td>klassikaal</td></tr><tr><th>Groep</th><td>maximaal 14</td></tr>
<tr><th>Boek</th><td>zelf aanschaffen, &euro;&nbsp;41,95</td></tr></table></div>
<div id="reviews"><h2>Beoordelingen</h2><p class="comment-text">Leuk, maar ik moest drie maanden wachten. -
Priya</p></div>
<section class="related products"><h2>Gerelateerde cursussen</h2><ul><li>
<a href="/product/italiaans-voor-beginners/">Italiaans voor beginners</a>
<span class="price">&euro;&nbsp;198,00</span></li></ul>
</section></div>
"""

_HALFWAY = """<div class="product type-product"><div class="summary entry-summary"><h1 class="product_title">Nederlands
voor
halfgevorderden</h1><p class="price">&euro;&nbsp;212,50</p><p class="stock out-of-stock">Uitverkocht</p>
<div class="woocommerce-product-details__short-description"><p>Vervolg op de beginnerscursus: van A1 naar
A2.</p></div></div>
<div class="woocommerce-Tabs-panel"><h2>Seizoen 2026-2027</h2><p>Twaalf weken, op maandagochtend van 10.00 tot 12.00
uur. De
eerste les is op maandag 25 januari.</p>
<table class="woocommerce-product-attributes shop_attributes"><tr><th>Docent</th><td>Huub Verspui</td></tr>
<tr><th>Lesvorm</th><td>klassikaal</td></tr></table></div></div>
"""

_SPEAKING = """<div class="product type-product"><div class="summary entry-summary"><h1 class="product_title">Spreken en
verstaan</h1>
<p class="price">&euro;&nbsp;165,00</p><div class="woocommerce-product-details__short-description"><p>Nederlands als
tweede
taal vanaf B1: durven praten, en begrijpen wat de ander mompelt.</p></div></div>
<div class="woocommerce-Tabs-panel"><h2>Seizoen 2026-2027</h2><p>Tien zaterdagen van 10.30 tot 12.30 uur, 13 maart t/m
15
mei. De cursus duurt dus 10 weken.</p>
<table class="woocommerce-product-attributes shop_attributes"><tr><th>Docent</th><td>Wilma de Kreek</td></tr>
<tr><th>Lesvorm</th><td>hybride: om de week online of in de klas</td></tr><tr><th>Groep</th><td>8 tot 12
personen</td></tr>
</table></div></div>
"""

_ITALIAN = """<div class="product type-product"><div class="summary entry-summary"><h1 class="product_title">Italiaans
voor
beginners</h1><p class="price">&euro;&nbsp;198,00</p><p>Van 0 naar A1 in 12 weken. Donderdagavond, vanaf 21 januari
2027.</p>
</div></div>
"""

_QUESTIONS = """<h1>Veelgestelde vragen</h1><h3>Gaat mijn cursus door?</h3><p>Een cursus gaat door vanaf 7
inschrijvingen. U hoort
het een week van tevoren.</p><h3>Mijn cursus is uitverkocht, wat nu?</h3><p>Zet u op de wachtlijst, er valt vaak nog
iemand
af.</p><h3>Kan ik annuleren?</h3><p>Ja, tot drie weken voor de start. Wij houden &euro;&nbsp;17,50 in.</p><h3>Is er
korting?</h3>
<p>Met de Gorinchempas krijgt u 25% korting.</p>
"""


def _page(title: str, body: str) -> str:
    return _FRAME.replace("{title}", title).replace("{body}", body)


_SITE_WIDE = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Lindeboomhof 22",
    "postcode": "4205 KB",
    "city": "Gorinchem",
    "hours_per_week": 2,
    "price_unit": "total",
    "min_participants": 7,
}

MERWEDE = UnseenSite(
    slug="volksuniversiteit-de-merwede",
    name="Volksuniversiteit De Merwede",
    pages={
        "/": _page("Welkom", _HOME),
        "/product-categorie/nederlands/": _page("Nederlands", _CATEGORY),
        "/product/nederlands-voor-beginners/": _page("Nederlands voor beginners", _BEGINNERS),
        "/product/nederlands-halfgevorderden/": _page("Nederlands voor halfgevorderden", _HALFWAY),
        "/product/spreken-en-verstaan/": _page("Spreken en verstaan", _SPEAKING),
        "/product/italiaans-voor-beginners/": _page("Italiaans voor beginners", _ITALIAN),
        "/veelgestelde-vragen/": _page("Veelgestelde vragen", _QUESTIONS),
    },
    listings=(
        {
            **_SITE_WIDE,
            "title": "Nederlands voor beginners",
            "level_from": "A0",
            "level_to": "A1",
            "mode": "classroom",
            "dayparts": ["evening"],
            "weeks": 14,
            "group_size_max": 14,
            "price_eur": 229,
            "wait_kind": "dates",
            "start_dates": ["2026-09-22", "2027-01-19"],
        },
        {
            **_SITE_WIDE,
            "title": "Nederlands voor halfgevorderden",
            "level_from": "A1",
            "level_to": "A2",
            "mode": "classroom",
            "dayparts": ["morning"],
            "weeks": 12,
            "price_eur": 212.5,
            "wait_kind": "full",
            "start_dates": ["2027-01-25"],
        },
        {
            **_SITE_WIDE,
            "title": "Spreken en verstaan",
            "level_from": "B1",
            "mode": "blended",
            "dayparts": ["weekend"],
            "weeks": 10,
            "group_size_max": 12,
            "price_eur": 165,
            "wait_kind": "dates",
            "start_dates": ["2027-03-13"],
        },
    ),
)
