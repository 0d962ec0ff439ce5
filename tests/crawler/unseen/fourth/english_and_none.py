"""A school for expats in English only, and a trainer of trades that teaches nobody Dutch."""

from tests.crawler.unseen.site import UnseenSite


def _lane(title: str, body: str) -> str:
    return f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{title} — Lantern Lane Dutch</title>
<meta name="viewport" content="width=device-width"></head><body><div id="siteWrapper" class="sqs-site">
<header id="header"><a href="/">Lantern Lane Dutch</a><nav><a href="/courses">Courses</a><a href="/fees">Fees</a>
<a href="/good-to-know">Good to know</a><a href="/contact">Contact</a></nav></header>
<main><section class="page-section"><div class="sqs-block-content">
<h1>{title}</h1>
{body}
</div></section></main><footer><p>Lantern Lane Dutch, Zeezwaluwlaan 27, 2584 TR The Hague</p><p>Made with
Squarespace</p></footer>
</div></body></html>"""


_LANE_HOME = """<p>Dutch lessons for internationals, five minutes from the beach. Friendly teachers, small rooms, good
coffee.</p>
<p>Newsletter: leave your e-mail and get ten free phrases every Monday.</p>
<p>“Two weeks after my intake I was ordering herring.” — Tom, 2024</p>"""

_LANE_COURSES = """<p>All our courses take place in the classroom.</p>
<h2>Dutch for Beginners</h2>
<p>From A0 to A1. You learn to introduce yourself, shop and ask your way. The course lasts ten weeks.</p>
<h3>Morning group</h3><p>Tuesday and Thursday, 10:00–12:00. Starts Tuesday 12 January 2027.</p>
<h3>Evening group</h3><p>Wednesday, 19:00–21:30. Starts Wednesday 20 January 2027. Fully booked.</p>
<h2>Dutch Conversation</h2>
<p>Speak more and worry less: from B1 to B2, Friday 13:00–14:30. Start date by arrangement.</p>
<h2>State Exam Programme II</h2>
<p>Training for the Staatsexamen NT2, second programme (B2). Saturday, 09:30–12:30, for eight weeks. New groups start in
March and September 2027. We run it once six people have signed up.</p>"""

_LANE_FEES = """<table><tbody><tr><th>Course</th><th>Fee</th></tr>
<tr><td>Dutch for Beginners – morning group</td><td>EUR 620</td></tr>
<tr><td>Dutch for Beginners – evening group</td><td>EUR 395</td></tr>
<tr><td>Dutch Conversation</td><td>€22.50 per lesson</td></tr>
<tr><td>State Exam Programme II</td><td>€1,140.00 (or three instalments of €390)</td></tr></tbody></table>
<p>Fees include coffee but not the book (about €40). The exam fee is paid to DUO.</p>"""

_LANE_KNOW = """<h3>How large are the groups?</h3><p>Never more than nine people.</p>
<h3>Can I use a DUO loan?</h3><p>No. DUO lends up to €10,000, but only for schools with the Blik op Werk quality mark,
and we do not hold it.</p>
<h3>How quickly will you reply?</h3><p>Within two working days. The placement test takes 45 minutes and is free.</p>"""

_LANE_CONTACT = """<p>Zeezwaluwlaan 27, 2584 TR The Hague. Tram 11. Office hours: Monday to Friday, 09:00–17:00.</p>"""

_LANE_ALL = {
    "street": "Zeezwaluwlaan 27",
    "postcode": "2584 TR",
    "city": "Den Haag",
    "components": ["taal"],
    "mode": "classroom",
    "group_size_max": 9,
    "keurmerk_claimed": False,
}
_LANE_BEGINNERS = {
    **_LANE_ALL,
    "title": "Dutch for Beginners",
    "route": "nt2",
    "level_from": "A0",
    "level_to": "A1",
    "weeks": 10,
    "price_unit": "total",
}

LANTERN_LANE_DUTCH = UnseenSite(
    slug="lantern-lane-dutch",
    name="Lantern Lane Dutch",
    pages={
        "/": _lane("Learn Dutch by the sea", _LANE_HOME),
        "/courses": _lane("Courses", _LANE_COURSES),
        "/fees": _lane("Fees", _LANE_FEES),
        "/good-to-know": _lane("Good to know", _LANE_KNOW),
        "/contact": _lane("Contact", _LANE_CONTACT),
    },
    listings=(
        {
            **_LANE_BEGINNERS,
            "dayparts": ["morning"],
            "hours_per_week": 4,
            "price_eur": 620,
            "wait_kind": "dates",
            "start_dates": ["2027-01-12"],
        },
        {
            **_LANE_BEGINNERS,
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "price_eur": 395,
            "wait_kind": "full",
            "start_dates": ["2027-01-20"],
        },
        {
            **_LANE_ALL,
            "title": "Dutch Conversation",
            "route": "nt2",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["afternoon"],
            "hours_per_week": 1.5,
            "price_eur": 22.5,
            "price_unit": "lesson",
            "wait_kind": "on_request",
        },
        {
            **_LANE_ALL,
            "title": "State Exam Programme II",
            "route": "staatsexamen",
            "level_to": "B2",
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 8,
            "price_eur": 1140,
            "price_unit": "total",
            "wait_kind": "months",
            "start_months": ["2027-03", "2027-09"],
            "min_participants": 6,
        },
    ),
)


def _vak(title: str, body: str) -> str:
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} | Markiezaat
Bedrijfsopleidingen</title>
</head><body><div class="et_pb_section"><a href="/">Markiezaat Bedrijfsopleidingen</a> |
<a href="/heftruck/">Heftruck</a> |
<a href="/mbo-in-bedrijf/">Mbo in bedrijf</a> | <a href="/engels/">Engels</a> | <a href="/contact/">Contact</a></div>
<div class="et_pb_row"><div class="et_pb_column"><div class="et_pb_text_inner"><h1>{title}</h1>
{body}
</div></div></div><div id="footer-bottom">Markiezaat Bedrijfsopleidingen, Zoomhaven 5, 4612 PX Bergen op Zoom</div>
</body></html>"""


_VAK_HOME = """<p>Wij scholen medewerkers in West-Brabant: praktisch, snel en op de werkvloer. Geen wachtlijst!</p>
<p>Taallessen voor anderstaligen geven wij niet. Zoekt u inburgering of Nederlands voor uw personeel, neem dan contact
op met het ROC in de regio.</p>"""

_VAK_TRUCK = """<p>Heftruckcertificaat in één dag. Startdata: maandag 11 januari en maandag 8 februari 2027,
8.00-16.30 uur.
Kosten € 249,- per deelnemer, maximaal 6 deelnemers. Ook in het Pools en het Engels. 97% slaagt in één keer.</p>
<p>Rijbewijs B is niet nodig. VCA-basis: elke vrijdag, € 165,-.</p>"""

_VAK_MBO = """<p>Logistiek niveau 2 of 3, tien maanden, een dag per week van 9.00 tot 16.00 uur, start februari 2027,
€ 3.250,-.
Nederlands en rekenen op 2F horen bij het examen; u doet daarvoor een toets op school. Subsidie Praktijkleren: tot
€ 2.700,- per medewerker.</p>"""

_VAK_ENGLISH = """<p>Zakelijk Engels van A2 naar B1 of van B1 naar B2. Dinsdagavond 19.00-21.00 uur, twaalf weken,
start 2 februari 2027, € 495,- inclusief boek. Groepen van 5 tot 9 cursisten. Ook online.</p>"""

_VAK_CONTACT = (
    "<p>Zoomhaven 5, 4612 PX Bergen op Zoom. Leslokaal B1 is op de eerste verdieping. Open: 7.30-17.00 uur.</p>"
)

MARKIEZAAT_BEDRIJFSOPLEIDINGEN = UnseenSite(
    slug="markiezaat-bedrijfsopleidingen",
    name="Markiezaat Bedrijfsopleidingen",
    pages={
        "/": _vak("Scholing die werkt", _VAK_HOME),
        "/heftruck/": _vak("Heftruck en VCA", _VAK_TRUCK),
        "/mbo-in-bedrijf/": _vak("Mbo in bedrijf", _VAK_MBO),
        "/engels/": _vak("Zakelijk Engels", _VAK_ENGLISH),
        "/contact/": _vak("Contact", _VAK_CONTACT),
    },
    listings=(),
)
