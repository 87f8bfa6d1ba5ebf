"""The statements of a new article against those of its neighbours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select

from laut.errors import LautError
from laut.ledger import schema as s
from laut.ledger.backend import Backend
from laut.ledger.claims import gather
from laut.ledger.copies import copies, prints, runs
from laut.ledger.decisions import decide, decisions
from laut.ledger.handed import handed_on, to_copies
from laut.ledger.keep import clean
from laut.ledger.neighbours import Alike, Neighbour, Said, alike, kin_of, neighbours, said
from laut.ledger.views import View, stated, views
from laut.link.across import Stated, links
from laut.scores import Both, Floats


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An article and those that may speak of the same, by their numbers, with what they say.

    prints: the fingerprints of its sentences.
    """

    view: View
    prints: Sequence[int]
    near: Mapping[int, Neighbour]
    said: Said


@dataclass(frozen=True, slots=True)
class Facing:
    """What is compared: the statements of an article with some of those of others."""

    view: View
    others: Sequence[View]
    mine: Sequence[Stated]
    theirs: Alike
    near: Mapping[int, Neighbour]


def surroundings(connection: Connection, backend: Backend, view: View) -> Surroundings:
    """What can be known of the surroundings of an article before it has vectors."""
    mine = prints(view.text)
    shared = copies(connection, backend, view.number, mine)
    near = neighbours(connection, backend, view, shared) if view.numbers else {}
    return Surroundings(view, mine, near, said(connection, backend, near))


def facing(connection: Connection, around: Surroundings, known: Mapping[int, Floats]) -> Facing:
    """What the statements of an article are compared with. known: its vectors, by number."""
    view = replace(around.view, vectors=known)
    mine = stated(view)
    theirs = alike(mine, around.near, around.said)
    articles = set(theirs.articles.values()) if mine else set[int]()
    others = views(connection, articles, theirs.vectors) if articles else []
    return Facing(view, others, mine, theirs, around.near)


def compared(two: Facing) -> list[dict[str, Any]]:
    """The links that an article has in itself and to the others; nothing is asked."""
    return [*_inside(two.view), *_across(two)]


def put(connection: Connection, view: View, found: list[dict[str, Any]]) -> int:
    """Insert the links of a kept article and bring the claims up to date; gives their number."""
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


def _across(two: Facing) -> list[dict[str, Any]]:
    """The links to other articles."""
    if not two.others:
        return []
    own = runs(two.view.text)
    kin = {o.number: kin_of(two.view, own, o, two.near[o.number], two.theirs) for o in two.others}
    old = [one for each in two.others for one in stated(each, two.theirs.articles)]
    return [
        {"kind": each.kind, "a": each.a, "b": each.b, "score": each.score, "why": clean(each.why)}
        for each in links(two.mine, old, kin, _names([two.view, *two.others]), _read)
    ]


def _read(pairs: Sequence[Both]) -> list[dict[str, float]]:
    """How sure each kind of link of each pair is, told by an encoder that reads both."""
    from laut.embed import CrossEncoder

    return CrossEncoder.shipped().chances(pairs) if pairs else []


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
