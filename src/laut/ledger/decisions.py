"""What people have decided: kept in terms that survive a new reading, and able to be undone."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from sqlalchemy import Connection, Select, bindparam, insert, select, update

from laut.ledger import schema as s
from laut.ledger.database import now

Kind = Literal["pin", "apart", "merge", "unlink", "correct"]


@dataclass(frozen=True, slots=True)
class Pinned:
    """In one article, an entity of this kind that has this name is that of the ledger."""

    kind: str
    name: str
    entity: int
    by: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as it is kept. at and undone: UTC times; undone_by: who took it back."""

    id: int
    kind: Kind
    article: str | None
    subject: dict[str, Any]
    value: Any
    by: str
    at: str
    undone: str | None
    undone_by: str | None


def decide(  # noqa: PLR0913 - what a decision is made of
    connection: Connection,
    kind: Kind,
    subject: dict[str, Any],
    value: Any,
    *,
    by: str,
    article: str | None = None,
) -> int:
    """Keep a decision, and give its number."""
    result = connection.execute(
        insert(s.Decision).values(
            kind=kind,
            article_key=article,
            subject=_json(subject),
            value=_json(value),
            by=by,
            at=now(),
            undone=None,
        )
    )
    row = result.inserted_primary_key
    assert row is not None  # noqa: S101 - both databases give it back
    return int(row[0])


def undo(connection: Connection, number: int, *, by: str) -> None:
    """Take a decision back; it stays to be seen."""
    values = {"undone": now(), "undone_by": by}
    connection.execute(update(s.Decision).where(s.Decision.id == number).values(**values))


def decisions(
    connection: Connection,
    kind: Kind | None = None,
    article: str | None = None,
    *,
    undone: bool = False,
) -> list[Decision]:
    """The decisions that hold, in the order in which they were made; undone: also the others."""
    asked = {"kind": kind, "article_key": article}
    given = {name: value for name, value in asked.items() if value is not None}
    return [decision(row) for row in connection.execute(_with((*given,), undone), given).all()]


@cache
def _with(given: tuple[str, ...], undone: bool) -> Select[Any]:
    """The selection of decisions by some of their columns."""
    query = select(s.Decision).order_by(s.Decision.id)
    if not undone:
        query = query.where(s.Decision.undone.is_(None))
    return query.where(*(getattr(s.Decision, name) == bindparam(name) for name in given))


def latest(connection: Connection, kinds: Collection[Kind], count: int) -> list[Decision]:
    """The last decisions of some kinds that hold, the last first."""
    query = select(s.Decision).where(s.Decision.undone.is_(None), s.Decision.kind.in_(kinds))
    rows = connection.execute(query.order_by(s.Decision.id.desc()).limit(count))
    return [decision(row) for row in rows]


def one(connection: Connection, number: int) -> Decision | None:
    """A decision that holds, by its number."""
    query = select(s.Decision).where(s.Decision.id == number, s.Decision.undone.is_(None))
    row = connection.execute(query).one_or_none()
    return None if row is None else decision(row)


def decision(row: Any) -> Decision:
    """The decision in a row."""
    return Decision(
        row.id,
        row.kind,
        row.article_key,
        json.loads(row.subject),
        json.loads(row.value),
        row.by,
        row.at,
        row.undone,
        row.undone_by,
    )


def pinned(made: Sequence[Decision]) -> list[Pinned]:
    """Which names of an article people have given to which entities, the last decision first."""
    return [
        Pinned(each.subject["kind"], each.subject["name"], int(each.value), each.by)
        for each in reversed(made)
        if each.kind == "pin"
    ]


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True)  # ASCII: no database takes every letter
