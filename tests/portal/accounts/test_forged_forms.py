"""Forms that our pages did not make for this session are refused, and what was typed is not lost."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import close, portal_in
from tests.databases import FILE, copy_database
from tests.make import add_towns
from tests.portal.staff import browser_of, make_actor

OWN = {"Sec-Fetch-Site": "same-origin"}
GAPS = {"language": "nl", "token": "x", "code": "x", "what": "activate", "slug": "x"}
# Who is signed in already is led on from these.
BEFORE_SIGN_IN = {"security.mf_recovery", "security.wan_signin"}
CLOSED = {"security.two_factor_rescue", "security.tf_select"}


@pytest.fixture
def strict(migrated_database: Path, tmp_path: Path) -> Iterator[Flask]:
    """A portal that checks its forms, as it does outside tests."""
    copy_database(migrated_database, tmp_path / FILE)
    app = portal_in(tmp_path, WTF_CSRF_ENABLED=True)
    with app.app_context():
        add_towns()
    yield app
    close(app)


def staff_posts(app: Flask, rooms: tuple[str, ...]) -> list[tuple[str, str]]:
    """Endpoint and an address of each rule of these blueprints that takes a form."""
    found = []
    for rule in app.url_map.iter_rules():
        if "POST" in (rule.methods or ()) and rule.endpoint.split(".")[0] in rooms and rule.endpoint not in CLOSED:
            address = re.sub(r"<(?:[^<>]+:)?([^<>:]+)>", lambda gap: GAPS.get(gap[1], "1"), rule.rule)
            found.append((rule.endpoint, address))
    return sorted(found)


def test_a_form_without_our_word_is_refused_everywhere(strict: Flask) -> None:
    with strict.app_context():
        people = {"municipality": make_actor("approver"), "maintainer": make_actor("maintainer")}
    for room, actor in people.items():
        browser = browser_of(strict, actor)
        posts = staff_posts(strict, (room, "accounts", "security"))
        assert len(posts) > 15
        for endpoint, address in posts:
            answer = browser.post(address, data={"text": "typed with care"}, headers=OWN)
            if endpoint in BEFORE_SIGN_IN:
                answer = strict.test_client().post(address, data={"text": "typed with care"}, headers=OWN)
            if endpoint == "security.logout":
                assert answer.status_code == 200 and "/account/sign-out" in answer.text
            else:
                assert answer.status_code == 400, (endpoint, answer.status_code, answer.location)
                assert "typed with care" in answer.text, endpoint


def test_what_was_typed_can_be_sent_again_with_our_word(strict: Flask) -> None:
    with strict.app_context():
        browser = browser_of(strict, make_actor())
    page = browser.post("/en/account/me", data={"language": "en", "digest": "never"}, headers=OWN).text
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    assert fields.keys() >= {"language", "digest", "csrf_token"}
    assert browser.post("/en/account/me", data=fields, headers=OWN).status_code == 303


def test_passwords_and_codes_are_not_shown_again(strict: Flask) -> None:
    typed = {"email": "anna@oosterdam.example", "password": "vlinder trapt kaas"}
    answer = strict.test_client().post("/en/account/sign-in", data=typed, headers=OWN)
    assert answer.status_code == 400
    assert "vlinder" not in answer.text and "anna@oosterdam.example" in answer.text


def test_where_a_help_point_stands_is_shown_again_and_a_code_is_not(strict: Flask) -> None:
    with strict.app_context():
        browser = browser_of(strict, make_actor())
    typed = {"postcode": "9876 AB", "csrf_token": "of another session"}
    page = browser.post("/en/account/me", data=typed, headers=OWN).text
    assert 'name="postcode" value="9876 AB"' in page and "of another session" not in page
    page = browser.post("/en/account/me", data={**typed, "code": "246810"}, headers=OWN).text
    assert "9876 AB" in page and "246810" not in page and "Send it again" not in page


def test_a_form_of_another_site_is_not_shown_again(strict: Flask) -> None:
    with strict.app_context():
        browser = browser_of(strict, make_actor())
    foreign = {"Sec-Fetch-Site": "cross-site"}
    answer = browser.post("/en/account/me", data={"language": "tampered"}, headers=foreign)
    assert answer.status_code == 400 and "tampered" not in answer.text


def test_whoever_was_signed_out_while_typing_keeps_it(strict: Flask) -> None:
    answer = strict.test_client().post("/en/account/me", data={"digest": "long thought <b>"}, headers=OWN)
    assert answer.status_code == 401
    assert "long thought &lt;b&gt;" in answer.text


@pytest.mark.parametrize(
    "address", ["/en/account/me", "/en/municipality/", "/en/account/sign-in", "/en/account/sign-out"]
)
def test_a_form_of_another_site_does_not_even_replace_the_cookie(strict: Flask, address: str) -> None:
    """Browsers send it without our cookie: an answer with a new one would sign the reader out."""
    foreign = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    answer = strict.test_client().post(address, data={"text": "tampered"}, headers=foreign)
    assert answer.status_code in (302, 400, 405)
    assert "Set-Cookie" not in answer.headers and "tampered" not in answer.text


def test_a_form_with_our_word_goes_through(strict: Flask) -> None:
    browser = strict.test_client()
    token = re.search(r'name="csrf_token" value="([^"]+)"', browser.get("/en/account/sign-in").text)
    assert token
    typed = {"email": "nobody@oosterdam.example", "password": "whatever", "csrf_token": token[1]}
    answer = browser.post("/en/account/sign-in", data=typed, headers=OWN)
    assert answer.status_code == 200 and "This did not work." in answer.text
