"""Schools with plain markup: definition lists, struck-through prices and a page that answers questions."""

from tests.crawler.unseen.site import UnseenSite

TAALWIJZER_SITE = {
    "street": "Molenpad 40",
    "postcode": "7413 AB",
    "city": "Deventer",
    "keurmerk_claimed": False,
    "pass_rate_claimed": 0.91,
}

TAALWIJZER = UnseenSite(
    slug="taalwijzer-deventer",
    name="Taalwijzer Deventer",
    pages={
        "/": """<html lang="nl"><head><meta charset="utf-8"><title>Taalwijzer Deventer</title></head><body>
<div id="kop"><a href="/">Taalwijzer</a> | <a href="/aanbod.html">Ons aanbod</a></div>
<h1>Taalwijzer Deventer</h1>
<p>In 2025 slaagde 91% van onze cursisten voor het inburgeringsexamen. Daar zijn we trots op!</p>
<p>Het keurmerk van Blik op Werk hebben wij aangevraagd.</p>
<h2>Vacature</h2><div class="vacature"><p>Wij zoeken per 1 maart 2027 een docent NT2 voor 16 uur per week, salaris tot
€ 4.020 per maand.</p></div>
<address>Taalwijzer, Molenpad 40, 7413 AB Deventer</address></body></html>""",
        "/aanbod.html": """<html lang="nl"><head><meta charset="utf-8"><title>Ons aanbod</title></head><body>
<div id="kop"><a href="/">Taalwijzer</a> | <a href="/aanbod.html">Ons aanbod</a></div>
<h1>Ons aanbod</h1>
<h2>Inburgering: B1-route</h2>
<dl class="feiten"><dt>Niveau</dt><dd>van A1 naar B1</dd><dt>Onderdelen</dt><dd>taal, KNM en MAP</dd>
<dt>Lesdagen</dt><dd>maandag, dinsdag en donderdag</dd><dt>Lestijd</dt><dd>13.00 – 15.30 uur</dd>
<dt>Duur</dt><dd>52 weken</dd><dt>Groepsgrootte</dt><dd>8 tot 12 cursisten</dd><dt>Prijs</dt><dd>€ 12,75 per uur</dd>
<dt>Start</dt><dd>eind februari 2027</dd></dl>
<h2>Inburgering: Z-route</h2>
<dl class="feiten"><dt>Niveau</dt><dd>tot A1</dd><dt>Onderdelen</dt><dd>taal, KNM, PVT en MAP</dd>
<dt>Les</dt><dd>3 dagdelen van 3 uur per week</dd><dt>Instroom</dt><dd>elke eerste maandag van de maand</dd>
<dt>Prijs</dt><dd>de gemeente betaalt voor u</dd></dl>
<p>De wet vraagt in de Z-route om 800 uur taalles en 800 uur meedoen.</p>
<address>Taalwijzer, Molenpad 40, 7413 AB Deventer</address></body></html>""",
    },
    listings=(
        {
            **TAALWIJZER_SITE,
            "title": "Inburgering: B1-route",
            "route": "b1",
            "level_from": "A1",
            "level_to": "B1",
            "components": ["taal", "knm", "map"],
            "dayparts": ["afternoon"],
            "hours_per_week": 7.5,
            "weeks": 52,
            "group_size_max": 12,
            "price_eur": 12.75,
            "price_unit": "hour",
            "wait_kind": "months",
            "start_months": ["2027-02"],
        },
        {
            **TAALWIJZER_SITE,
            "title": "Inburgering: Z-route",
            "route": "z",
            "level_to": "A1",
            "components": ["taal", "knm", "pvt", "map"],
            "hours_per_week": 9,
            "wait_kind": "periodic",
        },
    ),
)

EXAMENKLAAR_PLACE = {"street": "Rijnwal 7", "postcode": "6811 JD", "city": "Arnhem"}

EXAMENKLAAR = UnseenSite(
    slug="examenklaar-arnhem",
    name="Examenklaar",
    pages={
        "/staatsexamen-1": """<!DOCTYPE html><html lang="nl"><head><title>Training Staatsexamen NT2 I</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Course","name":"Training Staatsexamen I",
"hasCourseInstance":{"@type":"CourseInstance","startDate":"2025-09-01"},
"offers":{"@type":"Offer","price":"675","priceCurrency":"EUR"}}</script></head><body>
<nav><a href="/staatsexamen-1">Staatsexamen</a><a href="/knm">KNM</a><a href="/vragen">Vragen</a></nav>
<article><h1>Training Staatsexamen NT2 I</h1><p>Oefenen voor Programma I, met docenten die het examen kennen.</p>
<p>Maandag + woensdag 19.00-21.00 uur, gedurende 10 weken. Start: 18 januari 2027.</p>
<p class="prijs"><del>€ 675</del> € 595</p></article>
<section class="reviews"><h2>Cursisten over ons</h2><blockquote>Top! In 4 weken was ik klaar, 100%
geslaagd.</blockquote>
</section><footer>Examenklaar · Rijnwal 7 · 6811 JD Arnhem</footer></body></html>""",
        "/knm": """<!DOCTYPE html><html lang="nl"><head><title>KNM-training</title></head><body>
<nav><a href="/staatsexamen-1">Staatsexamen</a><a href="/knm">KNM</a><a href="/vragen">Vragen</a></nav>
<article><h1>KNM-training voor de B1-route</h1><p>Kennis van de Nederlandse Maatschappij in vier weken: wonen,
werk, zorg en geschiedenis. Iedere zaterdag van 13.00 tot 16.00 uur.</p>
<p>De training kost € 179, inclusief oefenboek. Elke maand begint er een nieuwe groep.</p></article>
<footer>Examenklaar · Rijnwal 7 · 6811 JD Arnhem</footer></body></html>""",
        "/vragen": """<!DOCTYPE html><html lang="nl"><head><title>Vragen en antwoorden</title></head><body>
<nav><a href="/staatsexamen-1">Staatsexamen</a><a href="/knm">KNM</a><a href="/vragen">Vragen</a></nav>
<h1>Vragen en antwoorden</h1>
<h3>Hoe lang moet ik wachten op een examen?</h3><p>De wachttijd voor het examen Spreken is nu 3 maanden.</p>
<h3>Wat kost het Staatsexamen?</h3><p>Het hele examen kost € 205, een los onderdeel € 51,25.</p>
<h3>Krijg ik korting?</h3><p>Wie twee trainingen boekt krijgt € 40 korting.</p>
<h3>Hoe lang duurt de intake?</h3><p>Ongeveer 1 uur. Binnen 3 werkdagen bellen wij u voor een afspraak.</p>
<h3>Ik zak. En dan?</h3><p>Wie te laat inburgert kan een boete krijgen van € 1.250.</p>
<footer>Examenklaar · Rijnwal 7 · 6811 JD Arnhem</footer></body></html>""",
    },
    seeds=("/staatsexamen-1",),
    listings=(
        {
            **EXAMENKLAAR_PLACE,
            "title": "Training Staatsexamen NT2 I",
            "route": "staatsexamen",
            "level_to": "B1",
            "components": ["taal"],
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 10,
            "price_eur": 595,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-18"],
        },
        {
            **EXAMENKLAAR_PLACE,
            "title": "KNM-training voor de B1-route",
            "route": "b1",
            "components": ["knm"],
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 4,
            "price_eur": 179,
            "price_unit": "total",
            "wait_kind": "periodic",
        },
    ),
)
