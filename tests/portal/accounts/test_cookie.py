"""The cookie of staff: only where they work, only over https or on one's own machine; nothing of it on public pages."""

import re
import statistics
import time

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.web.staff_cookie import ROOMS, in_staff_room
from tests.portal.staff import browser_of, make_actor

SIGN_IN = "/nl/account/sign-in"
# What an address needs that the rule does not tell.
GAPS = {"slug": "de-brug", "language": "nl", "code": "x", "token": "x", "municipality": "GM9001"}


def public_addresses(app: Flask) -> list[str]:
    """An address of each rule outside the rooms of staff that can be asked for; unknown things answer 404."""
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    filled = [re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", lambda gap: GAPS.get(gap[1], "1"), rule.rule) for rule in rules]
    return sorted(address for address in filled if not in_staff_room(address))


def test_no_public_address_has_a_cookie_or_varies_by_one(town_portal: Flask) -> None:
    addresses = [*public_addresses(town_portal), "/static/style.css", "/nl/search?place=3011", "/nl/no/such/page"]
    assert len(addresses) > 40
    with town_portal.app_context():
        member = browser_of(town_portal, make_actor())
    for browser in (town_portal.test_client(), member):
        for address in addresses:
            if "tiles" in address:
                continue
            answer = browser.get(address)
            answer.close()
            assert "Set-Cookie" not in answer.headers, address
            assert "cookie" not in answer.headers.get("Vary", "").lower(), address


def test_a_public_page_that_would_write_into_a_session_fails_at_once(town_portal: Flask) -> None:
    from flask import session

    with town_portal.test_request_context("/nl/"):
        assert session.get("anything") is None
        with pytest.raises(RuntimeError, match="no session"):
            session["anything"] = 1


def test_what_extensions_hang_on_every_request_is_hung_on_none(town_portal: Flask) -> None:
    hooks = (town_portal.before_request_funcs, town_portal.after_request_funcs, town_portal.template_context_processors)
    modules = {function.__module__ for one in hooks for function in one.get(None, ())}
    assert not [name for name in modules if name.startswith(("flask_login", "flask_security", "flask_principal"))]


def test_signing_in_costs_public_pages_nothing(town_portal: Flask) -> None:
    """A public page with the cookie of staff against one without: alternating, so that a busy machine hits both."""
    with town_portal.app_context():
        member = browser_of(town_portal, make_actor())
    visitor = town_portal.test_client()
    spent: dict[str, list[float]] = {"member": [], "visitor": []}
    for _ in range(15):
        for name, browser in (("member", member), ("visitor", visitor)):
            start = time.thread_time()
            browser.get("/nl/")
            spent[name].append(time.thread_time() - start)
    assert statistics.median(spent["member"]) < 2 * statistics.median(spent["visitor"])


@pytest.mark.parametrize(
    ("base", "name", "secure"),
    [
        ("http://127.0.0.1:8000", "staff", False),
        ("http://localhost:8000", "staff", False),
        ("http://[::1]:8000", "staff", False),
        ("https://localhost", "__Host-staff", True),
        ("http://taalschoolkiezer.example", "__Host-staff", True),
        ("https://taalschoolkiezer.example", "__Host-staff", True),
        ("http://127.0.0.1.evil.example", "__Host-staff", True),
    ],
)
def test_the_cookie_goes_over_https_alone_but_on_ones_own_machine(
    office: Flask, base: str, name: str, secure: bool
) -> None:
    cookie = office.test_client().get(SIGN_IN, base_url=base).headers["Set-Cookie"]
    assert cookie.startswith(f"{name}=")
    parts = {part.strip() for part in cookie.split(";")[1:]}
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= parts
    assert ("Secure" in parts) == secure
    assert not [part for part in parts if part.startswith(("Domain", "Expires", "Max-Age"))]


def test_pages_of_accounts_are_kept_in_no_cache(office: Flask) -> None:
    answer = office.test_client().get(SIGN_IN)
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path", ["/", "", "/nl", "/nl/", "/account/", "/static/account/x", "/nl/accounts", "/api/v1/account"]
)
def test_other_addresses_are_no_rooms_of_staff(path: str) -> None:
    assert not in_staff_room(path)


def test_each_room_is_one() -> None:
    assert all(in_staff_room(f"/nl/{room}/x") and in_staff_room(f"/nl/{room}") for room in ROOMS)


def test_a_cookie_that_was_changed_is_nobodys(office: Flask, client: FlaskClient) -> None:
    client.set_cookie("staff", "eyJfdXNlcl9pZCI6ICIxIn0.x.y")
    assert client.get("/nl/municipality/").status_code == 302
