"""What was right and out of how many: the sums behind every precision and recall."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """The sums behind a precision and a recall: what was right, and out of how many.

    ``found`` of ``predicted`` items were right, ``recovered`` of ``gold`` items were found. In a
    macro measure an item is one quote or role and what is right in it is a share.
    """

    found: float = 0.0
    predicted: float = 0.0
    recovered: float = 0.0
    gold: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found,
            self.predicted + other.predicted,
            self.recovered + other.recovered,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """Between 0 and 1; 0 where nothing is predicted."""
        return ratio(self.found, self.predicted)

    @property
    def recall(self) -> float:
        """Between 0 and 1; 0 where gold has nothing."""
        return ratio(self.recovered, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, between 0 and 1."""
        return harmonic(self.precision, self.recall)


Tallies = Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Tallied:
    """A tally for every measure: over all documents, and of each one."""

    totals: Tallies
    documents: tuple[Tallies, ...]

    def __getitem__(self, measure: str) -> Tally:
        return self.totals[measure]


def matched(right: float, predicted: float, gold: float) -> Tally:
    """Give the tally of items that are right on both sides at once."""
    return Tally(right, predicted, right, gold)


def tallied(documents: Iterable[Tallies]) -> Tallied:
    """Give the documents with their sums."""
    kept = tuple(documents)
    return Tallied(totals(kept), kept)


def totals(documents: Iterable[Tallies]) -> Tallies:
    """Give the sums over documents with the same measures; without documents there are none."""
    sums: dict[str, Tally] = {}
    for document in documents:
        for name, tally in document.items():
            sums[name] = sums.get(name, Tally()) + tally
    return sums


def ratio(part: float, whole: float) -> float:
    """Give the share, 0 of nothing."""
    return part / whole if whole else 0.0


def harmonic(precision: float, recall: float) -> float:
    """Give the harmonic mean of two figures, 0 of two zeros."""
    return ratio(2 * precision * recall, precision + recall)
