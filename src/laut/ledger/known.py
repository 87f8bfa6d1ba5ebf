"""The entities of the ledger as the articles that were read last show them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import aliased

from laut.ledger import schema as s
from laut.ledger.at_once import at_once
from laut.resolve.across import Known

_LAST: Final = 12  # articles of an entity that tell who it is


@dataclass(frozen=True, slots=True)
class _Article:
    """The entities of one article, and the rows of each."""

    company: frozenset[int]
    rows: Mapping[int, Sequence[Any]]


def known(connection: Connection, rows: Collection[Any]) -> dict[int, Known]:
    """What is known of entities by their numbers; a row has `id`, `kind` and `canonical`."""
    recent = _recent(connection, [row.id for row in rows])
    told = _articles(connection, {each for some in recent.values() for each in some})
    return {row.id: _known(row, [told[each] for each in recent[row.id]]) for row in rows}


def _recent(connection: Connection, entities: Sequence[int]) -> Mapping[int, set[int]]:
    """The last articles that name each entity."""
    one, table = aliased(s.Mention), s.Mention
    oldest = (
        select(one.article_id)
        .where(one.entity_id == s.Entity.id)
        .order_by(one.article_id.desc())
        .offset(_LAST - 1)
        .limit(1)
        .scalar_subquery()
    )
    since = (
        select(s.Entity.id, func.coalesce(oldest, 0).label("article_id"))
        .where(s.Entity.id.in_(entities))
        .cte("since")
        .prefix_with("MATERIALIZED")  # else it is looked up anew for every article
    )
    query = select(table.entity_id, table.article_id).join(
        since, (table.entity_id == since.c.id) & (table.article_id >= since.c.article_id)
    )
    found: dict[int, set[int]] = defaultdict(set)
    for entity, article in at_once(connection, query):
        found[entity].add(article)
    return found


def _articles(connection: Connection, articles: set[int]) -> Mapping[int, _Article]:
    table = s.Mention
    query = select(table.article_id, table.entity_id, table.text, table.titles)
    found: dict[int, dict[int, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for row in at_once(connection, query.where(table.article_id.in_(articles))):
        article, entity, *_ = row
        found[article][entity].append(row)
    return {article: _Article(frozenset(some), some) for article, some in found.items()}


def _known(row: Any, articles: Sequence[_Article]) -> Known:
    mine = [each for article in articles for each in article.rows.get(row.id, ())]
    names = frozenset(name for _, _, text, _ in mine for name in text.split("\n"))
    titles = frozenset(title for *_, some in mine for title in some.split())
    company = frozenset[int]().union(*(article.company for article in articles))
    return Known(row.id, row.kind, names | {row.canonical}, titles, company - {row.id})
