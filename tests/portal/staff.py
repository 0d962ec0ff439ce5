"""Accounts to test with, and browsers that are signed in."""

from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from portal.domain.actor import Actor, Role
from portal.domain.sign_in import Via
from portal.extensions import db
from portal.models.account import Account
from portal.operations.staff_sessions import start_session
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
        token = start_session(actor.account, "Firefox, Linux", Via.PASSWORD, now())
    client = app.test_client()
    with client.session_transaction("/nl/account/") as session:
        session.update({"_user_id": key, "_fresh": True, "fs_cc": "set", "fs_paa": now().timestamp(), "staff": token})
    return client
