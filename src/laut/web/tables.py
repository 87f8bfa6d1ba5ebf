"""Tables of pages as CSV."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any

from laut.export.timeline import cell

Cell = str | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values below the names of their columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Tables = Mapping[str, Callable[[Any], Table]]
"""What makes the tables of a page from its record, by name."""


def to_csv(table: Table) -> bytes:
    """The table with its head. A cell that a spreadsheet would run gets an apostrophe."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([cell(value) for value in row] for row in table.rows)
    return out.getvalue().encode("utf-8", "replace")
