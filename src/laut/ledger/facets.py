"""How the statements that a query finds divide up: by type, stance, certainty, source and outlet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat
from typing import Any, Final

from sqlalchemy import Connection, func, select

from laut.ledger import schema as s
from laut.ledger.backend import Backend
from laut.ledger.browse import Tally, tallied
from laut.ledger.find import Found, hits, ranked_for
from laut.ledger.query import Query

_OUTLETS: Final = 12


@dataclass(frozen=True, slots=True)
class Facets:
    """How many of the statements have each value; of a value that is chosen, as if none were.

    years: the days of the statements by year.
    """

    types: tuple[Tally, ...]
    stances: tuple[Tally, ...]
    certainties: tuple[Tally, ...]
    kinds: tuple[Tally, ...]
    outlets: tuple[Tally, ...]
    years: tuple[Tally, ...]


def faceted(
    connection: Connection, backend: Backend, query: Query, *, limit: int, skip: int
) -> tuple[Found, Facets]:
    """A page of what a query finds, and how all of it divides up."""
    ranked, more = ranked_for(connection, backend, query)
    found = Found(tuple(hits(connection, ranked[skip : skip + limit])), len(ranked), more)
    every = _facets(_rows(connection, ranked))
    chosen = {
        name: getattr(_facets(_rows(connection, ranked_for(connection, backend, without)[0])), name)
        for name, without in _without(query).items()
    }
    return found, replace(every, **chosen)


def _without(query: Query) -> Mapping[str, Query]:
    """The query without each of the conditions that it has, by the name of its facet."""
    return {
        facet: replace(query, **{field: type(value)()})
        for facet, field in _FIELDS.items()
        if (value := getattr(query, field))
    }


_FIELDS: Final = {
    "types": "types",
    "stances": "stances",
    "certainties": "certainties",
    "kinds": "kinds",
    "outlets": "outlet",
}


def _rows(connection: Connection, ranked: Sequence[tuple[int, float]]) -> Sequence[Any]:
    """How many of the statements have the same values in everything."""
    table = s.Statement
    columns = (
        table.type, table.stance, table.certainty, table.kind, (table.day // 10_000).label("year"),
        s.Article.outlet,
    )  # fmt: skip
    query = (
        select(*columns, func.count().label("number"))
        .join(s.Article, s.Article.id == table.article_id)
        .where(table.id.in_([number for number, _ in ranked]))
        .group_by(*columns)
    )
    return connection.execute(query).all()


def _facets(rows: Sequence[Any]) -> Facets:
    return Facets(
        tallied(_each(rows, "type")),
        tallied(_each(rows, "stance")),
        tallied(_each(rows, "certainty")),
        tallied(_each(rows, "kind")),
        tallied(_each(rows, "outlet"), _OUTLETS),
        tuple(sorted(tallied(map(_text, _each(rows, "year"))), key=lambda each: each.value)),
    )


def _each(rows: Sequence[Any], column: str) -> Iterator[Any]:
    """The value of each statement."""
    return chain.from_iterable(repeat(getattr(row, column), row.number) for row in rows)


def _text(year: int | None) -> str | None:
    return None if year is None else f"{year:04d}"
