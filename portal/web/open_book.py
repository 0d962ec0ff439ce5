"""The records of the open data that this process keeps: those of the read model that it serves from."""

import threading

from flask import current_app

from portal.operations.load_open_records import OpenBook
from portal.web.current import read_model

BOOK = "open_book"
# Of many that ask first after a change one reads, and the others wait for it.
OPENING = threading.Lock()


def open_book() -> OpenBook:
    """The records as they are now."""
    model = read_model()
    with OPENING:
        kept: OpenBook | None = current_app.extensions.get(BOOK)
        if kept is None or kept.model is not model:
            kept = current_app.extensions[BOOK] = OpenBook(model)
    return kept
