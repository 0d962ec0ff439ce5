"""A firm that works for municipalities and employers, and a foundation with table pages made by hand in 2003."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite


def _werkspoor(title: str, body: str) -> str:
    """A page of the firm: one wide column, sections with anchors."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} - Polderspoor</title></head>
<body class="site com_content view-article"><div id="sp-header"><a href="/">Polderspoor Taal &amp; Werk</a>
<ul class="sp-megamenu"><li><a href="/inburgeraars">Voor inburgeraars</a></li><li><a href="/gemeenten">Voor
gemeenten</a>
</li><li><a href="/werkgevers">Voor werkgevers</a></li><li><a href="/over-ons">Over ons</a></li></ul></div>
<div id="sp-component"><h1>{title}</h1>{body}</div>
<div id="sp-footer"><p>Polderspoor Taal &amp; Werk | info@polderspoor.example | <a href="/over-ons">Onze locaties</a>
</p>
</div></body></html>"""


_INBURGERAARS = """<p>Woont u in Almere of Lelystad en moet u inburgeren? Dan hebt u misschien al van ons gehoord. Wij
werken
in opdracht van beide gemeenten. U kunt zich niet zelf inschrijven: uw klantmanager bij de gemeente meldt u aan en de
gemeente betaalt de lessen.</p>
<h2 id="z">Z-route</h2><p>In de Z-route leert u Nederlandse taal en KNM. Ook het PVT en de MAP doet u bij ons. U komt
vier
ochtenden per week, elke ochtend drie uur. In totaal schrijft de wet 800 uur les voor en 800 uur meedoen. We geven de
Z-route in Almere en in Lelystad, in groepen van ten hoogste twaalf mensen.</p>
<h2 id="b1">B1-route</h2><p>De B1-route geven we alleen in Almere, van A1 naar B1. U leert Nederlandse taal op maandag-
en
woensdagavond van 18.45 tot 21.15 uur. Er starten nieuwe groepen in maart en september 2027. Vorig jaar haalde 88
procent
van onze cursisten in de B1-route de taalexamens.</p>
<h2 id="alfa">Alfabetisering</h2><p>Kunt u nog niet lezen en schrijven? In Lelystad leert u het samen met de Nederlandse
taal, van alfa naar A1. Drie middagen in de week, van 13.00 tot 15.00 uur. Voor een plek in de alfagroep wacht u nu
ongeveer drie
maanden.</p>"""

_WERKGEVERS = """<p>Spreekt uw personeel nog te weinig Nederlands? Met <em>Nederlands op de werkvloer</em> komt onze
docent naar
u toe, waar u ook zit. Wij hebben daarvoor geen leslocatie nodig: we leren op de werkvloer, tussen de machines.</p>
<h2>Nederlands op de werkvloer</h2><ul><li>Duur: 20 weken</li><li>Intensiteit: 2 uur per week</li>
<li>Groep: maximaal 8 medewerkers</li><li>Start: op aanvraag</li><li>Kosten: vraag een offerte aan</li></ul>
<p>Soms is er subsidie, tot &euro; 25.000 per bedrijf. Wij helpen u bij de SLIM-aanvraag.</p>"""

_ALMERE = {"street": "Stedenbaan 101", "postcode": "1315 HB", "city": "Almere"}
_LELYSTAD = {"street": "Zuiderzeehof 18", "postcode": "8232 JK", "city": "Lelystad"}
_Z_ROUTE: dict[str, Any] = {
    "title": "Z-route",
    "route": "z",
    "components": ["taal", "knm", "pvt", "map"],
    "dayparts": ["morning"],
    "hours_per_week": 12,
    "group_size_max": 12,
    "wait_kind": "via_municipality",
    "keurmerk_claimed": True,
}

POLDERSPOOR = UnseenSite(
    slug="polderspoor-taal-werk",
    name="Polderspoor Taal & Werk",
    pages={
        "/": _werkspoor(
            "Taal die werkt",
            """<p>Polderspoor brengt nieuwkomers in Flevoland verder. Met taal, met werk en vooral met elkaar.</p>
<p><a href="/inburgeraars">Ik moet inburgeren</a> / <a href="/werkgevers">Ik ben werkgever</a></p>""",
        ),
        "/inburgeraars": _werkspoor("Voor inburgeraars", _INBURGERAARS),
        "/gemeenten": _werkspoor(
            "Voor gemeenten",
            """<p>Sinds 1 januari 2022 zijn gemeenten aan zet. Wij begeleiden jaarlijks 340 inburgeraars en leveren
binnen
vier weken na gunning een projectleider. Voor een leerbaarheidstoets rekenen wij u &euro; 215.</p>""",
        ),
        "/werkgevers": _werkspoor("Voor werkgevers", _WERKGEVERS),
        "/over-ons": _werkspoor(
            "Over ons",
            """<p>Ons team telt 22 docenten. Wij dragen het Blik op Werk Keurmerk Inburgeren.</p>
<address>Locatie Almere<br>Stedenbaan 101<br>1315 HB Almere</address>
<address>Locatie Lelystad<br>Zuiderzeehof 18<br>8232 JK Lelystad</address>""",
        ),
    },
    listings=(
        {**_Z_ROUTE, **_ALMERE},
        {**_Z_ROUTE, **_LELYSTAD},
        {
            **_ALMERE,
            "title": "B1-route",
            "route": "b1",
            "level_from": "A1",
            "level_to": "B1",
            "components": ["taal"],
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "months",
            "start_months": ["2027-03", "2027-09"],
            "keurmerk_claimed": True,
            "pass_rate_claimed": 0.88,
        },
        {
            **_LELYSTAD,
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["afternoon"],
            "hours_per_week": 6,
            "wait_kind": "weeks",
            "wait_weeks_min": 13,
            "wait_weeks_max": 13,
            "keurmerk_claimed": True,
        },
        {
            "title": "Nederlands op de werkvloer",
            "route": "nt2",
            "components": ["taal"],
            "mode": "workplace",
            "hours_per_week": 2,
            "weeks": 20,
            "group_size_max": 8,
            "wait_kind": "on_request",
            "keurmerk_claimed": True,
        },
    ),
)


def _mijn(title: str, body: str) -> str:
    """A page of the foundation: nested tables, font tags, a visitor counter."""
    return f"""<HTML><HEAD><TITLE>{title}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">
</HEAD>
<BODY BGCOLOR="#EEEEDD"><TABLE WIDTH="760" ALIGN="center" BORDER="0"><TR><TD COLSPAN="2"><FONT SIZE="6"><B>Stichting
Taalbrug Parkstad</B></FONT></TD></TR><TR><TD WIDTH="140" VALIGN="top"><A HREF="/">Begin</A><BR>
<A HREF="/lessen.html">De lessen</A><BR><A HREF="/kosten.html">Wat kost het</A><BR><A HREF="/nieuws.html">Nieuws</A><BR>
<A HREF="/adres.html">Adres</A></TD><TD VALIGN="top"><H2>{title}</H2>
{body}
</TD></TR><TR><TD COLSPAN="2" ALIGN="center"><HR><FONT SIZE="1">U bent bezoeker nr. 048817 - pagina gemaakt door Jos
</FONT></TD></TR></TABLE></BODY></HTML>"""


_LESSEN = """<P>Bij ons leert U Nederlands met twee docenten die al dertig jaar voor de klas staan.</P>
<H3>Schooljaar 2026-2027</H3>
<TABLE BORDER="1" CELLPADDING="3"><TR BGCOLOR="#CCCC99"><TD><B>Cursus</B></TD><TD><B>Niveau</B></TD><TD><B>Lestijd</B>
</TD>
<TD><B>Begin</B></TD><TD><B>Duur</B></TD></TR>
<TR><TD>NT2 basis</TD><TD>0 - A1</TD><TD>ma + do 9.15-11.45 u.</TD><TD>31 augustus</TD><TD>36 weken</TD></TR>
<TR><TD>NT2 vervolg</TD><TD>A1 - A2</TD><TD>di + vr 13.00-15.30 u.</TD><TD>1 september en 2 februari</TD><TD>18
weken</TD></TR>
</TABLE><!-- <P>NT2 gevorderd: begin 8 maart 2027, di 19.00-21.00 u.</P> -->
<H3>Schooljaar 2025-2026</H3>
<TABLE BORDER="1" CELLPADDING="3"><TR BGCOLOR="#CCCC99"><TD><B>Cursus</B></TD><TD><B>Niveau</B></TD><TD><B>Lestijd</B>
</TD>
<TD><B>Begin</B></TD><TD><B>Duur</B></TD></TR>
<TR><TD>Staatsexamen NT2 programma I</TD><TD>A2 - B1</TD><TD>wo 18.30-21.30 u.</TD><TD>3 september</TD>
<TD>40 weken, 120 lesuren in totaal</TD></TR></TABLE>
<P>Grootte van de groepen: 6 tot 14 personen.</P>"""

_KOSTEN = """<UL><LI>NT2 basis: &euro; 1.202,- (of 4 x &euro; 310,-)</LI><LI>NT2 vervolg: 640,- euro</LI>
<LI>Staatsexamen NT2 programma I: &euro;37,50 per les</LI><LI>Woordenboek: &euro; 29,95</LI>
<LI>Inschrijfgeld: &euro;15,=</LI></UL><P>Met een lening van DUO betalen gaat bij ons niet. Wij hebben geen keurmerk van
Blik op Werk.</P>"""

_KERKRADE: dict[str, Any] = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Mijnspoorpad 51",
    "postcode": "6461 CB",
    "city": "Kerkrade",
    "group_size_max": 14,
    "hours_per_week": 5,
    "price_unit": "total",
    "wait_kind": "dates",
    "keurmerk_claimed": False,
}

TAALBRUG = UnseenSite(
    slug="taalbrug-parkstad",
    name="Stichting Taalbrug Parkstad",
    pages={
        "/": _mijn(
            "Welkom",
            """<P>Welkom op onze site! Gl&uuml;ck auf! Wij geven Nederlandse les aan buitenlanders in Kerkrade en
omgeving.</P>
<P>Nieuw op deze site: <A HREF="/nieuws.html">foto's van het zomerfeest</A></P>""",
        ),
        "/lessen.html": _mijn("De lessen", _LESSEN),
        "/kosten.html": _mijn("Wat kost het", _KOSTEN),
        "/nieuws.html": _mijn(
            "Nieuws",
            """<P><B>4 maart 2026</B><BR>Op 3 maart is een extra groep NT2 basis van start gegaan. De groep zit vol.</P>
<P><B>10 juli 2025</B><BR>Van de tien kandidaten zijn er negen geslaagd, proficiat!</P>""",
        ),
        "/adres.html": _mijn(
            "Adres",
            """<P>Wij zitten in de oude school: Mijnspoorpad 51, 6461 CB Kerkrade. Bus 24, halte Markt.</P>
<P>Onze penningmeester woont in Heerlen en is op zaterdag te bellen.</P>""",
        ),
    },
    listings=(
        {
            **_KERKRADE,
            "title": "NT2 basis",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["morning"],
            "weeks": 36,
            "price_eur": 1202,
            "start_dates": ["2026-08-31"],
        },
        {
            **_KERKRADE,
            "title": "NT2 vervolg",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["afternoon"],
            "weeks": 18,
            "price_eur": 640,
            "start_dates": ["2026-09-01", "2027-02-02"],
        },
        {
            **_KERKRADE,
            "title": "Staatsexamen NT2 programma I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "weeks": 40,
            "hours_total": 120,
            "price_eur": 37.5,
            "price_unit": "lesson",
            "start_dates": ["2025-09-03"],
        },
    ),
)
