"""A small integration bureau in Roermond: cards, accordions with questions, and one page in Arabic."""

from tests.crawler.unseen.site import UnseenSite


def _card(anchor: str, title: str, intro: str, *facts: tuple[str, str]) -> str:
    items = "".join(
        f"""<li class="elementor-icon-list-item"><span class="elementor-icon-list-icon"><i class="fas
fa-check"></i></span>
<span class="elementor-icon-list-text"><b>{label}:</b> {value}</span></li>"""
        for label, value in facts
    )
    return f"""<section id="{anchor}" class="e-con e-flex card-cursus"><h2 class="elementor-heading-title">{title}</h2>
<p>{intro}</p><ul class="elementor-icon-list-items">{items}</ul>
<a class="elementor-button" href="/contact/">Meld je aan</a></section>"""


def _question(number: int, question: str, answer: str) -> str:
    return f"""<details id="e-n-accordion-item-{number}" class="e-n-accordion-item"><summary
class="e-n-accordion-item-title">
<span class="e-n-accordion-item-title-header"><div
class="e-n-accordion-item-title-text">{question}</div></span></summary>
<div role="region" class="e-con e-child"><p>{answer}</p></div></details>"""


def _page(title: str, content: str, language: str = "nl", direction: str = "ltr") -> str:
    return f"""<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="UTF-8"><title>{title} –
Bureau
Thuisraak</title></head><body class="elementor-default elementor-kit-5"><header class="elementor-location-header"><a
href="/">
<img src="/logo.svg" alt="Bureau Thuisraak"></a><nav class="elementor-nav-menu--main"><ul
class="elementor-nav-menu"><li>
<a href="/lessen/" class="elementor-item">Lessen</a></li><li><a href="/vragen/"
class="elementor-item">Vragen</a></li><li>
<a href="/contact/" class="elementor-item">Contact</a></li><li><a href="/ar/" class="elementor-item"
lang="ar">العربية</a>
</li></ul></nav></header><main><h1 class="elementor-heading-title">{title}</h1>{content}</main>
<footer class="elementor-location-footer"><p>Bureau Thuisraak, Kapellerpoort 27, 6041 LM Roermond</p><p>KvK 00000014 ·
Algemene voorwaarden · Privacy</p></footer><div class="cmplz-cookiebanner" role="dialog" hidden><p>Wij vragen uw
toestemming.
U kunt direct starten of kosteloos weigeren.</p></div></body></html>"""


_HOME = _page(
    "Je plek vinden in Limburg",
    """<div class="hero"><p>Wij zijn Rania en Twan. Samen hebben wij een klein bureau waar je Nederlands leert en
antwoord krijgt
op vragen over wonen, werken en school.</p><a class="elementor-button" href="/lessen/">Bekijk de lessen</a></div>
<div class="e-con counters"><div class="elementor-counter"><span>350</span> cursisten geholpen</div><div
class="elementor-counter"><span>9</span> talen aan tafel</div><div class="elementor-counter"><span>24</span> uur per dag
bereikbaar per app</div></div><div class="swiper testimonials"><p>“Ik hoefde geen dag te wachten en betaalde niks.”</p>
<cite>Bashar</cite></div>""",
)

_LESSONS = _page(
    "Onze lessen",
    _card(
        "alfa",
        "Alfabetisering",
        "Leren lezen, schrijven en spreken voor wie ons schrift nog niet kent, van alfa naar A1.",
        ("Wanneer", "maandag t/m donderdag, 9.00 tot 11.30 uur"),
        ("Prijs", "€ 85 per week"),
        ("Groep", "hooguit zeven mensen"),
    )
    + _card(
        "avond",
        "Avondcursus Nederlands",
        "Je werkt overdag, maar je wilt vooruit. Van A1 naar A2.",
        ("Wanneer", "dinsdag en donderdag van 19.00 tot 21.00 uur"),
        ("Prijs", "honderdtien euro per maand"),
        ("Groep", "4 tot 12 mensen"),
        ("Duur", "6 maanden"),
    )
    + _card(
        "knm",
        "KNM-training",
        "Alleen oefenen voor het examen Kennis van de Nederlandse Maatschappij, voor mensen in de B1-route.",
        ("Wanneer", "zaterdag van 10.00 tot 12.00 uur"),
        ("Duur", "6 weken"),
        ("Prijs", "€ 150,- (examen bij DUO niet inbegrepen: € 40)"),
    )
    + _card(
        "werk",
        "Nederlands op de werkvloer",
        "Taalles op de werkvloer zelf, zonder vaste leslocatie: wij komen naar jullie toe met een koffer vol plaatjes.",
        ("Prijs", "op offerte"),
        ("Voorbeeld", "bij een champignonkweker in Horst gaven wij 60 uur les aan 11 medewerkers"),
    ),
)

_QUESTIONS = _page(
    "Veelgestelde vragen",
    '<div class="e-n-accordion" aria-label="Accordion. Open links with Enter or Space">'
    + _question(
        1801, "Is er een wachtlijst?", "Nee, geen wachtlijst, behalve voor alfabetisering: daar wacht je 9 weken."
    )
    + _question(
        1802,
        "Hebben jullie een keurmerk?",
        "Ja, Bureau Thuisraak heeft sinds 2023 het Blik op Werk Keurmerk Inburgeren. De scores staan op hun website.",
    )
    + _question(
        1803,
        "Kan ik mijn kind meenemen?",
        "Nee, wij hebben geen kinderopvang. Misschien krijg je wel kinderopvangtoeslag als je inburgert.",
    )
    + _question(
        1804,
        "Kan ik lenen?",
        "Ja. Ben je inburgeringsplichtig en geen statushouder, dan leen je bij DUO maximaal 10.000 euro. De rente "
        "in 2026 is 2,33%.",
    )
    + _question(1805, "Ik begrijp de docent niet. En nu?", "Onze docenten helpen ook in het Arabisch en Tigrinya.")
    + _question(1806, "Hoe lang duurt de intake?", "Ongeveer 2 uur. De intake kost € 25 en is binnen twee weken.")
    + "</div>",
)

_CONTACT = _page(
    "Contact",
    """<p>Kom langs aan de Kapellerpoort 27 in Roermond, maandag t/m vrijdag tussen 9 en 16 uur. De deurbel is stuk,
klop
hard.</p><form class="elementor-form" method="post"><label>Naam <input name="naam"></label><label>Welke les?
<select name="les"><option>Alfabetisering</option><option>Avondcursus Nederlands</option><option>KNM-training</option>
</select></label><label>Wanneer wil je starten? <select name="start"><option>januari 2027</option><option>later</option>
</select></label><button type="submit">Versturen</button></form>""",
)

_ARABIC = _page(
    "تعلّم اللغة الهولندية",
    """<p>مرحباً بكم في مكتبنا في مدينة رورموند. نساعد القادمين الجدد على تعلّم اللغة الهولندية.</p>
<p>يمكنكم اقتراض ما يصل إلى ١٠٬٠٠٠ يورو من DUO.</p>
<p>للمزيد من المعلومات اتصلوا بنا، السيدة رانيا تتحدث العربية.</p>""",
    "ar",
    "rtl",
)

_SITE_WIDE = {"keurmerk_claimed": True, "childcare": False, "support_languages": ["ar", "ti"]}
_BUREAU = {**_SITE_WIDE, "street": "Kapellerpoort 27", "postcode": "6041 LM", "city": "Roermond"}

BUREAU_THUISRAAK = UnseenSite(
    "bureau-thuisraak",
    "Bureau Thuisraak",
    {"/": _HOME, "/lessen/": _LESSONS, "/vragen/": _QUESTIONS, "/contact/": _CONTACT, "/ar/": _ARABIC},
    (
        {
            **_BUREAU,
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 10,
            "group_size_max": 7,
            "price_eur": 85,
            "price_unit": "week",
            "wait_kind": "weeks",
            "wait_weeks_min": 9,
            "wait_weeks_max": 9,
        },
        {
            **_BUREAU,
            "title": "Avondcursus Nederlands",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal"],
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 26,
            "group_size_max": 12,
            "price_eur": 110,
            "price_unit": "month",
            "wait_kind": "no_waiting_list",
        },
        {
            **_BUREAU,
            "title": "KNM-training",
            "route": "b1",
            "components": ["knm"],
            "dayparts": ["weekend"],
            "hours_per_week": 2,
            "weeks": 6,
            "price_eur": 150,
            "price_unit": "total",
            "wait_kind": "no_waiting_list",
        },
        {
            **_SITE_WIDE,
            "title": "Nederlands op de werkvloer",
            "route": "nt2",
            "components": ["taal"],
            "mode": "workplace",
            "wait_kind": "no_waiting_list",
        },
    ),
)
