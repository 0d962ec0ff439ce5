"""The grid of a quarter's counts: to read, to type or paste into, and as CSV; who changed what when."""

from dataclasses import dataclass

from flask import abort, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from portal.domain.actor import Actor, Task
from portal.domain.progress import FIGURES, Figure, Group, Reason, Route, RowKey
from portal.domain.progress_checks import NOT_ECHOED, Remark, read_cells
from portal.domain.progress_table import COLUMNS
from portal.domain.quarters import Quarter, last_full, quarters_until
from portal.municipality.progress_words import (
    FIGURES as FIGURE_WORDS,
)
from portal.municipality.progress_words import (
    MEANINGS,
    amount_words,
    group_words,
    place_words,
    remark_words,
)
from portal.municipality.views import blueprint
from portal.operations.due_progress import show_due_progress
from portal.operations.import_progress import progress_template
from portal.operations.report_progress import (
    MOST_LETTERS,
    ChangedMeanwhile,
    CountsRefused,
    WordsRefused,
    report_progress,
)
from portal.operations.show_progress import Grid, QuarterUnknown, SchoolUnknown, asked_quarter, past_changes, show_grid
from portal.web.current import today
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer

__all__ = ["blueprint"]

# Spreadsheets here expect it between cells.
SIGN = ";"
QUARTERS_OFFERED = 8
CELL, WORDS = "c", "words"

blueprint.add_app_template_filter(group_words, "progress_group")
blueprint.add_app_template_filter(FIGURE_WORDS.__getitem__, "progress_figure")
blueprint.add_app_template_filter(remark_words, "remark")
blueprint.add_app_template_filter(place_words, "remark_place")
blueprint.add_app_template_filter(amount_words, "amount")


@dataclass(frozen=True, slots=True)
class Filled:
    """What was typed into the grid and the words for odd figures, and what is in the way of keeping it."""

    typed: dict[RowKey, dict[Figure, str]]
    words: dict[str, str]
    remarks: tuple[Remark, ...] = ()
    refused_words: frozenset[str] = frozenset()
    changed_meanwhile: bool = False

    def remarks_at(self, key: RowKey) -> list[Remark]:
        """What is wrong or odd in a row."""
        return [remark for remark in self.remarks if remark.row == key]

    def is_faulty(self, key: RowKey, figure: Figure) -> bool:
        """Whether a cell is in the way."""
        return any(remark.figure == figure for remark in self.remarks_at(key))

    def wants_words(self, slug: str) -> bool:
        """Whether a school's figures want a word of explanation, or had one."""
        return slug in self.words or any(one.is_warning and one.row.school == slug for one in self.remarks)


def chosen_quarter() -> Quarter:
    """The quarter that the address names; else there is no such page."""
    try:
        return asked_quarter(request.args.get("quarter"), today())
    except QuarterUnknown:
        abort(404)


def chosen_grid(quarter: Quarter) -> Grid:
    """The grid with the schools that the address adds."""
    try:
        return show_grid(current_actor(), quarter, [one for one in request.args.getlist("school") if one])
    except SchoolUnknown:
        abort(404)


@blueprint.get("/progress")
def progress() -> str | Response:
    """The grid as it stands, or as CSV: the template with what is there already."""
    quarter = chosen_quarter()
    if request.args.get("format") == "csv":
        return csv_answer(f"progress-{quarter}", COLUMNS, progress_template(current_actor(), quarter), SIGN)
    grid = chosen_grid(quarter)
    stored = {
        key: {f: "" if counts[f] is None else str(counts[f]) for f in FIGURES} for key, counts in grid.now.items()
    }
    return grid_shown(grid, Filled(stored, dict(grid.words)))


@blueprint.post("/progress")
def keep_progress() -> Response | tuple[str, int]:
    """Keep the grid, all of it or nothing; else the grid again as it was typed, with what is in the way."""
    quarter, actor = chosen_quarter(), current_actor()
    grid = chosen_grid(quarter)
    typed, words = typed_cells(request.form), typed_words(request.form)
    rows, unreadable = read_cells(typed)
    if unreadable:
        return grid_shown(grid, Filled(without_traces(typed, unreadable), words, tuple(unreadable))), 400
    try:
        changes = report_progress(actor, quarter, rows, words, now(), request.form.get("stamp"))
    except SchoolUnknown:
        abort(404)
    except (CountsRefused, WordsRefused, ChangedMeanwhile) as error:
        return grid_shown(grid, in_the_way(Filled(typed, words), error)), 409 if is_clash(error) else 400
    return redirect(url_for(".progress", quarter=quarter, all=request.args.get("all"), saved=len(changes)), 303)


def is_clash(error: Exception) -> bool:
    """Whether somebody else was first."""
    return isinstance(error, ChangedMeanwhile)


def in_the_way(filled: Filled, error: CountsRefused | WordsRefused | ChangedMeanwhile) -> Filled:
    """What was typed, with what keeps it out."""
    remarks = error.remarks if isinstance(error, CountsRefused) else ()
    refused = error.schools if isinstance(error, WordsRefused) else frozenset()
    return Filled(filled.typed, filled.words, remarks, refused, is_clash(error))


def typed_cells(form: MultiDict[str, str]) -> dict[RowKey, dict[Figure, str]]:
    """The cells of a form by row; names that are no cell's are left out."""
    typed: dict[RowKey, dict[Figure, str]] = {}
    for name, text in form.items():
        parts = name.split("/")
        if len(parts) != 5 or parts[0] != CELL:
            continue
        try:
            key = RowKey(parts[1], Group(Route(parts[2]), Reason(parts[3])))
            typed.setdefault(key, {})[Figure(parts[4])] = text
        except ValueError:
            continue
    return typed


def typed_words(form: MultiDict[str, str]) -> dict[str, str]:
    """The words for odd figures by school."""
    return {name.split("/")[1]: text for name, text in form.items() if name.startswith(f"{WORDS}/")}


def without_traces(typed: dict[RowKey, dict[Figure, str]], remarks: list[Remark]) -> dict[RowKey, dict[Figure, str]]:
    """What was typed, without what seems to be of a person."""
    personal = {(one.row, one.figure) for one in remarks if one.finding in NOT_ECHOED}
    return {
        key: {figure: "" if (key, figure) in personal else text for figure, text in cells.items()}
        for key, cells in typed.items()
    }


def grid_shown(grid: Grid, filled: Filled) -> str:
    """The page with the grid."""
    names = {school.slug: school.name for school in grid.schools}
    rows = grid.rows(all_groups=request.args.get("all") == "1")
    return render_template(
        "municipality/progress.html",
        grid=grid,
        rows=rows + [key for key in filled.typed if key not in rows and key.school in names],
        filled=filled,
        names=names,
        figures=FIGURES,
        meanings=MEANINGS,
        quarters=quarters_until(last_full(today()), QUARTERS_OFFERED),
        due=show_due_progress(current_actor(), today()),
        may_write=may_write(current_actor()),
        most_letters=MOST_LETTERS,
        saved=request.args.get("saved", type=int),
    )


def may_write(actor: Actor) -> bool:
    """Whether the actor may change counts."""
    return actor.may(Task.WRITE)


@blueprint.get("/progress/history")
def progress_history() -> str | Response:
    """Who changed which counts when, for those who may read the audit log."""
    changes = past_changes(current_actor())
    if request.args.get("format") == "csv":
        rows = [
            (one.at.isoformat(timespec="seconds"), one.by, one.school, one.quarter, name, one.before.get(name), after)
            for one in changes
            for name, after in one.after.items()
        ]
        return csv_answer("progress-history", ("at", "by", "school", "quarter", "figure", "before", "after"), rows)
    return render_template("municipality/progress_history.html", changes=changes)
