"""Reads a QR code from a picture, as a telephone's camera does (ISO/IEC 18004, versions 1 to 15, text in bytes).

A screen has no spots and no folds: what mends errors is left out, so that any wrong square is noticed.
"""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import product

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Squares = NDArray[np.bool_]
# By the two bits that name the level (M, L, H, Q): words that mend each block, and blocks, of versions 1 to 15.
MENDING = (
    (10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24),
    (7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22),
    (17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24),
    (13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30),
)
BLOCKS = (
    (1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10),
    (1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6),
    (1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18),
    (1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12),
)
MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, x: y % 2 == 0,
    lambda y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
)
# What is laid over the five bits of level and mask, so that they are never all light.
FORMAT_MASK = 0b10101
BYTES = 0b0100


def read_qr(png: bytes) -> str:
    """The text of the one code in a picture."""
    squares = squares_in(np.asarray(Image.open(BytesIO(png)).convert("L")) < 128)
    version = (len(squares) - 17) // 4
    signs = int("".join(str(int(one)) for one in squares[8, :5]), 2) ^ FORMAT_MASK
    words = words_of(squares, ~fixed(version), MASKS[signs & 0b111])
    return text_of(data_words(words, version, signs >> 3), version)


def squares_in(dark: Squares) -> Squares:
    """The code's squares, dark where true: a corner's dark edge is seven squares long."""
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    inside = dark[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    edge = int(np.argmin(inside[2]))
    size = round((7 * inside.shape[1] / edge - 17) / 4) * 4 + 17
    middles = [((np.arange(size) + 0.5) * length / size).astype(int) for length in inside.shape]
    return np.asarray(inside[np.ix_(middles[0], middles[1])], dtype=np.bool_)


def fixed(version: int) -> Squares:
    """The squares that hold no words: corners, lines that give the beat, marks, level and version."""
    size = version * 4 + 17
    found = np.zeros((size, size), dtype=np.bool_)
    found[:9, :9] = found[:9, -8:] = found[-8:, :9] = found[6, :] = found[:, 6] = True
    if version >= 7:
        found[:6, -11:-8] = found[-11:-8, :6] = True
    at = marks(version)
    for y, x in product(at, at):
        if (y, x) not in {(6, 6), (6, size - 7), (size - 7, 6)}:
            found[y - 2 : y + 3, x - 2 : x + 3] = True
    return found


def marks(version: int) -> Sequence[int]:
    """Where the middles of the small marks stand, across and down."""
    if version == 1:
        return ()
    gaps, last = version // 7 + 1, version * 4 + 10
    step = -(-(last - 6) // (2 * gaps)) * 2
    return (6, *(last - step * number for number in reversed(range(gaps))))


def words_of(squares: Squares, free: Squares, masked: Callable[[int, int], bool]) -> list[int]:
    """All words of eight squares, in the order in which they stand."""
    bits = [int(squares[y, x]) ^ masked(y, x) for y, x in way(len(squares)) if free[y, x]]
    return [int("".join(map(str, bits[start : start + 8])), 2) for start in range(0, len(bits) - 7, 8)]


def way(size: int) -> Iterator[tuple[int, int]]:
    """Up and down in pairs of columns, from the right; the beat's column is left out."""
    for number, right in enumerate((*range(size - 1, 6, -2), 5, 3, 1)):
        rows = range(size) if number % 2 else range(size - 1, -1, -1)
        yield from ((y, x) for y in rows for x in (right, right - 1))


def data_words(words: Sequence[int], version: int, level: int) -> list[int]:
    """The words that say something, block by block; they stand mixed, and what mends them behind them."""
    blocks, mending = BLOCKS[level][version - 1], MENDING[level][version - 1]
    short, longer = divmod(len(words) - blocks * mending, blocks)
    sizes = [short + (number >= blocks - longer) for number in range(blocks)]
    found: list[list[int]] = [[] for _ in sizes]
    left = iter(words)
    for place in range(max(sizes)):
        for block, size in zip(found, sizes, strict=True):
            if place < size:
                block.append(next(left))
    return [word for block in found for word in block]


def text_of(words: Sequence[int], version: int) -> str:
    """The text: four bits say that it is bytes, then comes how many."""
    bits = "".join(f"{word:08b}" for word in words)
    assert int(bits[:4], 2) == BYTES
    start = 4 + (8 if version < 10 else 16)
    count = int(bits[4:start], 2)
    return bytes(int(bits[at : at + 8], 2) for at in range(start, start + 8 * count, 8)).decode()
