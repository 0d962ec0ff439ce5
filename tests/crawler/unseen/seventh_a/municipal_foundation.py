"""A foundation that teaches for two municipalities, on a German-made CMS: paid lessons for them, a free women's
group."""

from tests.crawler.unseen.site import UnseenSite


def _frame(number: int, content: str, header: str = "") -> str:
    head = f'<header><h2 class="">{header}</h2></header>' if header else ""
    return f"""<div id="c{number}" class="frame frame-default frame-type-text frame-layout-0"><div
class="frame-container">
<div class="frame-inner">{head}<div class="ce-bodytext">{content}</div></div></div></div>"""


def _page(title: str, content: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="nl" dir="ltr" class="no-js"><head><meta charset="utf-8">
<!-- This website is powered by TYPO3 - inspiring people to share! TYPO3 is a free open source Content Management
Framework initially created by Kasper Skaarhoj and licensed under GNU/GPL. -->
<title>{title} - Wegwijs Liemers</title><meta name="generator" content="TYPO3 CMS"></head>
<body id="p14" class="page-14 pagelevel-2 language-0 backendlayout-default layout-default">
<div id="page-header" class="bp-page-header navbar"><a class="navbar-brand" href="/">Stichting Wegwijs Liemers</a>
<nav id="mainnavigation"><ul class="navbar-nav"><li class="nav-item"><a class="nav-link" href="/inburgeren/b1-route">
<span class="nav-link-text">B1-route</span></a></li><li class="nav-item"><a class="nav-link" href="/inburgeren/z-route">
<span class="nav-link-text">Z-route</span></a></li><li class="nav-item"><a class="nav-link" href="/samen-nederlands">
<span class="nav-link-text">Samen Nederlands</span></a></li><li class="nav-item"><a class="nav-link" href="/nieuws">
<span class="nav-link-text">Nieuws</span></a></li><li class="nav-item"><a class="nav-link" href="/werken-bij-ons">
<span class="nav-link-text">Werken bij ons</span></a></li><li class="nav-item"><a class="nav-link" href="/contact">
<span class="nav-link-text">Contact</span></a></li></ul></nav></div>
<div id="page-content" class="bp-page-content main-section"><!--TYPO3SEARCH_begin--><div class="section"><div
class="container"><h1>{title}</h1>{content}</div></div><!--TYPO3SEARCH_end--></div>
<footer id="page-footer" class="bp-page-footer"><div class="frame-inner"><p>ANBI-stichting, RSIN 000000014.
<a href="/contact">Contact</a> | <a href="/contact#klacht">Klachten</a> | <a href="/contact#avg">Privacy</a></p></div>
</footer></body></html>"""


_HOME = _page(
    "Thuis raken in de Liemers",
    _frame(
        201,
        """<p>Stichting Wegwijs Liemers begeleidt mensen die nieuw zijn in Zevenaar en Duiven. Wij geven taalles, gaan
mee
naar de huisarts en drinken thee. Ruim veertig vrijwilligers werken met ons mee.</p>
<p>Wij verzorgen voor de gemeenten Zevenaar en Duiven de <a href="/inburgeren/b1-route">B1-route</a> en de
<a href="/inburgeren/z-route">Z-route</a>. De onderwijsroute geven wij niet; daarvoor gaat u naar het roc in
Arnhem.</p>""",
    )
    + _frame(
        202,
        "<p>Elke maandag van 14.00 tot 16.00 uur helpen wij bij moeilijke brieven. U hoeft geen afspraak te maken.</p>",
        "Spreekuur",
    ),
)

_B1 = _page(
    "B1-route",
    _frame(
        211,
        """<p>De meeste mensen die inburgeren volgen de B1-route. U leert de taal tot niveau B1 en u krijgt lessen KNM.
Ook de module Arbeidsmarkt en Participatie (MAP) doet u bij ons. U heeft vijf ochtenden per week les, telkens drie uur.
Het traject duurt anderhalf jaar. De lessen zijn klassikaal; een groep telt gemiddeld veertien mensen.</p><p>De lessen
zijn in Zevenaar.</p>""",
    )
    + _frame(
        212,
        """<p>Aanmelden kunt u niet zelf: dat doet uw regisseur bij de gemeente. De gemeente koopt het traject bij ons
in en
betaalt de lessen. Bent u hier voor uw partner gekomen, dan leent u zelf bij DUO (hoogstens &euro; 10.000,-); ook dan
loopt de aanmelding via de gemeente.</p><p>De brede intake bij de gemeente duurt al gauw tien weken.</p>""",
        "Hoe kom ik op de cursus?",
    )
    + """<div id="c213" class="frame frame-type-text" style="display:none"><p>Startdatum nieuwe groep: 7 september 2026.
Kosten voor zelfmelders: &euro; 9,80 per uur.</p></div>""",
)

_Z = _page(
    "Z-route",
    _frame(
        221,
        """<p>Gaat leren u moeilijk af? In de zelfredzaamheidsroute oefent u de taal die u elke dag nodig heeft: bij de
dokter, op school, in de winkel. Taal, KNM en MAP horen erbij, en ook het participatieverklaringstraject (PVT) doet u
bij
ons. De gemeente betaalt. De wet schrijft 800 uur taalles en 800 uur participatie voor.</p>
<table class="contenttable contenttable-1"><thead><tr><th scope="col">Waar</th><th scope="col">Dagen en tijden</th>
<th scope="col">Les per week</th></tr></thead><tbody><tr><td>Zevenaar</td><td>maandag t/m donderdag 9.00-12.00 uur</td>
<td>12 uur</td></tr><tr><td>Duiven</td><td>maandag, dinsdag en donderdag 13.00-16.00 uur</td><td>9 uur</td></tr></tbody>
</table><p>Elke eerste maandag van de maand stromen nieuwe deelnemers in. Uw klantmanager bij de gemeente geeft u
op.</p>""",
    ),
)

_WOMEN = _page(
    "Samen Nederlands",
    _frame(
        231,
        """<p>Voor vrouwen die nog weinig Nederlands spreken en liever niet in een gemengde groep zitten. Iedere
woensdagochtend van half tien tot half twaalf leren wij samen de taal, in Zevenaar. De groep is alleen voor vrouwen.</p>
<p>Meedoen is gratis, er is geen wachtlijst. Voor kinderen tot vier jaar is er opvang in de kamer ernaast, met twee
vaste
leidsters.</p><p>Vrijwilligster Selam legt het uit in het Tigrinya als dat nodig is.</p>""",
    ),
)

_NEWS = _page(
    "Nieuws",
    _frame(
        241,
        """<p><strong>4 november 2026</strong> &ndash; Op 2 november ging groep 12 van de B1-route van start.
Welkom!</p>
<p><strong>16 oktober 2026</strong> &ndash; Dankzij het Liemers Fonds (&euro; 2.500,-) krijgt iedere cursist een
woordenboek.</p><p><strong>1 juli 2026</strong> &ndash; In de zomervakantie (18 juli t/m 30 augustus) is er geen
les.</p>""",
    ),
)

_JOBS = _page(
    "Werken bij ons",
    _frame(
        251,
        """<p>Per 1 januari 2027 zoeken wij een docent NT2 voor 20 uur per week in Duiven (avonden). Salaris maximaal
&euro; 4.310,- bruto bij een volledige week. Reageren kan tot 11 december.</p>""",
        "Docent Z-route",
    ),
)

_CONTACT = _page(
    "Contact",
    _frame(
        261,
        """<dl><dt>Leslocatie Zevenaar</dt><dd>Doesburgse Wal 5, 6901 HK Zevenaar</dd><dt>Leslocatie Duiven</dt>
<dd>Rijksmeent 22, 6921 LB Duiven</dd><dt>Telefoon</dt><dd>0316 - 00 00 00, werkdagen 9.00-12.30 uur</dd></dl>
<p>Het loket Inburgering van de gemeente Zevenaar zit aan de Raadhuisallee 1, 6903 AA Zevenaar. Daar geven wij geen
les.</p>""",
    ),
)

_ZEVENAAR = {"street": "Doesburgse Wal 5", "postcode": "6901 HK", "city": "Zevenaar"}
_DUIVEN = {"street": "Rijksmeent 22", "postcode": "6921 LB", "city": "Duiven"}
_Z_FACTS = {"title": "Z-route", "route": "z", "components": ["taal", "knm", "map", "pvt"], "wait_kind": "periodic"}

WEGWIJS_LIEMERS = UnseenSite(
    "wegwijs-liemers",
    "Stichting Wegwijs Liemers",
    {
        "/": _HOME,
        "/inburgeren/b1-route": _B1,
        "/inburgeren/z-route": _Z,
        "/samen-nederlands": _WOMEN,
        "/nieuws": _NEWS,
        "/werken-bij-ons": _JOBS,
        "/contact": _CONTACT,
    },
    (
        {
            **_ZEVENAAR,
            "title": "B1-route",
            "route": "b1",
            "level_to": "B1",
            "components": ["taal", "knm", "map"],
            "mode": "classroom",
            "dayparts": ["morning"],
            "hours_per_week": 15,
            "weeks": 78,
            "wait_kind": "via_municipality",
        },
        {**_ZEVENAAR, **_Z_FACTS, "dayparts": ["morning"], "hours_per_week": 12},
        {**_DUIVEN, **_Z_FACTS, "dayparts": ["afternoon"], "hours_per_week": 9},
        {
            **_ZEVENAAR,
            "title": "Samen Nederlands",
            "route": "nt2",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "no_waiting_list",
            "childcare": True,
            "women_only": True,
            "support_languages": ["ti"],
        },
    ),
)
