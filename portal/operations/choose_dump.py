"""Which way a database goes into a file and back, by its kind."""

from collections.abc import Mapping

from sqlalchemy import make_url
from sqlalchemy.engine import URL

from portal.operations.dump_database import Dump, NoWayYet, SqliteDump
from portal.operations.dump_postgresql import PostgresDump

DUMPS: Mapping[str, Dump] = {"sqlite": SqliteDump(), "postgresql": PostgresDump()}


def dump_for(address: str) -> tuple[Dump, URL]:
    """The way for a database, and its address; raises NoWayYet."""
    database = make_url(address)
    return dump_of(database.get_backend_name()), database


def dump_of(kind: str) -> Dump:
    """The way for a kind of database; raises NoWayYet."""
    if kind not in DUMPS:
        raise NoWayYet(f"there is no way yet to back up a database of {kind}: use its own tools")
    return DUMPS[kind]
