"""A volksuniversiteit with its seasons, and a trainer who sells Dutch lessons as a webshop sells chairs."""

from tests.crawler.unseen.site import UnseenSite


def _roer(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="nl-nl"><head><base href="https://volksuniversiteit-roerdal.example/"><meta charset="utf-8">
<meta name="generator" content="Joomla! - Open Source Content Management"><title>{title} - Volksuniversiteit
Roerdal</title></head>
<body class="site com_content view-article"><div class="header"><a class="brand" href="/">Volksuniversiteit
Roerdal</a></div>
<ul class="nav menu mod-list"><li class="item-101"><a href="/index.php/talen/nederlands">Nederlands</a></li>
<li class="item-102"><a href="/index.php/talen/overige-talen">Overige talen</a></li>
<li class="item-103"><a href="/index.php/creatief">Creatief</a></li>
<li class="item-104"><a href="/index.php/over-ons">Over ons</a></li></ul>
<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2>{title}</h2></div>
<div itemprop="articleBody">
{body}
</div></div>
<div class="footer"><p>Volksuniversiteit Roerdal, Swalmerdreef 14, 6041 KR Roermond. Bestuur en secretariaat:
vrijwilligers.</p>
</div></body></html>"""


_ROER_HOME = """<p>Ruim 120 cursussen voor wie nieuwsgierig is. In het najaar en in het voorjaar, overdag en in de
avond.</p>
<p>De brochure ligt vanaf 5 december klaar.</p>
<p>Voor <a href="/index.php/talen/nederlands">Nederlands voor anderstaligen</a> hebben we een eigen pagina.</p>"""

_ROER_DUTCH = """<p>Voor wie een andere moedertaal heeft. De lessen zijn klassikaal.</p>
<h3>Nederlands voor beginners</h3>
<dl><dt>Niveau</dt><dd>0-A1</dd><dt>Dag en tijd</dt><dd>dinsdag 19.00-21.00 uur</dd>
<dt>Startdata</dt><dd>22 september 2026 en 19 januari 2027</dd><dt>Duur</dt><dd>12 weken</dd>
<dt>Deelnemers</dt><dd>max. 14</dd><dt>Cursusgeld</dt><dd>&euro; 198,00</dd></dl>
<h3>Nederlands voor gevorderden</h3>
<p>Niveau A1 naar A2. U kunt kiezen uit twee groepen:</p>
<ul><li>ochtendgroep: donderdag 9.30-11.30 uur, start donderdag 21 januari 2027, 14 weken, &euro; 231,00</li>
<li>avondgroep: donderdag 19.30-21.00 uur, start donderdag 28 januari 2027, 12 weken, &euro; 148,50 &ndash; VOL</li>
</ul>
<h3>Conversatie Nederlands</h3>
<dl><dt>Niveau</dt><dd>op niveau B1</dd><dt>Dag en tijd</dt><dd>vrijdag 14.00-15.30 uur</dd><dt>Start</dt>
<dd>doorlopend, u kunt altijd instappen</dd><dt>Cursusgeld</dt><dd>&euro; 6,50 per les</dd></dl>
<h3>Staatsexamen NT2 programma I</h3>
<dl><dt>Niveau</dt><dd>A2 naar B1</dd><dt>Dag en tijd</dt><dd>zaterdag 9.30-12.30 uur</dd><dt>Start</dt>
<dd>begin april 2027, bij minimaal 7 aanmeldingen</dd><dt>Duur</dt><dd>10 weken</dd><dt>Cursusgeld</dt>
<dd>&euro; 289,00 (exclusief boek &euro; 41,50 en examengeld)</dd></dl>"""

_ROER_OTHER = """<h3>Spaans voor op reis</h3><p>Maandagavond, start 18 januari 2027, &euro; 165,00, A1.</p>
<h3>Engels B1</h3><p>Woensdag 10.00-12.00 uur, start 20 januari 2027, 12 weken, &euro; 198,00.</p>
<h3>Limburgs voor import</h3><p>Vijf avonden, &euro; 60,00.</p>"""

_ROER_ART = "<p>Keramiek, dinsdagochtend, start 12 januari 2027, &euro; 225,00 inclusief klei. Vol.</p>"

_ROER_ABOUT = """<p>Sinds 1948 in Roermond. De lokalen op de Swalmerdreef 14 zijn bereikbaar met de lift.</p>
<p>Annuleren kan tot 10 dagen voor de start; de kosten zijn &euro; 17,50. Cursisten met een stadspas krijgen 20%
korting.</p>
<p>Bij een volle cursus plaatsen wij u op de wachtlijst.</p>"""

_ROER_ALL = {
    "street": "Swalmerdreef 14",
    "postcode": "6041 KR",
    "city": "Roermond",
    "components": ["taal"],
    "mode": "classroom",
}
_ROER_ADVANCED = {
    **_ROER_ALL,
    "title": "Nederlands voor gevorderden",
    "route": "nt2",
    "level_from": "A1",
    "level_to": "A2",
    "price_unit": "total",
}

VOLKSUNIVERSITEIT_ROERDAL = UnseenSite(
    slug="volksuniversiteit-roerdal",
    name="Volksuniversiteit Roerdal",
    pages={
        "/": _roer("Welkom", _ROER_HOME),
        "/index.php/talen/nederlands": _roer("Nederlands voor anderstaligen", _ROER_DUTCH),
        "/index.php/talen/overige-talen": _roer("Overige talen", _ROER_OTHER),
        "/index.php/creatief": _roer("Creatief", _ROER_ART),
        "/index.php/over-ons": _roer("Over ons", _ROER_ABOUT),
    },
    listings=(
        {
            **_ROER_ALL,
            "title": "Nederlands voor beginners",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 12,
            "group_size_max": 14,
            "price_eur": 198,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2026-09-22", "2027-01-19"],
        },
        {
            **_ROER_ADVANCED,
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "weeks": 14,
            "price_eur": 231,
            "wait_kind": "dates",
            "start_dates": ["2027-01-21"],
        },
        {
            **_ROER_ADVANCED,
            "dayparts": ["evening"],
            "hours_per_week": 1.5,
            "weeks": 12,
            "price_eur": 148.5,
            "wait_kind": "full",
            "start_dates": ["2027-01-28"],
        },
        {
            **_ROER_ALL,
            "title": "Conversatie Nederlands",
            "route": "nt2",
            "level_to": "B1",
            "dayparts": ["afternoon"],
            "hours_per_week": 1.5,
            "price_eur": 6.5,
            "price_unit": "lesson",
            "wait_kind": "rolling",
        },
        {
            **_ROER_ALL,
            "title": "Staatsexamen NT2 programma I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 10,
            "price_eur": 289,
            "price_unit": "total",
            "wait_kind": "months",
            "start_months": ["2027-04"],
            "min_participants": 7,
        },
    ),
)


def _shop(title: str, body: str) -> str:
    return f"""<!doctype html>
<html lang="nl-NL"><head><meta charset="UTF-8"><title>{title} – Spreekwijzer.shop</title></head>
<body class="woocommerce woocommerce-page theme-storefront"><div class="woocommerce-notices-wrapper"></div>
<header><a href="/">Spreekwijzer</a> <form role="search"><input type="search" placeholder="Zoek een training"></form>
<ul class="menu"><li><a href="/product/nederlands-a1-intensief/">A1 intensief</a></li>
<li><a href="/product/online-nederlands-a2/">A2 online</a></li>
<li><a href="/product/spoedtraining-staatsexamen-i/">Staatsexamen</a></li><li>
<a href="/product/knm-in-5-avonden/">KNM</a></li>
<li><a href="/product/english-for-work/">English</a></li><li><a href="/klantenservice/">Klantenservice</a></li></ul>
<a class="cart-contents" href="/winkelmand/" rel="nofollow"><span class="amount">€ 0,00</span> 0 items</a></header>
<main class="site-main">
{body}
</main><footer>Spreekwijzer | Kerkakkerpoort 61, 5616 HC Eindhoven | KvK 00000047 | iDEAL, Bancontact, factuur</footer>
</body></html>"""


_RELATED = """<section class="related products"><h2>Anderen kochten ook</h2><ul class="products">
<li class="product"><h2 class="woocommerce-loop-product__title">Werkboek Spreekwijzer</h2>
<span class="price">€ 34,95</span></li>
<li class="product"><h2 class="woocommerce-loop-product__title">Cadeaubon</h2>
<span class="price">Vanaf: € 25,00</span></li>
</ul></section>"""

_SHOP_HOME = """<h1>Train je Nederlands</h1><p>Kies een training, leg hem in je winkelmand en je hebt binnen een
minuut je
bevestiging. Niet goed? Geld terug binnen 14 dagen.</p><p>Wij zijn geen inburgeringsschool met keurmerk: het keurmerk
van Blik op Werk hebben we niet.</p>"""

_SHOP_A1 = (
    """<div class="product type-product" itemscope itemtype="https://schema.org/Product">
<meta itemprop="price" content="695.00">
<h1 class="product_title entry-title">Nederlands A1 intensief</h1>
<p class="price"><del aria-hidden="true"><span class="amount">€ 695,00</span></del>
<ins><span class="amount">€ 645,00</span></ins></p>
<div class="woocommerce-product-details__short-description"><p>Avondtraining voor wie snel de basis wil: van 0 naar A1.
Maandag, dinsdag en donderdag van 18.30 tot 20.30 uur, acht weken, in de klas.</p></div>
<p class="stock in-stock">Nog 4 plaatsen op voorraad</p>
<table class="woocommerce-product-attributes"><tr><th>Startdatum</th><td>ma 18 jan.</td></tr>
<tr><th>Groep</th><td>maximaal 10</td></tr><tr><th>Annuleringskosten</th><td>€ 75</td></tr></table>
<div id="reviews"><h2>2 beoordelingen</h2><p>Start was al na 1 week, groep van 6. <em>Paola</em></p></div></div>"""
    + _RELATED
)

_SHOP_A2 = (
    """<div class="product type-product"><h1 class="product_title entry-title">Online Nederlands A2</h1>
<p class="price">Vanaf: <span class="amount">€ 39,00</span> / maand</p>
<div class="woocommerce-product-details__short-description"><p>Vanuit huis van A1 naar A2, zonder leslocatie. Elke
week een online les van een uur met je docent. Je kunt iedere maandag beginnen.</p></div>
<p>Op het platform staan nog eens 60 uur oefeningen om zelf te doen.</p></div>"""
    + _RELATED
)

_SHOP_EXAM = (
    """<div class="product type-product"><h1 class="product_title entry-title">Spoedtraining Staatsexamen I</h1>
<p class="price"><span class="amount">€ 349,00</span></p><p class="stock out-of-stock">Uitverkocht</p>
<div class="woocommerce-product-details__short-description"><p>Zes zaterdagen achter elkaar van 10.00 tot 14.00 uur
schrijven en spreken voor programma I. Eerste les: zaterdag 6 februari 2027. Duur: 6 weken.</p></div>
<!-- <p>Extra groep: start zondag 7 maart 2027, € 299,00</p> -->
<p>De prijs is zonder het examen van DUO. Dat kost € 192,00 voor vier onderdelen.</p></div>"""
    + _RELATED
)

_SHOP_KNM = (
    """<div class="product type-product"><h1 class="product_title entry-title">KNM in 5 avonden</h1>
<p class="price"><span class="amount">€ 119,00</span></p>
<div class="woocommerce-product-details__short-description"><p>Alles wat je voor KNM moet weten. Geschikt voor wie de
B1-route volgt; de taal zelf oefenen we hier niet. Vijf avonden van 2,5 uur.</p></div></div>"""
    + _RELATED
)

_SHOP_ENGLISH = """<div class="product type-product"><h1 class="product_title entry-title">English for work</h1>
<p class="price"><span class="amount">€ 595,00</span></p><p>B1 to B2, Wednesday evening, starts 13 January 2027.</p>
</div>"""

_SHOP_SERVICE = """<h1>Klantenservice</h1><h3>Waar zijn de trainingen?</h3><p>Aan de Kerkakkerpoort 61 in Eindhoven.</p>
<h3>Wanneer krijg ik antwoord?</h3><p>Binnen 24 uur.</p><h3>Betalen in delen?</h3><p>Ja, in 3 termijnen.</p>"""

_SHOP_ALL = {"street": "Kerkakkerpoort 61", "postcode": "5616 HC", "city": "Eindhoven", "keurmerk_claimed": False}

SPREEKWIJZER = UnseenSite(
    slug="spreekwijzer",
    name="Spreekwijzer",
    pages={
        "/": _shop("Home", _SHOP_HOME),
        "/product/nederlands-a1-intensief/": _shop("Nederlands A1 intensief", _SHOP_A1),
        "/product/online-nederlands-a2/": _shop("Online Nederlands A2", _SHOP_A2),
        "/product/spoedtraining-staatsexamen-i/": _shop("Spoedtraining Staatsexamen I", _SHOP_EXAM),
        "/product/knm-in-5-avonden/": _shop("KNM in 5 avonden", _SHOP_KNM),
        "/product/english-for-work/": _shop("English for work", _SHOP_ENGLISH),
        "/klantenservice/": _shop("Klantenservice", _SHOP_SERVICE),
    },
    listings=(
        {
            **_SHOP_ALL,
            "title": "Nederlands A1 intensief",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "components": ["taal"],
            "mode": "classroom",
            "dayparts": ["evening"],
            "hours_per_week": 6,
            "weeks": 8,
            "group_size_max": 10,
            "price_eur": 645,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-18"],
        },
        {
            "title": "Online Nederlands A2",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal"],
            "mode": "online",
            "hours_per_week": 1,
            "price_eur": 39,
            "price_unit": "month",
            "price_from": True,
            "wait_kind": "periodic",
            "keurmerk_claimed": False,
        },
        {
            **_SHOP_ALL,
            "title": "Spoedtraining Staatsexamen I",
            "route": "staatsexamen",
            "level_to": "B1",
            "components": ["taal"],
            "dayparts": ["weekend"],
            "hours_per_week": 4,
            "weeks": 6,
            "price_eur": 349,
            "price_unit": "total",
            "wait_kind": "full",
            "start_dates": ["2027-02-06"],
        },
        {
            **_SHOP_ALL,
            "title": "KNM in 5 avonden",
            "route": "b1",
            "components": ["knm"],
            "dayparts": ["evening"],
            "price_eur": 119,
            "price_unit": "total",
        },
    ),
)
