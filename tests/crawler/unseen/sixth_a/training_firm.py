"""A training firm in two towns, in windows-1252 and FrontPage tables, with a shop floor course and an aspirant
mark."""

from tests.crawler.unseen.site import UnseenSite

_HEAD = """<HTML><HEAD><TITLE>{title} - Kade Taaltraining</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 6.0"></HEAD><BODY BGCOLOR="#E9F2F7" LINK="#004466">
<TABLE WIDTH="860" BORDER="0" CELLPADDING="5" ALIGN="center"><TR><TD COLSPAN="2" BGCOLOR="#004466"><FONT COLOR="white"
SIZE="5"><B>KADE TAALTRAINING</B></FONT></TD></TR><TR><TD WIDTH="170" VALIGN="top"><FONT SIZE="2">
<A HREF="/">Welkom</A><BR><A HREF="/cursussen.htm">Cursussen</A><BR><A HREF="/bedrijven.htm">Voor bedrijven</A><BR>
<A HREF="/docenten.htm">Voor docenten</A><BR><A HREF="/adres.htm">Adres en route</A></FONT></TD><TD VALIGN="top">
<FONT FACE="Tahoma" SIZE="2">
"""
_FOOT = """</FONT></TD></TR><TR><TD COLSPAN="2" ALIGN="center"><FONT SIZE="1">Kade Taaltraining B.V. – leden van een
branchevereniging – pagina bijgewerkt 30-10-2026</FONT></TD></TR></TABLE></BODY></HTML>"""


def _page(title: str, body: str) -> str:
    return _HEAD.replace("{title}", title) + body + _FOOT


_HOME = _page(
    "Welkom",
    """<P><B>Nederlands voor werk en inburgering</B></P><P>Kade Taaltraining verzorgt sinds 2009 taallessen in de
Drechtsteden
en de Alblasserwaard. Jaarlijks 350 cursisten, 14 trainers, één adres voor al uw vragen.</P>
<P>Wij zijn aspirant-houder van het Blik op Werk Keurmerk Inburgeren.</P>
<P><FONT COLOR="red">Vacature!</FONT> Trainer NT2 (m/v), 16 tot 24 uur per week, € 46 per uur, start 1 februari
2027.</P>""",
)
_COURSES = _page(
    "Cursussen",
    """<P><FONT SIZE="4"><B>Inburgering B1,<BR>avond en zaterdag</B></FONT></P>
<P>Nederlandse taal en KNM, van A2 naar B1.</P>
<TABLE BORDER="1" CELLPADDING="3">
<TR><TD>Dordrecht</TD><TD>maandag en woensdag<BR>18.30 -<BR>21.00 uur</TD><TD ALIGN="right">5</TD><TD>uur per week</TD>
<TD ALIGN="right">€&nbsp;310,-</TD><TD>per maand</TD><TD>instroom elke eerste maandag van de maand</TD></TR>
<TR><TD>Gorinchem</TD><TD>zaterdag<BR>9.30 -<BR>13.30 uur</TD><TD ALIGN="right">4</TD><TD>uur per week</TD>
<TD ALIGN="right">€&nbsp;260,=</TD><TD>per maand</TD><TD>u kunt binnen drie weken beginnen</TD></TR>
</TABLE>
<P>Lenen kan bij DUO (ten hoogste € 10.000,-), maar alleen als u gezinsmigrant bent. Wij rekenen geen
inschrijfkosten. Een
oefenboek kost € 32,50. De kosten van het examen (€ 60,- voor spreken) zijn voor uzelf.</P>
<HR>
<P><FONT SIZE="4"><B>Snelcursus<BR>Nederlands</B></FONT></P>
<P>Net in Nederland en u wilt tempo maken? Van maandag t/m vrijdag, 9.00<BR>tot 12.00 uur, leert u in Dordrecht het
Nederlands van alledag, van 0 naar A1. De snelcursus duurt zes weken en kost vanaf € 195,- per week.</P>
<!-- <P>Volgende snelcursus: 8 maart 2021 (online i.v.m. corona)</P> -->""",
)
_COMPANIES = _page(
    "Voor bedrijven",
    """<P><FONT SIZE="4"><B>Taal op de werkvloer</B></FONT></P>
<P>Uw mensen leren Nederlandse taal waar zij die nodig hebben: op de werkvloer, tussen de machines en in de kantine,
zonder
vaste leslocatie. Veiligheid, overleg met collega's, de werkbon invullen. De groep is niet groter dan 8 personen.
Wanneer
wij beginnen spreken we in overleg met u af. Vraag een offerte aan; de subsidie voor werkgevers kan oplopen tot
€ 25.000,-.</P>
<P>"Na tien weken begreep iedereen de instructies", P. de Groot, teamleider bij een scheepswerf.</P>""",
)
_TEACHERS = _page(
    "Voor docenten",
    """<P><FONT SIZE="4"><B>Opleiding docent NT2</B></FONT></P>
<P>Wilt u voor de klas? In 26 weken leiden wij u op tot docent NT2. Vrijdag 10.00-16.00 uur, groep van 12, start 5
maart
2027, € 2.850,-.</P>""",
)
_ADDRESS = _page(
    "Adres en route",
    """<TABLE CELLPADDING="4"><TR><TD><B>Dordrecht</B></TD><TD>Kalkhavenkade 31</TD><TD>3311 ZD</TD></TR>
<TR><TD><B>Gorinchem</B></TD><TD>Lingewalstraat 7</TD><TD>4201 HM</TD></TR></TABLE>
<P>Ons kantoor in Dordrecht is open van 9.00 tot 17.00 uur, zaterdag 9.00 tot 12.00 uur. Buslijn B1 stopt voor de deur.
Het taalcafé van de bibliotheek in Papendrecht (Markt 22) is niet van ons.</P>""",
)

_DORDRECHT = {"street": "Kalkhavenkade 31", "postcode": "3311 ZD", "city": "Dordrecht"}
_B1_FIELDS = {
    "title": "Inburgering B1, avond en zaterdag",
    "route": "b1",
    "level_from": "A2",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "price_unit": "month",
    "keurmerk_claimed": False,
}

SITE = UnseenSite(
    slug="kade-taaltraining",
    name="Kade Taaltraining",
    pages={
        "/": _HOME,
        "/cursussen.htm": _COURSES,
        "/bedrijven.htm": _COMPANIES,
        "/docenten.htm": _TEACHERS,
        "/adres.htm": _ADDRESS,
    },
    charset="windows-1252",
    listings=(
        _B1_FIELDS
        | _DORDRECHT
        | {
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "price_eur": 310,
            "wait_kind": "periodic",
        },
        _B1_FIELDS
        | {
            "street": "Lingewalstraat 7",
            "postcode": "4201 HM",
            "city": "Gorinchem",
            "dayparts": ["weekend"],
            "hours_per_week": 4,
            "price_eur": 260,
            "wait_kind": "weeks",
            "wait_weeks_min": 0,
            "wait_weeks_max": 3,
        },
        _DORDRECHT
        | {
            "title": "Snelcursus Nederlands",
            "route": "nt2",
            "level_from": "A0",
            "level_to": "A1",
            "components": ["taal"],
            "dayparts": ["morning"],
            "hours_per_week": 15,
            "weeks": 6,
            "price_eur": 195,
            "price_unit": "week",
            "price_from": True,
            "keurmerk_claimed": False,
        },
        {
            "title": "Taal op de werkvloer",
            "route": "nt2",
            "components": ["taal"],
            "mode": "workplace",
            "group_size_max": 8,
            "wait_kind": "on_request",
            "keurmerk_claimed": False,
        },
    ),
)
