"""Whether the open data answer as their OpenAPI document says: thousands of requests by Schemathesis, all its checks.

Valid requests must be taken, invalid ones refused, and each answer must be of the shape that the document gives. The
requests are made from the document alone, with a fixed seed, over the demonstration country.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import schemathesis
from flask import Flask
from schemathesis import engine
from schemathesis.engine import events

from portal.app import create_app
from portal.demo.rating_traces import add_traces
from portal.demo.region import add_fictional_regions
from portal.demo.words_of_schools import add_words_of_schools
from portal.extensions import db
from portal.operations.note_changes import note_changes
from portal.web.open_book import open_book
from tests.bench.portal_instance import TODAY, make_instance
from tests.bench.result import publish

CASES, SEED = 20_000, 2026
DOCUMENT = "/api/v1/openapi.json"


@dataclass
class Conformance:
    """What a run found: requests by phase and by the code that came back, checks made, and what failed."""

    phases: Counter[str] = field(default_factory=Counter)
    codes: Counter[int] = field(default_factory=Counter)
    checks: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    @property
    def cases(self) -> int:
        """How many requests were made."""
        return sum(self.phases.values())

    def count(self, event: Any) -> None:
        """Take note of what the engine tells."""
        if isinstance(event, events.NonFatalError | events.FatalError):
            self.failures.append(str(vars(event)))
        if isinstance(event, events.ScenarioFinished):
            self.phases[event.phase.value] += len(event.recorder.interactions)
            for one in event.recorder.interactions.values():
                self.codes[one.response.status_code if one.response else 0] += 1
            self.failures += self.failed(event.recorder)

    def failed(self, recorder: Any) -> Iterator[str]:
        """The failures of one operation, in words; its checks are counted."""
        for case, checks in recorder.checks.items():
            for one in checks:
                self.checks[one.name] += 1
                if one.failure_info:
                    address = recorder.interactions[case].request.uri
                    yield f"{one.name}, {recorder.label}: {one.failure_info.failure} ({address})"


def conform(app: Flask, each: int, *, coverage: bool) -> Conformance:
    """Ask each operation so often by chance, besides the examples and, with `coverage`, all that lies at its limits."""
    settings = {
        "seed": SEED,
        "continue-on-failure": True,
        "warnings": False,
        # What goes through no network is not unpacked.
        "headers": {"Accept-Encoding": "identity"},
        "generation": {"max-examples": each, "database": "none", "mode": "all"},
        "phases": {"coverage": {"enabled": coverage}, "stateful": {"enabled": False}},
    }
    config = schemathesis.Config.from_dict(settings)
    schema = schemathesis.openapi.from_wsgi(DOCUMENT, app, config=config)
    found = Conformance()
    for event in engine.from_schema(schema).execute():
        found.count(event)
    return found


def make_portal(folder: Path) -> Flask:
    """The demonstration country with what municipalities and schools say in it, without a limit."""
    make_instance(folder / "instance", lambda line: print(line, file=sys.stderr))
    instance = folder / "instance"
    settings = {
        "TODAY": TODAY,
        "SQLALCHEMY_DATABASE_URI": f"sqlite:///{instance}/portal.sqlite",
        "INDEX_DIR": str(instance / "index"),
    }
    app = create_app(settings)
    with app.app_context():
        add_traces(SEED)
        add_fictional_regions(TODAY, SEED)
        db.session.commit()
        add_words_of_schools(TODAY, SEED)
        note_changes(open_book(), datetime.now(UTC))
    return app


def main() -> None:
    """Ask at least so many times, publish what came of it, and fail where anything did."""
    with tempfile.TemporaryDirectory() as folder:
        app = make_portal(Path(folder))
        operations = len(app.test_client().get(DOCUMENT).get_json()["paths"])
        began = time.monotonic()
        found = conform(app, -(-CASES // operations), coverage=True)
        seconds = time.monotonic() - began
    figures = {"cases": found.cases, "failures": len(found.failures), "seconds": round(seconds)}
    detail = {"operations": operations, "phases": found.phases, "codes": found.codes, "checks": found.checks}
    publish("api", {**figures, **detail, "seed": SEED, "schemathesis": schemathesis.__version__})
    print(*found.failures[:20], sep="\n", file=sys.stderr)
    sys.exit(1 if found.failures else 0)


if __name__ == "__main__":
    main()
