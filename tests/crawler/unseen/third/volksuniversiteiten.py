"""Two volksuniversiteiten: one with a page a course and two seasons, one with its whole programme in a table."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite


def _noord(title: str, body: str) -> str:
    """A page in the frame of the first school: menu, breadcrumb, newsletter box and footer."""
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{title} | Volksuniversiteit Noorderkoggen</title>
<meta name="viewport" content="width=device-width"></head><body class="vu-theme path-cursus">
<div class="topbar"><span>Vragen? 0229-000000 (ma t/m do 9.00-12.30 uur)</span></div>
<nav id="hoofdmenu"><ul><li><a href="/">Home</a></li><li><a href="/talen">Talen</a></li>
<li><a href="/inschrijven">Inschrijven</a></li><li><a href="/locatie">Locatie</a></li></ul></nav>
<div class="kruimelpad"><a href="/">Home</a> &raquo; <span>{title}</span></div>
<main><h1>{title}</h1>
{body}
</main>
<aside class="blok blok--nieuwsbrief"><h3>Nieuwsbrief</h3><p>Tweemaal per jaar ons programma in uw mailbox.</p>
<form action="/nieuwsbrief"><input type="email" name="mail"><button>Aanmelden</button></form></aside>
<footer><p>Volksuniversiteit Noorderkoggen, Achterdijkje 14, 1621 GH Hoorn</p>
<p>&copy; 2011-2026 - <a href="https://privacy.example/vu">privacy</a></p></footer></body></html>"""


_BEGINNERS = """<p class="intro">Woont u nog maar kort in Nederland en spreekt u de taal nog niet? Dan is dit de plek
om te beginnen. U leert uzelf voorstellen, boodschappen doen en een afspraak maken bij de dokter.</p>
<dl class="specs"><dt>Niveau</dt><dd>van 0 naar A1</dd><dt>Dag en tijd</dt><dd>woensdag 19.00 - 21.00 uur</dd>
<dt>Aantal</dt><dd>12 weken</dd><dt>Cursusgeld</dt><dd>&euro; 236,00</dd>
<dt>Deelnemers</dt><dd>min. 7, max. 14</dd><dt>Docent</dt><dd>Ineke Groot</dd></dl>
<h2>Najaar 2026</h2><p>Eerste les: wo 23 sept.<br>Geen les op wo 21 okt. (herfstvakantie).</p>
<h2>Voorjaar 2027</h2><p>Eerste les: wo 27 jan.<br>Geen les op wo 24 febr. (voorjaarsvakantie).</p>
<p>De cursus gaat door bij minimaal 7 deelnemers. Het boek <i>Aan de slag</i> (&euro; 34,95) koopt u zelf.</p>"""

_VERVOLG = """<p class="intro">Voor wie de eerste cursus heeft gedaan of op een andere manier niveau A1 heeft bereikt.
Na deze cursus zit u op A2.</p>
<table class="groepen"><thead><tr><th>Groep</th><th>Dag en tijd</th><th>Eerste les</th><th>Prijs</th><th></th></tr>
</thead>
<tbody><tr><td>Ochtend</td><td>donderdag 9.30-11.30 uur</td><td>28 januari 2027</td><td>&euro; 298,-</td>
<td><span class="label label--rood">VOL</span></td></tr>
<tr><td>Avond</td><td>dinsdag 19.30-21.30 uur</td><td>26 januari 2027</td><td>&euro; 298,-</td>
<td><a class="knop" href="/inschrijven">Inschrijven</a></td></tr></tbody></table>
<p>Beide groepen: 16 weken, 2 uur per week, ten hoogste 14 cursisten. De cursus gaat door bij minimaal 7 deelnemers.</p>
<p>Niveau: A1 naar A2.</p>"""

_PRATEN = """<p class="intro">U hebt B1 of hoger en wilt vooral praten. Elke week een ander onderwerp uit de krant.</p>
<dl class="specs"><dt>Niveau</dt><dd>vanaf B1</dd><dt>Dag en tijd</dt><dd>maandagmiddag 13.30 - 15.00 uur</dd>
<dt>Aantal</dt><dd>10 weken</dd><dt>Cursusgeld</dt><dd>&euro; 148,00</dd><dt>Eerste les</dt><dd>n.n.b.</dd></dl>
<p>Onze docent Wouter Smit is tot na de winter met verlof.</p>"""

_NOORD_PLACE: dict[str, Any] = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Achterdijkje 14",
    "postcode": "1621 GH",
    "city": "Hoorn",
}

NOORDERKOGGEN = UnseenSite(
    slug="volksuniversiteit-noorderkoggen",
    name="Volksuniversiteit Noorderkoggen",
    pages={
        "/": _noord(
            "Welkom",
            """<p>Al 60 jaar leren voor het plezier: talen, kunst, bewegen en koken.</p>
<div class="kaarten"><a class="kaart" href="/talen"><h3>Talen</h3></a>
<div class="kaart"><h3>Aquarelleren</h3><p>Start 19 januari, &euro; 164</p></div></div>
<blockquote>&laquo;Ik kon meteen beginnen en het was nog gezellig ook.&raquo; - Olena, cursist 2024</blockquote>""",
        ),
        "/talen": _noord(
            "Talen",
            """<ul class="lijst"><li><a href="/cursus/nederlands-beginners">Nederlands voor anderstaligen,
beginners</a></li>
<li><a href="/cursus/nederlands-vervolg">Nederlands voor anderstaligen, vervolg</a></li>
<li><a href="/cursus/nederlands-praten">Nederlands praten</a></li>
<li><a href="/cursus/italiaans">Italiaans voor op reis</a></li></ul>""",
        ),
        "/cursus/nederlands-beginners": _noord("Nederlands voor anderstaligen, beginners", _BEGINNERS),
        "/cursus/nederlands-vervolg": _noord("Nederlands voor anderstaligen, vervolg", _VERVOLG),
        "/cursus/nederlands-praten": _noord("Nederlands praten", _PRATEN),
        "/cursus/italiaans": _noord(
            "Italiaans voor op reis",
            """<dl class="specs"><dt>Niveau</dt><dd>0 naar A1</dd><dt>Dag en tijd</dt><dd>ma 20.00 - 21.30 uur</dd>
<dt>Eerste les</dt><dd>ma 25 jan.</dd><dt>Cursusgeld</dt><dd>&euro; 189,00</dd></dl>""",
        ),
        "/inschrijven": _noord(
            "Inschrijven",
            """<p>Inschrijven kan tot tien dagen voor de eerste les. Is een cursus vol, dan plaatsen wij u op de
wachtlijst.
Wij rekenen &euro; 6,- administratiekosten per inschrijving. Met de Koggenpas krijgt u 25% korting.</p>""",
        ),
        "/locatie": _noord(
            "Locatie",
            """<p>Alle cursussen zijn in ons eigen gebouw aan het Achterdijkje 14, 1621 GH Hoorn. Parkeren is gratis
na 18.00 uur. De bibliotheek (Wisselstraat 8, Enkhuizen) heeft op vrijdag een eigen taalcaf&eacute;.</p>""",
        ),
    },
    listings=(
        {
            **_NOORD_PLACE,
            "title": "Nederlands voor anderstaligen, beginners",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 12,
            "group_size_max": 14,
            "price_eur": 236,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2026-09-23", "2027-01-27"],
            "min_participants": 7,
        },
        {
            **_NOORD_PLACE,
            "title": "Nederlands voor anderstaligen, vervolg",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "weeks": 16,
            "group_size_max": 14,
            "price_eur": 298,
            "price_unit": "total",
            "wait_kind": "full",
            "start_dates": ["2027-01-28"],
            "min_participants": 7,
        },
        {
            **_NOORD_PLACE,
            "title": "Nederlands voor anderstaligen, vervolg",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 16,
            "group_size_max": 14,
            "price_eur": 298,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-26"],
            "min_participants": 7,
        },
        {
            **_NOORD_PLACE,
            "title": "Nederlands praten",
            "level_from": "B1",
            "dayparts": ["afternoon"],
            "hours_per_week": 1.5,
            "weeks": 10,
            "price_eur": 148,
            "price_unit": "total",
            "wait_kind": "announced_later",
        },
    ),
)


def _zoom(title: str, body: str) -> str:
    """A page of the second school, made with a boxed template."""
    return f"""<!doctype html><html lang="nl"><head><title>{title}</title><meta charset="utf-8"></head><body>
<div id="wrap"><div id="kop"><a href="/">Volksuniversiteit De Zoom</a></div>
<div id="menu"><a href="/">Start</a> &middot; <a href="/programma.html">Programma Nederlands</a> &middot;
<a href="/overig.html">Overige cursussen</a> &middot; <a href="/info.html">Goed om te weten</a></div>
<div id="inhoud"><h1>{title}</h1>
{body}
</div><div id="voet">Bestuurssecretariaat: Postbus 118, 4700 AC Roosendaal. Geen bezoekadres.</div></div></body>
</html>"""


_TABLE = """<p>Dit zijn onze cursussen Nederlands als tweede taal in het cursusjaar 2026-2027. U hoeft geen inburgeraar
te
zijn: iedereen kan meedoen. De prijs is voor de hele cursus, boeken komen daar nog bij (&plusmn; &euro; 45).</p>
<h2>Cursusjaar 2026-2027</h2>
<table border="1" cellpadding="5"><tr><th>Cursus</th><th>Plaats</th><th>Dag en tijd</th><th>Eerste les</th>
<th>Duur</th><th>Prijs</th></tr>
<tr><td rowspan="2"><b>Nederlands NT2 deel 1</b><br>0 naar A1</td><td>Roosendaal</td><td>dinsdag 19.00-21.00</td>
<td>12 januari</td><td rowspan="2">15 weken</td><td rowspan="2">&euro; 275,-</td></tr>
<tr><td>Bergen op Zoom</td><td>donderdag 9.30-11.30</td><td>14 januari</td></tr>
<tr><td><b>Nederlands NT2 deel 2</b><br>A1 naar A2</td><td>Roosendaal</td><td>woensdag 19.00-21.30</td><td>13
januari</td>
<td>15 weken</td><td>&euro; 342,50</td></tr>
<tr><td><b>Nederlands NT2 deel 3</b><br>A2 naar B1</td><td>Bergen op Zoom</td><td>zaterdag 10.00-12.30</td>
<td>bij 8 aanmeldingen</td><td>15 weken</td><td>&euro; 342,50</td></tr>
<tr><td><b>Staatsexamen NT2, programma II</b></td><td>Roosendaal</td><td colspan="4">Deze cursus bieden wij niet meer
aan.</td></tr></table>
<p>In een groep zitten hooguit 12 mensen. Alle cursussen Nederlands zijn klassikaal.</p>
<h3>Waar?</h3><ul><li>Roosendaal: De Schakel, Kloosterhof 9, 4701 KJ</li>
<li>Bergen op Zoom: wijkhuis De Wending, Parkzicht 3, 4614 AB</li></ul>"""

_DEEL1: dict[str, Any] = {
    "title": "Nederlands NT2 deel 1",
    "route": "nt2",
    "level_from": "A0",
    "level_to": "A1",
    "components": ["taal"],
    "mode": "classroom",
    "hours_per_week": 2,
    "weeks": 15,
    "group_size_max": 12,
    "price_eur": 275,
    "price_unit": "total",
    "wait_kind": "dates",
}
_ROOSENDAAL = {"street": "Kloosterhof 9", "postcode": "4701 KJ", "city": "Roosendaal"}
_BERGEN = {"street": "Parkzicht 3", "postcode": "4614 AB", "city": "Bergen op Zoom"}
_LATER_PARTS = {"hours_per_week": 2.5, "price_eur": 342.5}

DE_ZOOM = UnseenSite(
    slug="volksuniversiteit-de-zoom",
    name="Volksuniversiteit De Zoom",
    pages={
        "/": _zoom(
            "Volksuniversiteit De Zoom",
            """<p>Wij zijn er voor Roosendaal, Bergen op Zoom en omstreken. Vanaf 3 oktober 1974, dus al ruim vijftig
jaar!</p>
<p>Nieuw: in februari start een lezingenreeks over de Romeinen (&euro; 60, drie avonden).</p>
<p><a href="/programma.html">Nederlands leren? Klik hier.</a></p>""",
        ),
        "/programma.html": _zoom("Nederlands als tweede taal", _TABLE),
        "/overig.html": _zoom(
            "Overige cursussen",
            """<table border="1"><tr><th>Cursus</th><th>Start</th><th>Prijs</th></tr>
<tr><td>Spaans A1</td><td>11 januari</td><td>&euro; 210</td></tr>
<tr><td>Digitale fotografie</td><td>19 januari</td><td>&euro; 155</td></tr>
<tr><td>Opfriscursus spelling voor Nederlandstaligen</td><td>3 maart</td><td>&euro; 98</td></tr></table>""",
        ),
        "/info.html": _zoom(
            "Goed om te weten",
            """<p>Annuleren kost &euro; 15. Het secretariaat belt u binnen een week terug.</p>
<p>Cadeaubon? Die is er vanaf &euro; 25.</p>""",
        ),
    },
    listings=(
        {**_DEEL1, **_ROOSENDAAL, "dayparts": ["evening"], "start_dates": ["2027-01-12"]},
        {**_DEEL1, **_BERGEN, "dayparts": ["morning"], "start_dates": ["2027-01-14"]},
        {
            **_DEEL1,
            **_ROOSENDAAL,
            **_LATER_PARTS,
            "title": "Nederlands NT2 deel 2",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["evening"],
            "start_dates": ["2027-01-13"],
        },
        {
            **_DEEL1,
            **_BERGEN,
            **_LATER_PARTS,
            "title": "Nederlands NT2 deel 3",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["weekend"],
            "wait_kind": "min_participants",
            "min_participants": 8,
        },
        {
            **_ROOSENDAAL,
            "title": "Staatsexamen NT2, programma II",
            "route": "staatsexamen",
            "level_to": "B2",
            "components": ["taal"],
            "mode": "classroom",
            "group_size_max": 12,
            "wait_kind": "closed",
        },
    ),
)
