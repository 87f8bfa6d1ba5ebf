"""Statements, claims and entities of a ledger as flat rows, for CSV, XLSX and Parquet."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, func, select

from laut.ledger import schema as s
from laut.ledger.claims import standing
from laut.ledger.find import Hit, hits

Row = dict[str, str | int | float | None]
_BATCH: Final = 200
STATEMENTS: Final = (
    "article", "uri", "outlet", "title", "published", "revision", "statement", "type", "stance",
    "certainty", "source_kind", "speaker", "entity", "name", "day", "confidence", "claim",
    "begin", "end", "quote",
)  # fmt: skip
CLAIMS: Final = (
    "claim", "quote", "statements", "sources", "anonymous", "denied", "contradicted", "first",
    "last",
)  # fmt: skip
ENTITIES: Final = ("entity", "kind", "canonical", "names", "articles", "statements", "merged_into")


def of_hit(hit: Hit) -> Row:
    """A statement as a row with the columns STATEMENTS."""
    paper = hit.paper
    return {
        "article": paper.article,
        "uri": paper.uri,
        "outlet": paper.outlet,
        "title": paper.title,
        "published": paper.published,
        "revision": paper.revision,
        "statement": hit.statement,
        "type": hit.type,
        "stance": hit.stance,
        "certainty": hit.certainty,
        "source_kind": hit.kind,
        "speaker": hit.speaker,
        "entity": None if hit.entity is None else f"E{hit.entity}",
        "name": hit.name,
        "day": hit.day,
        "confidence": hit.confidence,
        "claim": hit.claim,
        "begin": min((span.begin for span in hit.quote), default=None),
        "end": max((span.end for span in hit.quote), default=None),
        "quote": " … ".join(span.text for span in hit.quote),
    }


def statements(connection: Connection) -> Iterator[Row]:
    """Every statement of current articles, in the order in which they came."""
    last = 0
    query = (
        select(s.Statement.id)
        .join(s.Article, s.Article.id == s.Statement.article_id)
        .where(s.Article.current)
        .order_by(s.Statement.id)
        .limit(_BATCH)
    )
    while rows := connection.execute(query.where(s.Statement.id > last)).all():
        for hit in hits(connection, [(row.id, 0.0) for row in rows]):
            yield of_hit(hit)
        last = rows[-1].id


def claims(connection: Connection) -> Iterator[Row]:
    """Every claim with the words of its first statement."""
    last = 0
    query = select(s.Claim).order_by(s.Claim.id).limit(_BATCH)
    while rows := connection.execute(query.where(s.Claim.id > last)).all():
        words = {hit.number: hit for hit in hits(connection, [(row.id, 0.0) for row in rows])}
        for row in rows:
            told = standing(row)
            yield {
                "claim": row.id,
                "quote": " … ".join(span.text for span in words[row.id].quote),
                "statements": told.size,
                "sources": told.sources,
                "anonymous": told.anonymous,
                "denied": told.denied,
                "contradicted": told.contradicted,
                "first": told.first,
                "last": told.last,
            }
        last = rows[-1].id


def entities(connection: Connection) -> Iterator[Row]:
    """Every person and thing, with all its names."""
    last = 0
    said = (
        select(func.count(s.Statement.id))
        .where(s.Statement.entity_id == s.Entity.id)
        .scalar_subquery()
    )
    query = select(s.Entity, said.label("said")).order_by(s.Entity.id).limit(_BATCH)
    while rows := connection.execute(query.where(s.Entity.id > last)).all():
        names = _names(connection, [row.id for row in rows])
        for row in rows:
            called = names.get(row.id, [])
            yield {
                "entity": f"E{row.id}",
                "kind": row.kind,
                "canonical": row.canonical,
                "names": "; ".join(dict.fromkeys(n for each in called for n in each.split("\n"))),
                "articles": len(called),
                "statements": row.said,
                "merged_into": None if row.into is None else f"E{row.into}",
            }
        last = rows[-1].id


def _names(connection: Connection, numbers: Sequence[int]) -> dict[int, list[str]]:
    query = select(s.Mention.entity_id, s.Mention.text).where(s.Mention.entity_id.in_(numbers))
    found: dict[int, list[str]] = {}
    for row in connection.execute(query.order_by(s.Mention.article_id)):
        found.setdefault(row.entity_id, []).append(row.text)
    return found


TABLES: Final = {
    "statements": (STATEMENTS, statements),
    "claims": (CLAIMS, claims),
    "entities": (ENTITIES, entities),
}


def cells(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[list[Any]]:
    """The values of rows in the order of the columns."""
    return ([row[column] for column in columns] for row in rows)


__all__ = ["CLAIMS", "ENTITIES", "STATEMENTS", "TABLES", "Row", "cells", "of_hit"]
