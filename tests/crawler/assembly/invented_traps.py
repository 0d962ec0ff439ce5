"""More invented sites: each sets a trap that real pages set, in words that real pages use."""

from typing import Any

from tests.crawler.assembly.invented_sites import InventedSite


def _at(street: str, postcode: str, city: str) -> dict[str, str]:
    return {"street": street, "postcode": postcode, "city": city}


def _page(title: str, body: str, language: str = "nl") -> str:
    return f'<!doctype html><html lang="{language}"><head><title>{title}</title></head><body>{body}</body></html>'


_TAAL = {"components": ["taal"]}
_ZWOLLE = _at("Wipstrikkerallee 30", "8023 DG", "Zwolle")
DATED_PRICE = InventedSite(
    "price-that-changes",
    {
        "/": _page("IJsseltaal", "<h1>IJsseltaal</h1><p>Wipstrikkerallee 30, 8023 DG Zwolle</p>"),
        "/z": _page(
            "Alfabetisering",
            """<h1>Alfabetisering</h1><p>Voor wie nooit naar school is geweest. We werken van alfa tot A1, vier
        keer per
            week drie uur, 's ochtends.</p><p>Uurtarief: per 1 januari 2027 € 15,20, tot die datum € 14,10.</p>
            <p>Groepen van 5 tot 9 cursisten. Instroom: iedere zes weken.</p>""",
        ),
        "/nieuws": _page(
            "Nieuws", "<h1>Nieuws</h1><p>De groep van 4 mei 2026 zit vol. Start nieuwe groep: 1 maart 2027.</p>"
        ),
    },
    (
        {
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            **_TAAL,
            **_ZWOLLE,
            "dayparts": ["morning"],
            "hours_per_week": 12,
            "group_size_max": 9,
            "price_eur": 14.1,
            "price_unit": "hour",
            "wait_kind": "periodic",
        },
    ),
)

_WEERT = _at("Maaslaan 8", "6001 BD", "Weert")
PARTS_ONLY = InventedSite(
    "knm-alone",
    {
        "/": _page(
            "Weerter Taalschool",
            """<h1>Weerter Taalschool</h1><p>Maaslaan 8, 6001 BD Weert</p>
            <h2>KNM-training (B1-route)</h2><p>In zes weken leer je alles voor het examen KNM. Zaterdag van 10.00
        tot 13.00 uur.
            Prijs: € 225, exclusief het examen (€ 40).</p>
            <h2>Spreekvaardigheid B1</h2><p>Iedere dinsdagavond om 19.30 uur, online via Teams. € 85 per maand.
        Aanmelden kan
            doorlopend, u kunt altijd instappen.</p>""",
        ),
    },
    (
        {
            "title": "KNM-training (B1-route)",
            "route": "b1",
            "components": ["knm"],
            **_WEERT,
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 6,
            "price_eur": 225,
            "price_unit": "total",
        },
        {
            "title": "Spreekvaardigheid B1",
            "route": "nt2",
            "level_to": "B1",
            **_TAAL,
            "mode": "online",
            "dayparts": ["evening"],
            "price_eur": 85,
            "price_unit": "month",
            "wait_kind": "rolling",
        },
    ),
)

_ASSEN = _at("Stationsstraat 14", "9401 KX", "Assen")
ROUNDS = InventedSite(
    "rounds-of-one-group",
    {
        "/": _page(
            "Drentse Taalschool",
            "<h1>Drentse Taalschool</h1><p>Bezoekadres: Stationsstraat 14, 9401 KX Assen</p>"
            "<p>Postadres: Postbus 99, 9400 AB Assen</p>",
        ),
        "/nt2": _page(
            "NT2",
            """<h1>Intensieve cursus NT2</h1><p>U gaat in 8 weken van A2 naar B1. Maandag tot en met donderdag van
        9:30 tot 12:30.</p>
            <table><tr><th>Ronde</th><th>Van</th><th>Tot en met</th><th>Plaatsen</th></tr>
            <tr><td>Winter</td><td>11 januari 2027</td><td>5 maart 2027</td><td>vol</td></tr>
            <tr><td>Lente</td><td>22 maart 2027</td><td>21 mei 2027</td><td>nog 4 plaatsen</td></tr></table>
            <p>De cursus kost € 1.350,- (in drie termijnen te betalen: 3 x € 450,-).</p>""",
        ),
    },
    (
        {
            "title": "Intensieve cursus NT2",
            "route": "nt2",
            "level_from": "A2",
            "level_to": "B1",
            **_TAAL,
            **_ASSEN,
            "dayparts": ["morning"],
            "hours_per_week": 12,
            "weeks": 8,
            "price_eur": 1350,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-11", "2027-03-22"],
        },
    ),
)

_GOES = _at("Beestenmarkt 2", "4461 CC", "Goes")
TRAPS_IN_WORDS = InventedSite(
    "terms-that-are-no-terms",
    {
        "/": _page(
            "Zeeuws Taalpunt",
            "<h1>Zeeuws Taalpunt</h1><p>Beestenmarkt 2, 4461 CC Goes</p>"
            "<p>Ons kantoor is geopend van maandag t/m vrijdag van 9.00 tot 17.00 uur.</p>",
        ),
        "/inburgeren": _page(
            "B1-route",
            """<h1>Inburgeren via de B1-route</h1><p>Na uw aanmelding belt onze intaker u binnen 3 werkdagen. De
        intake duurt
            2 uur en kost € 75. Daarna hoort u binnen een week de uitslag.</p>
            <p>Les: 3 dagdelen per week. Daarnaast besteedt u 8 uur per week aan huiswerk. De opleiding duurt
        anderhalf jaar.</p>
            <p>Is de groep vol, dan komt u op een wachtlijst. Annuleren kan tot 2 weken voor de start; daarna
        betaalt u € 100.</p>
            <p>Let op: wie niet op tijd inburgert krijgt een boete van € 1.250. Bij DUO kunt u € 10.000 lenen.</p>""",
        ),
    },
    (
        {
            "title": "Inburgeren via de B1-route",
            "route": "b1",
            **_TAAL,
            **_GOES,
            "weeks": 78,
        },
    ),
)

_ALMERE = _at("Stationsplein 100", "1315 KS", "Almere")
EXCEPTIONS = InventedSite(
    "site-wide-words-with-exceptions",
    {
        "/": _page(
            "Flevo Taal",
            """<h1>Flevo Taal</h1><p>In onze groepen zitten nooit meer dan 12 mensen; bij alfabetisering zijn dat
        er 8.</p>
            <p>Wij hebben nog geen keurmerk van Blik op Werk. Kinderopvang bieden wij niet.</p>
            <p>Stationsplein 100, 1315 KS Almere</p>""",
        ),
        "/alfa": _page(
            "Alfa", "<h1>Alfabetisering NT2</h1><p>Leren lezen en schrijven. Ma, di en vr van 9 tot 12 uur.</p>"
        ),
        "/a2": _page(
            "A2",
            "<h1>Nederlands op weg naar A2</h1><p>Woensdagmiddag 13.00-16.00 uur. "
            "Er geldt momenteel een wachtlijst.</p>",
        ),
    },
    (
        {
            "title": "Alfabetisering NT2",
            "route": "alfabetisering",
            **_TAAL,
            **_ALMERE,
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "group_size_max": 8,
            "keurmerk_claimed": False,
            "childcare": False,
        },
        {
            "title": "Nederlands op weg naar A2",
            "route": "nt2",
            "level_to": "A2",
            **_TAAL,
            **_ALMERE,
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "group_size_max": 12,
            "keurmerk_claimed": False,
            "childcare": False,
            "wait_kind": "waiting_list",
        },
    ),
)

_BREDA = _at("Havermarkt 11", "4811 WG", "Breda")
PRICE_TABLE = InventedSite(
    "price-list-for-several-courses",
    {
        "/": _page("Baronie Talen", "<h1>Baronie Talen</h1><footer>Havermarkt 11, 4811 WG Breda</footer>"),
        "/cursussen/a1": _page(
            "A0-A1", "<h1>Nederlands A0-A1</h1><p>Twaalf weken, 2x per week 2,5 uur, in de avond.</p>"
        ),
        "/cursussen/a2": _page(
            "A1-A2", "<h1>Nederlands A1-A2</h1><p>Veertien weken, 2x per week 2,5 uur, in de avond.</p>"
        ),
        "/cursussen/examen": _page(
            "Staatsexamen",
            "<h1>Examentraining Staatsexamen I</h1><p>Acht lessen op zaterdag van 10.00 tot 14.00 uur.</p>",
        ),
        "/tarieven": _page(
            "Tarieven",
            """<h1>Tarieven 2027</h1><table><tr><th>Cursus</th><th>Particulier</th><th>Zakelijk</th></tr>
            <tr><td>Nederlands A0-A1</td><td>€ 795</td><td>€ 1.050</td></tr><tr><td>Nederlands A1-A2</td><td>€
        895</td><td>€ 1.195</td></tr>
            <tr><td>Examentraining Staatsexamen I</td><td>€ 420</td><td>€ 560</td></tr>
            <tr><td>Engels voor beginners</td><td>€ 350</td><td>€ 490</td></tr></table>
            <p>Lesboeken: circa € 60. Bij inschrijving betaalt u een aanbetaling van € 150. Vroege vogels: 10%
        korting.</p>""",
        ),
    },
    (
        {
            "title": "Nederlands A0-A1",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            **_TAAL,
            **_BREDA,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "weeks": 12,
            "price_eur": 795,
            "price_unit": "total",
        },
        {
            "title": "Nederlands A1-A2",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            **_TAAL,
            **_BREDA,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "weeks": 14,
            "price_eur": 895,
            "price_unit": "total",
        },
        {
            "title": "Examentraining Staatsexamen I",
            "route": "staatsexamen",
            "level_to": "B1",
            **_TAAL,
            **_BREDA,
            "dayparts": ["weekend"],
            "hours_per_week": 4,
            "price_eur": 420,
            "price_unit": "total",
        },
    ),
)

_TILBURG = _at("Spoorlaan 300", "5017 JZ", "Tilburg")
WORKPLACE = InventedSite(
    "one-page-with-cards",
    {
        "/": _page(
            "Taal Werkt",
            """<header><h1>Taal Werkt</h1></header><div class="cards">
            <article class="card"><h3>Nederlands op de werkvloer</h3><p>Wij komen naar uw bedrijf. Prijs: vraag een
        offerte. Startdatum in
            overleg.</p></article><article class="card"><h3>Avondcursus A1</h3><ul><li>Wanneer: maandag en
        woensdag, 18.45 - 20.45 uur</li>
            <li>Start: half maart 2027</li><li>Kosten: € 399,-</li><li>Deelnemers: 8 tot 14</li></ul></article>
            <article class="card"><h3>Taalcafé</h3><p>Elke vrijdag van 14.00 tot 16.00 uur, gratis
        inloop.</p></article></div>
            <footer><address>Spoorlaan 300<br>5017 JZ TILBURG</address></footer>""",
        ),
    },
    (
        {
            "title": "Nederlands op de werkvloer",
            "route": "nt2",
            **_TAAL,
            **_TILBURG,
            "mode": "workplace",
            "wait_kind": "on_request",
        },
        {
            "title": "Avondcursus A1",
            "route": "nt2",
            "level_to": "A1",
            **_TAAL,
            **_TILBURG,
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "group_size_max": 14,
            "price_eur": 399,
            "price_unit": "total",
            "wait_kind": "months",
            "start_months": ["2027-03"],
        },
        {
            "title": "Taalcafé",
            "route": "nt2",
            **_TAAL,
            **_TILBURG,
            "dayparts": ["afternoon"],
            "hours_per_week": 2,
            "price_eur": 0,
            "price_unit": "total",
        },
    ),
)

_UTRECHT = _at("Kanaalstraat 200", "3531 CR", "Utrecht")
ENGLISH = InventedSite(
    "english-site",
    {
        "/": _page(
            "Dutch4All",
            "<h1>Dutch4All</h1><p>Small groups of up to eight people. No waiting list!</p>"
            "<p>Kanaalstraat 200, 3531 CR Utrecht</p>",
            "en",
        ),
        "/beginners": _page(
            "Beginners",
            """<h1>Dutch for beginners (A0-A1)</h1><p>Ten weeks, Tuesdays and Thursdays from 7 pm to 9 pm, in
        class. The course fee is
            € 495, books not included (about € 45).</p><p>Next start dates: Tuesday 12 January 2027 and 6 April
        2027.</p>""",
            "en",
        ),
        "/private": _page(
            "Private",
            "<h1>Private Dutch lessons</h1><p>One-to-one, online. € 47.50 per hour. Start whenever you like.</p>",
            "en",
        ),
    },
    (
        {
            "title": "Dutch for beginners (A0-A1)",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            **_TAAL,
            **_UTRECHT,
            "mode": "classroom",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 10,
            "group_size_max": 8,
            "price_eur": 495,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-12", "2027-04-06"],
        },
        {
            "title": "Private Dutch lessons",
            "route": "nt2",
            **_TAAL,
            "mode": "online",
            "group_size_max": 1,
            "price_eur": 47.5,
            "price_unit": "hour",
            "wait_kind": "rolling",
        },
    ),
)

_LEEUWARDEN = _at("Blokhuisplein 40", "8911 LJ", "Leeuwarden")
MUNICIPAL = InventedSite(
    "through-the-municipality",
    {
        "/": _page("Leerwerkhuis", "<h1>Leerwerkhuis</h1><p>Blokhuisplein 40, 8911 LJ Leeuwarden</p>"),
        "/routes": _page(
            "Leerroutes",
            """<h1>Onze leerroutes</h1><h2>B1-route</h2><p>Taal, KNM en MAP tot niveau B1. Statushouders doen
        kosteloos mee: de gemeente
            betaalt. Aanmelden gaat altijd via uw klantmanager bij de gemeente.</p>
            <h2>Z-route</h2><p>Taal, KNM, MAP en PVT. Per week 10 uur les, overdag. Ook hier meldt de gemeente u
        aan.</p>
            <h2>Onderwijsroute</h2><p>Deze route verzorgen wij niet; die volgt u bij het ROC.</p>""",
        ),
    },
    (
        {
            "title": "B1-route",
            "route": "b1",
            "level_to": "B1",
            "components": ["taal", "knm", "map"],
            **_LEEUWARDEN,
            "wait_kind": "via_municipality",
        },
        {
            "title": "Z-route",
            "route": "z",
            "components": ["taal", "knm", "map", "pvt"],
            **_LEEUWARDEN,
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 10,
            "wait_kind": "via_municipality",
        },
    ),
)

_HELMOND = _at("Markt 7", "5701 RK", "Helmond")
WITNESS = InventedSite(
    "structured-data-that-lies",
    {
        "/": _page(
            "Peel Taal",
            """<h1>Cursus Nederlands B1-B2</h1>
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Course",
            "name":"Cursus Nederlands B1-B2","offers":{"@type":"Offer","price":"199","priceCurrency":"EUR"},
            "hasCourseInstance":{"@type":"CourseInstance","courseMode":"online","startDate":"2025-01-06"}}</script>
            <p>Vijftien weken lang, elke maandagmiddag van 13.30 tot 16.30 uur. Prijs: € 675 all-in.</p>
            <p hidden>Start: 5 september 2025</p><div class="cookie-bar">Wachttijd: 4 weken</div>
            <p>Markt 7, 5701 RK Helmond</p>""",
        ),
    },
    (
        {
            "title": "Cursus Nederlands B1-B2",
            "route": "nt2",
            "level_from": "B1",
            "level_to": "B2",
            **_TAAL,
            **_HELMOND,
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "weeks": 15,
            "price_eur": 675,
            "price_unit": "total",
        },
    ),
)

_AMSTELVEEN = _at("Stadsplein 50", "1181 ZM", "Amstelveen")
MARKUP_ONLY = InventedSite(
    "structured-data-that-adds",
    {
        "/": _page(
            "Amstel Talen",
            """<script type="application/ld+json">{"@context":"https://schema.org","@type":"EducationalOrganization",
            "name":"Amstel Talen",
            "address":{"@type":"PostalAddress","streetAddress":"Stadsplein 50",
            "postalCode":"1181 ZM","addressLocality":"Amstelveen"}}</script>
            <h1>Amstel Talen</h1><h2>Cursus NT2 voor hoogopgeleiden</h2><p>Van A2 naar B2 in 40 weken. Wachttijd:
        ca. 2 maanden.</p>""",
        ),
    },
    (
        {
            "title": "Cursus NT2 voor hoogopgeleiden",
            "route": "nt2",
            "level_from": "A2",
            "level_to": "B2",
            **_TAAL,
            **_AMSTELVEEN,
            "weeks": 40,
            "wait_kind": "weeks",
            "wait_weeks_min": 8.7,
            "wait_weeks_max": 8.7,
        },
    ),
)

_VEGHEL = _at("Hoofdstraat 3", "5461 JC", "Veghel")
FONTS: dict[str, str] = {
    "/index.html": """<HTML><HEAD><TITLE>Taalbureau Veghel</TITLE></HEAD><BODY><TABLE WIDTH=760><TR><TD WIDTH=150>
    <A HREF="a.html">Home</A><BR><A HREF="b.html">Cursussen</A><BR><A HREF="c.html">Contact</A></TD><TD>
    <P><B><FONT SIZE=4>Cursus Nederlands voor anderstaligen</FONT></B></P><P>Niveau: A1 tot A2<BR>Dag:
        woensdagavond<BR>
    Tijd: 19.30 - 22.00 uur<BR>Aantal lessen: 20<BR>Start: 3 februari 2027<BR>Kosten: &euro; 350,= (incl. boek)<BR>
    Groep: 6 tot 10 personen</P><P>Aanmelden v&oacute;&oacute;r 15 januari.</P></TD></TR></TABLE>
    <P ALIGN=center>Hoofdstraat 3 - 5461 JC Veghel</P></BODY></HTML>""",
}
OLD_MARKUP = InventedSite(
    "labels-between-line-breaks",
    FONTS,
    (
        {
            "title": "Cursus Nederlands voor anderstaligen",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            **_TAAL,
            **_VEGHEL,
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "group_size_max": 10,
            "price_eur": 350,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-03"],
        },
    ),
)

_ARNHEM = _at("Eusebiusplein 1", "6811 HE", "Arnhem")
ARABIC = InventedSite(
    "arabic-page",
    {
        "/": _page("Welkom", "<h1>Taalschool Samen</h1><p>Eusebiusplein 1, 6811 HE Arnhem</p>"),
        "/cursus": _page(
            "Cursus", "<h1>Taalcursus A1</h1><p>Van 0 naar A1, vijf ochtenden van 3 uur per week. € 11,95 per uur.</p>"
        ),
        "/ar": _page(
            "العربية",
            "<h1>دورة اللغة الهولندية A1</h1><p>لا توجد قائمة انتظار، يمكن البدء في أي وقت. قرض حتى ١٠٬٠٠٠ يورو.</p>",
            "ar",
        ),
    },
    (
        {
            "title": "Taalcursus A1",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            **_TAAL,
            **_ARNHEM,
            "dayparts": ["morning"],
            "hours_per_week": 15,
            "price_eur": 11.95,
            "price_unit": "hour",
            "wait_kind": "rolling",
        },
    ),
)

_LISTED: tuple[Any, ...] = (
    DATED_PRICE,
    PARTS_ONLY,
    ROUNDS,
    TRAPS_IN_WORDS,
    EXCEPTIONS,
    PRICE_TABLE,
    WORKPLACE,
    ENGLISH,
    MUNICIPAL,
    WITNESS,
    MARKUP_ONLY,
    OLD_MARKUP,
    ARABIC,
)
SITES: tuple[InventedSite, ...] = _LISTED
