"""How far a score could lie elsewhere with other documents of the same kind.

Source: the percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
chapter 13), with whole documents as the unit that is drawn, since quotes of one document are
alike.
"""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from laut.evaluate.quotations import MEASURES, Scores

Floats = NDArray[np.floating[Any]]


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
class Resampling:
    """How often to draw, from which seed, and which share of the draws the interval holds."""

    resamples: int = 1000
    seed: int = 2024
    level: float = 0.95


def bootstrap(scores: Scores, resampling: Resampling | None = None) -> Mapping[str, Intervals]:
    """Give the intervals of every measure; the same scores and seed give the same intervals."""
    resampling = resampling or Resampling()
    drawn = _drawn(scores, resampling)
    return {name: _intervals(drawn[:, i], resampling) for i, name in enumerate(MEASURES)}


def _drawn(scores: Scores, resampling: Resampling) -> Floats:
    """Give the sums of each draw, shape (resamples, measures, 4)."""
    documents = len(scores.documents)
    sums = np.array([[astuple(each[name]) for name in MEASURES] for each in scores.documents])
    generator = np.random.default_rng(resampling.seed)
    times = generator.multinomial(documents, [1 / documents] * documents, resampling.resamples)
    return np.tensordot(times.astype(float), sums, axes=1)


def _intervals(sums: Floats, resampling: Resampling) -> Intervals:
    precision = _ratio(sums[:, 0], sums[:, 1])
    recall = _ratio(sums[:, 2], sums[:, 3])
    f1 = _ratio(2 * precision * recall, precision + recall)
    level = resampling.level
    return Intervals(_interval(precision, level), _interval(recall, level), _interval(f1, level))


def _interval(figures: Floats, level: float) -> Interval:
    low, high = np.quantile(figures, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high))


def _ratio(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
