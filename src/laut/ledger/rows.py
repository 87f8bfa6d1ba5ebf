"""The rows of an article, made from its reading as people have corrected it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from laut.errors import FormatError
from laut.ledger import corrections, counts, entities, keep, kept, linking, people, vectors
from laut.ledger import schema as s
from laut.ledger.backend import Backend, Indexed
from laut.records import Reading


@dataclass(frozen=True, slots=True)
class Before:
    """What an article had so far, and may have again.

    names: the entities that its names have meant; statements: the numbers of its statements, by
    their ids; vectors: by the words of which they are.
    """

    names: Mapping[str, int]
    statements: Mapping[str, int]
    vectors: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Rows:
    """How many statements an article has now, and how many links were made."""

    statements: int
    links: int


def made(
    connection: Connection, backend: Backend, number: int, machine: Reading, before: Before
) -> Rows:
    """Make the rows of an article whose machine's reading is kept: everything but that."""
    current = connection.scalar(select(s.Article.current).where(s.Article.id == number))
    standing = corrections.standing(connection, machine)
    told = corrections.applied(machine, standing)
    shown = told.reading
    keep.put_corrected(connection, number, shown if shown != machine else None)
    chosen = corrections.chosen(told, standing)
    people.keep_mentions(connection, number, machine, set(chosen))
    named = people.put_entities(connection, number, shown, before.names, chosen)
    statements = keep.put_statements(connection, number, shown, named, before.statements)
    _index(connection, backend, keep.indexed(shown, statements, named, old=not current))
    counts.add(connection, number)
    entities.drop_orphans(connection, before.names.values())
    if not current:
        return Rows(len(statements), 0)
    vectors.put(connection, backend, statements, vectors.of(shown, before.vectors))
    return Rows(len(statements), linking.link(connection, backend, number))


def anew(connection: Connection, backend: Backend, number: int) -> None:
    """Make the rows of an article anew, after what people say of its reading has changed.

    What cannot be read any more stays as it is: adding its article again heals it.
    """
    try:
        machine = kept.reading(connection, number, machine=True)
        before = _before(connection, backend, number)
    except FormatError:
        return
    linking.forget(connection, number)
    keep.remove_rows(connection, backend, number)
    made(connection, backend, number, machine, before)


def _before(connection: Connection, backend: Backend, number: int) -> Before:
    shown = kept.reading(connection, number)
    numbers = keep.numbers(connection, number, shown)
    small = {}
    if numbers and backend.has_vectors(connection):
        small = backend.vectors(connection, list(numbers.values()))
    said = vectors.words_of(shown)
    drawn = {said[name]: small[at] for name, at in numbers.items() if at in small}
    return Before(people.before(connection, number), numbers, drawn)


def reindex(connection: Connection, backend: Backend, number: int) -> None:
    """Write the full-text index of an article anew, after its entities have changed."""
    shown = kept.reading(connection, number)
    numbers = keep.numbers(connection, number, shown)
    named = people.entities_of(connection, number, shown)
    current = connection.scalar(select(s.Article.current).where(s.Article.id == number))
    backend.unindex(connection, list(numbers.values()))
    _index(connection, backend, keep.indexed(shown, numbers, named, old=not current))


def _index(connection: Connection, backend: Backend, found: Sequence[Indexed]) -> None:
    if found:
        backend.index(connection, found)
