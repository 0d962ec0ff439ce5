"""The volksuniversiteit of Hilversum, whose courses are products in a web shop."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, main: str) -> str:
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} - Volksuniversiteit Het
Gooise Licht
</title></head><body class="woocommerce woocommerce-page">
<div class="topbar"><span>Vragen? 035 - 000 00 00 (ma-do 9.30-12.30)</span> <span class="cart">Winkelmand: &euro;
0,00</span></div>
<nav class="primary"><a href="/">Home</a> <a href="/talen/">Talen</a> <a
href="/klantenservice/">Klantenservice</a></nav>
<div id="primary" class="content-area">{main}</div>
<footer class="site-footer"><div class="widget">Volksuniversiteit Het Gooise Licht<br>Oude Lorentzlaan 12<br>1211 HK
Hilversum
</div><div class="widget">Meld u aan voor de nieuwsbrief</div></footer></body></html>"""


_HOME = """<h1>Iets nieuws leren?</h1><p>Seizoen 2026-2027 staat weer vol met 160 cursussen: van aquarel tot Zweeds.</p>
<ul class="products"><li><a href="/talen/">Talencursussen</a></li><li>Cadeaubon vanaf &euro; 25,00</li></ul>"""

_LANGUAGES = """<h1>Talen</h1><p class="woocommerce-result-count">Alle 4 resultaten</p><ul class="products columns-2">
<li class="product"><a href="/product/nederlands-voor-beginners/"><h2>Nederlands voor beginners</h2></a></li>
<li class="product"><a href="/product/nederlands-halfgevorderd/"><h2>Nederlands halfgevorderd</h2></a></li>
<li class="product"><a href="/product/nederlands-in-gesprek/"><h2>Nederlands in gesprek</h2></a></li>
<li class="product"><a href="/product/italiaans-2/"><h2>Italiaans 2</h2></a></li></ul>"""

_BEGINNERS = """<script type="application/ld+json">{"@context":"https://schema.org/","@type":"Product",
"name":"Nederlands voor beginners","offers":{"@type":"Offer","price":"239.00","priceCurrency":"EUR",
"availability":"https://schema.org/SoldOut"}}</script>
<h1 class="product_title">Nederlands voor beginners</h1><p class="price"><bdi>&euro; 264,00</bdi></p>
<div class="woocommerce-product-details__short-description"><p>Uw eerste stappen in het Nederlands, klassikaal en met
veel
praten. Van 0 naar A1.</p></div>
<table class="shop_attributes"><caption>Seizoen 2026-2027</caption>
<tr><th>Lestijd</th><td>dinsdag 19.15 - 21.15 uur</td></tr>
<tr><th>Duur</th><td>15 weken</td></tr>
<tr><th>Eerste les najaar</th><td>22 september</td></tr>
<tr><th>Eerste les voorjaar</th><td>19 januari (nog 3 plaatsen)</td></tr>
<tr><th>Docent</th><td>Mw. drs. A. van Eemnes</td></tr></table>
<button class="single_add_to_cart_button">In winkelmand</button>
<p class="member">Vrienden van de volksuniversiteit krijgen &euro; 15,00 korting. Boek: &euro; 41,50.</p>
<section class="related products"><h2>Anderen bekeken ook</h2><p>Italiaans 2 &euro; 279,00</p></section>
<div id="reviews" class="woocommerce-Reviews"><p>Binnen een week begonnen, leuke groep van 9! - Olga,
11-10-2023</p></div>"""

_HALFWAY = """<h1 class="product_title">Nederlands halfgevorderd</h1><p class="price"><bdi>&euro; 228,00</bdi></p>
<div class="woocommerce-product-details__short-description"><p>U kent de basis en wilt verder: van A2 naar B1. Lezen,
schrijven, en de kleine woordjes die nooit goed staan.</p></div>
<table class="shop_attributes"><tr><th>Lestijd</th><td>woensdag 9.30 - 12.00 uur</td></tr>
<tr><th>Duur</th><td>12 weken</td></tr>
<tr><th>Beschikbaarheid</th><td>er is nu een wachtlijst</td></tr></table>
<button class="button alt">Zet mij op de lijst</button>"""

_TALK = """<h1 class="product_title">Nederlands in gesprek</h1><p class="price"><bdi>&euro; 12,50</bdi> per les</p>
<div class="woocommerce-product-details__short-description"><p>U heeft B1 en wilt naar B2 toe praten. Wij treffen elkaar
online via Zoom; het is een cursus zonder leslocatie. De groep telt maximaal acht deelnemers.</p></div>
<table class="shop_attributes"><tr><th>Lestijd</th><td>elke zaterdag 10.00 - 11.30 uur</td></tr>
<tr><th>Instappen</th><td>elke eerste zaterdag van de maand</td></tr></table>
<p>Voordelig: strippenkaart voor tien lessen &euro; 110,00.</p>"""

_ITALIAN = """<h1 class="product_title">Italiaans 2</h1><p class="price"><bdi>&euro; 279,00</bdi></p>
<table class="shop_attributes"><tr><th>Niveau</th><td>A1 naar A2</td></tr><tr><th>Lestijd</th><td>maandag 19.30 -
21.30</td></tr>
<tr><th>Eerste les</th><td>18 januari 2027</td></tr></table><p>Voertaal in de les is Nederlands.</p>"""

_SERVICE = """<h1>Klantenservice</h1>
<h3>Hoe groot zijn de groepen?</h3><p>Bij de talencursussen plaatsen wij hoogstens veertien cursisten.</p>
<h3>Annuleren</h3><p>Dat kan tot 3 weken voor de eerste les. Wij houden dan &euro; 20,00 in.</p>
<h3>Is de cursus vol?</h3><p>Dan kunt u op de wachtlijst. U hoort uiterlijk een week voor aanvang of er plaats is.</p>
<h3>Inburgeren</h3><p>Wij bereiden niet voor op het inburgeringsexamen en u kunt bij ons geen DUO-lening van
&euro; 10.000 gebruiken. Een keurmerk van Blik op Werk hebben wij niet.</p>"""

_SHOP = {"components": ["taal"], "route": "nt2", "keurmerk_claimed": False}
_HOUSE = {"street": "Oude Lorentzlaan 12", "postcode": "1211 HK", "city": "Hilversum", "group_size_max": 14}

GOOISE_LICHT = UnseenSite(
    slug="volksuniversiteit-het-gooise-licht",
    name="Volksuniversiteit Het Gooise Licht",
    pages={
        "/": _page("Home", _HOME),
        "/talen/": _page("Talen", _LANGUAGES),
        "/product/nederlands-voor-beginners/": _page("Nederlands voor beginners", _BEGINNERS),
        "/product/nederlands-halfgevorderd/": _page("Nederlands halfgevorderd", _HALFWAY),
        "/product/nederlands-in-gesprek/": _page("Nederlands in gesprek", _TALK),
        "/product/italiaans-2/": _page("Italiaans 2", _ITALIAN),
        "/klantenservice/": _page("Klantenservice", _SERVICE),
    },
    listings=(
        {
            **_SHOP,
            **_HOUSE,
            "title": "Nederlands voor beginners",
            "level_from": "A0",
            "level_to": "A1",
            "mode": "classroom",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 15,
            "price_eur": 264,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2026-09-22", "2027-01-19"],
        },
        {
            **_SHOP,
            **_HOUSE,
            "title": "Nederlands halfgevorderd",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["morning"],
            "hours_per_week": 2.5,
            "weeks": 12,
            "price_eur": 228,
            "price_unit": "total",
            "wait_kind": "waiting_list",
        },
        {
            **_SHOP,
            "title": "Nederlands in gesprek",
            "level_from": "B1",
            "level_to": "B2",
            "mode": "online",
            "dayparts": ["weekend"],
            "hours_per_week": 1.5,
            "group_size_max": 8,
            "price_eur": 12.5,
            "price_unit": "lesson",
            "wait_kind": "periodic",
        },
    ),
)
