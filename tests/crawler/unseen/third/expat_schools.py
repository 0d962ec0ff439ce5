"""Two schools for internationals: one wholly in English, one whose English pages are older than its Dutch ones."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite


def _canal(title: str, body: str) -> str:
    """A page of the English-only school, from a hosted page builder."""
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} — Gable House Dutch</title>
<meta property="og:site_name" content="Gable House Dutch"></head><body class="sqs-site">
<header><a href="/">Gable House Dutch</a> <a href="/courses">Courses</a> <a href="/prices">Prices</a>
<a href="/faq">FAQ</a> <a href="/blog/integration-exam">Blog</a></header>
<article class="page-section"><div class="sqs-block-content"><h1>{title}</h1>{body}</div></article>
<footer><p>Gable House Dutch · Warmoesgang 40 · 1012 GN Amsterdam</p><p>Office hours Mon–Fri 10:00–18:00</p></footer>
</body></html>"""


_COURSES = """<p>All our group courses are taught in the classroom, with no more than 10 students.</p>
<div class="card"><h2>Beginner Dutch</h2><p class="level">Level: A0 to A1</p>
<p>Tuesdays and Thursdays, 18:30–20:30, for 8 weeks. Your first real conversations: ordering, introducing yourself,
surviving a birthday circle.</p><p>Next start dates: 12 January and 9 March 2027.</p></div>
<div class="card"><h2>Elementary Dutch</h2><p class="level">Level: A1 to A2</p>
<p>Mondays and Wednesdays, 10:00–12:30, for 8 weeks.</p><p>New groups start in February and May 2027.</p></div>
<div class="card"><h2>Intermediate Dutch</h2><p class="level">Level: A2 to B1</p>
<p>Saturdays, 10:00–13:00, for 12 weeks.</p><p>Start: 16 January 2027. Sorry, this course is fully booked.</p></div>
<div class="card"><h2>Civic integration coaching (2013 Act)</h2><p>Still under the old Civic Integration Act of 2013?
This
group course prepares you for the Dutch language exams up to A2 and for KNM. Wednesday evenings from 19:00 to 21:00; you
can join at any time of the year.</p></div>"""

_PRICES = """<table><thead><tr><th>Course</th><th>Price</th><th>Books</th></tr></thead><tbody>
<tr><td>Beginner Dutch</td><td>€495</td><td>€42</td></tr>
<tr><td>Elementary Dutch</td><td>€615</td><td>€42</td></tr>
<tr><td>Intermediate Dutch</td><td>€595</td><td>€48</td></tr>
<tr><td>Civic integration coaching (2013 Act)</td><td>€32.50 per hour</td><td>—</td></tr></tbody></table>
<p>Prices are for the whole course unless stated otherwise. Early birds get €50 off. Intake and level test: free.</p>"""

_FAQ = """<h3>Can I use the DUO loan?</h3><p>No. You can borrow up to €10,000 from DUO only at schools with the Blik op
Werk
quality mark, and we do not hold that mark.</p>
<h3>Will the lessons be in Dutch only?</h3><p>Mostly! But all our teachers are happy to explain things in English.</p>
<h3>How long before I hear from you?</h3><p>We reply within two working days.</p>
<h3>Do you offer childcare?</h3><p>We don't, sorry.</p>"""

_GABLE: dict[str, Any] = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Warmoesgang 40",
    "postcode": "1012 GN",
    "city": "Amsterdam",
    "mode": "classroom",
    "group_size_max": 10,
    "price_unit": "total",
    "keurmerk_claimed": False,
    "childcare": False,
    "support_languages": ["en"],
}

GABLE_HOUSE = UnseenSite(
    slug="gable-house-dutch",
    name="Gable House Dutch",
    pages={
        "/": _canal(
            "Learn Dutch in the heart of Amsterdam",
            """<p>Since 2010 we have taught more than 3,000 internationals. Small groups, big laughs.</p>
<blockquote>“I started the very next day and never looked back.” — Priya</blockquote>
<p><a href="/courses">See our courses</a></p>""",
        ),
        "/courses": _canal("Courses", _COURSES),
        "/prices": _canal("Prices", _PRICES),
        "/faq": _canal("FAQ", _FAQ),
        "/blog/integration-exam": _canal(
            "Blog: how the integration exam works",
            """<p>3 March 2025. The speaking exam costs €60 and the waiting time for the results is about eight weeks.
Under the
new law you choose between three routes; your municipality decides with you.</p>""",
        ),
    },
    listings=(
        {
            **_GABLE,
            "title": "Beginner Dutch",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 8,
            "price_eur": 495,
            "wait_kind": "dates",
            "start_dates": ["2027-01-12", "2027-03-09"],
        },
        {
            **_GABLE,
            "title": "Elementary Dutch",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["morning"],
            "hours_per_week": 5,
            "weeks": 8,
            "price_eur": 615,
            "wait_kind": "months",
            "start_months": ["2027-02", "2027-05"],
        },
        {
            **_GABLE,
            "title": "Intermediate Dutch",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 12,
            "price_eur": 595,
            "wait_kind": "full",
            "start_dates": ["2027-01-16"],
        },
        {
            **_GABLE,
            "title": "Civic integration coaching (2013 Act)",
            "route": "wi2013",
            "level_to": "A2",
            "components": ["taal", "knm"],
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "price_eur": 32.5,
            "price_unit": "hour",
            "wait_kind": "rolling",
        },
    ),
)


def _strijp(title: str, body: str, language: str, note: str) -> str:
    """A page of the two-language school; `note` is the date line that its system puts under every page."""
    return f"""<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>
<body class="lang-{language}"><div class="header"><img src="/logo.svg" alt="Lichtstad Talen">
<div class="lang-switch"><a href="/">EN</a> | <a href="/nl/">NL</a></div>
<ul class="main-nav"><li><a href="/courses">Courses</a></li><li><a href="/nl/cursussen">Cursussen</a></li>
<li><a href="/nl/contact">Contact</a></li></ul></div><div class="content"><h1>{title}</h1>{body}
<p class="modified">{note}</p></div><div class="footer">Lichtstad Talen, Gloeilampweg 88, 5611 KT Eindhoven</div>
</body></html>"""


_STRIJP_NL = """<p>Uitleg in het Engels is bij al onze cursussen mogelijk.</p>
<h2>Nederlands A1</h2><p>Van 0 naar A1, in 10 weken. Maandag en donderdag van 19.00 tot 21.00 uur, online via Teams;
deze cursus is zonder leslocatie.</p><p>Start: maandag 1 februari 2027. Prijs: &euro; 465,-.</p>
<h2>Nederlands A2</h2><p>Van A1 naar A2, in 12 weken. Dinsdagavond van 18.30 tot 21.30 uur aan de
Gloeilampweg 88.</p><p>Start: dinsdag 2 februari 2027. Prijs: &euro; 485,-.</p>
<h2>Intensief Nederlands B1</h2><p>Van A2 naar B1. Overdag, 20 uur per week. Elke eerste maandag van de maand kunt u
instromen. Prijs: &euro; 340,- per week.</p>"""

_STRIJP_EN = """<p>English explanations are always possible.</p>
<h2>Dutch A1</h2><p>From 0 to A1 in 10 weeks. Mondays and Thursdays, 19:00 to 21:00, online. Next start: 14 April 2025.
Price: €420.</p>
<h2>Dutch A2</h2><p>From A1 to A2 in 12 weeks. Tuesdays, 18:30 to 21:30. Next start: 15 April 2025. Price: €440.</p>
<h2>Intensive Dutch B1</h2><p>From A2 to B1. Daytime, 20 hours a week. Waiting time: about five weeks. €295 per
week.</p>"""

_LICHTSTAD: dict[str, Any] = {"route": "nt2", "components": ["taal"], "support_languages": ["en"]}
_GLOEILAMPWEG = {"street": "Gloeilampweg 88", "postcode": "5611 KT", "city": "Eindhoven"}

LICHTSTAD = UnseenSite(
    slug="lichtstad-talen",
    name="Lichtstad Talen",
    pages={
        "/": _strijp(
            "Welcome to Lichtstad Talen",
            """<p>Languages for people who work in the Brainport region.</p><p>Companies: ask for an offer for
in-company
training in English, German or Mandarin.</p>""",
            "en",
            "Last updated: 3 March 2025",
        ),
        "/nl/": _strijp(
            "Welkom bij Lichtstad Talen",
            """<p>Talencursussen voor wie in de regio Eindhoven werkt. Ook Engels en Duits voor bedrijven.</p>""",
            "nl",
            "Laatst bijgewerkt: 9 november 2026",
        ),
        "/courses": _strijp("Dutch courses", _STRIJP_EN, "en", "Last updated: 3 March 2025"),
        "/nl/cursussen": _strijp("Cursussen Nederlands", _STRIJP_NL, "nl", "Laatst bijgewerkt: 9 november 2026"),
        "/nl/contact": _strijp(
            "Contact",
            """<p>Gloeilampweg 88, 5611 KT Eindhoven. Wij zijn open van maandag tot en met vrijdag van 9.00 tot 21.30
uur.
Tussen 21 december en 3 januari zijn wij gesloten.</p>""",
            "nl",
            "Laatst bijgewerkt: 9 november 2026",
        ),
    },
    listings=(
        {
            **_LICHTSTAD,
            "title": "Nederlands A1",
            "level_from": "A0",
            "level_to": "A1",
            "mode": "online",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 10,
            "price_eur": 465,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-01"],
        },
        {
            **_LICHTSTAD,
            **_GLOEILAMPWEG,
            "title": "Nederlands A2",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "weeks": 12,
            "price_eur": 485,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-02"],
        },
        {
            **_LICHTSTAD,
            **_GLOEILAMPWEG,
            "title": "Intensief Nederlands B1",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 20,
            "price_eur": 340,
            "price_unit": "week",
            "wait_kind": "periodic",
        },
    ),
)
