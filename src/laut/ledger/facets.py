"""How what a query finds divides up: by type, stance, certainty, source, outlet and year."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import Connection, SmallInteger, select, type_coerce

from laut.ledger import schema as s
from laut.ledger.at_once import at_once
from laut.ledger.backend import Backend
from laut.ledger.browse import Tally, tallied, tallies
from laut.ledger.codes import CERTAINTIES, SOURCES, STANCES, TYPES
from laut.ledger.find import Found, hits, newest, ranked_for
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
    every = _facets(connection, [number for number, _ in ranked])
    chosen = {
        name: getattr(_facets(connection, newest(connection, backend, without)), name)
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


def _facets(connection: Connection, numbers: Sequence[int]) -> Facets:
    """The numbers of values are counted as they are kept, and told what they mean afterwards."""
    table = s.Statement
    coded = (table.type, table.stance, table.certainty, table.kind)
    query = (
        select(*(type_coerce(each, SmallInteger) for each in coded), table.day, s.Article.outlet)
        .join(s.Article, s.Article.id == table.article_id)
        .where(table.id.in_(numbers))
    )
    columns = list(zip(*at_once(connection, query), strict=True)) or [()] * 6
    types, stances, certainties, kinds, days, outlets = columns
    years = tallied(None if day is None else f"{day // 10_000:04d}" for day in days)
    return Facets(
        _meant(types, TYPES),
        _meant(stances, STANCES),
        _meant(certainties, CERTAINTIES),
        _meant(kinds, SOURCES),
        tallied(outlets, _OUTLETS),
        tuple(sorted(years, key=lambda each: each.value)),
    )


def _meant(numbers: Iterable[int], values: Sequence[str]) -> tuple[Tally, ...]:
    return tallies({values[number]: times for number, times in Counter(numbers).items()})
