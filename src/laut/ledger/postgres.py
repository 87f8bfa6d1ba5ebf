"""PostgreSQL: a tsvector for words, pgvector for what vectors have in common.

The words come as stems, made as for SQLite, so that both find the same; weights tell the fields
apart: A words, B source. Tags have no place, which would take room; no stem is spelt like one.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from laut.embed.codes import signs
from laut.errors import LedgerError
from laut.ledger.backend import Indexed, Period, Term, behind

_WEIGHTS: Final = {"words": "A", "source": "B"}
_OF_PERIOD: Final = "JOIN statements AS s ON s.id = search.id AND s.day BETWEEN :first AND :last"
_LAST: Final = 16_383  # the highest place of a word that a tsvector can hold
_WINDOWS: Final = (100_000, 400_000, 1 << 62)  # statements among which words are looked for
_MOST: Final = 900_000  # bytes of it that are surely not too many

_INDEX: Final = text(
    "INSERT INTO search (id, document) SELECT id, CAST(document AS tsvector) "
    "FROM unnest(CAST(:ids AS bigint[]), CAST(:documents AS text[])) AS new (id, document)"
)
_VECTORS: Final = text(
    "INSERT INTO vectors (id, small) "
    "SELECT * FROM unnest(CAST(:ids AS bigint[]), CAST(:small AS bytea[]))"
)
_SIGNS: Final = text(
    "INSERT INTO signs (id, signs) SELECT id, CAST(signs AS bit(384)) "
    "FROM unnest(CAST(:ids AS bigint[]), CAST(:signs AS text[])) AS new (id, signs)"
)
_SMALL: Final = text("SELECT id, small FROM vectors WHERE id = ANY(:ids)")
_PASSAGES: Final = text("INSERT INTO passages (article_id, prints) VALUES (:article, :prints)")
_NO_PASSAGES: Final = text("DELETE FROM passages WHERE article_id = :article")
_WITH_PASSAGES: Final = text(
    "SELECT has.article_id, count(*) FROM unnest(CAST(:prints AS bigint[])) AS mine (print), "
    "LATERAL (SELECT article_id FROM passages "  # one by one: of many it would read the table
    "WHERE prints @> ARRAY[mine.print] OFFSET 0) AS has "
    "GROUP BY has.article_id ORDER BY has.article_id DESC LIMIT :newest"
)
_NEWEST: Final = text("SELECT max(id) FROM search")
_ANY: Final = text(
    "WITH found AS MATERIALIZED "  # else all of the ledger is read backwards for them
    "(SELECT id FROM search WHERE document @@ CAST(:query AS tsquery) "
    "AND id > (SELECT max(id) FROM search) - :window) "  # no number: the planner takes it for few
    "SELECT s.article_id FROM (SELECT id FROM found ORDER BY id DESC LIMIT :newest) AS last "
    "JOIN statements AS s ON s.id = last.id"
)
_BEARING: Final = text(
    "SELECT bears.first, n.entity_id "
    "FROM unnest(CAST(:first AS text[]), CAST(:behind AS text[])) AS bears (first, behind), "
    "LATERAL (SELECT entity_id FROM (SELECT entity_id FROM names "
    "WHERE key >= bears.first AND key < bears.behind OFFSET 0) AS every "  # by key: see _ANY
    "ORDER BY entity_id DESC LIMIT :newest) AS n ORDER BY n.entity_id DESC"
)


class Postgres:
    """A database on a server."""

    name = "postgresql"

    def __init__(self) -> None:
        self._vectors: bool | None = None

    def engine(self, url: URL) -> Engine:
        """Give the engine for a database."""
        try:
            import psycopg  # noqa: F401
        except ImportError:
            raise LedgerError(
                url.render_as_string(), "psycopg is not there", "pip install laut[postgres]"
            ) from None
        return create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)

    def tables(self, connection: Connection) -> set[str]:
        """Give the names of the tables that are there."""
        rows = connection.execute(
            text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        )
        return {str(row[0]) for row in rows}

    @contextmanager
    def together(self, connection: Connection) -> Iterator[None]:
        """Let the server write beside what is done in here; at the end of it all is written."""
        import psycopg

        raw: Any = connection.connection.dbapi_connection
        try:
            with raw.pipeline():
                yield
        except psycopg.Error as error:
            raise DBAPIError.instance(None, None, error, psycopg.Error) from error

    def index(self, connection: Connection, rows: Sequence[Indexed]) -> None:
        """Put statements into the full-text index."""
        documents = {row.id: _document(row) for row in rows}
        asked = {"ids": list(documents), "documents": list(documents.values())}
        connection.execute(_INDEX, asked)

    def unindex(self, connection: Connection, ids: Sequence[int]) -> None:
        """Take statements out of the full-text index."""
        connection.execute(text("DELETE FROM search WHERE id = ANY(:ids)"), {"ids": list(ids)})

    def put_passages(self, connection: Connection, article: int, prints: Collection[int]) -> None:
        """Keep the fingerprints of an article's sentences in the place of those it had."""
        self.drop_passages(connection, article)
        if prints:
            connection.execute(_PASSAGES, {"article": article, "prints": list(prints)})

    def with_passages(
        self, connection: Connection, prints: Collection[int], newest: int
    ) -> Counter[int]:
        """Give the articles with some of these sentences, so many at most, and with how many."""
        asked = {"prints": list(prints), "newest": newest}
        rows = connection.execute(_WITH_PASSAGES, asked)
        return Counter({int(row[0]): int(row[1]) for row in rows})

    def drop_passages(self, connection: Connection, article: int) -> None:
        """Take the fingerprints of an article out."""
        connection.execute(_NO_PASSAGES, {"article": article})

    def drop_vectors(self, connection: Connection, ids: Sequence[int]) -> None:
        """Take the vectors of statements out."""
        if self.has_vectors(connection):
            for table in ("signs", "vectors"):
                command = f"DELETE FROM {table} WHERE id = ANY(:ids)"  # noqa: S608
                connection.execute(text(command), {"ids": list(ids)})

    def match(
        self, connection: Connection, terms: Sequence[Term], period: Period | None, newest: int
    ) -> list[tuple[int, float]]:
        """Give id and rank of statements that have all terms, at most so many, the newest."""
        words = [term for term in terms if term.field != "tags" and not term.without]
        rows = connection.execute(
            text(
                "SELECT id, ts_rank('{0, 0, 0.5, 1}', document, "  # noqa: S608
                "CAST(:words AS tsquery), 1) FROM "  # tags have no place: with them all were 0
                "(SELECT search.id, document FROM CAST(:query AS tsquery) AS q, search "
                f"{_OF_PERIOD if period else ''} "
                "WHERE document @@ q ORDER BY search.id DESC LIMIT :newest) AS found "
                "ORDER BY id DESC"
            ),
            {
                "query": _query(terms),
                "words": _query(words),
                "newest": newest,
                **({"first": period.first, "last": period.last} if period else {}),
            },
        )
        return [(int(row[0]), float(row[1])) for row in rows]

    def having(
        self, connection: Connection, terms: Sequence[Term], period: Period | None, newest: int
    ) -> list[int]:
        """Give the same statements without their ranks, which cost more than finding them."""
        rows = connection.execute(
            text(
                "SELECT search.id FROM CAST(:query AS tsquery) AS q, search "  # noqa: S608
                f"{_OF_PERIOD if period else ''} "
                "WHERE document @@ q ORDER BY search.id DESC LIMIT :newest"
            ),
            {
                "query": _query(terms),
                "newest": newest,
                **({"first": period.first, "last": period.last} if period else {}),
            },
        )
        return [int(row[0]) for row in rows]

    def among(
        self,
        connection: Connection,
        terms: Sequence[Term],
        period: Period | None,
        ids: Sequence[int],
    ) -> set[int]:
        """Give those of some statements that have all terms, and are of the period."""
        where, values = ["search.id = ANY(:ids)"], {"ids": list(ids)}
        if terms:
            where.append("document @@ CAST(:query AS tsquery)")
        rows = connection.execute(
            text(
                f"SELECT search.id FROM search {_OF_PERIOD if period else ''} "  # noqa: S608
                f"WHERE {' AND '.join(where)}"
            ),
            {
                **values,
                **({"query": _query(terms)} if terms else {}),
                **({"first": period.first, "last": period.last} if period else {}),
            },
        )
        return {int(row[0]) for row in rows}

    def saying(self, connection: Connection, words: Sequence[str], newest: int) -> list[int]:
        """Give the article of each statement that has one of the words, of so many, the newest."""
        query = " | ".join(f"{_quoted(each)}:A" for each in words)
        for window in _WINDOWS:
            found = _newest(connection, query, newest, window)
            if len(found) == newest or window >= (connection.scalar(_NEWEST) or 0):
                break
        return found

    def bearing(
        self, connection: Connection, surnames: Sequence[str], newest: int
    ) -> dict[str, list[int]]:
        """Give the entities with a key that begins so, under each at most so many, the newest."""
        found: dict[str, list[int]] = {each: [] for each in surnames}
        if surnames:
            asked = {"first": list(surnames), "behind": list(map(behind, surnames))}
            for name, entity in connection.execute(_BEARING, {**asked, "newest": newest}):
                found[name].append(int(entity))
        return found

    def has_vectors(self, connection: Connection) -> bool:
        """Whether vectors can be kept here: pgvector was there when the ledger was made."""
        if self._vectors is None:
            self._vectors = "vectors" in self.tables(connection)
        return self._vectors

    def put_vectors(self, connection: Connection, rows: Mapping[int, bytes]) -> None:
        """Keep the vectors of statements, as small numbers, by their ids."""
        ids = list(rows)
        connection.execute(_VECTORS, {"ids": ids, "small": list(rows.values())})
        connection.execute(_SIGNS, {"ids": ids, "signs": list(map(_bits, rows.values()))})

    def vectors(self, connection: Connection, ids: Sequence[int]) -> dict[int, bytes]:
        """Give the vectors of statements, as small numbers."""
        rows = connection.execute(_SMALL, {"ids": list(ids)}).all()
        return {int(row[0]): bytes(row[1]) for row in rows}

    def nearest(self, connection: Connection, small: bytes, count: int) -> list[int]:
        """Give the statements whose vectors differ least in their signs."""
        rows = connection.execute(
            text("SELECT id FROM signs ORDER BY signs <~> CAST(:signs AS bit(384)) LIMIT :count"),
            {"signs": _bits(small), "count": count},
        )
        return [int(row[0]) for row in rows]


def _bits(small: bytes) -> str:
    """The signs of a vector as PostgreSQL writes bits."""
    return f"x{signs(small).hex()}"


def _newest(connection: Connection, query: str, newest: int, window: int) -> list[int]:
    """The articles of the statements that match among the last, of so many, the newest."""
    rows = connection.execute(_ANY, {"query": query, "newest": newest, "window": window}).all()
    return [int(row[0]) for row in rows]


def _document(row: Indexed) -> str:
    """The stems with their places, as a tsvector is written; of too many words the first ones."""
    found, place, room = list[str](), 0, _MOST
    for tag in row.tags:
        found.append(_quoted(_tag(tag)))
        room -= len(tag.encode()) + 8
    for field in ("source", "words"):
        for stem in getattr(row, field):
            place = min(place + 1, _LAST)
            room -= len(stem.encode()) + 8
            if room > 0:
                found.append(f"{_quoted(stem)}:{place}{_WEIGHTS[field]}")
        place = min(place + 2, _LAST)  # no phrase goes over the end of a field
    return " ".join(found)


def _query(terms: Sequence[Term]) -> str:
    """The terms as a tsquery is written."""
    return " & ".join(f"!{_term(term)}" if term.without else _term(term) for term in terms)


def _term(term: Term) -> str:
    if term.field == "tags":
        return f"({' | '.join(_quoted(_tag(tag)) for row in term.any for tag in row)})"
    weight = _WEIGHTS[term.field]
    rows = [f"({' <-> '.join(f'{_quoted(stem)}:{weight}' for stem in row)})" for row in term.any]
    if term.prefix:
        rows.append(f"{_quoted(term.prefix)}:*{weight}")
    return f"({' | '.join(rows)})"


def _tag(tag: str) -> str:
    """A tag as no word is spelt: most mix letters and digits, or have a low line, already."""
    return f"={tag}" if tag.isalpha() else tag


def _quoted(stem: str) -> str:
    return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'"
