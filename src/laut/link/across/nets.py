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
FAR = 8.0
"""Deviations from the mean beyond which an input tells nothing more."""


@dataclass(frozen=True, slots=True)
class Nets:
    """What a number of networks have learnt of one question.

    names: of the inputs; answers: that there are. mean, scale: of each input; hidden: networks by
    units by inputs; bias: networks by units; out: networks by answers by units; last: networks by
    answers.
    """

    names: tuple[str, ...]
    answers: tuple[str, ...]
    mean: Floats
    scale: Floats
    hidden: Floats
    bias: Floats
    out: Floats
    last: Floats

    def chances(self, shown: Mapping[str, float]) -> dict[str, float]:
        """How sure each answer is; together they are 1."""
        row = (np.array([shown[name] for name in self.names]) - self.mean) / self.scale
        inside = np.tanh(self.hidden @ row.clip(-FAR, FAR) + self.bias)
        totals = np.einsum("nau,nu->na", self.out, inside) + self.last
        rises = np.exp(totals - totals.max(axis=1, keepdims=True))
        mean = (rises / rises.sum(axis=1, keepdims=True)).mean(axis=0)
        return dict(zip(self.answers, mean.tolist(), strict=True))

    @classmethod
    def read(cls, fields: Mapping[str, Any]) -> Self:
        """The networks that `fields` gave."""
        arrays = (np.array(fields[name]) for name in _ARRAYS)
        return cls(tuple(fields["names"]), tuple(fields["answers"]), *arrays)

    def fields(self) -> dict[str, Any]:
        """All that it is, for JSON."""
        arrays = {name: getattr(self, name).tolist() for name in _ARRAYS}
        return {"names": list(self.names), "answers": list(self.answers), **arrays}


def load(path: Path) -> dict[str, Nets]:
    """The networks of a file, by their questions."""
    return {name: Nets.read(each) for name, each in json.loads(path.read_text("utf-8")).items()}
