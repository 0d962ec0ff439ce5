"""An English-only school for expats in Eindhoven, exported from a React site with utility classes."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, main: str) -> str:
    return f"""<!DOCTYPE html><html lang="en" class="scroll-smooth"><head><meta charSet="utf-8"/>
<title>{title} · Dutch Desk</title><script src="/_next/static/chunks/main-3f1c.js" defer=""></script></head>
<body class="bg-stone-50 text-slate-900 antialiased"><div id="__next">
<nav class="flex gap-6 px-8 py-4"><a href="/">Dutch Desk</a><a href="/courses">Courses</a><a href="/private">Private</a>
<a href="/faq">FAQ</a><a href="/blog/bike-lanes">Blog</a></nav>
<main class="max-w-4xl mx-auto">{main}</main>
<footer class="mt-16 text-sm"><p>Dutch Desk B.V.</p><p>Kleine Emmasteeg 6, 5611 DN Eindhoven</p><p>© 2026</p></footer>
</div><script id="__NEXT_DATA__"
type="application/json">{{"props":{{"pageProps":{{"startDate":"2025-01-13"}}}}}}</script>
</body></html>"""


_HOME = """<section class="py-20"><h1 class="text-5xl font-bold">Finally understand your neighbours</h1>
<p class="mt-4">Dutch for internationals in Brainport Eindhoven. In class we speak Dutch, but when you are stuck our
teachers help you in English, and Paula does so in Portuguese too.</p>
<a class="rounded-full bg-orange-600" href="/courses">See our courses</a></section>
<section class="testimonials grid"><figure><blockquote>“Fully booked everywhere else, here I started the next day for
just
€ 300!”</blockquote><figcaption>Ana, chip designer</figcaption></figure></section>
<p>1,200 students from 84 countries have learned Dutch with us since 2015.</p>"""

_COURSES = """<h1 class="text-4xl">Group courses</h1>
<p>All group courses take place in our classroom near the station, with ten students at most.</p>
<section class="rounded-xl border p-6"><h2>Dutch for Beginners</h2>
<p>From A0 to A1 in 8 weeks. € 495 for private customers. Is your employer paying? Then we invoice € 640 excl. VAT.</p>
<div class="grid grid-cols-2"><div><h3>Evening class</h3><ul><li>Monday and Wednesday, 18:30–20:30</li>
<li>Starts: 04/01/2027</li></ul></div>
<div><h3>Lunch class</h3><ul><li>Tuesday and Thursday, 12:15–13:45</li><li>Starts:
05/01/2027</li></ul></div></div></section>
<section class="rounded-xl border p-6"><h2>Dutch Intermediate</h2>
<p>From A2 to B1 in 10 weeks, every Saturday from 10:00 to 13:00 (30 lesson hours in total). € 545, or two payments of
€ 280.</p>
<p class="badge bg-red-100">Fully booked until spring</p></section>
<section class="rounded-xl border p-6"><h2>State Exam Programme I</h2>
<p>Preparation for the Staatsexamen NT2 I: from A2 to B1. Thursday, 19:00–21:30, 12 weeks. € 620. The exam itself is
booked
with DUO (around € 200), and there the waiting time is currently nine weeks.</p>
<p>Start: to be announced.</p></section>"""

_PRIVATE = """<h1 class="text-4xl">Private Dutch lessons</h1>
<p>One teacher, one student, any topic. We take you from A1 as far as C1. Lessons are online only (we use Teams), so
there
is no classroom location.</p>
<div class="stats"><div><span>from € 49</span> <span>per hour</span></div></div>
<p>You can start at any time. Mornings and evenings are possible.</p>"""

_FAQ = """<h1 class="text-4xl">FAQ</h1>
<div class="divide-y"><div><h3>Do I get a discount when I book early?</h3><p>Yes: € 40 off until six weeks before the
first
lesson.</p></div>
<div><h3>Can I pay with a DUO loan?</h3><p>No. We do not hold the Blik op Werk quality mark, so the loan (up to €
10,000)
cannot be used here.</p></div>
<div><h3>What if a group is full?</h3><p>We then put you on our waiting list and mail you as soon as there is a
seat.</p></div>
<div><h3>How quickly do you answer?</h3><p>Within two days.</p></div>
<div><h3>Are books included?</h3><p>No, expect to spend € 45 to € 60.</p></div></div>"""

_BLOG = """<article><h1>Five things about bike lanes</h1><p class="text-xs">Posted 2 October 2025</p><p>Our beginners
class
of last month counted 14 nationalities, and only three of them had ever cycled to work in the rain.</p></article>"""

_DESK = {"components": ["taal"], "keurmerk_claimed": False, "support_languages": ["en", "pt"]}
_GROUP = {
    **_DESK,
    "street": "Kleine Emmasteeg 6",
    "postcode": "5611 DN",
    "city": "Eindhoven",
    "mode": "classroom",
    "group_size_max": 10,
    "price_unit": "total",
}
_BEGINNERS = {
    **_GROUP,
    "title": "Dutch for Beginners",
    "route": "nt2",
    "level_from": "A0",
    "level_to": "A1",
    "weeks": 8,
    "price_eur": 495,
    "wait_kind": "dates",
}

DUTCH_DESK = UnseenSite(
    slug="dutch-desk",
    name="Dutch Desk",
    pages={
        "/": _page("Learn Dutch in Eindhoven", _HOME),
        "/courses": _page("Group courses", _COURSES),
        "/private": _page("Private lessons", _PRIVATE),
        "/faq": _page("FAQ", _FAQ),
        "/blog/bike-lanes": _page("Five things about bike lanes", _BLOG),
    },
    listings=(
        {**_BEGINNERS, "dayparts": ["evening"], "hours_per_week": 4, "start_dates": ["2027-01-04"]},
        {**_BEGINNERS, "dayparts": ["afternoon"], "hours_per_week": 3, "start_dates": ["2027-01-05"]},
        {
            **_GROUP,
            "title": "Dutch Intermediate",
            "route": "nt2",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 10,
            "hours_total": 30,
            "price_eur": 545,
            "wait_kind": "full",
        },
        {
            **_GROUP,
            "title": "State Exam Programme I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "weeks": 12,
            "price_eur": 620,
            "wait_kind": "announced_later",
        },
        {
            **_DESK,
            "title": "Private Dutch lessons",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "C1",
            "mode": "online",
            "dayparts": ["morning", "evening"],
            "group_size_max": 1,
            "price_eur": 49,
            "price_unit": "hour",
            "price_from": True,
            "wait_kind": "rolling",
        },
    ),
)
