"""Wires Flask-Security: its settings that are no choice, our forms and words, and who is signed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, cast

from flask import Flask, abort, current_app, g, request, session
from flask_login import current_user
from flask_security import SQLAlchemyUserDatastore
from flask_wtf.csrf import CSRFError

from portal.domain.sign_in import SessionLimits, Via
from portal.extensions import db, security
from portal.models.account import Account, RoleName, WebAuthn
from portal.operations.staff_sessions import live_session
from portal.web import staff_clock, staff_forms, staff_issuers, staff_role_words
from portal.web.language import STAFF_LANGUAGES, speak_in
from portal.web.staff import about_the_actor, answer_unsafe
from portal.web.staff_clock import now
from portal.web.staff_issuers import issuer_for, issuers
from portal.web.staff_letters import StaffMail
from portal.web.staff_secrets import AppCodes, Passkeys, Passwords, RecoveryCodes, derived
from portal.web.staff_security_words import OwnWords, put_words
from portal.web.staff_signals import TOKEN, listen

# What is left for those whose municipality looks after their password and second factor.
OF_ISSUERS = frozenset({"security.login", "security.logout"})
# Pages of Flask-Security that nobody needs here: there is one second factor at most, and a recovery code without it.
NEVER = frozenset({"security.two_factor_rescue", "security.tf_select"})
SETTINGS: dict[str, Any] = {
    "URL_PREFIX": "/<language>/account",
    "LOGIN_URL": "/sign-in",
    "LOGOUT_URL": "/sign-out",
    "RESET_URL": "/password",
    "CHANGE_URL": "/change-password",
    "VERIFY_URL": "/again",
    "CHANGE_EMAIL_URL": "/e-mail",
    "TWO_FACTOR_SETUP_URL": "/app",
    "TWO_FACTOR_TOKEN_VALIDATION_URL": "/code",
    "TWO_FACTOR_RESCUE_URL": "/code-help",
    "TWO_FACTOR_SELECT_URL": "/which-code",
    "MULTI_FACTOR_RECOVERY_CODES_URL": "/recovery-codes",
    "MULTI_FACTOR_RECOVERY_URL": "/recovery",
    "WAN_REGISTER_URL": "/passkeys",
    "WAN_SIGNIN_URL": "/passkey",
    "WAN_DELETE_URL": "/passkey-removed",
    "WAN_VERIFY_URL": "/passkey-again",
    "POST_LOGIN_VIEW": "accounts.home",
    "POST_LOGOUT_VIEW": "security.login",
    "POST_RESET_VIEW": "security.login",
    "POST_CHANGE_VIEW": "accounts.me",
    "POST_VERIFY_VIEW": "accounts.me",
    "POST_CHANGE_EMAIL_VIEW": "accounts.me",
    "TWO_FACTOR_POST_SETUP_VIEW": "accounts.protection",
    "TWO_FACTOR_ERROR_VIEW": "security.login",
    "WAN_POST_REGISTER_VIEW": "accounts.protection",
    "STATIC_FOLDER": None,
    # web/headers.py says it for all pages.
    "CACHE_CONTROL": None,
    "CLI_USERS_NAME": None,
    "CLI_ROLES_NAME": None,
    # One role an account, a column of its row.
    "JOIN_USER_ROLES": False,
    "API_ENABLED_METHODS": ["session"],
    "RETURN_GENERIC_RESPONSES": True,
    "RECOVERABLE": True,
    "CHANGEABLE": True,
    "CHANGE_EMAIL": True,
    "RESET_PASSWORD_WITHIN": timedelta(hours=2),
    "EMAIL_PLAINTEXT": False,
    "EMAIL_HTML": False,
    # Whether an address exists is shown by the letter that arrives; nobody's name server is asked.
    "EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
    "PASSWORD_HASH": "argon2",
    "PASSWORD_SCHEMES": ["argon2", "plaintext"],
    "TWO_FACTOR": True,
    "TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
    "TWO_FACTOR_AUTHENTICATOR_VALIDITY": 30,
    "TWO_FACTOR_RESCUE_EMAIL": False,
    "TWO_FACTOR_IMPLEMENTATIONS": {
        "code": "flask_security.twofactor.CodeTfPlugin",
        "recovery": "portal.web.staff_secrets.CodeInsteadOfPasskey",
    },
    "TOTP_ISSUER": "Taalschoolkiezer",
    "MULTI_FACTOR_RECOVERY_CODES": True,
    "WEBAUTHN": True,
    "WAN_RP_NAME": "Taalschoolkiezer",
    # A passkey names its holder itself; nobody can ask us whose passkeys there are.
    "WAN_ALLOW_USER_HINTS": False,
    "WAN_ALLOW_AS_VERIFY": ["first"],
}


def init_app(app: Flask) -> None:
    """Start Flask-Security so that only the rooms of staff know of it."""
    secret = app.config["SECRET_KEY"]
    app.config.from_mapping({f"SECURITY_{name}": value for name, value in SETTINGS.items()})
    app.config.from_mapping(
        SECURITY_LOGOUT_CSRF=app.config.get("WTF_CSRF_ENABLED", True),
        SECURITY_PASSWORD_SALT=derived(secret, "passwords"),
        SECURITY_TOTP_SECRETS={1: derived(secret, "codes")},
        SECURITY_FRESHNESS=timedelta(minutes=app.config["STAFF_FRESH_MINUTES"]),
        SECURITY_FRESHNESS_GRACE_PERIOD=timedelta(minutes=app.config["STAFF_FRESH_MINUTES"]),
    )
    put_words(app)
    staff_issuers.init_app(app)
    staff_role_words.init_app(app)
    staff_clock.init_app(app)
    start(app)
    speak_in(app, "security", STAFF_LANGUAGES)
    app.template_context_processors["security"].append(about_the_actor)
    app.before_request_funcs.setdefault("security", []).append(close_what_is_not_theirs)
    app.register_error_handler(CSRFError, answer_unsafe)
    security.login_context_processor(lambda: {"issuers": sorted(issuers().values(), key=lambda one: one.name)})
    listen(app)


def start(app: Flask) -> None:
    """Flask-Security itself, with our classes for what it leaves open."""
    for name, own in (
        ("_mail_util_cls", StaffMail),
        ("_password_util_cls", Passwords),
        ("_totp_cls", AppCodes),
        ("_webauthn_util_cls", Passkeys),
        ("_mf_recovery_codes_util_cls", RecoveryCodes),
    ):
        setattr(security, name, own)
    with every_request_as_it_was(app):
        store = SQLAlchemyUserDatastore(db, Account, RoleName, WebAuthn)
        security.init_app(app, store, register_blueprint=None, **cast(dict[str, Any], staff_forms.FORMS))
    security.i18n_domain = OwnWords(app)  # type: ignore[no-untyped-call]
    security.want_json(lambda asked: False)
    security.login_manager.session_protection = None
    load = security.login_manager._user_callback
    security.login_manager.user_loader(lambda key: who_is_here(load, key))
    security.login_manager.request_loader(lambda asked: None)


@contextmanager
def every_request_as_it_was(app: Flask) -> Iterator[None]:
    """What is hung on each request meanwhile is taken off: it asks for the session, which public pages do not have."""
    hooks: tuple[dict[Any, list[Any]], ...] = (
        app.before_request_funcs,
        app.after_request_funcs,
        app.template_context_processors,
    )
    before = [list(one.get(None, ())) for one in hooks]
    yield
    for one, kept in zip(hooks, before, strict=True):
        one[None] = kept


def close_what_is_not_theirs() -> None:
    """Who signed in with the municipality's own identity provider has no password, codes or passkeys here."""
    if request.endpoint in NEVER:
        abort(404)
    if current_user.is_authenticated and g.signed_in_via == Via.ISSUER and request.endpoint not in OF_ISSUERS:
        abort(404)


def limits() -> SessionLimits:
    """How long somebody stays signed in here."""
    config = current_app.config
    return SessionLimits(timedelta(minutes=config["STAFF_IDLE_MINUTES"]), timedelta(hours=config["STAFF_HOURS"]))


def who_is_here(load: Any, key: str) -> Account | None:
    """The account that the cookie names, if its place is still signed in, and in the way its municipality asks for."""
    token, account = session.get(TOKEN), load(key)
    if token is None or account is None:
        return None
    via = live_session(token, account.id, now(), limits())
    if via is None or (via != Via.ISSUER and issuer_for(account.municipality_code) is not None):
        return None
    g.signed_in_via = via
    found: Account = account
    g.signed_in_role = found.role
    return found
