"""Who speaks about whom: the people and bodies that matter most in what a query finds."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, select

from laut.ledger import schema as s
from laut.ledger.backend import Backend
from laut.ledger.find import ranked_for
from laut.ledger.query import Query
from laut.records import EntityKind

_KINDS: tuple[EntityKind, ...] = ("person", "organisation")
Pairs = Mapping[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class Node:
    """A person or body. speaks: how many statements it makes about others; spoken: others do."""

    number: int
    name: str
    kind: EntityKind
    speaks: int
    spoken: int


@dataclass(frozen=True, slots=True)
class Edge:
    """How many statements one makes about another; both are numbers of entities."""

    speaker: int
    about: int
    statements: int


@dataclass(frozen=True, slots=True)
class Network:
    """Who speaks about whom, those in most statements first. more: further ones are left out.

    statements: how many were looked at; further: and there are more of them.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    more: int
    statements: int
    further: bool


def network(connection: Connection, backend: Backend, query: Query, *, limit: int) -> Network:
    """The network of at most so many people and bodies, over the statements of a query."""
    ranked, further = ranked_for(connection, backend, query)
    pairs = _pairs(connection, [number for number, _ in ranked])
    weights = _weights(pairs)
    ordered = sorted(
        pairs, key=lambda pair: (-pairs[pair], -(weights[pair[0]] + weights[pair[1]]), pair)
    )
    shown = _first(ordered, limit)
    return Network(
        _nodes(connection, sorted(shown, key=lambda each: (-weights[each], each)), pairs),
        tuple(Edge(*pair, pairs[pair]) for pair in ordered if shown.issuperset(pair)),
        len(weights) - len(shown),
        len(ranked),
        further,
    )


def _pairs(connection: Connection, ids: Sequence[int]) -> Pairs:
    """How often one speaks about another, by their numbers; nobody is told about themselves."""
    said, about = s.Statement, s.Mention
    query = (
        select(said.entity_id, about.entity_id.label("about"), func.count().label("times"))
        .join(s.About, s.About.statement_id == said.id)
        .join(about, and_(about.article_id == said.article_id, about.local == s.About.local))
        .where(said.id.in_(ids), said.entity_id != about.entity_id)
        .group_by(said.entity_id, about.entity_id)
    )
    found = {(row.entity_id, row.about): row.times for row in connection.execute(query)}
    voices = _voices(connection, {each for pair in found for each in pair})
    return {pair: times for pair, times in found.items() if voices.issuperset(pair)}


def _voices(connection: Connection, numbers: set[int]) -> set[int]:
    """Those of some entities that can speak."""
    query = select(s.Entity.id).where(s.Entity.id.in_(numbers), s.Entity.kind.in_(_KINDS))
    return set(connection.scalars(query))


def _weights(pairs: Pairs) -> Counter[int]:
    found: Counter[int] = Counter()
    for pair, times in pairs.items():
        for each in pair:
            found[each] += times
    return found


def _first(pairs: Iterable[tuple[int, int]], limit: int) -> set[int]:
    """Those in the first pairs, as many as there may be."""
    found: set[int] = set()
    for pair in pairs:
        if len(found.union(pair)) <= limit:
            found.update(pair)
    return found


def _nodes(connection: Connection, numbers: Sequence[int], pairs: Pairs) -> tuple[Node, ...]:
    rows = connection.execute(select(s.Entity).where(s.Entity.id.in_(numbers)))
    named = {row.id: row for row in rows}
    speaks, spoken = Counter[int](), Counter[int]()
    for (speaker, about), times in pairs.items():
        speaks[speaker] += times
        spoken[about] += times
    return tuple(
        Node(each, named[each].canonical, named[each].kind, speaks[each], spoken[each])
        for each in numbers
    )
