"""The statements of a new article against those of its neighbours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select

from laut.errors import LautError
from laut.ledger import schema as s
from laut.ledger import vectors
from laut.ledger.backend import Backend
from laut.ledger.claims import gather
from laut.ledger.copies import copies, runs
from laut.ledger.decisions import decide, decisions
from laut.ledger.handed import handed_on, to_copies
from laut.ledger.keep import clean
from laut.ledger.neighbours import Neighbour, alike, kin_of, neighbours
from laut.ledger.views import View, stated, views
from laut.link.across import links


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An article and those that may speak of the same, by their numbers."""

    view: View
    near: Mapping[int, Neighbour]


def surroundings(connection: Connection, backend: Backend, number: int) -> Surroundings:
    """What can be known of the surroundings of an article before it has vectors."""
    (view,) = views(connection, [number], {})
    shared = copies(connection, backend, number, view.text)
    near = neighbours(connection, backend, view, shared) if view.numbers else {}
    return Surroundings(view, near)


def link(connection: Connection, backend: Backend, around: Surroundings) -> int:
    """Link the statements of an article, whose vectors are kept, and give the number of links."""
    known = vectors.of_numbers(connection, backend, list(around.view.numbers.values()))
    view = replace(around.view, vectors=known)
    found = [*_inside(view), *_across(connection, backend, view, around.near)]
    found += to_copies(connection, view, found)
    rows = _allowed(connection, [*found, *handed_on(connection, view, found)])
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


def _across(
    connection: Connection, backend: Backend, view: View, near: Mapping[int, Neighbour]
) -> list[dict[str, Any]]:
    """The links to other articles."""
    mine = stated(view)
    theirs = alike(connection, backend, mine, near)
    if not mine or not theirs.articles:
        return []
    others = views(connection, set(theirs.articles.values()), theirs.vectors)
    own = runs(view.text)
    kin = {o.number: kin_of(view, own, o, near[o.number], theirs) for o in others}
    old = [one for each in others for one in stated(each, theirs.articles)]
    return [
        {"kind": each.kind, "a": each.a, "b": each.b, "score": each.score, "why": clean(each.why)}
        for each in links(mine, old, kin, _names([view, *others]))
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


def _names(every: Sequence[View]) -> dict[int, str]:
    return {
        view.entities[at]: each["canonical"]
        for view in every
        for at, each in enumerate(view.body["entities"], 1)
    }
