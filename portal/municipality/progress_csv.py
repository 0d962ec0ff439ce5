"""Counts from a CSV file: first what it would change, then, on a second press, all of it or nothing."""

import csv
from collections.abc import Mapping
from io import StringIO

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.domain.progress import FIGURES, GROUPS, Sheet
from portal.domain.progress_table import COLUMNS, LARGEST_FILE, TableFault, TableRefused, table_rows
from portal.domain.quarters import Quarter, last_full, quarters_until
from portal.municipality.progress import QUARTERS_OFFERED, chosen_quarter, typed_words
from portal.municipality.progress_words import MEANINGS, REASONS, ROUTES, fault_words
from portal.municipality.views import blueprint
from portal.operations.import_progress import read_progress_file
from portal.operations.report_progress import (
    MOST_LETTERS,
    ChangedMeanwhile,
    CountsRefused,
    WordsRefused,
    report_progress,
    weigh_progress,
)
from portal.operations.show_progress import all_schools, show_grid
from portal.web.current import today
from portal.web.staff import current_actor, now

__all__ = ["blueprint"]

# What an answer may bring at most; a file above LARGEST_FILE but below this is refused in words.
LARGEST_REQUEST = 4 * LARGEST_FILE

blueprint.add_app_template_filter(fault_words, "table_fault")


@blueprint.url_value_preprocessor
def limit_upload(endpoint: str | None, values: object) -> None:
    """Stop reading what is far too large, before the guard looks into the form."""
    if endpoint in ("municipality.try_progress_table", "municipality.keep_progress_table"):
        request.max_content_length = request.max_form_memory_size = LARGEST_REQUEST


@blueprint.get("/progress/table")
def progress_table() -> str:
    """How a table must look, and the form to bring one."""
    return table_page(chosen_quarter())


@blueprint.post("/progress/table")
def try_progress_table() -> str | tuple[str, int]:
    """What a file would change; nothing is kept."""
    quarter = chosen_quarter()
    file = request.files.get("file")
    if file is None or not file.filename:
        return table_page(quarter, missing=True), 400
    try:
        rows = read_progress_file(current_actor(), quarter, file.read(LARGEST_FILE + 1))
    except TableRefused as refused:
        return table_page(quarter, faults=refused.faults), 400
    return dry_run(quarter, rows, {})


@blueprint.post("/progress/table/keep")
def keep_progress_table() -> Response | tuple[str, int]:
    """Keep the table that was tried; else the trial again, with what is in the way."""
    quarter, actor, words = chosen_quarter(), current_actor(), typed_words(request.form)
    try:
        rows = read_progress_file(actor, quarter, request.form.get("table", "").encode(errors="replace"))
    except TableRefused as refused:
        return table_page(quarter, faults=refused.faults), 400
    try:
        changes = report_progress(actor, quarter, rows, words, now(), request.form.get("stamp"))
    except CountsRefused:
        return dry_run(quarter, rows, words), 400
    except WordsRefused as refused_words:
        return dry_run(quarter, rows, words, refused_words.schools), 400
    except ChangedMeanwhile:
        return dry_run(quarter, rows, words, clash=True), 409
    return redirect(url_for(".progress", quarter=quarter, saved=len(changes)), 303)


def table_page(quarter: Quarter, *, missing: bool = False, faults: tuple[TableFault, ...] = ()) -> str:
    """The form, with the faults of the file that was brought."""
    return render_template(
        "municipality/progress_table.html",
        quarter=quarter,
        quarters=quarters_until(last_full(today()), QUARTERS_OFFERED),
        missing=missing,
        faults=faults,
        schools=all_schools() if faults else {},
        columns=COLUMNS,
        meanings=MEANINGS,
        routes=ROUTES,
        reasons=REASONS,
        figures=FIGURES,
        groups=GROUPS,
    )


def dry_run(
    quarter: Quarter,
    rows: Sheet,
    words: Mapping[str, str],
    refused: frozenset[str] = frozenset(),
    *,
    clash: bool = False,
) -> str:
    """What the rows would change, with a form that brings them again."""
    weighed = weigh_progress(current_actor(), quarter, rows)
    return render_template(
        "municipality/progress_trial.html",
        quarter=quarter,
        weighed=weighed,
        schools=all_schools(),
        words=words,
        refused=refused,
        clash=clash,
        stamp=show_grid(current_actor(), quarter).stamp,
        table=as_text(rows, quarter),
        most_letters=MOST_LETTERS,
    )


def as_text(rows: Sheet, quarter: Quarter) -> str:
    """The rows as a table again: numbers and our own words alone."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(table_rows(rows, quarter, {}))
    return text.getvalue()
