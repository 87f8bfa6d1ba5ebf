"""PostgreSQL finds the nearest vectors by comparing all, and words and copies by what is in place.

The graph of the vectors missed a part of the nearest, the larger it grew the more, and took longer
to write than an addition may. All signs, in a table of their own, are compared in a tenth of a
second for a million; the vectors are again as they come. An index over words that gathers its new
entries in a list has everybody read that list, and makes one addition in some hundred wait until it
is emptied.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

BATCH = 10_000
WIDTH = 384
GATHERING = ("ix_search_document", "ix_passages_prints")
SIGNS = """
CREATE TABLE signs AS
SELECT id, ('x' || encode(substring(small from 1 for 48), 'hex'))::bit(384) AS signs
FROM vectors ORDER BY id
"""


def upgrade() -> None:
    """Change how two indexes are written, and write the vectors anew."""
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    for index in GATHERING:
        op.execute(f"ALTER INDEX {index} SET (fastupdate = off)")
        op.execute(f"SELECT gin_clean_pending_list('{index}')")
    if bind.scalar(sa.text("SELECT to_regclass('vectors') IS NOT NULL")):
        _signs()
        _vectors(bind)


def _signs() -> None:
    op.execute(SIGNS)
    op.execute("ALTER TABLE signs ALTER COLUMN signs SET NOT NULL")
    op.execute("ALTER TABLE signs ADD CONSTRAINT signs_pkey PRIMARY KEY (id)")


def _vectors(bind: sa.Connection) -> None:
    op.execute("CREATE TABLE plain (id bigint NOT NULL, small bytea NOT NULL)")
    for rows in _batches(bind):
        bind.execute(sa.text("INSERT INTO plain (id, small) VALUES (:id, :small)"), rows)
    op.execute("DROP TABLE vectors")
    op.execute("ALTER TABLE plain RENAME TO vectors")
    op.execute("ALTER TABLE vectors ADD CONSTRAINT vectors_pkey PRIMARY KEY (id)")


def _batches(bind: sa.Connection) -> Iterator[list[dict[str, Any]]]:
    last = 0
    query = sa.text("SELECT id, small FROM vectors WHERE id > :last ORDER BY id LIMIT :most")
    while rows := bind.execute(query, {"last": last, "most": BATCH}).all():
        plain = _unpacked(b"".join(bytes(row.small) for row in rows))
        yield [{"id": row.id, "small": each} for row, each in zip(rows, plain, strict=True)]
        last = rows[-1].id


def _unpacked(stored: bytes) -> list[bytes]:
    """Vectors that were kept as their signs and then their sizes in seven bits each."""
    both = np.frombuffer(stored, np.uint8).reshape(-1, WIDTH)
    above = np.unpackbits(both[:, : WIDTH // 8], axis=1, bitorder="little").astype(bool)
    bits = np.zeros((len(both), WIDTH, 8), np.uint8)
    bits[:, :, 1:] = np.unpackbits(both[:, WIDTH // 8 :], axis=1).reshape(-1, WIDTH, 7)
    sizes = np.packbits(bits, axis=2)[:, :, 0].astype(np.int8)
    return [each.tobytes() for each in np.where(above, sizes, -sizes).astype(np.int8)]
