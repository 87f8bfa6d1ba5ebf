"""A claim: who says so, in which independent prints, and what stands against it."""

from laut.ledger.spread import Spread
from laut.web.pages.page import Number
from laut.web.site import Here
from laut.web.tables import Table


def load(site: Here, number: Number) -> Spread:
    """Return a claim by the number of any of its statements."""
    return site.ledger.spread(number)


def prints(page: Spread) -> Table:
    """Where and when it was printed."""
    rows = ((each.day, each.outlet, each.statements) for each in page.prints)
    return Table(("day", "outlet", "statements"), tuple(rows))
