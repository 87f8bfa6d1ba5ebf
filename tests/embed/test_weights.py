"""Weights out of four bits, and into eight."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from laut.embed.weights import LEVELS, Table, eight, products, spread, unpacked
from laut.scores import Floats

MATRICES = arrays(np.float32, (3, 8), elements=st.floats(-4, 4, width=32))


def test_low_nibbles_come_first_and_eight_is_zero() -> None:
    nibbles = np.arange(16, dtype=np.uint8)[None] | 8 << 4
    made = unpacked(nibbles.astype(np.uint8), np.array([0.5], np.float16))
    assert made.tolist() == [[*((n - 8) / 2 for n in range(16)), *[0.0] * 16]]


def test_the_lowest_two_bits_come_first() -> None:
    made = spread(np.array([[0b11_10_01_00]], np.uint8), np.array([2], np.float16))
    assert made.tolist() == [[-3.0, -1.0, 1.0, 3.0]]


@given(MATRICES)
def test_eight_bits_are_within_half_a_step(matrix: Floats) -> None:
    whole, scale = eight(matrix)
    assert whole.shape == (8, 3)
    assert np.abs(whole.astype(int)).max() <= LEVELS
    assert (np.abs(whole.T * scale[:, None] - matrix) <= scale[:, None] * 0.501).all()


@pytest.mark.parametrize("divisor", [None, 4.0])
def test_a_divisor_is_multiplied_into_its_matrix(divisor: float | None) -> None:
    stored: dict[str, NDArray[Any]] = {
        "layer.nibbles": np.full((2, 1, 16), 0x9A, np.uint8),
        "layer.scale": np.ones((2, 1), np.float16),
        "table.nibbles": np.zeros((1, 1, 16), np.uint8),
    }
    if divisor:
        stored["layer.divisor"] = np.full(32, divisor, np.float32)
    made = products(stored)
    assert made.keys() == {"layer.weight", "layer.scale"}
    matrix = made["layer.weight"].T * made["layer.scale"][:, None]
    np.testing.assert_allclose(
        matrix[0], [2 * (divisor or 1)] * 16 + [divisor or 1] * 16, rtol=0.02
    )


def test_common_and_rare_pieces_are_looked_up() -> None:
    table = Table(
        nibbles=np.full((1, 1, 16), 0x99, np.uint8),
        scale=np.ones((1, 1), np.float16),
        quarters=np.full((1, 8), 0xFF, np.uint8),
        rare_scale=np.ones(1, np.float16),
        row=np.array([1, 0], np.uint16),
        positions=np.arange(3, dtype=np.float32)[:, None] * np.ones(32, np.float32),
    )
    assert table.look(np.array([1, 0, 1]))[:, 0].tolist() == [1.0, 2.5, 3.0]
    assert table.look(np.array([0]))[:, 31].tolist() == [1.5]
    assert table.positions[0, 0] == 0.0
