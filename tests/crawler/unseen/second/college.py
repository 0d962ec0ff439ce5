"""A regional college: label and value blocks, two buildings, and the other education of the house around it."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str) -> str:
    """A page in the college's own design."""
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{title} | ROC Waalboog</title></head>
<body><a class="visuallyhidden" href="#inhoud">Direct naar inhoud</a>
<header class="c-masthead"><a href="/" class="c-masthead__logo">ROC Waalboog</a>
<nav class="c-nav"><a href="/mbo/assistent-logistiek">Mbo</a><a href="/nederlands-leren">Nederlands leren</a>
<a href="/locaties">Locaties</a><a href="/veelgestelde-vragen">Veelgestelde vragen</a></nav></header>
<main id="inhoud" class="c-article"><h1 class="c-article__title">{title}</h1>
{body}
</main><aside class="c-usp"><h2>Waarom Waalboog?</h2><p>74% van onze mbo-studenten haalt in &eacute;&eacute;n keer het
diploma. Open dag: zaterdag 23 januari 2027, 10.00-14.00 uur.</p></aside>
<footer class="c-footer">ROC Waalboog, Postbus 611, 4000 AN Tiel. Servicepunt open op werkdagen 8.00-17.00 uur.</footer>
</body></html>"""


def _facts(*pairs: tuple[str, str]) -> str:
    """The block of labels and values at the head of a course's page."""
    rows = "\n".join(f'<div class="c-facts__row"><dt>{label}</dt><dd>{value}</dd></div>' for label, value in pairs)
    return f'<dl class="c-facts">\n{rows}\n</dl>'


_TIEL = {"street": "Betuwehof 12", "postcode": "4001 XK", "city": "Tiel"}
_GORINCHEM = {"street": "Merwedeplantsoen 80", "postcode": "4204 ZD", "city": "Gorinchem"}
_ONDERWIJSROUTE = {
    "title": "Onderwijsroute",
    "route": "onderwijs",
    "level_from": "A2",
    "level_to": "B2",
    "components": ["taal", "knm"],
    "mode": "classroom",
    "dayparts": ["morning", "afternoon"],
    "hours_per_week": 22,
    "weeks": 104,
    "wait_kind": "months",
    "start_months": ["2027-08"],
}

WAALBOOG = UnseenSite(
    slug="roc-waalboog",
    name="ROC Waalboog",
    pages={
        "/": _page(
            "Jouw stap vooruit",
            """<p>Ruim 60 mbo-opleidingen, bedrijfstrainingen en Nederlands voor volwassenen in het rivierengebied.</p>
<p><a class="c-btn" href="/nederlands-leren">Ik wil Nederlands leren</a></p>""",
        ),
        "/nederlands-leren": _page(
            "Nederlands leren",
            """<p>Welke cursus past bij jou?</p><ul class="c-tiles">
<li class="c-tile"><a href="/nederlands-leren/b1-route">Inburgeren B1-route</a></li>
<li class="c-tile"><a href="/nederlands-leren/onderwijsroute">Onderwijsroute</a></li>
<li class="c-tile"><a href="/nederlands-leren/z-route">Z-route</a></li>
<li class="c-tile"><a href="/nederlands-leren/lezen-en-schrijven">Lezen en schrijven voor nieuwkomers</a></li></ul>""",
        ),
        "/nederlands-leren/b1-route": _page(
            "Inburgeren B1-route",
            _facts(
                ("Niveau", "van A1 naar B1"),
                (
                    "Wat leer je?",
                    "Nederlandse taal, Kennis van de Nederlandse Maatschappij (KNM) en de Module Arbeidsmarkt en "
                    "Participatie (MAP)",
                ),
                ("Lesvorm", "klassikaal"),
                ("Lestijd", "overdag, vier dagdelen van 3 uur per week"),
                ("Duur", "anderhalf jaar"),
                ("Startmoment", "begin februari en medio september 2027"),
                ("Locatie", "Tiel"),
                ("Kosten", "te betalen uit de lening van DUO (maximaal &euro; 10.000)"),
            )
            + """<p>Reken op 10 uur huiswerk per week. Van de cursisten in deze route slaagde vorig schooljaar 81
procent voor de taalexamens.</p>""",
        ),
        "/nederlands-leren/onderwijsroute": _page(
            "Onderwijsroute",
            """<p>Ben je jong en wil je straks naar het mbo of hbo? Dan kiest de gemeente samen met jou vaak voor deze
route.</p>"""
            + _facts(
                ("Niveau", "van A2 naar B2"),
                ("Wat leer je?", "Nederlandse taal, rekenen, Engels, studievaardigheden en KNM"),
                ("Lesvorm", "in de klas, overdag"),
                ("Lestijd", "22 uur les per week"),
                ("Duur", "twee jaar"),
                ("Startmoment", "augustus 2027"),
                ("Locatie", "Tiel en Gorinchem"),
                ("Aanmelden", "door je klantmanager bij de gemeente"),
                ("Kosten", "je gemeente betaalt de opleiding"),
            ),
        ),
        "/nederlands-leren/z-route": _page(
            "Z-route",
            _facts(
                ("Niveau", "tot A1"),
                ("Wat leer je?", "Nederlandse taal, KNM, MAP en het participatieverklaringstraject (PVT)"),
                ("Lestijd", "drie ochtenden per week"),
                ("Groep", "maximaal 14 cursisten"),
                ("Locatie", "Gorinchem"),
                ("Aanmelden", "alleen via je gemeente; zelf inschrijven kan niet"),
                ("Kosten", "worden betaald door de gemeente"),
            )
            + "<p>Volgens de wet duurt de Z-route 800 uur taal en 800 uur participatie.</p>",
        ),
        "/nederlands-leren/lezen-en-schrijven": _page(
            "Lezen en schrijven voor nieuwkomers",
            """<p>Alfabetisering: voor wie in het Nederlands nog niet kan lezen en schrijven.</p>"""
            + _facts(
                ("Niveau", "van alfa naar A1"),
                ("Lestijd", "dinsdag en vrijdag van 9.00 tot 11.30 uur"),
                ("Duur", "twintig weken"),
                ("Startmoment", "zodra er acht aanmeldingen zijn"),
                ("Locatie", "Tiel"),
                ("Kosten", "&euro; 395,- voor de hele cursus (lesboek &euro; 34,50 apart)"),
            ),
        ),
        "/mbo/assistent-logistiek": _page(
            "Assistent logistiek (mbo 1)",
            _facts(
                ("Start", "augustus 2027 en februari 2027"),
                ("Lestijd", "26 uur per week"),
                ("Lesgeld", "&euro; 1.458"),
                ("Locatie", "Tiel"),
                ("Plaatsen", "VOL voor februari"),
            ),
        ),
        "/locaties": _page(
            "Locaties",
            """<div class="c-adr"><h2>Tiel</h2><p>Betuwehof 12<br>4001 XK Tiel</p></div>
<div class="c-adr"><h2>Gorinchem</h2><p>Merwedeplantsoen 80<br>4204 ZD Gorinchem</p></div>""",
        ),
        "/veelgestelde-vragen": _page(
            "Veelgestelde vragen",
            """<h3>Hoe snel krijg ik een intake?</h3><p>Binnen twee weken na je aanmelding.</p>
<h3>Wat als de groep vol is?</h3><p>Is een groep vol, dan kom je op de wachtlijst.</p>
<h3>Wanneer hoor ik de uitslag van mijn examen?</h3><p>DUO stuurt die na ongeveer 8 weken.</p>""",
        ),
    },
    listings=(
        {
            **_TIEL,
            "title": "Inburgeren B1-route",
            "route": "b1",
            "level_from": "A1",
            "level_to": "B1",
            "components": ["taal", "knm", "map"],
            "mode": "classroom",
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 12,
            "weeks": 78,
            "wait_kind": "months",
            "start_months": ["2027-02", "2027-09"],
            "pass_rate_claimed": 0.81,
        },
        {**_ONDERWIJSROUTE, **_TIEL},
        {**_ONDERWIJSROUTE, **_GORINCHEM},
        {
            **_GORINCHEM,
            "title": "Z-route",
            "route": "z",
            "level_to": "A1",
            "components": ["taal", "knm", "map", "pvt"],
            "dayparts": ["morning"],
            "group_size_max": 14,
            "wait_kind": "via_municipality",
        },
        {
            **_TIEL,
            "title": "Lezen en schrijven voor nieuwkomers",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 5,
            "weeks": 20,
            "price_eur": 395,
            "price_unit": "total",
            "wait_kind": "min_participants",
            "min_participants": 8,
        },
    ),
)
