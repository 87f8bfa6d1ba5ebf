"""Search: the same filters as `laut search`, with the numbers behind each."""

from dataclasses import dataclass, field, replace
from typing import Annotated, Final

from fastapi import Depends, Query

from laut.ledger import Found, Ledger
from laut.ledger import Query as Sought
from laut.ledger.facets import Facets
from laut.records import Certainty, SourceKind, Stance, StatementType
from laut.web.pages.page import FURTHEST, ROWS, Skip
from laut.web.refused import N_, Refused
from laut.web.site import Here

_WORDS: Final = 500
_MANY: Final = 20
Words = Annotated[str, Query(max_length=_WORDS)]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for; see `laut.ledger.Query`. speaker, about: a name, or E12."""

    q: Words = ""
    source: Words = ""
    speaker: Words = ""
    about: Words = ""
    stance: Annotated[tuple[Stance, ...], Query(max_length=_MANY)] = ()
    certainty: Annotated[tuple[Certainty, ...], Query(max_length=_MANY)] = ()
    type: Annotated[tuple[StatementType, ...], Query(max_length=_MANY)] = ()
    kind: Annotated[tuple[SourceKind, ...], Query(max_length=_MANY)] = ()
    outlet: Words = ""
    since: Words = ""
    until: Words = ""
    old: bool = False


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found. facets: how all of it divides up; next: how many to leave out next."""

    asked: Asked
    found: Found
    facets: Facets
    skip: int
    next: int | None = field(default=None)


def load(site: Here, asked: Annotated[Asked, Depends()], skip: Skip = 0) -> SearchPage:
    """Return a page of statements."""
    query = sought(site.ledger, asked)
    found, facets = site.ledger.faceted(query, limit=ROWS, skip=skip)
    further = skip + ROWS
    more = further < found.total and further <= FURTHEST
    return SearchPage(asked, found, facets, skip, further if more else None)


def sought(ledger: Ledger, asked: Asked) -> Sought:
    """The query, with the entities that its names may mean. Raises Refused for a name of nobody."""
    plain = Sought(
        words=asked.q.strip(),
        source=asked.source.strip(),
        types=asked.type,
        stances=asked.stance,
        certainties=asked.certainty,
        kinds=asked.kind,
        outlet=asked.outlet.strip(),
        since=asked.since.strip() or None,
        until=asked.until.strip() or None,
        old=asked.old,
    )
    return replace(
        plain, speaker=_numbers(ledger, asked.speaker), about=_numbers(ledger, asked.about)
    )


def _numbers(ledger: Ledger, name: str) -> tuple[int, ...]:
    wanted = name.strip()
    if not wanted:
        return ()
    found = ledger.entities(wanted)
    if not found:
        raise Refused(404, N_("Nobody here is called “{name}”."), name=wanted)
    return tuple(number for each in found for number in ledger.with_merged(each.number))
