"""The addresses under which every site answers the same questions."""

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.public.well_known import contact, last_moment


def fields(text: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in text.splitlines())


def test_whoever_finds_a_weakness_reads_whom_to_tell(app: Flask) -> None:
    app.config["PUBLIC_ADDRESS"] = "https://taal.oosterdam.nl/"
    app.config["CONTACT"] = "beheer@oosterdam.nl"
    answer = app.test_client().get("/.well-known/security.txt")
    assert client.get("/.well-known/resource-that-should-not-exist").status_code == 404
