"""A university's language centre: a row a course, a column a kind of customer, and dates in another table."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

CENTRE: dict[str, Any] = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Singelplein 1",
    "postcode": "7511 KM",
    "city": "Enschede",
    "dayparts": ["evening"],
    "hours_per_week": 4,
    "weeks": 11,
    "hours_total": 44,
    "group_size_max": 16,
    "price_unit": "total",
}

HOGENBEEK = UnseenSite(
    slug="taalcentrum-hogenbeek",
    name="Taalcentrum Hogenbeek",
    pages={
        "/nederlands/": """<!DOCTYPE html><html lang="nl"><head><title>Nederlands leren - Taalcentrum Hogenbeek</title>
</head><body><div class="page-grid"><aside class="side"><a href="/nederlands/">Nederlands</a>
<a href="/nederlands/tarieven/">Tarieven</a></aside><main><h1>Nederlands voor anderstaligen</h1>
<p>Elke cursus telt 44 lesuren in 11 weken. Er zitten maximaal 16 mensen in een groep. Daarnaast studeer je zo'n 8 uur
per week zelf.</p><table class="rooster"><caption>Rooster voorjaar 2027</caption>
<thead><tr><th>Cursus</th><th>Periode</th><th>Dagen en tijden</th><th>Plaats</th></tr></thead><tbody>
<tr><td>Nederlands 1 (A0-A1)</td><td>8 februari t/m 22 april 2027</td><td>ma en do, 17.30-19.30</td><td>ja</td></tr>
<tr><td>Nederlands 2 (A1-A2)</td><td>9 februari t/m 23 april 2027</td><td>di en vr, 17.30-19.30</td><td>ja</td></tr>
<tr><td>Nederlands 3 (A2-B1)</td><td>8 februari t/m 22 april 2027</td><td>ma en do, 19.45-21.45</td>
<td>volgeboekt</td></tr></tbody></table>
<p>Aanmelden kan tot en met 25 januari 2027. Geen les in de week van 22 februari 2027.</p></main></div>
<footer>Taalcentrum Hogenbeek, Singelplein 1, 7511 KM Enschede</footer></body></html>""",
        "/nederlands/tarieven/": """<!DOCTYPE html><html lang="nl"><head><title>Tarieven - Taalcentrum Hogenbeek</title>
</head><body><div class="page-grid"><aside class="side"><a href="/nederlands/">Nederlands</a>
<a href="/nederlands/tarieven/">Tarieven</a></aside><main><h1>Tarieven</h1>
<table><thead><tr><th>Cursus</th><th>Studenten</th><th>Medewerkers</th><th>Overige deelnemers</th></tr></thead><tbody>
<tr><td>Nederlands 1 (A0-A1)</td><td>€ 395,-</td><td>€ 520,-</td><td>€ 690,-</td></tr>
<tr><td>Nederlands 2 (A1-A2)</td><td>€ 395,-</td><td>€ 520,-</td><td>€ 710,-</td></tr>
<tr><td>Nederlands 3 (A2-B1)</td><td>€ 410,-</td><td>€ 545,-</td><td>€ 735,-</td></tr>
<tr><td>Academic English C1</td><td>€ 380,-</td><td>€ 500,-</td><td>€ 660,-</td></tr></tbody></table>
<p>Niveautoets: € 35. Annuleren kost € 50 administratiekosten.</p></main></div>
<footer>Taalcentrum Hogenbeek, Singelplein 1, 7511 KM Enschede</footer></body></html>""",
    },
    seeds=("/nederlands/",),
    listings=(
        {
            **CENTRE,
            "title": "Nederlands 1 (A0-A1)",
            "level_from": "A0",
            "level_to": "A1",
            "price_eur": 690,
            "wait_kind": "dates",
            "start_dates": ["2027-02-08"],
        },
        {
            **CENTRE,
            "title": "Nederlands 2 (A1-A2)",
            "level_from": "A1",
            "level_to": "A2",
            "price_eur": 710,
            "wait_kind": "dates",
            "start_dates": ["2027-02-09"],
        },
        {
            **CENTRE,
            "title": "Nederlands 3 (A2-B1)",
            "level_from": "A2",
            "level_to": "B1",
            "price_eur": 735,
            "wait_kind": "full",
            "start_dates": ["2027-02-08"],
        },
    ),
)
