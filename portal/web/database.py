"""Which database the portal has, and how patient it is with a PostgreSQL server."""

import logging
from collections.abc import Mapping
from typing import Any

from flask import Flask, has_request_context
from psycopg.errors import NumericValueOutOfRange
from sqlalchemy import event
from sqlalchemy.exc import DataError
from sqlalchemy.pool import ConnectionPoolEntry
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Response as AnyResponse

from portal.extensions import db
from portal.web.errors import answer

POSTGRESQL = ("postgres", "postgresql")
DRIVER = "postgresql+psycopg"
LIMITED = "limited"
LOG = logging.getLogger("portal.database")


def prepare(app: Flask) -> None:
    """Read the settings before the extension does; what SQLALCHEMY_ENGINE_OPTIONS says itself goes before ours."""
    app.config["SQLALCHEMY_DATABASE_URI"] = address = with_driver(app.config["SQLALCHEMY_DATABASE_URI"])
    if address.startswith(DRIVER):
        said = app.config.get("SQLALCHEMY_ENGINE_OPTIONS") or {}
        app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {**engine_options(app.config), **said}


def with_driver(address: str) -> str:
    """The address as our library reads it: postgres:// and postgresql:// both mean psycopg."""
    kind, colon, rest = address.partition("://")
    return f"{DRIVER}{colon}{rest}" if kind in POSTGRESQL else address


def engine_options(config: Mapping[str, Any]) -> dict[str, Any]:
    """Connections are kept, looked at before they are used, and never waited for without end."""
    wait = float(config["DATABASE_WAIT_SECONDS"])
    return {
        "pool_size": int(config["DATABASE_POOL"]),
        "max_overflow": int(config["DATABASE_POOL"]),
        "pool_timeout": wait,
        "pool_pre_ping": True,
        "pool_recycle": 1800,
        "connect_args": {
            "application_name": "taalschoolkiezer",
            # libpq takes less than two seconds for two.
            "connect_timeout": max(2, round(wait)),
            "tcp_user_timeout": round(wait * 1000),
            "options": "-c timezone=UTC",
        },
    }


def init_app(app: Flask) -> None:
    """What a page asks of PostgreSQL is broken off after DATABASE_STATEMENT_SECONDS; commands take their time."""
    app.register_error_handler(DataError, answer_impossible)
    seconds = float(app.config["DATABASE_STATEMENT_SECONDS"])
    if not app.config["SQLALCHEMY_DATABASE_URI"].startswith(DRIVER):
        return
    with app.app_context():
        engine = db.engine

    @event.listens_for(engine, "checkout")
    def limit(connection: Any, record: ConnectionPoolEntry, proxy: object) -> None:
        wanted = seconds if has_request_context() else 0.0
        if record.info.get(LIMITED, 0.0) != wanted:
            set_limit(connection, wanted)
            record.info[LIMITED] = wanted


def answer_impossible(error: DataError) -> AnyResponse | tuple[str, int]:
    """A number that no row can have is one of nothing; signs that no table can keep are no answer to a question.

    It may as well be a value of our own that its column has no room for: the log says where it was asked, without it.
    """
    LOG.warning("the database does not take a value", exc_info=error)
    db.session.rollback()
    return answer(NotFound() if isinstance(error.orig, NumericValueOutOfRange) else BadRequest())


def set_limit(connection: Any, seconds: float) -> None:
    """For all that this connection does from now on; 0 means none."""
    before, connection.autocommit = connection.autocommit, True
    connection.execute(f"SET statement_timeout = {round(seconds * 1000)}")
    connection.autocommit = before
