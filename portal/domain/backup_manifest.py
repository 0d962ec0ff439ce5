"""What stands in a backup: which parts with which hash, of which version of the tables."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

FORMAT = 1
DATABASE, SECRET, OUTBOX = "database", "secret_key", "outbox/"
# A part's name is a plain one: nothing is ever written outside the places that it stands for.
PART = re.compile(rf"{DATABASE}|{SECRET}|{OUTBOX}[A-Za-z0-9][A-Za-z0-9._-]{{0,120}}")


class ManifestFault(ValueError):
    """A file that is no manifest of a backup that this program can read."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """`made_at` is a moment in ISO 8601; `parts` are SHA-256 by name, `rows` how many there are by table."""

    made_at: str
    program: str
    kind: str
    revision: str
    data_version: int
    rows: Mapping[str, int]
    parts: Mapping[str, str]
    format: int = FORMAT

    def __post_init__(self) -> None:
        if self.format != FORMAT:
            raise ManifestFault(f"a backup of format {self.format}; this program reads {FORMAT}")
        wrong = [name for name in self.parts if not PART.fullmatch(name)]
        if wrong or DATABASE not in self.parts:
            raise ManifestFault("a backup with parts that it cannot have, or without a database")

    def as_record(self) -> dict[str, Any]:
        """The same as plain values."""
        return asdict(self)


def read_manifest(record: object) -> Manifest:
    """The manifest of plain values; raises ManifestFault."""
    if not isinstance(record, dict):
        raise ManifestFault("no manifest of a backup")
    try:
        return Manifest(**record)
    except TypeError as error:
        raise ManifestFault("no manifest of a backup") from error
