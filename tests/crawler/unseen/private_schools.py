"""Private language schools: block editor pages, folded panels, definition lists, and questions full of decoys."""

from tests.crawler.unseen.site import UnseenSite

MEREL_FOOTER = """
<footer class="wp-block-template-part"><div class="wp-block-columns"><div class="wp-block-column">
<p><strong>Taalschool Merel</strong><br>Kolkstraat 14<br>3811 KM Amersfoort<br>033 - 000 00 14</p></div>
<div class="wp-block-column"><p>Ons kantoor is open op maandag t/m vrijdag van 9.00 tot 16.30 uur.</p></div></div>
<p class="has-small-font-size">© 2026 Taalschool Merel</p></footer>
<div id="cookie-notice" role="dialog"><span>Wij bewaren cookies 26 weken. Akkoord?</span><button>Ja</button></div>
"""

MEREL_HEADER = """
<header class="wp-block-template-part"><nav class="wp-block-navigation"><ul>
<li><a href="/">Home</a></li><li><a href="/cursussen/b1-route/">B1-route</a></li>
<li><a href="/cursussen/alfabetisering/">Alfabetisering</a></li><li><a href="/veelgestelde-vragen/">Vragen</a></li>
</ul></nav></header>
"""

MEREL = UnseenSite(
    slug="taalschool-merel",
    name="Taalschool Merel",
    pages={
        "/": f"""<!DOCTYPE html><html lang="nl-NL"><head><title>Welkom - Taalschool Merel</title></head>
<body class="home wp-theme">{MEREL_HEADER}<main class="wp-block-group">
<h1 class="wp-block-heading">Welkom bij Taalschool Merel</h1>
<p>Al sinds 2009 leren mensen bij ons de taal van hun nieuwe buren. Wij zijn in het bezit van het
Blik op Werk Keurmerk Inburgeren.</p>
<p>Lukt het nog niet in het Nederlands? Onze docenten helpen u ook in het Turks en het Tigrinya.</p>
<div class="wp-block-query"><h2>Laatste nieuws</h2><ul class="wp-block-post-template"><li>
<h3><a href="/nieuws/groep-23/">Groep 23 is klaar!</a></h3><time datetime="2026-07-02">2 juli 2026</time>
<p>Op 8 september 2025 begonnen zij, nu vieren ze feest.</p></li></ul></div></main>{MEREL_FOOTER}</body></html>""",
        "/cursussen/b1-route/": f"""<!DOCTYPE html><html lang="nl-NL"><head><title>B1-route - Taalschool Merel</title>
</head><body class="page">{MEREL_HEADER}<main><h1 class="wp-block-heading">Inburgering B1-route</h1>
<p>In deze cursus gaat u van A2 naar B1. U bereidt zich bij ons ook voor op het examen KNM.</p>
<h2 class="wp-block-heading">Wanneer</h2>
<p>De lessen zijn op dinsdag- en donderdagavond van 18.45 tot 21.15 uur. De cursus duurt 30 weken.
Reken daarnaast op zo’n 6 uur huiswerk per week.</p>
<p>De volgende groep begint op dinsdag 12 januari 2027. Een groep telt hooguit 11 cursisten.</p>
<h2 class="wp-block-heading">Kosten</h2>
<figure class="wp-block-table"><table><tbody>
<tr><td>Hele cursus</td><td>€ 2.150,-</td></tr><tr><td>Intakegesprek met toets</td><td>€ 45,-</td></tr>
<tr><td>Boekenpakket</td><td>€ 89,50</td></tr></tbody></table></figure>
<!-- <p>Start: maandag 31 augustus 2026, € 1.995,-</p> --></main>{MEREL_FOOTER}</body></html>""",
        "/cursussen/alfabetisering/": f"""<!DOCTYPE html><html lang="nl-NL"><head><title>Alfabetisering</title></head>
<body class="page">{MEREL_HEADER}<main><h1 class="wp-block-heading">Alfabetisering</h1>
<p>Kunt u nog niet lezen en schrijven? Dan leert u dat hier, van Alfa naar A1.</p>
<ul class="wp-block-list"><li>drie ochtenden per week, van 9.15 tot 11.45 uur</li>
<li>€ 11,40 per uur</li>
<li>op dit moment wacht u 5 tot 7 weken op een plek in de groep</li></ul></main>{MEREL_FOOTER}</body></html>""",
        "/veelgestelde-vragen/": f"""<!DOCTYPE html><html lang="nl-NL"><head><title>Veelgestelde vragen</title></head>
<body class="page">{MEREL_HEADER}<main><h1>Veelgestelde vragen</h1>
<details class="wp-block-details"><summary>Kan ik geld lenen?</summary><p>Bij DUO kunt u tot € 10.000
lenen.</p></details>
<details class="wp-block-details"><summary>Wanneer hoor ik of ik geslaagd ben?</summary>
<p>DUO stuurt u de uitslag van het examen binnen 8 weken.</p></details>
<details class="wp-block-details"><summary>Wat kost het examen Schrijven?</summary><p>Dat is € 50,-.</p></details>
<details class="wp-block-details"><summary>En als de groep vol is?</summary>
<p>Is een groep vol, dan zetten wij u op de wachtlijst.</p></details></main>{MEREL_FOOTER}</body></html>""",
    },
    listings=(
        {
            "title": "Inburgering B1-route",
            "route": "b1",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal", "knm"],
            "street": "Kolkstraat 14",
            "postcode": "3811 KM",
            "city": "Amersfoort",
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "weeks": 30,
            "group_size_max": 11,
            "price_eur": 2150,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-12"],
            "keurmerk_claimed": True,
            "support_languages": ["ti", "tr"],
        },
        {
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "street": "Kolkstraat 14",
            "postcode": "3811 KM",
            "city": "Amersfoort",
            "dayparts": ["morning"],
            "hours_per_week": 7.5,
            "price_eur": 11.4,
            "price_unit": "hour",
            "wait_kind": "weeks",
            "wait_weeks_min": 5,
            "wait_weeks_max": 7,
            "keurmerk_claimed": True,
            "support_languages": ["ti", "tr"],
        },
    ),
)

VALK_PLACE = {"street": "Griftkade 22", "postcode": "3572 RT", "city": "Utrecht", "group_size_max": 14}

VALK = UnseenSite(
    slug="instituut-valk",
    name="Instituut Valk",
    pages={
        "/": """<!doctype html><html lang="nl"><head><title>NT2-cursussen in Utrecht | Instituut Valk</title></head>
<body class="et_pb_pagebuilder_layout"><div id="et-main-area"><div class="et_pb_section et_pb_section_0">
<div class="et_pb_row"><div class="et_pb_column"><div class="et_pb_module et_pb_text"><div class="et_pb_text_inner">
<h1>NT2-cursussen</h1><p>Nederlands leren in het centrum van Utrecht. In iedere groep zitten maximaal 14 deelnemers.</p>
</div></div>
<div class="et_pb_module et_pb_text" style="display:none"><div class="et_pb_text_inner"><p>Zomeractie: elke cursus nu
€ 299,-. We starten op 5 juli 2027.</p></div></div>
<div class="et_pb_module et_pb_accordion">
<div class="et_pb_toggle et_pb_accordion_item et_pb_toggle_open"><h5 class="et_pb_toggle_title">Intensieve cursus
Nederlands: 0 naar A2</h5><div class="et_pb_toggle_content clearfix"><p>Vier ochtenden per week les, van 9.00 tot
12.00 uur, 24 weken lang.</p><p>Startdata: 11 januari, 8 maart en 10 mei 2027.</p>
<p>Kosten: € 3.312,-. Betalen in vier termijnen van € 828,- mag ook.</p></div></div>
<div class="et_pb_toggle et_pb_accordion_item et_pb_toggle_close"><h5 class="et_pb_toggle_title">Avondcursus Nederlands:
A2 naar B1</h5><div class="et_pb_toggle_content clearfix"><p>Dinsdag en donderdag, 19.00 – 21.00 uur. Duur: 15 weken.
</p><p>Deze groep is <strong>VOL</strong>.</p><p>Kosten: € 795,-</p></div></div>
<div class="et_pb_toggle et_pb_accordion_item et_pb_toggle_close"><h5 class="et_pb_toggle_title">Staatsexamen NT2
Programma II</h5><div class="et_pb_toggle_content clearfix"><p>Instapniveau: B1. Twaalf weken les op vrijdagmiddag van
13.30 tot 16.30 uur.</p><p>We gaan van start zodra zich zeven mensen hebben aangemeld.</p><p>Kosten: € 640,-
(het examengeld van € 205 betaal je zelf aan DUO).</p></div></div>
<div class="et_pb_toggle et_pb_accordion_item et_pb_toggle_close"><h5 class="et_pb_toggle_title">Hoe kan ik betalen?
</h5><div class="et_pb_toggle_content clearfix"><p>Per bank of pin. Wie bij DUO leent (maximaal € 10.000,-) betaalt
per maand achteraf.</p></div></div></div>
<div class="et_pb_module et_pb_testimonial"><div class="et_pb_testimonial_content"><p>"Na twee weken wachten kon ik al
beginnen, en ik betaalde maar € 450!"</p></div><span class="et_pb_testimonial_author">Soraya</span></div>
</div></div></div></div><footer id="main-footer"><div id="footer-info">Instituut Valk, Griftkade 22, 3572 RT Utrecht
</div></footer></body></html>""",
    },
    listings=(
        {
            **VALK_PLACE,
            "title": "Intensieve cursus Nederlands: 0 naar A2",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A2",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 12,
            "weeks": 24,
            "price_eur": 3312,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-11", "2027-03-08", "2027-05-10"],
        },
        {
            **VALK_PLACE,
            "title": "Avondcursus Nederlands: A2 naar B1",
            "route": "nt2",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal"],
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "weeks": 15,
            "price_eur": 795,
            "price_unit": "total",
            "wait_kind": "full",
        },
        {
            **VALK_PLACE,
            "title": "Staatsexamen NT2 Programma II",
            "route": "staatsexamen",
            "level_from": "B1",
            "level_to": "B2",
            "components": ["taal"],
            "dayparts": ["afternoon"],
            "hours_per_week": 3,
            "weeks": 12,
            "price_eur": 640,
            "price_unit": "total",
            "wait_kind": "min_participants",
            "min_participants": 7,
        },
    ),
)
