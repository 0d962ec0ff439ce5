"""The word index in PostgreSQL sorts rows in as they come: only the owner of the tables could have it done afterwards.

Revision ID: 0009
Revises: 0008
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER INDEX ix_search_document_terms SET (fastupdate = off)")
        # What was put off until now.
        op.execute("SELECT gin_clean_pending_list('ix_search_document_terms')")


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER INDEX ix_search_document_terms RESET (fastupdate)")
