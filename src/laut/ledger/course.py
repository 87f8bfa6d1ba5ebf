"""The course of what a query finds: how many statements of each stance, by day, month or year."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Literal

from sqlalchemy import Connection, select

from laut.ledger import schema as s
from laut.ledger.backend import Backend
from laut.ledger.browse import Tally, tallied, tallies
from laut.ledger.codes import date_of
from laut.ledger.find import Hit, hits, ranked_for
from laut.ledger.query import Query

Step = Literal["day", "month", "year"]
_PARTS: Final[dict[Step, int]] = {"day": 1, "month": 100, "year": 10_000}
_MOST: Final = 60  # from the first to the last; for more of them the next longer ones are taken


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day (2026-03-14), month (2026-03) or year (2026) with its statements, by stance."""

    period: str
    statements: int
    stances: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Statements in the order of time. stretches: those that have any, the last 60 of years.

    stances: of all that have a day, the most frequent first; undated: how many have none. latest:
    the last of them by their days. statements: how many were looked at; more: and there are more.
    """

    step: Step
    stretches: tuple[Stretch, ...]
    stances: tuple[Tally, ...]
    undated: int
    latest: tuple[Hit, ...]
    statements: int
    more: bool


def course(connection: Connection, backend: Backend, query: Query, *, limit: int) -> Course:
    """What a query finds over time, with the last so many statements."""
    ranked, more = ranked_for(connection, backend, query)
    rows = _rows(connection, [number for number, _ in ranked])
    step = _step([row.day for row in rows])
    counted: dict[int, Counter[str | None]] = {}
    for row in rows:
        counted.setdefault(row.day // _PARTS[step], Counter())[row.stance] += 1
    return Course(
        step,
        tuple(_stretch(step, each, counted[each]) for each in sorted(counted)[-_MOST:]),
        tallied(row.stance for row in rows),
        len(ranked) - len(rows),
        tuple(hits(connection, [(row.id, 0.0) for row in rows[:limit]])),
        len(ranked),
        more,
    )


def _rows(connection: Connection, ids: Sequence[int]) -> Sequence[Any]:
    """The statements that have a day, the last one first."""
    table = s.Statement
    query = select(table.id, table.day, table.stance).where(
        table.id.in_(ids), table.day.is_not(None)
    )
    return connection.execute(query.order_by(table.day.desc(), table.id.desc())).all()


def _step(days: Sequence[int]) -> Step:
    """The shortest stretches of which there are not too many, the empty ones among them too."""
    if not days:
        return "day"
    first, last = date_of(min(days)), date_of(max(days))
    if (last - first).days < _MOST:
        return "day"
    months = (last.year - first.year) * 12 + last.month - first.month
    return "month" if months < _MOST else "year"


def _stretch(step: Step, number: int, stances: Counter[str | None]) -> Stretch:
    text = f"{number * _PARTS[step]:08d}"
    parts = {"day": (0, 4, 6, 8), "month": (0, 4, 6), "year": (0, 4)}[step]
    period = "-".join(text[begin:end] for begin, end in pairwise(parts))
    return Stretch(period, stances.total(), tallies(stances))
