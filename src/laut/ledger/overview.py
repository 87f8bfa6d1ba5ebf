"""The whole ledger at a glance: who speaks, month by month, and in which outlets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select

from laut.ledger import schema as s
from laut.ledger.browse import MANY, Tally
from laut.ledger.codes import SOURCES

MONTHS: Final = 60
_OUTLETS: Final = 30
ANONYMOUS: Final = ("anonymous-person", "anonymous-group")


@dataclass(frozen=True, slots=True)
class Month:
    """The articles of a month (2026-03). kinds: how many voices of each kind speak in them.

    A voice counts once an article. anonymous: how many of them have no name.
    """

    month: str
    statements: int
    voices: int
    anonymous: int
    kinds: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """What an outlet prints; its name is None for articles of which none is known."""

    outlet: str | None
    articles: int
    statements: int
    voices: int
    anonymous: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A ledger. months: some that have statements, in their order; earlier: there are more before.

    undated: of articles without a day, None where there are none. outlets: the largest; others: how
    many more there are, counted up to 2000 in all. All other numbers are exact, over the latest
    revision of every article.
    """

    months: tuple[Month, ...]
    earlier: bool
    undated: Month | None
    outlets: tuple[Outlet, ...]
    others: int


def overview(connection: Connection, before: int | None = None) -> Overview:
    """The ledger up to a month (202603, not included), or to the last one."""
    numbers = _months(connection, before)
    found = {each: list[Any]() for each in (*sorted(numbers[:MONTHS]), 0)}
    for row in connection.execute(
        select(s.Month).where(s.Month.month.in_(found), s.Month.statements > 0)
    ):
        found[row.month].append(row)
    undated = found.pop(0)
    outlets, others = _outlets(connection)
    return Overview(
        tuple(_month(number, rows) for number, rows in found.items()),
        len(numbers) > MONTHS,
        _month(0, undated) if undated else None,
        outlets,
        others,
    )


def _months(connection: Connection, before: int | None) -> Sequence[int]:
    """The last months that have statements, the latest first, and one more."""
    column = s.Month.month
    query = select(column).where(column > 0, s.Month.statements > 0).group_by(column)
    if before is not None:
        query = query.where(column < before)
    return connection.scalars(query.order_by(column.desc()).limit(MONTHS + 1)).all()


def _month(number: int, rows: Sequence[Any]) -> Month:
    voices = {row.kind: row.voices for row in rows}
    return Month(
        f"{number // 100:04d}-{number % 100:02d}" if number else "",
        sum(row.statements for row in rows),
        sum(voices.values()),
        sum(voices.get(kind, 0) for kind in ANONYMOUS),
        tuple(Tally(kind, voices[kind]) for kind in SOURCES if kind in voices),
    )


def _outlets(connection: Connection) -> tuple[tuple[Outlet, ...], int]:
    table = s.Outlet
    query = select(table).where(table.articles > 0)
    rows = connection.execute(
        query.order_by(table.statements.desc(), table.outlet).limit(_OUTLETS)
    ).all()
    shown = tuple(
        Outlet(row.outlet or None, row.articles, row.statements, row.voices, row.anonymous)
        for row in rows
    )
    every = connection.scalar(select(func.count()).select_from(query.limit(MANY).subquery())) or 0
    return shown, int(every) - len(shown)
