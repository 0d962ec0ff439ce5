"""The 342 municipalities (gemeenten) with province and four-digit postcodes, from the table in the package."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from portal.domain.table import Fault, Row, TableFaults, decoded, matching, read_table, text

_RANGE = re.compile(r"([1-9]\d{3})(?:-([1-9]\d{3}))?")
_CODE = matching(r"GM\d{4}", "municipality code like GM0344")


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """One municipality: CBS code, name, Dutch name of the province, and its four-digit postcodes in order."""

    code: str
    name: str
    province: str
    postcodes: tuple[str, ...]


def read_municipalities(path: Path | None = None) -> list[MunicipalityRow]:
    """The municipalities of a CSV (code,name,province,postcodes), of the packaged one without a path.

    Postcodes are ranges, "1011-1028 1031". Raises TableFaults naming file, line and field, all faults at once.
    Source of the packaged table: GeoNames postal codes (CC BY 4.0) placed in the municipal boundaries of 2025 by
    CBS and Kadaster (CC BY 4.0).
    """
    name, lines = _lines(path)
    columns = {"code": _CODE, "name": text, "province": text, "postcodes": _postcodes}
    rows = read_table(name, lines, columns)
    faults = [*_repeated_codes(rows), *_shared_postcodes(rows)]
    if faults:
        raise TableFaults(name, faults)
    return [MunicipalityRow(row["code"], row["name"], row["province"], row["postcodes"]) for row in rows]


def municipality_by_postcode(municipalities: Iterable[MunicipalityRow]) -> dict[str, str]:
    """Four-digit postcode to the code of its one municipality."""
    return {postcode: row.code for row in municipalities for postcode in row.postcodes}


def _lines(path: Path | None) -> tuple[str, list[str]]:
    table = path or files("portal.travel") / "municipalities.csv"
    return table.name, decoded(table.name, table.read_bytes())


def _postcodes(cell: str) -> tuple[str, ...]:
    ranges = [_RANGE.fullmatch(part) for part in text(cell).split()]
    if not all(ranges):
        raise ValueError("is no list of postcodes like 1011-1028 1031")
    bounds = [(int(found[1]), int(found[2] or found[1])) for found in ranges if found]
    if any(low > high for low, high in bounds):
        raise ValueError("has a range that ends before it begins")
    return tuple(str(code) for low, high in sorted(bounds) for code in range(low, high + 1))


def _repeated_codes(rows: Iterable[Row]) -> Iterable[Fault]:
    seen: set[str] = set()
    for row in rows:
        if row["code"] in seen:
            yield Fault(row.line, "code", f"{row['code']} stands twice")
        seen.add(row["code"])


def _shared_postcodes(rows: Iterable[Row]) -> Iterable[Fault]:
    owner: dict[str, str] = {}
    for row in rows:
        for postcode in row["postcodes"]:
            if owner.setdefault(postcode, row["code"]) != row["code"]:
                yield Fault(row.line, "postcodes", f"{postcode} already belongs to {owner[postcode]}")
