"""What leaves a municipality: no hidden count can be solved to within 2 from all that is published together."""

from collections.abc import Mapping
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from scipy.sparse import csr_array

from portal.domain.progress import Counts, Figure, Group, Reason, Route, RowKey
from portal.domain.shared_counts import PARTS, Shared, SharedTable, View, protect, share

pytestmark = pytest.mark.long
Sheet = dict[RowKey, Counts]
SCHOOLS = ("a", "b", "c")
ROWS = [RowKey(s, Group(*g)) for s, g in product(SCHOOLS, product((Route.B1, Route.Z), (Reason.ASYLUM, Reason.FAMILY)))]
# Mostly small, so that little may be shown; some large, so that a small one stands alone among them.
numbers = st.one_of(st.integers(0, 6), st.integers(0, 60))
rows = st.builds(
    lambda started, attending, passed, stopped, waiting: Counts(started, attending, passed, passed, stopped, waiting),
    *[numbers] * 4,
    st.one_of(numbers, st.none()),
)
sheets = st.dictionaries(st.sampled_from(ROWS), rows, max_size=len(ROWS))
Published = dict[Shared, SharedTable]


def line_of(view: View, key: RowKey) -> str:
    return {View.SCHOOL: key.school, View.ROUTE: str(key.group.route), View.REASON: str(key.group.reason)}[view]


def narrowest(quarters: list[Sheet]) -> float:
    """The attack: how narrowly any hidden number can be told from all tables of consecutive quarters together.

    One linear program over who began, attends, passed, stopped and waits in each row of each quarter, none below 0. It
    knows all that is shown, and that who attends is who attended, plus who began, less who passed or stopped.
    """
    unknowns = {one: n for n, one in enumerate(product(range(len(quarters)), ROWS, Figure))}
    known: list[tuple[dict[int, float], float]] = []
    wanted: list[dict[int, float]] = []
    for number, sheet in enumerate(quarters):
        for vector, value in lines(number, sheet, share(sheet), unknowns):
            wanted.append(vector) if value is None else known.append((vector, value))
        for key in ROWS:
            before = {unknowns[number - 1, key, Figure.ATTENDING]: 1.0} if number else {}
            if before:
                signs = ((Figure.STARTED, 1.0), (Figure.PASSED, -1.0), (Figure.STOPPED, -1.0), (Figure.ATTENDING, -1.0))
                known.append((before | {unknowns[number, key, figure]: sign for figure, sign in signs}, 0.0))
    return min((width(one, known, len(unknowns)) for one in wanted), default=np.inf)


def lines(
    number: int, sheet: Sheet, published: Published, unknowns: Mapping[Any, int]
) -> list[tuple[Any, float | None]]:
    """Each number of each line and total as a sum of unknowns, with its value where it is shown."""
    found: list[tuple[Any, float | None]] = []
    for kind, table in published.items():
        counted = [key for key in ROWS if key in sheet and key.school not in table.without]
        for position, figure in enumerate(PARTS[kind]):
            for view, cells in table.lines.items():
                for name, cell in cells.items():
                    own = [key for key in ROWS if key.school not in table.without and line_of(view, key) == name]
                    assert any(key in counted for key in own)
                    value = cell.parts[position] if cell.parts else None
                    found.append(({unknowns[number, key, figure]: 1.0 for key in own}, value))
            value = table.total.parts[position] if table.total.parts else None
            whole = [key for key in ROWS if key.school not in table.without and is_listed(key, table)]
            found.append(({unknowns[number, key, figure]: 1.0 for key in whole}, value))
            # Who is in no line is nobody.
            outside = set(ROWS) - set(whole)
            found += [({unknowns[number, key, figure]: 1.0}, 0.0) for key in outside]
    return found


def is_listed(key: RowKey, table: SharedTable) -> bool:
    return all(line_of(view, key) in cells for view, cells in table.lines.items())


def width(wanted: dict[int, float], known: list[tuple[dict[int, float], float]], size: int) -> float:
    """Most minus least of a sum of unknowns."""
    entries = [(row, column, factor) for row, (vector, _) in enumerate(known) for column, factor in vector.items()]
    across, down, factors = zip(*entries, strict=True)
    matrix = csr_array((factors, (across, down)), shape=(len(known), size))
    goal = np.zeros(size)
    goal[list(wanted)] = 1.0
    ends = []
    for sign in (1, -1):
        found = linprog(sign * goal, A_eq=matrix.toarray(), b_eq=[value for _, value in known], method="highs")
        if found.status == 3:
            return float("inf")
        assert found.fun is not None, found.message
        ends.append(sign * found.fun)
    return float(ends[1] - ends[0])


@settings(max_examples=60)
@given(sheets, sheets)
def test_no_hidden_number_can_be_solved_to_within_two_from_all_tables_of_two_quarters(
    first: Sheet, second: Sheet
) -> None:
    assert narrowest([first, second]) > 4


@settings(max_examples=600)
@given(sheets)
def test_what_is_shown_is_true_and_large_enough(sheet: Sheet) -> None:
    for kind, table in share(sheet).items():
        counted = {key: counts for key, counts in sheet.items() if key.school not in table.without}
        assert all(counts[figure] is not None for counts in counted.values() for figure in PARTS[kind])
        for view, cells in table.lines.items():
            assert cells.keys() == {line_of(view, key) for key in counted}
            for name, cell in cells.items():
                own = [counts for key, counts in counted.items() if line_of(view, key) == name]
                true = tuple(sum(counts[figure] or 0 for counts in own) for figure in PARTS[kind])
                assert cell.parts in (None, true)
                small = sum(true) < 10 or (kind == Shared.LEFT and min(true) < 3)
                assert cell.parts is None or not small


def column(**people: int) -> Sheet:
    return {RowKey(s, Group(Route.B1, Reason.ASYLUM)): Counts(started=n) for s, n in people.items()}


@pytest.mark.parametrize(
    ("people", "shown", "total"),
    [
        ({"a": 20, "b": 30, "c": 40}, {"a": (20,), "b": (30,), "c": (40,)}, (90,)),
        ({"a": 4, "b": 30, "c": 40}, {"a": None, "b": None, "c": (40,)}, (74,)),
        ({"a": 4, "b": 3, "c": 40}, {"a": None, "b": None, "c": (40,)}, (47,)),
        ({"a": 2, "b": 2, "c": 40}, {"a": None, "b": None, "c": None}, (44,)),
        ({"a": 4}, {"a": None}, None),
    ],
)
def test_a_small_number_takes_the_next_smallest_with_it(
    people: dict[str, int], shown: dict[str, tuple[int, ...] | None], total: tuple[int, ...] | None
) -> None:
    table = share(column(**people))[Shared.STARTED]
    assert {name: cell.parts for name, cell in table.lines[View.SCHOOL].items()} == shown
    assert table.total.parts == total


def test_a_total_that_one_view_must_hide_is_given_away_by_no_other() -> None:
    views = {
        View.SCHOOL: {"a": (5, 0), "b": (0, 20)},
        View.ROUTE: {"b1": (5, 20)},
        View.REASON: {"asylum": (4, 9), "family": (1, 11)},
    }
    found, total = protect(views)
    assert total.parts == (5, 20)
    assert {cell.parts for cell in found[View.SCHOOL].values()} == {None}
    views = {**views, View.SCHOOL: {"a": (4, 0), "b": (0, 20)}, View.ROUTE: {"b1": (4, 20)}}
    found, total = protect({**views, View.REASON: {"asylum": (3, 9), "family": (1, 11)}})
    assert total.parts is None
    assert found[View.ROUTE]["b1"].parts is None
    assert None in {cell.parts for cell in found[View.REASON].values()}


def test_a_school_that_did_not_count_something_everywhere_is_named_and_left_out() -> None:
    sheet = column(a=20, b=30) | {RowKey("b", Group(Route.Z, Reason.FAMILY)): Counts(attending=4)}
    table = share(sheet)[Shared.STARTED]
    assert table.without == ("b",)
    assert table.lines[View.SCHOOL].keys() == {"a"}
    assert table.total.parts == (20,)
    assert Shared.LEFT not in share(sheet)
    assert share({}) == {}


def test_the_attack_solves_a_table_in_which_only_the_small_number_is_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.domain.shared_counts.first_open", lambda views, hidden: None)
    assert narrowest([column(a=4, b=30, c=40)]) == pytest.approx(0)
