"""A university's language centre: a table with joined cells, three prices a course, an older English page."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str, language: str = "nl") -> str:
    """A page in the university's house style."""
    return f"""<!DOCTYPE html>
<html lang="{language}" dir="ltr"><head><meta charset="utf-8" /><title>{title} | Talencentrum Leijpark</title>
<meta name="Generator" content="Drupal 9 (https://www.drupal.org)" /></head>
<body class="path-node"><header class="tu-header"><div class="tu-logo"><a href="/">Talencentrum Leijpark</a></div>
<nav aria-label="Hoofdmenu"><ul><li><a href="/nederlands">Nederlands</a></li><li><a href="/engels">Engels</a></li>
<li><a href="/prijzen">Prijzen</a></li><li><a href="/voorwaarden">Voorwaarden</a></li><li><a href="/en/dutch"
hreflang="en">English</a></li></ul></nav></header><main><div class="block-system-main-block">
<h1 class="page-header">{title}</h1><div class="field--name-body field--type-text-with-summary">
{body}
</div></div></main><footer class="tu-footer"><div class="vcard"><span class="street-address">Conservatoriumpad 6</span>,
<span class="postal-code">5037 TR</span> <span class="locality">Tilburg</span></div></footer></body></html>"""


_TILBURG = {
    "components": ["taal"],
    "street": "Conservatoriumpad 6",
    "postcode": "5037 TR",
    "city": "Tilburg",
    "mode": "classroom",
    "group_size_max": 16,
    "price_unit": "total",
}
_BEGINNERS = {
    **_TILBURG,
    "title": "Nederlands voor beginners",
    "route": "nt2",
    "level_from": "A0",
    "level_to": "A1",
    "weeks": 9,
    "wait_kind": "dates",
}

LEIJPARK = UnseenSite(
    slug="talencentrum-leijpark",
    name="Talencentrum Leijpark",
    pages={
        "/": _page(
            "Talen op de campus",
            """<p>Het Talencentrum verzorgt cursussen voor studenten, medewerkers en iedereen van daarbuiten.
Inburgeringstrajecten bieden wij sinds 2024 niet meer aan; daarvoor kunt u bij het ROC terecht.</p>
<p><a href="/nederlands">Naar de cursussen Nederlands</a></p>""",
        ),
        "/nederlands": _page(
            "Nederlands: cursussen voorjaar 2027",
            """<p>Alle cursussen zijn klassikaal en vinden plaats op de campus.</p>
<table class="table--striped"><caption>Cursusaanbod</caption>
<thead><tr><th>Cursus</th><th>Niveau</th><th>Rooster</th><th>Cursusperiode</th></tr></thead><tbody>
<tr><td rowspan="2">Nederlands voor beginners</td><td rowspan="2">0 naar A1</td><td>daggroep: ma, wo en vr
10.30&ndash;12.30</td><td>1 februari t/m 2 april 2027 (9 weken)</td></tr>
<tr><td>avondgroep: di 18.45&ndash;21.15</td><td>2 februari t/m 30 maart 2027 (9 weken)</td></tr>
<tr><td>Nederlands voor gevorderden</td><td>B1 naar B2</td><td>ma en do 13.15&ndash;15.15</td><td>25 januari t/m 1 april
2027 (10 weken)<br><em>inschrijving gesloten</em></td></tr>
<tr><td>Voorbereiding Staatsexamen NT2 programma II</td><td>vanaf B1</td><td>wo 18.30&ndash;21.00</td><td>10 februari
t/m 31 maart 2027 (8 weken)</td></tr></tbody></table>
<p>Geen les op Goede Vrijdag, 26 maart 2027. Alle inschrijvingen lopen via de webshop van de universiteit.</p>""",
        ),
        "/prijzen": _page(
            "Prijzen 2026-2027",
            """<table class="table--striped"><thead><tr><th></th><th>Student</th><th>Medewerker</th><th>Extern
(particulier)</th></tr></thead><tbody>
<tr><td>Nederlands voor beginners, daggroep</td><td>&euro; 495</td><td>&euro; 690</td><td>&euro; 940</td></tr>
<tr><td>Nederlands voor beginners, avondgroep</td><td>&euro; 275</td><td>&euro; 380</td><td>&euro; 520</td></tr>
<tr><td>Nederlands voor gevorderden</td><td>&euro; 420</td><td>&euro; 585</td><td>&euro; 795</td></tr>
<tr><td>Voorbereiding Staatsexamen NT2 programma II</td><td>&euro; 310</td><td>&euro; 430</td><td>&euro; 585</td></tr>
<tr><td>Academic English</td><td>&euro; 350</td><td>&euro; 475</td><td>&euro; 650</td></tr></tbody></table>
<p>De instaptoets kost &euro; 35. Boeken zijn niet inbegrepen (reken op &euro; 45 tot &euro; 80).</p>""",
        ),
        "/engels": _page(
            "Academic English",
            """<p>Schrijven en presenteren in het Engels, van B2 naar C1. Start 8 februari 2027, 8 weken.</p>""",
        ),
        "/voorwaarden": _page(
            "Voorwaarden",
            """<ol><li>Een groep bestaat uit 8 tot 16 deelnemers.</li><li>Aanmelden kan tot 10 dagen voor de eerste
les. Is de cursus vol, dan komt u op de wachtlijst.</li><li>Annuleren kost &euro; 60.</li></ol>""",
        ),
        "/en/dutch": _page(
            "Dutch courses",
            """<p><small>Page last reviewed: 2 February 2026</small></p><p>Dutch for beginners (day group): starts 31
August 2026, &euro; 890 for external participants, maximum 20 participants per group.</p>""",
            "en",
        ),
    },
    listings=(
        {
            **_BEGINNERS,
            "dayparts": ["morning"],
            "hours_per_week": 6,
            "price_eur": 940,
            "start_dates": ["2027-02-01"],
        },
        {
            **_BEGINNERS,
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "price_eur": 520,
            "start_dates": ["2027-02-02"],
        },
        {
            **_TILBURG,
            "title": "Nederlands voor gevorderden",
            "route": "nt2",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["afternoon"],
            "hours_per_week": 4,
            "weeks": 10,
            "price_eur": 795,
            "wait_kind": "closed",
            "start_dates": ["2027-01-25"],
        },
        {
            **_TILBURG,
            "title": "Voorbereiding Staatsexamen NT2 programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "weeks": 8,
            "price_eur": 585,
            "wait_kind": "dates",
            "start_dates": ["2027-02-10"],
        },
    ),
)
