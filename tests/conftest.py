"""The portal over a database of its own: migrated once a session, copied for each test."""

import gc
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import flask_migrate
import pytest
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner
from hypothesis import settings
from jinja2 import FileSystemBytecodeCache
from sqlalchemy import Engine, event
from werkzeug.routing import Rule

from portal.app import create_app
from portal.extensions import db
from portal.operations import refresh_catalogue
from tests.databases import FILE, Statements, address_in, copy_database, leave_writing_to_the_system, remove_below
from tests.make import TODAY

COMPILED = TemporaryDirectory()
# Settings that portals have under pytest, and not in benches, which measure what they would.
UNDER_PYTEST: dict[str, Any] = {}
PATIENCE_SECONDS = 5

# A busy machine is no fault of what is tested, and what was green once shall not turn red by another draw;
# HYPOTHESIS_PROFILE=exploring draws anew each time.
settings.register_profile("settled", deadline=None, derandomize=True)
settings.register_profile("exploring", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "settled"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long are begun first: one that is begun last keeps one process at work and the others idle."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """What a test made on PostgreSQL goes when it ends."""
    result = yield
    remove_below((getattr(item, "funcargs", None) or {}).get("tmp_path"))
    return result


def portal_in(folder: Path, **overrides: Any) -> Flask:
    """A portal that keeps everything it writes in `folder`."""
    settings: dict[str, Any] = {
        "TESTING": True,
        "TODAY": TODAY,
        "SECRET_KEY": "for tests alone",
        "WTF_CSRF_ENABLED": False,
        # Hashing is slow by design: not in tests.
        "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": {"argon2__memory_cost": 64, "argon2__time_cost": 1},
        "SQLALCHEMY_DATABASE_URI": address_in(folder),
        "INDEX_DIR": str(folder / "index"),
        "DEMO_DIR": str(folder / "demo"),
        "MAIL_OUTBOX": str(folder / "outbox"),
        "TRAVEL_DIR": str(folder / "travel"),
        "OPEN_DATA_DIR": str(folder / "open-data"),
        **UNDER_PYTEST,
        **overrides,
    }
    app = create_app(settings)
    # A portal of one's own for each test, but not its templates compiled anew.
    app.jinja_env.bytecode_cache = FileSystemBytecodeCache(COMPILED.name)
    return app


def close(app: Flask) -> None:
    """Give back the connections, so that no file stays open; what is built in the background comes to its end."""
    for thread in threading.enumerate():
        # As Python calls those that portal/app.py starts.
        if thread.name.endswith("(in_context)"):
            thread.join(PATIENCE_SECONDS)
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture(scope="session", autouse=True)
def uncollected() -> Iterator[None]:
    """Looking through the whole heap for each portal's read model would take tests half of their time."""
    gc.collect()
    gc.freeze()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(refresh_catalogue, "settle", lambda: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Compiling its addresses is nine tenths of making a portal; those of one compiled before are taken over."""
    compile_anew, compiled = Rule.compile, dict[tuple[object, ...], Rule]()

    def take_over(rule: Rule) -> None:
        known = compiled.setdefault((rule.rule, rule.subdomain, rule.host, repr(rule.defaults)), rule)
        if known is rule:
            compile_anew(rule)
            return
        rule.arguments |= known.arguments
        rule._parts, rule._trace, rule._converters = known._parts, known._trace, known._converters
        for builder in ("_build", "_build_unknown"):
            setattr(rule, builder, getattr(known, builder).__func__.__get__(rule))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "compile", take_over)
        yield


@pytest.fixture(scope="session", autouse=True)
def light_databases() -> Iterator[None]:
    """Statements are compiled once for all portals, and nobody waits until the disk has what is written."""
    options = {"execution_options": {"compiled_cache": Statements()}}
    event.listen(Engine, "connect", leave_writing_to_the_system)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(UNDER_PYTEST, "SQLALCHEMY_ENGINE_OPTIONS", options)
        yield
    event.remove(Engine, "connect", leave_writing_to_the_system)


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database as the migrations make it; where it is PostgreSQL's, the path stands for it."""
    folder = tmp_path_factory.mktemp("migrated")
    app = portal_in(folder)
    with app.app_context():
        flask_migrate.upgrade()
    close(app)
    return folder / FILE


@pytest.fixture
def app(migrated_database: Path, tmp_path: Path) -> Iterator[Flask]:
    """A portal without schools, on 21 November 2026."""
    folder = tmp_path / "portal"
    folder.mkdir()
    copy_database(migrated_database, folder / FILE)
    app = portal_in(folder)
    yield app
    close(app)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser at the portal."""
    return app.test_client()


@pytest.fixture
def runner(app: Flask) -> FlaskCliRunner:
    """A maintainer's terminal at the portal."""
    return app.test_cli_runner()
