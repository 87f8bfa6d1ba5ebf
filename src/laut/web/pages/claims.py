"""The claims of the ledger, those with most statements first."""

from dataclasses import dataclass

from laut.web.pages.home import First
from laut.web.pages.page import FURTHEST, ROWS, Skip
from laut.web.site import Here


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    """Some claims. next: how many to leave out for those that follow, None at the end."""

    claims: tuple[First, ...]
    skip: int
    next: int | None


def load(site: Here, skip: Skip = 0) -> ClaimsPage:
    """Return a page of claims."""
    found = site.ledger.claims_with_words(limit=ROWS + 1, skip=skip)
    further = skip + ROWS if len(found) > ROWS and skip + ROWS <= FURTHEST else None
    return ClaimsPage(tuple(First(*each) for each in found[:ROWS]), skip, further)
