"""Sign-in with a municipality's own identity provider (OpenID Connect, code flow with PKCE)."""

from typing import Any

import requests
from authlib.common.errors import AuthlibBaseError
from flask import abort, current_app, redirect, render_template, session, url_for
from joserfc.errors import JoseError
from werkzeug.wrappers import Response

from portal.accounts.views import blueprint
from portal.domain.oidc import Issuer, SignInRefused, identity_of
from portal.domain.sign_in import Via
from portal.operations.sign_in_by_issuer import sign_in_by_issuer
from portal.web.addresses import whole_address
from portal.web.language import STAFF_LANGUAGES, current_language
from portal.web.staff_clock import now
from portal.web.staff_issuers import client_of, issuer_for
from portal.web.staff_passwords import enter, new_keys

LANGUAGE = "issuer_language"
# What can go wrong between us and an issuer; ValueError and KeyError are answers that are no sense.
FAULTS = (AuthlibBaseError, JoseError, requests.RequestException, RuntimeError, ValueError, KeyError)


@blueprint.get("/issuer/<municipality>")
def issuer(municipality: str) -> Response | tuple[str, int]:
    """On to the issuer, with a state, a nonce and a challenge of our own."""
    found = known(municipality)
    session[LANGUAGE] = current_language()
    try:
        asked: Response = client_of(found).authorize_redirect(answer_address(found))
    except FAULTS:
        return no_entry(found, "away", 502)
    return asked


@blueprint.get("/issuer/<municipality>/answer")
def issuer_answer(municipality: str) -> Response | tuple[str, int]:
    """Back from the issuer: in, if its word is good and a maintainer invited the person."""
    found = known(municipality)
    language = session.pop(LANGUAGE, None)
    try:
        identity = identity_of(found, claims_of(found))
        account = sign_in_by_issuer(found, identity, new_keys(), now())
    except SignInRefused as refusal:
        return no_entry(found, refusal.reason.value, 403)
    except FAULTS as fault:
        current_app.logger.warning("an issuer's answer was refused: %s", type(fault).__name__)
        return no_entry(found, "broken", 400)
    enter(account, Via.ISSUER)
    return redirect(url_for(".home", **({"language": language} if language in STAFF_LANGUAGES else {})))


def known(municipality: str) -> Issuer:
    """The issuer of a municipality; else there is no such page."""
    return issuer_for(municipality) or abort(404)


def answer_address(found: Issuer) -> str:
    """Where the issuer sends people back to: one address, whatever their language, as issuers keep a list of them."""
    return whole_address(".issuer_answer", municipality=found.municipality, language=STAFF_LANGUAGES[0])


def claims_of(found: Issuer) -> Any:
    """The claims of the issuer's token, whose signature, issuer, audience, times, state and nonce are right.

    Raises one of FAULTS.
    """
    client = client_of(found)
    if client.load_server_metadata().get("issuer", "").rstrip("/") != found.issuer:
        raise ValueError(found.issuer)
    wanted = {
        "iss": {"essential": True, "values": [found.issuer, f"{found.issuer}/"]},
        "aud": {"essential": True, "value": found.client_id},
        "exp": {"essential": True},
        "nonce": {"essential": True},
    }
    token = client.authorize_access_token(claims_options=wanted, leeway=60)
    return token["userinfo"]


def no_entry(found: Issuer, why: str, status: int) -> tuple[str, int]:
    """Why nobody was let in, in words that a municipality's own administrator understands."""
    return render_template("accounts/no_entry.html", issuer=found, why=why), status
