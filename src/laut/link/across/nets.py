"""Small networks whose answers are averaged: one hidden layer each, weights from a file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_ARRAYS = ("mean", "scale", "hidden", "bias", "out", "last")


@dataclass(frozen=True, slots=True)
class Nets:
    """What a number of networks have learnt of one question.

    names: of the inputs; mean, scale: of each; hidden: networks by units by inputs; bias, out:
    networks by units; last: of each network.
    """

    names: tuple[str, ...]
    mean: Floats
    scale: Floats
    hidden: Floats
    bias: Floats
    out: Floats
    last: Floats

    def sure(self, shown: Mapping[str, float]) -> float:
        """How sure the answer is yes, between 0 and 1."""
        row = (np.array([shown[name] for name in self.names]) - self.mean) / self.scale
        inside = np.tanh(self.hidden @ row + self.bias)
        totals = (self.out * inside).sum(axis=1) + self.last[:, 0]
        return float(np.mean(1 / (1 + np.exp(-totals))))

    @classmethod
    def read(cls, fields: Mapping[str, Any]) -> Self:
        """The networks that `fields` gave."""
        return cls(tuple(fields["names"]), *(np.array(fields[name]) for name in _ARRAYS))

    def fields(self) -> dict[str, Any]:
        """All that it is, for JSON."""
        arrays = {name: getattr(self, name).tolist() for name in _ARRAYS}
        return {"names": list(self.names), **arrays}


def load(path: Path) -> dict[str, Nets]:
    """The networks of a file, by their questions."""
    return {name: Nets.read(each) for name, each in json.loads(path.read_text("utf-8")).items()}
