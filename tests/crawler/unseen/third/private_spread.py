"""Two small private schools: one keeps its facts on FAQ, terms and tariffs, the other has all of them in tabs."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite


def _werf(title: str, body: str) -> str:
    """A page of the first school: a small hand-kept theme."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} | Taalwerf</title></head>
<body class="page"><div class="site"><div class="site-top"><a class="brand" href="/">Taalwerf</a>
<ul id="primary-menu"><li><a href="/inburgering/">Inburgering</a></li><li><a href="/staatsexamen/">Staatsexamen</a></li>
<li><a href="/tarieven/">Tarieven</a></li><li><a href="/veelgestelde-vragen/">Veelgestelde vragen</a></li>
<li><a href="/voorwaarden/">Voorwaarden</a></li><li><a href="/wie-zijn-wij/">Wie zijn wij</a></li></ul></div>
<div class="content-area"><h1 class="entry-title">{title}</h1>{body}</div>
<div class="footer-widgets"><div class="widget"><b>Taalwerf</b><br>Scheepsmakersdok 17<br>3311 LB Dordrecht</div>
<div class="widget"><b>Telefoon</b><br>078-0000000, dagelijks van 9 tot 16 uur</div></div></div></body></html>"""


_INBURGERING = """<p>Moet u inburgeren in de B1-route? Bij Taalwerf gaat u in negen maanden van A2 naar B1. De lessen
zijn
klassikaal, want samen leren gaat sneller. U krijgt taal en KNM en u doet bij ons ook de MAP.</p>
<div class="two-col"><div class="col"><h3>Ochtendgroep</h3><p>Drie ochtenden per week, van negen tot twaalf. Dat zijn
negen
lesuren. Daarnaast hebt u zo'n acht uur huiswerk.</p></div>
<div class="col"><h3>Avondgroep</h3><p>Twee avonden per week, van half zeven tot negen uur. Dat zijn vijf lesuren, plus
huiswerk.</p></div></div>
<p><a class="button" href="/tarieven/">Bekijk de tarieven</a></p>"""

_STAATSEXAMEN = """<p>U wilt studeren of op niveau werken. In zestien weken maken wij u klaar voor het Staatsexamen NT2,
programma II. U komt binnen met B1.</p><p>Elke zaterdag van 10.00 tot 13.00 uur. De volgende cursus begint op zaterdag
6 februari 2027.</p><p>Let op: het examen zelf vraagt u aan bij DUO. De wachttijd voor het onderdeel spreken is daar nu
elf weken.</p>"""

_TARIEVEN = """<h2>Inburgering</h2><p>Lessen in de B1-route kosten &euro; 13,50 per uur. Per 1 januari 2027 wordt dat
&euro; 14,25 per uur.</p><h2>Staatsexamen</h2><p>De cursus programma II kost &euro; 1.040,- of vier termijnen van
&euro; 270,-.</p><h2>Bijkomend</h2><ul><li>Boekenpakket: &euro; 125,-</li><li>Niveautoets: &euro; 40,-</li>
<li>Examengeld programma II (DUO): &euro; 180,-</li></ul><p>Inburgeraars kunnen bij DUO maximaal &euro; 10.000,-
lenen.</p>"""

_VRAGEN = """<details open><summary>Is er een wachtlijst?</summary><p>Geen wachtlijst, behalve voor de avondgroep van de
B1-route (zes tot acht weken).</p></details>
<details><summary>Hoe groot zijn de groepen?</summary><p>Nooit meer dan twaalf cursisten.</p></details>
<details><summary>Wanneer hoor ik iets na mijn aanmelding?</summary><p>Binnen twee weken hebt u een intake.</p>
</details>
<details><summary>Is er kinderopvang?</summary><p>Nee, wij hebben geen kinderopvang. Wel kunt u als inburgeraar
kinderopvangtoeslag aanvragen.</p></details>"""

_VOORWAARDEN = """<ol><li>Taalwerf is in het bezit van het Blik op Werk Keurmerk Inburgeren.</li>
<li>Een groep start bij ten minste vijf cursisten.</li><li>Is een groep vol, dan komt u op een wachtlijst.</li>
<li>Bij annulering binnen 14 dagen voor aanvang betaalt u &euro; 100,- kosten.</li>
<li>Bij langdurig verzuim melden wij dit bij DUO; u riskeert een boete tot &euro; 1.250,-.</li></ol>"""

_WERF: dict[str, Any] = {
    "components": ["taal"],
    "street": "Scheepsmakersdok 17",
    "postcode": "3311 LB",
    "city": "Dordrecht",
    "group_size_max": 12,
    "min_participants": 5,
    "keurmerk_claimed": True,
    "childcare": False,
    "support_languages": ["tr"],
}
_WERF_B1: dict[str, Any] = {
    **_WERF,
    "title": "Inburgering B1-route",
    "route": "b1",
    "level_from": "A2",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "mode": "classroom",
    "weeks": 39,
    "price_eur": 13.5,
    "price_unit": "hour",
}

TAALWERF = UnseenSite(
    slug="taalwerf-dordrecht",
    name="Taalwerf",
    pages={
        "/": _werf(
            "Nederlands leren aan het water",
            """<p>Taalwerf is een kleine school in de binnenstad van Dordrecht. Wij kennen al onze cursisten bij
naam.</p>
<div class="testimonial"><p>&quot;In drie weken kon ik starten en na een jaar sprak ik B2.&quot;</p><span>Amir</span>
</div>
<p style="display:none">Actie: nu &euro; 99 voor de hele cursus!</p>""",
        ),
        "/inburgering/": _werf("Inburgering B1-route", _INBURGERING),
        "/staatsexamen/": _werf("Staatsexamen NT2 programma II", _STAATSEXAMEN),
        "/tarieven/": _werf("Tarieven", _TARIEVEN),
        "/veelgestelde-vragen/": _werf("Veelgestelde vragen", _VRAGEN),
        "/voorwaarden/": _werf("Voorwaarden", _VOORWAARDEN),
        "/wie-zijn-wij/": _werf(
            "Wie zijn wij",
            """<p>Corrie van Dam richtte Taalwerf op in 2012. Aan de balie zit Zeynep. Onze docenten leggen dingen zo
nodig
uit in het Turks.</p><h3>Vacature</h3><p>Docent NT2, 12 uur per week, &euro; 38 per uur, per 1 maart.</p>""",
        ),
    },
    listings=(
        {**_WERF_B1, "dayparts": ["morning"], "hours_per_week": 9, "wait_kind": "no_waiting_list"},
        {
            **_WERF_B1,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "weeks",
            "wait_weeks_min": 6,
            "wait_weeks_max": 8,
        },
        {
            **_WERF,
            "title": "Staatsexamen NT2 programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 16,
            "price_eur": 1040,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-06"],
        },
    ),
)


def _tij(title: str, body: str) -> str:
    """A page of the second school: rows of cards and tabs."""
    return f"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title} - Taalpraktijk Het
Spaarne</title>
<style>.tab-pane{{padding:1rem}}</style></head><body><header class="navbar"><a class="navbar-brand" href="/">Het
Spaarne</a>
<a class="nav-link" href="/cursussen">Cursussen</a><a class="nav-link" href="/priveles">Priv&eacute;les</a>
<a class="nav-link" href="/contact">Contact</a></header><main class="container"><h1>{title}</h1>{body}</main>
<footer class="bg-dark"><p>Taalpraktijk Het Spaarne &bull; Bakenesserhof 6 &bull; 2011 JX Haarlem</p></footer></body>
</html>"""


_TABS = """<p>Wij geven cursussen Nederlands (NT2) in kleine groepen van maximaal 8 personen. Elke cursus duurt 10
weken en is
bij ons in de klas. De prijs is inclusief boek.</p>
<ul class="nav-tabs"><li><a href="#een">Beginners</a></li><li><a href="#twee">Halfgevorderden</a></li>
<li><a href="#drie">Gevorderden</a></li></ul>
<div class="tab-content"><section class="tab-pane active" id="een"><h2>Nederlands voor beginners</h2>
<p>Van A0 naar A1. Maandag en woensdag van 18.30 tot 20.30 uur.</p><p>Startdata: maandag 18 januari 2027 en maandag 12
april 2027.</p><p class="prijs">&euro; 525,-</p></section>
<section class="tab-pane" id="twee"><h2>Nederlands voor halfgevorderden</h2>
<p>Van A1 naar A2. Dinsdag en donderdag van 9.30 tot 12.00 uur.</p><p>Startdatum: dinsdag 19 januari 2027. Er zijn nog
3 plaatsen.</p><p class="prijs">&euro; 640,-</p></section>
<section class="tab-pane" id="drie"><h2>Nederlands voor gevorderden</h2>
<p>Van B1 naar B2. Vrijdag van 13.00 tot 16.00 uur.</p><p>Startdatum: vrijdag 22 januari 2027. <b>Deze cursus is
volgeboekt.</b></p><p class="prijs">&euro; 395,-</p></section></div>"""

_SPAARNE: dict[str, Any] = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Bakenesserhof 6",
    "postcode": "2011 JX",
    "city": "Haarlem",
}
_SPAARNE_GROUP = {
    **_SPAARNE,
    "mode": "classroom",
    "weeks": 10,
    "group_size_max": 8,
    "price_unit": "total",
    "wait_kind": "dates",
}

HET_SPAARNE = UnseenSite(
    slug="taalpraktijk-het-spaarne",
    name="Taalpraktijk Het Spaarne",
    pages={
        "/": _tij(
            "Goed Nederlands leer je samen",
            """<p>Al sinds 2015 leren mensen uit de hele wereld bij ons Nederlands. Onze docenten Marije en Bas zijn
bevoegd
en ervaren.</p><div class="card"><a href="/cursussen">Groepscursussen</a></div>
<div class="card"><a href="/priveles">Priv&eacute;les</a></div>""",
        ),
        "/cursussen": _tij("Groepscursussen", _TABS),
        "/priveles": _tij(
            "Privéles Nederlands",
            """<p>Liever alleen? Bij priv&eacute;les Nederlands hebt u de docent voor uzelf, &eacute;&eacute;n op
&eacute;&eacute;n.
U bepaalt het tempo en de onderwerpen. De prijs is &euro; 58,- per uur.</p>""",
        ),
        "/contact": _tij(
            "Contact",
            """<p>Bakenesserhof 6, 2011 JX Haarlem. Vijf minuten lopen van het station. Open dag: zaterdag 9 januari
2027
van 11 tot 15 uur.</p>""",
        ),
    },
    listings=(
        {
            **_SPAARNE_GROUP,
            "title": "Nederlands voor beginners",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "price_eur": 525,
            "start_dates": ["2027-01-18", "2027-04-12"],
        },
        {
            **_SPAARNE_GROUP,
            "title": "Nederlands voor halfgevorderden",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["morning"],
            "hours_per_week": 5,
            "price_eur": 640,
            "start_dates": ["2027-01-19"],
        },
        {
            **_SPAARNE_GROUP,
            "title": "Nederlands voor gevorderden",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "price_eur": 395,
            "wait_kind": "full",
            "start_dates": ["2027-01-22"],
        },
        {
            **_SPAARNE,
            "title": "Privéles Nederlands",
            "group_size_max": 1,
            "price_eur": 58,
            "price_unit": "hour",
        },
    ),
)
