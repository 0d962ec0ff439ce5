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
    assert (answer.status_code, answer.content_type) == (200, "text/plain; charset=utf-8")
    said = fields(answer.text)
    assert said["Contact"] == "mailto:beheer@oosterdam.nl"
    assert said["Canonical"] == "https://taal.oosterdam.nl/.well-known/security.txt"
    assert said["Preferred-Languages"] == "nl, en"
    left = datetime.fromisoformat(said["Expires"]) - datetime.now(UTC)
    assert timedelta(days=30) < left < timedelta(days=365)


def test_it_holds_for_the_same_time_all_day() -> None:
    morning, evening = (datetime(2026, 11, 21, hour, 5, tzinfo=UTC) for hour in (6, 22))
    assert last_moment(morning) == last_moment(evening) == datetime(2027, 5, 20, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a@b.nl", "mailto:a@b.nl"),
        ("https://b.nl/report", "https://b.nl/report"),
        ("a@b.nl\nExpires: 2099-01-01", "mailto:a@b.nlExpires:2099-01-01"),
    ],
)
def test_a_contact_is_one_address_on_one_line(written: str, said: str) -> None:
    assert contact(written) == said


@pytest.mark.parametrize(("asked", "language"), [("nl", "nl"), ("en", "en"), ("ar", "nl")])
def test_password_keepers_are_led_to_the_page(client: FlaskClient, asked: str, language: str) -> None:
    answer = client.get("/.well-known/change-password", headers={"Accept-Language": asked})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/{language}/account/change-password")


def test_other_well_known_addresses_are_not_there(client: FlaskClient) -> None:
    assert client.get("/.well-known/resource-that-should-not-exist").status_code == 404
