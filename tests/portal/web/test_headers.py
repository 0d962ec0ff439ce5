"""What every answer of every address says to the browser, whoever asks."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from portal.web.headers import BY_ENDPOINT, POLICY
from portal.web.staff_cookie import in_staff_room
from tests.conftest import close, portal_in
from tests.databases import FILE, copy_database
from tests.portal.every_address import address_of, every_rule, everybody, methods_of
from tests.portal.test_who_may_what import afresh

PEOPLE = ("nobody", "approver", "maintainer")
HOST = "https://taal.oosterdam.nl"
Seen = tuple[str, str, str, TestResponse]


@pytest.fixture(scope="module")
def answers(migrated_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Seen]]:
    """Person, endpoint, address and answer of all addresses, as in production."""
    folder = tmp_path_factory.mktemp("headers")
    copy_database(migrated_database, folder / FILE)
    app = portal_in(folder, PRODUCTION=True, PUBLIC_ADDRESS=HOST, TILE_URL="")
    people = everybody(app, folder)
    yield [one for person in PEOPLE for one in walk(app, person, people[person])]
    close(app)


def walk(app: Flask, person: str, browser: FlaskClient) -> Iterator[Seen]:
    """All addresses by all their methods; what ends a session comes last."""
    # In production the cookie goes by another name.
    for cookie in list((browser._cookies or {}).values()):
        browser.set_cookie("__Host-staff", cookie.value, domain="taal.oosterdam.nl", secure=True)
    asked = [(method, rule) for rule in every_rule(app) for method in methods_of(rule)]
    for method, rule in sorted(asked, key=lambda one: (one[0], one[1].endpoint.startswith("security."))):
        address = address_of(app, rule)
        with closing(asked_afresh(app, browser, method, address)) as answer:
            answer.get_data()
            yield person, rule.endpoint, address, answer


def asked_afresh(app: Flask, browser: FlaskClient, method: str, address: str) -> TestResponse:
    """The answer to somebody who has just signed in."""
    headers = {"Sec-Fetch-Site": "same-origin"}
    return afresh(app, browser).open(address, base_url=HOST, method=method, headers=headers)


def test_people_are_who_they_are_said_to_be(answers: list[Seen]) -> None:
    home = {person: answer.status_code for person, endpoint, _, answer in answers if endpoint == "maintainer.home"}
    assert home == {"nobody": 302, "approver": 403, "maintainer": 200}
    assert len(answers) > 400


def test_pages_load_nothing_from_elsewhere_and_stand_in_no_frame(answers: list[Seen]) -> None:
    for _, endpoint, address, answer in answers:
        policy = answer.headers.get("Content-Security-Policy", "")
        if endpoint in ("static", *BY_ENDPOINT):
            continue
        assert (address, "frame-ancestors 'none'" in policy, "base-uri 'none'" in policy) == (address, True, True)
        assert (address, "form-action" in policy, "default-src 'none'" in policy) == (address, True, True)
        if not endpoint.startswith("demo."):
            assert (address, policy) == (address, POLICY)


def test_nothing_inline_is_allowed() -> None:
    assert "unsafe" not in POLICY and "*" not in POLICY and "http" not in POLICY


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ],
)
def test_every_answer_carries(answers: list[Seen], name: str, value: str) -> None:
    assert {address for _, _, address, answer in answers if answer.headers.get(name) != value} == set()


def test_only_what_any_site_may_read_can_be_loaded_by_any(answers: list[Seen]) -> None:
    for _, _, address, answer in answers:
        open_to_all = answer.headers.get("Access-Control-Allow-Origin") == "*"
        expected = "cross-origin" if open_to_all else "same-origin"
        assert (address, answer.headers.get("Cross-Origin-Resource-Policy")) == (address, expected)


@pytest.mark.parametrize("name", ["Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"])
def test_every_page_carries(answers: list[Seen], name: str) -> None:
    lacking = {address for _, endpoint, address, answer in answers if name not in answer.headers}
    assert {address for address in lacking if not address.startswith("/static/")} == set()


def test_no_header_tells_a_version_of_what_serves(answers: list[Seen]) -> None:
    said = {answer.headers.get(name) for *_, answer in answers for name in ("Server", "X-Powered-By", "Via")}
    assert said == {None}
    assert not any(re.search(r"werkzeug|python|flask", str(answer.headers), re.I) for *_, answer in answers)


def test_text_says_its_letters(answers: list[Seen]) -> None:
    kinds = {answer.headers["Content-Type"] for *_, answer in answers if answer.get_data()}
    assert "text/html; charset=utf-8" in kinds
    assert [kind for kind in kinds if kind.startswith("text/") and "charset=utf-8" not in kind] == []


def test_cookies_are_of_staff_alone_and_well_kept(answers: list[Seen]) -> None:
    given = [(address, one) for _, _, address, answer in answers for one in answer.headers.getlist("Set-Cookie")]
    assert given
    for address, cookie in given:
        assert in_staff_room(address)
        assert cookie.startswith("__Host-staff=")
        assert all(f"; {flag}" in cookie for flag in ("Secure", "HttpOnly", "Path=/", "SameSite=Lax"))
        assert "Domain=" not in cookie


def test_rooms_of_staff_are_kept_in_no_shared_cache(answers: list[Seen]) -> None:
    for _, endpoint, address, answer in answers:
        if endpoint.split(".")[0] in ("security", "accounts", "school"):
            assert (address, answer.headers["Cache-Control"]) == (address, "no-store")
        elif endpoint != "static":
            assert "public" not in answer.headers["Cache-Control"] or not in_staff_room(address)


def test_signing_out_leaves_no_page_behind(answers: list[Seen]) -> None:
    out = [answer for person, endpoint, _, answer in answers if endpoint == "security.logout"]
    assert out and all(answer.headers["Clear-Site-Data"] == '"cache"' for answer in out)


@pytest.mark.parametrize("address", ["/static/nothing.css", "/static/../../setup.cfg", "/nothing/", "/xx/"])
def test_what_is_not_there_is_a_page_like_others(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Content-Security-Policy"]) == (404, POLICY)
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_a_portal_that_is_tried_out_does_not_bind_browsers_to_https(client: FlaskClient) -> None:
    assert "Strict-Transport-Security" not in client.get("/en/rules").headers


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "CONNECT", "PROPFIND"])
def test_strange_methods_are_refused(client: FlaskClient, method: str) -> None:
    assert client.open("/en/", method=method).status_code == 405
