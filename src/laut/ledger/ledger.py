"""The ledger as its users see it: what can be put in, asked and decided."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

import numpy as np
from sqlalchemy import Connection, delete, select, update

from laut.ledger import find as finding
from laut.ledger import keep, people
from laut.ledger import schema as s
from laut.ledger.database import Database
from laut.ledger.find import Found, Hit
from laut.ledger.keep import State
from laut.ledger.pack import unpacked, unpacked_text
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
        vectors = self._vectors(reading)
        with self.database.write() as connection:
            where = keep.place(connection, reading.article, reading.producer)
            if where.state == "same":
                return Added("same", reading.article.uri, len(reading.statements), 0)
            return self._keep(connection, where, reading, vectors)
"""continued below"""
