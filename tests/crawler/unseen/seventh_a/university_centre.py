"""A university's language centre: three price tiers, a table with spanned cells, an old English page and stale
JSON-LD."""

from tests.crawler.unseen.site import UnseenSite

_STALE_MARKUP = """<script type="application/ld+json">{"@context":"https://schema.org","@type":"Course","name":
"Nederlands 1","provider":{"@type":"CollegeOrUniversity","name":"Taleninstituut Kempen"},"offers":{"@type":"Offer",
"price":"745","priceCurrency":"EUR"},"hasCourseInstance":{"@type":"CourseInstance","courseMode":"online","startDate":
"2025-09-09","endDate":"2025-11-14"}}</script>"""


def _page(title: str, content: str, language: str = "nl") -> str:
    return f"""<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title} | Taleninstituut Kempen
</title><meta name="description" content="{title}"><link rel="alternate" hreflang="en" href="/en/dutch-courses"></head>
<body class="t-institute"><div class="topbar"><a href="/">Taleninstituut Kempen</a><ul class="topbar__meta"><li>
<a href="/nl/cursussen-nederlands" lang="nl">NL</a></li><li><a href="/en/dutch-courses" lang="en">EN</a></li></ul></div>
<nav class="mainnav"><ul><li><a href="/nl/cursussen-nederlands">Nederlands</a></li><li><a
href="/nl/cursussen-engels">Engels
</a></li><li><a href="/nl/praktische-informatie">Praktische informatie</a></li></ul></nav>
<div class="grid"><div class="grid__col grid__col--8"><article class="wysiwyg"><h1>{title}</h1>{content}</article></div>
<div class="grid__col grid__col--4"><div class="contactcard"><h3>Contact</h3><p>Taleninstituut Kempen<br>Professor
Vinkelaan 12<br>5037 AK Tilburg</p><p>Balie: ma t/m do 10.00-12.00 en 13.00-15.00</p></div></div></div>
<footer class="pagefooter"><span>&copy; Taleninstituut Kempen</span>
<span>Privacyverklaring</span></footer></body></html>"""


_HOME = _page(
    "Talen voor studie en werk",
    """<p class="lead">Het Taleninstituut verzorgt cursussen voor studenten, medewerkers en voor iedereen
daarbuiten.</p>
<div class="teasers"><div class="teaser"><h2><a href="/nl/cursussen-nederlands">Nederlands voor
anderstaligen</a></h2><p>Van
beginner tot staatsexamen.</p></div><div class="teaser"><h2><a href="/nl/cursussen-engels">Academic
English</a></h2><p>Write
your thesis with confidence.</p></div></div>""",
)

_DUTCH = _page(
    "Cursussen Nederlands",
    _STALE_MARKUP
    + """<p class="lead">Intensieve cursussen voor hoogopgeleide anderstaligen. Alle groepscursussen zijn
klassikaal.</p>
<table class="table table--striped"><caption>Aanbod 2027</caption><thead><tr><th rowspan="2">Cursus</th>
<th rowspan="2">Niveau</th><th rowspan="2">Periode</th><th rowspan="2">Rooster</th><th
colspan="3">Cursusgeld</th></tr><tr>
<th>Studenten</th><th>Medewerkers</th><th>Overigen</th></tr></thead><tbody>
<tr><td rowspan="2">Nederlands 1</td><td rowspan="2">A0 &rarr; A1</td><td>8 februari t/m 16 april 2027 (10 weken)</td>
<td>ma en do 9.30-12.30</td><td rowspan="2">&euro; 410</td><td rowspan="2">&euro; 540</td><td rowspan="2">&euro;
785</td>
</tr><tr><td>9 februari t/m 15 april 2027 (10 weken)</td><td>di en do 18.30-21.00</td></tr>
<tr><td>Nederlands 2</td><td>A1 &rarr; A2</td><td>12 april t/m 2 juli 2027 (12 weken)</td><td>ma, wo en vr
13.00-15.30</td>
<td>&euro; 495</td><td>&euro; 650</td><td>&euro; 1.040</td></tr>
<tr><td>Staatsexamen NT2, programma II</td><td>B1 &rarr; B2</td><td>september 2027 (14 weken)</td><td>wo
18.00-21.00</td>
<td>&euro; 380</td><td>&euro; 500</td><td>&euro; 725</td></tr></tbody></table>
<p>Een groepscursus gaat door vanaf 8 deelnemers; in elke groep zijn er 14 plaatsen. In de week van 26 t/m 30 april is
er
geen les.</p><h2>Individuele taaltraining</h2><p>Eigen doelen of weinig tijd? Een docent werkt
&eacute;&eacute;n-op-&eacute;&eacute;n
met u, op aanvraag. Tarief: &euro; 68,- per uur.</p><p class="pagedate">Laatst gewijzigd: 2 november 2026</p>""",
)

_ENGLISH = _page(
    "Cursussen Engels",
    """<p class="lead">Academic Writing, IELTS-training en Engels voor docenten.</p><table
class="table"><tr><th>Cursus</th>
<th>Start</th><th>Overigen</th></tr><tr><td>Academic Writing B2-C1</td><td>15 februari 2027</td><td>&euro; 690</td></tr>
<tr><td>IELTS-training</td><td>elke maandag</td><td>&euro; 420</td></tr></table>""",
)

_PRACTICAL = _page(
    "Praktische informatie",
    """<h2>Inschrijven</h2><p>Inschrijven kan tot 10 werkdagen voor de eerste les. Is een cursus vol, dan zetten wij u
op de
wachtlijst. De plaatsingstoets kost &euro; 30 en wordt in de week erna besproken.</p><h2>Welk tarief geldt voor
mij?</h2>
<p>Studenten en medewerkers van de universiteit laten hun pas zien. Alle anderen betalen het tarief Overigen.</p>
<h2>Inburgeren</h2><p>Wij verzorgen sinds september 2024 geen inburgeringstrajecten meer. Lenen bij DUO (tot &euro;
10.000)
is voor onze cursussen dus niet mogelijk.</p>""",
)

_OLD_ENGLISH = _page(
    "Dutch courses",
    """<p class="lead">Learn Dutch at the university. Due to the renovation of our building all groups are taught
online.</p>
<table class="table"><thead><tr><th>Course</th><th>Start</th><th>Students</th><th>Staff</th><th>Others</th></tr></thead>
<tbody><tr><td>Dutch 1</td><td>9 September 2025</td><td>&euro; 395</td><td>&euro; 520</td><td>&euro; 745</td></tr><tr>
<td>Dutch 2</td><td>17 November 2025 (fully booked)</td><td>&euro; 480</td><td>&euro; 630</td><td>&euro;
995</td></tr></tbody>
</table><p class="pagedate">Last updated: 14 May 2025</p>""",
    "en",
)

_CAMPUS = {
    "components": ["taal"],
    "street": "Professor Vinkelaan 12",
    "postcode": "5037 AK",
    "city": "Tilburg",
}
_GROUP = {**_CAMPUS, "mode": "classroom", "group_size_max": 14, "min_participants": 8, "price_unit": "total"}
_DUTCH_ONE = {
    **_GROUP,
    "title": "Nederlands 1",
    "route": "nt2",
    "level_from": "A0",
    "level_to": "A1",
    "weeks": 10,
    "price_eur": 785,
    "wait_kind": "dates",
}

TALENINSTITUUT_KEMPEN = UnseenSite(
    "taleninstituut-kempen",
    "Taleninstituut Kempen",
    {
        "/": _HOME,
        "/nl/cursussen-nederlands": _DUTCH,
        "/nl/cursussen-engels": _ENGLISH,
        "/nl/praktische-informatie": _PRACTICAL,
        "/en/dutch-courses": _OLD_ENGLISH,
    },
    (
        {**_DUTCH_ONE, "dayparts": ["morning"], "hours_per_week": 6, "start_dates": ["2027-02-08"]},
        {**_DUTCH_ONE, "dayparts": ["evening"], "hours_per_week": 5, "start_dates": ["2027-02-09"]},
        {
            **_GROUP,
            "title": "Nederlands 2",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["afternoon"],
            "hours_per_week": 7.5,
            "weeks": 12,
            "price_eur": 1040,
            "wait_kind": "dates",
            "start_dates": ["2027-04-12"],
        },
        {
            **_GROUP,
            "title": "Staatsexamen NT2, programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "weeks": 14,
            "price_eur": 725,
            "wait_kind": "months",
            "start_months": ["2027-09"],
        },
        {
            **_CAMPUS,
            "title": "Individuele taaltraining",
            "route": "nt2",
            "group_size_max": 1,
            "price_eur": 68,
            "price_unit": "hour",
            "wait_kind": "on_request",
        },
    ),
)
