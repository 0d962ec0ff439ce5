"""Tables whose columns are towns, groups or days, addresses told twice, pages that only explain."""

from tests.crawler.assembly.variations import Fields, Variation, alone, page

_PLACES = page(
    "Adressen",
    "<h1>Adressen</h1><h2>Goes</h2><p>Kade 5<br>4461 AB Goes</p><h2>Tiel</h2><p>Dam 9<br>4001 CD Tiel</p>",
)


def _town(table: str) -> dict[str, str]:
    return {"/rooster/": page("Rooster", f"<h1>Rooster</h1><table border=1>{table}</table>"), "/adressen/": _PLACES}


def _at(city: str, part: str, hours: float, **more: object) -> Fields:
    postcode = {"Goes": "4461 AB", "Tiel": "4001 CD"}[city]
    one = {"title": "B1-route", "city": city, "postcode": postcode, "dayparts": [part], "hours_per_week": hours}
    return {**one, **more}


TOWNS = (
    Variation(
        "towns above groups",
        _town(
            "<tr><th rowspan=2>Cursus<th colspan=2>Goes<th colspan=2>Tiel<tr><th>Dag<th>Avond<th>Dag<th>Avond"
            "<tr><td>B1-route<td>ma en wo<br>9.30-12.00 uur<br>start: 11 januari<td>geen groep<td>-"
            "<td>di en do<br>19.00-21.00 uur<br>VOL"
        ),
        (
            _at("Goes", "morning", 5, wait_kind="dates", start_dates=["2027-01-11"]),
            _at("Tiel", "evening", 4, wait_kind="full", start_dates=[]),
        ),
    ),
    Variation(
        "towns as columns",
        _town(
            "<tr><th>Cursus<th>Goes<th>Tiel<tr><td>B1-route<td>maandag 9.30-12.00, start 11 januari 2027"
            "<td>dinsdag 19.00-21.00, start 12 januari 2027"
        ),
        (
            _at("Goes", "morning", 2.5, start_dates=["2027-01-11"]),
            _at("Tiel", "evening", 2, start_dates=["2027-01-12"]),
        ),
    ),
    Variation(
        "groups above towns",
        _town(
            "<tr><th rowspan=2>Cursus<th colspan=2>Daggroep<th colspan=2>Avondgroep<tr><th>Goes<th>Tiel<th>Goes<th>Tiel"
            "<tr><td>B1-route<td>ma 9.30-12.00 uur<td>di 9.00-12.00 uur<td>n.v.t.<td>do 19.00-21.00 uur, vol"
        ),
        (
            _at("Goes", "morning", 2.5, wait_kind="unknown"),
            _at("Tiel", "evening", 2, wait_kind="full"),
            _at("Tiel", "morning", 3, wait_kind="unknown"),
        ),
    ),
    Variation(
        "towns in plain cells",
        _town(
            "<tr><td><b>Cursus</b><td><b>Goes</b><td><b>Tiel</b><tr><td>B1-route<td>wo 13.00-16.00 uur"
            "<td>do 19.00-21.30 uur<tr><td>Z-route<td>ma 9.00-12.00 uur<td>geen"
        ),
        (
            _at("Goes", "afternoon", 3),
            _at("Tiel", "evening", 2.5),
            {"title": "Z-route", "city": "Goes", "hours_per_week": 3},
        ),
    ),
    Variation(
        "a cell for all towns",
        _town(
            "<tr><th>Cursus<th>Goes<th>Tiel<tr><td>B1-route<td>ma 9.30-12.00 uur<td>di 19.00-21.00 uur"
            "<tr><td>Z-route<td colspan=2>In Goes en in Tiel, vier ochtenden per week van elk 3 uur."
        ),
        (
            _at("Goes", "morning", 2.5),
            _at("Tiel", "evening", 2),
            {"title": "Z-route", "city": "Goes", "hours_per_week": 12},
            {"title": "Z-route", "city": "Tiel", "hours_per_week": 12},
        ),
    ),
)

_ONE: Fields = {"title": "B1-route"}
GROUPS = (
    alone(
        "groups as columns",
        "<h1>Rooster</h1><table><tr><th>Cursus<th>Ochtendgroep<th>Avondgroep<tr><td>B1-route"
        "<td>ma en wo 9.30-12.00<br>start 11 januari 2027<td>di 19.00-21.00<br>vol</table>",
        {**_ONE, "dayparts": ["evening"], "wait_kind": "full", "hours_per_week": 2},
        {**_ONE, "dayparts": ["morning"], "wait_kind": "dates", "start_dates": ["2027-01-11"], "hours_per_week": 5},
    ),
    alone(
        "weekdays as columns",
        "<h1>Rooster</h1><table><tr><th>Cursus<th>Maandag<th>Dinsdag<th>Zaterdag<tr><td>B1-route<td>9.00-12.00"
        "<td>9.00-12.00<td><tr><td>Z-route<td><td><td>10.00-13.00</table>",
        {**_ONE, "dayparts": ["morning"], "hours_per_week": 6},
        {"title": "Z-route", "dayparts": ["weekend"], "hours_per_week": 3},
    ),
    alone(
        "short weekdays as columns",
        "<h1>Rooster</h1><table><tr><th>Cursus<th>ma<th>wo<th>vr<tr><td>B1-route<td>13.00-15.00<td>13.00-15.00"
        "<td>13.00-15.00</table>",
        {**_ONE, "dayparts": ["afternoon"], "hours_per_week": 6},
    ),
    alone(
        "weekdays as title rows",
        "<h1>Rooster</h1><table><tr><th>Cursus<th>Tijd<tr><td colspan=2>Maandag<tr><td>B1-route<td>9.00-12.00"
        "<tr><td colspan=2>Zaterdag<tr><td>Z-route<td>10.00-13.00</table>",
        {**_ONE, "dayparts": ["morning"], "hours_per_week": 3},
        {"title": "Z-route", "dayparts": ["weekend"], "hours_per_week": 3},
    ),
    alone(
        "weekdays as headings",
        "<h1>Lesrooster</h1><h2>Donderdag</h2><ul><li><b>B1-route</b>: 19.00 - 21.00 uur, € 300</li></ul>"
        "<h2>Zaterdag</h2><ul><li><b>Z-route</b>: 10.00 - 12.30 uur, € 200</li></ul>",
        {**_ONE, "dayparts": ["evening"], "hours_per_week": 2},
        {"title": "Z-route", "dayparts": ["weekend"], "hours_per_week": 2.5},
    ),
)


def _street(name: str, other: str) -> Variation:
    course = "<h1>B1-route</h1><p>Van A1 naar B1, dinsdag van 9.00 tot 12.00 uur.</p>"
    foot = "<footer>Taalhuis | Marktveld 3, 4461 AB Goes</footer>"
    pages = {"/b1/": page("B1", course), "/vragen/": page("Vragen", f"<h1>Vragen</h1><p>{other}</p>")}
    pages = {path: body.replace("</main>", f"</main>{foot}") for path, body in pages.items()}
    return Variation(f"an address told twice: {name}", pages, ({**_ONE, "street": "Marktveld 3", "city": "Goes"},))


ADDRESSES = (
    _street("with aan de", "Aan de Marktveld 3 in Goes."),
    _street("with op het", "De lessen zijn op het Marktveld 3 te Goes."),
    _street("in a sentence", "U vindt ons aan het Marktveld 3, Goes."),
    _street("with a lower case letter", "Wij zitten aan Het Marktveld 3 in Goes."),
    _street("the same", "Marktveld 3, Goes"),
)

_EXPLAINED = "In de B1-route leert u Nederlands tot niveau B1. U doet ook KNM en de MAP. De route duurt drie jaar."
EXPLANATIONS = (
    Variation(
        "a page of the municipality", {"/b1-route/": page("B1-route", f"<h1>B1-route</h1><p>{_EXPLAINED}</p>")}, ()
    ),
    Variation(
        "routes of the act",
        {
            "/": page("Regels", "<h1>Inburgeren</h1><p>De wet kent drie routes.</p>"),
            "/b1/": page("B1-route", f"<h1>De B1-route</h1><p>{_EXPLAINED} De gemeente kiest de route met u.</p>"),
        },
        (),
    ),
    Variation(
        "a school that teaches it",
        {
            "/b1-route/": page(
                "B1-route", f"<h1>B1-route</h1><p>{_EXPLAINED} Bij ons krijgt u les in een kleine groep.</p>"
            )
        },
        ({"title": "B1-route"},),
    ),
)

VARIATIONS = (*TOWNS, *GROUPS, *ADDRESSES, *EXPLANATIONS)
