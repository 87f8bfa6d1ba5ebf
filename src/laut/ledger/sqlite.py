"""SQLite: FTS5 for words, sqlite-vec for vectors.

The driver is that of sqlean.py: the one of Python may lack the loading of extensions, and its
SQLite may be older than what an index without a copy of the words needs (3.43).
"""

import json
import time
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL

from laut.embed.codes import signs
from laut.ledger.backend import Indexed, Period, Term, behind

_PATIENCE: Final = 60  # seconds that a writer waits for another one
_AGAIN: Final = 0.02  # seconds after which it asks again where SQLite does not wait
_CACHE: Final = -65_536  # KiB of pages in memory
_MAPPED: Final = 1 << 30
_OF_PERIOD: Final = "JOIN statements AS s ON s.id = search.rowid AND s.day >= ? AND s.day <= ?"


class Sqlite:
    """A file."""

    name = "sqlite"

    def engine(self, url: URL) -> Engine:
        """Give the engine for a file; one writer and any number of readers at a time."""
        import sqlean

        engine = create_engine(url, module=sqlean, connect_args={"timeout": _PATIENCE})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine

    def tables(self, connection: Connection) -> set[str]:
        """Give the names of the tables that are there."""
        rows = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        return {str(row[0]) for row in rows}

    def together(self, connection: Connection) -> AbstractContextManager[None]:  # noqa: ARG002
        """Let nothing be done beside: SQLite writes at once, in the process that asks it to."""
        return nullcontext()

    def index(self, connection: Connection, rows: Sequence[Indexed]) -> None:
        """Put statements into the full-text index."""
        connection.exec_driver_sql(
            "INSERT INTO search (rowid, words, source, tags) VALUES (?, ?, ?, ?)",
            [(r.id, " ".join(r.words), " ".join(r.source), " ".join(r.tags)) for r in rows],
        )

    def unindex(self, connection: Connection, ids: Sequence[int]) -> None:
        """Take statements out of the full-text index."""
        _delete(connection, "DELETE FROM search WHERE rowid = ?", ids)

    def drop_vectors(self, connection: Connection, ids: Sequence[int]) -> None:
        """Take the vectors of statements out."""
        _delete(connection, "DELETE FROM vectors WHERE id = ?", ids)
        _delete(connection, "DELETE FROM numbers WHERE id = ?", ids)

    def match(
        self, connection: Connection, terms: Sequence[Term], period: Period | None, newest: int
    ) -> list[tuple[int, float]]:
        """Give id and rank of statements that have all terms, at most so many, the newest."""
        rows = self._found(connection, terms, period, newest, "-bm25(search, 1.0, 0.5, 0.0)")
        return [(number, rank) for number, rank in rows]

    def having(
        self, connection: Connection, terms: Sequence[Term], period: Period | None, newest: int
    ) -> list[int]:
        """Give the same statements without their ranks, which cost more than finding them."""
        return [number for number, _ in self._found(connection, terms, period, newest, "0")]

    def _found(
        self,
        connection: Connection,
        terms: Sequence[Term],
        period: Period | None,
        newest: int,
        rank: str,
    ) -> list[Any]:
        """Pairs of id and rank, in one row: see `laut.ledger.at_once`."""
        of_period = _OF_PERIOD if period else ""
        found = connection.exec_driver_sql(
            "SELECT json_group_array(json_array(id, rank)) FROM "  # noqa: S608
            f"(SELECT search.rowid AS id, {rank} AS rank FROM search {of_period} "
            "WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?)",
            (*((period.first, period.last) if period else ()), _expression(terms), newest),
        ).scalar()
        return list(json.loads(found or "[]"))

    def among(
        self,
        connection: Connection,
        terms: Sequence[Term],
        period: Period | None,
        ids: Sequence[int],
    ) -> set[int]:
        """Give those of some statements that have all terms, and are of the period."""
        if not ids:
            return set()
        marks, values = ", ".join("?" * len(ids)), list(ids)
        where = [f"s.id IN ({marks})"]
        if period:
            where.append("s.day BETWEEN ? AND ?")
            values += [period.first, period.last]
        found = connection.exec_driver_sql(
            f"SELECT s.id FROM statements AS s WHERE {' AND '.join(where)}",  # noqa: S608
            tuple(values),
        )
        kept = {int(row[0]) for row in found}
        if not terms or not kept:
            return kept
        rows = connection.exec_driver_sql(
            f"SELECT rowid FROM search WHERE search MATCH ? AND rowid IN ({marks})",  # noqa: S608
            (_expression(terms), *ids),
        )
        return kept & {int(row[0]) for row in rows}

    def saying(self, connection: Connection, words: Sequence[str], newest: int) -> list[int]:
        """Give the article of each statement that has one of the words, of so many, the newest."""
        expression = "words : (" + " OR ".join(_quoted(each) for each in words) + ")"
        rows = connection.exec_driver_sql(
            "SELECT s.article_id FROM (SELECT rowid AS id FROM search WHERE search MATCH ? "
            "ORDER BY rowid DESC LIMIT ?) AS found CROSS JOIN statements AS s ON s.id = found.id",
            (expression, newest),
        )
        return [int(row[0]) for row in rows]

    def bearing(
        self, connection: Connection, surnames: Sequence[str], newest: int
    ) -> dict[str, list[int]]:
        """Give the entities with a key that begins so, under each at most so many, the newest."""
        return {each: _bearing(connection, each, newest) for each in surnames}

    def has_vectors(self, connection: Connection) -> bool:  # noqa: ARG002 - always
        """Whether vectors can be kept here."""
        return True

    def put_passages(self, connection: Connection, article: int, prints: Collection[int]) -> None:
        """Keep the fingerprints of an article's sentences in the place of those it had."""
        self.drop_passages(connection, article)
        if prints:
            connection.exec_driver_sql(
                "INSERT INTO passages (print, article_id) VALUES (?, ?)",
                [(each, article) for each in prints],
            )

    def with_passages(
        self, connection: Connection, prints: Collection[int], newest: int
    ) -> Counter[int]:
        """Give the articles with some of these sentences, so many at most, and with how many."""
        rows = connection.exec_driver_sql(
            "SELECT article_id, count(*) FROM passages "  # noqa: S608
            f"WHERE print IN ({', '.join('?' * len(prints))}) "
            "GROUP BY article_id ORDER BY article_id DESC LIMIT ?",
            (*prints, newest),
        )
        return Counter({int(row[0]): int(row[1]) for row in rows})

    def drop_passages(self, connection: Connection, article: int) -> None:
        """Take the fingerprints of an article out."""
        _delete(connection, "DELETE FROM passages WHERE article_id = ?", [article])

    def put_vectors(self, connection: Connection, rows: Mapping[int, bytes]) -> None:
        """Keep the vectors of statements, as small numbers, by their ids."""
        connection.exec_driver_sql(
            "INSERT INTO vectors (id, bits) VALUES (?, vec_bit(?))",
            [(number, signs(small)) for number, small in rows.items()],
        )
        connection.exec_driver_sql(
            "INSERT INTO numbers (id, small) VALUES (?, ?)", list(rows.items())
        )

    def vectors(self, connection: Connection, ids: Sequence[int]) -> dict[int, bytes]:
        """Give the vectors of statements, as small numbers."""
        marks = ", ".join("?" * len(ids))
        rows = connection.exec_driver_sql(
            f"SELECT id, small FROM numbers WHERE id IN ({marks})",  # noqa: S608
            tuple(ids),
        )
        return {int(row[0]): bytes(row[1]) for row in rows}

    def nearest(self, connection: Connection, small: bytes, count: int) -> list[int]:
        """Give the statements whose vectors differ least in their signs."""
        rows = connection.exec_driver_sql(
            "SELECT id FROM vectors WHERE bits MATCH vec_bit(?) AND k = ? ORDER BY distance",
            (signs(small), count),
        )
        return [int(row[0]) for row in rows]


def _bearing(connection: Connection, surname: str, newest: int) -> list[int]:
    rows = connection.exec_driver_sql(
        "SELECT entity_id FROM names WHERE key >= ? AND key < ? ORDER BY entity_id DESC LIMIT ?",
        (surname, behind(surname), newest),
    )
    return [int(row[0]) for row in rows]


def _delete(connection: Connection, command: str, ids: Sequence[int]) -> None:
    if ids:
        connection.exec_driver_sql(command, [(each,) for each in ids])


def _prepare(raw: Any, _record: object) -> None:
    import sqlite_vec

    raw.isolation_level = None  # transactions begin where SQLAlchemy says so: see _begin
    raw.enable_load_extension(True)
    sqlite_vec.load(raw)
    raw.enable_load_extension(False)
    if _ours(raw):
        _write_ahead(raw)
    for pragma in (
        "synchronous = NORMAL",
        "foreign_keys = ON",
        f"cache_size = {_CACHE}",
        f"mmap_size = {_MAPPED}",
    ):
        raw.execute(f"PRAGMA {pragma}")


def _write_ahead(raw: Any) -> None:
    """Let readers and a writer be at a file at once.

    Where two processes make one file, SQLite lets neither wait for the other here: so wait.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
            return
        except raw.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
        time.sleep(_AGAIN)


def _ours(raw: Any) -> bool:
    """Whether a file is empty or a ledger: that of another program stays as it is."""
    names = {row[0] for row in raw.execute("SELECT name FROM sqlite_master")}
    return not names or {"alembic_version", "readings"} <= names


def _begin(connection: Connection) -> None:
    # A reader that begins to write in the middle would fail where another has written since.
    immediate = connection.get_execution_options().get("laut_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _expression(terms: Sequence[Term]) -> str:
    """The terms in the language of FTS5."""
    kept = [_term(term) for term in terms if not term.without]
    without = [_term(term) for term in terms if term.without]
    found = " AND ".join(kept)
    return f"({found}) NOT ({' OR '.join(without)})" if without else found


def _term(term: Term) -> str:
    rows = [" + ".join(_quoted(stem) for stem in row) for row in term.any]
    if term.prefix:
        rows.append(f"{_quoted(term.prefix)} *")
    return f"{term.field} : ({' OR '.join(rows)})"


def _quoted(stem: str) -> str:
    return '"' + stem.replace('"', '""') + '"'
