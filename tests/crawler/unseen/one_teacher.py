"""One-teacher practices: a site builder's nested boxes, and a page of nothing but prose."""

from tests.crawler.unseen.site import UnseenSite

LOTUS = UnseenSite(
    slug="studio-lotus",
    name="Studio Lotus",
    pages={
        "/": """<!DOCTYPE html><html lang="nl"><head><title>Studio Lotus | Nederlands via Zoom</title></head><body>
<div id="SITE_CONTAINER"><div id="site-root"><div id="masterPage"><div data-testid="mesh-container-content">
<div id="comp-k1" class="KcpHeO wixui-rich-text"><h1 class="font_0"><span style="font-size:52px">Studio <span
class="color_11">Lotus</span></span></h1></div>
<div id="comp-k2" class="KcpHeO wixui-rich-text"><p class="font_8"><span>Alle lessen zijn online, zonder leslocatie.
</span></p></div>
<div class="comp-k3"><div><div><div class="wixui-rich-text"><h2 class="font_2"><span>Privéles
Nederlands</span></h2></div>
<div class="wixui-rich-text"><p class="font_8"><span><span>Eén op één met Lotte. Tarief: € 47,50 per uur.</span></span>
</p><p class="font_8"><span class="wixGuard">&#8203;</span></p><p class="font_8"><span>We starten in overleg.</span></p>
</div></div></div></div>
<div class="comp-k4"><div><div><div class="wixui-rich-text"><h2 class="font_2"><span>Conversatiegroep
Nederlands</span></h2></div><div class="wixui-rich-text"><p class="font_8"><span>Maandagavond van 20.00 tot 21.30 uur,
op niveau B1. </span><span>Max.&nbsp;5 deelnemers.</span></p><p class="font_8"><span>€&nbsp;22 per les</span></p>
<p class="font_8"><span>Om de zes weken begint er een nieuwe ronde.</span></p></div></div></div></div>
<div class="comp-k5"><div class="wixui-rich-text"><p class="font_8"><span>Kennismaken? Een gratis gesprek van 30
minuten kan al binnen een week.</span></p></div></div>
<div id="SITE_FOOTER"><div class="wixui-rich-text"><p><span>Post: Postbus 118, 6500 AC Nijmegen</span></p>
<p><span>©2021 Studio Lotus. Met trots gemaakt.</span></p></div></div></div></div></div></div></body></html>""",
    },
    listings=(
        {
            "title": "Privéles Nederlands",
            "route": "nt2",
            "components": ["taal"],
            "mode": "online",
            "group_size_max": 1,
            "price_eur": 47.5,
            "price_unit": "hour",
            "wait_kind": "on_request",
        },
        {
            "title": "Conversatiegroep Nederlands",
            "route": "nt2",
            "level_to": "B1",
            "components": ["taal"],
            "mode": "online",
            "dayparts": ["evening"],
            "hours_per_week": 1.5,
            "group_size_max": 5,
            "price_eur": 22,
            "price_unit": "lesson",
            "wait_kind": "periodic",
        },
    ),
)

JOKE = UnseenSite(
    slug="joke-geeft-les",
    name="Joke geeft les",
    pages={
        "/": """<!DOCTYPE html><html lang="nl"><head><title>Joke geeft les</title><meta name="viewport"
content="width=device-width"></head><body><h1>Privéles Nederlands</h1><img src="joke.jpg" alt="Joke aan tafel">
<p>Dag! Ik ben Joke. Van 1998 tot 2015 stond ik voor de klas op een middelbare school, twintig uur per week; nu geef ik
Nederlandse les aan mensen die hier nog niet zo lang wonen, van A0 tot en met B1. Dat doe ik één op één, overdag of 's
avonds, thuis aan de Laarpad 51, 7201 CB Zutphen.</p>
<p>Een les duurt anderhalf uur en kost € 48. Kom je er in het Nederlands niet uit, dan leg ik het uit in het Frans of
het
Arabisch. Het is druk op dit moment: reken erop dat het ongeveer twee maanden duurt voordat ik plek voor je heb.</p>
<p>O ja, ik geef ook pianoles. Daarvoor vraag ik € 30 per les, en wie snel is kan daarmee in december al beginnen.</p>
<p><i>Bijgewerkt op 2 november 2026</i></p></body></html>""",
    },
    listings=(
        {
            "title": "Privéles Nederlands",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "B1",
            "components": ["taal"],
            "street": "Laarpad 51",
            "postcode": "7201 CB",
            "city": "Zutphen",
            "dayparts": ["morning", "afternoon", "evening"],
            "group_size_max": 1,
            "price_eur": 48,
            "price_unit": "lesson",
            "wait_kind": "weeks",
            "wait_weeks_min": 8.7,
            "wait_weeks_max": 8.7,
            "support_languages": ["ar", "fr"],
        },
    ),
)
