"""Trees as they are fitted, and as laut reads them."""

import numpy as np
import pytest

pytest.importorskip("sklearn")

from sklearn.ensemble import HistGradientBoostingClassifier

from lab import trees
from laut.link.across.trees import Trees

GROWTH = trees.Growth(rounds=30, rate=0.1, leaves=8, rows=5, strength=1.0, share=1.0)
NAMES = ("a", "b", "c")
ANSWERS = ("low", "middle", "high")
ROWS = np.random.default_rng(5).uniform(-1, 1, (600, 3)).round(2)
RIGHT = [0 if a + b < -0.4 else 2 if a + b > 0.4 else 1 for a, b, _ in ROWS]
SHOWN = [dict(zip(NAMES, row, strict=True)) for row in ROWS.tolist()]


def test_what_is_written_answers_as_what_was_fitted() -> None:
    found = Trees(trees.fit(NAMES, ANSWERS, ROWS, RIGHT, np.ones(600), GROWTH)).chances(SHOWN)
    model = HistGradientBoostingClassifier(
        max_iter=30, learning_rate=0.1, max_leaf_nodes=8, min_samples_leaf=5,
        l2_regularization=1.0, max_features=1.0, early_stopping=False, random_state=0,
    )  # fmt: skip
    wanted = model.fit(ROWS.astype(np.float32), RIGHT).predict_proba(ROWS.astype(np.float32))
    assert np.abs(np.array([list(each.values()) for each in found]) - wanted).max() < 1e-3
    told = [max(each, key=lambda answer: each[answer]) for each in found]
    assert np.mean([ANSWERS.index(t) == r for t, r in zip(told, RIGHT, strict=True)]) > 0.9


def test_what_counts_more_often_weighs_more() -> None:
    counts = np.where(np.array(RIGHT) == 2, 20.0, 1.0)
    plain = Trees(trees.fit(NAMES, ANSWERS, ROWS, RIGHT, np.ones(600), GROWTH)).chances(SHOWN)
    heavy = Trees(trees.fit(NAMES, ANSWERS, ROWS, RIGHT, counts, GROWTH)).chances(SHOWN)
    assert sum(each["high"] for each in heavy) > sum(each["high"] for each in plain)


def test_an_answer_that_is_never_right_cannot_be_learnt() -> None:
    with pytest.raises(ValueError, match="every answer must be right for some row"):
        trees.fit(NAMES, ANSWERS, ROWS, [0] * 599 + [1], np.ones(600), GROWTH)
