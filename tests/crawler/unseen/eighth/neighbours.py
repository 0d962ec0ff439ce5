"""A volunteers' group in Venlo on an old Joomla template, with a page in Arabic."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, main: str, lang: str = "nl-nl", direction: str = "ltr") -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
"http://www.w3.org/TR/xhtml1/DTD/xhtml1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{lang}" lang="{lang}" dir="{direction}"><head>
<meta http-equiv="content-type" content="text/html; charset=utf-8" />
<meta name="generator" content="Joomla! - Open Source Content Management" /><title>{title}</title></head>
<body id="rt_body"><div id="header"><h2 class="sitetitle">De Wereldtafel Venlo</h2></div>
<div class="moduletable_menu"><ul class="menu">
<li class="item-101"><a href="/">Home</a></li>
<li class="item-102"><a href="/index.php/lessen">Nederlandse lessen</a></li>
<li class="item-105"><a href="/index.php/vrouwengroep">Vrouwengroep</a></li>
<li class="item-103"><a href="/index.php/nieuws">Nieuws</a></li>
<li class="item-104"><a href="/index.php/ar">العربية</a></li></ul></div>
<div class="item-page">{main}</div>
<div class="moduletable"><h3>Waar en wanneer</h3><p>De Wereldtafel<br />Kaldenkerkerhof 9<br />5913 AD Venlo</p>
<p>Inloop met koffie: ma t/m vr van 9.00 tot 17.00 uur</p></div>
<div class="footer1">Stichting De Wereldtafel is een ANBI. Rekening NL00 RABO 0000 0000 00</div></body></html>"""


_HOME = """<h2>Schuif aan!</h2><p>Aan De Wereldtafel eet, praat en leert Venlo samen. Wij zijn allemaal vrijwilligers.
Er is
een fietsenwerkplaats, een naai-atelier, een spreekuur voor brieven van de gemeente, en er zijn
<a href="/index.php/lessen">lessen Nederlands</a>. De lessen zijn gratis; alleen voor de beginnersles vragen we een
kleine bijdrage.</p><p>Volgende eetavond: donderdag 3 december, 18.00 uur, &euro; 6,- per persoon.</p>
<p>Ook leuk: het taalcaf&eacute; van de bibliotheek, elke vrijdag om 10.30 uur. Dat is niet van ons.</p>"""

_LESSONS = """<h2>Nederlandse lessen</h2><p>Onze begeleiders zijn geen docenten maar hebben wel veel geduld.</p>
<h3>Beginnersles</h3>
<p>Op dinsdag en vrijdag van half twee tot drie uur. Praten over boodschappen, de dokter, de school van de kinderen. We
werken naar niveau A1. Per les betaalt u 2 euro, daar kopen we de boekjes van. U kunt altijd beginnen, ook midden in
het jaar.</p>
<h3>Letters leren</h3>
<p>Kunt u niet lezen of schrijven? Toos leert het u, heel rustig, op maandag van 10.00 tot 12.00 uur. Met vier mensen is
het groepje compleet, meer neemt Toos er niet. Dit is alfabetisering,
u begint op niveau alfa.</p>
<h3>Vrijwilliger worden?</h3>
<p>Wij zoeken iemand voor zaterdagochtend, twee uur per week, vanaf januari.</p>"""

_WOMEN = """<h2>Vrouwengroep Nederlands</h2>
<p>Alleen voor vrouwen. Op woensdag en donderdag van 9.15 tot 11.15 uur leren wij samen Nederlands, van A0 naar A1.
Daarna drinken we thee. Neem uw kleintjes gerust mee: in de kamer ernaast past oma Riet op ze.</p>
<p>Nour geeft de les. Zij helpt ook in het Arabisch en het Tigrinya.</p>
<p>Voor deze groep is er geen wachtlijst. Kom dus kennismaken!</p>
<p style="display:none">Vanaf 4 maart 2024 zit de groep vol.</p>"""

_NEWS = """<h2>Nieuws</h2>
<p><b>9 november 2026</b> - De kerstmarkt is op 12 en 13 december.</p>
<p><b>7 september 2026</b> - Vandaag is een nieuwe groep van de beginnersles begonnen, met veertien mensen. Wat een
drukte!
</p><p><b>20 mei 2026</b> - Wij kregen 2.500 euro van het Oranjefonds voor de lessen.</p>"""

_ARABIC = """<h2>مجموعة النساء</h2>
<p>دروس اللغة الهولندية للنساء فقط، يوم الأربعاء ويوم الخميس صباحاً. الدروس مجانية.</p>
<p>يمكنك إحضار أطفالك. لا توجد قائمة انتظار.</p>"""

_TABLE = {"components": ["taal"], "street": "Kaldenkerkerhof 9", "postcode": "5913 AD", "city": "Venlo"}

WERELDTAFEL = UnseenSite(
    slug="de-wereldtafel-venlo",
    name="De Wereldtafel",
    pages={
        "/": _page("De Wereldtafel Venlo", _HOME),
        "/index.php/lessen": _page("Nederlandse lessen", _LESSONS),
        "/index.php/vrouwengroep": _page("Vrouwengroep", _WOMEN),
        "/index.php/nieuws": _page("Nieuws", _NEWS),
        "/index.php/ar": _page("العربية", _ARABIC, "ar", "rtl"),
    },
    listings=(
        {
            **_TABLE,
            "title": "Beginnersles",
            "route": "nt2",
            "level_to": "A1",
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "price_eur": 2,
            "price_unit": "lesson",
            "wait_kind": "rolling",
        },
        {
            **_TABLE,
            "title": "Letters leren",
            "route": "alfabetisering",
            "level_from": "alfa",
            "dayparts": ["morning"],
            "hours_per_week": 2,
            "group_size_max": 4,
            "price_eur": 0,
            "price_unit": "total",
        },
        {
            **_TABLE,
            "title": "Vrouwengroep Nederlands",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["morning"],
            "hours_per_week": 4,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "no_waiting_list",
            "childcare": True,
            "women_only": True,
            "support_languages": ["ar", "ti"],
        },
    ),
)
