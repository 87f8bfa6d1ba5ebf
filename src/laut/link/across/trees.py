"""Trees that were fitted one after the other, whose answers are added up: an ONNX model.

ONNX Runtime is there for the encoders anyway, and reads trees without a library of their own.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import onnxruntime

NAMES: Final = "names"
"""Under which the model keeps the names of its inputs, one a line."""
ANSWERS: Final = "answers"
"""Under which it keeps the answers that there are, one a line."""


class Trees:
    """What trees have learnt of one question."""

    def __init__(self, model: bytes) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # some thirty rows at a time
        self._session = onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )
        kept = self._session.get_modelmeta().custom_metadata_map
        self.names = tuple(kept[NAMES].split("\n"))
        self.answers = tuple(kept[ANSWERS].split("\n"))

    def chances(self, shown: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
        """How sure each answer is, for each of some cases; together they are 1."""
        rows = np.array([[each[name] for name in self.names] for each in shown], np.float32)
        seen = rows.reshape(len(shown), len(self.names))
        if not len(seen):
            return []
        (found,) = self._session.run(["chances"], {"rows": seen})
        return [dict(zip(self.answers, each, strict=True)) for each in found.tolist()]
