"""A portal with two municipalities."""

import pytest
from flask import Flask

from tests.make import add_towns


@pytest.fixture
def office(app: Flask) -> Flask:
    """No schools, two municipalities: GM9001 and GM9002."""
    with app.app_context():
        add_towns()
    return app
