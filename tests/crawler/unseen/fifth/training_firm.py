"""A training firm in three towns of Limburg: long slugs, dated prices, lessons at work, a page in Arabic."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

LINKS = (
    ("/", "Home"),
    ("/inburgeren-b1-route-heerlen-sittard/", "B1-route"),
    ("/z-route-weert/", "Z-route"),
    ("/alfabetisering-heerlen/", "Alfabetisering"),
    ("/nederlands-op-de-werkvloer-limburg/", "Voor bedrijven"),
    ("/tarieven/", "Tarieven"),
    ("/vestigingen/", "Vestigingen"),
    ("/ar/", "العربية"),
)


def _page(title: str, body: str, language: str = "nl", direction: str = "ltr") -> str:
    menu = "".join(f'<a class="nav-link" href="{path}">{name}</a>' for path, name in LINKS)
    return f"""<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
  <meta charset="utf-8">
  <title>{title} | Woordwijs Limburg</title>
  <link href="https://cdn.example/bootstrap/5.3.3/css/bootstrap.min.css" rel="stylesheet">
</head>
<body class="d-flex flex-column min-vh-100">
  <nav class="navbar navbar-expand-lg bg-body-tertiary"><div class="container">
    <a class="navbar-brand" href="/">Woordwijs</a><div class="navbar-nav ms-auto">{menu}</div>
  </div></nav>
  <main class="container my-5"><h1 class="display-5">{title}</h1>
{body}
  </main>
  <footer class="mt-auto py-3 bg-dark text-light"><div class="container"><small>Woordwijs Limburg B.V. - KvK 00000081 -
  045-0000000</small></div></footer>
</body>
</html>"""


PAGES = {
    "/": _page(
        "Woordwijs Limburg",
        """<p class="lead">Inburgering en taaltraining in Heerlen, Sittard en Weert.</p>
<p>Wij hebben het Keurmerk Inburgeren van Blik op Werk. Onze docenten leggen ook uit in het Arabisch en het Turks.</p>
<div class="alert alert-info">Kom naar onze inloopmiddag op 9 december, van 14 tot 16 uur.</div>""",
    ),
    "/inburgeren-b1-route-heerlen-sittard/": _page(
        "Inburgeren: B1-route",
        """<p>Van A1 naar B1 in veertig weken. U leert Nederlands en u krijgt KNM.</p>
<div class="row"><div class="col"><div class="card"><div class="card-body"><h2 class="card-title">Heerlen</h2>
<p class="card-text">Maandag, woensdag en donderdag van 9.00 tot 12.00 uur, 9 uur les per week. De eerste les is op
maandag 25 januari 2027.</p></div></div></div>
<div class="col"><div class="card"><div class="card-body"><h2 class="card-title">Sittard</h2>
<p class="card-text">Dinsdag en vrijdag van 13.00 tot 16.30 uur, 7 uur les per week. Er start een groep eind maart
2027.</p></div></div></div></div>""",
    ),
    "/z-route-weert/": _page(
        "Z-route",
        """<p>De zelfredzaamheidsroute in Weert bestaat uit taal, KNM, PVT en MAP. U heeft vijftien uur les per week,
altijd in de ochtend. De wet vraagt 800 uur taalles.</p>
<p>U kunt alleen meedoen via de gemeente. De gemeente betaalt.</p>""",
    ),
    "/alfabetisering-heerlen/": _page(
        "Alfabetisering",
        """<p>Eerst leren lezen en schrijven, dan pas inburgeren. U gaat van alfa naar A1, in Heerlen.</p>
<ul class="list-group"><li class="list-group-item">3 x 2,5 uur per week, 's middags</li>
<li class="list-group-item">Een groep heeft maximaal 10 cursisten</li>
<li class="list-group-item">U kunt elke maandag instromen</li></ul>""",
    ),
    "/nederlands-op-de-werkvloer-limburg/": _page(
        "Nederlands op de werkvloer",
        """<p>Uw medewerkers leren Nederlands waar ze het nodig hebben: op de werkvloer. Wij komen naar uw bedrijf, de
cursus is dus zonder leslocatie. In een groep passen 8 medewerkers, meer niet.</p>
<p>De startdatum bepalen we in overleg. Vraag een offerte aan.</p>""",
    ),
    "/tarieven/": _page(
        "Tarieven",
        """<p>B1-route en alfabetisering: &euro; 14,90 per uur. Per 1 februari 2027 wordt dat &euro; 15,40 per uur.</p>
<p>Niet bij de prijs: boeken (&euro; 75,-) en examens. De lening van DUO is ten hoogste &euro; 10.000,-. Wie
zonder bericht wegblijft, kan van de gemeente een boete krijgen (&euro; 50,- tot &euro; 800,-).</p>""",
    ),
    "/vestigingen/": _page(
        "Vestigingen",
        """<table class="table"><tbody><tr><th>Heerlen</th><td>Mijnweg 210, 6411 TS Heerlen</td></tr>
<tr><th>Sittard</th><td>Stationspark 5, 6131 AW Sittard</td></tr>
<tr><th>Weert</th><td>Kanaalkade 17B, 6001 HE Weert</td></tr></tbody></table>""",
    ),
    "/ar/": _page(
        "تعلم اللغة الهولندية",
        """<p>نقدم دروس الاندماج في هيرلين وسيتارد وفيرت. يمكنكم الاتصال بنا باللغة العربية.</p>
<p>يمكنكم اقتراض ما يصل إلى ١٠٬٠٠٠ يورو من DUO.</p>""",
        "ar",
        "rtl",
    ),
}

HEERLEN = {"street": "Mijnweg 210", "postcode": "6411 TS", "city": "Heerlen"}
SITE_WIDE: dict[str, Any] = {"keurmerk_claimed": True, "support_languages": ["ar", "tr"]}
B1: dict[str, Any] = {
    **SITE_WIDE,
    "title": "Inburgeren: B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "weeks": 40,
    "price_eur": 14.9,
    "price_unit": "hour",
}

TRAINING_FIRM = UnseenSite(
    slug="woordwijs-limburg",
    name="Woordwijs Limburg",
    pages=PAGES,
    listings=(
        {
            **B1,
            **HEERLEN,
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "wait_kind": "dates",
            "start_dates": ["2027-01-25"],
        },
        {
            **B1,
            "street": "Stationspark 5",
            "postcode": "6131 AW",
            "city": "Sittard",
            "dayparts": ["afternoon"],
            "hours_per_week": 7,
            "wait_kind": "months",
            "start_months": ["2027-03"],
        },
        {
            **SITE_WIDE,
            "title": "Z-route",
            "route": "z",
            "components": ["taal", "knm", "pvt", "map"],
            "street": "Kanaalkade 17B",
            "postcode": "6001 HE",
            "city": "Weert",
            "dayparts": ["morning"],
            "hours_per_week": 15,
            "wait_kind": "via_municipality",
        },
        {
            **SITE_WIDE,
            **HEERLEN,
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["afternoon"],
            "hours_per_week": 7.5,
            "group_size_max": 10,
            "price_eur": 14.9,
            "price_unit": "hour",
            "wait_kind": "periodic",
        },
        {
            **SITE_WIDE,
            "title": "Nederlands op de werkvloer",
            "route": "nt2",
            "components": ["taal"],
            "mode": "workplace",
            "group_size_max": 8,
            "wait_kind": "on_request",
        },
    ),
)
