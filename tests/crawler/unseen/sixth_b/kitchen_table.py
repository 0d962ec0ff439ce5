"""A teacher on her own with pages typed by hand in 2003: windows-1252, numbers in words, an old course in a comment."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<html>
<head>
<title>@TITLE@</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<meta name="author" content="Hermien de Regt">
</head>
<body bgcolor="#fff8e7" text="#333333" link="#8b0000" vlink="#8b0000">
<center><img src="tulpen.jpg" width="520" height="90" alt="tulpen"><br>
<font face="Comic Sans MS" size="2"><a href="/">begin</a> * <a href="/lessen.html">lessen</a> *
<a href="/knm.html">KNM</a> * <a href="/wieikben.html">wie ik ben</a> * <a href="/gastenboek.html">gastenboek</a></font>
</center><hr width="80%">
<table width="640" align="center" border="0"><tr><td><font face="Verdana" size="2">
"""

_FOOT = """
</font></td></tr></table>
<hr width="80%"><center><font size="1">Taalpraktijk Hermien, Schuitvlotkade 9, 4331 TK Middelburg. Bellen liefst na
vijven.
U bent bezoeker nr. 04417</font></center>
</body></html>
"""


def _page(title: str, main: str) -> str:
    """One page in the teacher's frame."""
    return _HEAD.replace("@TITLE@", title) + main.strip() + _FOOT


_HOME = """
<p><b>Welkom op mijn website!</b></p>
<p>Ik geef les in het Nederlands aan mensen die van elders komen. Dat doe ik al tweeëntwintig jaar, eerst bij het ROC en
nu voor
mezelf aan mijn eigen keukentafel. Niet groot, wel gezellig. U vindt mij in Middelburg, tien minuten lopen van het
station.</p>
<p>Ik ben geen inburgeringsschool en heb ook geen keurmerk van Blik op Werk. Een lening van tienduizend euro bij DUO
kunt u dus
niet voor mijn lessen gebruiken. Zo veel vraag ik gelukkig ook niet.</p>
<p><i>Van 19 december tot en met 3 januari ben ik bij mijn dochter in Gdansk.</i></p>
"""

_LESSONS = """
<h3>Privélessen</h3>
<p>U zit alleen met mij aan tafel. Van nul tot en met B2, alles kan: uitspraak, lezen, brieven schrijven, of gewoon
praten over de
krant. Een uur kost zevenendertig euro vijftig. Een losse proefles van een half uurtje is gratis. Wanneer we
beginnen en op welke dag, dat bespreken we samen.</p>
<h3>Het woensdaggroepje</h3>
<p>Hier gaan we van A1 naar A2. We werken klassikaal, rond de eettafel, met hooguit vijf mensen. Elke woensdag van half
acht tot half tien 's avonds, tien weken achter elkaar. De kosten zijn tweehonderdtwintig euro; wie dat lastig vindt
betaalt
in twee keer honderdvijftien. Het volgende groepje begint op woensdag 13 januari.</p>
<!--
<h3>Zomerschool</h3>
<p>Twee weken in juli, elke ochtend van 9 tot 12, € 195,-. Start maandag 6 juli. VOL!</p>
-->
<p><small>Het boek dat we gebruiken (€ 34,95) koopt u bij de boekhandel op de Markt.</small></p>
"""

_SOCIETY = """
<h3>Klaar voor KNM</h3>
<p>Wie inburgert volgens de B1-route, moet het examen Kennis van de Nederlandse Maatschappij doen. Met deze
bijeenkomsten
oefent u daarvoor: wonen, werken, gezondheid, verzekeringen, geschiedenis. Elke zaterdag van tien tot twaalf uur. U
betaalt per keer: €35,=. U kunt elke maand instappen, op de eerste zaterdag.</p>
<p>Het examen zelf staat hier los van. Dat kost € 40,- en betaalt u aan DUO, en het duurt al gauw een week of vijf voor
zij plaats hebben.</p>
"""

_ABOUT = """
<h3>Wie ik ben</h3>
<p>Hermien de Regt, geboren in 1961 in Arnemuiden. Ik studeerde Slavische talen, woonde vier jaar in Polen en spreek
daardoor goed
Pools. Als u er in het Nederlands niet uitkomt, leg ik het in het Pools uit. Verder houd ik van koorzang, bolussen en
de poes Saartje.</p>
<p>Ik ben ingeschreven in het CRKBO, dus u betaalt geen btw.</p>
"""

_GUESTBOOK = """
<h3>Gastenboek</h3>
<p><b>Piotr</b> schreef op 12-03-2019: <i>Bij Hermien kon ik de volgende dag al beginnen. Zij vroeg maar 25
euro!</i></p>
<p><b>Fatima</b> schreef op 02-06-2021: <i>wij leren met zes vrouwen op donderdagochtend, heel fijn</i></p>
<p><b>Ineke</b> schreef op 30-11-2023: <i>Geef je ook Zeeuws?</i></p>
"""

_TABLE = {
    "street": "Schuitvlotkade 9",
    "postcode": "4331 TK",
    "city": "Middelburg",
    "keurmerk_claimed": False,
    "support_languages": ["pl"],
}

HERMIEN = UnseenSite(
    slug="taalpraktijk-hermien",
    name="Taalpraktijk Hermien",
    charset="windows-1252",
    pages={
        "/": _page("Taalpraktijk Hermien", _HOME),
        "/lessen.html": _page("Lessen", _LESSONS),
        "/knm.html": _page("KNM", _SOCIETY),
        "/wieikben.html": _page("Wie ik ben", _ABOUT),
        "/gastenboek.html": _page("Gastenboek", _GUESTBOOK),
    },
    listings=(
        {
            "title": "Privélessen",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "B2",
            "components": ["taal"],
            **_TABLE,
            "group_size_max": 1,
            "price_eur": 37.5,
            "price_unit": "hour",
            "wait_kind": "on_request",
        },
        {
            "title": "Het woensdaggroepje",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal"],
            **_TABLE,
            "mode": "classroom",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 10,
            "group_size_max": 5,
            "price_eur": 220,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-13"],
        },
        {
            "title": "Klaar voor KNM",
            "route": "b1",
            "components": ["knm"],
            **_TABLE,
            "dayparts": ["weekend"],
            "hours_per_week": 2,
            "price_eur": 35,
            "price_unit": "lesson",
            "wait_kind": "periodic",
        },
    ),
)
