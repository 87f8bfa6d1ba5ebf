"""Readings as they come back out of a ledger."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, Select, select

from laut.ledger import schema as s
from laut.ledger.pack import naming, unpacked, unpacked_text
from laut.records import Article, Producer, Reading

_BATCH = 50


def reading(connection: Connection, number: int, *, machine: bool = False) -> Reading:
    """The reading of the article with this number, as people have corrected it.

    machine: as it was put in.
    """
    return _reading(connection.execute(_query(machine).where(s.Article.id == number)).one())


def numbers(connection: Connection, *, old: bool = False) -> list[int]:
    """The numbers of all articles in the order in which they came, without replaced revisions."""
    query = select(s.Article.id).order_by(s.Article.id)
    return list(connection.scalars(query if old else query.where(s.Article.current)))


def readings(
    connection: Connection, *, old: bool = False, machine: bool = False
) -> Iterator[Reading]:
    """All readings, a few at a time in memory."""
    every = numbers(connection, old=old)
    for at in range(0, len(every), _BATCH):
        batch = (
            _query(machine).where(s.Article.id.in_(every[at : at + _BATCH])).order_by(s.Article.id)
        )
        for row in connection.execute(batch).all():
            yield _reading(row)


def with_ledger_entities(connection: Connection, number: int, kept: Reading) -> Reading:
    """The reading with the ids of entities that they have over the whole ledger (E12)."""
    rows = connection.execute(
        select(s.Mention.local, s.Mention.entity_id).where(s.Mention.article_id == number)
    )
    ids = {kept.entities[row.local - 1].id: f"E{row.entity_id}" for row in rows}
    return renamed(kept, ids)


def renamed(kept: Reading, ids: dict[str, str]) -> Reading:
    """The reading with other ids of entities. Two that become one stay two entries of one id."""
    return replace(
        kept,
        entities=tuple(replace(each, id=ids[each.id]) for each in kept.entities),
        sources=tuple(
            replace(each, entity=None if each.entity is None else ids[each.entity])
            for each in kept.sources
        ),
        statements=tuple(
            replace(
                each,
                about=tuple(dict.fromkeys(ids[one] for one in each.about)),
                source=replace(
                    each.source,
                    entity=None if each.source.entity is None else ids[each.source.entity],
                ),
            )
            for each in kept.statements
        ),
    )


def _query(machine: bool) -> Select[Any]:
    body = s.Reading.body if machine else s.SHOWN
    return (
        select(*s.Article.__table__.columns, body, s.Producer.name, s.Producer.version,
               s.Producer.model, s.Producer.model_sha256)
        .join(s.Reading, s.Reading.article_id == s.Article.id)
        .join(s.Producer, s.Producer.id == s.Reading.producer_id)
    )  # fmt: skip


def _reading(row: Any) -> Reading:
    with naming(row.uri):
        text = unpacked_text(row.text)
        article = Article(
            row.sha, row.uri, text, row.outlet, row.title, row.published, row.language
        )
        producer = Producer(row.name, row.version, row.model, row.model_sha256)
        return unpacked(row.body, asdict(article), asdict(producer))
