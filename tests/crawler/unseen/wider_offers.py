"""Schools whose offer needs care: two languages, three towns in one paragraph, and a course that is given no more."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

BRIDGE_PLACE = {"street": "Lichtplein 20", "postcode": "5611 AD", "city": "Eindhoven", "group_size_max": 8}

BRIDGE = UnseenSite(
    slug="bridge-language-studio",
    name="Bridge Language Studio",
    pages={
        "/": """<!DOCTYPE html><html lang="en"><head><title>Bridge Language Studio | Learn Dutch in Eindhoven</title>
</head><body class="elementor-page"><header><a href="/">Home</a> <a href="/summer-course">Summer course</a>
<a href="/business-english">English</a> <a href="/nl/cursussen">Nederlands</a></header>
<section class="elementor-section"><div class="elementor-widget-heading"><h1>Learn Dutch with a smile</h1></div>
<div class="elementor-widget-text-editor"><p>For internationals in the Eindhoven region. Our groups have a maximum of 8
people.</p></div></section>
<section class="elementor-section"><div class="elementor-testimonial-content">I only waited one week. Best 600 euros I
ever spent!</div></section><footer>Bridge Language Studio, Lichtplein 20, 5611 AD Eindhoven. Open Mon-Fri 9:00-18:00.
</footer></body></html>""",
        "/summer-course": """<!DOCTYPE html><html lang="en"><head><title>Summer course</title></head>
<body class="elementor-page"><header><a href="/">Home</a> <a href="/summer-course">Summer course</a>
<a href="/business-english">English</a> <a href="/nl/cursussen">Nederlands</a></header>
<h1>Dutch summer course</h1><p>From A1 to A2 in three weeks. Classes run Monday to Friday from 9:30 to 12:30.</p>
<p>Starts on 12 July 2027. The price is €695, books not included (about €60).</p>
<footer>Bridge Language Studio, Lichtplein 20, 5611 AD Eindhoven. Open Mon-Fri 9:00-18:00.</footer></body></html>""",
        "/business-english": """<!DOCTYPE html><html lang="en"><head><title>Business English</title></head>
<body class="elementor-page"><h1>Business English</h1><p>Write better mails. Eight evenings from 18 January 2027,
€480, level B2.</p>
<footer>Bridge Language Studio, Lichtplein 20, 5611 AD Eindhoven. Open Mon-Fri 9:00-18:00.</footer></body></html>""",
        "/nl/cursussen": """<!DOCTYPE html><html lang="nl"><head><title>Cursussen Nederlands</title></head>
<body class="elementor-page"><header><a href="/">Home</a> <a href="/summer-course">Summer course</a>
<a href="/business-english">English</a> <a href="/nl/cursussen">Nederlands</a></header>
<h1>Cursussen Nederlands</h1>
<div class="elementor-price-table"><div class="elementor-price-table__header"><h3
class="elementor-price-table__heading">Nederlands voor starters</h3></div><div class="elementor-price-table__price">
<span class="elementor-price-table__currency">€</span><span class="elementor-price-table__integer-part">520</span></div>
<ul class="elementor-price-table__features-list"><li>van A0 naar A1</li><li>dinsdag en donderdag 18.00-20.00</li>
<li>10 weken</li><li>start 19 januari en 6 april 2027</li></ul></div>
<div class="elementor-price-table"><div class="elementor-price-table__header"><h3
class="elementor-price-table__heading">Zaterdagklas Nederlands</h3></div><div class="elementor-price-table__price">
<span class="elementor-price-table__currency">€</span><span class="elementor-price-table__integer-part">410</span></div>
<ul class="elementor-price-table__features-list"><li>van B1 naar B2</li><li>zaterdag 10.00-13.00</li><li>8 weken</li>
<li>startdatum volgt</li></ul></div>
<footer>Bridge Language Studio, Lichtplein 20, 5611 AD Eindhoven.</footer></body></html>""",
    },
    listings=(
        {
            **BRIDGE_PLACE,
            "title": "Dutch summer course",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 15,
            "weeks": 3,
            "price_eur": 695,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-07-12"],
        },
        {
            **BRIDGE_PLACE,
            "title": "Nederlands voor starters",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 10,
            "price_eur": 520,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-19", "2027-04-06"],
        },
        {
            **BRIDGE_PLACE,
            "title": "Zaterdagklas Nederlands",
            "route": "nt2",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 8,
            "price_eur": 410,
            "price_unit": "total",
            "wait_kind": "announced_later",
        },
    ),
)

SCHELDE: dict[str, Any] = {
    "title": "Inburgeringscursus B1-route",
    "route": "b1",
    "components": ["taal"],
    "dayparts": ["evening"],
    "hours_per_week": 5,
    "weeks": 36,
    "price_eur": 1980,
    "price_unit": "total",
}

SCHELDETAAL = UnseenSite(
    slug="scheldetaal",
    name="Scheldetaal",
    pages={
        "/b1-route": """<!doctype html><html lang="nl"><head><title>B1-route - Scheldetaal</title></head><body>
<div class="wrapper"><div class="topbar"><a href="/b1-route">Cursus</a> · <a href="/contact">Contact</a></div>
<h1>Inburgeringscursus B1-route</h1>
<p>U kunt deze cursus volgen in Goes, Middelburg en Terneuzen. In Goes starten we op 11 januari 2027, in Middelburg op
18 januari 2027; in Terneuzen is de groep vol.</p>
<p>U komt twee avonden per week 2,5 uur naar de les, 36 weken lang. De cursus kost € 1.980,- en u mag in 9 keer
€ 220,- betalen. Lenen bij DUO kan ook, tot € 10.000,-.</p></div></body></html>""",
        "/contact": """<!doctype html><html lang="nl"><head><title>Contact - Scheldetaal</title></head><body>
<div class="wrapper"><div class="topbar"><a href="/b1-route">Cursus</a> · <a href="/contact">Contact</a></div>
<h1>Contact</h1><p>Bel of mail ons: 0113 - 00 00 07. Wij zijn bereikbaar op werkdagen van 9.00 tot 13.00 uur.</p></div>
</body></html>""",
    },
    seeds=("/b1-route",),
    listings=(
        {**SCHELDE, "city": "Goes", "wait_kind": "dates", "start_dates": ["2027-01-11"]},
        {**SCHELDE, "city": "Middelburg", "wait_kind": "dates", "start_dates": ["2027-01-18"]},
        {**SCHELDE, "city": "Terneuzen", "wait_kind": "full"},
    ),
)

KWADRANT_PLACE = {"street": "Sprengenpad 16", "postcode": "7311 KA", "city": "Apeldoorn"}

KWADRANT = UnseenSite(
    slug="taalbureau-kwadrant",
    name="Taalbureau Kwadrant",
    pages={
        "/": """<!DOCTYPE html><html lang="nl"><head><title>Taalbureau Kwadrant</title></head><body><div class="row">
<div class="col-md-9"><h1>Taalbureau Kwadrant</h1><p>Les in taal, al twintig jaar, midden in Apeldoorn.</p><ul>
<li><a href="/inburgering">Inburgering</a></li><li><a href="/conversatie">Conversatie</a></li></ul></div>
<div class="col-md-3"><h4>Adres</h4><p>Sprengenpad 16<br>7311 KA Apeldoorn</p></div></div></body></html>""",
        "/inburgering": """<!DOCTYPE html><html lang="nl"><head><title>Inburgering</title></head><body><div class="row">
<div class="col-md-9"><h1>Inburgering B1-route</h1><div class="alert alert-warning"><strong>Let op:</strong> wij
bieden deze
cursus sinds 1 juli 2026 niet meer aan.</div><p>Van A2 naar B1, op dinsdag- en donderdagochtend van 9.00 tot 12.00 uur.
</p><p>De cursus duurt 40 weken en kost € 2.480.</p></div></div></body></html>""",
        "/conversatie": """<!DOCTYPE html><html lang="nl"><head><title>Conversatie</title></head><body><div class="row">
<div class="col-md-9"><h1>Conversatiecursus NT2</h1><p>Praten, praten, praten! Voor wie al op B1 zit: we gaan van B1
naar
B2, op woensdag van 13.30 tot 15.30 uur, 10 weken lang, voor € 260.</p><p>De eerstvolgende ronde begint op woensdag 3
februari.</p></div></div></body></html>""",
    },
    listings=(
        {
            **KWADRANT_PLACE,
            "title": "Inburgering B1-route",
            "route": "b1",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 6,
            "weeks": 40,
            "price_eur": 2480,
            "price_unit": "total",
            "wait_kind": "closed",
        },
        {
            **KWADRANT_PLACE,
            "title": "Conversatiecursus NT2",
            "route": "nt2",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            "dayparts": ["afternoon"],
            "hours_per_week": 2,
            "weeks": 10,
            "price_eur": 260,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-03"],
        },
    ),
)
