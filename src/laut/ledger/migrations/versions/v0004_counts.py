"""Whom statements are about, and numbers over the whole ledger by month and by outlet."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from laut.errors import FormatError
from laut.ledger.pack import fields

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
VOICE = "s.article_id * 1000000 + s.voice"
MONTHS = f"""
INSERT INTO months (month, kind, statements, voices)
SELECT coalesce(a.day, 0) / 100, s.kind, count(*), count(DISTINCT {VOICE})
FROM articles AS a JOIN statements AS s ON s.article_id = a.id
WHERE a.current GROUP BY coalesce(a.day, 0) / 100, s.kind
"""  # noqa: S608
OUTLETS = f"""
INSERT INTO outlets (outlet, articles, statements, voices, anonymous)
SELECT coalesce(a.outlet, ''), count(DISTINCT a.id), count(s.id), count(DISTINCT {VOICE}),
    count(DISTINCT CASE WHEN s.kind IN (3, 4) THEN {VOICE} END)
FROM articles AS a LEFT JOIN statements AS s ON s.article_id = a.id
WHERE a.current GROUP BY coalesce(a.outlet, '')
"""  # noqa: S608


def upgrade() -> None:
    """Make the tables, and fill them from what is there."""
    _tables()
    op.execute(MONTHS)
    op.execute(OUTLETS)
    _abouts(op.get_bind())


def _tables() -> None:
    op.create_table(
        "abouts",
        sa.Column("statement_id", BIG, nullable=False),
        sa.Column("local", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statements.id"],
            name="fk_abouts_statement_id_statements",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("statement_id", "local", name="pk_abouts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "months",
        sa.Column("month", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("voices", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", "kind", name="pk_months"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outlets",
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("voices", sa.Integer(), nullable=False),
        sa.Column("anonymous", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("outlet", name="pk_outlets"),
    )
    op.create_index("ix_outlets_statements", "outlets", ["statements"])


def _abouts(connection: sa.Connection) -> None:
    last = 0
    query = sa.text(
        "SELECT article_id, coalesce(corrected, body) FROM readings WHERE article_id > :last "
        "ORDER BY article_id LIMIT 500"
    )
    while rows := connection.execute(query, {"last": last}).all():
        last = rows[-1][0]
        numbers = _numbers(connection, rows[0][0], last)
        values = [each for number, body in rows for each in _of(number, body, numbers)]
        if values:
            connection.execute(
                sa.text("INSERT INTO abouts (statement_id, local) VALUES (:statement, :local)"),
                values,
            )


def _numbers(connection: sa.Connection, first: int, last: int) -> dict[tuple[int, int], int]:
    """The numbers of the statements of some articles, by article and place."""
    query = "SELECT article_id, local, id FROM statements WHERE article_id BETWEEN :first AND :last"
    rows = connection.execute(sa.text(query), {"first": first, "last": last})
    return {(row[0], row[1]): row[2] for row in rows}


def _of(article: int, body: bytes, numbers: dict[tuple[int, int], int]) -> list[dict[str, Any]]:
    """Whom the statements of one article are about; nothing of a reading that is damaged."""
    try:
        told = fields(body)
    except FormatError:
        return []
    places = {each["id"]: at for at, each in enumerate(told["entities"], 1)}
    return [
        {"statement": numbers[article, at], "local": places[about]}
        for at, each in enumerate(told["statements"], 1)
        if (article, at) in numbers
        for about in dict.fromkeys(each["about"])
    ]
