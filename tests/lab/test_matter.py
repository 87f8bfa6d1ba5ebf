"""What the networks that judge links learn from, and how they are fitted."""

import numpy as np
import pytest

from lab import coverage
from laut.records import LinkKind

pytest.importorskip("scipy")

from lab import nets

KINDS: set[LinkKind | str] = {
    "none", "repeats", "same-origin", "corroborates", "denies", "contradicts", "updates",
}  # fmt: skip


def test_every_annotated_pair_of_the_coverage_is_there() -> None:
    there = {
        (each.article.uri, given.id)
        for _, some in coverage.clusters()
        for each in some
        for given in each.given
    }
    kinds = coverage.kinds()
    assert len(kinds) > 18_000
    assert set(kinds.values()) == KINDS
    for pair in kinds:
        assert pair <= there
        (one, _), (other, _) = pair
        assert one != other
        assert one.rpartition("-")[0] == other.rpartition("-")[0]


def test_what_is_not_a_line_can_be_learnt() -> None:
    rows = np.random.default_rng(3).uniform(-1, 1, (400, 2))
    right = [int(a * b > 0) for a, b in rows]
    net = nets.fit(
        ("a", "b"), ("apart", "one"), rows, right, np.ones(400), nets.Shape(hidden=8, strength=0.1)
    )
    told = [each["one"] > 0.5 for each in net.chances([{"a": a, "b": b} for a, b in rows])]
    assert np.mean([t == r for t, r in zip(told, right, strict=True)]) > 0.95


def test_a_strong_pull_leaves_how_often_an_answer_is_right() -> None:
    rows = np.random.default_rng(4).uniform(-1, 1, (300, 1))
    right = [0] * 225 + [1] * 75
    net = nets.fit(
        ("a",), ("no", "yes"), rows, right, np.ones(300), nets.Shape(hidden=4, strength=1e6)
    )
    assert net.chances([{"a": 0.4}])[0]["yes"] == pytest.approx(0.25, abs=0.01)
