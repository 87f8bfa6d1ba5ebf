"""How far a score could lie elsewhere with other documents of the same kind.

Source: the percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
chapter 13), with whole documents as the unit that is drawn, since quotes of one document are
alike.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from laut.evaluate.tally import Tallied, Tallies

Floats = NDArray[np.floating[Any]]
# The sums of each measure, as in a Tally: shape (draws, 4).
Sums = Mapping[str, Floats]
# Figures of each draw by their names: shape (draws,).
Measures = Callable[[Sums], Mapping[str, Floats]]


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds of a figure between 0 and 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Intervals:
    """The bounds of a measure's three figures."""

    precision: Interval
    recall: Interval
    f1: Interval


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure between 0 and 1 and its bounds."""

    value: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Resampling:
    """How often to draw, from which seed, and which share of the draws the interval holds."""

    resamples: int = 1000
    seed: int = 2024
    level: float = 0.95


def bootstrap(scores: Tallied, resampling: Resampling | None = None) -> Mapping[str, Intervals]:
    """Give the intervals of every measure; the same scores and seed give the same intervals."""
    resampling = resampling or Resampling()
    drawn = _drawn(scores.documents, resampling)
    return {name: _intervals(sums, resampling.level) for name, sums in drawn.items()}


def figures(
    documents: Sequence[Tallies], measures: Measures, resampling: Resampling | None = None
) -> Mapping[str, Figure]:
    """Give what the measures make of the sums over all documents, with intervals."""
    resampling = resampling or Resampling()
    values = measures({name: sums.sum(0)[None] for name, sums in _sums(documents).items()})
    drawn = measures(_drawn(documents, resampling))
    return {
        name: Figure(float(value[0]), _interval(drawn[name], resampling.level))
        for name, value in values.items()
    }


def precision(sums: Floats) -> Floats:
    """Give the precision of each draw, 0 where nothing is predicted."""
    return _ratio(sums[:, 0], sums[:, 1])


def recall(sums: Floats) -> Floats:
    """Give the recall of each draw, 0 where gold has nothing."""
    return _ratio(sums[:, 2], sums[:, 3])


def f1(sums: Floats) -> Floats:
    """Give the harmonic mean of both."""
    p, r = precision(sums), recall(sums)
    return _ratio(2 * p * r, p + r)


def _drawn(documents: Sequence[Tallies], resampling: Resampling) -> Sums:
    """Give the sums of each draw of as many documents as there are."""
    size = len(documents)
    generator = np.random.default_rng(resampling.seed)
    times = generator.multinomial(size, [1 / size] * size, resampling.resamples).astype(float)
    return {name: times @ sums for name, sums in _sums(documents).items()}


def _sums(documents: Sequence[Tallies]) -> Sums:
    """Give the sums of each document, shape (documents, 4)."""
    return {
        name: np.array([astuple(each[name]) for each in documents], float) for name in documents[0]
    }


def _intervals(sums: Floats, level: float) -> Intervals:
    measured = (_interval(measure(sums), level) for measure in (precision, recall, f1))
    return Intervals(*measured)


def _interval(drawn: Floats, level: float) -> Interval:
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high))


def _ratio(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
