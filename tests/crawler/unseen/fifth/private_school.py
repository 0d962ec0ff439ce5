"""A small private school in one town, on WordPress blocks: four courses, facts spread over its pages."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

LINKS = (
    ("/", "Home"),
    ("/inburgeren-b1/", "Inburgeren B1"),
    ("/lezen-en-schrijven/", "Lezen en schrijven"),
    ("/staatsexamentraining/", "Staatsexamen"),
    ("/prijzen/", "Prijzen"),
    ("/vragen/", "Vragen"),
    ("/contact/", "Contact"),
)
COOKIES = """<div id="cmplz-cookiebanner-container" class="cmplz-cookiebanner" role="dialog" aria-live="polite">
<div class="cmplz-message">Deze site plaatst cookies. U kunt meteen starten met lezen; wij bewaren ze 12 weken.</div>
<button class="cmplz-btn cmplz-accept">Prima</button></div>"""


def _page(title: str, body: str) -> str:
    menu = "".join(
        f'<li class="wp-block-navigation-item"><a class="wp-block-navigation-item__content" href="{path}">'
        f'<span class="wp-block-navigation-item__label">{name}</span></a></li>'
        for path, name in LINKS
    )
    return f"""<!DOCTYPE html>
<html lang="nl-NL"><head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width" />
<title>{title} &#8211; Taalatelier Dordrecht</title><meta name="generator" content="WordPress 6.7" />
<style id="wp-block-library-inline-css">.wp-block-group{{box-sizing:border-box}}</style></head>
<body class="wp-singular page-template-default page wp-embed-responsive"><div class="wp-site-blocks">
<header class="wp-block-template-part"><div class="wp-block-group is-layout-flex">
<p class="wp-block-site-title"><a href="/" rel="home">Taalatelier Dordrecht</a></p>
<nav class="wp-block-navigation"><ul class="wp-block-navigation__container">{menu}</ul></nav></div></header>
<main class="wp-block-group has-global-padding"><div class="entry-content wp-block-post-content">
<h1 class="wp-block-post-title">{title}</h1>
{body}
</div></main>
<footer class="wp-block-template-part"><div class="wp-block-group"><p>Taalatelier Dordrecht &#8226; Houtkopersplein 9,
3311 AV Dordrecht &#8226; KvK 00000027</p></div></footer></div>{COOKIES}</body></html>"""


PAGES = {
    "/": _page(
        "Welkom bij het Taalatelier",
        """<p>Nederlands leer je door het te doen. Sinds 2012 geven wij les in een oud pakhuis in het centrum.</p>
<p>Wij zijn in het bezit van het Blik op Werk Keurmerk Inburgeren. Van onze cursisten slaagt 89%.</p>
<ul class="wp-block-list"><li><a href="/inburgeren-b1/">Inburgeren op B1</a></li>
<li><a href="/lezen-en-schrijven/">Leren lezen en schrijven</a></li></ul>
<blockquote class="wp-block-quote"><p>Na twee dagen zat ik al in de les.</p><cite>Yonas, cursist</cite></blockquote>""",
    ),
    "/inburgeren-b1/": _page(
        "Inburgeren B1-route",
        """<p>U heeft A2 en u wilt naar B1. Wij geven taalles en maken u klaar voor KNM en MAP. De cursus duurt
48 weken. Er zitten niet meer dan 12 mensen in een groep.</p>
<h3 class="wp-block-heading">Middaggroep</h3>
<p>Dinsdag, woensdag en vrijdag, 12.45 - 15.15 uur. Dat is 7,5 uur per week. Thuis werkt u nog 5 uur per week.</p>
<p>We starten op 12 januari en 6 april 2027.</p>
<h3 class="wp-block-heading">Avondgroep</h3>
<p>Maandag en donderdag, 19.00 - 21.30 uur. Dat is 5 uur per week.</p>
<p>Deze groep is populair: reken op een wachttijd van 6 tot 8 weken.</p>""",
    ),
    "/lezen-en-schrijven/": _page(
        "Lezen en schrijven (alfabetisering)",
        """<p>Heeft u nooit leren lezen en schrijven? In deze cursus gaat u van alfa naar A1. U leert het alfabet en
uw eerste woorden Nederlands.</p>
<p>Vijf ochtenden in de week, iedere ochtend twee uur les. We houden de groep klein: nooit meer dan 8 cursisten.</p>
<p>Er is op dit moment een wachtlijst. Meld u aan via <a href="/contact/">contact</a>.</p>""",
    ),
    "/staatsexamentraining/": _page(
        "Staatsexamentraining II",
        """<p>Een klassikale training van B1 naar B2, voor programma II. We trainen lezen, luisteren, schrijven
en spreken.</p>
<figure class="wp-block-table"><table><tbody>
<tr><td>Wanneer</td><td>zaterdag 10.00 - 13.00 uur</td></tr>
<tr><td>Duur</td><td>14 weken, 3 uur per week, in totaal 42 lesuren</td></tr>
<tr><td>Eerste les</td><td>zaterdag 16 januari</td></tr>
<tr><td>Deelnemers</td><td>de training gaat door vanaf 5 en telt er hoogstens 10</td></tr></tbody></table></figure>
<div style="display:none"><p>Eerste les: zaterdag 17 januari 2026. Prijs: &euro; 545,-.</p></div>""",
    ),
    "/prijzen/": _page(
        "Prijzen",
        """<figure class="wp-block-table is-style-stripes"><table><thead><tr><th>Cursus</th><th>Prijs</th></tr></thead>
<tbody><tr><td>Inburgeren B1-route</td><td>&euro; 13,80 per uur</td></tr>
<tr><td>Lezen en schrijven</td><td>&euro; 155,- per maand</td></tr>
<tr><td>Staatsexamentraining II</td><td>&euro; 595,- (of 2 x &euro; 300,-)</td></tr></tbody></table></figure>
<p>De intake kost &euro; 25,-. Een lening bij DUO is maximaal &euro; 10.000,-. Examens betaalt u aan DUO.</p>""",
    ),
    "/vragen/": _page(
        "Veelgestelde vragen",
        """<details class="wp-block-details"><summary>Hoe snel krijg ik een intake?</summary>
<p>Meestal binnen 3 werkdagen.</p></details>
<details class="wp-block-details"><summary>Wat als een groep vol is?</summary>
<p>Dan komt u op een wachtlijst en bellen wij u.</p></details>
<details class="wp-block-details"><summary>Mag mijn kind mee?</summary>
<p>Nee, wij hebben geen kinderopvang. Misschien heeft u recht op kinderopvangtoeslag.</p></details>
<details class="wp-block-details"><summary>Wanneer hoor ik of ik geslaagd ben?</summary>
<p>DUO stuurt de uitslag na ongeveer 8 weken.</p></details>""",
    ),
    "/contact/": _page(
        "Contact",
        """<p>Taalatelier Dordrecht<br>Houtkopersplein 9<br>3311 AV Dordrecht</p>
<p>De balie is open van maandag tot en met donderdag, 9.00 - 16.00 uur.</p>""",
    ),
}

SITE_WIDE: dict[str, Any] = {
    "street": "Houtkopersplein 9",
    "postcode": "3311 AV",
    "city": "Dordrecht",
    "keurmerk_claimed": True,
    "pass_rate_claimed": 0.89,
    "childcare": False,
}
B1: dict[str, Any] = {
    **SITE_WIDE,
    "title": "Inburgeren B1-route",
    "route": "b1",
    "level_from": "A2",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "weeks": 48,
    "group_size_max": 12,
    "price_eur": 13.8,
    "price_unit": "hour",
}

PRIVATE_SCHOOL = UnseenSite(
    slug="taalatelier-dordrecht",
    name="Taalatelier Dordrecht",
    pages=PAGES,
    listings=(
        {
            **B1,
            "dayparts": ["afternoon"],
            "hours_per_week": 7.5,
            "wait_kind": "dates",
            "start_dates": ["2027-01-12", "2027-04-06"],
        },
        {
            **B1,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "weeks",
            "wait_weeks_min": 6,
            "wait_weeks_max": 8,
        },
        {
            **SITE_WIDE,
            "title": "Lezen en schrijven (alfabetisering)",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 10,
            "group_size_max": 8,
            "price_eur": 155,
            "price_unit": "month",
            "wait_kind": "waiting_list",
        },
        {
            **SITE_WIDE,
            "title": "Staatsexamentraining II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            "mode": "classroom",
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "weeks": 14,
            "hours_total": 42,
            "group_size_max": 10,
            "price_eur": 595,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-16"],
            "min_participants": 5,
        },
    ),
)
