"""A small private school on block-editor WordPress, with an aspirant mark and old structured data."""

from tests.crawler.unseen.site import UnseenSite

_FRAME = """<!DOCTYPE html>
<html lang="nl-NL"><head><meta charset="UTF-8"><title>{title} &#8211; Taalschool Vlierhof</title>
<meta name="generator" content="WordPress 6.5.5">
<link rel="stylesheet" href="/wp-includes/css/dist/block-library/style.min.css"></head>
<body class="wp-embed-responsive is-layout-flow"><div class="wp-site-blocks">
<header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Taalschool Vlierhof</a></p>
<nav class="wp-block-navigation"><ul class="wp-block-navigation__container">
<li class="wp-block-navigation-item"><a href="/cursussen/inburgering-b1/"><span>Inburgering</span></a></li>
<li class="wp-block-navigation-item"><a href="/cursussen/alfabetisering/"><span>Alfabetisering</span></a></li>
<li class="wp-block-navigation-item"><a href="/kosten/"><span>Kosten</span></a></li>
<li class="wp-block-navigation-item"><a href="/vragen/"><span>Vragen</span></a></li>
<li class="wp-block-navigation-item"><a href="/contact/"><span>Contact</span></a></li></ul></nav></header>
<main class="wp-block-group">{body}</main>
<footer class="wp-block-template-part"><p class="has-small-font-size">Taalschool Vlierhof | Eendrachtspad 31,
7325 RB Apeldoorn | 055 000 00 00</p><p class="has-small-font-size">Ontwerp: Studio Veluwe</p></footer>
<div class="cmplz-cookiebanner"><p>Deze site plaatst cookies, die wij 8 weken bewaren.</p>
<button>Prima</button></div></div></body></html>
"""

_HOME = """<div class="wp-block-cover"><div class="wp-block-cover__inner-container">
<h1 class="wp-block-heading">Nederlands leren waar ze je naam kennen</h1></div></div>
<p>Taalschool Vlierhof is een kleine school aan de rand van Apeldoorn. Ineke begon er in 2014 mee, inmiddels zijn we met
zijn vieren. In elke groep zitten hoogstens 12 cursisten, bij de alfabetisering hoogstens 8. Alle lessen zijn
klassikaal, lessen achter een scherm geven wij niet.</p>
<p>Sinds dit voorjaar hebben wij het aspirant-keurmerk van Blik op Werk.</p>
<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/contact/">Kom
kennismaken</a></div></div>
<figure class="wp-block-pullquote"><blockquote class="testimonial"><p>Na twee weken zat ik al in de klas en binnen een
half jaar had ik B1!</p><cite>Mehret, cursist</cite></blockquote></figure>
<h2 class="wp-block-heading">Laatste nieuws</h2><ul class="wp-block-latest-posts__list wp-block-latest-posts">
<li><a class="wp-block-latest-posts__post-title" href="/contact/">Groep 14 begon op 5 oktober</a>
<time datetime="2026-10-06">6 oktober 2026</time></li></ul>
"""

_B1 = """<h1 class="wp-block-post-title">Inburgering B1-route</h1>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Course","name":"Inburgering B1-route",
"provider":{"@type":"EducationalOrganization","name":"Taalschool Vlierhof"},
"offers":{"@type":"Offer","price":"2150.00","priceCurrency":"EUR"},
"hasCourseInstance":{"@type":"CourseInstance","courseMode":"onsite","startDate":"2025-09-01"}}</script>
<p>U begint op niveau A1 en werkt toe naar B1. In de lessen leert u de Nederlandse taal en bereiden we u voor op het
examen Kennis van de Nederlandse Maatschappij (KNM). De cursus duurt 36 weken. De MAP zit er niet bij, die doet u met
uw klantmanager.</p>
<h2 class="wp-block-heading">Daggroep</h2>
<p>Maandag, dinsdag en donderdag van 9.30 tot 12.00 uur. Thuis bent u er nog eens zo'n acht uur mee bezig.</p>
<p>Nieuwe groepen beginnen op maandag 11 januari en maandag 15 maart 2027.</p>
<h2 class="wp-block-heading">Avondgroep</h2>
<p>Dinsdag en donderdag van 19.00 tot 21.30 uur, voor mensen die overdag werken.</p>
<hr class="wp-block-separator"/><p><em>In de kerstvakantie, van 21 december t/m 3 januari, is er geen les.</em></p>
"""

_ALFA = """<h1 class="wp-block-post-title">Alfabetisering</h1>
<div class="wp-block-media-text"><div class="wp-block-media-text__content"><p>Nooit naar school geweest, of alleen leren
schrijven in een ander schrift? Bij Selam in de groep leert u lezen en schrijven in het Nederlands: van alfa naar
A1.</p></div></div>
<ul class="wp-block-list"><li>drie ochtenden in de week, 2,5 uur per ochtend</li><li>veel herhalen, geen haast</li>
<li>Selam helpt u ook in het Tigrinya</li></ul>
<p>Twijfelt u of deze groep bij u past? Loop eens binnen, de koffie is bruin.</p>
"""

_COSTS = """<h1 class="wp-block-post-title">Kosten</h1>
<figure class="wp-block-table is-style-stripes"><table><thead><tr><th>Cursus</th><th>U betaalt</th></tr></thead><tbody>
<tr><td>Inburgering B1-route, daggroep</td><td>&euro;&nbsp;3.510,-</td></tr>
<tr><td>Inburgering B1-route, avondgroep</td><td>&euro;&nbsp;2.340,- of 6 x &euro;&nbsp;390,-</td></tr>
<tr><td>Alfabetisering</td><td>&euro;&nbsp;13,- per uur</td></tr></tbody></table></figure>
<p>Boeken komen daar nog bij (tussen de &euro;&nbsp;45 en &euro;&nbsp;80). De instaptoets is gratis.</p>
<h2 class="wp-block-heading">Lenen</h2><p>Gezinsmigranten kunnen bij DUO een lening aanvragen van ten hoogste
&euro;&nbsp;10.000. Het KNM-examen bij DUO kost &euro;&nbsp;65.</p>
"""

_QUESTIONS = """<h1 class="wp-block-post-title">Vragen</h1>
<details class="wp-block-details"><summary>Hebben jullie een wachtlijst?</summary><p>Nee, wij werken zonder wachtlijst.
Alleen voor de avondgroep van de B1-route moet u op dit moment rekenen op 6 tot 8 weken wachten.</p></details>
<details class="wp-block-details"><summary>Hoe snel is de intake?</summary><p>Meestal binnen vijf
werkdagen.</p></details>
<details class="wp-block-details"><summary>Krijg ik kinderopvangtoeslag?</summary><p>Wie inburgert heeft daar vaak recht
op. Kijk op de site van de Belastingdienst.</p></details>
<details class="wp-block-details"><summary>Wanneer weet ik of ik geslaagd ben?</summary><p>DUO stuurt de uitslag na
ongeveer acht weken.</p></details>
"""

_CONTACT = """<h1 class="wp-block-post-title">Contact</h1><p>Eendrachtspad 31<br>7325 RB Apeldoorn<br>Bus 6, halte
Vlierhof</p><p>Ineke is op kantoor op maandag en donderdag van 13.00 tot 16.30 uur.</p>
<form class="wpcf7-form"><label>Uw naam <input name="naam"></label><label>Uw vraag <textarea name="vraag"></textarea>
</label><input type="submit" value="Versturen"></form>
"""


def _page(title: str, body: str) -> str:
    return _FRAME.replace("{title}", title).replace("{body}", body)


_SITE_WIDE = {
    "street": "Eendrachtspad 31",
    "postcode": "7325 RB",
    "city": "Apeldoorn",
    "mode": "classroom",
    "keurmerk_claimed": False,
}
_B1_COURSE = {
    **_SITE_WIDE,
    "title": "Inburgering B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "weeks": 36,
    "group_size_max": 12,
    "price_unit": "total",
}

VLIERHOF = UnseenSite(
    slug="taalschool-vlierhof",
    name="Taalschool Vlierhof",
    pages={
        "/": _page("Home", _HOME),
        "/cursussen/inburgering-b1/": _page("Inburgering B1-route", _B1),
        "/cursussen/alfabetisering/": _page("Alfabetisering", _ALFA),
        "/kosten/": _page("Kosten", _COSTS),
        "/vragen/": _page("Vragen", _QUESTIONS),
        "/contact/": _page("Contact", _CONTACT),
    },
    listings=(
        {
            **_B1_COURSE,
            "dayparts": ["morning"],
            "hours_per_week": 7.5,
            "price_eur": 3510,
            "wait_kind": "dates",
            "start_dates": ["2027-01-11", "2027-03-15"],
        },
        {
            **_B1_COURSE,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "price_eur": 2340,
            "wait_kind": "weeks",
            "wait_weeks_min": 6,
            "wait_weeks_max": 8,
        },
        {
            **_SITE_WIDE,
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 7.5,
            "group_size_max": 8,
            "price_eur": 13,
            "price_unit": "hour",
            "wait_kind": "no_waiting_list",
            "support_languages": ["ti"],
        },
    ),
)
