"""How what a reader makes of statements agrees with a gold set."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from laut.evaluate.meaning_scores import LABELS, Measured
from laut.evaluate.tables import (
    Cells,
    Report,
    Section,
    Sheet,
    bounds,
    figure_content,
    made_by,
    maker,
    percent,
)
from laut.records import Producer

_COLUMNS: Final = ("figure", "95 %", "gold", "predicted")
_HEADINGS: Final = {"stance": "Stance", "certainty": "Certainty", "kind": "Kind of source"}
# Heading, then for each row its name, its figure and the sums that count its statements.
_PAIRED: Final = (
    "Statements",
    (
        ("precision", "paired:precision", "paired"),
        ("recall", "paired:recall", "paired"),
    ),
)
_OTHERS: Final = (
    (
        "Chain",
        (
            ("length, accuracy", "length:accuracy", "length"),
            ("exact", "exact:accuracy", "exact"),
        ),
    ),
    (
        "Time",
        (
            ("accuracy", "time:accuracy", "time"),
            ("precision, dated", "dated:precision", "dated"),
            ("recall, dated", "dated:recall", "dated"),
        ),
    ),
    (
        "Voices, B-cubed",
        (
            ("precision", "voices:precision", "voices"),
            ("recall", "voices:recall", "voices"),
            ("F1", "voices:f1", "voices"),
        ),
    ),
)
_NOTE: Final = """\
Figures in percent. Macro F1 is the mean over the values that the gold set holds; the F1 of each \
stands below. Accuracy is the share of the annotated statements with the right value; no time \
where none is annotated is right too. A chain is exact when its voices, mapped one to one, are the \
annotated ones in their order. Gold and predicted count statements. The interval is a bootstrap \
over articles."""
_FOUND: Final = """\
As above; statements are paired one to one by the words of their quotes. An annotated statement \
without a counterpart is missed; a found one without a counterpart counts as wrong in precision \
and F1."""

_Rows = Sequence[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class MeaningReport(Report):
    """How what a reader makes of statements agrees: of given ones, and of those that it finds."""

    file: str
    articles: int
    producer: Producer | None
    given: Measured
    found: Measured

    def sheets(self) -> tuple[Sheet, ...]:
        """Give the two tables."""
        title = f"{self.file}: {self.articles} articles, read{made_by(self.producer)}"
        return (
            _sheet(f"{title}, statements given", self.given, (), _NOTE),
            _sheet(f"{title}, statements found", self.found, (_PAIRED,), _FOUND),
        )

    def content(self) -> dict[str, Any]:
        """Give every figure of both tables."""
        return {
            "file": self.file,
            "articles": self.articles,
            "producer": maker(self.producer),
            "given": _content(self.given),
            "found": _content(self.found),
        }


def _sheet(title: str, measured: Measured, first: Sequence[tuple[str, _Rows]], note: str) -> Sheet:
    headed = (*first, *_labels(measured), *_OTHERS)
    sections = (
        Section(heading, tuple(_cells(measured, row) for row in rows)) for heading, rows in headed
    )
    return Sheet(title, _COLUMNS, tuple(sections), note)


def _labels(measured: Measured) -> Iterator[tuple[str, _Rows]]:
    """Give the rows of stance, certainty and kind, with the values that occur in gold."""
    for name, values in LABELS.items():
        there = (f"{name}:{value}" for value in values)
        named = [(key.partition(":")[2], key, key) for key in there if measured.totals[key].gold]
        sums = [("macro F1", f"{name}:macro", name), ("accuracy", f"{name}:accuracy", name)]
        yield _HEADINGS[name], [*sums, *named]


def _cells(measured: Measured, row: tuple[str, str, str]) -> Cells:
    name, figure, counted = row
    found, counts = measured.figures[figure], measured.totals[counted]
    shown = percent(found.value), bounds(found.interval)
    return (name, *shown, f"{counts.gold:.0f}", f"{counts.predicted:.0f}")


def _content(measured: Measured) -> dict[str, Any]:
    """Give figures and counts; of a value that gold does not hold there is only the count."""
    return {
        "figures": {
            name: figure_content(figure)
            for name, figure in measured.figures.items()
            if name not in measured.totals or measured.totals[name].gold
        },
        "counts": {
            name: {"gold": tally.gold, "predicted": tally.predicted}
            for name, tally in measured.totals.items()
        },
    }
