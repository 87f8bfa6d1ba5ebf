"""A voice of one article, named or not: what it says, and what stands against it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Path

from laut.errors import MissingError
from laut.ledger import Hit, Paper
from laut.ledger.browse import Tie
from laut.ledger.profile import AGAINST
from laut.records import Source
from laut.web.pages.page import Number
from laut.web.site import Here

Place = Annotated[int, Path(ge=1, le=1_000_000, description="The place of the source, from one.")]


@dataclass(frozen=True, slots=True)
class VoicePage:
    """A voice. entity: its number in the ledger, None for whoever has no name."""

    paper: Paper
    source: Source
    entity: int | None
    hits: tuple[Hit, ...]
    against: tuple[Tie, ...]


def load(site: Here, number: Number, place: Place) -> VoicePage:
    """Return a voice by its place among the sources of an article."""
    found = site.ledger.article(number)
    if place > len(found.reading.sources):
        raise MissingError("article {number} has no voice {place}", number=number, place=place)
    source = found.reading.sources[place - 1]
    statements = {each.id: each for each in found.reading.statements}
    own = [each.number for each in found.own if statements[each.id].source.id == source.id]
    return VoicePage(
        found.paper,
        source,
        found.entities.get(source.entity or ""),
        tuple(site.ledger.statements(own)),
        tuple(site.ledger.ties(own, AGAINST)) if own else (),
    )
