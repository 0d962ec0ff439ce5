"""Accounts as maintainers see them: asking in, taking back, deactivating."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.domain.actor import Actor, NotAllowed, Role
from portal.domain.invitation import HOLDS, Guest, plain_address
from portal.extensions import db
from portal.models.account import Account, AuditEntry, Invitation
from portal.operations.change_account import AccountUnknown, OwnAccount, all_accounts, set_active
from portal.operations.invite import HasAccount, InvitationUnknown, invite, open_invitations, resend, revoke
from portal.web.staff_letters import write_invitation
from tests.make import add_towns
from tests.portal.accounts.people import letters, link_in, now
from tests.portal.staff import browser_of, make_actor

PAGE = "/en/maintainer/accounts"
TYPED = {"email": "Bo@Oosterdam.example ", "role": "approver", "municipality": "GM9001", "language": "nl"}
GUEST = Guest("bo@oosterdam.example", Role.RATER, "GM9001", "nl")


@pytest.fixture
def maintainer(app: Flask) -> Actor:
    """Who keeps the site."""
    with app.app_context():
        add_towns()
        return make_actor("maintainer")


@pytest.fixture
def browser(app: Flask, maintainer: Actor) -> FlaskClient:
    """The maintainer's browser."""
    return browser_of(app, maintainer)


def test_an_invitation_is_sent_and_waits(app: Flask, browser: FlaskClient) -> None:
    assert browser.post(PAGE, data=TYPED).status_code == 303
    page = browser.get(PAGE).text
    assert "bo@oosterdam.example" in page and "Oosterdam" in page and "works until" in page
    kind, text = letters(app)[-1]
    assert kind == "invitation" and app.test_client().get(link_in(text)).status_code == 200


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"email": ""}, "still missing"),
        ({"email": "no address"}, "not an e-mail address"),
        ({"email": "a@b"}, "not an e-mail address"),
        ({"email": "a@b.example, c@d.example"}, "not an e-mail address"),
        ({"role": "king"}, "Choose one of the answers"),
        ({"role": ""}, "Choose one of the answers"),
        ({"municipality": "GM0000"}, "Choose the municipality"),
        ({"language": "ar"}, "Choose one of the answers"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_typed_is_lost(
    app: Flask, browser: FlaskClient, change: dict[str, str], fault: str
) -> None:
    answer = browser.post(PAGE, data={**TYPED, **change})
    assert answer.status_code == 400 and fault in answer.text
    assert (change.get("email") or TYPED["email"] if "email" not in change else change["email"]) in answer.text
    with app.app_context():
        assert db.session.query(Invitation).count() == 0


def test_a_maintainer_belongs_to_no_municipality(app: Flask, browser: FlaskClient) -> None:
    browser.post(PAGE, data={**TYPED, "role": "maintainer"})
    with app.app_context():
        assert db.session.query(Invitation).one().municipality_code is None


def test_who_has_an_account_is_not_invited_again(browser: FlaskClient) -> None:
    answer = browser.post(PAGE, data={**TYPED, "email": "account-1@gemeente.example"})
    assert answer.status_code == 400 and "has an account already" in answer.text


def test_a_new_link_ends_the_old_one(app: Flask, browser: FlaskClient) -> None:
    browser.post(PAGE, data=TYPED)
    old = link_in(letters(app)[-1][1])
    with app.app_context():
        number = db.session.query(Invitation).one().id
    assert browser.post(f"/en/maintainer/invitations/{number}/again").status_code == 303
    new = link_in(letters(app)[-1][1])
    assert [app.test_client().get(link).status_code for link in (old, new)] == [404, 200]
    assert browser.post(f"/en/maintainer/invitations/{number}/again").status_code == 404


def test_asking_the_same_person_again_ends_the_first_link(app: Flask, maintainer: Actor) -> None:
    with app.app_context(), app.test_request_context():
        invite(maintainer, GUEST, now(), write_invitation)
        invite(maintainer, GUEST, now(), write_invitation)
        assert len(open_invitations(maintainer, now())) == 1


def test_an_invitation_that_is_taken_back_no_longer_works(app: Flask, browser: FlaskClient) -> None:
    browser.post(PAGE, data=TYPED)
    with app.app_context():
        number = db.session.query(Invitation).one().id
    assert browser.post(f"/en/maintainer/invitations/{number}/revoke").status_code == 303
    assert app.test_client().get(link_in(letters(app)[-1][1])).status_code == 404
    assert browser.post(f"/en/maintainer/invitations/{number}/revoke").status_code == 404


def test_a_deactivated_account_is_signed_out_at_once_and_can_come_back(app: Flask, browser: FlaskClient) -> None:
    with app.app_context():
        actor = make_actor()
    other = browser_of(app, actor)
    assert browser.post(f"/en/maintainer/accounts/{actor.account}/deactivate").status_code == 303
    assert other.get("/nl/municipality/").status_code == 302
    browser.post(f"/en/maintainer/accounts/{actor.account}/activate")
    assert other.get("/nl/municipality/").status_code == 302
    assert browser_of(app, actor).get("/nl/municipality/").status_code == 200


def test_an_old_sign_in_is_asked_once_more_and_what_was_typed_stays(app: Flask, browser: FlaskClient) -> None:
    with browser.session_transaction("/nl/account/") as session:
        session["fs_paa"] -= 3600
    assert browser.get(PAGE).location == "/en/account/again?next=/en/maintainer/accounts"
    answer = browser.post(PAGE, data=TYPED, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 401 and "Bo@Oosterdam.example" in answer.text
    with app.app_context():
        assert db.session.query(Invitation).count() == 0


def test_nobody_deactivates_their_own_account(app: Flask, browser: FlaskClient, maintainer: Actor) -> None:
    answer = browser.post(f"/en/maintainer/accounts/{maintainer.account}/deactivate", follow_redirects=True)
    assert "Ask another maintainer" in answer.text
    with app.app_context(), pytest.raises(OwnAccount):
        set_active(maintainer, maintainer.account, False, now())


@pytest.mark.parametrize("address", ["accounts/99/deactivate", "invitations/99/again", "invitations/99/revoke"])
def test_what_does_not_exist_is_no_page(browser: FlaskClient, address: str) -> None:
    assert browser.post(f"/en/maintainer/{address}").status_code == 404


@pytest.mark.parametrize("role", ["approver", "rater", "reader"])
def test_only_maintainers_do_any_of_this(app: Flask, maintainer: Actor, role: str) -> None:
    with app.app_context(), app.test_request_context():
        actor = make_actor(role)
        for work in (
            lambda: invite(actor, GUEST, now(), write_invitation),
            lambda: resend(actor, 1, now(), write_invitation),
            lambda: revoke(actor, 1, now()),
            lambda: open_invitations(actor, now()),
            lambda: all_accounts(actor),
            lambda: set_active(actor, maintainer.account, False, now()),
        ):
            with pytest.raises(NotAllowed):
                work()
    assert browser_of(app, actor).get(PAGE).status_code == 403
    assert browser_of(app, actor).post(PAGE, data=TYPED).status_code == 403


def test_everything_stands_in_the_log_of_maintainers(app: Flask, browser: FlaskClient, maintainer: Actor) -> None:
    with app.app_context():
        actor = make_actor()
    browser.post(PAGE, data=TYPED)
    with app.app_context():
        number = db.session.query(Invitation).one().id
    browser.post(f"/en/maintainer/invitations/{number}/again")
    browser.post(f"/en/maintainer/invitations/{number + 1}/revoke")
    browser.post(f"/en/maintainer/accounts/{actor.account}/deactivate")
    with app.app_context():
        rows = db.session.query(AuditEntry).order_by(AuditEntry.id).all()
        assert [row.action for row in rows] == ["invited", "invited_again", "invitation_revoked", "deactivated"]
        assert {row.actor for row in rows} == {maintainer.account}
    page = browser.get("/en/account/audit").text
    assert "account-1@gemeente.example" in page and "took an invitation back" in page


def test_an_invitation_that_ran_out_is_marked_and_can_be_sent_again(app: Flask, maintainer: Actor) -> None:
    with app.app_context(), app.test_request_context():
        invite(maintainer, GUEST, now() - HOLDS - timedelta(seconds=1), write_invitation)
        (waiting,) = open_invitations(maintainer, now())
        assert waiting.expired
        resend(maintainer, waiting.number, now(), write_invitation)
        assert not open_invitations(maintainer, now())[0].expired


def test_operations_name_what_is_not_there(app: Flask, maintainer: Actor) -> None:
    with app.app_context(), app.test_request_context():
        with pytest.raises(AccountUnknown):
            set_active(maintainer, 99, False, now())
        with pytest.raises(InvitationUnknown):
            revoke(maintainer, 99, now())
        with pytest.raises(LookupError):
            invite(maintainer, Guest("a@b.example", Role.READER, "GM0000", "nl"), now(), None)
        with pytest.raises(HasAccount):
            invite(maintainer, Guest("account-1@gemeente.example", Role.MAINTAINER, None, "nl"), now(), None)
        assert [line.protected for line in all_accounts(maintainer)] == [True]
        assert db.session.query(Account).count() == 1


@pytest.mark.parametrize(
    "text", ["", "a", "@b.example", "a@", "a@b", "a b@c.example", "a@b.example\nBcc: x", "a" * 255]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        plain_address(text)


@pytest.mark.parametrize(("role", "municipality"), [(Role.MAINTAINER, "GM9001"), (Role.READER, None)])
def test_a_guest_has_a_role_that_fits(role: Role, municipality: str | None) -> None:
    with pytest.raises(ValueError, match="do not go together"):
        Guest("a@b.example", role, municipality, "nl")
