"""How every table that people bring is taken in: all or nothing, the same table twice changes nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from portal.domain.table import Fault, Row, TableFaults, decoded
from portal.extensions import Base, db
from portal.models.municipality import Municipality
from portal.models.provider import Provider
from portal.models.version import raise_data_version


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many rows were added, changed and left as they were, and which providers the portal does not know."""

    added: int = 0
    changed: int = 0
    same: int = 0
    unknown_providers: tuple[str, ...] = ()

    def as_lines(self) -> list[str]:
        """The result in words for the maintainer."""
        counts = f"{self.added} added, {self.changed} changed, {self.same} as they were."
        return [counts, *(f"Not in the portal, skipped: {slug}" for slug in self.unknown_providers)]


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 file; raises TableFaults where it is none."""
    return decoded(path.name, path.read_bytes())


def known_providers(rows: Sequence[Row]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Slug to id of the rows' providers, and the slugs that the portal does not know."""
    ids = {row.slug: row.id for row in db.session.execute(select(Provider.slug, Provider.id))}
    return ids, tuple(sorted({row["provider"] for row in rows} - ids.keys()))


def require_municipalities(name: str, rows: Sequence[Row]) -> None:
    """Raise TableFaults for rows whose municipality does not exist."""
    codes = set(db.session.scalars(select(Municipality.code)))
    faults = [
        Fault(row.line, "municipality", f"{row['municipality']} is no municipality in the portal")
        for row in rows
        if row["municipality"] and row["municipality"] not in codes
    ]
    if faults:
        raise TableFaults(name, faults)


def refuse_doubles(name: str, rows: Sequence[Row], key: Sequence[str]) -> None:
    """Raise TableFaults where two lines speak of the same thing."""
    first: dict[tuple[Any, ...], int] = {}
    faults = []
    for row in rows:
        line = first.setdefault(tuple(row[column] for column in key), row.line)
        if line != row.line:
            faults.append(Fault(row.line, key[0], f"the same {', '.join(key)} as line {line}"))
    if faults:
        raise TableFaults(name, faults)


def keep_rows(
    model: type[Base], key: Sequence[str], rows: Sequence[Mapping[str, Any]], also: Callable[[], int] | None = None
) -> ImportResult:
    """Add or change the model's rows, known again by `key`; `also` runs with it and counts its changes."""
    present = {tuple(getattr(row, name) for name in key): row for row in db.session.scalars(select(model))}
    added = changed = 0
    for values in rows:
        row = present.get(tuple(values[name] for name in key))
        if row is None:
            db.session.add(model(**values))
            added += 1
        else:
            changed += change(row, values)
    if also:
        changed += also()
    if added or changed:
        raise_data_version(db.session)
    db.session.commit()
    return ImportResult(added, changed, max(len(rows) - added - changed, 0))


def change(row: Base, values: Mapping[str, Any]) -> bool:
    """Write the values into the row; true where one of them was another."""
    different = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in different.items():
        setattr(row, name, value)
    return bool(different)
