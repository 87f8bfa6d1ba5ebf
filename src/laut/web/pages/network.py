"""Who speaks about whom."""

from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Depends, Query

from laut.ledger.network import Network
from laut.web.pages.search import Asked, sought
from laut.web.site import Here
from laut.web.tables import Table

_MOST: Final = 60
Most = Annotated[int, Query(ge=2, le=_MOST, description="At most so many people and bodies.")]


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """A network and what was asked for."""

    asked: Asked
    network: Network
    most: int


def load(site: Here, asked: Annotated[Asked, Depends()], most: Most = 25) -> NetworkPage:
    """Return who speaks about whom in the statements of a query."""
    query = sought(site.ledger, asked)
    return NetworkPage(asked, site.ledger.network(query, limit=most), most)


def pairs(page: NetworkPage) -> Table:
    """One row a pair."""
    names = {each.number: each.name for each in page.network.nodes}
    rows = (
        (each.speaker, names[each.speaker], each.about, names[each.about], each.statements)
        for each in page.network.edges
    )
    return Table(("speaker", "speaker_name", "about", "about_name", "statements"), tuple(rows))


def people(page: NetworkPage) -> Table:
    """One row a person or body."""
    rows = (
        (each.number, each.name, each.kind, each.speaks, each.spoken) for each in page.network.nodes
    )
    return Table(("number", "name", "kind", "speaks", "spoken"), tuple(rows))
