"""A firm that teaches in factories, with a school on Saturdays and a course of knowledge of society alone."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str) -> str:
    """A page with a hero and blocks."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} | IJsselklank</title></head>
<body class="brxe"><header id="brx-header"><a class="brxe-logo" href="/">IJsselklank</a><nav class="brxe-nav-menu"><a
href="/taal-op-de-werkvloer">Voor bedrijven</a><a href="/zaterdagschool">Zaterdagschool</a><a href="/knm">KNM</a><a
href="/klanten">Klanten</a><a href="/contact">Contact</a></nav></header><main id="brx-content">
<section class="brxe-section hero"><h1 class="brxe-heading">{title}</h1></section>
<section class="brxe-section"><div class="brxe-container">
{body}
</div></section></main><footer id="brx-footer"><p>IJsselklank B.V., Nijverheidsgaarde 9, 8013 NC
Zwolle</p></footer></body> </html>"""


_ZWOLLE = {"street": "Nijverheidsgaarde 9", "postcode": "8013 NC", "city": "Zwolle"}

IJSSELKLANK = UnseenSite(
    slug="ijsselklank",
    name="IJsselklank",
    pages={
        "/": _page(
            "Verstaanbaar aan het werk",
            """<p>IJsselklank maakt collega's verstaanbaar. In de bakkerij, in het magazijn, aan het bed.</p>
<p class="brxe-counter">1.200 medewerkers getraind in 2025</p>""",
        ),
        "/taal-op-de-werkvloer": _page(
            "Taal op de werkvloer",
            """<p>Wij geven Nederlandse les op de werkvloer: zonder eigen leslocatie dus, onze trainers komen naar uw
bedrijf. Uw medewerkers gaan van A1 naar A2 met woorden die zij dezelfde dag nog nodig hebben.</p>
<ul class="brxe-list"><li><b>Ritme</b> twee keer per week anderhalf uur</li><li><b>Duur</b> 15 weken, in totaal 45
lesuren </li><li><b>Groep</b> maximaal acht medewerkers</li><li><b>Start</b> in overleg</li><li><b>Investering</b>
offerte op aanvraag </li></ul><p>Tip: met subsidie SLIM krijgt u tot &euro; 25.000 terug.</p>""",
        ),
        "/zaterdagschool": _page(
            "Zaterdagschool Nederlands",
            """<p>Doordeweeks werken, op zaterdag leren. Klassikaal, met een gemiddelde van tien cursisten. U werkt aan
lezen, luisteren, schrijven en spreken op niveau B1.</p>
<ul class="brxe-list"><li><b>Wanneer</b> zaterdag van 10.00 tot 13.00 uur</li><li><b>Duur</b> twintig weken, 60 uur les
in totaal</li><li><b>Kosten</b> 20 weken x 3 uur = &euro; 780,-</li></ul>
<p>In de kerstvakantie (19 december 2026 t/m 3 januari 2027) is er geen les.</p>""",
        ),
        "/knm": _page(
            "KNM-training",
            """<p>Voor inburgeraars in de B1-route die alleen nog het examen Kennis van de Nederlandse Maatschappij
moeten doen. Het is geen taalcursus: u spreekt al genoeg Nederlands om mee te praten.</p>
<ul class="brxe-list"><li><b>Wanneer</b> dinsdagmiddag van 13.00 tot 15.00 uur</li><li><b>Duur</b> vier weken</li>
<li><b>Start</b> begin maart en eind mei 2027</li><li><b>Kosten</b> &euro; 140,= (het examen kost daarnaast &euro;
40,-)</li> </ul>""",
        ),
        "/klanten": _page(
            "Wat klanten zeggen",
            """<blockquote><p>Binnen een week stond de trainer bij ons op de vloer. Een aanrader!</p><cite>HR-manager,
vleesverwerker te Raalte</cite></blockquote>""",
        ),
        "/contact": _page(
            "Contact",
            """<p>Nijverheidsgaarde 9<br>8013 NC Zwolle</p><p>Kantoor: 8.30-17.00 uur. Vrijdag gesloten.</p>
<form action="/contact"><label>Naam <input name="naam"></label><label>Ik wil starten in <select><option>januari</option>
<option>februari</option></select></label><button>Verstuur</button></form>""",
        ),
    },
    listings=(
        {
            "title": "Taal op de werkvloer",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal"],
            "mode": "workplace",
            "hours_per_week": 3,
            "weeks": 15,
            "hours_total": 45,
            "group_size_max": 8,
            "wait_kind": "on_request",
        },
        {
            **_ZWOLLE,
            "title": "Zaterdagschool Nederlands",
            "route": "nt2",
            "level_to": "B1",
            "components": ["taal"],
            "mode": "classroom",
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 20,
            "hours_total": 60,
            "price_eur": 780,
            "price_unit": "total",
        },
        {
            **_ZWOLLE,
            "title": "KNM-training",
            "route": "b1",
            "components": ["knm"],
            "dayparts": ["afternoon"],
            "hours_per_week": 2,
            "weeks": 4,
            "price_eur": 140,
            "price_unit": "total",
            "wait_kind": "months",
            "start_months": ["2027-03", "2027-05"],
        },
    ),
)
