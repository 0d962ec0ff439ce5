"""A firm in three towns with hand-made pages in windows-1252, a table of places and a price that will rise."""

from tests.crawler.unseen.site import UnseenSite

_FRAME = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<title>Kompas-Zuid taaltrainingen: {title}</title></head>
<body bgcolor="white" topmargin="0"><table width="920" align="center" border="0" cellspacing="0">
<tr><td bgcolor="#7a1f2b" colspan="7"><font color="white" size="6" face="Georgia">Kompas-Zuid</font>
<font color="white" size="2">taaltrainingen voor Midden- en Noord-Limburg</font></td></tr>
<tr bgcolor="#eeeeee"><td><a href="/">Home</a></td><td><a href="/b1.html">B1-route</a></td>
<td><a href="/z-route.html">Z-route</a></td><td><a href="/oudewet.html">Oude wet</a></td>
<td><a href="/tarieven.html">Tarieven</a></td><td><a href="/vestigingen.html">Vestigingen</a></td>
<td><a href="/spelregels.html">Spelregels</a></td></tr>
<tr><td colspan="7"><br>{body}<br></td></tr>
<tr><td colspan="7" align="center"><font size="1">© 2004–2026 Kompas-Zuid taaltrainingen BV –
<a href="/werkenbij.html">Werken bij Kompas-Zuid</a></font></td></tr></table></body></html>
"""

_HOME = """<h2>Welkom bij Kompas-Zuid</h2>
<p>Al meer dan twintig jaar leren nieuwkomers bij ons Nederlands. Onze mensen zijn betrokken, nuchter en
gediplomeerd.</p>
<p>Wij zijn in het bezit van het Keurmerk Inburgeren van Blik op Werk. Al onze groepen tellen hooguit 15 personen.</p>
<!-- <p><b>ACTIE</b>: start in september 2025 en krijg 10% korting!</p> -->
<p>Vragen? Loop binnen in Roermond (ma–vr 8.45–16.45 uur) of bel 0475 00 00 00.</p>
"""

_B1 = """<h2>Inburgering B1-route</h2>
<p>Voor wie A2 achter de rug heeft en op weg is naar B1. We oefenen de taal en we behandelen KNM en de MAP. De lessen
zijn
klassikaal. Een traject telt 240 lesuren.</p>
<table border="1" cellpadding="5"><tr><th>Plaats</th><th>Dagen</th><th>Tijd</th><th>Duur</th><th>Eerste les</th></tr>
<tr><td><b>Roermond</b></td><td>ma, wo en vr</td><td>9.00–11.30</td><td>32 weken</td><td>ma 18 jan.</td></tr>
<tr><td><b>Weert</b></td><td>di en do</td><td>13.15–15.45</td><td rowspan="2">48 weken</td><td>do 5 mrt.</td></tr>
<tr><td><b>Venlo</b></td><td>ma en do</td><td>18.30–21.00</td><td>zodra er 8 aanmeldingen zijn</td></tr></table>
<p>In 2025 haalde 81% van onze B1-cursisten alle taalexamens.</p>
<p><font size="2">Het inburgeringsexamen aanvragen doet u bij DUO. Houd rekening met een wachttijd van drie
maanden.</font></p>
"""

_Z = """<h2>Z-route</h2>
<p>De zelfredzaamheidsroute geven wij in opdracht van de gemeenten Roermond en Weert. U kunt zich niet zelf aanmelden,
dat
doet de gemeente voor u. Die betaalt ook de lessen. Inhoud: Nederlandse taal, KNM en PVT.</p>
<ul><li>Roermond: maandag t/m donderdag 9.00–12.00 uur</li>
<li>Weert: maandag, woensdag en vrijdag 12.45–15.45 uur</li></ul>
<p>De wet schrijft 800 uur les en 800 uur participatie voor.</p>
"""

_OLD_ACT = """<h2>Inburgering oude wet (Wi2013)</h2>
<p>Kreeg u voor 1 januari 2022 een brief van DUO? Dan valt u onder de Wet inburgering 2013. Bij ons in Venlo volgt u
taal,
KNM en ONA, tot niveau A2. De les is op dinsdag en vrijdag van 13.00 tot 16.00 uur. Nieuwe cursisten beginnen elke
eerste
dinsdag van de maand.</p>
<p>Voor ONA geldt een verplichting van 64 uur, die kunt u bij ons volmaken.</p>
"""

_PRICES = """<h2>Tarieven</h2>
<table border="0" cellpadding="4"><tr bgcolor="#eeeeee"><td><b>Lesgeld (B1-route en oude wet)</b></td><td></td></tr>
<tr><td>tot en met 31 december 2026</td><td>€ 12,95 per uur</td></tr>
<tr><td>vanaf 1 januari 2027</td><td>€ 13,40 per uur</td></tr>
<tr bgcolor="#eeeeee"><td><b>Overig</b></td><td></td></tr>
<tr><td>Intake met niveautoets</td><td>€ 45,=</td></tr><tr><td>Boekenpakket</td><td>± € 95,=</td></tr></table>
<p>Met een lening van DUO (maximaal € 10.000,=) betalen wij ons direct uit die lening. Vrij van btw.</p>
"""

_PLACES = """<h2>Vestigingen</h2><table cellpadding="8"><tr><td><b>Roermond</b> (hoofdkantoor)<br>Molenbeekstraat
118<br>
6041 PK Roermond</td><td><b>Weert</b><br>Kloosterakker 7<br>6001 DS Weert</td><td><b>Venlo</b><br>Rozemarijnplein
25-b<br>
5911 LT Venlo</td></tr></table>
<p>Het examen doet u niet bij ons maar in het examencentrum van DUO, Beurspassage 3, 5611 AA Eindhoven.</p>
"""

_RULES = """<h2>Spelregels</h2><ol><li>Bent u ziek, bel dan voor 8.30 uur.</li><li>Is de groep vol, dan komt u op de
wachtlijst.</li><li>Wie stopt betaalt € 60,= administratiekosten.</li><li>Klachten behandelen wij binnen vier
weken.</li>
<li>De gemeente kan een boete opleggen van ten hoogste € 1.250,=.</li></ol>
"""

_JOBS = """<h2>Werken bij Kompas-Zuid</h2><p>Voor Venlo zoeken wij per 1 februari 2027 een docent NT2 voor de avond, 10
uur
per week, € 34,- per uur. Er is ook altijd plaats voor een stagiair.</p>
"""


def _page(title: str, body: str) -> str:
    return _FRAME.replace("{title}", title).replace("{body}", body)


_ROERMOND = {"street": "Molenbeekstraat 118", "postcode": "6041 PK", "city": "Roermond"}
_WEERT = {"street": "Kloosterakker 7", "postcode": "6001 DS", "city": "Weert"}
_VENLO = {"street": "Rozemarijnplein 25-b", "postcode": "5911 LT", "city": "Venlo"}
_SITE_WIDE = {"group_size_max": 15, "keurmerk_claimed": True}
_PRICE = {"price_eur": 12.95, "price_unit": "hour"}
_B1_COURSE = {
    **_SITE_WIDE,
    **_PRICE,
    "title": "Inburgering B1-route",
    "route": "b1",
    "level_from": "A2",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "mode": "classroom",
    "hours_total": 240,
    "pass_rate_claimed": 0.81,
}
_Z_COURSE = {
    **_SITE_WIDE,
    "title": "Z-route",
    "route": "z",
    "components": ["taal", "knm", "pvt"],
    "wait_kind": "via_municipality",
}

KOMPAS = UnseenSite(
    slug="kompas-zuid",
    name="Kompas-Zuid taaltrainingen",
    charset="windows-1252",
    pages={
        "/": _page("home", _HOME),
        "/b1.html": _page("B1-route", _B1),
        "/z-route.html": _page("Z-route", _Z),
        "/oudewet.html": _page("oude wet", _OLD_ACT),
        "/tarieven.html": _page("tarieven", _PRICES),
        "/vestigingen.html": _page("vestigingen", _PLACES),
        "/spelregels.html": _page("spelregels", _RULES),
        "/werkenbij.html": _page("vacature", _JOBS),
    },
    listings=(
        {
            **_B1_COURSE,
            **_ROERMOND,
            "dayparts": ["morning"],
            "hours_per_week": 7.5,
            "weeks": 32,
            "wait_kind": "dates",
            "start_dates": ["2027-01-18"],
        },
        {
            **_B1_COURSE,
            **_WEERT,
            "dayparts": ["afternoon"],
            "hours_per_week": 5,
            "weeks": 48,
            "wait_kind": "dates",
            "start_dates": ["2026-03-05"],
        },
        {
            **_B1_COURSE,
            **_VENLO,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "weeks": 48,
            "wait_kind": "min_participants",
            "min_participants": 8,
        },
        {**_Z_COURSE, **_ROERMOND, "dayparts": ["morning"], "hours_per_week": 12},
        {**_Z_COURSE, **_WEERT, "dayparts": ["afternoon"], "hours_per_week": 9},
        {
            **_SITE_WIDE,
            **_PRICE,
            **_VENLO,
            "title": "Inburgering oude wet (Wi2013)",
            "route": "wi2013",
            "level_to": "A2",
            "components": ["taal", "knm", "ona"],
            "dayparts": ["afternoon"],
            "hours_per_week": 6,
            "wait_kind": "periodic",
        },
    ),
)
