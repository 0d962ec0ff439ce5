"""A bureau that tests and trains for municipalities and teaches no Dutch itself: a site without a listing."""

from tests.crawler.unseen.site import UnseenSite

_FRAME = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title} // Bureau Dijkhuis</title>
<meta name="generator" content="TYPO3 CMS"></head><body><div id="typo3-page"><div class="frame-type-menu">
<a href="/">Bureau Dijkhuis</a><ul><li><a href="/leerbaarheidstoets.html">Leerbaarheidstoets</a></li>
<li><a href="/routes.html">De drie routes</a></li><li><a href="/trainingen.html">Trainingen</a></li>
<li><a href="/werken-bij.html">Werken bij</a></li></ul></div>{body}
<div class="frame frame-footer"><p>Bureau Dijkhuis, Palingkade 80, 8243 TM Lelystad</p></div></div></body></html>
"""

_HOME = """<div class="frame frame-type-textmedia"><h1>Inburgering: wij toetsen, u beslist</h1><p>Sinds de Wet
inburgering van 1
januari 2022 voert Bureau Dijkhuis voor veertien gemeenten in Flevoland en de Noordoostpolder de brede intake uit. Wij
zijn
onafhankelijk, want taalles geven wij niet.</p></div><div class="frame frame-type-text"><h2>In cijfers</h2><p>2.300
toetsen
per jaar. Opdrachtgevers geven ons een 8,4.</p></div>
"""

_TEST = """<div class="frame frame-type-text"><h1>Leerbaarheidstoets</h1><p>De toets duurt ongeveer anderhalf uur en
wordt afgenomen op
de computer, in Lelystad of op het gemeentehuis. U hoeft niets te betalen, dat doet de gemeente. Momenteel is de
wachttijd
voor een toets 3 tot 5 weken. De uitslag volgt binnen tien dagen.</p><p>Neem uw verblijfspas mee. Kinderopvang is er
niet.</p>
</div>
"""

_ROUTES = """<div class="frame frame-type-text"><h1>De drie routes</h1><dl><dt>B1-route</dt><dd>In hoogstens drie jaar
naar
taalniveau B1, met werk of vrijwilligerswerk ernaast.</dd><dt>Onderwijsroute</dt><dd>Voor jongeren: naar B1 of hoger en
daarna een opleiding.</dd><dt>Z-route</dt><dd>Lukt B1 niet, dan 800 uur taal en 800 uur participatie.</dd></dl><p>Na de
toets
adviseren wij de gemeente welke route past. De lessen volgt u daarna bij een taalschool die de gemeente heeft
gecontracteerd.
Wie zelf een school zoekt, kan tot &euro; 10.000 lenen bij DUO.</p></div>
"""

_TRAININGS = """<div class="frame frame-type-text"><h1>Trainingen voor professionals</h1></div>
<table class="contenttable"><thead><tr><th>Training</th><th>Voor
wie</th><th>Start</th><th>Duur</th><th>Prijs</th></tr></thead>
<tbody><tr><td>Inburgering in de praktijk</td><td>klantmanagers</td><td>donderdag 14 januari 2027</td><td>3 dagen</td>
<td>&euro; 895,- p.p.</td></tr><tr><td>Toetsen afnemen in eenvoudige taal</td><td>docenten en
toetsleiders</td><td>volgt</td>
<td>2 dagdelen</td><td>&euro; 340,- p.p.</td></tr></tbody></table><p>Groepen van ten hoogste 12. Voor de eerste training
is geen
wachtlijst.</p>
"""

_JOBS = """<div class="frame frame-type-text"><h1>Werken bij</h1><p>Toetsleider gezocht, 20 uur per week, met ingang van
1 maart
2027. Je bent docent NT2 of hebt ervaring met alfabetisering. Salaris &euro; 3.150 tot &euro; 4.020 bruto.</p></div>
"""


def _page(title: str, body: str) -> str:
    return _FRAME.replace("{title}", title).replace("{body}", body)


DIJKHUIS = UnseenSite(
    slug="bureau-dijkhuis",
    name="Bureau Dijkhuis",
    pages={
        "/": _page("Home", _HOME),
        "/leerbaarheidstoets.html": _page("Leerbaarheidstoets", _TEST),
        "/routes.html": _page("De drie routes", _ROUTES),
        "/trainingen.html": _page("Trainingen", _TRAININGS),
        "/werken-bij.html": _page("Werken bij", _JOBS),
    },
    listings=(),
)
