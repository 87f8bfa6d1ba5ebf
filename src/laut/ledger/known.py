"""The entities of the ledger as the articles that were read last show them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, func, or_, select
from sqlalchemy.orm import aliased

from laut.ledger import schema as s
from laut.ledger.among import among
from laut.ledger.at_once import AtOnce
from laut.resolve.across import Known

_LAST: Final = 8  # articles of an entity that tell who it is
_FEW: Final = 4  # entities of an article that tell that there are others


def _last_articles() -> Select[int, int, str, str]:
    """What the last articles that name each of some entities have for it."""
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
        .where(among(s.Entity.id, "entities"))
        .cte("since")
        .prefix_with("MATERIALIZED")  # else it is looked up anew for every article
    )
    return select(table.entity_id, table.article_id, table.text, table.titles).join(
        since, (table.entity_id == since.c.id) & (table.article_id >= since.c.article_id)
    )


_RECENT: Final = AtOnce(_last_articles())
_BESIDE: Final = AtOnce(
    select(s.Mention.article_id, s.Mention.entity_id).where(
        among(s.Mention.article_id, "articles"),
        or_(
            s.Mention.local <= _FEW,
            among(s.Mention.entity_id, "beside", found=True),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class _Named:
    """What an article has for an entity. names: one a line; titles: with blanks between."""

    article: int
    names: str
    titles: str


def known(
    connection: Connection, rows: Collection[Any], beside: Collection[int]
) -> dict[int, Known]:
    """What is known of entities by their numbers; a row has `id`, `kind` and `canonical`.

    beside: the entities that matter in their company; of the others only some are there.
    """
    recent = _recent(connection, [row.id for row in rows])
    articles = {each.article for some in recent.values() for each in some}
    company = _company(connection, articles, beside)
    return {row.id: _known(row, recent[row.id], company) for row in rows}


def _recent(connection: Connection, entities: Sequence[int]) -> Mapping[int, list[_Named]]:
    """What the last articles that name each entity have for it."""
    found: dict[int, list[_Named]] = defaultdict(list)
    for entity, *named in _RECENT.rows(connection, entities=entities):
        found[entity].append(_Named(*named))
    return found


def _company(
    connection: Connection, articles: Collection[int], beside: Collection[int]
) -> Mapping[int, set[int]]:
    """Of the entities of each article the first ones, and those that matter."""
    asked = {"articles": articles, "beside": beside}
    found: dict[int, set[int]] = defaultdict(set)
    for article, entity in _BESIDE.rows(connection, **asked):
        found[article].add(entity)
    return found


def _known(row: Any, recent: Sequence[_Named], company: Mapping[int, set[int]]) -> Known:
    names = frozenset(name for each in recent for name in each.names.split("\n"))
    titles = frozenset(title for each in recent for title in each.titles.split())
    beside = frozenset[int]().union(*(company[each.article] for each in recent))
    return Known(row.id, row.kind, names | {row.canonical}, titles, beside - {row.id})
