"""Reads a CSV table of one quarter's counts, and makes the empty one to fill in."""

from collections.abc import Iterator

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.progress import NOTHING, Counts, RowKey
from portal.domain.progress_table import read_progress_table, table_rows
from portal.domain.quarters import Quarter
from portal.operations.show_progress import all_schools, show_grid, stored_sheet


def read_progress_file(actor: Actor, quarter: Quarter, content: bytes) -> dict[RowKey, Counts]:
    """The rows of a file, of which nothing is kept; raises TableRefused with every fault by line and column."""
    municipality = municipality_of(actor, Task.WRITE)
    before, kept = stored_sheet(municipality, quarter.back(1)), stored_sheet(municipality, quarter)
    return read_progress_table(content, quarter, all_schools(), before, kept)


def progress_template(actor: Actor, quarter: Quarter) -> Iterator[tuple[object, ...]]:
    """A line for each known school and group, with the counts that are there already."""
    grid = show_grid(actor, quarter)
    sheet = {key: grid.now.get(key, NOTHING) for key in grid.rows(all_groups=True)}
    yield from table_rows(sheet, quarter, {school.slug: school.name for school in grid.schools})
