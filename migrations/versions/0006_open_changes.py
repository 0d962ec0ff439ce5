"""changes of the open data"""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('open_change',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('resource', sa.String(length=20), nullable=False),
    sa.Column('record', sa.String(length=160), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('fields', sa.JSON(), nullable=False),
    sa.Column('provider', sa.String(length=80), nullable=True),
    sa.Column('municipality', sa.String(length=6), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_open_change'))
    )
    with op.batch_alter_table('open_change', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_open_change_at'), ['at'], unique=False)
        batch_op.create_index('ix_open_change_provider', ['provider', 'id'], unique=False)
        batch_op.create_index('ix_open_change_municipality', ['municipality', 'id'], unique=False)

    op.create_table('open_state',
    sa.Column('resource', sa.String(length=20), nullable=False),
    sa.Column('record', sa.String(length=160), nullable=False),
    sa.Column('marks', sa.LargeBinary(), nullable=False),
    sa.Column('provider', sa.String(length=80), nullable=True),
    sa.Column('municipality', sa.String(length=6), nullable=True),
    sa.PrimaryKeyConstraint('resource', 'record', name=op.f('pk_open_state'))
    )
    op.create_table('open_noted',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_open_noted'))
    )


def downgrade():
    op.drop_table('open_noted')
    op.drop_table('open_state')
    with op.batch_alter_table('open_change', schema=None) as batch_op:
        batch_op.drop_index('ix_open_change_municipality')
        batch_op.drop_index('ix_open_change_provider')
        batch_op.drop_index(batch_op.f('ix_open_change_at'))

    op.drop_table('open_change')
