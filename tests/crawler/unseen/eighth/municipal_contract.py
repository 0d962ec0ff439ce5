"""A bureau in Hoorn that works for municipalities and employers, on a German content system."""

from tests.crawler.unseen.site import UnseenSite


def _page(number: int, title: str, main: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="nl-NL">
<head>
<meta charset="utf-8">
<!-- This website is powered by TYPO3 - inspiring people to share! -->
<title>{title} | Werkwijs</title>
<meta name="generator" content="TYPO3 CMS" />
</head>
<body id="p{number}" class="page-{number} pagelevel-1 layout-default">
<header id="page-header"><nav class="mainnavigation"><ul class="navbar-nav">
<li class="nav-item"><a class="nav-link" href="/">Werkwijs</a></li>
<li class="nav-item"><a class="nav-link" href="/z-route.html">Z-route</a></li>
<li class="nav-item"><a class="nav-link" href="/b1-route.html">B1-route</a></li>
<li class="nav-item"><a class="nav-link" href="/ona.html">ONA</a></li>
<li class="nav-item"><a class="nav-link" href="/bedrijven.html">Voor bedrijven</a></li>
<li class="nav-item"><a class="nav-link" href="/vacatures.html">Werken bij</a></li></ul></nav></header>
<main><div class="section section-default">{main}</div></main>
<footer id="page-footer"><div class="frame frame-type-text"><p>Werkwijs Taal &amp; Participatie, Westerdijkstraat 77,
1621 LK Hoorn. KvK 00000000.</p></div></footer>
<div id="cookieman-modal" class="cookie"><p>Wij plaatsen cookies. U kunt direct beginnen. Bewaard: 26 weken.</p></div>
</body></html>"""


def _frame(header: str, body: str) -> str:
    return (
        '<div class="frame frame-default frame-type-textmedia"><header class="frame-header">'
        f'<h1 class="element-header">{header}</h1></header><div class="ce-textpic"><div class="ce-bodytext">{body}'
        "</div></div></div>"
    )


_HOME = _frame(
    "Taal is meedoen",
    """<p>Voor de gemeenten Hoorn, Enkhuizen en Medemblik begeleiden wij inburgeraars naar een plek in de samenleving.
Werkwijs draagt het Blik op Werk Keurmerk Inburgeren; onze klanten gaven ons dit jaar een 8,4.</p>
<p>Heeft u kleine kinderen? Als inburgeraar kunt u kinderopvangtoeslag krijgen. Onze consulent helpt u met de
aanvraag.</p>""",
)

_Z = _frame(
    "Zelfredzaamheidsroute",
    """<p>De zelfredzaamheidsroute (Z-route) is voor inburgeraars voor wie leren moeilijk gaat. De wet vraagt 800 uur
les en 800 uur activiteiten. Bij ons volgt u een klassikaal programma met taal, KNM, het PVT en de MAP.</p>
<p>U komt vier keer per week, drie uur per keer. Dat kan in de ochtend of in de middag; uw begeleider
kijkt met u wat handig is.</p>
<p>Aan de Z-route doet u mee via uw gemeente. Zelf aanmelden is niet mogelijk en u krijgt geen rekening.</p>""",
)

_B1 = _frame(
    "B1-route voor statushouders",
    """<p>Van A0 naar B1 in achttien maanden, met taal en KNM. De lessen zijn op maandag, dinsdag en donderdag van
9.00 tot 12.30 uur. Reken daarnaast op acht uur zelfstudie.</p>
<p>Elke zes weken begint een nieuwe groep van ten hoogste vijftien deelnemers.</p>
<p>Uw gemeente betaalt de cursus. Wie niet op tijd inburgert, kan een boete krijgen tot € 1.250,-.</p>
<div hidden="hidden"><p>Nieuwe groep: 3 maart 2025</p></div>""",
)

_ONA = _frame(
    "ONA-training",
    """<p>Valt u nog onder de Wet inburgering 2013? Dan moet u misschien nog Oriëntatie op de Nederlandse Arbeidsmarkt
(ONA) doen. Of u vraagt een vrijstelling aan: dan heeft u 64 uur nodig, maar dat kan hier niet.</p>
<p>In onze training vult u de acht resultaatkaarten in. Taalles krijgt u er niet bij. U komt op vrijdag van
13.00 tot 16.00 uur, acht weken lang. Binnen drie weken na uw aanmelding kunt u meedoen.</p>
<table class="table contenttable"><tbody><tr><td>Training</td><td>575,- euro</td></tr>
<tr><td>Eindgesprek (bij DUO)</td><td>40,- euro</td></tr></tbody></table>""",
)

_FIRMS = _frame(
    "Nederlands op de werkvloer",
    """<p>Uw medewerkers leren de taal die ze morgen nodig hebben: van werkinstructie tot kantinepraat. Onze trainer
geeft
les op de werkvloer, bij u in het bedrijf; het is een training zonder leslocatie van ons. Een groep bestaat uit zes tot
tien medewerkers en werkt naar A2.</p>
<p>Twintig weken, twee uur per week. De startdatum bepalen we in overleg met u. Wij maken graag een offerte.</p>
<p>Subsidie? De SLIM-regeling vergoedt soms 60 tot 80 procent, tot € 25.000.</p>""",
)

_JOBS = _frame(
    "Werken bij Werkwijs",
    """<p><strong>Docent inburgering B1-route</strong>, 24 uur per week, start 1 maart 2027. Salaris € 3.420 tot
€ 4.680. Ook zij-instromers in het bezit van het certificaat docent NT2 zijn welkom.</p>""",
)

_BUREAU = {"keurmerk_claimed": True}
_HOORN = {**_BUREAU, "street": "Westerdijkstraat 77", "postcode": "1621 LK", "city": "Hoorn"}

WERKWIJS = UnseenSite(
    slug="werkwijs-taal-participatie",
    name="Werkwijs Taal & Participatie",
    pages={
        "/": _page(1, "Taal is meedoen", _HOME),
        "/z-route.html": _page(12, "Zelfredzaamheidsroute", _Z),
        "/b1-route.html": _page(13, "B1-route", _B1),
        "/ona.html": _page(17, "ONA", _ONA),
        "/bedrijven.html": _page(21, "Voor bedrijven", _FIRMS),
        "/vacatures.html": _page(30, "Werken bij", _JOBS),
    },
    listings=(
        {
            **_HOORN,
            "title": "Zelfredzaamheidsroute",
            "route": "z",
            "components": ["taal", "knm", "map", "pvt"],
            "mode": "classroom",
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 12,
            "wait_kind": "via_municipality",
        },
        {
            **_HOORN,
            "title": "B1-route voor statushouders",
            "route": "b1",
            "level_from": "A0",
            "level_to": "B1",
            "components": ["taal", "knm"],
            "dayparts": ["morning"],
            "hours_per_week": 10.5,
            "weeks": 78,
            "group_size_max": 15,
            "wait_kind": "periodic",
        },
        {
            **_HOORN,
            "title": "ONA-training",
            "route": "wi2013",
            "components": ["ona"],
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "weeks": 8,
            "price_eur": 575,
            "price_unit": "total",
            "wait_kind": "weeks",
            "wait_weeks_min": 0,
            "wait_weeks_max": 3,
        },
        {
            **_BUREAU,
            "title": "Nederlands op de werkvloer",
            "route": "nt2",
            "level_to": "A2",
            "components": ["taal"],
            "mode": "workplace",
            "hours_per_week": 2,
            "weeks": 20,
            "group_size_max": 10,
            "wait_kind": "on_request",
        },
    ),
)
