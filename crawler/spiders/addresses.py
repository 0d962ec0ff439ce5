"""Web addresses: which belong to one site, which are the same page, and which lead into a trap."""

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from crawler.registry.reach import loopback_host

DEFAULT_PORTS = {"http": 80, "https": 443}
LONGEST_URL = 600
MOST_SEGMENTS = 8
MOST_PARAMETERS = 5
# Parameters that follow a visitor about and change nothing on the page.
TRACKING = re.compile(r"utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|_ga|_gl|ref|phpsessid|jsessionid|sid|amp", re.I)
# Parameters that sort, filter, search, page through a calendar or act: endless ways to the same few pages.
TRAPS = re.compile(
    r"f(\[.*)?|facets?(\[.*)?|filters?([\[_-].*)?|sort(_?by|_?order)?|order(_?by|ing)?|dir|replytocom|add[-_]to[-_]cart"
    r"|action|do|q|s|search\w*|zoek\w*|date|datum|day|dag|month|maand|week|year|jaar|ical|outlook-ical|tribe.*"
    r"|eventdisplay|share|print|tmpl|format|limit(start)?|per_?page|(min|max)_price|rating\w*|redirect_?to"
    r"|return(_?url)?|next|like_comment|unapproved|moderation-hash|attachment_id|tag|like|wc-ajax|product_\w+",
    re.I,
)
PAGINATION = re.compile(r"paged?|pagina|start|offset|p\d?", re.I)
NEVER = re.compile(
    r"/(wp-(admin|login|json|includes)|xmlrpc|cdn-cgi|cgi-bin|login|log-in|inloggen|logout|uitloggen"
    r"|account|my-account|mijn|mijn-account|user|users|wachtwoord|password|winkelwagen|winkelmand|cart|checkout"
    r"|afrekenen|basket|tag|tags|author|auteur|feed|rss|search|zoeken|zoekresultaten|print|vacatures?|careers?|jobs"
    r"|werken-bij|trackback|comments|embed)(\.\w{3,5})?(/|$)"
    r"|/(19|20)\d\d/(0?[1-9]|1[0-2])(/|$)|/(19|20)\d\d-(0[1-9]|1[0-2])(-\d\d)?(/|$)",
    re.I,
)
# What a file name's ending says is neither a page nor a PDF.
OTHER_FILES = re.compile(
    r"\.(jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|css|js|mjs|json|xml|rss|atom|txt|csv|ics|vcf|zip|rar|7z|gz|tgz"
    r"|docx?|xlsx?|pptx?|od[tsp]|rtf|epub|mp[34]|m4[av]|wav|ogg|avi|mov|wmv|webm|woff2?|ttf|eot|exe|dmg|apk)$",
    re.I,
)


def site_of(url: str) -> tuple[str, int | None]:
    """What makes two addresses one site: the host without www., and the port where it is not the usual one."""
    parts = urlsplit(url)
    port = None if parts.port == DEFAULT_PORTS.get(parts.scheme) else parts.port
    return (parts.hostname or "").removeprefix("www."), port


def same_site(url: str, other: str) -> bool:
    """Whether both addresses are of one site over http or https; a malformed one is of none."""
    try:
        return _scheme(url) and _scheme(other) and site_of(url) == site_of(other)
    except ValueError:
        return False


def _scheme(url: str) -> bool:
    return urlsplit(url).scheme in DEFAULT_PORTS


def cleaned(url: str) -> str | None:
    """The address without fragment and tracking parameters; None where it is no http(s) address at all."""
    try:
        parts = urlsplit(url.partition("#")[0].strip())
        if parts.scheme not in DEFAULT_PORTS or not parts.hostname or parts.port == 0 or parts.username:
            return None
    except ValueError:
        return None
    query = parts.query
    if "=" in query:
        kept = [pair for pair in query.split("&") if not TRACKING.fullmatch(unquote(pair.partition("=")[0]))]
        query = "&".join(kept)
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path.strip() or "/", query.strip(), "")).strip()


def page_key(url: str) -> str:
    """Equal for two addresses of one page: scheme, www., a closing slash and index names make no difference."""
    parts = urlsplit(url)
    path = re.sub(r"/(index|default)\.(html?|php|aspx?)$", "/", unquote(parts.path)).rstrip("/")
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    return f"{site_of(url)}{path}?{query}"


def is_trap(url: str) -> bool:
    """Whether an address leads to forms, carts, accounts, archives or endless variants of one page."""
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.split("/") if segment]
    repeated = max((segments.count(segment) for segment in segments), default=0)
    if len(url) > LONGEST_URL or len(segments) > MOST_SEGMENTS or repeated > 2:
        return True
    if NEVER.search(parts.path) or OTHER_FILES.search(parts.path):
        return True
    return _has_trap_query(parts)


def _has_trap_query(parts: SplitResult) -> bool:
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    return len(pairs) > MOST_PARAMETERS or any(TRAPS.fullmatch(name) for name, _ in pairs)


def is_pagination(url: str) -> bool:
    """Whether an address is a further page of a list (`?page=2`, `/page/2/`)."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query)
    numbered = any(PAGINATION.fullmatch(name) and name != "p" and value.isdigit() for name, value in pairs)
    return numbered or re.search(r"/(page|pagina)/\d+/?$", parts.path) is not None


def is_pdf(url: str) -> bool:
    """Whether an address names a PDF file."""
    return urlsplit(url).path.lower().endswith(".pdf")


def is_loopback(url: str) -> bool:
    """Whether an address is this machine's own, by its own words."""
    return loopback_host(urlsplit(url).hostname or "")
