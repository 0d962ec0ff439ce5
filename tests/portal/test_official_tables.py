"""The page on official tables: each table in it is taken in by the command that it gives, with the answer it shows."""

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskCliRunner

from portal.extensions import Base, db
from portal.models import (
    Border,
    CountryOutline,
    Municipality,
    OutcomeCount,
    Postcode,
    PostcodeShare,
    Provider,
    QualityMarkStatus,
    Rating,
    SourceTable,
)
from tests.make import TODAY, add_providers

PAGE = (Path(__file__).resolve().parents[2] / "docs/official-tables.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```(\w+) ?(\S*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
STEPS = [(number, text) for number, (kind, _, text) in enumerate(FENCES) if kind == "sh"]


def everything() -> dict[str, list[str]]:
    """All rows of all tables."""
    return {
        table.name: sorted(map(repr, map(tuple, db.session.execute(table.select()))))
        for table in Base.metadata.sorted_tables
    }


def add_school() -> None:
    """A school with a number in the register."""
    add_providers("de-brug")
    db.session.scalars(sa.select(Provider)).one().register_id = "4711"
    db.session.commit()


def rate_from_weesp() -> None:
    """A rating by the municipality that ends."""
    school = db.session.scalars(sa.select(Provider.id)).one()
    key = {"municipality_code": "GM0457", "quarter": "2021Q4"}
    db.session.add(Rating(provider_id=school, published_on=date(2022, 1, 9), **key))
    db.session.commit()


@pytest.fixture
def followed(runner: FlaskCliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """A portal after all that the page says was done, each answer compared."""
    app = runner.app
    monkeypatch.chdir(tmp_path)
    for _, name, text in FENCES:
        if name:
            (tmp_path / name).write_text(text, encoding="utf-8")
    with app.app_context():
        add_school()
    for number, text in STEPS:
        program, *arguments = shlex.split(text)
        assert program == "flask"
        with app.app_context():
            before = everything()
        done = runner.invoke(args=arguments)
        assert done.exit_code == 0, done.output
        kind, _, expected = FENCES[number + 1] if number + 1 < len(FENCES) else ("", "", "")
        if kind == "text":
            assert done.output == expected
        with app.app_context():
            assert (everything() == before) == ("--dry-run" in arguments)
            if number == STEPS[0][0]:
                rate_from_weesp()
    return app


def test_every_table_of_the_page_is_used_by_a_command() -> None:
    tables = [name for kind, name, _ in FENCES if kind in ("csv", "json")]
    assert len(tables) == len(set(tables)) >= 9
    commands = " ".join(text for _, text in STEPS)
    assert [name for name in tables if name not in commands] == []
    assert {kind for kind, _, _ in FENCES} == {"csv", "json", "sh", "text"}


def test_the_page_does_what_it_says(followed: Flask) -> None:
    with followed.app_context():
        towns = {row.code: row for row in db.session.scalars(sa.select(Municipality))}
        assert (towns["GM0457"].ended_on, towns["GM0457"].successor_code) == (date(2022, 3, 24), "GM0363")
        assert db.session.scalars(sa.select(Rating.municipality_code)).all() == ["GM0363"]
        shares = {
            (row.pc4, row.municipality_code): row.addresses for row in db.session.scalars(sa.select(PostcodeShare))
        }
        assert shares["3981", "GM0312"] == 3300 and shares["3981", "GM0344"] == 20
        assert db.session.get_one(Postcode, "3981").municipality_code == "GM0312"
        assert db.session.scalar(sa.select(sa.func.count()).select_from(Border)) == 3
        assert db.session.get_one(CountryOutline, 1).drawing["land"].startswith("M")
        marks = db.session.scalars(sa.select(QualityMarkStatus).order_by(QualityMarkStatus.since)).all()
        assert [(one.status, one.checked_on.isoformat()) for one in marks] == [
            ("held", "2026-11-02"),
            ("suspended", "2026-11-16"),
        ]
        assert [(one.started, one.passed) for one in db.session.scalars(sa.select(OutcomeCount))] == [(40, 29)]


def test_everything_taken_in_says_where_it_comes_from(followed: Flask) -> None:
    with followed.app_context():
        tables = {row.id: row for row in db.session.scalars(sa.select(SourceTable))}
        for model in (Municipality, Postcode, PostcodeShare, Border, CountryOutline, QualityMarkStatus, OutcomeCount):
            numbers = db.session.scalars(sa.select(model.table_id)).all()
            assert numbers and all(number in tables for number in numbers), model
        assert all(one.imported_on == TODAY and one.source and one.of_day for one in tables.values())
