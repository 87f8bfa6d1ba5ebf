"""Claims: statements that say one thing, whoever says it, and how the thing stands.

Statements that repeat, copy or corroborate each other are one claim; what denies or contradicts it
is said of it. One that nobody else says is a claim, too, where somebody denies or contradicts it.
An utterance that many papers print has one source.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from laut.ledger import schema as s
from laut.ledger.among import among
from laut.ledger.codes import day_text

ONE: Final = frozenset({"repeats", "same-origin", "corroborates"})
"""Kinds of links that make one claim of two statements."""
UTTERANCE: Final = frozenset({"repeats", "same-origin"})
"""Those that make one utterance of them."""
AGAINST: Final = frozenset({"denies", "contradicts"})
SURE: Final = 0.5
"""Score from which a link counts."""
_LARGEST: Final = 2000
_ANONYMOUS: Final = frozenset({"anonymous-person", "anonymous-group"})

_EDGES: Final = select(s.Link.kind, s.Link.a, s.Link.b).where(
    s.Link.score >= SURE, or_(among(s.Link.a, "ids"), among(s.Link.b, "ids"))
)
_CLAIMS: Final = select(s.Statement.id, s.Statement.claim).where(among(s.Statement.id, "ids"))
_LARGE: Final = select(s.Claim.id).where(among(s.Claim.id, "ids"), s.Claim.size >= _LARGEST)
_MEMBERS: Final = select(s.Statement.id, s.Statement.claim).where(among(s.Statement.claim, "ids"))
_VOICES: Final = select(
    s.Statement.id, s.Statement.article_id, s.Statement.voice, s.Statement.kind,
    s.Statement.entity_id, s.Statement.day,
).where(among(s.Statement.id, "ids"))  # fmt: skip
_MOVE: Final = update(s.Statement).where(among(s.Statement.id, "ids")).values(claim=bindparam("to"))
_GONE: Final = delete(s.Claim).where(among(s.Claim.id, "ids"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands. number: that of its first statement; days are ISO dates.

    sources: voices that do not depend on each other; anonymous: those of them without a name.
    denied, contradicted: statements against it.
    """

    number: int
    size: int
    sources: int
    anonymous: int
    denied: int
    contradicted: int
    first: str | None
    last: str | None


def gather(connection: Connection, statements: Iterable[int], *, fewer: bool = False) -> None:
    """Bring the claims of some statements up to date after their links have changed.

    fewer: links are gone. A large claim takes nothing more in, but it lets go what is gone.
    """
    reached = _with_neighbours(connection, set(statements))
    claims = {claim for claim in reached.values() if claim is not None}
    large = set() if fewer else _large(connection, claims)
    members = _members(connection, claims - large)
    members |= {one: claim for one, claim in reached.items() if claim not in large}
    edges = _edges(connection, members)
    root = components((a, b) for edge in edges for a, b in _ties(edge) if {a, b} <= members.keys())
    _move(connection, {one: root.get(one) for one in members if root.get(one) != members[one]})
    if claims - large:
        connection.execute(_GONE, {"ids": claims - large})
    groups: dict[int, list[int]] = {}
    for member, first in root.items():
        groups.setdefault(first, []).append(member)
    if groups:
        connection.execute(insert(s.Claim), _standings(connection, groups, edges))


def _ties(edge: Any) -> list[tuple[int, int]]:
    """What a link makes one claim: its two ends, or each that something stands against alone."""
    if edge.kind in ONE:
        return [(edge.a, edge.b)]
    if edge.kind == "contradicts":
        return [(edge.a, edge.a), (edge.b, edge.b)]
    return [(edge.b, edge.b)] if edge.kind == "denies" else []


def _with_neighbours(connection: Connection, statements: set[int]) -> dict[int, int | None]:
    """The statements and those that they are linked to, with their claims so far."""
    edges = _edges(connection, statements)
    ids = statements | {end for edge in edges for end in (edge.a, edge.b)}
    return dict(connection.execute(_CLAIMS, {"ids": ids}).all())


def _large(connection: Connection, claims: Iterable[int]) -> set[int]:
    """The claims that take nothing more in, so that an addition never costs more than so much."""
    ids = list(claims)
    return set(connection.scalars(_LARGE, {"ids": ids})) if ids else set()


def _members(connection: Connection, claims: Iterable[int]) -> dict[int, int | None]:
    ids = list(claims)
    return dict(connection.execute(_MEMBERS, {"ids": ids}).all()) if ids else {}


def _move(connection: Connection, changed: Mapping[int, int | None]) -> None:
    """Set the claims of statements."""
    groups: dict[int | None, list[int]] = {}
    for one, claim in changed.items():
        groups.setdefault(claim, []).append(one)
    for claim, ids in groups.items():
        connection.execute(_MOVE, {"ids": ids, "to": claim})


def _edges(connection: Connection, members: Iterable[int]) -> Sequence[Any]:
    return connection.execute(_EDGES, {"ids": members}).all()


def components(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Of every number in the pairs the smallest that it is connected with."""
    root: dict[int, int] = {}

    def find(one: int) -> int:
        root.setdefault(one, one)
        while root[one] != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    for a, b in pairs:
        first, second = find(a), find(b)
        root[max(first, second)] = min(first, second)
    return {one: find(one) for one in list(root)}


def _standings(
    connection: Connection, groups: Mapping[int, Sequence[int]], edges: Sequence[Any]
) -> list[dict[str, Any]]:
    """The rows of claims, by the number of the first statement and those of all."""
    every = [one for ids in groups.values() for one in ids]
    rows = connection.execute(_VOICES, {"ids": every}).all()
    home = {one: first for first, ids in groups.items() for one in ids}
    of_claim: dict[int, list[Any]] = {}
    for row in rows:
        of_claim.setdefault(home[row.id], []).append(row)
    touching: dict[int, list[Any]] = {}
    for edge in edges:
        for first in {home[end] for end in (edge.a, edge.b) if end in home}:
            touching.setdefault(first, []).append(edge)
    return [_standing(first, of_claim[first], touching.get(first, ())) for first in groups]


def _standing(first: int, rows: Sequence[Any], edges: Sequence[Any]) -> dict[str, Any]:
    sources, inside = independent(rows, edges), {row.id for row in rows}
    against: dict[str, set[int]] = {kind: set() for kind in AGAINST}
    for edge in edges:
        if edge.kind in AGAINST:
            against[edge.kind] |= {edge.a, edge.b} - inside
    days = [row.day for row in rows if row.day is not None]
    return {
        "id": first,
        "size": len(rows),
        "sources": len(sources),
        "anonymous": sum(kind in _ANONYMOUS for kind in sources.values()),
        "denied": len(against["denies"]),
        "contradicted": len(against["contradicts"]),
        "first": min(days, default=None),
        "last": max(days, default=None),
    }


def independent(rows: Sequence[Any], edges: Iterable[Any]) -> Mapping[Any, str]:
    """The voices behind statements that do not depend on each other, with the kind of each.

    Statements that are one utterance have one voice; so have those of one person or body.
    """
    root = components((edge.a, edge.b) for edge in edges if edge.kind in UTTERANCE)
    named: dict[int, Any] = {}
    kinds: dict[Any, str] = {}
    for row in sorted(rows, key=lambda row: (row.kind in _ANONYMOUS, row.id)):
        utterance = root.get(row.id, row.id)
        voice = row.entity_id or (row.article_id, row.voice)
        party = named.setdefault(utterance, voice)
        kinds.setdefault(party, row.kind)
    return kinds


def standing(row: Any) -> Standing:
    """The standing in a row of the table."""
    return Standing(
        row.id, row.size, row.sources, row.anonymous, row.denied, row.contradicted,
        day_text(row.first), day_text(row.last),
    )  # fmt: skip


def top(connection: Connection, *, limit: int, skip: int = 0) -> list[Standing]:
    """The claims with most statements, the later first where they have as many."""
    query = (
        select(s.Claim)
        .order_by(s.Claim.size.desc(), s.Claim.last.desc(), s.Claim.id)
        .limit(limit)
        .offset(skip)
    )
    return [standing(row) for row in connection.execute(query)]
