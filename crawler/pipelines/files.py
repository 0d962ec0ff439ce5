"""Writing a file so that it is there as a whole or not at all, whenever the machine stops."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes, *, waits_for_disk: bool = True) -> None:
    """Write beside the target and rename over it; folders are made as needed.

    What can be told to be damaged by itself need not wait until it is on the disk.
    """
    handle, name = _opened_beside(path)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if waits_for_disk:
                os.fsync(file.fileno())
        beside.chmod(0o644)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def encoded(json_text: str) -> bytes:
    """JSON as UTF-8; half of a pair of UTF-16, which a page's own JSON can spell, is spelled as it was there."""
    return json_text.encode("utf-8", "backslashreplace")


def _opened_beside(path: Path) -> tuple[int, str]:
    try:
        return tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
