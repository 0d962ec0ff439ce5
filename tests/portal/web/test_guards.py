"""Which page a form stood on, and which network a request comes from."""

import pytest
from flask import Flask

from portal.web.guards import from_own_page, network


@pytest.mark.parametrize(
    ("headers", "own"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, False),
        ({"Origin": "http://localhost"}, True),
        ({"Origin": "http://localhost.evil.example"}, False),
        ({"Origin": "null"}, False),
        ({}, False),
    ],
)
def test_only_our_own_page_is_believed(app: Flask, headers: dict[str, str], own: bool) -> None:
    with app.test_request_context("/", method="POST", headers=headers):
        assert from_own_page() is own


@pytest.mark.parametrize(
    ("seen", "forwarded", "hops", "expected"),
    [
        ("203.0.113.77", None, 0, "203.0.113.0/24"),
        ("2001:db8:1:2ff::9", None, 0, "2001:db8:1:200::/56"),
        ("::ffff:203.0.113.77", None, 0, "203.0.113.0/24"),
        ("203.0.113.77", "198.51.100.5", 0, "203.0.113.0/24"),
        ("127.0.0.1", "192.0.2.1, 198.51.100.5", 1, "198.51.100.0/24"),
        ("127.0.0.1", "192.0.2.1, 198.51.100.5, 10.0.0.2", 2, "198.51.100.0/24"),
        ("127.0.0.1", "198.51.100.5", 2, "127.0.0.0/24"),
        ("127.0.0.1", "no address", 1, ""),
        ("", None, 0, ""),
    ],
)
def test_only_our_own_proxies_are_believed(
    app: Flask, seen: str, forwarded: str | None, hops: int, expected: str
) -> None:
    app.config["FORWARDED_HOPS"] = hops
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    with app.test_request_context("/", environ_base={"REMOTE_ADDR": seen}, headers=headers):
        assert network() == expected
