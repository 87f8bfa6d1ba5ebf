"""What stands between statements, as it is asked for: links, claims, and what one voice said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from sqlalchemy import Connection, or_, select
from sqlalchemy.orm import aliased

from laut.ledger import claims
from laut.ledger import schema as s
from laut.ledger.backend import Backend
from laut.ledger.claims import Standing
from laut.ledger.entities import Person, entity, with_merged
from laut.ledger.find import Hit, find, hits
from laut.ledger.pack import fields, naming
from laut.ledger.query import Query
from laut.records import LinkKind

_BATCH: Final = 500
_SHOWN: Final = 50  # statements of a claim that are shown


@dataclass(frozen=True, slots=True)
class Place:
    """A statement by what outlives this ledger: the id of its article, its address, its own id."""

    article: str
    uri: str
    statement: str


@dataclass(frozen=True, slots=True)
class Between:
    """A link between two statements; see `laut.records.Link`. number: its own in the ledger."""

    number: int
    kind: LinkKind
    a: Place
    b: Place
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Against:
    """A statement that stands against a claim, or replaces it, and why.

    acts: it is the one that denies or replaces; else the claim does.
    """

    kind: LinkKind
    acts: bool
    hit: Hit
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its statements, the first one first, and what is linked to them from outside."""

    standing: Standing
    hits: tuple[Hit, ...]
    against: tuple[Against, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a voice said later in place of something that it had said; and why it is one."""

    later: Hit
    first: Hit
    kind: LinkKind
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one person or body has said, in the order of time. more: there is more of it."""

    person: Person
    hits: tuple[Hit, ...]
    changes: tuple[Change, ...]
    more: bool


def links(connection: Connection) -> Iterator[Between]:
    """Every link of the ledger, between articles and inside them, in the order of their numbers."""
    last = 0
    while rows := connection.execute(_links().where(s.Link.id > last).limit(_BATCH)).all():
        ids = _ids(connection, rows)
        for row in rows:
            yield Between(
                row.id, row.kind,
                Place(row.sha_a, row.uri_a, ids[row.article_a][row.local_a - 1]),
                Place(row.sha_b, row.uri_b, ids[row.article_b][row.local_b - 1]),
                row.score, row.why,
            )  # fmt: skip
        last = rows[-1].id


def _links() -> Any:
    a, b = aliased(s.Statement), aliased(s.Statement)
    of_a, of_b = aliased(s.Article), aliased(s.Article)
    return (
        select(
            s.Link.id, s.Link.kind, s.Link.score, s.Link.why,
            a.article_id.label("article_a"), a.local.label("local_a"),
            b.article_id.label("article_b"), b.local.label("local_b"),
            of_a.sha.label("sha_a"), of_a.uri.label("uri_a"),
            of_b.sha.label("sha_b"), of_b.uri.label("uri_b"),
        )
        .join(a, a.id == s.Link.a).join(b, b.id == s.Link.b)
        .join(of_a, of_a.id == a.article_id).join(of_b, of_b.id == b.article_id)
        .order_by(s.Link.id)
    )  # fmt: skip


def _ids(connection: Connection, rows: Sequence[Any]) -> dict[int, list[str]]:
    """The ids of the statements of some articles, in their order."""
    articles = {each for row in rows for each in (row.article_a, row.article_b)}
    query = (
        select(s.Article.id, s.Article.uri, s.SHOWN)
        .join(s.Reading, s.Reading.article_id == s.Article.id)
        .where(s.Article.id.in_(articles))
    )
    found = {}
    for row in connection.execute(query):
        with naming(row.uri):
            found[row.id] = [each["id"] for each in fields(row.body)["statements"]]
    return found


# Claims ----------------------------------------------------------------------------------------


def claim(connection: Connection, number: int) -> Claim | None:
    """The claim with this number, or the one that a statement with it belongs to."""
    root = connection.scalar(select(s.Statement.claim).where(s.Statement.id == number))
    row = connection.execute(select(s.Claim).where(s.Claim.id == (root or number))).one_or_none()
    if row is None:
        return None
    query = (
        select(s.Statement.id)
        .where(s.Statement.claim == row.id)
        .order_by(s.Statement.day, s.Statement.id)
    )
    ids = list(connection.scalars(query))
    shown = hits(connection, [(each, 0.0) for each in ids[:_SHOWN]])
    return Claim(claims.standing(row), tuple(shown), _against(connection, ids))


def _against(connection: Connection, ids: Sequence[int]) -> tuple[Against, ...]:
    query = select(s.Link).where(
        s.Link.kind.in_(["denies", "contradicts", "updates"]),
        s.Link.score >= claims.SURE,
        or_(s.Link.a.in_(ids), s.Link.b.in_(ids)),
    )
    inside = set(ids)
    outside = {
        (row.b if row.a in inside else row.a): row
        for row in connection.execute(query.order_by(s.Link.score))
        if not {row.a, row.b} <= inside
    }
    found = {hit.number: hit for hit in hits(connection, [(each, 0.0) for each in outside])}
    return tuple(
        Against(row.kind, number == row.a, found[number], row.score, row.why)
        for number, row in sorted(outside.items(), key=lambda each: (each[1].kind, each[0]))
        if number in found
    )


def claims_about(
    connection: Connection, backend: Backend, query: Query, *, limit: int
) -> list[Standing]:
    """The claims whose statements a query finds, the largest first; without words all."""
    if query == Query():
        return claims.top(connection, limit=limit)
    found = find(connection, backend, query, limit=_BATCH)
    ids = [hit.number for hit in found.hits]
    wanted = select(s.Statement.claim).where(s.Statement.id.in_(ids)).distinct()
    rows = connection.execute(
        select(s.Claim)
        .where(s.Claim.id.in_(wanted))
        .order_by(s.Claim.size.desc(), s.Claim.last.desc(), s.Claim.id)
        .limit(limit)
    )
    return [claims.standing(row) for row in rows]


# Who -------------------------------------------------------------------------------------------


def said(connection: Connection, number: int, *, days: tuple[int, int] | None, limit: int) -> Said:
    """What a person or body has said, in the order of time, and where that has changed."""
    person = entity(connection, number)
    table = s.Statement
    query = (
        select(table.id)
        .join(s.Article, s.Article.id == table.article_id)
        .where(table.entity_id.in_(with_merged(connection, person.number)), s.Article.current)
        .order_by(table.day.desc(), table.id.desc())
        .limit(limit + 1)
    )
    if days is not None:
        query = query.where(table.day.between(*days))
    ids = list(connection.scalars(query))
    shown = hits(connection, [(each, 0.0) for each in reversed(ids[:limit])])
    return Said(person, tuple(shown), changes(connection, ids[:limit]), len(ids) > limit)


def changes(
    connection: Connection, ids: Sequence[int], *, limit: int | None = None
) -> tuple[Change, ...]:
    """The links that replace or contradict something between the statements of one voice."""
    query = select(s.Link).where(
        s.Link.kind.in_(["updates", "contradicts", "denies"]),
        s.Link.score >= claims.SURE,
        s.Link.a.in_(ids),
    )
    # The other end is looked at here: a database tries every pair of two long lists.
    inside, linked = set(ids), connection.execute(query.order_by(s.Link.a, s.Link.b))
    rows = list(islice((row for row in linked if row.b in inside), limit))
    wanted = {end for row in rows for end in (row.a, row.b)}
    found = {hit.number: hit for hit in hits(connection, [(each, 0.0) for each in wanted])}
    every = (Change(found[row.a], found[row.b], row.kind, row.why) for row in rows)
    return tuple({_utterances(each): each for each in every}.values())


def _utterances(change: Change) -> tuple[int, int]:
    """Copies of two statements are one change."""
    return (
        change.later.claim or change.later.number,
        change.first.claim or change.first.number,
    )
