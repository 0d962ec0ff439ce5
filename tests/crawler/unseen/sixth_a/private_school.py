"""A private school in two towns: WordPress blocks, a table without a head row, prices on a page of their own."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!doctype html><html lang="nl-NL"><head><meta charset="UTF-8" />
<meta name="generator" content="WordPress 6.7.1" /><title>{title} &#8211; Taalwerf Walcheren</title></head>
<body class="page wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part">
<p class="wp-block-site-title"><a href="/">Taalwerf Walcheren</a></p>
<nav class="wp-block-navigation"><ul class="wp-block-navigation__container">
<li class="wp-block-navigation-item"><a href="/inburgeren/">Inburgeren</a></li>
<li class="wp-block-navigation-item"><a href="/alfabetisering/">Leren lezen en schrijven</a></li>
<li class="wp-block-navigation-item"><a href="/kosten/">Kosten</a></li>
<li class="wp-block-navigation-item"><a href="/vragen/">Vragen</a></li>
<li class="wp-block-navigation-item"><a href="/contact/">Contact</a></li></ul></nav></header>
<main class="wp-block-group is-layout-flow">
"""
_FOOT = """</main><footer class="wp-block-template-part"><div class="wp-block-columns">
<p class="has-small-font-size"><span>Taalwerf Walcheren</span> | <span>Ankerlopersstraat</span> <span>18</span>
<span>|</span> <span>4381</span> <span>KH</span> <span>Vlissingen</span> | <span>0118-00 00 00</span></p>
<p class="has-small-font-size">KvK 00000021 &middot; <a href="/contact/">privacy</a> &middot; &copy; 2017-2026</p>
</div></footer><div class="cmplz-cookiebanner" role="dialog"><p>Wij plaatsen cookies. U kunt meteen starten met
lezen, ook zonder akkoord. Bewaard: 8 weken.</p><button>Ok&eacute;</button></div></div></body></html>"""


def _page(title: str, body: str) -> str:
    return _HEAD.replace("{title}", title) + body + _FOOT


_HOME = _page(
    "Home",
    """<div class="wp-block-cover"><h1 class="wp-block-heading">Nederlands leren<br>aan zee</h1></div>
<p>Al bijna tien jaar helpen wij nieuwkomers op Walcheren met de taal. Ons team telt zes docenten, een
administratie van anderhalve vrouw en hond Bobbie.</p>
<p>Taalwerf is in het bezit van het Blik op Werk Keurmerk Inburgeren en staat in het CRKBO.</p>
<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/inburgeren/">Naar
de B1-route</a></div> <div class="wp-block-button"><a class="wp-block-button__link" href="/alfabetisering/">Ik kan nog
niet lezen</a></div></div>
<blockquote class="wp-block-quote testimonial"><p>Ik stond na twee weken al in de klas en na een jaar sprak ik
Nederlands!</p><cite>Samira, Oost-Souburg</cite></blockquote>
""",
)
_B1 = _page(
    "Inburgeren",
    """<h1 class="wp-block-heading">Inburgering<br>B1-route</h1>
<p>Een klassikale cursus voor wie op A1 zit en naar B1 wil. U krijgt taalles en wij bereiden u voor op het examen KNM.
In een groep zitten 8 tot 13 cursisten. De cursus duurt 36 weken, de schoolvakanties niet meegerekend. Naast de lessen
maakt u ongeveer 8 uur per week huiswerk.</p>
<p><strong>Waar en wanneer</strong></p>
<figure class="wp-block-table is-style-stripes"><table class="has-fixed-layout"><tbody>
<tr><td>Vlissingen</td><td>ochtendgroep</td><td>maandag, woensdag en vrijdag<br>9.00 &#8211;<br>12.00 uur</td>
<td>9</td><td>uur les per week</td><td>start 11 januari 2027</td></tr>
<tr><td>Vlissingen</td><td>avondgroep</td><td>dinsdag en donderdag<br>19.00 &#8211;<br>21.30 uur</td>
<td>5</td><td>uur les per week</td><td>start 12 januari 2027 <mark>VOL</mark></td></tr>
<tr><td>Middelburg</td><td>middaggroep</td><td>dinsdag en donderdag<br>13.15 &#8211;<br>15.45 uur</td>
<td>5</td><td>uur les per week</td><td>half maart 2027</td></tr>
</tbody></table></figure>
<p>Kinderopvang is er bij deze cursus niet. Als u inburgert kunt u wel kinderopvangtoeslag aanvragen
bij de Belastingdienst.</p>
<p><a href="/kosten/">Bekijk de kosten</a> of <a href="/contact/">maak een afspraak voor een intake</a>. U krijgt
binnen twee weken een gesprek.</p>
""",
)
_ALFA = _page(
    "Leren lezen en schrijven",
    """<h1 class="wp-block-heading">Alfabetisering</h1>
<p>Nooit naar school geweest? Of schrijft u met andere letters? In de alfagroep leert u Nederlands spreken, lezen en
schrijven, van alfa naar A1. Juf Corry neemt de tijd: met hooguit zeven mensen om de tafel is er aandacht genoeg.</p>
<p>Alleen in Vlissingen.</p>
<p><strong>Lestijden</strong></p>
<p>Maandag, dinsdag, donderdag en vrijdag<br>van 9.30<br>tot 12.00 uur.</p>
""",
)
_COST = _page(
    "Kosten",
    """<h1 class="wp-block-heading">Wat kost het bij Taalwerf?</h1>
<figure class="wp-block-table"><table><tbody>
<tr><td>Groepsles, alle cursussen</td><td>&euro;&nbsp;13,40 <s>&euro;&nbsp;12,75</s></td><td>per uur</td></tr>
<tr><td>Intake met niveautoets</td><td>&euro;&nbsp;65,-</td><td>eenmalig</td></tr>
<tr><td>Boeken</td><td>&plusmn; &euro;&nbsp;94,50</td><td>per niveau</td></tr>
</tbody></table></figure>
<p>Gezinsmigranten kunnen geld lenen bij DUO, tot maximaal &euro;&nbsp;10.000. Examens boekt en betaalt u zelf bij DUO:
spreken &euro;&nbsp;60, KNM &euro;&nbsp;40. Wij zijn vrijgesteld van btw.</p>
""",
)
_FAQ = _page(
    "Vragen",
    """<h1 class="wp-block-heading">Vragen die wij vaak krijgen</h1>
<details class="wp-block-details"><summary>Moet ik lang op een plek wachten?</summary><p>Bij ons is geen wachtlijst,
behalve voor alfabetisering: daarvoor wacht u op dit moment twaalf weken op een plek.</p></details>
<details class="wp-block-details"><summary>En voor het examen?</summary><p>Daar gaan wij niet over. De wachttijd bij
DUO
is nu zo'n 14 weken, de uitslag duurt nog eens acht weken.</p></details>
<details class="wp-block-details"><summary>Kan ik parkeren?</summary><p>In Vlissingen gratis voor de deur, in
Middelburg
betaalt u &euro;&nbsp;2,20 per uur.</p></details>
""",
)
_CONTACT = _page(
    "Contact",
    """<h1 class="wp-block-heading">Contact</h1><div class="wp-block-columns"><div class="wp-block-column">
<p><strong>Vlissingen</strong><br>Ankerlopersstraat 18<br>4381 KH Vlissingen</p></div><div class="wp-block-column">
<p><strong>Middelburg</strong><br>Wagenaarshof 6<br>4331 GP Middelburg</p></div></div>
<p>Kantoor: maandag tot en met vrijdag van 8.30 tot 16.30 uur. Op woensdagavond tot 19.00 uur.</p>
""",
)

_B1_FIELDS = {
    "title": "Inburgering B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "mode": "classroom",
    "weeks": 36,
    "group_size_max": 13,
    "price_eur": 13.4,
    "price_unit": "hour",
    "keurmerk_claimed": True,
    "childcare": False,
}
_VLISSINGEN = {"street": "Ankerlopersstraat 18", "postcode": "4381 KH", "city": "Vlissingen"}

SITE = UnseenSite(
    slug="taalwerf-walcheren",
    name="Taalwerf Walcheren",
    pages={
        "/": _HOME,
        "/inburgeren/": _B1,
        "/alfabetisering/": _ALFA,
        "/kosten/": _COST,
        "/vragen/": _FAQ,
        "/contact/": _CONTACT,
    },
    listings=(
        _B1_FIELDS
        | _VLISSINGEN
        | {
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "wait_kind": "dates",
            "start_dates": ["2027-01-11"],
        },
        _B1_FIELDS
        | _VLISSINGEN
        | {
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "full",
            "start_dates": ["2027-01-12"],
        },
        _B1_FIELDS
        | {
            "street": "Wagenaarshof 6",
            "postcode": "4331 GP",
            "city": "Middelburg",
            "dayparts": ["afternoon"],
            "hours_per_week": 5,
            "wait_kind": "months",
            "start_months": ["2027-03"],
        },
        _VLISSINGEN
        | {
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 10,
            "group_size_max": 7,
            "price_eur": 13.4,
            "price_unit": "hour",
            "wait_kind": "weeks",
            "wait_weeks_min": 12,
            "wait_weeks_max": 12,
            "keurmerk_claimed": True,
        },
    ),
)
