"""An instance of the portal for benches: the demonstration country, taken in from its own truth without a crawl."""

import json
import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from flask import Flask
from flask_migrate import upgrade

from portal.app import create_app
from portal.demo.build import write_demonstration
from portal.operations.import_outcomes import import_outcomes
from portal.operations.import_providers import import_providers
from portal.operations.import_quality_marks import import_quality_marks
from portal.operations.import_ratings import import_ratings
from portal.operations.import_table import Brought
from portal.operations.ingest_feed import ingest_feed
from portal.operations.prepare_instance import fill_reference_tables
from portal.operations.rebuild_index import rebuild_index

TODAY = date(2026, 11, 21)
SEED = 2026


def bare_instance(directory: Path, database: str | None = None) -> tuple[Flask, dict[str, str]]:
    """A new instance with empty tables, and the environment in which `wsgi:app` serves it.

    `database` is the address of an empty one, else a file is made.
    """
    directory.mkdir(parents=True)
    settings = {
        "SQLALCHEMY_DATABASE_URI": database or f"sqlite:///{directory}/portal.sqlite",
        "INDEX_DIR": str(directory / "index"),
        "DEMO_DIR": str(directory / "demo"),
    }
    app = create_app({**settings, "TODAY": TODAY})
    with app.app_context():
        upgrade()
    return app, {**os.environ, **{f"TAALSCHOOLKIEZER_{name}": value for name, value in settings.items()}}


def empty_instance(
    directory: Path, report: Callable[[str], None], database: str | None = None
) -> tuple[Flask, dict[str, str]]:
    """A new instance with reference tables and no school, and the environment in which `wsgi:app` serves it."""
    app, environment = bare_instance(directory, database)
    with app.app_context():
        fill_reference_tables(report, TODAY)
    return app, environment


def make_instance(
    directory: Path, report: Callable[[str], None], seed: int = SEED, database: str | None = None
) -> dict[str, str]:
    """Fill a new instance in `directory`; gives the environment in which `wsgi:app` serves it."""
    app, environment = empty_instance(directory, report, database)
    with app.app_context():
        files = write_demonstration(directory / "demo", TODAY, seed, report)
        import_providers(files.registry, demonstration=True)
        ingest_feed(as_feed(files.truth, directory / "feed.jsonl"), TODAY)
        brought = Brought(TODAY, source="demonstration", of_day=TODAY)
        import_ratings(files.ratings, brought)
        import_outcomes(files.outcomes, brought)
        import_quality_marks(files.quality_marks, brought)
        rebuild_index(directory / "index", report)
    return environment


def as_feed(truth: Path, feed: Path) -> Path:
    """The truth as the crawler would write it; each value's evidence is the value itself."""
    seen = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC).isoformat()
    with feed.open("w", encoding="utf-8") as out:
        for line in truth.read_text(encoding="utf-8").splitlines():
            listing = json.loads(line)
            proof = {name: {"text": str(value), "where": "body"} for name, value in listing.items() if value}
            for name in ("provider", "source_url", "title"):
                proof.pop(name, None)
            out.write(json.dumps({**listing, "fetched_at": seen, "evidence": proof}) + "\n")
    return feed
