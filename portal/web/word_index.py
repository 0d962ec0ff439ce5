"""Where this portal's word index lies, by its settings: a folder of this machine, or the database."""

from pathlib import Path

from flask import current_app

from portal.extensions import db
from portal.search.index import IndexPlace


def index_place() -> IndexPlace:
    """The folder for Whoosh, the database for PostgreSQL's full text; raises ValueError where neither is meant."""
    engine = current_app.config["SEARCH_ENGINE"]
    if engine == "whoosh":
        return Path(current_app.config["INDEX_DIR"])
    if engine != "postgresql":
        raise ValueError(f"SEARCH_ENGINE is whoosh or postgresql, not {engine}")
    if db.engine.dialect.name != "postgresql":
        raise ValueError("SEARCH_ENGINE postgresql needs a database of PostgreSQL")
    return db.engine
