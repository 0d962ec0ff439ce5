"""Accounts to test with, and browsers that are signed in."""

from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from portal.domain.actor import Actor, Role
from portal.domain.one_time import digest, new_token
from portal.domain.sign_in import Via
from portal.extensions import db
from portal.models.account import Account, StaffSession
from portal.web.staff_clock import now


def make_actor(role: str = "rater", municipality: str | None = "GM9001", **changes: Any) -> Actor:
    """A protected account in the database, as what operations see of it; maintainers belong to no municipality."""
    number = db.session.query(Account).count() + 1
    code = None if role == Role.MAINTAINER else municipality
    fields: dict[str, Any] = {
        "email": f"account-{number}@gemeente.example",
        "fs_uniquifier": f"account-{number}",
        "tf_primary_method": "authenticator",
        "role": role,
        "municipality_code": code,
        **changes,
    }
    row = Account(**fields)
    db.session.add(row)
    db.session.commit()
    return Actor(row.id, Role(role), code)


def browser_of(app: Flask, actor: Actor) -> FlaskClient:
    """A browser in which the actor is signed in."""
    with app.app_context():
        key = db.session.get_one(Account, actor.account).fs_uniquifier
        token, at = new_token(), now()
        place = {"device": "Firefox, Linux", "via": Via.PASSWORD.value, "started_at": at, "seen_at": at}
        db.session.add(StaffSession(account_id=actor.account, token=digest(token), **place))
        db.session.commit()
    client = app.test_client()
    with client.session_transaction("/nl/account/") as session:
        session.update({"_user_id": key, "_fresh": True, "fs_cc": "set", "fs_paa": now().timestamp(), "staff": token})
    return client
