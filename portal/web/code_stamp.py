"""What tells one version of the code and its settings from another, on whichever machine they lie."""

import hashlib
from pathlib import Path

from flask import Flask

SHAPING = (".py", ".html", ".xml", ".css", ".js", ".mo", ".json")
# Where things lie is each machine's own, and nothing of it is seen.
OWN = ("_DIR", "_URI", "_OUTBOX")


def code_stamp(app: Flask) -> str:
    """A hash of all files that pages are made from, and of the settings."""
    found = hashlib.sha256()
    root = Path(app.root_path)
    for path in sorted(one for one in root.rglob("*") if one.suffix in SHAPING):
        found.update(f"{path.relative_to(root)}\n".encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    for name, value in sorted(app.config.items()):
        if not name.endswith(OWN):
            found.update(f"{name}={value!r}\n".encode())
    return found.hexdigest()
