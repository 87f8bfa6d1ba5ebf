"""The rows of an article, made from its reading as people have corrected it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from laut.errors import FormatError
from laut.ledger import (
    corrections,
    counts,
    entities,
    keep,
    kept,
    linking,
    people,
    vectors,
    views,
)
from laut.ledger import schema as s
from laut.ledger.backend import Backend, Indexed
from laut.ledger.decisions import decisions, pinned
from laut.records import Reading


@dataclass(frozen=True, slots=True)
class Before:
    """What an article had so far, and may have again.

    names: the entities that its names have meant; statements: the numbers of its statements, by
    their ids; vectors: gives those by the words of which they are. again: it has rows of entities
    and perhaps a corrected reading; current: no later revision has replaced it.
    """

    names: Mapping[str, int]
    statements: Mapping[str, int]
    vectors: Callable[[], Mapping[str, bytes]]
    again: bool = False
    current: bool = True


@dataclass(frozen=True, slots=True)
class Rows:
    """How many statements an article has now, and how many links were made."""

    statements: int
    links: int


def made(
    connection: Connection, backend: Backend, number: int, machine: Reading, before: Before
) -> Rows:
    """Make the rows of an article whose machine's reading is kept: everything but that."""
    decided = decisions(connection, article=keep.key(machine.article))
    standing = [each for each in decided if each.kind == "correct"]
    told = corrections.applied(machine, standing)
    shown = told.reading
    chosen = corrections.chosen(told, standing)
    if before.again or shown != machine:
        keep.put_corrected(connection, number, shown if shown != machine else None)
    if before.again:
        people.keep_mentions(connection, number, machine, set(chosen))
    settled = people.Settled(before.names, chosen, pinned(decided), before.again)
    named = people.named(connection, backend, number, shown, settled)
    new = _New(number, shown, named, keep.numbered(connection, shown, before.statements))
    links = 0
    if before.current:
        links = _put_and_link(connection, backend, new, before.vectors)
    else:
        _put(connection, backend, new, old=True)
    entities.drop_orphans(connection, before.names.values())
    return Rows(len(new.numbers), links)


@dataclass(frozen=True, slots=True)
class _New:
    """An article before its rows are written. numbers: those of its statements, by their ids."""

    article: int
    reading: Reading
    named: people.Named
    numbers: Mapping[str, int]


def _put_and_link(
    connection: Connection, backend: Backend, new: _New, known: Callable[[], Mapping[str, bytes]]
) -> int:
    """Ask for all that is compared, write the rows meanwhile, and give the number of links."""
    own = views.own(new.article, new.reading, new.numbers, new.named.entities, new.named.kinds)
    around = linking.surroundings(connection, backend, own)  # while vectors are being drawn
    drawn = vectors.of(new.reading, known())
    floats = vectors.floats(connection, backend, new.numbers, drawn)
    two = linking.facing(connection, around, floats)
    with backend.together(connection):
        _put(connection, backend, new)
        backend.put_passages(connection, new.article, around.prints)
        vectors.put(connection, backend, new.numbers, drawn)
        found = linking.compared(two)
    return linking.put(connection, two.view, found)


def _put(connection: Connection, backend: Backend, new: _New, *, old: bool = False) -> None:
    """Write the rows of an article, and by what they are found; nothing is asked."""
    people.put(connection, new.named)
    keep.put_statements(connection, new.article, new.reading, new.named.entities, new.numbers)
    _index(connection, backend, keep.indexed(new.reading, new.numbers, new.named.entities, old=old))
    counts.add(connection, new.article)


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
    names = people.before(connection, number)
    return Before(names, numbers, lambda: drawn, again=True, current=_current(connection, number))


def reindex(connection: Connection, backend: Backend, number: int) -> None:
    """Write the full-text index of an article anew, after its entities have changed."""
    shown = kept.reading(connection, number)
    numbers = keep.numbers(connection, number, shown)
    named = people.entities_of(connection, number, shown)
    backend.unindex(connection, list(numbers.values()))
    old = not _current(connection, number)
    _index(connection, backend, keep.indexed(shown, numbers, named, old=old))


def _current(connection: Connection, number: int) -> bool:
    """Whether a revision is the latest of its article."""
    return bool(connection.scalar(select(s.Article.current).where(s.Article.id == number)))


def _index(connection: Connection, backend: Backend, found: Sequence[Indexed]) -> None:
    if found:
        backend.index(connection, found)
