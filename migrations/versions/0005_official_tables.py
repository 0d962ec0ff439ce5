"""official tables: where they come from, shares of postcodes, boundaries, ended municipalities"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

# Others refer to some of these tables, so that SQLite cannot make them anew: plain columns, added as they are.
STAMPED = ("municipality", "postcode", "outcome_count", "quality_mark_status", "rating")


def upgrade():
    op.create_table('source_table',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('source', sa.String(length=500), nullable=False),
    sa.Column('of_day', sa.Date(), nullable=True),
    sa.Column('imported_on', sa.Date(), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_source_table')),
    sa.UniqueConstraint('kind', 'digest', 'source', 'of_day', name=op.f('uq_source_table_kind_digest_source_of_day'))
    )
    op.create_table('country_outline',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('drawing', sa.JSON(), nullable=False),
    sa.Column('table_id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_country_outline'))
    )
    op.create_table('border',
    sa.Column('municipality_code', sa.String(length=6), nullable=False),
    sa.Column('rings', sa.JSON(), nullable=False),
    sa.Column('table_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['municipality_code'], ['municipality.code'], name=op.f('fk_border_municipality_code_municipality')),
    sa.PrimaryKeyConstraint('municipality_code', name=op.f('pk_border'))
    )
    op.create_table('postcode_share',
    sa.Column('pc4', sa.String(length=4), nullable=False),
    sa.Column('municipality_code', sa.String(length=6), nullable=False),
    sa.Column('addresses', sa.Integer(), nullable=False),
    sa.Column('table_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['municipality_code'], ['municipality.code'], name=op.f('fk_postcode_share_municipality_code_municipality')),
    sa.PrimaryKeyConstraint('pc4', 'municipality_code', name=op.f('pk_postcode_share'))
    )
    for table in STAMPED:
        op.add_column(table, sa.Column('table_id', sa.Integer(), nullable=True))
    op.add_column('municipality', sa.Column('ended_on', sa.Date(), nullable=True))
    op.add_column('municipality', sa.Column('successor_code', sa.String(length=6), nullable=True))


def downgrade():
    op.drop_column('municipality', 'successor_code')
    op.drop_column('municipality', 'ended_on')
    for table in reversed(STAMPED):
        op.drop_column(table, 'table_id')
    op.drop_table('postcode_share')
    op.drop_table('border')
    op.drop_table('country_outline')
    op.drop_table('source_table')
