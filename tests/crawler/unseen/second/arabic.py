"""A school in Rotterdam whose home page is also in Arabic."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str) -> str:
    """A page with cards in a grid."""
    return f"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title} · Taalpunt
Nieuwland</title></head> <body class="bg-light"><nav class="navbar navbar-expand-lg"><a class="navbar-brand"
href="/">Taalpunt Nieuwland</a> <div class="navbar-nav"><a class="nav-link" href="/b1-route">B1-route</a><a
class="nav-link" href="/alfabetisering"> Leren lezen</a><a class="nav-link" href="/vrouwen">Vrouwen</a><a
class="nav-link" href="/tarieven">Tarieven</a> <a class="nav-link" lang="ar" href="/ar">العربية</a></div></nav>
<div class="container py-5">
{body}
</div><footer class="py-4 text-muted small"><div class="container">Taalpunt Nieuwland, Putseplantsoen 58, 3073 LT
Rotterdam · Blik op Werk Keurmerk Inburgeren: ja, wij hebben het keurmerk · WhatsApp 06-00000000</div></footer>
</body></html>"""


_ROTTERDAM = {
    "components": ["taal"],
    "street": "Putseplantsoen 58",
    "postcode": "3073 LT",
    "city": "Rotterdam",
    "keurmerk_claimed": True,
    "support_languages": ["ar", "tr", "ti"],
}

NIEUWLAND = UnseenSite(
    slug="taalpunt-nieuwland",
    name="Taalpunt Nieuwland",
    pages={
        "/": _page(
            "Welkom",
            """<h1 class="display-4">Welkom bij Taalpunt Nieuwland</h1><p class="lead">Nederlands leren op Zuid. Onze
docenten helpen u ook in het Arabisch, Turks en Tigrinya.</p>
<div class="row"><div class="card"><div class="card-body"><h5 class="card-title">B1-route</h5><a href="/b1-route">Lees
meer</a></div></div><div class="card"><div class="card-body"><h5 class="card-title">Leren lezen en schrijven</h5>
<a href="/alfabetisering">Lees meer</a></div></div><div class="card"><div class="card-body"><h5 class="card-title">
Vrouwengroep</h5><a href="/vrouwen">Lees meer</a></div></div></div>""",
        ),
        "/b1-route": _page(
            "B1-route",
            """<h1>B1-route</h1><p>Inburgeren op niveau B1. Instroom vanaf A2.</p>
<dl class="row"><dt class="col-sm-3">Vakken</dt><dd class="col-sm-9">taal, KNM, MAP</dd>
<dt class="col-sm-3">Lesdagen</dt><dd class="col-sm-9">ma, wo, vr van 12.30 tot 15.30 uur</dd>
<dt class="col-sm-3">Lesvorm</dt><dd class="col-sm-9">in de klas</dd>
<dt class="col-sm-3">Groepsgrootte</dt><dd class="col-sm-9">gemiddeld 12</dd>
<dt class="col-sm-3">Wachtlijst</dt><dd class="col-sm-9">geen</dd></dl>
<p class="alert alert-info">Aanmelden? Binnen 5 werkdagen belt Hatice u voor een intake.</p>""",
        ),
        "/alfabetisering": _page(
            "Leren lezen en schrijven",
            """<h1>Leren lezen en schrijven</h1><p>Alfabetisering voor volwassenen, van alfa naar A1.</p>
<dl class="row"><dt class="col-sm-3">Lesdagen</dt><dd class="col-sm-9">di en do van 9.00 tot 12.00 uur</dd>
<dt class="col-sm-3">Groepsgrootte</dt><dd class="col-sm-9">6 tot 10</dd>
<dt class="col-sm-3">Wachtlijst</dt><dd class="col-sm-9">ja, er staan op dit moment mensen op de
wachtlijst</dd></dl>""",
        ),
        "/vrouwen": _page(
            "Vrouwengroep Nederlands",
            """<h1>Vrouwengroep Nederlands</h1><p>Alleen voor vrouwen uit de wijk. Rustig beginnen met de taal, tot
A1.</p> <dl class="row"><dt class="col-sm-3">Lesdagen</dt><dd class="col-sm-9">maandag- en donderdagmiddag van 13.00
tot 15.00 uur</dd><dt class="col-sm-3">Kinderen</dt><dd class="col-sm-9">kinderopvang aanwezig (1 tot 4 jaar)</dd>
<dt class="col-sm-3">Kosten</dt><dd class="col-sm-9">de gemeente Rotterdam betaalt de cursus</dd>
<dt class="col-sm-3">Aanmelden</dt><dd class="col-sm-9">alleen via de gemeente</dd></dl>""",
        ),
        "/tarieven": _page(
            "Tarieven",
            """<h1>Tarieven</h1><table class="table table-sm"><tbody><tr><td>B1-route</td><td>vanaf &euro; 12,90 per
uur</td> </tr><tr><td>Leren lezen en schrijven</td><td>&euro; 11,50 per uur</td></tr><tr><td>Proefexamen</td><td>&euro;
40</td></tr> </tbody></table><p>Lenen bij DUO: tot &euro; 10.000.</p>""",
        ),
        "/ar": _page(
            "العربية",
            """<div dir="rtl" lang="ar"><h1>مرحبا بكم</h1><p>نعلّم اللغة الهولندية في روتردام. المعلمون يساعدونكم
بالعربية.</p> <p>يمكنكم الحصول على قرض حتى ١٠٬٠٠٠ يورو من DUO.</p><p>لمزيد من المعلومات اتصلوا بنا.</p></div>""",
        ),
    },
    listings=(
        {
            **_ROTTERDAM,
            "title": "B1-route",
            "route": "b1",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal", "knm", "map"],
            "mode": "classroom",
            "dayparts": ["afternoon"],
            "hours_per_week": 9,
            "price_eur": 12.9,
            "price_unit": "hour",
            "price_from": True,
            "wait_kind": "no_waiting_list",
        },
        {
            **_ROTTERDAM,
            "title": "Leren lezen en schrijven",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "dayparts": ["morning"],
            "hours_per_week": 6,
            "group_size_max": 10,
            "price_eur": 11.5,
            "price_unit": "hour",
            "wait_kind": "waiting_list",
        },
        {
            **_ROTTERDAM,
            "title": "Vrouwengroep Nederlands",
            "route": "nt2",
            "level_to": "A1",
            "dayparts": ["afternoon"],
            "hours_per_week": 4,
            "childcare": True,
            "women_only": True,
            "wait_kind": "via_municipality",
        },
    ),
)
