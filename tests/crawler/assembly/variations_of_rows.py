"""Tables whose rows hold more than a course: titles with words below, prices in pieces, the only row of a group."""

from tests.crawler.assembly.variations import Variation, alone, site

_HEADS = "<tr><th>Plaats<th>Dagen<th>Begin"

VARIATIONS: tuple[Variation, ...] = (
    alone(
        "title row with a line below the name",
        f"<h1>Cursussen</h1><table border=1>{_HEADS}"
        "<tr><td colspan=3><b>NT2 beginners</b><br>van A0 naar A1, 20 weken"
        "<tr><td>Zwolle<td>ma 9.00-12.00<td>11-1-2027<tr><td>Kampen<td>di 9.00-12.00<td>12-1-2027</table>",
        {"title": "NT2 beginners", "city": "Kampen", "weeks": 20, "level_from": "A0", "level_to": "A1"},
        {"title": "NT2 beginners", "city": "Zwolle", "weeks": 20, "start_dates": ["2027-01-11"]},
    ),
    alone(
        "title row with words behind a colon",
        f"<h1>Cursussen</h1><table border=1>{_HEADS}"
        "<tr><td colspan=3><strong>Onderwijsroute:</strong> taal en rekenen, in groepen van hoogstens 16"
        "<tr><td>Zwolle<td>ma en do 9.00-12.00<td>11-1-2027</table>",
        {"title": "Onderwijsroute", "group_size_max": 16, "city": "Zwolle", "start_dates": ["2027-01-11"]},
    ),
    alone(
        "title row with a plain first line",
        f"<h1>Cursussen</h1><table border=1>{_HEADS}"
        "<tr><td colspan=3>Alfabetisering<br>rustig leren lezen, groepen van 8"
        "<tr><td>Ede<td>wo 13.00-15.00<td>13-1-2027</table>",
        {"title": "Alfabetisering", "group_size_max": 8, "city": "Ede", "dayparts": ["afternoon"]},
    ),
    alone(
        "title row that goes on behind its bold word",
        f"<h1>Cursussen</h1><table border=1>{_HEADS}"
        "<tr><td colspan=3><b>Nederlands</b> voor gevorderden<tr><td>Ede<td>wo 13.00-15.00<td>13-1-2027</table>",
        {"title": "Nederlands voor gevorderden", "city": "Ede", "start_dates": ["2027-01-13"]},
    ),
    alone(
        "title row above fields and values",
        "<h1>Aanbod</h1><table><tr><td colspan=2><b>Z-route</b><br>taal, KNM en PVT<tr><td>Dagen"
        "<td>ma t/m do 9.00-12.00<tr>"
        "<td>Start<td>1 februari 2027<tr><td colspan=2><b>B1-route</b><br>Duur 40 weken"
        "<tr><td>Dagen<td>di en vr 13.00-16.00<tr><td>Start<td>2 februari 2027</table>",
        {"title": "B1-route", "weeks": 40, "start_dates": ["2027-02-02"]},
        {"title": "Z-route", "weeks": None, "start_dates": ["2027-02-01"], "components": ["taal", "knm", "pvt"]},
    ),
    site(
        "the unit in the next cell",
        {
            "/c": (
                "Aanbod",
                "<h1>Aanbod</h1><h2>B1-route</h2><p>Bij ons 9 uur per week, di en do.</p><h2>Z-route</h2>"
                "<p>Bij ons 12 uur per week, ma en wo.</p><h2>Staatsexamen NT2</h2><p>Training, 4 uur per week.</p>",
            ),
            "/p": (
                "Prijzen",
                "<h1>Prijzen</h1><table><tr><td>B1-route<td>€ 13,75<td>per uur<tr><td>Z-route<td>€ 11,-<td>per les"
                "<tr><td>Staatsexamen NT2<td>€ 690<td>in totaal<tr><td>Intake<td>€ 60<td>eenmalig</table>",
            ),
        },
        {"title": "B1-route", "price_eur": 13.75, "price_unit": "hour"},
        {"title": "Staatsexamen NT2", "price_eur": 690, "price_unit": "total"},
        {"title": "Z-route", "price_eur": 11, "price_unit": "lesson"},
    ),
    site(
        "the unit under a head of its own",
        {
            "/c": ("B1-route", "<h1>B1-route</h1><p>Bij ons 9 uur per week, di en do.</p>"),
            "/p": (
                "Tarieven",
                "<h1>Tarieven</h1><table><tr><th>Cursus<th>Bedrag<th>Per<tr><td>B1-route<td>€ 14,20<td>uur"
                "<tr><td>Lesboek<td>€ 45<td>stuk</table>",
            ),
        },
        {"title": "B1-route", "price_eur": 14.2, "price_unit": "hour"},
    ),
    site(
        "the only price of a list is that of the intake",
        {
            "/c": ("Z-route", "<h1>Z-route</h1><p>Bij ons 12 uur per week, ma en wo.</p>"),
            "/d": ("B1-route", "<h1>B1-route</h1><p>Bij ons 9 uur per week, di en do.</p>"),
            "/p": (
                "Kosten",
                "<h1>Kosten</h1><table><tr><th>Onderdeel<th>Kosten<th>Opmerking<tr><td>Z-route<td>-"
                "<td>betaalt de gemeente"
                "<tr><td>Niveautoets<td>€ 55<td>eenmalig</table>",
            ),
        },
        {"title": "B1-route", "price_eur": None, "price_unit": None},
        {"title": "Z-route", "price_eur": None, "price_unit": None},
    ),
    site(
        "a fee for enrolling and a book in rows without heads",
        {
            "/c": ("Nederlands A1", "<h1>Nederlands A1</h1><p>Dinsdag van 19.00 tot 21.00 uur.</p>"),
            "/p": (
                "Tarieven",
                "<h1>Tarieven</h1><table><tr><td>Inschrijfgeld<td>€ 25<td>per persoon<tr>"
                "<td>Werkboek<td>€ 31<td>per stuk"
                "<tr><td>Nederlands A1<td>op aanvraag<td></table>",
            ),
        },
        {"title": "Nederlands A1", "price_eur": None},
    ),
    site(
        "one row with its town below a title",
        {
            "/c": (
                "Cursussen",
                "<h1>Cursussen</h1><h2>Z-route</h2><table><tr><th>Plaats<th>Dagen<th>Uren<tr><td>Tiel<td>ma en do "
                "9.00-12.00<td>6 uur per week</table><h2>B1-route</h2><table><tr><th>Plaats<th>Dagen<th>Uren<tr>"
                "<td>Ede<td>di 9.00-12.00<td>3 uur per week<tr><td>Tiel<td>wo 9.00-12.00<td>3 uur per week</table>",
            ),
            "/contact": ("Contact", "<h1>Contact</h1><p>Dam 1, 4001 AB Tiel</p><p>Markt 2, 6711 CD Ede</p>"),
        },
        {"title": "B1-route", "city": "Ede", "postcode": "6711 CD"},
        {"title": "B1-route", "city": "Tiel", "postcode": "4001 AB"},
        {"title": "Z-route", "city": "Tiel", "postcode": "4001 AB", "hours_per_week": 6},
    ),
    alone(
        "a start that looks like a unit beside a price",
        "<h1>Aanbod</h1><table><tr><th>Cursus<th>Prijs<th>Start<tr><td>Nederlands A1<td>€ 200<td>per direct"
        "<tr><td>Nederlands A2<td>€ 210<td>1 maart 2027</table>",
        {"title": "Nederlands A1", "price_eur": 200, "price_unit": "total", "wait_kind": "rolling"},
        {"title": "Nederlands A2", "price_eur": 210, "price_unit": "total", "start_dates": ["2027-03-01"]},
    ),
)
