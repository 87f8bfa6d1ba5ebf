"""The shipped network that compares two statements."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime

from laut.errors import LautError
from laut.match.relations import RELATIONS
from laut.scores import Floats

SHIPPED: Final = Path(__file__).parent / "model" / "pairs.onnx"
States = Callable[[Sequence[str]], Sequence[Floats]]
"""Texts -> what the lower layers of the encoder make of each: [pieces, width]."""


class Matcher:
    """Compares statements two by two. It may be called from several threads.

    The lower layers of the encoder read each statement once, by itself; the upper ones, which are
    trained for it, read both together.
    """

    def __init__(self, states: States, path: Path = SHIPPED) -> None:
        if not path.exists():
            raise LautError(f"{path}: the network that compares is not there; install laut again")
        self._states = states
        self._session = _session(path)

    def compare(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Probabilities [pairs, RELATIONS] of how the statements of each pair stand."""
        if not pairs:
            return np.zeros((0, len(RELATIONS)), np.float32)
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        known = dict(zip(texts, self._states(texts), strict=True))
        both = [(known[one], known[other]) for one, other in pairs]
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            return np.array(list(pool.map(self._judged, both)), np.float32)

    def _judged(self, pair: tuple[Floats, Floats]) -> Floats:
        """Both orders, and their mean: it does not matter which of two comes first."""
        one, other = pair
        return np.asarray((self._run(one, other) + self._run(other, one)) / 2, np.float32)

    def _run(self, one: Floats, other: Floats) -> Floats:
        sides = np.array([0] * len(one) + [1] * len(other), np.int64)[None]
        inputs = {"states": np.concatenate([one, other])[None], "sides": sides}
        scores = self._session.run(["scores"], inputs)[0][0]
        raised = np.exp(scores - scores.max())
        return np.asarray(raised / raised.sum(), np.float32)


def _session(path: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
