"""More small sites: tables on their side, lists of prices, neighbours of a course, a week's timetable."""

from tests.crawler.assembly.variations import Variation, site

VARIATIONS: tuple[Variation, ...] = (
    site(
        "sideways table",
        {
            "/c": (
                "Cursussen",
                "<h1>Cursussen</h1><table><tr><td></td><th>B1-route</th><th>Z-route</th></tr><tr>"
                "<th>Uren per week</th><td>12</td><td>9</td></tr><tr><th>Dagen</th>"
                "<td>ma t/m do 9.00-12.00</td><td>di, wo, do 13.00-16.00</td></tr><tr><th>Start</th>"
                "<td>1 februari 2027</td><td>doorlopend</td></tr><tr><th>Groep</th><td>max. 15</td>"
                "<td>max. 10</td></tr></table>",
            )
        },
        {
            "title": "B1-route",
            "hours_per_week": 12,
            "start_dates": ["2027-02-01"],
            "group_size_max": 15,
            "dayparts": ["morning"],
        },
        {
            "title": "Z-route",
            "hours_per_week": 9,
            "wait_kind": "rolling",
            "group_size_max": 10,
            "dayparts": ["afternoon"],
        },
    ),
    site(
        "tabs with reviews",
        {
            "/a1": (
                "A1",
                "<h1>Nederlands A1</h1><div class=tab-content><h3>Beschrijving</h3>"
                "<p>Dinsdag 19.00-21.00 uur, € 300, start 12 januari 2027.</p></div><div class=tab-content>"
                "<h3>Beoordelingen (2)</h3><p>Ik kon meteen starten, slechts € 200! Vol lof.</p></div>",
            )
        },
        {"title": "Nederlands A1", "price_eur": 300, "start_dates": ["2027-01-12"], "wait_kind": "dates"},
    ),
    site(
        "newsletter footer dates",
        {
            "/a1": (
                "A1",
                "<h1>Nederlands A1</h1><p>Dinsdag 19.00-21.00 uur.</p><aside><h3>Agenda</h3>"
                "<p>12 januari 2027: nieuwjaarsborrel</p></aside><footer><p>Start uw eigen school? Bel ons. Sinds "
                "1 januari 2010. € 0,10 per minuut.</p></footer>",
            )
        },
        {"title": "Nederlands A1", "price_eur": None, "start_dates": [], "wait_kind": "unknown"},
    ),
    site(
        "training for volunteers beside",
        {
            "/a": (
                "Aanbod",
                "<h1>Aanbod</h1><h2>Cursus NT2 A2</h2><p>Maandag 9.30-11.30 uur. Start 1 februari 2027.</p>"
                "<h2>Training taalcoach</h2><p>Start 9 maart 2027, € 75, vol.</p>",
            )
        },
        {"title": "Cursus NT2 A2", "price_eur": None, "start_dates": ["2027-02-01"], "wait_kind": "dates"},
    ),
    site(
        "price table with extras rows",
        {
            "/c": (
                "Kosten",
                "<h1>Kosten</h1><table><tr><th>Onderdeel<th>Kosten<tr><td>Intake<td>€ 50<tr>"
                "<td>B1-route<td>€ 13,50 per uur<tr><td>Boeken<td>€ 150<tr><td>Examen<td>€ 290</table>",
            ),
            "/b1": ("B1-route", "<h1>B1-route</h1><p>Bij ons 3 ochtenden per week van 3 uur.</p>"),
        },
        {"title": "B1-route", "price_eur": 13.5, "price_unit": "hour", "hours_per_week": 9},
    ),
    site(
        "start per location in sentences",
        {
            "/b1": (
                "B1-route",
                "<h1>B1-route</h1><p>Wij geven de B1-route in Assen en Emmen. In Assen start op 11 januari 2027 "
                "een nieuwe groep, in Emmen is de groep vol.</p>",
            ),
            "/contact": (
                "Contact",
                "<h1>Contact</h1><p>Assen: Markt 1, 9401 AB Assen</p><p>Emmen: Brink 2, 7811 CD Emmen</p>",
            ),
        },
        {"title": "B1-route", "city": "Assen", "wait_kind": "dates", "start_dates": ["2027-01-11"]},
        {"title": "B1-route", "city": "Emmen", "wait_kind": "full", "start_dates": []},
    ),
    site(
        "one teacher, minimal",
        {
            "/": (
                "Les van Ria",
                "<h1>Les van Ria</h1><p>Ik geef Nederlandse les in mijn huis aan de Beukenlaan 4, 7551 AB Hengelo. "
                "Op maandagavond van zeven tot negen komt een groepje van hooguit vijf. Het kost € 12 per keer. Er "
                "is nog plaats voor één persoon.</p>",
            )
        },
        {
            "title": "Nederlandse les",
            "price_eur": 12,
            "price_unit": "lesson",
            "group_size_max": 5,
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "city": "Hengelo",
            "wait_kind": "unknown",
        },
    ),
    site(
        "status column",
        {
            "/c": (
                "Rooster",
                "<h1>Rooster</h1><table><tr><th>Cursus<th>Dag en tijd<th>Start<th>Status<tr>"
                "<td>Nederlands A1<td>ma 19.00-21.00<td>11-01-2027<td>open<tr>"
                "<td>Nederlands A2<td>di 19.00-21.00<td>12-01-2027<td>wachtlijst<tr>"
                "<td>Nederlands B1<td>wo 19.00-21.00<td>13-01-2027<td>gesloten</table>",
            )
        },
        {"title": "Nederlands A1", "wait_kind": "dates"},
        {"title": "Nederlands A2", "wait_kind": "dates"},
        {"title": "Nederlands B1", "wait_kind": "closed"},
    ),
    site(
        "price per year group",
        {
            "/c": (
                "A1",
                "<h1>Nederlands A1</h1><p>Dinsdag 19.00-21.00 uur.</p><table><tr>"
                "<th>Cursus<th>2025-2026<th>2026-2027<tr><td>Nederlands A1<td>€ 280<td>€ 300</table>",
            )
        },
        {"title": "Nederlands A1", "price_eur": 300},
    ),
    site(
        "price columns member",
        {
            "/c": (
                "A1",
                "<h1>Nederlands A1</h1><p>Dinsdag 19.00-21.00 uur.</p><table><tr>"
                "<th>Cursus<th>Leden<th>Niet-leden<tr><td>Nederlands A1<td>€ 250<td>€ 300</table>",
            )
        },
        {"title": "Nederlands A1", "price_eur": 300},
    ),
    site(
        "full in other town page",
        {
            "/goes": (
                "Goes",
                "<h1>Nederlands in Goes</h1><p>Kade 1, 4461 AB Goes. Maandag 19.00-21.00 uur. Start 11 januari "
                "2027.</p>",
            ),
            "/tiel": (
                "Tiel",
                "<h1>Nederlands in Tiel</h1><p>Dam 2, 4001 CD Tiel. Dinsdag 19.00-21.00 uur. Volgeboekt.</p>",
            ),
        },
        {"title": "Nederlands in Goes", "wait_kind": "dates", "city": "Goes"},
        {"title": "Nederlands in Tiel", "wait_kind": "full", "city": "Tiel", "start_dates": []},
    ),
    site(
        "how it works page",
        {
            "/hoe": (
                "Zo werkt het",
                "<h1>Zo werkt het</h1><p>1. U doet een intake (binnen 1 week). 2. Wij maken een plan. 3. U start "
                "binnen 3 weken. De intake kost € 30.</p>",
            ),
            "/b1": ("B1-route", "<h1>B1-route</h1><p>Bij ons 3 ochtenden per week van 3 uur. € 12 per uur.</p>"),
        },
        {"title": "B1-route", "price_eur": 12},
    ),
    site(
        "weekly rhythm",
        {
            "/c": (
                "A1",
                "<h1>Nederlands A1</h1><p>Elke dinsdag en donderdag les van 9.00 tot 11.00 uur. Elke week een "
                "toets. Iedere maand een uitje.</p>",
            )
        },
        {"title": "Nederlands A1", "wait_kind": "unknown", "hours_per_week": 4},
    ),
    site(
        "a week's timetable",
        {
            "/c": (
                "Lesrooster",
                "<h1>Lesrooster</h1><table><tr><th>Tijd<th>Maandag<th>Dinsdag<th>Woensdag<tr>"
                "<td>9.00-12.00<td>B1-route<td>Z-route<td>B1-route<tr><td>19.00-21.00<td>Staatsexamen II<td><td>"
                "-</table>",
            )
        },
        {"title": "B1-route", "dayparts": ["morning"], "hours_per_week": 6},
        {"title": "Staatsexamen II", "dayparts": ["evening"], "hours_per_week": 2},
        {"title": "Z-route", "dayparts": ["morning"], "hours_per_week": 3},
    ),
)
