"""Which page comes next, and that it never depends on anything but the pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.settings import LIMITS, Limits
from crawler.spiders.frontier import Frontier
from crawler.spiders.promise import folded, promise, sitemap_promise

HOME = "https://school.example/"


def order(frontier: Frontier) -> list[str]:
    found = []
    while (candidate := frontier.next()) is not None:
        found.append(candidate.url.removeprefix(HOME))
    return found


def offered(*links: str, base: str = HOME, limits: Limits = LIMITS) -> Frontier:
    frontier = Frontier(base, limits)
    for link in links:
        path, _, words = link.partition("|")
        frontier.offer(HOME + path, words, 1)
    return frontier


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("tarieven", "over-ons"),
        ("inburgering", "contact"),
        ("cursus/nt2", "mbo/verzorgende"),
        ("pagina-3|Veelgestelde vragen", "pagina-4"),
        ("pagina-3|أسعار", "pagina-4"),
        ("x|Néerlandais", "y"),
        ("contact", "nieuws"),
        ("nieuws", "privacyverklaring"),
        ("cursus/nederlands", "cursus/spaans"),
        ("nl/cursus", "en/cursus"),
        ("cursus-b", "cursussen?page=2"),
    ],
)
def test_more_promising_pages_come_first(better: str, worse: str) -> None:
    assert order(offered(worse, better))[0] == better.partition("|")[0]


def test_equal_promise_goes_by_nearness_and_then_by_discovery() -> None:
    frontier = Frontier(HOME, LIMITS)
    frontier.offer(HOME + "b", "", 1)
    frontier.offer(HOME + "a", "", 1)
    assert order(frontier) == ["b", "a"]


def test_seeds_come_before_everything_else() -> None:
    frontier = offered("tarieven|Tarieven en kosten")
    frontier.start(HOME)
    assert order(frontier) == ["", "tarieven"]


def test_a_link_seen_again_gains_from_better_words() -> None:
    assert order(offered("een", "twee", "twee|Kosten van de cursus")) == ["twee", "een"]


def test_one_page_is_asked_for_once_however_it_is_written() -> None:
    frontier = offered("kosten", "kosten/", "kosten#prijs", "kosten?utm_medium=x")
    assert order(frontier) == ["kosten"]
    frontier.offer(HOME + "kosten", "", 1)
    assert order(frontier) == []


def test_the_end_of_a_redirect_is_not_asked_for_again() -> None:
    frontier = offered("oud", "nieuwe-cursus")
    assert frontier.mark_seen(HOME + "nieuwe-cursus")
    assert not frontier.mark_seen(HOME + "nieuwe-cursus")
    assert order(frontier) == ["oud"]


def test_pages_without_a_known_word_are_limited() -> None:
    limits = Limits(unpromising=3, unwanted=1)
    frontier = offered(*(f"p{n}" for n in range(9)), *(f"nieuws/{n}" for n in range(9)), "kosten", limits=limits)
    assert order(frontier) == ["kosten", "p0", "p1", "p2"]


def test_further_pages_of_a_list_are_limited() -> None:
    assert len(order(offered(*(f"cursussen?page={n}" for n in range(50))))) == 3


def test_pdfs_need_a_promise_and_are_limited() -> None:
    frontier = offered("folder.pdf", *(f"tarieven-{n}.pdf" for n in range(9)), limits=Limits(pdfs=2))
    assert order(frontier) == ["tarieven-0.pdf", "tarieven-1.pdf"]


def test_pages_below_the_address_in_the_registry_come_first() -> None:
    frontier = offered("studie/les", "taalcentrum/les", base=HOME + "taalcentrum/")
    assert order(frontier)[0] == "taalcentrum/les"


def test_a_page_below_the_depth_limit_is_not_taken() -> None:
    frontier = Frontier(HOME, Limits(depth=2))
    frontier.offer(HOME + "kosten", "", 3)
    assert order(frontier) == []


@pytest.mark.parametrize(("text", "expected"), [("Über-uns", "uber uns"), ("Türkçe", "turkce"), ("أسعار", "أسعار")])
def test_folding_keeps_letters_of_other_scripts(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_short_words_count_only_as_words() -> None:
    assert promise(HOME + "personal") == promise(HOME + "klesten") == promise(HOME + "iets")


def test_sitemaps_of_pages_come_before_those_of_posts() -> None:
    assert sitemap_promise(HOME + "page-sitemap.xml") > sitemap_promise(HOME + "post-sitemap.xml")


@given(st.lists(st.tuples(st.text("abckosten-/?=&.", max_size=12), st.text(max_size=8)), max_size=30))
def test_the_order_is_the_same_every_time(links: list[tuple[str, str]]) -> None:
    runs = []
    for _ in range(2):
        frontier = Frontier(HOME, LIMITS)
        for path, words in links:
            frontier.offer(HOME + path, words, 1)
        runs.append(order(frontier))
    assert runs[0] == runs[1]
    assert len(set(runs[0])) == len(runs[0])
