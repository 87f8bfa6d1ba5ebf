"""The statements of a new article against those of its neighbours."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from sqlalchemy import Connection, delete, func, insert, or_, select

from laut.errors import LautError
from laut.ledger import schema as s
from laut.ledger import vectors
from laut.ledger.at_once import at_once
from laut.ledger.backend import Backend
from laut.ledger.claims import gather
from laut.ledger.codes import date_of
from laut.ledger.copies import Runs, copied, copies, runs
from laut.ledger.decisions import decide, decisions
from laut.ledger.handed import handed_on, to_copies
from laut.ledger.keep import clean
from laut.ledger.views import View, stated, views
from laut.ledger.words import stems
from laut.link.across import Kin, Stated, links
from laut.scores import Floats

_MOST: Final = 16  # articles that one is compared with
_RECENT: Final = 50_000  # articles that were added last, among which are the neighbours
_OFTEN: Final = 400  # of them that have a name, from which on it tells nothing
_WORDS: Final = 12  # words of an article by which others are looked for
_HITS: Final = 150  # statements with such words that are looked at, the newest
_LIKE: Final = 0.2  # likeness of two statements that may be linked
_NEAREST: Final = 4  # of other articles that each statement is compared with
_CLOSE: Final = 0.4  # of two by which two articles may be about one thing
_SAME: Final = 0.8  # of two that may be one text, so that the articles are compared in full
_AFFAIR: Final = 0.6  # weight of shared entities from which two articles are about one thing
_PAST: Final = 180  # days that two articles about one thing may lie apart


def link(connection: Connection, backend: Backend, number: int) -> int:
    """Link the statements of an article to others, and give the number of links."""
    known = _vectors(connection, backend, [number])
    (view,) = views(connection, [number], known)
    found = [*_inside(view), *_across(connection, backend, view)]
    found += to_copies(connection, view, found)
    rows = _allowed(connection, [*found, *handed_on(connection, view, found)])
    if rows:
        connection.execute(insert(s.Link), rows)
        gather(connection, {row[side] for row in rows for side in ("a", "b")})
    return len(rows)


def _vectors(
    connection: Connection, backend: Backend, articles: Collection[int]
) -> dict[int, Floats]:
    """The vectors of all statements of some articles."""
    query = select(s.Statement.id).where(s.Statement.article_id.in_(articles))
    return vectors.of_numbers(connection, backend, list(connection.scalars(query)))


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
    near = _neighbours(connection, backend, view, shared) if mine else {}
    alike = _alike(connection, backend, mine, near)
    if not alike:
        return []
    others = views(connection, {each[0] for each in alike.values()}, _known(alike))
    seen = _Compared(view, runs(view.text), alike)
    kin = {each.number: _kin(seen, each, near[each.number]) for each in others}
    theirs = [one for each in others for one in stated(each, alike)]
    found = links(mine, theirs, kin, _names([view, *others]))
    return [
        {"kind": each.kind, "a": each.a, "b": each.b, "score": each.score, "why": clean(each.why)}
        for each in found
    ]


_Alike = dict[int, tuple[int, float, Floats | None]]
"""Statements of other articles: article, the greatest likeness to one of this one, vector."""


def _alike(
    connection: Connection, backend: Backend, mine: Sequence[Stated], near: Collection[int]
) -> _Alike:
    """The statements of the neighbours that may say what one of the article says."""
    table = s.Statement
    query = select(table.id, table.article_id).where(table.article_id.in_(near))
    articles = dict(connection.execute(query).all())
    known = vectors.of_numbers(connection, backend, list(articles))
    own = [each.vector for each in mine if each.vector is not None]
    if not own or not known:
        return {number: (article, 0.0, None) for number, article in articles.items()}
    like = np.array(own) @ np.array(list(known.values())).T
    nearest = np.sort(like, axis=1)[:, -_NEAREST:][:, :1]  # of each statement the last that counts
    kept = ((like >= nearest) & (like >= _LIKE)).any(axis=0)
    return {
        number: (articles[number], float(best), known[number])
        for number, best, keep in zip(known, like.max(axis=0), kept, strict=True)
        if keep
    }


def _known(alike: _Alike) -> dict[int, Floats]:
    return {number: vector for number, (_, _, vector) in alike.items() if vector is not None}


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
    for article, often in _sharing(connection, view):
        weights[article] += 1 / math.log2(2 + often / 4)
    by_words = _by_words(connection, backend, view)
    ranked = defaultdict(float, weights)
    for article, count in by_words.items():
        ranked[article] += 0.2 * count
    for article, count in shared.items():
        ranked[article] += 10 * count
    ids = sorted(ranked, key=lambda each: (-ranked[each], -each))[: _MOST * 2]
    kept = set(_others(connection, view.number, ids))
    return {each: weights.get(each, 0.0) for each in [e for e in ids if e in kept][:_MOST]}


def _sharing(connection: Connection, view: View) -> Iterator[tuple[int, int]]:
    """The articles that have a name of this one, each with how many articles have that name.

    A name that everybody has tells nothing, and is passed over.
    """
    table = s.Mention
    near = table.article_id.between(view.number - _RECENT, view.number + _RECENT)
    mine = set(view.entities.values())
    counted = at_once(
        connection,
        select(table.entity_id, func.count().label("often"))
        .where(table.entity_id.in_(mine), near)
        .group_by(table.entity_id),
    )
    often = {entity: number for entity, number in counted if number <= _OFTEN}
    rows = at_once(
        connection,
        select(table.article_id, table.entity_id).where(
            table.entity_id.in_(often), near, table.article_id != view.number
        ),
    )
    return ((article, often[entity]) for article, entity in rows)


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


@dataclass(frozen=True, slots=True)
class _Compared:
    """An article that is compared with others, and those of their statements that are like its."""

    view: View
    runs: Runs
    alike: _Alike


def _kin(compared: _Compared, other: View, weight: float) -> Kin:
    view, alike = compared.view, compared.alike
    days = _apart(view.day, other.day)
    near = days is None or days <= _PAST
    best = max(like for article, like, _ in alike.values() if article == other.number)
    copies = best >= _SAME and copied(compared.runs, other.text)
    affair = near and (weight >= _AFFAIR or best >= _CLOSE)
    return Kin(copies or affair, _share(view, other), weight, copies, days)


def _share(view: View, other: View) -> float:
    """How many of the entities of the article with fewer stand in the other one."""
    mine, theirs = set(view.entities.values()), set(other.entities.values())
    return len(mine & theirs) / (min(len(mine), len(theirs)) or 1)


def _apart(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else abs((date_of(one) - date_of(other)).days)


def _names(every: Sequence[View]) -> dict[int, str]:
    return {
        view.entities[at]: each["canonical"]
        for view in every
        for at, each in enumerate(view.body["entities"], 1)
    }
