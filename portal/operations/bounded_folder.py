"""Files in a folder that is bounded in age and in bytes; other processes may write to it and sweep it as well."""

from collections.abc import Iterable
from contextlib import suppress
from os import utime
from pathlib import Path
from secrets import token_hex

# A sweep makes room for a while.
FILLED_AGAIN = 0.8


def put_file(file: Path, body: bytes, moment: float | None = None) -> None:
    """Put a whole file in its place, as of a moment (seconds since 1970; None is now).

    Where the folder cannot be written to nothing is kept, and nothing fails.
    """
    draft = file.with_name(f"{file.name}-{token_hex(4)}")
    try:
        draft.write_bytes(body)
        if moment is not None:
            utime(draft, (moment, moment))
        draft.replace(file)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def sweep_files(files: Iterable[Path], most_bytes: int, oldest: float) -> None:
    """Let go of what is from that moment or before it, and of the oldest where there is too much; drafts too."""
    newest_first = sorted(described(files), reverse=True)
    total = sum(size for moment, size, _ in newest_first if moment > oldest)
    room = most_bytes * (FILLED_AGAIN if total > most_bytes else 1)
    held = 0
    for moment, size, file in newest_first:
        held += size
        if moment <= oldest or held > room:
            with suppress(OSError):
                file.unlink()


def described(files: Iterable[Path]) -> list[tuple[float, int, Path]]:
    """From when each file is and how large; other processes may take some away meanwhile."""
    found = []
    for file in files:
        with suppress(OSError):
            stat = file.stat()
            found.append((stat.st_mtime, stat.st_size, file))
    return found
