"""Sign-in with a municipality's own identity provider, against one that runs on this machine."""

import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.domain.actor import Role
from portal.domain.oidc import Identity, Issuer, Refusal, SignInRefused, identity_of, issuer_of
from portal.extensions import db
from portal.models.account import Account, AuditEntry, StaffSession
from tests.conftest import close, portal_in
from tests.databases import FILE, copy_database
from tests.make import add_towns
from tests.portal.accounts.fake_issuer import CLIENT, SECRET, FakeIssuer, running_issuer
from tests.portal.accounts.people import PASSWORD, invited, letters, sign_in
from tests.portal.staff import browser_of, make_actor

START, ANSWER = "/en/account/issuer/GM9001", "/en/account/issuer/GM9001/answer"
ANNA = {"email": "anna@oosterdam.example", "email_verified": True, "amr": ["pwd", "mfa"], "tid": "tenant-1"}


@pytest.fixture
def issuer() -> Iterator[FakeIssuer]:
    """The identity provider of Oosterdam."""
    with running_issuer() as running:
        running.claims = dict(ANNA)
        yield running


@pytest.fixture
def linked(issuer: FakeIssuer, migrated_database: Path, tmp_path: Path) -> Iterator[Flask]:
    """A portal whose municipality GM9001 has that provider."""
    copy_database(migrated_database, tmp_path / FILE)
    written = {
        "municipality": "GM9001",
        "name": "Gemeente Oosterdam",
        "issuer": issuer.address,
        "client_id": CLIENT,
        "tenant": "tenant-1",
        "domains": ["oosterdam.example"],
    }
    app = portal_in(tmp_path, OIDC_ISSUERS=[written], OIDC_SECRET_GM9001=SECRET)
    with app.app_context():
        add_towns()
    yield app
    close(app)


def there(browser: FlaskClient, issuer: FakeIssuer) -> str:
    """To the provider; the state that the portal gave along."""
    issuer.visit(browser.get(START).location)
    return issuer.asked["state"]


def come_in(app: Flask, issuer: FakeIssuer) -> tuple[FlaskClient, Any]:
    """The whole way; the browser and the portal's answer at the end of it."""
    browser = app.test_client()
    state = there(browser, issuer)
    return browser, browser.get(ANSWER, query_string={"code": f"code-{state}", "state": state})


def test_an_invited_person_comes_in_without_password_and_app(linked: Flask, issuer: FakeIssuer) -> None:
    invited(linked)
    browser, answer = come_in(linked, issuer)
    assert answer.location == "/en/account/" or answer.location == "/en/account/"
    assert browser.get("/en/municipality/").status_code == 200
    with linked.app_context():
        row = db.session.query(Account).one()
        assert (row.subject, row.password, row.role) == ("person-1", None, "rater")
        assert db.session.query(StaffSession).one().via == "oidc"


def test_the_portal_asks_with_state_nonce_and_challenge(linked: Flask, issuer: FakeIssuer) -> None:
    there(linked.test_client(), issuer)
    asked = issuer.asked
    assert asked["response_type"] == "code" and asked["code_challenge_method"] == "S256"
    assert len(asked["state"]) >= 20 and len(asked["nonce"]) >= 20 and len(asked["code_challenge"]) == 43
    assert asked["redirect_uri"].endswith(ANSWER.replace("/en/", "/nl/")) and "openid" in asked["scope"]


@pytest.mark.parametrize(
    ("claims", "status"),
    [
        ({"iss": "https://other.example"}, 400),
        ({"aud": "somebody else"}, 400),
        ({"exp": int(time.time()) - 3600}, 400),
        ({"nonce": "another"}, 400),
        ({"nonce": None}, 400),
        ({"sub": None}, 400),
        ({"tid": "tenant-2"}, 403),
        ({"tid": None}, 403),
        ({"email_verified": False}, 403),
        ({"email_verified": None}, 403),
        ({"email_verified": "true"}, 403),
        ({"email": None}, 403),
        ({"email": "anna@evil.example"}, 403),
        ({"email": "anna@oosterdam.example.evil.example"}, 403),
        ({"email": "bo@oosterdam.example"}, 403),
        ({"amr": ["pwd"]}, 403),
        ({"amr": None}, 403),
    ],
)
def test_a_token_that_says_anything_else_lets_nobody_in(
    linked: Flask, issuer: FakeIssuer, claims: dict[str, object], status: int
) -> None:
    invited(linked)
    issuer.claims.update(claims)
    browser, answer = come_in(linked, issuer)
    assert answer.status_code == status
    assert browser.get("/en/municipality/").status_code == 302
    with linked.app_context():
        assert db.session.query(Account).count() == 0


def test_a_token_that_somebody_else_signed_lets_nobody_in(linked: Flask, issuer: FakeIssuer) -> None:
    invited(linked)
    issuer.sign_with = issuer.other_key
    assert come_in(linked, issuer)[1].status_code == 400


def test_metadata_of_another_issuer_is_refused(linked: Flask, issuer: FakeIssuer) -> None:
    invited(linked)
    issuer.metadata["issuer"] = "https://other.example"
    assert come_in(linked, issuer)[1].status_code == 400


def test_an_answer_counts_once_and_in_the_browser_that_asked(linked: Flask, issuer: FakeIssuer) -> None:
    invited(linked)
    browser = linked.test_client()
    state = there(browser, issuer)
    answer = {"code": "code-1", "state": state}
    assert linked.test_client().get(ANSWER, query_string=answer).status_code == 400
    assert browser.get(ANSWER, query_string={"code": "code-1", "state": "made up"}).status_code == 400
    assert browser.get(ANSWER, query_string=answer).status_code == 302
    assert browser.get(ANSWER, query_string=answer).status_code == 400


@pytest.mark.parametrize("asked", ["", "?error=access_denied&error_description=no", "?code=x", "?state=x"])
def test_an_answer_without_sense_is_told_in_words(linked: Flask, asked: str) -> None:
    answer = linked.test_client().get(ANSWER + asked)
    assert answer.status_code == 400 and "was not right" in answer.text


def test_nobody_comes_in_uninvited_and_the_log_says_why(linked: Flask, issuer: FakeIssuer) -> None:
    answer = come_in(linked, issuer)[1]
    assert answer.status_code == 403 and "nobody invited you" in answer.text
    with linked.app_context():
        row = db.session.query(AuditEntry).one()
        assert (row.action, row.municipality_code, row.after) == (
            "sign_in_refused",
            "GM9001",
            {"reason": "not_invited"},
        )


def test_a_maintainer_of_the_same_address_is_not_the_municipalitys(linked: Flask, issuer: FakeIssuer) -> None:
    invited(linked, role=Role.MAINTAINER)
    assert come_in(linked, issuer)[1].status_code == 403
    with linked.app_context():
        make_actor("maintainer", email="anna@oosterdam.example")
    assert come_in(linked, issuer)[1].status_code == 403


def test_an_address_that_went_to_another_person_does_not_take_the_account_along(
    linked: Flask, issuer: FakeIssuer
) -> None:
    invited(linked)
    come_in(linked, issuer)
    issuer.claims["sub"] = "person-2"
    assert come_in(linked, issuer)[1].status_code == 403


def test_a_deactivated_account_stays_out(linked: Flask, issuer: FakeIssuer) -> None:
    invited(linked)
    browser, _ = come_in(linked, issuer)
    with linked.app_context():
        db.session.query(Account).one().active = False
        db.session.commit()
    assert browser.get("/en/municipality/").status_code == 302
    assert come_in(linked, issuer)[1].status_code == 403


def test_with_a_provider_no_password_opens_and_none_is_sent(linked: Flask, issuer: FakeIssuer) -> None:
    address = f"/en/account/invitation/{invited(linked)}"
    assert "Sign in with Gemeente Oosterdam" in linked.test_client().get(address).text
    typed = {"password": PASSWORD, "again": PASSWORD}
    assert linked.test_client().post(address, data=typed).status_code == 400
    browser, _ = come_in(linked, issuer)
    before = len(letters(linked))
    assert sign_in(linked.test_client()).status_code == 200
    linked.test_client().post("/en/account/password", data={"email": "anna@oosterdam.example"})
    assert len(letters(linked)) == before
    for page in ("change-password", "e-mail", "app", "passkeys", "recovery-codes", "again"):
        assert browser.get(f"/en/account/{page}").status_code == 404


def test_a_place_that_was_opened_by_password_ends_when_the_municipality_gets_a_provider(linked: Flask) -> None:
    with linked.app_context():
        browser = browser_of(linked, make_actor())
        other = browser_of(linked, make_actor(municipality="GM9002"))
    assert browser.get("/en/municipality/").status_code == 302
    assert other.get("/en/municipality/").status_code == 200


def test_an_unknown_issuer_is_no_page(linked: Flask) -> None:
    for municipality in ("GM9002", "x", "GM9001%0d"):
        assert linked.test_client().get(f"/en/account/issuer/{municipality}").status_code == 404


def test_a_provider_that_is_away_is_told(linked: Flask, issuer: FakeIssuer) -> None:
    issuer.metadata["authorization_endpoint"] = None
    assert linked.test_client().get(START).status_code == 502


def test_the_sign_in_page_offers_the_provider(linked: Flask) -> None:
    page = linked.test_client().get("/en/account/sign-in").text
    assert re.search(rf'href="{START}">\s*Sign in with Gemeente Oosterdam', page)


WRITTEN: dict[str, object] = {
    "municipality": "GM9001",
    "name": "Oosterdam",
    "issuer": "https://login.example/",
    "client_id": "x",
    "domains": ["Oosterdam.example"],
}


@pytest.mark.parametrize(
    "change",
    [
        {"issuer": "http://login.example"},
        {"issuer": "ftp://127.0.0.1"},
        {"domains": []},
        {"domains": "oosterdam.example"},
        {"owns_addresses": True},
        {"colour": "red"},
    ],
)
def test_an_issuer_that_is_not_safe_cannot_be_set(change: Mapping[str, object]) -> None:
    with pytest.raises(ValueError):
        issuer_of({**WRITTEN, **change})


@pytest.mark.parametrize("gone", ["municipality", "issuer", "client_id", "domains"])
def test_an_issuer_that_is_not_whole_cannot_be_set(gone: str) -> None:
    with pytest.raises(ValueError, match=gone):
        issuer_of({name: value for name, value in WRITTEN.items() if name != gone})


def test_a_portal_without_the_issuers_secret_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="TAALSCHOOLKIEZER_OIDC_SECRET_GM9001"):
        portal_in(tmp_path, OIDC_ISSUERS=[WRITTEN])


def test_a_tenant_that_owns_its_addresses_need_not_verify_them() -> None:
    entra = issuer_of({**WRITTEN, "tenant": "t", "owns_addresses": True})
    claims: dict[str, object] = {"tid": "t", "sub": "s", "email": "Anna@Oosterdam.Example", "amr": ["mfa"]}
    assert identity_of(entra, claims) == Identity("s", "anna@oosterdam.example")
    with pytest.raises(SignInRefused) as refused:
        identity_of(entra, {**claims, "email_verified": False})
    assert refused.value.reason == Refusal.UNVERIFIED


def test_one_factor_will_do_where_the_setting_says_so() -> None:
    issuer: Issuer = issuer_of({**WRITTEN, "requires_mfa": False})
    claims: dict[str, object] = {"sub": "s", "email": "a@oosterdam.example", "email_verified": True}
    assert identity_of(issuer, claims).email == "a@oosterdam.example"
