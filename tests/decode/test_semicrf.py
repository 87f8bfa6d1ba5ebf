"""Sums over all ways to cut, against writing them all out."""

import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.decode.semicrf import LONGEST, forward, marginals
from laut.scores import Floats, Part

NEVER = np.float32(-1e9)


def scores(seed: int, length: int, count: int = 1, spread: float = 2.0) -> Floats:
    """Random scores of the segments that exist, those that end before they begin never."""
    values = np.random.default_rng(seed).normal(0, spread, (count, length, length))
    span = np.arange(length) - np.arange(length)[:, None]
    exists = (span >= 0) & (span < LONGEST)
    return np.where(exists, values, NEVER).astype(np.float32)


def cuts(length: int, begin: int = 0) -> Iterator[tuple[Part, ...]]:
    """Every set of segments that do not overlap."""
    if begin >= length:
        yield ()
        return
    yield from cuts(length, begin + 1)
    for end in range(begin, length):
        yield from (((begin, end), *rest) for rest in cuts(length, end + 1))


def weight(values: Floats, segments: tuple[Part, ...]) -> float:
    return math.exp(sum(float(values[begin, end]) for begin, end in segments))


@given(st.integers(0, 2**32 - 1), st.integers(1, 6))
def test_sums_are_those_over_all_cuts(seed: int, length: int) -> None:
    values = scores(seed, length, 2)
    whole = [math.log(sum(weight(one, c) for c in cuts(length))) for one in values]
    np.testing.assert_allclose(forward(values)[:, -1], whole, atol=1e-4)


@given(st.integers(0, 2**32 - 1), st.integers(1, 6))
def test_marginals_are_the_shares_of_the_cuts_with_a_segment(seed: int, length: int) -> None:
    (values,) = scores(seed, length)
    (found,) = marginals(values[None])
    every = [(c, weight(values, c)) for c in cuts(length)]
    whole = sum(w for _, w in every)
    for begin in range(length):
        for end in range(length):
            share = sum(w for c, w in every if (begin, end) in c) / whole
            assert found[begin, end] == pytest.approx(share, abs=1e-4)


@pytest.mark.parametrize("spread", [0.1, 3, 30])
def test_no_word_is_covered_more_than_once(spread: float) -> None:
    (found,) = marginals(scores(1, 250, spread=spread))
    covered = [found[: word + 1, word:].sum() for word in range(250)]
    assert min(covered) >= 0
    assert max(covered) <= 1.01


def test_segments_are_at_most_so_long() -> None:
    values = np.full((1, LONGEST + 5, LONGEST + 5), NEVER)
    values[0, 2, LONGEST + 1] = 5
    (found,) = marginals(values)
    assert found[2, LONGEST + 1] > 0.99


def test_no_words() -> None:
    assert forward(np.zeros((2, 0, 0), np.float32)).tolist() == [[0], [0]]
