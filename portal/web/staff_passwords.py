"""A password for a new account: judged and hashed by Flask-Security, with our rules."""

from uuid import uuid4

from flask_security.utils import hash_password, login_user

from portal.domain.sign_in import Via
from portal.extensions import db, security
from portal.models.account import Account


def password_faults(password: str, email: str) -> list[str]:
    """What is wrong with it, in words."""
    faults, _ = security.password_util.validate(password, True, email=email)
    return list(faults or [])


def hashed(password: str) -> str:
    """What is kept of it: of the same letters, however the keyboard wrote them (Unicode has several ways)."""
    made: str = hash_password(security.password_util.normalize(password))
    return made


def new_keys() -> tuple[str, str]:
    """Flask-Security's two names for a new account: of its sessions, and of its passkeys."""
    return uuid4().hex, uuid4().hex


def enter(account: int, via: Via) -> None:
    """Sign somebody in who has just shown who they are."""
    login_user(db.session.get_one(Account, account), remember=False, authn_via=[via.value])
