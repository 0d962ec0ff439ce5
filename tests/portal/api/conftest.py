"""The small portal with something of everything that the open data tell of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.operations.note_changes import note_changes
from portal.web.open_book import open_book
from tests.conftest import close, portal_in
from tests.databases import copy_portal
from tests.make import moment
from tests.portal.open_rows import add_open_rows


@pytest.fixture(scope="session")
def open_files(town_files: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a portal whose changes were noted keeps in its folder, made once."""
    folder = tmp_path_factory.mktemp("open") / "portal"
    copy_portal(town_files, folder)
    app = portal_in(folder)
    with app.app_context():
        add_open_rows()
        note_changes(open_book(), moment(21))
    close(app)
    return folder


@pytest.fixture(scope="module")
def shared_portal(open_files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A portal that is only read from."""
    folder = tmp_path_factory.mktemp("shared") / "portal"
    copy_portal(open_files, folder)
    app = portal_in(folder)
    yield app
    close(app)


@pytest.fixture
def reader(shared_portal: Flask) -> FlaskClient:
    """A program that reads the open data."""
    return shared_portal.test_client()


@pytest.fixture
def open_portal(open_files: Path, tmp_path: Path) -> Iterator[Flask]:
    """A portal of one's own, whose settings a test may change."""
    copy_portal(open_files, tmp_path / "open")
    app = portal_in(tmp_path / "open")
    yield app
    close(app)
