"""Statements that answer a query, the best first, with their words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select

from laut.export.lines import Lines
from laut.ledger import schema as s
from laut.ledger.at_once import at_once
from laut.ledger.backend import Backend, Period
from laut.ledger.codes import day_text
from laut.ledger.pack import fields, naming, unpacked_text
from laut.ledger.query import Query, period, terms
from laut.records import Certainty, SourceKind, Span, Spans, Stance, StatementType

NEWEST: Final = 2000
"""Statements that are ranked: of more that match, those that were added last."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The article of a statement. article: its id; revision counts from one.

    number: its own in the ledger.
    """

    article: str
    uri: str
    outlet: str | None
    title: str | None
    published: str | None
    revision: int
    number: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found. number: its own in the ledger; statement: its id in the reading.

    speaker: who says it, in the words of the article; entity: the number of that person or body in
    the ledger, and name what the ledger calls it. score: how well it fits, comparable within one
    search only. line: that of the article in which the quote begins. claim: the number of the claim
    that it is part of, None where it stands alone. voice: the place of its source in the reading,
    from one.
    """

    number: int
    statement: str
    paper: Paper
    type: StatementType
    stance: Stance
    certainty: Certainty
    kind: SourceKind
    quote: Spans
    speaker: str | None
    entity: int | None
    name: str | None
    day: str | None
    confidence: float
    score: float
    line: int
    claim: int | None
    voice: int


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits. total: how many there are in all; more: and perhaps more than that."""

    hits: tuple[Hit, ...]
    total: int
    more: bool


def find(
    connection: Connection, backend: Backend, query: Query, *, limit: int = 20, skip: int = 0
) -> Found:
    """The statements that a query asks for."""
    ranked, more = ranked_for(connection, backend, query)
    page = ranked[skip : skip + limit]
    return Found(tuple(hits(connection, page)), len(ranked), more)


def ranked_for(
    connection: Connection, backend: Backend, query: Query
) -> tuple[list[tuple[int, float]], bool]:
    """Numbers and scores of what a query asks for, the best first; and whether there is more."""
    wanted = terms(query)
    if not wanted or not query.words:
        ids = newest(connection, backend, query)
        return [(number, 0.0) for number in ids], len(ids) == NEWEST
    ranked = backend.match(connection, wanted, _span(query), NEWEST)
    more = len(ranked) == NEWEST
    return sorted(ranked, key=lambda each: (-each[1], -each[0])), more


def newest(connection: Connection, backend: Backend, query: Query) -> list[int]:
    """Numbers of what a query asks for, without a rank, the one that was added last first."""
    wanted = terms(query)
    if wanted:
        return backend.having(connection, wanted, _span(query), NEWEST)
    return _latest(connection, period(query.since, query.until), query.old)


def _span(query: Query) -> Period | None:
    days = period(query.since, query.until)
    return None if days is None else Period(*days)


def among(
    connection: Connection,
    backend: Backend,
    near: Sequence[tuple[int, float]],
    query: Query,
    *,
    limit: int,
) -> Found:
    """Of some statements with their scores, in their order, those that a query asks for."""
    wanted, days = terms(query), period(query.since, query.until)
    if wanted or days:
        span = None if days is None else Period(*days)
        only = backend.among(connection, wanted, span, [number for number, _ in near])
        near = [each for each in near if each[0] in only]
    return Found(tuple(hits(connection, near[:limit])), len(near), False)


def _latest(connection: Connection, days: tuple[int, int] | None, old: bool) -> list[int]:
    """Every statement, the one that was added last first; of a period the latest."""
    query = select(s.Statement.id).limit(NEWEST)
    if not old:
        query = query.join(s.Article, s.Article.id == s.Statement.article_id).where(
            s.Article.current
        )
    if days is not None:
        # In the order of the index that finds them.
        query = query.where(s.Statement.day.between(*days)).order_by(s.Statement.day.desc())
    return [row[0] for row in at_once(connection, query.order_by(s.Statement.id.desc()))]


def hits(connection: Connection, ranked: Sequence[tuple[int, float]]) -> list[Hit]:
    """The statements with some numbers, in this order, each with its score."""
    rows = _rows(connection, [number for number, _ in ranked])
    articles = {row.article_id for row in rows.values()}
    texts, bodies = _contents(connection, articles)
    return [
        _hit(rows[number], bodies[rows[number].article_id], texts[rows[number].article_id], score)
        for number, score in ranked
        if number in rows
    ]


def _rows(connection: Connection, ids: Sequence[int]) -> dict[int, Any]:
    a, e = s.Article, s.Entity
    query = (
        select(
            *s.Statement.__table__.columns,
            a.sha, a.uri, a.outlet, a.title, a.published, a.revision, e.canonical,
        )
        .join(a, a.id == s.Statement.article_id)
        .outerjoin(e, e.id == s.Statement.entity_id)
        .where(s.Statement.id.in_(ids))
    )  # fmt: skip
    return {row.id: row for row in connection.execute(query)}


def _contents(
    connection: Connection, articles: set[int]
) -> tuple[dict[int, str], dict[int, dict[str, Any]]]:
    query = (
        select(s.Article.id, s.Article.uri, s.Article.text, s.SHOWN)
        .join(s.Reading, s.Reading.article_id == s.Article.id)
        .where(s.Article.id.in_(articles))
    )
    texts, bodies = dict[int, str](), dict[int, dict[str, Any]]()
    for row in connection.execute(query):
        with naming(row.uri):
            texts[row.id], bodies[row.id] = unpacked_text(row.text), fields(row.body)
    return texts, bodies


def _hit(row: Any, body: Mapping[str, Any], text: str, score: float) -> Hit:
    told = body["statements"][row.local - 1]
    return Hit(
        number=row.id,
        statement=told["id"],
        paper=paper(row, row.article_id),
        type=row.type,
        stance=row.stance,
        certainty=row.certainty,
        kind=row.kind,
        quote=tuple(Span(begin, end, text[begin:end]) for begin, end in told["quote"]),
        speaker=" … ".join(text[begin:end] for begin, end in told["speaker"])
        or body["sources"][row.voice - 1]["text"],
        entity=row.entity_id,
        name=row.canonical,
        day=day_text(row.day),
        confidence=row.confidence / 1000,
        score=round(score, 4),
        line=Lines(text).number(row.begin),
        claim=row.claim,
        voice=row.voice,
    )


def paper(row: Any, number: int) -> Paper:
    """The article with this number, in a row that has its columns."""
    return Paper(row.sha, row.uri, row.outlet, row.title, row.published, row.revision, number)


def count(connection: Connection) -> int:
    """How many statements the ledger holds, those of replaced revisions too."""
    return int(connection.scalar(select(func.count(s.Statement.id))) or 0)
