"""Which database the settings choose, and how the portal treats a PostgreSQL server."""

from pathlib import Path

import pytest

from portal.app import create_app
from portal.web.database import with_driver

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
