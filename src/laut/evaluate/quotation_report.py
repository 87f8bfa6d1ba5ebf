"""How readings of a Wikinews file agree with its annotations."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from laut.evaluate.bootstrap import Intervals
from laut.evaluate.calibration import Calibration
from laut.evaluate.quotations import CATEGORIES, MEASURES, ROLES, Scores
from laut.evaluate.tables import (
    TALLIED,
    Cells,
    Report,
    Section,
    Sheet,
    made_by,
    maker,
    tally_cells,
    tally_content,
)
from laut.records import Producer

_SECTIONS: Final = (
    ("Pairs of quotes", ("message", "roles", "joint", "type", "medium")),
    ("Roles", ROLES),
    ("Tokens by type", tuple(f"tokens:{each}" for each in CATEGORIES)),
    ("Pairs by type", tuple(f"paired:{each}" for each in CATEGORIES)),
)
_NOTE: Final = """\
Figures in percent. Message, roles, joint and each role are macro averages of token precision \
and recall over quotes; type and medium are micro over quotes. Tokens by type ask, without \
pairing, which share of the tokens in quotes predicted as a type lies in gold quotes of that \
type, and the reverse; pairs by type average over the quotes of a type as message does. \
Gold and predicted count quotes or roles, in the tokens by type tokens. The interval is a \
bootstrap over documents."""


@dataclass(frozen=True, slots=True)
class QuotationReport(Report):
    """How readings of one file agree with its annotations, and how far their confidence holds.

    ``file`` is the file's name without its folder, ``statements`` counts the predicted ones.
    """

    file: str
    documents: int
    statements: int
    producer: Producer | None
    scores: Scores
    intervals: Mapping[str, Intervals]
    calibration: Calibration

    def sheets(self) -> tuple[Sheet, ...]:
        """Give the table of the measures and that of the confidence."""
        sections = (
            Section(heading, tuple(map(self._row, measures))) for heading, measures in _SECTIONS
        )
        measured = Sheet(self._title(), TALLIED, tuple(sections), _NOTE)
        return measured, self.calibration.sheet()

    def content(self) -> dict[str, Any]:
        """Give every measure and the calibration."""
        return {
            "file": self.file,
            "documents": self.documents,
            "statements": self.statements,
            "producer": maker(self.producer),
            "measures": {
                name: tally_content(self.scores[name], self.intervals[name]) for name in MEASURES
            },
            "calibration": self.calibration.content(),
        }

    def _title(self) -> str:
        counted = f"{self.documents} documents, {self.statements} statements predicted"
        return f"{self.file}: {counted}{made_by(self.producer)}"

    def _row(self, measure: str) -> Cells:
        name = measure.rpartition(":")[2]
        return (name, *tally_cells(self.scores[measure], self.intervals[measure]))
