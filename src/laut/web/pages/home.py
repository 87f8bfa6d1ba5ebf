"""The first page: what is in the ledger."""

from dataclasses import dataclass
from typing import Final

from laut.ledger import Hit, Standing
from laut.ledger.browse import Listed
from laut.web.pages.page import ROWS, Before
from laut.web.site import Here

_CLAIMS: Final = 8
MOST: Final = 20_000
"""Counted no further."""


@dataclass(frozen=True, slots=True)
class First:
    """A claim with the statement that it began with."""

    standing: Standing
    hit: Hit


@dataclass(frozen=True, slots=True)
class HomePage:
    """What is in the ledger. articles, statements: how many, counted up to most and one more.

    next: where the list of articles goes on, None at its end.
    """

    articles: int
    statements: int
    most: int
    newest: tuple[Listed, ...]
    claims: tuple[First, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page without anything of the ledger."""

    version: str


def load(site: Here, before: Before = None) -> HomePage:
    """Return the newest articles, and with the first of them the largest claims."""
    articles, statements = site.ledger.sizes(MOST)
    found = site.ledger.newest(before=before, limit=ROWS + 1)
    claims = site.ledger.claims_with_words(limit=_CLAIMS) if before is None else []
    return HomePage(
        articles,
        statements,
        MOST,
        tuple(found[:ROWS]),
        tuple(First(*each) for each in claims),
        found[ROWS - 1].paper.number if len(found) > ROWS else None,
    )


def help_() -> HelpPage:
    """Return the version."""
    from importlib.metadata import version

    return HelpPage(version("laut"))
