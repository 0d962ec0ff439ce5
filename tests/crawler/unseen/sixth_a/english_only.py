"""A school for newcomers from abroad that writes English alone: cards, a hidden early-bird price, a denied mark."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Canalside Dutch</title>
<meta name="viewport" content="width=device-width"></head><body class="sqs-site-frame"><div id="siteWrapper">
<header id="header"><div class="header-title-logo"><a href="/">Canalside Dutch</a></div>
<nav class="header-nav-list"><div class="header-nav-item"><a href="/courses">Courses</a></div>
<div class="header-nav-item"><a href="/fees">Fees</a></div>
<div class="header-nav-item"><a href="/good-to-know">Good to know</a></div></nav></header><main id="page" role="main">
"""
_FOOT = """</main><footer id="footer-sections"><div class="sqs-html-content"><p><span>Canalside Dutch</span><br>
<span>Spaarnebocht</span> <span>27</span><br><span>2011</span> <span>KT</span>&nbsp;<span>Haarlem</span></p>
<p>Chamber of Commerce 00000033 &middot; Office hours Mon&ndash;Thu 10:00&ndash;16:00</p></div></footer></div></body>
</html>"""


def _page(title: str, body: str) -> str:
    return _HEAD.replace("{title}", title) + body + _FOOT


_HOME = _page(
    "Home",
    """<section class="page-section"><h1>Speak Dutch.<br>Actually.</h1>
<p>We are Hester and Bartek. Since 2015 we have been teaching Dutch to people who moved to Haarlem for work, love or
the
beach. <a href="/courses">See our courses</a>.</p>
<p>Both of us will explain things in English or Polish when Dutch does not get you any further.</p></section>
<section class="page-section testimonials"><blockquote>&ldquo;I could start within a week and paid only &euro; 300.
Recommended!&rdquo;<footer>&mdash; Declan, engineer</footer></blockquote></section>
""",
)
_COURSES = _page(
    "Courses",
    """<section class="page-section"><div class="user-items-list"><ul class="user-items-list-item-container">
<li class="list-item"><div class="list-item-content"><h2 class="list-item-content__title">Dutch for<br>Beginners</h2>
<div class="list-item-content__description"><p>From zero to A1: you learn the language you need in shops, at work
and at
the school gate. In our classroom, with a real teacher and real coffee.</p>
<p><strong>Evening group</strong></p><p>Mondays and Wednesdays, 18:45<br>&ndash; 20:45, for 10 weeks.<br>
First lesson: Monday 18 January. Course fee&nbsp;&euro;&nbsp;540.</p>
<p><strong>Saturday group</strong></p><p>10:00<br>&ndash; 13:00, for 12 weeks. First lesson: Saturday 16 January.
Course fee&nbsp;&euro;&nbsp;495.<br>This group is fully booked.</p></div></div></li>
<li class="list-item"><div class="list-item-content"><h2 class="list-item-content__title">Private Dutch<br>lessons</h2>
<div class="list-item-content__description"><p>Just you and your teacher, from A1 up to C1. The lessons are online,
over
a video call; there is no lesson location and there is no fixed day. You can start at any time of the year.</p>
<p>&euro;&nbsp;52.50 per hour.</p></div></div></li>
<li class="list-item"><div class="list-item-content"><h2 class="list-item-content__title">English for Dutch
colleagues</h2><div class="list-item-content__description"><p>B1 to B2, Thursday evenings, &euro;&nbsp;410, starts 4
February 2027.</p></div></div></li></ul></div>
<div style="display:none" class="sale-banner"><p>Early bird: Dutch for Beginners only &euro; 450 until 1 September!</p>
</div></section>
""",
)
_FEES = _page(
    "Fees",
    """<section class="page-section"><h1>Fees, the small print</h1>
<p>The fee of each course is on the <a href="/courses">courses page</a>. Books are not included (about
&euro;&nbsp;39.95). You may pay Dutch for Beginners in two parts, which adds &euro;&nbsp;10 in administration costs.
If you cancel, we keep a deposit of &euro;&nbsp;75.</p>
<p>We do not have the Blik op Werk quality mark for civic integration, so you cannot spend a DUO loan (up to
&euro;&nbsp;10,000) with us. A retake of the state exam costs &euro;&nbsp;60 per part, which goes to DUO.</p></section>
""",
)
_KNOW = _page(
    "Good to know",
    """<section class="page-section"><h1>Good to know</h1>
<h4>How big are the groups?</h4><p>A group course has no more than ten people. It goes ahead from five sign-ups.</p>
<h4>How do I enrol?</h4><p>Send us a message, we answer within two working days and plan an intake of 30 minutes,
usually
the week after.</p><h4>What if the group is full?</h4><p>Then we put you on the waiting list for the next one.</p>
<h4>How much homework is there?</h4><p>Count on three to four hours a week.</p></section>
""",
)

_EVERY_COURSE = {
    "route": "nt2",
    "components": ["taal"],
    "keurmerk_claimed": False,
    "support_languages": ["en", "pl"],
}
_BEGINNERS = _EVERY_COURSE | {
    "title": "Dutch for Beginners",
    "level_from": "A0",
    "level_to": "A1",
    "street": "Spaarnebocht 27",
    "postcode": "2011 KT",
    "city": "Haarlem",
    "mode": "classroom",
    "group_size_max": 10,
    "min_participants": 5,
    "price_unit": "total",
}

SITE = UnseenSite(
    slug="canalside-dutch",
    name="Canalside Dutch",
    pages={"/": _HOME, "/courses": _COURSES, "/fees": _FEES, "/good-to-know": _KNOW},
    listings=(
        _BEGINNERS
        | {
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 10,
            "price_eur": 540,
            "wait_kind": "dates",
            "start_dates": ["2027-01-18"],
        },
        _BEGINNERS
        | {
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 12,
            "price_eur": 495,
            "wait_kind": "full",
            "start_dates": ["2027-01-16"],
        },
        _EVERY_COURSE
        | {
            "title": "Private Dutch lessons",
            "level_from": "A1",
            "level_to": "C1",
            "mode": "online",
            "group_size_max": 1,
            "price_eur": 52.5,
            "price_unit": "hour",
            "wait_kind": "rolling",
        },
    ),
)
