"""A welfare foundation with volunteers: language groups between bingo, debt advice and cycling, with a page in
Arabic."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="@LANG@">
<head>
<base href="https://stichting-de-wissel.example/" />
<meta http-equiv="content-type" content="text/html; charset=utf-8" />
<meta name="generator" content="Joomla! - Open Source Content Management" />
<title>@TITLE@</title>
</head>
<body class="site com_content view-article">
<div id="sp-header"><a href="/">Stichting De Wissel</a><ul class="sp-megamenu-parent">
<li class="sp-menu-item"><a href="/index.php/activiteiten">Activiteiten</a></li>
<li class="sp-menu-item"><a href="/index.php/taal">Taal</a></li>
<li class="sp-menu-item"><a href="/index.php/vrijwilligers">Vrijwilligers</a></li>
<li class="sp-menu-item"><a href="/index.php/nieuws">Nieuws</a></li>
<li class="sp-menu-item"><a href="/index.php/ar">&#1575;&#1604;&#1593;&#1585;&#1576;&#1610;&#1577;</a></li></ul></div>
<div id="sp-component" class="item-page">
"""

_FOOT = """
</div><div id="sp-footer"><div class="custom"><p>Wijkhuis De Wissel, Seinwachter 40, 4702 HC Roosendaal. Open maandag
tot en met
vrijdag van 9.00 tot 21.00 uur. Met steun van het Oranje Fonds.</p></div></div>
<div class="moduletable" style="display: none"><h3>Snel starten?</h3><p>Nieuwe taalgroep op 1 maart 2026, nog 2
plaatsen!</p></div>
</body></html>
"""


def _page(title: str, main: str, lang: str = "nl-nl") -> str:
    """One page of the foundation."""
    return _HEAD.replace("@TITLE@", title).replace("@LANG@", lang) + main.strip() + _FOOT


_HOME = """
<h1>Welkom in De Wissel</h1>
<p>Het wijkhuis van Kalsdonk en de Westrand. Voor een kop soep, een praatje, hulp bij formulieren of gewoon
gezelligheid. Ongeveer
120 vrijwilligers houden de boel draaiend.</p>
<table class="weekrooster"><tr><th>Ma</th><th>Di</th><th>Wo</th><th>Do</th><th>Vr</th></tr>
<tr><td>Koersbal 10.00</td><td>Schuldhulp 9.00</td><td>Kinderclub 14.00</td><td>Naaiatelier 13.00</td><td>Eetpunt
17.30</td></tr>
<tr><td>Bingo 19.30</td><td>Repair caf&eacute; 13.00</td><td>Yoga 19.00</td><td>Schaken
19.30</td><td>&nbsp;</td></tr></table>
"""

_ACTIVITIES = """
<h1>Activiteiten</h1>
<h2>Eetpunt</h2><p>Elke vrijdag om 17.30 uur, drie gangen voor &euro; 6,50. Opgeven v&oacute;&oacute;r donderdag. Er is
nu een
wachtlijst.</p>
<h2>Fietsles voor vrouwen</h2><p>Leer fietsen in tien lessen. Eigen bijdrage &euro; 20. Start 8 maart 2027, maximaal 6
vrouwen.</p>
<h2>Computercursus Klik &amp; Tik</h2><p>Dinsdagmiddag 13.00 - 15.00 uur, gratis.</p>
<h2>Huiswerkklas</h2><p>Voor kinderen van groep 6, 7 en 8, ook in de Nederlandse taal.</p>
"""

_LANGUAGE = """
<h1>Nederlands leren in de wijk</h1>
<p>De taalgroepen van De Wissel worden geleid door vrijwilligers, vaak oud-docenten. We zijn geen school en geven geen
examens of diploma's. Moet u inburgeren, dan verwijst de gemeente u naar een taalschool.</p>
<hr class="system-pagebreak" />
<h2>Taalochtend voor vrouwen</h2>
<p>Iedere donderdag van half tien tot half twaalf drinken wij thee en leren wij samen Nederlands: praten, luisteren,
lezen.
Alleen voor vrouwen. Uw kleintje is welkom in de speelhoek, waar tijdens de les twee oppassen aanwezig zijn. Souad helpt
in het
Arabisch en in het Frans als het nodig is. De taalochtend is gratis. U kunt het hele jaar door binnenlopen.</p>
<h2>Beginnersgroep</h2>
<p>Van nul naar A1, op maandag en woensdag van 13.15 tot 14.45 uur, aan lange tafels met hoogstens twaalf deelnemers. De
eigen bijdrage is vijfentwintig euro voor de hele cursus van dertig weken. Het boekje van &euro; 12,50 betaalt u zelf.
Voor de
beginnersgroep hebben we op dit moment een wachtlijst.</p>
<h2>Zaterdagklas</h2>
<p>De Zaterdagklas, elke zaterdag van tien tot twaalf, is helaas gestopt, omdat de twee docenten zijn verhuisd.
Aanmelden is niet meer mogelijk.</p>
<h2>Avondgroep B1</h2>
<p>Praten en schrijven voor wie al wat verder is, tot niveau B1. Dinsdag van 19.00 tot 21.00 uur. Kosten: tien euro per
maand.</p>
<h2>Elders in Roosendaal</h2>
<p>De bibliotheek houdt elke maandagochtend een taalcaf&eacute; in haar eigen gebouw, gratis en zonder aanmelden. Dat is
niet van ons.
Wie een Staatsexamen wil doen, kan terecht bij het Avondlyceum in Breda (start februari, &euro; 610).</p>
"""

_VOLUNTEERS = """
<h1>Vrijwilliger worden</h1>
<p>Wij zoeken een gastheer voor de balie, een chauffeur voor de boodschappenbus en taalcoaches.</p>
<h2>Basistraining taalcoach</h2><p>Vier avonden van 19.00 tot 22.00 uur, start dinsdag 12 januari 2027, gratis voor onze
vrijwilligers. Groep van maximaal 14. Daarna krijgt u een vergoeding van &euro; 4,50 per les.</p>
"""

_NEWS = """
<h1>Nieuws</h1>
<h3>12 november 2026</h3><p>De avondgroep was op bezoek bij de brandweer. Prachtig!</p>
<h3>7 september 2026</h3><p>Vandaag begon er weer een beginnersgroep. Twaalf mensen uit negen landen, de groep was
binnen een
week vol.</p>
<h3>20 januari 2025</h3><p>Dankzij een gift van &euro; 5.000 konden we nieuwe tafels kopen.</p>
"""

_ARABIC = """
<h1 dir="rtl">&#1605;&#1585;&#1581;&#1576;&#1575; &#1576;&#1603;&#1605;</h1>
<p dir="rtl">صباح اللغة للنساء: كل يوم خميس من الساعة التاسعة والنصف حتى الحادية عشرة والنصف. الدروس مجانية ويمكنكِ
البدء في أي
وقت. سعاد تتحدث العربية.</p>
<p dir="rtl">العنوان: Seinwachter 40, Roosendaal</p>
"""

_HOUSE = {"street": "Seinwachter 40", "postcode": "4702 HC", "city": "Roosendaal"}

DE_WISSEL = UnseenSite(
    slug="stichting-de-wissel",
    name="Stichting De Wissel",
    pages={
        "/": _page("Stichting De Wissel", _HOME),
        "/index.php/activiteiten": _page("Activiteiten", _ACTIVITIES),
        "/index.php/taal": _page("Nederlands leren in de wijk", _LANGUAGE),
        "/index.php/vrijwilligers": _page("Vrijwilliger worden", _VOLUNTEERS),
        "/index.php/nieuws": _page("Nieuws", _NEWS),
        "/index.php/ar": _page("De Wissel", _ARABIC, lang="ar"),
    },
    listings=(
        {
            "title": "Taalochtend voor vrouwen",
            "route": "nt2",
            "components": ["taal"],
            **_HOUSE,
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "rolling",
            "childcare": True,
            "women_only": True,
            "support_languages": ["ar", "fr"],
        },
        {
            "title": "Beginnersgroep",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "components": ["taal"],
            **_HOUSE,
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "weeks": 30,
            "group_size_max": 12,
            "price_eur": 25,
            "price_unit": "total",
            "wait_kind": "waiting_list",
        },
        {
            "title": "Zaterdagklas",
            "route": "nt2",
            "components": ["taal"],
            **_HOUSE,
            "dayparts": ["weekend"],
            "hours_per_week": 2,
            "wait_kind": "closed",
        },
        {
            "title": "Avondgroep B1",
            "route": "nt2",
            "level_to": "B1",
            "components": ["taal"],
            **_HOUSE,
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "price_eur": 10,
            "price_unit": "month",
        },
    ),
)
