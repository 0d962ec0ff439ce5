"""A university's language centre: weekdays without years, three tariffs, an English page left behind."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html>
<html lang="@LANG@"><head><meta charset="utf-8"><title>@TITLE@ - Talencentrum De Vliet</title>@EXTRA@
<script src="/static/js/uni-header.min.js" defer></script></head>
<body class="uni uni--service"><div id="wrapper">
<div class="topbar"><a href="/">Talencentrum De Vliet</a>
<ul class="topbar__menu"><li><a href="/nederlands/">Nederlands</a></li><li><a href="/engels/">Engels</a></li>
<li><a href="/tarieven/">Tarieven</a></li><li><a href="/praktisch/">Praktisch</a></li>
<li><a href="/en/dutch/" hreflang="en">English</a></li></ul></div>
<div class="content"><div class="content__inner">
"""

_FOOT = """
</div></div>
<div class="bottombar"><p>Talencentrum De Vliet &ndash; Watertorenlaan 6, 2623 PK Delft &ndash; balie open ma-do
10.00-15.00
uur</p><p>Onderdeel van de Stichting Academische Diensten</p></div></div></body></html>
"""

_JSON_LD = """<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
 {"@type": "Organization", "name": "Talencentrum De Vliet", "foundingDate": "1994-03-01"},
 {"@type": "Course", "name": "Nederlands 2", "provider": {"@type": "Organization", "name": "Talencentrum De Vliet"},
  "offers": {"@type": "Offer", "price": "299.00", "priceCurrency": "EUR"},
  "hasCourseInstance": {"@type": "CourseInstance", "courseMode": "blended", "startDate": "2025-09-11",
  "courseWorkload": "PT2H"}}]}
</script>"""


def _page(title: str, main: str, lang: str = "nl", extra: str = "") -> str:
    """One page in the frame of the centre."""
    head = _HEAD.replace("@LANG@", lang).replace("@TITLE@", title).replace("@EXTRA@", extra)
    return head + main.strip() + _FOOT


_HOME = """
<h1>Talen voor studie, werk en Delft</h1>
<p>Bij ons leer je Nederlands, Engels, Spaans of Mandarijn van docenten die dagelijks voor studenten staan. Ook laat je
bij
ons teksten vertalen en redigeren.</p>
<ul class="quicklinks"><li><a href="/nederlands/">Nederlands voor
anderstaligen</a></li><li><a href="/engels/">Academisch
Engels</a></li><li>Vertaalbureau</li><li>Taaltoets Nederlands: elke laatste vrijdag van de maand, &euro; 95</li></ul>
<div class="agenda"><h2>Agenda</h2><p><b>3 december</b> Voorlichting IELTS<br><b>18 december</b> Balie om 12.00 uur
dicht<br>
<b>21 december t/m 3 januari</b> Geen lessen</p></div>
"""

_DUTCH = """
<h1>Nederlands voor anderstaligen</h1>
<p class="lead">Klassikale cursussen voor hoogopgeleiden die snel willen leren. Let op: het Talencentrum verzorgt geen
inburgeringstrajecten en heeft geen Blik op Werk-keurmerk. U kunt onze cursussen dus niet met een DUO-lening
betalen.</p>
<h2>Rooster</h2>
<table class="grid">
<caption>Bijgewerkt op 2 november 2026</caption>
<thead><tr><th scope="col">Cursus</th><th scope="col">Niveau</th><th scope="col">Dagen en tijden</th>
<th scope="col">Eerste les</th><th scope="col">Stand</th></tr></thead>
<tbody>
<tr><th scope="row">Nederlands 1 avond</th><td>0 &rarr; A1</td><td>di + do 18.30-20.30</td><td>di 9 februari</td>
<td>plaatsen vrij</td></tr>
<tr><th scope="row">Nederlands 1 intensief</th><td>0 &rarr; A1</td><td>ma, wo, vr 9.00-11.00</td><td>ma 8 februari</td>
<td>plaatsen vrij</td></tr>
<tr><th scope="row">Nederlands 2</th><td>A1 &rarr; A2</td><td>do 18.00-21.00</td><td>do 17 september<br>do 11
februari</td>
<td>februari: nog 3 plaatsen</td></tr>
<tr><th scope="row">Staatsexamentraining programma II</th><td>B1 &rarr; B2</td><td>za 10.00-13.00, online via Teams
(zonder
leslocatie)</td><td>za 6 februari</td><td>inschrijving gesloten</td></tr>
</tbody></table>
<p>Alle cursussen duren twaalf weken, behalve de Staatsexamentraining: die duurt acht weken. Er wordt geen les gegeven
van
1 t/m 5 maart.</p>
<h2>Zo werken wij</h2>
<p>U werkt met ons eigen lesboek en een digitale leeromgeving. Elke les begint met spreken. Reken per lesuur op een uur
voorbereiding thuis. Halverwege krijgt u een tussentoets, aan het eind een eindtoets met een cijfer.</p>
<blockquote>&quot;After six weeks I could order my stroopwafels in Dutch!&quot; &ndash; Lorenzo, PhD
candidate</blockquote>
<h2>Waarom De Vliet?</h2>
<p>Onze deelnemers komen uit ruim 70 landen. In de evaluaties krijgen de cursussen een 8,6 en 97% beveelt ons aan bij
een
collega.</p>
<p>Zie ook de <a href="/tarieven/">tarieven</a> en het kopje <a href="/praktisch/">praktisch</a>.</p>
"""

_ENGLISH_COURSES = """
<h1>Academisch Engels</h1>
<table class="grid"><tr><th>Course</th><th>Start</th><th>Fee</th></tr>
<tr><td>Academic Writing</td><td>wo 10 februari</td><td>&euro; 510</td></tr>
<tr><td>IELTS preparation (B2 &rarr; C1)</td><td>ma 15 februari</td><td>&euro; 435</td></tr></table>
<p>Groepen van maximaal 18.</p>
"""

_FEES = """
<h1>Tarieven 2026-2027</h1>
<p>Tarieven per cursus, vrijgesteld van btw, exclusief cursusmateriaal (&euro; 45 tot &euro; 70).</p>
<table class="grid"><thead><tr><th>Cursus</th><th>Studenten</th><th>Medewerkers</th><th>Overige
deelnemers</th></tr></thead>
<tbody>
<tr><td>Nederlands 1 avond</td><td>&euro; 345</td><td>&euro; 420</td><td>&euro; 585</td></tr>
<tr><td>Nederlands 1 intensief</td><td>&euro; 480</td><td>&euro; 590</td><td>&euro; 825</td></tr>
<tr><td>Nederlands 2</td><td>&euro; 295</td><td>&euro; 360</td><td>&euro; 495</td></tr>
<tr><td>Staatsexamentraining programma II</td><td>&euro; 240</td><td>&euro; 290</td><td>&euro; 399</td></tr>
<tr><td>Academic Writing</td><td>&euro; 310</td><td>&euro; 390</td><td>&euro; 510</td></tr>
</tbody></table>
<p>Medewerkers: in dienst van een van de aangesloten instellingen. Particulieren en bedrijven betalen het tarief voor
overige
deelnemers. Voor het examen zelf betaalt u apart aan DUO (&euro; 90 per programma, alle onderdelen samen).</p>
"""

_PRACTICAL = """
<h1>Praktisch</h1>
<h3>Aanmelden</h3><p>Aanmelden kan tot twee weken voor de eerste les. Is een cursus vol, dan kunt u zich op de
wachtlijst laten
zetten en hoort u het zodra er iemand afvalt.</p>
<h3>Groepsgrootte</h3><p>Onze cursussen Nederlands, ook de examentraining, gaan door vanaf 8
deelnemers; het maximum is 14.</p>
<h3>Niveautoets</h3><p>Wie niet bij 0 begint, maakt een niveautoets (&euro; 30). Binnen drie werkdagen krijgt u de
uitslag.</p>
<h3>Annuleren</h3><p>Tot een week voor aanvang kost annuleren &euro; 50, daarna het volle cursusgeld.</p>
<h3>Certificaat</h3><p>Wie 80% van de lessen volgt, krijgt een certificaat.</p>
"""

_OLD_ENGLISH = """
<h1>Learn Dutch in Delft</h1>
<p>Our next Dutch courses start on 15 September 2025. There is a waiting time of about five weeks for Dutch 1.</p>
<ul><li>Dutch 1 evening: &euro; 315 for students, &euro; 540 for others</li><li>Dutch 1 intensive: &euro; 440 for
students,
&euro; 770 for others</li><li>Dutch 2: &euro; 270 for students, &euro; 450 for others</li></ul>
<p>Please check the <a href="/nederlands/">Dutch pages</a> for the most recent information. Page last changed: 4 July
2025.</p>
"""

_DELFT = {"street": "Watertorenlaan 6", "postcode": "2623 PK", "city": "Delft"}
_SHARED = {
    "components": ["taal"],
    "group_size_max": 14,
    "min_participants": 8,
    "keurmerk_claimed": False,
    "price_unit": "total",
}
_BEGINNERS = {
    **_SHARED,
    **_DELFT,
    "route": "nt2",
    "level_from": "A0",
    "level_to": "A1",
    "mode": "classroom",
    "weeks": 12,
    "wait_kind": "dates",
}

DE_VLIET = UnseenSite(
    slug="talencentrum-de-vliet",
    name="Talencentrum De Vliet",
    pages={
        "/": _page("Talen", _HOME),
        "/nederlands/": _page("Nederlands voor anderstaligen", _DUTCH, extra=_JSON_LD),
        "/engels/": _page("Academisch Engels", _ENGLISH_COURSES),
        "/tarieven/": _page("Tarieven", _FEES),
        "/praktisch/": _page("Praktisch", _PRACTICAL),
        "/en/dutch/": _page("Learn Dutch", _OLD_ENGLISH, lang="en"),
    },
    listings=(
        {
            **_BEGINNERS,
            "title": "Nederlands 1 avond",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "price_eur": 585,
            "start_dates": ["2027-02-09"],
        },
        {
            **_BEGINNERS,
            "title": "Nederlands 1 intensief",
            "dayparts": ["morning"],
            "hours_per_week": 6,
            "price_eur": 825,
            "start_dates": ["2027-02-08"],
        },
        {
            **_BEGINNERS,
            "title": "Nederlands 2",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "price_eur": 495,
            "start_dates": ["2026-09-17", "2027-02-11"],
        },
        {
            **_SHARED,
            "title": "Staatsexamentraining programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "mode": "online",
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 8,
            "price_eur": 399,
            "wait_kind": "closed",
            "start_dates": ["2027-02-06"],
        },
    ),
)
