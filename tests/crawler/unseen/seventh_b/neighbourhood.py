"""A neighbourhood house on Joomla where volunteers teach, with a page in Arabic and talk of the childcare allowance."""

from tests.crawler.unseen.site import UnseenSite

_FRAME = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="nl-nl"><head>
<meta http-equiv="content-type" content="text/html; charset=utf-8" />
<meta name="generator" content="Joomla! - Open Source Content Management" /><title>{title}</title></head>
<body id="page_bg"><div id="wrapper"><div id="pillmenu"><ul class="menu"><li class="item1"><a href="/">Home</a></li>
<li class="item2"><a href="/index.php/taalles">Taalles</a></li>
<li class="item3"><a href="/index.php/vrouwengroep">Vrouwengroep</a></li>
<li class="item4"><a href="/index.php/online-praten">Online praten</a></li>
<li class="item5"><a href="/index.php/arabic">&#1593;&#1585;&#1576;&#1610;</a></li>
<li class="item6"><a href="/index.php/andere-activiteiten">Andere activiteiten</a></li>
<li class="item7"><a href="/index.php/nieuws">Nieuws</a></li>
<li class="item8"><a href="/index.php/vrijwilliger">Vrijwilliger worden</a></li></ul></div>
<div id="maincolumn"><div class="item-page">{body}</div></div>
<div id="footer">Buurthuis De Fruithof, Perenlaantje 14, 4002 HD Tiel. Geopend ma t/m vr 9 - 17
uur.</div></div></body></html>
"""

_HOME = """<h1>Buurthuis De Fruithof</h1><p>Het huis van de wijk voor jong en oud. Eten, kletsen, klussen, leren: het
kan hier
allemaal. Onze taalgroepen draaien helemaal op vrijwilligers.</p>
<p style="display:none">LET OP: de nieuwe taalgroep start op 2 maart 2026, er is nog plek!</p>
"""

_LESSONS = """<h2>Taalles voor iedereen</h2><p>Elke donderdagmiddag van half twee tot half vier leer je Nederlands met
Joke, Bert of
Marijke. We werken in kleine clubjes aan lange tafels. De les is gratis, de koffie ook.</p>
<p>Het is erg druk: op dit moment is er een wachtlijst. Geef je naam door bij de balie.</p>
<p>Moet je inburgeren? Onze les telt niet mee voor DUO.</p>
"""

_WOMEN = """<h2>Vrouwengroep</h2><p>Elke dinsdag en vrijdag komen we van 9.15 tot 11.15 uur bij elkaar om Nederlands te
leren, alleen voor vrouwen. Hanan en Amal helpen in het Arabisch als je er niet uitkomt. De eigen bijdrage is 2 euro
per les.</p>
<p>Nieuwe dames kunnen het hele jaar instappen.</p>
<p><strong>Kinderen</strong><br />Bij deze groep hebben we helaas geen kinderopvang. Ben je aan het inburgeren, dan
krijg je
misschien kinderopvangtoeslag. Elles van het spreekuur helpt je met de aanvraag.</p>
"""

_ONLINE = """<h2>Online praten</h2><p>Heb je A2 en wil je vooral veel Nederlands spreken? Praat online mee, elke
maandagavond van 20.00 tot 21.00 uur via Zoom. Je zit gewoon thuis, er is dus geen leslocatie. Nooit meer dan 6
deelnemers
tegelijk en het kost niets.</p>
"""

_ARABIC = """<div dir="rtl" lang="ar"><h2>دروس اللغة الهولندية للنساء</h2><p>نلتقي يوم الثلاثاء ويوم الجمعة من الساعة
9:15 حتى
11:15 في بيت الحي. المجموعة للنساء فقط.</p><p>السعر: 2 يورو للدرس. يمكنكِ البدء في أي وقت.</p></div>
"""

_OTHER = """<h2>Andere activiteiten</h2><ul><li>Fietsles voor vrouwen: woensdag 13.00 - 14.30 uur, start 6 januari 2027,
25 euro voor
tien lessen</li><li>Klik &amp; Tik, computerles voor beginners: 8 weken, gratis</li><li>Huiswerkclub voor kinderen van 8
tot
12 jaar</li><li>Eettafel: elke woensdag, 4,50 euro</li></ul>
"""

_NEWS = """<h2>Nieuws</h2><div class="article-info">14 september 2026</div><p>Vorige week is de derde taalgroep van
start
gegaan, met elf mensen. Joke trakteerde op appeltaart.</p><div class="article-info">3 juni 2026</div><p>De wijkraad
kreeg
€ 7.500 subsidie voor de moestuin.</p>
"""

_VOLUNTEER = """<h2>Vrijwilliger worden</h2><p>We zoeken begeleiders voor een nieuwe taalgroep op woensdagavond. Je
krijgt
een training van vier dagdelen, die begint op 21 januari 2027, en een vergoeding van € 5 per keer.</p>
"""


def _page(title: str, body: str) -> str:
    return _FRAME.replace("{title}", title).replace("{body}", body)


_ADDRESS = {"street": "Perenlaantje 14", "postcode": "4002 HD", "city": "Tiel"}

FRUITHOF = UnseenSite(
    slug="buurthuis-de-fruithof",
    name="Buurthuis De Fruithof",
    pages={
        "/": _page("De Fruithof - Home", _HOME),
        "/index.php/taalles": _page("De Fruithof - Taalles", _LESSONS),
        "/index.php/vrouwengroep": _page("De Fruithof - Vrouwengroep", _WOMEN),
        "/index.php/online-praten": _page("De Fruithof - Online praten", _ONLINE),
        "/index.php/arabic": _page("De Fruithof - Arabisch", _ARABIC),
        "/index.php/andere-activiteiten": _page("De Fruithof - Andere activiteiten", _OTHER),
        "/index.php/nieuws": _page("De Fruithof - Nieuws", _NEWS),
        "/index.php/vrijwilliger": _page("De Fruithof - Vrijwilliger worden", _VOLUNTEER),
    },
    listings=(
        {
            **_ADDRESS,
            "title": "Taalles voor iedereen",
            "route": "nt2",
            "components": ["taal"],
            "dayparts": ["afternoon"],
            "hours_per_week": 2,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "waiting_list",
        },
        {
            **_ADDRESS,
            "title": "Vrouwengroep",
            "route": "nt2",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 4,
            "price_eur": 2,
            "price_unit": "lesson",
            "wait_kind": "rolling",
            "childcare": False,
            "women_only": True,
            "support_languages": ["ar"],
        },
        {
            "title": "Online praten",
            "route": "nt2",
            "level_from": "A2",
            "components": ["taal"],
            "mode": "online",
            "dayparts": ["evening"],
            "hours_per_week": 1,
            "group_size_max": 6,
            "price_eur": 0,
            "price_unit": "total",
        },
    ),
)
