"""Whether this process can answer searches: database, catalogue and word index, each by itself."""

from collections.abc import Callable
from pathlib import Path

from alembic.migration import MigrationContext
from sqlalchemy.exc import SQLAlchemyError

from portal.extensions import db
from portal.operations.refresh_catalogue import ReadModel
from portal.operations.schema_version import newest_revision, revisions
from portal.search.index import IndexUnreadable, current_index

Fault = str | None


def check_ready(index_dir: Path, model: Callable[[], ReadModel]) -> dict[str, Fault]:
    """Each part with what is wrong with it, None where nothing is."""
    database = fault_of_database()
    return {
        "database": database,
        "catalogue": "not built: the database is not ready" if database else fault_of_catalogue(model),
        "index": fault_of_index(index_dir, None if database else model),
    }


def fault_of_database() -> Fault:
    """What is wrong with connection or tables. Tables of a later version are no fault: that is how an update goes."""
    try:
        with db.engine.connect() as connection:
            revision = MigrationContext.configure(connection).get_current_revision()
    except SQLAlchemyError as error:
        return f"cannot be reached ({type(error).__name__})"
    if revision is None:
        return "has no tables: flask db upgrade"
    if revision in revisions() and revision != newest_revision():
        return f"has tables of version {revision} and needs {newest_revision()}: flask db upgrade"
    return None


def fault_of_catalogue(model: Callable[[], ReadModel]) -> Fault:
    """What is wrong with the catalogue."""
    try:
        model()
    except Exception as error:
        db.session.rollback()
        return f"cannot be built ({type(error).__name__})"
    return None


def fault_of_index(index_dir: Path, model: Callable[[], ReadModel] | None = None) -> Fault:
    """What is wrong with the word index: where it lies, or as the read model found it."""
    try:
        current = current_index(index_dir)
    except (IndexUnreadable, OSError):
        return "cannot be read: flask rebuild-index"
    if current is None or not current.folder.is_dir():
        return "is not there: flask rebuild-index"
    return "is damaged: flask rebuild-index" if model and found_damaged(model, current.folder) else None


def found_damaged(model: Callable[[], ReadModel], folder: Path) -> bool:
    """Whether the read model took up this folder and could not read it."""
    try:
        taken = model()
    except Exception:
        db.session.rollback()
        return False
    return taken.index is None and taken.index_folder == folder
