"""A firm in three cities: tabs a city, a waiting list that holds for one course only."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str) -> str:
    """A page of a theme with a wide menu and a call to action under everything."""
    return f"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title} - Taalbureau
Zuidrand</title></head> <body class="avada-body"><div id="wrapper"><header class="fusion-header"><a class="fusion-logo"
href="/">Taalbureau Zuidrand</a><ul class="fusion-menu"><li><a
href="/inburgering-breda-roosendaal-oosterhout/">B1-route</a></li><li><a
href="/alfabetisering/">Alfabetisering</a></li><li><a href="/kosten/">Kosten</a></li><li><a href="/vragen/">Vragen</a>
</li><li><a href="/vestigingen/">Vestigingen</a></li><li><a href="/werken-bij/">Werken bij</a></li></ul></header>
<main id="main"><section id="content"><div class="post-content">
<div class="fusion-title"><h1>{title}</h1></div>
{body}
</div></section></main><div class="fusion-footer"><p>Taalbureau Zuidrand B.V. is in het bezit van het Blik op Werk
Keurmerk Inburgeren.</p><p>Kantoor: ma t/m vr 9.00-17.00 uur, 076-0000000</p></div></div></body></html>"""


_ZUIDRAND = {"components": ["taal"], "keurmerk_claimed": True, "pass_rate_claimed": 0.93}
_BREDA = {"street": "Boschdijkje 21", "postcode": "4812 KW", "city": "Breda"}
_ROOSENDAAL = {"street": "Kloosterlindeweg 5", "postcode": "4701 PM", "city": "Roosendaal"}
_OOSTERHOUT = {"street": "Ravelijnhof 44", "postcode": "4901 HB", "city": "Oosterhout"}
_B1 = {
    **_ZUIDRAND,
    "title": "Inburgering B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "weeks": 45,
    "group_size_max": 12,
    "price_eur": 15.2,
    "price_unit": "hour",
}
_ALFA = {
    **_ZUIDRAND,
    "title": "Alfabetisering",
    "route": "alfabetisering",
    "level_from": "alfa",
    "level_to": "A1",
    "dayparts": ["morning"],
    "hours_per_week": 7.5,
    "group_size_max": 8,
    "price_eur": 13.4,
    "price_unit": "hour",
    "wait_kind": "weeks",
    "wait_weeks_min": 12,
    "wait_weeks_max": 12,
}

ZUIDRAND = UnseenSite(
    slug="taalbureau-zuidrand",
    name="Taalbureau Zuidrand",
    pages={
        "/": _page(
            "Nederlands leren in West-Brabant",
            """<p>Drie vestigingen, achttien docenten, ruim 600 cursisten per jaar. 93% van onze cursisten slaagt.</p>
<div class="fusion-testimonials"><div class="testimonial">&quot;Ik had twee weken later al les. Top!&quot;
<cite>Olena, Breda</cite></div></div>
<div class="fusion-blog"><h4>Laatste nieuws</h4><p>1 september 2026 - In Roosendaal zijn we begonnen met een nieuwe
middaggroep.</p></div>""",
        ),
        "/inburgering-breda-roosendaal-oosterhout/": _page(
            "Inburgering B1-route",
            """<p>U leert de taal van A1 naar B1 en u bereidt zich bij ons voor op KNM. Het hele traject duurt 45 weken.
In de groep zitten hooguit twaalf cursisten.</p>
<div class="fusion-tabs"><ul class="nav-tabs" role="tablist"><li><a href="#tab-a">Breda</a></li>
<li><a href="#tab-b">Roosendaal</a></li><li><a href="#tab-c">Oosterhout</a></li></ul>
<div class="tab-content"><div class="tab-pane active" id="tab-a"><h3>Breda</h3><p>Dinsdag en vrijdag van 9.00 tot 12.00
uur.</p><p>Startdata van deze groep: dinsdag 8 september en dinsdag 12 januari.</p></div>
<div class="tab-pane" id="tab-b"><h3>Roosendaal</h3><p>Maandag- en donderdagavond van 18.30 tot 21.00 uur.</p>
<p>Start maandag 18 januari. Helaas, deze groep is VOL.</p></div>
<div class="tab-pane" id="tab-c"><h3>Oosterhout</h3><p>Zaterdag van 10.00 tot 13.00 uur.</p></div></div></div>""",
        ),
        "/alfabetisering/": _page(
            "Alfabetisering",
            """<p>Kunt u niet lezen of schrijven, of alleen in een ander schrift? In deze cursus leert u het Nederlandse
alfabet en de eerste woorden en zinnen: van alfa naar A1.</p>
<ul class="fusion-checklist"><li>drie ochtenden per week, 2,5 uur per ochtend</li><li>maximaal 8 cursisten</li>
<li>in Breda en in Roosendaal</li></ul>""",
        ),
        "/kosten/": _page(
            "Wat kost het?",
            """<table class="shop_table"><tr><th>Cursus</th><th>Prijs</th></tr><tr><td>Inburgering
B1-route</td><td>&euro; 15,20 per uur</td></tr><tr><td>Alfabetisering</td><td>&euro; 13,40 per
uur</td></tr><tr><td>Examen lezen (DUO)</td><td> &euro; 50</td></tr><tr><td>Examen spreken (DUO)</td><td>&euro;
60</td></tr></table> <p>Moet u inburgeren? Dan kunt u bij DUO maximaal &euro; 10.000,- lenen. Wie zijn inburgering niet
op tijd afrondt kan een boete van &euro; 340,- krijgen. Inschrijfgeld: &euro; 45,- eenmalig.</p>""",
        ),
        "/vragen/": _page(
            "Veelgestelde vragen",
            """<div class="accordian fusion-accordian"><div class="fusion-panel"><h4>Is er een wachtlijst?</h4>
<div class="panel-body"><p>Nee, bij Zuidrand is er geen wachtlijst, behalve voor alfabetisering: daar wacht u nu
ongeveer twaalf weken.</p></div></div>
<div class="fusion-panel"><h4>Wat is een goed slagingspercentage?</h4><div class="panel-body"><p>Landelijk slaagt zo'n
78% in &eacute;&eacute;n keer voor het examen spreken.</p></div></div>
<div class="fusion-panel"><h4>Krijg ik kinderopvangtoeslag?</h4><div class="panel-body"><p>Als u een verplichte
inburgeringscursus volgt vaak wel. Kijk op toeslagen.nl.</p></div></div></div>""",
        ),
        "/vestigingen/": _page(
            "Vestigingen",
            """<div class="fusion-builder-row"><div class="fusion-text"><h3>Breda</h3><p>Boschdijkje 21<br>4812 KW
Breda</p></div><div class="fusion-text"><h3>Roosendaal</h3><p>Kloosterlindeweg 5<br>4701 PM Roosendaal</p></div>
<div class="fusion-text"><h3>Oosterhout</h3><p>Ravelijnhof 44<br>4901 HB Oosterhout</p></div></div>""",
        ),
        "/werken-bij/": _page(
            "Werken bij Zuidrand",
            """<p>Docent NT2 in Bergen op Zoom, start 1 februari 2027. 20 uur per week, &euro; 34 per uur als zzp'er.
Solliciteren kan binnen 3 weken.</p>""",
        ),
    },
    listings=(
        {
            **_B1,
            **_BREDA,
            "dayparts": ["morning"],
            "hours_per_week": 6,
            "wait_kind": "dates",
            "start_dates": ["2026-09-08", "2027-01-12"],
        },
        {
            **_B1,
            **_ROOSENDAAL,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "full",
            "start_dates": ["2027-01-18"],
        },
        {
            **_B1,
            **_OOSTERHOUT,
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "wait_kind": "no_waiting_list",
        },
        {**_ALFA, **_BREDA},
        {**_ALFA, **_ROOSENDAAL},
    ),
)
