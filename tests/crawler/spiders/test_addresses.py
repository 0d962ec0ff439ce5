"""Which addresses are one site, one page, a trap or this machine."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crawler.spiders.addresses import cleaned, is_loopback, is_pagination, is_trap, page_key, same_site

HOME = "https://school.example/"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (HOME, "https://www.school.example/cursus", True),
        (HOME, "http://school.example/", True),
        (HOME, "http://school.example:80/", True),
        ("http://127.0.2.1:8900/", "http://127.0.2.1:8900/kosten", True),
        ("http://127.0.2.1:8900/", "http://127.0.2.1:8901/", False),
        ("http://127.0.2.1:8900/", "http://127.0.2.2:8900/", False),
        (HOME, "https://shop.school.example/", False),
        (HOME, "https://school.example.evil.example/", False),
        (HOME, "ftp://school.example/", False),
        (HOME, "http://[::1", False),
        (HOME, "https://school.example:nee/", False),
    ],
)
def test_same_site_is_host_and_port(one: str, other: str, expected: bool) -> None:
    assert same_site(one, other) is expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://school.example/a?utm_source=x&id=3&gclid=y#top", "https://school.example/a?id=3"),
        ("https://SCHOOL.example", "https://school.example/"),
        ("https://school.example/a?los", "https://school.example/a?los"),
        ("mailto:info@school.example", None),
        ("javascript:void(0)", None),
        ("https://ik@school.example/", None),
        ("/alleen/een/pad", None),
        ("http://[::1", None),
        ("https://school.example:0/", None),
    ],
)
def test_cleaned_keeps_what_makes_the_page(url: str, expected: str | None) -> None:
    assert cleaned(url) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://school.example/kosten", "http://www.school.example/kosten/", True),
        ("https://school.example/", "https://school.example/index.html", True),
        ("https://school.example/?a=1&b=2", "https://school.example/?b=2&a=1", True),
        ("https://school.example/index.php?p=1", "https://school.example/index.php?p=2", False),
        ("https://school.example/Kosten", "https://school.example/kosten", False),
    ],
)
def test_page_key_is_equal_for_one_page(one: str, other: str, same: bool) -> None:
    assert (page_key(one) == page_key(other)) is same


@pytest.mark.parametrize(
    "path",
    [
        "cursussen?f%5B0%5D=dag%3A3",
        "les?replytocom=12",
        "les?add-to-cart=3",
        "les?sort=prijs",
        "les?orderby=date",
        "agenda?month=2027-01",
        "zoek?q=les",
        "les?a=1&b=2&c=3&d=4&e=5&g=6",
        "wp-admin/",
        "wp-login.php",
        "winkelwagen/",
        "login",
        "tag/inburgering/",
        "author/anna/",
        "2026/11/",
        "agenda/2026-11/",
        "vacature.htm",
        "prijslijst.docx",
        "foto.JPG",
        "a/b/a/b/a/b/a",
        "x" * 700,
        "1/2/3/4/5/6/7/8/9",
    ],
)
def test_traps_are_known(path: str) -> None:
    assert is_trap(HOME + path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "cursussen?page=2",
        "index.php?option=com_content&view=article&id=5&Itemid=10",
        "?page_id=3",
        "taxonomy/term/14",
        "inloggen-en-starten-met-nt2",
        "start-2026-09-nieuwe-groep",
        "tarieven-2026-2027.pdf",
        "mijn-les",
        "userinfo",
    ],
)
def test_ordinary_addresses_are_no_traps(path: str) -> None:
    assert not is_trap(HOME + path)


@pytest.mark.parametrize(
    ("path", "expected"),
    [("?page=2", True), ("cursus/page/3/", True), ("?p=12", False), ("?page=kosten", False), ("?page_id=3", False)],
)
def test_pagination_is_a_number(path: str, expected: bool) -> None:
    assert is_pagination(HOME + path) is expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:8900/", True),
        ("http://127.255.1.2/", True),
        ("http://[::1]:80/", True),
        ("http://localhost/", True),
        ("https://school.localhost/", True),
        ("https://a.b.localhost.:8000/", True),
        ("https://localhost.example/", False),
        ("https://notlocalhost/", False),
        ("http://10.0.0.1/", False),
        ("http://128.0.0.1/", False),
        ("https://school.example/", False),
    ],
)
def test_loopback_is_addresses_and_reserved_names(url: str, expected: bool) -> None:
    assert is_loopback(url) is expected


@given(st.text(max_size=60))
@example("\x0c?")
@example(" ? #")
def test_no_link_text_breaks_cleaning(target: str) -> None:
    for url in (target, HOME + target, "http://" + target):
        address = cleaned(url)
        assert address is None or (cleaned(address) == address and isinstance(is_trap(address), bool))
