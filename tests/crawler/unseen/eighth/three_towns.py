"""A training firm in three towns of Zeeland; its pages are nested tables in windows-1252, places in columns."""

from tests.crawler.unseen.site import UnseenSite

_TOP = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<TITLE>Opleidingsbureau De Schorre</TITLE></HEAD>
<BODY LINK="#006666" VLINK="#006666">
<TABLE WIDTH="100%" CELLSPACING="0" CELLPADDING="8">
<TR BGCOLOR="#CCE5E5"><TD><FONT FACE="Arial" SIZE="5">Opleidingsbureau De Schorre</FONT></TD>
<TD ALIGN="right"><FONT FACE="Arial" SIZE="2"><A HREF="/">Voorpagina</A> &nbsp;<A HREF="/cursus.htm">Cursussen</A>
&nbsp;<A HREF="/plaatsen.htm">Leslocaties</A> &nbsp;<A HREF="/regels.htm">Huisregels</A> &nbsp;<A
HREF="/werken.htm">Vacature</A></FONT></TD></TR>
<TR><TD COLSPAN="2"><FONT FACE="Arial" SIZE="2">
"""

_END = """
</FONT></TD></TR>
<TR BGCOLOR="#CCE5E5"><TD COLSPAN="2"><FONT FACE="Arial" SIZE="1">De Schorre B.V. &#150; telefoon 0118 - 00 00 00 &#150;
bijgewerkt op 12-11-2026</FONT></TD></TR></TABLE></BODY></HTML>"""

_HOME = """
<P><B>Zeeuws, nuchter en vakkundig.</B></P>
<P>Sinds 1998 leiden wij mensen op in Zeeland: vroeger vooral heftruckchauffeurs, tegenwoordig vooral nieuwkomers. U
vindt ons in Middelburg, Goes en Terneuzen. Kijk bij de <A HREF="/cursus.htm">cursussen</A> wat er bij u in de buurt
is.</P>
<P><I>“De docent legt alles drie keer uit.”</I> (mevr. T. uit Goes)</P>"""

_COURSES = """
<H2>Cursussen inburgering</H2>
<P>Onze groepen bestaan uit 8 tot 15 personen.</P>
<H3>Inburgering B1-route</H3>
<P>Van A2 naar B1 in 36 weken. Taal, KNM en de module MAP.</P>
<TABLE BORDER="1" CELLPADDING="5">
<TR><TH></TH><TH>Middelburg</TH><TH>Goes</TH><TH>Terneuzen</TH></TR>
<TR><TH ALIGN="left">Lestijd</TH><TD>ma + wo<BR>9.00-12.00</TD><TD>di +
do<BR>18.30-21.00</TD><TD>zaterdag<BR>9.30-13.00</TD></TR>
<TR><TH ALIGN="left">Uren per week</TH><TD>6</TD><TD>5</TD><TD>3,5</TD></TR>
<TR><TH ALIGN="left">Aanvang</TH><TD>11-01-2027</TD><TD>eind januari 2027</TD><TD>bij 8 aanmeldingen</TD></TR>
<TR><TH ALIGN="left">Cursusgeld</TH><TD COLSPAN="3" ALIGN="center">€ 2.184,- ineens of 7 x € 325,-</TD></TR>
</TABLE>
<P>Wie de cursus met een lening van DUO betaalt (daar kunt u tot € 10.000,- lenen), krijgt de rekening niet zelf.</P>
<H3>Z-route</H3>
<P>Taal, KNM en MAP voor wie B1 niet haalt. De wet gaat uit van 800 uur taal en 800 uur meedoen.</P>
<TABLE BORDER="1" CELLPADDING="5">
<TR><TH></TH><TH>Middelburg</TH><TH>Goes</TH></TR>
<TR><TH ALIGN="left">Lestijd</TH><TD>ma t/m do<BR>13.00-16.00</TD><TD>di + wo + vr<BR>9.15-12.15</TD></TR>
<TR><TH ALIGN="left">Uren per week</TH><TD>12</TD><TD>9</TD></TR>
<TR><TH ALIGN="left">Aanmelden</TH><TD COLSPAN="2" ALIGN="center">kan alleen door de gemeente, die ook betaalt</TD></TR>
</TABLE>
<H3>Inburgering oude wet (Wi2013)</H3>
<P>Voor wie nog onder de wet van 2013 valt: taal tot A2, KNM en ONA.</P>
<TABLE BORDER="1" CELLPADDING="5">
<TR><TH></TH><TH>Middelburg</TH></TR>
<TR><TH ALIGN="left">Lestijd</TH><TD>di + vr 13.00-16.00</TD></TR>
<TR><TH ALIGN="left">Uren per week</TH><TD>6</TD></TR>
<TR><TH ALIGN="left">Aanvang</TH><TD>inschrijving gesloten, de laatste groep loopt nog tot de zomer</TD></TR>
<TR><TH ALIGN="left">Cursusgeld</TH><TD>€ 11,75 per uur</TD></TR>
</TABLE>
<!-- <TR><TH>Aanvang</TH><TD>06-09-2021</TD></TR> -->"""

_PLACES = """
<H2>Leslocaties</H2>
<TABLE CELLPADDING="5">
<TR><TD VALIGN="top"><B>Middelburg</B></TD><TD>Kousteensebaan 61<BR>4331 KL Middelburg<BR>(tevens kantoor, ma-vr
8.30-17.00)</TD></TR>
<TR><TD VALIGN="top"><B>Goes</B></TD><TD>Oude Singelpad 5<BR>4461 RM Goes</TD></TR>
<TR><TD VALIGN="top"><B>Terneuzen</B></TD><TD>Havenmeesterstraat 14<BR>4531 EP Terneuzen</TD></TR>
</TABLE>
<P>Examen doet u niet bij ons maar in het examencentrum van DUO in Rotterdam.</P>"""

_RULES = """
<H2>Huisregels</H2>
<TABLE BORDER="0"><TR><TD VALIGN="top">1.</TD><TD>Wie driemaal zonder bericht wegblijft, verliest zijn plaats.</TD></TR>
<TR><TD VALIGN="top">2.</TD><TD>Is een groep vol, dan plaatsen wij u op de wachtlijst voor de volgende.</TD></TR>
<TR><TD VALIGN="top">3.</TD><TD>Opzeggen kan per maand; administratiekosten € 45,=.</TD></TR>
<TR><TD VALIGN="top">4.</TD><TD>De Schorre heeft sinds juni het aspirant-keurmerk van Blik op Werk.</TD></TR>
<TR><TD VALIGN="top">5.</TD><TD>Klachten legt u schriftelijk voor; u hoort binnen 4 weken.</TD></TR></TABLE>"""

_JOB = """
<H2>Vacature</H2>
<P>Voor onze locatie in Goes zoeken wij per 1 februari 2027 een docent NT2 (12 uur per week, twee avonden). Wij bieden
€ 3.310,- bruto bij een volledige baan of € 52,50 per uur als zelfstandige. Van start binnen 2 weken? Graag!</P>"""

_ALL = {"components": ["taal", "knm", "map"], "group_size_max": 15, "keurmerk_claimed": False}
_MIDDELBURG = {"street": "Kousteensebaan 61", "postcode": "4331 KL", "city": "Middelburg"}
_GOES = {"street": "Oude Singelpad 5", "postcode": "4461 RM", "city": "Goes"}
_TERNEUZEN = {"street": "Havenmeesterstraat 14", "postcode": "4531 EP", "city": "Terneuzen"}
_B1 = {
    **_ALL,
    "title": "Inburgering B1-route",
    "route": "b1",
    "level_from": "A2",
    "level_to": "B1",
    "weeks": 36,
    "price_eur": 2184,
    "price_unit": "total",
}
_Z = {**_ALL, "title": "Z-route", "route": "z", "wait_kind": "via_municipality"}

DE_SCHORRE = UnseenSite(
    slug="opleidingsbureau-de-schorre",
    name="Opleidingsbureau De Schorre",
    charset="windows-1252",
    pages={
        "/": _TOP + _HOME + _END,
        "/cursus.htm": _TOP + _COURSES + _END,
        "/plaatsen.htm": _TOP + _PLACES + _END,
        "/regels.htm": _TOP + _RULES + _END,
        "/werken.htm": _TOP + _JOB + _END,
    },
    listings=(
        {
            **_B1,
            **_MIDDELBURG,
            "dayparts": ["morning"],
            "hours_per_week": 6,
            "wait_kind": "dates",
            "start_dates": ["2027-01-11"],
        },
        {
            **_B1,
            **_GOES,
            "dayparts": ["evening"],
            "hours_per_week": 5,
            "wait_kind": "months",
            "start_months": ["2027-01"],
        },
        {
            **_B1,
            **_TERNEUZEN,
            "dayparts": ["weekend"],
            "hours_per_week": 3.5,
            "wait_kind": "min_participants",
            "min_participants": 8,
        },
        {**_Z, **_MIDDELBURG, "dayparts": ["afternoon"], "hours_per_week": 12},
        {**_Z, **_GOES, "dayparts": ["morning"], "hours_per_week": 9},
        {
            **_ALL,
            **_MIDDELBURG,
            "title": "Inburgering oude wet (Wi2013)",
            "route": "wi2013",
            "level_to": "A2",
            "components": ["taal", "knm", "ona"],
            "dayparts": ["afternoon"],
            "hours_per_week": 6,
            "price_eur": 11.75,
            "price_unit": "hour",
            "wait_kind": "closed",
        },
    ),
)
