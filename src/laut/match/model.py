"""The shipped network that compares two statements."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime

from laut.errors import LautError
from laut.match.pieces import Pieces
from laut.match.relations import RELATIONS
from laut.scores import Floats, Ints

SHIPPED: Final = Path(__file__).parent / "model" / "pairs.onnx"
Look = Callable[[Ints], Floats]
"""Pieces of a text -> their vectors with those of their places."""


class Matcher:
    """Compares statements two by two. It may be called from several threads."""

    def __init__(self, look: Look, path: Path = SHIPPED) -> None:
        if not path.exists():
            raise LautError(f"{path}: the network that compares is not there; install laut again")
        self._look = look
        self._pieces = Pieces.shipped()
        self._session = _session(path)

    def compare(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Probabilities [pairs, RELATIONS] that two statements say the same, or the contrary.

        The order of the two does not matter: both are read, and the mean is given.
        """
        both = [*pairs, *((other, one) for one, other in pairs)]
        if not both:
            return np.zeros((0, len(RELATIONS)), np.float32)
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            found = np.array(list(pool.map(self._scores, both)), np.float32)
        return np.asarray((found[: len(pairs)] + found[len(pairs) :]) / 2, np.float32)

    def _scores(self, pair: tuple[str, str]) -> Floats:
        ids, sides = self._pieces.pair(*pair)
        inputs = {"pieces": self._look(ids)[None], "sides": sides[None]}
        return _softmax(self._session.run(["scores"], inputs)[0][0])


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum(), np.float32)


def _session(path: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
