"""Which versions of the tables this program knows."""

from functools import cache
from pathlib import Path

from alembic.script import ScriptDirectory

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


@cache
def revisions() -> tuple[str, ...]:
    """All versions, the newest first."""
    return tuple(step.revision for step in ScriptDirectory(str(MIGRATIONS)).walk_revisions())


def newest_revision() -> str:
    """The version that the models describe."""
    return revisions()[0]
