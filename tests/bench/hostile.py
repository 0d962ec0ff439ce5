"""A hundred thousand requests that mean harm (tests/portal/hostile.py): what was answered, and what should not be."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import flask_migrate

from tests.bench.result import publish
from tests.conftest import close, portal_in
from tests.portal.hostile import blow, make_storm

REQUESTS = int(os.environ.get("REQUESTS", "100000"))
# So many are thought up in one go.
CHUNK = 5_000
START = 1


def main() -> None:
    """Send them and say how it went; ends with 1 where anything was wrong."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        app = portal_in(folder)
        with app.app_context():
            flask_migrate.upgrade()
        close(app)
        storm = make_storm(folder)
        began = perf_counter()
        for chunk in range(START, START + -(-REQUESTS // CHUNK)):
            blow(storm, min(CHUNK, REQUESTS), chunk)
        seconds = perf_counter() - began
        close(storm.app)
    faults = sorted(set(storm.faults))
    answers = {str(status): times for status, times in sorted(storm.answers.items())}
    figures = {"requests": storm.answers.total(), "answers": answers, "seconds": round(seconds), "faults": faults}
    publish("hostile", figures)
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
