"""Two practices of one teacher: a kitchen table in Harlingen and an online teacher with a room in Middelburg."""

from tests.crawler.unseen.site import UnseenSite


def _woordenwisseling(title: str, body: str) -> str:
    """A page in the block markup of a blog programme."""
    return f"""<!DOCTYPE html><html lang="nl-NL"><head><meta charset="UTF-8"><title>{title} &#8211;
Woordenwisseling</title> <meta name="generator" content="WordPress 6.5.5"></head>
<body class="wp-embed-responsive is-layout-flow"><div class="wp-site-blocks">
<header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/" rel="home">Woordenwisseling</a></p>
<nav class="wp-block-navigation"><ul class="wp-block-navigation__container">
<li class="wp-block-navigation-item"><a href="/"><span>Lessen</span></a></li>
<li class="wp-block-navigation-item"><a href="/over-mij/"><span>Over mij</span></a></li>
<li class="wp-block-navigation-item"><a href="/privacyverklaring/"><span>Privacy</span></a></li></ul></nav></header>
<main class="wp-block-group"><div class="entry-content wp-block-post-content">
{body}
</div></main><footer class="wp-block-template-part"><p class="has-small-font-size">Woordenwisseling, Baukje Terpstra
&bull; Loodskotterstraat 9 &bull; 8861 TB Harlingen &bull; 0517 - 00 00 00</p><p>&copy; 2011&#8211;2026</p></footer>
</div></body></html>"""


_HARLINGEN = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Loodskotterstraat 9",
    "postcode": "8861 TB",
    "city": "Harlingen",
    "keurmerk_claimed": False,
    "support_languages": ["en", "de", "fy"],
}

WOORDENWISSELING = UnseenSite(
    slug="woordenwisseling-harlingen",
    name="Woordenwisseling",
    pages={
        "/": _woordenwisseling(
            "Nederlands leren in Harlingen",
            """<h1 class="wp-block-heading">Nederlands leren aan de keukentafel</h1>
<p>Dag! Ik ben Baukje en ik geef Nederlandse les aan mensen die in en om Harlingen zijn komen wonen. Bij mij geen
schoolbord en geen tl-licht. Wel koffie, een hond (Bouke, doet niks) en heel veel praten. Loop je vast, dan leg ik het
even uit in het Engels, Duits of Fries.</p>
<p>Eerst kennismaken? Dat kan meestal al binnen een week en het is gratis.</p>
<h2 class="wp-block-heading">Priv&eacute;les Nederlands</h2>
<p>Alleen jij en ik, &eacute;&eacute;n op &eacute;&eacute;n. Van A0 tot en met B2 heb ik iedereen al aan tafel gehad.
Een uur kost 44 euro. Neem je tien uur ineens af, dan krijg je 5% korting en betaal je &euro; 418,-. We kunnen overdag
en &rsquo;s avonds; op welke dag je begint, bepalen we in overleg.</p>
<h2 class="wp-block-heading">Duoles</h2>
<p>Liever samen met je partner of je buurvrouw? Een duoles is voor twee mensen, meer niet, die ongeveer op hetzelfde
niveau zitten: ik doe dit vanaf A1. Het kost &euro; 29,- per persoon per uur. Ook hier geldt: startdatum in overleg.</p>
<h2 class="wp-block-heading">Leesclub NT2</h2>
<p>Met korte verhalen je Nederlands verder brengen, voor wie al B1 heeft. Elke donderdagmiddag van twee uur tot half
vier. Om mijn tafel passen maximaal zeven lezers. Je betaalt &euro; 12,50 per les en dat is met thee en een koekje.</p>
<p><strong>De leesclub zit helemaal vol.</strong></p>
<hr class="wp-block-separator"/>
<p>Wat ik vaak hoor: &lsquo;Baukje, kan ik dit met DUO betalen?&rsquo; Nee. Ik heb geen keurmerk van Blik op Werk, dus
de lening van DUO (nu tot &euro; 10.000) kun je bij mij niet gebruiken.</p>
<blockquote class="wp-block-quote"><p>&lsquo;Ik ging van A2 naar B1 in maar 12 weken!&rsquo;</p>
<cite>Tomasz, kok</cite></blockquote>""",
        ),
        "/over-mij/": _woordenwisseling(
            "Over mij",
            """<h1 class="wp-block-heading">Wie ben ik?</h1>
<p>Geboren in 1968 op Terschelling. Na de Pabo heb ik jaren op een basisschool gestaan; in 2011 ben ik voor mezelf
begonnen. Ik heb het diploma docent NT2.</p>
<h2 class="wp-block-heading">Ook leuk: pianoles</h2>
<p>Op zaterdagochtend geef ik pianoles aan beginners, &euro; 30 per half uur. Daar is wel een wachtlijst voor.</p>""",
        ),
        "/privacyverklaring/": _woordenwisseling(
            "Privacyverklaring",
            """<h1 class="wp-block-heading">Privacyverklaring</h1><p>Je gegevens bewaar ik tot 4 weken na de laatste
les. Facturen moet ik van de Belastingdienst zeven jaar bewaren. Klachten? Bel gerust.</p>""",
        ),
    },
    listings=(
        {
            **_HARLINGEN,
            "title": "Privéles Nederlands",
            "level_from": "A0",
            "level_to": "B2",
            "dayparts": ["morning", "afternoon", "evening"],
            "group_size_max": 1,
            "price_eur": 44,
            "price_unit": "hour",
            "wait_kind": "on_request",
        },
        {
            **_HARLINGEN,
            "title": "Duoles",
            "level_from": "A1",
            "group_size_max": 2,
            "price_eur": 29,
            "price_unit": "hour",
            "wait_kind": "on_request",
        },
        {
            **_HARLINGEN,
            "title": "Leesclub NT2",
            "level_from": "B1",
            "dayparts": ["afternoon"],
            "hours_per_week": 1.5,
            "group_size_max": 7,
            "price_eur": 12.5,
            "price_unit": "lesson",
            "wait_kind": "full",
        },
    ),
)


def _ineke(title: str, language: str, body: str) -> str:
    """A page as a site builder with a drawing board leaves it."""
    return f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>
<body><div id="SITE_CONTAINER"><div id="masterPage" class="mesh-layout">
<div id="comp-k1" class="font_8"><a href="/">HOME</a> <a href="/aanbod">AANBOD</a>
<a href="/kopie-van-aanbod">EXAMENKLAS</a> <a href="/en">ENGLISH</a></div>
<div id="Containerq7" class="wixui-section">
{body}
</div><div id="SITE_FOOTER" class="font_8"><p><span>Ineke Leert Je Nederlands, Kaapstanderhof 3, 4331 PL
Middelburg</span></p></div></div></div></body></html>"""


INEKE = UnseenSite(
    slug="ineke-leert-je-nederlands",
    name="Ineke Leert Je Nederlands",
    pages={
        "/": _ineke(
            "Ineke Leert Je Nederlands",
            "nl",
            """<div class="wixui-rich-text"><h1><span style="font-size:64px">Hoi, ik ben Ineke!</span></h1></div>
<div class="wixui-rich-text"><p class="font_7">Al 17 jaar docent. Ik stond voor klassen van 25 man, nu geef ik les
vanuit Middelburg.<br>Kijk bij <a href="/aanbod">aanbod</a> of bij de <a
href="/kopie-van-aanbod">examenklas</a>.</p></div> <div class="wixui-rich-text" hidden><p class="font_7">Zomeractie:
eerste 5 lessen &euro; 25,- per les!</p></div>""",
        ),
        "/aanbod": _ineke(
            "Aanbod | Ineke",
            "nl",
            """<div class="wixui-rich-text"><h2>Onlineles &eacute;&eacute;n-op-&eacute;&eacute;n</h2></div>
<div class="wixui-rich-text"><p>Via Zoom, dus zonder leslocatie: jij zit op je eigen bank, ik op de mijne. Je krijgt les
in de Nederlandse taal, helemaal op maat.</p></div>
<div class="wixui-rich-text"><p>&euro; 36,- per les van drie kwartier. Je koopt een strippenkaart; die is een half jaar
geldig. Afzeggen binnen 24 uur: &euro; 18,-.</p></div>
<div class="wixui-rich-text"><p>Helaas ben ik niet langer zonder wachtlijst: op dit moment wacht je zes weken op een
plek.</p></div>""",
        ),
        "/kopie-van-aanbod": _ineke(
            "Examenklas | Ineke",
            "nl",
            """<div class="wixui-rich-text"><h2>Examenklas Staatsexamen II</h2></div>
<div class="wixui-rich-text"><p>Acht dinsdagavonden achter elkaar (8 weken), van 19.00 tot 21.00 uur, schrijven en
spreken voor programma II. In mijn lokaal in Middelburg is plaats voor hoogstens vier cursisten.</p></div>
<div class="wixui-rich-text"><p>Eerste avond: 19 januari.<br>Prijs: 310 euro, of in twee keer 160.<br>Het examen zelf
betaal je aan DUO, en op de uitslag wacht je daarna tot wel acht weken.</p></div>""",
        ),
        "/en": _ineke(
            "Learn Dutch with Ineke",
            "en",
            """<div class="wixui-rich-text"><h2>Online lessons one-to-one</h2></div><div class="wixui-rich-text"><p>Zoom
lessons in Dutch, &euro; 34 per lesson of 45 minutes. No waiting list!</p><p><em>This page was last updated in June
2024. For the latest please see the Dutch pages.</em></p></div>""",
        ),
    },
    listings=(
        {
            "title": "Onlineles één-op-één",
            "route": "nt2",
            "components": ["taal"],
            "mode": "online",
            "group_size_max": 1,
            "price_eur": 36,
            "price_unit": "lesson",
            "wait_kind": "weeks",
            "wait_weeks_min": 6,
            "wait_weeks_max": 6,
        },
        {
            "title": "Examenklas Staatsexamen II",
            "route": "staatsexamen",
            "level_to": "B2",
            "components": ["taal"],
            "street": "Kaapstanderhof 3",
            "postcode": "4331 PL",
            "city": "Middelburg",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 8,
            "group_size_max": 4,
            "price_eur": 310,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-19"],
        },
    ),
)
