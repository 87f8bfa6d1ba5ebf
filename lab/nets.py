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


def fit(names: Sequence[str], rows: Floats, wanted: Floats, strength: float = STRENGTH) -> Nets:
    """Networks that say how sure an answer is yes; weights are drawn towards nothing."""
    mean, scale = rows.mean(0), rows.std(0) + 1e-9
    scaled = (rows - mean) / scale
    fitted = [_fitted(scaled, wanted, strength, seed) for seed in range(TOGETHER)]
    hidden, bias, out, last = (
        np.round(np.array(each), _DIGITS) for each in zip(*fitted, strict=True)
    )
    return Nets(tuple(names), np.round(mean, 6), np.round(scale, 6), hidden, bias, out, last)


def _fitted(
    rows: Floats, wanted: Floats, strength: float, seed: int
) -> tuple[Floats, Floats, Floats, Floats]:
    size = rows.shape[1]
    ends = np.cumsum([HIDDEN * size, HIDDEN, HIDDEN])

    def parts(flat: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        hidden, bias, out, last = np.split(flat, ends)
        return hidden.reshape(HIDDEN, size), bias, out, last

    def loss(flat: Floats) -> tuple[float, Floats]:
        hidden, bias, out, last = parts(flat)
        inside = np.tanh(rows @ hidden.T + bias)
        total = inside @ out + last
        cost = np.logaddexp(0, total) - wanted * total
        off = 1 / (1 + np.exp(-total)) - wanted
        back = np.outer(off, out) * (1 - inside**2)
        drawn = np.concatenate([hidden.ravel(), np.zeros(HIDDEN), out, np.zeros(1)])
        slope = np.concatenate([(back.T @ rows).ravel(), back.sum(0), off @ inside, [off.sum()]])
        return float(cost.sum() + strength * drawn @ drawn / 2), slope + strength * drawn

    begun = np.random.default_rng(seed).normal(0, 0.3, ends[-1] + 1)
    found = minimize(loss, begun, jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS})
    return parts(found.x)
