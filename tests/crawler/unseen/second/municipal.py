"""A bureau that works for municipalities, with one course under the older act for people who pay themselves."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str) -> str:
    """A page of a content system with panels that fold open."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8" /><title>Opstap - {title}</title>
<meta name="description" content="Opstap begeleidt nieuwkomers in Waterland"></head>
<body class="umb-page"><div class="topbar"><span>Bel 0299 - 00 00 00 (ma-vr 8.30-12.30)</span></div>
<ul class="nav navbar-nav"><li><a href="/">Home</a></li><li><a href="/leerroutes/">Leerroutes</a></li>
<li><a href="/oude-wet/">Oude wet</a></li><li><a href="/nieuws/">Nieuws</a></li><li><a
href="/contact/">Contact</a></li></ul> <div class="container"><div class="row"><div class="col-md-8"><h1>{title}</h1>
{body}
</div><div class="col-md-4"><div class="well"><h4>Goed om te weten</h4><p>Opstap heeft het Blik op Werk Keurmerk
Inburgeren.</p></div></div></div></div><footer class="bg-dark"><p>Stichting Opstap &ndash; KvK 00000031 &ndash;
<a href="/contact/">contact</a></p></footer></body></html>"""


_PURMEREND = {
    "street": "Karekietpad 18",
    "postcode": "1444 GD",
    "city": "Purmerend",
    "keurmerk_claimed": True,
}
_VOLENDAM = {
    "street": "Havenmeesterstraat 2",
    "postcode": "1131 XS",
    "city": "Volendam",
    "keurmerk_claimed": True,
}
_B1 = {
    "title": "B1-route",
    "route": "b1",
    "level_from": "A2",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
}

OPSTAP = UnseenSite(
    slug="stichting-opstap-waterland",
    name="Stichting Opstap",
    pages={
        "/": _page(
            "Samen de eerste stap",
            """<p class="lead">Opstap voert voor de gemeenten Purmerend en Edam-Volendam de leerroutes van de Wet
inburgering 2021 uit. Daarnaast helpen we mensen die nog onder de <a href="/oude-wet/">oude wet</a> vallen.</p>
<p>Werkt u en gaan uw kinderen naar de opvang? Dan heeft u misschien recht op kinderopvangtoeslag. Onze maatschappelijk
werker vult de aanvraag met u in.</p>
<div class="panel panel-info"><p>&ldquo;Zonder Opstap had ik nu geen baan.&rdquo; &ndash; Yonas</p></div>""",
        ),
        "/leerroutes/": _page(
            "Leerroutes",
            """<p>Bij de brede intake van de gemeente hoort u welke route bij u past. De gemeente betaalt de lessen.</p>
<details class="panel" open><summary>Z-route</summary><p>De zelfredzaamheidsroute is voor mensen voor wie leren moeilijk
is. U leert de Nederlandse taal en u bereidt zich voor op KNM. Ook het participatieverklaringstraject (PVT) hoort
erbij.</p><p>Plaats: Purmerend, vier ochtenden per week van 9.00 tot 12.00 uur. In een groep zitten ten hoogste 15
mensen. De wet schrijft 800 uur taalles voor.</p><p>De gemeente meldt u aan, dat kunt u niet zelf.</p></details>
<details class="panel"><summary>B1-route</summary><p>Van A2 naar B1: taal, KNM en MAP. Uw klantmanager bij de gemeente
meldt u aan.</p>
<table class="table table-bordered"><tbody>
<tr><th scope="row">Purmerend</th><td>maandag, dinsdag en donderdag, 9.30 - 12.00 uur</td><td>&nbsp;</td></tr>
<tr><th scope="row">Volendam</th><td>dinsdag- en donderdagavond, 19.00 - 21.30 uur</td><td>u wacht nu zes tot acht weken
op een plaats</td></tr></tbody></table></details>
<!-- <details><summary>Onderwijsroute</summary><p>Start 1 september 2023 in Edam, 20 uur per week</p></details> -->""",
        ),
        "/oude-wet/": _page(
            "Inburgeren onder de oude wet (Wi2013)",
            """<p>Kreeg u v&oacute;&oacute;r 1 januari 2022 uw brief van DUO? Dan geldt de Wet inburgering van 2013 nog
voor u en regelt u uw cursus zelf.</p>
<ul><li>van A1 naar A2</li><li>taal, KNM en ONA</li><li>woensdagavond 18.30 - 21.30 uur in Purmerend</li>
<li>elke eerste woensdag van de maand kunnen nieuwe cursisten instromen</li></ul>
<h3>Wat kost het?</h3><p>Nu &euro; 13,75 per uur. Per 1 februari 2027 wordt het &euro; 14,50 per uur. U kunt bij DUO tot
&euro; 10.000 lenen. De 64 uur voor ONA kunt u soms overslaan; vraag vrijstelling aan.</p>
<p>Voor een examenplek bij DUO moet u rekenen op een wachttijd van 10 weken.</p>""",
        ),
        "/nieuws/": _page(
            "Nieuws",
            """<article><h3>Groep 12 begonnen</h3><p><small>5 maart 2026</small></p><p>Op 3 maart is in Volendam groep
12 van start gegaan. Iedereen kreeg een tas.</p></article>
<article><h3>Wij zoeken een docent NT2</h3><p>Per 1 januari 2027, 24 uur per week, &euro; 3.900 bruto.</p></article>""",
        ),
        "/contact/": _page(
            "Contact",
            """<address><strong>Purmerend (kantoor en leslokalen)</strong><br>Karekietpad 18<br>1444 GD
Purmerend</address> <address><strong>Volendam (leslokaal)</strong><br>Havenmeesterstraat 2<br>1131 XS Volendam</address>
<p>Wij beantwoorden uw mail binnen 3 werkdagen.</p>""",
        ),
    },
    listings=(
        {
            **_PURMEREND,
            "title": "Z-route",
            "route": "z",
            "components": ["taal", "knm", "pvt"],
            "dayparts": ["morning"],
            "hours_per_week": 12,
            "group_size_max": 15,
            "wait_kind": "via_municipality",
        },
        {
            **_PURMEREND,
            **_B1,
            "dayparts": ["morning"],
            "hours_per_week": 7.5,
            "wait_kind": "via_municipality",
        },
        {
            **_VOLENDAM,
            **_B1,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "weeks",
            "wait_weeks_min": 6,
            "wait_weeks_max": 8,
        },
        {
            **_PURMEREND,
            "title": "Inburgeren onder de oude wet (Wi2013)",
            "route": "wi2013",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal", "knm", "ona"],
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "price_eur": 13.75,
            "price_unit": "hour",
            "wait_kind": "periodic",
        },
    ),
)
