"""Two firms that teach in two towns each: one with a table of groups, one under contract to municipalities."""

from tests.crawler.unseen.site import UnseenSite


def _merwe(title: str, body: str) -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="content-type" content="text/html; charset=windows-1252">
<meta name="generator" content="Zeta Producer 9"><title>{title} | Taalgroep Merwe</title></head>
<body id="zp"><div id="kopf"><div class="logo">Taalgroep <b>Merwe</b></div>
<ul id="zpNavi"><li><a href="/">Start</a></li><li><a href="/rooster.html">Rooster</a></li>
<li><a href="/kosten.html">Kosten</a></li><li><a href="/adressen.html">Adressen</a></li>
<li><a href="/vragen.html">Vragen en spelregels</a></li></ul></div>
<div id="inhalt"><h1>{title}</h1>
{body}
</div>
<div id="fuss">Taalgroep Merwe b.v. – tel. 078-0000000 – KvK 00000031 – bijgewerkt 30 oktober 2026</div>
</body></html>"""


_MERWE_HOME = """<p>Welkom bij Taalgroep Merwe. Al sinds 2008 leren nieuwkomers uit de Drechtsteden en de
Alblasserwaard bij ons Nederlands. Wij zijn in het bezit van het Blik op Werk Keurmerk Inburgeren.</p>
<p>Kijk in het <a href="/rooster.html">rooster</a> welke groepen er dit schooljaar zijn.</p>
<p><i>“Na een half jaar kon ik zelf met de dokter praten.”</i> – Yusra, oud-cursiste</p>
<p>Het secretariaat is open van maandag t/m donderdag, 9.00–13.00 uur.</p>"""

_MERWE_TABLE = """<h2>Schooljaar 2026–2027</h2>
<table border="1" cellpadding="5">
<tr><th rowspan="2">Cursus</th><th colspan="2">Dordrecht</th><th colspan="2">Gorinchem</th></tr>
<tr><th>Daggroep</th><th>Avondgroep</th><th>Daggroep</th><th>Avondgroep</th></tr>
<tr><td><b>Inburgering B1-route</b><br>taal, KNM en MAP<br>van A1 naar B1<br>36 weken</td>
<td>ma, wo en vr<br>9.30–12.00 uur<br>start: 11 januari</td>
<td>di en do<br>19.00–21.15 uur<br>start: 12 januari<br><b>VOL</b></td>
<td>di en do<br>13.00–16.00 uur<br>start: 9 februari</td>
<td align="center">geen groep</td></tr>
<tr><td><b>Staatsexamen NT2 programma II</b><br>van B1 naar B2<br>12 weken</td>
<td align="center">geen groep</td>
<td>wo<br>18.45–21.45 uur<br>start: 3 februari</td>
<td align="center">geen groep</td>
<td>ma<br>19.00–22.00 uur<br>startdatum volgt</td></tr>
<tr><td><b>Z-route</b><br>taal, PVT en MAP</td>
<td colspan="4">In Dordrecht en in Gorinchem, vier ochtenden per week van elk 3 uur.
Plaatsing kan alleen via uw gemeente.</td></tr>
</table>
<p>Geen les: kerstvakantie (19 december – 3 januari) en voorjaarsvakantie (20 – 28 februari).</p>"""

_MERWE_PRICES = """<dl>
<dt>Inburgering B1-route</dt><dd>€ 2.376,– ineens, of zes termijnen van € 410,–</dd>
<dt>Staatsexamen NT2 programma II</dt><dd>€ 648,–</dd>
<dt>Z-route</dt><dd>wordt door de gemeente betaald</dd>
</dl>
<p>Boeken zijn niet inbegrepen (± € 70,–). Wie een lening heeft bij DUO, kan daar tot € 10.000,– van
lenen en de cursus ermee betalen. Een examen bij DUO kost tussen € 50,– en € 60,– per onderdeel.</p>
<p>Bij afmelding binnen een week voor de start rekenen wij € 95,– administratiekosten.</p>"""

_MERWE_PLACES = """<h3>Dordrecht</h3><p>Houtzagersgracht 18<br>3311 VK Dordrecht<br>Achter de bibliotheek, bus 4</p>
<h3>Gorinchem</h3><p>Kalkhavenstraat 7<br>4201 LD Gorinchem<br>Gratis parkeren op het plein</p>
<h3>Waar doet u examen?</h3><p>Niet bij ons, maar in het examencentrum van DUO: Toetsplein 2, 3012 AB Rotterdam.</p>"""

_MERWE_FAQ = """<p><b>Hoe groot zijn de groepen?</b><br>Nooit meer dan vijftien cursisten.</p>
<p><b>Geven jullie ook online les?</b><br>Nee. Alle lessen zijn klassikaal.</p>
<p><b>En als een groep vol is?</b><br>Is een groep vol, dan plaatsen wij u op de wachtlijst.</p>
<p><b>Hoe snel heb ik een intake?</b><br>Meestal binnen twee weken. De intake duurt 2 uur.</p>
<p><b>Moet ik thuis ook leren?</b><br>Ja, reken op 8 uur huiswerk per week.</p>"""

_DORDRECHT = {"street": "Houtzagersgracht 18", "postcode": "3311 VK", "city": "Dordrecht"}
_GORINCHEM = {"street": "Kalkhavenstraat 7", "postcode": "4201 LD", "city": "Gorinchem"}
_MERWE_ALL = {"mode": "classroom", "group_size_max": 15, "keurmerk_claimed": True}
_MERWE_B1 = {
    **_MERWE_ALL,
    "title": "Inburgering B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "weeks": 36,
    "price_eur": 2376,
    "price_unit": "total",
}
_MERWE_EXAM = {
    **_MERWE_ALL,
    "title": "Staatsexamen NT2 programma II",
    "route": "staatsexamen",
    "level_from": "B1",
    "level_to": "B2",
    "components": ["taal"],
    "dayparts": ["evening"],
    "hours_per_week": 3,
    "weeks": 12,
    "price_eur": 648,
    "price_unit": "total",
}
_MERWE_Z = {
    **_MERWE_ALL,
    "title": "Z-route",
    "route": "z",
    "components": ["taal", "pvt", "map"],
    "dayparts": ["morning"],
    "hours_per_week": 12,
    "wait_kind": "via_municipality",
}

TAALGROEP_MERWE = UnseenSite(
    slug="taalgroep-merwe",
    name="Taalgroep Merwe",
    charset="windows-1252",
    pages={
        "/": _merwe("Start", _MERWE_HOME),
        "/rooster.html": _merwe("Rooster", _MERWE_TABLE),
        "/kosten.html": _merwe("Kosten", _MERWE_PRICES),
        "/adressen.html": _merwe("Adressen", _MERWE_PLACES),
        "/vragen.html": _merwe("Vragen en spelregels", _MERWE_FAQ),
    },
    listings=(
        {
            **_MERWE_B1,
            **_DORDRECHT,
            "dayparts": ["morning"],
            "hours_per_week": 7.5,
            "wait_kind": "dates",
            "start_dates": ["2027-01-11"],
        },
        {
            **_MERWE_B1,
            **_DORDRECHT,
            "dayparts": ["evening"],
            "hours_per_week": 4.5,
            "wait_kind": "full",
            "start_dates": ["2027-01-12"],
        },
        {
            **_MERWE_B1,
            **_GORINCHEM,
            "dayparts": ["afternoon"],
            "hours_per_week": 6,
            "wait_kind": "dates",
            "start_dates": ["2027-02-09"],
        },
        {**_MERWE_EXAM, **_DORDRECHT, "wait_kind": "dates", "start_dates": ["2027-02-03"]},
        {**_MERWE_EXAM, **_GORINCHEM, "wait_kind": "announced_later"},
        {**_MERWE_Z, **_DORDRECHT},
        {**_MERWE_Z, **_GORINCHEM},
    ),
)


def _duinen(title: str, body: str) -> str:
    return f"""<!doctype html>
<html lang="nl-NL"><head><meta charset="utf-8"><title>{title} - Inburgerpunt Maasduinen</title></head>
<body class="umb-page"><header class="c-header"><a class="c-header__brand" href="/">Inburgerpunt Maasduinen</a>
<nav aria-label="Hoofdmenu"><a href="/z-route">Z-route</a> <a href="/b1-route">B1-route</a>
<a href="/locaties">Locaties</a> <a href="/veelgestelde-vragen">Veelgestelde vragen</a>
<a href="/werken-bij">Werken bij</a></nav></header>
<main class="umb-block-grid"><div class="umb-block-grid__layout-item" data-content-element-type-alias="richText">
{body}
</div></main>
<footer class="c-footer"><p>Inburgerpunt Maasduinen is een stichting. Bellen kan op werkdagen van 9.00 tot 16.30
uur.</p>
<p><a href="/privacy" rel="nofollow">Privacyverklaring</a></p></footer></body></html>"""


_DUINEN_HOME = """<h1>Inburgeren in Noord-Limburg</h1>
<p>Inburgerpunt Maasduinen verzorgt de inburgering in opdracht van de gemeenten Venlo en Venray. Woont u in een van
deze gemeenten, dan bespreekt u met uw consulent welke route bij u past.</p>
<div class="umb-block-grid__area"><a class="c-card" href="/z-route"><h3>Z-route</h3><p>Leren door te doen</p></a>
<a class="c-card" href="/b1-route"><h3>B1-route</h3><p>Met taal aan het werk</p></a></div>
<p>Wij hebben het Blik op Werk Keurmerk Inburgeren.</p>"""

_DUINEN_Z = """<h1>Z-route</h1>
<p class="lead">De Z-route (zelfredzaamheidsroute) is er voor wie moeilijk leert. U krijgt Nederlandse taal, KNM, MAP
en het participatieverklaringstraject (PVT).</p>
<h2>Hoe ziet uw week eruit?</h2>
<p>U komt van maandag t/m donderdag, 's ochtends: vier dagdelen van drie uur. De lessen zijn op de werkvloer, in de
kringloophal van elke vestiging. Samen duurt het traject 18 maanden.</p>
<p>In de wet staat dat de Z-route uit 800 uur taal en 800 uur participatie bestaat. Uw consulent houdt dat bij.</p>
<h2>Aanmelden</h2>
<p>U kunt zich niet zelf inschrijven. De gemeente meldt u bij ons aan en betaalt de lessen.</p>"""

_DUINEN_B1 = """<h1>B1-route</h1>
<p class="lead">In de B1-route gaat u van A1 naar B1. U volgt taalles en u bereidt zich voor op KNM en de MAP.</p>
<div class="c-facts"><div class="c-facts__row"><div>Rooster</div><div>maandag, dinsdag en donderdag van 12.45 tot
15.15 uur</div></div>
<div class="c-facts__row"><div>Duur</div><div>60 weken</div></div>
<div class="c-facts__row"><div>Groep</div><div>ten hoogste twaalf cursisten, klassikaal</div></div>
<div class="c-facts__row"><div>Kosten</div><div>de gemeente betaalt uw route</div></div></div>
<h2>Wanneer kunt u beginnen?</h2>
<ul><li>Venlo: maandag 8 maart 2027 begint een nieuwe groep</li>
<li>Venray: reken nu op 6 à 8 weken wachten tot er een plaats is</li></ul>
<p>In 2025 slaagde 89 procent van onze B1-cursisten voor het taalexamen.</p>"""

_DUINEN_PLACES = """<h1>Locaties</h1>
<p>Beide routes worden op onze twee vestigingen gegeven.</p>
<div class="c-address"><h2>Vestiging Venlo</h2><address>Tegelpoort 31<br>5913 BT Venlo</address></div>
<div class="c-address"><h2>Vestiging Venray</h2><address>Raadhuisdries 6<br>5801 NC Venray</address></div>
<p>Uw intake is bij de gemeente zelf, bijvoorbeeld op het stadskantoor (Hanzekade 1, Venlo).</p>"""

_DUINEN_FAQ = """<h1>Veelgestelde vragen</h1>
<details><summary>Hoe snel krijg ik een intake?</summary><p>Binnen tien werkdagen nadat de gemeente ons belt.</p>
</details>
<details><summary>Krijg ik een boete als ik niet kom?</summary><p>De gemeente kan een boete opleggen van
€ 250 tot € 800.</p></details>
<details><summary>Ik heb kleine kinderen.</summary><p>Vraag kinderopvangtoeslag aan bij de Belastingdienst. Uw
consulent helpt daarbij.</p></details>"""

_DUINEN_JOBS = """<h1>Werken bij Inburgerpunt Maasduinen</h1>
<p>Docent NT2 (0,6 fte), Venray. Start per 1 februari 2027, 22 uur per week, salaris tot € 4.610 bruto. Je geeft ook les
op vrijdagavond. Reageren kan tot 10 december.</p>"""

_VENLO = {"street": "Tegelpoort 31", "postcode": "5913 BT", "city": "Venlo", "keurmerk_claimed": True}
_VENRAY = {"street": "Raadhuisdries 6", "postcode": "5801 NC", "city": "Venray", "keurmerk_claimed": True}
_DUINEN_Z_FACTS = {
    "title": "Z-route",
    "route": "z",
    "components": ["taal", "knm", "map", "pvt"],
    "mode": "workplace",
    "dayparts": ["morning"],
    "hours_per_week": 12,
    "weeks": 78,
    "wait_kind": "via_municipality",
}
_DUINEN_B1_FACTS = {
    "title": "B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "mode": "classroom",
    "dayparts": ["afternoon"],
    "hours_per_week": 7.5,
    "weeks": 60,
    "group_size_max": 12,
    "pass_rate_claimed": 0.89,
}

INBURGERPUNT_MAASDUINEN = UnseenSite(
    slug="inburgerpunt-maasduinen",
    name="Inburgerpunt Maasduinen",
    pages={
        "/": _duinen("Home", _DUINEN_HOME),
        "/z-route": _duinen("Z-route", _DUINEN_Z),
        "/b1-route": _duinen("B1-route", _DUINEN_B1),
        "/locaties": _duinen("Locaties", _DUINEN_PLACES),
        "/veelgestelde-vragen": _duinen("Veelgestelde vragen", _DUINEN_FAQ),
        "/werken-bij": _duinen("Werken bij", _DUINEN_JOBS),
    },
    listings=(
        {**_DUINEN_Z_FACTS, **_VENLO},
        {**_DUINEN_Z_FACTS, **_VENRAY},
        {**_DUINEN_B1_FACTS, **_VENLO, "wait_kind": "dates", "start_dates": ["2027-03-08"]},
        {
            **_DUINEN_B1_FACTS,
            **_VENRAY,
            "wait_kind": "weeks",
            "wait_weeks_min": 6,
            "wait_weeks_max": 8,
        },
    ),
)
