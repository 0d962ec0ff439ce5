"""A contractor of municipalities in a region: work placement first, Dutch second, pages out of a German CMS."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html>
<html lang="nl-NL">
<head>
<meta charset="utf-8">
<!-- This website is powered by TYPO3 - inspiring people to share! -->
<title>@TITLE@: Werkpunt Peelrand</title>
<meta name="generator" content="TYPO3 CMS">
</head>
<body class="pagelevel-1 layout-default">
<div class="nav-wrapper"><a class="navbar-brand" href="/">Werkpunt Peelrand</a><ul class="nav navbar-nav">
<li><a href="/inwoners/"><span>Inwoners</span></a></li>
<li><a href="/inwoners/z-route/"><span>Z-route</span></a></li>
<li><a href="/inwoners/b1-route/"><span>B1-route</span></a></li>
<li><a href="/werkgevers/"><span>Werkgevers</span></a></li>
<li><a href="/actueel/"><span>Actueel</span></a></li>
<li><a href="/contact/"><span>Contact</span></a></li></ul></div>
<!--TYPO3SEARCH_begin-->
"""

_FOOT = """
<!--TYPO3SEARCH_end-->
<div class="footer-section"><div class="frame frame-default"><p>Werkpunt Peelrand voert taken uit voor de gemeenten
Venray,
Horst aan de Maas en Deurne. Postadres: Postbus 77, 5800 AB Venray.</p><p>Toegankelijkheid | Privacyverklaring | Klacht
indienen</p></div></div></body></html>
"""


def _page(title: str, main: str) -> str:
    """One page between the menu and the foot."""
    return _HEAD.replace("@TITLE@", title) + main.strip() + _FOOT


_HOME = """
<div id="c12" class="frame frame-type-image frame-layout-0"><header><h1>Werk en taal dicht bij huis</h1></header>
<p>Wij helpen inwoners van de Peelrand aan werk, en werkgevers aan goede mensen. Beschut werk, detachering,
groenvoorziening,
jobcoaching en inburgering: het zit allemaal onder &eacute;&eacute;n dak.</p></div>
<div id="c13" class="frame frame-type-textmedia"><h2>In cijfers</h2><ul><li>640 medewerkers</li><li>212 inburgeraars in
2025</li>
<li>78% van de deelnemers aan jobcoaching vond werk</li></ul></div>
<div id="c14" class="frame frame-type-textmedia"><h2>Winkel en kwekerij</h2><p>De kwekerij in Horst is vanaf 1 maart
weer elke
zaterdag open van 9.00 tot 16.00 uur. Kerstbomen vanaf &euro; 22,50!</p></div>
"""

_RESIDENTS = """
<div id="c21" class="frame"><h1>Voor inwoners</h1>
<p>Krijgt u een uitkering of bent u net in Nederland komen wonen? Uw klantmanager bekijkt met u wat past.</p>
<h2>Inburgering</h2>
<p>U begint met de brede intake en de leerbaarheidstoets. Dat duurt ongeveer tien weken. Daarna krijgt u van uw gemeente
een PIP,
met daarin de route die u volgt. Bij ons kunt u de <a href="/inwoners/z-route/">Z-route</a> en de
<a href="/inwoners/b1-route/">B1-route</a> volgen. De onderwijsroute verzorgen wij niet.</p>
<h2>Keurmerk</h2>
<p>Werkpunt Peelrand is aspirant-keurmerkhouder bij Blik op Werk. Eind 2027 beslist de commissie of wij het volledige
keurmerk
krijgen.</p>
<h2>Kinderen</h2>
<p>Volgt u een traject en heeft u jonge kinderen, dan heeft u vaak recht op kinderopvangtoeslag. De gemeente vergoedt
soms het deel
dat u zelf betaalt. Ons inwonersplein helpt met de aanvraag van kinderopvang.</p></div>
"""

_Z = """
<div id="c31" class="frame"><h1>Z-route</h1>
<p>De zelfredzaamheidsroute is er voor mensen voor wie leren moeilijk is. De wet noemt 800 uur taalles en 800 uur
meedoen in de
samenleving. Bij ons krijgt u Nederlandse taal, KNM en het participatieverklaringstraject (PVT). U doet ook de MAP.</p>
<table class="contenttable"><thead><tr><th></th><th>Venray</th><th>Deurne</th></tr></thead><tbody>
<tr><th>Lesdagen</th><td>dinsdag t/m vrijdag</td><td>maandag, dinsdag en donderdag</td></tr>
<tr><th>Lestijden</th><td>9.00 - 12.00 uur</td><td>13.00 - 16.00 uur</td></tr>
<tr><th>Uur les per week</th><td>12</td><td>9</td></tr>
<tr><th>Groep</th><td>8 tot 12 personen</td><td>8 tot 10 personen</td></tr>
<tr><th>Plaatsing</th><td>binnen vier weken na de melding door uw gemeente</td><td>alleen via uw gemeente</td></tr>
</tbody></table>
<p>Twee dagdelen per week doet u daarnaast ervaring op in het groen, de keuken of de fietswerkplaats.</p>
<p>De gemeente betaalt uw lessen.</p></div>
"""

_B1 = """
<div id="c41" class="frame"><h1>B1-route</h1>
<p>Werkt u overdag en moet u inburgeren? In onze avondgroep in Venray leert u op maandag en woensdag van 18.45 tot 21.15
uur
Nederlands, van A2 naar B1. KNM zit erbij. Een groep heeft niet meer dan vijftien cursisten.</p>
<p>Nieuwe groepen beginnen begin maart en eind augustus 2027.</p>
<h2>Wat kost het?</h2>
<p>Statushouders: de gemeente betaalt. Gezins- en arbeidsmigranten betalen 13,40 euro per uur. U kunt daarvoor maximaal
&euro; 10.000 lenen bij DUO. Wie niet op tijd inburgert, kan een boete krijgen die oploopt tot &euro; 1.250.</p></div>
<div id="c42" class="frame"><h2>Ervaring van een deelnemer</h2><p><i>&lsquo;Na drie weken kon ik al in de middaggroep.
Nu werk ik
32 uur per week bij een transportbedrijf.&rsquo;</i></p></div>
"""

_EMPLOYERS = """
<div id="c51" class="frame"><h1>Voor werkgevers</h1>
<p>Vacatures, proefplaatsing, loonkostensubsidie (tot 70% van het wettelijk minimumloon) en begeleiding: onze
accountmanagers
komen graag langs.</p></div>
<div id="c52" class="frame frame-background-secondary"><h2>Taal op de werkvloer</h2>
<p>Uw medewerkers leren Nederlands terwijl ze werken, met woorden uit uw eigen bedrijf. De docent komt naar u toe, wij
hebben hiervoor
geen leslocatie. Twintig weken lang, twee keer per week anderhalf uur, maximaal tien medewerkers. Wanneer wij beginnen,
spreken
wij in overleg af. De prijs hangt af van uw wensen; vraag een offerte aan.</p></div>
<div id="c53" class="frame"><h2>BHV en heftruck</h2><p>Basiscursus BHV: donderdag 21 januari 2027, &euro; 215
p.p.</p></div>
"""

_NEWS = """
<div class="news-list-view"><h1>Actueel</h1>
<div class="article"><h3>Groep B1 afgerond</h3><time datetime="2026-07-03">03.07.2026</time><p>Elf cursisten in Venray
kregen hun
certificaat. Hun groep startte op 2 september 2024.</p></div>
<div class="article"><h3>Vakantierooster</h3><time datetime="2026-11-10">10.11.2026</time><p>Van 21-12-2026 tot en met
3-1-2027 zijn
er geen lessen.</p></div>
<div class="article"><h3>Wij zoeken een taaldocent</h3><time datetime="2026-10-19">19.10.2026</time><p>24 uur per week,
start zo
spoedig mogelijk, uurtarief voor zzp'ers &euro; 52.</p></div></div>
"""

_CONTACT = """
<div id="c71" class="frame"><h1>Contact</h1>
<table class="contenttable"><tr><td><b>Venray</b><br>Turfstekersweg 18<br>5803 AK Venray</td>
<td><b>Deurne</b><br>Kanaalwachter 5<br>5751 PD Deurne</td>
<td><b>Horst</b> (alleen kwekerij en winkel)<br>Bloementuin 1<br>5961 NB Horst</td></tr></table>
<p>Bereikbaar op werkdagen van 8.30 tot 17.00 uur.</p></div>
"""

_VENRAY = {"street": "Turfstekersweg 18", "postcode": "5803 AK", "city": "Venray"}
_ROUTE_Z = {"title": "Z-route", "route": "z", "components": ["taal", "knm", "map", "pvt"], "keurmerk_claimed": False}

PEELRAND = UnseenSite(
    slug="werkpunt-peelrand",
    name="Werkpunt Peelrand",
    pages={
        "/": _page("Home", _HOME),
        "/inwoners/": _page("Inwoners", _RESIDENTS),
        "/inwoners/z-route/": _page("Z-route", _Z),
        "/inwoners/b1-route/": _page("B1-route", _B1),
        "/werkgevers/": _page("Werkgevers", _EMPLOYERS),
        "/actueel/": _page("Actueel", _NEWS),
        "/contact/": _page("Contact", _CONTACT),
    },
    listings=(
        {
            **_ROUTE_Z,
            **_VENRAY,
            "dayparts": ["morning"],
            "hours_per_week": 12,
            "group_size_max": 12,
            "wait_kind": "weeks",
            "wait_weeks_min": 0,
            "wait_weeks_max": 4,
        },
        {
            **_ROUTE_Z,
            "street": "Kanaalwachter 5",
            "postcode": "5751 PD",
            "city": "Deurne",
            "dayparts": ["afternoon"],
            "hours_per_week": 9,
            "group_size_max": 10,
            "wait_kind": "via_municipality",
        },
        {
            "title": "B1-route",
            "route": "b1",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal", "knm"],
            **_VENRAY,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "group_size_max": 15,
            "price_eur": 13.4,
            "price_unit": "hour",
            "wait_kind": "months",
            "start_months": ["2027-03", "2027-08"],
            "keurmerk_claimed": False,
        },
        {
            "title": "Taal op de werkvloer",
            "route": "nt2",
            "components": ["taal"],
            "mode": "workplace",
            "hours_per_week": 3,
            "weeks": 20,
            "group_size_max": 10,
            "wait_kind": "on_request",
            "keurmerk_claimed": False,
        },
    ),
)
