"""The entities of the ledger as the articles that were read last show them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import aliased

from laut.ledger import schema as s
from laut.resolve.across import Known

_LAST: Final = 20  # articles of an entity that tell who it is


def known(connection: Connection, rows: Collection[Any]) -> dict[int, Known]:
    """What is known of entities by their numbers; a row has `id`, `kind` and `canonical`."""
    recent = _recent(connection, [row.id for row in rows])
    told = _mentions(connection, {each for some in recent.values() for each in some})
    return {row.id: _known(row, [m for each in recent[row.id] for m in told[each]]) for row in rows}


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
    for entity, article in connection.execute(query).all():
        found[entity].add(article)
    return found


def _mentions(connection: Connection, articles: set[int]) -> Mapping[int, list[Any]]:
    table = s.Mention
    query = select(table.article_id, table.entity_id, table.text, table.titles)
    found: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(query.where(table.article_id.in_(articles))).all():
        found[row.article_id].append(row)
    return found


def _known(row: Any, mentions: Sequence[Any]) -> Known:
    mine = [each for each in mentions if each.entity_id == row.id]
    names = frozenset(name for each in mine for name in each.text.split("\n")) | {row.canonical}
    titles = frozenset(title for each in mine for title in each.titles.split())
    company = frozenset(each.entity_id for each in mentions) - {row.id}
    return Known(row.id, row.kind, names, titles, company)
