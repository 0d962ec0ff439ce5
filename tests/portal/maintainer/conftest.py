"""A portal with schools, and browsers of a maintainer and of others."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.domain.actor import Actor
from tests.portal.conftest import town_portal
from tests.portal.staff import browser_of, make_actor

__all__ = ["town_portal"]


@pytest.fixture
def actor(town_portal: Flask) -> Actor:
    """Who maintains the portal."""
    with town_portal.app_context():
        return make_actor("maintainer")


@pytest.fixture
def maintainer(town_portal: Flask, actor: Actor) -> FlaskClient:
    """The maintainer's browser."""
    return browser_of(town_portal, actor)
