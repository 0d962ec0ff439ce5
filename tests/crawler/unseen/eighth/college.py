"""A regional college in Den Bosch and Oss: label and value blocks between pages on vocational training."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, main: str) -> str:
    return f"""<!doctype html>
<html lang="nl" class="theme-maasoever"><head><meta charset="utf-8"><title>{title} | ROC De Maasoever</title></head>
<body class="has-sticky-header">
<header class="m-header"><a class="m-header__brand" href="/"><span class="u-sr-only">ROC De Maasoever</span></a>
<nav class="m-nav"><a href="/mbo/logistiek-medewerker">Mbo</a><a href="/nederlands-leren">Nederlands leren</a>
<a href="/contact">Contact en route</a></nav></header>
<main class="m-main">{main}</main>
<aside class="m-cta"><h2>Open avond</h2><p>Dinsdag 2 februari 2027, 18.00 - 20.30 uur. Gratis toegang.</p></aside>
<footer class="m-footer"><p>ROC De Maasoever &middot; Postbus 900 &middot; 5200 AX &rsquo;s-Hertogenbosch</p>
<p><a href="#">Privacyverklaring</a> <a href="#">Klachten</a> <a href="#">Studentenstatuut</a></p></footer>
</body></html>"""


_HOME = """<section class="m-hero"><h1>Maak je eigen toekomst</h1><p>Ruim 140 mbo-opleidingen, cursussen voor
volwassenen en
trainingen voor bedrijven in &rsquo;s-Hertogenbosch en Oss.</p></section>
<div class="m-tiles"><a class="m-tile" href="/mbo/logistiek-medewerker">Word logistiek medewerker</a>
<a class="m-tile" href="/nederlands-leren">Leer Nederlands</a></div>
<p class="m-quote">&ldquo;Na acht weken stage mocht ik blijven.&rdquo; Bram, student horeca</p>"""

_OVERVIEW = """<h1>Nederlands leren</h1>
<p>Ben je achttien jaar of ouder en wil je Nederlands leren? Kies hieronder wat bij je past. Weet je het nog niet? Loop
binnen bij het Taalpunt, iedere woensdag van 13.00 tot 16.00 uur.</p>
<ul class="m-linklist">
<li><a href="/nederlands-leren/onderwijsroute">Onderwijsroute</a></li>
<li><a href="/nederlands-leren/b1-route">Inburgeren: B1-route</a></li>
<li><a href="/nederlands-leren/avondcursus">Avondcursus Nederlands B1-B2</a></li></ul>
<p>Jonge kinderen? Onderzoek of je recht hebt op kinderopvangtoeslag.</p>"""

_SCHOOL = """<p class="m-kicker">Nederlands leren</p><h1>Onderwijsroute</h1>
<p class="m-lead">Je bent jonger dan 28, je woont nog niet zo lang in Nederland en je wilt straks naar het mbo, hbo of
de
universiteit. In dit schakeljaar (het zijn er eigenlijk anderhalf) zit je overdag bij ons in de klas. Je volgt
Nederlands, rekenen, Engels, KNM en MAP.</p>
<h2>Schooljaar 2026-2027</h2>
<dl class="m-specs">
<div><dt>Instroom</dt><dd>september, november en eind januari</dd></div>
<div><dt>Startniveau</dt><dd>A2</dd></div>
<div><dt>Eindniveau</dt><dd>B2</dd></div>
<div><dt>Duur</dt><dd>18 maanden</dd></div>
<div><dt>Lesuren</dt><dd>20 uur per week</dd></div>
<div><dt>Zelfstudie</dt><dd>10 uur per week</dd></div>
<div><dt>Leslocatie</dt><dd>&rsquo;s-Hertogenbosch</dd></div>
<div><dt>Kosten</dt><dd>je gemeente betaalt</dd></div>
<div><dt>Aanmelden</dt><dd>vraag het je klantmanager bij de gemeente</dd></div>
</dl>
<p>In een klas zitten gemiddeld achttien studenten. Van de cursisten van de onderwijsroute slaagde vorig schooljaar 78%
voor het Staatsexamen. Tussen je aanmelding en de intake zitten twee tot drie weken.</p>"""

_CIVIC = """<p class="m-kicker">Nederlands leren</p><h1>Inburgeren: B1-route</h1>
<p class="m-lead">Taallessen tot niveau B1 en lessen KNM, op twee plaatsen.</p>
<div class="m-cards">
<article class="m-card"><h3>&rsquo;s-Hertogenbosch</h3><dl class="m-specs">
<div><dt>Lestijden</dt><dd>ma, wo en vr 8.45 - 11.45 uur</dd></div>
<div><dt>Start</dt><dd>je kunt het hele jaar instromen</dd></div></dl></article>
<article class="m-card"><h3>Oss</h3><dl class="m-specs">
<div><dt>Lestijden</dt><dd>ma en do 18.30 - 21.30 uur</dd></div>
<div><dt>Start</dt><dd>wordt nog bekendgemaakt</dd></div></dl></article>
</div>
<dl class="m-specs"><div><dt>Duur</dt><dd>2 jaar</dd></div>
<div><dt>Kosten</dt><dd>&euro; 12,40 per uur; je kunt bij DUO tot &euro; 10.000 lenen</dd></div></dl>
<p hidden>Start Oss: 14 september 2025</p>"""

_EVENING = """<p class="m-kicker">Nederlands leren</p><h1>Avondcursus Nederlands B1-B2</h1>
<p class="m-lead">Je redt je al aardig, maar je wilt beter schrijven en vlotter praten op je werk.</p>
<dl class="m-specs">
<div><dt>Start</dt><dd>in overleg</dd></div>
<div><dt>Niveau</dt><dd>van B1 naar B2</dd></div>
<div><dt>Lesdag</dt><dd>dinsdagavond, 2,5 uur per week</dd></div>
<div><dt>Duur</dt><dd>20 weken (twee modules)</dd></div>
<div><dt>Prijs</dt><dd>&euro; 389 per module, exclusief boek (&euro; 52,50)</dd></div>
<div><dt>Vorm</dt><dd>hybride: de ene week op school, de andere week online</dd></div>
<div><dt>Locatie</dt><dd>Oss</dd></div></dl>"""

_MBO = """<p class="m-kicker">Mbo</p><h1>Logistiek medewerker</h1>
<dl class="m-specs"><div><dt>Niveau</dt><dd>mbo 2</dd></div><div><dt>Start</dt><dd>februari 2027</dd></div>
<div><dt>Duur</dt><dd>2 jaar</dd></div><div><dt>Lesgeld</dt><dd>&euro; 1.469</dd></div>
<div><dt>Locatie</dt><dd>Oss</dd></div></dl>
<p>Ook voor anderstaligen: tijdens de opleiding krijg je extra uren vaktaal. 81% van de studenten haalt het
diploma.</p>"""

_CONTACT = """<h1>Contact en route</h1>
<div class="m-address"><h3>&rsquo;s-Hertogenbosch</h3><p>Vughterkade 210<br>5211 HX &rsquo;s-Hertogenbosch</p></div>
<div class="m-address"><h3>Oss</h3><p>Molenbergstraat 3<br>5341 GC Oss</p></div>
<p>Bellen kan op werkdagen van 8.00 tot 17.00 uur: 073 - 000 00 00.</p>"""

_DEN_BOSCH = {"street": "Vughterkade 210", "postcode": "5211 HX", "city": "Den Bosch"}
_OSS = {"street": "Molenbergstraat 3", "postcode": "5341 GC", "city": "Oss"}
_B1 = {
    "title": "Inburgeren: B1-route",
    "route": "b1",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "weeks": 104,
    "price_eur": 12.4,
    "price_unit": "hour",
}

DE_MAASOEVER = UnseenSite(
    slug="roc-de-maasoever",
    name="ROC De Maasoever",
    pages={
        "/": _page("Welkom", _HOME),
        "/nederlands-leren": _page("Nederlands leren", _OVERVIEW),
        "/nederlands-leren/onderwijsroute": _page("Onderwijsroute", _SCHOOL),
        "/nederlands-leren/b1-route": _page("Inburgeren: B1-route", _CIVIC),
        "/nederlands-leren/avondcursus": _page("Avondcursus Nederlands B1-B2", _EVENING),
        "/mbo/logistiek-medewerker": _page("Logistiek medewerker", _MBO),
        "/contact": _page("Contact en route", _CONTACT),
    },
    listings=(
        {
            **_DEN_BOSCH,
            "title": "Onderwijsroute",
            "route": "onderwijs",
            "level_from": "A2",
            "level_to": "B2",
            "components": ["taal", "knm", "map"],
            "mode": "classroom",
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 20,
            "weeks": 78,
            "wait_kind": "months",
            "start_months": ["2026-09", "2026-11", "2027-01"],
            "pass_rate_claimed": 0.78,
        },
        {**_B1, **_DEN_BOSCH, "dayparts": ["morning"], "hours_per_week": 9, "wait_kind": "rolling"},
        {**_B1, **_OSS, "dayparts": ["evening"], "hours_per_week": 6, "wait_kind": "announced_later"},
        {
            **_OSS,
            "title": "Avondcursus Nederlands B1-B2",
            "route": "nt2",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            "mode": "blended",
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "weeks": 20,
            "price_eur": 389,
            "price_unit": "module",
            "wait_kind": "on_request",
        },
    ),
)
