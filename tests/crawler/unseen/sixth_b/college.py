"""A regional college: facts in a label and value block, adult Dutch as a small corner between mbo and news."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html>
<html class="no-js" lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>@TITLE@ | ROC Drieterp</title>
<link rel="stylesheet" href="/dist/app.3f9c.css">
</head>
<body>
<div class="skip"><a href="#inhoud">Direct naar de inhoud</a></div>
<header class="masthead"><a class="masthead__logo" href="/">ROC Drieterp</a>
<nav class="masthead__nav"><ul>
<li><a href="/mbo/">Mbo-opleidingen</a></li>
<li><a href="/nederlands-leren/">Nederlands leren</a></li>
<li><a href="/nieuws/">Nieuws en agenda</a></li>
<li><a href="/locaties/">Locaties en contact</a></li>
</ul></nav></header>
<main id="inhoud" class="page">
"""

_FOOT = """
</main>
<footer class="colofon"><div class="colofon__col"><strong>Bestuursbureau</strong><br>Postbus 318<br>7900 AH Hoogeveen
</div><div class="colofon__col"><ul><li><a href="/locaties/">Contact</a></li><li>Klachten</li>
<li>Privacy</li></ul></div>
<p class="colofon__small">&copy; ROC Drieterp 2026. Studenten geven ons gemiddeld een 7,3.</p></footer>
</body></html>
"""


def _page(title: str, main: str) -> str:
    """One page of the college in its own frame."""
    return _HEAD.replace("@TITLE@", title) + main.strip() + _FOOT


_HOME = """
<section class="hero"><h1>Jij bepaalt waar je heen gaat</h1>
<p>Meer dan negentig mbo-opleidingen op niveau 1 tot en met 4, in Hoogeveen, Meppel en Steenwijk.</p>
<a class="btn" href="/mbo/">Vind je opleiding</a></section>
<section class="tiles">
<div class="tile"><h2>Open avond</h2><p>Donderdag 28 januari 2027 van 17.00 tot 20.30 uur. Je hoeft je niet aan te
melden.</p></div>
<div class="tile"><h2>Op zoek naar een leerbedrijf?</h2><p>Ons stagebureau helpt je binnen twee weken aan een
plek.</p></div>
<div class="tile"><h2>Nederlands leren?</h2><p>Ook voor volwassenen die Nederlands willen leren ben je bij ons aan het
goede
adres. <a href="/nederlands-leren/">Lees meer</a></p></div>
</section>
<blockquote>&ldquo;Ik kon na mijn intake meteen beginnen in de keuken.&rdquo; <cite>Dewi, student
Kok</cite></blockquote>
"""

_MBO = """
<h1>Mbo-opleidingen</h1>
<form class="finder"><label>Sector <select><option>Alle sectoren</option><option>Zorg</option><option>Techniek</option>
</select></label><label>Niveau <select><option>Niveau 1</option><option>Niveau 2</option></select></label>
<button>Zoek</button></form>
<table class="tabel"><thead><tr><th>Opleiding</th><th>Niveau</th><th>Start</th><th>Lesgeld 2026-2027</th></tr></thead>
<tbody>
<tr><td>Helpende zorg en welzijn</td><td>2</td><td>februari 2027</td><td>&euro; 1.497</td></tr>
<tr><td>Timmerman</td><td>2</td><td>augustus 2027</td><td>&euro; 311</td></tr>
<tr><td>Kok</td><td>3</td><td>elke maand</td><td>&euro; 311</td></tr>
<tr><td>Entree (ook voor anderstalige jongeren)</td><td>1</td><td>augustus 2027</td><td>geen</td></tr>
</tbody></table>
<p>Van onze gediplomeerden heeft 91% binnen een half jaar werk.</p>
"""

_OVERVIEW = """
<nav class="kruimel"><a href="/">Home</a> / Nederlands leren</nav>
<h1>Nederlands leren</h1>
<p class="intro">Woon je pas in Nederland of wil je beter lezen en schrijven? Onze afdeling Educatie geeft al bijna
dertig
jaar les aan volwassenen. ROC Drieterp heeft het Keurmerk Inburgeren van Blik op Werk.</p>
<div class="kaarten">
<a class="kaart" href="/nederlands-leren/b1-route/"><h3>Inburgeren: B1-route</h3><p>Voor wie aan het werk wil.</p></a>
<a class="kaart" href="/nederlands-leren/onderwijsroute/"><h3>Taalschakeltraject</h3><p>Voor wie wil studeren.</p></a>
<a class="kaart" href="/nederlands-leren/alfabetisering/"><h3>Leren lezen en schrijven</h3><p>Voor wie het
alfabet nog niet kent.</p></a>
</div>
<h2>Hoe gaat het verder?</h2>
<ol><li>Je belt of mailt het Taalpunt.</li><li>Binnen tien werkdagen heb je een intakegesprek van ongeveer anderhalf
uur. Ben
je zelf inburgeringsplichtig en betaal je met je lening, dan kost de intake niets. Anders betaal je &euro; 60.</li>
<li>Je hoort in welke klas je komt. In onze taalklassen zitten hooguit zestien cursisten.</li></ol>
<h2>Ben je in Nederland naar school geweest?</h2>
<p>Voor mensen met Nederlands als moedertaal zijn er de Lees- en schrijfclubs in de bibliotheek. Die verzorgen wij
niet.</p>
"""

_B1 = """
<nav class="kruimel"><a href="/">Home</a> / <a href="/nederlands-leren/">Nederlands leren</a> / B1-route</nav>
<h1>Inburgeren: B1-route</h1>
<p class="intro">Je leert Nederlands zoals je dat nodig hebt op je werk, bij de huisarts en op school. Daarnaast
bereiden we
je voor op de onderdelen KNM en MAP.</p>
<h2>Schooljaar 2026-2027</h2>
<dl class="feiten">
<dt>Startniveau</dt><dd>A1</dd>
<dt>Eindniveau</dt><dd>B1</dd>
<dt>Startmomenten</dt><dd>september, februari en mei</dd>
<dt>Duur</dt><dd>18 maanden</dd>
<dt>Lestijd</dt><dd>3 dagdelen per week, elk van 3 uur</dd>
<dt>Waar en wanneer</dt><dd>Hoogeveen: maandag-, woensdag- en vrijdagochtend<br>Meppel: maandag-, dinsdag- en
woensdagavond</dd>
<dt>Kosten</dt><dd>&euro; 12,80 per uur. Je kunt hiervoor bij DUO tot &euro; 10.000 lenen.</dd>
<dt>Ook nodig</dt><dd>boekenpakket (&plusmn; &euro; 118) en een laptop</dd>
</dl>
<p>Vorig schooljaar slaagde 83% van de cursisten van deze opleiding in &eacute;&eacute;n keer voor alle taalexamens. De
examens vraag je zelf aan bij DUO, Schrijven en Spreken kosten daar &euro; 50 en &euro; 60. Houd er rekening mee dat je
nu
ongeveer acht weken op de uitslag wacht.</p>
<p>Reken thuis op zes uur huiswerk per week.</p>
<h2>En daarna?</h2>
<p>Met B1 kun je doorstromen naar een mbo-opleiding op niveau 2, zoals Helpende zorg en welzijn (start augustus, lesgeld
&euro; 1.497). Onze studieloopbaanbegeleiders denken graag met je mee; het wachten op een gesprek duurt meestal een week
of
twee.</p>
<div class="docenten"><h3>Jouw docenten</h3><p>Gerda Luinge, Wim Slomp en Rosalina Mendes. Rosalina kwam zelf op haar
negentiende
zonder een woord Nederlands naar Drenthe.</p></div>
"""

_SWITCH = """
<nav class="kruimel"><a href="/">Home</a> / <a href="/nederlands-leren/">Nederlands leren</a> / Taalschakeltraject</nav>
<h1>Taalschakeltraject (onderwijsroute)</h1>
<p class="intro">Ben je jonger dan 28 en wil je naar het mbo, hbo of de universiteit? In het taalschakeltraject leer je
de
Nederlandse taal en werk je in de klas aan KNM, rekenen, Engels en studievaardigheden.</p>
<dl class="feiten">
<dt>Niveau</dt><dd>van A2 naar B2</dd>
<dt>Duur</dt><dd>anderhalf jaar</dd>
<dt>Lestijd</dt><dd>24 uur les per week, overdag; daarnaast zelfstudie (10 uur)</dd>
<dt>Locatie</dt><dd>Hoogeveen</dd>
<dt>Aanmelden</dt><dd>via de consulent inburgering van je gemeente</dd>
<dt>Kosten</dt><dd>de gemeente betaalt je opleiding</dd>
</dl>
<p class="melding melding--geel">Let op: voor het taalschakeltraject is er op dit moment een wachtlijst. Je consulent
kan
je daar op laten zetten.</p>
"""

_ALPHA = """
<nav class="kruimel"><a href="/">Home</a> / <a href="/nederlands-leren/">Nederlands leren</a> / Alfabetisering</nav>
<h1>Leren lezen en schrijven in het Nederlands</h1>
<p class="intro">Kun je niet lezen en schrijven, of alleen in een ander alfabet? Dan begin je in de alfabetiseringsklas.
We gaan stap voor stap van alfa naar A1.</p>
<dl class="feiten">
<dt>Startmomenten</dt><dd>elke eerste maandag van de maand</dd>
<dt>Lestijd</dt><dd>vier ochtenden van 2,5 uur per week</dd>
<dt>Groep</dt><dd>maximaal 10 cursisten</dd>
<dt>Locatie</dt><dd>Meppel</dd>
<dt>Kosten</dt><dd>je gemeente betaalt de lessen</dd>
</dl>
<!-- <dt>Startmoment</dt><dd>7 september 2026, klas is VOL</dd> -->
<div class="doorklik"><p>Vragen? Bel het Taalpunt, op werkdagen van 9.00 tot 16.30 uur.</p></div>
"""

_NEWS = """
<h1>Nieuws en agenda</h1>
<article class="bericht"><h2>Twee nieuwe taalklassen van start</h2><time>2 september 2026</time>
<p>Op maandag 31 augustus zijn in Hoogeveen twee klassen van de onderwijsroute begonnen. Beide klassen zitten
vol.</p></article>
<article class="bericht"><h2>Nieuwbouw techniekhal</h2><time>14 oktober 2026</time>
<p>De nieuwe hal opent op 11 januari 2027 en heeft 24 werkplekken.</p></article>
<article class="bericht"><h2>Docent NT2 gezocht (0,6 fte)</h2><time>9 november 2026</time>
<p>Per 1 februari 2027, schaal LB, maximaal &euro; 5.331 bruto, drie avonden per week in Meppel.</p></article>
"""

_PLACES = """
<h1>Locaties en contact</h1>
<div class="adres"><h3>Hoogeveen</h3><address>Veenbaas 27<br>7901 XN Hoogeveen</address><p>Mbo, Educatie en
Taalpunt</p></div>
<div class="adres"><h3>Meppel</h3><address>Schippersweide 4<br>7942 LD Meppel</address><p>Mbo en Educatie</p></div>
<div class="adres"><h3>Steenwijk</h3><address>Schansruiter 80<br>8331 JT Steenwijk</address><p>Alleen mbo
Techniek</p></div>
<p>De receptie is open van 8.00 tot 21.30 uur, in de vakanties van 9.00 tot 12.00 uur.</p>
"""

_HOOGEVEEN = {"street": "Veenbaas 27", "postcode": "7901 XN", "city": "Hoogeveen"}
_MEPPEL = {"street": "Schippersweide 4", "postcode": "7942 LD", "city": "Meppel"}

_ROUTE_B1 = {
    "title": "Inburgeren: B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "hours_per_week": 9,
    "weeks": 78,
    "group_size_max": 16,
    "price_eur": 12.8,
    "price_unit": "hour",
    "wait_kind": "months",
    "start_months": ["2026-09", "2027-02", "2027-05"],
    "keurmerk_claimed": True,
    "pass_rate_claimed": 0.83,
}

DRIETERP = UnseenSite(
    slug="roc-drieterp",
    name="ROC Drieterp",
    pages={
        "/": _page("Mbo in Drenthe", _HOME),
        "/mbo/": _page("Mbo-opleidingen", _MBO),
        "/nederlands-leren/": _page("Nederlands leren", _OVERVIEW),
        "/nederlands-leren/b1-route/": _page("B1-route", _B1),
        "/nederlands-leren/onderwijsroute/": _page("Taalschakeltraject", _SWITCH),
        "/nederlands-leren/alfabetisering/": _page("Leren lezen en schrijven", _ALPHA),
        "/nieuws/": _page("Nieuws en agenda", _NEWS),
        "/locaties/": _page("Locaties", _PLACES),
    },
    listings=(
        {**_ROUTE_B1, **_HOOGEVEEN, "dayparts": ["morning"]},
        {**_ROUTE_B1, **_MEPPEL, "dayparts": ["evening"]},
        {
            "title": "Taalschakeltraject (onderwijsroute)",
            "route": "onderwijs",
            "level_from": "A2",
            "level_to": "B2",
            "components": ["taal", "knm"],
            **_HOOGEVEEN,
            "mode": "classroom",
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 24,
            "weeks": 78,
            "group_size_max": 16,
            "wait_kind": "waiting_list",
            "keurmerk_claimed": True,
        },
        {
            "title": "Leren lezen en schrijven in het Nederlands",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            **_MEPPEL,
            "dayparts": ["morning"],
            "hours_per_week": 10,
            "group_size_max": 10,
            "wait_kind": "periodic",
            "keurmerk_claimed": True,
        },
    ),
)
