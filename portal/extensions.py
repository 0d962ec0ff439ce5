"""The Flask extensions as objects; their settings live in `portal.config`, their wiring in `portal.app`."""

import re
import sqlite3
from pathlib import Path
from typing import Any

from flask_babel import Babel
from flask_compress import Compress
from flask_migrate import Migrate
from flask_security import Security
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import Engine, MetaData, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.orm import DeclarativeBase, declared_attr


class Base(DeclarativeBase):
    """Parent of all models; the names of constraints are fixed so that migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )

    @declared_attr.directive
    def __tablename__(cls) -> str:
        """`CourseInstance` is kept in `course_instance`."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


db = SQLAlchemy(model_class=Base)
migrate = Migrate(render_as_batch=True)
babel = Babel()
compress = Compress()
security = Security()
csrf = CSRFProtect()


# What a connection notes of its file: where it lies and which one it is.
FILE = "taalschoolkiezer.file"


@event.listens_for(Engine, "do_connect")
def open_what_is_there(dialect: Any, record: object, arguments: list[Any], options: object) -> None:
    """SQLite would begin an empty database where the file is gone; ours begin with their tables (migrations/env.py)."""
    file = str(arguments[0]) if dialect.name == "sqlite" and arguments else ""
    if file and not file.startswith((":memory:", "file:")) and not Path(file).exists():
        raise sqlite3.OperationalError("unable to open database file")


@event.listens_for(Engine, "connect")
def prepare_sqlite(connection: Any, record: Any) -> None:
    """SQLite keeps its references only when asked, and lets people read on while a command writes."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        _, _, file = connection.execute("PRAGMA database_list").fetchone()
        record.info[FILE] = (file, identity(file)) if file else None


@event.listens_for(Engine, "checkout")
def leave_what_is_gone(connection: object, record: Any, proxy: object) -> None:
    """A file that was put in the place of ours is the database now: the old one would take words that nobody reads."""
    noted = record.info.get(FILE)
    if noted and identity(noted[0]) != noted[1]:
        raise DisconnectionError("the database is another file by now")


def identity(file: str) -> tuple[int, int] | None:
    """Which file it is, whatever it is called; None where there is none."""
    try:
        found = Path(file).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
