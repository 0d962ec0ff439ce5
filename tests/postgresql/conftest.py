"""What is here runs on PostgreSQL wherever there is one, also when all other tests run on SQLite.

The fixtures are those of all other tests, made once more, as theirs stand on the other database.
"""

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.conftest import app, client, migrated_database, runner
from tests.databases import Choice, on_postgres, using
from tests.portal.conftest import town_files, town_portal, visitor

HERE = Path(__file__).parent
__all__ = ["app", "client", "migrated_database", "runner", "town_files", "town_portal", "visitor"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """From the first fixture of a test here to the last, portals have PostgreSQL; pytest asks this for all tests."""
    with using(postgresql=Choice.postgresql or HERE in item.path.parents):
        return (yield)


@pytest.fixture(autouse=True, scope="session")
def server() -> None:
    """Without PostgreSQL on this machine the tests are left out, and say so."""
    on_postgres()
