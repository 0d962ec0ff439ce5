"""The counts of a municipality as others may see them: one table a quarter, small numbers hidden."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.quarters import Quarter, quarters_until
from portal.domain.shared_counts import Shared, SharedCell, SharedTable, View, share
from portal.operations.show_progress import all_schools, stored_sheet

HIDDEN_WORD = "hidden"
HEADER = ("quarter", "count", "view", "line", "people", "passed", "stopped")


@dataclass(frozen=True, slots=True)
class SharedQuarter:
    """One quarter's tables by count; a count that nobody kept is not among them."""

    quarter: Quarter
    tables: Mapping[Shared, SharedTable]


def share_progress(actor: Actor, last: Quarter, number: int) -> tuple[SharedQuarter, ...]:
    """The last quarters of the actor's municipality as they may leave it, oldest first."""
    municipality = municipality_of(actor, Task.READ)
    quarters = quarters_until(last, number)
    return tuple(SharedQuarter(one, share(stored_sheet(municipality, one))) for one in quarters)


def share_school(actor: Actor, last: Quarter, number: int, slug: str) -> tuple[Mapping[Shared, SharedCell], ...]:
    """What a paper for one school may show of each quarter: the very cells of the municipality's shared tables."""
    shared = share_progress(actor, last, number)
    return tuple(
        {kind: cell for kind, table in one.tables.items() if (cell := table.lines[View.SCHOOL].get(slug))}
        for one in shared
    )


def shared_rows(shared: tuple[SharedQuarter, ...]) -> Iterator[tuple[object, ...]]:
    """All that is shared as rows of a CSV table; what is hidden says so, what was not counted is empty."""
    names = all_schools()
    for one in shared:
        for kind, table in one.tables.items():
            for view, lines in table.lines.items():
                for line, cell in lines.items():
                    name = names.get(line, line) if view == View.SCHOOL else line
                    yield (str(one.quarter), kind, view, name, *cells_of(cell, kind))
                if view == View.SCHOOL:
                    for slug in table.without:
                        yield (str(one.quarter), kind, view, names.get(slug, slug), None, None, None)
            yield (str(one.quarter), kind, "total", "total", *cells_of(table.total, kind))


def cells_of(cell: SharedCell, kind: Shared) -> tuple[object, object, object]:
    """People, and of those who left who passed and who stopped."""
    if cell.parts is None:
        return (HIDDEN_WORD, *((HIDDEN_WORD, HIDDEN_WORD) if kind == Shared.LEFT else (None, None)))
    return (sum(cell.parts), *(cell.parts if kind == Shared.LEFT else (None, None)))
