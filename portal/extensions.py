"""The Flask extensions as objects; their settings live in `portal.config`, their wiring in `portal.app`."""

import os
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


# What a connection notes of its file: where it lies, which one it is, whether it is read as one that never changes.
FILE = "taalschoolkiezer.file"
# What SQLite lays beside the file before it reads a word of it, and what it needs to do so.
SHARED_BYTES = 32_768
ROOM = 2 * SHARED_BYTES


@event.listens_for(Engine, "do_connect")
def open_what_is_there(dialect: Any, record: Any, arguments: list[Any], options: Any) -> sqlite3.Connection | None:
    """SQLite would begin an empty database where the file is gone; ours begin with their tables (migrations/env.py).

    Nor does it read from a disk that is full or became read only, unless it is told that nothing writes there.
    """
    file = str(arguments[0]) if dialect.name == "sqlite" and arguments else ""
    if not file or file.startswith((":memory:", "file:")):
        return None
    if not Path(file).exists():
        raise sqlite3.OperationalError("unable to open database file")
    if is_settled(file):
        address = f"{Path(file).absolute().as_uri()}?mode=ro&immutable=1"
        settled: sqlite3.Connection = sqlite3.connect(address, uri=True, **options)
        return settled
    return None


def is_settled(file: str) -> bool:
    """Whether nobody can write where the database lies, for want of rights or of room, and all of it is in the file."""
    try:
        disk = os.statvfs(Path(file).parent)
    except OSError:
        return False
    full = disk.f_bavail * disk.f_frsize < ROOM and size_of(f"{file}-shm") < SHARED_BYTES
    return size_of(f"{file}-wal") == 0 and (full or bool(disk.f_flag & os.ST_RDONLY))


def size_of(file: str) -> int:
    """Bytes of a file, 0 where there is none."""
    try:
        return Path(file).stat().st_size
    except OSError:
        return 0


@event.listens_for(Engine, "connect")
def prepare_sqlite(connection: Any, record: Any) -> None:
    """SQLite keeps its references only when asked, and lets people read on while a command writes."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        _, _, file = connection.execute("PRAGMA database_list").fetchone()
        record.info[FILE] = (file, identity(file), is_settled(file)) if file else None


@event.listens_for(Engine, "checkout")
def leave_what_is_gone(connection: object, record: Any, proxy: object) -> None:
    """A file that was put in the place of ours is the database now: the old one would take words that nobody reads."""
    noted = record.info.get(FILE)
    if noted and (identity(noted[0]) != noted[1] or (noted[2] and not is_settled(noted[0]))):
        raise DisconnectionError("the database is another file by now")


def identity(file: str) -> tuple[int, int] | None:
    """Which file it is, whatever it is called; None where there is none."""
    try:
        found = Path(file).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
