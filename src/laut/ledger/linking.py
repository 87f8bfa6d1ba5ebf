"""The statements of a new article against those of its neighbours."""

import datetime
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, or_, select

from laut.errors import LautError
from laut.ledger import schema as s
from laut.ledger.backend import Backend
from laut.ledger.claims import gather
from laut.ledger.copies import copied, copies
from laut.ledger.decisions import decide, decisions
from laut.ledger.keep import clean
from laut.ledger.views import View, stated, views
from laut.ledger.words import stems
from laut.link.across import Kin, links

_MOST: Final = 16  # articles that one is compared with
_RECENT: Final = 60  # articles of one entity that are looked at, the newest
_WORDS: Final = 12  # words of an article by which others are looked for
_HITS: Final = 150  # statements with such words that are looked at, the newest
_AFFAIR: Final = 1.0  # weight of shared entities from which two articles are about one thing
_PAST: Final = 180  # days that two articles about one thing may lie apart


def link(connection: Connection, backend: Backend, number: int) -> int:
    """Link the statements of an article to others, and give the number of links."""
    (view,) = views(connection, backend, [number])
    rows = _allowed(connection, [*_inside(view), *_across(connection, backend, view)])
    if rows:
        connection.execute(insert(s.Link), rows)
        gather(connection, {row[side] for row in rows for side in ("a", "b")})
    return len(rows)


def _inside(view: View) -> list[dict[str, Any]]:
    """The links that the reading of the article has itself; of several of a pair the surest."""
    place = {each["id"]: at for at, each in enumerate(view.body["statements"], 1)}
    found: dict[tuple[int, int], dict[str, Any]] = {}
    for each in sorted(view.body["links"], key=lambda each: float(each["score"])):
        ends = view.numbers[place[each["a"]]], view.numbers[place[each["b"]]]
        found[ends] = {**each, "a": ends[0], "b": ends[1], "why": clean(each["why"])}
    return [found[ends] for ends in sorted(found)]


def _across(connection: Connection, backend: Backend, view: View) -> list[dict[str, Any]]:
    """The links to other articles."""
    mine, shared = stated(view), copies(connection, view.number, view.text)
    if not mine:
        return []
    near = _neighbours(connection, backend, view, shared)
    others = views(connection, backend, list(near))
    kin = {each.number: _kin(view, each, near[each.number]) for each in others}
    theirs = [one for each in others for one in stated(each)]
    found = links(mine, theirs, kin, _names([view, *others]))
    return [
        {"kind": each.kind, "a": each.a, "b": each.b, "score": each.score, "why": clean(each.why)}
        for each in found
    ]


def unlink(connection: Connection, number: int, *, by: str) -> int:
    """Take a link out; it does not come back when its articles are read again."""
    row = connection.execute(select(s.Link.a, s.Link.b).where(s.Link.id == number)).one_or_none()
    if row is None:
        raise LautError(f"there is no link {number}; `laut links` lists them")
    a, b = (_anchor(connection, each) for each in row)
    connection.execute(delete(s.Link).where(s.Link.id == number))
    gather(connection, set(row), fewer=True)
    return decide(connection, "unlink", {"a": a, "b": b}, None, by=by, article=a["key"])


def _anchor(connection: Connection, statement: int) -> dict[str, Any]:
    """A statement in terms that survive a new reading: its article and the place of its quote."""
    row = connection.execute(
        select(s.Article.key, s.Statement.begin, s.Statement.end)
        .join(s.Article, s.Article.id == s.Statement.article_id)
        .where(s.Statement.id == statement)
    ).one()
    return {"key": row.key, "begin": row.begin, "end": row.end}


def _allowed(connection: Connection, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The links without those that a person has taken out."""
    barred = [each.subject for each in decisions(connection, "unlink")]
    if not barred:
        return rows
    return [
        row
        for row in rows
        if not any(
            _meets(ends, (each["a"], each["b"])) or _meets(ends, (each["b"], each["a"]))
            for ends in [(_anchor(connection, row["a"]), _anchor(connection, row["b"]))]
            for each in barred
        )
    ]


def _meets(ends: tuple[dict[str, Any], ...], others: tuple[dict[str, Any], ...]) -> bool:
    return all(
        one["key"] == other["key"] and one["begin"] < other["end"] and other["begin"] < one["end"]
        for one, other in zip(ends, others, strict=True)
    )


def forget(connection: Connection, number: int) -> None:
    """Take the links of an article out of the ledger."""
    ids = list(connection.scalars(select(s.Statement.id).where(s.Statement.article_id == number)))
    if ids:
        mine = or_(s.Link.a.in_(ids), s.Link.b.in_(ids))
        ends = connection.execute(select(s.Link.a, s.Link.b).where(mine)).all()
        connection.execute(delete(s.Link).where(mine))
        gather(connection, {end for row in ends for end in row}, fewer=True)


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
