"""Server's answers: kinds of documents, conditions for the next time, pleas to wait, sitemaps and labels."""

import gzip
from datetime import UTC, date, datetime

import pytest
from scrapy.exceptions import DownloadTimeoutError, IgnoreRequest
from scrapy.http import Headers, HtmlResponse, Response

from crawler.items import Page
from crawler.pipelines.archive import ArchivedPage
from crawler.spiders.answers import conditions, document_kind, page_of, revived
from crawler.spiders.links import absolute, letters, page_links, sitemap_locations
from crawler.spiders.politeness import retry_after
from crawler.spiders.visit import LeavesSite, RobotsClosed, Visit, failure_kind

URL = "https://school.example/kosten"
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def answer(body: bytes = b"", status: int = 200, **headers: str) -> Response:
    return Response(URL, status, Headers({name.replace("_", "-"): value for name, value in headers.items()}), body)


def html(body: str) -> HtmlResponse:
    return HtmlResponse(URL, body=body.encode(), encoding="utf-8")


@pytest.mark.parametrize(
    ("media_type", "body", "kind"),
    [
        ("text/html; charset=utf-8", b"tekst", "html"),
        ("TEXT/HTML", b"", "html"),
        ("application/xhtml+xml", b"<html/>", "html"),
        ("application/pdf", b"%PDF-1.4", "pdf"),
        ("application/pdf", b"<html>", None),
        ("", b"%PDF-1.7", "pdf"),
        ("", b"  <!DOCTYPE html><html>", "html"),
        ("", b"zomaar", None),
        ("image/png", b"<html>", None),
        ("text/plain", b"<html>", None),
    ],
)
def test_a_document_is_what_its_type_or_else_its_beginning_says(media_type: str, body: bytes, kind: str | None) -> None:
    assert document_kind(answer(body, Content_Type=media_type)) == kind


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, {"Retry_After": "7"}, 7.0),
        (503, {"Retry_After": "Sat, 21 Nov 2026 09:01:00 GMT", "Date": "Sat, 21 Nov 2026 09:00:00 GMT"}, 60.0),
        (503, {"Retry_After": "Sat, 21 Nov 2026 08:00:00 GMT", "Date": "Sat, 21 Nov 2026 09:00:00 GMT"}, 0.0),
        (503, {"Retry_After": "Sat, 21 Nov 2026 09:01:00 GMT"}, None),
        (503, {"Retry_After": "Sat, 21 Nov 2026 09:00:05 -0000", "Date": "Sat, 21 Nov 2026 09:00:00 GMT"}, 5.0),
        (503, {"Retry_After": "straks"}, None),
        (503, {}, None),
        (500, {"Retry_After": "7"}, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(status: int, headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(answer(b"", status, **headers)) == seconds


def test_an_unchanged_page_keeps_its_body_and_type() -> None:
    earlier = ArchivedPage(
        Page(URL, b"<html>toen</html>", "text/html; charset=windows-1252", NOW, None),
        {"ETag": '"a"', "Last-Modified": "Tue, 03 Nov 2026 10:00:00 GMT"},
    )
    assert conditions(earlier) == {"If-None-Match": '"a"', "If-Modified-Since": "Tue, 03 Nov 2026 10:00:00 GMT"}
    page = page_of(revived(earlier, answer(status=304, ETag='"a"')), NOW)
    assert page == Page(URL, b"<html>toen</html>", "text/html; charset=windows-1252", NOW, date(2026, 11, 3))


def test_a_page_without_earlier_headers_is_asked_for_without_conditions() -> None:
    assert conditions(None) == conditions(ArchivedPage(Page(URL, b"", "", NOW), {})) == {}


@pytest.mark.parametrize("value", ["gisteren", "Tue, 99 Nov 2026 10:00:00 GMT"])
def test_a_nonsense_last_modified_is_no_date(value: str) -> None:
    assert page_of(answer(b"x", Last_Modified=value), NOW).last_modified is None


def test_links_come_from_anchors_maps_and_frames_with_their_words() -> None:
    found = page_links(
        html(
            '<base href="/map/"><a href=" a ">Een <b>twee</b></a><area href="/b" alt="x"><iframe src="c"></iframe>'
            '<a href="/d" rel="nofollow">D</a><!-- <a href="/e">E</a> -->'
            '<a href="f" title="Tarieven"><img alt="prijs"></a>'
        )
    )
    assert [(link.url.removeprefix("https://school.example"), link.words) for link in found] == [
        ("/map/a", "Een twee"),
        ("/b", ""),
        ("/map/c", ""),
        ("/map/f", "Tarieven prijs"),
    ]


def test_an_impossible_link_is_none() -> None:
    assert absolute(URL, "http://[::1", "utf-8") is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<html><head><title>Heel lang</title></head><body><p>Les</p></body></html>", 3),
        ("<body><script>var lang = 1</script><noscript>Zet script aan</noscript> <p>a</p>b</body>", 2),
        ("<body><!-- lang -->c</body>", 0),
        ("", 0),
    ],
)
def test_only_visible_letters_count(body: str, expected: int) -> None:
    assert letters(html(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"<urlset><url><loc> https://a.example/ </loc></url><url/></urlset>", (False, ["https://a.example/"])),
        (
            b"<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>",
            (True, ["https://a.example/s.xml"]),
        ),
        (
            gzip.compress(b"<urlset><url><loc>https://a.example/</loc></url></urlset>", mtime=0),
            (False, ["https://a.example/"]),
        ),
        (gzip.compress(b" " * 50_000_000, mtime=0), (False, [])),
        (b"<html><p>404</html>", (False, [])),
        (b"\x1f\x8bkapot", (False, [])),
        (b"", (False, [])),
    ],
)
def test_sitemaps_give_addresses_or_nothing(body: bytes, expected: tuple[bool, list[str]]) -> None:
    assert sitemap_locations(body) == expected


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (RobotsClosed("forbidden"), "robots"),
        (RobotsClosed("robots.txt", DownloadTimeoutError()), "robots"),
        (LeavesSite("leads to x"), "redirect"),
        (IgnoreRequest("max redirections reached"), "redirect"),
        (IgnoreRequest("anders"), "ignored"),
        (DownloadTimeoutError("te lang"), "timeout"),
        (ValueError("x"), "other"),
    ],
)
def test_failures_are_counted_under_one_word(error: Exception, kind: str) -> None:
    assert failure_kind(error) == kind


def test_a_visit_with_very_many_faults_keeps_the_first() -> None:
    visit = Visit()
    for number in range(100):
        visit.fail("status", URL, str(number))
    assert [fault.detail for fault in visit.failures] == [str(number) for number in range(40)]
