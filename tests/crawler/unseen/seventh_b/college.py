"""A college with label and value per course, its Dutch courses drowned in vocational pages."""

from tests.crawler.unseen.site import UnseenSite

_FRAME = """<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{title} | ROC Waterrand</title></head>
<body class="t-default"><a class="skiplink" href="#inhoud">Direct naar de inhoud</a>
<header class="mast"><a class="mast__brand" href="/">ROC Waterrand</a><nav aria-label="Hoofdmenu"><ul>
<li><a href="/mbo/logistiek-medewerker">Mbo-opleidingen</a></li><li><a href="/volwassenen">Voor volwassenen</a></li>
<li><a href="/docent-nt2">Scholing</a></li><li><a href="/locaties">Locaties</a></li></ul></nav></header>
<main id="inhoud"><article class="prose">{body}</article></main>
<footer class="colofon"><p>ROC Waterrand, Postbus 900, 1620 AX
Hoorn</p><ul><li><a href="/locaties">Bereikbaarheid</a></li>
<li>Privacyverklaring</li><li>Klachten</li></ul></footer></body></html>
"""

_HOME = """<h1>Dichtbij. Praktisch. Waterrand.</h1><p>Meer dan tachtig mbo-opleidingen in Noord-Holland-Noord. Kom op
zaterdag
6 februari 2027 naar de open dag, van 10.00 tot 15.00 uur.</p><p>Mbo-studenten zijn tevreden: van hen haalt 77% het
diploma
in de tijd die ervoor staat.</p><p><a href="/volwassenen">Nederlands leren als volwassene</a></p>
"""

_ADULTS = """<h1>Voor volwassenen</h1><div class="tiles"><a class="tile"
href="/volwassenen/onderwijsroute"><h2>Onderwijsroute</h2>
<p>Met een stevige basis naar het mbo</p></a><a class="tile" href="/volwassenen/staatsexamen-1"><h2>Staatsexamen NT2,
programma I</h2><p>Avondcursus</p></a><a class="tile" href="/volwassenen/werkvloer"><h2>Taal op de werkvloer</h2><p>Voor
bedrijven en instellingen</p></a></div>
"""

_EDUCATION_ROUTE = """<h1>Onderwijsroute</h1><p class="intro">Ben je jonger dan 28 en wil je verder leren? In dit
traject leer
je in de klas de Nederlandse taal, en je krijgt ook rekenen, Engels, studievaardigheden en KNM.</p>
<section class="kenmerken"><h2>In het kort</h2><dl><dt>Startmoment</dt><dd>februari en augustus</dd><dt>Duur</dt>
<dd>1,5 jaar</dd><dt>Lesuren</dt><dd>22 uur per week, overdag</dd><dt>Zelfstudie</dt><dd>10 uur per
week</dd><dt>Niveau</dt>
<dd>van A2 naar B1</dd><dt>Waar</dt><dd>Hoorn</dd><dt>Kosten</dt><dd>je gemeente betaalt het
traject</dd><dt>Aanmelden</dt>
<dd>door je klantmanager</dd></dl></section>
<p>Na de aanmelding duurt het ongeveer vier weken voor je aan de beurt bent voor een intakegesprek.</p>
"""

_STATE_EXAM = """<h1>Staatsexamen NT2, programma I</h1><p class="intro">Je hebt A2 en wilt het Staatsexamen op B1 halen,
voor je
werk of voor een mbo-opleiding op niveau 3 of 4. In deze taalcursus oefen je alle vier de onderdelen.</p>
<section class="kenmerken"><h2>In het kort</h2><dl><dt>Startmoment</dt><dd>woensdag 2 september 2026</dd><dt>Duur</dt>
<dd>20 weken</dd><dt>Lestijden</dt><dd>maandag en woensdag, 18.45 - 21.15 uur</dd><dt>Waar</dt><dd>Den Helder</dd>
<dt>Cursusgeld</dt><dd>€ 695,= (zonder boeken, € 89,=)</dd><dt>Examengeld</dt><dd>€ 50 per onderdeel, te betalen aan
DUO</dd>
<dt>Aanmelden</dt><dd>De inschrijving is gesloten.</dd></dl></section>
"""

_SHOP_FLOOR = """<h1>Taal op de werkvloer</h1><p class="intro">Heeft u anderstalige medewerkers? Onze docent NT2 komt
naar uw bedrijf
en geeft taalles op de werkvloer: veiligheid, overleg, een praatje in de kantine.</p>
<section class="kenmerken"><h2>In het kort</h2><dl><dt>Startmoment</dt><dd>in overleg</dd><dt>Duur</dt><dd>20 weken</dd>
<dt>Lesuren</dt><dd>1 keer per week 2 uur, onder werktijd</dd><dt>Groep</dt><dd>6 tot 10 medewerkers</dd><dt>Niveau</dt>
<dd>vanaf A1</dd><dt>Waar</dt><dd>bij u op het bedrijf, dus zonder leslocatie van ons</dd><dt>Kosten</dt><dd>u krijgt
een
offerte op maat</dd></dl></section>
<p>Voor scholing van medewerkers bestaat soms subsidie, tot € 25.000 per jaar.</p>
"""

_MBO = """<h1>Logistiek medewerker (mbo 2)</h1><section class="kenmerken"><h2>In het
kort</h2><dl><dt>Startmoment</dt><dd>augustus
2027</dd><dt>Duur</dt><dd>2 jaar</dd><dt>Lesgeld</dt><dd>€ 1.458</dd><dt>Waar</dt><dd>Hoorn</dd></dl></section><p>Er
zijn nog
12 plaatsen.</p>
"""

_TEACHERS = """<h1>Opleiding docent NT2</h1><p class="intro">Wil je lesgeven aan inburgeraars? Deze post-hbo opleiding
voor docenten
bereidt je voor.</p><section class="kenmerken"><h2>In het kort</h2><dl><dt>Startmoment</dt><dd>maart
2027</dd><dt>Duur</dt>
<dd>10 maanden</dd><dt>Groep</dt><dd>20 tot 24</dd><dt>Waar</dt><dd>Hoorn</dd><dt>Cursusgeld</dt><dd>€
3.150,=</dd></dl></section>
"""

_PLACES = """<h1>Locaties</h1><div class="loc"><h2>Hoorn</h2><p>Hopmanskade 60<br>1624 VG
Hoorn</p></div><div class="loc"><h2>Den
Helder</h2><p>Marsdiepdreef 9<br>1784 JM Den Helder</p></div><p>De gebouwen zijn open van 7.45 tot 22.00 uur.</p>
"""


def _page(title: str, body: str) -> str:
    return _FRAME.replace("{title}", title).replace("{body}", body)


WATERRAND = UnseenSite(
    slug="roc-waterrand",
    name="ROC Waterrand",
    pages={
        "/": _page("Home", _HOME),
        "/volwassenen": _page("Voor volwassenen", _ADULTS),
        "/volwassenen/onderwijsroute": _page("Onderwijsroute", _EDUCATION_ROUTE),
        "/volwassenen/staatsexamen-1": _page("Staatsexamen NT2, programma I", _STATE_EXAM),
        "/volwassenen/werkvloer": _page("Taal op de werkvloer", _SHOP_FLOOR),
        "/mbo/logistiek-medewerker": _page("Logistiek medewerker", _MBO),
        "/docent-nt2": _page("Opleiding docent NT2", _TEACHERS),
        "/locaties": _page("Locaties", _PLACES),
    },
    listings=(
        {
            "title": "Onderwijsroute",
            "route": "onderwijs",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal", "knm"],
            "street": "Hopmanskade 60",
            "postcode": "1624 VG",
            "city": "Hoorn",
            "mode": "classroom",
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 22,
            "weeks": 78,
            "wait_kind": "months",
            "start_months": ["2027-02", "2027-08"],
        },
        {
            "title": "Staatsexamen NT2, programma I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal"],
            "street": "Marsdiepdreef 9",
            "postcode": "1784 JM",
            "city": "Den Helder",
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "weeks": 20,
            "price_eur": 695,
            "price_unit": "total",
            "wait_kind": "closed",
            "start_dates": ["2026-09-02"],
        },
        {
            "title": "Taal op de werkvloer",
            "route": "nt2",
            "level_from": "A1",
            "components": ["taal"],
            "mode": "workplace",
            "hours_per_week": 2,
            "weeks": 20,
            "group_size_max": 10,
            "wait_kind": "on_request",
        },
    ),
)
