"""The lines of a table of any size, one at a time, whatever its encoding."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from portal.domain.table import Fault, TableFaults
from portal.domain.table_text import NoText, encoding_of

CHUNK = 1 << 20


def lines_from(path: Path) -> Iterator[str]:
    """The lines of a file; it is read twice, and never kept. Raises TableFaults where it is no text."""
    try:
        with path.open("rb") as stream:
            encoding = encoding_of(iter(partial(stream.read, CHUNK), b""))
    except NoText as error:
        raise TableFaults(path.name, [Fault(error.line, "file", str(error))]) from error
    with path.open(encoding=encoding, newline="") as text:
        yield from text
