"""Adding to numbers that are kept: two who add at once are both counted."""

from typing import Any

from sqlalchemy import CursorResult, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session

from portal.extensions import Base

AnySession = Session | scoped_session[Any]


def count_up(session: AnySession, table: type[Base], key: dict[str, Any], more: dict[str, float]) -> None:
    """Add to the row with this key, or make it, in the caller's transaction."""
    added = {name: getattr(table, name) + value for name, value in more.items()}
    add = update(table).filter_by(**key).values(added).execution_options(synchronize_session=False)
    if changed_a_row(session, add):
        return
    try:
        with session.begin_nested():
            session.add(table(**key, **more))
    except IntegrityError:
        session.execute(add)


def changed_a_row(session: AnySession, statement: Any) -> bool:
    """Whether there was a row to change."""
    result = session.execute(statement)
    return isinstance(result, CursorResult) and result.rowcount > 0
