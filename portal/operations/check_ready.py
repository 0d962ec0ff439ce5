"""Whether this process can answer searches: database, catalogue and word index, each by itself."""

from collections.abc import Callable

from alembic.migration import MigrationContext
from sqlalchemy.exc import SQLAlchemyError

from portal.extensions import db
from portal.operations.build_read_model import ReadModel
from portal.operations.schema_version import newest_revision, revisions
from portal.search.index import IndexPlace, IndexUnreadable, current_index

Fault = str | None


def check_ready(index_place: IndexPlace, model: Callable[[], ReadModel]) -> dict[str, Fault]:
    """Each part with what is wrong with it, None where nothing is."""
    database = fault_of_database()
    built, catalogue = (None, "not built: the database is not ready") if database else built_or_fault(model)
    return {"database": database, "catalogue": catalogue, "index": fault_of_index(index_place, built)}


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


def built_or_fault(model: Callable[[], ReadModel]) -> tuple[ReadModel | None, Fault]:
    """What is served, or what is wrong with the catalogue."""
    try:
        return model(), None
    except Exception as error:
        db.session.rollback()
        return None, f"cannot be built ({type(error).__name__})"


def fault_of_index(index_place: IndexPlace, built: ReadModel | None) -> Fault:
    """What is wrong with the word index, as it lies there and as it is served."""
    try:
        current = current_index(index_place)
    except IndexUnreadable:
        return "cannot be read: flask rebuild-index"
    if current is None:
        return "is not there: flask rebuild-index"
    if built and built.index is None and built.index_name == current.name:
        return "cannot be read: flask rebuild-index"
    return None
