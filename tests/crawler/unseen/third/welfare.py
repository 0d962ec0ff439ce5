"""Two welfare foundations whose volunteers teach: one with an Arabic page, one in three village halls."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite


def _fontein(title: str, body: str, language: str = "nl") -> str:
    """A page of the first foundation, built with a block editor."""
    return f"""<!DOCTYPE html><html lang="{language}"><head><meta charset="UTF-8"><title>{title} &#8211;
Buurtkracht</title>
<meta name="generator" content="WordPress 6.5"></head><body class="wp-singular page">
<header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Stichting Buurtkracht De Fontein</a>
</p>
<nav class="wp-block-navigation"><a href="/taal/">Taal</a> <a href="/taal/vrouwengroep/">Vrouwengroep</a>
<a href="/taal/lezen-en-schrijven/">Lezen en schrijven</a> <a href="/vrijwilliger-worden/">Vrijwilliger worden</a>
<a href="/nieuws/">Nieuws</a> <a href="/ar/" hreflang="ar">العربية</a></nav></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">{title}</h1>
<div class="entry-content wp-block-post-content">
{body}
</div></main>
<div class="cmplz-cookiebanner" role="dialog"><p>Wij plaatsen cookies. Zonder toestemming geen start van video's; na
8 weken vragen wij het u opnieuw.</p></div>
<footer class="wp-block-template-part"><p>De Fontein, Turfmarktpad 12, 8921 AB Leeuwarden. Open: ma-vr 8.30-17.30</p>
</footer></body></html>"""


_VROUWEN = """<p class="wp-block-paragraph">In deze groep zitten alleen vrouwen. Op dinsdag en donderdag, van 9.00 tot
11.00
uur, leert u Nederlands praten, luisteren en lezen tot niveau A2. Over school, over het weer, over alles.</p>
<figure class="wp-block-image"><img src="/thee.jpg" alt="Thee aan de lange tafel"></figure>
<p class="wp-block-paragraph">Is uw kind jonger dan 4 jaar? Dan mag het mee: er is opvang in de speelhoek.
Hanan en Selam helpen in het Arabisch en het Tigrinya als het even niet lukt.</p>
<p class="wp-block-paragraph">U kunt het hele jaar instappen. Loop gerust binnen.</p>"""

_ALFA = """<p class="wp-block-paragraph">Kunt u nog niet (goed) lezen en schrijven? In deze kleine groep leert u
Nederlands
en tegelijk de letters, van alfa tot A1. Maandag en woensdag van 13.00 tot 15.00 uur. Er zijn 8 stoelen aan tafel en
meer mensen laten wij niet toe.</p>
<p class="wp-block-paragraph">Er geldt op dit moment een wachtlijst voor deze groep. Bij deze groep is geen
kinderopvang.</p>"""

_AR = """<div dir="rtl"><p>مجموعة النساء: تعلّم اللغة الهولندية يومي الثلاثاء والخميس من الساعة 9 إلى 11.</p>
<p>الدروس مجانية. يمكن البدء في أي وقت.</p><p>Turfmarktpad 12, Leeuwarden</p></div>"""

_FONTEIN_PLACE: dict[str, Any] = {
    "components": ["taal"],
    "street": "Turfmarktpad 12",
    "postcode": "8921 AB",
    "city": "Leeuwarden",
    "hours_per_week": 4,
    "price_eur": 0,
    "price_unit": "total",
    "keurmerk_claimed": False,
}

DE_FONTEIN = UnseenSite(
    slug="buurtkracht-de-fontein",
    name="Stichting Buurtkracht De Fontein",
    pages={
        "/": _fontein(
            "Welkom in De Fontein",
            """<p class="wp-block-paragraph">Een kop koffie, een moestuin, hulp bij formulieren en
<a href="/taal/">taalles</a>. Dat is De Fontein. In 2025 kregen wij &euro; 18.000 subsidie voor de nieuwe
keuken.</p>""",
        ),
        "/taal/": _fontein(
            "Taal",
            """<p class="wp-block-paragraph">Onze vrijwilligers geven les aan wie Nederlands wil leren. Alle taallessen
zijn
gratis; u betaalt alleen uw eigen schrift. Wij zijn geen inburgeringsschool en hebben geen keurmerk van Blik op
Werk.</p>
<ul class="wp-block-list"><li><a href="/taal/vrouwengroep/">Vrouwengroep</a></li>
<li><a href="/taal/lezen-en-schrijven/">Lezen en schrijven</a></li></ul>""",
        ),
        "/taal/vrouwengroep/": _fontein("Vrouwengroep Nederlands", _VROUWEN),
        "/taal/lezen-en-schrijven/": _fontein("Lezen en schrijven", _ALFA),
        "/vrijwilliger-worden/": _fontein(
            "Vrijwilliger worden",
            """<h2>Wij zoeken taalvrijwilligers</h2><p class="wp-block-paragraph">Ben jij 3 uur per week beschikbaar? Je
krijgt eerst een training van vier avonden, start 2 februari 2027, en een reiskostenvergoeding van &euro; 0,23.</p>""",
        ),
        "/nieuws/": _fontein(
            "Nieuws",
            """<article><time>14 september 2026</time><p>Op 7 september is de vrouwengroep met twintig dames het nieuwe
seizoen begonnen. De groep zat meteen vol, maar er kwamen stoelen bij.</p></article>
<article><time>2 mei 2026</time><p>Computerles voor senioren: bel Fokje, &euro; 40 voor acht lessen.</p></article>""",
        ),
        "/ar/": _fontein("دروس اللغة", _AR, "ar"),
    },
    listings=(
        {
            **_FONTEIN_PLACE,
            "title": "Vrouwengroep Nederlands",
            "route": "nt2",
            "level_to": "A2",
            "dayparts": ["morning"],
            "wait_kind": "rolling",
            "childcare": True,
            "women_only": True,
            "support_languages": ["ar", "ti"],
        },
        {
            **_FONTEIN_PLACE,
            "title": "Lezen en schrijven",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "dayparts": ["afternoon"],
            "group_size_max": 8,
            "wait_kind": "waiting_list",
            "childcare": False,
        },
    ),
)


def _peel(title: str, body: str) -> str:
    """A page of the second foundation, from the municipality's website builder."""
    return f"""<!DOCTYPE html>
<html lang="nl-NL"><head><meta charset="utf-8"><title>{title} - Welzijn Peelrand</title></head>
<body><div class="container"><div class="row header"><div class="col-4 logo">Welzijn Peelrand</div>
<div class="col-8"><ul class="nav"><li><a href="/">Home</a></li>
<li><a href="/index.php/nederlands-leren">Nederlands leren</a></li>
<li><a href="/index.php/mantelzorg">Mantelzorg</a></li><li><a href="/index.php/actueel">Actueel</a></li>
<li><a href="/index.php/contact">Contact</a></li></ul></div></div>
<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2>{title}</h2></div>
<div itemprop="articleBody">{body}</div></div>
<div class="row footer"><small>Welzijn Peelrand is een stichting. ANBI. Klachten: zie ons reglement.</small></div>
</div></body></html>"""


_SAMEN = """<p>Nederlands voor anderstaligen is een cursus voor inwoners die thuis een andere taal spreken.
Vrijwilligers
geven de lessen, een beroepskracht maakt het programma. Van A1 naar A2. De eigen bijdrage is &euro; 30 voor de hele
cursus van 20 weken; wie dat niet kan missen, praat even met Marloes.</p>
<p>Elke week komt u &eacute;&eacute;n keer naar de les. We zitten met maximaal 10 mensen bij elkaar.</p>
<table class="table table-striped"><tbody>
<tr><td><strong>Venray</strong><br>Gemeenschapshuis De Kiem<br>Akkerweg 5, 5801 AB Venray</td>
<td>maandag<br>9.30 - 11.30 uur</td><td>Instappen kan op elk moment.</td></tr>
<tr><td><strong>Horst</strong><br>'t Gasthuisplein<br>Kranenpad 31, 5961 BX Horst</td>
<td>woensdag<br>13.30 - 15.30 uur</td><td>Helaas: deze groep is vol.</td></tr>
<tr><td><strong>Sevenum</strong><br>De Wingerd<br>Maasbreesepad 2, 5975 AK Sevenum</td>
<td>donderdag<br>19.00 - 21.00 uur</td><td>De groep start zodra er zes aanmeldingen zijn.</td></tr>
</tbody></table>
<p>Kinderopvang is er niet. Krijgt u kinderopvangtoeslag, dan kan uw kind misschien naar de peuterspeelzaal.</p>"""

_PEEL: dict[str, Any] = {
    "title": "Nederlands voor anderstaligen",
    "route": "nt2",
    "level_from": "A1",
    "level_to": "A2",
    "components": ["taal"],
    "hours_per_week": 2,
    "weeks": 20,
    "group_size_max": 10,
    "price_eur": 30,
    "price_unit": "total",
    "childcare": False,
}

PEELRAND = UnseenSite(
    slug="welzijn-peelrand",
    name="Welzijn Peelrand",
    pages={
        "/": _peel(
            "Welkom",
            """<p>Samen sterk in Venray, Horst en Sevenum.
<a href="/index.php/nederlands-leren">Nederlands leren</a> | <a href="/index.php/mantelzorg">Mantelzorg</a></p>""",
        ),
        "/index.php/nederlands-leren": _peel("Nederlands voor anderstaligen", _SAMEN),
        "/index.php/mantelzorg": _peel(
            "Mantelzorg",
            "<p>Zorgt u voor een ander? Onze cursus Balans start 4 februari 2027, zes avonden, &euro; 15.</p>",
        ),
        "/index.php/actueel": _peel(
            "Actueel",
            """<p><em>11 november 2026</em> Onze taalvrijwilliger Jo kreeg een lintje. In 2019 begon hij met een groep
van
vijftien in Horst.</p><p><em>20 augustus 2026</em> De theorielessen voor het rijbewijs B (&euro; 79) beginnen
weer.</p>""",
        ),
        "/index.php/contact": _peel(
            "Contact",
            """<p>U bereikt ons op werkdagen van 9.00 tot 12.00 uur, 0478-000000. Binnen drie werkdagen krijgt u
antwoord.</p>
<form><label>Naam <input name="n"></label><label>Vraag <textarea name="v"></textarea></label></form>""",
        ),
    },
    listings=(
        {
            **_PEEL,
            "street": "Akkerweg 5",
            "postcode": "5801 AB",
            "city": "Venray",
            "dayparts": ["morning"],
            "wait_kind": "rolling",
        },
        {
            **_PEEL,
            "street": "Kranenpad 31",
            "postcode": "5961 BX",
            "city": "Horst",
            "dayparts": ["afternoon"],
            "wait_kind": "full",
        },
        {
            **_PEEL,
            "street": "Maasbreesepad 2",
            "postcode": "5975 AK",
            "city": "Sevenum",
            "dayparts": ["evening"],
            "wait_kind": "min_participants",
            "min_participants": 6,
        },
    ),
)
