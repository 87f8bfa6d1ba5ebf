"""How the statements that a query finds divide up: by type, stance, certainty, source and outlet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Connection, select

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
    table = s.Statement
    query = (
        select(
            table.type, table.stance, table.certainty, table.kind, table.day, s.Article.outlet
        )
        .join(s.Article, s.Article.id == table.article_id)
        .where(table.id.in_([number for number, _ in ranked]))
    )  # fmt: skip
    return connection.execute(query).all()


def _facets(rows: Sequence[Any]) -> Facets:
    return Facets(
        tallied(row.type for row in rows),
        tallied(row.stance for row in rows),
        tallied(row.certainty for row in rows),
        tallied(row.kind for row in rows),
        tallied((row.outlet for row in rows), _OUTLETS),
        tuple(sorted(tallied(_year(row.day) for row in rows), key=lambda each: each.value)),
    )


def _year(day: int | None) -> str | None:
    return None if day is None else f"{day // 10_000:04d}"
