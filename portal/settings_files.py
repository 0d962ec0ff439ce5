"""What a start depends on: settings, and two files of the instance folder, of which neither is taken half."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from secrets import token_hex, token_urlsafe

from flask import Flask

from portal.config import Config

NEW_KEY = (
    "Put the key back that you kept elsewhere. Without one: remove the file, and a new key is made; then nobody can "
    "sign in with a password or a code until they are invited anew, and links in letters are dead"
)


class CannotStart(SystemExit):
    """The portal does not start, and said why. The code tells gunicorn that starting anew is no use."""

    def __init__(self, file: Path, wrong: str, remedy: str) -> None:
        super().__init__(3)
        print(f"{file} {wrong}. {remedy}.", file=sys.stderr, flush=True)


def read_settings(app: Flask) -> None:
    """Take the defaults, instance/config.py and the environment, of which the later ones win; raises CannotStart."""
    app.config.from_object(Config)
    read_file(app, Path(app.instance_path) / "config.py")
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ.get("DATABASE_URL") or app.config["SQLALCHEMY_DATABASE_URI"]
    app.config.from_prefixed_env("TAALSCHOOLKIEZER")


def read_file(app: Flask, file: Path) -> None:
    """Take the settings of a file, where there is one; raises CannotStart where it is no Python or breaks off."""
    try:
        app.config.from_pyfile(str(file), silent=True)
    except Exception as error:
        # Not the line itself: it may hold a secret.
        line = getattr(error, "lineno", None)
        where = f", line {line}" if line else ""
        remedy = "Mend it, or move it away: then the defaults and the environment hold"
        raise CannotStart(file, f"cannot be used ({type(error).__name__}{where})", remedy) from None


def kept_secret(path: Path) -> str:
    """The key in this file, which only its owner may read; a new one where there is none yet. Raises CannotStart."""
    try:
        if not path.exists():
            make_secret(path)
        key = path.read_text(encoding="ascii").strip()
    except UnicodeDecodeError:
        key = ""
    except OSError as error:
        remedy = "Give its folder to the user that the portal runs as, or set TAALSCHOOLKIEZER_SECRET_KEY"
        raise CannotStart(path, f"cannot be read or made ({error.strerror})", remedy) from None
    if not key.isprintable() or not key:
        raise CannotStart(path, "is damaged: it holds no key", NEW_KEY)
    return key


def make_secret(path: Path) -> None:
    """A new key, whole before it has its name: of two processes that start at once, both go on with the first one's."""
    draft = path.with_name(f"{path.name}.{token_hex(4)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    draft.touch(mode=0o600)
    try:
        with draft.open("w", encoding="ascii") as file:
            file.write(token_urlsafe(32))
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            path.hardlink_to(draft)
    finally:
        draft.unlink()
