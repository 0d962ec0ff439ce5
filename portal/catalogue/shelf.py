"""Offerings as packed bytes, each made again when somebody looks at it: a million as objects would be gigabytes."""

import pickle
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from itertools import accumulate
from typing import Any
from weakref import proxy

import numpy as np
import numpy.typing as npt

from portal.catalogue.made import Made
from portal.domain.offering import Address, Offering, Provider

# Offerings are packed, and their columns made, so many at a time.
ROWS_A_PART = 8192
# Bytes of the first offerings, whose words the others need not keep again.
DICTIONARY = 4096
FIELDS = tuple(one.name for one in fields(Offering))
PROVIDER, ADDRESS = FIELDS.index("provider"), FIELDS.index("address")


@dataclass(frozen=True, slots=True)
class Packed:
    """The records of one part, one after the other, where each begins and ends, and the words that they may use."""

    records: bytes | memoryview
    borders: npt.NDArray[np.int64]
    dictionary: bytes

    def __reduce__(self) -> tuple[object, ...]:
        """To be pickled with the records where arrays go: many processes may share them."""
        return Packed, (pickle.PickleBuffer(self.records), self.borders, self.dictionary)

    def record(self, place: int) -> bytes:
        """One record as it was before it was packed."""
        begin, end = self.borders[place : place + 2].tolist()
        return zlib.decompressobj(-zlib.MAX_WBITS, self.dictionary).decompress(self.records[begin:end])


def pack(offerings: Sequence[Offering], schools: Sequence[int], addresses: Sequence[int], dictionary: bytes) -> Packed:
    """At most a part's offerings; school and address stand in each record as a number (-1: none)."""
    plain = [record_of(*one) for one in zip(offerings, schools, addresses, strict=True)]
    dictionary = dictionary or b"".join(plain[: 1 + DICTIONARY // 512])[:DICTIONARY]
    packed = [squeezed(one, dictionary) for one in plain]
    borders = np.fromiter(accumulate(map(len, packed), initial=0), dtype=np.int64)
    return Packed(b"".join(packed), borders, dictionary)


def record_of(offering: Offering, school: int, address: int) -> bytes:
    """All fields of an offering."""
    values: list[Any] = [getattr(offering, name) for name in FIELDS]
    values[PROVIDER], values[ADDRESS] = school, address
    return pickle.dumps(values, protocol=5)


def squeezed(record: bytes, dictionary: bytes) -> bytes:
    """A record in fewer bytes; the quickest way that there is."""
    squeezer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=dictionary)
    return squeezer.compress(record) + squeezer.flush()


class Shelf(Made[Offering]):
    """Offerings by their rows; `changed` are those of which something was said after they were packed."""

    def __init__(
        self,
        parts: Sequence[Packed],
        schools: Sequence[Provider],
        addresses: Sequence[Address],
        changed: Mapping[int, Offering],
    ) -> None:
        # By a weak reference: in a circle with its own cache, an old shelf would wait for the garbage collector.
        super().__init__(sum(len(part.borders) - 1 for part in parts), partial(Shelf._offering, proxy(self)))
        self._parts, self._schools, self._addresses = parts, schools, addresses
        self._changed = changed

    def __reduce__(self) -> tuple[object, ...]:
        """To be pickled without the offerings that were made."""
        return Shelf, (self._parts, self._schools, self._addresses, self._changed)

    def with_changed(self, changed: Mapping[int, Offering]) -> "Shelf":
        """The same offerings but for these rows."""
        return Shelf(self._parts, self._schools, self._addresses, {**self._changed, **changed})

    def _offering(self, row: int) -> Offering:
        """The offering of a row."""
        if row in self._changed:
            return self._changed[row]
        part, place = divmod(row, ROWS_A_PART)
        # Nobody else writes these bytes: `pack` made them in this process's own memory.
        values = pickle.loads(self._parts[part].record(place))  # noqa: S301
        address = values[ADDRESS]
        values[PROVIDER] = self._schools[values[PROVIDER]]
        values[ADDRESS] = self._addresses[address] if address >= 0 else None
        return Offering(*values)
