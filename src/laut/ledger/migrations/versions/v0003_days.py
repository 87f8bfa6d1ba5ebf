"""An index of days, so that what was said in a period is found without looking at all there is."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_statements_day", "statements", ["day"])
