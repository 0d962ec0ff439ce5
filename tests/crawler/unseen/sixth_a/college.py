"""A college for vocational education: label and value in neighbouring boxes, two buildings, three routes."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html><html lang="nl"><head><meta charset="UTF-8"><title>{title} | ROC Maasveste</title></head>
<body class="tmpl-opleiding"><header class="c-top"><a class="c-top__logo" href="/">ROC Maasveste</a>
<nav class="c-nav"><a href="/mbo/helpende">Mbo</a> <a href="/nederlands/b1-route">B1-route</a>
<a href="/nederlands/onderwijsroute">Onderwijsroute</a> <a href="/nederlands/wi2013">Oude wet</a>
<a href="/gebouwen">Gebouwen</a></nav></header><div class="c-body">
"""
_FOOT = """</div><footer class="c-foot"><div>ROC Maasveste, Postbus 88, 6130 AB Sittard</div><div>Slagingspercentage
mbo-breed: 74% (2025)</div><div><a href="/gebouwen">Klachtenregeling</a> Volg ons op de socials</div></footer></body>
</html>"""


def _page(title: str, body: str) -> str:
    return _HEAD.replace("{title}", title) + body + _FOOT


def _boxes(*pairs: tuple[str, str]) -> str:
    rows = "\n".join(
        f'<div class="spec"><div class="spec__k">{label}</div><div class="spec__v">{value}</div></div>'
        for label, value in pairs
    )
    return f'<div class="specs">{rows}</div>'


_HOME = _page(
    "Welkom",
    """<div class="hero"><p class="hero__t">Jouw toekomst<br>begint hier</p></div><p>Met 9.300 studenten, 87
opleidingen en
een eigen restaurant zijn wij het mbo van de Westelijke Mijnstreek en Parkstad.</p><p>Open avond: donderdag 21 januari
2027 van 17.00 tot 20.30 uur.</p>""",
)
_B1 = _page(
    "B1-route",
    """<h1>Inburgering:<br>de B1-route</h1><p>Je leert Nederlandse taal, je leert hoe Nederland werkt (KNM) en je
doet de
module MAP. De lessen zijn overdag.</p>"""
    + _boxes(
        ("Instroomniveau", "A1"),
        ("Eindniveau", "B1"),
        ("Duur", "18 maanden"),
        ("Lesuren", "12 uur<br>per week"),
        ("Waar", "Sittard en Heerlen"),
        ("Aanmelden", "loopt via je gemeente"),
        ("Kosten", "die betaalt je gemeente voor je"),
    )
    + "<p>Na je aanmelding krijg je binnen drie weken een intakegesprek van anderhalf uur.</p>",
)
_EDUCATION = _page(
    "Onderwijsroute",
    """<h1>Onderwijsroute</h1><p>Ben je jonger dan 28 en wil je naar mbo 4 of hbo? Je krijgt Nederlandse taal, KNM,
rekenen,
Engels en studievaardigheden, klassikaal. Buiten de les ben je zeker 10 uur per week bezig met huiswerk.</p>"""
    + _boxes(
        ("Instroomniveau", "A2"),
        ("Eindniveau", "B2"),
        ("Start", "eind augustus 2026"),
        ("Duur", "anderhalf jaar"),
        ("Lesuren", "23 uur<br>per week"),
        ("Waar", "Sittard"),
    )
    + """<p>Let op: dit jaar beginnen we niet met een tweede groep. De inschrijving voor de Onderwijsroute is
gesloten.</p>
<h2>Studiefinanciering</h2><p>Het lesgeld van het mbo (&euro;&nbsp;1.478) geldt hier niet.</p>""",
)
_OLD_ACT = _page(
    "Inburgeren onder de oude wet",
    """<h1>Inburgeren onder de oude wet (Wi2013)</h1><p>Moet je nog inburgeren volgens de wet van 2013? Dan kun je
bij ons
terecht voor taal, KNM en ONA. We werken toe naar A2. Je komt op dinsdag en donderdag van 19.00<br>tot 21.00 uur. Voor
het ONA moet je van de wet 64 uur volgen, dat zit erin.</p>"""
    + _boxes(
        ("Start", "in overleg"),
        ("Groep", "niet meer dan 12"),
        ("Kosten", "&euro;&nbsp;1.950,-<br>of 5 keer &euro;&nbsp;400,-"),
        ("Lening", "DUO, tot &euro;&nbsp;10.000,-"),
        ("Waar", "Heerlen"),
    )
    + "<p>Van onze cursisten onder de oude wet slaagde vorig jaar 91% voor het hele examen.</p>",
)
_MBO = _page(
    "Helpende zorg en welzijn",
    "<h1>Helpende zorg en welzijn (mbo 2)</h1>"
    + _boxes(("Start", "1 februari 2027"), ("Niveau", "2"), ("Lesgeld", "&euro;&nbsp;1.478"), ("Waar", "Heerlen")),
)
_BUILDINGS = _page(
    "Gebouwen",
    """<h1>Onze gebouwen</h1><div class="bld"><b>Sittard</b><br><span>Stationsdwarsweg</span> <span>44</span><br>
<span>6136</span> <span>AC</span> <span>Sittard</span></div><div
class="bld"><b>Heerlen</b><br><span>Schachtplein</span>
<span>2</span><br><span>6411</span> <span>BX</span> <span>Heerlen</span></div><p>Open van 7.30 tot 22.00 uur.</p>""",
)

_SITTARD = {"street": "Stationsdwarsweg 44", "postcode": "6136 AC", "city": "Sittard"}
_HEERLEN = {"street": "Schachtplein 2", "postcode": "6411 BX", "city": "Heerlen"}
_B1_FIELDS = {
    "title": "Inburgering: de B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "dayparts": ["morning", "afternoon"],
    "hours_per_week": 12,
    "weeks": 78,
    "wait_kind": "via_municipality",
}

SITE = UnseenSite(
    slug="roc-maasveste",
    name="ROC Maasveste",
    pages={
        "/": _HOME,
        "/nederlands/b1-route": _B1,
        "/nederlands/onderwijsroute": _EDUCATION,
        "/nederlands/wi2013": _OLD_ACT,
        "/mbo/helpende": _MBO,
        "/gebouwen": _BUILDINGS,
    },
    listings=(
        _B1_FIELDS | _SITTARD,
        _B1_FIELDS | _HEERLEN,
        _SITTARD
        | {
            "title": "Onderwijsroute",
            "route": "onderwijs",
            "level_from": "A2",
            "level_to": "B2",
            "components": ["taal", "knm"],
            "mode": "classroom",
            "hours_per_week": 23,
            "weeks": 78,
            "wait_kind": "closed",
            "start_months": ["2026-08"],
        },
        _HEERLEN
        | {
            "title": "Inburgeren onder de oude wet (Wi2013)",
            "route": "wi2013",
            "level_to": "A2",
            "components": ["taal", "knm", "ona"],
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "group_size_max": 12,
            "price_eur": 1950,
            "price_unit": "total",
            "wait_kind": "on_request",
            "pass_rate_claimed": 0.91,
        },
    ),
)
