"""A claim: who says so, in which independent prints, and what stands against it."""

from laut.ledger.spread import Spread
from laut.web.pages.page import Number
from laut.web.site import Here


def load(site: Here, number: Number) -> Spread:
    """Return a claim by the number of any of its statements."""
    return site.ledger.spread(number)
