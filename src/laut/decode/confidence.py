"""Probabilities of the model -> the probability that a statement and its speaker are right.

Source of the method: Platt scaling (Platt 1999), here with the log-odds of the quotation and of its
speaker, and one offset for each type. `lab.calibrate` fits it on the development set.
"""

import json
from dataclasses import asdict, dataclass
from math import exp, log
from pathlib import Path
from typing import Any

EDGE = 1e-4  # probabilities nearer to 0 or 1 than this count as this


@dataclass(frozen=True)
class Calibration:
    """Weights of the log-odds; offsets by type, in the order of the model's labels."""

    quote: float
    speaker: float
    offsets: tuple[float, ...]

    def sure(self, kind: int, quote: float, speaker: float) -> float:
        """Return the probability, between 0 and 1, that statement and speaker are right."""
        total = self.offsets[kind] + self.quote * odds(quote) + self.speaker * odds(speaker)
        return 1 / (1 + exp(-total))

    def as_json(self) -> str:
        """Return what `calibration` reads."""
        return json.dumps(asdict(self))


def odds(chance: float) -> float:
    """Return the logarithm of the odds."""
    chance = min(max(chance, EDGE), 1 - EDGE)
    return log(chance / (1 - chance))


def calibration(path: Path) -> Calibration:
    """Return the calibration of a model from its file."""
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return Calibration(content["quote"], content["speaker"], tuple(content["offsets"]))
