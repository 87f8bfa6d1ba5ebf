"""How the entities behind speakers agree with the annotated voices."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from laut.evaluate.bootstrap import Figure
from laut.evaluate.speakers_file import FORMS
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
from laut.evaluate.tally import Tallies
from laut.records import Producer

ROWS: Final = (*FORMS, "all")
_COLUMNS: Final = ("accuracy", "95 %", "right", "of")
_NOTE: Final = """\
Accuracy in percent, by the form of the speaker span. Right: the entity of the statement's source \
has a mention on a name of the annotated voice; for a voice without a name: no entity, or one \
without a mention on another voice's name. Found: the annotated statements that are paired with a \
found one whose quote and speaker share a token with theirs. The interval is a bootstrap over \
documents."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Of each form, how many speakers there are and are right, and the accuracy."""

    totals: Tallies
    figures: Mapping[str, Figure]

    def cells(self, name: str) -> Cells:
        """Give the row of a form."""
        tally, figure = self.totals[name], self.figures[name]
        shown = percent(figure.value), bounds(figure.interval)
        return (name, *shown, f"{tally.recovered:.0f}", f"{tally.gold:.0f}")

    def content(self) -> dict[str, Any]:
        """Give every form for JSON."""
        return {
            name: {
                **figure_content(self.figures[name]),
                "right": self.totals[name].recovered,
                "of": self.totals[name].gold,
            }
            for name in ROWS
        }


@dataclass(frozen=True, slots=True)
class SpeakerReport(Report):
    """How the entities behind speakers agree: of given statements, and of those that are found."""

    file: str
    documents: int
    producer: Producer | None
    given: Counted
    found: Counted

    def sheets(self) -> tuple[Sheet, ...]:
        """Give the one table."""
        counted = (("Statements given", self.given), ("Statements found", self.found))
        sections = (Section(name, tuple(map(each.cells, ROWS))) for name, each in counted)
        title = f"{self.file}: speakers of {self.documents} documents, read{made_by(self.producer)}"
        return (Sheet(title, _COLUMNS, tuple(sections), _NOTE),)

    def content(self) -> dict[str, Any]:
        """Give every figure and count."""
        return {
            "file": self.file,
            "documents": self.documents,
            "producer": maker(self.producer),
            "given": self.given.content(),
            "found": self.found.content(),
        }
