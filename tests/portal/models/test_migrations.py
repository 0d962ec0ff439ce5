"""Migrations against models: one schema, and the way there and back."""

from collections import defaultdict
from typing import Any

import flask_migrate
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from sqlalchemy.exc import IntegrityError

from portal.extensions import db
from portal.models import Location, Municipality, OutcomeCount
from tests.make import TODAY, add_providers


def differences() -> list[Any]:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, db.metadata))


# The same of PostgreSQL, which does not keep the words by which something was made.
MADE = """
    SELECT relname, concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull) FROM pg_class
    JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
    WHERE relnamespace = 'public'::regnamespace
    UNION SELECT relname, pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_class ON conrelid = pg_class.oid
    WHERE connamespace = 'public'::regnamespace
    UNION SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
"""


def schema() -> dict[str, set[str]]:
    """Table, index or trigger to the lines that make it; a table that was rebuilt has them in another order."""
    if db.engine.dialect.name == "postgresql":
        found: dict[str, set[str]] = defaultdict(set)
        with db.engine.connect() as connection:
            for name, line in connection.execute(sa.text(MADE)):
                found[name].add(line)
        return {name: lines for name, lines in found.items() if not name.startswith(("alembic_version", "pk_alembic"))}
    query = sa.text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name != 'alembic_version'")
    with db.engine.connect() as connection:
        made = {row.name: row.sql for row in connection.execute(query)}
    return {name: {line.strip().rstrip(",") for line in sql.splitlines()} for name, sql in made.items()}


def test_a_migrated_database_is_what_the_models_say(app: Flask) -> None:
    with app.app_context():
        assert differences() == []


def test_a_comparison_would_see_a_table_and_a_column_that_are_missing(app: Flask) -> None:
    with app.app_context():
        with db.engine.begin() as connection:
            connection.execute(sa.text("DROP TABLE rating"))
            connection.execute(sa.text("ALTER TABLE postcode DROP COLUMN place"))
        assert [found[0] for found in differences()] == ["add_table", "add_column"]


def test_migrations_lead_up_down_and_up_again(app: Flask) -> None:
    with app.app_context():
        before = schema()
        flask_migrate.downgrade(revision="base")
        assert schema() == {}
        flask_migrate.upgrade()
        assert schema() == before
        assert differences() == []


def test_referrals_come_and_go_without_touching_what_was_there(app: Flask) -> None:
    with app.app_context():
        add_providers("de-brug")
        flask_migrate.downgrade(revision="0001")
        assert {"referral_count", "follow_up_count", "used_follow_up_code"} & schema().keys() == set()
        flask_migrate.upgrade()
        assert {"referral_count", "follow_up_count", "used_follow_up_code"} <= schema().keys()
        with db.engine.connect() as connection:
            assert connection.execute(sa.text("SELECT slug FROM provider")).scalars().all() == ["de-brug"]


def test_the_database_refuses_more_passes_than_starts(app: Flask) -> None:
    with app.app_context():
        add_providers("de-brug")
        fields = {"evidence": "verified", "source": "register", "measured_on": TODAY, "group": "family"}
        db.session.add(OutcomeCount(provider_id=1, cohort=2023, started=3, passed=4, **fields))
        with pytest.raises(IntegrityError, match="passed_started"):
            db.session.commit()
        db.session.rollback()


def test_the_database_refuses_what_belongs_to_nobody(app: Flask) -> None:
    with app.app_context():
        db.session.add(Location(provider_id=99, key="nowhere"))
        with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
            db.session.commit()
        db.session.rollback()


def test_two_portals_do_not_share_what_they_keep(app: Flask) -> None:
    with app.app_context():
        assert db.session.scalars(sa.select(Municipality)).all() == []
