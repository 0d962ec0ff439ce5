"""What tells one version of the code and its settings from another, on whichever machine they lie."""

import hashlib
from pathlib import Path

from flask import Flask

from portal.config import Config

SHAPING = (".py", ".html", ".xml", ".css", ".js", ".mo", ".json")
# Where things lie is each machine's own, and nothing of it is seen.
OWN = ("_DIR", "_URI", "_OUTBOX")
LIBRARIES = "requirements.lock"


def code_stamp(app: Flask) -> str:
    """A hash of all files that pages are made from, of the libraries and of the settings."""
    found = hashlib.sha256()
    root = Path(app.root_path)
    for path in sorted(one for one in root.rglob("*") if one.suffix in SHAPING):
        found.update(f"{path.relative_to(root)}\n".encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    locked = root.parent / LIBRARIES
    found.update(locked.read_bytes() if locked.exists() else b"")
    # Our own settings: what libraries put beside them may be objects, which differ from process to process.
    for name in sorted(one for one in dir(Config) if one.isupper() and not one.endswith(OWN)):
        found.update(f"{name}={app.config[name]!r}\n".encode())
    return found.hexdigest()
