"""Two institutions: a college with rows of label and value, and a university's language centre with price tiers."""

from tests.crawler.unseen.site import UnseenSite


def _vecht(title: str, body: str) -> str:
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} | Vechtzoom College</title>
<meta name="generator" content="Drupal 10"></head><body class="node-opleiding">
<header><a href="/">Vechtzoom College</a><nav><ul><li><a href="/mbo/logistiek">Mbo</a></li>
<li><a href="/nederlands-leren">Nederlands leren</a></li><li><a href="/locaties">Locaties</a></li>
<li><a href="/open-dag">Open dag</a></li></ul></nav></header>
<main><h1>{title}</h1>
{body}
</main><footer><p>Vechtzoom College, postbus 77, 7770 AB Hardenberg. Algemeen nummer 0523-000000</p></footer></body>
</html>"""


def _facts(*pairs: tuple[str, str]) -> str:
    rows = "".join(
        f'<div class="opl__r"><span class="opl__kop">{label}</span><strong class="opl__tekst">{value}</strong></div>\n'
        for label, value in pairs
    )
    return f'<section class="opl">{rows}</section>'


_VECHT_INDEX = """<p>Kom je uit een ander land en wil je Nederlands leren? Bij het Vechtzoom College kan dat.</p>
<div class="tegels"><a href="/nederlands-leren/onderwijsroute">Onderwijsroute</a>
<a href="/nederlands-leren/b1-route">B1-route</a>
<a href="/nederlands-leren/inburgering-oude-wet">Inburgering (oude wet)</a></div>
<p>Ben je in Nederland opgegroeid en wil je beter leren lezen of rekenen? Vraag dan naar onze cursus basisvaardigheden
(NT1), elke woensdagavond, kosteloos.</p>"""

_VECHT_SCHOOL = (
    """<p>Jong en van plan om te studeren? In de onderwijsroute maak je je klaar voor het mbo, hbo of de
universiteit. Je krijgt Nederlandse taal, KNM, rekenen en Engels.</p>
"""
    + _facts(
        ("Niveau", "van A2 naar B2"),
        ("Start", "februari en september 2027"),
        ("Duur", "12 maanden"),
        ("Lesuren", "20 uur per week, overdag"),
        ("Vorm", "klassikaal"),
        ("Locatie", "Hardenberg"),
        ("Kosten", "de gemeente betaalt"),
    )
    + """<p>In het schooljaar 2025-2026 slaagde 81% van onze deelnemers aan de onderwijsroute voor alle taalexamens.</p>
<aside><h2>Mbo</h2><p>Van de mbo-studenten haalt 74% een diploma.</p></aside>"""
)

_VECHT_B1 = (
    """<p>In de B1-route leer je Nederlands om te kunnen werken. Je volgt Nederlandse taal, KNM en MAP.</p>
"""
    + _facts(
        ("Niveau", "van A1 naar B1"),
        ("Duur", "anderhalf jaar (18 maanden)"),
        ("Groepsgrootte", "10 tot 16 deelnemers"),
        ("Kosten", "€ 13,50 per uur"),
    )
    + """<h2>Hardenberg</h2>
"""
    + _facts(
        ("Lestijden", "maandag- en donderdagavond, 18.30-21.00 uur"),
        ("Start", "maandag 1 februari 2027"),
    )
    + """<h2>Ommen</h2>
"""
    + _facts(
        ("Lestijden", "dinsdag- en vrijdagochtend, 9.00-12.00 uur"),
        ("Start", "nog niet bekend"),
    )
    + """<p>Boeken koop je zelf, ongeveer € 120. Lenen bij DUO kan tot € 10.000. Voor opvang kun je
kinderopvangtoeslag krijgen.</p>"""
)

_VECHT_OLD = """<p>Moest je voor 1 januari 2022 inburgeren? Dan val je onder de Wet inburgering 2013. Wij gaven daarvoor
Nederlandse taal, KNM en ONA. Sinds 1 juli 2026 nemen wij hiervoor geen nieuwe deelnemers meer aan.</p>
""" + _facts(
    ("Niveau", "naar A2"),
    ("Locatie", "Hardenberg"),
    ("ONA", "64 uur, zoals de wet voorschrijft"),
)

_VECHT_MBO = _facts(
    ("Start", "augustus 2027"), ("Niveau", "mbo 2"), ("Lesgeld", "€ 1.458 per jaar"), ("Locatie", "Hardenberg")
)

_VECHT_PLACES = """<ul><li>Hardenberg: Parallelkade 20, 7772 EW Hardenberg</li>
<li>Ommen: Kerkweide 3, 7731 GL Ommen</li></ul><p>De gebouwen zijn open van 8.00 tot 22.00 uur.</p>"""

_VECHT_OPEN = "<p>Onze open dag is op zaterdag 23 januari 2027 van 10.00 tot 14.00 uur. Ook voor Nederlands leren!</p>"

_HARDENBERG = {"street": "Parallelkade 20", "postcode": "7772 EW", "city": "Hardenberg"}
_OMMEN = {"street": "Kerkweide 3", "postcode": "7731 GL", "city": "Ommen"}
_VECHT_B1_FACTS = {
    "title": "B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "weeks": 78,
    "group_size_max": 16,
    "price_eur": 13.5,
    "price_unit": "hour",
}

VECHTZOOM_COLLEGE = UnseenSite(
    slug="vechtzoom-college",
    name="Vechtzoom College",
    pages={
        "/": _vecht("Welkom bij het Vechtzoom College", "<p>Mbo, cursussen en Nederlands in het Vechtdal.</p>"),
        "/nederlands-leren": _vecht("Nederlands leren", _VECHT_INDEX),
        "/nederlands-leren/onderwijsroute": _vecht("Onderwijsroute", _VECHT_SCHOOL),
        "/nederlands-leren/b1-route": _vecht("B1-route", _VECHT_B1),
        "/nederlands-leren/inburgering-oude-wet": _vecht("Inburgering (oude wet)", _VECHT_OLD),
        "/mbo/logistiek": _vecht("Logistiek medewerker", _VECHT_MBO),
        "/locaties": _vecht("Locaties", _VECHT_PLACES),
        "/open-dag": _vecht("Open dag", _VECHT_OPEN),
    },
    listings=(
        {
            **_HARDENBERG,
            "title": "Onderwijsroute",
            "route": "onderwijs",
            "level_from": "A2",
            "level_to": "B2",
            "components": ["taal", "knm"],
            "mode": "classroom",
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 20,
            "weeks": 52,
            "wait_kind": "months",
            "start_months": ["2027-02", "2027-09"],
            "pass_rate_claimed": 0.81,
        },
        {
            **_HARDENBERG,
            **_VECHT_B1_FACTS,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "dates",
            "start_dates": ["2027-02-01"],
        },
        {
            **_OMMEN,
            **_VECHT_B1_FACTS,
            "dayparts": ["morning"],
            "hours_per_week": 6,
            "wait_kind": "announced_later",
        },
        {
            **_HARDENBERG,
            "title": "Inburgering (oude wet)",
            "route": "wi2013",
            "level_to": "A2",
            "components": ["taal", "knm", "ona"],
            "wait_kind": "closed",
        },
    ),
)


def _waal(title: str, body: str, lang: str = "nl") -> str:
    return f"""<!DOCTYPE html>
<html lang="{lang}" dir="ltr"><head><meta charset="utf-8"><!-- This website is powered by TYPO3 -->
<title>{title} - Waalkant Talencentrum</title></head><body id="p{len(body)}">
<div class="frame frame-header"><a href="/">Waalkant Talencentrum</a><ul class="lang"><li>
<a href="/nl/nederlands">NL</a></li>
<li><a href="/en/dutch">EN</a></li></ul><ul class="main-nav"><li><a href="/nl/nederlands">Nederlands (NT2)</a></li>
<li><a href="/nl/tarieven">Tarieven</a></li><li><a href="/nl/praktisch">Praktische informatie</a></li>
<li><a href="/nl/docent-nt2">Opleiding docent NT2</a></li></ul></div>
<div class="frame frame-default frame-type-text"><header><h1>{title}</h1></header>
{body}
</div><div class="frame frame-footer">Waalkant Talencentrum is verbonden aan de universiteit. &copy; 2026</div></body>
</html>"""


_WAAL_LD = """<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "Course", "name": "Nederlands 1",
 "offers": {"@type": "Offer", "price": "1085.00", "priceCurrency": "EUR"},
 "hasCourseInstance": {"@type": "CourseInstance", "startDate": "2025-09-01", "courseMode": "online"}}]}
</script>"""

_WAAL_COURSES = (
    _WAAL_LD
    + """<p>Op deze pagina staan de cursussen van komend voorjaar. Wij geven geen
inburgeringscursussen meer en voeren het Blik op Werk-keurmerk niet.</p>
<h2>Voorjaar 2027</h2>
<div class="table-responsive"><table class="contenttable"><thead><tr><th>Cursus</th><th>Van - naar</th><th>Periode</th>
<th>Lestijd</th><th>Status</th></tr></thead><tbody>
<tr><td>Nederlands 1</td><td>A0 - A2</td><td>4 januari t/m 26 maart (12 weken) en 12 april t/m 2 juli (12 weken)</td>
<td>ma t/m do 9.00-12.00 uur, 144 uur les in totaal</td><td>plaats</td></tr>
<tr><td>Nederlands 2</td><td>A2 - B1</td><td>19 januari t/m 8 april (12 weken)</td><td>di en do 18.30-21.00 uur</td>
<td>volgeboekt</td></tr>
<tr><td>Staatsexamen II</td><td>B1 - B2</td><td>10 februari t/m 14 april (10 weken)</td>
<td>wo 13.30-16.30 uur</td><td>plaats</td></tr></tbody></table></div>
<p>Nederlands 1 en 2 zijn in de klas. Staatsexamen II is hybride: de ene week op de campus, de andere week online.
Er zijn ten hoogste 16 deelnemers per groep.</p>"""
)

_WAAL_PRICES = """<table class="contenttable"><thead><tr><th></th><th>Studenten</th><th>Medewerkers</th>
<th>Extern</th></tr></thead>
<tbody><tr><th>Nederlands 1</th><td>€ 1.085</td><td>€ 1.340</td><td>€ 1.595</td></tr>
<tr><th>Nederlands 2</th><td>€ 560</td><td>€ 695</td><td>€ 830</td></tr>
<tr><th>Staatsexamen II</th><td>€ 380</td><td>€ 455</td><td>€ 537,50</td></tr></tbody></table>
<p>Werkt of studeert u niet aan de universiteit, dan betaalt u het tarief 'extern'. Cursusboeken en de instaptoets (€
30) zijn
niet inbegrepen.</p>"""

_WAAL_PRACTICAL = """<p>Inschrijven kan tot twee weken voor de eerste les. Is de groep dan vol, dan komt u op de
wachtlijst. Een cursus gaat door bij minimaal 8 inschrijvingen.</p>
<p>Alle lessen zijn op de Waalkantlaan 4, 6525 GR Nijmegen (gebouw D, zaal B1.04). Het Staatsexamen doet u elders.</p>
<p>De balie is open van 10.00 tot 14.00 uur.</p>"""

_WAAL_TRAINING = """<p>Wilt u zelf docent NT2 worden? Onze opleiding begint in september 2027, duurt 10 maanden, telt
18 tot 24 cursisten en kost € 3.950.</p>"""

_WAAL_EN = """<p>Last updated: 12 March 2025</p><p>Dutch 1 (A0-A2): next course starts 1 September 2025, external
participants € 1,490. Dutch 2 starts 9 September 2025, max 20 participants.</p>"""

_WAAL_ALL = {
    "street": "Waalkantlaan 4",
    "postcode": "6525 GR",
    "city": "Nijmegen",
    "components": ["taal"],
    "group_size_max": 16,
    "price_unit": "total",
    "min_participants": 8,
    "keurmerk_claimed": False,
}

WAALKANT_TALENCENTRUM = UnseenSite(
    slug="waalkant-talencentrum",
    name="Waalkant Talencentrum",
    pages={
        "/": _waal(
            "Waalkant Talencentrum", "<p>Talen voor studie en werk. <a href='/nl/nederlands'>Leer Nederlands</a></p>"
        ),
        "/nl/nederlands": _waal("Nederlands (NT2)", _WAAL_COURSES),
        "/nl/tarieven": _waal("Tarieven", _WAAL_PRICES),
        "/nl/praktisch": _waal("Praktische informatie", _WAAL_PRACTICAL),
        "/nl/docent-nt2": _waal("Opleiding docent NT2", _WAAL_TRAINING),
        "/en/dutch": _waal("Dutch courses", _WAAL_EN, "en"),
    },
    listings=(
        {
            **_WAAL_ALL,
            "title": "Nederlands 1",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A2",
            "mode": "classroom",
            "dayparts": ["morning"],
            "hours_per_week": 12,
            "weeks": 12,
            "hours_total": 144,
            "price_eur": 1595,
            "wait_kind": "dates",
            "start_dates": ["2027-01-04", "2027-04-12"],
        },
        {
            **_WAAL_ALL,
            "title": "Nederlands 2",
            "route": "nt2",
            "level_from": "A2",
            "level_to": "B1",
            "mode": "classroom",
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "weeks": 12,
            "price_eur": 830,
            "wait_kind": "full",
            "start_dates": ["2027-01-19"],
        },
        {
            **_WAAL_ALL,
            "title": "Staatsexamen II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "mode": "blended",
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "weeks": 10,
            "price_eur": 537.5,
            "wait_kind": "dates",
            "start_dates": ["2027-02-10"],
        },
    ),
)
