"""A university language centre whose whole site is in English, with three price tiers."""

from tests.crawler.unseen.site import UnseenSite

_FRAME = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - Heyendael Language Centre</title>
<meta name="viewport" content="width=device-width"></head><body class="site--lc">
<div class="topbar"><a href="/">Heyendael Language Centre</a></div>
<nav class="mainnav"><a href="/dutch">Dutch</a><a href="/english/academic-writing">English</a><a href="/fees">Fees</a>
<a href="/practical">Practical information</a></nav>
<div class="wrapper"><div class="content">{body}</div></div>
<footer class="foot"><div>Heyendael Language Centre, Platanenhof 12, 6525 XJ Nijmegen, the Netherlands</div>
<div>Part of Heyendael University</div></footer></body></html>
"""

_HOME = """<h1>Languages for everyone on and off campus</h1><p class="lead">We teach Dutch, English and academic skills
to students,
staff and anyone else living in the Nijmegen area.</p><p>Please note that we do not offer civic integration
(inburgering)
courses. Your municipality will tell you which schools do.</p>
<div class="quote"><p>"They found me a place within two days, amazing!"</p><p>Giulia, exchange student</p></div>
"""

_DUTCH = """<h1>Dutch courses</h1><ul class="link-list"><li><a href="/dutch/beginners">Dutch for Beginners</a></li>
<li><a href="/dutch/intermediate">Dutch Intermediate</a></li><li><a href="/dutch/state-exam">State Exam Preparation
(NT2 Programme II)</a></li></ul><p>Not sure about your level? The online placement test takes forty minutes, you will
hear
from us within 5 working days.</p>
"""

_BEGINNERS = """<h1>Dutch for Beginners</h1><p class="lead">From 0 to A1. You learn to introduce yourself, to shop, to
make
appointments and to survive small talk at the coffee machine.</p><p>The course takes 7 weeks. There are two
groups and each has 4 contact hours a week; count on another 6 hours of self-study. The course runs with a minimum of 8
participants.</p>
<div class="group"><h3>Group A</h3><p>Monday and Wednesday, 18:30 - 20:30</p><p>8 February - 24 March 2027</p>
<a class="btn" href="/practical">Register</a></div>
<div class="group group--off"><h3>Group B</h3><p>Tuesday and Thursday, 12:30 - 14:30</p><p>9 February - 25 March
2027</p>
<span class="label">Fully booked</span></div>
"""

_INTERMEDIATE = """<h1>Dutch Intermediate</h1><p class="lead">You have finished A2 and want to reach B1: longer texts,
presentations,
opinions.</p><table class="facts"><tr><th scope="row">Schedule</th><td>Monday and Thursday, 17:15 - 19:15</td></tr>
<tr><th scope="row">Length</th><td>14 weeks</td></tr><tr><th scope="row">Start</th><td>7 September 2026 and 8 February
2027</td></tr><tr><th scope="row">Register before</th><td>24 January 2027</td></tr></table>
<p>No classes during the Carnival break.</p>
"""

_STATE_EXAM = """<h1>State Exam Preparation (NT2 Programme II)</h1><p class="lead">Moving from B1 to B2? In this course
you get
ready for the Dutch State Exam, Programme II.</p><table class="facts"><tr><th scope="row">Schedule</th><td>Friday,
9:30 - 12:30</td></tr><tr><th scope="row">Length</th><td>10 weeks</td></tr><tr><th scope="row">Start</th><td>to be
announced</td></tr></table><p>The exam itself is organised by DUO, not by us. You pay DUO &euro;200 for the four parts
and may have to wait two months for a seat.</p>
"""

_FEES = """<h1>Fees 2026-2027</h1><table class="fees"><thead><tr><th rowspan="2">Course</th><th colspan="3">Fee per
course</th></tr>
<tr><th>Students</th><th>Staff</th><th>External</th></tr></thead><tbody>
<tr><td>Dutch for Beginners</td><td>&euro;395</td><td>&euro;560</td><td>&euro;745</td></tr>
<tr><td>Dutch Intermediate</td><td>&euro;480</td><td>&euro;690</td><td>&euro;1,120</td></tr>
<tr><td>State Exam Preparation (NT2 Programme II)</td><td>&euro;510</td><td>&euro;720</td><td>&euro;985</td></tr>
<tr><td>Academic Writing</td><td>&euro;250</td><td>&euro;410</td><td>&euro;595</td></tr></tbody></table>
<p>Private individuals pay the external fee. Coursebooks (about &euro;48.50) are not included. Alumni get a &euro;50
discount.</p>
"""

_PRACTICAL = """<h1>Practical information</h1><h2>Classes</h2><p>All courses are taught in the classroom, at Platanenhof
12. A group
has no more than 18 participants.</p><h2>Cancellation</h2><p>Until 14 days before the start you pay &euro;75, after that
the
full fee.</p><h2>What if a course is full?</h2><p>We will put you on the waiting list and send you an e-mail if someone
drops
out.</p><h2>Front desk</h2><p>Open Monday to Thursday, 10:00 - 16:00.</p>
"""

_ENGLISH = """<h1>Academic Writing</h1><p class="lead">Write your thesis in better English
(C1).</p><table class="facts"><tr>
<th scope="row">Schedule</th><td>Wednesday, 13:30 - 15:30</td></tr><tr><th scope="row">Start</th><td>10 February
2027</td></tr>
</table>
"""


def _page(title: str, body: str) -> str:
    return _FRAME.replace("{title}", title).replace("{body}", body)


_SITE_WIDE = {
    "components": ["taal"],
    "street": "Platanenhof 12",
    "postcode": "6525 XJ",
    "city": "Nijmegen",
    "mode": "classroom",
    "group_size_max": 18,
    "price_unit": "total",
}
_BEGINNERS_COURSE = {
    **_SITE_WIDE,
    "title": "Dutch for Beginners",
    "route": "nt2",
    "level_from": "A0",
    "level_to": "A1",
    "hours_per_week": 4,
    "weeks": 7,
    "price_eur": 745,
    "min_participants": 8,
}

HEYENDAEL = UnseenSite(
    slug="heyendael-language-centre",
    name="Heyendael Language Centre",
    pages={
        "/": _page("Home", _HOME),
        "/dutch": _page("Dutch courses", _DUTCH),
        "/dutch/beginners": _page("Dutch for Beginners", _BEGINNERS),
        "/dutch/intermediate": _page("Dutch Intermediate", _INTERMEDIATE),
        "/dutch/state-exam": _page("State Exam Preparation", _STATE_EXAM),
        "/english/academic-writing": _page("Academic Writing", _ENGLISH),
        "/fees": _page("Fees", _FEES),
        "/practical": _page("Practical information", _PRACTICAL),
    },
    listings=(
        {
            **_BEGINNERS_COURSE,
            "dayparts": ["evening"],
            "wait_kind": "dates",
            "start_dates": ["2027-02-08"],
        },
        {
            **_BEGINNERS_COURSE,
            "dayparts": ["afternoon"],
            "wait_kind": "full",
            "start_dates": ["2027-02-09"],
        },
        {
            **_SITE_WIDE,
            "title": "Dutch Intermediate",
            "route": "nt2",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 14,
            "price_eur": 1120,
            "wait_kind": "dates",
            "start_dates": ["2026-09-07", "2027-02-08"],
        },
        {
            **_SITE_WIDE,
            "title": "State Exam Preparation (NT2 Programme II)",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["morning"],
            "hours_per_week": 3,
            "weeks": 10,
            "price_eur": 985,
            "wait_kind": "announced_later",
        },
    ),
)
