"""A school that exists on the web alone, in English, with a plan picker, a German sister course and no classroom."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>@TITLE@ | Polderphone</title>
<link rel="preload" as="script" href="/_next/static/chunks/main-7c1.js"/></head><body><div id="__next">
<header class="sticky top-0 flex justify-between px-6"><a class="font-bold" href="/">Polderphone</a>
<nav class="flex gap-4"><a href="/courses/">Courses</a><a href="/private/">Private
lessons</a><a href="/pricing/">Pricing</a>
<a href="/help/">Help centre</a><a href="/blog/">Blog</a></nav><button class="rounded">Log in</button></header>
<main class="max-w-5xl mx-auto">
"""

_FOOT = """
</main><footer class="text-sm px-6 py-10"><p>Polderphone B.V., registered office (post only): Klinkerwerf 3, 9711 GT
Groningen.
No lessons are given there.</p><p><a href="/terms/">Terms</a> &#183; Privacy &#183;
Affiliates</p></footer></div></body></html>
"""


def _page(title: str, main: str) -> str:
    """One page of the application's shell, as rendered on the server."""
    return _HEAD.replace("@TITLE@", title) + main.strip() + _FOOT


_HOME = """
<section class="py-16"><h1 class="text-5xl">Speak Dutch. From your sofa.</h1><p>Live online classes with real teachers.
We have no
school building: all our courses are online, without a location.</p><a class="btn" href="/courses/">See
courses</a></section>
<section class="grid grid-cols-3"><div><h3>4.9 / 5</h3><p>1,204
reviews</p></div><div><h3>63</h3><p>nationalities</p></div><div>
<h3>12 weeks</h3><p>is how long our average student stays</p></div></section>
<section><h2>What students say</h2><div class="testimonial"><p>"There was no queue at all, I started the very next
day!"</p>
<p>Marisol, Utrecht</p></div></section>
<section><h2>Learning German?</h2><p>Our sister school Rheinphone offers German A1 from &#8364;280, next start 1
February 2027.</p>
</section>
"""

_COURSES = """
<h1>Group courses</h1>
<div class="card" id="starter"><h2>Dutch Starter</h2><p class="badge">A0 to A1</p>
<p>Tuesdays and Thursdays, 7:00&#8211;8:30 pm (Amsterdam time), for ten weeks. Never more than eight students.</p>
<p>Start dates: 12 January 2027 and 6 April 2027.</p><p class="price">&#8364;395 for the whole course</p></div>
<div class="card" id="onwards"><h2>Dutch Onwards</h2><p class="badge">A2 to B1</p>
<p>Saturdays, 10 am to noon. Never more than ten students. A new round begins every six weeks.</p>
<p class="price">&#8364;129 per month, cancel any time</p></div>
<div class="card" id="exam"><h2>State Exam Track (NT2 Programme II)</h2><p class="badge">B1 to B2</p>
<p>Mondays and Wednesdays, 6:00&#8211;8:00 pm, sixteen weeks.</p><p>Fully booked until the summer. We do not keep a
list.</p>
<p class="price">&#8364;890 in total or 4 x &#8364;230. DUO charges &#8364;90 for the exam itself.</p></div>
<div class="card muted" hidden><h2>Summer Bootcamp</h2><p>5 July 2027, three weeks, &#8364;540</p></div>
"""

_PRIVATE = """
<h1>Private lessons</h1>
<p>Just you and your teacher, at any level from A0 up to C1. Pick your own hours in the calendar.
You can begin whenever you like: there is no fixed start.</p>
<p>One hour costs from &#8364;46, depending on the teacher you choose. A bundle of ten hours saves you &#8364;30. The
first twenty-minute chat is free.</p>
"""

_PRICING = """
<h1>Pricing</h1>
<table class="w-full"><thead><tr><th></th><th>Starter</th><th>Onwards</th><th>State Exam
Track</th><th>Private</th></tr></thead>
<tbody><tr><td>Price</td><td>&#8364;395 per course</td><td>&#8364;129 per month</td><td>&#8364;890 per
course</td><td>from &#8364;46
per hour</td></tr><tr><td>Workbook
(PDF)</td><td>&#8364;19</td><td>&#8364;19</td><td>&#8364;29</td><td>-</td></tr></tbody></table>
<p>Got a voucher? You can enter it at checkout. Gift cards start at &#8364;25.</p>
"""

_HELP = """
<h1>Help centre</h1>
<dl class="divide-y"><dt>Can I pay with a loan from DUO?</dt><dd>No. The loan of up to &#8364;10,000 can only be spent
at schools that
hold the Blik op Werk quality mark, and we do not have that mark.</dd>
<dt>Do teachers speak my language?</dt><dd>Lessons are in Dutch. When you are stuck, every teacher on our team can help
you in English
or Spanish.</dd>
<dt>How fast do you answer?</dt><dd>Within 24 hours, and within two days at weekends.</dd>
<dt>When do I get my level test result?</dt><dd>The test costs &#8364;15 and takes about a week to mark.</dd></dl>
"""

_TERMS = """
<h1>Terms of service</h1>
<ol><li>You may withdraw within 14 days of payment.</li><li>We may move a class to another teacher.</li><li>A failed
payment costs
&#8364;7.50.</li><li>Missed private lessons are charged unless you cancel one day ahead.</li><li>Complaints are answered
within four
weeks. Dutch law applies.</li></ol><p>Version of 1 May 2026.</p>
"""

_BLOG = """
<h1>Blog</h1>
<article><h2>Five tips for the waiting list at your town hall school</h2><time>3 March 2025</time><p>Many city schools
have waiting
lists of four to six months. Here is what you can do in the meantime.</p></article>
<article><h2>We are hiring</h2><time>1 November 2026</time><p>Freelance teachers, &#8364;31 per hour, from January
2027.</p></article>
"""

_ONLINE = {
    "components": ["taal"],
    "mode": "online",
    "keurmerk_claimed": False,
    "support_languages": ["en", "es"],
}

POLDERPHONE = UnseenSite(
    slug="polderphone",
    name="Polderphone",
    pages={
        "/": _page("Live Dutch lessons", _HOME),
        "/courses/": _page("Group courses", _COURSES),
        "/private/": _page("Private lessons", _PRIVATE),
        "/pricing/": _page("Pricing", _PRICING),
        "/help/": _page("Help centre", _HELP),
        "/blog/": _page("Blog", _BLOG),
        "/terms/": _page("Terms", _TERMS),
    },
    listings=(
        {
            **_ONLINE,
            "title": "Dutch Starter",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "weeks": 10,
            "group_size_max": 8,
            "price_eur": 395,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-12", "2027-04-06"],
        },
        {
            **_ONLINE,
            "title": "Dutch Onwards",
            "route": "nt2",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["weekend"],
            "hours_per_week": 2,
            "group_size_max": 10,
            "price_eur": 129,
            "price_unit": "month",
            "wait_kind": "periodic",
        },
        {
            **_ONLINE,
            "title": "State Exam Track (NT2 Programme II)",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 16,
            "price_eur": 890,
            "price_unit": "total",
            "wait_kind": "full",
        },
        {
            **_ONLINE,
            "title": "Private lessons",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "C1",
            "group_size_max": 1,
            "price_eur": 46,
            "price_unit": "hour",
            "price_from": True,
            "wait_kind": "rolling",
        },
    ),
)
