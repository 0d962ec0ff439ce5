"""Which of a municipality's counts of one quarter may leave it (decision model, section 2.5).

Offered together are three views of a quarter (by school, by route, by reason) and its total, of three counts: who
began, who waits, and of those who left how many passed. No view crosses another, no total runs over quarters, and who
attends and who passed a part are kept inside: with who began and who left they would let a hidden count be reckoned.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from portal.domain.disclosure import Count, too_few
from portal.domain.parameters import VALUES
from portal.domain.progress import Counts, Figure, RowKey, Sheet

# The numbers of one count: one alone, or who passed and who stopped.
Parts = tuple[int, ...]


class Shared(StrEnum):
    """What is counted in a table that leaves the municipality."""

    STARTED = "started"
    LEFT = "left"
    WAITING = "waiting"


class View(StrEnum):
    """What the lines of a table are."""

    SCHOOL = "school"
    ROUTE = "route"
    REASON = "reason"


PARTS: Mapping[Shared, tuple[Figure, ...]] = {
    Shared.STARTED: (Figure.STARTED,),
    Shared.LEFT: (Figure.PASSED, Figure.STOPPED),
    Shared.WAITING: (Figure.WAITING,),
}


@dataclass(frozen=True, slots=True)
class SharedCell:
    """Numbers as they may be shown; None where they are hidden. Why one is hidden is not told: that would say much."""

    parts: Parts | None


HIDDEN = SharedCell(None)


@dataclass(frozen=True, slots=True)
class SharedTable:
    """One count of one quarter in all views, line by line; `without` are schools that did not count it everywhere."""

    lines: Mapping[View, Mapping[str, SharedCell]]
    total: SharedCell
    without: tuple[str, ...] = ()


def share(sheet: Sheet) -> dict[Shared, SharedTable]:
    """A quarter's counts as they may leave the municipality; a count that no school has is left out."""
    shared = {}
    for kind, figures in PARTS.items():
        whole, without = counted_whole(sheet, figures)
        if whole:
            lines, total = protect(in_views(whole))
            shared[kind] = SharedTable(lines, total, without)
    return shared


def counted_whole(sheet: Sheet, figures: Sequence[Figure]) -> tuple[dict[RowKey, Parts], tuple[str, ...]]:
    """The numbers of the schools that counted them in each of their groups, and the other schools."""
    numbers = {key: parts_of(counts, figures) for key, counts in sheet.items()}
    without = {key.school for key, parts in numbers.items() if parts is None}
    whole = {key: parts for key, parts in numbers.items() if parts is not None and key.school not in without}
    return whole, tuple(sorted(without))


def parts_of(counts: Counts, figures: Sequence[Figure]) -> Parts | None:
    """The numbers of these figures; None where one is not known."""
    numbers = [number for figure in figures if (number := counts[figure]) is not None]
    return tuple(numbers) if len(numbers) == len(figures) else None


def in_views(numbers: Mapping[RowKey, Parts]) -> dict[View, dict[str, Parts]]:
    """The numbers added up by school, by route and by reason."""
    views: dict[View, dict[str, Parts]] = {view: {} for view in View}
    for key, parts in sorted(numbers.items()):
        names = {View.SCHOOL: key.school, View.ROUTE: key.group.route.value, View.REASON: key.group.reason.value}
        for view, name in names.items():
            views[view][name] = sum_of((views[view].get(name, (0,) * len(parts)), parts))
    return views


def sum_of(listed: Iterable[Parts]) -> Parts:
    """Part by part; nothing of nothing."""
    return tuple(map(sum, zip(*listed, strict=True)))


def protect(views: Mapping[View, Mapping[str, Parts]]) -> tuple[dict[View, dict[str, SharedCell]], SharedCell]:
    """The lines of views that share one total, and the total; no hidden number can be told to within 2 either way.

    Views that do not cross bound each other by their total alone. With it known, hidden lines of a view can be anything
    up to what is left for them together; without it, anything.
    """
    hidden = {view: {name for name, parts in lines.items() if is_small(parts)} for view, lines in views.items()}
    total = sum_of(views[View.SCHOOL].values())
    total_hidden = is_small(total)
    while not total_hidden and (view := first_open(views, hidden)):
        shown = views[view].keys() - hidden[view]
        total_hidden = not shown
        if shown:
            hidden[view].add(smallest(views[view], shown))
    if total_hidden:
        # A view that is shown whole would give the total away.
        for view, lines in views.items():
            hidden[view] = hidden[view] or {smallest(lines, lines)}
    shown_lines = {
        view: {name: HIDDEN if name in hidden[view] else SharedCell(parts) for name, parts in lines.items()}
        for view, lines in views.items()
    }
    return shown_lines, HIDDEN if total_hidden else SharedCell(total)


def is_small(parts: Parts) -> bool:
    """True where somebody could be recognised in the numbers."""
    if len(parts) == 2:
        return too_few(Count(sum(parts), parts[0]))
    return sum(parts) < VALUES["fewest_started"]


def first_open(views: Mapping[View, Mapping[str, Parts]], hidden: Mapping[View, set[str]]) -> View | None:
    """A view whose hidden lines its total gives away, or None."""
    for view, names in hidden.items():
        left = sum_of(views[view][name] for name in names)
        if names and (len(names) == 1 or min(left) <= 2 * VALUES["hidden_within"]):
            return view
    return None


def smallest(lines: Mapping[str, Parts], names: Iterable[str]) -> str:
    """The line with the fewest people; by name where two have as few."""
    return min(names, key=lambda name: (sum(lines[name]), name))
