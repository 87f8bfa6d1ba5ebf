"""Reports as tables for people, as Markdown and as JSON: what all of them have in common."""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from rich.box import SIMPLE_HEAD
from rich.console import Group
from rich.table import Table
from rich.text import Text

from laut.evaluate.bootstrap import Figure, Interval, Intervals
from laut.evaluate.tally import Tally
from laut.records import Producer

Cells = tuple[str, ...]
TALLIED: Final = ("precision", "recall", "F1", "F1, 95 %", "gold", "predicted")


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; an empty heading is not shown."""

    heading: str
    rows: tuple[Cells, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: the first ``labels`` cells of a row say what it is about, the others are figures.

    ``columns`` names the figures; ``note`` says what they are.
    """

    title: str
    columns: Cells
    sections: tuple[Section, ...]
    note: str
    labels: int = 1

    def as_table(self) -> Table:
        """Give a table for the terminal."""
        table = Table(title=Text(self.title), title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
        table.collapse_padding = True
        for _ in range(self.labels):
            table.add_column(no_wrap=True)
        for name in self.columns:
            table.add_column(name, justify="right", no_wrap=True)
        for section in self.sections:
            _add(table, section)
        return table

    def as_markdown(self) -> str:
        """Give the same table as Markdown, under its title and with the note."""
        head = [*[""] * self.labels, *self.columns]
        rule = "|" + " :-- |" * self.labels + " --: |" * len(self.columns)
        rows = (row for section in self.sections for row in _rows(section, len(head)))
        return "\n".join([self.title, "", _line(head), rule, *map(_line, rows), "", self.note, ""])


class Report(ABC):
    """The scores of one file, in three forms."""

    __slots__ = ()

    @abstractmethod
    def sheets(self) -> Sequence[Sheet]:
        """Give the tables."""

    @abstractmethod
    def content(self) -> Mapping[str, Any]:
        """Give every figure, figures and bounds between 0 and 1, for JSON."""

    def as_table(self) -> Group:
        """Give the tables for the terminal, figures in percent."""
        return Group(*(sheet.as_table() for sheet in self.sheets()))

    def as_markdown(self) -> str:
        """Give the same tables as Markdown, each with a note on what its figures are."""
        return "\n".join(sheet.as_markdown() for sheet in self.sheets())

    def as_json(self) -> str:
        """Give every figure as a JSON object: figures and 95 % bounds between 0 and 1."""
        return json.dumps(self.content(), ensure_ascii=False, indent=2)


def made_by(producer: Producer | None) -> str:
    """Give the end of a title: what read, or nothing where nobody knows."""
    if producer is None:
        return ""
    return f" by {producer.name} {producer.version}, model {producer.model_sha256[:12]}"


def maker(producer: Producer | None) -> dict[str, str] | None:
    """Give the producer for JSON."""
    return asdict(producer) if producer else None


def percent(figure: float) -> str:
    """Give a figure between 0 and 1 in percent."""
    return f"{100 * figure:.1f}"


def bounds(interval: Interval) -> str:
    """Give an interval in percent."""
    return f"{percent(interval.low)}–{percent(interval.high)}"


def tally_cells(tally: Tally, intervals: Intervals) -> Cells:
    """Give the cells of the columns TALLIED."""
    shares = map(percent, (tally.precision, tally.recall, tally.f1))
    return (*shares, bounds(intervals.f1), f"{tally.gold:.0f}", f"{tally.predicted:.0f}")


def tally_content(tally: Tally, intervals: Intervals) -> dict[str, float | list[float]]:
    """Give a measure with its bounds for JSON."""
    return {
        "precision": tally.precision,
        "precision_95": _pair(intervals.precision),
        "recall": tally.recall,
        "recall_95": _pair(intervals.recall),
        "f1": tally.f1,
        "f1_95": _pair(intervals.f1),
        "gold": tally.gold,
        "predicted": tally.predicted,
    }


def figure_content(figure: Figure) -> dict[str, float | list[float]]:
    """Give a figure with its bounds for JSON."""
    return {"value": figure.value, "value_95": _pair(figure.interval)}


def _pair(interval: Interval) -> list[float]:
    return [interval.low, interval.high]


def _add(table: Table, section: Section) -> None:
    table.add_section()
    if section.heading:
        table.add_row(Text(section.heading, style="bold"))
    for row in section.rows:
        table.add_row(*map(Text, row))


def _rows(section: Section, width: int) -> Iterator[Sequence[str]]:
    if section.heading:
        yield [f"**{section.heading}**", *[""] * (width - 1)]
    yield from section.rows


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
