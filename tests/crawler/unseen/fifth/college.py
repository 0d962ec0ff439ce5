"""A regional college: Dutch for adults among mbo pages, labels and values, two buildings."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

LINKS = (
    ("/mbo/kok", "Mbo"),
    ("/taalschool", "Taalschool"),
    ("/open-avond", "Open avond"),
    ("/locaties", "Locaties"),
)
MODULE = "opleiding-kenmerken__"


def _facts(*pairs: tuple[str, str]) -> str:
    rows = "".join(
        f'<div class="{MODULE}rij"><dt class="{MODULE}label">{label}</dt><dd class="{MODULE}waarde">{value}</dd></div>'
        for label, value in pairs
    )
    return f'<dl class="opleiding-kenmerken">{rows}</dl>'


def _page(title: str, body: str) -> str:
    menu = "".join(f'<li class="main-nav__li"><a href="{path}">{name}</a></li>' for path, name in LINKS)
    return f"""<!doctype html><html lang="nl-NL" class="no-touch"><head><meta charset="utf-8">
<title>{title} | ROC Vechterland</title><meta name="generator" content="Umbraco"></head>
<body class="tmpl-content"><div class="off-canvas"><header class="site-head"><a class="site-head__brand" href="/">
<span class="sr-only">ROC Vechterland</span></a>
<nav class="main-nav"><ul class="main-nav__ul">{menu}</ul></nav></header>
<div class="kruimel"><a href="/">Home</a> / <span>{title}</span></div>
<main class="kolommen"><div class="kolom kolom--breed"><h1>{title}</h1>
{body}
</div></main>
<footer class="site-foot"><p>ROC Vechterland, Postbus 60, 7900 AB Hoogeveen</p></footer></div></body></html>"""


PAGES = {
    "/": _page(
        "ROC Vechterland",
        """<p>Meer dan zeventig mbo-opleidingen, een taalschool en trainingen voor bedrijven in Hoogeveen en Meppel.</p>
<p><a href="/taalschool">Naar de taalschool voor volwassenen</a></p>""",
    ),
    "/taalschool": _page(
        "Taalschool",
        """<ul class="tegels"><li class="tegel"><a href="/taalschool/onderwijsroute">Onderwijsroute</a></li>
<li class="tegel"><a href="/taalschool/b1-route">B1-route</a></li>
<li class="tegel"><a href="/taalschool/staatsexamen">Staatsexamen NT2</a></li></ul>""",
    ),
    "/taalschool/onderwijsroute": _page(
        "Onderwijsroute",
        "<p>Voor inburgeraars onder de 28 die een opleiding willen doen. Overdag, in de klas. Vakken: Nederlands,"
        " Engels, rekenen en KNM.</p>"
        + _facts(
            ("Niveau", "van A2 naar B2"),
            ("Start", "februari en september 2027"),
            ("Duur", "anderhalf jaar"),
            ("Lesuren", "25 uur per week"),
            ("Waar", "Hoogeveen, Meppel"),
            ("Kosten", "de gemeente betaalt de opleiding"),
        )
        + "<p>Na je aanmelding hoor je binnen 10 werkdagen wanneer het toelatingsgesprek is.</p>",
    ),
    "/taalschool/b1-route": _page(
        "B1-route",
        "<p>Inburgeren op B1, in de avond. Je krijgt lessen Nederlands en je bereidt je voor op KNM en MAP.</p>"
        + _facts(
            ("Niveau", "naar B1"),
            ("Start", "elke zes weken"),
            ("Duur", "20 maanden"),
            ("Lesuren", "8 uur per week"),
            ("Waar", "Meppel"),
            ("Kosten", "uit je lening bij DUO (maximaal &euro; 10.000)"),
        )
        + "<p>In 2025 slaagde 91% van onze B1-cursisten voor alle onderdelen.</p>",
    ),
    "/taalschool/staatsexamen": _page(
        "Staatsexamen NT2",
        """<p>Twee trainingen, allebei in Hoogeveen. We oefenen Nederlands op examenniveau.</p>
<h2>Training programma I</h2>
<p>Naar B1, voor werk of mbo. Maandagavond 18.30-20.30 uur, 2 uur per week, 15 weken. Start: 25 januari 2027.
Kosten: &euro; 410.</p>
<h2>Training programma II</h2>
<p>Naar B2, voor hbo of universiteit. Woensdagavond 18.30-21.00 uur, 2,5 uur per week, 15 weken. Start: 27 januari
2027. Kosten: &euro; 480. De inschrijving voor deze training is gesloten.</p>
<p>Het examengeld (&euro; 50 per onderdeel) betaal je zelf aan DUO.</p>""",
    ),
    "/mbo/kok": _page(
        "Kok (mbo niveau 2)",
        _facts(("Start", "augustus 2027"), ("Duur", "2 jaar"), ("Cursusgeld", "&euro; 298"), ("Waar", "Meppel"))
        + "<p>Spreek je nog geen Nederlands op B1? Dan kan dit nog niet. 79% van de koks haalt het diploma.</p>",
    ),
    "/open-avond": _page("Open avond", "<p>Donderdag 4 februari 2027, 18.00-21.00 uur, in beide gebouwen.</p>"),
    "/locaties": _page(
        "Locaties",
        """<h2>Hoogeveen</h2><p>Voltaweg 35<br>7903 AB Hoogeveen</p>
<h2>Meppel</h2><p>Ezinger Es 48<br>7943 BA Meppel</p>""",
    ),
}

HOOGEVEEN = {"street": "Voltaweg 35", "postcode": "7903 AB", "city": "Hoogeveen"}
MEPPEL = {"street": "Ezinger Es 48", "postcode": "7943 BA", "city": "Meppel"}
EDUCATION: dict[str, Any] = {
    "title": "Onderwijsroute",
    "route": "onderwijs",
    "level_from": "A2",
    "level_to": "B2",
    "components": ["taal", "knm"],
    "mode": "classroom",
    "dayparts": ["morning", "afternoon"],
    "hours_per_week": 25,
    "weeks": 78,
    "wait_kind": "months",
    "start_months": ["2027-02", "2027-09"],
}
EXAM: dict[str, Any] = {
    **HOOGEVEEN,
    "route": "staatsexamen",
    "components": ["taal"],
    "dayparts": ["evening"],
    "weeks": 15,
    "price_unit": "total",
}

COLLEGE = UnseenSite(
    slug="roc-vechterland",
    name="ROC Vechterland",
    pages=PAGES,
    listings=(
        {**EDUCATION, **HOOGEVEEN},
        {**EDUCATION, **MEPPEL},
        {
            **MEPPEL,
            "title": "B1-route",
            "route": "b1",
            "level_to": "B1",
            "components": ["taal", "knm", "map"],
            "dayparts": ["evening"],
            "hours_per_week": 8,
            "weeks": 87,
            "wait_kind": "periodic",
            "pass_rate_claimed": 0.91,
        },
        {
            **EXAM,
            "title": "Training programma I",
            "level_to": "B1",
            "hours_per_week": 2,
            "price_eur": 410,
            "wait_kind": "dates",
            "start_dates": ["2027-01-25"],
        },
        {
            **EXAM,
            "title": "Training programma II",
            "level_to": "B2",
            "hours_per_week": 2.5,
            "price_eur": 480,
            "wait_kind": "closed",
            "start_dates": ["2027-01-27"],
        },
    ),
)
