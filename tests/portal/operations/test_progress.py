"""Counts of progress: kept whole or not at all, by those who may; what is due, and what is shared."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from portal.domain.actor import Actor, NotAllowed
from portal.domain.progress import Amount, Counts, Figure, Group, Reason, Route, RowKey
from portal.domain.progress_checks import Finding
from portal.domain.progress_table import TableRefused
from portal.domain.quarters import Quarter
from portal.domain.shared_counts import Shared, View
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.progress import ProgressCount
from portal.models.rating import Rating
from portal.operations.due_progress import due_progress, show_due_progress
from portal.operations.import_progress import progress_template, read_progress_file
from portal.operations.report_progress import (
    ChangedMeanwhile,
    CountsRefused,
    WordsRefused,
    report_progress,
    weigh_progress,
)
from portal.operations.share_progress import share_progress, share_school, shared_rows
from portal.operations.show_progress import (
    QuarterUnknown,
    SchoolUnknown,
    asked_quarter,
    past_changes,
    show_flow,
    show_flows,
    show_grid,
)
from tests.make import TODAY, add_providers, add_towns
from tests.portal.progress_rows import (
    B1_ASYLUM,
    BRUG,
    NOON,
    SUMMER,
    WHOLE,
    add_contract,
    add_counts,
    provider_number,
    stored_counts,
)
from tests.portal.staff import make_actor

ODD = Counts(12, 47, 9, 5, 2, 7)


@pytest.fixture(autouse=True)
def towns(in_context: None) -> None:
    add_towns()
    add_providers("de-brug", "het-anker", "de-haven")


def audit() -> list[tuple[str, str, str | None, object, object]]:
    rows = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id))
    return [(one.action, one.subject_id, one.municipality_code, one.before, one.after) for one in rows]


def test_counts_are_kept_and_written_into_the_audit_log() -> None:
    rater = make_actor("rater")
    changes = report_progress(rater, SUMMER, {BRUG: WHOLE}, {}, NOON)
    assert len(changes) == 6
    assert stored_counts() == [("GM9001", "2026Q3", "de-brug", "b1", "asylum", 12, 45, 9, 5, 2, 7)]
    row = db.session.scalars(select(ProgressCount)).one()
    assert (row.written_by, row.written_at, row.words) == (rater.account, NOON, None)
    action, key, municipality, before, after = audit()[0]
    assert (action, key, municipality) == ("counted", "de-brug/2026Q3", "GM9001")
    assert before is not None
    assert set(before.values()) == {None}  # type: ignore[attr-defined]
    assert after["b1/asylum/waiting"] == 7  # type: ignore[index]


def test_the_same_counts_twice_change_nothing() -> None:
    rater = make_actor("rater")
    report_progress(rater, SUMMER, {BRUG: WHOLE}, {}, NOON)
    assert report_progress(rater, SUMMER, {BRUG: WHOLE}, {}, NOON) == ()
    assert len(audit()) == 1


def test_empty_stays_unknown_and_a_row_of_nothing_goes() -> None:
    rater = make_actor("rater")
    report_progress(rater, SUMMER, {BRUG: Counts(started=0)}, {}, NOON)
    assert stored_counts()[0][5:] == (0, None, None, None, None, None)
    report_progress(rater, SUMMER, {BRUG: Counts(), RowKey("het-anker", B1_ASYLUM): Counts()}, {}, NOON)
    assert stored_counts() == []
    assert audit()[-1][3:] == ({"b1/asylum/started": 0}, {"b1/asylum/started": None})


def test_one_fault_keeps_all_rows_out() -> None:
    rater = make_actor("rater")
    rows = {RowKey("het-anker", B1_ASYLUM): Counts(started=3), BRUG: Counts(passed=5, passed_parts=4)}
    with pytest.raises(CountsRefused) as refused:
        report_progress(rater, SUMMER, rows, {"de-brug": "It is so"}, NOON)
    assert [(one.row, one.figure, one.finding) for one in refused.value.remarks] == [
        (BRUG, Figure.PASSED, Finding.MORE_PASSED_THAN_PARTS)
    ]
    assert stored_counts() == []
    assert audit() == []


def test_odd_figures_are_kept_with_a_word_of_explanation_and_asked_about_once() -> None:
    rater = make_actor("rater")
    add_counts(attending=40)
    for words in ({}, {"de-brug": "  "}, {"het-anker": "Two came from elsewhere"}):
        with pytest.raises(CountsRefused) as refused:
            report_progress(rater, SUMMER, {BRUG: ODD}, words, NOON)
        assert [(one.finding, one.number, one.other) for one in refused.value.remarks] == [
            (Finding.NOT_IN_BALANCE, 47, 45)
        ]
    report_progress(rater, SUMMER, {BRUG: ODD}, {"de-brug": " Two came from elsewhere "}, NOON)
    assert show_grid(rater, SUMMER).words == {"de-brug": "Two came from elsewhere"}
    assert audit()[0][4]["words"] == "Two came from elsewhere"  # type: ignore[index]
    assert weigh_progress(rater, SUMMER, {BRUG: ODD}).remarks == ()


def test_words_that_hold_something_of_a_person_are_refused_and_nothing_is_kept() -> None:
    add_counts(attending=40)
    rater = make_actor("rater")
    for words in ("Ask fatima@voorbeeld.nl", "born 12-03-1984", "BSN 123456782", "x" * 301):
        with pytest.raises(WordsRefused) as refused:
            report_progress(rater, SUMMER, {BRUG: ODD}, {"de-brug": words}, NOON)
        assert refused.value.schools == {"de-brug"}
        assert words not in str(refused.value)
    assert len(stored_counts()) == 1
    assert audit() == []


def test_who_was_second_is_told_so() -> None:
    first, second = make_actor("rater"), make_actor("approver")
    stamp = show_grid(second, SUMMER).stamp
    report_progress(first, SUMMER, {BRUG: WHOLE}, {}, NOON, stamp)
    with pytest.raises(ChangedMeanwhile):
        report_progress(second, SUMMER, {BRUG: Counts(started=1)}, {}, NOON, stamp)
    assert stored_counts()[0][5] == 12
    report_progress(second, SUMMER, {BRUG: Counts(started=1)}, {}, NOON, show_grid(second, SUMMER).stamp)
    assert stored_counts()[0][5] == 1


def test_a_school_that_is_not_there_is_refused() -> None:
    rater = make_actor("rater")
    for work in (
        lambda: report_progress(rater, SUMMER, {RowKey("nowhere", B1_ASYLUM): WHOLE}, {}, NOON),
        lambda: show_grid(rater, SUMMER, ["nowhere"]),
        lambda: show_flow(rater, SUMMER, 4, "nowhere"),
    ):
        with pytest.raises(SchoolUnknown):
            work()


def test_a_quarter_that_is_not_over_or_none_is_refused() -> None:
    for text in ("2026Q4", "2031Q1", "2021Q4", "2026", "x" * 10_000, "2026Q3\n"):
        with pytest.raises(QuarterUnknown):
            asked_quarter(text, TODAY)
    assert asked_quarter("", TODAY) == SUMMER
    assert asked_quarter("2022Q1", TODAY) == Quarter(2022, 1)


def test_roles_below_are_refused() -> None:
    refused: tuple[tuple[tuple[str, ...], Callable[[Actor], object]], ...] = (
        (("reader", "maintainer"), lambda actor: report_progress(actor, SUMMER, {BRUG: WHOLE}, {}, NOON)),
        (("reader", "maintainer"), lambda actor: weigh_progress(actor, SUMMER, {BRUG: WHOLE})),
        (("reader", "maintainer"), lambda actor: read_progress_file(actor, SUMMER, b"")),
        (("reader", "rater", "maintainer"), past_changes),
        (("maintainer",), lambda actor: show_grid(actor, SUMMER)),
        (("maintainer",), lambda actor: show_flow(actor, SUMMER, 4)),
        (("maintainer",), lambda actor: show_flows(actor, SUMMER, 4)),
        (("maintainer",), lambda actor: share_progress(actor, SUMMER, 4)),
        (("maintainer",), lambda actor: share_school(actor, SUMMER, 4, "de-brug")),
        (("maintainer",), lambda actor: show_due_progress(actor, TODAY)),
        (("maintainer",), lambda actor: list(progress_template(actor, SUMMER))),
    )
    for roles, work in refused:
        for role in roles:
            with pytest.raises(NotAllowed):
                work(make_actor(role))
    assert stored_counts() == []


def test_nothing_of_another_municipality_is_seen_or_touched() -> None:
    add_counts("2026Q3", started=9, attending=30)
    other = make_actor("approver", "GM9002")
    report_progress(other, SUMMER, {BRUG: Counts(started=1)}, {}, NOON)
    assert stored_counts()[0][:6] == ("GM9001", "2026Q3", "de-brug", "b1", "asylum", 9)
    assert show_grid(other, SUMMER).now == {BRUG: Counts(started=1)}
    assert [one[Figure.ATTENDING] for one in show_flow(other, SUMMER, 1).amounts] == [None]
    assert [one.school for one in past_changes(make_actor("approver"))] == []
    assert [(one.by, one.school, one.quarter) for one in past_changes(other)] == [
        ("account-1@gemeente.example", "De Brug", "2026Q3")
    ]


def test_schools_with_a_contract_or_counted_lately_stand_in_the_grid() -> None:
    reader = make_actor("reader")
    add_contract("de-brug", until=date(2026, 7, 1))
    add_contract("het-anker", since=date(2026, 10, 1))
    add_counts("2025Q3", "de-haven", started=1)
    assert [one.slug for one in show_grid(reader, SUMMER).schools] == ["de-brug", "de-haven"]
    assert [one.slug for one in show_grid(reader, SUMMER).others] == ["het-anker"]
    assert [one.slug for one in show_grid(reader, SUMMER.back(-2), ["de-brug"]).schools] == ["de-brug", "het-anker"]
    assert len(show_grid(reader, SUMMER).rows(all_groups=False)) == 12
    assert len(show_grid(reader, SUMMER).rows(all_groups=True)) == 24


def test_the_newest_rating_tells_whether_a_school_is_bought_from() -> None:
    for quarter, contract in (("2025Q1", True), ("2026Q1", False)):
        fields = {"provider_id": provider_number("de-brug"), "municipality_code": "GM9001", "published_on": TODAY}
        db.session.add(Rating(quarter=quarter, contract=contract, **fields))
        db.session.commit()
        expected = ["de-brug"] if contract else []
        assert [one.slug for one in show_grid(make_actor("reader"), SUMMER).schools] == expected


def test_groups_that_are_not_known_stand_there_once_they_were_counted() -> None:
    add_counts("2026Q2", reason="unknown", started=2)
    grid = show_grid(make_actor("reader"), SUMMER)
    assert RowKey("de-brug", Group(Route.B1, Reason.UNKNOWN)) in grid.rows(all_groups=False)


def test_the_flow_adds_up_groups_and_schools_and_says_what_is_missing() -> None:
    reader = make_actor("reader")
    add_counts("2026Q2", started=3, waiting=1)
    add_counts("2026Q2", route="z", started=4)
    add_counts("2026Q3", started=5)
    add_counts("2026Q3", "het-anker", started=6)
    brug = show_flow(reader, SUMMER, 2, "de-brug")
    assert [one[Figure.STARTED] for one in brug.amounts] == [Amount(7, True), Amount(5, True)]
    assert brug.amounts[0][Figure.WAITING] == Amount(1, False)
    pages = show_flows(reader, SUMMER, 2)
    assert [page.school.slug if page.school else None for page in pages] == [None, "de-brug", "het-anker"]
    assert [one[Figure.STARTED] for one in pages[0].amounts] == [Amount(7, False), Amount(11, True)]
    assert show_flows(reader, Quarter(2023, 1), 2) == ()


def test_the_template_holds_every_group_of_every_school_and_reads_back_as_no_change() -> None:
    rater = make_actor("rater")
    add_contract("het-anker")
    add_counts("2026Q3", started=3)
    rows = list(progress_template(rater, SUMMER))
    assert len(rows) == 24
    assert rows[0] == ("2026Q3", "de-brug", "De Brug", "b1", "asylum", 3, None, None, None, None, None)
    lines = [";".join("" if cell is None else str(cell) for cell in row) for row in rows]
    header = "quarter;school;name;route;reason;started;attending;passed_parts;passed;stopped;waiting"
    read = read_progress_file(rater, SUMMER, "\r\n".join([header, *lines]).encode("utf-8-sig"))
    assert weigh_progress(rater, SUMMER, read).changes == ()


def test_a_file_of_a_school_that_is_not_there_is_refused() -> None:
    with pytest.raises(TableRefused):
        read_progress_file(make_actor("rater"), SUMMER, b"quarter;school\n")


@pytest.mark.parametrize(("today", "late"), [(date(2026, 11, 11), False), (date(2026, 11, 12), True)])
def test_what_was_not_counted_is_due_six_weeks_after_the_quarter(today: date, late: bool) -> None:
    add_contract("het-anker")
    add_counts("2026Q2", started=3)
    due = due_progress("GM9001", today)
    assert (due.quarter, due.due_on, due.late) == (SUMMER, date(2026, 11, 11), late)
    assert [one.slug for one in due.missing] == ["de-brug", "het-anker"]
    add_counts("2026Q3", started=3)
    assert [one.slug for one in show_due_progress(make_actor("reader"), today).missing] == ["het-anker"]
    assert due_progress("GM9002", today).missing == ()


def test_what_is_shared_hides_the_same_cells_on_a_schools_paper() -> None:
    reader = make_actor("reader")
    for slug, started in (("de-brug", 4), ("het-anker", 30), ("de-haven", 40)):
        add_counts("2026Q3", slug, started=started, passed=started, stopped=5)
    (quarter,) = share_progress(reader, SUMMER, 1)
    shown = {name: cell.parts for name, cell in quarter.tables[Shared.STARTED].lines[View.SCHOOL].items()}
    assert shown == {"de-brug": None, "de-haven": (40,), "het-anker": None}
    assert Shared.WAITING not in quarter.tables
    for slug, parts in shown.items():
        (cells,) = share_school(reader, SUMMER, 1, slug)
        assert cells[Shared.STARTED].parts == parts
    assert share_school(reader, SUMMER, 2, "nowhere") == ({}, {})
    rows = list(shared_rows((quarter,)))
    assert ("2026Q3", "started", "school", "De Brug", "hidden", None, None) in rows
    assert ("2026Q3", "left", "school", "De Haven", 45, 40, 5) in rows
    assert not any(4 in row for row in rows)
