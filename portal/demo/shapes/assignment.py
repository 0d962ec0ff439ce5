"""Which school has which shape of site: large ones need tables, small ones a page or two."""

from collections.abc import Sequence
from random import Random

LARGE = ("town_table", "old_table", "tabs", "town_list", "seasons", "contracted", "college")
MEDIUM = (
    "scattered", "builder", "pairs", "structured", "languages", "price_list", "disagreeing", "map_only",
    "questions", "college", "town_table", "old_table", "tabs", "seasons",
)  # fmt: skip
SMALL = (
    "one_teacher", "questions", "builder", "scattered", "shop", "disagreeing", "structured", "languages",
    "pairs", "old_table", "contracted", "welfare", "map_only", "shop", "one_teacher", "welfare",
)  # fmt: skip
SHAPES = tuple(sorted({*LARGE, *MEDIUM, *SMALL}))
# Sites of these shapes state one schedule and one start a course, for all its towns.
UNIFORM_SHAPES = frozenset({"college", "price_list"})
# Sites of these shapes can show a course that has no place.
ONLINE_SHAPES = frozenset({"scattered", "builder", "structured", "disagreeing"})
KIND_OF_SHAPE = {
    "one_teacher": "practice",
    "college": "college",
    "price_list": "university",
    "shop": "evening_school",
    "welfare": "welfare",
    "contracted": "contractor",
}
SINGLE_BRANCH = frozenset({"one_teacher"})


def assign_shapes(sizes: Sequence[int], random: Random) -> list[str]:
    """A shape for each size, every shape of a class in turn after a shuffle."""
    turns = {"large": _turns(LARGE, random), "medium": _turns(MEDIUM, random), "small": _turns(SMALL, random)}
    return [_next(turns["large" if size > 12 else "medium" if size > 3 else "small"], size) for size in sizes]


def _turns(shapes: Sequence[str], random: Random) -> list[str]:
    order = list(shapes)
    random.shuffle(order)
    return order


def _next(turns: list[str], size: int) -> str:
    """The next shape of the turn that suits the size; one-teacher sites have one place."""
    suited = next(shape for shape in turns if size == 1 or shape not in SINGLE_BRANCH)
    turns.remove(suited)
    turns.append(suited)
    return suited
