"""What a page is for, told from its address, title and main heading."""

import re
from urllib.parse import unquote, urlsplit

from crawler.pages.phrases import Phrase

_ROLES = (
    (
        "vacancy",
        r"vacature|vacanc|werken-?\s?bij|jobs?\b|stage\b|solliciteer|docent(en)? gezocht|join our team|carri[eè]re",
    ),
    ("news", r"nieuws(?!brief)|\bnews\b|\bblogs?\b|actueel|actualiteit|persbericht|verhalen|archief|nieuwtjes"),
    (
        "review",
        r"ervaringen|reviews?|recensies|testimonials|cursisten-?\s?vertellen|wat-?\s?zeggen|gastenboek|guest-?book",
    ),
    ("faq", r"\bfaq\b|veelgestelde|veel-gestelde|vraag-en-antwoord|\bvragen(?!lijst)\b|frequently|q-?and-?a"),
    ("terms", r"voorwaarden|spelregels|huisregels|\bterms\b|conditions|reglement|privacy|disclaimer|klachten|cookie"),
    ("price", r"tarie[fv]|prij[sz]|kosten|kost het|\bprices?\b|\bfees?\b|pricing|costs?\b|betal(en|ing)|financi"),
    (
        "contact",
        r"contact|locatie|plaatsen|adres|vestiging|bereikbaar|route(?!s)-?beschrijving|waar-?\s?(zijn|vind)|where",
    ),
    ("about", r"over-?\s?(ons|mij)|wie-?\s?(zijn|is|ben)|about|team\b|organisatie|missie"),
    ("event", r"open-?\s?(dag|avond)|informatie(avond|bijeenkomst)|agenda\b|events?\b"),
    ("schedule", r"rooster|lestijden|startdata|start-?\s?momenten|planning|schedule|timetable|start-?dates|data\b"),
)
# A calendar whose heading says that it holds the days on which courses begin is a timetable.
_STARTS = re.compile(
    r"start-?\s?(?:data|momenten|dates)|lesdata|rooster|timetable|schedule|cursuskalender", re.IGNORECASE
)
_COMPILED = tuple((role, Phrase(words)) for role, words in _ROLES)
_HOME = re.compile(r"^/?(index\.\w+|home|start|nl/?|en/?|index)?/?$", re.IGNORECASE)


def role_of(url: str, title: str, heading: str) -> str:
    """The role of a page: vacancy, news, review, faq, terms, price, contact, about, event, schedule, home or other."""
    path = unquote(urlsplit(url).path)
    if _HOME.match(path) and not urlsplit(url).query:
        return "home"
    last = path.rstrip("/").rpartition("/")[2]
    for role, words in _COMPILED:
        if words.search(last):
            return "schedule" if role == "event" and _STARTS.search(heading) else role
    for text in (heading, re.split(r"\s[-|–]\s", title)[0]):
        if len(text) <= 45 and (role := _first(text)):
            return role
    return _first(path, only=("vacancy", "news", "review")) or "other"


def _first(text: str, only: tuple[str, ...] = ()) -> str:
    return next((role for role, words in _COMPILED if (not only or role in only) and words.search(text)), "")
