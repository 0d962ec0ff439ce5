"""A private school in two Frisian towns whose timetable is one table with joined cells under a school year."""

from tests.crawler.unseen.site import UnseenSite


def _page(title: str, body: str) -> str:
    """A page of a plain theme."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{title} :: Inburgerschool It
Paad</title> </head><body><div id="wrap"><div id="kop"><h2 class="sitenaam"><a href="/">Inburgerschool It
Paad</a></h2><ul id="menu"> <li><a href="/cursussen">Cursussen</a></li><li><a href="/rooster">Rooster</a></li><li><a
href="/prijzen">Prijzen</a></li> <li><a href="/vragen">Vragen</a></li></ul></div><div id="midden">
<h1>{title}</h1>
{body}
</div><div id="rechts"><p><b>Leeuwarden</b><br>Schapenreedsje 4<br>8923 BK
Leeuwarden</p><p><b>Drachten</b><br>Turfskipstrjitte 19<br>9203 AG Drachten</p></div><div id="voet">Wij zijn houder van
het Blik op Werk Keurmerk Inburgeren | disclaimer</div></div>
</body></html>"""


_IT_PAAD = {"group_size_max": 15, "keurmerk_claimed": True, "pass_rate_claimed": 0.88, "childcare": False}
_LEEUWARDEN = {"street": "Schapenreedsje 4", "postcode": "8923 BK", "city": "Leeuwarden"}
_DRACHTEN = {"street": "Turfskipstrjitte 19", "postcode": "9203 AG", "city": "Drachten"}
_B1 = {
    **_IT_PAAD,
    "title": "B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "weeks": 40,
    "price_eur": 3880,
    "price_unit": "total",
    "wait_kind": "dates",
}

IT_PAAD = UnseenSite(
    slug="inburgerschool-it-paad",
    name="Inburgerschool It Paad",
    pages={
        "/": _page(
            "Wolkom!",
            """<p>It Paad is een school voor nieuwe Friezen. Onze groepen tellen ten hoogste vijftien cursisten. 88%
van onze cursisten slaagde vorig jaar.</p><p>Wegens werkzaamheden is het parkeerterrein in Drachten in week 49
dicht.</p>""",
        ),
        "/cursussen": _page(
            "Onze cursussen",
            """<h3>B1-route</h3><p>Voor wie onder de Wet inburgering 2021 valt. U gaat van A1 naar B1 en doet taal en
KNM. De cursus duurt veertig weken.</p>
<h3>Inburgeren oude wet</h3><p>Alleen nog voor mensen die onder de Wet inburgering 2013 vallen. Tot A2. U krijgt taal,
KNM en ONA. Voor ONA noemt de wet 64 uur.</p>
<h3>Alfabetisering</h3><p>Leren lezen en schrijven in het Nederlands, van alfa naar A1.</p>""",
        ),
        "/rooster": _page(
            "Rooster schooljaar 2026-2027",
            """<table cellspacing="0" cellpadding="3"
border="1"><tr><th>Cursus</th><th>Plaats</th><th>Lestijd</th><th>Eerste
les</th></tr>
<tr><td rowspan="2">B1-route</td><td>Leeuwarden</td><td>dinsdag en woensdag 13.15-16.15</td><td>2 februari</td></tr>
<tr><td>Drachten</td><td>maandag en donderdag 18.30-20.30</td><td>1 maart</td></tr>
<tr><td>Inburgeren oude wet</td><td>Leeuwarden</td><td>vrijdag 9.00-12.00</td><td>4 september en 29 januari</td></tr>
<tr><td>Alfabetisering</td><td>Drachten</td><td>maandag t/m donderdag 9.30-11.30</td><td>volgt</td></tr>
<tr><td colspan="4"><i>Voorjaarsvakantie: 20 t/m 28 februari. De uitslag van examens van 3 februari volgt in
april.</i></td></tr></table>""",
        ),
        "/prijzen": _page(
            "Prijzen",
            """<ul><li>B1-route: &euro; 3.880,- of 8 termijnen van &euro; 495,-</li><li>Inburgeren oude wet: 1.250,-
euro</li> <li>Alfabetisering: &euro; 11,75 p/u</li></ul><p>DUO leent u maximaal &euro; 10.000,-. Boeken: &euro; 96,-.
Examens: &euro; 250,- voor alle onderdelen samen.</p>""",
        ),
        "/vragen": _page(
            "Vragen",
            """<dl><dt>Kan ik een boete krijgen?</dt><dd>Ja, van de gemeente, tot 1.250 euro.</dd><dt>Moet ik lang
wachten op een intakegesprek?</dt><dd>Nee, dat kan binnen tien dagen.</dd><dt>Kan ik mijn kind meenemen?</dt><dd>Nee,
wij hebben geen kinderopvang. U kunt wel kinderopvangtoeslag aanvragen.</dd></dl>""",
        ),
    },
    listings=(
        {
            **_B1,
            **_LEEUWARDEN,
            "dayparts": ["afternoon"],
            "hours_per_week": 6,
            "start_dates": ["2027-02-02"],
        },
        {
            **_B1,
            **_DRACHTEN,
            "dayparts": ["evening"],
            "hours_per_week": 4,
            "start_dates": ["2027-03-01"],
        },
        {
            **_IT_PAAD,
            **_LEEUWARDEN,
            "title": "Inburgeren oude wet",
            "route": "wi2013",
            "level_to": "A2",
            "components": ["taal", "knm", "ona"],
            "dayparts": ["morning"],
            "hours_per_week": 3,
            "price_eur": 1250,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2026-09-04", "2027-01-29"],
        },
        {
            **_IT_PAAD,
            **_DRACHTEN,
            "title": "Alfabetisering",
            "route": "alfabetisering",
            "level_from": "alfa",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 8,
            "price_eur": 11.75,
            "price_unit": "hour",
            "wait_kind": "announced_later",
        },
    ),
)
