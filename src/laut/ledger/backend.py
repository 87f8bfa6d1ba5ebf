"""What the two databases do each in its own way: full text, vectors and passages."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL


@dataclass(frozen=True, slots=True)
class Indexed:
    """A statement as the full-text index sees it: stems of its words, of who says it, and tags."""

    id: int
    words: tuple[str, ...]
    source: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """What a statement must have in a field (words, source or tags).

    any: rows of stems, of which one will do; prefix: what a single stem may begin with as well;
    without: it must not have them.
    """

    field: str
    any: tuple[tuple[str, ...], ...]
    prefix: str = ""
    without: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """Days, as numbers, between which statements were made, both included."""

    first: int = 0
    last: int = 99_999_999


def behind(beginning: str) -> str:
    """What stands behind all keys that begin so and end it with a bar, letter by letter."""
    return beginning[:-1] + "}"  # the letter behind "|"


class Backend(Protocol):
    """A kind of database."""

    name: str

    def engine(self, url: URL) -> Engine:
        """Give the engine for a database."""

    def tables(self, connection: Connection) -> set[str]:
        """Give the names of the tables that are there."""

    def together(self, connection: Connection) -> AbstractContextManager[None]:
        """Let the database write beside what is done in here; at the end of it all is written.

        Nothing is asked of the database in here.
        """

    def index(self, connection: Connection, rows: Sequence[Indexed]) -> None:
        """Put statements into the full-text index."""

    def unindex(self, connection: Connection, ids: Sequence[int]) -> None:
        """Take statements out of the full-text index."""

    def drop_vectors(self, connection: Connection, ids: Sequence[int]) -> None:
        """Take the vectors of statements out."""

    def match(
        self, connection: Connection, terms: Sequence[Term], period: Period | None, newest: int
    ) -> list[tuple[int, float]]:
        """Give id and rank of statements that have all terms, at most so many, the newest."""

    def having(
        self, connection: Connection, terms: Sequence[Term], period: Period | None, newest: int
    ) -> list[int]:
        """Give the same statements without their ranks, which cost more than finding them."""

    def among(
        self,
        connection: Connection,
        terms: Sequence[Term],
        period: Period | None,
        ids: Sequence[int],
    ) -> set[int]:
        """Give those of some statements that have all terms, and are of the period."""

    def saying(self, connection: Connection, words: Sequence[str], newest: int) -> list[int]:
        """Give the article of each statement that has one of the words, of so many, the newest."""

    def bearing(
        self, connection: Connection, surnames: Sequence[str], newest: int
    ) -> dict[str, list[int]]:
        """Give the entities with a key that begins so, under each at most so many, the newest."""

    def put_passages(self, connection: Connection, article: int, prints: Collection[int]) -> None:
        """Keep the fingerprints of an article's sentences in the place of those it had."""

    def with_passages(
        self, connection: Connection, prints: Collection[int], newest: int
    ) -> Counter[int]:
        """Give the articles with some of these sentences, so many at most, and with how many."""

    def drop_passages(self, connection: Connection, article: int) -> None:
        """Take the fingerprints of an article out."""

    def has_vectors(self, connection: Connection) -> bool:
        """Whether vectors can be kept here."""

    def put_vectors(self, connection: Connection, rows: Mapping[int, bytes]) -> None:
        """Keep the vectors of statements, as small numbers, by their ids."""

    def vectors(self, connection: Connection, ids: Sequence[int]) -> dict[int, bytes]:
        """Give the vectors of statements, as small numbers."""

    def nearest(self, connection: Connection, small: bytes, count: int) -> list[int]:
        """Give the statements whose vectors differ least in their signs."""
