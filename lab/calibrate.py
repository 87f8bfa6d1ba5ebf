"""Fit the calibration of a model on the development set, and show it on parts not fitted on.

    python -m lab.calibrate [--model FOLDER]

Writes calibration.json into the model's folder. The printed error is that of five folds over
articles, each scored with weights that were fitted on the other four.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from lab.corpora import DATA, TYPES
from laut.decode.confidence import Calibration, odds
from laut.evaluate.calibration import Judged, calibration, error, judged
from laut.evaluate.wikinews import annotations, article, read_documents
from laut.pipeline import Pipeline, load_pipeline
from laut.tag.model import SHIPPED

DEV = DATA / "quote_wikinews2024" / "dev.jsonl.gz"
FOLDS = 5
RIDGE = 1.0  # pulls the weights towards no change, in statements
ROUNDS = 50


@dataclass(frozen=True)
class Recorder(Calibration):
    """Keeps what it is asked; says the number of the question."""

    asked: list[tuple[int, float, float]] = field(default_factory=list)

    def sure(self, kind: int, quote: float, speaker: float) -> float:
        """Return the number of the question as if it were a probability."""
        self.asked.append((kind, quote, speaker))
        return float(len(self.asked) - 1)


@dataclass(frozen=True)
class Case:
    """One predicted statement: its features, whether it is right, and its article."""

    features: tuple[float, ...]
    right: bool
    article: int


def cases(reader: Pipeline) -> list[Case]:
    """All statements that are found in the development set."""
    made: list[Case] = []
    for number, document in enumerate(read_documents(DEV)):
        recorder = Recorder(1.0, 1.0, (0.0,) * len(TYPES))
        reader.calibration = recorder
        statements = reader.extract(article(document)).statements
        found = annotations(document, statements)
        marks = [each.confidence for each in statements]
        for each in judged(document.annotations, found, marks):
            asked = recorder.asked[int(each.confidence)]
            made.append(Case(features(*asked), each.right, number))
    return made


def features(kind: int, quote: float, speaker: float) -> tuple[float, ...]:
    """Log-odds of quotation and speaker, and which type it is."""
    return (odds(quote), odds(speaker), *(float(kind == k) for k in range(len(TYPES))))


def fit(some: Sequence[Case]) -> np.ndarray:
    """Weights of a logistic regression by Newton's method."""
    x = np.array([case.features for case in some])
    y = np.array([case.right for case in some], float)
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - RIDGE * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return np.asarray(weights)


def crossed(some: Sequence[Case]) -> list[Judged]:
    """Every case with a confidence from weights that did not see its article."""
    made = []
    for fold in range(FOLDS):
        weights = fit([case for case in some if case.article % FOLDS != fold])
        for case in some:
            if case.article % FOLDS == fold:
                chance = 1 / (1 + np.exp(-np.array(case.features) @ weights))
                made.append(Judged(float(chance), case.right))
    return made


def main() -> None:
    """Fit, print the error of the folds and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=SHIPPED)
    folder = parser.parse_args().model
    some = cases(load_pipeline(folder))
    bins = calibration(crossed(some))
    print(f"{len(some)} statements, {np.mean([case.right for case in some]):.3f} right")
    print(f"five folds: error {error(bins.equal_width):.3f} (equal width), "
          f"{error(bins.equal_count):.3f} (equal count)")  # fmt: skip
    quote, speaker, *offsets = fit(some).round(4).tolist()
    fitted = Calibration(quote, speaker, tuple(offsets))
    (folder / "calibration.json").write_text(fitted.as_json() + "\n")
    print(fitted)


if __name__ == "__main__":
    main()
