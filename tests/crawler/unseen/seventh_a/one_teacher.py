"""A teacher's page in English alone, made with a site builder: three kinds of lessons and a full diary."""

from tests.crawler.unseen.site import UnseenSite

_STYLE = "font-family:madefor-text,helveticaneuew01-45ligh,sans-serif; font-size:17px;"


def _rich(identity: str, *paragraphs: str) -> str:
    lines = "".join(
        f"""<p class="font_8 wixui-rich-text__text" style="{_STYLE}"><span class="color_15 wixui-rich-text__text">{text}
</span></p>"""
        for text in paragraphs
    )
    return f"""<div id="{identity}" class="HcOXKn SxM0TO QxJLC3 comp wixui-rich-text" data-testid="richTextElement">
{lines}</div>"""


def _title(identity: str, text: str, level: int = 2) -> str:
    return f"""<div id="{identity}" class="HcOXKn comp wixui-rich-text" data-testid="richTextElement">
<h{level} class="font_{level} wixui-rich-text__text" style="line-height:1.2em">{text}</h{level}></div>"""


def _page(title: str, content: str) -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="generator"
content="Wix.com Website Builder"/><title>{title} | Dutch with Anouk</title></head><body class="">
<div id="SITE_CONTAINER"><div id="site-root"><div id="masterPage" class="mesh-layout masterPage css-editing-scope">
<header id="SITE_HEADER_WRAPPER" class="xU8fqS SITE_HEADER_WRAPPER"><nav id="comp-k1" class="wixui-dropdown-menu"
aria-label="Site"><ul class="itemsContainer"><li id="comp-k10" data-direction="ltr"><a href="/" class="DRHP0m">
<p class="JS76Uv">Home</p></a></li><li id="comp-k11"><a href="/lessons" class="DRHP0m"><p class="JS76Uv">Lessons</p></a>
</li><li id="comp-k12"><a href="/about-1" class="DRHP0m"><p class="JS76Uv">About me</p></a></li></ul></nav></header>
<main id="PAGES_CONTAINER"><div id="SITE_PAGES"><section class="comp wixui-section"><div data-testid="columns">{content}
</div></section></div></main><footer id="SITE_FOOTER_WRAPPER">{
        _rich(
            "comp-kf1",
            "Dutch with Anouk &middot; Larense Pad 44 &middot; 1216 GB Hilversum",
            "&copy; 2023 by Dutch with Anouk. Proudly created with Wix.com",
        )
    }</footer></div></div></div></body></html>"""


_HOME = _page(
    "Home",
    _title("comp-h1", "Learn Dutch in a small group, with a smile", 1)
    + _rich(
        "comp-h2",
        "Hoi! I'm Anouk. I teach Dutch to people who came here for work, for love or for the cycle paths.",
        "Since 2017 more than 400 students have found their way to my studio behind the station.",
        "Have a look at my <a href='/lessons'>lessons</a> or send me a message. I normally reply within two days.",
    )
    + _title("comp-h3", "What students say")
    + """<div id="comp-h4" class="wixui-repeater testimonials"><div role="listitem"><p>"Anouk had a place for me the
very
next week. After three months I was at B1!"</p><p>- Priya, 2022</p></div><div role="listitem"><p>"Best 400 euros I ever
spent."</p><p>- Tom&aacute;s</p></div></div>""",
)

_LESSONS = _page(
    "Lessons",
    _title("comp-l0", "Lessons", 1)
    + _rich("comp-l01", "All lessons are at my studio in Hilversum, five minutes from the station. Coffee is on me.")
    + _title("comp-l1", "Private lessons")
    + _rich(
        "comp-l11",
        "Just you and me, at your own pace, from zero to C1. We use your own e-mails, letters and small talk.",
        "An hour costs &euro; 52.50. Prices are free of VAT (CRKBO).",
        "At the moment my diary is full: I have no room for new private students.",
    )
    + _title("comp-l2", "Evening group for beginners")
    + _rich(
        "comp-l21",
        "Ten weeks, every Tuesday from 7 pm to 9 pm. You go from A0 to A1 and you will dare to order your own "
        "kroket. No more than 6 people around the table.",
        "The next group starts on Tuesday 12 January 2027.",
        "The course fee is &euro; 325, or two payments of &euro; 170. The book (&euro; 39.95) you buy yourself.",
    )
    + _title("comp-l3", "Conversation group")
    + _rich(
        "comp-l31",
        "Every Thursday morning from 10.00 to 11.30. We talk about the news, the neighbours and the weather. "
        "For people who have B1 and want to get to B2.",
        "You can join at any time of the year. &euro; 15 per lesson, pay as you go. Up to 8 people.",
    )
    + _title("comp-l4", "English for teams")
    + _rich(
        "comp-l41",
        "I also teach business English to Dutch companies: 8 sessions for &euro; 1,450, starting 3 February 2027.",
    )
    + _title("comp-l5", "Good to know")
    + _rich(
        "comp-l51",
        "I do not have the Blik op Werk quality mark, so you cannot pay me from the DUO loan (up to &euro; 10,000). "
        "The civic integration exam is taken at DUO, where you may wait three months for a seat.",
    ),
)

_ABOUT = _page(
    "About me",
    _title("comp-a1", "About me", 1)
    + _rich(
        "comp-a2",
        "I grew up in Bussum, studied linguistics and lived in Hamburg for six years before I moved back in 2015.",
        "I explain grammar in English or German whenever Dutch does not get us any further.",
        "No dog, two cats, and yes, you may bring your questions about the tax letter.",
    ),
)

_STUDIO = {
    "route": "nt2",
    "components": ["taal"],
    "street": "Larense Pad 44",
    "postcode": "1216 GB",
    "city": "Hilversum",
    "keurmerk_claimed": False,
    "support_languages": ["en", "de"],
}

DUTCH_WITH_ANOUK = UnseenSite(
    "dutch-with-anouk",
    "Dutch with Anouk",
    {"/": _HOME, "/lessons": _LESSONS, "/about-1": _ABOUT},
    (
        {
            **_STUDIO,
            "title": "Private lessons",
            "level_from": "A0",
            "level_to": "C1",
            "group_size_max": 1,
            "price_eur": 52.5,
            "price_unit": "hour",
            "wait_kind": "full",
        },
        {
            **_STUDIO,
            "title": "Evening group for beginners",
            "level_from": "A0",
            "level_to": "A1",
            "dayparts": ["evening"],
            "hours_per_week": 2,
            "weeks": 10,
            "group_size_max": 6,
            "price_eur": 325,
            "price_unit": "total",
            "wait_kind": "dates",
            "start_dates": ["2027-01-12"],
        },
        {
            **_STUDIO,
            "title": "Conversation group",
            "level_from": "B1",
            "level_to": "B2",
            "dayparts": ["morning"],
            "hours_per_week": 1.5,
            "group_size_max": 8,
            "price_eur": 15,
            "price_unit": "lesson",
            "wait_kind": "rolling",
        },
    ),
)
