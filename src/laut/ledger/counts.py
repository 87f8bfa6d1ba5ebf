"""Numbers over the whole ledger, kept as articles come and go, so that no page has to count them.

Only the latest revision of an article counts. A voice counts once an article, however often it
speaks there.
"""

from typing import Final

from sqlalchemy import Connection, text

from laut.ledger.codes import SOURCES

_ANONYMOUS: Final = ", ".join(
    str(at) for at, kind in enumerate(SOURCES) if kind.startswith("anonymous")
)

_MONTHS: Final = """
INSERT INTO months (month, kind, statements, voices)
SELECT coalesce(a.day, 0) / 100, s.kind, :sign * count(*), :sign * count(DISTINCT s.voice)
FROM articles AS a JOIN statements AS s ON s.article_id = a.id
WHERE a.id = :article AND a.current GROUP BY a.day, s.kind
ON CONFLICT (month, kind) DO UPDATE SET
    statements = months.statements + excluded.statements, voices = months.voices + excluded.voices
"""

_OUTLETS: Final = f"""
INSERT INTO outlets (outlet, articles, statements, voices, anonymous)
SELECT coalesce(a.outlet, ''), :sign, :sign * count(s.id), :sign * count(DISTINCT s.voice),
    :sign * count(DISTINCT CASE WHEN s.kind IN ({_ANONYMOUS}) THEN s.voice END)
FROM articles AS a LEFT JOIN statements AS s ON s.article_id = a.id
WHERE a.id = :article AND a.current GROUP BY a.outlet
ON CONFLICT (outlet) DO UPDATE SET
    articles = outlets.articles + excluded.articles,
    statements = outlets.statements + excluded.statements,
    voices = outlets.voices + excluded.voices, anonymous = outlets.anonymous + excluded.anonymous
"""  # noqa: S608


def add(connection: Connection, article: int) -> None:
    """Count an article with its statements, if it is the latest revision."""
    _change(connection, article, 1)


def take(connection: Connection, article: int) -> None:
    """Count an article no more, if it was counted; its statements must still be there."""
    _change(connection, article, -1)


def _change(connection: Connection, article: int, sign: int) -> None:
    for command in (_MONTHS, _OUTLETS):
        connection.execute(text(command), {"article": article, "sign": sign})
