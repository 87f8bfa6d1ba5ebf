"""What one person or body has said: the last of it, how it divides up, who stands against it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, SmallInteger, select, type_coerce

from laut.ledger import schema as s
from laut.ledger.asked import Change, changes
from laut.ledger.at_once import at_once
from laut.ledger.browse import MANY, Tally, Tie, tallied, ties
from laut.ledger.codes import STANCES
from laut.ledger.entities import Person, entity, with_merged
from laut.ledger.find import Hit, hits
from laut.records import LinkKind

_OUTLETS: Final = 20
_CHANGES: Final = 20
_TIES: Final = 20
AGAINST: Final[tuple[LinkKind, ...]] = ("denies", "contradicts")


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a list goes on: after the statement of this day (0: of none) with this number."""

    day: int
    number: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What somebody has said, the latest first. total: of how many the counts tell.

    next: where the list goes on, None at its end. stances, outlets: of the last 2000 statements, or
    of all that there are, as total says; so are changes, and against: who denies or contradicts it.
    anonymous: how many of those have no name. more: there are more than the total.
    """

    person: Person
    hits: tuple[Hit, ...]
    next: Cursor | None
    total: int
    more: bool
    stances: tuple[Tally, ...]
    outlets: tuple[Tally, ...]
    changes: tuple[Change, ...]
    against: tuple[Tie, ...]
    anonymous: int


def profile(
    connection: Connection, number: int, stance: str | None, after: Cursor | None, limit: int
) -> Profile:
    """What a person or body has said, of one stance or of all. Raises MissingError."""
    person = entity(connection, number)
    numbers = with_merged(connection, person.number)
    window = _window(connection, numbers, None)
    rows = window if after is None else _window(connection, numbers, after)
    shown = [row for row in rows if stance in {None, row.stance}]
    ids = [row.id for row in window[:MANY]]
    against = _against(ties(connection, ids, AGAINST)[0], numbers)
    return Profile(
        person,
        tuple(hits(connection, [(row.id, 0.0) for row in shown[:limit]])),
        _next(rows, shown, limit),
        len(ids),
        len(window) > MANY,
        tallied(row.stance for row in window),
        tallied((row.outlet for row in window), _OUTLETS),
        changes(connection, ids, limit=_CHANGES),
        tuple(against[:_TIES]),
        sum(each.hit.kind.startswith("anonymous") for each in against),
    )


def _against(found: Sequence[Tie], own: Sequence[int]) -> list[Tie]:
    """What others say against it; a statement counts once, however many copies it is against."""
    others = {(each.kind, each.hit.number): each for each in found if each.hit.entity not in own}
    return list(others.values())


def _window(connection: Connection, numbers: Sequence[int], after: Cursor | None) -> list["_Row"]:
    """The statements from some place on, the latest first, those without a day at the end."""
    table = s.Statement
    query = (
        select(table.id, table.day, type_coerce(table.stance, SmallInteger), s.Article.outlet)
        .join(s.Article, s.Article.id == table.article_id)
        .where(table.entity_id.in_(numbers), s.Article.current)
        .order_by(table.day.desc(), table.id.desc())
    )
    dated = query.where(table.day.is_not(None))
    undated = query.where(table.day.is_(None))
    rows: list[_Row] = []
    if after is None or after.day:
        rows += _rows(connection, _after(dated, after).limit(MANY + 1))
    elif after is not None:
        undated = undated.where(table.id < after.number)
    if len(rows) <= MANY:
        rows += _rows(connection, undated.limit(MANY + 1 - len(rows)))
    return rows


@dataclass(frozen=True, slots=True)
class _Row:
    """A statement among those that are counted."""

    id: int
    day: int | None
    stance: str
    outlet: str | None


def _rows(connection: Connection, query: Any) -> list[_Row]:
    return [
        _Row(number, day, STANCES[stance], outlet)
        for number, day, stance, outlet in at_once(connection, query)
    ]


def _after(query: Any, after: Cursor | None) -> Any:
    if after is None:
        return query
    day, number = s.Statement.day, s.Statement.id
    return query.where(day <= after.day, (day < after.day) | (number < after.number))


def _next(rows: Sequence[Any], shown: Sequence[Any], limit: int) -> Cursor | None:
    """After the last one that is shown; else after the last that was looked at."""
    if len(shown) > limit:
        last = shown[limit - 1]
    elif len(rows) > MANY:
        last = rows[-1]
    else:
        return None
    return Cursor(last.day or 0, last.id)
