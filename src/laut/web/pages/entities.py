"""People and things by a name, in any spelling."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from laut.ledger import Person
from laut.web.site import Here

Name = Annotated[str, Query(max_length=200, description="A name in any spelling, or E12.")]


@dataclass(frozen=True, slots=True)
class EntitiesPage:
    """Who may be meant, the likeliest first."""

    name: str
    found: tuple[Person, ...]


def load(site: Here, name: Name = "") -> EntitiesPage:
    """Return whom a name may mean."""
    wanted = name.strip()
    return EntitiesPage(name, tuple(site.ledger.entities(wanted)) if wanted else ())
