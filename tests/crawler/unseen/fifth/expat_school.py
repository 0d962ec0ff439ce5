"""A school for expats that writes English only: evening, morning, exam and private lessons."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

LINKS = (
    ("/", "Home"),
    ("/dutch-courses", "Dutch courses"),
    ("/knm", "KNM"),
    ("/private-lessons", "Private"),
    ("/faq", "FAQ"),
)


def _block(html: str) -> str:
    return f"""<div class="sqs-block html-block sqs-block-html" data-block-type="2"><div class="sqs-block-content">
<div class="sqs-html-content" data-sqsp-text-block-content>{html}</div></div></div>"""


def _page(title: str, *blocks: str) -> str:
    menu = "".join(
        f'<div class="header-nav-item header-nav-item--collection"><a href="{path}">{name}</a></div>'
        for path, name in LINKS
    )
    return f"""<!doctype html><html xmlns:og="http://opengraphprotocol.org/schema/#" lang="en-GB"><head>
<meta charset="utf-8" /><title>{title} &mdash; Brainport Dutch</title></head>
<body id="collection-5f" class="header-overlay-alignment-center"><div id="siteWrapper" class="clearfix site-wrapper">
<header data-test="header" id="header"><div class="header-title-logo"><a href="/">Brainport Dutch</a></div>
<nav class="header-nav-list">{menu}</nav></header>
<main id="page" class="container" role="main"><article class="sections"><section class="page-section">
<div class="fluid-engine">{"".join(_block(block) for block in blocks)}</div></section></article></main>
<footer class="sections" id="footer-sections">{_block("<p>Brainport Dutch, Glaslaan 118, 5616 LW Eindhoven</p>")}
</footer></div></body></html>"""


PAGES = {
    "/": _page(
        "Home",
        "<h1>Learn Dutch in the city of light</h1><p>For engineers, students and partners. A group never has"
        " more than 10 people.</p>",
        "<blockquote>&ldquo;I could start the very next day!&rdquo;</blockquote><p>Priya, 2024</p>",
    ),
    "/dutch-courses": _page(
        "Dutch courses",
        "<h1>Dutch courses</h1>",
        """<h2>Dutch for beginners</h2><p>From A0 to A1. Monday and Wednesday from 18:30 to 20:30, 4 hours a week for
8 weeks.</p>
<p>Start dates: 18 January 2027 and 5 April 2027.</p><p>Price: &euro;420 (early birds get &euro;40 off).</p>""",
        """<h2>Dutch in the morning</h2><p>From A1 to A2. Tuesday and Thursday from 9:30 to 12:00, 5 hours a week for
8 weeks.</p><p>Start date: 19 January 2027. Fully booked!</p><p>Price: &euro;510, or two payments of &euro;260.</p>""",
    ),
    "/knm": _page(
        "KNM training",
        """<h1>KNM training</h1><p>For people in the B1 route who only have KNM left. We go through all eight topics
with you. No language lessons in this one!</p>
<p>Saturday from 10:00 to 13:00, 3 hours a week for 4 weeks. Price: &euro;145. The exam fee (&euro;40) goes to DUO.</p>
<p>The training starts as soon as 6 people have signed up.</p>""",
    ),
    "/private-lessons": _page(
        "Private lessons",
        """<h1>Private lessons</h1><p>One-to-one Dutch lessons about the things that you need. You can start at any
time.</p><p>Prices from &euro;49 per hour. A trial lesson of 30 minutes is free.</p>""",
    ),
    "/faq": _page(
        "FAQ",
        """<h1>FAQ</h1><h3>How fast do you answer?</h3><p>Within 24 hours.</p>
<h3>Do you have the Blik op Werk quality mark?</h3>
<p>No, we do not. So you cannot use a DUO loan (up to &euro;10,000).</p>
<h3>Is there a waiting list?</h3><p>If a group is full, we put you on the waiting list.</p>""",
    ),
}

SITE_WIDE: dict[str, Any] = {
    "street": "Glaslaan 118",
    "postcode": "5616 LW",
    "city": "Eindhoven",
    "group_size_max": 10,
    "keurmerk_claimed": False,
}

EXPAT_SCHOOL = UnseenSite(
    slug="brainport-dutch",
    name="Brainport Dutch",
    pages=PAGES,
    listings=(
        {
            **SITE_WIDE,
            "title": "Dutch for beginners",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 8,
            "price_eur": 420,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-18", "2027-04-05"],
        },
        {
            **SITE_WIDE,
            "title": "Dutch in the morning",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 5,
            "weeks": 8,
            "price_eur": 510,
            "price_unit": "total",
            "wait_kind": "full",
            "start_dates": ["2027-01-19"],
        },
        {
            **SITE_WIDE,
            "title": "KNM training",
            "route": "b1",
            "components": ["knm"],
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 4,
            "price_eur": 145,
            "price_unit": "total",
            "wait_kind": "min_participants",
            "min_participants": 6,
        },
        {
            **SITE_WIDE,
            "title": "Private lessons",
            "route": "nt2",
            "components": ["taal"],
            "group_size_max": 1,
            "price_eur": 49,
            "price_unit": "hour",
            "price_from": True,
            "wait_kind": "rolling",
        },
    ),
)
