"""Small networks that are fitted to the sight of pairs: one hidden layer, several beginnings."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from laut.link.across.nets import Nets

HIDDEN: Final = 12
TOGETHER: Final = 5
"""Networks whose answers are averaged."""
STRENGTH: Final = 10.0
_ROUNDS: Final = 150
_DIGITS: Final = 4
Floats = NDArray[np.float64]


def fit(
    names: Sequence[str],
    rows: Floats,
    wanted: Floats,
    counts: Floats | None = None,
    *,
    strength: float = STRENGTH,
) -> Nets:
    """Networks that say how sure an answer is yes; weights are drawn towards nothing.

    counts: how often each row counts, once where they are not given.
    """
    often = np.ones(len(rows)) if counts is None else counts
    mean = np.average(rows, axis=0, weights=often)
    scale = np.sqrt(np.average((rows - mean) ** 2, axis=0, weights=often)) + 1e-9
    told = (rows - mean) / scale, wanted, often
    fitted = [_fitted(told, strength, seed) for seed in range(TOGETHER)]
    hidden, bias, out, last = (
        np.round(np.array(each), _DIGITS) for each in zip(*fitted, strict=True)
    )
    return Nets(tuple(names), np.round(mean, 6), np.round(scale, 6), hidden, bias, out, last)


def _fitted(
    told: tuple[Floats, Floats, Floats], strength: float, seed: int
) -> tuple[Floats, Floats, Floats, Floats]:
    rows, wanted, often = told
    size = rows.shape[1]
    ends = np.cumsum([HIDDEN * size, HIDDEN, HIDDEN])

    def parts(flat: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        hidden, bias, out, last = np.split(flat, ends)
        return hidden.reshape(HIDDEN, size), bias, out, last

    def loss(flat: Floats) -> tuple[float, Floats]:
        hidden, bias, out, last = parts(flat)
        inside = np.tanh(rows @ hidden.T + bias)
        total = inside @ out + last
        cost = often * (np.logaddexp(0, total) - wanted * total)
        off = often * (1 / (1 + np.exp(-total)) - wanted)
        back = np.outer(off, out) * (1 - inside**2)
        drawn = np.concatenate([hidden.ravel(), np.zeros(HIDDEN), out, np.zeros(1)])
        slope = np.concatenate([(back.T @ rows).ravel(), back.sum(0), off @ inside, [off.sum()]])
        return float(cost.sum() + strength * drawn @ drawn / 2), slope + strength * drawn

    begun = np.random.default_rng(seed).normal(0, 0.3, ends[-1] + 1)
    found = minimize(loss, begun, jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS})
    return parts(found.x)
