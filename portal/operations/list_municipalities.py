"""All municipalities by name, to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from portal.extensions import db
from portal.models.municipality import Municipality


@dataclass(frozen=True, slots=True)
class MunicipalityName:
    """A municipality's code and name."""

    code: str
    name: str


def list_municipalities() -> Sequence[MunicipalityName]:
    """Those of the reference table that have not ended."""
    living = Municipality.ended_on.is_(None)
    query = select(Municipality.code, Municipality.name).where(living).order_by(Municipality.name)
    return [MunicipalityName(code, name) for code, name in db.session.execute(query)]


def municipality_name(code: str | None) -> str | None:
    """What a municipality is called; None where there is none of this code."""
    row = db.session.get(Municipality, code) if code else None
    return row.name if row else None
