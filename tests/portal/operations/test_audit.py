"""The audit log: what is written stays, and only those concerned read it."""

from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from portal.domain.actor import Actor, NotAllowed, Role, Task, municipality_of, require
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.operations.audit import COMMAND, Subject, entries, note
from tests.make import add_towns
from tests.portal.staff import make_actor

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_entries_are_read_by_approvers_of_their_municipality_and_maintainers_alone(app: Flask) -> None:
    with app.app_context():
        add_towns()
        own, other, maintainer = make_actor("approver"), make_actor("approver", "GM9002"), make_actor("maintainer")
        note(own, "set", Subject("demand", 1, "GM9001"), NOON, None, {"most": 4})
        note(COMMAND, "invited", Subject("invitation", 7), NOON)
        db.session.commit()
        assert [(one.action, one.after) for one in entries(own)] == [("set", {"most": 4})]
        assert entries(other) == []
        assert [one.actor_kind for one in entries(maintainer)] == ["command"]
        for role in ("rater", "reader"):
            with pytest.raises(NotAllowed):
                entries(make_actor(role))


@pytest.mark.parametrize("change", [update(AuditEntry).values(action="other"), delete(AuditEntry)])
def test_what_was_written_can_be_neither_changed_nor_taken_out(app: Flask, change: object) -> None:
    with app.app_context():
        note(COMMAND, "did", Subject("thing", 1), NOON)
        db.session.commit()
        with pytest.raises(DBAPIError, match="only grows"):
            db.session.execute(change)  # type: ignore[call-overload]
        db.session.rollback()


def test_a_role_reaches_as_far_as_its_tasks_and_its_own_municipality() -> None:
    rater = Actor(1, Role.RATER, "GM9001")
    require(rater, Task.WRITE, "GM9001")
    assert municipality_of(rater, Task.READ) == "GM9001"
    for task, municipality in ((Task.DECIDE, "GM9001"), (Task.MAINTAIN, None), (Task.WRITE, "GM9002")):
        with pytest.raises(NotAllowed):
            require(rater, task, municipality)
    with pytest.raises(NotAllowed):
        municipality_of(Actor(2, Role.MAINTAINER, None), Task.MAINTAIN)


@pytest.mark.parametrize(("role", "municipality"), [(Role.MAINTAINER, "GM9001"), (Role.READER, None)])
def test_an_actor_without_a_fitting_municipality_cannot_be_made(role: Role, municipality: str | None) -> None:
    with pytest.raises(ValueError, match="do not go together"):
        Actor(1, role, municipality)
