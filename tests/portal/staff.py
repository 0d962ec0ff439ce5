"""Accounts to test with, and browsers that are signed in."""

from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from portal.domain.actor import Actor, Role
from portal.extensions import db
from portal.models.account import Account


def make_actor(role: str = "rater", municipality: str | None = "GM9001", **changes: Any) -> Actor:
    """An account in the database, as what operations see of it; maintainers belong to no municipality."""
    number = db.session.query(Account).count() + 1
    code = None if role == Role.MAINTAINER else municipality
    fields: dict[str, Any] = {
        "email": f"account-{number}@gemeente.example",
        "fs_uniquifier": f"account-{number}",
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
        row = db.session.get(Account, actor.account)
        assert row is not None
        key = row.fs_uniquifier
    client = app.test_client()
    with client.session_transaction() as session:
        session.update({"_user_id": key, "_fresh": True, "fs_cc": "set"})
    return client
