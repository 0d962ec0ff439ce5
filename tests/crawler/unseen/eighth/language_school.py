"""A small private language school in Roermond, built with the block editor of a weblog program."""

from tests.crawler.unseen.site import UnseenSite

_MENU = """
<ul class="wp-block-page-list">
<li class="wp-block-pages-list__item"><a href="/">Welkom</a></li>
<li class="wp-block-pages-list__item"><a href="/cursussen/inburgeren-b1/">Inburgeren</a></li>
<li class="wp-block-pages-list__item"><a href="/cursussen/alfabetisering/">Lezen en schrijven</a></li>
<li class="wp-block-pages-list__item"><a href="/cursussen/staatsexamen/">Staatsexamen</a></li>
<li class="wp-block-pages-list__item"><a href="/kosten/">Kosten</a></li>
<li class="wp-block-pages-list__item"><a href="/veelgestelde-vragen/">Vragen?</a></li>
<li class="wp-block-pages-list__item"><a href="/over-ons/">Over ons</a></li>
</ul>"""

_FOOT = """
<footer class="wp-block-template-part"><div class="wp-block-columns">
<div class="wp-block-column"><p><strong>Taalschool Het Roer</strong><br>Steenwegpad 18<br>6041 PW Roermond</p></div>
<div class="wp-block-column"><p>T 0475 - 00 00 00<br>info@hetroer.example</p>
<p>Kantoor open: ma t/m do 8.45 – 16.30 uur</p></div>
<div class="wp-block-column"><p class="has-small-font-size">© 2012 – 2026 Het Roer · <a href="#">Privacy</a></p></div>
</div></footer>"""


def _page(title: str, main: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="nl-NL"><head><meta charset="UTF-8" />'
        f"<title>{title} – Taalschool Het Roer</title>"
        '<meta name="generator" content="WordPress 6.7" /></head>\n'
        '<body class="wp-singular page wp-embed-responsive"><div class="wp-site-blocks">'
        f'<header class="wp-block-template-part"><nav class="wp-block-navigation">{_MENU}</nav></header>'
        f'<main class="wp-block-group is-layout-flow">{main}</main>{_FOOT}</div></body></html>'
    )


_HOME = """
<div class="wp-block-cover"><h1 class="wp-block-heading has-text-align-center">Samen op koers</h1>
<p class="has-large-font-size">Nederlands leren in het hart van Roermond</p></div>
<p>Bij Het Roer leert u Nederlands met mensen die hun vak verstaan. Wij zijn een kleine school: nooit zitten er meer
dan twaalf mensen in een groep. Onze school is in het bezit van het Blik op Werk Keurmerk Inburgeren.</p>
<div class="wp-block-buttons"><a class="wp-block-button__link" href="/cursussen/inburgeren-b1/">Ik wil inburgeren</a>
<a class="wp-block-button__link" href="/cursussen/alfabetisering/">Ik wil leren lezen</a></div>
<blockquote class="wp-block-quote testimonial"><p>Ik belde op maandag en op woensdag zat ik al in de klas. Na 20 weken
had ik mijn diploma!</p><cite>Farid, cursist in 2022</cite></blockquote>"""

_B1 = """
<h1 class="wp-block-post-title">Inburgeren B1-route</h1>
<p>Moet u inburgeren volgens de wet die sinds 1 januari 2022 geldt en wilt u op B1 uitkomen? Dan is dit uw cursus. U
begint op A1 en werkt naar B1. De cursus duurt anderhalf jaar. Naast de taallessen oefenen we voor het examen KNM en
maken we samen uw MAP in orde. Het participatieverklaringstraject doet u niet bij ons maar bij de gemeente.</p>
<!-- wp:columns --><div class="wp-block-columns"><div class="wp-block-column">
<h3 class="wp-block-heading">Ochtendgroep</h3>
<p>Maandag, dinsdag en donderdag, 9.00 – 12.00 uur</p>
<p>Thuis werkt u nog zes uur aan uw huiswerk.</p>
<!-- <p>Start: maandag 9 september 2024</p> -->
<p>Eerstvolgende start: <strong>maandag 1 februari</strong></p>
</div><div class="wp-block-column">
<h3 class="wp-block-heading">Avondgroep</h3>
<p>Dinsdag en donderdag, 18.45 – 21.15 uur</p>
<p>Voor mensen met een baan. Huiswerk: een uur of vier.</p>
</div></div>
<p>Wat het kost ziet u op de <a href="/kosten/">kostenpagina</a>.</p>"""

_ALFA = """
<h1 class="wp-block-post-title">Alfabetisering</h1>
<p>Nooit naar school geweest, of alleen een ander schrift geleerd? In deze klassikale cursus leert u onze letters, en
tegelijk leert u Nederlands praten. U gaat van alfa naar A1. </p>
<ul class="wp-block-list"><li>maandag t/m donderdag van half tien tot twaalf uur</li>
<li>met z'n achten in de klas, meer stoelen staan er niet</li><li>twee docenten</li></ul>
<p>Wij werken met plaatjes, letterdozen en het digibord. Neem een pen mee, de rest krijgt u
van ons.</p>"""

_EXAM = """
<h1 class="wp-block-post-title">Staatsexamentraining programma II</h1>
<p>Van B1 naar B2 in veertien weken, op woensdagavond van 19.00 tot 22.00 uur. Lezen, luisteren, schrijven en spreken
komen allemaal aan bod; u oefent met oude examens.</p>
<figure class="wp-block-table"><table><tbody>
<tr><td>Startdata</td><td>woensdag 13 januari en woensdag 12 mei</td></tr>
<tr><td>Cursusprijs</td><td><del>€ 745,-</del> € 695,- (of 2 x € 355,-)</td></tr>
<tr><td>Examengeld</td><td>betaalt u zelf aan DUO, ongeveer € 200 voor vier onderdelen</td></tr>
</tbody></table></figure>
<p>In het vorige cursusjaar slaagde 91 procent van de deelnemers aan deze training in één keer. Op de uitslag moet u
overigens acht weken wachten, zo lang doet DUO erover.</p>"""

_COST = """
<h1 class="wp-block-post-title">Kosten</h1>
<figure class="wp-block-table is-style-stripes"><table><thead><tr><th>Cursus</th><th>Nu</th>
<th>Vanaf 1 januari 2027</th></tr></thead><tbody>
<tr><td>Inburgeren B1-route</td><td>€ 13,90 per uur</td><td>€ 14,60 per uur</td></tr>
<tr><td>Alfabetisering</td><td>€ 12,50 per uur</td><td>€ 13,10 per uur</td></tr>
</tbody></table></figure>
<p>De staatsexamentraining heeft een vaste prijs, die staat bij de cursus zelf.</p>
<p>Moet u de inburgering zelf betalen? Dan kunt u misschien geld lenen bij DUO: hoogstens € 10.000,-. Boeken
rekenen we apart (€ 48 tot € 75). De intake met niveautoets kost € 40,-. Die krijgt u terug als u cursist wordt.</p>"""

_FAQ = """
<h1 class="wp-block-post-title">Veelgestelde vragen</h1>
<details class="wp-block-details"><summary>Moet ik lang wachten?</summary>
<p>Nee, wij hebben geen wachtlijst, behalve voor alfabetisering. Daar wacht u nu zes tot acht weken.</p></details>
<details class="wp-block-details"><summary>Wanneer mag ik op gesprek komen?</summary>
<p>Meestal binnen drie werkdagen.</p></details>
<details class="wp-block-details"><summary>Kan mijn kind mee?</summary>
<p>Nee, helaas. Wij hebben geen kinderopvang. Vraag bij de Belastingdienst naar de kinderopvangtoeslag.</p></details>
<details class="wp-block-details"><summary>En als de groep vol is?</summary>
<p>Is een groep vol, dan komt u op de wachtlijst en bellen wij u.</p></details>"""

_ABOUT = """
<h1 class="wp-block-post-title">Over ons</h1>
<p>Het Roer is in 2012 opgericht door Lies Camps, die toen al twintig jaar voor de klas stond. Inmiddels zijn we met z'n
zessen. In de les praten we Nederlands, maar komt u er echt niet uit, dan legt Zeynep het uit in het Turks of Marek in
het Pools.</p><p>We hebben een lift en gratis koffie. Parkeren kan achter de school, 2 euro per uur.</p>"""

_SITE_WIDE = {
    "components": ["taal"],
    "street": "Steenwegpad 18",
    "postcode": "6041 PW",
    "city": "Roermond",
    "group_size_max": 12,
    "keurmerk_claimed": True,
    "childcare": False,
    "support_languages": ["tr", "pl"],
}

_B1_GROUP = {
    **_SITE_WIDE,
    "title": "Inburgeren B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "weeks": 78,
    "price_eur": 13.9,
    "price_unit": "hour",
}

HET_ROER = UnseenSite(
    slug="taalschool-het-roer",
    name="Taalschool Het Roer",
    pages={
        "/": _page("Welkom", _HOME),
        "/cursussen/inburgeren-b1/": _page("Inburgeren", _B1),
        "/cursussen/alfabetisering/": _page("Alfabetisering", _ALFA),
        "/cursussen/staatsexamen/": _page("Staatsexamen", _EXAM),
        "/kosten/": _page("Kosten", _COST),
        "/veelgestelde-vragen/": _page("Veelgestelde vragen", _FAQ),
        "/over-ons/": _page("Over ons", _ABOUT),
    },
    listings=(
        {
            **_B1_GROUP,
            "dayparts": ["morning"],
            "hours_per_week": 9,
            "wait_kind": "dates",
            "start_dates": ["2027-02-01"],
        },
        {**_B1_GROUP, "dayparts": ["evening"], "hours_per_week": 5, "wait_kind": "no_waiting_list"},
        {
            **_SITE_WIDE,
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "mode": "classroom",
            "dayparts": ["morning"],
            "hours_per_week": 10,
            "group_size_max": 8,
            "price_eur": 12.5,
            "price_unit": "hour",
            "wait_kind": "weeks",
            "wait_weeks_min": 6,
            "wait_weeks_max": 8,
        },
        {
            **_SITE_WIDE,
            "title": "Staatsexamentraining programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["evening"],
            "hours_per_week": 3,
            "weeks": 14,
            "price_eur": 695,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-13", "2027-05-12"],
            "pass_rate_claimed": 0.91,
        },
    ),
)
