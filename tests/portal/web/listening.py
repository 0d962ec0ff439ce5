"""Ears for the log: what it says while a test goes on, and everything put back afterwards."""

import io
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from portal.web.logs import JsonLines, start


@contextmanager
def heard(lines: logging.Formatter | None = None) -> Iterator[io.StringIO]:
    """What standard error would get."""
    hooks, raising = (sys.excepthook, sys.unraisablehook, threading.excepthook), logging.raiseExceptions
    stream = io.StringIO()
    handler = start(lines or JsonLines(), stream)
    try:
        yield stream
    finally:
        logging.getLogger().removeHandler(handler)
        logging.captureWarnings(False)
        sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
        logging.raiseExceptions = raising
