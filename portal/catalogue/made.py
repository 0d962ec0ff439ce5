"""Values that are made when somebody looks at them; those that were looked at last stay made."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import eq
from typing import Generic, TypeVar, overload

Value = TypeVar("Value")
# So many stay made: one an offering of a country like the Netherlands.
MOST_MADE = 16_384


class Made(Sequence[Value], Generic[Value]):
    """A sequence of values by their rows, to be compared by value: one that nobody looked at for long is made anew."""

    def __init__(self, length: int, make: Callable[[int], Value]) -> None:
        self._length, self._make = length, make
        self._made = lru_cache(maxsize=MOST_MADE)(make)

    def __reduce__(self) -> tuple[object, ...]:
        """To be pickled without what was made."""
        return Made, (self._length, self._make)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, row: int) -> Value: ...

    @overload
    def __getitem__(self, row: slice) -> Sequence[Value]: ...

    def __getitem__(self, row: int | slice) -> Value | Sequence[Value]:
        if isinstance(row, slice):
            return [self._made(one) for one in range(*row.indices(self._length))]
        if not -self._length <= row < self._length:
            raise IndexError(row)
        return self._made(row % self._length)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Made) and len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]
