"""Whether fictional schools are among those that visitors see."""

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from portal.extensions import db
from portal.models.provider import Provider


def has_demonstration() -> bool:
    """True where there is one at least; False also where the tables cannot be read, which others complain of."""
    try:
        return db.session.scalar(select(Provider.id).where(Provider.demonstration).limit(1)) is not None
    except SQLAlchemyError:
        return False
