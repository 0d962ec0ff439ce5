"""Operations run inside the application's context, as commands do."""

from collections.abc import Iterator

import pytest
from flask import Flask


@pytest.fixture(autouse=True)
def in_context(app: Flask) -> Iterator[None]:
    with app.app_context():
        yield
