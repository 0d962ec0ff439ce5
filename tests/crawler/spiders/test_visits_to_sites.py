"""One crawl of many difficult sites on loopback; each test looks at what one of them got and what it was asked."""

import gzip
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.crawler.sites import FILLER, Answer, Asked, Route, Site, moved, page, register, run, serving


def retry_once_asked() -> Route:
    """Answers 429 the first time and the page from then on."""
    answers = iter([Answer(status=429, headers={"Retry-After": "1"})])
    return lambda asked: next(answers, page("/kosten|Kosten"))


def unchanged_later(asked: Asked) -> Answer:
    if asked.headers.get("If-None-Match") == '"een"' and asked.headers.get("If-Modified-Since"):
        return Answer(status=304, headers={"ETag": '"een"'})
    stamped = page("/cursus")
    changed = {"ETag": '"een"', "Last-Modified": "Tue, 03 Nov 2026 10:00:00 GMT"}
    return Answer(stamped.body, headers=changed)


def far_too_many_links() -> Answer:
    many = [f"/pagina-{number}" for number in range(10_000)]
    return page(*many, "/prijzen|Prijzen", "/inburgering|Inburgeren")


ROBOTS_TYPE = "text/plain"
SITES: dict[str, dict[str, Route]] = {
    "robots-forbidden": {
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /kosten\nDisallow: /oud/", content_type=ROBOTS_TYPE),
        "/": page("/kosten|Kosten", "/cursus|Cursus"),
        "/cursus": moved("/oud/cursus"),
        "/oud/cursus": page(),
    },
    "robots-fails": {"/robots.txt": Answer(b"storing", status=503), "/": page("/cursus")},
    "robots-silent": {"/robots.txt": Answer(delay=5), "/": page("/cursus")},
    "redirect-loop": {
        "/": page("/cursus|Cursus", "/contact"),
        "/cursus": moved("/cursus2"),
        "/cursus2": moved("/cursus"),
    },
    "server-error": {"/": page("/kosten|Kosten", "/cursus|Cursus"), "/kosten": Answer(status=500), "/cursus": page()},
    "never-ending": {"/": page("/cursus|Cursus", "/kosten"), "/cursus": Answer(b"<html>", endless=b"<p>les</p>")},
    "huge-body": {"/": page("/cursus|Cursus"), "/cursus": Answer(b"<html>", endless=b"<p>les</p>" * 20_000, pause=0)},
    "gzip-bomb": {
        "/": page("/cursus|Cursus", "/kosten|Kosten"),
        "/kosten": page(text="Kosten. " + FILLER),
        "/cursus": Answer(gzip.compress(b"<p>" * 30_000_000, 9), headers={"Content-Encoding": "gzip"}),
    },
    "many-links": {"/": far_too_many_links(), "*": lambda asked: page(text=asked.path + FILLER)},
    "wrong-type": {
        "/": page("/cursus|Cursus", "/rooster|Rooster", "/kosten|Kosten"),
        "/cursus": Answer(b"\x89PNG", content_type="image/png", endless=b"\0" * 1000),
        "/rooster": Answer(b"{}", content_type="application/pdf"),
        "/kosten": Answer(page(text="Kosten " + FILLER).body, content_type=""),
    },
    "odd-addresses": {
        "/": Answer(
            b'<html><body><a href="/caf%E9-les">a</a><a href="/caf\xe9-cursus?soort=\xe9\xe9n">b</a>'
            b'<a href="http://[::1">c</a><a href="  /kosten#prijs ">d</a><a href="mailto:x@y.example">e</a>'
            b'<a href="javascript:void(0)">f</a><p>' + FILLER.encode() + b"</p></body></html>",
            content_type="text/html; charset=windows-1252",
        ),
        "*": lambda asked: page(text=asked.path + FILLER),
    },
    "not-changed": {"/": unchanged_later, "/cursus": page(text="Cursus. " + FILLER)},
    "asks-patience": {"/": page("/cursus|Cursus"), "/cursus": retry_once_asked(), "/kosten": page(text="K" + FILLER)},
    "asks-too-much": {"/": Answer(status=503, headers={"Retry-After": "86400"})},
    "refuses": {"/": page(*(f"/les-{n}|Les" for n in range(9))), "*": Answer(status=403)},
    "leaves": {
        "/": page("http://127.0.0.9/cursus|Cursus", "/kosten|Kosten"),
        "/kosten": moved("http://127.0.0.9/kosten"),
    },
    "moved-away": {"/": moved("http://127.0.0.9:1/")},
    "script-only": {"/": Answer(b'<html><body><div id=app></div><script src="/app.js"></script></body></html>')},
    "without-words": {"/": Answer(b"<html><body>Binnenkort</body></html>")},
    "traps": {
        "/": page(
            "/cursus?f%5B0%5D=dag%3A3",
            "/cursus?replytocom=4",
            "/cursus?add-to-cart=9",
            "/cursus?sort=prijs",
            "/wp-login.php",
            "/2026/11/",
            "/tag/les/",
            "/vacatures/",
            "/foto.jpg",
            "/a/b/a/b/a/b",
            "/cursus?page=2",
            "/cursus?utm_source=x",
            "/cursus/",
            "/index.html",
        ),
        "*": lambda asked: page("/nog/verder" + asked.path, text=asked.path + FILLER),
    },
    "sitemap-only": {
        "/robots.txt": lambda asked: Answer(
            f"Sitemap: http://{asked.headers['Host']}/kaart.xml".encode(), content_type=ROBOTS_TYPE
        ),
        "/": page(),
        "/kaart.xml": lambda asked: Answer(
            f"<sitemapindex><sitemap><loc>http://{asked.headers['Host']}/kaart-1.xml</loc></sitemap></sitemapindex>".encode(),
            content_type="application/xml",
        ),
        "/kaart-1.xml": lambda asked: Answer(
            f"<urlset><url><loc>http://{asked.headers['Host']}/verstopte-cursus</loc></url>"
            f"<url><loc>http://{asked.headers['Host']}/prijzen.pdf</loc></url>"
            "<url><loc>http://127.0.0.9/cursus</loc></url></urlset>".encode(),
            content_type="application/xml",
        ),
        "/verstopte-cursus": page("/tarieven.pdf|Tarieven", text="Verstopt. " + FILLER),
        "/tarieven.pdf": Answer(b"%PDF-1.4 leeg", content_type="application/pdf"),
    },
    "deep": {
        "/": page("/een"),
        "/een": page("/twee", text="1" + FILLER),
        "/twee": page("/drie", text="2" + FILLER),
        "/drie": page("/vier", text="3" + FILLER),
        "/vier": page(text="4" + FILLER),
    },
}


@dataclass
class Crawled:
    """Two runs over the same sites: reports, the archive's folder and what the sites were asked in the first run."""

    reports: list[dict[str, Any]]
    sites: dict[str, Site]
    asked: dict[str, list[str]]

    def record(self, slug: str, run: int = 0) -> dict[str, Any]:
        """One provider's part of a report."""
        found: dict[str, Any] = self.reports[run]["providers"][slug]
        return found

    def kinds(self, slug: str) -> list[str]:
        """The kinds of failures of one provider in the first run."""
        return [fault["kind"] for fault in self.record(slug)["failures"]]


def crawl(directory: Path, sites: dict[str, Site], name: str, *more: str) -> dict[str, Any]:
    registry = register(directory, {slug: site.url for slug, site in sites.items()})
    files = [
        "--output",
        directory / f"{name}.jsonl",
        "--report",
        directory / f"{name}.json",
        "--archive",
        directory / "a",
    ]
    short = {"DOWNLOAD_TIMEOUT": 2.0, "RETRY_TIMES": 1}
    done = run("crawl", "--registry", registry, "--as-of", "2026-11-21", "--no-delay", *files, *more, settings=short)
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads((directory / f"{name}.json").read_text())
    return report


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    directory = tmp_path_factory.mktemp("crawled")
    with ExitStack() as running:
        sites = {slug: running.enter_context(serving(routes)) for slug, routes in SITES.items()}
        first = crawl(directory, sites, "first", "--concurrency", "30")
        asked = {slug: site.paths() for slug, site in sites.items()}
        second = crawl(directory, sites, "second", "--provider", "not-changed")
        yield Crawled([first, second], sites, asked)


def test_what_robots_txt_forbids_is_never_asked_for(crawled: Crawled) -> None:
    assert set(crawled.asked["robots-forbidden"]) == {"/", "/cursus"}
    assert crawled.kinds("robots-forbidden") == ["robots", "robots"]


@pytest.mark.parametrize("slug", ["robots-fails", "robots-silent"])
def test_a_robots_txt_that_cannot_be_read_closes_the_site(crawled: Crawled, slug: str) -> None:
    assert crawled.asked[slug] == []
    assert crawled.kinds(slug) == ["robots"]
    assert not crawled.record(slug)["reached"]


def test_a_redirect_loop_ends_and_the_rest_is_read(crawled: Crawled) -> None:
    assert "redirect" in crawled.kinds("redirect-loop")
    assert len(crawled.asked["redirect-loop"]) < 12
    assert crawled.asked["redirect-loop"][-1] == "/contact"


def test_a_server_error_costs_that_page_only(crawled: Crawled) -> None:
    failures = crawled.record("server-error")["failures"]
    assert [(fault["kind"], fault["detail"]) for fault in failures] == [("status", "500")]
    assert crawled.asked["server-error"].count("/kosten") == 2
    assert crawled.record("server-error")["pages"] == 2


def test_a_body_that_never_ends_is_left_after_the_timeout(crawled: Crawled) -> None:
    assert "timeout" in crawled.kinds("never-ending")
    assert crawled.record("never-ending")["seconds"] < 10


def test_a_huge_body_is_left_at_the_limit(crawled: Crawled) -> None:
    assert crawled.kinds("huge-body") == ["too_large"]
    assert crawled.record("huge-body")["bytes"] < 5_000_000


def test_a_gzip_bomb_is_not_unfolded(crawled: Crawled) -> None:
    assert crawled.kinds("gzip-bomb") == ["too_large"]
    assert crawled.record("gzip-bomb")["pages"] == 2


def test_of_ten_thousand_links_the_promising_ones_are_read_first(crawled: Crawled) -> None:
    assert set(crawled.asked["many-links"][1:3]) == {"/prijzen", "/inburgering"}
    assert len(crawled.asked["many-links"]) <= 30


def test_only_html_and_real_pdfs_are_pages(crawled: Crawled) -> None:
    assert crawled.kinds("wrong-type") == ["content_type", "content_type"]
    assert crawled.record("wrong-type")["pages"] == 2


def test_addresses_in_odd_bytes_are_asked_for_as_browsers_do(crawled: Crawled) -> None:
    assert set(crawled.asked["odd-addresses"]) == {"/", "/kosten", "/caf%E9-les", "/caf%C3%A9-cursus?soort=%E9%E9n"}
    assert crawled.kinds("odd-addresses") == []


def test_an_unchanged_page_is_taken_from_the_archive(crawled: Crawled) -> None:
    first, second = crawled.record("not-changed"), crawled.record("not-changed", run=1)
    assert (first["unchanged"], second["unchanged"]) == (0, 1)
    assert (first["pages"], first["bytes"]) == (second["pages"], second["bytes"]) == (2, first["bytes"])


def test_retry_after_is_waited_for(crawled: Crawled) -> None:
    asked = [request for request in crawled.sites["asks-patience"].asked if request.path == "/cursus"]
    assert len(asked) == 2
    assert asked[1].at - asked[0].at >= 1.0
    assert crawled.record("asks-patience")["pages"] == 3


def test_a_site_that_asks_for_a_day_is_left_for_this_run(crawled: Crawled) -> None:
    assert crawled.asked["asks-too-much"] == ["/"]
    assert crawled.kinds("asks-too-much") == ["status"]


def test_a_site_that_keeps_refusing_is_left_alone(crawled: Crawled) -> None:
    assert len(crawled.asked["refuses"]) == 4
    assert crawled.kinds("refuses")[-1] == "blocked"


def test_links_and_redirects_to_other_sites_are_not_followed(crawled: Crawled) -> None:
    assert crawled.kinds("leaves") == ["redirect"]
    assert "http://127.0.0.9/kosten" in crawled.record("leaves")["failures"][0]["detail"]


def test_a_home_page_that_moved_to_another_host_is_recorded(crawled: Crawled) -> None:
    assert crawled.kinds("moved-away") == ["redirect"]
    assert "http://127.0.0.9:1/" in crawled.record("moved-away")["failures"][0]["detail"]


@pytest.mark.parametrize(("slug", "kind"), [("script-only", "needs_browser"), ("without-words", "empty")])
def test_a_site_without_words_says_which_kind_of_silence(crawled: Crawled, slug: str, kind: str) -> None:
    assert crawled.kinds(slug) == [kind]


def test_forms_archives_and_endless_variants_are_not_asked_for(crawled: Crawled) -> None:
    asked = crawled.asked["traps"]
    assert asked[:2] == ["/", "/cursus"]
    assert "/cursus?page=2" in asked
    assert all(path.startswith(("/cursus", "/nog")) or path == "/" for path in asked)
    assert len(asked) <= 12


def test_sitemaps_are_read_but_their_pdfs_need_a_link(crawled: Crawled) -> None:
    assert crawled.asked["sitemap-only"][-2:] == ["/verstopte-cursus", "/tarieven.pdf"]
    assert "/prijzen.pdf" not in crawled.asked["sitemap-only"]


def test_pages_deeper_than_the_limit_are_not_asked_for(crawled: Crawled) -> None:
    # A page may be asked for twice where the machine is too busy to answer in time.
    assert list(dict.fromkeys(crawled.asked["deep"])) == ["/", "/een", "/twee", "/drie"]


def test_every_request_names_the_crawler_and_sends_no_cookies(crawled: Crawled) -> None:
    for site in crawled.sites.values():
        for request in site.asked:
            assert request.headers["User-Agent"].startswith("Taalschoolkiezer (+http")
            assert "Cookie" not in request.headers


def test_the_report_has_totals_and_says_who_asked(crawled: Crawled) -> None:
    report = crawled.reports[0]
    assert report["as_of"] == "2026-11-21"
    assert report["user_agent"].startswith("Taalschoolkiezer")
    assert report["totals"]["providers"] == len(SITES)
    assert report["totals"]["pages"] == sum(record["pages"] for record in report["providers"].values())
