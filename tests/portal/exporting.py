"""Exports of the small portal for tests, on a day after today where a test asks for one."""

from datetime import timedelta
from pathlib import Path

from flask import Flask, current_app

from portal.operations.build_read_model import build_read_model
from portal.operations.export_open_data import Exporting, export_open_data
from portal.operations.keep_exports import Export
from portal.operations.load_open_records import OpenBook
from tests.make import TODAY, moment

ADDRESS, CONTACT = "https://portal.example", "post@portal.example"


def book_of(app: Flask, later: int = 0) -> OpenBook:
    """The records as they are now, so many days later."""
    return OpenBook(build_read_model(Path(app.config["INDEX_DIR"]), TODAY + timedelta(days=later)))


def directory() -> Path:
    """Where the portal keeps its exports."""
    return Path(current_app.config["OPEN_DATA_DIR"])


def export(app: Flask, later: int = 0, keep: int = 14) -> Export:
    """An export of the records as they are now."""
    to = Exporting(directory(), keep, ADDRESS, CONTACT)
    return export_open_data(book_of(app, later), to, moment(21 + later))
