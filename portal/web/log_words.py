"""What may stand in a log: words of programs, never those of people. What cannot be told apart is left out."""

import logging
import re
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

LEFT_OUT = "…"
OWN, SERVER = "portal", "gunicorn"
# What an operator wrote or a signal is called: lines of the server whose gaps nobody else fills.
FROM_OPERATORS = frozenset({"Listening at: %s (%s)", "Using worker: %s", "Handling signal: %s", "Starting gunicorn %s"})
QUOTED = re.compile(r"'[^']*'?|\"[^\"]*\"?|«[^»]*»?")
# Addresses of pages, machines and people, numbers that may be a postcode or a day, and long codes.
TELLING = re.compile(r"\S*[/?&=@]\S*|\S*\d\S*\d\S*\d\S*|\S*\w+\.\w+\.\S*|\S{24,}")
MOST_FRAMES, MOST_CAUSES = 12, 4


def said(record: logging.LogRecord) -> str:
    """A record's words without what a person may have typed."""
    if not isinstance(record.msg, str):
        return type(record.msg).__name__
    if record.name.split(".")[0] == OWN:
        return scrubbed(record.getMessage())
    if record.args:
        return record.getMessage() if record.msg in FROM_OPERATORS else filled(record.msg, record.args)
    if record.name.split(".")[0] == SERVER:
        # The words after the colon repeat what was asked.
        return scrubbed(record.msg.split(":")[0])
    return f"{LEFT_OUT} ({Path(record.pathname).name}, line {record.lineno})"


def filled(template: str, values: object) -> str:
    """A library's sentence with the numbers that it names, and with gaps for the rest."""
    try:
        if isinstance(values, Mapping):
            return template % {name: shown(value) for name, value in values.items()}
        return template % tuple(shown(one) for one in values)  # type: ignore[attr-defined]
    except (TypeError, ValueError, KeyError):
        return template


def shown(value: object) -> object:
    """A small number as it is, a gap for everything else."""
    return value if isinstance(value, int | float) and abs(value) < 10**7 else LEFT_OUT


def scrubbed(text: str) -> str:
    """The sentence without anything quoted, addresses, longer numbers and codes."""
    return TELLING.sub(LEFT_OUT, QUOTED.sub(LEFT_OUT, text))


def told(error: BaseException) -> list[dict[str, Any]]:
    """An error and what caused it: kind, place, and its number where it has one; its own words repeat values."""
    return [
        {"kind": type(one).__qualname__, **numbered(one), "at": places(one)}
        for one, _ in zip(causes(error), range(MOST_CAUSES), strict=False)
    ]


def causes(error: BaseException) -> Iterator[BaseException]:
    """The error, then what it came from."""
    following: BaseException | None = error
    while following is not None:
        yield following
        hidden = None if following.__suppress_context__ else following.__context__
        following = following.__cause__ or hidden


def numbered(error: BaseException) -> dict[str, str | int]:
    """What the system, SQLite or PostgreSQL call the error; none of it can hold a value."""
    for name in ("sqlite_errorname", "sqlstate", "errno"):
        number = getattr(error, name, None)
        if isinstance(number, int) or (isinstance(number, str) and number.isascii() and number.isidentifier()):
            return {"code": number}
        if isinstance(number, str) and re.fullmatch(r"[0-9A-Z]{5}", number):
            return {"code": number}
    return {}


def places(error: BaseException) -> list[str]:
    """File, line and function of the innermost calls, the last one last; no values of theirs."""
    frames = traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]
    return [f"{'/'.join(Path(one.filename).parts[-2:])}:{one.lineno} {one.name}" for one in frames]
