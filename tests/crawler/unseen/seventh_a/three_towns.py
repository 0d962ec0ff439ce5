"""A private school in three towns with hand-made PHP pages in windows-1252: groups with waits and dates of their
own."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, content: str) -> str:
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Lingua Rijnland:
{title}</title>
<link rel="stylesheet" href="/bootstrap/css/bootstrap.min.css" type="text/css"></head><body>
<div class="container"><div class="row header"><div class="col-md-4"><img src="/images/logo_nieuw.gif" alt="Lingua
Rijnland"
height="70"></div><div class="col-md-8 slogan">Gouda - Alphen aan den Rijn - Zoetermeer</div></div>
<div class="navbar navbar-default"><ul class="nav navbar-nav"><li><a href="/">Home</a></li>
<li><a href="/inburgering.php">Inburgering</a></li><li><a href="/staatsexamen.php">Staatsexamen</a></li>
<li><a href="/tarieven.php">Tarieven</a></li><li><a href="/locaties.php">Locaties</a></li>
<li><a href="/vragen.php">Vragen</a></li><li><a href="/vacatures.php">Vacatures</a></li></ul></div>
<div class="row"><div class="col-md-9 inhoud"><h2>{title}</h2>
{content}
</div><div class="col-md-3 zijbalk"><div class="well well-sm"><b>Bel ons</b><br>0182 - 00 00 00<br>ma t/m vr 9.00 -
17.00
uur</div><div class="well well-sm"><i>“Na vier weken vond ik werk!”</i><br>Olena, Gouda</div></div></div>
<hr><p class="small">© 2003 - 2026 Lingua Rijnland BV | KvK 00000014 | CRKBO-geregistreerd, dus geen btw</p>
</div></body></html>"""


_HOME = _page(
    "Welkom bij Lingua Rijnland",
    """<p>Taalles in het Groene Hart, al meer dan twintig jaar. Onze vestigingen liggen vlakbij station of
busstation.</p>
<p>Nieuw: sinds dit voorjaar hebben wij het <b>aspirant-keurmerk</b> van Blik op Werk.</p>
<p>Van onze cursisten in de B1-route slaagde in 2025 <b>91%</b> voor alle examens.</p>
<p>Wij geven ook <i>English for Work</i> in Gouda (€ 890,-, vanaf 1 maart 2027).</p>""",
)

_B1 = _page(
    "Inburgering: de B1-route",
    """<p>Klassikale lessen van A2 naar B1, met KNM en de module Arbeidsmarkt en Participatie (MAP). Alle groepen duren
32 weken. In een groep zitten maximaal 15 cursisten. Maak thuis elke week 4 uur huiswerk.</p>
<div class="panel panel-info"><div class="panel-heading"><h3 class="panel-title">Gouda</h3></div><div
class="panel-body">
Lestijden: maandag, woensdag en vrijdag 9.30 - 12.00 uur<br>Wachttijd: 3 tot 5 weken</div></div>
<div class="panel panel-info"><div class="panel-heading"><h3 class="panel-title">Alphen aan den Rijn</h3></div>
<div class="panel-body">Lestijden: dinsdag en donderdag 13.00 - 16.00 uur<br>Start: donderdag 14 januari en dinsdag 6
april
2027</div></div>
<div class="panel panel-info"><div class="panel-heading"><h3 class="panel-title">Zoetermeer</h3></div>
<div class="panel-body"><b>Avondgroep</b><br>Lestijden: maandag en donderdag 18.30 - 21.00 uur<br>Start: 11 januari 2027
<font color="red">VOL!</font><br><br><b>Zaterdaggroep</b><br>Lestijden: zaterdag 10.00 - 13.00 uur<br>Elke eerste
zaterdag
van de maand kunt u instromen</div></div>""",
)

_STATE_EXAM = _page(
    "Staatsexamen NT2, programma I",
    """<p>Voor wie A2 heeft en B1 wil halen. In 24 weken oefenen wij lezen, luisteren, schrijven en spreken. De
groepen zijn
klein: van 6 tot 10 personen. Alleen in Gouda.</p>
<table class="table table-bordered"><tr><td>Lestijden</td><td>woensdag 18.30 - 21.00 uur en zaterdag 10.00 - 12.00
uur</td>
</tr><tr><td>Startdatum</td><td><del>4 november 2026</del> 3 februari 2027</td></tr><tr><td>Wachttijd examen</td>
<td>ca. 10 weken (DUO)</td></tr></table>""",
)

_PRICES = _page(
    "Tarieven",
    """<table class="table table-bordered"><tr><th>Cursus</th><th>Berekening</th><th>Prijs</th></tr>
<tr><td>Inburgering: de B1-route</td><td>per uur</td><td>€ 12,75</td></tr>
<tr><td>Staatsexamen NT2, programma I</td><td>24 weken x 4,5 uur</td><td>€ 1,404.00</td></tr>
<tr><td>Instaptoets</td><td>eenmalig</td><td>€ 45,=</td></tr></table>
<p>Het staatsexamen kunt u ook betalen in 4 termijnen van € 360,-. Boeken: € 55,- tot € 95,-. Lenen bij DUO kan alleen
bij scholen met een keurmerk; het maximum is € 10.000,-.</p>""",
)

_PLACES = _page(
    "Locaties",
    """<table cellpadding="8"><tr><td><b>Gouda</b><br>Bleulandse Singel 9<br>2801 TR Gouda</td><td><b>Alphen aan den
Rijn</b>
<br>Prins Bernhardkade 51a<br>2405 VB Alphen aan den Rijn</td></tr><tr><td><b>Zoetermeer</b><br>Stationspad 200<br>
2726 NB Zoetermeer</td><td><b>Examens</b> doet u bij DUO,<br>Wilhelminakade 77, Rotterdam</td></tr></table>""",
)

_QUESTIONS = _page(
    "Veelgestelde vragen",
    """<h4>Wat als mijn groep vol is?</h4><p>Dan zetten wij u op de wachtlijst of u kiest een andere vestiging.</p>
<h4>Hoe snel krijg ik een intake?</h4><p>Meestal binnen 5 werkdagen. De intake duurt anderhalf uur.</p>
<h4>Krijg ik kinderopvangtoeslag?</h4><p>Als u een traject bij ons volgt vaak wel. Vraag het aan de Belastingdienst.</p>
<h4>Hoe lang moet ik wachten op mijn uitslag?</h4><p>Acht weken, zegt DUO.</p>""",
)

_VACANCIES = _page(
    "Vacatures",
    """<p><b>Docent NT2 (avond), Zoetermeer</b><br>Start: 1 maart 2027, 10 uur per week, € 38,50 per uur. Je geeft les
aan
groepen van maximaal 12 cursisten.</p><p><b>Stagiaire administratie</b><br>Het hele jaar door, € 300,- per
maand.</p>""",
)

_GOUDA = {"street": "Bleulandse Singel 9", "postcode": "2801 TR", "city": "Gouda", "keurmerk_claimed": False}
_ALPHEN = {"street": "Prins Bernhardkade 51a", "postcode": "2405 VB", "city": "Alphen aan den Rijn"}
_ZOETERMEER = {"street": "Stationspad 200", "postcode": "2726 NB", "city": "Zoetermeer"}
_B1_FACTS = {
    "title": "Inburgering: de B1-route",
    "route": "b1",
    "level_from": "A2",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "mode": "classroom",
    "weeks": 32,
    "group_size_max": 15,
    "price_eur": 12.75,
    "price_unit": "hour",
    "keurmerk_claimed": False,
    "pass_rate_claimed": 0.91,
}

LINGUA_RIJNLAND = UnseenSite(
    "lingua-rijnland",
    "Lingua Rijnland",
    {
        "/": _HOME,
        "/inburgering.php": _B1,
        "/staatsexamen.php": _STATE_EXAM,
        "/tarieven.php": _PRICES,
        "/locaties.php": _PLACES,
        "/vragen.php": _QUESTIONS,
        "/vacatures.php": _VACANCIES,
    },
    (
        {
            **_GOUDA,
            **_B1_FACTS,
            "dayparts": ["morning"],
            "hours_per_week": 7.5,
            "wait_kind": "weeks",
            "wait_weeks_min": 3,
            "wait_weeks_max": 5,
        },
        {
            **_ALPHEN,
            **_B1_FACTS,
            "dayparts": ["afternoon"],
            "hours_per_week": 6,
            "wait_kind": "dates",
            "start_dates": ["2027-01-14", "2027-04-06"],
        },
        {
            **_ZOETERMEER,
            **_B1_FACTS,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "full",
            "start_dates": ["2027-01-11"],
        },
        {**_ZOETERMEER, **_B1_FACTS, "dayparts": ["weekend"], "hours_per_week": 3, "wait_kind": "periodic"},
        {
            **_GOUDA,
            "title": "Staatsexamen NT2, programma I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal"],
            "dayparts": ["evening", "weekend"],
            "hours_per_week": 4.5,
            "weeks": 24,
            "group_size_max": 10,
            "price_eur": 1404,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-03"],
        },
    ),
    charset="windows-1252",
)
