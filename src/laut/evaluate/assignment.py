"""The best one-to-one pairing: the only door to scipy."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from laut.errors import LautError


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Give the pairs (row, column) with the greatest sum of weights, complete on the smaller side.

    Source: Kuhn, The Hungarian method for the assignment problem, Naval Research Logistics
    Quarterly 2, 1955, as scipy solves it. Raises LautError where scipy is not installed.
    """
    if not weights or not weights[0]:
        return []
    rows, columns = _solver()(np.array(weights), maximize=True)
    return list(zip(rows.tolist(), columns.tolist(), strict=True))


def _solver() -> Any:
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError as error:
        raise LautError(
            "scoring quotations needs scipy; install it with: pip install 'laut[evaluate]'"
        ) from error
    return linear_sum_assignment
