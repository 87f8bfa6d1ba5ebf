"""Small networks that are fitted to the sight of pairs: one hidden layer, several beginnings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from laut.link.across.nets import FAR, Nets

TOGETHER: Final = 8
"""Networks whose answers are averaged."""
_ROUNDS: Final = 120
_DIGITS: Final = 3
Floats = NDArray[np.float64]
Thin = NDArray[np.float32]
T = TypeVar("T", np.float32, np.float64)


@dataclass(frozen=True, slots=True)
class Shape:
    """hidden: units of a network; strength: of the pull to nothing, against the sum of losses."""

    hidden: int
    strength: float


def fit(
    names: Sequence[str],
    answers: Sequence[str],
    rows: Floats,
    right: Sequence[int],
    counts: Floats,
    shape: Shape,
) -> Nets:
    """Networks that say how sure each answer is.

    right: the place of the answer to each row; counts: how often the row counts.
    """
    mean = np.round(np.average(rows, axis=0, weights=counts), 6)
    deviation = np.sqrt(np.average((rows - mean) ** 2, axis=0, weights=counts))
    scale = np.round(deviation + 1e-3, 6)
    shown = ((rows - mean) / scale).clip(-FAR, FAR).astype(np.float32)
    wanted = np.eye(len(answers), dtype=np.float32)[list(right)]
    often = counts.astype(np.float32)[:, None]
    fitted = [_fitted(shown, wanted, often, shape, seed) for seed in range(TOGETHER)]
    weights = (np.round(np.array(each), _DIGITS) for each in zip(*fitted, strict=True))
    return Nets(tuple(names), tuple(answers), mean, scale, *weights)


def _fitted(
    shown: Thin, wanted: Thin, often: Thin, shape: Shape, seed: int
) -> tuple[Floats, Floats, Floats, Floats]:
    """Hidden [units, inputs], bias [units], out [answers, units], last [answers] of one network."""
    units, strength = shape.hidden, shape.strength
    inputs, answers = shown.shape[1], wanted.shape[1]
    ends = np.cumsum([units * inputs, units, answers * units])

    def parts(flat: NDArray[T]) -> tuple[NDArray[T], NDArray[T], NDArray[T], NDArray[T]]:
        hidden, bias, out, last = np.split(flat, ends)
        return hidden.reshape(units, inputs), bias, out.reshape(answers, units), last

    def loss(flat: Floats) -> tuple[float, Floats]:
        hidden, bias, out, last = parts(flat.astype(np.float32))
        inside = np.tanh(shown @ hidden.T + bias)
        totals = inside @ out.T + last
        totals -= totals.max(axis=1, keepdims=True)
        chances = np.exp(totals)
        chances /= chances.sum(axis=1, keepdims=True)
        cost = -(often[:, 0] * np.log((chances * wanted).sum(axis=1) + 1e-9)).sum()
        off = (chances - wanted) * often
        back = (off @ out) * (1 - inside**2)
        free = np.zeros(units), np.zeros(answers)
        drawn = np.concatenate([hidden.ravel(), free[0], out.ravel(), free[1]])
        slope = [(back.T @ shown).ravel(), back.sum(0), (off.T @ inside).ravel(), off.sum(0)]
        return float(cost + strength * drawn @ drawn / 2), np.concatenate(slope) + strength * drawn

    begun = np.random.default_rng(seed).normal(0, 0.2, ends[-1] + answers)
    found = minimize(loss, begun, jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS})
    return parts(found.x)
