"""A university's language centre: a timetable, three price tiers, JSON-LD and English pages that lag behind."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

LINKS = (
    ("/nl/nederlands.aspx", "Nederlands leren"),
    ("/nl/tarieven.aspx", "Tarieven"),
    ("/nl/aanmelden.aspx", "Aanmelden"),
    ("/en/dutch.aspx", "English"),
)
STRUCTURED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "EducationalOrganization", "name": "Talencentrum Het Diep", "address": {"@type": "PostalAddress",
"streetAddress": "Singelkade 61", "postalCode": "9711 VN", "addressLocality": "Groningen"}},
{"@type": "Course", "name": "Nederlands 1", "hasCourseInstance": {"@type": "CourseInstance",
"startDate": "2025-09-01", "endDate": "2025-11-21", "courseMode": "onsite"},
"offers": {"@type": "Offer", "price": "225.00", "priceCurrency": "EUR"}}]}</script>"""


def _page(title: str, body: str, language: str = "nl") -> str:
    menu = "".join(f'<li class="menu__item"><a href="{path}">{name}</a></li>' for path, name in LINKS)
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><meta http-equiv="X-UA-Compatible" content="IE=edge" /><meta charset="utf-8" />
<title>{title} | Talencentrum Het Diep</title></head>
<body><form method="post" action="./" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTI2" />
<div id="s4-workspace"><div class="td-header"><a href="/">Talencentrum Het Diep</a><ul class="menu">{menu}</ul></div>
<div class="td-layout td-clearfix"><div id="main" class="td-layout__item td-width-m-16-24">
<h1 class="td-mb">{title}</h1>
{body}
</div></div>
<div class="td-footer">Talencentrum Het Diep - Singelkade 61 - 9711 VN Groningen</div></div></form></body></html>"""


TIMETABLE = """<p>Klassikale cursussen voor studenten, medewerkers en iedereen in de stad. Een inburgeringstraject
bieden wij niet.</p>
<table class="td-table"><thead><tr><th>Cursus</th><th>Niveau</th><th>Periode</th><th>Lestijden</th></tr></thead><tbody>
<tr><td>Nederlands 1</td><td>0 naar A1</td><td>1 februari t/m 23 april 2027 (12 weken)</td>
<td>ma en wo 17.30-19.30 (4 uur per week)</td></tr>
<tr><td>Nederlands 2</td><td>A1 naar A2</td><td>2 februari t/m 22 april 2027 (12 weken) <strong>volgeboekt</strong></td>
<td>di en do 17.30-19.30 (4 uur per week)</td></tr>
<tr><td>Nederlands 3 intensief</td><td>A2 naar B1</td><td>11 januari t/m 19 maart 2027 (10 weken)</td>
<td>ma t/m do 9.30-12.00 (10 uur per week)</td></tr>
<tr><td>Training Staatsexamen II</td><td>B1 naar B2</td><td>vanaf mei 2027 (10 weken)</td>
<td>vr 13.00-16.00 (3 uur per week)</td></tr></tbody></table>
<p>Er zijn geen lessen van 15 t/m 19 februari 2027. Iedere cursus gaat door vanaf 8 deelnemers. Maximaal 16 deelnemers
per groep.</p>"""

PRICES = """<p>De tarieven gelden voor het hele collegejaar 2026-2027.</p>
<table class="td-table"><thead><tr><th>Cursus</th><th>Student</th><th>Medewerker</th><th>Extern</th></tr></thead><tbody>
<tr><td>Nederlands 1</td><td>&euro; 245</td><td>&euro; 330</td><td>&euro; 445</td></tr>
<tr><td>Nederlands 2</td><td>&euro; 245</td><td>&euro; 330</td><td>&euro; 445</td></tr>
<tr><td>Nederlands 3 intensief</td><td>&euro; 560</td><td>&euro; 745</td><td>&euro; 985</td></tr>
<tr><td>Training Staatsexamen II</td><td>&euro; 240</td><td>&euro; 310</td><td>&euro; 415</td></tr></tbody></table>
<p>Bent u particulier? Dan betaalt u het externe tarief. Boeken zijn niet inbegrepen (&euro; 45 tot &euro; 70). De
niveautoets kost &euro; 30.</p>"""

SITE_WIDE: dict[str, Any] = {
    "street": "Singelkade 61",
    "postcode": "9711 VN",
    "city": "Groningen",
    "components": ["taal"],
    "mode": "classroom",
    "group_size_max": 16,
    "price_unit": "total",
    "min_participants": 8,
}

LANGUAGE_CENTRE = UnseenSite(
    slug="talencentrum-het-diep",
    name="Talencentrum Het Diep",
    pages={
        "/": _page(
            "Welkom",
            '<p><a href="/nl/nederlands.aspx">Nederlands</a> | <a href="/en/dutch.aspx">Dutch courses</a></p>',
        ),
        "/nl/nederlands.aspx": _page("Nederlands leren", STRUCTURED + TIMETABLE),
        "/nl/tarieven.aspx": _page("Tarieven", PRICES),
        "/nl/aanmelden.aspx": _page(
            "Aanmelden",
            """<p>Inschrijven kan tot een week voor de eerste les. Is uw cursus vol, dan zetten wij u op de lijst. U
krijgt binnen twee dagen een mail over de niveautoets.</p>""",
        ),
        "/en/dutch.aspx": _page(
            "Dutch courses",
            """<p>Dutch 1 (0 to A1) starts on 7 September 2026. Fee: students &euro; 230, staff &euro; 310, others
&euro; 420. Groups of up to 18.</p><p><em>Last updated: 20 May 2026</em></p>""",
            "en",
        ),
    },
    listings=(
        {
            **SITE_WIDE,
            "title": "Nederlands 1",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 12,
            "price_eur": 445,
            "wait_kind": "dates",
            "start_dates": ["2027-02-01"],
        },
        {
            **SITE_WIDE,
            "title": "Nederlands 2",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 12,
            "price_eur": 445,
            "wait_kind": "full",
            "start_dates": ["2027-02-02"],
        },
        {
            **SITE_WIDE,
            "title": "Nederlands 3 intensief",
            "route": "nt2",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["morning"],
            "hours_per_week": 10,
            "weeks": 10,
            "price_eur": 985,
            "wait_kind": "dates",
            "start_dates": ["2027-01-11"],
        },
        {
            **SITE_WIDE,
            "title": "Training Staatsexamen II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "price_eur": 415,
            "weeks": 10,
            "wait_kind": "months",
            "start_months": ["2027-05"],
        },
    ),
)
