"""The page about the open data for people: what there is, how to have it, what changed; and the data dictionary."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from flask import current_app, render_template

from portal.domain.open_dictionary import dictionary
from portal.operations.describe_open_data import FORMS
from portal.operations.export_open_data import FORMATS
from portal.operations.keep_exports import Export, kept_exports
from portal.operations.load_open_records import KINDS
from portal.public.open_files import exports_folder
from portal.public.views import blueprint
from portal.web.current import read_model

__all__ = ["blueprint"]

# Of so many exports the page tells what changed, and which changes it names.
LAST, LINES = 7, 40


@blueprint.get("/open-data")
def open_data() -> str:
    """All of it as files, by questions, and by feeds."""
    exports = kept_exports(exports_folder())
    newest = exports[0] if exports else None
    return render_template(
        "public/open_data.html",
        exports=exports[:LAST],
        newest=newest,
        archives={name: newest.file(f"{name}.zip") for name in FORMATS} if newest else {},
        single={name: single_files(newest, name) for name in FORMATS} if newest else {},
        lines=changed_lines(newest) if newest else [],
        descriptions=FORMS,
        catalogue=read_model().catalogue,
    )


@blueprint.get("/open-data/dictionary")
def open_dictionary() -> str:
    """What every field means."""
    sections = groupby(dictionary(KINDS), key=lambda one: one.resource)
    listed = [(resource.value, list(entries)) for resource, entries in sections]
    return render_template("public/open_dictionary.html", sections=listed, catalogue=read_model().catalogue)


def single_files(export: Export, form: str) -> list[Mapping[str, Any]]:
    """The files of one form."""
    return [one for one in export.manifest["files"] if one["name"].startswith(f"{form}/")]


def changed_lines(export: Export) -> list[str]:
    """The first changes of an export; nothing where it was replaced meanwhile."""
    lines: list[str] = []
    try:
        with (export.folder / "changes.txt").open(encoding="utf-8") as stream:
            for line in stream:
                lines.append(line.rstrip("\n"))
                if len(lines) == LINES:
                    break
    except FileNotFoundError:
        current_app.logger.info("an export went while it was read")
    return lines
