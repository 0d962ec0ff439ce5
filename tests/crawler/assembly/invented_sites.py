"""Small invented sites in the shapes that real ones have, each with what a careful reader takes from it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class InventedSite:
    """Pages by path, and what each listing must say; a field that is not named must be empty."""

    name: str
    pages: dict[str, str]
    listings: tuple[dict[str, Any], ...]


def _address(street: str, postcode: str, city: str) -> dict[str, str]:
    return {"street": street, "postcode": postcode, "city": city}


def _dated(*days: str) -> dict[str, Any]:
    return {"wait_kind": "dates", "start_dates": list(days)}


_HILVERSUM = _address("Eikenlaan 7", "1213 AB", "Hilversum")
ONE_TEACHER = InventedSite(
    "one-teacher",
    {
        "/": """<html lang=nl><title>Taalles bij Marijke</title><body><h1>Taalles bij Marijke</h1>
        <p>Welkom! Mijn naam is Marijke en ik geef al jaren Nederlandse les aan huis.</p>
        <h2>Privéles Nederlands</h2><p>We werken één op één, van A1 tot B1. Een les van anderhalf uur kost € 55,-.
        Je kunt op elk moment beginnen. Voor het examen betaal je zelf € 70 per onderdeel aan DUO.</p>
        <h2>Conversatieclub</h2><p>Elke donderdagavond van 19.30 tot 21.00 uur praten we met hooguit zes mensen over
        het nieuws. Je moet B1 hebben. Meedoen kost € 12,50 per avond. Nu even vol.</p>
        <p>Eikenlaan 7, 1213 AB Hilversum</p></body></html>""",
    },
    (
        {
            "title": "Privéles Nederlands",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "B1",
            "components": ["taal"],
            **_HILVERSUM,
            "group_size_max": 1,
            "price_eur": 55,
            "price_unit": "lesson",
            "wait_kind": "rolling",
        },
        {
            "title": "Conversatieclub",
            "route": "nt2",
            "level_from": "B1",
            "components": ["taal"],
            **_HILVERSUM,
            "dayparts": ["evening"],
            "hours_per_week": 1.5,
            "group_size_max": 6,
            "price_eur": 12.5,
            "price_unit": "lesson",
            "wait_kind": "full",
        },
    ),
)

_GOUDA = _address("Turfmarkt 18", "2801 HA", "Gouda")
WORDPRESS = InventedSite(
    "wordpress-with-faq",
    {
        "/": """<html lang="nl"><title>Home - Taalatelier</title><body><header><nav>
        <a href="/a1/">Cursus</a></nav></header>
        <main><h1>Leer Nederlands in Gouda</h1><p>Taalatelier is in het bezit van het Blik op Werk keurmerk. Van onze
        cursisten haalt 91% het inburgeringsexamen.</p><div class="testimonial"><p>Binnen een week geplaatst! Slechts
        € 5 per uur!</p></div></main><footer><p>Taalatelier, Turfmarkt 18, 2801 HA
        Gouda</p></footer></body></html>""",
        "/inburgering/": """<html lang="nl"><title>Inburgeringscursus - Taalatelier</title><body><main>
        <h1>Inburgeringscursus</h1><p>U gaat in dertig weken van A1 naar A2 en leert ook alles voor KNM.</p>
        <ul><li>3 dagdelen van 3 uur per week</li><li>ochtend</li><li>maximaal 12 cursisten per groep</li></ul>
        <p>De wachttijd voor een plek in deze cursus is momenteel zes tot acht weken.</p></main>
        <footer><p>Taalatelier, Turfmarkt 18, 2801 HA Gouda</p></footer></body></html>""",
        "/kosten/": """<html lang="nl"><title>Kosten - Taalatelier</title><body><main><h1>Kosten</h1>
        <p>De inburgeringscursus kost € 12,75 per lesuur. Boeken: € 85. U kunt tot 10.000 euro lenen bij DUO.</p>
        <p>Inschrijfgeld: € 25. Bij betaling in vier termijnen betaalt u 4 x € 850.</p></main>
        <footer><p>Taalatelier, Turfmarkt 18, 2801 HA Gouda</p></footer></body></html>""",
        "/faq/": """<html lang="nl"><title>FAQ</title><body><main><h1>Veelgestelde vragen</h1>
        <details><summary>Hoeveel mensen zijn er nodig voor een groep?</summary><p>We starten een groep bij minimaal
        5 aanmeldingen.</p></details><details><summary>Is er kinderopvang?</summary><p>Nee, helaas niet.</p></details>
        <details><summary>Wanneer kan ik op intake komen?</summary><p>Binnen twee weken.</p></details>
        <details><summary>Wat als de groep vol is?</summary><p>Als de groep vol is, komt u op de
        wachtlijst.</p></details>
        </main><footer><p>Taalatelier, Turfmarkt 18, 2801 HA Gouda</p></footer></body></html>""",
    },
    (
        {
            "title": "Inburgeringscursus",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal", "knm"],
            **_GOUDA,
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "weeks": 30,
            "group_size_max": 12,
            "price_eur": 12.75,
            "price_unit": "hour",
            "wait_kind": "weeks",
            "wait_weeks_min": 6,
            "wait_weeks_max": 8,
            "min_participants": 5,
            "keurmerk_claimed": True,
            "pass_rate_claimed": 0.91,
            "childcare": False,
        },
    ),
)

_WIERDEN = _address("Dorpsplein 4", "7642 AB", "Wierden")
_RIJSSEN = _address("Haarstraat 10", "7462 AN", "Rijssen")
TABLE_OF_GROUPS = InventedSite(
    "groups-in-a-table",
    {
        "/index.htm": """<html><head><title>Start</title></head><body><center>
        <font size=5><b>TaalPunt</b></font></center>
        <p>TaalPunt heeft lokalen op twee plaatsen:</p><p>Wierden: Dorpsplein 4, 7642 AB</p>
        <p>Rijssen: Haarstraat 10, 7462 AN</p><p><a href="cursus.htm">cursussen</a></p></body></html>""",
        "/cursus.htm": """<html><head><title>Cursussen</title></head><body><h2>Staatsexamentraining NT2 programma
        2</h2>
        <p>Taaltraining voor wie B1 heeft. Kosten: &euro; 695,=. Deze training duurt 15 weken.</p>
        <table border=1><tr><td><b>Groep</b></td><td><b>Locatie</b></td><td><b>Dag en tijd</b></td><td><b>Eerste
        les</b></td></tr>
        <tr><td>1</td><td>Wierden</td><td>maandagavond 19.00-21.30</td><td>1 februari 2027</td></tr>
        <tr><td>2</td><td>Rijssen</td><td>vrijdagochtend 9.30-12.00</td><td>5 februari 2027</td></tr></table>
        <p><s>Nu met korting: &euro; 595,=</s></p></body></html>""",
    },
    (
        {
            "title": "Staatsexamentraining NT2 programma 2",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            **_WIERDEN,
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "weeks": 15,
            "price_eur": 695,
            "price_unit": "total",
            **_dated("2027-02-01"),
        },
        {
            "title": "Staatsexamentraining NT2 programma 2",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            **_RIJSSEN,
            "dayparts": ["morning"],
            "hours_per_week": 2.5,
            "weeks": 15,
            "price_eur": 695,
            "price_unit": "total",
            **_dated("2027-02-05"),
        },
    ),
)

_TIEL = _address("Rozenstraat 2", "4001 BC", "Tiel")
COLLEGE = InventedSite(
    "college-with-definition-lists",
    {
        "/": """<html lang="nl"><title>Betuwe College</title><body><h1>Betuwe College</h1><p>Mbo en educatie.</p>
        <footer>Betuwe College, Rozenstraat 2, 4001 BC Tiel</footer></body></html>""",
        "/educatie/z-route": """<html lang="nl"><title>Z-route | Betuwe College</title><body><main><h1>Z-route</h1>
        <p>Voor wie leren moeilijk is: zelfredzaamheidsroute met taal, KNM en MAP. De wet vraagt 800 uur taal.</p>
        <dl><dt>Duur</dt><dd>3 jaar</dd><dt>Lesuren</dt><dd>12 uur per week</dd><dt>Lestijden</dt><dd>overdag</dd>
        <dt>Start</dt><dd>iedere eerste maandag van de maand</dd><dt>Kosten</dt><dd>de gemeente
        betaalt</dd></dl></main>
        <footer>Betuwe College, Rozenstraat 2, 4001 BC Tiel</footer></body></html>""",
        "/mbo/helpende": """<html lang="nl"><title>Helpende zorg | Betuwe College</title><body><main>
        <h1>Helpende Zorg en Welzijn (mbo 2)</h1><dl><dt>Start</dt><dd>september 2027</dd><dt>Lesgeld</dt><dd>€
        1.400</dd>
        <dt>Geslaagd</dt><dd>88%</dd></dl></main><footer>Betuwe College, Rozenstraat 2, 4001 BC
        Tiel</footer></body></html>""",
    },
    (
        {
            "title": "Z-route",
            "route": "z",
            "components": ["taal", "knm", "map"],
            **_TIEL,
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 12,
            "weeks": 156,
            "wait_kind": "periodic",
        },
    ),
)

_MEPPEL = _address("Kerkplein 9", "7941 AB", "Meppel")
COURSE_SHOP = InventedSite(
    "course-shop-with-a-past-season",
    {
        "/": """<html lang="nl"><title>Volksuniversiteit Meppel</title><body><h1>Volksuniversiteit Meppel</h1>
        <p>Alle lessen: Kerkplein 9, 7941 AB Meppel.</p></body></html>""",
        "/cursus/nederlands-beginners": """<html lang="nl"><title>Nederlands voor beginners</title><body><main>
        <h1>Nederlands voor beginners</h1><h2>Seizoen 2025-2026</h2><table><tr><td>Start</td><td>7 oktober</td></tr>
        <tr><td>Tijd</td><td>dinsdag 19.00 - 21.00 uur</td></tr><tr><td>Aantal weken</td><td>20</td></tr>
        <tr><td>Prijs</td><td>€ 289,00</td></tr></table><p>Basis van de Nederlandse taal, van nul naar A1,
        klassikaal.</p>
        </main></body></html>""",
        "/cursus/italiaans": """<html lang="nl"><title>Italiaans voor beginners</title><body><main>
        <h1>Italiaans voor beginners</h1><table><tr><td>Start</td><td>14 januari</td></tr><tr><td>Prijs</td><td>€
        249,00</td></tr>
        </table></main></body></html>""",
    },
    (
        {
            "title": "Nederlands voor beginners",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "components": ["taal"],
            **_MEPPEL,
            "mode": "classroom",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 20,
            "price_eur": 289,
            "price_unit": "total",
            **_dated("2025-10-07"),
        },
    ),
)

_NIJMEGEN = _address("Campuslaan 33", "6525 XZ", "Nijmegen")
UNIVERSITY = InventedSite(
    "university-with-price-tiers",
    {
        "/": """<html lang="nl"><title>Talencentrum</title><body><h1>Talencentrum</h1>
        <p>Campuslaan 33, 6525 XZ Nijmegen</p></body></html>""",
        "/nl/nederlands": """<html lang="nl"><title>Cursussen Nederlands</title><body><main><h1>Cursussen
        Nederlands</h1>
        <table><thead><tr><th>Cursus</th><th>Niveau</th><th>Data</th><th>Tijd</th><th>Studenten</th><th>Overigen</th></tr>
        </thead>
        <tbody><tr><td>Dutch 1 intensief</td><td>A0 naar A1</td><td>1 februari t/m 26 maart 2027</td>
        <td>ma en wo 18.30-21.30</td><td>€ 325</td><td>€ 610</td></tr>
        <tr><td>Dutch 2 regulier</td><td>A1 naar A2</td><td>2 februari t/m 25 mei 2027</td><td>di
        19.00-21.00</td><td>€ 250</td>
        <td>€ 480</td></tr></tbody></table><p>Inschrijven kan tot 15 januari 2027. Minimaal 8
        deelnemers.</p></main></body></html>""",
        "/en/dutch": """<html lang="en"><title>Dutch courses</title><body><main><h1>Dutch courses</h1>
        <p>This page was last updated on 3 March 2026.</p><h2>Dutch 1 intensive</h2>
        <p>The course starts on 7 September 2026 and the fee for others is € 590.</p></main></body></html>""",
    },
    (
        {
            "title": "Dutch 1 intensief",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "components": ["taal"],
            **_NIJMEGEN,
            "dayparts": ["evening"],
            "hours_per_week": 6,
            "price_eur": 610,
            "price_unit": "total",
            "min_participants": 8,
            **_dated("2027-02-01"),
        },
        {
            "title": "Dutch 2 regulier",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal"],
            **_NIJMEGEN,
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "price_eur": 480,
            "price_unit": "total",
            "min_participants": 8,
            **_dated("2027-02-02"),
        },
    ),
)

_EDE = _address("Parkweg 60", "6717 HS", "Ede")
_VEENENDAAL = _address("Hoofdstraat 25", "3901 AB", "Veenendaal")
CITIES = InventedSite(
    "one-course-in-two-cities",
    {
        "/": """<html lang="nl"><title>Vallei Taal</title><body><h1>Vallei Taal</h1>
        <ul><li>Ede: Parkweg 60, 6717 HS Ede</li><li>Veenendaal: Hoofdstraat 25, 3901 AB
        Veenendaal</li></ul></body></html>""",
        "/b1": """<html lang="nl"><title>B1-route</title><body><main><h1>B1-route inburgering</h1>
        <p>Taalles en KNM, van A0 naar B1. De cursus kost € 13,50 per uur. Geen wachtlijst.</p>
        <h2>Ede</h2><p>Maandag, dinsdag en donderdag van 9.00 tot 12.00 uur. Start: 18 januari 2027.</p>
        <h2>Veenendaal</h2><p>Woensdagavond en vrijdagavond, 18.30 tot 21.00 uur. Start in maart
        2027.</p></main></body></html>""",
    },
    (
        {
            "title": "B1-route inburgering",
            "route": "b1",
            "level_from": "A0",
            "level_to": "B1",
            "components": ["taal", "knm"],
            **_EDE,
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "price_eur": 13.5,
            "price_unit": "hour",
            **_dated("2027-01-18"),
        },
        {
            "title": "B1-route inburgering",
            "route": "b1",
            "level_from": "A0",
            "level_to": "B1",
            "components": ["taal", "knm"],
            **_VEENENDAAL,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "price_eur": 13.5,
            "price_unit": "hour",
            "wait_kind": "months",
            "start_months": ["2027-03"],
        },
    ),
)

_HOORN = _address("Grote Oost 12", "1621 BW", "Hoorn")
DISAGREEMENT = InventedSite(
    "pages-that-disagree",
    {
        "/": """<html lang="nl"><title>Taalhuis Hoorn</title><body><h1>Taalhuis Hoorn</h1><p>Kleine groepen, veel
        aandacht.</p>
        <p>Grote Oost 12, 1621 BW Hoorn</p></body></html>""",
        "/avondcursus/": """<html lang="nl"><title>Avondcursus</title><body><main><h1>Avondcursus Nederlands A2</h1>
        <p>Tien weken, twee avonden van 2 uur per week. Prijs: € 450. De cursus begint op donderdag 14 januari.</p>
        <!-- Start: 3 september 2024, prijs € 399 --><p style="display:none">Prijs: € 1</p></main></body></html>""",
        "/faq/": """<html lang="nl"><title>Vragen</title><body><main><h1>Veelgestelde vragen</h1>
        <h3>Wat kost de avondcursus?</h3><p>De avondcursus kost € 425.</p>
        <h3>Hoe lang moet ik wachten op de uitslag?</h3><p>Acht weken.</p></main></body></html>""",
    },
    (
        {
            "title": "Avondcursus Nederlands A2",
            "route": "nt2",
            "level_to": "A2",
            "components": ["taal"],
            **_HOORN,
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 10,
            "price_eur": 450,
            "price_unit": "total",
            **_dated("2027-01-14"),
        },
    ),
)

_SNEEK = _address("Marktstraat 5", "8601 CR", "Sneek")
ITEMS = InventedSite(
    "groups-as-list-items",
    {
        "/": """<html lang="nl"><title>Fries Taalbureau</title><body><h1>Fries Taalbureau</h1>
        <p>Marktstraat 5, 8601 CR Sneek</p></body></html>""",
        "/onderwijsroute": """<html lang="nl"><title>Onderwijsroute</title><body><main><h1>Onderwijsroute</h1>
        <p>Op weg naar het mbo: van A1 naar B1, met taal en KNM. Prijs op aanvraag.</p>
        <ul><li><strong>Daggroep</strong>: maandag t/m donderdag 9.00-14.00 uur, start 8 februari 2027</li>
        <li><strong>Avondgroep</strong>: dinsdag en donderdag 18.00-21.00 uur, VOL</li></ul></main></body></html>""",
    },
    (
        {
            "title": "Onderwijsroute",
            "route": "onderwijs",
            "level_from": "A1",
            "level_to": "B1",
            "components": ["taal", "knm"],
            **_SNEEK,
            "dayparts": ["morning"],
            "hours_per_week": 20,
            **_dated("2027-02-08"),
        },
        {
            "title": "Onderwijsroute",
            "route": "onderwijs",
            "level_from": "A1",
            "level_to": "B1",
            "components": ["taal", "knm"],
            **_SNEEK,
            "dayparts": ["evening"],
            "hours_per_week": 6,
            "wait_kind": "full",
        },
    ),
)

_DELFT = _address("Voldersgracht 3", "2611 ET", "Delft")
PROSE_GROUPS = InventedSite(
    "groups-in-running-prose",
    {
        "/": """<html lang="nl"><title>Delftse Taalschool</title><body><h1>Alfabetisering</h1>
        <p>Leer lezen en schrijven, van alfa naar A1. De ochtendgroep heeft les op maandag en woensdag van 9.00 tot
        11.30 uur
        en start op 11 januari 2027. De avondgroep komt op dinsdag bijeen van 19.00 tot 21.30 uur en start op
        16 februari 2027. Alle lessen zijn gratis.</p><p>Voldersgracht 3, 2611 ET Delft</p></body></html>""",
    },
    (
        {
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            **_DELFT,
            "dayparts": ["morning"],
            "hours_per_week": 5,
            "price_eur": 0,
            "price_unit": "total",
            **_dated("2027-01-11"),
        },
        {
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            **_DELFT,
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "price_eur": 0,
            "price_unit": "total",
            **_dated("2027-02-16"),
        },
    ),
)

_VENLO = _address("Maaskade 40", "5911 AZ", "Venlo")
SIDEWAYS = InventedSite(
    "table-on-its-side",
    {
        "/": """<html lang="nl"><title>Lingua Venlo</title><body><h1>Onze cursussen NT2</h1>
        <table><tr><th></th><th>Nederlands A1</th><th>Nederlands A2</th></tr>
        <tr><td>Duur</td><td>12 weken</td><td>14 weken</td></tr><tr><td>Lestijd</td><td>ma en do 10.00-12.30</td>
        <td>ma en do 13.30-16.00</td></tr><tr><td>Startdatum</td><td>25-01-2027</td><td>01-02-2027</td></tr>
        <tr><td>Prijs</td><td>€ 540</td><td>€ 630</td></tr></table>
        <p>Bij alle cursussen: hoogstens tien deelnemers. Maaskade 40, 5911 AZ Venlo</p></body></html>""",
    },
    (
        {
            "title": "Nederlands A1",
            "route": "nt2",
            "level_to": "A1",
            "components": ["taal"],
            **_VENLO,
            "dayparts": ["morning"],
            "hours_per_week": 5,
            "weeks": 12,
            "group_size_max": 10,
            "price_eur": 540,
            "price_unit": "total",
            **_dated("2027-01-25"),
        },
        {
            "title": "Nederlands A2",
            "route": "nt2",
            "level_to": "A2",
            "components": ["taal"],
            **_VENLO,
            "dayparts": ["afternoon"],
            "hours_per_week": 5,
            "weeks": 14,
            "group_size_max": 10,
            "price_eur": 630,
            "price_unit": "total",
            **_dated("2027-02-01"),
        },
    ),
)

_LEIDEN = _address("Steenstraat 1", "2312 BS", "Leiden")
CLOSED = InventedSite(
    "closed-and-two-languages",
    {
        "/": """<html lang="nl"><title>De Taalbrug</title><body><h1>De Taalbrug</h1><p>Steenstraat 1, 2312 BS
        Leiden.</p>
        <p>Alle lessen zijn klassikaal. Onze docenten spreken Engels, Farsi en Tigrinya.</p></body></html>""",
        "/inburgering-2013": """<html lang="nl"><title>Inburgering</title><body><main>
        <h1>Inburgering onder de oude wet (Wi2013)</h1><p>Deze cursus bieden wij sinds 1 juli 2026 niet meer aan.
        Taal, KNM en
        ONA (64 uur). Start: 4 januari 2025.</p></main></body></html>""",
        "/dames": """<html lang="nl"><title>Dames</title><body><main><h1>Taalgroep voor vrouwen</h1><p>Alleen voor
        vrouwen. Twee
        ochtenden per week, van 9.30 tot 11.30 uur. Kinderopvang aanwezig. Deelname is gratis. Startdatum
        volgt.</p></main></body></html>""",
        "/en": """<html lang="en"><title>English</title><body><main><h1>Dutch for women</h1><p>For women only, two
        mornings a
        week. You can join at any time.</p></main></body></html>""",
    },
    (
        {
            "title": "Inburgering onder de oude wet (Wi2013)",
            "route": "wi2013",
            "components": ["taal", "knm", "ona"],
            **_LEIDEN,
            "mode": "classroom",
            "wait_kind": "closed",
            "start_dates": ["2025-01-04"],
            "support_languages": ["en", "fa", "ti"],
        },
        {
            "title": "Taalgroep voor vrouwen",
            "route": "nt2",
            "components": ["taal"],
            **_LEIDEN,
            "mode": "classroom",
            "dayparts": ["morning"],
            "hours_per_week": 4,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "rolling",
            "childcare": True,
            "women_only": True,
            "support_languages": ["en", "fa", "ti"],
        },
    ),
)

NOTHING = tuple(
    InventedSite(name, {"/": f"<html lang=nl><title>{title}</title><body><h1>{title}</h1>{body}</body></html>"}, ())
    for name, title, body in (
        ("music", "Muziekschool Allegro", "<p>Pianoles van A tot Z. Start 4 januari 2027, € 25 per les.</p>"),
        ("english", "Engels leren in Breda", "<h2>Cursus Engels B1</h2><p>Start 11 januari 2027, € 300.</p>"),
        ("teachers", "Opleiding docent NT2", "<p>Start februari 2027, 20 weken, € 2.450. Groep van 20.</p>"),
        (
            "children",
            "Taalschool voor kinderen",
            "<h2>Nederlands voor kinderen</h2><p>Zaterdag 10.00-12.00, € 200.</p>",
        ),
        (
            "flanders",
            "CVO Antwerpen",
            "<h2>Nederlands tweede taal 1.1</h2><p>€ 0,60 per lestijd. Start 1 februari.</p>",
        ),
        ("about", "Over de inburgering", "<p>Wie moet inburgeren leert Nederlands. U kunt € 10.000 lenen bij DUO.</p>"),
    )
)

SITES = (
    ONE_TEACHER,
    WORDPRESS,
    TABLE_OF_GROUPS,
    COLLEGE,
    COURSE_SHOP,
    UNIVERSITY,
    CITIES,
    DISAGREEMENT,
    ITEMS,
    PROSE_GROUPS,
    SIDEWAYS,
    CLOSED,
    *NOTHING,
)
