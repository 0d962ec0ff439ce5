"""A foundation that works for municipalities: free lessons, a women's group, lessons in two towns, tags left open."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str, language: str = "nl") -> str:
    return f"""<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title} - Thuis in Taal</title>
<style>body {{ font-family: Verdana; max-width: 700px }} #kop {{ background: #fc6 }}</style>
</head>
<body>
<div id="kop"><b>Stichting Thuis in Taal</b><br>
<a href="/">begin</a> - <a href="/zroute.html">Z-route</a> - <a href="/ouders.html">ouders</a> -
<a href="/vrouwen.html">vrouwen</a> - <a href="/nieuws.html">nieuws</a> - <a href="/english.html">english</a></div>
{body}
<p><small>Stichting Thuis in Taal, Westluide 33, 4001 NG Tiel.</small>
</body>
</html>"""


PAGES = {
    "/": _page(
        "Welkom",
        """<h1>Welkom</h2>
<p>Wij helpen nieuwkomers in Rivierenland op weg. Loop gerust eens binnen in ons huis in Tiel.
<p><b>Vrijwilliger worden?</b> Graag! Twee uur per week, start wanneer je wilt.""",
    ),
    "/zroute.html": _page(
        "Z-route",
        """<h2>Zelfredzaamheidsroute (Z-route)</h2>
<p>De gemeenten Tiel en Culemborg hebben ons gevraagd om de Z-route te geven. Je leert de taal, je krijgt KNM en je
werkt aan het participatieverklaringstraject (PVT). Vier dagdelen van 3 uur per week.
<p>De les is op twee plekken:
<ul>
<li>Tiel: Westluide 33, 4001 NG
<li>Culemborg: Herenpad 12, 4101 BR
</ul>
<p>De gemeente betaalt en meldt je aan; zelf inschrijven kan niet.
<!-- <p>Nieuwe groep in Culemborg: 3 februari 2025, nog 4 plaatsen! -->""",
    ),
    "/ouders.html": _page(
        "Taalles voor ouders",
        """<h2>Taalles voor ouders</h2>
<p>Voor vaders en moeders die thuis een andere taal spreken. Elke dinsdagochtend van kwart voor negen tot kwart voor
elf leer je Nederlands over school, de dokter en de buurt, tot niveau A2.
<p>Je kleintje kan mee: in dezelfde gang is een oppas.
<p>De les is gratis. We hebben geen wachtlijst.
<p>Waar: Westluide 33 in Tiel.""",
    ),
    "/vrouwen.html": _page(
        "Vrouwen leren lezen",
        """<h2>Vrouwen leren lezen</h2>
<p>Alfabetisering in een groepje van vrouwen, mannen zijn er niet bij. Van alfa naar A1, rustig aan. Donderdagmiddag van
13.00 tot 15.00 uur, in Tiel.
<p>Fatima geeft de les. Zij spreekt ook Arabisch en Tigrinya.
<p>Meedoen kost niets. <font color=red>De groep zit nu vol.</font>
<p>Kinderen kunnen niet mee, er is geen oppas op donderdag.""",
    ),
    "/nieuws.html": _page(
        "Nieuws",
        """<h2>Nieuws</h2>
<p><i>2 november 2026.</i> Op 26 oktober is in Culemborg een groep van tien mensen begonnen.
<p><i>7 september 2026.</i> Het taalcaf&eacute; van de bibliotheek (Plein 48) is weer open. Dat is niet van ons.
<p><i>3 juni 2026.</i> De gemeente geeft ons &euro; 12.500 subsidie.""",
    ),
    "/english.html": _page(
        "English",
        """<h2>Dutch for parents</h2>
<p>Every Tuesday morning in Tiel. It is free and you can bring your child.""",
        "en",
    ),
}

TIEL = {"street": "Westluide 33", "postcode": "4001 NG", "city": "Tiel"}
Z_ROUTE: dict[str, Any] = {
    "title": "Zelfredzaamheidsroute (Z-route)",
    "route": "z",
    "components": ["taal", "knm", "pvt"],
    "hours_per_week": 12,
    "wait_kind": "via_municipality",
}

FOUNDATION = UnseenSite(
    slug="stichting-thuis-in-taal",
    name="Stichting Thuis in Taal",
    pages=PAGES,
    listings=(
        {**Z_ROUTE, **TIEL},
        {**Z_ROUTE, "street": "Herenpad 12", "postcode": "4101 BR", "city": "Culemborg"},
        {
            **TIEL,
            "title": "Taalles voor ouders",
            "route": "nt2",
            "level_to": "A2",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "no_waiting_list",
            "childcare": True,
        },
        {
            **TIEL,
            "title": "Vrouwen leren lezen",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["afternoon"],
            "hours_per_week": 2,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "full",
            "childcare": False,
            "women_only": True,
            "support_languages": ["ar", "ti"],
        },
    ),
)
