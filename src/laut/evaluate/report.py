"""The scores of one file, as a table for people, as Markdown and as JSON."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from laut.evaluate.bootstrap import Interval, Intervals
from laut.evaluate.quotations import CATEGORIES, MEASURES, ROLES, Scores
from laut.records import Producer

_SECTIONS: Final = (
    ("Pairs of quotes", ("message", "roles", "joint", "type", "medium")),
    ("Roles", ROLES),
    ("Tokens by type", tuple(f"tokens:{each}" for each in CATEGORIES)),
    ("Pairs by type", tuple(f"paired:{each}" for each in CATEGORIES)),
)
_COLUMNS: Final = ("precision", "recall", "F1", "F1, 95 %", "gold", "predicted")
_NOTE: Final = """\
Figures in percent. Message, roles, joint and each role are macro averages of token precision \
and recall over quotes; type and medium are micro over quotes. Tokens by type ask, without \
pairing, which share of the tokens in quotes predicted as a type lies in gold quotes of that \
type, and the reverse; pairs by type average over the quotes of a type as message does. \
Gold and predicted count quotes or roles, in the tokens by type tokens. The interval is a \
bootstrap over documents."""


@dataclass(frozen=True, slots=True)
class Report:
    """How readings of one file agree with its annotations.

    ``file`` is the file's name without its folder, ``statements`` counts the predicted ones.
    """

    file: str
    documents: int
    statements: int
    producer: Producer | None
    scores: Scores
    intervals: Mapping[str, Intervals]

    def as_table(self) -> Table:
        """Give a table for the terminal, figures in percent."""
        table = Table(
            title=Text(self._title()), title_justify="left", box=SIMPLE_HEAD, pad_edge=False
        )
        table.collapse_padding = True
        table.add_column(no_wrap=True)
        for name in _COLUMNS:
            table.add_column(name, justify="right", no_wrap=True)
        for heading, measures in _SECTIONS:
            table.add_section()
            table.add_row(f"[bold]{heading}[/bold]")
            for measure in measures:
                table.add_row(*self._row(measure))
        return table

    def as_markdown(self) -> str:
        """Give the same table as Markdown, with a note on what each figure is."""
        return "\n".join([self._title(), "", *self._markdown_rows(), "", _NOTE, ""])

    def as_json(self) -> str:
        """Give every measure as a JSON object: figures and 95 % bounds between 0 and 1."""
        content = {
            "file": self.file,
            "documents": self.documents,
            "statements": self.statements,
            "producer": asdict(self.producer) if self.producer else None,
            "measures": {name: self._figures(name) for name in MEASURES},
        }
        return json.dumps(content, ensure_ascii=False, indent=2)

    def _title(self) -> str:
        found = f"{self.file}: {self.documents} documents, {self.statements} statements predicted"
        if self.producer is None:
            return found
        made = self.producer
        return f"{found} by {made.name} {made.version}, model {made.model_sha256[:12]}"

    def _markdown_rows(self) -> Iterator[str]:
        yield _markdown_row("", *_COLUMNS)
        yield "| :-- |" + " --: |" * len(_COLUMNS)
        for heading, measures in _SECTIONS:
            yield _markdown_row(f"**{heading}**", *("" for _ in _COLUMNS))
            for measure in measures:
                yield _markdown_row(*self._row(measure))

    def _row(self, measure: str) -> tuple[str, ...]:
        tally, bounds = self.scores[measure], self.intervals[measure].f1
        return (
            measure.rpartition(":")[2],
            _percent(tally.precision),
            _percent(tally.recall),
            _percent(tally.f1),
            f"{_percent(bounds.low)}–{_percent(bounds.high)}",
            f"{tally.gold:.0f}",
            f"{tally.predicted:.0f}",
        )

    def _figures(self, measure: str) -> dict[str, float | list[float]]:
        tally, bounds = self.scores[measure], self.intervals[measure]
        return {
            "precision": tally.precision,
            "precision_95": _pair(bounds.precision),
            "recall": tally.recall,
            "recall_95": _pair(bounds.recall),
            "f1": tally.f1,
            "f1_95": _pair(bounds.f1),
            "gold": tally.gold,
            "predicted": tally.predicted,
        }


def _pair(bounds: Interval) -> list[float]:
    return [bounds.low, bounds.high]


def _percent(figure: float) -> str:
    return f"{100 * figure:.1f}"


def _markdown_row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
