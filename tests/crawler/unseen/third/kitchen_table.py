"""A one-teacher practice with a windows-1252 site, and a training bureau that offers no listing at all."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite


def _hanneke(title: str, body: str) -> str:
    """A page of the one-teacher site, exported from a word processor."""
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 11 (filtered)"><title>{title}</title></head><body lang=NL>
<div class=Section1><p class=MsoNormal><a href="/">Begin</a> – <a href="/lessen.htm">Lessen</a> – <a
href="/tarief.htm">Tarief</a> – <a href="/overmij.htm">Over mij</a></p>
<h1>{title}</h1>
{body}
<p class=MsoNormal align=center>Hanneke Wijbenga, Vaartswal 29, 9203 KD Drachten<br>laatst gewijzigd: 2 november
2026</p>
</div></body></html>"""


_LESSEN = """<h2>Privéles Nederlands</h2><p class=MsoNormal>Eén leerling, één docent. Ik begin waar u bent: van 0 naar
C1
kan bij mij allemaal. Overdag of ’s avonds, net wat u schikt. Wanneer we beginnen spreken we in overleg af.</p>
<h2>Nederlands in een klein groepje</h2><p class=MsoNormal>Met vier mensen aan tafel, meer kan echt niet, gaan we van A1
naar A2. Vrijdagochtend van half tien tot half twaalf. De eerste les is op vr 15 jan. en het groepje loopt twintig
weken.</p>
<p class=MsoNormal>Het vorige groepje is op 4 september begonnen en bijna klaar.</p>"""

_TARIEF = """<p class=MsoNormal>Privéles: vanaf € 36,= per uur.</p><p class=MsoNormal>Het groepje kost negentig euro per
maand.</p><p class=MsoNormal>Het kennismakingsgesprek (drie kwartier) is gratis. Wilt u examen doen? Dat betaalt u aan
DUO,
€ 290,-. Afzeggen binnen 24 uur: € 18,=.</p>"""

_DRACHTEN: dict[str, Any] = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Vaartswal 29",
    "postcode": "9203 KD",
    "city": "Drachten",
    "support_languages": ["de", "pl"],
}

HANNEKE = UnseenSite(
    slug="hanneke-wijbenga-nt2",
    name="Hanneke Wijbenga NT2",
    charset="windows-1252",
    pages={
        "/": _hanneke(
            "Nederlands leren bij Hanneke",
            """<p class=MsoNormal>Hartelijk welkom – <i>wolkom!</i> Aan mijn grote tafel in Drachten leert u Nederlands
zoals
het echt klinkt.</p>""",
        ),
        "/lessen.htm": _hanneke("Lessen", _LESSEN),
        "/tarief.htm": _hanneke("Tarief", _TARIEF),
        "/overmij.htm": _hanneke(
            "Over mij",
            """<p class=MsoNormal>Ik ben in 1968 geboren en gaf 20 jaar les op een school in Groningen. Loopt u vast,
dan help
ik u in het Duits of het Pools. Op 8 maart 2018 schreef ik mijn zaak in bij de Kamer van Koophandel.</p>""",
        ),
    },
    listings=(
        {
            **_DRACHTEN,
            "title": "Privéles Nederlands",
            "level_from": "A0",
            "level_to": "C1",
            "dayparts": ["morning", "afternoon", "evening"],
            "group_size_max": 1,
            "price_eur": 36,
            "price_unit": "hour",
            "price_from": True,
            "wait_kind": "on_request",
        },
        {
            **_DRACHTEN,
            "title": "Nederlands in een klein groepje",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "weeks": 20,
            "group_size_max": 4,
            "price_eur": 90,
            "price_unit": "month",
            "wait_kind": "dates",
            "start_dates": ["2027-01-15"],
        },
    ),
)


def _lesvorm(title: str, body: str) -> str:
    """A page of the bureau that trains teachers."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} :: Bureau Lesvorm</title>
</head>
<body><header><h2>Bureau Lesvorm</h2><nav><a href="/">Home</a> <a href="/docent-nt2">Docent NT2 worden</a>
<a href="/taalklas-kinderen">Taalklas voor kinderen</a> <a href="/engels">Business English</a></nav></header>
<section><h1>{title}</h1>{body}</section>
<footer>Bureau Lesvorm, Heidestraatje 44, 6711 PW Ede. Met het Blik op Werk Keurmerk hebben wij niets van doen.</footer>
</body></html>"""


LESVORM = UnseenSite(
    slug="bureau-lesvorm",
    name="Bureau Lesvorm",
    pages={
        "/": _lesvorm(
            "Beter lesgeven",
            """<p>Wij scholen docenten en begeleiders. Inburgeraars en andere volwassen taalleerders verwijzen wij door
naar een
taalschool; zelf geven wij hun geen les.</p><p>Nieuw: leesclub voor docenten, elke eerste donderdag, gratis.</p>""",
        ),
        "/docent-nt2": _lesvorm(
            "Opleiding docent NT2",
            """<dl><dt>Startdatum</dt><dd>vrijdag 5 februari 2027</dd><dt>Duur</dt><dd>30 weken, 6 uur per week</dd>
<dt>Groep</dt><dd>maximaal 18 deelnemers</dd><dt>Prijs</dt><dd>&euro; 3.890,-</dd><dt>Instroom</dt><dd>hbo-niveau</dd>
</dl>
<p>U leert lesgeven in Nederlands als tweede taal, van alfabetisering tot Staatsexamen. Ruim 96% slaagt.</p>""",
        ),
        "/taalklas-kinderen": _lesvorm(
            "Taalklas voor kinderen",
            """<p>Voor nieuwkomers van 6 tot 12 jaar, op woensdagmiddag na schooltijd. Kinderen spelen zich de
Nederlandse taal
eigen. &euro; 8 per middag. Er is een wachtlijst.</p>""",
        ),
        "/engels": _lesvorm(
            "Business English",
            """<p>From B1 to B2 in 10 weeks. Dinsdagavond 19.00-21.00 uur, start 19 januari 2027, &euro; 545.</p>""",
        ),
    },
    listings=(),
)
