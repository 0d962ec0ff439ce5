"""A university's language institute in Groningen: one table, three tariffs, an old English page."""

from tests.crawler.unseen.site import UnseenSite


def _page(lang: str, title: str, main: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="{lang}" prefix="og: http://ogp.me/ns#"><head><meta charset="utf-8"/><title>{title} -
Noorderhaven</title></head>
<body><div id="skiplinks"><a href="#inhoud">Naar de inhoud</a></div>
<div id="bar"><a href="/" id="logo">Taleninstituut Noorderhaven</a>
<ul id="hoofdnavigatie"><li><a href="/nl/nt2/">Nederlands (NT2)</a></li><li><a href="/nl/engels/">Engels</a></li>
<li><a href="/nl/nt2/tarieven/">Tarieven</a></li><li><a href="/nl/praktisch/">Praktische zaken</a></li>
<li><a href="/en/dutch/" lang="en">English</a></li></ul></div>
<div class="row"><div class="span8" id="inhoud">{main}</div>
<div class="span4"><div class="box"><h4>Balie</h4><p>Maandag t/m vrijdag 10.00-12.30 uur<br>050 000
0000</p></div></div></div>
<div id="colofon">Taleninstituut Noorderhaven, Haddingekade 44, 9712 CR Groningen</div></body></html>"""


_HOME = """<h1>Talen op de campus</h1><p>Het taleninstituut verzorgt taalcursussen voor studenten, medewerkers en alle
anderen in Groningen en omstreken. <a href="/nl/nt2/">Naar de cursussen Nederlands</a>.</p>
<p lang="en">New in Groningen? Find our <a href="/en/dutch/">Dutch courses here</a>.</p>"""

_NT2 = """<h1>Nederlands als tweede taal</h1>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Course", "name": "NT2 Vervolg",
"offers": {"@type": "Offer", "price": 345, "priceCurrency": "EUR"}, "hasCourseInstance": {"@type": "CourseInstance",
"courseMode": "Onsite", "startDate": "2025-09-08", "maximumAttendeeCapacity": 24}}</script>
<p>Inburgeringstrajecten verzorgt het instituut sinds 2023 niet meer. U kunt bij ons wel taalcursussen op
academisch tempo volgen.</p>
<table class="rooster" summary="Rooster voorjaar"><caption>Rooster voorjaar 2027</caption>
<thead><tr><th scope="col">Cursus</th><th scope="col">Niveau</th><th scope="col">Vorm</th><th scope="col">Lestijden</th>
<th scope="col">Uren per week</th><th scope="col">Periode</th><th scope="col">Lesweken</th></tr></thead>
<tbody>
<tr><th scope="row">NT2 Start</th><td>0 naar A1</td><td>online (zonder leslocatie)</td><td>ma en do
17.30-19.30</td><td>4</td>
<td>8 februari t/m 22 april</td><td>10</td></tr>
<tr><th scope="row" rowspan="2">NT2 Vervolg</th><td rowspan="2">A1 naar A2</td><td rowspan="2">klassikaal</td>
<td>di en vr 9.30-11.30</td><td>4</td><td>9 februari t/m 23 april</td><td rowspan="2">10</td></tr>
<tr><td>wo 18.30-21.30</td><td>3</td><td>10 februari t/m 21 april <strong>(volgeboekt)</strong></td></tr>
<tr><th scope="row">Training Staatsexamen NT2 II</th><td>B1 naar B2</td><td>klassikaal</td><td>do
18.00-21.00</td><td>3</td>
<td>gaat van start zodra er negen aanmeldingen zijn</td><td>12</td></tr>
</tbody></table>
<p class="noot">In de voorjaarsvakantie (22 t/m 26 februari) zijn er geen lessen.</p>"""

_RATES = """<h1>Tarieven collegejaar 2026-2027</h1>
<table class="tarief"><tr><td></td><th>Student</th><th>Medewerker</th><th>Extern</th></tr>
<tr><th>NT2 Start</th><td>&euro; 345</td><td>&euro; 430</td><td>&euro; 520</td></tr>
<tr><th>NT2 Vervolg</th><td>&euro; 345</td><td>&euro; 430</td><td>&euro; 545</td></tr>
<tr><th>Training Staatsexamen NT2 II</th><td>&euro; 290</td><td>&euro; 360</td><td>&euro; 455</td></tr>
<tr><th>Academic English B2</th><td>&euro; 310</td><td>&euro; 395</td><td>&euro; 499</td></tr></table>
<p>Bedragen gelden voor de hele cursus. Bent u geen student of medewerker, dan betaalt u het externe tarief. Het boek
(&euro; 54,95) en de plaatsingstoets (&euro; 25) zijn niet inbegrepen.</p>"""

_PRACTICAL = """<h1>Praktische zaken</h1>
<h3>Inschrijven</h3><p>Inschrijven kan tot twee weken voor de eerste les. Is een cursus vol, dan komt u op een
reservelijst en krijgt u bericht.</p>
<h3>Groepen</h3><p>In een groep NT2 zitten ten hoogste zestien deelnemers.</p>
<h3>Certificaat</h3><p>Wie 80% van de lessen bijwoont, ontvangt een certificaat. U krijgt dat binnen vier weken.</p>
<h3>Annuleren</h3><p>Tot 14 dagen vooraf kost annuleren &euro; 50.</p>"""

_ENGLISH = """<h1>Academic English B2</h1><p>Start 11 februari 2027, donderdag 19.00-21.00, 8 weken, ten hoogste 18
deelnemers. Sommige deelnemers volgen daarnaast een cursus Nederlands.</p>"""

_EN = """<h1>Dutch courses</h1><p><em>Last updated: 14 March 2025</em></p>
<ul><li>NT2 Start: next start 1 September 2025, external participants &euro; 495</li>
<li>NT2 Vervolg: evening group starts 3 September 2025, places available, external participants &euro; 515</li></ul>
<p>Not sure about your level? Take the placement test; you will have the result within one week.</p>"""

_CAMPUS = {"street": "Haddingekade 44", "postcode": "9712 CR", "city": "Groningen"}
_NT2_COURSE = {"components": ["taal"], "group_size_max": 16, "price_unit": "total"}
_NEXT = {
    **_CAMPUS,
    **_NT2_COURSE,
    "title": "NT2 Vervolg",
    "route": "nt2",
    "level_from": "A1",
    "level_to": "A2",
    "mode": "classroom",
    "weeks": 10,
    "price_eur": 545,
}

NOORDERHAVEN = UnseenSite(
    slug="taleninstituut-noorderhaven",
    name="Taleninstituut Noorderhaven",
    pages={
        "/": _page("nl", "Welkom", _HOME),
        "/nl/nt2/": _page("nl", "Nederlands als tweede taal", _NT2),
        "/nl/nt2/tarieven/": _page("nl", "Tarieven", _RATES),
        "/nl/praktisch/": _page("nl", "Praktische zaken", _PRACTICAL),
        "/nl/engels/": _page("nl", "Academic English", _ENGLISH),
        "/en/dutch/": _page("en", "Dutch courses", _EN),
    },
    listings=(
        {
            **_NT2_COURSE,
            "title": "NT2 Start",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "mode": "online",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 10,
            "price_eur": 520,
            "wait_kind": "dates",
            "start_dates": ["2027-02-08"],
        },
        {
            **_NEXT,
            "dayparts": ["morning"],
            "hours_per_week": 4,
            "wait_kind": "dates",
            "start_dates": ["2027-02-09"],
        },
        {
            **_NEXT,
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "wait_kind": "full",
            "start_dates": ["2027-02-10"],
        },
        {
            **_CAMPUS,
            **_NT2_COURSE,
            "title": "Training Staatsexamen NT2 II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "mode": "classroom",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "weeks": 12,
            "price_eur": 455,
            "wait_kind": "min_participants",
            "min_participants": 9,
        },
    ),
)
