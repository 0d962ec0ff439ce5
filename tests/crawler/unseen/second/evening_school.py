"""An evening school with two seasons under one school year, on an old Joomla."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str) -> str:
    """A page with modules left and right."""
    return f"""<!DOCTYPE html><html xml:lang="nl-nl" lang="nl-nl"><head><meta charset="utf-8" /><title>{title}</title>
<meta name="generator" content="Joomla! - Open Source Content Management" /></head><body
class="site com_content view-article"> <div class="container"><div class="navigation"><ul
class="nav menu nav-pills"><li class="item-101"><a href="/">Home</a></li>
<li class="item-114"><a href="/index.php/nederlands">Nederlands (NT2)</a></li><li class="item-115"><a
href="/index.php/spaans">Spaans</a></li><li class="item-120"><a
href="/index.php/praktisch">Praktisch</a></li></ul></div> <main id="content" role="main"><div class="item-page"><div
class="page-header"><h2 itemprop="headline">{title}</h2></div>
<div itemprop="articleBody">
{body}
</div></div></main><div id="aside"><div class="well"><h3 class="page-header">Cadeaubon</h3><p>Geef een cursus cadeau!
Bonnen van &euro; 25 en &euro; 50.</p></div></div></div><footer class="footer"><p>Volksuniversiteit Westfries Hoorn,
Turfkadehof 7, 1621 LR Hoorn. Balie: di en do 18.30-20.30 uur.</p></footer></body></html>"""


_HOORN = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Turfkadehof 7",
    "postcode": "1621 LR",
    "city": "Hoorn",
    "group_size_max": 14,
    "min_participants": 7,
}

WESTFRIES = UnseenSite(
    slug="volksuniversiteit-westfries",
    name="Volksuniversiteit Westfries",
    pages={
        "/": _page(
            "Welkom bij de Volksuniversiteit",
            """<p>Van aquarel tot Zweeds: ons programma staat online. Zin om <a href="/index.php/nederlands">Nederlands
te leren</a>?</p><p>Open huis: zaterdag 9 januari 2027.</p>""",
        ),
        "/index.php/nederlands": _page(
            "Nederlands voor anderstaligen, seizoen 2026-2027",
            """<table class="category table table-bordered" border="1"><tbody>
<tr><td colspan="2"><strong>NT2 Beginners A</strong></td></tr>
<tr><td>niveau</td><td>0 &gt; A1</td></tr>
<tr><td>wanneer</td><td>maandagavond 19.15 - 21.15 uur, 12 weken</td></tr>
<tr><td>eerste les</td><td>21 september en 25 januari</td></tr>
<tr><td>cursusgeld</td><td>&euro; 205,00 (met stadspas 10% korting)</td></tr>
<tr><td colspan="2"><strong>NT2 Vervolg</strong></td></tr>
<tr><td>niveau</td><td>A1 &gt; A2</td></tr>
<tr><td>wanneer</td><td>woensdagochtend 9.30 - 11.30 uur, 12 weken</td></tr>
<tr><td>eerste les</td><td>27 januari &nbsp; <span style="color:#f00">UITVERKOCHT</span></td></tr>
<tr><td>cursusgeld</td><td>&euro; 205,00</td></tr>
<tr><td colspan="2"><strong>NT2 Conversatie</strong></td></tr>
<tr><td>niveau</td><td>vanaf B1</td></tr>
<tr><td>wanneer</td><td>dinsdagavond 19.30 - 21.00 uur</td></tr>
<tr><td>eerste les</td><td>datum volgt</td></tr>
<tr><td>cursusgeld</td><td>n.n.b.</td></tr>
</tbody></table><p><small>In het vorige seizoen (2025-2026) kostten Beginners A en Vervolg &euro; 189,00. Boek
Beginners A: ca. &euro; 32.</small></p>""",
        ),
        "/index.php/spaans": _page(
            "Spaans",
            """<p><strong>Spaans A1</strong>, maandagavond, start 1 februari 2027, 12 lessen, &euro; 198,00.
Nog 4 plaatsen.</p>""",
        ),
        "/index.php/praktisch": _page(
            "Praktisch",
            """<p>Onze cursussen gaan door bij minimaal 7 deelnemers; er zijn maximaal 14 plaatsen. Is een cursus vol,
dan zet de balie u op de wachtlijst.</p><p>Opzeggen kost &euro; 15 administratie.</p>""",
        ),
    },
    listings=(
        {
            **_HOORN,
            "title": "NT2 Beginners A",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 12,
            "price_eur": 205,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2026-09-21", "2027-01-25"],
        },
        {
            **_HOORN,
            "title": "NT2 Vervolg",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "weeks": 12,
            "price_eur": 205,
            "price_unit": "total",
            "wait_kind": "full",
            "start_dates": ["2027-01-27"],
        },
        {
            **_HOORN,
            "title": "NT2 Conversatie",
            "level_from": "B1",
            "dayparts": ["evening"],
            "hours_per_week": 1.5,
            "wait_kind": "min_participants",
        },
    ),
)
