"""A regional college with label and value blocks, and a university language centre with three tariff groups."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite


def _schelde(title: str, body: str) -> str:
    """A page of the college: institutional layout with a facts panel."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} | Schelde College</title>
</head>
<body><a class="skip" href="#main">Direct naar inhoud</a><header class="c-masthead"><a href="/">Schelde College</a>
<nav><a href="/mbo/helpende-zorg">Mbo</a><a href="/volwassenen">Voor volwassenen</a><a href="/locaties">Locaties</a>
</nav>
</header><main id="main" class="c-detail"><h1>{title}</h1>{body}</main>
<aside class="c-related"><h2>Open avond</h2><p>Donderdag 28 januari 2027 van 18.00 tot 20.30 uur.</p></aside>
<footer class="c-foot"><p>Schelde College &middot; Postbus 40, 4460 AA Goes</p><p>Lokaal B1.07 is verhuisd naar vleugel
C.
</p></footer></body></html>"""


def _panel(*rows: tuple[str, str]) -> str:
    """The facts panel: each row a label and a value."""
    lines = "\n".join(
        f'<div class="c-fact"><dt class="c-fact__k">{key}</dt><dd class="c-fact__v">{value}</dd></div>'
        for key, value in rows
    )
    return f'<dl class="c-facts">\n{lines}\n</dl>'


_ONDERWIJSROUTE = _panel(
    ("Locatie", "Goes en Vlissingen"),
    ("Startmoment", "februari 2027 en augustus 2027"),
    ("Duur", "18 maanden"),
    ("Lesuren", "25 uur per week, overdag"),
    ("Niveau", "A2 naar B2"),
    ("Kosten", "je gemeente betaalt"),
)

_B1_ROUTE = _panel(
    ("Locatie", "Goes"),
    ("Startmoment", "volgt"),
    ("Duur", "2 jaar"),
    ("Lestijden", "maandag en dinsdag 18.30 - 21.30 uur"),
    ("Niveau", "naar B1"),
    ("Kosten", "615,- euro per module, zonder boeken"),
)

_Z_ROUTE = _panel(
    ("Locatie", "Vlissingen"),
    ("Aanmelden", "uitsluitend via je gemeente"),
    ("Lesuren", "15 uur per week"),
    ("Kosten", "de gemeente betaalt"),
)

_TAALHUIS = _panel(
    ("Locatie", "Goes"),
    ("Startmoment", "elke maandag"),
    ("Wanneer", "&rsquo;s middags of &rsquo;s avonds"),
    ("Niveau", "vanaf A2"),
    ("Kosten", "de cursus is gratis"),
)

_GOES = {"street": "Stationslaantje 22", "postcode": "4462 DZ", "city": "Goes"}
_VLISSINGEN = {"street": "Dokkenkade 60", "postcode": "4382 AB", "city": "Vlissingen"}
_EDUCATION: dict[str, Any] = {
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
    "start_months": ["2027-02", "2027-08"],
}

SCHELDE = UnseenSite(
    slug="schelde-college",
    name="Schelde College",
    pages={
        "/": _schelde(
            "Leren aan zee",
            """<p>Kies uit 90 mbo-opleidingen. Van onze mbo-studenten haalt 78% het diploma.</p>
<p><a href="/volwassenen">Volwassenenonderwijs</a></p>""",
        ),
        "/volwassenen": _schelde(
            "Voor volwassenen",
            """<ul class="c-cards"><li><a href="/volwassenen/onderwijsroute">Onderwijsroute</a></li>
<li><a href="/volwassenen/b1-route">B1-route</a></li><li><a href="/volwassenen/z-route">Z-route</a></li>
<li><a href="/volwassenen/nederlands-verbeteren">Nederlands verbeteren</a></li></ul>
<p>Het toelatingsgesprek is meestal binnen drie weken.</p>""",
        ),
        "/volwassenen/onderwijsroute": _schelde(
            "Onderwijsroute",
            """<p>Wil je naar het mbo of hbo? In de onderwijsroute leer je in de klas Nederlandse taal, KNM, rekenen en
Engels.</p>"""
            + _ONDERWIJSROUTE,
        ),
        "/volwassenen/b1-route": _schelde(
            "B1-route",
            "<p>Inburgeren naast je werk. Je krijgt les in de Nederlandse taal en bereidt je voor op KNM.</p>"
            + _B1_ROUTE,
        ),
        "/volwassenen/z-route": _schelde(
            "Z-route",
            """<p>De zelfredzaamheidsroute is voor wie moeilijk leert. Je krijgt Nederlandse taal, PVT en MAP. De wet
kent
voor deze route 800 lesuren.</p>"""
            + _Z_ROUTE,
        ),
        "/volwassenen/nederlands-verbeteren": _schelde(
            "Nederlands verbeteren",
            "<p>Voor anderstaligen (NT2) die beter willen leren spreken en schrijven. Maximaal 16 in een groep.</p>"
            + _TAALHUIS,
        ),
        "/mbo/helpende-zorg": _schelde(
            "Helpende zorg en welzijn (niveau 2)",
            _panel(("Locatie", "Goes"), ("Startmoment", "augustus 2027"), ("Lesgeld", "&euro; 1.458,-")),
        ),
        "/locaties": _schelde(
            "Locaties",
            """<h2>Goes</h2><p>Stationslaantje 22<br>4462 DZ Goes</p><h2>Vlissingen</h2><p>Dokkenkade 60<br>4382 AB
Vlissingen</p>""",
        ),
    },
    listings=(
        {**_EDUCATION, **_GOES},
        {**_EDUCATION, **_VLISSINGEN},
        {
            **_GOES,
            "title": "B1-route",
            "route": "b1",
            "level_to": "B1",
            "components": ["taal", "knm"],
            "dayparts": ["evening"],
            "hours_per_week": 6,
            "weeks": 104,
            "price_eur": 615,
            "price_unit": "module",
            "wait_kind": "announced_later",
        },
        {
            **_VLISSINGEN,
            "title": "Z-route",
            "route": "z",
            "components": ["taal", "pvt", "map"],
            "hours_per_week": 15,
            "wait_kind": "via_municipality",
        },
        {
            **_GOES,
            "title": "Nederlands verbeteren",
            "route": "nt2",
            "level_from": "A2",
            "components": ["taal"],
            "dayparts": ["afternoon", "evening"],
            "group_size_max": 16,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "periodic",
        },
    ),
)


def _campus(title: str, body: str, language: str, changed: str) -> str:
    """A page of the university language centre; `changed` is the line that its CMS prints below the text."""
    return f"""<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>
<body class="ru-page"><header><span>Universitair Talencentrum Waalhoogte</span>
<nav><a href="/nl/nederlands">Nederlands</a> <a href="/nl/tarieven">Tarieven</a>
<a href="/nl/inschrijven">Inschrijven</a>
<a href="/en/dutch">English</a></nav></header><main><h1>{title}</h1>{body}<p class="meta">{changed}</p></main>
<footer>Waalhoogte, Campuslaantje 3, 6525 HT Nijmegen. Balie open van 9.30 tot 16.00 uur.</footer></body></html>"""


_AANBOD = """<p>Al ons onderwijs is in de klas. Een cursus of programma gaat door vanaf 7 deelnemers en heeft hooguit 16
plaatsen.</p><table><caption>Cursussen voorjaar 2027</caption><thead><tr><th>Cursus</th><th>Niveau</th><th>Periode</th>
<th>Rooster</th></tr></thead><tbody>
<tr><th>Nederlands 1</th><td>0 naar A2</td><td>11 januari 2027 t/m 19 maart 2027 (10 weken)</td><td>ma, wo en vr
9.00-12.00,
9 uur per week</td></tr>
<tr><th>Nederlands 2</th><td>A2 naar B1</td><td>12 januari 2027 t/m 18 maart 2027 (10 weken)</td><td>di en do
18.30-21.00,
5 uur per week</td></tr>
<tr><th>Staatsexamen NT2 programma II</th><td>B1 naar B2</td><td>13 januari 2027 t/m 12 mei 2027 (18 weken)</td>
<td>wo 14.00-17.00, 3 uur per week</td></tr></tbody></table>
<h2>Schakeljaar anderstaligen</h2><p>Het schakeljaar is ons programma in de onderwijsroute van de Wet inburgering 2021:
een
jaar Nederlandse taal tot B2, in Nijmegen. Wij bieden het schakeljaar niet meer aan.</p>"""

_TIERS = """<p>De prijzen gelden per cursus en zijn zonder boeken.</p><table><thead><tr><th></th><th>Studenten</th>
<th>Medewerkers</th><th>Overig</th></tr></thead><tbody>
<tr><td>Nederlands 1</td><td>&euro; 540.00</td><td>&euro; 760.00</td><td>&euro; 1,090.00</td></tr>
<tr><td>Nederlands 2</td><td>&euro; 395.00</td><td>&euro; 515.00</td><td>&euro; 730.00</td></tr>
<tr><td>Staatsexamen NT2 programma II</td><td>&euro; 420.00</td><td>&euro; 560.00</td><td>&euro; 785.00</td></tr>
</tbody>
</table><p>Particulieren vallen onder &lsquo;overig&rsquo;. Het Staatsexamen zelf kost bij DUO &euro; 180.</p>"""

_NIJMEGEN: dict[str, Any] = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Campuslaantje 3",
    "postcode": "6525 HT",
    "city": "Nijmegen",
    "mode": "classroom",
    "group_size_max": 16,
    "min_participants": 7,
}
_SPRING = {**_NIJMEGEN, "price_unit": "total", "wait_kind": "dates"}
_CHANGED = "Gewijzigd op 12 oktober 2026"

WAALHOOGTE = UnseenSite(
    slug="talencentrum-waalhoogte",
    name="Universitair Talencentrum Waalhoogte",
    pages={
        "/": _campus("Talencentrum", "<p>Taal voor studie en werk, sinds 1985.</p>", "nl", _CHANGED),
        "/nl/nederlands": _campus("Nederlands leren", _AANBOD, "nl", _CHANGED),
        "/nl/tarieven": _campus("Tarieven", _TIERS, "nl", _CHANGED),
        "/nl/inschrijven": _campus(
            "Inschrijven",
            """<p>Aanmelden kan tot veertien dagen voor de start. Is er geen plek meer, dan bellen wij u bij uitval. De
instaptoets (90 minuten) kost &euro; 45.</p>""",
            "nl",
            _CHANGED,
        ),
        "/en/dutch": _campus(
            "Learn Dutch",
            """<p>Nederlands 1 (0 to A2): starts 31 August 2026, students €520, others €1,040. Nederlands 2: fully
booked.</p>""",
            "en",
            "Last modified: 2 June 2026",
        ),
    },
    listings=(
        {
            **_SPRING,
            "title": "Nederlands 1",
            "level_from": "A0",
            "level_to": "A2",
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "weeks": 10,
            "price_eur": 1090,
            "start_dates": ["2027-01-11"],
        },
        {
            **_SPRING,
            "title": "Nederlands 2",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "weeks": 10,
            "price_eur": 730,
            "start_dates": ["2027-01-12"],
        },
        {
            **_SPRING,
            "title": "Staatsexamen NT2 programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "weeks": 18,
            "price_eur": 785,
            "start_dates": ["2027-01-13"],
        },
        {
            **_NIJMEGEN,
            "title": "Schakeljaar anderstaligen",
            "route": "onderwijs",
            "level_to": "B2",
            "weeks": 52,
            "wait_kind": "closed",
        },
    ),
)
