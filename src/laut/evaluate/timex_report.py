"""The scores of time expressions, as a table for people, as Markdown and as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from laut.evaluate.bootstrap import Interval

MEASURES: Final = ("strict", "relaxed", "type", "value")
_COLUMNS: Final = ("documents", "gold", "found", *(f"{name} F1" for name in MEASURES))
_NOTE: Final = """\
F1 in percent with its 95 % interval, a bootstrap over documents. Strict: the same extent; \
relaxed: extents that overlap; type, value: relaxed and the same type, the same TIMEX3 value. \
Tags without text are left out. The tables were written with the documents "developed on" in \
sight; those "only scored" were kept apart, for scores alone."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many expressions a document has, how many were found, and how many pairs agree."""

    gold: int
    found: int
    strict: int
    relaxed: int
    type: int
    value: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure, between 0 and 1; the interval is that of the F1."""

    precision: float
    recall: float
    f1: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Row:
    """One system on one group of documents."""

    group: str
    system: str
    documents: int
    gold: int
    found: int
    figures: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class TimexReport:
    """How the expressions found by each system agree with the annotated ones."""

    file: str
    documents: int
    rows: tuple[Row, ...]

    def row(self, group: str, system: str) -> Row:
        """Give the row of a system on a group; KeyError where there is none."""
        for each in self.rows:
            if (each.group, each.system) == (group, system):
                return each
        raise KeyError(group, system)

    def as_table(self) -> Table:
        """Give a table for the terminal."""
        table = Table(
            title=Text(self._title()), title_justify="left", box=SIMPLE_HEAD, pad_edge=False
        )
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True)
        for name in _COLUMNS:
            table.add_column(name, justify="right", no_wrap=True)
        for row in self.rows:
            table.add_row(*_cells(row))
        return table

    def as_markdown(self) -> str:
        """Give the same table as Markdown, with a note on what each figure is."""
        head = ["", "", *_COLUMNS]
        rule = f"| :-- | :-- |{' --: |' * len(_COLUMNS)}"
        rows = [_line(_cells(row)) for row in self.rows]
        return "\n".join([self._title(), "", _line(head), rule, *rows, "", _NOTE, ""])

    def as_json(self) -> str:
        """Give every figure as a JSON object: figures and bounds between 0 and 1."""
        content = {
            "file": self.file,
            "documents": self.documents,
            "rows": [_object(row) for row in self.rows],
        }
        return json.dumps(content, ensure_ascii=False, indent=2)

    def _title(self) -> str:
        return f"{self.file}: {self.documents} documents"


def _cells(row: Row) -> list[str]:
    counts = [str(row.documents), str(row.gold), str(row.found)]
    return [row.group, row.system, *counts, *(_cell(row.figures[name]) for name in MEASURES)]


def _cell(figure: Figure) -> str:
    low, high = figure.interval.low, figure.interval.high
    return f"{100 * figure.f1:.1f} ({100 * low:.1f}–{100 * high:.1f})"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _object(row: Row) -> dict[str, object]:
    return {
        "group": row.group,
        "system": row.system,
        "documents": row.documents,
        "gold": row.gold,
        "found": row.found,
        **{name: _figures(row.figures[name]) for name in MEASURES},
    }


def _figures(figure: Figure) -> dict[str, float | list[float]]:
    return {
        "precision": figure.precision,
        "recall": figure.recall,
        "f1": figure.f1,
        "f1_95": [figure.interval.low, figure.interval.high],
    }
