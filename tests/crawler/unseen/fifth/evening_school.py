"""A volksuniversiteit as a web shop: four courses of Dutch among others, in two towns and online."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

LINKS = (
    ("/", "Home"),
    ("/cursusaanbod/", "Cursusaanbod"),
    ("/locaties/", "Locaties"),
    ("/voorwaarden/", "Voorwaarden"),
)


def _page(title: str, body: str, kind: str = "page") -> str:
    menu = "".join(f'<li class="menu-item"><a href="{path}">{name}</a></li>' for path, name in LINKS)
    return f"""<!doctype html><html lang="nl-NL"><head><meta charset="UTF-8" />
<meta name="generator" content="WooCommerce 9.3.3" /><title>{title} - Volksuniversiteit Het Baken</title></head>
<body class="{kind}-template-default theme-storefront woocommerce woocommerce-no-js"><div id="page" class="hfeed site">
<header id="masthead" class="site-header"><div class="col-full"><a href="/" class="custom-logo-link">Het Baken</a>
<form role="search" class="woocommerce-product-search"><input type="search" placeholder="Zoek cursussen" /></form></div>
<nav id="site-navigation" class="main-navigation"><ul class="menu">{menu}</ul>
<ul class="site-header-cart"><li><a class="cart-contents" href="/winkelmand/">&euro; 0,00 0 items</a></li></ul></nav>
</header>
<div id="content" class="site-content"><div class="col-full"><main id="main" class="site-main">
{body}
</main></div></div>
<footer id="colophon" class="site-footer"><p>Volksuniversiteit Het Baken | cursusadministratie: Kanaalstraat 40,
1781 CD Den Helder | ma t/m do 9.30-12.30 uur</p></footer></div></body></html>"""


def _product(title: str, price: str, text: str, *pairs: tuple[str, str]) -> str:
    rows = "".join(
        f'<tr class="woocommerce-product-attributes-item"><th class="attributes-item__label">{label}'
        f'</th><td class="attributes-item__value"><p>{value}</p></td></tr>'
        for label, value in pairs
    )
    body = f"""<div class="product type-product"><div class="summary entry-summary">
<h1 class="product_title entry-title">{title}</h1><p class="price">{price}</p>
<div class="woocommerce-product-details__short-description"><p>{text}</p></div></div>
<div class="woocommerce-tabs wc-tabs-wrapper"><table class="woocommerce-product-attributes shop_attributes">{rows}
</table></div></div>"""
    return _page(title, body, "product")


def _amount(words: str) -> str:
    return f'<span class="woocommerce-Price-amount amount"><bdi>{words}</bdi></span>'


PAGES = {
    "/": _page("Home", "<h1>Blijf leren in de Kop van Noord-Holland</h1><p>Talen, dans, koken en nog veel meer.</p>"),
    "/cursusaanbod/": _page(
        "Cursusaanbod",
        """<h1>Cursusaanbod voorjaar 2027</h1><ul class="products columns-3">
<li class="product"><a href="/product/nt2-beginners/"><h2>NT2 beginners</h2></a></li>
<li class="product"><a href="/product/nt2-vervolg/"><h2>NT2 vervolg</h2></a></li>
<li class="product"><a href="/product/nederlands-spreken/"><h2>Nederlands spreken</h2></a></li>
<li class="product"><a href="/product/staatsexamen-1/"><h2>Staatsexamen NT2 programma I</h2></a></li>
<li class="product"><a href="/product/frans-op-reis/"><h2>Frans op reis</h2></a></li></ul>""",
    ),
    "/product/nt2-beginners/": _product(
        "NT2 beginners",
        _amount("&euro;&nbsp;235,00"),
        "Je eerste woorden en zinnen Nederlands. Veertien weken lang, twee uur in de week. Het boek kost &euro; 41,95.",
        ("Niveau", "0 naar A1"),
        ("Locatie", "Den Helder"),
        ("Tijd", "maandagavond 19.00-21.00 uur"),
        ("Startdatum", "ma 1 feb."),
        ("Lessen", "14"),
        ("Groepsgrootte", "maximaal 14"),
        ("Lesvorm", "klassikaal"),
    ),
    "/product/nt2-vervolg/": _product(
        "NT2 vervolg",
        _amount("&euro;&nbsp;179,50"),
        "Voor wie NT2 beginners heeft gedaan: meer Nederlands in meer situaties. Nog 3 plaatsen!",
        ("Niveau", "A1 naar A2"),
        ("Locatie", "Schagen"),
        ("Tijd", "dinsdagochtend 10.00-12.00 uur"),
        ("Startdatum", "di 2 feb. en di 20 apr."),
        ("Duur", "10 weken, 2 uur per week"),
        ("Lesvorm", "klassikaal"),
    ),
    "/product/nederlands-spreken/": _product(
        "Nederlands spreken",
        _amount("&euro;&nbsp;96,00") + ' <span class="stock out-of-stock">Uitverkocht</span>',
        "Conversatieles NT2 via een videoverbinding, dus zonder leslocatie.",
        ("Niveau", "van B1 naar B2"),
        ("Tijd", "woensdagavond 20.00-21.30 uur"),
        ("Startdatum", "wo 3 mrt."),
        ("Duur", "8 weken"),
        ("Lesvorm", "online"),
    ),
    "/product/staatsexamen-1/": _product(
        "Staatsexamen NT2 programma I",
        "Prijs volgt",
        "Taaltraining voor het staatsexamen op niveau B1. Het examen zelf doe je bij DUO en kost &euro; 200.",
        ("Niveau", "A2 naar B1"),
        ("Locatie", "Den Helder"),
        ("Tijd", "nog niet bekend"),
        ("Startdatum", "n.t.b."),
        ("Lesvorm", "hybride: de ene week in de klas, de andere week online"),
    ),
    "/product/frans-op-reis/": _product(
        "Frans op reis",
        _amount("&euro;&nbsp;142,00"),
        "Bestellen, de weg vragen en een praatje maken.",
        ("Niveau", "A1"),
        ("Locatie", "Schagen"),
        ("Startdatum", "do 4 feb."),
    ),
    "/locaties/": _page(
        "Locaties",
        """<h1>Locaties</h1><p><strong>Den Helder</strong>: Kanaalstraat 40, 1781 CD</p>
<p><strong>Schagen</strong>: De Makelaarshof, Noordpad 12, 1741 BE</p>""",
    ),
    "/voorwaarden/": _page(
        "Voorwaarden",
        """<h1>Voorwaarden</h1><p>Annuleren kan tot 10 dagen voor de start; wij rekenen dan &euro; 17,50. Is een cursus
vol, dan kun je op de wachtlijst. Met de Stadspas krijg je 25% korting.</p>""",
    ),
}

HELDER = {"street": "Kanaalstraat 40", "postcode": "1781 CD", "city": "Den Helder"}
DUTCH: dict[str, Any] = {"route": "nt2", "components": ["taal"], "price_unit": "total"}

EVENING_SCHOOL = UnseenSite(
    slug="volksuniversiteit-het-baken",
    name="Volksuniversiteit Het Baken",
    pages=PAGES,
    listings=(
        {
            **DUTCH,
            **HELDER,
            "title": "NT2 beginners",
            "level_from": "A0",
            "level_to": "A1",
            "mode": "classroom",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 14,
            "group_size_max": 14,
            "price_eur": 235,
            "wait_kind": "dates",
            "start_dates": ["2027-02-01"],
        },
        {
            **DUTCH,
            "street": "Noordpad 12",
            "postcode": "1741 BE",
            "city": "Schagen",
            "title": "NT2 vervolg",
            "level_from": "A1",
            "level_to": "A2",
            "mode": "classroom",
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "weeks": 10,
            "price_eur": 179.5,
            "wait_kind": "dates",
            "start_dates": ["2027-02-02", "2027-04-20"],
        },
        {
            **DUTCH,
            "title": "Nederlands spreken",
            "level_from": "B1",
            "level_to": "B2",
            "mode": "online",
            "dayparts": ["evening"],
            "hours_per_week": 1.5,
            "weeks": 8,
            "price_eur": 96,
            "wait_kind": "full",
            "start_dates": ["2027-03-03"],
        },
        {
            **HELDER,
            "title": "Staatsexamen NT2 programma I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal"],
            "mode": "blended",
            "wait_kind": "announced_later",
        },
    ),
)
