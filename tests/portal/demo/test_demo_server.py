"""The server answers as a proxy for .localhost names, and for nothing else."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from portal.demo.server import serving, site_file, site_of
from portal.demo.world import Country
from tests.portal.demo.written_country import Written

Answer = tuple[int, dict[str, str], bytes]


class Client:
    """One connection that stays open, so that keep-alive is tried by every test."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=5)

    def get(self, target: str, headers: dict[str, str] | None = None, method: str = "GET") -> Answer:
        self.connection.request(method, target, headers=headers or {})
        response = self.connection.getresponse()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()


@pytest.fixture(scope="module")
def client(written: Written) -> Iterator[Client]:
    with serving(written.files.sites) as address:
        assert address.startswith("http://127.0.0.1:")
        client = Client(address)
        yield client
        client.connection.close()


@pytest.fixture(scope="module")
def slug(country: Country) -> str:
    return next(provider.slug for provider in country.providers if provider.shape == "scattered")


def test_absolute_and_origin_form_give_the_same_page(client: Client, slug: str) -> None:
    status, headers, body = client.get(f"http://{slug}.localhost/tarieven/")
    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert b"</html>" in body
    assert client.get("/tarieven/", {"Host": f"{slug}.localhost"})[2] == body


def test_a_query_changes_nothing(client: Client, slug: str) -> None:
    plain = client.get(f"http://{slug}.localhost/")
    assert client.get(f"http://{slug}.localhost/?f%5B0%5D=dag%3A3")[2] == plain[2]


@pytest.mark.parametrize("header", ["etag", "last-modified"])
def test_a_page_that_is_known_already_is_not_sent_again(client: Client, slug: str, header: str) -> None:
    url = f"http://{slug}.localhost/"
    _, headers, _ = client.get(url)
    condition = "If-None-Match" if header == "etag" else "If-Modified-Since"
    status, again, body = client.get(url, {condition: headers[header]})
    assert (status, body) == (304, b"")
    assert again["etag"] == headers["etag"]


@pytest.mark.parametrize(
    "condition",
    [
        {"If-None-Match": '"something else"'},
        {"If-Modified-Since": "Mon, 01 Jan 2001 00:00:00 GMT"},
        {"If-Modified-Since": "no date at all"},
        {"If-None-Match": '"something else"', "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
    ],
)
def test_a_page_that_may_have_changed_is_sent(client: Client, slug: str, condition: dict[str, str]) -> None:
    assert client.get(f"http://{slug}.localhost/", condition)[0] == 200


@pytest.mark.parametrize(
    ("target", "host", "expected"),
    [
        ("http://example.nl/", None, 403),
        ("http://localhost/", None, 403),
        ("http://127.0.0.1/", None, 403),
        ("http://a.b.localhost/", None, 403),
        ("/", "example.nl", 403),
        ("http://no-such-school.localhost/", None, 404),
        ("http://{slug}.localhost/nergens/", None, 404),
        ("http://{slug}.localhost/manifest.json", None, 404),
        ("http://{slug}.localhost/../{slug}/index.html", None, 404),
    ],
)
def test_other_hosts_are_refused_and_other_paths_not_found(
    client: Client, slug: str, target: str, host: str | None, expected: int
) -> None:
    headers = {"Host": host} if host else {}
    assert client.get(target.format(slug=slug), headers)[0] == expected


def test_head_has_the_length_and_no_body(client: Client, slug: str) -> None:
    length = len(client.get(f"http://{slug}.localhost/")[2])
    status, headers, body = client.get(f"http://{slug}.localhost/", method="HEAD")
    assert (status, int(headers["content-length"]), body) == (200, length, b"")


def test_broken_sites_fail_in_their_own_ways(client: Client, country: Country) -> None:
    by_state = {provider.site_state: provider.slug for provider in country.providers}
    assert client.get(f"http://{by_state['error']}.localhost/")[0] == 500
    assert b"Disallow: /\n" in client.get(f"http://{by_state['closed_by_robots']}.localhost/robots.txt")[2]
    assert b"<script" in client.get(f"http://{by_state['script_shell']}.localhost/")[2]


def test_old_pages_are_sent_without_a_charset(client: Client, country: Country) -> None:
    slug = next(provider.slug for provider in country.providers if provider.shape == "old_table")
    assert client.get(f"http://{slug}.localhost/")[1]["content-type"] == "text/html"


@pytest.mark.parametrize(
    ("folder", "path"),
    [
        ("{slug}", "/../geheim.txt"),
        ("{slug}", "/%2e%2e/geheim.txt"),
        ("{slug}", "/..%2fgeheim.txt"),
        ("{slug}", "//etc/passwd"),
        ("{slug}", "manifest.json"),
        ("..", "/geheim.txt"),
        ("../{slug}", "/"),
        ("", "/"),
        ("/etc", "/passwd"),
        ("{slug}\n", "/"),
    ],
)
def test_no_path_leads_out_of_a_site(written: Written, slug: str, folder: str, path: str) -> None:
    secret = written.files.sites / "geheim.txt"
    secret.write_text("geheim", encoding="utf-8")
    try:
        assert site_file(written.files.sites, folder.format(slug=slug), path) is None
    finally:
        secret.unlink()


def test_a_site_file_has_body_type_and_status(written: Written, slug: str) -> None:
    found = site_file(written.files.sites, slug, "/")
    assert found == ((written.files.sites / slug / "index.html").read_bytes(), "text/html; charset=utf-8", 200)
    assert site_file(Path("/nowhere"), slug, "/") is None


@pytest.mark.parametrize(
    ("target", "host", "expected"),
    [
        ("http://school.localhost/a/b?c=d", "", ("school", "/a/b")),
        ("http://School.LocalHost:8080", "", ("school", "/")),
        ("/a", "school.localhost:9000", ("school", "/a")),
        ("http://school.localhost/", "other.example", ("school", "/")),
        ("ftp://school.localhost/", "", None),
        ("/a", "", None),
    ],
)
def test_the_request_line_goes_before_the_host_header(target: str, host: str, expected: tuple[str, str] | None) -> None:
    assert site_of(target, host) == expected
