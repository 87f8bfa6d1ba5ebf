"""How the time expressions found by each system agree with the annotated ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from laut.evaluate.bootstrap import Intervals
from laut.evaluate.tables import Cells, Report, Section, Sheet, bounds, percent, tally_content
from laut.evaluate.tally import Tally

MEASURES: Final = ("strict", "relaxed", "type", "value")
_COLUMNS: Final = ("documents", "gold", "found", *(f"{name} F1" for name in MEASURES))
_NOTE: Final = """\
F1 in percent with its 95 % interval, a bootstrap over documents. Strict: the same extent; \
relaxed: extents that overlap; type, value: relaxed and the same type, the same TIMEX3 value. \
Tags without text are left out. The tables were written with the documents "developed on" in \
sight; those "only scored" were kept apart, for scores alone."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure: the sums behind precision, recall and F1, and their intervals."""

    tally: Tally
    intervals: Intervals

    @property
    def cell(self) -> str:
        """The F1 with its interval, in percent."""
        return f"{percent(self.tally.f1)} ({bounds(self.intervals.f1)})"


@dataclass(frozen=True, slots=True)
class Row:
    """One system on one group of documents."""

    group: str
    system: str
    documents: int
    gold: int
    found: int
    figures: Mapping[str, Figure]

    @property
    def cells(self) -> Cells:
        """What the table shows of it."""
        counts = (str(self.documents), str(self.gold), str(self.found))
        return (
            self.group,
            self.system,
            *counts,
            *(self.figures[name].cell for name in MEASURES),
        )

    def content(self) -> dict[str, Any]:
        """Give everything for JSON."""
        return {
            "group": self.group,
            "system": self.system,
            "documents": self.documents,
            "gold": self.gold,
            "found": self.found,
            **{
                name: tally_content(each.tally, each.intervals)
                for name, each in self.figures.items()
            },
        }


@dataclass(frozen=True, slots=True)
class TimexReport(Report):
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

    def sheets(self) -> tuple[Sheet, ...]:
        """Give the one table."""
        title = f"{self.file}: {self.documents} documents"
        section = Section("", tuple(each.cells for each in self.rows))
        return (Sheet(title, _COLUMNS, (section,), _NOTE, labels=2),)

    def content(self) -> dict[str, Any]:
        """Give every row."""
        rows = [each.content() for each in self.rows]
        return {"file": self.file, "documents": self.documents, "rows": rows}
