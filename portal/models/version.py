"""The number that rises with every change of the data, so that web processes know when to read anew."""

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.counting import AnySession, count_up


class DataVersion(Base):
    """One row; `number` rises by one in the transaction of each change."""

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]


def data_version(session: AnySession) -> int:
    """The present number, 0 before the first change."""
    return session.scalar(select(DataVersion.number)) or 0


def raise_data_version(session: AnySession) -> None:
    """One more, as part of the caller's transaction."""
    count_up(session, DataVersion, {"id": 1}, {"number": 1})
