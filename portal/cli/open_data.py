"""Commands for the exports of the open data."""

from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from portal.operations.export_open_data import Exporting, export_open_data
from portal.operations.keep_exports import Export, ExportRunning, ExportsUnwritable, find_export
from portal.web.current import today
from portal.web.open_book import open_book
from portal.web.staff import now

OWN_MACHINE = "http://127.0.0.1:8000"


@click.command("export-open-data")
@with_appcontext
def export() -> None:
    """Write all open data into files: JSON, CSV and HSDS, with hashes and what changed since the last export."""
    try:
        click.echo(f"{told(write_export())}.")
    except ExportsUnwritable as error:
        message = f"the exports cannot be written: {error}. The setting OPEN_DATA_DIR names their folder"
        raise click.ClickException(message) from error
    except ExportRunning as error:
        message = "another export is being written right now"
        raise click.ClickException(message) from error


def write_export() -> Export:
    """Write today's, as the settings say."""
    config = current_app.config
    address = config["PUBLIC_ADDRESS"] or OWN_MACHINE
    to = Exporting(Path(config["OPEN_DATA_DIR"]), config["OPEN_DATA_DAYS"], address, config["CONTACT"])
    return export_open_data(open_book(), to, now())


def export_once_a_day() -> str:
    """Write today's export unless there is one; in words."""
    newest = find_export(Path(current_app.config["OPEN_DATA_DIR"]))
    if newest is not None and newest.day == today():
        return "0 written"
    try:
        return told(write_export())
    except ExportRunning:
        return "0 written, another is being written"


def told(export: Export) -> str:
    """What was written."""
    files, changes = export.manifest["files"], export.manifest["changes"]
    size = sum(one["bytes"] for one in files) / 1e6
    moved = ", ".join(f"{number} {kind}" for kind, number in changes.items())
    since = f"{moved} since {export.manifest['since']}" if export.manifest["since"] else "the first"
    return f"export of {export.day}: {len(files)} files, {size:.1f} MB; {since}"


COMMANDS = (export,)
