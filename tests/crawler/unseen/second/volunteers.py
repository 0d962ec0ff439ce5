"""A volunteers' group with hand-made pages in windows-1252, as they were typed twenty years ago."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str) -> str:
    """A page without closing tags that nobody misses."""
    return f"""<html>
<head>
<meta http-equiv="content-type" content="text/html; charset=windows-1252">
<title>{title}</title>
</head>
<body bgcolor="#ffffff" link="#006633">
<center><font face="Comic Sans MS" size="6" color="#006633">Taalgroep De Klinker</font></center>
<p align="center">[ <a href="/">begin</a> ] [ <a href="/lessen.htm">lessen</a> ] [ <a
href="/moeders.htm">moedergroep</a> ] [ <a href="/nieuws.htm">nieuwtjes</a> ] [ <a href="/links.htm">links</a> ]
<hr width="80%">
{body}
<hr width="80%">
<p align="center"><font size="1">Taalgroep De Klinker, Vissersdijkje 11, 9671 HM Winschoten. Webmeester: Geert</font>
</body>
</html>"""


_WINSCHOTEN = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Vissersdijkje 11",
    "postcode": "9671 HM",
    "city": "Winschoten",
}

KLINKER = UnseenSite(
    slug="taalgroep-de-klinker",
    name="Taalgroep De Klinker",
    charset="windows-1252",
    pages={
        "/": _page(
            "Taalgroep De Klinker",
            """<p>Moi! Wij zijn elf vrijwilligers die graag helpen met de Nederlandse taal. De koffie is altijd bruin
en de ideeën zijn nooit op.
<p>De zaal is open van 9.00 tot 17.00 uur.""",
        ),
        "/lessen.htm": _page(
            "Lessen",
            """<h3>Nederlands oefenen</h3>
<p>Iedere maandag- en woensdagmiddag van half twee tot drie uur. We oefenen de taal met plaatjes, de krant en elkaar,
tot niveau A2.
<p>Meedoen is gratis. Alleen het werkboekje kost € 7,50.
<p>U kunt het hele jaar door beginnen, ook in de zomer.
<h3>Computerles</h3>
<p>Dinsdagochtend, e-mailen en internetten, € 20,- voor vijf keer. Deze groep is vol.""",
        ),
        "/moeders.htm": _page(
            "Moedergroep",
            """<h3>Moedergroep</h3>
<p>Samen Nederlands leren, alleen voor vrouwen. Vrijdagochtend van negen uur tot half twaalf.
<p>Baby's en peuters zijn welkom: in de kamer ernaast is kinderoppas.
<p>U betaalt € 1,50 per les. Vrijwilligster Selam kan u helpen in het Tigrinya en in het Engels.
<p>De moedergroep is geliefd, op dit moment is er een wachtlijst. Hoe lang het duurt weten we niet.""",
        ),
        "/nieuws.htm": _page(
            "Nieuwtjes",
            """<p><b>14 september 2026.</b> Op 7 september zijn we weer begonnen na de vakantie. Er waren 23 mensen!
<p><b>2 mei 2026.</b> De gemeente gaf ons € 2.500 subsidie voor nieuwe stoelen.
<p><s>Lessen op donderdag vanaf 5 november</s> gaat niet door.""",
        ),
        "/links.htm": _page(
            "Links",
            """<ul><li>DUO: over de lening van € 10.000 voor inburgeraars
<li>Belastingdienst: kinderopvangtoeslag aanvragen
<li>Taalcafé in de bibliotheek van Veendam, Kerkstraatje 2, 9641 AN Veendam (niet van ons)</ul>""",
        ),
    },
    listings=(
        {
            **_WINSCHOTEN,
            "title": "Nederlands oefenen",
            "level_to": "A2",
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "rolling",
        },
        {
            **_WINSCHOTEN,
            "title": "Moedergroep",
            "dayparts": ["morning"],
            "hours_per_week": 2.5,
            "price_eur": 1.5,
            "price_unit": "lesson",
            "wait_kind": "waiting_list",
            "childcare": True,
            "women_only": True,
            "support_languages": ["ti", "en"],
        },
    ),
)
