"""The statements of a new article against those of its neighbours."""

import datetime
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, delete, insert, or_, select

from laut.ledger import schema as s
from laut.ledger.backend import Backend
from laut.ledger.copies import copied, copies
from laut.ledger.views import View, stated, views
from laut.ledger.words import stems
from laut.link.across import Kin, Stated, links

_MOST: Final = 16  # articles that one is compared with
_RECENT: Final = 60  # articles of one entity that are looked at, the newest
_WORDS: Final = 12  # words of an article by which others are looked for
_HITS: Final = 150  # statements with such words that are looked at, the newest
_AFFAIR: Final = 1.0  # weight of shared entities from which two articles are about one thing
_PAST: Final = 180  # days that two articles about one thing may lie apart


def link(connection: Connection, backend: Backend, number: int) -> int:
    """Link the statements of an article to others, and give the number of links."""
    (view,) = views(connection, backend, [number])
    mine = stated(view)
    shared = copies(connection, number, view.text)
    if not mine:
        return 0
    near = _neighbours(connection, backend, view, shared)
    others = views(connection, backend, list(near))
    kin = {each.number: _kin(view, each, near[each.number]) for each in others}
    theirs = [one for each in others for one in stated(each)]
    names = _names([view, *others])
    found = links(mine, _alike(mine, theirs), kin, names)
    rows = [
        {"kind": each.kind, "a": each.a, "b": each.b, "score": each.score, "why": each.why}
        for each in found
    ]
    if rows:
        connection.execute(insert(s.Link), rows)
    return len(rows)


def forget(connection: Connection, number: int) -> None:
    """Take the links of an article out of the ledger."""
    ids = list(connection.scalars(select(s.Statement.id).where(s.Statement.article_id == number)))
    if ids:
        connection.execute(delete(s.Link).where(or_(s.Link.a.in_(ids), s.Link.b.in_(ids))))


# Neighbours ------------------------------------------------------------------------------------


def _neighbours(
    connection: Connection, backend: Backend, view: View, shared: Mapping[int, int]
) -> dict[int, float]:
    """The articles that may speak of the same, with the weight of the entities in common."""
    weights: dict[int, float] = defaultdict(float)
    for entity in set(view.entities.values()):
        recent = (
            select(s.Mention.article_id)
            .where(s.Mention.entity_id == entity, s.Mention.article_id != view.number)
            .order_by(s.Mention.article_id.desc())
            .limit(_RECENT)
        )
        articles = list(connection.scalars(recent))
        for article in articles:
            weights[article] += 1 / math.log2(2 + len(articles) / 4)
    by_words = _by_words(connection, backend, view)
    ranked = defaultdict(float, weights)
    for article, count in by_words.items():
        ranked[article] += 0.2 * count
    for article, count in shared.items():
        ranked[article] += 10 * count
    ids = sorted(ranked, key=lambda each: (-ranked[each], -each))[: _MOST * 2]
    kept = set(_others(connection, view.number, ids))
    return {each: weights.get(each, 0.0) for each in [e for e in ids if e in kept][:_MOST]}


def _others(connection: Connection, number: int, ids: Sequence[int]) -> list[int]:
    """Of some articles those that are current, and no revision of this one."""
    own = select(s.Article.key).where(s.Article.id == number).scalar_subquery()
    query = select(s.Article.id).where(
        s.Article.id.in_(ids), s.Article.current, s.Article.key != own
    )
    return list(connection.scalars(query))


def _by_words(connection: Connection, backend: Backend, view: View) -> Counter[int]:
    """The articles whose statements have the longest words of this one's."""
    said = " ".join(
        view.text[begin:end] for each in view.body["statements"] for begin, end in each["quote"]
    )
    words = sorted(set(stems(said)), key=lambda each: (-len(each), each))[:_WORDS]
    if not words:
        return Counter()
    ids = backend.any_of(connection, words, _HITS)
    rows = connection.execute(
        select(s.Statement.article_id).where(
            s.Statement.id.in_(ids), s.Statement.article_id != view.number
        )
    )
    return Counter(row.article_id for row in rows)


def _kin(view: View, other: View, weight: float) -> Kin:
    days = _apart(view.day, other.day)
    near = days is None or days <= _PAST
    copies = copied(view.text, other.text)
    return Kin(copies or (near and weight >= _AFFAIR), _share(view, other), weight, copies, days)


def _share(view: View, other: View) -> float:
    """How many of the entities of the article with fewer stand in the other one."""
    mine, theirs = set(view.entities.values()), set(other.entities.values())
    return len(mine & theirs) / (min(len(mine), len(theirs)) or 1)


def _apart(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else abs((_date(one) - _date(other)).days)


def _date(day: int) -> datetime.date:
    return datetime.date(day // 10000, day // 100 % 100, day % 100)


def _names(every: Sequence[View]) -> dict[int, str]:
    return {
        view.entities[at]: each["canonical"]
        for view in every
        for at, each in enumerate(view.body["entities"], 1)
    }


def _alike(mine: Sequence[Stated], theirs: Sequence[Stated]) -> list[Stated]:
    """The statements that share a word with one of the article; the rest is not worth a look."""
    own = {stem for each in mine for stem in stems(" ".join(each.quote))}
    return [each for each in theirs if len(own & set(stems(" ".join(each.quote)))) > 1]
