"""Runs migrations over the database of the application at hand."""

from typing import Any

from alembic import context
from flask import current_app
from flask_security.datastore import AsaList

from portal.extensions import db
from portal.models.columns import Moment


def as_written(kind: str, value: Any, autogenerate_context: Any) -> str | bool:
    """Write column types of libraries and our own as what they are in the database, so that old migrations need no code of ours."""
    if kind == "type" and isinstance(value, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(value, AsaList):
        return "sa.UnicodeText()"
    return False


def skip_when_empty(migration: Any, revision: Any, directives: Any) -> None:
    """Write no migration where models and tables agree."""
    if getattr(context.config.cmd_opts, "autogenerate", False) and directives[0].upgrade_ops.is_empty():
        directives[:] = []


with db.engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=db.metadata,
        render_as_batch=True,
        render_item=as_written,
        process_revision_directives=skip_when_empty,
        **{
            key: value
            for key, value in current_app.extensions["migrate"].configure_args.items()
            if key == "compare_type"
        },
    )
    with context.begin_transaction():
        context.run_migrations()
