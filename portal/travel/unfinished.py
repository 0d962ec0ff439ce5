"""A table that is being built: values as they come, and a journal of the batches that are done.

The journal has a checksum of each batch's values, which are written before. So a batch is done, or it is asked again:
after kill -9, and also after a power cut that left the one on the disk and not the other.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from zlib import crc32

import numpy as np

from portal.travel.table import UNKNOWN, Bytes, Whole

Shape = tuple[int, int, int]


class OtherPlan(ValueError):
    """What was begun was a table of other places, other hours or another engine."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One question: a trip and a place by their numbers, and the numbers of the postcodes that are asked together."""

    number: int
    trip: int
    place: int
    postcodes: Whole


@dataclass(slots=True)
class Unfinished:
    """The files of one table in the making; `shape` is (trips, places, postcodes), `done` checksums by batch."""

    shape: Shape
    done: dict[int, int]
    _values: BinaryIO
    _journal: BinaryIO

    def put(self, batch: Batch, values: Bytes) -> None:
        """Keep the values of one batch."""
        row = self._row(batch)
        row[batch.postcodes] = values
        self._values.seek(self._start(batch))
        self._values.write(row.tobytes())
        self._values.flush()
        checksum = crc32(values.tobytes())
        self._journal.write(b"%d %d\n" % (batch.number, checksum))
        self._journal.flush()
        self.done[batch.number] = checksum

    def has(self, batch: Batch) -> bool:
        """Whether a batch is done, and its values are what they were."""
        checksum = self.done.get(batch.number)
        return checksum is not None and crc32(self._row(batch)[batch.postcodes].tobytes()) == checksum

    def _start(self, batch: Batch) -> int:
        return (batch.trip * self.shape[1] + batch.place) * self.shape[2]

    def _row(self, batch: Batch) -> Bytes:
        self._values.seek(self._start(batch))
        return np.frombuffer(self._values.read(self.shape[2]), dtype=np.uint8).copy()


def part_path(table: Path) -> Path:
    """The values of a table in the making."""
    return table.with_suffix(".part")


def journal_path(table: Path) -> Path:
    """Its journal."""
    return table.with_suffix(".journal")


def begun(table: Path) -> dict[str, Any] | None:
    """The plan of the table that was begun and not finished; None where there is none."""
    journal = journal_path(table)
    lines = journal.read_bytes().split(b"\n") if journal.exists() else []
    try:
        return dict(json.loads(lines[0])) if len(lines) > 1 and part_path(table).exists() else None
    except ValueError:
        return None


@contextmanager
def going_on(table: Path, plan: dict[str, Any], shape: Shape, *, resume: bool) -> Iterator[Unfinished]:
    """Go on with what was begun, or begin; raises OtherPlan where the plan is not the one that was begun."""
    before = begun(table) if resume else None
    if before is None:
        begin(table, plan, shape)
    elif before != plan:
        raise OtherPlan(", ".join(sorted(key for key in {*plan, *before} if plan.get(key) != before.get(key))))
    done = finished_batches(journal_path(table))
    with part_path(table).open("r+b") as values, journal_path(table).open("ab") as journal:
        yield Unfinished(shape, done, values, journal)


def begin(table: Path, plan: dict[str, Any], shape: Shape) -> None:
    """Make both files anew, all values not known; the journal last: it says that there is something to go on with."""
    table.parent.mkdir(parents=True, exist_ok=True)
    journal_path(table).unlink(missing_ok=True)
    with part_path(table).open("wb") as values:
        row = bytes([UNKNOWN]) * shape[2]
        for _ in range(shape[0] * shape[1]):
            values.write(row)
    with journal_path(table).open("wb") as journal:
        journal.write(json.dumps(plan).encode() + b"\n")


def finished_batches(journal: Path) -> dict[int, int]:
    """Batches in a journal with their checksums; a last line that was cut off counts for nothing and is taken away."""
    text = journal.read_bytes()
    whole = text[: text.rfind(b"\n") + 1]
    if len(whole) < len(text):
        with journal.open("r+b") as file:
            file.truncate(len(whole))
    lines = (line.split() for line in whole.split(b"\n")[1:] if line)
    return {int(number): int(checksum) for number, checksum in lines}


def values_of(table: Path, shape: Shape) -> Bytes:
    """What was found so far, as (trips, postcodes, places), in memory."""
    found = np.fromfile(part_path(table), dtype=np.uint8).reshape(shape)
    return np.ascontiguousarray(found.transpose(0, 2, 1))


def clear_away(table: Path) -> None:
    """Take away what was begun: the table is there."""
    journal_path(table).unlink(missing_ok=True)
    part_path(table).unlink(missing_ok=True)
