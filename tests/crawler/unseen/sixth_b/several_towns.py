"""A private school for inburgering in three towns: one table with joined cells, an accordion of questions, two
prices."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html>
<html lang="nl-NL"><head><meta charset="UTF-8"><title>@TITLE@ - Noorderzon Taalopleidingen</title>
<meta name="generator" content="WordPress 6.7; theme kadence"></head>
<body class="wp-embed-responsive">
<header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a href="/">Noorderzon
Taalopleidingen</a></p><nav class="wp-block-navigation"><ul>
<li><a href="/inburgeren-b1/">Inburgeren B1</a></li><li><a href="/alfabetisering/">Alfabetisering</a></li>
<li><a href="/staatsexamen/">Staatsexamen</a></li><li><a href="/ona/">ONA</a></li><li><a href="/kosten/">Kosten</a></li>
<li><a href="/vragen/">Vragen</a></li><li><a href="/vestigingen/">Vestigingen</a></li><li><a href="/en/">EN</a></li>
</ul></nav></div></header><main class="wp-block-group">
"""

_FOOT = """
</main><footer class="wp-block-template-part"><p class="has-small-font-size">Noorderzon Taalopleidingen B.V. &ndash; KvK
00112233
&ndash; <a href="/vestigingen/">vestigingen</a> &ndash; algemene voorwaarden</p></footer>
<div id="cmplz-cookiebanner" class="cmplz-hidden" style="display:none">Wij plaatsen cookies. U kunt direct starten of
eerst uw
voorkeuren kiezen. Bewaartermijn 26 weken.</div></body></html>
"""


def _page(title: str, main: str) -> str:
    """One page of blocks."""
    return _HEAD.replace("@TITLE@", title) + main.strip() + _FOOT


_HOME = """
<h1 class="wp-block-heading">Samen werken aan uw Nederlands</h1>
<p>Noorderzon helpt u met inburgeren langs de IJssel en de Veluwerand. Wij hebben het Blik op Werk Keurmerk Inburgeren.
Van onze
cursisten slaagt 94% voor het examen.</p>
<div class="wp-block-columns"><div class="wp-block-column"><h3>Persoonlijk</h3><p>U heeft altijd een vaste
docent.</p></div>
<div class="wp-block-column"><h3>Dichtbij</h3><p>Zwolle, Kampen en Harderwijk.</p></div></div>
<figure class="wp-block-pullquote"><blockquote><p>Ik was op vrijdag bij de intake en op maandag zat ik in de klas!</p>
<cite>Yonas</cite></blockquote></figure>
<h2>Laatste nieuws</h2><ul class="wp-block-latest-posts"><li>Groep 41 is op 5 oktober begonnen in Kampen</li><li>Wij
bestaan 15
jaar: taart op 27 november</li></ul>
"""

_B1 = """
<h1 class="wp-block-heading">Inburgeren: de B1-route</h1>
<p>In deze cursus gaat u van A1 naar B1. U krijgt les in de Nederlandse taal en in KNM. De cursus duurt 48 weken.
Vakanties tellen
niet mee.</p>
<figure class="wp-block-table"><table><thead>
<tr><th>Plaats</th><th>Groep</th><th>Lestijden</th><th>Start</th></tr></thead>
<tbody>
<tr><td rowspan="2">Zwolle</td><td>Dag</td><td>ma, di en do 9.15-12.15 uur</td><td>18 januari en 19 april 2027</td></tr>
<tr><td>Avond</td><td>di en do 19.00-21.30 uur</td><td>19 januari 2027 (VOL)</td></tr>
<tr><td>Kampen</td><td>Dag</td><td>wo en vr 13.00-16.00 uur</td><td>u kunt het hele jaar instromen</td></tr>
<tr><td>Harderwijk</td><td>Zaterdag</td><td>9.30-13.30 uur</td><td>zodra er tien aanmeldingen zijn</td></tr>
</tbody></table></figure>
<p>Naast de lessen bent u ongeveer acht uur per week bezig met huiswerk.</p>
<h2>Welke examens zijn er?</h2>
<p>Bij DUO doet u lezen, luisteren, schrijven, spreken en KNM. Uw gemeente regelt de MAP en de participatieverklaring
zelf;
daar geven wij geen les in. Na het laatste examen duurt het zes tot acht weken voordat u uw diploma krijgt.</p>
<h2>Lessen in de praktijk</h2>
<p>Iedere periode gaan we er op uit: naar het gemeentehuis, de markt of een bedrijf. In de lokalen hangen digiborden en
u kunt
thuis verder oefenen in onze leeromgeving. Na elke tien weken bespreekt u met uw docent hoe het gaat.</p>
"""

_ALPHA = """
<h1 class="wp-block-heading">Alfabetisering</h1>
<p>Leren lezen en schrijven in het Nederlands, van alfa naar A1. In Zwolle, vier middagen per week, telkens van 12.30
tot 14.30 uur. De
klas is klein: ten hoogste negen cursisten. De prijs is gelijk aan die van de andere groepslessen.</p>
<details class="wp-block-details"><summary>Moet ik iets meenemen?</summary><p>Een pen, een schrift en goede zin. De
boeken krijgt u
bij ons te leen.</p></details>
"""

_STATE = """
<h1 class="wp-block-heading">Staatsexamen NT2 programma II</h1>
<p>Voor mensen met B1 die naar B2 willen. U oefent in Zwolle op vrijdagavond van 18.30 tot 21.30 uur met schrijven,
spreken, lezen en
luisteren. De lessen zijn hybride: om de week op school en online. De training duurt 14 weken en kost &euro; 798,- in
totaal, of 2 x &euro; 405,-. Meedoen kan vanaf niveau B1.</p>
<p><s>Start: 6 november 2026.</s> Aan het rooster voor volgend jaar wordt gewerkt.</p>
<p>Examengeld: &euro; 90,- bij DUO.</p>
"""

_ONA = """
<h1 class="wp-block-heading">Cursus ONA (oude wet)</h1>
<p>Bent u v&oacute;&oacute;r 1 januari 2022 inburgeringsplichtig geworden, dan valt u onder de Wi2013 en hoort ONA bij
uw examen. Wij
maken met u de portfolio-opdrachten en oefenen het eindgesprek. In Kampen, zes weken lang, op woensdag van 9.30 tot
11.30
uur. De kosten zijn &euro; 340 voor de hele cursus.</p>
<p>Wie 64 uur les in ONA volgt, kan vrijstelling vragen voor het gesprek; zo lang duurt deze cursus niet.</p>
"""

_COSTS = """
<h1 class="wp-block-heading">Wat kost een cursus?</h1>
<p>De groepslessen (B1-route en alfabetisering) kosten &euro; 13,95 per uur. Vanaf 1 januari 2027 wordt dat &euro;
14,60. Voor de
<a href="/staatsexamen/">training Staatsexamen</a> en <a href="/ona/">ONA</a> geldt een vaste prijs.</p>
<p>Lenen bij DUO: maximaal &euro; 10.000,-. De rente is in 2026 2,57%.</p>
<div class="wp-block-group is-style-outline"><p><strong>Wat komt er nog bij?</strong></p><ul><li>Boeken: &euro; 60 tot
&euro;
145</li><li>Intake: &euro; 75, die krijgt u terug als u cursist wordt</li><li>Examens A2 en B1: vanaf &euro; 40 per
onderdeel</li></ul></div>
"""

_QUESTIONS = """
<h1 class="wp-block-heading">Veelgestelde vragen</h1>
<div class="wp-block-kadence-accordion">
<div class="kt-accordion-pane"><button>Is er een wachtlijst?</button><div class="kt-accordion-panel-inner"><p>Nee, wij
hebben geen
wachtlijst, behalve voor alfabetisering: daar wacht u nu acht tot tien weken op een plaats.</p></div></div>
<div class="kt-accordion-pane"><button>Hoe groot zijn de groepen?</button><div class="kt-accordion-panel-inner"><p>In
een groep
zitten maximaal 15 mensen. Bij alfabetisering zijn dat er minder.</p></div></div>
<div class="kt-accordion-pane"><button>Hoe snel heb ik een
intake?</button><div class="kt-accordion-panel-inner"><p>Meestal binnen twee
weken.</p></div></div>
<div class="kt-accordion-pane"><button>Helpt de docent ook in mijn
taal?</button><div class="kt-accordion-panel-inner"><p>In de les
spreken wij Nederlands, alleen Nederlands. Daar leert u het meeste van.</p></div></div>
<div class="kt-accordion-pane"><button>Mag mijn kind mee?</button><div class="kt-accordion-panel-inner"><p>Nee, wij
hebben
geen kinderopvang op school. Wel kunt u kinderopvangtoeslag aanvragen zolang u een inburgeringscursus
volgt.</p></div></div>
<div class="kt-accordion-pane"><button>Wat als ik stop?</button><div class="kt-accordion-panel-inner"><p>U heeft een
opzegtermijn van
vier weken. Losse lessen die u mist, krijgt u niet terug.</p></div></div></div>
"""

_PLACES = """
<h1 class="wp-block-heading">Vestigingen</h1>
<div class="wp-block-columns"><div class="wp-block-column"><h3>Zwolle</h3><p>Blauwvingerdreef 33<br>8011 TR
Zwolle</p></div>
<div class="wp-block-column"><h3>Kampen</h3><p>Kogschipkade 7<br>8261 BN Kampen</p></div>
<div class="wp-block-column"><h3>Harderwijk</h3><p>Vischrokerij 2b<br>3841 ZE Harderwijk</p></div></div>
<p>Kantoor (alle vestigingen): ma t/m vr 9.00-17.00 uur, telefoon 038-0000000.</p>
"""

_ENGLISH = """
<h1 class="wp-block-heading">Noorderzon in English</h1>
<p>Integration course B1: &euro; 12.75 per hour, starts on 2 September 2024 in Zwolle. Childcare is available next door.
Please
read the Dutch pages, this one is from the summer of 2024.</p>
"""

_ZWOLLE = {"street": "Blauwvingerdreef 33", "postcode": "8011 TR", "city": "Zwolle"}
_KAMPEN = {"street": "Kogschipkade 7", "postcode": "8261 BN", "city": "Kampen"}
_SCHOOL = {"group_size_max": 15, "keurmerk_claimed": True, "pass_rate_claimed": 0.94, "childcare": False}
_B1_ROUTE = {
    "title": "Inburgeren: de B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "weeks": 48,
    "price_eur": 13.95,
    "price_unit": "hour",
    **_SCHOOL,
}

NOORDERZON = UnseenSite(
    slug="noorderzon-taalopleidingen",
    name="Noorderzon Taalopleidingen",
    pages={
        "/": _page("Welkom", _HOME),
        "/inburgeren-b1/": _page("Inburgeren B1", _B1),
        "/alfabetisering/": _page("Alfabetisering", _ALPHA),
        "/staatsexamen/": _page("Staatsexamen", _STATE),
        "/ona/": _page("ONA", _ONA),
        "/kosten/": _page("Kosten", _COSTS),
        "/vragen/": _page("Vragen", _QUESTIONS),
        "/vestigingen/": _page("Vestigingen", _PLACES),
        "/en/": _page("English", _ENGLISH),
    },
    listings=(
        {
            **_B1_ROUTE,
            **_ZWOLLE,
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "wait_kind": "dates",
            "start_dates": ["2027-01-18", "2027-04-19"],
        },
        {
            **_B1_ROUTE,
            **_ZWOLLE,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "full",
            "start_dates": ["2027-01-19"],
        },
        {**_B1_ROUTE, **_KAMPEN, "dayparts": ["afternoon"], "hours_per_week": 6, "wait_kind": "rolling"},
        {
            **_B1_ROUTE,
            "street": "Vischrokerij 2b",
            "postcode": "3841 ZE",
            "city": "Harderwijk",
            "dayparts": ["weekend"],
            "hours_per_week": 4,
            "wait_kind": "no_waiting_list",
            "min_participants": 10,
        },
        {
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            **_ZWOLLE,
            **_SCHOOL,
            "dayparts": ["afternoon"],
            "hours_per_week": 8,
            "group_size_max": 9,
            "price_eur": 13.95,
            "price_unit": "hour",
            "wait_kind": "weeks",
            "wait_weeks_min": 8,
            "wait_weeks_max": 10,
        },
        {
            "title": "Staatsexamen NT2 programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            **_ZWOLLE,
            **_SCHOOL,
            "mode": "blended",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "weeks": 14,
            "price_eur": 798,
            "price_unit": "total",
            "wait_kind": "no_waiting_list",
        },
        {
            "title": "Cursus ONA (oude wet)",
            "route": "wi2013",
            "components": ["ona"],
            **_KAMPEN,
            **_SCHOOL,
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "weeks": 6,
            "price_eur": 340,
            "price_unit": "total",
            "wait_kind": "no_waiting_list",
        },
    ),
)
