"""A volksuniversiteit with definition lists under a heading that names the season's year."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html><html xml:lang="nl-nl" lang="nl-nl"><head><meta charset="utf-8">
<meta name="generator" content="Joomla! - Open Source Content Management"><title>{title}</title></head>
<body class="com_content view-article"><div class="container"><div class="header"><h2 class="brand"><a href="/">
Volksuniversiteit<br>De Vispoort</a></h2></div><ul class="nav menu mod-list">
<li class="item-101"><a href="/">Home</a></li><li class="item-118"><a href="/nederlands.html">Nederlands</a></li>
<li class="item-119"><a href="/vreemde-talen.html">Vreemde talen</a></li>
<li class="item-120"><a href="/praktisch.html">Praktisch</a></li></ul>
<main id="content" role="main"><div class="item-page">
"""
_FOOT = """</div></main><footer class="footer"><div class="custom"><p>Volksuniversiteit De Vispoort |
secretariaat: dinsdag en donderdag 9.30-12.00 uur | <span>038</span>-<span>000 00 00</span></p></div></footer></div>
</body></html>"""


def _page(title: str, body: str) -> str:
    return _HEAD.replace("{title}", title) + body + _FOOT


_HOME = _page(
    "Volksuniversiteit De Vispoort",
    """<p><strong>Leren is leuk, je leven lang.</strong></p><p>Al 94 jaar cursussen in Zwolle: van aquarelleren tot
Zweeds. Het nieuwe programmaboekje ligt bij de bibliotheek.</p><p>Nieuw dit jaar: zingen zonder noten, vanaf 14
januari,
&euro;&nbsp;96,-.</p>""",
)
_DUTCH = _page(
    "Nederlands voor anderstaligen",
    """<div class="page-header"><h1>Nederlands voor anderstaligen</h1></div>
<p>Voor mensen die hier wonen en de Nederlandse taal willen leren. Docenten: Ineke Vos en Paul Smeets. De lessen
Nederlands zijn in De Oude Ambachtsschool, Molenaarsgang 9, 8012 KV Zwolle.</p>
<h2>Cursusjaar 2026-2027</h2>
<p><strong>Nederlands 1</strong></p>
<dl><dt>Niveau</dt><dd>0 naar A1</dd><dt>Lesdag</dt><dd>dinsdagavond</dd><dt>Tijd</dt><dd>19.30 -<br>21.30 uur</dd>
<dt>Data</dt><dd>12 januari t/m 6 april</dd><dt>Aantal</dt><dd>12 weken</dd><dt>Prijs</dt><dd>198,- euro</dd></dl>
<p><strong>Nederlands 2,<br>vervolg</strong></p>
<dl><dt>Niveau</dt><dd>A1 naar A2</dd><dt>Lesdag</dt><dd>woensdagochtend</dd><dt>Tijd</dt><dd>10.00 -<br>12.00 uur</dd>
<dt>Data</dt><dd>13 januari t/m 7 april</dd><dt>Aantal</dt><dd>12 weken</dd><dt>Prijs</dt><dd>&euro;&nbsp;204,00</dd>
<dt>Bijzonderheden</dt><dd>nog 2 plaatsen</dd></dl>
<p><strong>Conversatie Nederlands</strong></p>
<dl><dt>Niveau</dt><dd>vanaf B1</dd><dt>Lesdag</dt><dd>dinsdagmiddag</dd><dt>Tijd</dt><dd>13.30 -<br>15.00 uur</dd>
<dt>Data</dt><dd>eerste ronde vanaf 15 september, tweede ronde vanaf 19 januari</dd><dt>Aantal</dt><dd>10 weken</dd>
<dt>Prijs</dt><dd>&euro;&nbsp;11,- per les, ter plekke te voldoen</dd></dl>
<p><strong>Staatsexamen NT2<br>programma I</strong></p>
<dl><dt>Niveau</dt><dd>A2 naar B1</dd><dt>Vorm</dt><dd>hybride: de ene week online, de andere week in het lokaal</dd>
<dt>Data</dt><dd>volgt</dd><dt>Prijs</dt><dd>volgt</dd></dl>
<p><del>Zomercursus Nederlands, 5 t/m 16 juli, &euro;&nbsp;275,-</del></p>""",
)
_LANGUAGES = _page(
    "Vreemde talen",
    """<div class="page-header"><h1>Vreemde talen</h1></div><h2>Cursusjaar 2026-2027</h2>
<p><strong>Engels opfrissen</strong></p><dl><dt>Niveau</dt><dd>A2 naar B1</dd><dt>Data</dt><dd>ma 11 januari</dd>
<dt>Prijs</dt><dd>&euro;&nbsp;215,-</dd></dl><p><strong>Italiaans voor op reis</strong></p><dl><dt>Niveau</dt>
<dd>A1</dd><dt>Data</dt><dd>do 14 januari</dd><dt>Prijs</dt><dd>&euro;&nbsp;160,-</dd></dl>
<p>Talen worden gegeven in Atelier Noord, Wipstrikkerhof 3, 8023 AB Zwolle.</p>""",
)
_PRACTICAL = _page(
    "Praktisch",
    """<div class="page-header"><h1>Praktisch</h1></div><ol><li>Inschrijven kan tot een week voor de eerste les. Bij te
weinig belangstelling gaat een cursus niet door en krijg je je geld terug.</li><li>Onze taalgroepen zijn nooit groter
dan 14 cursisten.</li><li>Boeken bestel je zelf (reken op &euro;&nbsp;41,50). Eenmalig inschrijfgeld:
&euro;&nbsp;7,50.</li><li>Met een stadspas betaal je 30% minder.</li><li>Is een cursus vol, dan zetten we je op de
wachtlijst.</li><li>Geen les van 20 februari t/m 28 februari.</li></ol>""",
)

_EVERY_COURSE = {
    "components": ["taal"],
    "street": "Molenaarsgang 9",
    "postcode": "8012 KV",
    "city": "Zwolle",
    "group_size_max": 14,
}

SITE = UnseenSite(
    slug="volksuniversiteit-de-vispoort",
    name="Volksuniversiteit De Vispoort",
    pages={
        "/": _HOME,
        "/nederlands.html": _DUTCH,
        "/vreemde-talen.html": _LANGUAGES,
        "/praktisch.html": _PRACTICAL,
    },
    listings=(
        _EVERY_COURSE
        | {
            "title": "Nederlands 1",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 12,
            "price_eur": 198,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-12"],
        },
        _EVERY_COURSE
        | {
            "title": "Nederlands 2, vervolg",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "weeks": 12,
            "price_eur": 204,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-13"],
        },
        _EVERY_COURSE
        | {
            "title": "Conversatie Nederlands",
            "route": "nt2",
            "level_from": "B1",
            "dayparts": ["afternoon"],
            "hours_per_week": 1.5,
            "weeks": 10,
            "price_eur": 11,
            "price_unit": "lesson",
            "wait_kind": "dates",
            "start_dates": ["2026-09-15", "2027-01-19"],
        },
        _EVERY_COURSE
        | {
            "title": "Staatsexamen NT2 programma I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "mode": "blended",
            "wait_kind": "announced_later",
        },
    ),
)
