"""A server that lets nobody write, lacks a table or gives no rights: pages go on, and what was typed is shown again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text, update

from portal.extensions import db
from portal.models.account import StaffSession
from portal.web.staff_clock import now
from tests.portal.staff import browser_of, make_actor
from tests.portal.web.test_troubles import form_is_shown_again, pages_go_on, portal, reports, send

__all__ = ["portal"]
# What is done to a database, and what undoes it.
TROUBLES = {
    "nobody may write": (
        "ALTER DATABASE {name} SET default_transaction_read_only = on",
        "SET default_transaction_read_only = off; ALTER DATABASE {name} RESET default_transaction_read_only",
    ),
    "this role may not write": (
        "CREATE ROLE reader; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;"
        " ALTER DATABASE {name} SET role = 'reader'",
        "SET role = none; ALTER DATABASE {name} RESET role; DROP OWNED BY reader; DROP ROLE reader",
    ),
    "a table is missing": (
        "ALTER TABLE fault_report RENAME TO elsewhere",
        "ALTER TABLE elsewhere RENAME TO fault_report",
    ),
}


@contextmanager
def troubled(app: Flask, trouble: str) -> Iterator[None]:
    """The portal's database in that state, as new connections find it."""
    done, undone = TROUBLES[trouble]
    tell(app, done)
    yield
    tell(app, undone)


def tell(app: Flask, statements: str) -> None:
    """Somebody does these."""
    with app.app_context():
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            name = connection.exec_driver_sql("SELECT current_database()").scalar_one()
            for one in statements.format(name=name).split(";"):
                connection.execute(text(one))
        db.engine.dispose()


@pytest.mark.parametrize("trouble", TROUBLES)
def test_what_the_server_does_not_take_is_shown_again_and_kept_afterwards(portal: Flask, trouble: str) -> None:
    with troubled(portal, trouble):
        pages_go_on(portal)
        form_is_shown_again(send(portal, "ar"), "ar", "rtl")
    assert reports(portal) == 0
    assert send(portal).status_code == 303
    assert reports(portal) == 1


@pytest.mark.parametrize("trouble", ["nobody may write", "this role may not write"])
def test_staff_read_on_where_nothing_can_be_written(portal: Flask, trouble: str) -> None:
    with portal.app_context():
        actor = make_actor("rater")
    reader = browser_of(portal, actor)
    with portal.app_context():
        db.session.execute(update(StaffSession).values(seen_at=now() - timedelta(minutes=5)))
        db.session.commit()
    with troubled(portal, trouble):
        assert reader.get("/nl/municipality/").status_code == 200


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ("nobody may write", "Error: the disk or the database cannot be written"),
        ("this role may not write", "Error: the database does not let this user do that"),
    ],
)
def test_a_command_says_in_one_line_what_the_server_does_not_do(portal: Flask, trouble: str, words: str) -> None:
    with troubled(portal, trouble):
        done = portal.test_cli_runner().invoke(args=["refresh-catalogue"])
    assert done.exit_code == 1 and done.stderr.startswith(words) and done.stderr.count("\n") == 1
