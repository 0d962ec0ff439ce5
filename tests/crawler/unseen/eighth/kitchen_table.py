"""One teacher in Winterswijk with a home-made site of long prose and hardly any mark-up."""

from tests.crawler.unseen.site import UnseenSite

_TOP = """<html>
<head>
<meta http-equiv="content-type" content="text/html; charset=utf-8">
<title>Taalles bij Hanneke</title>
<style>body { background: #fff8e8; font-family: Georgia; margin: 40px 15% } h2 { color: #a03000 }</style>
</head>
<body>
<center><h1>Taalles bij Hanneke</h1>
[ <a href="/">begin</a> ] [ <a href="prijs.html">wat kost het</a> ] [ <a href="gastenboek.html">gastenboek</a> ]
</center><br>
"""

_END = """<br><hr width="60%">
<center><font size="-1">Hanneke Wiggers, Wooldseveldweg 27, 7102 BL Winterswijk - 0543 000 000 -
hanneke@taalles.example<br>
u bent bezoeker nummer 11.482</font></center>
</body></html>"""

_HOME = """Welkom! Fijn dat u even kijkt. Ik ben Hanneke. Dertig jaar lang was ik juf op een basisschool in Aalten en
sinds mijn pensioen geef ik Nederlandse les aan volwassenen die hier zijn komen wonen. Dat doe ik gewoon bij mij
thuis, de
koffie staat klaar en de hond doet niks.
<br><br>
Winterswijk ligt tegen de grens aan en er komen dus veel Duitsers bij me. Ik spreek goed Duits en leg de dingen in het
Duits uit als dat sneller gaat.
<br><br>
<b>Keurmerk?</b> Nee, het keurmerk van Blik op Werk heb ik niet, daar ben ik te klein voor. Met een lening van DUO (u
weet
wel, die tot 10.000 euro) kunt u mij dus niet betalen. Met gewoon geld wel!

<h2>Priv&eacute;lessen Nederlands</h2>
U bent de enige leerling, alle aandacht gaat naar u. Ik help u verder van A1 tot en met B2, we lezen de krant, we
oefenen de telefoon met de tandarts, we doen grammatica als u dat wilt. Lessen geef ik overdag, en op donderdag ook
's avonds. Hoe vaak u komt bepaalt u zelf. Wel is het druk: wie zich nu opgeeft voor priv&eacute;les wacht ongeveer
anderhalve maand op een plekje.

<h2>Groepje KNM</h2>
Voor wie de B1-route doet en alleen voor het examen Kennis van de Nederlandse Maatschappij nog wat hulp zoekt, heb
ik een groepje. De taal moet u dan al kennen, die oefenen we niet. We zitten met hooguit vijf man aan de eettafel, op
zaterdag van 10.00 tot 12.30 uur, zes weken achter elkaar. In september hebben we weer een rondje afgerond, gezellig was
dat. De volgende keren zijn in maart 2027 en in oktober 2027. Let op: het examen zelf vraagt u aan bij DUO en daar is de
wachttijd zo'n zeven weken.
<br><br>
Van 3 t/m 23 mei ben ik met de camper weg, dan is er geen les.
"""

_PRICE = """<h2>Wat kost het</h2>
<pre>
priv&eacute;les ................. 37,50 p/u
groepje KNM .............. &euro; 165,= alles bij elkaar
boekje KNM ............... &euro; 21,95 (moet u zelf kopen)
kennismaken .............. niks, gratis
te laat afgezegd ......... &euro; 15,=
</pre>
BTW hoef ik niet te rekenen. U krijgt aan het eind van de maand een briefje met het bedrag, of u stuurt me een tikkie.
"""

_GUESTS = """<h2>Gastenboek</h2>
<i>Hallo Hanneke, dank voor alles! Ik ben in een keer geslaagd en nu 3 x per week in avondschool. Groeten Jutta
(12-4-2025)</i>
<br><br><i>Juf was altijd vrolijk, ik kon meteen dezelfde week starten en betaalde toen maar 25 euro. Dawit (2019)</i>
<br><br><i>Beste juf van de Achterhoek. Marisol (8 januari 2024)</i>
"""

_HOUSE = {
    "street": "Wooldseveldweg 27",
    "postcode": "7102 BL",
    "city": "Winterswijk",
    "keurmerk_claimed": False,
    "support_languages": ["de"],
}

HANNEKE = UnseenSite(
    slug="taalles-hanneke",
    name="Taalles bij Hanneke",
    pages={"/": _TOP + _HOME + _END, "/prijs.html": _TOP + _PRICE + _END, "/gastenboek.html": _TOP + _GUESTS + _END},
    listings=(
        {
            **_HOUSE,
            "title": "Privélessen Nederlands",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "B2",
            "components": ["taal"],
            "dayparts": ["morning", "afternoon", "evening"],
            "group_size_max": 1,
            "price_eur": 37.5,
            "price_unit": "hour",
            "wait_kind": "weeks",
            "wait_weeks_min": 6.5,
            "wait_weeks_max": 6.5,
        },
        {
            **_HOUSE,
            "title": "Groepje KNM",
            "route": "b1",
            "components": ["knm"],
            "dayparts": ["weekend"],
            "hours_per_week": 2.5,
            "weeks": 6,
            "group_size_max": 5,
            "price_eur": 165,
            "price_unit": "total",
            "wait_kind": "months",
            "start_months": ["2027-03", "2027-10"],
        },
    ),
)
