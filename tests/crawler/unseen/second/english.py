"""A school that writes English only, and a firm for teachers, managers and children that has no course to list."""

from tests.crawler.unseen.site import UnseenSite


def _doorway(title: str, body: str) -> str:
    """A page of a site builder's template for small businesses."""
    return f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{title} — Dutch
Doorway</title></head> <body id="collection"><div class="Header"><a class="Header-branding" href="/">Dutch
Doorway</a><nav class="Header-nav"> <a href="/courses">Courses</a><a href="/prices">Prices</a><a href="/faq">FAQ</a><a
href="/about">About us</a></nav></div> <main class="Main"><div class="sqs-layout"><div
class="sqs-block html-block"><div class="sqs-block-content">
{body}
</div></div></div></main><footer class="Footer"><p>Dutch Doorway | Kruisweverstraat 14, 5611 VD Eindhoven | Reception
open Mon-Thu 10 am-4 pm</p></footer></body></html>"""


_EINDHOVEN = {
    "components": ["taal"],
    "street": "Kruisweverstraat 14",
    "postcode": "5611 VD",
    "city": "Eindhoven",
    "mode": "classroom",
    "group_size_max": 10,
    "price_unit": "total",
    "keurmerk_claimed": False,
}

DOORWAY = UnseenSite(
    slug="dutch-doorway",
    name="Dutch Doorway",
    pages={
        "/": _doorway(
            "Learn Dutch in Eindhoven",
            """<h1>Step in. Speak up.</h1><p>Since 2015 we have helped more than 2,000 engineers, partners and au pairs
to find their way in Dutch.</p><p>“I found a job after ten weeks!” – Priya</p><p><a href="/courses">See our
courses</a></p>""",
        ),
        "/courses": _doorway(
            "Courses",
            """<h1>Our Dutch courses</h1><p>Group courses are taught in the classroom, in the centre of town. Groups
never exceed 10 learners.</p>
<h2>Dutch Starter</h2><p>From A0 to A1 in ten weeks. Tuesdays and Thursdays, 7.00–9.00 pm.</p><p>Start dates: 12 January
and 6 April 2027.</p>
<h2>Dutch Booster</h2><p>From A1 to A2. Monday mornings, 9.30 am–12.00 noon, 12 weeks.</p><p>This one is popular: at the
moment you will have to wait five to seven weeks for a place.</p>
<h2>State Exam Programme II</h2><p>From B1 to B2, for the Staatsexamen NT2. Wednesdays 6.30–9.30 pm, 8 weeks. A new
round begins every nine weeks.</p>
<h2>Private Dutch lessons online</h2><p>One-to-one, online only, so no classroom or location involved. You can start at
any time.</p>
<h2>Business English</h2><p>Group training in English for teams, B1 to C1, starting 1 February 2027.</p>""",
        ),
        "/prices": _doorway(
            "Prices",
            """<h1>Prices</h1><ul><li>Dutch Starter: €465</li><li>Dutch Booster: €395</li><li>State Exam Programme II:
€720, or 3 instalments of €250</li><li>Private Dutch lessons online: from €52 per hour</li><li>Business English: €2,150
per team</li></ul><p>Textbooks €39.95. A deposit of €50 secures your seat. Alumni get a 10% discount.</p>""",
        ),
        "/faq": _doorway(
            "FAQ",
            """<h1>Frequently asked questions</h1><h3>How quickly will I hear from you?</h3><p>We reply within 24 hours
and plan your intake within a week.</p><h3>Can I use a DUO loan of up to €10,000?</h3><p>No. We do not hold the Blik op
Werk quality mark, so you cannot use the civic integration loan.</p><h3>How do I register for the exam?</h3><p>Through
DUO. Each part costs €50 and the waiting time for an exam is about 3 months.</p>""",
        ),
        "/about": _doorway(
            "About us",
            """<h1>About us</h1><p>Founded by Fleur and Ravi. Fleur taught English in Lima for six years. We are
hiring: Dutch teacher, 12 hours a week from March 2027, €30 per hour.</p>""",
        ),
    },
    listings=(
        {
            **_EINDHOVEN,
            "title": "Dutch Starter",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 10,
            "price_eur": 465,
            "wait_kind": "dates",
            "start_dates": ["2027-01-12", "2027-04-06"],
        },
        {
            **_EINDHOVEN,
            "title": "Dutch Booster",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["morning"],
            "hours_per_week": 2.5,
            "weeks": 12,
            "price_eur": 395,
            "wait_kind": "weeks",
            "wait_weeks_min": 5,
            "wait_weeks_max": 7,
        },
        {
            **_EINDHOVEN,
            "title": "State Exam Programme II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "weeks": 8,
            "price_eur": 720,
            "wait_kind": "periodic",
        },
        {
            "title": "Private Dutch lessons online",
            "route": "nt2",
            "components": ["taal"],
            "mode": "online",
            "group_size_max": 1,
            "price_eur": 52,
            "price_unit": "hour",
            "price_from": True,
            "keurmerk_claimed": False,
            "wait_kind": "rolling",
        },
    ),
)


def _didactiek(title: str, body: str) -> str:
    """A page of a firm with a shop look."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title></head><body>
<div class="site"><div class="site__top"><a href="/">Waalkade Didactiek</a><a href="/opleiding-docent-nt2">Opleiding
docent NT2</a><a href="/engels">Engels op B2</a><a href="/kinderen">Zaterdagschool kinderen</a></div>
<div class="site__main">
{body}
</div><div class="site__bottom">Waalkade Didactiek, Snijderskaai 10, 6511 TM Nijmegen</div></div></body></html>"""


WAALKADE = UnseenSite(
    slug="waalkade-didactiek",
    name="Waalkade Didactiek",
    pages={
        "/": _didactiek(
            "Waalkade Didactiek",
            """<h1>Opleiders in taal</h1><p>Wij leiden docenten op, geven Engels aan managers en hebben op zaterdag een
school voor kinderen. Zelf Nederlands leren als volwassene of inburgeren kan bij ons niet.</p><p>Woont u in Vlaanderen?
Dan doet u inburgering bij het agentschap, cursussen vanaf &euro; 0,60 per lestijd.</p>""",
        ),
        "/opleiding-docent-nt2": _didactiek(
            "Opleiding docent NT2",
            """<h1>Opleiding docent NT2</h1><p>Leer lesgeven in Nederlands als tweede taal, van alfabetisering tot B2 en
Staatsexamen II. Groepen van maximaal 20.</p><table><tr><td>Start</td><td>vrijdag 5 februari
2027</td></tr><tr><td>Duur</td> <td>30 weken</td></tr><tr><td>Prijs</td><td>&euro;
3.250,-</td></tr><tr><td>Lestijd</td><td>vrijdag 10.00-16.00</td></tr>
</table><p>De wachtlijst voor september is geopend.</p>""",
        ),
        "/engels": _didactiek(
            "Engels op B2",
            """<h1>Engels voor managers</h1><p>Van B1 naar B2 in 10 weken, &euro; 895,-. Start elke maand.</p>""",
        ),
        "/kinderen": _didactiek(
            "Zaterdagschool kinderen",
            """<h1>Zaterdagschool</h1><p>Nederlandse taal voor kinderen van 6 tot 12 jaar, zaterdag 9.30-11.30 uur,
&euro; 90 per maand. Er is geen wachtlijst.</p>""",
        ),
    },
    listings=(),
)
