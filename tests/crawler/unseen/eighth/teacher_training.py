"""A bureau in Zwolle that trains teachers and children: much talk of NT2 and B1, nothing for an adult newcomer."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, main: str) -> str:
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} - Bureau Voor de
Klas</title></head>
<body class="sqs-site"><header class="Header"><a class="Header-branding" href="/">Bureau Voor de Klas</a>
<nav class="Header-nav"><a href="/docent-nt2">Docent NT2</a> <a href="/nascholing">Nascholing</a>
<a href="/jeugd">Jeugd</a> <a href="/over">Over</a></nav></header>
<section class="Main-content"><div class="sqs-layout"><div class="sqs-block html-block">{main}</div></div></section>
<footer class="Footer"><p>Bureau Voor de Klas | Thorbeckehof 30 | 8011 VD Zwolle | 038 000
0000</p></footer></body></html>"""


_HOME = """<h1>Voor wie voor de klas staat</h1><p>Wij leiden docenten op en houden ze scherp. Ruim 900 docenten NT2 en
leerkrachten gingen u voor. Onze opleiding docent NT2 wordt door Blik op Werk erkend.</p>
<p>Bent u zelf inburgeraar en zoekt u Nederlandse les? Die geven wij niet. Vraag het uw gemeente.</p>"""

_TEACHER = """<h1>Opleiding docent NT2</h1>
<p>In negen maanden leert u lesgeven aan volwassen anderstaligen, van alfabetisering tot Staatsexamen.</p>
<ul data-rte-list="default"><li>Start: vrijdag 22 januari 2027</li><li>18 vrijdagen van 9.30 tot 16.30 uur</li>
<li>Groep van 12 tot 20 deelnemers</li><li>€ 3.450,- of 3 x € 1.175,-</li><li>Klassikaal, in Zwolle</li>
<li>Toelating: hbo-diploma, moedertaal Nederlands of C1</li></ul>
<p>Nog 4 plaatsen. Na de zomer start een nieuwe groep.</p>"""

_COURSES = """<h1>Nascholing</h1>
<h3>Lesgeven in de B1-route</h3><p>Tweedaagse voor taaldocenten over KNM en MAP in de les. 11 en 18 maart 2027, €
495,-.</p>
<h3>Alfabetisering voor vrijwilligers</h3><p>Eén avond, 19.00-21.30 uur, € 65,-. Voor taalcoaches die een laaggeletterde
cursist begeleiden. Op aanvraag ook bij u in de bibliotheek.</p>
<h3>Classroom English</h3><p>Tien lessen Engels voor basisschoolleerkrachten, van B1 naar B2. € 420,-. Start 2
februari 2027.</p>"""

_YOUTH = """<h1>Jeugd</h1><h3>Zomerschool Nederlands 6-12 jaar</h3><p>Voor basisschoolkinderen die thuis een andere taal
spreken. Twee weken in juli, elke ochtend van 9 tot 12 uur, gratis dankzij de gemeente Zwolle. Geen wachtlijst.</p>"""

_ABOUT = """<h1>Over ons</h1><p>Bureau Voor de Klas is van Joris en Anneke. Joris gaf tot 2020 zelf inburgeringsles,
Anneke
schreef drie leesboekjes op A2-niveau (€ 14,95 per stuk, te koop bij de boekhandel).</p>"""

VOOR_DE_KLAS = UnseenSite(
    slug="bureau-voor-de-klas",
    name="Bureau Voor de Klas",
    pages={
        "/": _page("Welkom", _HOME),
        "/docent-nt2": _page("Opleiding docent NT2", _TEACHER),
        "/nascholing": _page("Nascholing", _COURSES),
        "/jeugd": _page("Jeugd", _YOUTH),
        "/over": _page("Over ons", _ABOUT),
    },
    listings=(),
)
