"""Large institutions: a college's label and value cards, and a foundation that works for a municipality."""

from tests.crawler.unseen.site import UnseenSite

COLLEGE_MENU = """<header class="c-header"><a class="c-logo" href="/">Lingebeek College</a><ul class="c-menu">
<li><a href="/inburgering/onderwijsroute">Onderwijsroute</a></li><li><a href="/nederlands/avond">Avondcursus</a></li>
<li><a href="/mbo/helpende">Mbo</a></li></ul></header>"""

COLLEGE = UnseenSite(
    slug="lingebeek-college",
    name="Lingebeek College",
    pages={
        "/": f"""<!DOCTYPE html><html lang="nl"><head><title>Lingebeek College</title></head><body>{COLLEGE_MENU}
<main><h1>Lingebeek College</h1><p>Mbo, volwassenenonderwijs en inburgering in de Betuwe.</p>
<section class="c-jobs"><h2>Werken bij</h2><p>Docent NT2 in Tiel, 24 uur per week, start 1 februari 2027.</p></section>
</main></body></html>""",
        "/inburgering/onderwijsroute": f"""<!DOCTYPE html><html lang="nl"><head><title>Onderwijsroute</title></head>
<body>{COLLEGE_MENU}<main><h1>Onderwijsroute</h1>
<p class="intro">Wil je na je inburgering naar het mbo of hbo? In de onderwijsroute krijg je Nederlands, KNM, rekenen en
Engels.</p>
<div class="c-card"><div class="c-fact"><span class="c-fact__label">Locatie</span><span
class="c-fact__value">Lingekade 3,
4001 XA Tiel</span></div><div class="c-fact"><span class="c-fact__label">Instapniveau</span><span
class="c-fact__value">A2</span></div><div class="c-fact"><span class="c-fact__label">Eindniveau</span><span
class="c-fact__value">B1</span></div><div class="c-fact"><span class="c-fact__label">Duur</span><span
class="c-fact__value">18 maanden</span></div><div class="c-fact"><span class="c-fact__label">Lesuren</span><span
class="c-fact__value">20 uur per week, overdag</span></div><div class="c-fact"><span class="c-fact__label">Start</span>
<span class="c-fact__value">februari en september 2027</span></div><div class="c-fact"><span
class="c-fact__label">Kosten
</span><span class="c-fact__value">Je gemeente betaalt de opleiding</span></div></div></main></body></html>""",
        "/nederlands/avond": f"""<!DOCTYPE html><html lang="nl"><head><title>Avondcursus Nederlands</title></head>
<body>{COLLEGE_MENU}<main><h1>Avondcursus Nederlands voor anderstaligen</h1>
<p class="intro">Werk je overdag? Leer dan 's avonds Nederlands, van A1 naar A2.</p>
<div class="c-card"><div class="c-fact"><span class="c-fact__label">Locatie</span><span
class="c-fact__value">Ridderwal 8,
4101 BK Culemborg</span></div><div class="c-fact"><span class="c-fact__label">Lesdagen</span><span
class="c-fact__value">maandag en woensdag, 18.30 – 20.30 uur</span></div><div class="c-fact"><span
class="c-fact__label">Duur</span><span class="c-fact__value">20 weken</span></div><div class="c-fact"><span
class="c-fact__label">Cursusgeld</span><span class="c-fact__value">€ 540</span></div><div class="c-fact"><span
class="c-fact__label">Startdatum</span><span class="c-fact__value">maandag 1 februari</span></div></div>
</main></body></html>""",
        "/mbo/helpende": f"""<!DOCTYPE html><html lang="nl"><head><title>Helpende zorg en welzijn</title></head><body>
{COLLEGE_MENU}<main><h1>Helpende zorg en welzijn (mbo niveau 2)</h1><p>Voor deze opleiding is Nederlands op B1
nodig.</p>
<div class="c-card"><div class="c-fact"><span class="c-fact__label">Locatie</span><span
class="c-fact__value">Tiel</span>
</div><div class="c-fact"><span class="c-fact__label">Lesgeld</span><span class="c-fact__value">€ 1.458</span></div>
<div class="c-fact"><span class="c-fact__label">Start</span><span class="c-fact__value">augustus 2027</span></div></div>
</main></body></html>""",
    },
    listings=(
        {
            "title": "Onderwijsroute",
            "route": "onderwijs",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal", "knm"],
            "street": "Lingekade 3",
            "postcode": "4001 XA",
            "city": "Tiel",
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 20,
            "weeks": 78,
            "wait_kind": "months",
            "start_months": ["2027-02", "2027-09"],
        },
        {
            "title": "Avondcursus Nederlands voor anderstaligen",
            "route": "nt2",
            "level_from": "A1",
            "level_to": "A2",
            "components": ["taal"],
            "street": "Ridderwal 8",
            "postcode": "4101 BK",
            "city": "Culemborg",
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 20,
            "price_eur": 540,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-01"],
        },
    ),
)

AANLOOP_SITE = {
    "street": "Weverijstraat 31",
    "postcode": "3901 BC",
    "city": "Veenendaal",
    "keurmerk_claimed": True,
    "childcare": False,
}

AANLOOP = UnseenSite(
    slug="stichting-aanloop",
    name="Stichting Aanloop",
    pages={
        "/": """<!DOCTYPE html><html lang="nl" dir="ltr"><head><title>Home | Stichting Aanloop</title></head>
<body class="path-frontpage"><div class="region region-content"><article class="node node--type-page">
<h1>Inburgeren in Veenendaal</h1><div class="field field--name-body">
<p>De gemeente Veenendaal heeft Stichting Aanloop gevraagd om twee leerroutes te verzorgen. Wij zijn houder van het Blik
op Werk Keurmerk Inburgeren. Kinderopvang hebben wij niet in huis.</p>
<h2>Z-route</h2><p>De Z-route brengt u naar A1. U krijgt twaalf uur les per week, overdag en klassikaal.
Aanmelden kan alleen via uw klantmanager bij de gemeente.</p>
<h2>B1-route</h2><p>In de B1-route leert u Nederlands van A0 tot B1, negen uur per week, in de avond. Voor deze route is
er geen wachtlijst.</p></div></article>
<div class="views-row news"><h3>Nieuws</h3><p>Op 4 september 2026 zijn we met groep 11 van start gegaan.</p></div></div>
<footer><p>Weverijstraat 31, 3901 BC Veenendaal. Balie open: ma-do 8.30-12.30 uur.</p></footer></body></html>""",
        "/veelgestelde-vragen": """<!DOCTYPE html><html lang="nl"><head><title>Vragen | Stichting Aanloop</title></head>
<body><div class="region region-content"><h1>Veelgestelde vragen</h1>
<div class="field__item"><strong>Wanneer is mijn intake?</strong><p>Binnen tien werkdagen na uw aanmelding krijgt u een
brief met de datum van de intake. De intake duurt 2,5 uur.</p></div>
<div class="field__item"><strong>Kan ik kinderopvangtoeslag krijgen?</strong><p>Ja, vraag die aan bij de
Belastingdienst.
</p></div></div><footer><p>Weverijstraat 31, 3901 BC Veenendaal. Balie open: ma-do 8.30-12.30 uur.</p></footer></body>
</html>""",
    },
    listings=(
        {
            **AANLOOP_SITE,
            "title": "Z-route",
            "route": "z",
            "level_to": "A1",
            "components": ["taal"],
            "mode": "classroom",
            "dayparts": ["morning", "afternoon"],
            "hours_per_week": 12,
            "wait_kind": "via_municipality",
        },
        {
            **AANLOOP_SITE,
            "title": "B1-route",
            "route": "b1",
            "level_from": "A0",
            "level_to": "B1",
            "components": ["taal"],
            "dayparts": ["evening"],
            "hours_per_week": 9,
            "wait_kind": "no_waiting_list",
        },
    ),
)
