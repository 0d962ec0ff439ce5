"""`flask db upgrade` from each earlier version of the tables with rows in every one, killed at random moments."""

import random
from pathlib import Path

from portal.operations.schema_version import revisions
from tests.bench.copies import copies_of
from tests.bench.kill_worlds import old_world, settings_of
from tests.bench.killing import Tally, kill_often
from tests.conftest import close, portal_in
from tests.portal.models.full_tables import fill_new_database


def kill_migrations(folder: Path, kills: int, chance: random.Random) -> Tally:
    """The kills of all versions together, as evenly as they go."""
    filled = filled_database(folder / "filled")
    earlier = revisions()[1:]
    total = Tally()
    for number, revision in enumerate(earlier):
        share = kills // len(earlier) + (number < kills % len(earlier))
        if share:
            add(total, kills_from(folder / revision, filled, revision, share, chance))
    return total


def kills_from(folder: Path, filled: Path, revision: str, kills: int, chance: random.Random) -> Tally:
    """Kills on the way from one version to the newest."""
    folder.mkdir()
    world = old_world(folder / "world", filled, revision)
    with copies_of("flask", folder, settings_of(folder / "world")) as copies:
        tally = kill_often(world, copies, kills, chance)
    tally.faults = [f"from {revision}, {one}" for one in tally.faults]
    return tally


def filled_database(folder: Path) -> Path:
    """A database of the newest version with a row in each table."""
    folder.mkdir()
    app = portal_in(folder)
    with app.app_context():
        fill_new_database(folder)
    close(app)
    return folder / "portal.sqlite"


def add(total: Tally, more: Tally) -> None:
    """Count one tally into another; the longest run's length stands for all."""
    total.kills += more.kills
    total.too_late += more.too_late
    total.seen += more.seen
    total.confirmed += more.confirmed
    total.run_seconds = max(total.run_seconds, more.run_seconds)
    total.faults += more.faults
