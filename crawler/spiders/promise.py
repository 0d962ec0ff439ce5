"""How much an address and the words of its link promise: courses, prices, dates and places first."""

import re
import unicodedata
from urllib.parse import unquote, urlsplit

# Points and the words that earn them, each counted once in the address and once in the link's own words.
# Assumption: the points are set by judgement, not fitted; only their order matters.
WORDS: tuple[tuple[int, str], ...] = (
    (10, r"inburger|\bnt2\b|staatsexamen|alfabetiser|tarie[fv]|\bprijs|prijzen|kosten|startdat|startmoment"),
    (10, r"wachtlijst|wachttijd|\bcursus|rooster|onderwijsroute|\b[bz]1? ?route|anderstalig"),
    (
        8,
        r"\bfees?\b|\bprices?\b|\bpricing|\btuition|\bcosts?\b|dutch course|learn dutch|civic integration|\bcourses?\b",
    ),
    (7, r"nederlands|\bnederlandse? taal|taalcursus|\baanbod|\bless?en\b|\btaalles|\bstart\b|\bstarten\b|\btraject"),
    (
        6,
        r"veelgesteld|\bfaq\b|locatie|vestiging|\bplaatsen|lesplaats|\bdutch\b|schedule|\bdates\b|\bgroepen?\b|\bknm\b|\bona\b",
    ),
    (5, r"aanmeld|inschrij|\bcontact|volwassen|\bniveau|\btaal|praktisch|\bintake|waiting list|enrol|locations?\b"),
    (5, r"دورة|دورات|أسعار|الاندماج|التسجيل|الهولندية|دوره|هزینه|курс|ціни|цены|holenderski|cennik|hollandaca|fiyat"),
    (5, r"\bkurs\w*|ucret|entegrasyon|neerlandais|\bcours\b|\btarifs?\b|\bprix\b|inscription|integration"),
    (3, r"\bover (ons|mij)|\babout|\binfo|werkwijze|voorwaarden|keurmerk|slaging|resultat|docent|vrouwen|vluchteling"),
    (1, r"\benglish\b|العربية|turkce|francais|українськ|русский|polski|espanol|tigrinya|dari\b|farsi"),
    (-6, r"\bmbo\b|\bhavo\b|\bvwo\b|\bhbo\b|spaans|italiaans|gitaar|piano|\byoga|rijles|rijbewijs|kinderopvang|muziek"),
    (-8, r"\bblogs?\b|\bnieuws|\bnews|\bagenda\b|kalender|calendar|\bevent|evenement|\bpers\b|persbericht|jaarverslag"),
    (
        -12,
        r"privacy|cookie|disclaimer|vacature|sitemap|copyright|colofon|klacht|sponsor|donat|fotos?\b|gallery|galerij",
    ),
)
COMPILED = tuple((points, re.compile(words)) for points, words in WORDS)
JOINTS = str.maketrans("-_+./", "     ")
# The first part of a path that says the page is in another language than Dutch.
OTHER_LANGUAGE = re.compile(r"/(en|ar|tr|fr|de|es|pl|uk|ua|ru|fa|ti|so|zh|pt|it)(-[a-z]{2})?(/|$|\.)", re.I)


def folded(text: str) -> str:
    """Lower case, Latin letters without accents, hyphens and other joints as spaces."""
    text = text.lower()
    if not text.isascii():
        bare = re.sub(r"([a-z])[\u0300-\u036f]+", r"\1", unicodedata.normalize("NFKD", text))
        text = unicodedata.normalize("NFC", bare)
    return text.translate(JOINTS)


def promise(url: str, words: str = "") -> int:
    """Points of a link: what its address and its words say, less for other languages than Dutch."""
    parts = urlsplit(url)
    address = folded(unquote(parts.path) + " " + unquote(parts.query))
    label = folded(words)
    points = sum(value * (bool(pattern.search(address)) + bool(pattern.search(label))) for value, pattern in COMPILED)
    return points - (2 if OTHER_LANGUAGE.match(parts.path) else 0)


def sitemap_promise(url: str) -> int:
    """Points of one of a site's several sitemaps: pages and courses before posts, tags and pictures."""
    name = folded(urlsplit(url).path)
    liked = bool(re.search(r"\b(page|pagina)|cursus|course|aanbod|opleiding|nt2|inburger", name))
    disliked = bool(re.search(r"\b(posts?|tag|author|category|categorie|image|video|attachment|news|nieuws)", name))
    return liked - disliked
