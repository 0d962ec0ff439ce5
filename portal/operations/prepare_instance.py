"""Brings a migrated instance to the point where it can serve, and leaves alone what is there already."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from portal.extensions import db
from portal.models.municipality import Municipality, Postcode
from portal.models.provider import Provider
from portal.models.version import data_version
from portal.operations.import_municipalities import import_municipalities
from portal.operations.import_postcodes import import_postcodes
from portal.operations.rebuild_index import rebuild_index
from portal.search.index import open_index

Report = Callable[[str], None]


def prepare_instance(index_dir: Path, build_demonstration: Callable[[], None], report: Report) -> None:
    """Fill the reference tables, build the demonstration country into an empty portal, index what is new."""
    if is_empty(Municipality):
        report("Municipalities: reading 342 of them ...")
        import_municipalities()
    if is_empty(Postcode):
        report("Postcodes: reading GeoNames' Dutch postcodes ...")
        import_postcodes()
    if is_empty(Provider):
        report("No schools yet: building the fictional demonstration country (a few minutes, once).")
        build_demonstration()
    index = open_index(index_dir)
    if index is None or index.version != str(data_version(db.session)):
        rebuild_index(index_dir, report)


def is_empty(model: type[Provider | Postcode | Municipality]) -> bool:
    """True where the table holds no row."""
    return not db.session.scalar(select(func.count()).select_from(model))
