"""The number that rises with every change of the data, so that web processes know when to read anew."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column, scoped_session

from portal.extensions import Base


class DataVersion(Base):
    """One row; `number` rises by one in the transaction of each change."""

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]


def data_version(session: Session | scoped_session[Any]) -> int:
    """The present number, 0 before the first change."""
    return session.scalar(select(DataVersion.number)) or 0


def raise_data_version(session: Session | scoped_session[Any]) -> None:
    """One more, as part of the caller's transaction."""
    row = session.get(DataVersion, 1)
    if row is None:
        session.add(DataVersion(id=1, number=1))
    else:
        row.number = DataVersion.number + 1
