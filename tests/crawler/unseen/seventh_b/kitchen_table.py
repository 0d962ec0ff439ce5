"""A one-teacher practice that tells everything in prose on its home page, amounts and times in words."""

from tests.crawler.unseen.site import UnseenSite

_FRAME = """<!DOCTYPE html>
<html lang="nl-NL"><head><meta charset="utf-8"/><title>{title}</title>
<meta name="generator" content="Jimdo"/></head>
<body class="body cc-page j-m-flash-styles"><div class="jtpl-main"><div class="jtpl-header__inner"><div
id="cc-website-title">
<a href="/">Nynke's Nederlands</a></div></div><div class="jtpl-navigation"><ul class="j-nav-level-0">
<li><a href="/">Lessen</a></li><li><a href="/wie-ben-ik/">Wie ben
ik</a></li><li><a href="/ervaringen/">Ervaringen</a></li>
</ul></div><div class="jtpl-content" id="content_area">{body}</div>
<div class="jtpl-footer"><div id="contentfooter"><a href="/wie-ben-ik/">Impressum</a> Nynke Hofstra, Wijde Bongerd 5,
8604 EK Sneek - KvK 00000021</div></div></div></body></html>
"""

_LESSONS = """<div id="cc-m-1" class="j-module n j-header"><h1>Nederlands leren aan mijn keukentafel</h1></div>
<div id="cc-m-2" class="j-module n j-text"><p>Welkom! Ik ben Nynke, dertig jaar juf geweest en sinds 2017 docent NT2
voor
mezelf. Ik geef les bij mij thuis in Sneek. Lukt het even niet in het Nederlands, dan help ik je verder in het Engels of
het Duits.</p></div>
<div id="cc-m-3" class="j-module n j-header"><h2>Priv&eacute;les</h2></div>
<div id="cc-m-4" class="j-module n j-text"><p>E&eacute;n op &eacute;&eacute;n, jij en ik. Ik begeleid je van A0 tot B2,
helemaal
op jouw tempo. Hoe vaak je komt en wanneer we beginnen gaat in overleg. Een priv&eacute;les kost
&euro; 42,50 per uur. De eerste kennismaking is gratis en kan bijna altijd binnen een week.</p></div>
<div id="cc-m-5" class="j-module n j-header"><h2>Groepje op woensdagavond</h2></div>
<div id="cc-m-6" class="j-module n j-text"><p>Twee keer per jaar heb ik een groepje van vier tot zes mensen, voor wie A2
heeft en naar B1 wil. We komen tien weken lang elke woensdagavond bij elkaar, van zeven tot negen. Het kost
tweehonderdtwintig euro voor de hele reeks, het werkboek (vijfendertig euro) niet meegerekend. Het najaarsgroepje is al
een heel eind op streek. Het volgende begint op woensdag 3 februari.</p></div>
<div id="cc-m-7" class="j-module n j-text"><p>Een keurmerk van Blik op Werk heb ik niet. Voor mijn lessen kun je dus
geen
geld lenen bij DUO, ook al hoor je vaak over die 10.000 euro. Wil je het Staatsexamen doen? Dan
stuur ik je door naar een collega in Heerenveen, want daar geef ik geen les in.</p>
<p>Afzeggen kan tot een dag van tevoren, daarna reken ik de helft van het bedrag.</p></div>
<div id="cc-m-8" class="j-module n j-formnew"><form><label>Je
naam</label><input/><label>Bericht</label><textarea></textarea>
<input type="submit" value="stuur"/></form></div>
"""

_ABOUT = """<div class="j-module n j-header"><h1>Wie ben ik</h1></div><div class="j-module n j-text"><p>Geboren in 1963
op
een boerderij bij Scharnegoutum. Van 1986 tot 2016 stond ik voor de klas op een basisschool, meestal groep 3. In 2017
haalde ik mijn papieren als docent NT2. Mijn moedertaal is Fries. In mijn vrije tijd schaats ik en zing ik in een
koor.</p></div><div class="j-module n j-text"><p>Je vindt me aan de Wijde Bongerd 5, 8604 EK Sneek. De fiets mag
achterom.
</p></div>
"""

_REVIEWS = """<div class="j-module n j-header"><h1>Ervaringen</h1></div>
<div class="j-module n j-text review"><p><i>&quot;Met Nynke deed ik in 14 weken wat ik op de grote school in een jaar
niet leerde. Ik
betaalde daar &euro; 1.900,- en zat met twintig man in de klas.&quot;</i> - Adri&aacute;n</p></div>
<div class="j-module n j-text review"><p><i>&quot;Ik kon meteen de volgende dag beginnen!&quot;</i> - Oksana</p></div>
"""


def _page(title: str, body: str) -> str:
    return _FRAME.replace("{title}", title).replace("{body}", body)


_SITE_WIDE = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Wijde Bongerd 5",
    "postcode": "8604 EK",
    "city": "Sneek",
    "keurmerk_claimed": False,
    "support_languages": ["en", "de"],
}

NYNKE = UnseenSite(
    slug="nynkes-nederlands",
    name="Nynke's Nederlands",
    pages={
        "/": _page("Nynke's Nederlands - lessen in Sneek", _LESSONS),
        "/wie-ben-ik/": _page("Wie ben ik - Nynke's Nederlands", _ABOUT),
        "/ervaringen/": _page("Ervaringen - Nynke's Nederlands", _REVIEWS),
    },
    listings=(
        {
            **_SITE_WIDE,
            "title": "Privéles",
            "level_from": "A0",
            "level_to": "B2",
            "group_size_max": 1,
            "price_eur": 42.5,
            "price_unit": "hour",
            "wait_kind": "on_request",
        },
        {
            **_SITE_WIDE,
            "title": "Groepje op woensdagavond",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 10,
            "group_size_max": 6,
            "price_eur": 220,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-03"],
        },
    ),
)
