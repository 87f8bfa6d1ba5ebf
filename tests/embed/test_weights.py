"""Weights as they are stored."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from laut.embed.weights import Table, products, spread, unpacked


def test_low_nibbles_come_first_and_eight_is_zero() -> None:
    nibbles = np.arange(16, dtype=np.uint8)[None] | 8 << 4
    made = unpacked(nibbles.astype(np.uint8), np.array([0.5], np.float16))
    assert made.tolist() == [[*((n - 8) / 2 for n in range(16)), *[0.0] * 16]]


def test_the_lowest_two_bits_come_first() -> None:
    made = spread(np.array([[0b11_10_01_00]], np.uint8), np.array([2], np.float16))
    assert made.tolist() == [[-3.0, -1.0, 1.0, 3.0]]


def test_products_are_told_from_the_rest() -> None:
    stored: dict[str, NDArray[Any]] = {
        "encoder.layers.0.up.weight": np.zeros((2, 3), np.int8),
        "encoder.layers.0.up.scale": np.ones(3, np.float32),
        "table.scale": np.ones((1, 1), np.float16),
        "centre": np.zeros(2, np.float32),
    }
    assert products(stored).keys() == {"encoder.layers.0.up.weight", "encoder.layers.0.up.scale"}


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
