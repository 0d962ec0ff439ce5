"""Small sites of several kinds of school: cards, tables, lists and pages that only look like an offer."""

from tests.crawler.assembly.variations import Variation, site

VARIATIONS: tuple[Variation, ...] = (
    site(
        "course cards with badges",
        {
            "/aanbod/": (
                "Aanbod",
                "<h1>Aanbod</h1><div class=card><span class=badge>VOL</span><h3>Nederlands A1</h3>"
                "<p>Maandag 19.00-21.00 uur</p><p>€ 310</p></div><div class=card>"
                "<span class=badge>Nog 4 plekken</span><h3>Nederlands A2</h3><p>Dinsdag 19.00-21.00 uur</p>"
                "<p>€ 320</p></div>",
            )
        },
        {"title": "Nederlands A1", "price_eur": 310},
        {"title": "Nederlands A2", "price_eur": 320},
    ),
    site(
        "badge after title",
        {
            "/aanbod/": (
                "Aanbod",
                "<h1>Aanbod</h1><div class=card><h3>Nederlands A1</h3><span class=badge>VOL</span>"
                "<p>Maandag 19.00-21.00 uur</p><p>€ 310</p></div><div class=card><h3>Nederlands A2</h3>"
                "<span class=badge>Nog 4 plekken</span><p>Dinsdag 19.00-21.00 uur</p><p>€ 320</p></div>",
            )
        },
        {"title": "Nederlands A1", "price_eur": 310, "wait_kind": "full"},
        {"title": "Nederlands A2", "price_eur": 320, "wait_kind": "unknown"},
    ),
    site(
        "news page with start",
        {
            "/nieuws/": ("Nieuws", "<h1>Nieuws</h1><p>Op 1 september 2026 startte onze groep B1-route. Nu vol!</p>"),
            "/b1/": ("B1-route", "<h1>B1-route</h1><p>Bij ons van A1 naar B1, drie ochtenden per week van 3 uur.</p>"),
        },
        {"title": "B1-route", "wait_kind": "unknown", "start_dates": [], "hours_per_week": 9, "dayparts": ["morning"]},
    ),
    site(
        "blog post with price",
        {
            "/blog/wat-kost/": (
                "Wat kost inburgeren? - Blog",
                "<h1>Wat kost inburgeren?</h1><p>Een cursus kost gemiddeld € 2.500. Bij DUO leent u € 10.000.</p>",
            ),
            "/b1/": ("B1-route", "<h1>B1-route</h1><p>Bij ons van A1 naar B1, drie ochtenden per week.</p>"),
        },
        {"title": "B1-route", "price_eur": None},
    ),
    site(
        "prices in definition list",
        {
            "/": ("School", "<h1>Taalschool Zon</h1><p>Plein 1, 8011 AB Zwolle</p>"),
            "/prijs": (
                "Prijzen",
                "<h1>Prijzen</h1><dl><dt>Staatsexamen programma I<dd>€ 450 (12 lessen)<dt>Staatsexamen programma "
                "II<dd>€ 520 (14 lessen)<dt>Annuleren<dd>€ 50</dl>",
            ),
            "/c": (
                "Cursussen",
                "<h1>Cursussen</h1><h2>Staatsexamen programma I</h2><p>Dinsdag 19.00-21.00 uur.</p>"
                "<h2>Staatsexamen programma II</h2><p>Donderdag 19.00-21.00 uur.</p>",
            ),
        },
        {"title": "Staatsexamen programma I", "price_eur": 450, "city": "Zwolle"},
        {"title": "Staatsexamen programma II", "price_eur": 520, "city": "Zwolle"},
    ),
    site(
        "dates per course in another page",
        {
            "/c": (
                "Cursussen",
                "<h1>Cursussen</h1><h2>Nederlands A1</h2><p>Van 0 naar A1, € 300.</p><h2>Nederlands A2</h2>"
                "<p>Van A1 naar A2, € 320.</p>",
            ),
            "/agenda": (
                "Startdata",
                "<h1>Startdata</h1><table><tr><th>Datum<th>Cursus<tr><td>11 januari 2027<td>Nederlands A1<tr><td>"
                "12 januari 2027<td>Nederlands A2 (vol)<tr><td>16 januari 2027<td>Open dag</table>",
            ),
        },
        {"title": "Nederlands A1", "start_dates": ["2027-01-11"], "wait_kind": "dates"},
        {"title": "Nederlands A2", "start_dates": ["2027-01-12"], "wait_kind": "full"},
    ),
    site(
        "evening and day group in prose",
        {
            "/c": (
                "Cursus",
                "<h1>Cursus Nederlands A1</h1><p>De daggroep komt op maandag en woensdag van 9.30 tot 11.30 uur en "
                "start op 11 januari 2027. De avondgroep komt op dinsdag van 19.00 tot 21.30 uur; die groep is "
                "vol.</p>",
            )
        },
        {
            "title": "Cursus Nederlands A1",
            "dayparts": ["evening"],
            "wait_kind": "full",
            "start_dates": [],
            "hours_per_week": 2.5,
        },
        {
            "title": "Cursus Nederlands A1",
            "dayparts": ["morning"],
            "wait_kind": "dates",
            "start_dates": ["2027-01-11"],
            "hours_per_week": 4,
        },
    ),
    site(
        "faq about groups",
        {
            "/c": ("Cursus", "<h1>Cursus Nederlands A1</h1><p>Dinsdag van 19.00 tot 21.00 uur.</p>"),
            "/faq": (
                "Veelgestelde vragen",
                "<h1>Veelgestelde vragen</h1><h3>Met hoeveel zitten we in de klas?</h3>"
                "<p>Met hoogstens tien.</p><h3>Gaat de cursus altijd door?</h3>"
                "<p>Ja, vanaf vijf deelnemers.</p><h3>Moet ik lang wachten?</h3>"
                "<p>Nee, er is geen wachtlijst.</p><h3>Is er oppas?</h3><p>Nee.</p>",
            ),
        },
        {
            "title": "Cursus Nederlands A1",
            "group_size_max": 10,
            "min_participants": 5,
            "wait_kind": "no_waiting_list",
            "childcare": False,
        },
    ),
    site(
        "volksuniversiteit table",
        {
            "/nt2": (
                "NT2",
                "<h1>Nederlands voor anderstaligen</h1><table><tr><th>Code<th>Cursus<th>Dag<th>Tijd<th>Start<th>"
                "Lessen<th>Prijs<th>Plaats<tr><td>26N01<td>Nederlands beginners<td>ma<td>19:00-21:00<td>"
                "18-01-2027<td>12<td>195,00<td>Meppel<tr><td>26N02<td>Nederlands gevorderden<td>do<td>"
                "09:30-11:30<td>21-01-2027<td>12<td>195,00<td>Hoogeveen</table>"
                "<p>Cursussen gaan door bij minimaal 8 inschrijvingen.</p>",
            )
        },
        {
            "title": "Nederlands beginners",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "start_dates": ["2027-01-18"],
            "price_eur": 195,
            "city": "Meppel",
            "min_participants": 8,
        },
        {
            "title": "Nederlands gevorderden",
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "start_dates": ["2027-01-21"],
            "price_eur": 195,
            "city": "Hoogeveen",
            "min_participants": 8,
        },
    ),
    site(
        "neighbour yoga",
        {
            "/": (
                "Buurthuis",
                "<h1>Buurthuis De Es</h1><h2>Yoga</h2><p>Maandag 19.00-20.00, € 8 per keer, vol.</p>"
                "<h2>Nederlandse taalles</h2><p>Woensdag 9.30-11.30 uur, gratis. Je kunt altijd binnenlopen.</p>"
                "<h2>Schilderen</h2><p>Start 3 februari 2027, € 60.</p>",
            )
        },
        {
            "title": "Nederlandse taalles",
            "price_eur": 0,
            "wait_kind": "rolling",
            "start_dates": [],
            "hours_per_week": 2,
        },
    ),
    site(
        "two locations one full",
        {
            "/c": (
                "B1-route",
                "<h1>B1-route</h1><p>Bij ons leert u van A1 naar B1.</p><ul><li>Breda: maandag en dinsdag "
                "9.00-12.00 uur, start 1 februari 2027</li><li>Tilburg: woensdag en vrijdag 13.00-16.00 uur, "
                "momenteel vol</li></ul>",
            ),
            "/contact": (
                "Contact",
                "<h1>Contact</h1><p>Breda: Haven 1, 4811 AB Breda</p><p>Tilburg: Heuvel 3, 5038 CD Tilburg</p>",
            ),
        },
        {
            "title": "B1-route",
            "city": "Breda",
            "wait_kind": "dates",
            "start_dates": ["2027-02-01"],
            "hours_per_week": 6,
            "postcode": "4811 AB",
        },
        {
            "title": "B1-route",
            "city": "Tilburg",
            "wait_kind": "full",
            "start_dates": [],
            "hours_per_week": 6,
            "postcode": "5038 CD",
        },
    ),
    site(
        "intensive beside regular",
        {
            "/c": (
                "A1",
                "<h1>Nederlands A1</h1><h2>Regulier</h2><p>Dinsdag 19.00-21.00 uur, € 300, start 12 januari "
                "2027</p><h2>Intensief</h2><p>Maandag t/m donderdag 9.00-12.00 uur, € 900, start 1 februari "
                "2027</p>",
            )
        },
        {"title": "Nederlands A1", "dayparts": ["evening"], "price_eur": 300, "start_dates": ["2027-01-12"]},
        {
            "title": "Nederlands A1",
            "dayparts": ["morning"],
            "price_eur": 900,
            "start_dates": ["2027-02-01"],
            "hours_per_week": 12,
        },
    ),
    site(
        "old season left online",
        {
            "/c": (
                "A1",
                "<h1>Nederlands A1</h1><p>Dinsdag 19.00-21.00 uur.</p><h2>Seizoen 2025-2026</h2>"
                "<p>Start 13 januari 2026. € 280. Vol.</p><h2>Seizoen 2026-2027</h2>"
                "<p>Start 12 januari 2027. € 300.</p>",
            )
        },
        {"title": "Nederlands A1", "price_eur": 300, "start_dates": ["2027-01-12"], "wait_kind": "dates"},
    ),
    site(
        "vacancy in page",
        {
            "/c": (
                "A1",
                "<h1>Nederlands A1</h1><p>Dinsdag 19.00-21.00 uur.</p><h2>Docent gezocht</h2>"
                "<p>Per 1 februari 2027, 12 uur per week, € 30 per uur.</p>",
            )
        },
        {"title": "Nederlands A1", "price_eur": None, "start_dates": [], "hours_per_week": 2},
    ),
    site(
        "municipal page routes",
        {
            "/b1": (
                "B1",
                "<h1>B1-route</h1><p>Bij ons gaat u van A1 naar B1. U volgt vier dagdelen van drie uur. De "
                "gemeente meldt u aan.</p>",
            ),
            "/z": (
                "Z",
                "<h1>Z-route</h1><p>Bij ons leert u in de praktijk. De wet vraagt 800 uur. Er is nu een wachttijd "
                "van 5 weken.</p>",
            ),
        },
        {"title": "B1-route", "wait_kind": "via_municipality", "hours_per_week": 12},
        {"title": "Z-route", "wait_kind": "weeks", "wait_weeks_max": 5, "hours_per_week": None},
    ),
)
