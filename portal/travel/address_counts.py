"""How many addresses of each four-digit postcode lie in which municipality, counted from CBS's table of addresses.

CBS publishes it each year as "Buurt, wijk en gemeente voor postcode huisnummer": eight million lines.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from portal.domain.municipality_code import municipality_code
from portal.domain.table import IGNORED, Parser, optional, stream_table, whole
from portal.travel.table_lines import lines_from

SOURCE = "CBS, Buurt, wijk en gemeente voor postcode huisnummer (CC BY 4.0)"
# A table with points is one of postcode areas; one without counts addresses.
POINT = re.compile(r"latitude|longitude", re.IGNORECASE)
HOUSE = re.compile(r"huisnummer", re.IGNORECASE)
_SPELLINGS = {
    r"pc6|pc4|postcode[46]?": "postcode",
    r"(gemeente|gem)(code)?_?(20\d\d)?|gm_?code|gemeentecodegm": "municipality",
    "aantal|adressen|aantal adressen": "addresses",
    r"huisnummer|huisletter|toevoeging|(buurt|wijk|bu|wk)(code|naam)?_?(20\d\d)?|gemeentenaam(20\d\d)?": IGNORED,
}
_POSTCODE = re.compile(r"([1-9]\d{3}) ?(?:[A-Za-z]{2})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class AddressCounts:
    """Addresses by postcode and municipality, the first line that speaks of each municipality, and the source."""

    addresses: Mapping[tuple[str, str], int]
    first_lines: Mapping[str, int]
    source: str | None


def counts_addresses(path: Path) -> bool:
    """True where a table has no points and so is one that counts addresses."""
    return not POINT.search(next(lines_from(path), ""))


def read_address_counts(path: Path) -> AddressCounts:
    """Count the lines of a table, or what its column `addresses` says; raises TableFaults. Its memory stays small."""
    columns: dict[str, Parser] = {
        "postcode": _four_digits,
        "municipality": _code,
        "addresses": optional(whole(0, 1_000_000)),
    }
    addresses: Counter[tuple[str, str]] = Counter()
    first_lines: dict[str, int] = {}
    for row in stream_table(path.name, lines_from(path), columns, frozenset({"addresses"}), _SPELLINGS):
        code, count = row.values["municipality"], row.values["addresses"]
        addresses[row.values["postcode"], code] += 1 if count is None else count
        if code not in first_lines:
            first_lines[code] = row.line
    source = SOURCE if HOUSE.search(next(lines_from(path), "")) else None
    return AddressCounts(addresses, first_lines, source)


@lru_cache(4096)
def _code(cell: str) -> str:
    return municipality_code(cell)


@lru_cache(4096)
def _four_digits(cell: str) -> str:
    # The cell is not repeated in the message: six characters point at a street.
    found = _POSTCODE.fullmatch(cell)
    if not found:
        raise ValueError("is no postcode")
    return found[1]
