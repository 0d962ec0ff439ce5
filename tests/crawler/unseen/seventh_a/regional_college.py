"""A regional training college in Zeeland: grown-ups' Dutch between vocational pages, as label and value lists and
tabs."""

from tests.crawler.unseen.site import UnseenSite

_NAV = """<ul class="rk-nav__list"><li class="rk-nav__item"><a href="/mbo/helpende-zorg-en-welzijn">Mbo</a></li>
<li class="rk-nav__item"><a href="/volwassenen">Nederlands voor anderstaligen</a></li>
<li class="rk-nav__item"><a href="/locaties">Locaties</a></li></ul>"""


def _facts(*pairs: tuple[str, str]) -> str:
    rows = "".join(
        f'<div class="rk-spec__row"><dt class="rk-spec__term">{term}</dt><dd class="rk-spec__def">{value}</dd></div>'
        for term, value in pairs
    )
    return f'<dl class="rk-spec" data-component="specs">{rows}</dl>'


def _page(title: str, content: str) -> str:
    return f"""<!DOCTYPE html><html lang="nl-NL"><head><meta charset="utf-8" />
<meta name="viewport" content="width=device-width" /><title>{title} | ROC Kreekrak</title>
<script>window.dataLayer=window.dataLayer||[];dataLayer.push({{"pageType":"opleiding","prijs":"1458"}});</script></head>
<body class="rk-body"><a class="rk-skip" href="#inhoud">Direct naar inhoud</a><header class="rk-header"><a href="/"
class="rk-logo" aria-label="ROC Kreekrak home">ROC Kreekrak</a><nav class="rk-nav" aria-label="Hoofdmenu">{_NAV}</nav>
<form role="search" class="rk-search" action="/"><input name="q" placeholder="Zoek een opleiding" /></form></header>
<main id="inhoud" class="rk-main"><div class="rk-hero"><h1 class="rk-hero__title">{title}</h1></div>{content}</main>
<aside class="rk-cta" aria-label="Open dag"><p class="rk-cta__head">Kom naar de open dag!</p><p>Vrijdag 22 januari
2027 van
16.00 tot 20.00 uur op al onze locaties.</p></aside><footer class="rk-footer"><p>Vragen? Bel het Servicepunt: 0113 -
000 000 (werkdagen 8.30 - 16.30 uur)</p><p><a href="/locaties">Locaties</a> Disclaimer Cookies</p></footer>
</body></html>"""


_HOME = _page(
    "Beroepsonderwijs in heel Zeeland",
    """<p class="rk-intro">Meer dan 90 mbo-opleidingen en een afdeling voor volwassenen die Nederlands leren.</p>
<div class="rk-tiles"><a class="rk-tile" href="/mbo/helpende-zorg-en-welzijn"><h2>Helpende zorg en welzijn</h2>
<p>Niveau 2, start augustus 2027</p></a><a class="rk-tile" href="/volwassenen"><h2>Nederlands voor anderstaligen</h2>
<p>Inburgeren of naar een mbo-opleiding</p></a></div>
<p>In de studentenpeiling geeft 88% van de mbo'ers ons een voldoende.</p>""",
)

_ADULTS = _page(
    "Nederlands voor anderstaligen",
    """<p class="rk-intro">Wil je beter Nederlands leren? Kies de cursus die bij je past.</p><ul class="rk-cards">
<li class="rk-card"><a href="/volwassenen/onderwijsroute">Onderwijsroute</a></li>
<li class="rk-card"><a href="/volwassenen/inburgering-b1-route">Inburgering, B1-route</a></li>
<li class="rk-card"><a href="/volwassenen/staatsexamen-nt2-programma-1">Staatsexamen NT2 programma I</a></li></ul>
<p>Spreek je van huis uit Nederlands en wil je beter lezen of rekenen? Bel dan het Taalhuis in de bibliotheek.</p>""",
)

_EDUCATION_ROUTE = _page(
    "Onderwijsroute",
    """<p class="rk-intro">Ben je tussen de 18 en 30 jaar en wil je een diploma halen op het mbo of hbo? In de
onderwijsroute
leer je snel en goed Nederlands. Daarnaast krijg je KNM, rekenen, Engels en studievaardigheden.</p>"""
    + _facts(
        ("Niveau", "van A2 naar B2"),
        ("Duur", "18 maanden"),
        ("Lesuren", "23 uur per week, overdag"),
        ("Waar en wanneer", "Goes: start 1 februari 2027<br />Vlissingen: start 30 augustus 2027"),
        ("Kosten", "De gemeente betaalt je opleiding"),
        ("Aanmelden", "Je contactpersoon bij de gemeente meldt je aan"),
    )
    + """<h2>Toelating</h2><p>Je maakt eerst de leerbaarheidstoets bij de gemeente. Na de aanmelding nodigen we je
binnen
drie weken uit voor een gesprek van een uur. Reken op 12 uur huiswerk per week.</p>
<figure class="rk-quote"><blockquote>Ik begon in september en nu doe ik mbo 4 verpleegkunde.</blockquote>
<figcaption>Hanan (22)</figcaption></figure>""",
)

_B1 = _page(
    "Inburgering, B1-route",
    """<p class="rk-intro">Inburgeren doe je in Terneuzen, samen met mensen uit heel Zeeuws-Vlaanderen.</p>"""
    + _facts(
        ("Startdatum", "volgt"),
        ("Niveau", "naar B1"),
        ("Onderdelen", "Nederlandse taal, KNM en MAP"),
        ("Lesuren", "12 uur per week, in de ochtend"),
        ("Locatie", "Terneuzen"),
        ("Kosten", "te betalen uit je lening bij DUO (ten hoogste &euro; 10.000)"),
    )
    + """<p>Doe je het inburgeringsexamen voor de tweede keer? Lezen kost dan &euro; 50 en spreken &euro; 60.</p>""",
)

_STATE_EXAM = _page(
    "Staatsexamen NT2 programma I",
    """<p class="rk-intro">Met het diploma van programma I laat je zien dat je Nederlands goed genoeg is om op
mbo-niveau te
werken of te leren. Je begint op A2 en werkt toe naar B1. Vorig schooljaar slaagde 78% van onze deelnemers voor alle
vier
de onderdelen.</p><div class="rk-tabs" data-component="tabs"><ul role="tablist"><li role="presentation">
<button role="tab" id="tab-1" aria-controls="paneel-1" aria-selected="true">Rooster</button></li><li
role="presentation">
<button role="tab" id="tab-2" aria-controls="paneel-2" aria-selected="false">Kosten</button></li></ul>
<div role="tabpanel" id="paneel-1" aria-labelledby="tab-1"><h2>Schooljaar 2026-2027</h2><p>Avondgroep in Goes, maandag
en
woensdag van 18.30 tot 21.00 uur, 20 weken. Bij tien aanmeldingen gaat de groep van start.</p></div>
<div role="tabpanel" id="paneel-2" aria-labelledby="tab-2"><p>Cursusgeld: &euro; 612,-. Daar komen de boeken nog bij
(&euro; 74,50). De examens betaal je aan DUO.</p></div></div>""",
)

_VOCATIONAL = _page(
    "Helpende zorg en welzijn",
    """<p class="rk-intro">Je helpt mensen met eten, wassen en aankleden. Ook voor anderstaligen met minimaal B1.</p>"""
    + _facts(
        ("Niveau", "2"),
        ("Startmoment", "augustus 2027"),
        ("Duur", "2 jaar, 28 uur per week"),
        ("Lesgeld", "&euro; 1.458,- per schooljaar"),
        ("Plaatsen", "numerus fixus: 48"),
        ("Locatie", "Vlissingen"),
    )
    + "<p>Slagingspercentage 2025: 74%. De opleiding in Goes is vol.</p>",
)

_PLACES = _page(
    "Locaties",
    """<div class="rk-locations"><div class="rk-location"><h2>Goes</h2><address>Kreekraklaan 30<br />4462 ME
Goes</address>
<p>10 minuten lopen vanaf het station</p></div><div class="rk-location"><h2>Vlissingen</h2><address>Dokwerkersweg 8<br
/>
4381 ZA Vlissingen</address></div><div class="rk-location"><h2>Terneuzen</h2><address>Oude Sluiskade 112<br />4531 BN
Terneuzen</address><p>Gratis parkeren</p></div></div><p>Postadres: postbus 31, 4460 AA Goes</p>""",
)

_GOES = {"street": "Kreekraklaan 30", "postcode": "4462 ME", "city": "Goes"}
_VLISSINGEN = {"street": "Dokwerkersweg 8", "postcode": "4381 ZA", "city": "Vlissingen"}
_TERNEUZEN = {"street": "Oude Sluiskade 112", "postcode": "4531 BN", "city": "Terneuzen"}
_EDUCATION_FACTS = {
    "title": "Onderwijsroute",
    "route": "onderwijs",
    "level_from": "A2",
    "level_to": "B2",
    "components": ["taal", "knm"],
    "dayparts": ["morning", "afternoon"],
    "hours_per_week": 23,
    "weeks": 78,
    "wait_kind": "dates",
}

ROC_KREEKRAK = UnseenSite(
    "roc-kreekrak",
    "ROC Kreekrak",
    {
        "/": _HOME,
        "/volwassenen": _ADULTS,
        "/volwassenen/onderwijsroute": _EDUCATION_ROUTE,
        "/volwassenen/inburgering-b1-route": _B1,
        "/volwassenen/staatsexamen-nt2-programma-1": _STATE_EXAM,
        "/mbo/helpende-zorg-en-welzijn": _VOCATIONAL,
        "/locaties": _PLACES,
    },
    (
        {**_GOES, **_EDUCATION_FACTS, "start_dates": ["2027-02-01"]},
        {**_VLISSINGEN, **_EDUCATION_FACTS, "start_dates": ["2027-08-30"]},
        {
            **_TERNEUZEN,
            "title": "Inburgering, B1-route",
            "route": "b1",
            "level_to": "B1",
            "components": ["taal", "knm", "map"],
            "dayparts": ["morning"],
            "hours_per_week": 12,
            "wait_kind": "announced_later",
        },
        {
            **_GOES,
            "title": "Staatsexamen NT2 programma I",
            "route": "staatsexamen",
            "level_from": "A2",
            "level_to": "B1",
            "components": ["taal"],
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "weeks": 20,
            "price_eur": 612,
            "price_unit": "total",
            "wait_kind": "min_participants",
            "min_participants": 10,
            "pass_rate_claimed": 0.78,
        },
    ),
)
