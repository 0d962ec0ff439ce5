"""Volunteers in a neighbourhood house: hand-made pages, a page in Arabic, a group that the municipality pays for."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8">
<title>De Waslijn</title><style>body{font-family:Comic Sans MS;background:#fffbe8} td.m{background:#cde}</style></head>
<body><table width="900" align="center" cellspacing="0"><tr><td colspan="2" height="70"><font size="6" color="#884400">
De Waslijn</font><br><i>huiskamer van de wijk</i></td></tr><tr><td class="m" width="150" valign="top">
<a href="/">begin</a><br><a href="/vrouwen.htm">taal en thee</a><br><a href="/zroute.htm">Z-route</a><br>
<a href="/ar.htm" lang="ar">العربية</a><br><a href="/nieuws.htm">nieuwtjes</a></td><td valign="top">
"""
_FOOT = """</td></tr><tr><td colspan="2"><hr><small>Stichting De Waslijn <span>Kapelaan Goossenspad</span>
<span>5</span>, <span>6042&nbsp;CR</span> <span>Roermond</span>. Bel Tiny: 0475-000000 (niet op vrijdag).
Giften zijn welkom op onze rekening.</small></td></tr></table></body></html>"""

_HOME = f"""{_HEAD}<p><b>Welkom!</b></p>
<p>Bij De Waslijn drink je koffie, repareer je je broek en leer je Nederlands. De deur is open van maandag tot en met
vrijdag, 9 tot 17 uur. In het repair caf&eacute; (elke eerste zaterdag van de maand) maken we je fiets.</p>
<p>Wij draaien op 34 vrijwilligers. Meer weten over onze taalgroepen? Kijk bij <a href="/vrouwen.htm">taal en thee</a>
of bij de <a href="/zroute.htm">Z-route</a>.</p>
{_FOOT}"""
_WOMEN = f"""{_HEAD}<p align="center"><font size="4"><b>Taal en thee,<br>Nederlands voor vrouwen</b></font></p>
<p>Een gezellige groep waar alleen vrouwen komen. We oefenen de Nederlandse taal: bellen met de dokter, een briefje van
school, de bus. Het is niet moeilijk, we gaan tot niveau A1.</p>
<p>Iedere woensdag- en donderdagochtend, van half tien
<br>tot half twaalf.</p>
<p>Hanan helpt je in het Arabisch en G&uuml;l in het Turks. Neem je kleintje gerust mee: er is kinderopvang in de
speelkamer, dat doen Ria en Willemien.</p>
<!-- <p>Nieuwe groep vanaf 3 februari 2025, let op: vol!</p> -->
<p>De lessen zijn gratis. Alleen als je een eigen werkboek wilt, kost dat &euro;&nbsp;12,50. Je hoeft niet op een nieuw
jaar te wachten, instappen kan het hele jaar door.</p>
{_FOOT}"""
_ZROUTE = f"""{_HEAD}<p><font size="4"><b>Z-route</b></font></p>
<p>Sinds vorig jaar geven wij, met drie betaalde docenten, de zelfredzaamheidsroute voor de gemeente Roermond. In de
klas
werk je aan taal en KNM, en je doet het participatieverklaringstraject (PVT). De les is op maandag, dinsdag en
donderdag
van 13.00<br>tot 16.00 uur.</p>
<p>De wet vraagt 800 uur taalles en 800 uur meedoen; hoe lang jij er over doet bespreekt de klantmanager met je. Die
meldt je ook aan, zelf bellen heeft geen zin. De gemeente betaalt. Kom je zonder reden niet? Dan kan de gemeente een
boete geven, die loopt op tot &euro;&nbsp;800,-.</p>
<p>Er melden zich veel mensen. Daarom hebben we op dit moment een wachtlijst voor de Z-route. Wie erop staat mag
intussen bij het eetcaf&eacute; aanschuiven.</p>
{_FOOT}"""
_ARABIC = f"""{_HEAD}<div dir="rtl" lang="ar"><p><b>دروس اللغة الهولندية للنساء</b></p>
<p>الدروس مجانية، كل يوم أربعاء وخميس صباحاً. يمكن البدء في أي وقت. توجد رعاية للأطفال.</p>
<p>لا تحتاجين إلى قرض من DUO (حتى ١٠٬٠٠٠ يورو).</p></div>
<p><a href="/vrouwen.htm">Nederlands</a></p>{_FOOT}"""
_NEWS = f"""{_HEAD}<p><b>Nieuwtjes</b></p>
<p><i>9 november 2026</i><br>Sint komt op 2 december om 14.00 uur. Cadeautjes tot &euro;&nbsp;5,-.</p>
<p><i>14 september 2026</i><br>Op 7 september is de vierde groep van de Z-route begonnen met elf deelnemers. Veel
succes allemaal!</p>
<p><i>2 juni 2026</i><br>Fietsles voor vrouwen: in 6 weken leer je fietsen, start zaterdag 6 maart, kosten 25 euro.</p>
<p><i>20 mei 2026</i><br>Wij zoeken een docent NT2 voor 12 uur per week, van A1 tot B1, &euro; 3.400 bruto.</p>
{_FOOT}"""

_ADDRESS = {"street": "Kapelaan Goossenspad 5", "postcode": "6042 CR", "city": "Roermond"}

SITE = UnseenSite(
    slug="de-waslijn-roermond",
    name="Stichting De Waslijn",
    pages={
        "/": _HOME,
        "/vrouwen.htm": _WOMEN,
        "/zroute.htm": _ZROUTE,
        "/ar.htm": _ARABIC,
        "/nieuws.htm": _NEWS,
    },
    listings=(
        _ADDRESS
        | {
            "title": "Taal en thee, Nederlands voor vrouwen",
            "route": "nt2",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 4,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "rolling",
            "childcare": True,
            "women_only": True,
            "support_languages": ["ar", "tr"],
        },
        _ADDRESS
        | {
            "title": "Z-route",
            "route": "z",
            "components": ["taal", "knm", "pvt"],
            "mode": "classroom",
            "dayparts": ["afternoon"],
            "hours_per_week": 9,
            "wait_kind": "waiting_list",
        },
    ),
)
