"""The judges of a model as numbers: the only door to the library that reads and writes ONNX.

How they are built is told in lab/judge.py; there are several, and the mean of their logits counts.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper
from scipy.special import erf

from laut.scores import Seen

Reals = NDArray[np.float64]
_NEVER: Final = -1e9


@dataclass(frozen=True, slots=True)
class Judge:
    """One judge. values: [heads, width, size]; half of the heads look at the quotation."""

    keys: tuple[Reals, Reals]
    values: Reals
    offsets: Reals
    hidden: tuple[Reals, Reals]
    labels: tuple[Reals, Reals]

    def features(self, seen: Seen) -> Reals:
        """What it makes of a statement before it decides: [hidden]."""
        weight, bias = self.keys
        half = len(self.values) // 2
        masks = np.stack([seen.inside] * half + [~seen.inside] * half, axis=1)
        scores = np.where(masks, seen.words @ weight + bias, _NEVER)
        powers = np.exp(scores - scores.max(0)) * masks
        shares = powers / np.maximum(powers.sum(0), np.finfo(float).tiny)
        pooled = np.einsum("hw,hwd->hd", shares.T @ seen.words, self.values)
        pooled += self.offsets * np.any(masks, axis=0, keepdims=True).T
        weight, bias = self.hidden
        total = pooled.ravel() @ weight + bias
        return np.asarray(total * (1 + erf(total / np.sqrt(2))) / 2)


@dataclass(frozen=True, slots=True)
class Judges:
    """The judges of a file. model: what was read from there."""

    model: Any
    each: tuple[Judge, ...]

    @classmethod
    def of(cls, path: Path) -> Self:
        """The judges of an acts.onnx."""
        model = onnx.load(path)
        found = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
        numbers = sorted({int(name.split(".")[0]) for name in found if "." in name})
        return cls(model, tuple(_judge(found, f"{number}.") for number in numbers))

    @property
    def last(self) -> Reals:
        """The last layers, one below the other, with the biases as the last row.

        [features + 1, labels]; `row(…) @ last` are the logits.
        """
        weights = [one.labels[0] for one in self.each]
        biases = [one.labels[1] for one in self.each]
        return np.vstack([*weights, sum(biases)]) / len(self.each)

    def row(self, seen: Seen) -> Reals:
        """The features of a statement, and a one for the biases."""
        return np.concatenate([*(one.features(seen) for one in self.each), [1.0]])

    def with_last(self, last: Reals) -> bytes:
        """An acts.onnx whose last layers are these."""
        change = (last - self.last) * len(self.each)
        sizes = [len(one.labels[0]) for one in self.each]
        pieces = np.split(change[:-1], np.cumsum(sizes)[:-1])
        new: dict[str, Reals] = {}
        for number, (one, piece) in enumerate(zip(self.each, pieces, strict=True)):
            new[f"{number}.labels.weight"] = one.labels[0] + piece
            new[f"{number}.labels.bias"] = one.labels[1] + change[-1] / len(self.each)
        return _replaced(self.model, new)


def _judge(found: dict[str, Any], name: str) -> Judge:
    def array(key: str) -> Reals:
        return np.asarray(found[name + key], np.float64)

    def layer(key: str) -> tuple[Reals, Reals]:
        return array(key + ".weight"), array(key + ".bias")

    return Judge(layer("keys"), array("values"), array("offsets"), layer("hidden"), layer("labels"))


def _replaced(model: Any, new: dict[str, Reals]) -> bytes:
    """The model with other weights of these names, everything else as it was."""
    made = onnx.ModelProto()
    made.CopyFrom(model)
    for one in made.graph.initializer:
        if one.name in new:
            one.CopyFrom(numpy_helper.from_array(new[one.name].astype(np.float32), one.name))
    return bytes(made.SerializeToString())
