"""Two small ones: a teacher who writes everything in prose, and a volunteers' group with hand-made pages."""

from tests.crawler.unseen.site import UnseenSite


def _marleen(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{title} - Marleen geeft les</title>
<style>p{{text-align:justify}}</style></head>
<body style="font-family:Georgia"><table width="100%"><tr><td><a href="/">
<img src="/logo.jpg" alt="Marleen geeft les"></a>
</td><td align="right"><a href="/">Lessen</a> &nbsp; <a href="/over-mij">Over mij</a> &nbsp;
<a href="/praktisch">Praktisch</a></td></tr></table>
{body}
<p align="center"><small>Marleen Koole | nt2 in Middelburg | btw-vrij (CRKBO)</small></p></body></html>"""


_MARLEEN_HOME = """<h1>Nederlands leren bij mij aan tafel</h1>
<p>Goedendag! Ik ben Marleen Koole en sinds 2011 geef ik Nederlandse les aan mensen die van elders naar Zeeland zijn
gekomen. Bij mij geen lokaal met dertig stoelen, maar een lange tafel met thee. Ik doe drie dingen, en die drie doe ik
goed. Dat zeggen mijn leerlingen althans.</p>
<h2>Privéles</h2>
<p>Eén op één, alleen jij en ik. We beginnen waar jij bent, ook als dat het allereerste begin is (A0), en we gaan als
je wilt door naar
C1. Overdag of in de avond, net wat je schikt. Een uur kost vijfenveertig euro; wie tien uur tegelijk afneemt krijgt €
25 korting op de rekening. Beginnen kan op elk moment van het jaar.</p>
<!-- <p>Zomeractie: privéles voor € 37,50 per uur, start 1 juli!</p> -->
<h2>Leesclub</h2>
<p>Elke woensdagmorgen komt de leesclub bijeen, van tien uur tot half twaalf. We lezen samen een Nederlands boek en
praten
erover; zo kom je van B1 naar B2 zonder dat het op leren lijkt. Er passen zes mensen aan tafel en die zes stoelen zijn
allemaal bezet. Of er nog iemand weggaat weet ik niet: de leesclub is vol. Deelname kost € 72,- per maand, het boek haal
je zelf (meestal zo'n € 15,-).</p>
<h2>Staatsexamen programma II</h2>
<p>Op dinsdagavond, van 19.30 tot 21.30 uur, oefen ik met hoogstens vijf mensen voor het tweede programma, dus voor
niveau B2. Twaalf weken achter elkaar. De volgende groepen beginnen op dinsdag 2 februari en op dinsdag 4 mei. De
kosten zijn
480 euro; in twee keer 240 euro betalen mag ook. Het examen zelf doe je in Rotterdam, de wachttijd daarvoor is nu tien
weken, en wat DUO ervoor rekent staat los van mijn prijs.</p>
<p class="oud" style="display:none">Nieuwe groep programma I start maandag 11 januari 2027, € 390.</p>
<p>In september 2025 ben ik met een groepje programma I van start gegaan; die zijn allemaal klaar. Proficiat!</p>
<div class="gastenboek"><b>Uit het gastenboek</b><br><i>Ik kon meteen de volgende dag komen. Anjali</i></div>"""

_MARLEEN_ABOUT = """<h1>Over mij</h1>
<p>Ik groeide op in Vlissingen en heb jaren in Lyon gewoond. Mijn Frans is dus goed: als je er in het Nederlands niet
uitkomt, leg ik het in het Frans uit. Mijn Duits is alleen geschikt voor de camping.</p>
<p>Een keurmerk van Blik op Werk heb ik niet. Lesgeld van DUO (men leent tot € 10.000) kun je dus niet bij mij
besteden.</p>"""

_MARLEEN_PRACTICAL = """<h1>Praktisch</h1>
<p>Je vindt me aan de Ankerslop 9, 4331 NB Middelburg. De fiets kan in de steeg staan.</p>
<p>Afzeggen? Graag een dag van tevoren; anders breng ik € 20,- in rekening.</p>
<p>Ik antwoord op e-mail binnen 2 dagen. Geen les tussen 21 december en 4 januari.</p>"""

_MARLEEN_ALL = {
    "street": "Ankerslop 9",
    "postcode": "4331 NB",
    "city": "Middelburg",
    "components": ["taal"],
    "keurmerk_claimed": False,
    "support_languages": ["fr"],
}

MARLEEN_GEEFT_LES = UnseenSite(
    slug="marleen-geeft-les",
    name="Marleen geeft les",
    pages={
        "/": _marleen("Lessen", _MARLEEN_HOME),
        "/over-mij": _marleen("Over mij", _MARLEEN_ABOUT),
        "/praktisch": _marleen("Praktisch", _MARLEEN_PRACTICAL),
    },
    listings=(
        {
            **_MARLEEN_ALL,
            "title": "Privéles",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "C1",
            "dayparts": ["morning", "afternoon", "evening"],
            "group_size_max": 1,
            "price_eur": 45,
            "price_unit": "hour",
            "wait_kind": "rolling",
        },
        {
            **_MARLEEN_ALL,
            "title": "Leesclub",
            "route": "nt2",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["morning"],
            "hours_per_week": 1.5,
            "group_size_max": 6,
            "price_eur": 72,
            "price_unit": "month",
            "wait_kind": "full",
        },
        {
            **_MARLEEN_ALL,
            "title": "Staatsexamen programma II",
            "route": "staatsexamen",
            "level_to": "B2",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 12,
            "group_size_max": 5,
            "price_eur": 480,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-02-02", "2027-05-04"],
        },
    ),
)


def _maatjes(title: str, body: str) -> str:
    return f"""<html>
<head>
<meta charset="utf-8">
<title>{title}</title>
</head>
<body background="/bg.gif">
<center><h1>Taalmaatjes Heerenveen</h1>
<a href="/">Begin</a> * <a href="/lessen.html">De lessen</a> * <a href="/nieuws.html">Nieuws</a> *
<a href="/vrijwilliger.html">Word vrijwilliger</a> * <a href="/en.html">English</a></center>
<hr>
{body}
<hr>
<font size="1">Stichting Taalmaatjes Heerenveen, Turfskip 12, 8442 DA Heerenveen - giften welkom
</body>
</html>"""


_MAATJES_HOME = """<p>Wij zijn een groep van 40 vrijwilligers. Wij helpen nieuwe Friezen met de Nederlandse taal.
<p>Kom eens kijken in ons gebouw! De koffie is altijd gratis.
<p>Op vrijdag is er Taalcaf&eacute; in de bibliotheek (Burgemeesterplein 5). Dat is van de bibliotheek, niet van ons."""

_MAATJES_LESSONS = """<h2>Vrouwengroep</h2>
<p>Alleen voor vrouwen. Dinsdagochtend en donderdagochtend van half tien tot half twaalf. Je leert Nederlands praten,
lezen en schrijven tot niveau A1.
<p>De les kost niets. Breng je kleine kinderen mee: er is oppas. Je kunt altijd instappen, het hele jaar.
<h2>Avondgroep Nederlands</h2>
<p>Maandag van zeven uur tot negen uur 's avonds. Van A1 naar A2. Hier is geen kinderoppas bij.
<p>Je betaalt &euro; 2,50 per les. Iedere eerste maandag van de maand kunnen nieuwe mensen beginnen.
<h2>Taalles &eacute;&eacute;n op &eacute;&eacute;n</h2>
<p>Een vrijwilliger geeft je in ons gebouw Nederlandse les, anderhalf uur per week, met z'n twee&euml;n. Gratis. Op
dit moment is er een wachtlijst. Hoe lang het duurt kunnen we niet zeggen, het hangt af van de vrijwilligers.
<p><s>Zomerschool: start 5 juli 2026, 10 uur per week</s>"""

_MAATJES_NEWS = """<h3>2 november 2026</h3><p>De vrouwengroep is op 6 oktober begonnen met 14 dames. De groep zit nu
vol gezelligheid!
<h3>15 september 2026</h3><p>Wij kregen 1.500 euro van de Rabobank voor nieuwe boeken.
<h3>1 maart 2026</h3><p>De gemeente verhoogt de boete voor inburgeraars naar 1.250 euro."""

_MAATJES_JOIN = """<h2>Word vrijwilliger</h2>
<p>Wil je taalmaatje worden? De training bestaat uit vier avonden van 3 uur en start op 13 januari 2027. Kosten: 35
euro,
die krijg je terug. Elke maand is er intervisie."""

_MAATJES_EN = """<h2>English</h2><p>We teach Dutch. Free lessons for women on Tuesday and Thursday morning. Evening
class on Monday. One to one lessons with a volunteer: free. Come and see us!"""

_MAATJES_ALL = {
    "street": "Turfskip 12",
    "postcode": "8442 DA",
    "city": "Heerenveen",
    "route": "nt2",
    "components": ["taal"],
}

TAALMAATJES_HEERENVEEN = UnseenSite(
    slug="taalmaatjes-heerenveen",
    name="Taalmaatjes Heerenveen",
    pages={
        "/": _maatjes("Taalmaatjes", _MAATJES_HOME),
        "/lessen.html": _maatjes("De lessen", _MAATJES_LESSONS),
        "/nieuws.html": _maatjes("Nieuws", _MAATJES_NEWS),
        "/vrijwilliger.html": _maatjes("Word vrijwilliger", _MAATJES_JOIN),
        "/en.html": _maatjes("English", _MAATJES_EN),
    },
    listings=(
        {
            **_MAATJES_ALL,
            "title": "Vrouwengroep",
            "level_to": "A1",
            "dayparts": ["morning"],
            "hours_per_week": 4,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "rolling",
            "childcare": True,
            "women_only": True,
        },
        {
            **_MAATJES_ALL,
            "title": "Avondgroep Nederlands",
            "level_from": "A1",
            "level_to": "A2",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "price_eur": 2.5,
            "price_unit": "lesson",
            "wait_kind": "periodic",
            "childcare": False,
        },
        {
            **_MAATJES_ALL,
            "title": "Taalles één op één",
            "hours_per_week": 1.5,
            "group_size_max": 1,
            "price_eur": 0,
            "price_unit": "total",
            "wait_kind": "waiting_list",
        },
    ),
)
