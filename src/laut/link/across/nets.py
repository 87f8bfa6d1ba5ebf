"""Small networks whose answers are averaged: one hidden layer each, weights from a file."""

import json
from collections.abc import Mapping, Sequence
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

    def chances(self, shown: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
        """How sure each answer is, for each of some cases; together they are 1."""
        rows = np.array([[each[name] for name in self.names] for each in shown], np.float64)
        seen = (rows.reshape(len(shown), len(self.names)) - self.mean) / self.scale
        inside = np.tanh(np.einsum("nui,ri->rnu", self.hidden, seen.clip(-FAR, FAR)) + self.bias)
        totals = np.einsum("nau,rnu->rna", self.out, inside) + self.last
        rises = np.exp(totals - totals.max(axis=2, keepdims=True))
        mean = (rises / rises.sum(axis=2, keepdims=True)).mean(axis=1)
        return [dict(zip(self.answers, each, strict=True)) for each in mean.tolist()]

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
