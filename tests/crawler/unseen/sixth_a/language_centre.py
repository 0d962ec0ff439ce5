"""A university's language centre: rows that span, three tariffs, an older English page and an older JSON-LD block."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html><html lang="nl" class="rt-page"><head><meta charset="utf-8"><title>{title}</title>
{ld}</head><body><div id="t3-header"><span class="logo"><a href="/">Talenlab Heyendael</a></span>
<ul class="navlist"><li><a href="/nl/nederlands">Nederlands leren</a><li><a href="/nl/tarieven">Tarieven</a>
<li><a href="/nl/aanmelden">Aanmelden</a><li><a href="/en/dutch" hreflang="en">Dutch courses (EN)</a></ul></div>
<div id="t3-content" class="csc-default">
"""
_FOOT = """</div><div id="t3-footer"><div class="vcard"><span class="org">Talenlab Heyendael</span>,
<span class="street-address">Heyendaalse Dreef <span>112</span></span>, <span class="postal-code">6525 GL</span>
<span class="locality">Nijmegen</span></div><div>Balie open: ma t/m vr 10.00-13.00 uur</div>
<div><a href="/nl/aanmelden">Disclaimer</a> &copy; Talenlab 2026</div></div></body></html>"""
_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Course",
"name": "Nederlands 2", "provider": {"@type": "EducationalOrganization", "name": "Talenlab Heyendael"},
"offers": {"@type": "Offer", "price": "445.00", "priceCurrency": "EUR"}, "hasCourseInstance":
{"@type": "CourseInstance", "courseMode": "online", "startDate": "2025-02-03"}}</script>"""


def _page(title: str, body: str, ld: str = "") -> str:
    return _HEAD.replace("{title}", title).replace("{ld}", ld) + body + _FOOT


_HOME = _page(
    "Talenlab Heyendael",
    """<h1>Talenlab Heyendael</h1><p class="bodytext">Taalcursussen, vertalingen en schrijfadvies voor studenten,
medewerkers en iedereen in de stad. Elk jaar volgen ruim 2.400 mensen een cursus bij ons.</p>
<p class="bodytext"><b>Talen</b>: <a href="/nl/nederlands">Nederlands</a>, Engels, Duits, Spaans, Italiaans,
Chinees.</p>
<p class="bodytext">Inburgeringstrajecten verzorgen wij sinds 2023 niet meer.</p>""",
)
_DUTCH = _page(
    "Nederlands leren | Talenlab",
    """<h1>Nederlands leren</h1><p class="bodytext">Wij geven Nederlandse taal aan hoger opgeleiden. Alle cursussen
zijn
klassikaal, op de campus. Er zitten ten hoogste zestien mensen in een groep.</p>
<table class="contenttable" border="1"><tr><td><b>Cursus</b></td><td><b>Van / naar</b></td><td><b>Lesdagen</b></td>
<td><b>Uur p.w.</b></td><td colspan="2"><b>Duur</b></td><td><b>Eerste les</b></td></tr>
<tr><td rowspan="2"><b>Nederlands 2</b></td><td rowspan="2">A1 naar A2</td><td>maandag t/m donderdag<br>9.30 -<br>11.45
uur</td><td align="right">9</td><td align="right">8</td><td>weken</td><td>maandag 1 februari</td></tr>
<tr><td>dinsdag en donderdag<br>19.00 -<br>21.15 uur</td><td align="right">4,5</td><td
align="right">14</td><td>weken</td>
<td>dinsdag 2 februari</td></tr>
<tr><td><b>Staatsexamen NT2,<br>programma II</b></td><td>B1 naar B2</td><td>woensdag<br>18.30 -<br>21.30 uur</td>
<td align="right">3</td><td align="right">12</td><td>weken</td><td>begin april 2027</td></tr></table>
<p class="bodytext">Geen les in de meivakantie (24 april t/m 9 mei 2027). Zelfstudie: tel op elk lesuur nog een
uur.</p>
<p class="bodytext">Op 14 september zijn de groepen van dit najaar van start gegaan.</p>
<h3>Ervaringen</h3><div class="review"><p>&quot;Na 6 weken wachten mocht ik beginnen, en wat een leuke docent.&quot;
Yuki, promovendus</p></div>""",
    _LD,
)
_FEES = _page(
    "Tarieven | Talenlab",
    """<h1>Tarieven</h1><p class="bodytext">Prijs van de hele cursus, zonder boeken. Wie niet bij de universiteit
studeert
of werkt, valt onder Overig.</p>
<table class="contenttable"><tr><td></td><td>Studenten</td><td>Medewerkers</td><td>Overig</td></tr>
<tr><td>Nederlands 2, ochtend</td><td>&euro;&nbsp;445</td><td>&euro;&nbsp;690</td><td>&euro;&nbsp;1.015</td></tr>
<tr><td>Nederlands 2, avond</td><td>&euro;&nbsp;395</td><td>&euro;&nbsp;610</td><td>&euro;&nbsp;890</td></tr>
<tr><td>Staatsexamen NT2, programma
II</td><td>&euro;&nbsp;260</td><td>&euro;&nbsp;375</td><td>&euro;&nbsp;548</td></tr>
<tr><td>Engels, alle niveaus</td><td>&euro;&nbsp;210</td><td>&euro;&nbsp;320</td><td>&euro;&nbsp;470</td></tr></table>
<p class="bodytext">Instaptoets: &euro;&nbsp;25. Alumni krijgen 10% korting op het tarief Overig. Het staatsexamen zelf
kost &euro;&nbsp;240 en betaalt u aan DUO.</p>""",
)
_ENROL = _page(
    "Aanmelden | Talenlab",
    """<h1>Aanmelden</h1><p class="bodytext">Aanmelden kan tot drie weken voor de eerste les. U maakt online een
instaptoets
en hoort binnen vijf werkdagen welke cursus bij u past. Is uw groep vol, dan komt u op de reservelijst.</p>
<p class="bodytext">Annuleren: tot 14 dagen vooraf &euro;&nbsp;50 administratiekosten, daarna de volle prijs.</p>""",
)
_ENGLISH = _page(
    "Dutch courses | Talenlab",
    """<h1>Dutch courses</h1><p class="bodytext"><i>Last updated: 11 March 2025</i></p>
<p class="bodytext">Dutch 2 (A1 to A2): next start 1 September 2025, Monday to Thursday, 10 weeks, max. 20
participants.
Students &euro;&nbsp;425, staff &euro;&nbsp;650, others &euro;&nbsp;960. Expect a waiting time of four weeks.</p>""",
)

_EVERY_COURSE = {
    "components": ["taal"],
    "street": "Heyendaalse Dreef 112",
    "postcode": "6525 GL",
    "city": "Nijmegen",
    "mode": "classroom",
    "group_size_max": 16,
    "price_unit": "total",
}
_DUTCH_2 = _EVERY_COURSE | {
    "title": "Nederlands 2",
    "route": "nt2",
    "level_from": "A1",
    "level_to": "A2",
    "wait_kind": "dates",
}

SITE = UnseenSite(
    slug="talenlab-heyendael",
    name="Talenlab Heyendael",
    pages={
        "/": _HOME,
        "/nl/nederlands": _DUTCH,
        "/nl/tarieven": _FEES,
        "/nl/aanmelden": _ENROL,
        "/en/dutch": _ENGLISH,
    },
    listings=(
        _DUTCH_2
        | {
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "weeks": 8,
            "price_eur": 1015,
            "start_dates": ["2027-02-01"],
        },
        _DUTCH_2
        | {
            "dayparts": ["evening"],
            "hours_per_week": 4.5,
            "weeks": 14,
            "price_eur": 890,
            "start_dates": ["2027-02-02"],
        },
        _EVERY_COURSE
        | {
            "title": "Staatsexamen NT2, programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "weeks": 12,
            "price_eur": 548,
            "wait_kind": "months",
            "start_months": ["2027-04"],
        },
    ),
)
