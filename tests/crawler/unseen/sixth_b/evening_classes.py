"""A volksuniversiteit with a webshop: product cards, a finder with filters, two seasons, two buildings."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!doctype html>
<html lang="nl-NL"><head><meta charset="UTF-8"><title>@TITLE@ &#8211; Volksuniversiteit Het Spinnewiel</title>
<meta name="generator" content="WordPress 6.8.1"><meta name="generator" content="WooCommerce 9.4.2">
<style>.woocommerce ul.products li{float:left;width:22%}.onsale{background:#c40}</style></head>
<body class="wp-theme-storefront woocommerce-page">
<header id="masthead"><p class="site-title"><a href="/" rel="home">Volksuniversiteit Het Spinnewiel</a></p>
<nav><ul class="menu"><li><a href="/">Home</a></li><li><a href="/nederlands/">Nederlands</a></li>
<li><a href="/talen/">Andere talen</a></li><li><a href="/nieuws/">Nieuws</a></li>
<li><a href="/over-ons/">Over ons</a></li><li><span class="cart">Winkelmand: 0 cursussen, &euro;
0,00</span></li></ul></nav>
</header><div id="content" class="site-content">
"""

_FOOT = """
</div><aside class="widget-area"><h4>Cursuszoeker</h4><ul class="wc-layered-nav">
<li><a href="/nederlands/?filter_dag=avond" rel="nofollow">Avond</a> (41)</li>
<li><a href="/nederlands/?filter_dag=ochtend" rel="nofollow">Ochtend</a> (17)</li>
<li><a href="/nederlands/?filter_dag=zaterdag" rel="nofollow">Zaterdag</a> (6)</li></ul>
<p>Prijs: &euro; 20 &mdash; &euro; 480</p></aside>
<footer id="colophon"><p>Volksuniversiteit Het Spinnewiel &middot; administratie di en do 10.00-12.30 uur &middot; wij
hebben
de ANBI-status</p></footer></body></html>
"""


def _page(title: str, main: str) -> str:
    """One page of the shop."""
    return _HEAD.replace("@TITLE@", title) + main.strip() + _FOOT


def _product(name: str, price: str, stock: str, rows: tuple[tuple[str, str], ...], text: str) -> str:
    """One product page: name, price, stock line, text and the table of properties below it."""
    cells = "".join(
        f'<tr class="woocommerce-product-attributes-item"><th>{label}</th><td><p>{value}</p></td></tr>\n'
        for label, value in rows
    )
    main = f"""<div class="product type-product"><div class="summary entry-summary">
<h1 class="product_title entry-title">{name}</h1><p class="price">{price}</p>
<div class="woocommerce-product-details__short-description">{text}</div><p class="stock">{stock}</p></div>
<h2>Aanvullende informatie</h2><table class="woocommerce-product-attributes shop_attributes">
{cells}</table></div>
<section class="related products"><h2>Anderen bekeken ook</h2><ul class="products"><li><h3>Spaans voor de vakantie</h3>
<span class="price">&euro; 189,00</span></li><li><h3>Boetseren</h3><span class="price">&euro; 210,00</span></li></ul>
</section>"""
    return _page(name, main)


_HOME = """
<h1>Blijf nieuwsgierig</h1>
<p>Ruim tweehonderd cursussen, lezingen en wandelingen in Gouda en omgeving. De voorjaarsgids valt op 8 december in de
bus.</p>
<ul class="products"><li><a href="/talen/">Talen</a></li><li><a href="/nederlands/">Nederlands als tweede taal</a></li>
<li>Kunst en geschiedenis</li><li>Koken</li></ul>
<p><em>Actie:</em> 10% vroegboekkorting tot 15 december op alle creatieve cursussen.</p>
"""

_LIST = """
<h1 class="page-title">Nederlands als tweede taal</h1>
<p class="woocommerce-result-count">4 resultaten</p>
<ul class="products">
<li class="product"><a href="/product/nederlands-voor-beginners/"><h2>Nederlands voor beginners</h2></a></li>
<li class="product"><a href="/product/nederlands-vervolg/"><h2>Nederlands vervolg</h2></a></li>
<li class="product"><a href="/product/nederlandse-conversatie/"><h2>Nederlandse conversatie</h2></a></li>
<li class="product"><a href="/product/staatsexamen-nt2-programma-1/"><h2>Staatsexamen NT2 programma I</h2></a></li>
</ul>
"""

_BEGINNERS = _product(
    "Nederlands voor beginners",
    "<del>&euro; 279,00</del> <ins>&euro; 262,50</ins>",
    "Op voorraad",
    (
        ("Niveau", "van A0 naar A1"),
        ("Dag en tijd", "dinsdagavond, 19.00 tot 21.00 uur"),
        ("Najaar", "eerste les di 22 sept. (gestart)"),
        ("Voorjaar", "eerste les di 2 febr."),
        ("Duur", "15 weken"),
        ("Locatie", "Gouda"),
        ("Docent", "mevr. A. Hoogendijk"),
    ),
    """<p>Nederlands is geen gemakkelijke taal, maar met een avond per week komt u een heel eind. U leert uzelf
voorstellen,
boodschappen doen en een afspraak maken. Het boek (ca. &euro; 42) schaft u zelf aan.</p>""",
)

_FOLLOW_UP = _product(
    "Nederlands vervolg",
    "&euro; 262,50",
    "Uitverkocht",
    (
        ("Niveau", "van A1 naar A2"),
        ("Dag en tijd", "woensdagochtend, 9.30 tot 12.00 uur"),
        ("Voorjaar", "eerste les wo 3 febr."),
        ("Duur", "15 weken"),
        ("Locatie", "Gouda"),
    ),
    """<p>Voor wie de beginnerscursus heeft gedaan of op een andere manier op A1 zit. Twijfelt u? Doe dan de gratis
toets op
onze website.</p>""",
)

_TALK = _product(
    "Nederlandse conversatie",
    "&euro; 14,00 per les",
    "Gaat door bij zeven aanmeldingen",
    (
        ("Niveau", "vanaf B1"),
        ("Dag en tijd", "vrijdagmiddag, 13.30 tot 15.00 uur"),
        ("Groep", "ten hoogste tien deelnemers"),
        ("Locatie", "Waddinxveen"),
    ),
    """<p>Geen grammatica, wel veel praten: over het nieuws, over eten, over Hollandse gewoontes. Koffie en thee zijn
inbegrepen.</p>""",
)

_EXAM = _product(
    "Staatsexamen NT2 programma I",
    "Prijs volgt",
    "Meer nieuws in het volgende seizoen",
    (("Dag en tijd", "avond, dag nader te bepalen"), ("Eerste les", "n.t.b."), ("Locatie", "Gouda")),
    """<p>Een examentraining voor iedereen die Nederlands nodig heeft voor een beroepsopleiding. U oefent alle vier de
taalvaardigheden met oude opgaven. De data worden in de gids van volgend seizoen bekendgemaakt. Het examen doet u bij
DUO; de
wachttijd voor een examenplaats is momenteel zes weken.</p>""",
)

_LANGUAGES = """
<h1 class="page-title">Andere talen</h1>
<ul class="products"><li class="product"><h2>Spaans voor de vakantie</h2><span class="price">&euro; 189,00</span>
<p>Start ma 1 febr., 19.30 uur, Gouda</p></li>
<li class="product"><h2>Engels opfrissen A2-B1</h2><span class="price">&euro; 219,00</span><p>Start do 4 febr.,
VOL</p></li>
<li class="product"><h2>Italiaans 3</h2><span class="price">&euro; 219,00</span><p>Bij 8 aanmeldingen</p></li></ul>
"""

_NEWS = """
<h1>Nieuws</h1>
<h2>17 oktober 2026 &ndash; Taalmarkt in de bibliotheek</h2><p>Op onze kraam kwamen meer dan honderd mensen af. Dank aan
de
vrijwilligers!</p>
<h2>3 september 2025 &ndash; Nieuwe cursus op zaterdag</h2><p>De zaterdaggroep Nederlands begint op 4 oktober en kost
&euro;
120. <i>Update maart 2026: deze groep is afgerond.</i></p>
"""

_ABOUT = """
<h1>Over ons</h1>
<p>Het Spinnewiel bestaat sinds 1931. De seizoenen lopen van september tot januari (najaar) en van februari tot juni
(voorjaar).</p>
<p><strong>Gouda:</strong> cursushuis, Spinnerspoort 12, 2801 VG Gouda. Ringleiding en lift aanwezig.</p>
<p><strong>Waddinxveen:</strong> in De Klaproos, Jaagpad 61, 2742 RC Waddinxveen.</p>
<h2>Voorwaarden in het kort</h2>
<p>U kunt zich tot een week voor de eerste les kosteloos uitschrijven, daarna brengen wij &euro; 25 administratiekosten
in
rekening. Betalen in drie termijnen is mogelijk vanaf &euro; 200. Met de Rotterdampas of een U-pas kunt u bij ons niet
terecht. Komt u via uw werkgever, vraag dan om een factuur.</p>
"""

_GOUDA = {"street": "Spinnerspoort 12", "postcode": "2801 VG", "city": "Gouda"}

SPINNEWIEL = UnseenSite(
    slug="volksuniversiteit-het-spinnewiel",
    name="Volksuniversiteit Het Spinnewiel",
    pages={
        "/": _page("Home", _HOME),
        "/nederlands/": _page("Nederlands als tweede taal", _LIST),
        "/product/nederlands-voor-beginners/": _BEGINNERS,
        "/product/nederlands-vervolg/": _FOLLOW_UP,
        "/product/nederlandse-conversatie/": _TALK,
        "/product/staatsexamen-nt2-programma-1/": _EXAM,
        "/talen/": _page("Andere talen", _LANGUAGES),
        "/nieuws/": _page("Nieuws", _NEWS),
        "/over-ons/": _page("Over ons", _ABOUT),
    },
    listings=(
        {
            "title": "Nederlands voor beginners",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "components": ["taal"],
            **_GOUDA,
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 15,
            "price_eur": 262.5,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2026-09-22", "2027-02-02"],
        },
        {
            "title": "Nederlands vervolg",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal"],
            **_GOUDA,
            "dayparts": ["morning"],
            "hours_per_week": 2.5,
            "weeks": 15,
            "price_eur": 262.5,
            "price_unit": "total",
            "wait_kind": "full",
            "start_dates": ["2027-02-03"],
        },
        {
            "title": "Nederlandse conversatie",
            "route": "nt2",
            "level_from": "B1",
            "components": ["taal"],
            "street": "Jaagpad 61",
            "postcode": "2742 RC",
            "city": "Waddinxveen",
            "dayparts": ["afternoon"],
            "hours_per_week": 1.5,
            "group_size_max": 10,
            "price_eur": 14,
            "price_unit": "lesson",
            "wait_kind": "min_participants",
            "min_participants": 7,
        },
        {
            "title": "Staatsexamen NT2 programma I",
            "route": "staatsexamen",
            "level_to": "B1",
            "components": ["taal"],
            **_GOUDA,
            "dayparts": ["evening"],
            "wait_kind": "announced_later",
        },
    ),
)
