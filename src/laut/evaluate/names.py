"""Names against GermEval 2014: strict F1 over outer spans.

A name is right when its extent in tokens and its kind are those of an annotated one. Source of the
measure: Tjong Kim Sang and De Meulder, Introduction to the CoNLL-2003 Shared Task, CoNLL 2003.
The sentences of the set stand alone; four of them make one text, which is also what the bootstrap
draws. OTH (titles, products, events and so on) is reported apart and not in the sum, and derived
words and parts of compounds are neither wanted nor looked for.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from laut.errors import FormatError
from laut.evaluate.bootstrap import Intervals, bootstrap
from laut.evaluate.germeval import KINDS, Extent, NamedText, read_texts
from laut.evaluate.tables import TALLIED, Report, Section, Sheet, tally_cells, tally_content
from laut.evaluate.tally import Tallied, Tallies, Tally, matched, tallied

# Begin, end and kind of each name of a text, in characters.
Names = Callable[[str], Iterable[Extent]]

SUMMED: Final = ("PER", "ORG", "LOC")
TOTAL: Final = "all three"
_SECTIONS: Final = (("", (*SUMMED, TOTAL)), ("Apart", ("OTH",)))
_NOTE: Final = """\
Figures in percent, micro over names: right is a name with the extent in tokens and the kind of an \
annotated outer one. Derived words (russische) and parts of compounds are left out. The interval \
is a bootstrap over texts of four sentences."""


@dataclass(frozen=True, slots=True)
class NameReport(Report):
    """How the names found in one file agree with the annotated ones."""

    file: str
    texts: int
    scores: Tallied
    intervals: Mapping[str, Intervals]

    def sheets(self) -> tuple[Sheet, ...]:
        """Give the one table."""
        sections = (
            Section(heading, tuple((name, *self._cells(name)) for name in names))
            for heading, names in _SECTIONS
        )
        title = f"{self.file}: {self.texts} texts of up to four sentences"
        return (Sheet(title, TALLIED, tuple(sections), _NOTE),)

    def content(self) -> dict[str, Any]:
        """Give every kind and their sum."""
        measures = {
            name: tally_content(tally, self.intervals[name])
            for name, tally in self.scores.totals.items()
        }
        return {"file": self.file, "texts": self.texts, "measures": measures}

    def _cells(self, name: str) -> tuple[str, ...]:
        return tally_cells(self.scores[name], self.intervals[name])


def run(path: Path, names: Names) -> NameReport:
    """Give the report of a finder of names on a GermEval file: it sees the texts, never the tags.

    Raises FormatError for a file without sentences or outside the format.
    """
    texts = read_texts(path)
    if not texts:
        raise FormatError(f"{path}: no sentences; give a file in the GermEval 2014 format")
    scores = tallied(score_text(text, names(text.text)) for text in texts)
    return NameReport(path.name, len(texts), scores, bootstrap(scores))


def score_text(gold: NamedText, found: Iterable[Extent]) -> Tallies:
    """Give the tally of each kind, and of the three kinds together, for one text."""
    predicted = gold.in_tokens(found)
    tallies = {kind: _tally(_of(kind, gold.names), _of(kind, predicted)) for kind in KINDS}
    return tallies | {TOTAL: _sum([tallies[kind] for kind in SUMMED])}


def _of(kind: str, names: frozenset[Extent]) -> frozenset[Extent]:
    return frozenset(each for each in names if each[2] == kind)


def _tally(gold: frozenset[Extent], predicted: frozenset[Extent]) -> Tally:
    return matched(len(gold & predicted), len(predicted), len(gold))


def _sum(tallies: Sequence[Tally]) -> Tally:
    return sum(tallies, Tally())
