"""Where the log goes: standard error, a line each, as JSON or for reading; no record gets past log_words.py."""

import json
import logging
import re
import sys
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TextIO

from flask import Flask, has_request_context, request

from portal.web.log_words import OWN, said, told

FORMATS = ("json", "plain")
# As nginx makes them.
NUMBER = re.compile(r"[0-9a-f]{32}")
LEVELS = ("INFO", "WARNING", "ERROR")


class JsonLines(logging.Formatter):
    """A record as one JSON object on a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        return json.dumps(fields_of(record), ensure_ascii=False, separators=(",", ":"))


class PlainLines(logging.Formatter):
    """A record as a line to read, and one more for each place of an error."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        fields = fields_of(record)
        head = f"{fields.pop('at')} {fields.pop('level'):7} {fields.pop('log')}"
        errors = fields.pop("errors", [])
        rest = " ".join(str(value) if name == "says" else f"{name}={value}" for name, value in fields.items())
        lines = [f"{head} {rest}"]
        for error in errors:
            lines += [f"    {error['kind']} {error.get('code', '')}", *(f"        {place}" for place in error["at"])]
        return "\n".join(lines)


def fields_of(record: logging.LogRecord) -> dict[str, Any]:
    """What a line says: moment, level, log, words; for a request its figures, for an error where it came from."""
    moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    fields: dict[str, Any] = {"at": moment, "level": record.levelname.lower(), "log": record.name}
    answered: dict[str, Any] | None = getattr(record, "answered", None)
    if answered is not None:
        return fields | answered
    fields["says"] = said(record)
    if has_request_context():
        fields |= {"rule": rule_of_request(), **number_of_request(request.environ)}
    error = record.exc_info[1] if record.exc_info else None
    return fields | ({"errors": told(error)} if error else {})


def rule_of_request() -> str:
    """The pattern of the address that was asked, never the address."""
    return request.url_rule.rule if request.url_rule else "-"


def number_of_request(environ: Mapping[str, Any]) -> dict[str, Any]:
    """The number that our own proxy gave the request, under which it stands in its log; nothing that is not one."""
    number = environ.get("HTTP_X_REQUEST_ID", "")
    return {"id": number} if NUMBER.fullmatch(number) else {}


def formatter(kind: str) -> logging.Formatter:
    """The formatter that the setting names; raises ValueError for another name."""
    if kind not in FORMATS:
        message = f"LOG_FORMAT is {kind}, and must be one of {', '.join(FORMATS)}"
        raise ValueError(message)
    return JsonLines() if kind == "json" else PlainLines()


def init_app(app: Flask) -> None:
    """Let all logs of this process go to standard error; tests look on for themselves."""
    lines = formatter(app.config["LOG_FORMAT"])
    level = app.config["LOG_LEVEL"].upper()
    if level not in LEVELS:
        message = f"LOG_LEVEL is {app.config['LOG_LEVEL']}, and must be one of {', '.join(LEVELS).lower()}"
        raise ValueError(message)
    if not app.testing:
        start(lines, sys.stderr)
        logging.getLogger(OWN).setLevel(level)


def start(lines: logging.Formatter, stream: TextIO) -> logging.Handler:
    """Put our handler in the place of an earlier one of ours, and see to errors that nobody catches."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one.formatter, JsonLines | PlainLines)]:
        root.removeHandler(handler)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(lines)
    root.addHandler(handler)
    logging.getLogger(OWN).setLevel(logging.INFO)
    logging.captureWarnings(True)
    # What breaks inside logging is told with all values.
    logging.raiseExceptions = False
    threading.excepthook = lambda broken: note_fault(broken.exc_value, "a thread broke off")
    sys.unraisablehook = lambda broken: note_fault(broken.exc_value, "a clean-up broke off")
    if not stream.isatty():
        sys.excepthook = note_crash
    return handler


def note_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A command that broke off, where nobody sits before it."""
    note_fault(error, "a command broke off")


def note_fault(error: BaseException | None, words: str) -> None:
    """An error that nobody caught, as a line of the log."""
    if error is not None:
        logging.getLogger(OWN).error(words, exc_info=error)
