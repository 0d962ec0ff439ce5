"""A portal for strangers does not start with what is only good for trying it out."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from flask import Flask
from sqlalchemy import insert

from portal.config import Config
from portal.extensions import db
from portal.models.provider import Provider
from portal.web.production import Surroundings, UnfitForProduction, faults_of, look_around, refuse_defaults
from tests.conftest import close, portal_in
from tests.databases import FILE, address_in, copy_database, sqlite_alone

KEY = "kT7-qW2_zR9xLm4vBn8sYp3cHd6fGj1a"
KEY_NAME = "TAALSCHOOLKIEZER_SECRET_KEY"
GOOD = {
    "PRODUCTION": True,
    "PUBLIC_ADDRESS": "https://taal.oosterdam.nl",
    "CONTACT": "beheer@oosterdam.nl",
    "SECRET_KEY": KEY,
    "FORWARDED_HOPS": 1,
    "MAIL_SERVER": "mail.oosterdam.nl",
}
WRONG: list[tuple[str, Any]] = [
    *(("PUBLIC_ADDRESS", value) for value in (None, "http://taal.oosterdam.nl", "https://", "https://localhost")),
    *(("PUBLIC_ADDRESS", value) for value in ("https://127.0.0.1:8000", "https://oosterdam.nl/taal")),
    *(("CONTACT", value) for value in (None, Config.CONTACT, "beheer", "a@b.test", "a@example.com")),
    *(("SECRET_KEY", value) for value in (None, "", "secret", "x" * 64, 123456)),
    *(("FORWARDED_HOPS", value) for value in (None, "one", -1, True)),
    *(
        ("SQLALCHEMY_DATABASE_URI", f"postgresql+psycopg://{rest}")
        for rest in ("db.oosterdam.nl/x", "/x?host=10.0.0.5")
    ),
    ("SQLALCHEMY_DATABASE_URI", "postgresql+psycopg://db.oosterdam.nl/x?sslmode=prefer"),
    *(("REDIS_URL", value) for value in ("redis://10.0.0.20:6379/0", "redis://portal:geheim@db.oosterdam.nl")),
    *(("MAIL_SERVER", value) for value in (None, "")),
    ("MAIL_TLS", "none"),
    ("TODAY", "2026-11-21"),
    ("DEBUG", True),
    ("TESTING", True),
    ("TILE_LOOPBACK", True),
    ("OIDC_ISSUERS", ({"issuer": "http://127.0.0.1:9/"},)),
    ("WTF_CSRF_ENABLED", False),
    ("SESSION_COOKIE_SAMESITE", None),
    ("SESSION_COOKIE_HTTPONLY", False),
]


def settings(**changes: Any) -> dict[str, Any]:
    """All settings, good ones unless changed."""
    return {**{name: getattr(Config, name) for name in vars(Config) if name.isupper()}, **GOOD, **changes}


def test_good_settings_have_no_fault() -> None:
    assert faults_of(settings()) == ()
    assert faults_of(settings(FORWARDED_HOPS=0, MAIL_SERVER="localhost", MAIL_TLS="none")) == ()
    assert faults_of(settings(TILE_LOOPBACK=True, TILE_URL="http://127.0.0.1:9/{z}/{x}/{y}.png")) == ()


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_each_wrong_setting_is_named_with_what_to_do(name: str, value: Any) -> None:
    faults = faults_of(settings(**{name: value}))
    assert len(faults) == 1
    assert (
        faults[0].setting.rstrip("*").startswith((name[:14], "DATABASE_URL")) and faults[0].wrong and faults[0].remedy
    )


@pytest.mark.parametrize("rest", ["/x", "127.0.0.1/x", "/x?host=/run/postgresql", "db.nl/x?sslmode=verify-full"])
def test_a_server_that_nobody_listens_to_on_the_way_is_no_fault(rest: str) -> None:
    assert faults_of(settings(SQLALCHEMY_DATABASE_URI=f"postgresql+psycopg://{rest}")) == ()


def test_a_password_of_the_database_comes_from_the_environment() -> None:
    said = settings(SQLALCHEMY_DATABASE_URI="postgresql+psycopg://portal:geheim@127.0.0.1/x")
    (fault,) = faults_of(said, Surroundings(environment=frozenset({KEY_NAME})))
    assert fault.setting == "DATABASE_URL" and "geheim" not in str(fault)
    for name in ("DATABASE_URL", "TAALSCHOOLKIEZER_SQLALCHEMY_DATABASE_URI"):
        assert faults_of(said, Surroundings(environment=frozenset({KEY_NAME, name}))) == ()


@pytest.mark.parametrize(
    "address",
    [
        "redis://127.0.0.1:6379/0",
        "redis://[::1]/0",
        "redis:///0",
        "unix:///run/redis/redis.sock",
        "rediss://db.nl:6379/0",
    ],
)
def test_a_redis_that_nobody_listens_to_on_the_way_is_no_fault(address: str) -> None:
    assert faults_of(settings(REDIS_URL=address), Surroundings(environment=frozenset({KEY_NAME}))) == ()


@pytest.mark.parametrize(
    "address", ["rediss://portal:geheim@db.oosterdam.nl/0", "unix:///run/redis.sock?username=portal&password=geheim"]
)
def test_a_password_of_the_redis_comes_from_the_environment(address: str) -> None:
    (fault,) = faults_of(settings(REDIS_URL=address), Surroundings(environment=frozenset({KEY_NAME})))
    assert fault.setting == "REDIS_URL" and "geheim" not in str(fault)
    both = frozenset({KEY_NAME, "TAALSCHOOLKIEZER_REDIS_URL"})
    assert faults_of(settings(REDIS_URL=address), Surroundings(environment=both)) == ()


def test_the_defaults_are_refused() -> None:
    plain = {name: getattr(Config, name) for name in vars(Config) if name.isupper()}
    named = {fault.setting for fault in faults_of(plain)}
    assert named == {"PUBLIC_ADDRESS", "CONTACT", "SECRET_KEY", "FORWARDED_HOPS", "MAIL_SERVER"}


def test_a_secret_that_stands_in_a_file_is_a_fault() -> None:
    secret = settings(MAIL_PASSWORD="of the server", OIDC_SECRET_GM9001="of the issuer")
    seen = Surroundings(environment=frozenset({KEY_NAME}))
    faults = faults_of(secret, seen)
    assert [fault.setting for fault in faults] == ["MAIL_PASSWORD", "OIDC_SECRET_GM9001"]
    assert "of the" not in "".join(map(str, faults)) and KEY not in "".join(map(str, faults))


def test_what_stands_around_is_seen(app: Flask, tmp_path: Path) -> None:
    sqlite_alone()
    folder = tmp_path / "portal"
    folder.chmod(0o700)
    assert (look_around(app).demonstration, look_around(app).open_folders) == (False, ())
    folder.chmod(0o755)
    with app.app_context():
        names = {"slug": "a", "name": "A", "base_url": "https://a.example/", "demonstration": True}
        db.session.execute(insert(Provider).values(**names))
        db.session.commit()
    seen = look_around(app)
    assert (seen.demonstration, seen.open_folders) == (True, (str(folder),))
    named = [fault.setting for fault in faults_of(settings(), seen)]
    assert {"demonstration", "SQLALCHEMY_DATABASE_URI"} <= set(named)


def test_a_database_that_cannot_be_read_is_not_taken_for_a_demonstration(tmp_path: Path) -> None:
    app = portal_in(tmp_path)
    assert not look_around(app).demonstration
    close(app)


def test_a_server_does_not_start_and_says_all_that_is_wrong(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    app = portal_in(tmp_path, PRODUCTION=True)
    with pytest.raises(UnfitForProduction) as refusal:
        refuse_defaults(app)
    said = capfd.readouterr().err
    assert all(fault.setting in said and fault.remedy in said for fault in refusal.value.faults)
    assert refusal.value.code == 3
    close(app)


@pytest.mark.parametrize(("command", "goes_on"), [("doctor", True), ("db", True), ("run", False)])
def test_commands_go_on_so_that_faults_can_be_mended(tmp_path: Path, command: str, goes_on: bool) -> None:
    app = portal_in(tmp_path, PRODUCTION=True)
    with click.Context(click.Command(command), info_name=command):
        if goes_on:
            refuse_defaults(app)
        else:
            with pytest.raises(UnfitForProduction):
                refuse_defaults(app)
    close(app)


def test_the_server_itself_refuses(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[3]
    environment = {
        **os.environ,
        "TAALSCHOOLKIEZER_PRODUCTION": "true",
        "TAALSCHOOLKIEZER_SQLALCHEMY_DATABASE_URI": address_in(tmp_path),
        "TAALSCHOOLKIEZER_SECRET_KEY": "short",
    }
    done = subprocess.run([sys.executable, "-c", "import wsgi"], cwd=root, env=environment, capture_output=True)
    assert (done.returncode, b"PUBLIC_ADDRESS" in done.stderr, b"Traceback" in done.stderr) == (3, True, False)


def production_portal(folder: Path, **changes: Any) -> Flask:
    """A portal in production, but for what tests need."""
    return portal_in(folder, PRODUCTION=True, PUBLIC_ADDRESS="https://taal.oosterdam.nl", **changes)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("taal.oosterdam.nl", 200),
        ("taal.oosterdam.nl:443", 200),
        ("127.0.0.1:8000", 200),
        ("evil.example", 400),
        ("taal.oosterdam.nl.evil.example", 400),
        ("x.taal.oosterdam.nl", 400),
        ("taal.oosterdam.nl@evil.example", 400),
        ("", 400),
    ],
)
def test_in_production_it_answers_to_its_own_name_alone(
    migrated_database: Path, tmp_path: Path, host: str, status: int
) -> None:
    copy_database(migrated_database, tmp_path / FILE)
    app = production_portal(tmp_path)
    answer = app.test_client().get("/en/rules", headers={"Host": host})
    assert answer.status_code == status
    assert "evil" not in answer.text
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    close(app)


def test_more_hosts_can_be_named(tmp_path: Path) -> None:
    app = production_portal(tmp_path, TRUSTED_HOSTS="a.oosterdam.nl, b.oosterdam.nl")
    assert app.config["TRUSTED_HOSTS"][:2] == ["a.oosterdam.nl", "b.oosterdam.nl"]
    close(app)
