"""Which database the settings choose, and how the portal treats a PostgreSQL server."""

from pathlib import Path

import pytest
from flask import Flask
from psycopg.errors import NumericValueOutOfRange, StringDataRightTruncation
from sqlalchemy.exc import DataError

from portal.app import create_app
from portal.web.database import answer_impossible, with_driver
from tests.portal.web.listening import heard

URL = "SQLALCHEMY_DATABASE_URI"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("postgres://a:b@host/name", "postgresql+psycopg://a:b@host/name"),
        ("postgresql://host/name?sslmode=require", "postgresql+psycopg://host/name?sslmode=require"),
        ("postgresql+psycopg://host/name", "postgresql+psycopg://host/name"),
        ("sqlite:////srv/portal.sqlite", "sqlite:////srv/portal.sqlite"),
    ],
)
def test_each_way_to_name_postgresql_means_our_library(said: str, read: str) -> None:
    assert with_driver(said) == read


def test_the_environment_names_the_database_and_our_own_word_goes_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://portal@db.example/portal")
    settings = {"SECRET_KEY": "-", "DATABASE_POOL": 3, "DATABASE_WAIT_SECONDS": 2.5}
    app = create_app(settings)
    assert app.config[URL] == "postgresql+psycopg://portal@db.example/portal"
    options = app.config["SQLALCHEMY_ENGINE_OPTIONS"]
    assert (options["pool_size"], options["pool_timeout"], options["pool_pre_ping"]) == (3, 2.5, True)
    monkeypatch.setenv(f"TAALSCHOOLKIEZER_{URL}", f"sqlite:///{tmp_path}/other.sqlite")
    assert create_app(settings).config[URL] == f"sqlite:///{tmp_path}/other.sqlite"


@pytest.mark.parametrize(("kind", "status"), [(NumericValueOutOfRange, 404), (StringDataRightTruncation, 400)])
def test_a_value_that_the_database_does_not_take_is_told_in_the_log_but_not_which(
    app: Flask, kind: type[Exception], status: int
) -> None:
    with app.test_request_context("/nl/rules"), heard() as log:
        try:
            said = kind("value too long: Anna Fictief")
            raise DataError("INSERT ...", {"name": "Anna Fictief"}, said) from said
        except DataError as error:
            answer = app.make_response(answer_impossible(error))
    assert answer.status_code == status
    line = log.getvalue()
    assert kind.__name__ in line and "test_database.py" in line
    assert "Anna" not in line and "INSERT" not in line
