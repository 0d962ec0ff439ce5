"""The small portal with something of everything that the open data tell of."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.operations.note_changes import note_changes
from portal.web.open_book import open_book
from tests.make import moment
from tests.portal.open_rows import add_open_rows


@pytest.fixture
def open_portal(town_portal: Flask) -> Flask:
    """A portal whose changes were noted."""
    with town_portal.app_context():
        add_open_rows()
        note_changes(open_book(), moment(21))
    return town_portal


@pytest.fixture
def reader(open_portal: Flask) -> FlaskClient:
    """A program that reads the open data."""
    return open_portal.test_client()
