"""How the sentence encoder's weights are stored, and the pairs that it is measured on."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laut.embed.weights import spread, unpacked

pytest.importorskip("torch")
pytest.importorskip("onnx")

from lab.embed import eight, packed, quartered
from lab.embed_check import as_bits, as_int8, cosine, pairs, ranks, rescored
from lab.graph import LEVELS
from laut.embed.model import unit
from laut.scores import Floats


def made(count: int, seed: int = 1) -> Floats:
    return unit(np.random.default_rng(seed).normal(size=(count, 384)).astype(np.float32))


def test_four_bits_are_found_again_exactly() -> None:
    random = np.random.default_rng(1)
    nibbles = random.integers(0, 16, (5, 2, 32))
    nibbles[..., 3] = 0  # as the pretrained encoder was quantised: the furthest is -8 steps off
    scale = random.normal(size=(5, 2)).astype(np.float16)
    weights = ((nibbles - 8) * scale[..., None].astype(np.float32)).reshape(5, 64)
    weights[0, :32] = 0
    low, found = packed(weights.astype(np.float32))
    assert (unpacked(low, found).reshape(5, 64) == weights).all()


def test_other_weights_are_refused() -> None:
    with pytest.raises(ValueError, match="no blocks of 4 bits"):
        packed(made(1))


def test_two_bits_point_nearly_where_the_weights_do() -> None:
    rows = made(20) * 3
    again = unit(spread(*quartered(rows)))
    assert (again * unit(rows)).sum(1).min() > 0.9


@given(arrays(np.float32, (3, 8), elements=st.floats(-4, 4, width=32)))
def test_eight_bits_are_within_half_a_step(matrix: Floats) -> None:
    whole, scale = eight(matrix)
    assert whole.shape == (8, 3)
    assert np.abs(whole.astype(int)).max() <= LEVELS
    assert (np.abs(whole.T * scale[:, None] - matrix) <= scale[:, None] * 0.501).all()


def test_the_pairs_are_all_different() -> None:
    rows = pairs()
    assert len(rows) > 140
    assert len({text for p in rows for text in (p.asked, p.meant, p.near)}) == 3 * len(rows)
    assert {p.kind for p in rows} == {"words", "language", "query"}


def test_a_tie_is_lost() -> None:
    likeness = np.array([[0.9, 0.1, 0.2], [0.5, 0.5, 0.1]], np.float32)
    assert ranks(likeness).tolist() == [1, 2]


def test_every_likeness_finds_a_vector_itself() -> None:
    vectors = made(80)
    for like in (cosine, as_int8, as_bits, rescored):
        assert (ranks(like(vectors[:10], vectors)) == 1).all()
