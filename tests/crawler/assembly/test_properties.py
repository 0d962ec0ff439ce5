"""What must hold of every site: dates age, silence stays silence, loans are no price, and order tells nothing."""

import random
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement, fragment_fromstring

from crawler.assembly.site import read_site
from crawler.items import Listing, Page
from crawler.registry.schema import RegistryEntry
from portal.domain.course import WaitKind
from portal.domain.wait_statement import WaitStatement, is_live
from tests.crawler.assembly import invented_sites, invented_traps

SITES = {site.name: dict(site.pages) for site in (*invented_sites.SITES, *invented_traps.SITES)}
AS_OF = date(2026, 11, 21)
YEAR = 365
FETCHED = datetime(2026, 11, 21, 9, tzinfo=UTC)
MODIFIED = date(2026, 11, 20)
ENTRY = RegistryEntry(slug="voorbeeld", name="Voorbeeld", base_url="https://voorbeeld.example/")
UNKNOWN: tuple[Any, ...] = (None, [], "unknown")
NO_FACTS = ("provider", "source_url", "fetched_at", "evidence")
# "3 februari 2027" without its year is completed from the day of its page.
YEAR_OF_DATE = re.compile(r"(?<=[a-z]) 20\d\d\b")
STARTING = ("title", "city", "wait_kind", "start_dates", "start_months")
PRICE = ("title", "price_eur", "price_unit", "price_from")
NO_PRICES = (
    "U kunt tot € {} lenen bij DUO.",
    "Een lening van {} euro betaalt u later terug.",
    "Het inburgeringsexamen kost € {} per onderdeel.",
    "Voor het staatsexamen betaalt u {} euro aan DUO.",
    "You can borrow up to € {} from DUO.",
    "The exam fee is € {}.",
    "قرض حتى € {}",
)
MOVABLE = ("p", "ul", "dl", "details", "li")

names = st.sampled_from(sorted(SITES))
some = settings(max_examples=60, deadline=None)


def read(pages: dict[str, str], as_of: date = AS_OF) -> list[Listing]:
    """The listings of pages by their paths, all changed on one day."""
    fetched = [
        Page(f"{ENTRY.base_url.rstrip('/')}{path}", text.encode(), "text/html; charset=utf-8", FETCHED, MODIFIED)
        for path, text in pages.items()
    ]
    return list(read_site(ENTRY, fetched, as_of).listings)


def values(listings: Sequence[Listing], names: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The named values of listings, or all but where and when they were read, in an order of their own."""
    records = [listing.as_record() for listing in listings]
    chosen = [{name: record[name] for name in names or sorted(set(record) - set(NO_FACTS))} for record in records]
    return sorted(chosen, key=lambda record: sorted((name, str(value)) for name, value in record.items()))


def statement(listing: Listing, seen: date) -> WaitStatement:
    """What the portal makes of a listing that a site still shows on a day."""
    return WaitStatement(
        kind=WaitKind(listing.wait_kind),
        weeks_min=listing.wait_weeks_min,
        weeks_max=listing.wait_weeks_max,
        start_dates=tuple(date.fromisoformat(day) for day in listing.start_dates),
        start_months=tuple(listing.start_months),
        since=AS_OF,
        seen=seen,
    )


DATED = [
    listing
    for pages in SITES.values()
    for listing in read(pages)
    if listing.wait_kind in ("dates", "months") and is_live(statement(listing, AS_OF), AS_OF)
]


@some
@given(st.sampled_from(DATED), st.integers(YEAR, 5 * YEAR))
def test_a_start_that_is_known_today_is_unknown_a_year_later(listing: Listing, days: int) -> None:
    later = AS_OF + timedelta(days=days)
    assert is_live(statement(listing, AS_OF), AS_OF)
    assert not is_live(statement(listing, later), later)


@some
@given(names, st.integers(1, 3 * YEAR), st.booleans())
def test_a_page_that_has_not_changed_names_the_same_starts_whenever_it_is_read(
    site: str, days: int, without_years: bool
) -> None:
    pages = {path: YEAR_OF_DATE.sub("", text) if without_years else text for path, text in SITES[site].items()}
    later = read(pages, AS_OF + timedelta(days=days))
    assert values(later, STARTING) == values(read(pages), STARTING)


def may_be(whole: dict[str, Any], part: dict[str, Any]) -> bool:
    """Whether a listing may be the same one after pages are gone; its address may have gone with them."""
    same_place = all(part[name] in (None, whole[name]) for name in ("street", "postcode", "city"))
    return whole["title"] == part["title"] and same_place


@some
@given(names, st.data())
def test_no_page_that_goes_makes_a_value_of_what_was_unknown(site: str, data: st.DataObject) -> None:
    pages = SITES[site]
    kept = data.draw(st.sets(st.sampled_from(sorted(pages)), min_size=1))
    whole = values(read(pages))
    for part in values(read({path: text for path, text in pages.items() if path in kept})):
        before = [listing for listing in whole if may_be(listing, part)]
        for name, value in part.items():
            told = value in UNKNOWN or not before or any(listing[name] not in UNKNOWN for listing in before)
            assert told, f"{part['title']}: {name} became {value!r}"


def tree_of(text: str) -> HtmlElement:
    return html.document_fromstring(text)


def text_of(tree: HtmlElement) -> str:
    return str(html.tostring(tree, encoding="unicode"))


@st.composite
def beside_the_price(draw: st.DrawFn) -> tuple[str, int, int]:
    """A sentence about a loan or an exam; which page, and behind which of its paragraphs, items and cells."""
    amount = draw(st.integers(60, 10_000))
    spelled = draw(st.sampled_from((f"{amount}", f"{amount:,}".replace(",", "."), f"{amount},-")))
    return draw(st.sampled_from(NO_PRICES)).format(spelled), draw(st.integers(0, 99)), draw(st.integers(0, 999))


def spots_of(tree: HtmlElement, *, inside: bool) -> list[HtmlElement]:
    """Elements with words: to put a paragraph behind, or a line into; what labels a table's cells is none."""
    tags = ("p", "li", "td", "dd") if inside else ("p", "ul", "dl")
    return [element for element in tree.iter(*tags) if str(element.text_content()).strip() and not is_label(element)]


def is_label(element: HtmlElement) -> bool:
    """A cell in the first row or the first column says what the others are about."""
    row = element.getparent()
    return element.tag == "td" and row is not None and (row.index(element) == 0 or row.getprevious() is None)


@some
@given(names, beside_the_price(), st.booleans())
def test_a_loan_or_an_exam_fee_changes_no_price_wherever_it_stands(
    site: str, added: tuple[str, int, int], inside: bool
) -> None:
    sentence, page_number, place = added
    pages = SITES[site]
    path = sorted(pages)[page_number % len(pages)]
    tree = tree_of(pages[path])
    spots = spots_of(tree, inside=inside)
    if not spots:
        return
    spot = spots[place % len(spots)]
    if inside:
        line = html.Element("br")
        line.tail = sentence
        spot.append(line)
    else:
        spot.addnext(fragment_fromstring(f"<p>{sentence}</p>"))
    found = values(read({**pages, path: text_of(tree)}), PRICE)
    assert found == values(read({**pages, path: text_of(tree_of(pages[path]))}), PRICE)


def runs_of(tree: HtmlElement) -> list[list[HtmlElement]]:
    """Neighbouring paragraphs and lists with no heading, and no loose words, between them."""
    runs: list[list[HtmlElement]] = []
    for parent in tree.iter():
        run: list[HtmlElement] = []
        for child in (*parent, None):
            if child is not None and child.tag in MOVABLE and not is_heading(child):
                run.append(child)
            if child is None or child.tag not in MOVABLE or is_heading(child) or (child.tail or "").strip():
                runs.append(run)
                run = []
    return [run for run in runs if len(run) > 1]


def is_heading(element: HtmlElement) -> bool:
    """A paragraph in bold stands over what follows it."""
    words = str(element.text_content()).strip()
    return bool(words) and any(str(part.text_content()).strip() == words for part in element.iter("b", "strong"))


@some
@given(names, st.integers(0, 2**32))
def test_the_order_of_paragraphs_under_one_heading_changes_nothing(site: str, seed: int) -> None:
    shuffled = random.Random(seed)
    pages = {}
    for path, text in SITES[site].items():
        tree = tree_of(text)
        for run in runs_of(tree):
            parent, place = run[0].getparent(), run[0].getparent().index(run[0])
            parent[place : place + len(run)] = shuffled.sample(run, len(run))
        pages[path] = text_of(tree)
    plain = {path: text_of(tree_of(text)) for path, text in SITES[site].items()}
    assert values(read(pages)) == values(read(plain))
