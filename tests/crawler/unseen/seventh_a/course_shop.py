"""A people's university (volksuniversiteit) with a course shop: two seasons, two towns and courses of other kinds."""

from tests.crawler.unseen.site import UnseenSite

_SIDE = """<aside id="secondary" class="widget-area"><div class="widget woocommerce widget_layered_nav"><span
class="gamma
widget-title">Filter op dag</span><ul><li><a rel="nofollow" href="/webshop/?filter_dag=maandag">maandag</a>
<span class="count">(14)</span></li><li><a rel="nofollow" href="/webshop/?filter_dag=vrijdag">vrijdag</a>
<span class="count">(6)</span></li></ul></div><div class="widget woocommerce widget_products"><span class="gamma
widget-title">Ook leuk</span><ul class="product_list_widget"><li><a href="/product/arabisch-voor-beginners/">
<span class="product-title">Arabisch voor beginners</span></a><span class="woocommerce-Price-amount amount">&euro;&nbsp;
205,00</span></li></ul></div></aside>"""


def _page(title: str, content: str) -> str:
    return f"""<!doctype html><html lang="nl-NL"><head><meta charset="UTF-8"><title>{title} | Volksuniversiteit
Kennemermeer</title><meta name="generator" content="WooCommerce 9.3.3" /></head>
<body class="wp-theme-storefront woocommerce-active storefront-secondary-navigation">
<div id="page" class="hfeed site"><header id="masthead" class="site-header"><a href="/" class="custom-logo-link"
rel="home">Volksuniversiteit Kennemermeer</a><ul id="site-header-cart"><li><a class="cart-contents" href="/webshop/">
<span class="amount">&euro; 0,00</span> <span class="count">0 cursussen</span></a></li></ul>
<nav class="storefront-primary-navigation"><ul class="menu"><li><a href="/webshop/">Alle cursussen</a></li>
<li><a href="/praktisch/">Locaties en voorwaarden</a></li></ul></nav></header>
<div id="content" class="site-content"><nav class="woocommerce-breadcrumb"><a href="/">Home</a> / {title}</nav>
<main id="main" class="site-main">{content}</main>{_SIDE}</div>
<footer class="site-footer"><div class="site-info">Volksuniversiteit Kennemermeer, sinds 1962. Secretariaat bereikbaar
ma, di en do 9.30-12.00 uur via info@vu-kennemermeer.example</div></footer></div></body></html>"""


def _product(title: str, season: str, price: str, description: str, attributes: str) -> str:
    return _page(
        title,
        f"""<div class="product type-product status-publish product_cat-talen"><div class="summary entry-summary">
<h1 class="product_title entry-title">{title}</h1><p class="price">{price}</p>
<div class="woocommerce-product-details__short-description">{description}</div>
<form class="cart" method="post"><button type="submit" class="single_add_to_cart_button
button">Inschrijven</button></form>
<div class="product_meta"><span class="posted_in">Seizoen: {season}</span></div></div>
<div class="woocommerce-Tabs-panel" id="tab-additional_information"><h2>Gegevens</h2>
<table class="woocommerce-product-attributes shop_attributes">{attributes}</table></div></div>""",
    )


def _row(label: str, value: str) -> str:
    return f"""<tr class="woocommerce-product-attributes-item"><th>{label}</th><td><p>{value}</p></td></tr>"""


def _amount(value: str) -> str:
    return f'<span class="woocommerce-Price-amount amount"><bdi><span>&euro;</span>&nbsp;{value}</bdi></span>'


_HOME = _page(
    "Welkom",
    """<h1>Leren doe je een leven lang</h1><p>De voorjaarsgids is uit! Meer dan 120 cursussen in Beverwijk en
Heemskerk, van
aquarel tot Zweeds. Wie zich v&oacute;&oacute;r 15 december inschrijft, krijgt 5% korting.</p>
<p><a class="button" href="/webshop/">Naar de cursussen</a></p><h2>Agenda</h2><p>Zondag 17 januari 2027: open middag in
Beverwijk, 13.00-16.00 uur.</p>""",
)

_SHOP = _page(
    "Alle cursussen",
    """<h1 class="woocommerce-products-header__title page-title">Talen</h1><p class="woocommerce-result-count">6
resultaten</p>
<ul class="products columns-3"><li class="product"><a href="/product/nt2-deel-1/"><h2>Nederlands voor anderstaligen,
deel 1
</h2></a></li><li class="product"><a href="/product/nt2-deel-2/"><h2>Nederlands voor anderstaligen, deel 2</h2></a></li>
<li class="product"><a href="/product/praatgroep-nederlands/"><h2>Praatgroep Nederlands</h2></a></li>
<li class="product"><a href="/product/uitspraak-nederlands/"><h2>Uitspraak voor anderstaligen</h2></a></li>
<li class="product"><a href="/product/arabisch-voor-beginners/"><h2>Arabisch voor beginners</h2></a></li>
<li class="product"><a href="/product/foutloos-spellen/"><h2>Foutloos spellen</h2></a></li></ul>""",
)

_PART_ONE = _product(
    "Nederlands voor anderstaligen, deel 1",
    "voorjaar 2027",
    _amount("238,00"),
    """<p>Nieuw in Nederland? Na deze cursus kunt u zich voorstellen, boodschappen doen en een afspraak maken. Van 0
naar
A1.</p><p>Het boek (&euro; 36,95) koopt u zelf bij de boekhandel.</p>""",
    _row("Wanneer", "maandag 19.00 &ndash; 21.00 uur")
    + _row("Eerste les", "ma 25 januari")
    + _row("Duur", "12 weken, in totaal 24 uur")
    + _row("Plaats", "Heemskerk")
    + _row("Docent", "M. de Ruijter")
    + _row("Code", "27V-1101"),
)

_PART_TWO = _product(
    "Nederlands voor anderstaligen, deel 2",
    "voorjaar 2027",
    f"<del>{_amount('229,00')}</del> <ins>{_amount('219,00')}</ins>",
    """<p>U heeft A1 en wilt door naar A2. We werken met de methode TaalCompleet. U kiest zelf de ochtend of de
avond.</p>""",
    _row("Duur", "10 weken")
    + """<tr><th>Groep 27V-1201</th><td>Beverwijk, donderdag 9.30-11.30 uur, start 28 januari<br><em class="stock
out-of-stock">Uitverkocht</em></td></tr><tr><th>Groep 27V-1202</th><td>Heemskerk, woensdag 19.00-21.00 uur, start 27
januari<br><em class="stock in-stock">Nog 4 plaatsen</em></td></tr>""",
)

_TALK = _product(
    "Praatgroep Nederlands",
    "voorjaar 2027",
    f"{_amount('8,50')} per les",
    """<p>Gewoon lekker praten, onder leiding van een ervaren docent. Voor anderstaligen vanaf A2. U betaalt aan de
deur en
u kunt op elk moment instappen.</p>""",
    _row("Wanneer", "vrijdag 14.00 &ndash; 15.30 uur") + _row("Plaats", "Beverwijk") + _row("Code", "27V-1290"),
)

_SPEECH = _product(
    "Uitspraak voor anderstaligen",
    "najaar 2026",
    _amount("129,00"),
    """<p>De g, de ui en de schr: een logopedist helpt u verder met verstaanbaar Nederlands. Voor anderstaligen vanaf
B1.</p>""",
    _row("Wanneer", "dinsdag 19.30 &ndash; 21.00 uur")
    + _row("Eerste les", "di 29 september")
    + _row("Duur", "6 weken")
    + _row("Plaats", "Beverwijk")
    + _row("Code", "26N-1310"),
)

_ARABIC = _product(
    "Arabisch voor beginners",
    "voorjaar 2027",
    _amount("205,00"),
    "<p>مرحبا! Leer het Arabische alfabet lezen en schrijven en voer uw eerste gesprekje. Van 0 naar A1.</p>",
    _row("Wanneer", "woensdag 19.30 &ndash; 21.00 uur")
    + _row("Eerste les", "wo 3 februari")
    + _row("Duur", "10 weken")
    + _row("Plaats", "Heemskerk"),
)

_SPELLING = _product(
    "Foutloos spellen",
    "voorjaar 2027",
    _amount("96,00"),
    "<p>Word of wordt? Een opfriscursus voor mensen met Nederlands als moedertaal.</p>",
    _row("Wanneer", "donderdag 19.30 &ndash; 21.00 uur")
    + _row("Eerste les", "do 4 maart")
    + _row("Plaats", "Beverwijk"),
)

_PRACTICAL = _page(
    "Locaties en voorwaarden",
    """<h1>Locaties</h1><h3>Beverwijk</h3><p>Het Oude Postkantoor<br>Meerkade 4<br>1941 BX
Beverwijk</p><h3>Heemskerk</h3>
<p>Buurtcentrum De Jansheeren<br>Maltezerlaan 61<br>1961 DT Heemskerk<br>(ingang achterom)</p><h1>Voorwaarden</h1><ol>
<li>Al onze cursussen gaan door vanaf 7 aanmeldingen. Er zijn ten hoogste 14 plaatsen per cursus.</li><li>Is een cursus
vol, dan komt u op de wachtlijst en hoort u het als er een plek vrijkomt.</li><li>Annuleren kan tot 14 dagen voor de
eerste
les; wij houden dan &euro; 17,50 in.</li><li>Betalen in twee termijnen kan, de toeslag is &euro; 5,-.</li></ol>""",
)

_ALL = {"route": "nt2", "components": ["taal"], "group_size_max": 14, "min_participants": 7}
_BEVERWIJK = {**_ALL, "street": "Meerkade 4", "postcode": "1941 BX", "city": "Beverwijk"}
_HEEMSKERK = {**_ALL, "street": "Maltezerlaan 61", "postcode": "1961 DT", "city": "Heemskerk"}
_PART_TWO_FACTS = {
    "title": "Nederlands voor anderstaligen, deel 2",
    "level_from": "A1",
    "level_to": "A2",
    "hours_per_week": 2,
    "weeks": 10,
    "price_eur": 219,
    "price_unit": "total",
}

VOLKSUNIVERSITEIT_KENNEMERMEER = UnseenSite(
    "volksuniversiteit-kennemermeer",
    "Volksuniversiteit Kennemermeer",
    {
        "/": _HOME,
        "/webshop/": _SHOP,
        "/product/nt2-deel-1/": _PART_ONE,
        "/product/nt2-deel-2/": _PART_TWO,
        "/product/praatgroep-nederlands/": _TALK,
        "/product/uitspraak-nederlands/": _SPEECH,
        "/product/arabisch-voor-beginners/": _ARABIC,
        "/product/foutloos-spellen/": _SPELLING,
        "/praktisch/": _PRACTICAL,
    },
    (
        {
            **_HEEMSKERK,
            "title": "Nederlands voor anderstaligen, deel 1",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 12,
            "hours_total": 24,
            "price_eur": 238,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-25"],
        },
        {
            **_BEVERWIJK,
            **_PART_TWO_FACTS,
            "dayparts": ["morning"],
            "wait_kind": "full",
            "start_dates": ["2027-01-28"],
        },
        {
            **_HEEMSKERK,
            **_PART_TWO_FACTS,
            "dayparts": ["evening"],
            "wait_kind": "dates",
            "start_dates": ["2027-01-27"],
        },
        {
            **_BEVERWIJK,
            "title": "Praatgroep Nederlands",
            "level_from": "A2",
            "dayparts": ["afternoon"],
            "hours_per_week": 1.5,
            "price_eur": 8.5,
            "price_unit": "lesson",
            "wait_kind": "rolling",
        },
        {
            **_BEVERWIJK,
            "title": "Uitspraak voor anderstaligen",
            "level_from": "B1",
            "dayparts": ["evening"],
            "hours_per_week": 1.5,
            "weeks": 6,
            "price_eur": 129,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2026-09-29"],
        },
    ),
)
