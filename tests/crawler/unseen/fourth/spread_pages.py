"""Two small private schools: one whose facts lie on five pages, one with tabs and a page in Arabic."""

from tests.crawler.unseen.site import UnseenSite


def _wissel(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="nl-NL"><head><meta charset="UTF-8"><title>{title} &#8211; Taalschool De Wissel</title>
<meta name="generator" content="WordPress 6.7"></head>
<body class="page wp-embed-responsive"><div class="wp-site-blocks">
<header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Taalschool De Wissel</a></p>
<nav class="wp-block-navigation"><ul class="wp-block-navigation__container">
<li class="wp-block-navigation-item"><a href="/cursussen/">Cursussen</a></li>
<li class="wp-block-navigation-item"><a href="/lesrooster/">Lesrooster</a></li>
<li class="wp-block-navigation-item"><a href="/tarieven/">Tarieven</a></li>
<li class="wp-block-navigation-item"><a href="/instroom/">Instroom</a></li>
<li class="wp-block-navigation-item"><a href="/onze-school/">Onze school</a></li></ul></nav></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">{title}</h1>
<div class="entry-content wp-block-post-content">
{body}
</div></main>
<footer class="wp-block-template-part"><p class="has-small-font-size">&copy; 2026 Taalschool De Wissel
&middot; Trots aangedreven door WordPress</p></footer></div></body></html>"""


_WISSEL_HOME = """<p>Een nieuwe taal is een wissel naar een ander spoor. Bij ons leert u Nederlands in een huis met
een tuin,
bij docenten die de tijd nemen.</p>
<figure class="wp-block-image"><img src="/wp-content/uploads/klas.jpg" alt="Cursisten voor het schoolbord"></figure>
<p>Meer weten? Loop gerust binnen op ons inloopspreekuur, dinsdag van 16.00 tot 17.00 uur.</p>
<blockquote class="wp-block-quote"><p>Ik wilde snel beginnen en zat na drie dagen al in de groep!</p>
<cite>Mehari, 2022</cite></blockquote>"""

_WISSEL_COURSES = """<h2 class="wp-block-heading">Alfabetisering</h2>
<p>Voor wie nog niet kan lezen en schrijven in het Latijnse schrift. U leert de Nederlandse taal vanaf de eerste
letter, van
alfa naar A1.</p>
<h2 class="wp-block-heading">B1-route</h2>
<p>Inburgeren volgens de wet van 2021. Taal, KNM en MAP, van A1 naar B1.</p>
<h2 class="wp-block-heading">Staatsexamen I</h2>
<p>Taaltraining voor het eerste programma van het Staatsexamen. Instappen vanaf A2, het doel is B1.</p>
<h2 class="wp-block-heading">KNM-training</h2>
<p>Een korte training Kennis van de Nederlandse Maatschappij voor mensen in de B1-route. Er is geen taalles bij.</p>"""

_WISSEL_TIMES = """<p>Dit rooster geldt vanaf de herfstvakantie.</p>
<ul class="wp-block-list"><li><strong>Alfabetisering</strong>: maandag t/m donderdag 9.00 – 11.30 uur</li>
<li><strong>B1-route</strong>: dinsdag, woensdag en vrijdag van 13.15 tot 15.45 uur, veertig weken</li>
<li><strong>Staatsexamen I</strong>: zaterdag 10.00 – 13.00 uur, tien weken</li>
<li><strong>KNM-training</strong>: vrijdagavond van 18.30 tot 20.30 uur, zes weken achter elkaar</li></ul>
<p>Reken daarnaast op zo'n tien uur huiswerk per week.</p>"""

_WISSEL_PRICES = """<figure class="wp-block-table"><table><thead><tr><th>Cursus</th><th>U betaalt</th></tr></thead>
<tbody>
<tr><td>Alfabetisering</td><td>€ 11,80 p/u</td></tr>
<tr><td>B1-route</td><td>€ 12,60 p/u</td></tr>
<tr><td>Staatsexamen I</td><td>€ 397,50 voor de hele cursus (of 2 x € 205,-)</td></tr>
<tr><td>KNM-training</td><td>€ 150,=</td></tr></tbody></table></figure>
<p>Voor de intaketoets vragen wij € 45. Het lesboek koopt u zelf, dat is € 54,95. Veel cursisten lenen het lesgeld bij
DUO: u kunt tot € 10.000 lenen als u inburgeringsplichtig bent.</p>"""

_WISSEL_START = """<h3 class="wp-block-heading">Hebben jullie een wachtlijst?</h3>
<p>Voor de B1-route en voor Staatsexamen I is er geen wachtlijst. Bij de alfabetisering is het nu acht tot tien weken
wachten op een plaats.</p>
<h3 class="wp-block-heading">Wanneer start de B1-route?</h3>
<p>In de B1-route stromen nieuwe cursisten in op iedere eerste maandag van de maand.</p>
<h3 class="wp-block-heading">En de KNM-training?</h3>
<p>De KNM-training gaat door vanaf 8 deelnemers.</p>
<h3 class="wp-block-heading">Wanneer is mijn intake?</h3>
<p>Binnen vijf werkdagen na uw telefoontje. De uitslag van een examen bij DUO laat wel 8 weken op zich wachten.</p>"""

_WISSEL_SCHOOL = """<p>U vindt ons aan de Wisselhof 52, 7321 HB Apeldoorn, op vijf minuten lopen van het station.</p>
<p>Onze klassen hebben 8 tot 14 cursisten. De alfabetisering is kleiner: daar zitten hooguit 10 mensen.</p>
<p>De school draagt het aspirant-keurmerk van Blik op Werk.</p>
<p>Onze medewerkster Rahel legt dingen uit in het Tigrinya als dat nodig is.</p>
<p>Kinderopvang hebben wij niet. U kunt wel kinderopvangtoeslag aanvragen.</p>"""

_WISSEL_ALL = {
    "street": "Wisselhof 52",
    "postcode": "7321 HB",
    "city": "Apeldoorn",
    "keurmerk_claimed": False,
    "childcare": False,
    "support_languages": ["ti"],
}

TAALSCHOOL_DE_WISSEL = UnseenSite(
    slug="taalschool-de-wissel",
    name="Taalschool De Wissel",
    pages={
        "/": _wissel("Welkom", _WISSEL_HOME),
        "/cursussen/": _wissel("Cursussen", _WISSEL_COURSES),
        "/lesrooster/": _wissel("Lesrooster", _WISSEL_TIMES),
        "/tarieven/": _wissel("Tarieven", _WISSEL_PRICES),
        "/instroom/": _wissel("Instroom", _WISSEL_START),
        "/onze-school/": _wissel("Onze school", _WISSEL_SCHOOL),
    },
    listings=(
        {
            **_WISSEL_ALL,
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 10,
            "group_size_max": 10,
            "price_eur": 11.8,
            "price_unit": "hour",
            "wait_kind": "weeks",
            "wait_weeks_min": 8,
            "wait_weeks_max": 10,
        },
        {
            **_WISSEL_ALL,
            "title": "B1-route",
            "route": "b1",
            "level_from": "A1",
            "level_to": "B1",
            "components": ["taal", "knm", "map"],
            "dayparts": ["afternoon"],
            "hours_per_week": 7.5,
            "weeks": 40,
            "group_size_max": 14,
            "price_eur": 12.6,
            "price_unit": "hour",
            "wait_kind": "periodic",
        },
        {
            **_WISSEL_ALL,
            "title": "Staatsexamen I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal"],
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 10,
            "group_size_max": 14,
            "price_eur": 397.5,
            "price_unit": "total",
            "wait_kind": "no_waiting_list",
        },
        {
            **_WISSEL_ALL,
            "title": "KNM-training",
            "route": "b1",
            "components": ["knm"],
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 6,
            "group_size_max": 14,
            "price_eur": 150,
            "price_unit": "total",
            "wait_kind": "min_participants",
            "min_participants": 8,
        },
    ),
)


def _poort(title: str, body: str, lang: str = "nl") -> str:
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title} | Taalpoort Almere</title></head>
<body><div class="topbar">Taalpoort Almere | 036-0000000 | <a href="/ar/" hreflang="ar">العربية</a></div>
<nav class="navbar"><a href="/">Home</a><div class="dropdown"><a href="/cursussen/b1-route">Inburgering B1-route</a>
<a href="/cursussen/alfabetisering">Alfabetisering</a></div><a href="/kosten">Kosten</a>
<a href="/contact">Contact</a></nav>
<div class="container"><div class="row"><div class="col-md-9">
{body}
</div></div></div>
<footer class="footer"><div>Taalpoort Almere, Koraaldreef 40, 1316 TS Almere</div>
<div>&copy; Taalpoort 2015-2026</div></footer></body></html>"""


_POORT_HOME = """<h1>Nederlands leren in Almere</h1>
<p>Taalpoort is een kleine school midden in het centrum. We hebben het Blik op Werk Keurmerk Inburgeren sinds 2018.</p>
<div class="alert alert-info">96% van onze cursisten is tevreden over de docent!</div>
<p>Hodan helpt u in het Somalisch en Samir in het Arabisch. Tijdens alle lessen is er kinderopvang in het gebouw.</p>"""

_POORT_B1 = """<h1>Inburgering B1-route</h1>
<p>U leert de Nederlandse taal en wij maken u klaar voor de examens KNM en MAP. U gaat van A0 naar B1. De cursus duurt
60 weken. In een groep zitten 10 tot 15 cursisten.</p>
<ul class="nav nav-tabs" role="tablist"><li><a href="#ochtend" role="tab">Ochtend</a></li>
<li><a href="#avond" role="tab">Avond</a></li></ul>
<div class="tab-content"><div class="tab-pane active" id="ochtend" role="tabpanel"><h3>Ochtendgroep</h3>
<table class="table"><tr><td>Lesdagen</td><td>maandag, dinsdag en donderdag</td></tr>
<tr><td>Lestijd</td><td>9.15 - 11.45 uur</td></tr><tr><td>Uren per week</td><td>7,5</td></tr>
<tr><td>Startdata</td><td>04-01-2027 en 05-04-2027</td></tr></table></div>
<div class="tab-pane" id="avond" role="tabpanel"><h3>Avondgroep</h3>
<table class="table"><tr><td>Lesdagen</td><td>maandag en woensdag</td></tr>
<tr><td>Lestijd</td><td>19.00 - 21.30 uur</td></tr><tr><td>Uren per week</td><td>5</td></tr>
<tr><td>Start</td><td>binnen drie weken is er plaats voor u</td></tr></table></div></div>"""

_POORT_ALFA = """<h1>Alfabetisering</h1>
<p>Leren lezen, schrijven en praten in het Nederlands. Van alfa naar A1, in een klein groepje van niet meer dan 8.</p>
<p>Les op dinsdag-, woensdag- en vrijdagmiddag, drie keer 2 uur per week. Voor deze groep is er geen wachtlijst.</p>"""

_POORT_COSTS = """<h1>Kosten</h1>
<div class="row"><div class="card"><h4>Inburgering B1-route</h4><p>&euro; 1.202,- per module</p></div>
<div class="card"><h4>Alfabetisering</h4><p>9,75 euro per uur</p></div></div>
<p>De proefles is gratis. Bij DUO kunt u geld lenen, tot 10.000 euro. Examens betaalt u aan DUO.</p>"""

_POORT_CONTACT = """<h1>Contact</h1><p>Koraaldreef 40, 1316 TS Almere. Bezoek na afspraak, ma-vr 8.30-17.30 uur.</p>
<form action="/verstuur" method="post"><label>Naam <input name="n"></label><label>Bericht <textarea name="b"></textarea>
</label><button>Versturen</button></form>"""

_POORT_AR = """<div dir="rtl"><h1>تعلم الهولندية في ألميرة</h1>
<p>يساعدكم سمير باللغة العربية. لا توجد قائمة انتظار لمجموعة محو الأمية.</p>
<p>يمكنكم الحصول على قرض حتى ١٠٬٠٠٠ يورو من DUO.</p></div>"""

_POORT_ALL = {
    "street": "Koraaldreef 40",
    "postcode": "1316 TS",
    "city": "Almere",
    "keurmerk_claimed": True,
    "childcare": True,
    "support_languages": ["so", "ar"],
}
_POORT_B1_FACTS = {
    **_POORT_ALL,
    "title": "Inburgering B1-route",
    "route": "b1",
    "level_from": "A0",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "weeks": 60,
    "group_size_max": 15,
    "price_eur": 1202,
    "price_unit": "module",
}

TAALPOORT_ALMERE = UnseenSite(
    slug="taalpoort-almere",
    name="Taalpoort Almere",
    pages={
        "/": _poort("Home", _POORT_HOME),
        "/cursussen/b1-route": _poort("Inburgering B1-route", _POORT_B1),
        "/cursussen/alfabetisering": _poort("Alfabetisering", _POORT_ALFA),
        "/kosten": _poort("Kosten", _POORT_COSTS),
        "/contact": _poort("Contact", _POORT_CONTACT),
        "/ar/": _poort("الهولندية", _POORT_AR, "ar"),
    },
    listings=(
        {
            **_POORT_B1_FACTS,
            "dayparts": ["morning"],
            "hours_per_week": 7.5,
            "wait_kind": "dates",
            "start_dates": ["2027-01-04", "2027-04-05"],
        },
        {
            **_POORT_B1_FACTS,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "weeks",
            "wait_weeks_min": 0,
            "wait_weeks_max": 3,
        },
        {
            **_POORT_ALL,
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["afternoon"],
            "hours_per_week": 6,
            "group_size_max": 8,
            "price_eur": 9.75,
            "price_unit": "hour",
            "wait_kind": "no_waiting_list",
        },
    ),
)
