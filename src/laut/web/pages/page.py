"""What a page is, and the parameters that pages share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

from fastapi import Path, Query

from laut.web.tables import Tables

LAST: Final = (1 << 63) - 1
"""The highest number that a database can hold."""
FURTHEST: Final = 2000
"""How far one can turn the pages of a list that is ranked."""
ROWS: Final = 20

Number = Annotated[int, Path(ge=1, le=LAST, description="Its number in the ledger.")]
Before = Annotated[int | None, Query(ge=1, le=LAST, description="Only those before this one.")]
Skip = Annotated[int, Query(ge=0, le=FURTHEST, description="Leave out so many.")]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address, its template, and what loads the record that it shows.

    The parameters of the loader are those of the address; what it gives back is also the JSON.
    tables: what the page gives as CSV, by name.
    """

    path: str
    template: str
    load: Callable[..., Any]
    summary: str
    tables: Tables = field(default_factory=dict)
