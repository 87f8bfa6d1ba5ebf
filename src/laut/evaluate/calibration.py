"""Whether a confidence means what it says: of statements held for 80 % sure, 80 % should be right.

A statement counts as right when it is paired with an annotated one (see ``quotations``), the
token F1 of the two quotes is at least 0.8 and that of the two speakers at least 0.5, or neither
has a speaker.

Source of the reliability diagram: Murphy and Winkler, Reliability of subjective probability
forecasts of precipitation and temperature, Applied Statistics 26, 1977. Source of the expected
calibration error (over bins, weighted by their counts, the distance between mean confidence and
share of right ones): Naeini, Cooper and Hauskrecht, Obtaining Well Calibrated Probabilities Using
Bayesian Binning, AAAI 2015.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from statistics import fmean
from typing import Any, Final

from laut.evaluate.quotations import Annotation, Annotations, pair_places
from laut.evaluate.tables import Cells, Section, Sheet, percent
from laut.evaluate.tally import harmonic, ratio

BINS: Final = 10
QUOTE: Final = 0.8
SPEAKER: Final = 0.5
_COLUMNS: Final = ("statements", "mean confidence", "share right")
_NOTE: Final = """\
Figures in percent. Right: the statement is paired with an annotated one, the token F1 of the two \
quotes is at least 0.8 and that of the two speakers at least 0.5, or neither has a speaker. The \
error is the expected calibration error: the mean distance between confidence and share, weighted \
by the counts, over ten bins of equal width or of equal count."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicted statement: how sure the reader was, and whether it is right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements with a confidence from ``low`` to ``high``: how many, and their two means."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The reliability diagram in bins of equal width and of equal count; empty bins are left out.

    Bins of equal width hold their lower bound, the last one both; the bounds of the others are the
    least and the greatest confidence in them.
    """

    equal_width: tuple[Bin, ...]
    equal_count: tuple[Bin, ...]

    def sheet(self) -> Sheet:
        """Give the table of both kinds of bins, each with its error."""
        sections = (
            _section("Equal width", self.equal_width, 1),
            _section("Equal count", self.equal_count, 3),
        )
        return Sheet("Confidence: how often statements are right", _COLUMNS, sections, _NOTE)

    def content(self) -> Mapping[str, Any]:
        """Give both kinds of bins and their errors for JSON."""
        return {
            "error_equal_width": error(self.equal_width),
            "error_equal_count": error(self.equal_count),
            "equal_width": [asdict(each) for each in self.equal_width],
            "equal_count": [asdict(each) for each in self.equal_count],
        }


def judged(
    gold: Annotations, predicted: Annotations, confidences: Sequence[float]
) -> Iterator[Judged]:
    """Give the predictions of one document, each with its confidence and whether it is right."""
    for row, column in pair_places(gold, predicted):
        if column is not None:
            right = row is not None and _right(gold[row], predicted[column])
            yield Judged(confidences[column], right)


def calibration(statements: Iterable[Judged]) -> Calibration:
    """Give the diagram of predictions of any number of documents."""
    ordered = sorted(statements, key=lambda each: each.confidence)
    return Calibration(tuple(_equal_width(ordered)), tuple(_equal_count(ordered)))


def error(bins: Sequence[Bin]) -> float:
    """Give the expected calibration error, between 0 and 1; 0 where there is no statement."""
    off = sum(each.count * abs(each.confidence - each.right) for each in bins)
    return ratio(off, sum(each.count for each in bins))


def _right(gold: Annotation, predicted: Annotation) -> bool:
    quote = _f1(gold.quote, predicted.quote) >= QUOTE
    if not gold.speaker and not predicted.speaker:
        return quote
    return quote and _f1(gold.speaker, predicted.speaker) >= SPEAKER


def _f1(gold: frozenset[int], predicted: frozenset[int]) -> float:
    both = len(gold & predicted)
    return harmonic(ratio(both, len(predicted)), ratio(both, len(gold)))


def _equal_width(ordered: Sequence[Judged]) -> Iterator[Bin]:
    for number in range(BINS):
        inside = [each for each in ordered if min(int(each.confidence * BINS), BINS - 1) == number]
        if inside:
            yield _bin(number / BINS, (number + 1) / BINS, inside)


def _equal_count(ordered: Sequence[Judged]) -> Iterator[Bin]:
    """Give bins whose counts differ by one at most; the order decides between equal confidences."""
    cuts = [len(ordered) * number // BINS for number in range(BINS + 1)]
    for begin, end in pairwise(cuts):
        inside = ordered[begin:end]
        if inside:
            yield _bin(inside[0].confidence, inside[-1].confidence, inside)


def _bin(low: float, high: float, inside: Sequence[Judged]) -> Bin:
    confidence = fmean(each.confidence for each in inside)
    return Bin(low, high, len(inside), confidence, fmean(each.right for each in inside))


def _section(name: str, bins: Sequence[Bin], decimals: int) -> Section:
    rows = tuple(_row(each, decimals) for each in bins)
    return Section(f"{name}: error {percent(error(bins))}", rows)


def _row(each: Bin, decimals: int) -> Cells:
    label = f"{each.low:.{decimals}f}–{each.high:.{decimals}f}"
    return label, str(each.count), percent(each.confidence), percent(each.right)
