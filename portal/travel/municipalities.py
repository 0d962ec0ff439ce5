"""The 342 municipalities (gemeenten) with province and four-digit postcodes, from the table in the package."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from portal.domain.municipality_code import municipality_code
from portal.domain.table import IGNORED, Fault, Row, TableFaults, decoded, read_table, spelled, text

_RANGE = re.compile(r"([1-9]\d{3})(?:-([1-9]\d{3}))?")
# The headings of CBS's yearly list "Gemeenten alfabetisch", and of its Gebieden in Nederland.
_SPELLINGS = {
    "gemeentecodegm": "code",
    "gemeentenaam": "name",
    "provincienaam": "province",
    "gemeentecode|provinciecode|provinciecodepv": IGNORED,
}
_PROVINCE = spelled(text, {"friesland": "Fryslân", "fryslan": "Fryslân"})


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """One municipality: CBS code, name, Dutch name of the province, and its four-digit postcodes in order.

    `postcodes` None: the table does not tell them.
    """

    code: str
    name: str
    province: str
    postcodes: tuple[str, ...] | None


def read_municipalities(path: Path | None = None) -> list[MunicipalityRow]:
    """The municipalities of a CSV (code,name,province,postcodes) or CBS's list; of the packaged one without a path.

    Postcodes are ranges, "1011-1028 1031", and may be left out. Raises TableFaults with all faults at once.
    Source of the packaged table: GeoNames postal codes (CC BY 4.0) placed in the municipal boundaries of 2025 by
    CBS and Kadaster (CC BY 4.0).
    """
    name, lines = _lines(path)
    columns = {"code": municipality_code, "name": text, "province": _PROVINCE, "postcodes": _postcodes}
    rows = read_table(name, lines, columns, frozenset({"postcodes"}), _SPELLINGS)
    faults = [*_repeated_codes(rows), *_shared_postcodes(rows)]
    if faults:
        raise TableFaults(name, faults)
    return [MunicipalityRow(row["code"], row["name"], row["province"], row["postcodes"]) for row in rows]


def municipality_by_postcode(municipalities: Iterable[MunicipalityRow]) -> dict[str, str]:
    """Four-digit postcode to the code of its one municipality."""
    return {postcode: row.code for row in municipalities for postcode in row.postcodes or ()}


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
        for postcode in row["postcodes"] or ():
            if owner.setdefault(postcode, row["code"]) != row["code"]:
                yield Fault(row.line, "postcodes", f"{postcode} already belongs to {owner[postcode]}")
