"""A small portal in which waits are reported: its model, its helpers, and what was said."""

from datetime import UTC, date, datetime
from pathlib import Path

from flask import Flask

from portal.domain.actor import Actor
from portal.domain.wait_report import Outcome, ReportedWait, ReportKind
from portal.operations.build_read_model import ReadModel, build_read_model
from portal.operations.helper_codes import Helper, issue_helper_code, known_helper
from tests.make import TODAY
from tests.portal.staff import make_actor

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SECRET = "for tests alone"


def make_code(actor: Actor | None = None, organisation: str = "Samen Lezen") -> str:
    """A new code of a municipality's, GM9001 where none is named."""
    return issue_helper_code(actor or make_actor("approver"), organisation, NOON, SECRET)


def make_helper(actor: Actor | None = None) -> Helper:
    """Somebody with a code."""
    return known_helper(make_code(actor), TODAY, SECRET)


def told(weeks: float | None = 8.0, on: date = TODAY) -> ReportedWait:
    """A call; without weeks the list is closed."""
    return ReportedWait(ReportKind.TOLD, Outcome.CLOSED if weeks is None else Outcome.WEEKS, weeks, on)


def started(weeks: float, on: date = TODAY) -> ReportedWait:
    """A learner who began."""
    return ReportedWait(ReportKind.STARTED, Outcome.WEEKS, weeks, on)


def model_of(app: Flask) -> ReadModel:
    """What the tables hold now."""
    return build_read_model(Path(app.config["INDEX_DIR"]), TODAY)


def offering_at(model: ReadModel, slug: str) -> str:
    """The id of the first course of a school."""
    return model.catalogue.offerings[model.catalogue.by_provider[slug][0]].id
