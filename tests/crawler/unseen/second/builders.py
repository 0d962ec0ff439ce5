"""A private school made with a page builder, whose structured data were never updated."""

from tests.crawler.unseen.site import UnseenSite

_STALE_COURSE = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage",
"name":"Inburgeren B1"},{"@type":"Course","name":"Inburgeren B1","description":"Inburgeringscursus","provider":{"@type":
"EducationalOrganization","name":"Taalatelier Vlietzicht"},
"offers":{"@type":"Offer","price":"1295","priceCurrency":"EUR"},
"hasCourseInstance":{"@type":"CourseInstance","courseMode":"online","startDate":"2026-09-07"}}]}</script>"""


def _page(title: str, body: str, extra_head: str = "") -> str:
    """A page as the builder nests it: section, row, column, module."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="UTF-8"><title>{title} | Taalatelier
Vlietzicht</title>
{extra_head}</head><body class="et_divi_theme et_fixed_nav"><div id="page-container"><header id="main-header">
<div class="logo_container"><a href="/"><img src="/wp-content/uploads/logo.png" alt="Taalatelier Vlietzicht"></a></div>
<nav id="top-menu-nav"><ul id="top-menu" class="nav"><li class="menu-item"><a href="/">Home</a></li>
<li class="menu-item"><a href="/inburgeren/">Inburgeren</a></li><li class="menu-item"><a href="/staatsexamen/">
Staatsexamen</a></li><li class="menu-item"><a href="/tarieven/">Tarieven</a></li><li class="menu-item">
<a href="/ervaringen/">Ervaringen</a></li><li class="menu-item"><a
href="/blog/herfst/">Blog</a></li></ul></nav></header> <div id="et-main-area"><div id="main-content"><div
class="et_pb_section et_section_regular"><div class="et_pb_row">
<div class="et_pb_column et_pb_column_4_4">
{body}
</div></div></div></div><footer id="main-footer"><div id="footer-bottom">Taalatelier Vlietzicht | Parkwegel 31, 2271 AJ
Voorburg | Ontworpen met liefde</div></footer></div></div>
<div id="cookie-law-info-bar"><span>Deze site gebruikt cookies. U kunt direct starten, zonder wachtlijst! Cookies
vervallen na 26 weken.</span><a role="button">Accepteren</a></div></body></html>"""


def _module(text: str) -> str:
    """One text module of the builder."""
    return f'<div class="et_pb_module et_pb_text"><div class="et_pb_text_inner">{text}</div></div>\n'


_VLIETZICHT = {
    "components": ["taal"],
    "street": "Parkwegel 31",
    "postcode": "2271 AJ",
    "city": "Voorburg",
    "group_size_max": 13,
    "keurmerk_claimed": False,
    "childcare": False,
}

VLIETZICHT = UnseenSite(
    slug="taalatelier-vlietzicht",
    name="Taalatelier Vlietzicht",
    pages={
        "/": _page(
            "Welkom",
            _module(
                "<h1>Leren met uitzicht op de Vliet</h1><p>Wij zijn Marijke en Saskia en we begonnen in 2009 met een "
                "lokaaltje van niks. Nu hebben we er drie.</p>"
            )
            + _module("<p>Al onze groepen tellen 8 tot 13 cursisten. Kinderopvang is er bij ons niet.</p>")
            + _module("<p>Wij hebben het aspirant-keurmerk van Blik op Werk. De audit volgt in 2027.</p>"),
        ),
        "/inburgeren/": _page(
            "Inburgeren B1",
            _module(
                "<h1>Inburgeren B1</h1><p>Van A2 naar B1, klassikaal, met Nederlandse taal en KNM. De cursus duurt 36 "
                "weken en is verdeeld in drie modules.</p>"
            )
            + _module(
                "<p>U kiest zelf: overdag of &#8217;s avonds. In beide gevallen krijgt u 9 uur les per week. Thuis "
                "bent u ook nog zo&#8217;n 8 uur bezig.</p>"
            )
            + '<div class="et_pb_module et_pb_toggle et_pb_toggle_close"><h5 class="et_pb_toggle_title">Wanneer kan ik '
            'beginnen?</h5><div class="et_pb_toggle_content clearfix"><p>Om de zes weken starten we met een '
            "nieuwe groep."
            "</p></div></div>\n"
            + '<div class="et_pb_module et_pb_text" style="display:none"><p>Start: maandag 5 oktober 2026. Nog '
            "2 plaatsen!"
            "</p></div>\n<!-- volgende groep 7 september 2026, prijs 1295 -->",
            _STALE_COURSE,
        ),
        "/staatsexamen/": _page(
            "Examentraining",
            _module(
                "<h1>Examentraining Staatsexamen NT2 programma I</h1><p>Zes zaterdagen (6 weken) van 9.30 tot "
                "12.30 uur "
                "oefenen met oude examens.</p>"
            )
            + _module("<p>Eerste les: zaterdag 16 januari. Er zijn nog 3 plekken.</p>")
            + _module(
                "<p><del>&euro; 395,-</del> &euro; 445,- inclusief map.</p><p>Let op: het examen doet u bij DUO. De "
                "wachttijd voor een examen is nu drie maanden en elk onderdeel kost &euro; 50,-.</p>"
            ),
        ),
        "/tarieven/": _page(
            "Tarieven",
            _module("<h1>Tarieven</h1>")
            + '<div class="et_pb_module et_pb_pricing_tables_0"><div class="et_pb_pricing_heading"><h2 '
            'class="et_pb_pricing_title">Inburgeren B1</h2></div><div class="et_pb_pricing_content_top"><span '
            'class="et_pb_et_price"><span class="et_pb_dollar_sign">&euro;</span><span class="et_pb_sum">1.480,-</span>'
            '<span class="et_pb_frequency">per module</span></span></div></div>\n'
            + _module(
                "<p>Betaalt u alles vooruit, dan krijgt u &euro; 150,- korting. Lenen bij DUO (tot &euro; 10.000) kan "
                "nog niet bij ons. De niveautoets kost &euro; 25,-.</p>"
            ),
        ),
        "/ervaringen/": _page(
            "Ervaringen",
            _module("<h1>Ervaringen</h1>") + '<div class="et_pb_module et_pb_testimonial"><div '
            'class="et_pb_testimonial_description_inner"><p>Ik kon na 1 '
            "week al beginnen en in mijn groep waren maar 5 mensen!</p><span "
            'class="et_pb_testimonial_author">Ahmet</span>'
            "</div></div>\n" + '<div class="et_pb_module et_pb_testimonial"><div '
            'class="et_pb_testimonial_description_inner"><p>100% van '
            'mijn klas is geslaagd.</p><span class="et_pb_testimonial_author">Luz Mary</span></div></div>',
        ),
        "/blog/herfst/": _page(
            "Herfst in het atelier",
            _module(
                "<h1>Herfst in het atelier</h1><p class='post-meta'>19 oktober 2026</p><p>Vorige week is een nieuwe "
                "avondgroep van start gegaan, met elf cursisten uit negen landen.</p>"
            ),
        ),
    },
    listings=(
        {
            **_VLIETZICHT,
            "title": "Inburgeren B1",
            "route": "b1",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal", "knm"],
            "mode": "classroom",
            "dayparts": ["morning", "afternoon", "evening"],
            "hours_per_week": 9,
            "weeks": 36,
            "price_eur": 1480,
            "price_unit": "module",
            "wait_kind": "periodic",
        },
        {
            **_VLIETZICHT,
            "title": "Examentraining Staatsexamen NT2 programma I",
            "route": "staatsexamen",
            "level_to": "B1",
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 6,
            "price_eur": 445,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-16"],
        },
    ),
)
