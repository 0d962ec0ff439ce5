"""A trainer with product pages: three cities, leftover JSON-LD, struck prices and products that are no course."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite


def _shop(title: str, body: str, head: str = "") -> str:
    """A shop page: top bar with usps, basket, crumbs, body and a footer with all branches."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} | Trajectum
Plus</title>{head}</head>
<body class="catalog-product-view"><div class="usp-bar"><span>&#10003; 9,1 op ons klantoordeel</span>
<span>&#10003; Voor 17.00 uur besteld, boeken morgen in huis</span></div>
<header><a class="logo" href="/">Trajectum Plus</a><form><input type="search" placeholder="Zoek in 240 trainingen">
</form>
<a class="minicart" href="/winkelmand">Winkelmand (0)</a></header>
<nav class="mega"><a href="/nederlands">Nederlands &amp; inburgeren</a><a href="/training/excel-basis">Excel</a>
<a href="/vestigingen">Vestigingen</a><a href="/klantenservice">Klantenservice</a></nav>
<div class="columns"><h1 class="page-title">{title}</h1>{body}</div>
<footer class="page-footer"><div class="newsletter">Ontvang &euro; 25 korting op je eerste training</div>
<p>Trajectum Plus B.V. &ndash; KvK 00000029 &ndash; btw-vrij (CRKBO)</p></footer></body></html>"""


_B1_HEAD = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Course",
"name": "Inburgeringscursus B1-route", "description": "Inburgeren in de B1-route",
"offers": {"@type": "Offer", "price": "2495.00", "priceCurrency": "EUR"},
"hasCourseInstance": {"@type": "CourseInstance", "courseMode": "online", "startDate": "2025-09-01"}}</script>"""

_B1 = """<div class="product-info-price"><span class="old-price"><s>&euro; 3.150,00</s></span>
<span class="special-price">&euro; 2.895,00</span></div>
<ul class="product-usps"><li>Klassikaal, overdag</li><li>12 uur les per week</li><li>26 weken</li><li>A1 &rarr; B1</li>
<li>Maximaal 15 cursisten</li></ul>
<div class="tabs"><div class="tab" id="omschrijving"><h2>Omschrijving</h2><p>In de inburgeringscursus B1-route leer je
de
Nederlandse taal en bereid je je voor op KNM. Ook de module Arbeidsmarkt en Participatie (MAP) zit in de prijs.
Betalen met een lening van DUO (tot &euro; 10.000) is nu nog niet mogelijk.</p></div>
<div class="tab" id="data"><h2>Locaties en data</h2><table><tr><th>Locatie</th><th>Start</th><th>Status</th></tr>
<tr><td>Arnhem</td><td>11 januari 2027, 12 april 2027</td><td>Beschikbaar</td></tr>
<tr><td>Apeldoorn</td><td>eind februari 2027</td><td>Beschikbaar</td></tr>
<tr><td>Utrecht</td><td>18 januari 2027</td><td>Uitverkocht</td></tr></table></div>
<div class="tab reviews" id="reviews"><h2>Reviews (2)</h2><p>&#9733;&#9733;&#9733;&#9733;&#9733; Na 2 weken wachten kon
ik al
starten. Top!</p><p>&#9733;&#9733; Voor &euro; 2.600 had ik meer verwacht.</p></div></div>"""

_KNM = """<div class="product-info-price">&euro; 189,00</div>
<ul class="product-usps"><li>Online, zonder leslocatie</li><li>6 weken</li><li>Elke dinsdagavond 2 uur</li>
<li>Voor cursisten in de B1-route</li></ul><div class="tab"><h2>Omschrijving</h2><p>Kennis van de Nederlandse
Maatschappij: werk, zorg, wonen, geschiedenis. In 2025 slaagde 91% van onze cursisten voor het examen KNM.</p>
<p>Een nieuwe ronde begint om de zes weken.</p><p>Niet inbegrepen: het examen bij DUO (&euro; 40).</p></div>"""

_ONA = """<div class="product-info-price"><s>&euro; 350,00</s></div><p class="stock unavailable">Niet meer leverbaar</p>
<p>Deze module was bedoeld voor wie nog inburgert volgens de Wet inburgering 2013. Aanmelden is niet meer mogelijk: de
inschrijving is gesloten. De wettelijke 64 uur kun je nu alleen nog bij je gemeente regelen.</p>
<ul class="product-usps"><li>Locatie: Utrecht</li></ul>"""

_ARNHEM = {"street": "Rijnkadehof 210", "postcode": "6811 GA", "city": "Arnhem"}
_APELDOORN = {"street": "Kanaalpark 7", "postcode": "7311 EB", "city": "Apeldoorn"}
_UTRECHT = {"street": "Jaarbeursdreef 14-III", "postcode": "3521 AM", "city": "Utrecht"}
_B1_COURSE: dict[str, Any] = {
    "title": "Inburgeringscursus B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "mode": "classroom",
    "dayparts": ["morning", "afternoon"],
    "hours_per_week": 12,
    "weeks": 26,
    "group_size_max": 15,
    "price_eur": 2895,
    "price_unit": "total",
    "keurmerk_claimed": False,
}

TRAJECTUM_PLUS = UnseenSite(
    slug="trajectum-plus",
    name="Trajectum Plus",
    pages={
        "/": _shop(
            "Trainingen en opleidingen",
            """<div class="banner">Black Friday: tot 30% korting op Excel</div>
<div class="products-grid"><a href="/nederlands">Nederlands &amp; inburgeren</a>
<a href="/training/excel-basis">Excel basis, &euro; 395</a></div>""",
        ),
        "/nederlands": _shop(
            "Nederlands & inburgeren",
            """<ol class="product-items"><li><a href="/training/inburgeringscursus-b1">Inburgeringscursus B1-route</a>
<span>&euro; 2.895,00</span></li><li><a href="/training/knm">KNM-training</a> <span>&euro; 189,00</span></li>
<li><a href="/training/ona">ONA-module</a></li>
<li><a href="/training/docent-nt2">Opleiding docent NT2</a> <span>&euro; 4.250,00</span></li></ol>
<p>Trajectum Plus heeft het aspirant-keurmerk van Blik op Werk.</p>""",
        ),
        "/training/inburgeringscursus-b1": _shop("Inburgeringscursus B1-route", _B1, _B1_HEAD),
        "/training/knm": _shop("KNM-training", _KNM),
        "/training/ona": _shop("ONA-module", _ONA),
        "/training/docent-nt2": _shop(
            "Opleiding docent NT2",
            """<div class="product-info-price">&euro; 4.250,00</div><ul class="product-usps"><li>Start 5 februari
2027</li>
<li>40 weken, vrijdag 9.30-16.30</li><li>20 tot 24 deelnemers</li><li>Utrecht</li></ul>
<p>Word docent Nederlands als tweede taal. Vooropleiding: hbo.</p>""",
        ),
        "/training/excel-basis": _shop(
            "Excel basis",
            """<div class="product-info-price">&euro; 395,00</div><p>Twee dagen, Arnhem, 25 en 26 januari 2027.</p>""",
        ),
        "/vestigingen": _shop(
            "Vestigingen",
            """<div class="store"><h3>Arnhem</h3><p>Rijnkadehof 210, 6811 GA Arnhem</p></div>
<div class="store"><h3>Apeldoorn</h3><p>Kanaalpark 7, 7311 EB Apeldoorn</p></div>
<div class="store"><h3>Utrecht</h3><p>Jaarbeursdreef 14-III, 3521 AM Utrecht</p></div>""",
        ),
        "/klantenservice": _shop(
            "Klantenservice",
            """<h2>Kan ik in termijnen betalen?</h2><p>Ja, in drie termijnen, met een toeslag van &euro; 45.</p>
<h2>Wat als mijn training vol is?</h2><p>Dan zetten wij je op de wachtlijst en mailen wij als er een plek
vrijkomt.</p>""",
        ),
    },
    listings=(
        {**_B1_COURSE, **_ARNHEM, "wait_kind": "dates", "start_dates": ["2027-01-11", "2027-04-12"]},
        {**_B1_COURSE, **_APELDOORN, "wait_kind": "months", "start_months": ["2027-02"]},
        {**_B1_COURSE, **_UTRECHT, "wait_kind": "full", "start_dates": ["2027-01-18"]},
        {
            "title": "KNM-training",
            "route": "b1",
            "components": ["knm"],
            "mode": "online",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 6,
            "price_eur": 189,
            "price_unit": "total",
            "wait_kind": "periodic",
            "keurmerk_claimed": False,
            "pass_rate_claimed": 0.91,
        },
        {
            **_UTRECHT,
            "title": "ONA-module",
            "route": "wi2013",
            "components": ["ona"],
            "wait_kind": "closed",
            "keurmerk_claimed": False,
        },
    ),
)
