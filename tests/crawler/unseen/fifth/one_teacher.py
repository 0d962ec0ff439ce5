"""A practice of one teacher on a site builder: prose, number words, three ways to learn."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

LINKS = (
    ("/", "Start"),
    ("/lesaanbod/", "Lesaanbod"),
    ("/over-marloes/", "Over Marloes"),
    ("/goed-om-te-weten/", "Goed om te weten"),
)


def _text(number: int, html: str) -> str:
    return f"""<div id="cc-m-text-{number}" class="j-module n j-text"><p style="text-align: left;">
<span style="font-size: 15px;"><span style="color: #444444;">{html}</span></span></p></div>"""


def _heading(number: int, words: str) -> str:
    return f'<div id="cc-m-head-{number}" class="j-module n j-header"><h2 id="cc-m-header-{number}">{words}</h2></div>'


def _page(title: str, *modules: str) -> str:
    menu = "".join(
        f'<li id="cc-nav-view-{path.strip("/")}" class="jmd-nav__list-item-0"><a href="{path}" data-link-title="{name}"'
        f' class="jmd-nav__link">{name}</a></li>'
        for path, name in LINKS
    )
    return f"""<!DOCTYPE html><html lang="nl-NL"><head><meta charset="utf-8"/>
<title>{title} - Taal aan Tafel</title><meta name="generator" content="Sitebuilder"/></head>
<body class="body cc-page j-has-shop cc-pagemode-default cc-content-parent">
<div class="jtpl-main cc-content-parent"><div class="jtpl-navigation"><nav class="jmd-nav"><ul>{menu}</ul></nav></div>
<section class="jtpl-content"><div id="content_area"><div id="content_start"></div>
<div id="cc-matrix-1" class="j-hgrid">{"".join(modules)}</div></div></section>
<footer class="jtpl-footer"><div id="cc-m-text-99" class="j-module n j-text"><p>Taal aan Tafel | Dingweide 14 |
7101 BK Winterswijk</p></div></footer></div></body></html>"""


PAGES = {
    "/": _page(
        "Start",
        '<div class="j-module n j-header"><h1>Taal aan Tafel</h1></div>',
        _text(1, "Hoi, ik ben Marloes Wiggers. Ik leer volwassenen Nederlands, met koffie of thee erbij."),
    ),
    "/lesaanbod/": _page(
        "Lesaanbod",
        _heading(1, "Individuele les Nederlands"),
        _text(
            2,
            """E&eacute;n op &eacute;&eacute;n. Je begint bij A0 en gaat door tot B1, zo snel als jij wilt. Het kan
overdag en ook 's avonds. Een uur kost vijfenveertig euro. Beginnen kan altijd, het hele jaar door.""",
        ),
        _heading(3, "Duoles Nederlands"),
        _text(
            4,
            """Kom je samen met je partner of met een vriendin? Dan leren jullie met z'n twee&euml;n, zonder anderen
erbij. Dat kost &euro; 27,50 per persoon per uur. Dag en startdatum bepalen we in overleg.""",
        ),
        _heading(5, "Kleine groep: verder met Nederlands"),
        _text(
            6,
            """Klaar met inburgeren, maar nog niet klaar met leren? In deze groep ga je van A2 naar B1. We zijn met
hoogstens vijf mensen. Elke woensdagavond van zeven uur tot negen uur, twaalf weken lang. Op woensdag 13 januari begint
een nieuwe groep. Je betaalt &euro; 290,- in totaal; het werkboek (&euro; 34,-) komt daar nog bij.""",
        ),
    ),
    "/over-marloes/": _page(
        "Over Marloes",
        _heading(1, "Over Marloes"),
        _text(
            2,
            """Van 2006 tot 2017 werkte ik bij een ROC, daar had ik groepen van twintig. Ik spreek Duits en Pools en
help je in die talen als je er in het Nederlands niet uitkomt.""",
        ),
    ),
    "/goed-om-te-weten/": _page(
        "Goed om te weten",
        _heading(1, "Goed om te weten"),
        _text(
            2,
            """Ik heb geen keurmerk van Blik op Werk. Met de lening van DUO (tot &euro; 10.000) kun je mijn lessen dus
niet betalen. De kennismaking duurt een half uur en is gratis. Op het examen bij DUO wacht je nu zo'n tien weken.""",
        ),
    ),
}

SITE_WIDE: dict[str, Any] = {
    "street": "Dingweide 14",
    "postcode": "7101 BK",
    "city": "Winterswijk",
    "route": "nt2",
    "components": ["taal"],
    "keurmerk_claimed": False,
    "support_languages": ["de", "pl"],
}

ONE_TEACHER = UnseenSite(
    slug="taal-aan-tafel-winterswijk",
    name="Taal aan Tafel",
    pages=PAGES,
    listings=(
        {
            **SITE_WIDE,
            "title": "Individuele les Nederlands",
            "level_from": "A0",
            "level_to": "B1",
            "dayparts": ["morning", "afternoon", "evening"],
            "group_size_max": 1,
            "price_eur": 45,
            "price_unit": "hour",
            "wait_kind": "rolling",
        },
        {
            **SITE_WIDE,
            "title": "Duoles Nederlands",
            "group_size_max": 2,
            "price_eur": 27.5,
            "price_unit": "hour",
            "wait_kind": "on_request",
        },
        {
            **SITE_WIDE,
            "title": "Kleine groep: verder met Nederlands",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 12,
            "group_size_max": 5,
            "price_eur": 290,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-13"],
        },
    ),
)
