"""The identity providers of the settings, each with its client that speaks OpenID Connect (Authlib)."""

from typing import Any, cast

from authlib.integrations.flask_client import OAuth
from flask import Flask, current_app

from portal.domain.oidc import Issuer, issuer_of

ISSUERS, CLIENTS = "oidc_issuers", "oidc_clients"
SECONDS = 10


def init_app(app: Flask) -> None:
    """Read OIDC_ISSUERS and make a client of each; a portal whose issuers are not right does not start."""
    issuers = [issuer_of(written) for written in app.config["OIDC_ISSUERS"]]
    clients = OAuth(app)
    for one in issuers:
        secret = app.config.get(f"OIDC_SECRET_{one.municipality}")
        if not secret:
            message = f"TAALSCHOOLKIEZER_OIDC_SECRET_{one.municipality} is not set"
            raise ValueError(message)
        clients.register(
            one.municipality,
            client_id=one.client_id,
            client_secret=str(secret),
            server_metadata_url=f"{one.issuer}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid email", "code_challenge_method": "S256", "default_timeout": SECONDS},
        )
    app.extensions[ISSUERS] = {one.municipality: one for one in issuers}
    app.extensions[CLIENTS] = clients
    if len(app.extensions[ISSUERS]) != len(issuers):
        message = "a municipality has one issuer"
        raise ValueError(message)


def issuers() -> dict[str, Issuer]:
    """Municipality to issuer."""
    return cast(dict[str, Issuer], current_app.extensions[ISSUERS])


def issuer_for(municipality: str | None) -> Issuer | None:
    """With whom the staff of a municipality sign in; None where they have a password here."""
    return issuers().get(municipality or "")


def client_of(issuer: Issuer) -> Any:
    """Authlib's client of an issuer."""
    return current_app.extensions[CLIENTS].create_client(issuer.municipality)
