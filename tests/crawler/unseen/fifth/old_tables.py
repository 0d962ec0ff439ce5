"""A bureau in three towns with a hand-made site of tables, in windows-1252."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

LINKS = (
    ("/", "Welkom"),
    ("/cursussen.htm", "Cursussen"),
    ("/prijzen.htm", "Prijzen"),
    ("/adressen.htm", "Adressen"),
    ("/bureau.htm", "Over het bureau"),
)


def _page(title: str, body: str) -> str:
    menu = " | ".join(f'<A HREF="{path}"><FONT COLOR="#FFFFFF">{name}</FONT></A>' for path, name in LINKS)
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<META NAME="GENERATOR" CONTENT="Namo WebEditor v5.0"><TITLE>Taalbureau Scheldemond: {title}</TITLE></HEAD>
<BODY BGCOLOR="white" TEXT="black" LINK="blue" LEFTMARGIN="0" TOPMARGIN="0">
<TABLE WIDTH="100%" CELLSPACING="0" CELLPADDING="8"><TR><TD BGCOLOR="#006666">
<P ALIGN="center"><FONT FACE="Arial" SIZE="5" COLOR="#FFFFCC">
<B><I>Taalbureau Scheldemond</I></B></FONT></P></TD></TR>
<TR><TD BGCOLOR="#339999" ALIGN="center"><FONT FACE="Arial" SIZE="2">{menu}</FONT></TD></TR>
<TR><TD><FONT FACE="Arial" SIZE="2">
{body}
</FONT></TD></TR>
<TR><TD ALIGN="right"><FONT FACE="Arial" SIZE="1">Bijgewerkt op 9-11-2026. Vragen? Bel 0118-000000.</FONT></TD></TR>
</TABLE></BODY></HTML>"""


COURSES = """<H3>Cursussen voorjaar 2027</H3>
<TABLE BORDER="1" CELLPADDING="3" WIDTH="90%">
<TR BGCOLOR="#CCFFFF"><TH>Plaats</TH><TH>Lesdagen</TH><TH>Uren</TH><TH>Begin</TH></TR>
<TR><TD COLSPAN="4" BGCOLOR="#EEEEEE"><B>B1-route</B><BR>van A1 naar B1: taal, KNM en MAP. Duur 36 weken.</TD></TR>
<TR><TD>Goes</TD><TD>ma en wo 9.00-12.00</TD><TD>6 uur per week</TD><TD>1-2-2027</TD></TR>
<TR><TD>Middelburg</TD><TD>di en vr 13.30-16.00</TD><TD>5 uur per week</TD><TD>half februari 2027</TD></TR>
<TR><TD>Terneuzen</TD><TD>do 18.30-21.00</TD><TD>2,5 uur per week</TD>
<TD>4-2-2027 <FONT COLOR="red"><B>VOL</B></FONT></TD></TR>
<TR><TD COLSPAN="4" BGCOLOR="#EEEEEE"><B>Z-route</B><BR>taal, KNM en PVT</TD></TR>
<TR><TD>Goes</TD><TD>ma t/m vr 9.00-11.30</TD><TD>12,5 uur per week</TD><TD>u wordt aangemeld door uw gemeente</TD></TR>
<TR><TD COLSPAN="4" BGCOLOR="#EEEEEE"><B>Inburgering oude wet (Wi2013)</B><BR>taal tot A2, KNM en ONA</TD></TR>
<TR><TD>Middelburg</TD><TD>zaterdag 10.00-13.00</TD><TD>3 uur per week</TD>
<TD>zodra 6 mensen zich hebben aangemeld</TD></TR>
</TABLE>
<P>Onze groepen tellen 8 tot 14 cursisten. Voor ONA geldt een wettelijk minimum van 64 uur.</P>"""

PRICES = """<H3>Prijzen</H3>
<TABLE BORDER="0" CELLPADDING="4">
<TR><TD>B1-route (alle plaatsen)</TD><TD ALIGN="right"><S>€ 2.190,-</S> € 2.340,-</TD>
<TD>mag ook in 9 termijnen van € 265,-</TD></TR>
<TR><TD>Inburgering oude wet</TD><TD ALIGN="right">€ 12,50</TD><TD>per uur</TD></TR>
<TR><TD>Z-route</TD><TD ALIGN="right">-</TD><TD>de gemeente betaalt</TD></TR>
<TR><TD>Intaketoets</TD><TD ALIGN="right">€ 45,=</TD><TD>eenmalig</TD></TR>
</TABLE>
<P>Voor lenen bij DUO (ten hoogste € 10.000,-) kijkt u op de site van DUO. Boeken koopt u zelf, reken op € 60,-.</P>"""

ADDRESSES = """<H3>Adressen</H3>
<TABLE BORDER="0" CELLPADDING="4">
<TR><TD><B>Goes</B></TD><TD>Voorstadslaan 18, 4461 KP Goes</TD></TR>
<TR><TD><B>Middelburg</B></TD><TD>Seissingel 7, 4333 GV Middelburg</TD></TR>
<TR><TD><B>Terneuzen</B></TD><TD>wijkgebouw De Meerkoet, Axelseweg 102, 4537 AM Terneuzen</TD></TR>
<TR><TD><B>Vlissingen</B></TD><TD>alleen administratie, hier geen lessen: Badhuisweg 3, 4381 LM Vlissingen</TD></TR>
</TABLE>"""

SITE_WIDE: dict[str, Any] = {"group_size_max": 14, "keurmerk_claimed": False}
B1: dict[str, Any] = {
    **SITE_WIDE,
    "title": "B1-route",
    "route": "b1",
    "level_from": "A1",
    "level_to": "B1",
    "components": ["taal", "knm", "map"],
    "weeks": 36,
    "price_eur": 2340,
    "price_unit": "total",
}
GOES = {"street": "Voorstadslaan 18", "postcode": "4461 KP", "city": "Goes"}
MIDDELBURG = {"street": "Seissingel 7", "postcode": "4333 GV", "city": "Middelburg"}
TERNEUZEN = {"street": "Axelseweg 102", "postcode": "4537 AM", "city": "Terneuzen"}

OLD_TABLES = UnseenSite(
    slug="taalbureau-scheldemond",
    name="Taalbureau Scheldemond",
    charset="windows-1252",
    pages={
        "/": _page(
            "Welkom",
            """<P><B>Inburgeren in Zeeland? Natuurlijk bij Scheldemond!</B></P>
<P>Wij geven les in Goes, Middelburg en Terneuzen. Bekijk de <A HREF="/cursussen.htm">cursussen</A>.</P>""",
        ),
        "/cursussen.htm": _page("Cursussen", COURSES),
        "/prijzen.htm": _page("Prijzen", PRICES),
        "/adressen.htm": _page("Adressen", ADDRESSES),
        "/bureau.htm": _page(
            "Over het bureau",
            """<H3>Over het bureau</H3><P>Opgericht in 1998. Wij hebben het aspirant-keurmerk van Blik op Werk.
Als een groep vol is, zetten wij u op de wachtlijst.</P>
<P><B>Gezocht:</B> docent NT2 in Goes, 12 uur per week vanaf 1 maart 2027, € 42 per uur.</P>""",
        ),
    },
    listings=(
        {
            **B1,
            **GOES,
            "dayparts": ["morning"],
            "hours_per_week": 6,
            "wait_kind": "dates",
            "start_dates": ["2027-02-01"],
        },
        {
            **B1,
            **MIDDELBURG,
            "dayparts": ["afternoon"],
            "hours_per_week": 5,
            "wait_kind": "months",
            "start_months": ["2027-02"],
        },
        {
            **B1,
            **TERNEUZEN,
            "dayparts": ["evening"],
            "hours_per_week": 2.5,
            "wait_kind": "full",
            "start_dates": ["2027-02-04"],
        },
        {
            **SITE_WIDE,
            **GOES,
            "title": "Z-route",
            "route": "z",
            "components": ["taal", "knm", "pvt"],
            "dayparts": ["morning"],
            "hours_per_week": 12.5,
            "wait_kind": "via_municipality",
        },
        {
            **SITE_WIDE,
            **MIDDELBURG,
            "title": "Inburgering oude wet (Wi2013)",
            "route": "wi2013",
            "level_to": "A2",
            "components": ["taal", "knm", "ona"],
            "dayparts": ["weekend"],
            "hours_per_week": 3,
            "price_eur": 12.5,
            "price_unit": "hour",
            "wait_kind": "min_participants",
            "min_participants": 6,
        },
    ),
)
