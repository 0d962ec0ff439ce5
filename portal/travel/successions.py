"""Which municipality follows one that ended (gemeentelijke herindeling), from a CSV or from RvIG's table 33."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.domain.municipality_code import municipality_code
from portal.domain.table import IGNORED, Fault, TableFaults, day, decoded, optional, read_table

# The headings of RvIG's "Landelijke tabel 33, gemeententabel".
_SPELLINGS = {
    r"92\.10 .*": "code",
    r"92\.12 .*": "successor",
    r"99\.99 .*": "ended_on",
    r"92\.11 .*|99\.98 .*": IGNORED,
}
# Table 33 has two codes that are no municipality: not known, and people who are not registered as living here.
_NO_MUNICIPALITIES = frozenset({"0", "0000", "1999"})


@dataclass(frozen=True, slots=True)
class Succession:
    """A municipality that ended, and the one that a table says follows it, if it says so."""

    code: str
    successor: str | None
    ended_on: date


def read_successions(path: Path) -> dict[str, tuple[Succession, ...]]:
    """What a table (code,successor,ended_on) says of each municipality that ended, by its code.

    Several successors of one code are a split. Lines without a day are of those that exist. Raises TableFaults.
    """
    columns = {"code": _code, "successor": optional(_code), "ended_on": optional(day)}
    lines = decoded(path.name, path.read_bytes())
    found: dict[str, dict[str | None, Succession]] = defaultdict(dict)
    faults = []
    for row in read_table(path.name, lines, columns, spellings=_SPELLINGS):
        code, successor, ended_on = (row[column] for column in columns)
        if successor and not ended_on:
            faults.append(Fault(row.line, "ended_on", f"{code} has a successor and no last day"))
        elif successor and successor == code:
            faults.append(Fault(row.line, "successor", f"{code} cannot follow itself"))
        elif code and ended_on:
            found[code][successor] = Succession(code, successor, ended_on)
    if faults:
        raise TableFaults(path.name, faults)
    return {code: tuple(by_successor.values()) for code, by_successor in found.items()}


def follow(code: str, said: Mapping[str, Iterable[Succession]], living: frozenset[str]) -> str | None:
    """The one living municipality that follows, over several mergers if need be; None where no table tells one."""
    seen = set()
    while code not in living:
        successors = {one.successor for one in said.get(code, ()) if one.successor}
        if len(successors) != 1 or code in seen:
            return None
        seen.add(code)
        (code,) = successors
    return code


def _code(cell: str) -> str | None:
    return None if cell in _NO_MUNICIPALITIES else municipality_code(cell)
