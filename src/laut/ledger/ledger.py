"""The ledger as its users see it: what can be put in, asked and decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, select

from laut.ledger import find, keep, kept, linking, people, vectors
from laut.ledger import schema as s
from laut.ledger.database import Database
from laut.ledger.find import Found
from laut.ledger.keep import Place, State
from laut.ledger.query import Query
from laut.records import Article, Producer, Reading


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article. statements: how many it has; links: how many new ones."""

    state: State
    uri: str
    statements: int
    links: int


class Ledger:
    """Every statement of many articles, in a SQLite file or a PostgreSQL database."""

    def __init__(self, address: str | Path, *, create: bool = True) -> None:
        self.database = Database(address, create=create)
        self.backend = self.database.backend

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or the server."""
        self.database.close()

    # Putting in ----------------------------------------------------------------------------

    def has(self, article: Article, producer: Producer) -> bool:
        """Whether an article is kept as it is, read by this producer."""
        with self.database.read() as connection:
            return keep.place(connection, article, producer).state == "same"

    def add(self, reading: Reading) -> Added:
        """Keep a reading: all of it or, if anything goes wrong, nothing.

        An article that is there already stays; a changed one is a new revision beside the old; what
        another producer has read replaces the reading that was there.
        """
        drawn = vectors.of(reading)
        with self.database.write() as connection:
            where = keep.place(connection, reading.article, reading.producer)
            if where.state == "same":
                return Added("same", reading.article.uri, len(reading.statements), 0)
            number = self._make_room(connection, where, reading)
            keep.put_reading(connection, number, reading)
            entities = people.put_entities(connection, number, reading)
            statements = keep.put_statements(connection, number, reading, entities)
            self._index(connection, reading, statements, entities)
            vectors.put(connection, self.backend, statements, drawn)
            links = linking.link(connection, self.backend, number)
            return Added(where.state, reading.article.uri, len(statements), links)

    def _make_room(self, connection: Connection, where: Place, reading: Reading) -> int:
        """The number of the article, without what stood in its place before."""
        if where.current is not None:
            linking.forget(connection, where.current)
        if where.state == "reread" and where.current is not None:
            keep.remove_reading(connection, self.backend, where.current)
            return where.current
        if where.current is not None:
            self._retire(connection, where.current)
        return keep.put_article(connection, reading.article, where.revision)

    def _retire(self, connection: Connection, number: int) -> None:
        """Let a revision stand back behind a later one: it is found only where it is asked for."""
        reading = kept.reading(connection, number)
        rows = select(s.Statement.local, s.Statement.id).where(s.Statement.article_id == number)
        places = dict(connection.execute(rows).tuples().all())
        numbers = {each.id: places[at] for at, each in enumerate(reading.statements, 1)}
        self.backend.drop(connection, list(numbers.values()))
        entities = people.entities_of(connection, number, reading)
        self._index(connection, reading, numbers, entities, old=True)
        keep.retire(connection, number)

    def _index(
        self,
        connection: Connection,
        reading: Reading,
        numbers: Mapping[str, int],
        entities: Mapping[str, int],
        *,
        old: bool = False,
    ) -> None:
        rows = keep.indexed(reading, numbers, entities, old=old)
        if rows:
            self.backend.index(connection, rows)

    # Asking --------------------------------------------------------------------------------

    def readings(self, *, old: bool = False) -> Iterator[Reading]:
        """All readings in the order in which they came; replaced revisions only where asked for."""
        with self.database.read() as connection:
            yield from kept.readings(connection, old=old)

    def search(self, query: Query, *, limit: int = 20, skip: int = 0) -> Found:
        """The statements that a query asks for, the best first."""
        with self.database.read() as connection:
            return find.find(connection, self.backend, query, limit=limit, skip=skip)

    def like(self, text: str, query: Query | None = None, *, limit: int = 20) -> Found:
        """The statements that say what a text says, in whatever words, the nearest first."""
        with self.database.read() as connection:
            near = vectors.nearest(connection, self.backend, text)
            return find.among(connection, self.backend, near, query or Query(), limit=limit)

    def __len__(self) -> int:
        """How many statements there are, those of replaced revisions too."""
        with self.database.read() as connection:
            return find.count(connection)


__all__ = ["Added", "Ledger", "Sequence"]
