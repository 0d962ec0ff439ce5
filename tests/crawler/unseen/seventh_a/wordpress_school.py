"""A WordPress school in Leeuwarden with block markup, a price page apart and a course that is closed."""

from tests.crawler.unseen.site import UnseenSite

_MENU = """<ul id="primary-menu" class="main-header-menu ast-nav-menu">
<li id="menu-item-12" class="menu-item"><a href="/">Home</a></li>
<li id="menu-item-31" class="menu-item menu-item-has-children"><a href="/inburgering-b1/">Inburgeren</a>
<ul class="sub-menu"><li class="menu-item"><a href="/inburgering-b1/">B1-route</a></li>
<li class="menu-item"><a href="/inburgering-oude-wet/">Oude wet (2013)</a></li></ul></li>
<li id="menu-item-32" class="menu-item"><a href="/alfabetisering/">Alfabetisering</a></li>
<li id="menu-item-33" class="menu-item"><a href="/staatsexamen-nt2/">Staatsexamen</a></li>
<li id="menu-item-40" class="menu-item"><a href="/kosten/">Kosten</a></li>
<li id="menu-item-41" class="menu-item"><a href="/over-ons/">Over ons</a></li></ul>"""

_FOOTER = """<footer class="site-footer"><div class="ast-container"><aside class="widget widget_text">
<h2 class="widget-title">Bezoekadres</h2><div class="textwidget"><p>Taalcentrum Vlaskamp<br/>Turfschipperskade 18<br/>
8921 KR Leeuwarden<br/>T 058 - 000 00 00</p></div></aside>
<aside class="widget widget_text"><h2 class="widget-title">Bereikbaar</h2><div class="textwidget">
<p>Ons kantoor is open van maandag t/m vrijdag van 8.30 tot 17.00 uur, dinsdag ook van 18.30 tot 20.00 uur.</p></div>
</aside><aside class="widget widget_recent_entries"><h2 class="widget-title">Nieuws</h2><ul>
<li><a href="/over-ons/">Groep 23 is op 7 september begonnen</a> <span class="post-date">9 september 2026</span></li>
<li><a href="/over-ons/">Diploma-uitreiking 18 december</a> <span class="post-date">2 november
2026</span></li></ul></aside>
</div><div class="ast-small-footer">Copyright &copy; 2026 Taalcentrum Vlaskamp | Powered by Astra</div></footer>
<div id="cookie-law-info-bar" data-nosnippet="true"><span>Deze site gebruikt cookies. Zonder wachten direct verder?
<a role="button" id="cookie_action_close_header" class="button">Accepteren</a> Bewaartermijn 26 weken.</span></div>"""


def _page(title: str, content: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="profile" href="https://gmpg.org/xfn/11"><title>{title} &#8211; Taalcentrum Vlaskamp</title>
<meta name="generator" content="WordPress 5.2.21" />
<script type="application/ld+json" class="yoast-schema-graph">{{"@context":"https://schema.org","@graph":[{{"@type":
"WebSite","name":"Taalcentrum Vlaskamp","url":"https://taalcentrum-vlaskamp.example/"}}]}}</script></head>
<body class="page-template-default page wp-custom-logo ast-separate-container ast-right-sidebar astra-2.1.3">
<div id="page" class="hfeed site"><header class="site-header"><div class="site-title"><a href="/">Taalcentrum
Vlaskamp</a></div><nav>{_MENU}</nav></header><div id="content" class="site-content"><main id="main" class="site-main">
<article class="page type-page status-publish ast-article-single"><header class="entry-header
ast-header-without-markup">
<h1 class="entry-title" itemprop="headline">{title}</h1></header>
<div class="entry-content clear" itemprop="text">{content}</div></article></main></div>{_FOOTER}</div></body></html>"""


_HOME = _page(
    "Nederlands leren in Leeuwarden",
    """<div class="wp-block-cover has-background-dim"><p class="has-large-font-size">Welkom bij Vlaskamp!</p></div>
<p>Al vijftien jaar leren nieuwe Friezen bij ons Nederlands. (Fries mag u daarna van de buren leren.) Wij zijn een
kleine school met zes docenten en een koffieapparaat dat het bijna altijd doet.</p>
<p>Taalcentrum Vlaskamp heeft het Blik op Werk Keurmerk Inburgeren. Al onze lessen zijn klassikaal.</p>
<div class="wp-block-columns has-2-columns"><div class="wp-block-column"><h3>Inburgeren</h3><p>Overdag of in de avond,
met goede begeleiding. <a href="/inburgering-b1/">Lees verder</a></p></div><div class="wp-block-column">
<h3>Lezen en schrijven</h3><p>Voor wie ons alfabet nog niet kent. <a href="/alfabetisering/">Lees
verder</a></p></div></div>
<blockquote class="wp-block-quote"><p>Ik belde op maandag en zat op woensdag al in de klas, en het kostte mij maar
&euro; 600!</p><cite>Yonas, cursist in 2021</cite></blockquote>
<p>Kom gerust een keer kijken. Op zaterdag 23 januari 2027 houden wij open huis van 10.00 tot 13.00 uur.</p>""",
)

_B1 = _page(
    "Inburgering B1-route",
    """<p>Moet u inburgeren volgens de nieuwe wet en heeft de gemeente in uw plan (PIP) de B1-route gezet? Dan bent u
bij ons aan het goede adres. In 36 weken gaat u van A1 naar B1. U krijgt les in lezen, luisteren, schrijven en spreken,
en wij bereiden u voor op het examen KNM. Het participatieverklaringstraject doet u bij de gemeente, niet bij ons.</p>
<p>In een klas zitten nooit meer dan 12 cursisten.</p>
<h2>Daggroep</h2>
<ul><li>maandag, dinsdag en donderdag van 09.00 &#8211; 12.00 uur</li><li>reken thuis nog op 5 uur huiswerk per
week</li>
<li>de volgende groepen starten op maandag 1 februari en maandag 19 april 2027</li></ul>
<h2>Avondgroep</h2>
<ul><li>dinsdag en woensdag van 18.45 &#8211; 21.15 uur</li>
<li>voor de avondgroep hebben we op dit moment een wachtlijst</li></ul>
<h2>Aanmelden</h2>
<p>Vul het formulier in, dan bellen wij u binnen een week voor een intakegesprek. Het gesprek duurt een uur en is
gratis.</p><div class="wpcf7" role="form"><form action="/kosten/#wpcf7-f88" method="post"><p><label>Uw naam
<input type="text" name="your-name"></label></p><p><label>Uw telefoon <input type="tel"
name="tel"></label></p></form></div>""",
)

_OLD_LAW = _page(
    "Inburgering oude wet (Wi2013)",
    """<p>Bent u v&oacute;&oacute;r 1 januari 2022 inburgeringsplichtig geworden? Dan valt u nog onder de Wet
inburgering
2013. Deze cursus leidt op tot niveau A2: taalles, KNM en ONA. De wet vraagt voor ONA 64 uur.</p>
<p><strong>De inschrijving voor deze cursus is gesloten.</strong> De cursisten die nu nog les hebben, ronden in maart
2027 af. Heeft u alleen nog vragen over uw termijn, bel dan met DUO.</p>""",
)

_ALFA = _page(
    "Alfabetisering",
    """<figure class="wp-block-image"><img src="/wp-content/uploads/2019/06/letters.jpg" alt="houten letters"/></figure>
<p>Nooit naar school geweest, of alleen leren lezen in een ander schrift? In de alfagroep leert u Nederlands spreken en
tegelijk lezen en schrijven, van alfa tot A1. Vier ochtenden per week (maandag t/m donderdag) van 9.00 tot 11.30
uur.</p>
<p>Een alfagroep heeft maximaal 8 cursisten. De wachttijd voor een plek in de alfagroep is nu zes tot acht weken.</p>
<p>Docent: Froukje Hiemstra.</p>""",
)

_STATE_EXAM = _page(
    "Staatsexamen NT2 programma II",
    """<!-- nieuwe groep vrijdag 16 januari 2026, 12 weken, 880 euro -->
<p>Wilt u studeren op hbo of universiteit, dan heeft u meestal het Staatsexamen NT2 programma II nodig. U heeft nu B1
en wilt naar B2. Wij trainen 14 weken lang op vrijdag van 13.00 tot 16.00 uur, met maximaal 10 cursisten.</p>
<p>Een nieuwe groep begint medio maart 2027. Het examen vraagt u zelf aan bij DUO; de uitslag laat daar ongeveer
acht weken op zich wachten.</p>""",
)

_COST = _page(
    "Kosten",
    """<table class="wp-block-table is-style-stripes"><tbody>
<tr><td><strong>Cursus</strong></td><td><strong>Prijs</strong></td></tr>
<tr><td>Inburgering B1-route, dag en avond</td><td>&euro; 13,90 per uur</td></tr>
<tr><td>Alfabetisering</td><td>&euro; 11,50 per uur</td></tr>
<tr><td>Staatsexamen NT2 programma II</td><td><s>&euro; 895,-</s> &euro; 945,- voor de hele cursus</td></tr>
<tr><td>Boeken</td><td>tussen &euro; 45 en &euro; 120</td></tr></tbody></table>
<p>Gezinsmigranten kunnen bij DUO maximaal &euro; 10.000 lenen. Examens betaalt u aan DUO: KNM &euro; 40, een onderdeel
van het staatsexamen &euro; 58. Wie vaak afwezig is, krijgt van de gemeente soms een boete (tot &euro; 340).</p>""",
)

_ABOUT = _page(
    "Over ons",
    """<p>Douwe Vlaskamp begon in 2011 met &eacute;&eacute;n klas van negen mensen boven een fietsenwinkel. Nu werken
wij
met zes docenten, allemaal bevoegd.</p><h2>Nieuws</h2><p><em>9 september 2026</em> Groep 23 is op 7 september begonnen.
Veel succes allemaal! De groep was binnen drie dagen vol.</p><p><em>2 november 2026</em> Diploma-uitreiking op 18
december
om 15.00 uur in de kantine.</p><h2>Vacature</h2><p>Wij zoeken een invaldocent voor 8 uur per week, vanaf 1 februari
2027,
&euro; 45 per uur (zzp).</p>""",
)

_SCHOOL = {
    "street": "Turfschipperskade 18",
    "postcode": "8921 KR",
    "city": "Leeuwarden",
    "mode": "classroom",
    "keurmerk_claimed": True,
}
_B1_FACTS = {
    **_SCHOOL,
    "title": "Inburgering B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "weeks": 36,
    "group_size_max": 12,
    "price_eur": 13.9,
    "price_unit": "hour",
}

TAALCENTRUM_VLASKAMP = UnseenSite(
    "taalcentrum-vlaskamp",
    "Taalcentrum Vlaskamp",
    {
        "/": _HOME,
        "/inburgering-b1/": _B1,
        "/inburgering-oude-wet/": _OLD_LAW,
        "/alfabetisering/": _ALFA,
        "/staatsexamen-nt2/": _STATE_EXAM,
        "/kosten/": _COST,
        "/over-ons/": _ABOUT,
    },
    (
        {
            **_B1_FACTS,
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "wait_kind": "dates",
            "start_dates": ["2027-02-01", "2027-04-19"],
        },
        {**_B1_FACTS, "dayparts": ["evening"], "hours_per_week": 5, "wait_kind": "waiting_list"},
        {
            **_SCHOOL,
            "title": "Inburgering oude wet (Wi2013)",
            "route": "wi2013",
            "level_to": "A2",
            "components": ["taal", "knm", "ona"],
            "wait_kind": "closed",
        },
        {
            **_SCHOOL,
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 10,
            "group_size_max": 8,
            "price_eur": 11.5,
            "price_unit": "hour",
            "wait_kind": "weeks",
            "wait_weeks_min": 6,
            "wait_weeks_max": 8,
        },
        {
            **_SCHOOL,
            "title": "Staatsexamen NT2 programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "weeks": 14,
            "group_size_max": 10,
            "price_eur": 945,
            "price_unit": "total",
            "wait_kind": "months",
            "start_months": ["2027-03"],
        },
    ),
)
