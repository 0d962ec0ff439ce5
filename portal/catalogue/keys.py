"""From numbers, ids and slugs to rows: sorted columns instead of a million Python objects."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
Rows = npt.NDArray[np.intp]
Bits = TypeVar("Bits", np.uint8, np.uint32)


class RowsBy:
    """The rows of each number of a column; rows with a number below 0 are left out."""

    def __init__(self, column: Whole, size: int) -> None:
        """The column has numbers below `size`."""
        order = np.argsort(column, kind="stable")
        self.order: Rows = order[np.count_nonzero(column < 0) :]
        self.counts = np.bincount(column[column >= 0], minlength=size)
        self.begins: Rows = np.cumsum(self.counts) - self.counts

    def of(self, numbers: Rows) -> Rows:
        """The rows of all of these numbers, number by number."""
        counts = self.counts[numbers]
        ends = np.cumsum(counts)
        # Where each number's rows begin, less the places that the numbers before it take.
        shift = self.begins[numbers] - ends + counts
        rows: Rows = self.order[np.repeat(shift, counts) + np.arange(ends[-1] if len(ends) else 0)]
        return rows

    def joined(self, codes: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """The bits that any row of each number has; `codes` has an entry for each row of the column."""
        found = np.zeros(len(self.counts), dtype=codes.dtype)
        some = self.counts > 0
        if some.any():
            found[some] = np.bitwise_or.reduceat(codes[self.order], self.begins[some])
        return found


class Layers:
    """All rows of a RowsBy: one of each number, then another one of each that has more, and so on, in `order`.

    The numbers stand as they come by how many rows they have. What their rows have in common or not is found by whole
    layers at once, which for a few rows a number takes far less than number by number.
    """

    def __init__(self, rows: RowsBy) -> None:
        by_size = np.argsort(-rows.counts, kind="stable")
        begins = rows.begins[by_size]
        # How many numbers have one row or more, two or more, and so on.
        self._sizes: list[int] = np.cumsum(np.bincount(rows.counts)[::-1])[::-1][1:].tolist()
        places = [begins[:size] + layer for layer, size in enumerate(self._sizes)]
        self.order: Rows = rows.order[np.concatenate(places)] if places else rows.order

    def joined(self, codes: npt.NDArray[Bits]) -> npt.NDArray[Bits]:
        """The bits that any row of each number has, where it has rows at all; `codes` go with `order`."""
        at = self._sizes[0] if self._sizes else 0
        found = codes[:at].copy()
        for size in self._sizes[1:]:
            found[:size] |= codes[at : at + size]
            at += size
        return found


def as_bits(*claims: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint8]:
    """Up to eight claims over the same rows as one number a row, the first claim its lowest bit."""
    bits = claims[0].astype(np.uint8)
    for place, claim in enumerate(claims[1:], 1):
        bits |= claim.view(np.uint8) << np.uint8(place)
    return bits


class Positions(Mapping[str, int]):
    """Public id of an offering to its row."""

    def __init__(self, ids: npt.NDArray[np.bytes_]) -> None:
        """`ids` in the order of the rows; of two rows with one id the later one counts."""
        self._ids = ids
        self._order = np.argsort(ids, kind="stable")
        self._sorted = ids[self._order]

    def __getitem__(self, name: str) -> int:
        key = name.encode()
        place = int(np.searchsorted(self._sorted, key, side="right")) - 1
        # Numpy takes ids that differ in zero bytes at their ends for one.
        if place < 0 or bytes(self._sorted[place]) != key:
            raise KeyError(name)
        return int(self._order[place])

    def __iter__(self) -> Iterator[str]:
        return (name.decode() for name in self._ids.tolist())

    def __len__(self) -> int:
        return len(self._ids)


class RowsOfSchools(Mapping[str, tuple[int, ...]]):
    """A school's slug to the rows of its offerings; schools without any are left out."""

    def __init__(self, rows: RowsBy, slugs: Sequence[str]) -> None:
        """`rows` go by the school's number among the slugs."""
        self._rows = rows
        counts = rows.counts.tolist()
        self._numbers = {slug: number for number, slug in enumerate(slugs) if counts[number]}

    def __getitem__(self, slug: str) -> tuple[int, ...]:
        return tuple(self._rows.of(np.array([self._numbers[slug]])).tolist())

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)
