"""The statements to a query over time."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends

from laut.ledger.codes import STANCES
from laut.ledger.course import Course
from laut.web.pages.page import ROWS
from laut.web.pages.search import Asked, sought
from laut.web.site import Here
from laut.web.tables import Cell, Table


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Statements over time and what was asked for."""

    asked: Asked
    course: Course


def load(site: Here, asked: Annotated[Asked, Depends()]) -> TimelinePage:
    """Return the statements of a query over time, by stance."""
    return TimelinePage(asked, site.ledger.course(sought(site.ledger, asked), limit=ROWS))


def stretches(page: TimelinePage) -> Table:
    """One row a day, month or year."""
    rows = list[tuple[Cell, ...]]()
    for each in page.course.stretches:
        stances = {tally.value: tally.number for tally in each.stances}
        counts = (stances.get(stance, 0) for stance in STANCES)
        rows.append((each.period, each.statements, *counts))
    return Table(("period", "statements", *STANCES), tuple(rows))
