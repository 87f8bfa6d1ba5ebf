"""PostgreSQL keeps passages, tags, the signs of vectors and what finds a text in less room.

The passages of an article are one row with an index over its numbers; tags have no places in the
text; the signs of a vector, by which the nearest are looked for, are the beginning of the vector
itself.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

BATCH = 10_000
WIDTH = 384
TAGS = """
CREATE TABLE tighter AS SELECT id, ts_filter(document, '{a,b}') || array_to_tsvector(ARRAY(
    SELECT CASE WHEN lexeme ~ '^[a-z]+$' THEN '=' || lexeme ELSE lexeme END
    FROM unnest(document) WHERE 'C' = ANY(weights))) AS document
FROM search ORDER BY id
"""
PASSAGES = """
CREATE TABLE tighter AS SELECT article_id, array_agg(print) AS prints
FROM passages GROUP BY article_id ORDER BY article_id
"""
SIGNS = "((('x' || encode(substring(small from 1 for 48), 'hex'))::bit(384)))"


def upgrade() -> None:
    """Write the three tables anew, and one index."""
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    op.execute("DROP INDEX ix_articles_sha")
    op.execute("CREATE INDEX ix_articles_sha ON articles USING hash (sha)")
    _search()
    _passages()
    if bind.scalar(sa.text("SELECT to_regclass('vectors') IS NOT NULL")):
        _vectors(bind)


def _search() -> None:
    op.execute(TAGS)
    op.execute("DROP TABLE search")
    op.execute("ALTER TABLE tighter RENAME TO search")
    op.execute("ALTER TABLE search ALTER COLUMN document SET NOT NULL")
    op.execute("ALTER TABLE search ADD CONSTRAINT search_pkey PRIMARY KEY (id)")
    op.execute("CREATE INDEX ix_search_document ON search USING gin (document)")


def _passages() -> None:
    op.execute(PASSAGES)
    op.execute("DROP TABLE passages")
    op.execute("ALTER TABLE tighter RENAME TO passages")
    op.execute("ALTER TABLE passages ALTER COLUMN prints SET NOT NULL")
    op.execute("ALTER TABLE passages ADD CONSTRAINT passages_pkey PRIMARY KEY (article_id)")
    op.execute(
        "ALTER TABLE passages ADD CONSTRAINT fk_passages_article_id_articles "
        "FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE"
    )
    op.execute("CREATE INDEX ix_passages_prints ON passages USING gin (prints)")


def _vectors(bind: sa.Connection) -> None:
    op.execute("CREATE TABLE tighter (id bigint NOT NULL, small bytea NOT NULL)")
    for rows in _batches(bind):
        bind.execute(sa.text("INSERT INTO tighter (id, small) VALUES (:id, :small)"), rows)
    op.execute("DROP TABLE vectors")
    op.execute("ALTER TABLE tighter RENAME TO vectors")
    op.execute("ALTER TABLE vectors ADD CONSTRAINT vectors_pkey PRIMARY KEY (id)")
    op.execute(
        f"CREATE INDEX ix_vectors_signs ON vectors USING hnsw ({SIGNS} bit_hamming_ops) "
        "WITH (m = 6)"
    )


def _batches(bind: sa.Connection) -> Iterator[list[dict[str, Any]]]:
    last = 0
    query = sa.text("SELECT id, small FROM vectors WHERE id > :last ORDER BY id LIMIT :most")
    while rows := bind.execute(query, {"last": last, "most": BATCH}).all():
        yield [{"id": row.id, "small": _packed(bytes(row.small))} for row in rows]
        last = rows[-1].id


def _packed(small: bytes) -> bytes:
    """The signs of a vector, then its sizes in seven bits each."""
    values = np.frombuffer(small, np.int8)
    sizes = np.unpackbits(np.abs(values).astype(np.uint8)).reshape(WIDTH, 8)[:, 1:]
    signs = np.packbits(values > 0, bitorder="little")
    return signs.tobytes() + np.packbits(sizes).tobytes()
