"""Brings a migrated instance to the point where it can serve, and leaves alone what is there already."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import func, select

from portal.extensions import db
from portal.models.municipality import Municipality, Postcode
from portal.models.provider import Provider
from portal.operations.import_municipalities import import_municipalities
from portal.operations.import_postcodes import import_postcodes
from portal.operations.import_table import Brought

Report = Callable[[str], None]


def fill_reference_tables(report: Report, today: date) -> None:
    """Read municipalities and postcodes into tables that hold none."""
    if is_empty(Municipality):
        report("Municipalities: reading the table of the package ...")
        import_municipalities(None, Brought(today))
    if is_empty(Postcode):
        report("Postcodes: reading GeoNames' Dutch postcodes ...")
        import_postcodes(None, Brought(today))


def portal_is_empty() -> bool:
    """True where no school is known yet."""
    return is_empty(Provider)


def is_empty(model: type[Provider | Postcode | Municipality]) -> bool:
    """True where the table holds no row."""
    return not db.session.scalar(select(func.count()).select_from(model))
