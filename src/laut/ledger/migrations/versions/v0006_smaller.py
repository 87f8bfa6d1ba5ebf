"""In PostgreSQL the graph of the vectors has half as many edges, in two thirds of the room."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the graph anew; two hundred nearest are asked for, and looked at in full afterwards."""
    if op.get_bind().dialect.name != "postgresql":
        return
    if not op.get_bind().scalar(sa.text("SELECT to_regclass('vectors') IS NOT NULL")):
        return
    op.execute("DROP INDEX ix_vectors_bits")
    op.execute(
        "CREATE INDEX ix_vectors_bits ON vectors USING hnsw (bits bit_hamming_ops) WITH (m = 8)"
    )
