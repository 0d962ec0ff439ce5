"""The letters without which a pattern cannot match, read off the pattern itself."""

from collections.abc import Iterable
from itertools import product
from re import _constants as opcodes  # type: ignore[attr-defined, unused-ignore]
from re import _parser as grammar  # type: ignore[attr-defined, unused-ignore]
from typing import Any

# Shorter ones stand in nearly every text, signs such as "€" in few.
_SHORTEST = 2
_LONG_ENOUGH = 3
# A class of so few letters ("priv[eé]") is written out.
_FEW = 8
_MOST_SPELLINGS = 24

_Letters = frozenset[str]
_NOTHING: _Letters = frozenset(("",))


def needed_letters(words: str) -> tuple[str, ...]:
    """Strings in lower case of which a text in lower case holds one wherever the pattern matches; () if none are known.

    Read from the tree that Python's own engine compiles, so that it is the pattern's own letters and nobody's list.
    """
    found = _of_sequence(grammar.parse(words))
    return tuple(sorted(_shortest_of(found or frozenset())))


def _shortest_of(letters: _Letters) -> _Letters:
    """Without those that hold another one: where they stand that one stands as well."""
    return frozenset(one for one in letters if not any(other in one for other in letters if other != one))


def _of_sequence(parts: Iterable[Any]) -> _Letters | None:
    """The best of what the parts of a sequence need each; letters that stand side by side are one string."""
    found: list[_Letters] = []
    run: tuple[str, ...] = ("",)
    for kind, value in parts:
        if kind is opcodes.ASSERT:
            found.append(_of_sequence(value[1]) or _NOTHING)
        spellings = _spellings(kind, value)
        if spellings is not None and len(run) * len(spellings) <= _MOST_SPELLINGS:
            run = tuple("".join(pair) for pair in product(run, spellings))
            continue
        found += [frozenset(run), _of_part(kind, value) or _NOTHING]
        run = spellings or ("",)
    return _best([*found, frozenset(run)])


def _best(found: list[_Letters]) -> _Letters | None:
    usable = [letters for letters in found if min(map(_worth, letters)) >= _SHORTEST]
    return max(usable, key=lambda letters: (min(_LONG_ENOUGH, *map(_worth, letters)), -len(letters)), default=None)


def _worth(letters: str) -> int:
    """How rare letters are, by their number; a sign of its own is as rare as a word."""
    return len(letters) if letters.isascii() or letters.isalpha() else max(len(letters), _LONG_ENOUGH)


def _spellings(kind: Any, value: Any) -> tuple[str, ...] | None:
    """What a part that is always there is written as; None for one that is no letter or one of many."""
    if kind in (opcodes.AT, opcodes.ASSERT, opcodes.ASSERT_NOT):
        return ("",)
    if kind is opcodes.LITERAL:
        return (chr(value).lower(),)
    if kind is opcodes.IN and all(one is opcodes.LITERAL for one, _ in value) and len(value) <= _FEW:
        return tuple(sorted({chr(letter).lower() for _, letter in value}))
    return None


def _of_part(kind: Any, value: Any) -> _Letters | None:
    """What a group, a choice or a repetition needs."""
    if kind is opcodes.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT) and value[0] > 0:
        return _of_sequence(value[2])
    if kind is opcodes.BRANCH:
        choices = [_of_sequence(choice) for choice in value[1]]
        known = [letters for letters in choices if letters]
        return frozenset().union(*known) if len(known) == len(choices) else None
    return None
