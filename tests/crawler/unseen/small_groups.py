"""Small providers: a neighbourhood school in old tables, and a group of volunteers."""

from typing import Any

from tests.crawler.unseen.site import UnseenSite

ZUIDER: dict[str, Any] = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Zuiderdwarspad 5",
    "postcode": "1506 EE",
    "city": "Zaandam",
    "weeks": 12,
    "price_unit": "total",
    "wait_kind": "dates",
}

ZUIDERPUNT = UnseenSite(
    slug="taalpunt-zuid",
    name="Taalpunt Zuid",
    charset="windows-1252",
    pages={
        "/index.htm": """<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=windows-1252">
<TITLE>Taalpunt Zuid Zaandam</TITLE></HEAD><BODY bgcolor="#FFFFEE"><CENTER><TABLE width="760" border="0"><TR><TD>
<FONT face="Verdana" size="5" color="#003399"><B>Taalpunt Zuid</B></FONT><BR>
<FONT face="Verdana" size="2">Nederlandse les voor anderstaligen. Alle cursussen duren 12 weken. Het lesboek kost
€ 38,- en koopt u zelf.</FONT></TD></TR><TR><TD>
<H3><FONT face="Verdana">Cursusjaar 2026-2027</FONT></H3>
<TABLE border="1" cellpadding="4"><TR bgcolor="#CCCCCC"><TD><B>Cursus</B></TD><TD><B>Dag en tijd</B></TD>
<TD><B>Begint</B></TD><TD><B>Prijs</B></TD></TR>
<TR><TD><FONT size="2">Nederlands voor beginners (A0-A1)</FONT></TD><TD><FONT size="2">dinsdag 19.30-21.30</FONT></TD>
<TD><FONT size="2">12 januari</FONT></TD><TD><FONT size="2">€ 285,-</FONT></TD></TR>
<TR><TD><FONT size="2">Nederlands voor gevorderden (A2-B1)</FONT></TD><TD><FONT size="2">woensdag 9.30-12.00</FONT></TD>
<TD><FONT size="2">13 januari</FONT></TD><TD><FONT size="2">€ 310,-</FONT></TD></TR>
<TR><TD><FONT size="2">Engels conversatie</FONT></TD><TD><FONT size="2">donderdag 10.00-11.30</FONT></TD>
<TD><FONT size="2">14 januari</FONT></TD><TD><FONT size="2">€ 190,-</FONT></TD></TR></TABLE>
<H3><FONT face="Verdana">Cursusjaar 2025-2026</FONT></H3>
<TABLE border="1" cellpadding="4"><TR bgcolor="#CCCCCC"><TD><B>Cursus</B></TD><TD><B>Dag en tijd</B></TD>
<TD><B>Begint</B></TD><TD><B>Prijs</B></TD></TR>
<TR><TD><FONT size="2">Nederlands voor beginners (A0-A1)</FONT></TD><TD><FONT size="2">dinsdag 19.30-21.30</FONT></TD>
<TD><FONT size="2">13 januari</FONT></TD><TD><FONT size="2">€ 270,-</FONT></TD></TR>
<TR><TD><FONT size="2">Nederlands voor gevorderden (A2-B1)</FONT></TD><TD><FONT size="2">woensdag 9.30-12.00</FONT></TD>
<TD><FONT size="2">14 januari</FONT></TD><TD><FONT size="2">€ 295,-</FONT></TD></TR></TABLE>
</TD></TR><TR><TD><FONT size="1">Buurthuis De Vaart, Zuiderdwarspad 5, 1506 EE Zaandam. Spreekuur op maandag van 14.00
tot 15.00 uur. Bezoekers: 004518</FONT></TD></TR></TABLE></CENTER></BODY></HTML>""",
    },
    seeds=("/index.htm",),
    listings=(
        {
            **ZUIDER,
            "title": "Nederlands voor beginners (A0-A1)",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "price_eur": 285,
            "start_dates": ["2026-01-13", "2027-01-12"],
        },
        {
            **ZUIDER,
            "title": "Nederlands voor gevorderden (A2-B1)",
            "level_from": "A2",
            "level_to": "B1",
            "dayparts": ["morning"],
            "hours_per_week": 2.5,
            "price_eur": 310,
            "start_dates": ["2026-01-14", "2027-01-13"],
        },
    ),
)

SAMEN: dict[str, Any] = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Turfkade 9",
    "postcode": "7901 AB",
    "city": "Hoogeveen",
    "price_eur": 0,
    "price_unit": "total",
    "hours_per_week": 2,
}

SAMENTAAL = UnseenSite(
    slug="samentaal-hoogeveen",
    name="Werkgroep Samentaal",
    pages={
        "/index.php/taallessen": """<!DOCTYPE html><html xml:lang="nl-nl" lang="nl-nl"><head>
<meta name="generator" content="Joomla! - Open Source Content Management"><title>Taallessen</title></head>
<body class="site com_content view-article"><div class="body"><div class="container"><ul class="nav menu mod-list">
<li class="item-101"><a href="/index.php">Welkom</a></li><li class="item-104 current active">
<a href="/index.php/taallessen">Taallessen</a></li></ul>
<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h1 itemprop="headline">
Taallessen</h1></div><div itemprop="articleBody"><p>Wij zijn een groep vrijwilligers uit Hoogeveen.</p>
<h2>Nederlandse les voor iedereen</h2><p>Elke woensdag van 9.30 tot 11.30 uur. De lessen zijn gratis en u kunt het hele
jaar door instromen. Komt u met uw peuter? In de zaal ernaast passen onze oppassers op de kinderen.</p>
<h2>Nederlandse les voor vrouwen</h2><p>Alleen voor vrouwen, op vrijdag van 13.00 tot 15.00 uur. Meedoen is gratis.
Er is nu een wachtlijst.</p>
<h2>Vrijwilliger worden?</h2><p>Wij zoeken mensen die 4 uur per week les willen geven. U krijgt een vergoeding van €
5 per
dagdeel.</p></div></div>
<div class="well"><h3 class="page-header">Laatste berichten</h3><ul class="latestnews"><li><a href="/index.php/n/7">
In maart 2026 vierden we ons feest met 60 cursisten</a></li></ul></div></div></div>
<footer class="footer"><p>Samentaal, Turfkade 9, 7901 AB Hoogeveen</p></footer></body></html>""",
    },
    seeds=("/index.php/taallessen",),
    listings=(
        {
            **SAMEN,
            "title": "Nederlandse les voor iedereen",
            "dayparts": ["morning"],
            "wait_kind": "rolling",
            "childcare": True,
        },
        {
            **SAMEN,
            "title": "Nederlandse les voor vrouwen",
            "dayparts": ["afternoon"],
            "wait_kind": "waiting_list",
            "women_only": True,
        },
    ),
)
