"""One teacher, one long page of prose, amounts in words and an old price that was struck out."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>
<meta name="generator" content="Jouw site in een uurtje"></head><body><div class="jw-wrap"><div class="jw-head"><a
href="/">LETTERLUST</a><div class="jw-menu"><a href="/">Lessen</a> <a href="/wie-ben-ik">Wie ben ik</a>
<a href="/algemene-voorwaarden">Voorwaarden</a></div></div><div class="jw-text">
"""
_FOOT = """</div><div class="jw-foot"><div><span>Letterlust</span> - <span>Annemie Broos</span></div>
<div><span>Korenbeurssteeg</span> <span>12-A</span></div><div><span>4611</span> <span>NZ</span></div>
<div><span>Bergen op Zoom</span></div>
<div>bellen mag tussen 9 en 18 uur</div></div></div></body></html>"""


def _page(title: str, body: str) -> str:
    return _HEAD.replace("{title}", title) + body + _FOOT


_HOME = _page(
    "Letterlust, Nederlands leren in Bergen op Zoom",
    """<div>Nederlands leer je niet uit een app. Nederlands leer je van iemand die luistert. Ik ben Annemie en in mijn
voorkamer, onder de oude beuk, doen we precies dat.</div><div>&nbsp;</div>
<div><b>Priv&eacute;les Nederlands</b></div>
<div>Jij en ik, verder niemand. Je vertelt wat je nodig hebt: een sollicitatie, de oudergesprekken, het nieuws kunnen
volgen. We werken aan de taal op jouw niveau, van A1 tot en met C1. Een les van anderhalf uur kost vijfenvijftig euro.
Mensen vragen weleens of ze moeten wachten. Voor priv&eacute;les heb ik op dit moment geen wachtlijst.</div>
<div>&nbsp;</div>
<div><b>Schrijfgroep,<br>van B1 naar B2</b></div>
<div>Mailtjes, verslagen, een brief aan de woningbouw. Schrijven in goed Nederlands oefenen we met een klein clubje
aan de
grote tafel, er passen zes mensen omheen en dat is dan ook echt het maximum. We komen acht weken lang bij elkaar, op
donderdagmiddag van twee<br>tot vier uur. De hele cursus kost <strike>&euro;&nbsp;260,-</strike> &euro;&nbsp;220,- en
daar zit het werkboek (waarde &euro;&nbsp;24,95) al bij in. De schrijfgroep begint zodra er vijf aanmeldingen zijn;
koffie
staat klaar.</div><div>&nbsp;</div>
<div><b>Training KNM<br>voor de Z-route</b></div>
<div>Hoe werkt de huisarts, wat doet de gemeenteraad, waarom krijgt iedereen beschuit met muisjes? Op zaterdag van
10.00
tot 13.00 uur bereid ik je voor op het examen Kennis van de Nederlandse Maatschappij. De training duurt vier weken. De
eerste keer is zaterdag 6 februari. Je betaalt honderdvijftig euro voor de training; voor het examen zelf rekent DUO
nog
eens &euro;&nbsp;40. Houd er rekening mee dat je op dat examen nu ongeveer negen weken wacht.</div>
<div>&nbsp;</div><div style="visibility:hidden;display:none">Actie: zomertraining KNM, start 5 juli 2025, &euro;
99</div>
<div><i>&quot;Bij Annemie kon ik meteen de volgende dag beginnen en ik ben in 3 maanden van A2 naar B1 gegaan&quot; -
Olena</i></div>""",
)
_ABOUT = _page(
    "Wie ben ik",
    """<div>Geboren op 3 mei 1971 in Roosendaal, achttien jaar juf geweest in groep vijf, sinds 2016 docent NT2. Ik
heb drie
jaar in Dakar gewoond, dus als je er niet uitkomt leg ik het je in het Frans uit.</div><div>Ik heb geen Blik op
Werk Keurmerk Inburgeren, dat is voor iemand alleen niet te betalen. Met een DUO-lening van tienduizend euro kun je
hier
dus niet terecht.</div>""",
)
_TERMS = _page(
    "Voorwaarden",
    """<div>1. Een les zeg je 24 uur van tevoren af, anders betaal je hem gewoon.</div><div>2. Wie een cursus na de
eerste
keer stopt, krijgt de helft terug.</div><div>3. Betalen kan in twee keer, dan komt er &euro;&nbsp;5,- bij.</div>
<div>4. Is een groep vol, dan kom je op de wachtlijst.</div><div>Versie 1 juli 2026</div>""",
)

_EVERY_COURSE = {
    "street": "Korenbeurssteeg 12-A",
    "postcode": "4611 NZ",
    "city": "Bergen op Zoom",
    "keurmerk_claimed": False,
    "support_languages": ["fr"],
}

SITE = UnseenSite(
    slug="letterlust-bergen-op-zoom",
    name="Letterlust",
    pages={
        "/": _HOME,
        "/wie-ben-ik": _ABOUT,
        "/algemene-voorwaarden": _TERMS,
    },
    listings=(
        _EVERY_COURSE
        | {
            "title": "Privéles Nederlands",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "C1",
            "components": ["taal"],
            "group_size_max": 1,
            "price_eur": 55,
            "price_unit": "lesson",
            "wait_kind": "no_waiting_list",
        },
        _EVERY_COURSE
        | {
            "title": "Schrijfgroep, van B1 naar B2",
            "route": "nt2",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            "dayparts": ["afternoon"],
            "hours_per_week": 2,
            "weeks": 8,
            "group_size_max": 6,
            "price_eur": 220,
            "price_unit": "total",
            "wait_kind": "min_participants",
            "min_participants": 5,
        },
        _EVERY_COURSE
        | {
            "title": "Training KNM voor de Z-route",
            "route": "z",
            "components": ["knm"],
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 4,
            "price_eur": 150,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-06"],
        },
    ),
)
