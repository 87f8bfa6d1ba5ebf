"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LETTERS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables, and what finds words and vectors in each of the two databases."""
    _tables()
    if op.get_bind().dialect.name == "sqlite":
        _sqlite()
    else:
        _postgres()


def _tables() -> None:
    op.create_table(
        "articles",
        sa.Column("id", BIG, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("sha", sa.String(length=71), nullable=False),
        sa.Column("uri", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("published", sa.Text()),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("day", sa.Integer()),
        sa.Column("added", sa.String(length=20), nullable=False),
        sa.Column("family", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("key", "revision", name="uq_articles_key_revision"),
    )
    op.create_index("ix_articles_day", "articles", ["day"])
    op.create_index("ix_articles_family", "articles", ["family"])
    op.create_index("ix_articles_sha", "articles", ["sha"])
    op.create_table(
        "claims",
        sa.Column("id", BIG, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("anonymous", sa.Integer(), nullable=False),
        sa.Column("denied", sa.Integer(), nullable=False),
        sa.Column("contradicted", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer()),
        sa.Column("last", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
    )
    op.create_index("ix_claims_size_last", "claims", ["size", "last"])
    op.create_index("ix_claims_last", "claims", ["last"])
    op.create_table(
        "decisions",
        sa.Column("id", BIG, nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("article_key", sa.Text()),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=20), nullable=False),
        sa.Column("undone", sa.String(length=20)),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
    )
    op.create_index("ix_decisions_article_key", "decisions", ["article_key"])
    op.create_index("ix_decisions_kind", "decisions", ["kind"])
    op.create_table(
        "entities",
        sa.Column("id", BIG, nullable=False),
        sa.Column("canonical", sa.Text(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("into", BIG),
        sa.ForeignKeyConstraint(["into"], ["entities.id"], name="fk_entities_into_entities"),
        sa.PrimaryKeyConstraint("id", name="pk_entities"),
    )
    op.create_index("ix_entities_into", "entities", ["into"])
    op.create_table(
        "producers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("model_sha256", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_producers"),
        sa.UniqueConstraint(
            "name",
            "version",
            "model",
            "model_sha256",
            name="uq_producers_name_version_model_model_sha256",
        ),
    )
    op.create_table(
        "mentions",
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("local", sa.Integer(), nullable=False),
        sa.Column("entity_id", BIG, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("titles", sa.Text(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("by", sa.Text()),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name="fk_mentions_article_id_articles",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entities.id"], name="fk_mentions_entity_id_entities"
        ),
        sa.PrimaryKeyConstraint("article_id", "local", name="pk_mentions"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mentions_entity_id", "mentions", ["entity_id"])
    op.create_table(
        "names",
        sa.Column("key", LETTERS, nullable=False),
        sa.Column("entity_id", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entities.id"], name="fk_names_entity_id_entities", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", "entity_id", name="pk_names"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_names_entity_id", "names", ["entity_id"])
    op.create_table(
        "passages",
        sa.Column("print", sa.BigInteger(), nullable=False),
        sa.Column("article_id", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name="fk_passages_article_id_articles",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("print", "article_id", name="pk_passages"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_passages_article_id", "passages", ["article_id"])
    op.create_table(
        "readings",
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("producer_id", sa.Integer(), nullable=False),
        sa.Column("made", sa.String(length=20), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name="fk_readings_article_id_articles",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["producer_id"], ["producers.id"], name="fk_readings_producer_id_producers"
        ),
        sa.PrimaryKeyConstraint("article_id", name="pk_readings"),
    )
    op.create_table(
        "statements",
        sa.Column("id", BIG, nullable=False),
        sa.Column("article_id", BIG, nullable=False),
        sa.Column("local", sa.Integer(), nullable=False),
        sa.Column("parent", sa.Integer()),
        sa.Column("begin", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("type", sa.SmallInteger(), nullable=False),
        sa.Column("stance", sa.SmallInteger(), nullable=False),
        sa.Column("certainty", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("voice", sa.Integer(), nullable=False),
        sa.Column("entity_id", BIG),
        sa.Column("day", sa.Integer()),
        sa.Column("confidence", sa.SmallInteger(), nullable=False),
        sa.Column("claim", BIG),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name="fk_statements_article_id_articles",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entities.id"], name="fk_statements_entity_id_entities"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_statements"),
        sa.UniqueConstraint("article_id", "local", name="uq_statements_article_id_local"),
    )
    op.create_index("ix_statements_claim", "statements", ["claim"])
    op.create_index("ix_statements_entity_id_day", "statements", ["entity_id", "day"])
    op.create_table(
        "links",
        sa.Column("id", BIG, nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("a", BIG, nullable=False),
        sa.Column("b", BIG, nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["a"], ["statements.id"], name="fk_links_a_statements", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["b"], ["statements.id"], name="fk_links_b_statements", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_links"),
        sa.UniqueConstraint("a", "b", name="uq_links_a_b"),
    )
    op.create_index("ix_links_b", "links", ["b"])


def _sqlite() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(words, source, tags, content = '', "
        "contentless_delete = 1, tokenize = \"unicode61 remove_diacritics 0 tokenchars '_='\")"
    )
    op.execute("CREATE VIRTUAL TABLE vectors USING vec0(id INTEGER PRIMARY KEY, bits bit[384])")
    op.execute("CREATE TABLE numbers (id INTEGER PRIMARY KEY, small BLOB NOT NULL)")


def _postgres() -> None:
    op.execute("CREATE TABLE search (id bigint PRIMARY KEY, document tsvector NOT NULL)")
    op.execute("CREATE INDEX ix_search_document ON search USING gin (document)")
    if op.get_bind().scalar(sa.text("SELECT 1 FROM pg_available_extensions WHERE name = 'vector'")):
        op.execute("CREATE EXTENSION IF NOT EXISTS vector")
        op.execute(
            "CREATE TABLE vectors (id bigint PRIMARY KEY, bits bit(384) NOT NULL, "
            "small bytea NOT NULL)"
        )
        op.execute("CREATE INDEX ix_vectors_bits ON vectors USING hnsw (bits bit_hamming_ops)")
