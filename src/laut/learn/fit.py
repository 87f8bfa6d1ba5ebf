"""A last layer that fits what people say, drawn to the one that is known.

A multinomial logistic regression with a Gaussian prior around the known weights, which has one
optimum; how strongly it is drawn is chosen by what it loses on articles that it has not seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, get_args

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import log_softmax
from threadpoolctl import threadpool_limits

from laut.learn.judges import Reals
from laut.records import Certainty, Stance

STANCES: Final[tuple[Stance, ...]] = get_args(Stance)
CERTAINTIES: Final[tuple[Certainty, ...]] = get_args(Certainty)
FOLDS: Final = 5
STRENGTHS: Final = (10_000.0, 3_000.0, 1_000.0, 300.0, 100.0, 30.0)
_GROUPS: Final = (
    (slice(0, len(STANCES)), 1.0),
    (slice(len(STANCES), len(STANCES) + len(CERTAINTIES)), 0.5),
)
"""Columns of the labels of each question, and how much it counts: as lab/judge.py has it."""
_OPTIONS: Final = {"maxiter": 200, "ftol": 1e-6}


@dataclass(frozen=True, slots=True)
class Rows:
    """Statements as numbers.

    features: [statements, features]; wanted: [statements, labels], what the chances of stance and
    certainty should be; folds: [statements].
    """

    features: Reals
    wanted: Reals
    folds: NDArray[np.int64]

    def only(self, which: NDArray[np.bool_]) -> "Rows":
        """Some of the statements."""
        return Rows(self.features[which], self.wanted[which], self.folds[which])


def chances(logits: Reals) -> Reals:
    """The probabilities of stance and certainty, side by side."""
    return np.hstack([np.exp(log_softmax(logits[:, columns], 1)) for columns, _ in _GROUPS])


def cost(last: Reals, rows: Rows) -> tuple[float, Reals]:
    """What is lost on the statements, and its slope: cross-entropy, summed."""
    logits = rows.features @ last
    slope, total = np.zeros_like(logits), 0.0
    for columns, weight in _GROUPS:
        logs, wanted = log_softmax(logits[:, columns], 1), rows.wanted[:, columns]
        total -= weight * float((wanted * logs).sum())
        slope[:, columns] = weight * (np.exp(logs) - wanted)
    return total, rows.features.T @ slope


def fit(rows: Rows, known: Reals, strength: float, begun: Reals | None = None) -> Reals:
    """The last layer of the least cost, where every change costs strength / 2 * change².

    begun: one that is near it, where that is at hand.
    """

    def loss(flat: Reals) -> tuple[float, Reals]:
        change = flat.reshape(known.shape)
        total, slope = cost(known + change, rows)
        return total + strength / 2 * float(flat @ flat), slope.ravel() + strength * flat

    first = known * 0 if begun is None else begun - known
    with threadpool_limits(1):  # on products as small as these, threads wait for each other
        found = minimize(loss, first.ravel(), jac=True, method="L-BFGS-B", options=_OPTIONS)
    change: Reals = np.asarray(found.x, np.float64).reshape(known.shape)
    return known + change


@dataclass(frozen=True, slots=True)
class Fits:
    """Last layers that were fitted without some folds, each made once."""

    rows: Rows
    known: Reals
    _made: dict[tuple[frozenset[int], float], Reals] = field(default_factory=dict)

    def best(self, without: frozenset[int] = frozenset()) -> tuple[Reals, float]:
        """The layer fitted without these folds, and the strength that was chosen without them."""
        strength = min(STRENGTHS, key=lambda one: self._lost(without, one))
        return self._fit(without, strength), strength

    def _lost(self, without: frozenset[int], strength: float) -> float:
        """What is lost on the other folds, each left out in its turn."""
        return sum(
            cost(self._fit(without | {fold}, strength), self.rows.only(self.rows.folds == fold))[0]
            for fold in range(FOLDS)
            if fold not in without
        )

    def _fit(self, without: frozenset[int], strength: float) -> Reals:
        key = without, strength
        if key not in self._made:
            some = self.rows.only(~np.isin(self.rows.folds, list(without)))
            stronger = STRENGTHS[: STRENGTHS.index(strength)]
            begun = self._fit(without, stronger[-1]) if stronger else None
            self._made[key] = fit(some, self.known, strength, begun)
        return self._made[key]


def wanted(stance: Stance, certainty: Certainty) -> Reals:
    """The chances of a statement of which they are known."""
    values: Sequence[str] = (*STANCES, *CERTAINTIES)
    return np.array([each in {stance, certainty} for each in values], float)
