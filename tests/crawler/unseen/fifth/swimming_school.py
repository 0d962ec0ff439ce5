"""A swimming school that speaks of newcomers, levels and waiting, and teaches no Dutch."""

from tests.crawler.unseen.site import UnseenSite

MENU = """<ul class="nav menu mod-list">
<li class="item-101"><a href="/">Home</a></li>
<li class="item-102"><a href="/index.php/zwemdiplomas">Zwemdiploma's</a></li>
<li class="item-103"><a href="/index.php/volwassenen">Volwassenen</a></li>
<li class="item-104"><a href="/index.php/vragen">Vragen</a></li></ul>"""


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="nl-nl" lang="nl-nl" dir="ltr">
<head><meta charset="utf-8" /><meta name="generator" content="Joomla! - Open Source Content Management" />
<title>{title} - Zwemschool De Dobber</title></head>
<body class="site com_content view-article no-layout no-task itemid-101">
<div class="body"><div class="container"><header class="header"><a class="brand" href="/">De Dobber</a></header>
<nav class="navigation">{MENU}</nav>
<main id="content" class="span9"><div class="item-page" itemscope itemtype="https://schema.org/Article">
<div class="page-header"><h2 itemprop="headline">{title}</h2></div>
<div itemprop="articleBody">{body}</div></div></main></div></div>
<footer class="footer"><p>Zwemschool De Dobber, Badweg 4, 8442 HK Heerenveen</p></footer></body></html>"""


SWIMMING_SCHOOL = UnseenSite(
    slug="zwemschool-de-dobber",
    name="Zwemschool De Dobber",
    pages={
        "/": _page(
            "Leer zwemmen in Heerenveen",
            """<p>Voor kinderen vanaf 5 jaar en voor volwassenen. Op dit moment geen wachtlijst, je kunt direct
            beginnen! Onze badmeesters spreken ook Engels, Arabisch en Pools.</p>""",
        ),
        "/index.php/zwemdiplomas": _page(
            "Zwemdiploma's",
            """<table class="table"><tr><th>Niveau</th><th>Lessen</th><th>Prijs</th></tr>
            <tr><td>A1 Watervrij</td><td>20</td><td>&euro; 310,-</td></tr>
            <tr><td>A2 Diploma A</td><td>20</td><td>&euro; 310,-</td></tr>
            <tr><td>B1 Diploma B</td><td>15</td><td>&euro; 245,-</td></tr></table>""",
        ),
        "/index.php/volwassenen": _page(
            "Zwemles voor volwassenen en nieuwkomers",
            """<p>Nooit leren zwemmen? Veel inburgeraars beginnen bij ons. De uitleg is in makkelijk Nederlands.</p>
            <p>Vrouwengroep: woensdag 19.00-20.00 uur, start 13 januari 2027, 12 weken, &euro; 156,-. Statushouders
            betalen niets, de gemeente Heerenveen neemt de kosten over.</p>""",
        ),
        "/index.php/vragen": _page(
            "Vragen",
            """<h4>Hoe lang is de wachttijd voor diploma A?</h4><p>Ongeveer 6 weken.</p>
            <h4>Hoe groot is een groep?</h4><p>Maximaal 8 zwemmers.</p>""",
        ),
    },
    listings=(),
)
