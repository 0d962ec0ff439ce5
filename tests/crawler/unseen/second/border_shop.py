"""A school at the German border: a German content system, courses as goods in a shop."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str) -> str:
    """A page with the comments and classes of the German system."""
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{title} - Taalhuis Over de Grens</title>
<!-- This website is powered by TYPO3 - inspiring people to share! --></head>
<body id="p12"><div class="frame frame-default frame-type-menu_subpages"><a href="/">Startseite</a>
<a href="/staatsexamen-1.html">Staatsexamen I</a> <a href="/staatsexamen-2.html">Staatsexamen II</a>
<a href="/duitstaligen.html">Voor Duitstaligen</a> <a href="/agb.html">Voorwaarden / AGB</a></div>
<!--TYPO3SEARCH_begin-->
<div id="c48" class="frame frame-default frame-type-textmedia"><header><h1
class="ce-headline-left">{title}</h1></header> <div class="ce-textpic"><div class="ce-bodytext">
{body}
</div></div></div>
<!--TYPO3SEARCH_end-->
<footer id="page-footer"><p>Taalhuis Over de Grens &middot; Misterdwarsweg 2 &middot; 7101 EZ Winterswijk</p>
<p>Alle prijzen zijn vrij van btw (CRKBO).</p></footer></body></html>"""


_WINTERSWIJK = {
    "components": ["taal"],
    "street": "Misterdwarsweg 2",
    "postcode": "7101 EZ",
    "city": "Winterswijk",
}

OVER_DE_GRENS = UnseenSite(
    slug="taalhuis-over-de-grens",
    name="Taalhuis Over de Grens",
    pages={
        "/": _page(
            "Taalhuis Over de Grens",
            """<p>Bij ons leert u Nederlands, op een steenworp van Bocholt en Vreden. Kies uw cursus en leg hem in de
winkelwagen.</p>""",
        ),
        "/staatsexamen-1.html": _page(
            "Cursus Staatsexamen NT2 programma I",
            """<div class="product-detail"><div class="product-detail-price-container"><p
class="product-detail-price">&euro; 549,00</p><p class="product-detail-tax-info">of 3 maandelijkse termijnen van &euro;
190,00</p></div> <table class="product-detail-properties-table"><tr class="properties-row"><th
class="properties-label">Niveau:</th><td class="properties-value">van A2 naar B1</td></tr><tr
class="properties-row"><th class="properties-label">Eerste les:</th><td
class="properties-value">11.01.2027</td></tr><tr class="properties-row"><th class="properties-label">Lestijden:</th><td
class="properties-value">maandag 18.00-20.30 uur</td></tr><tr class="properties-row"><th class="properties-label">Aantal
weken:</th><td class="properties-value">14</td></tr></table></div>
<div class="cross-selling"><h3>Vaak samen gekocht</h3><p>Lesboek &lsquo;Klaar voor B1&rsquo; &euro; 41,95, levertijd 2
weken</p></div>""",
        ),
        "/staatsexamen-2.html": _page(
            "Cursus Staatsexamen NT2 programma II",
            """<div class="product-detail"><div class="product-detail-price-container"><p
class="product-detail-price">&euro; 629,00</p></div>
<table class="product-detail-properties-table"><tr class="properties-row"><th class="properties-label">Niveau:</th><td
class="properties-value">van B1 naar B2</td></tr><tr class="properties-row"><th
class="properties-label">Lesvorm:</th><td class="properties-value">hybride, de ene week online en de andere week in
Winterswijk</td></tr><tr class="properties-row"> <th class="properties-label">Lestijden:</th><td
class="properties-value">donderdag 18.00-20.30 uur</td></tr>
<tr class="properties-row"><th class="properties-label">Aantal weken:</th><td
class="properties-value">16</td></tr></table> <p>Deze cursus start zodra er zes aanmeldingen zijn.</p></div>
<div class="product-detail-reviews"><p>&#9733;&#9733;&#9733;&#9733;&#9733; Snel geregeld, na 3 weken begonnen. (J.
Wessels)</p></div>""",
        ),
        "/duitstaligen.html": _page(
            "Nederlands voor Duitstaligen",
            """<p>Wat ons onderscheidt: de docente helpt u in het Duits. Van A0 naar A2, met veel luisteren.</p>
<div class="product-detail"><div class="product-detail-price-container"><p class="product-detail-price">&euro; 89,00 per
maand</p></div><table class="product-detail-properties-table"><tr class="properties-row"><th class="properties-label">
Lestijden:</th><td class="properties-value">vrijdag 15.00-17.00 uur</td></tr><tr class="properties-row"><th
class="properties-label">Groep:</th><td class="properties-value">maximaal 8 personen</td></tr><tr
class="properties-row"> <th class="properties-label">Start:</th><td class="properties-value">instappen kan op elk
moment</td></tr></table></div>""",
        ),
        "/agb.html": _page(
            "Voorwaarden",
            """<p>Herroepingsrecht: 14 dagen. Administratiekosten: &euro; 12,50. Inschrijving sluit 7 dagen voor de
eerste les. Examengeld van DUO is nooit inbegrepen.</p>""",
        ),
    },
    listings=(
        {
            **_WINTERSWIJK,
            "title": "Cursus Staatsexamen NT2 programma I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "weeks": 14,
            "price_eur": 549,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-11"],
        },
        {
            **_WINTERSWIJK,
            "title": "Cursus Staatsexamen NT2 programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "mode": "blended",
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "weeks": 16,
            "price_eur": 629,
            "price_unit": "total",
            "wait_kind": "min_participants",
            "min_participants": 6,
        },
        {
            **_WINTERSWIJK,
            "title": "Nederlands voor Duitstaligen",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A2",
            "dayparts": ["afternoon"],
            "hours_per_week": 2,
            "group_size_max": 8,
            "price_eur": 89,
            "price_unit": "month",
            "wait_kind": "rolling",
            "support_languages": ["de"],
        },
    ),
)
