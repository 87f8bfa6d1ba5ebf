"""The last articles that name somebody are found without looking at all that ever did."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Put an index of entities and articles in the place of that of entities."""
    op.create_index("ix_mentions_entity_id_article_id", "mentions", ["entity_id", "article_id"])
    op.drop_index("ix_mentions_entity_id", "mentions")
