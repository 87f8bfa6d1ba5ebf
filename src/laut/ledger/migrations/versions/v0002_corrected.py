"""Readings as people have corrected them, and who took a decision back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns, which are empty in everything that is there."""
    op.add_column("readings", sa.Column("corrected", sa.LargeBinary()))
    op.add_column("decisions", sa.Column("undone_by", sa.Text()))
