"""What is here runs on PostgreSQL wherever there is one, also when all other tests run on SQLite.

The fixtures are those of all other tests, made once more, as theirs stand on the other database.
"""

from collections.abc import Generator

import pytest

from tests.conftest import app, client, migrated_database, runner
from tests.databases import on_postgres, using
from tests.portal.conftest import town_files, town_portal, visitor

__all__ = ["app", "client", "migrated_database", "runner", "town_files", "town_portal", "visitor"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """From the first fixture to the last, portals have PostgreSQL."""
    with using(postgresql=True):
        return (yield)


@pytest.fixture(autouse=True, scope="session")
def server() -> None:
    """Without PostgreSQL on this machine the tests are left out, and say so."""
    on_postgres()
